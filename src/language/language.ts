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

/** The same for what people typed, who may leave out the spaces of French: « Pourquoi? », « 12% », « 14h30 », « n°3 ». */
export function typesetWritten(text: string): string {
  return typeset(text)
    .replace(/(?<=[\p{L}\p{N})»])([!?]+)(?=[\s)»]|$)/gu, `${NARROW}$1`)
    .replace(/(?<=[\p{L}\p{N})»])(?<!&#?\w+);(?=\s|$)/gu, `${NARROW};`)
    .replace(/(?<=[\p{L}\p{N})»]):(?=\s)/gu, `${WIDE}:`)
    .replace(/(?<=\d)(?=[%€])/g, WIDE)
    .replace(/(?<=\bn°) ?(?=\d)/gi, WIDE)
    .replace(/(?<![\p{L}\p{N}#@/.-])(\d{1,2}) ?h(?: ?([0-5]\d))?(?![\p{L}\p{N}])/gu, (_, hours: string, minutes?: string) =>
      minutes === undefined ? `${hours}${WIDE}h` : `${hours}${WIDE}h${WIDE}${minutes}`,
    );
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

/** A text without the quotes that enclose it whole: whoever prints it sets those of its language. */
export function unquoted(text: string): string {
  const [, inner] = /^\s*(?:«|“|"|„)[\s\u00a0\u202f]*([^«»“”"„]*?)[\s\u00a0\u202f]*(?:»|”|"|“)\s*$/u.exec(text) ?? [];
  return inner ?? text;
}

const MONTHS: Both<readonly string[]> = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

const GROUP: Both = { fr: NARROW, en: ',' };
const MARK: Both = { fr: ',', en: '.' };

/** Decimals of a number when none are asked for, as `Intl.NumberFormat` has them. */
const MOST_DECIMALS = 3;

/**
 * A number with its thousands separator and decimal mark; with `decimals`, always as many.
 * Written out because the formatters of `Intl` cost a start of odas a tenth of its time; a test holds the two together.
 */
export function number(value: number, language: Language, decimals?: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : `${value < 0 ? '-' : ''}∞`;
  const [whole = '', fraction = ''] = rounded(Math.abs(value), decimals ?? MOST_DECIMALS).split('.');
  const kept = decimals === undefined ? fraction.replace(/0+$/, '') : fraction;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, GROUP[language]);
  return `${value < 0 ? '-' : ''}${grouped}${kept === '' ? '' : MARK[language]}${kept}`;
}

/** Half is rounded up in the number as it is written, not in the binary fraction beside it: 1.005 gives 1.01. */
function rounded(value: number, decimals: number): string {
  const written = String(value);
  // What is written with an exponent is either whole for long, or smaller than any decimal asked for.
  if (written.includes('e')) return value > 1 ? `${BigInt(value)}.${'0'.repeat(decimals)}` : value.toFixed(decimals);
  return Number(`${Math.round(Number(`${written}e${decimals}`))}e-${decimals}`).toFixed(decimals);
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

/** Minutes since midnight as « 14 h 30 », « 10 h », “14:30”. */
export function clock(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / 60) % 24, String(minutes % 60).padStart(2, '0')];
  if (language === 'en') return `${String(hours).padStart(2, '0')}:${rest}`;
  return `${hours}${WIDE}h${rest === '00' ? '' : `${WIDE}${rest}`}`;
}

/** A length of time: « 50 minutes », in a table « 50 min », « 2 h 40 », “2 h 40 min”. */
export function duration(minutes: number, language: Language, short?: 'min'): string {
  if (minutes < 60) return plural(minutes, short ?? 'minute', short ?? 'minutes', language);
  if (language === 'fr')
    return `${Math.floor(minutes / 60)}${WIDE}h${minutes % 60 === 0 ? '' : `${WIDE}${String(minutes % 60).padStart(2, '0')}`}`;
  return `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;
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

const LAST: Both<Readonly<Record<'conjunction' | 'disjunction', string>>> = {
  fr: { conjunction: 'et', disjunction: 'ou' },
  en: { conjunction: 'and', disjunction: 'or' },
};

/** A list as people read it: « a, b et c », “a, b and c”. */
export function list(items: readonly string[], language: Language, type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${LAST[language][type]} ${items.at(-1)!}`;
}
