// What a person means by a number, a day or an hour written as on paper, and what a field of several parts looks like.

import type { Shape } from '../../corpus/kinds.ts';
import { meantBy } from '../../corpus/choices.ts';

/** Longer than any number, day or hour: what is longer is no slip, and may be made to be slow to read. */
const LONGEST = 40;

/** A number as a spreadsheet or a letter has it: « 12 000 € », « 0,5 », « 60 % »; undefined when it is none. */
export function numberMeant(written: string): { readonly text: string; readonly isPercent: boolean } | undefined {
  if (written.length > LONGEST) return undefined;
  const plain = written.trim().replace(/\s*(?:€|euros?|%)$/i, '');
  if (!/^[-−]?(?:\d+|\d{1,3}(?:[\s\u00a0\u202f]\d{3})+)(?:[.,]\d+)?$/.test(plain)) return undefined;
  const text = plain
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  return { text, isPercent: written.includes('%') };
}

const DAY_FIRST = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;

/** A day written as French people do, or without its zeros, in the form of the format; undefined when there is no such day. */
export function dayMeant(written: string): string | undefined {
  if (written.length > LONGEST) return undefined;
  const bare = written.trim().replace(/^[“”«»"'‘’\s]+|[“”«»"'‘’\s]+$/g, '');
  const [, first = '', month = '', last = ''] = DAY_FIRST.exec(bare) ?? YEAR_FIRST.exec(bare) ?? [];
  if (first === '') return undefined;
  const [year, day] = first.length === 4 ? [first, last] : [last.length === 2 ? `20${last}` : last, first];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** An hour written « 14h30 », « 9 h » or « 9:30 », in the form of the format. */
export function hourMeant(written: string): string | undefined {
  if (written.length > LONGEST) return undefined;
  const [, hours, minutes = '00'] = /^(\d{1,2})\s*[hH:.]\s*(\d{2})?$/.exec(written.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** « oui », « vrai », « non », « faux ». */
export function answerMeant(written: string): string | undefined {
  const meant = meantBy(written, [true, false]);
  return meant === undefined ? undefined : String(meant);
}

const isName = (text: string): boolean => /^[\p{L}\p{N} _.’'#:-]+$/u.test(text) && !/: | #|[:'-]$|^[:#'-]/.test(text);

/** A mapping whose only field that must be there is a reference, of which the id alone was written: `udaf` for `{ actor: udaf }`. */
export function mappingMeant(written: string, shape: Shape | undefined): string | undefined {
  const [key, ...others] = shape?.required ?? [];
  if (key === undefined || others.length > 0 || shape?.properties?.[key]?.ref === undefined) return undefined;
  return written.length <= LONGEST * 2 && isName(written) ? `{ ${key}: ${written} }` : undefined;
}

/** A list of which the only entry, or several between commas, were written without brackets; undefined when they are more than names. */
export function listMeant(written: string, items: Shape | undefined): string | undefined {
  if (items === undefined || written.length > LONGEST * 50) return undefined;
  const isPlain = items.ref !== undefined || items.values !== undefined;
  const entries = written
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => (isPlain ? (isName(one) ? one : undefined) : mappingMeant(one, items)));
  return entries.length > 0 && entries.every((one) => one !== undefined) ? `[${entries.join(', ')}]` : undefined;
}

const natureOf = (shape: Shape): string => [shape.type ?? []].flat().find((one) => one === 'object' || one === 'array') ?? 'text';

/** Fields shown of a mapping that asks for none. */
const SHOWN = 3;

/** A value of several parts as it would be written, on one line: `{ actor: …, role: … }`. */
export function modelOf(shape: Shape): string | undefined {
  const nature = natureOf(shape);
  if (nature === 'array') return `[${(shape.items && modelOf(shape.items)) ?? '…, …'}]`;
  const keys = Object.keys(shape.properties ?? {});
  if (nature !== 'object' || keys.length === 0) return undefined;
  const required = shape.required ?? [];
  const shown = [...required, ...keys.filter((key) => !required.includes(key))].slice(0, Math.max(SHOWN, required.length));
  return `{ ${shown.map((key) => `${key}: …`).join(', ')} }`;
}
