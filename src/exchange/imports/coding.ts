// Reads coded interviews back: a project of another program (REFI-QDA, .qdpx) or a table of coded passages (.csv). What is left out is listed.

import { type Both, fr, list } from '../../language/language.ts';
import { readText } from '../../document/decode.ts';
import { Text } from '../../document/place.ts';
import { readTable } from '../../document/table.ts';
import { ArchiveFault, unzipped } from '../../document/zip.ts';
import type { Asked, Importer, Reading, Received, Refusal } from '../card.ts';
import { mergeCodes } from '../codebook.ts';
import { type CodedSource, kindFrom, mergeSource, type Passage } from '../coded.ts';
import { readRefi, type Refi, RefiFault, type TextSource } from '../refi.ts';

/** An archive that opens to more than this is refused. */
const MOST_BYTES = 64 * 1024 * 1024;

const WORDS: Both<{
  readonly form: string;
  readonly archive: string;
  readonly large: string;
  readonly noProject: string;
  readonly fault: Readonly<Record<string, string>>;
  readonly noText: (source: string) => string;
  readonly outside: (source: string, guid: string) => string;
  readonly noCode: (source: string) => string;
  readonly themesClosed: string;
  readonly interviewClosed: (file: string) => string;
  readonly left: (parts: readonly string[]) => string;
  readonly noColumn: (name: string) => string;
  readonly noInterview: string;
  readonly unknownTheme: (theme: string) => string;
  readonly consent: string;
  readonly encoding: string;
}> = {
  fr: {
    form: fr`Ce fichier n’est ni un projet REFI-QDA (.qdpx) ni un tableau (.csv).`,
    archive: fr`Cette archive est abîmée, ou ment sur ce qu’elle contient : exportez à nouveau le projet depuis votre logiciel.`,
    large: fr`Cette archive contient plus de 64 Mio une fois ouverte : exportez les seuls entretiens en texte.`,
    noProject: fr`Cette archive n’a pas de fichier « project.qde » : ce n’est pas un projet REFI-QDA.`,
    fault: {
      doctype: fr`Le projet déclare des entités XML (DOCTYPE), ce qu’aucun export normal ne fait : il n’est pas lu.`,
      xml: fr`Le fichier du projet n’est pas du XML lisible.`,
      deep: fr`Le fichier du projet est emboîté au-delà du raisonnable.`,
      root: fr`Ce n’est pas un projet REFI-QDA.`,
      code: fr`Un code n’a pas de nom ou pas d’identifiant (guid).`,
      position: fr`Un passage n’a pas de position de début et de fin valables.`,
    },
    noText: (source) => fr`Le texte de « ${source} » n’est pas dans l’archive.`,
    outside: (source, guid) => fr`Le passage ${guid} de « ${source} » va au-delà de la fin du texte.`,
    noCode: (source) => fr`Un passage de « ${source} » renvoie à un code que la grille n’a pas.`,
    themesClosed: fr`themes.yaml n’est pas écrit un thème par ligne : rien ne peut y être ajouté sûrement. Réécrivez sa liste avec un tiret par thème.`,
    interviewClosed: (file) =>
      fr`Dans « ${file} », « extracts » n’est pas la dernière liste, un tiret par extrait : rien ne peut y être ajouté sûrement.`,
    left: (parts) => fr`Laissé de côté, faute d’équivalent dans odas : ${list(parts, 'fr')}.`,
    noColumn: (name) => fr`La colonne « ${name} » manque.`,
    noInterview: fr`La ligne ne dit pas de quel entretien elle vient (colonne « interview »).`,
    unknownTheme: (theme) => fr`« ${theme} » n’est pas un thème de la grille : ajoutez-le à themes.yaml ou corrigez-le.`,
    consent: fr`Les paroles reprises attendent l’accord de qui les a dites (« consent ») et un énoncé (« statement ») : « odas validate » montre ce qui est à compléter.`,
    encoding: fr`Ce fichier n’est pas en UTF-8.`,
  },
  en: {
    form: 'This file is neither a REFI-QDA project (.qdpx) nor a table (.csv).',
    archive: 'This archive is damaged, or lies about what it holds: export the project again from your program.',
    large: 'This archive holds more than 64 MiB once opened: export the interviews as text only.',
    noProject: 'This archive has no “project.qde”: it is no REFI-QDA project.',
    fault: {
      doctype: 'The project declares XML entities (DOCTYPE), which no normal export does: it is not read.',
      xml: 'The project file is no readable XML.',
      deep: 'The project file is nested beyond reason.',
      root: 'This is no REFI-QDA project.',
      code: 'A code has no name or no identifier (guid).',
      position: 'A passage has no valid start and end.',
    },
    noText: (source) => `The text of “${source}” is not in the archive.`,
    outside: (source, guid) => `Passage ${guid} of “${source}” goes beyond the end of the text.`,
    noCode: (source) => `A passage of “${source}” names a code that the codebook does not have.`,
    themesClosed: 'themes.yaml is not written one theme a line: nothing can be added to it safely. Write its list with one dash a theme.',
    interviewClosed: (file) => `In “${file}”, “extracts” is not the last list, one dash an extract: nothing can be added to it safely.`,
    left: (parts) => `Left out, as odas has no equivalent: ${list(parts, 'en')}.`,
    noColumn: (name) => `The column “${name}” is missing.`,
    noInterview: 'The row does not say which interview it comes from (column “interview”).',
    unknownTheme: (theme) => `“${theme}” is not a theme of the codebook: add it to themes.yaml or correct it.`,
    consent:
      'The words taken over wait for the consent of those who said them (“consent”) and for a statement: “odas validate” shows what to complete.',
    encoding: 'This file is not UTF-8.',
  },
};

export const coding: Importer = {
  name: 'coding',
  words: {
    fr: fr`les entretiens codés dans un autre logiciel (.qdpx, .csv)`,
    en: 'interviews coded in another program (.qdpx, .csv)',
  },
  async read(files, asked) {
    const reading: { files: { path: string; content: string }[]; refusals: Refusal[]; empty: string[]; notes: string[] } = {
      files: [],
      refusals: [],
      empty: [],
      notes: [],
    };
    for (const file of files) {
      const one = /\.qdpx$/i.test(file.name)
        ? fromProject(file, asked)
        : /\.csv$/i.test(file.name)
          ? fromTable(file, asked)
          : refused(file, WORDS[asked.language].form);
      reading.files.push(...one.files);
      reading.refusals.push(...one.refusals);
      reading.notes.push(...(one.notes ?? []));
    }
    return reading;
  },
};

const refused = ({ name }: Received, message: string, row?: number, column?: string): Reading => ({
  files: [],
  refusals: [{ file: name, message, row, column }],
  empty: [],
});

function fromProject(file: Received, asked: Asked): Reading {
  const said = WORDS[asked.language];
  let archive: Map<string, Uint8Array>;
  try {
    archive = unzipped(file.bytes, MOST_BYTES);
  } catch (error) {
    if (error instanceof ArchiveFault) return refused(file, error.message === 'too large' ? said.large : said.archive);
    throw error;
  }
  const bytes = [...archive].find(([path]) => /^project\.qde$/i.test(path))?.[1];
  if (!bytes) return refused(file, said.noProject);
  const xml = readText(bytes);
  if (xml === undefined) return refused(file, said.encoding);
  let refi: Refi;
  try {
    refi = readRefi(xml);
  } catch (error) {
    if (error instanceof RefiFault) return refused(file, said.fault[error.message]!);
    throw error;
  }
  const { themeOf, content, isClosed } = mergeCodes(asked.corpus, refi.codes);
  if (isClosed) return refused(file, said.themesClosed);
  const kinds = new Map(refi.codes.map(({ guid, name }) => [guid, kindFrom(name)]));
  const taken = new Set(asked.corpus.entities('interview').map(({ id }) => id));
  const outputs = content === undefined ? [] : [{ path: 'themes.yaml', content }];
  const refusals: Refusal[] = [];
  for (const source of refi.sources) {
    const text = source.text ?? plainText(source, archive);
    if (text === undefined) {
      refusals.push({ file: file.name, message: said.noText(source.name) });
      continue;
    }
    const points = [...text];
    const passages = source.selections.flatMap((one): Passage[] => {
      if (one.end > points.length) {
        refusals.push({ file: file.name, message: said.outside(source.name, one.guid) });
        return [];
      }
      if (one.codes.some((code) => !themeOf.has(code))) refusals.push({ file: file.name, message: said.noCode(source.name) });
      return [
        {
          key: one.guid,
          guid: one.guid === '' ? undefined : one.guid,
          id: undefined,
          kind: one.codes.map((code) => kinds.get(code)).find((kind) => kind !== undefined),
          // A code that says the kind is not a theme as well.
          themes: [...new Set(one.codes.filter((code) => kinds.get(code) === undefined).flatMap((code) => themeOf.get(code) ?? []))],
          statement: one.description,
          quote: points.slice(one.start, one.end).join(''),
        },
      ];
    });
    const merged = mergeSource(asked.corpus, { name: source.name, guid: source.guid, text, passages }, taken, asked.language);
    if (merged.isClosed) refusals.push({ file: file.name, message: said.interviewClosed(merged.path) });
    else if (merged.content !== undefined) outputs.push({ path: merged.path, content: merged.content });
  }
  const left = [...refi.ignored].map(([name, count]) => `${name} × ${count}`);
  return {
    files: refusals.length > 0 ? [] : outputs,
    refusals,
    empty: [],
    notes: [...(left.length > 0 ? [said.left(left)] : []), ...(outputs.some(({ path }) => path !== 'themes.yaml') ? [said.consent] : [])],
  };
}

/** The text of a source, where its path says (`internal://GUID.txt` is below `sources/`). */
function plainText({ path }: TextSource, archive: ReadonlyMap<string, Uint8Array>): string | undefined {
  const name = path?.replace(/^internal:\/\//, '').replace(/^\/+/, '') ?? '';
  const bytes = [...archive].find(([file]) => file.toLowerCase() === `sources/${name}`.toLowerCase() || file === name)?.[1];
  return bytes && readText(bytes)?.replace(/^\ufeff/, '');
}

function fromTable(file: Received, asked: Asked): Reading {
  const said = WORDS[asked.language];
  const content = readText(file.bytes)?.replace(/^\ufeff/, '');
  if (content === undefined) return refused(file, said.encoding);
  const { header, rows } = readTable(new Text(file.name, content));
  const heads = header.map(({ text }) => text.trim());
  const missing = ['interview', 'themes', 'quote'].find((name) => !heads.includes(name));
  if (missing !== undefined) return refused(file, said.noColumn(missing));
  const refusals: Refusal[] = [];
  const sources = new Map<string, Passage[]>();
  for (const [index, row] of rows.entries()) {
    const cell = (name: string): string => (heads.includes(name) ? (row[heads.indexOf(name)]?.text ?? '').trim() : '');
    const interview = cell('interview');
    if (interview === '') refusals.push({ file: file.name, row: index + 2, column: 'interview', message: said.noInterview });
    const themes = cell('themes')
      .split(/[,|]/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    for (const theme of themes)
      if (!asked.corpus.part('theme', theme))
        refusals.push({ file: file.name, row: index + 2, column: 'themes', message: said.unknownTheme(theme) });
    const quote = disarmedBack(cell('quote'));
    const id = /^[a-z][a-z0-9-]*$/.test(cell('extract')) ? cell('extract') : undefined;
    sources.set(interview, [
      ...(sources.get(interview) ?? []),
      {
        key: id ?? `${index}`,
        guid: undefined,
        id,
        kind: kindFrom(cell('kind')) ?? (cell('kind') === 'position' ? 'position' : undefined),
        themes,
        statement: disarmedBack(cell('statement')),
        quote,
      },
    ]);
  }
  const taken = new Set(asked.corpus.entities('interview').map(({ id }) => id));
  const outputs: { path: string; content: string }[] = [];
  for (const [name, passages] of sources) {
    const source: CodedSource = {
      name,
      guid: undefined,
      text: '',
      passages: passages.map((one) => (one.id === undefined ? { ...one, id: undefined } : one)),
    };
    const merged = mergeSource(asked.corpus, source, taken, asked.language);
    if (merged.isClosed) refusals.push({ file: file.name, message: said.interviewClosed(merged.path) });
    else if (merged.content !== undefined) outputs.push({ path: merged.path, content: merged.content });
  }
  return { files: refusals.length > 0 ? [] : outputs, refusals, empty: [], notes: outputs.length > 0 ? [said.consent] : [] };
}

/** What `csvOf` put before a text that a spreadsheet would compute. */
const disarmedBack = (text: string): string => text.replace(/^'(?=[=+\-@])/, '');
