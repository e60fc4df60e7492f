// “Did you mean…”: the closest of the words that exist. The only file that knows fastest-levenshtein.

import { distance } from 'fastest-levenshtein';
import { bare } from './order.ts';

/** Without accents, in lower case, with `_`, `-` and blanks alike: how a slip of the keyboard is compared. */
export function fold(word: string): string {
  return bare(word).replace(/[\s_-]+/g, '-');
}

/** At most three of `known` that resemble `word`, the closest first. */
export function suggest(word: string, known: Iterable<string>): string[] {
  const folded = fold(word);
  // A word may differ by a third of its letters, and short ones by one: beyond, a suggestion is noise.
  const limit = Math.max(1, Math.floor(folded.length / 3));
  const near: { candidate: string; far: number }[] = [];
  for (const candidate of known) {
    const other = fold(candidate);
    if (Math.abs(other.length - folded.length) > limit) continue;
    const far = candidate === word ? -1 : isSwapped(folded, other) ? 1 : distance(folded, other);
    if (far <= limit) near.push({ candidate, far });
  }
  return near
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** The words of `known` of which `word` is a slip of one letter, two letters swapped, or another writing; empty when several could be meant. */
export function slips(word: string, known: Iterable<string>): string[] {
  const folded = fold(word);
  const same: string[] = [];
  const near: string[] = [];
  for (const one of known) {
    if (Math.abs(one.length - folded.length) > 1) continue;
    const other = fold(one);
    if (other === folded) same.push(one);
    else if (folded.length >= 4 && (distance(folded, other) === 1 || isSwapped(folded, other))) near.push(one);
  }
  const meant = same.length > 0 ? same : near;
  return meant.length === 1 ? meant : [];
}

/** Whether two words differ by two neighbouring letters that changed places. */
function isSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return at !== -1 && one.slice(0, at) + (one[at + 1] ?? '') + one[at]! + one.slice(at + 2) === other;
}

/** An id made of a name: « École du Hameau » becomes `ecole-du-hameau`. */
export function idFrom(name: string): string {
  return fold(name)
    .replace(/[œ]/g, 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
}
