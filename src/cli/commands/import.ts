import { type Both, fr, plural } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { EXIT, languageOf, printable, WrongRequest } from '../io.ts';
import { exactly, widthOf, wrap } from '../terminal/wrap.ts';

const WORDS: Both<{
  readonly which: (names: string) => string;
  readonly unknown: (name: string, names: string) => string;
  readonly noFile: string;
  readonly unreadable: (file: string, reason: string) => string;
  readonly refused: (count: number) => string;
  readonly place: (sheet: string | undefined, row: number | undefined, column: string | undefined) => string;
  readonly differ: (files: readonly string[]) => string;
  readonly written: string;
  readonly same: string;
  readonly empty: (file: string) => string;
  readonly cannotWrite: (reason: string) => string;
}> = {
  fr: {
    which: (names) => fr`Dites ce qu’il faut importer : ${names}.`,
    unknown: (name, names) => fr`« ${name} » ne s’importe pas. Au choix : ${names}.`,
    noFile: fr`Donnez le ou les fichiers à lire.`,
    unreadable: (file, reason) =>
      reason === 'ENOENT' ? fr`Le fichier « ${file} » n’existe pas.` : fr`« ${file} » ne peut être lu (${reason}).`,
    refused: (count) => fr`Rien n’a été écrit : ${plural(count, 'point est à corriger', 'points sont à corriger', 'fr')}.`,
    place: (sheet, row, column) =>
      [
        ...(sheet === undefined ? [] : [fr`feuille « ${sheet} »`]),
        ...(row === undefined ? [] : [`ligne ${row}`]),
        ...(column === undefined ? [] : [`colonne ${column}`]),
      ].join(', '),
    differ: (files) =>
      fr`Rien n’a été écrit : ${plural(files.length, 'fichier existe et changerait', 'fichiers existent et changeraient', 'fr')} (${files.join(', ')}). La même commande avec --replace les remplace.`,
    written: fr`Écrit :`,
    empty: (file) => fr`${file} n’est pas rempli : il est laissé de côté.`,
    same: fr`Rien à écrire : le projet dit déjà la même chose.`,
    cannotWrite: (reason) => fr`Impossible d’écrire (${reason}). Levez cet obstacle, puis recommencez.`,
  },
  en: {
    which: (names) => `Say what to import: ${names}.`,
    unknown: (name, names) => `“${name}” is not imported. One of: ${names}.`,
    noFile: 'Give the file or files to read.',
    unreadable: (file, reason) => (reason === 'ENOENT' ? `The file “${file}” does not exist.` : `“${file}” cannot be read (${reason}).`),
    refused: (count) => `Nothing was written: ${plural(count, 'point is', 'points are', 'en')} to be mended.`,
    place: (sheet, row, column) =>
      [
        ...(sheet === undefined ? [] : [`sheet “${sheet}”`]),
        ...(row === undefined ? [] : [`row ${row}`]),
        ...(column === undefined ? [] : [`column ${column}`]),
      ].join(', '),
    differ: (files) =>
      `Nothing was written: ${plural(files.length, 'file exists and would change', 'files exist and would change', 'en')} (${files.join(', ')}). The same command with --replace replaces them.`,
    written: 'Written:',
    empty: (file) => `${file} is not filled in: it is left aside.`,
    same: 'Nothing to write: the project already says the same.',
    cannotWrite: (reason) => `Cannot write (${reason}). Remove this obstacle, then try again.`,
  },
};

export const importCommand: Command = {
  name: 'import',
  summary: {
    fr: fr`lit ce qui a été rempli ailleurs : classeurs de bulletins, entretiens codés, grilles de codage`,
    en: 'read what was filled in elsewhere: workbooks of ballots, coded interviews, codebooks',
  },
  arguments: [
    {
      form: '[what]',
      words: { fr: fr`ce qu’il faut importer : ballots, coding, codebook`, en: 'what to import: ballots, coding, codebook' },
    },
    { form: '[files...]', words: { fr: fr`les fichiers à lire`, en: 'the files to read' } },
  ],
  options: [
    {
      flags: '--replace',
      words: {
        fr: fr`remplace les fichiers qui existent, après avoir montré ce qui change`,
        en: 'replace files that exist, after showing what changes',
      },
    },
  ],
  examples: [
    {
      line: 'odas import ballots reports/bulletins/vote-caf.xlsx',
      words: { fr: fr`le bulletin rempli par la CAF`, en: 'the ballot that an organisation filled in' },
    },
  ],
  async run([name, ...files], options, context) {
    const cards = Object.values(await import('../../exchange/imports/index.ts'));
    const spoken = WORDS[languageOf(context)];
    const names = cards.map((one) => one.name).join(', ');
    if (name === undefined) throw new WrongRequest(spoken.which(names));
    const card = cards.find((one) => one.name === name);
    if (!card) throw new WrongRequest(spoken.unknown(name, names));
    if (files.length === 0) throw new WrongRequest(spoken.noFile);
    const { readBytes } = await import('../../disk/read.ts');
    const received = files.map((file) => {
      try {
        return { name: file, bytes: readBytes(context.folder, file) };
      } catch (error) {
        throw new WrongRequest(spoken.unreadable(file, (error as NodeJS.ErrnoException).code ?? ''));
      }
    });
    const { loadProject } = await import('../load.ts');
    const { root, corpus, config, today, sources } = await loadProject(context);
    const language = languageOf(context, config.locale);
    const said = WORDS[language];
    const { files: read, refusals, empty, notes = [] } = await card.read(received, { corpus, language, today });
    if (refusals.length > 0) {
      const lines = refusals.map((one) => {
        const place = said.place(one.sheet, one.row, one.column);
        return `${[one.file, ...(place === '' ? [] : [place])].join(', ')}\n  ${one.message}`;
      });
      context.io.stderr.write(`${printable(lines.join('\n'))}\n${said.refused(refusals.length)}\n`);
      return EXIT.findings;
    }
    for (const note of notes) context.io.stderr.write(`${wrap(printable(note), widthOf(context.io.stderr)).join('\n')}\n`);
    for (const file of empty) context.io.stdout.write(`${printable(said.empty(file))}\n`);
    const before = new Map(sources.map(({ file, content }) => [file, content]));
    const { sameData } = await import('../same-data.ts');
    const changed = read.filter(({ path, content }) => before.get(path) === undefined || !sameData(path, before.get(path)!, content));
    if (changed.length === 0) {
      if (read.length > 0) context.io.stdout.write(`${said.same}\n`);
      return EXIT.clean;
    }
    const replaced = changed.filter(({ path }) => before.get(path) !== undefined);
    if (replaced.length > 0) {
      const { patchOf } = await import('../mend.ts');
      const patch = patchOf(
        { changed: new Map(replaced.map(({ path, content }) => [path, { before: before.get(path)!, after: content }])) },
        (text) => text,
      );
      exactly(context.io.stdout, `${printable(patch)}\n`);
      if (options['replace'] !== true) {
        context.io.stderr.write(`${said.differ(replaced.map(({ path }) => path))}\n`);
        return EXIT.findings;
      }
    }
    const { writeAll } = await import('../../disk/write.ts');
    try {
      await writeAll(root, changed);
    } catch (error) {
      const { diskRefusal } = await import('../disk-refusal.ts');
      throw new WrongRequest(said.cannotWrite(diskRefusal(error, language).reason));
    }
    context.io.stdout.write(`${said.written}\n${changed.map(({ path }) => `  ${printable(path)}\n`).join('')}`);
    return EXIT.clean;
  },
};
