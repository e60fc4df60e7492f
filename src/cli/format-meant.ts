// A format that does not exist, with the ones that people may call so.

import { type Both, fr, type Language } from '../language/language.ts';
import { suggest } from '../language/suggest.ts';
import { words } from './words.ts';

const WORDS: Both<{ readonly unknown: (name: string, known: readonly string[], meant: string) => string; readonly tables: string }> = {
  fr: {
    unknown: (name, known, meant) => fr`La forme « ${name} » n’existe pas.${meant} Choisissez ${known.join(', ')}.`,
    tables: fr` Un document n’est pas un classeur : « odas export data » écrit les tables du projet.`,
  },
  en: {
    unknown: (name, known, meant) => `There is no format “${name}”.${meant} Choose ${known.join(', ')}.`,
    tables: ' A document is no workbook: “odas export data” writes the tables of the project.',
  },
};

/** What programs and habits call the formats. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  docx: ['word', 'doc', 'docs', 'dot', 'dotx', 'msword', 'microsoft', 'office'],
  odt: ['libreoffice', 'openoffice', 'writer', 'opendocument', 'ott'],
  html: ['htm', 'web', 'xhtml'],
  md: ['markdown', 'mdown'],
  pdf: ['acrobat', 'adobe'],
};
const TEXTS: ReadonlySet<string> = new Set(['texte', 'text', 'txt', 'rtf', 'pages', 'gdoc']);
const TABLES: ReadonlySet<string> = new Set(['excel', 'xls', 'xlsx', 'ods', 'calc', 'csv', 'tableur', 'classeur']);

/** The sentence that refuses a format. */
export function unknownFormat(name: string, known: readonly string[], language: Language): string {
  const said = WORDS[language];
  const called = name.toLowerCase().replace(/^\./, '');
  const isTable = TABLES.has(called);
  const meant =
    isTable || TEXTS.has(called)
      ? ['docx', 'odt']
      : Object.entries(CALLED).flatMap(([format, names]) => (names.includes(called) ? [format] : []));
  const near = meant.length > 0 ? meant : suggest(called, known).slice(0, 2);
  return said.unknown(name, known, `${near.length > 0 ? ` ${words(language).didYouMean(near)}` : ''}${isTable ? said.tables : ''}`);
}
