import { fr } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { DATE } from '../options.ts';
import { dateOf } from '../date.ts';
import { languageOf, WrongRequest } from '../io.ts';
import type { Request } from '../validation.ts';
import { words } from '../words.ts';

export const validate: Command = {
  name: 'validate',
  summary: {
    fr: fr`vérifie tous les fichiers du projet et montre chaque anomalie à sa place`,
    en: 'check every file of the project and show each fault at its place',
  },
  arguments: [
    {
      form: '[path...]',
      words: {
        fr: fr`fichiers ou dossiers dont les anomalies sont montrées ; le projet entier par défaut`,
        en: 'files or folders whose findings are shown; the whole project by default',
      },
    },
  ],
  options: [
    {
      flags: '--format <format>',
      choices: ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'],
      default: 'text',
      words: {
        fr: fr`forme de la sortie, pour une personne, un programme ou une forge`,
        en: 'form of the output, for a person, a program or a forge',
      },
    },
    {
      flags: '--fail-on <severity>',
      choices: ['error', 'warning', 'info', 'never'],
      default: 'error',
      words: { fr: fr`gravité à partir de laquelle le code de sortie est 1`, en: 'severity from which the exit code is 1' },
    },
    { flags: '--rule <name>', many: true, words: { fr: fr`ne montre que cette règle ou ce domaine`, en: 'show this rule or area only' } },
    {
      flags: '--quiet',
      words: { fr: fr`ne montre que les erreurs ; le compte reste entier`, en: 'show errors only; the totals stay whole' },
    },
    {
      flags: '--max <number>',
      words: {
        fr: fr`montre au plus ce nombre de constats ; le compte reste entier`,
        en: 'show at most this many findings; the totals stay whole',
      },
    },
    {
      flags: '--fix',
      words: {
        fr: fr`corrige ce qui peut l’être sans risque, puis montre le reste`,
        en: 'mend what can be without risk, then show the rest',
      },
    },
    {
      flags: '--dry-run',
      words: { fr: fr`avec --fix : montre ce qui changerait, sans rien écrire`, en: 'with --fix: show what would change, write nothing' },
    },
    {
      flags: '--since <revision>',
      words: {
        fr: fr`seulement ce qui a changé depuis cette révision de git, et ce qui y renvoie`,
        en: 'only what changed since this revision of git, and what refers to it',
      },
    },
    {
      flags: '--watch',
      words: {
        fr: fr`vérifie à nouveau à chaque enregistrement, jusqu’à Ctrl+C`,
        en: 'check again each time a file is saved, until Ctrl+C',
      },
    },
    {
      flags: '--write-baseline',
      words: {
        fr: fr`admet les constats d’aujourd’hui (.odas-baseline.json) : seuls les nouveaux compteront`,
        en: 'admit the findings of today (.odas-baseline.json): only new ones will count',
      },
    },
    { flags: '--no-baseline', words: { fr: fr`compte aussi les constats admis`, en: 'count admitted findings too' } },
    {
      flags: '--no-cache',
      words: {
        fr: fr`n’emploie ni ne garde le résultat d’une vérification précédente`,
        en: 'neither use nor keep the result of an earlier check',
      },
    },
    DATE,
  ],
  examples: [
    { line: 'odas validate', words: { fr: fr`vérifie le projet du dossier courant`, en: 'check the project of the current folder' } },
    { line: 'odas validate interviews --fail-on warning', words: { fr: fr`ne montre que les entretiens`, en: 'show the interviews only' } },
    {
      line: 'odas validate --rule privacy --format json',
      words: { fr: fr`données personnelles, pour un programme`, en: 'personal data, for a program' },
    },
    { line: 'odas validate --since main', words: { fr: fr`ce que votre branche a changé`, en: 'what your branch changed' } },
  ],
  async run(paths, options, context) {
    const language = languageOf(context);
    const said = words(language);
    if (options['dryRun'] === true && options['fix'] !== true) throw new WrongRequest(said.dryRunAlone);
    for (const [one, other] of [
      ['fix', 'watch'],
      ['fix', 'writeBaseline'],
      ['watch', 'writeBaseline'],
    ] as const) {
      if (options[one] === true && options[other] === true)
        throw new WrongRequest(said.together(`--${one}`, other === 'watch' ? '--watch' : '--write-baseline'));
    }
    const request: Request = {
      paths,
      format: String(options['format']),
      failOn: String(options['failOn']),
      rules: (options['rule'] as string[] | undefined) ?? [],
      quiet: options['quiet'] === true,
      most: mostOf(options['max'], language),
      fix: options['fix'] === true,
      dryRun: options['dryRun'] === true,
      date: dateOf(options['date'], language),
      since: options['since'] as string | undefined,
      cache: options['cache'] !== false,
      baseline: options['baseline'] !== false,
      writeBaseline: options['writeBaseline'] === true,
    };
    const { validateOnce } = await import('../validation.ts');
    if (options['watch'] !== true) return validateOnce(request, context);
    const { validateOnSave } = await import('../on-save.ts');
    return validateOnSave(request, context);
  },
};

/** How many findings to show: a whole number of at least one, else all. */
function mostOf(value: unknown, language: 'fr' | 'en'): number {
  if (value === undefined) return Infinity;
  if (!/^[1-9]\d{0,8}$/.test(String(value))) throw new WrongRequest(words(language).badNumber('--max', String(value)));
  return Number(value);
}
