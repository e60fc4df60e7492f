import { type Both, fr, longDate, plural } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { dateOf } from '../date.ts';
import { EXIT, languageOf, printable } from '../io.ts';
import { DATE, FORMAT } from '../options.ts';
import { widthOf, wrap } from '../terminal/wrap.ts';

interface Words {
  readonly none: (date: string) => string;
  readonly due: (count: number) => string;
  readonly soon: (count: number, date: string) => string;
  readonly one: (id: string, file: string, due: string) => string;
  readonly cited: (files: readonly string[]) => string;
  readonly nothing: string;
  readonly how: readonly string[];
  readonly git: (path: string) => readonly string[];
  readonly noGit: string;
}

const WORDS: Both<Words> = {
  fr: {
    none: (date) => fr`Aucun entretien n’est à effacer au ${longDate(date, 'fr')}.`,
    due: (count) => fr`${plural(count, 'entretien à effacer', 'entretiens à effacer', 'fr')}`,
    soon: (count, date) =>
      fr`${plural(count, 'entretien sera à effacer', 'entretiens seront à effacer', 'fr')} d’ici le ${longDate(date, 'fr')}`,
    one: (id, file, due) => fr`${id} : consentement jusqu’au ${longDate(due, 'fr')} (${file})`,
    cited: (files) => fr`cité par ${files.join(', ')} : ces renvois seront à retirer`,
    nothing: fr`odas n’efface rien : cette commande dit ce qui doit l’être.`,
    how: [
      fr`Pour effacer un entretien :`,
      fr`1. supprimez son fichier, et ses enregistrements gardés ailleurs ;`,
      fr`2. retirez les renvois à ses extraits (« odas validate » les montre) ;`,
      fr`3. écrivez à nouveau les documents déjà diffusés qui le citaient.`,
      fr`Si la personne accepte qu’il soit gardé plus longtemps, recueillez son accord et changez « consent », « purge_on ».`,
    ],
    git: (path) => [
      fr`git garde toutes les versions de ce qu’il a suivi : supprimer le fichier ne l’efface pas de l’histoire. Pour l’en retirer aussi :`,
      fr`1. que chacun remette d’abord son travail, car l’histoire va changer pour tous ;`,
      `2. git filter-repo --invert-paths --path ${path}`,
      fr`   (git-filter-repo s’installe à part ; une copie de sauvegarde d’abord) ;`,
      fr`3. git push --force, puis chacun récupère une copie neuve ;`,
      fr`4. demandez à la forge d’oublier les anciennes versions, et effacez les sauvegardes.`,
      fr`Cette réécriture change toutes les révisions : les preuves d’antériorité des références reposent ensuite sur les nouvelles dates. Gardez une trace de l’opération au registre des traitements.`,
    ],
    noGit: fr`Ce dossier n’est pas suivi par git : supprimer le fichier et ses sauvegardes suffit.`,
  },
  en: {
    none: (date) => `No interview is to be removed on ${longDate(date, 'en')}.`,
    due: (count) => plural(count, 'interview to remove', 'interviews to remove', 'en'),
    soon: (count, date) => `${plural(count, 'interview is', 'interviews are', 'en')} to be removed by ${longDate(date, 'en')}`,
    one: (id, file, due) => `${id}: consent until ${longDate(due, 'en')} (${file})`,
    cited: (files) => `referred to by ${files.join(', ')}: these references will have to go`,
    nothing: 'odas removes nothing: this command says what must be removed.',
    how: [
      'To remove an interview:',
      '1. delete its file, and its recordings kept elsewhere;',
      '2. take out the references to its extracts (“odas validate” shows them);',
      '3. write again the documents already sent that quoted it.',
      'If the person agrees to its being kept longer, collect their consent and change “consent”, “purge_on”.',
    ],
    git: (path) => [
      'git keeps every version of what it followed: deleting the file does not take it out of history. To do that too:',
      '1. have everyone hand in their work first, for history changes for all;',
      `2. git filter-repo --invert-paths --path ${path}`,
      '   (git-filter-repo is installed apart; make a backup first);',
      '3. git push --force, then everyone takes a fresh copy;',
      '4. ask the forge to forget the old versions, and delete the backups.',
      'This rewriting changes every revision: the proof that references came first then rests on the new dates. Keep a trace of the operation in the register of processing.',
    ],
    noGit: 'This folder is not followed by git: deleting the file and its backups is enough.',
  },
};

/** How far ahead one is warned, months. */
const AHEAD = 6;

export const purge: Command = {
  name: 'purge',
  summary: {
    fr: fr`les entretiens dont le consentement est échu, et comment les effacer, de git aussi`,
    en: 'the interviews whose consent has ended, and how to remove them, from git too',
  },
  options: [
    {
      flags: '--dry-run',
      words: {
        fr: fr`montre ce qui est à effacer ; odas n’efface jamais rien lui-même, avec ou sans cette option`,
        en: 'show what is to be removed; odas never removes anything itself, with or without this option',
      },
    },
    FORMAT,
    DATE,
  ],
  examples: [
    { line: 'odas purge --dry-run', words: { fr: fr`ce qui est à effacer aujourd’hui`, en: 'what is to be removed today' } },
    { line: 'odas purge --dry-run --date 2027-07-01', words: { fr: fr`ce qui le sera ce jour-là`, en: 'what will be on that day' } },
  ],
  async run(_, options, context) {
    const { loadProject } = await import('../load.ts');
    const { corpus, config, root, revision } = await loadProject(context, dateOf(options['date'], languageOf(context)));
    const language = languageOf(context, config.locale);
    const said = WORDS[language];
    const { monthsAfter, purgesOf } = await import('../../steering/calendar.ts');
    const horizon = monthsAfter(corpus.date, AHEAD);
    const all = purgesOf(corpus, horizon);
    const late = all.filter(({ due }) => due <= corpus.date);
    const later = all.filter(({ due }) => due > corpus.date);
    const citedBy = (one: (typeof all)[number]): string[] => [
      ...new Set(
        corpus.references
          .filter(
            ({ target, from }) => from !== one.interview && target !== undefined && ('of' in target ? target.of : target) === one.interview,
          )
          .map(({ from }) => from.file),
      ),
    ];
    if (options['format'] === 'json') {
      const shown = (list: typeof all) =>
        list.map((one) => ({ interview: one.interview.id, file: one.interview.file, purge_on: one.due, referred_to_by: citedBy(one) }));
      context.io.stdout.write(
        `${JSON.stringify({ version: 1, date: corpus.date, due: shown(late), until: horizon, soon: shown(later), kept_by_git: revision !== undefined }, null, 2)}\n`,
      );
      return EXIT.clean;
    }
    const { painter } = await import('../terminal/paint.ts');
    const paint = painter(context.color);
    const width = widthOf(context.io.stdout);
    const lines: string[] = [];
    const add = (text: string, indent = 0): void => void lines.push(...wrap(printable(text), width, indent));
    if (late.length === 0) add(said.none(corpus.date));
    else lines.push(paint.bold(paint.yellow(said.due(late.length))));
    for (const one of late) {
      add(`· ${said.one(one.interview.id, one.interview.file, one.due)}`, 2);
      const cited = citedBy(one);
      if (cited.length > 0) add(said.cited(cited), 4);
    }
    if (later.length > 0) {
      lines.push('', paint.bold(said.soon(later.length, horizon)));
      for (const one of later) add(`· ${said.one(one.interview.id, one.interview.file, one.due)}`, 2);
    }
    if (late.length > 0) {
      lines.push('');
      for (const text of said.how) add(text);
      lines.push('');
      if (revision === undefined) add(said.noGit);
      else {
        const { belowRepository } = await import('../../disk/revision.ts');
        for (const text of said.git(`${belowRepository(root)}${late[0]!.interview.file}`)) add(text, text.startsWith(' ') ? 3 : 0);
      }
    }
    lines.push('', paint.dim(said.nothing));
    context.io.stdout.write(`${lines.join('\n')}\n`);
    return EXIT.clean;
  },
};
