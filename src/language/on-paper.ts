// What a person means by a number, a day or an hour written as on paper.

/** Longer than any number, day or hour: what is longer is no slip, and may be made to be slow to read. */
export const LONGEST = 40;

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
