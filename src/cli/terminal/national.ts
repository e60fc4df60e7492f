// The départements side by side at a terminal, in the order of their codes: a letter a place, never a rank.

import { SPHERE_NAMES } from '../../diagnosis/words/names.ts';
import { type Both, fr, type Language, longDate, number, plural, shortDate } from '../../language/language.ts';
import type { Present, SideBySide } from '../../national/side-by-side.ts';
import { hasTried, travelled } from '../../national/side-by-side.ts';
import type { Travel } from '../../national/travels.ts';
import { CONVERGENCE_NAMES, OUTCOME_NAMES } from '../../report/sections/national-names.ts';
import { STATUS_NAMES, STEP_NAMES } from '../../report/sections/names.ts';
import { contrastSentence, places, pooledSentence, thinSentence } from '../../report/sections/national-words.ts';
import { printable } from '../io.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

interface Setting {
  readonly language: Language;
  readonly paint: Paint;
  readonly width: number;
}

const WORDS: Both<{
  readonly title: (date: string) => string;
  readonly counts: (sent: number, seats: number, last: string | undefined) => string;
  readonly presence: Readonly<Record<Present['presence'], string>>;
  readonly heads: Readonly<Record<'departments' | 'convergences' | 'actions' | 'hypotheses' | 'thin' | 'outside', string>>;
  readonly columns: readonly [string, string, string, string];
  readonly single: (count: number) => string;
  readonly everywhere: (spheres: string) => string;
  readonly nowhere: string;
  readonly differ: string;
  readonly noTheme: string;
  readonly more: (count: number) => string;
  readonly none: {
    readonly contributions: string;
    readonly convergences: string;
    readonly hypotheses: string;
    readonly thin: string;
    readonly untried: string;
  };
  readonly caution: string;
}> = {
  fr: {
    title: (date) => fr`Les départements côte à côte, au ${date}`,
    counts: (sent, seats, last) =>
      [
        plural(sent, 'contribution', 'contributions', 'fr'),
        plural(seats, 'département au comité', 'départements au comité', 'fr'),
        ...(last === undefined ? [] : [fr`dernier comité le ${last}`]),
      ].join(' · '),
    presence: { current: fr`à jour`, older: fr`avant le dernier comité`, missing: fr`attendue` },
    heads: {
      departments: fr`Où en est chacun`,
      convergences: fr`Ce que plusieurs départements constatent`,
      actions: fr`Ce qui est tenté, par thème`,
      hypotheses: fr`Les hypothèses qui ont voyagé`,
      thin: fr`Ce que l’on sait encore mal`,
      outside: fr`Thèmes absents de la grille commune`,
    },
    columns: ['Département', 'Étape', 'Actions', 'Contribution'],
    single: (count) =>
      fr`${plural(count, 'convergence n’est constatée', 'convergences ne sont constatées', 'fr')} que dans un département.`,
    everywhere: (spheres) => fr`partout : ${spheres}`,
    nowhere: fr`aucune sphère n’est présente partout`,
    differ: fr`ici ou là`,
    noTheme: fr`Sans thème commun`,
    more: (count) => fr`et ${number(count, 'fr')} de plus (« --format json » donne tout)`,
    none: {
      contributions: fr`Aucune contribution : placez dans « contributions » les fichiers qu’« odas contribute » écrit dans chaque département.`,
      convergences: fr`Aucune convergence n’est encore constatée dans deux départements.`,
      hypotheses: fr`Aucune hypothèse n’est encore considérée dans deux départements.`,
      thin: fr`Chaque hypothèse essayée est évaluée dans plusieurs départements.`,
      untried: fr`Aucune hypothèse n’a encore été essayée.`,
    },
    caution: fr`Les départements sont dans l’ordre de leur code : rien ici ne les classe.`,
  },
  en: {
    title: (date) => `The départements side by side, on ${date}`,
    counts: (sent, seats, last) =>
      [
        plural(sent, 'contribution', 'contributions', 'en'),
        plural(seats, 'département in the committee', 'départements in the committee', 'en'),
        ...(last === undefined ? [] : [`last committee on ${last}`]),
      ].join(' · '),
    presence: { current: 'up to date', older: 'before the last committee', missing: 'expected' },
    heads: {
      departments: 'Where each one stands',
      convergences: 'What several départements find',
      actions: 'What is tried, by theme',
      hypotheses: 'The hypotheses that travelled',
      thin: 'What is still little known',
      outside: 'Themes that the common codebook lacks',
    },
    columns: ['Département', 'Step', 'Actions', 'Contribution'],
    single: (count) => `${plural(count, 'convergence is', 'convergences are', 'en')} found in one département only.`,
    everywhere: (spheres) => `everywhere: ${spheres}`,
    nowhere: 'no sphere is present everywhere',
    differ: 'here and there',
    noTheme: 'Without a common theme',
    more: (count) => `and ${number(count, 'en')} more (“--format json” gives all)`,
    none: {
      contributions: 'No contribution: put in “contributions” the files that “odas contribute” writes in each département.',
      convergences: 'No convergence is found in two départements yet.',
      hypotheses: 'No hypothesis is considered in two départements yet.',
      thin: 'Each hypothesis tried is evaluated in several départements.',
      untried: 'No hypothesis has been tried yet.',
    },
    caution: 'The départements are in the order of their codes: nothing here ranks them.',
  },
};

const MOST = { convergences: 12, actions: 6, themes: 10, hypotheses: 8, thin: 8 };

/** A text cut to a width, with an ellipsis. */
const fit = (text: string, width: number): string => (text.length <= width ? text.padEnd(width) : `${text.slice(0, width - 1)}…`);

export function nationalText(reading: SideBySide, { language, paint, width }: Setting): string {
  const said = WORDS[language];
  const lines: string[] = [paint.bold(said.title(longDate(reading.date, language)))];
  const say = (text: string, indent = 2, color: (text: string) => string = (one) => one): void =>
    void lines.push(...wrap(printable(text), width, indent).map((line) => color(line)));
  const item = (text: string): void => {
    const [first = '', ...rest] = wrap(printable(text), width, 4);
    lines.push(`  - ${first.slice(4)}`, ...rest);
  };
  const head = (text: string): void => void lines.push('', paint.bold(text));
  const sent = reading.departments.filter(({ presence }) => presence !== 'missing').length;
  say(said.counts(sent, reading.departments.length, reading.lastCommittee && shortDate(reading.lastCommittee, language)), 0, paint.dim);
  if (sent === 0) {
    lines.push('');
    say(said.none.contributions, 0);
    return `${lines.join('\n')}\n`;
  }
  head(said.heads.departments);
  departmentLines(reading.departments, { language, paint, width }, lines);
  head(said.heads.convergences);
  if (reading.convergences.length === 0) say(said.none.convergences);
  for (const one of reading.convergences.slice(0, MOST.convergences)) {
    const type = CONVERGENCE_NAMES[language][one.type] ?? one.type;
    say(
      `${type} · ${one.label} · ${places(
        one.places.map(({ code }) => code),
        language,
      )}`,
    );
    const sphere = (name: string): string => SPHERE_NAMES[language][name] ?? name;
    const everywhere = one.everywhere.length > 0 ? said.everywhere(one.everywhere.map(sphere).join(', ')) : said.nowhere;
    const differ = one.somewhere.map(({ sphere: name, places: at }) => `${sphere(name)} (${places(at, language)})`).join(', ');
    say(
      [everywhere, ...(differ === '' ? [] : [`${said.differ}${language === 'fr' ? '\u00a0' : ''}: ${differ}`])].join(
        language === 'fr' ? '\u202f; ' : '; ',
      ),
      4,
      paint.dim,
    );
  }
  if (reading.convergences.length > MOST.convergences) say(said.more(reading.convergences.length - MOST.convergences), 2, paint.dim);
  if (reading.single > 0) say(said.single(reading.single), 2, paint.dim);
  head(said.heads.actions);
  for (const { label, actions } of reading.themes.slice(0, MOST.themes)) {
    say(`${label === '' ? said.noTheme : label} (${number(actions.length, language)})`);
    for (const { code, title, status } of actions.slice(0, MOST.actions))
      say(`${code}  ${title}, ${STATUS_NAMES[language][status]}`, 4, paint.dim);
    if (actions.length > MOST.actions) say(said.more(actions.length - MOST.actions), 4, paint.dim);
  }
  if (reading.themes.length > MOST.themes) say(said.more(reading.themes.length - MOST.themes), 2, paint.dim);
  head(said.heads.hypotheses);
  const travels = travelled(reading);
  if (travels.length === 0) say(said.none.hypotheses);
  for (const travel of travels.slice(0, MOST.hypotheses)) travelLines(travel, { language, paint, width }, lines);
  if (travels.length > MOST.hypotheses) say(said.more(travels.length - MOST.hypotheses), 2, paint.dim);
  head(said.heads.thin);
  if (reading.thin.length === 0) say(hasTried(reading) ? said.none.thin : said.none.untried);
  for (const one of reading.thin.slice(0, MOST.thin)) item(thinSentence(one, language));
  if (reading.thin.length > MOST.thin) say(said.more(reading.thin.length - MOST.thin), 2, paint.dim);
  if (reading.outside.length > 0) {
    head(said.heads.outside);
    for (const { label, places: at } of reading.outside.slice(0, MOST.thin)) item(`${label} (${places(at, language)})`);
  }
  lines.push('');
  say(said.caution, 0, paint.dim);
  return `${lines.join('\n')}\n`;
}

const MOST_DEPARTMENTS = 25;

function departmentLines(departments: readonly Present[], { language, paint, width }: Setting, lines: string[]): void {
  const said = WORDS[language];
  const widths = [Math.max(24, width - 56), 18, 8] as const;
  const row = (cells: readonly string[]): string =>
    `  ${cells.map((cell, index) => (index < 3 ? fit(printable(cell), widths[index]!) : cell)).join(' ')}`;
  lines.push(paint.dim(row(said.columns)));
  for (const one of departments.slice(0, MOST_DEPARTMENTS)) {
    const step = one.step === undefined ? '–' : STEP_NAMES[language][one.step];
    const actions = one.presence === 'missing' ? '–' : number(one.actions, language);
    const presence =
      one.date === undefined ? said.presence[one.presence] : `${shortDate(one.date, language)}${one.presence === 'older' ? ` (!)` : ''}`;
    lines.push(row([`${one.code}  ${one.name}`, step, actions, one.presence === 'current' ? presence : paint.yellow(presence)]));
  }
  if (departments.length > MOST_DEPARTMENTS) lines.push(paint.dim(`  ${said.more(departments.length - MOST_DEPARTMENTS)}`));
  if (departments.some(({ presence }) => presence === 'older')) lines.push(paint.dim(`  (!) ${said.presence.older}`));
}

function travelLines(travel: Travel, { language, paint, width }: Setting, lines: string[]): void {
  const say = (text: string, indent: number, color: (text: string) => string = (one) => one): void =>
    void lines.push(...wrap(printable(text), width, indent).map((line) => color(line)));
  say(travel.title, 2);
  const byOutcome = new Map<string, string[]>();
  for (const { outcome, code } of travel.places) byOutcome.set(outcome, [...(byOutcome.get(outcome) ?? []), code]);
  for (const [outcome, at] of byOutcome)
    say(
      `${OUTCOME_NAMES[language][outcome as keyof (typeof OUTCOME_NAMES)['fr']]}${language === 'fr' ? '\u00a0' : ''}: ${places(at, language)}`,
      4,
      paint.dim,
    );
  for (const pooled of travel.pooled) say(pooledSentence(pooled, language), 4, paint.dim);
  for (const contrast of travel.contrasts) say(contrastSentence(contrast, language), 4, paint.cyan);
}
