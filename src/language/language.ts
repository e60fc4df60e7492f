// Languages, and the French typography of the sentences that odas writes itself.

export type Language = 'fr' | 'en';

/** One thing said in both languages. */
export type Both<T = string> = { readonly [L in Language]: T };

const NARROW = '\u202f';
const WIDE = '\u00a0';

/** French typography of a text typed with ordinary spaces and quotes (Imprimerie nationale, Lexique des règles typographiques, 2002). */
export function typeset(text: string): string {
  return text
    .replace(/'/g, '’')
    .replace(/\.\.\./g, '…')
    .replace(/«[ \u00a0\u202f]?/g, `«${WIDE}`)
    .replace(/[ \u00a0\u202f]?»/g, `${WIDE}»`)
    .replace(/ :(?=\s|$)/g, `${WIDE}:`)
    .replace(/ ([;!?])/g, `${NARROW}$1`)
    .replace(/([\d\u{f0000}]) (?=%|€)/gu, `$1${WIDE}`);
}

const typesetLiterals = new WeakMap<TemplateStringsArray, string[]>();

/**
 * A French sentence: `` fr`L’acteur « ${name} » n’existe pas.` ``. Only what odas wrote is set; values are left as they came.
 */
export function fr(literals: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  let set = typesetLiterals.get(literals);
  if (!set) typesetLiterals.set(literals, (set = setApart(literals)));
  return set.map((literal, index) => literal + (index < values.length ? String(values[index]) : '')).join('');
}

/** Sets the literals of a sentence as one text, so that a space before or after a value is seen in its context. */
function setApart(literals: readonly string[]): string[] {
  const mark = '\u{f0000}';
  return typeset(literals.join(mark)).split(mark);
}

const LOCALE: Both = { fr: 'fr-FR', en: 'en-GB' };

const MONTHS: Both<readonly string[]> = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

const formatters = new Map<string, Intl.NumberFormat | Intl.ListFormat>();

/** Makes each formatter once: they cost a thousand times what they write. */
function once<F extends Intl.NumberFormat | Intl.ListFormat>(key: string, make: () => F): F {
  let formatter = formatters.get(key) as F | undefined;
  if (formatter === undefined) formatters.set(key, (formatter = make()));
  return formatter;
}

/** A number with its thousands separator and decimal mark; with `decimals`, always as many. */
export function number(value: number, language: Language, decimals?: number): string {
  if (decimals === undefined && Number.isInteger(value) && Math.abs(value) < 1000) return value < 0 ? `-${-value}` : String(value);
  const form = decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return once(`number ${language} ${decimals}`, () => new Intl.NumberFormat(LOCALE[language], form)).format(value);
}

/** `2026-03-01` as « 1er mars 2026 » or “1 March 2026”; what is not a date is left as it is. */
export function longDate(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/.exec(date) ?? [];
  if (day === undefined) return date;
  const [number, name] = [Number(day), MONTHS[language][Number(month) - 1]!];
  return language === 'fr' ? `${number === 1 ? '1er' : number}${WIDE}${name}${WIDE}${year}` : `${number} ${name} ${year}`;
}

/** `2026-03-01` as « 01/03/2026 », for tables; in English “1 Mar 2026”. A month is left without its day. */
export function shortDate(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined) return date;
  if (language === 'fr') return [day, month, year].filter((part) => part !== undefined).join('/');
  const name = MONTHS.en[Number(month) - 1]!.slice(0, 3);
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** `2026-03-01` as « mars 2026 », “March 2026”. */
export function monthYear(date: string, language: Language): string {
  return `${MONTHS[language][Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** `3 constats`, `1 constat`: French has its singular up to two, English at one only. */
export function plural(count: number, one: string, many: string, language: Language): string {
  const singular = language === 'fr' ? Math.abs(count) < 2 : count === 1;
  return `${number(count, language)}${language === 'fr' ? WIDE : ' '}${singular ? one : many}`;
}

/** A list as people read it: « a, b et c », “a, b and c”. */
export function list(items: readonly string[], language: Language, type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return once(`list ${language} ${type}`, () => new Intl.ListFormat(LOCALE[language], { type })).format(items);
}
