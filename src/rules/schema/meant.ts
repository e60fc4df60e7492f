// What a person means by an answer or a list written as on paper, and what a field of several parts looks like.

import type { Shape } from '../../corpus/kinds.ts';
import { meantBy } from '../../corpus/choices.ts';
import { LONGEST } from '../../language/on-paper.ts';

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
