// What a line of evidence says, or the note that it is on paper: what is cited in words, how many of each kind, and their references in brackets.

import { type Both, type Language, longDate, monthYear, plural } from '../language/language.ts';
import type { Cited, Trail } from './trail.ts';

/** Files named one by one; more of them are counted. */
const NAMED = 3;

const WORDS: Both<{
  readonly between: string;
  readonly colon: string;
  readonly on: (day: string, toTake: boolean) => string;
  readonly during: (first: string, last: string) => string;
}> = {
  fr: {
    between: '\u202f; ',
    colon: '\u00a0: ',
    on: (day, toTake) => ` ${toTake ? 'le' : 'du'} ${day}`,
    during: (first, last) => `, du ${first} au ${last}`,
  },
  en: {
    between: '; ',
    colon: ': ',
    on: (day, toTake) => ` ${toTake ? 'on' : 'of'} ${day}`,
    during: (first, last) => `, ${first} to ${last}`,
  },
};

/** A reference as the line of evidence writes it, with what it leads to. */
interface Call {
  readonly ref: string;
  /** The month of the measure that it cites. */
  readonly month: string | undefined;
  readonly cited: Cited | undefined;
}

/** Words, and references among them. */
export interface Told {
  readonly text: string;
  readonly cites: boolean;
}
const word = (text: string): Told => ({ text, cites: false });
const cite = (text: string): Told => ({ text, cites: true });
const between = (all: readonly (readonly Told[])[], mark: string): Told[] =>
  all.flatMap((one, index) => (index > 0 ? [word(mark), ...one] : one));

/** The note that a line of evidence becomes. */
export const noteOf = (evidence: string, trail: Trail, language: Language): string =>
  toldIn(evidence, trail, language)
    .map(({ text }) => text)
    .join('');

/** What a line of evidence says, in words, with its references. */
export function toldIn(evidence: string, trail: Trail, language: Language): readonly Told[] {
  const [, listed = evidence, rest = '', others = '0'] = /^(.*?)( (?:et|and) (\d+)[^,]*)?$/s.exec(evidence) ?? [];
  const known = new Map(trail.map((one) => [one.id, one]));
  const groups = new Map<string, Call[]>();
  for (const ref of listed.split(', ')) {
    const [id = '', month] = ref.split(' ');
    const cited = known.get(id);
    const group = cited?.kind?.[0] ?? ref;
    groups.set(group, [...(groups.get(group) ?? []), { ref, month, cited }]);
  }
  // What is left out is of the kind of what is listed last.
  const all = [...groups.values()];
  const told = all.map((calls, index) => groupTold(calls, index === all.length - 1 ? { rest, others: Number(others) } : NOTHING, language));
  return between(told, WORDS[language].between);
}

const NOTHING = { rest: '', others: 0 };

function groupTold(calls: readonly Call[], { rest, others }: typeof NOTHING, language: Language): Told[] {
  const { between: mark, colon } = WORDS[language];
  const { cited } = calls[0]!;
  if (cited?.kind === undefined) return [cite(calls[0]!.ref), ...(rest === '' ? [] : [word(rest)])];
  const count = calls.length + others;
  if (!cited.id.includes('#') && cited.title !== undefined && count <= NAMED) {
    const named = calls.map(({ ref, month, cited: one }) => {
      const when = month !== undefined && /^\d{4}-\d{2}$/.test(month) ? `, ${monthYear(month, language)}` : '';
      return [word(`${one!.title!}${when} (`), cite(when === '' ? ref : one!.id), word(')')];
    });
    return [word(`${cited.kind[count > 1 ? 1 : 0]}${colon}`), ...between(named, mark)];
  }
  const said = count > 1 ? plural(count, ...cited.kind, language) : cited.kind[0];
  const refs = between(
    calls.map(({ ref }) => [cite(ref)]),
    ', ',
  );
  return [word(`${said}${daysSaid(calls, language)} (`), ...refs, word(`${rest})`)];
}

/** When the meetings were held that the references belong to. */
function daysSaid(calls: readonly Call[], language: Language): string {
  const days = [...new Set(calls.flatMap(({ cited }) => cited?.day ?? []))].toSorted();
  if (days.length === 0) return '';
  const [first, last] = [days[0]!, days.at(-1)!].map((day) => longDate(day, language)) as [string, string];
  const { on, during } = WORDS[language];
  return days.length === 1 ? on(first, calls[0]!.cited?.toTake === true) : during(first, last);
}
