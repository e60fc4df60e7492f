// `odas new KIND --from FILE`: one new file a row of a table, all of them or none.

import type { KindDeclaration, Kind } from '../corpus/kinds.ts';
import type { Entity } from '../corpus/corpus.ts';
import { type Both, fr, plural } from '../language/language.ts';
import { fold } from '../language/suggest.ts';
import { entityText } from '../scaffold/entity.ts';
import { knownOf, nextId, slug, TITLE_FIELD } from '../scaffold/known.ts';
import { entriesIn, type Misfit, type Sheet } from '../scaffold/rows.ts';
import { type Context, EXIT, languageOf, printable, WrongRequest } from './io.ts';
import type { Loaded } from './load.ts';

const WORDS: Both<{
  readonly cannotRead: (file: string, reason: string) => string;
  readonly notATable: (file: string) => string;
  readonly noRow: (file: string) => string;
  readonly refused: (file: string, count: number) => string;
  readonly misfit: Readonly<Record<Misfit['why'], (one: Misfit) => string>>;
  readonly noId: string;
  readonly badId: (id: string) => string;
  readonly taken: (id: string) => string;
  readonly written: (count: number) => string;
  readonly next: string;
}> = {
  fr: {
    cannotRead: (file, reason) =>
      reason === 'ENOENT' ? fr`Le fichier « ${file} » n’existe pas.` : fr`« ${file} » ne peut pas être lu (${reason}).`,
    notATable: (file) => fr`« ${file} » n’est pas un tableau que l’on sache lire : enregistrez-le au format CSV ou XLSX.`,
    noRow: (file) => fr`« ${file} » n’a aucune ligne sous ses titres de colonnes : rien n’a été écrit.`,
    refused: (file, count) =>
      fr`Rien n’a été écrit : ${plural(count, 'cellule ne convient pas', 'cellules ne conviennent pas', 'fr')} dans « ${file} ».`,
    misfit: {
      column: ({ possible }) =>
        possible.length > 0
          ? fr`cette colonne n’est pas connue ; vouliez-vous dire ${possible.join(', ')} ?`
          : fr`cette colonne n’est pas connue.`,
      twice: () => fr`deux colonnes disent la même chose.`,
      number: ({ written }) => fr`« ${written} » n’est pas un nombre.`,
      choice: ({ written, possible }) => fr`« ${written} » n’est pas un choix possible : ${possible.join(', ')}.`,
      needed: () => fr`cette ligne ne le dit pas, et chacune le doit.`,
      differs: ({ written, possible }) => fr`« ${written} » en dit autre chose à la ligne ${possible[0]!}.`,
      reference: ({ written }) => fr`« ${written} » ne désigne rien dans ce projet : donnez un identifiant ou un nom qui existe.`,
    },
    noId: fr`cette ligne n’a ni identifiant ni titre dont en tirer un.`,
    badId: (id) => fr`« ${id} » ne peut pas nommer un fichier : des lettres minuscules sans accent, des chiffres, des tirets.`,
    taken: (id) => fr`« ${id} » existe déjà.`,
    written: (count) => plural(count, 'fichier écrit', 'fichiers écrits', 'fr'),
    next: fr`« odas validate » dit ce qui reste à compléter.`,
  },
  en: {
    cannotRead: (file, reason) => (reason === 'ENOENT' ? `The file “${file}” does not exist.` : `“${file}” cannot be read (${reason}).`),
    notATable: (file) => `“${file}” is not a table that can be read: save it as CSV or XLSX.`,
    noRow: (file) => `“${file}” has no row under its headings: nothing was written.`,
    refused: (file, count) => `Nothing was written: ${plural(count, 'cell does not fit', 'cells do not fit', 'en')} in “${file}”.`,
    misfit: {
      column: ({ possible }) =>
        possible.length > 0 ? `this column is unknown; did you mean ${possible.join(', ')}?` : 'this column is unknown.',
      twice: () => 'two columns say the same.',
      number: ({ written }) => `“${written}” is not a number.`,
      choice: ({ written, possible }) => `“${written}” is not one of the choices: ${possible.join(', ')}.`,
      needed: () => 'this row does not say it, and each must.',
      differs: ({ written, possible }) => `“${written}” says something else of it in row ${possible[0]!}.`,
      reference: ({ written }) => `“${written}” names nothing in this project: give an id or a name that exists.`,
    },
    noId: 'this row has neither an id nor a title to make one of.',
    badId: (id) => `“${id}” cannot name a file: small letters without accents, digits, hyphens.`,
    taken: (id) => `“${id}” already exists.`,
    written: (count) => plural(count, 'file written', 'files written', 'en'),
    next: '“odas validate” says what remains to complete.',
  },
};

/** Writes one file of a kind for each row of a table (CSV or XLSX). */
export async function newFromTable(
  kind: KindDeclaration,
  file: string,
  { root, corpus, config }: Loaded,
  context: Context,
): Promise<number> {
  const language = languageOf(context, config.locale);
  const said = WORDS[language];
  const sheet = await sheetOf(file, context, said);
  if (sheet.rows.length === 0) throw new WrongRequest(printable(said.noRow(file)));
  const names = namesOf(corpus.all, corpus.parts.bind(corpus));
  const { entries, misfits } = entriesIn(kind, sheet, names);
  const refusals = misfits.map((one) => ({ row: one.row, column: one.column, message: said.misfit[one.why](one) }));
  const { ID_PATTERN } = await import('../corpus/kinds.ts');
  const { schemaNamed, schemaFolder } = await import('./schemas.ts');
  const { createFiles } = await import('../disk/write.ts');
  const today = context.io.now().toISOString().slice(0, 10);
  const taken = new Set(corpus.all.filter((one) => one.kind === kind.name).map(({ id }) => id));
  const files: { path: string; content: string }[] = [];
  for (const { row, id: given, known } of entries) {
    const title = known[TITLE_FIELD[kind.name] ?? 'title'];
    const id = given ?? (typeof title === 'string' ? slug(title) : undefined) ?? nextOf(kind.name, taken, nextId(kind.name, corpus, today));
    const refuse = (message: string): number => refusals.push({ row, column: 'id', message });
    if (id === undefined) refuse(said.noId);
    else if (!(kind.id === undefined ? ID_PATTERN : new RegExp(kind.id)).test(id)) refuse(said.badId(id));
    else if (taken.has(id)) refuse(said.taken(id));
    else {
      taken.add(id);
      const path = `${kind.at}${id}.${kind.formats[0]!}`;
      const request = {
        schema: schemaNamed(kind.name),
        common: schemaNamed('common'),
        known: { ...knownOf(kind.name, id, undefined, corpus, today, language), ...known },
        corpus,
        language,
        schemaPath: schemaFolder(root, path, kind.name),
      };
      files.push({ path, content: entityText(request, kind.formats[0] === 'md') });
    }
  }
  if (refusals.length > 0) {
    const lines = refusals.sort((a, b) => a.row - b.row).map(({ row, column, message }) => `  ${file}:${row}  ${column}  ${message}`);
    context.io.stderr.write(`${printable([said.refused(file, refusals.length), ...lines].join('\n'))}\n`);
    return EXIT.findings;
  }
  createFiles(root, files);
  context.io.stdout.write(
    `${said.written(files.length)}${language === 'fr' ? '\u00a0:' : ':'}\n${files.map(({ path }) => `  ${path}\n`).join('')}${said.next}\n`,
  );
  return EXIT.clean;
}

/** The next free number, for kinds that number their files: several are made at once. */
function nextOf(kind: string, taken: ReadonlySet<string>, first: string | undefined): string | undefined {
  const [, stem, digits] = /^(.*?)(\d+)$/.exec(first ?? '') ?? [];
  if (kind !== 'interview' || stem === undefined || digits === undefined) return first;
  for (let number = Number(digits); ; number += 1) {
    const id = `${stem}${String(number).padStart(digits.length, '0')}`;
    if (!taken.has(id)) return id;
  }
}

/** What a cell means by an id or by a name that people use. */
function namesOf(all: readonly Entity[], parts: (kind: string) => readonly { readonly id: string; readonly data: object }[]) {
  return (kind: string, written: string): string | undefined => {
    const candidates = [
      ...all.filter((one) => one.kind === (kind as Kind)).map(({ id, data }) => ({ id, data: data as object })),
      ...parts(kind).map(({ id, data }) => ({ id, data })),
    ];
    const plain = fold(written);
    const isNamed = ({ id, data }: { id: string; data: object }): boolean =>
      [id, ...['name', 'short_name', 'title', 'label'].map((key) => (data as Record<string, unknown>)[key])].some(
        (name) => typeof name === 'string' && fold(name) === plain,
      );
    return (candidates.find(({ id }) => id === written) ?? candidates.find(isNamed))?.id;
  };
}

async function sheetOf(file: string, context: Context, said: (typeof WORDS)['fr']): Promise<Sheet> {
  const { readBytes } = await import('../disk/read.ts');
  let bytes;
  try {
    bytes = readBytes(context.folder, file);
  } catch (error) {
    throw new WrongRequest(printable(said.cannotRead(file, (error as NodeJS.ErrnoException).code ?? '')));
  }
  if (/\.csv$/i.test(file)) {
    const { readText } = await import('../document/decode.ts');
    const { Text } = await import('../document/place.ts');
    const { readTable } = await import('../document/table.ts');
    const content = readText(bytes);
    if (content === undefined) throw new WrongRequest(printable(said.notATable(file)));
    const text = new Text(file, content);
    const { header, rows, faults } = readTable(text);
    if (faults.length > 0) throw new WrongRequest(printable(said.notATable(file)));
    const numbered = rows.map((row) => ({ number: text.position(row[0]!.at.start).line, cells: row.map((cell) => cell.text) }));
    return { header: header.map((cell) => cell.text), rows: numbered };
  }
  const { tablesIn } = await import('../exchange/workbook.ts');
  try {
    const [first = []] = (await tablesIn(bytes)).values();
    const [header, ...rows] = first;
    const texts = (values: readonly unknown[]): string[] => values.map((value) => (value === null ? '' : String(value)));
    return { header: texts(header?.values ?? []), rows: rows.map(({ row, values }) => ({ number: row, cells: texts(values) })) };
  } catch {
    throw new WrongRequest(printable(said.notATable(file)));
  }
}
