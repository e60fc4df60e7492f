import { type Both, fr } from '../../language/language.ts';
import type { Format } from '../../exchange/card.ts';
import type { Command } from '../command.ts';
import { EXIT, languageOf, printable, WrongRequest } from '../io.ts';

const WORDS: Both<{
  readonly which: (names: string) => string;
  readonly unknown: (name: string, names: string) => string;
  readonly actor: (id: string) => string;
  readonly oneFormat: (name: string) => string;
  readonly nothing: string;
  readonly written: string;
  readonly cannotWrite: (folder: string, reason: string) => string;
}> = {
  fr: {
    which: (names) => fr`Dites ce qu’il faut exporter : ${names}.`,
    unknown: (name, names) => fr`« ${name} » ne s’exporte pas. Au choix : ${names}.`,
    actor: (id) => fr`« ${id} » n’est pas une organisation de ce projet.`,
    oneFormat: (name) => fr`« ${name} » n’a qu’une forme : « --format » n’a de sens qu’avec data.`,
    nothing: fr`Il n’y a rien à exporter.`,
    written: fr`Écrit :`,
    cannotWrite: (folder, reason) => fr`Impossible d’écrire dans « ${folder} » (${reason}). Levez cet obstacle, puis recommencez.`,
  },
  en: {
    which: (names) => `Say what to export: ${names}.`,
    unknown: (name, names) => `“${name}” is not exported. One of: ${names}.`,
    actor: (id) => `“${id}” is not an organisation of this project.`,
    oneFormat: (name) => `“${name}” has one form: “--format” only goes with data.`,
    nothing: 'There is nothing to export.',
    written: 'Written:',
    cannotWrite: (folder, reason) => `Cannot write in “${folder}” (${reason}). Remove this obstacle, then try again.`,
  },
};

export const exportCommand: Command = {
  name: 'export',
  summary: {
    fr: fr`écrit le projet sous d’autres formes : classeurs, calendrier, codage, tables…`,
    en: 'write the project in other forms: workbooks, calendar, coding, tables…',
  },
  arguments: [
    {
      form: '[what]',
      words: {
        fr: fr`ce qu’il faut exporter : ballots, calendar, coding, codebook, data`,
        en: 'what to export: ballots, calendar, coding, codebook, data',
      },
    },
  ],
  options: [
    { flags: '--actor <id>', words: { fr: fr`pour cette organisation seulement`, en: 'for this organisation only' } },
    {
      flags: '--format <format>',
      choices: ['csv', 'parquet'],
      words: { fr: fr`forme des tables de data ; csv par défaut`, en: 'form of the tables of data; csv by default' },
    },
    { flags: '--out <folder>', words: { fr: fr`dossier où écrire`, en: 'folder to write in' } },
  ],
  examples: [
    {
      line: 'odas export ballots',
      words: { fr: fr`un classeur à remplir par organisation`, en: 'one workbook to fill in an organisation' },
    },
    { line: 'odas export ballots --actor caf --out envoi', words: { fr: fr`celui de la CAF`, en: 'that of one organisation' } },
    {
      line: 'odas export data --format parquet',
      words: { fr: fr`des tables pour un moteur de requêtes`, en: 'tables for a query engine' },
    },
  ],
  async run([name], options, context) {
    const cards = Object.values(await import('../../exchange/exports/index.ts'));
    const spoken = WORDS[languageOf(context)];
    const names = cards.map((one) => one.name).join(', ');
    if (name === undefined) throw new WrongRequest(spoken.which(names));
    const card = cards.find((one) => one.name === name);
    if (!card) throw new WrongRequest(spoken.unknown(name, names));
    const format = options['format'] as Format | undefined;
    if (format !== undefined && !card.formats) throw new WrongRequest(spoken.oneFormat(card.name));
    const { loadProject } = await import('../load.ts');
    const { pastOf } = await import('../evaluation/past.ts');
    const { writeAll } = await import('../../disk/write.ts');
    const loaded = await loadProject(context);
    const { root, corpus, config, today } = loaded;
    const language = languageOf(context, config.locale);
    const said = WORDS[language];
    const { outFolder } = await import('../out.ts');
    const out = outFolder(options['out'], card.folder, root, context, language);
    const actor = options['actor'] as string | undefined;
    if (actor !== undefined && !corpus.entity('actor', actor)) throw new WrongRequest(said.actor(actor));
    const outputs = await card.write({
      corpus,
      language,
      today,
      actor,
      format,
      history: card.judges === true ? pastOf(root, corpus.date) : undefined,
    });
    if (outputs.length === 0) {
      context.io.stdout.write(`${said.nothing}\n`);
      return EXIT.clean;
    }
    const leaving = { document: card.name, date: corpus.date, audience: 'national' } as const;
    const remembered = card.tells && (await (await import('../published.ts')).remember(loaded, leaving, card.tells(corpus), language));
    let written;
    try {
      written = await writeAll(out, outputs);
    } catch (error) {
      await remembered?.forget();
      const { diskRefusal } = await import('../disk-refusal.ts');
      throw new WrongRequest(said.cannotWrite(out, diskRefusal(error, language).reason));
    }
    context.io.stdout.write(`${said.written}\n${written.map((file) => `  ${printable(file)}\n`).join('')}`);
    if (remembered) context.io.stderr.write(`${remembered.said}\n`);
    return EXIT.clean;
  },
};
