// What the shell itself says, in both languages. Rules and commands carry their own words.

import { type Both, fr, type Language, list, plural } from '../language/language.ts';

interface Words {
  readonly about: string;
  readonly usage: string;
  readonly headings: Readonly<Record<string, string>>;
  readonly help: string;
  readonly helpCommand: string;
  readonly version: string;
  readonly folder: string;
  readonly language: string;
  readonly color: string;
  readonly defaultValue: (value: string) => string;
  readonly choices: (values: readonly string[]) => string;
  readonly examples: string;
  readonly error: string;
  readonly seeHelp: (command: string) => string;
  readonly didYouMean: (words: readonly string[]) => string;
  readonly unknownCommand: (name: string) => string;
  readonly unknownOption: (flag: string) => string;
  readonly missingArgument: (name: string) => string;
  readonly missingValue: (flag: string) => string;
  readonly badChoice: (flag: string, value: string, choices: readonly string[]) => string;
  readonly tooMany: string;
  readonly badDate: (value: string, meant: string | undefined) => string;
  readonly badNumber: (flag: string, value: string) => string;
  readonly notAProject: (folder: string) => string;
  readonly noFolder: (folder: string) => string;
  readonly notFolder: (folder: string) => string;
  readonly unreadableFolder: (folder: string) => string;
  readonly noMatch: (path: string) => string;
  readonly noRule: (name: string) => string;
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly counted: Readonly<Record<'error' | 'warning' | 'info', (count: number) => string>>;
  readonly clean: string;
  readonly checked: (files: number, entities: number, rules: number) => string;
  readonly remedy: string;
  readonly why: string;
  readonly fails: string;
  readonly passes: string;
  readonly off: string;
  readonly severityLabel: string;
  readonly steps: Readonly<Record<'launch' | 'diagnosis' | 'experimentation' | 'evaluation', string>>;
  readonly hidden: string;
  readonly removed: string;
  readonly dryRunAlone: string;
  readonly mended: (count: number, files: number) => string;
  readonly wouldMend: (count: number, files: number) => string;
  readonly admitted: (admitted: number, gone: number) => string;
  readonly baselineWritten: (count: number, file: string) => string;
  readonly badBaseline: (file: string) => string;
  readonly noRevision: (revision: string) => string;
  readonly together: (one: string, other: string) => string;
  readonly watching: string;
  readonly notShown: (count: number) => string;
  readonly rulesHint: string;
  readonly bug: string;
}

const french: Words = {
  about: fr`Conduit une recherche-action sur la protection de l’enfance et le soutien éducatif, de la feuille de route à l’évaluation.`,
  usage: 'Emploi',
  headings: {
    'Usage:': fr`Emploi :`,
    'Arguments:': fr`Arguments :`,
    'Options:': fr`Options :`,
    'Commands:': fr`Commandes :`,
    'Global Options:': fr`Options générales :`,
  },
  help: fr`affiche cette aide`,
  helpCommand: fr`affiche l’aide d’une commande`,
  version: fr`affiche le numéro de version`,
  folder: fr`travaille dans un autre dossier`,
  language: fr`langue de ce qui est affiché`,
  color: fr`couleurs : auto, always (toujours) ou never (jamais)`,
  defaultValue: (value) => fr`par défaut : ${value}`,
  choices: (values) => fr`au choix : ${values.join(', ')}`,
  examples: fr`Exemples :`,
  error: fr`Erreur`,
  seeHelp: (command) => fr`« ${command} --help » affiche ce qui est possible.`,
  didYouMean: (words) =>
    fr`Vouliez-vous dire ${list(
      words.map((word) => `«\u00a0${word}\u00a0»`),
      'fr',
      'disjunction',
    )} ?`,
  unknownCommand: (name) => fr`La commande « ${name} » n’existe pas.`,
  unknownOption: (flag) => fr`L’option « ${flag} » n’existe pas.`,
  missingArgument: (name) => fr`Il manque « ${name} ».`,
  missingValue: (flag) => fr`L’option « ${flag} » attend une valeur.`,
  badChoice: (flag, value, choices) =>
    fr`L’option « ${flag} » n’accepte pas « ${value} » : choisissez ${list(choices, 'fr', 'disjunction')}.`,
  tooMany: fr`Cette commande a reçu plus d’éléments qu’elle n’en attend.`,
  badNumber: (flag, value) => fr`L’option « ${flag} » attend un nombre entier, à partir de 1 ; « ${value} » n’en est pas un.`,
  badDate: (value, meant) =>
    fr`« ${value} » n’est pas une date : écrivez-la sous la forme AAAA-MM-JJ, ${meant === undefined ? 'par exemple 2026-03-12' : `donc ${meant}`}.`,
  notAProject: (folder) =>
    fr`Le dossier « ${folder} » n’appartient à aucun projet : aucun fichier odas.yaml ne s’y trouve, ni dans les dossiers qui le contiennent. Placez-vous dans le dossier d’un projet, ou désignez-le avec « -C DOSSIER ».`,
  notFolder: (folder) => fr`« ${folder} » n’est pas un dossier.`,
  noFolder: (folder) => fr`Le dossier « ${folder} » n’existe pas.`,
  unreadableFolder: (folder) => fr`Le dossier « ${folder} » ne peut pas être lu : vérifiez que vous en avez le droit.`,
  noMatch: (path) => fr`« ${path} » ne désigne aucun fichier du projet : rien n’a été vérifié.`,
  noRule: (name) => fr`Aucune règle ne s’appelle « ${name} ».`,
  severity: { error: 'erreur', warning: 'avertissement', info: 'information' },
  counted: {
    error: (count) => plural(count, 'erreur', 'erreurs', 'fr'),
    warning: (count) => plural(count, 'avertissement', 'avertissements', 'fr'),
    info: (count) => plural(count, 'information', 'informations', 'fr'),
  },
  clean: fr`Aucune anomalie.`,
  checked: (files, entities, rules) =>
    fr`Vérifié : ${plural(files, 'fichier', 'fichiers', 'fr')}, ${plural(entities, 'élément', 'éléments', 'fr')}, ${plural(rules, 'règle', 'règles', 'fr')}.`,
  remedy: fr`À faire`,
  why: fr`Pourquoi`,
  fails: fr`Ce qui est signalé`,
  passes: fr`Ce qui convient`,
  off: fr`sans objet`,
  severityLabel: fr`Gravité`,
  steps: { launch: 'lancement', diagnosis: 'état des lieux', experimentation: 'expérimentations', evaluation: 'évaluation' },
  hidden: fr`(texte masqué)`,
  removed: fr`(fichier absent)`,
  dryRunAlone: fr`« --dry-run » ne s’emploie qu’avec « --fix ».`,
  mended: (count, files) =>
    fr`${plural(count, 'correction faite', 'corrections faites', 'fr')} dans ${plural(files, 'fichier', 'fichiers', 'fr')}.`,
  wouldMend: (count, files) =>
    fr`${plural(count, 'correction possible', 'corrections possibles', 'fr')} dans ${plural(files, 'fichier', 'fichiers', 'fr')} ; rien n’a été écrit.`,
  admitted: (admitted, gone) =>
    [
      ...(admitted > 0
        ? [fr`${plural(admitted, 'constat admis n’est pas compté', 'constats admis ne sont pas comptés', 'fr')} (.odas-baseline.json).`]
        : []),
      ...(gone > 0
        ? [
            fr`${plural(gone, 'constat admis n’existe plus', 'constats admis n’existent plus', 'fr')} : « odas validate --write-baseline » met la liste à jour.`,
          ]
        : []),
    ].join(' '),
  baselineWritten: (count, file) =>
    fr`${plural(count, 'constat admis', 'constats admis', 'fr')} dans ${file}. Les données personnelles et les fichiers illisibles ne sont jamais admis.`,
  badBaseline: (file) =>
    fr`${file} n’est pas une liste de constats admis : refaites-la avec « odas validate --write-baseline », ou retirez ce fichier.`,
  noRevision: (revision) =>
    fr`« ${revision} » n’est pas une révision connue ici : donnez une branche, une étiquette ou une révision de git, par exemple main ou HEAD~1.`,
  together: (one, other) => fr`« ${one} » et « ${other} » ne s’emploient pas ensemble.`,
  watching: fr`Le projet est vérifié à chaque enregistrement. Ctrl+C pour finir.`,
  notShown: (count) => fr`${plural(count, 'constat n’est pas montré', 'constats ne sont pas montrés', 'fr')}.`,
  rulesHint: fr`« odas explain RÈGLE » explique une règle et donne un exemple.`,
  bug: fr`odas a rencontré une erreur qui vient de lui et non de vos fichiers. Rien n’a été modifié. Merci de la signaler avec ce qui suit :`,
};

const english: Words = {
  about: 'Runs an action-research project on child protection and educational support, from roadmap to evaluation.',
  usage: 'Usage',
  headings: {},
  help: 'show this help',
  helpCommand: 'show the help of a command',
  version: 'show the version number',
  folder: 'work in another folder',
  language: 'language of what is printed',
  color: 'colours: auto, always or never',
  defaultValue: (value) => `default: ${value}`,
  choices: (values) => `one of: ${values.join(', ')}`,
  examples: 'Examples:',
  error: 'Error',
  seeHelp: (command) => `“${command} --help” shows what is possible.`,
  didYouMean: (words) =>
    `Did you mean ${list(
      words.map((word) => `“${word}”`),
      'en',
      'disjunction',
    )}?`,
  unknownCommand: (name) => `There is no command “${name}”.`,
  unknownOption: (flag) => `There is no option “${flag}”.`,
  missingArgument: (name) => `“${name}” is missing.`,
  missingValue: (flag) => `Option “${flag}” needs a value.`,
  badChoice: (flag, value, choices) => `Option “${flag}” does not accept “${value}”: choose ${list(choices, 'en', 'disjunction')}.`,
  tooMany: 'This command was given more than it takes.',
  badNumber: (flag, value) => `The option “${flag}” expects a whole number from 1; “${value}” is not one.`,
  badDate: (value, meant) =>
    `“${value}” is not a date: write YYYY-MM-DD, ${meant === undefined ? 'for instance 2026-03-12' : `so ${meant}`}.`,
  notAProject: (folder) =>
    `The folder “${folder}” belongs to no project: there is no odas.yaml in it or in the folders above. Go to the folder of a project, or name it with “-C DIR”.`,
  notFolder: (folder) => `“${folder}” is not a folder.`,
  noFolder: (folder) => `The folder “${folder}” does not exist.`,
  unreadableFolder: (folder) => `The folder “${folder}” cannot be read: check that you have the right to.`,
  noMatch: (path) => `“${path}” names no file of the project: nothing was checked.`,
  noRule: (name) => `No rule is called “${name}”.`,
  severity: { error: 'error', warning: 'warning', info: 'info' },
  counted: {
    error: (count) => plural(count, 'error', 'errors', 'en'),
    warning: (count) => plural(count, 'warning', 'warnings', 'en'),
    info: (count) => plural(count, 'notice', 'notices', 'en'),
  },
  clean: 'Nothing to report.',
  checked: (files, entities, rules) =>
    `Checked: ${plural(files, 'file', 'files', 'en')}, ${plural(entities, 'entity', 'entities', 'en')}, ${plural(rules, 'rule', 'rules', 'en')}.`,
  remedy: 'To do',
  why: 'Why',
  fails: 'What is reported',
  passes: 'What is fine',
  off: 'off',
  severityLabel: 'Severity',
  steps: { launch: 'launch', diagnosis: 'diagnosis', experimentation: 'experimentation', evaluation: 'evaluation' },
  hidden: '(text masked)',
  removed: '(no such file)',
  dryRunAlone: '“--dry-run” is used with “--fix” only.',
  mended: (count, files) => `${plural(count, 'correction', 'corrections', 'en')} made in ${plural(files, 'file', 'files', 'en')}.`,
  wouldMend: (count, files) =>
    `${plural(count, 'correction', 'corrections', 'en')} possible in ${plural(files, 'file', 'files', 'en')}; nothing was written.`,
  admitted: (admitted, gone) =>
    [
      ...(admitted > 0
        ? [`${plural(admitted, 'admitted finding does', 'admitted findings do', 'en')} not count (.odas-baseline.json).`]
        : []),
      ...(gone > 0
        ? [
            `${plural(gone, 'admitted finding is', 'admitted findings are', 'en')} gone: “odas validate --write-baseline” brings the list up to date.`,
          ]
        : []),
    ].join(' '),
  baselineWritten: (count, file) =>
    `${plural(count, 'finding', 'findings', 'en')} admitted in ${file}. Personal data and files that cannot be read never are.`,
  badBaseline: (file) => `${file} is not a list of admitted findings: make it again with “odas validate --write-baseline”, or remove it.`,
  noRevision: (revision) =>
    `“${revision}” is no revision known here: give a branch, a tag or a revision of git, for instance main or HEAD~1.`,
  together: (one, other) => `“${one}” and “${other}” do not go together.`,
  watching: 'The project is checked each time a file is saved. Ctrl+C to end.',
  notShown: (count) => `${plural(count, 'finding is', 'findings are', 'en')} not shown.`,
  rulesHint: '“odas explain RULE” explains a rule and gives an example.',
  bug: 'odas met an error of its own, not of your files. Nothing was changed. Please report it with what follows:',
};

const both: Both<Words> = { fr: french, en: english };

/** The shell's words in a language. */
export function words(language: Language): Words {
  return both[language];
}
