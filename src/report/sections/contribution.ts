// One département’s contribution, in the frame that is the same for all: where it stands, what it finds, tries, sees, learns and asks.

import { SPHERE_NAMES } from '../../diagnosis/words/names.ts';
import { type Both, fr, type Language, list, longDate, number, shortDate } from '../../language/language.ts';
import type { Contribution } from '../../national/contribution.ts';
import type { Shown } from '../view.ts';
import {
  BUDGET_NAMES,
  CHANGE_NAMES,
  CONVERGENCE_NAMES,
  CONVERGENCES_NAMES,
  HYPOTHESIS_STATUS,
  TERRITORY_NAMES,
  VERDICT_NAMES,
} from './national-names.ts';
import { STATUS_NAMES, STEP_NAMES } from './names.ts';

const WORDS: Both<{
  readonly sentence: (step: string, date: string) => string;
  readonly heard: (organisations: number | undefined, interviews: number | undefined, families: boolean) => string;
  readonly organisations: (count: number | undefined) => string;
  readonly marks: Readonly<Record<'retained' | 'family' | 'contested' | 'firm', string>>;
  readonly masked: string;
  readonly ways: Readonly<Record<string, string>>;
  readonly orMore: (figure: string) => string;
  readonly conditions: (met: number, all: number) => string;
}> = {
  fr: {
    sentence: (step, date) => fr`Au ${date}, la démarche en est à l’étape « ${step} ».`,
    heard: (organisations, interviews, families) =>
      `${organisations === undefined ? fr`Peu d’organisations, ou aucune, ont encore été entendues` : fr`Au moins ${number(organisations, 'fr')} organisations ont été entendues`}${interviews === undefined ? '' : fr` en ${number(interviews, 'fr')} entretiens ou plus`}${families ? fr` ; des familles en font partie.` : organisations === undefined ? '.' : fr` ; aucune famille n’en fait partie.`}`,
    organisations: (count) => (count === undefined ? 'peu' : fr`${number(count, 'fr')} ou plus`),
    marks: {
      retained: fr`adoptée par le comité`,
      family: fr`portée par des familles`,
      contested: fr`contestée`,
      firm: 'solide',
    },
    masked: 'n.d. (secret)',
    ways: { better: 'sens voulu', worse: 'sens contraire', stable: 'stable' },
    orMore: (figure) => fr`${figure} ou plus`,
    conditions: (met, all) => (all === 0 ? '–' : fr`${number(met, 'fr')} sur ${number(all, 'fr')}`),
  },
  en: {
    sentence: (step, date) => `On ${date} the project is at the step “${step}”.`,
    heard: (organisations, interviews, families) =>
      `${organisations === undefined ? 'Few organisations, or none, have been heard yet' : `At least ${number(organisations, 'en')} organisations were heard`}${interviews === undefined ? '' : ` in ${number(interviews, 'en')} interviews or more`}${families ? '; families are among them.' : organisations === undefined ? '.' : '; no family is among them.'}`,
    organisations: (count) => (count === undefined ? 'few' : `${number(count, 'en')} or more`),
    marks: {
      retained: 'adopted by the committee',
      family: 'carried by families',
      contested: 'contested',
      firm: 'firm',
    },
    masked: 'withheld (secrecy)',
    ways: { better: 'as wanted', worse: 'the other way', stable: 'stable' },
    orMore: (figure) => `${figure} or more`,
    conditions: (met, all) => (all === 0 ? '–' : `${number(met, 'en')} of ${number(all, 'en')}`),
  },
};

const COMMITTED = new Set<string>(['retained', 'preparing', 'running', 'evaluated', 'extended', 'adapted', 'stopped']);

/** The frame filled with a contribution. */
export function contributionFrame(one: Contribution, language: Language): { readonly [key: string]: Shown } {
  const said = WORDS[language];
  const label = (theme: string): string => one.themes?.find(({ id }) => id === theme)?.label ?? theme;
  const titles = new Map((one.actions ?? []).map(({ id, title }) => [id, title]));
  const figure = (value: number | undefined, { type, rounded_to: multiple }: NonNullable<Contribution['effects']>[number]): string =>
    value === undefined
      ? '–'
      : multiple !== undefined && value > 0
        ? said.orMore(number(value, language))
        : type === 'proportion'
          ? `${number(Math.round(value * 100), language)}${language === 'fr' ? '\u00a0' : ''}%`
          : number(value, language);
  const text = (item: string | { readonly text: string; readonly reason?: string }): Shown =>
    typeof item === 'string' ? { text: item, reason: '' } : { text: item.text, reason: item.reason ?? '' };
  const convergences = (one.convergences ?? []).map((found) => {
    const kind = found.type ?? found.signature.split(':')[0]!;
    return {
      kind,
      type: CONVERGENCE_NAMES[language][kind] ?? found.signature,
      theme: (found.themes ?? []).map(label).join(', ') || '–',
      spheres: (found.spheres ?? []).map((sphere) => SPHERE_NAMES[language][sphere] ?? sphere).join(', ') || '–',
      organisations: said.organisations(found.organisations),
      marks:
        (['retained', 'family', 'contested', 'firm'] as const)
          .filter((mark) => found[mark] === true)
          .map((mark) => said.marks[mark])
          .join(', ') || '–',
    };
  });
  const objectives = (one.roadmap?.objectives ?? []).map(({ id, title }) => title ?? id);
  const between = language === 'fr' ? '\u202f; ' : '; ';
  const considered = (one.actions ?? []).filter(({ status }) => !COMMITTED.has(status)).map(({ title }) => title);
  return {
    code: one.department,
    name: one.name,
    sentence: one.step === undefined ? '' : said.sentence(STEP_NAMES[language][one.step], longDate(one.date ?? '', language)),
    heard: one.heard === undefined ? '' : said.heard(one.heard.organisations, one.heard.interviews, one.heard.families === true),
    steps: (one.steps ?? []).map(({ step, starts, ends }) => ({
      name: STEP_NAMES[language][step],
      starts: starts === undefined ? '–' : shortDate(starts, language),
      ends: ends === undefined ? '–' : shortDate(ends, language),
    })),
    objectives,
    objectives_said: objectives.join(between),
    convergences,
    convergence_kinds: [...new Set(convergences.map(({ kind }) => kind))].map((kind) => ({
      title: CONVERGENCES_NAMES[language][kind] ?? kind,
      rows: convergences.filter((found) => found.kind === kind),
    })),
    firm: (one.convergences ?? []).some(({ firm }) => firm === true) ? 'yes' : '',
    actions: (one.actions ?? [])
      .filter(({ status }) => COMMITTED.has(status))
      .map((action) => ({
        title: action.title,
        status: STATUS_NAMES[language][action.status],
        territories: (action.territory_types ?? []).map((type) => TERRITORY_NAMES[language][type] ?? type).join(', ') || '–',
        budget: action.budget === undefined ? '–' : BUDGET_NAMES[language][action.budget],
      })),
    considered,
    considered_said: list(considered, language),
    effects: (one.effects ?? []).map((effect) => ({
      action: titles.get(effect.action ?? '') ?? '–',
      // A share is told in hundredths, whatever it is a share of.
      indicator:
        effect.unit === undefined || effect.type === 'proportion' || effect.masked === true
          ? effect.indicator
          : `${effect.indicator} (${effect.unit})`,
      before: effect.masked === true ? said.masked : figure(effect.before, effect),
      after: effect.masked === true ? said.masked : figure(effect.after, effect),
      course: effect.masked === true ? said.masked : `${figure(effect.before, effect)} → ${figure(effect.after, effect)}`,
      change: CHANGE_NAMES[language][effect.change ?? 'unclear'] ?? '–',
      verdict: VERDICT_NAMES[language][effect.verdict] ?? effect.verdict,
      level: effect.evidence_level === undefined ? '–' : String(effect.evidence_level),
      judged: [
        `${VERDICT_NAMES[language][effect.verdict] ?? effect.verdict}${effect.evidence_level === undefined ? '' : ` (${effect.evidence_level})`}`,
        ...[said.ways[effect.change ?? '']].filter((one) => one !== undefined),
      ].join(', '),
    })),
    hypotheses: (one.hypotheses ?? []).map(({ id, title, status, reason, conditions = [] }) => ({
      title: title ?? id,
      status: HYPOTHESIS_STATUS[language][status],
      conditions: said.conditions(conditions.filter(({ present }) => present === 'yes').length, conditions.length),
      reason: reason ?? '–',
      reasoned: reason ?? '',
    })),
    lessons: (one.lessons ?? []).map(text),
    adaptations: (one.adaptations ?? []).map(text),
    decisions: (one.decisions ?? []).map(text),
  };
}
