// What a contribution would take along and what would stay, at a terminal: every text is shown, so that nothing leaves unseen.

import { SPHERE_NAMES } from '../../diagnosis/words/names.ts';
import { type Both, fr, type Language, longDate, number, plural } from '../../language/language.ts';
import type { Contribution, keptHere } from '../../national/contribution.ts';
import {
  BUDGET_NAMES,
  CHANGE_NAMES,
  CONVERGENCE_NAMES,
  HYPOTHESIS_STATUS,
  TERRITORY_NAMES,
  VERDICT_NAMES,
  WORKLOAD_NAMES,
} from '../../report/sections/national-names.ts';
import { STATUS_NAMES, STEP_NAMES } from '../../report/sections/names.ts';
import { printable } from '../io.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

interface Setting {
  readonly language: Language;
  readonly paint: Paint;
  readonly width: number;
}

const WORDS: Both<{
  readonly title: (code: string, date: string) => string;
  readonly leaves: string;
  readonly stays: string;
  readonly none: string;
  readonly heads: Readonly<
    Record<
      'steps' | 'roadmap' | 'heard' | 'convergences' | 'actions' | 'effects' | 'hypotheses' | 'lessons' | 'adaptations' | 'decisions',
      string
    >
  >;
  readonly from: (date: string) => string;
  readonly to: (date: string) => string;
  readonly organisations: (count: number | undefined) => string;
  readonly interviews: (count: number) => string;
  readonly families: (heard: boolean) => string;
  readonly family: string;
  readonly retained: string;
  readonly contested: string;
  readonly level: (level: number) => string;
  readonly masked: string;
  readonly conditions: (met: number, all: number) => string;
  readonly kept: (kept: ReturnType<typeof keptHere>) => readonly string[];
}> = {
  fr: {
    title: (code, date) => fr`Contribution du département ${code} au ${date}`,
    leaves: fr`Ce qui partirait`,
    stays: fr`Ce qui resterait ici`,
    none: fr`rien`,
    heads: {
      steps: fr`Étapes`,
      roadmap: fr`Feuille de route`,
      heard: fr`Entretiens, en nombres arrondis`,
      convergences: fr`Convergences, sans énoncé ni nom d’organisation`,
      actions: fr`Actions, les montants par ordre de grandeur`,
      effects: fr`Effets, après secret statistique`,
      hypotheses: fr`Hypothèses de changement`,
      lessons: fr`Enseignements`,
      adaptations: fr`Adaptations demandées`,
      decisions: fr`Décisions ouvertes au niveau national`,
    },
    from: (date) => fr`depuis le ${date}`,
    to: (date) => fr`jusqu’au ${date}`,
    organisations: (count) => (count === undefined ? fr`peu d’organisations` : fr`${number(count, 'fr')} organisations ou plus`),
    interviews: (count) => fr`${number(count, 'fr')} entretiens ou plus`,
    families: (heard) => (heard ? fr`des familles ont été entendues` : fr`aucune famille n’a été entendue`),
    family: fr`voix des familles`,
    retained: fr`adoptée par le comité`,
    contested: fr`contestée`,
    level: (level) => fr`niveau de preuve ${level}`,
    masked: fr`chiffres masqués (secret)`,
    conditions: (met, all) => (all === met ? fr`conditions réunies : toutes` : fr`conditions réunies : ${met} sur ${all}`),
    kept: ({ interviews, extracts, ballots, measures }) => [
      fr`${plural(interviews, 'entretien', 'entretiens', 'fr')} et ${plural(extracts, 'extrait', 'extraits', 'fr')} : aucun énoncé, aucun verbatim, aucune organisation entendue.`,
      fr`${plural(ballots, 'bulletin', 'bulletins', 'fr')} : aucune note, aucun classement.`,
      fr`${plural(measures, 'mesure', 'mesures', 'fr')} : seules partent la référence et la dernière valeur, arrondies, quand le secret le permet.`,
      fr`Les noms des personnes, des organisations et des territoires ; les montants exacts ; les comptes rendus ; toute décision qui n’est pas ouverte au niveau national.`,
    ],
  },
  en: {
    title: (code, date) => `Contribution of the département ${code} on ${date}`,
    leaves: 'What would leave',
    stays: 'What would stay here',
    none: 'nothing',
    heads: {
      steps: 'Steps',
      roadmap: 'Roadmap',
      heard: 'Interviews, in rounded numbers',
      convergences: 'Convergences, without any statement or name of an organisation',
      actions: 'Actions, amounts by order of magnitude',
      effects: 'Effects, after statistical secrecy',
      hypotheses: 'Change hypotheses',
      lessons: 'Lessons',
      adaptations: 'Adaptations asked for',
      decisions: 'Decisions open to the national level',
    },
    from: (date) => `since ${date}`,
    to: (date) => `until ${date}`,
    organisations: (count) => (count === undefined ? 'few organisations' : `${number(count, 'en')} organisations or more`),
    interviews: (count) => `${number(count, 'en')} interviews or more`,
    families: (heard) => (heard ? 'families were heard' : 'no family was heard'),
    family: 'family voice',
    retained: 'adopted by the committee',
    contested: 'contested',
    level: (level) => `evidence level ${level}`,
    masked: 'figures withheld (secrecy)',
    conditions: (met, all) => `conditions met: ${all === met ? 'all' : `${met} of ${all}`}`,
    kept: ({ interviews, extracts, ballots, measures }) => [
      `${plural(interviews, 'interview', 'interviews', 'en')} and ${plural(extracts, 'extract', 'extracts', 'en')}: no statement, no quote, no organisation heard.`,
      `${plural(ballots, 'ballot', 'ballots', 'en')}: no score, no ranking.`,
      `${plural(measures, 'measure', 'measures', 'en')}: only the reference and the last value leave, rounded, when secrecy allows.`,
      'The names of people, organisations and territories; exact amounts; minutes; any decision that is not open to the national level.',
    ],
  },
};

/** The preview of a contribution. */
export function previewText(contribution: Contribution, kept: ReturnType<typeof keptHere>, { language, paint, width }: Setting): string {
  const said = WORDS[language];
  const lines: string[] = [paint.bold(said.title(contribution.department, longDate(contribution.date ?? '', language)))];
  const say = (text: string, indent: number): void => void lines.push(...wrap(printable(text), width, indent));
  say(`${contribution.name} · ${contribution.title}`, 0);
  const label = (theme: string): string => contribution.themes?.find(({ id }) => id === theme)?.label ?? theme;
  const joined = (parts: readonly (string | undefined | false)[]): string =>
    parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');
  const section = (head: keyof typeof said.heads, items: readonly string[]): void => {
    lines.push('', `  ${paint.bold(said.heads[head])}${items.length > 0 ? paint.dim(` (${number(items.length, language)})`) : ''}`);
    if (items.length === 0) lines.push(`    ${paint.dim(said.none)}`);
    for (const item of items) {
      const [first = '', ...rest] = wrap(printable(item), width, 6);
      lines.push(`    - ${first.slice(6)}`, ...rest);
    }
  };
  const figure = (value: number | undefined, type: string | undefined): string | undefined =>
    value === undefined
      ? undefined
      : type === 'proportion'
        ? `${number(Math.round(value * 100), language)}${language === 'fr' ? '\u00a0' : ''}%`
        : number(value, language);
  lines.push('', paint.bold(said.leaves));
  section(
    'steps',
    (contribution.steps ?? []).map(({ step, starts, ends }) =>
      joined([STEP_NAMES[language][step], starts && said.from(longDate(starts, language)), ends && said.to(longDate(ends, language))]),
    ),
  );
  const { stakes = [], questions = [], objectives = [] } = contribution.roadmap ?? {};
  section('roadmap', [...stakes, ...questions, ...objectives.map(({ title, id }) => title ?? id)]);
  const { organisations, interviews, families } = contribution.heard ?? {};
  section('heard', [
    joined([said.organisations(organisations), interviews !== undefined && said.interviews(interviews), said.families(families === true)]),
  ]);
  section(
    'convergences',
    (contribution.convergences ?? []).map((one) =>
      joined([
        CONVERGENCE_NAMES[language][one.type ?? ''] ?? one.signature,
        (one.themes ?? []).map(label).join(', '),
        (one.spheres ?? []).map((sphere) => SPHERE_NAMES[language][sphere] ?? sphere).join(', '),
        one.organisations !== undefined && said.organisations(one.organisations),
        one.family === true && said.family,
        one.contested === true && said.contested,
        one.retained === true && said.retained,
      ]),
    ),
  );
  section(
    'actions',
    (contribution.actions ?? []).map((one) =>
      joined([
        one.title,
        STATUS_NAMES[language][one.status],
        one.reason,
        (one.territory_types ?? []).map((type) => TERRITORY_NAMES[language][type] ?? type).join(', '),
        one.budget && BUDGET_NAMES[language][one.budget],
        one.fte && WORKLOAD_NAMES[language][one.fte],
      ]),
    ),
  );
  const title = new Map((contribution.actions ?? []).map((one) => [one.id, one.title]));
  section(
    'effects',
    (contribution.effects ?? []).map((one) =>
      joined([
        one.action === undefined ? undefined : title.get(one.action),
        one.indicator,
        VERDICT_NAMES[language][one.verdict] ?? one.verdict,
        one.change && CHANGE_NAMES[language][one.change],
        one.evidence_level !== undefined && said.level(one.evidence_level),
        one.masked === true
          ? said.masked
          : [figure(one.before, one.type), figure(one.after, one.type)].every((value) => value !== undefined)
            ? `${figure(one.before, one.type)} → ${figure(one.after, one.type)}`
            : undefined,
      ]),
    ),
  );
  section(
    'hypotheses',
    (contribution.hypotheses ?? []).map((one) =>
      joined([
        one.title ?? one.id,
        HYPOTHESIS_STATUS[language][one.status],
        one.reason,
        (one.conditions ?? []).length > 0 &&
          said.conditions((one.conditions ?? []).filter(({ present }) => present === 'yes').length, (one.conditions ?? []).length),
      ]),
    ),
  );
  const text = (one: string | { readonly text: string; readonly reason?: string }): string =>
    typeof one === 'string' ? one : joined([one.text, one.reason]);
  section('lessons', (contribution.lessons ?? []).map(text));
  section('adaptations', (contribution.adaptations ?? []).map(text));
  section('decisions', (contribution.decisions ?? []).map(text));
  lines.push('', paint.bold(said.stays));
  for (const item of said.kept(kept)) {
    const [first = '', ...rest] = wrap(item, width, 4);
    lines.push(`  - ${first.slice(4)}`, ...rest);
  }
  return `${lines.join('\n')}\n`;
}
