// What a contribution would take along and what would stay, at a terminal: every text is shown, so that nothing leaves unseen.

import { SPHERE_NAMES } from '../../diagnosis/words/names.ts';
import { type Language, longDate, number } from '../../language/language.ts';
import type { Contribution, keptHere } from '../../national/contribution.ts';
import { clause } from '../../report/sections/elsewhere.ts';
import { STATUS_NAMES, STEP_NAMES } from '../../report/sections/names.ts';
import {
  BUDGET_NAMES,
  CHANGE_NAMES,
  CONVERGENCE_NAMES,
  HYPOTHESIS_STATUS,
  TERRITORY_NAMES,
  VERDICT_NAMES,
  WORKLOAD_NAMES,
} from '../../report/sections/national-names.ts';
import { printable } from '../io.ts';
import { WORDS } from './contribution-words.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

interface Setting {
  readonly language: Language;
  readonly paint: Paint;
  readonly width: number;
}

/** An item of a list: what it is on the first line, then what is said of it. */
type Item = readonly (string | undefined | false)[];
type Part = string | undefined | false;

const joined = (parts: readonly Part[], separator = ' · '): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(separator);

/** The preview of a contribution. */
export function previewText(contribution: Contribution, kept: ReturnType<typeof keptHere>, { language, paint, width }: Setting): string {
  const said = WORDS[language];
  const lines: string[] = [paint.bold(said.title(contribution.department, longDate(contribution.date ?? '', language)))];
  const say = (text: string, indent: number): void => void lines.push(...wrap(printable(text), width, indent));
  const bullet = (text: string, indent: number): void => {
    const [first = '', ...rest] = wrap(printable(text), width, indent + 2);
    lines.push(`${' '.repeat(indent)}- ${first.slice(indent + 2)}`, ...rest);
  };
  const section = (head: keyof typeof said.heads, items: readonly Item[], counted = true): void => {
    lines.push(
      '',
      `  ${paint.bold(said.heads[head])}${counted && items.length > 0 ? paint.dim(` (${number(items.length, language)})`) : ''}`,
    );
    if (items.length === 0) lines.push(`    ${paint.dim(said.none)}`);
    for (const [first, ...more] of items) {
      bullet(first || '', 4);
      for (const one of more) if (typeof one === 'string' && one !== '') say(one, 6);
    }
  };
  say(said.what(`${contribution.department}.json`), 0);
  lines.push('', paint.bold(said.leaves));
  const { step, date = '', revision } = contribution;
  section(
    'about',
    [
      [joined([contribution.department, contribution.name, contribution.title])],
      [joined([longDate(date, language), step && said.step(STEP_NAMES[language][step]), said.revision(revision)])],
      [said.seal],
    ],
    false,
  );
  for (const [head, items] of sections(contribution, language)) section(head, items);
  lines.push('', paint.bold(said.stays));
  for (const item of said.kept(kept)) bullet(item, 2);
  lines.push('', paint.bold(said.reread));
  say(said.rereadWhat, 2);
  return `${lines.join('\n')}\n`;
}

/** Every list of a contribution, in the order of the file. */
function sections(
  contribution: Contribution,
  language: Language,
): readonly (readonly [keyof (typeof WORDS)['fr']['heads'], readonly Item[]])[] {
  const said = WORDS[language];
  const label = (theme: string): string => contribution.themes?.find(({ id }) => id === theme)?.label ?? theme;
  const themesIn = (themes: readonly string[] | undefined): Part => (themes ?? []).length > 0 && said.themes(themes!.map(label).join(', '));
  const territories = (types: readonly string[] | undefined): string =>
    (types ?? []).map((type) => TERRITORY_NAMES[language][type] ?? type).join(', ');
  const { stakes = [], questions = [], objectives = [] } = contribution.roadmap ?? {};
  const { actions = [], hypotheses = [], heard } = contribution;
  const titles = new Map<string, string>([
    ...objectives.map(({ id, title }) => [`objective:${id}`, title ?? id] as const),
    ...actions.map(({ id, title }) => [`action:${id}`, title] as const),
    ...hypotheses.map(({ id, title }) => [`hypothesis:${id}`, title ?? id] as const),
  ]);
  const titleOf = (reference: string): string => titles.get(reference) ?? reference;
  return [
    [
      'steps',
      (contribution.steps ?? []).map(({ step, starts, ends }) => [
        joined([STEP_NAMES[language][step], starts && said.from(longDate(starts, language)), ends && said.to(longDate(ends, language))]),
      ]),
    ],
    ['stakes', stakes.map((one) => [one])],
    ['questions', questions.map((one) => [one])],
    ['objectives', objectives.map((one) => [joined([one.title ?? one.id, territories(one.territory_types)]), themesIn(one.themes)])],
    [
      'themes',
      (contribution.themes ?? []).map(({ id, label: name = id, parent }) => [
        parent === undefined ? name : said.under(name, label(parent)),
      ]),
    ],
    [
      'heard',
      heard === undefined
        ? []
        : [
            [
              joined([
                said.organisations(heard.organisations),
                heard.interviews !== undefined && said.interviews(heard.interviews),
                said.families(heard.families === true),
              ]),
            ],
          ],
    ],
    [
      'convergences',
      (contribution.convergences ?? []).map((one) => [
        joined([
          CONVERGENCE_NAMES[language][one.type ?? ''] ?? one.signature,
          (one.themes ?? []).map(label).join(', '),
          (one.spheres ?? []).map((sphere) => SPHERE_NAMES[language][sphere] ?? sphere).join(', '),
          said.organisations(one.organisations),
          ...(['family', 'firm', 'contested', 'retained'] as const).map((mark) => one[mark] === true && said.marks[mark]),
        ]),
      ]),
    ],
    [
      'actions',
      actions.map((one) => [
        joined([
          one.title,
          STATUS_NAMES[language][one.status],
          territories(one.territory_types),
          one.budget && BUDGET_NAMES[language][one.budget],
          one.fte && WORKLOAD_NAMES[language][one.fte],
        ]),
        one.reason !== undefined && said.reason(one.reason),
        (one.objectives ?? []).length > 0 && said.serves((one.objectives ?? []).map((id) => titleOf(`objective:${id}`)).join(', ')),
        themesIn(one.themes),
        one.hypothesis !== undefined && said.inspired(titleOf(`hypothesis:${one.hypothesis}`)),
      ]),
    ],
    ['effects', (contribution.effects ?? []).map((one) => effectItem(one, titleOf(`action:${one.action}`), language))],
    ['hypotheses', hypotheses.map((one) => [...hypothesisItem(one, language), themesIn(one.themes)])],
    [
      'lessons',
      (contribution.lessons ?? []).map((one) =>
        typeof one === 'string'
          ? [one]
          : [one.text, (one.about ?? []).length > 0 && said.concerning((one.about ?? []).map(titleOf).join(', '))],
      ),
    ],
    [
      'adaptations',
      (contribution.adaptations ?? []).map((one) =>
        typeof one === 'string' ? [one] : [one.text, one.reason !== undefined && said.reason(one.reason)],
      ),
    ],
    [
      'decisions',
      (contribution.decisions ?? []).map((one) =>
        typeof one === 'string'
          ? [one]
          : [one.text, joined([one.kind && said.decisions[one.kind], one.due && said.due(longDate(one.due, language))])],
      ),
    ],
  ];
}

function effectItem(one: NonNullable<Contribution['effects']>[number], action: string, language: Language): Item {
  const said = WORDS[language];
  const figure = (value: number | undefined): string => {
    if (value === undefined) return said.unknown;
    if (one.type === 'proportion') return `${number(Math.round(value * 100), language)}${language === 'fr' ? '\u00a0' : ''}%`;
    return one.rounded_to !== undefined && value > 0 ? said.orMore(number(value, language)) : number(value, language);
  };
  const gap = (value: number): string => (one.type === 'proportion' ? said.points(Math.round(value * 1000) / 10) : number(value, language));
  const { estimate, before, after } = one;
  return [
    joined([
      action,
      one.indicator,
      one.direction && said.directions[one.direction],
      VERDICT_NAMES[language][one.verdict] ?? one.verdict,
      one.change && CHANGE_NAMES[language][one.change],
      one.evidence_level !== undefined && said.level(one.evidence_level),
    ]),
    one.definition !== undefined && said.definition(one.definition),
    one.unit !== undefined && said.unit(one.unit),
    one.masked === true ? said.masked : (before !== undefined || after !== undefined) && said.figures(figure(before), figure(after)),
    estimate && said.estimate(gap(estimate.value), gap(estimate.low), gap(estimate.high)),
  ];
}

function hypothesisItem(one: NonNullable<Contribution['hypotheses']>[number], language: Language): Item {
  const said = WORDS[language];
  const list = (texts: readonly string[] | undefined): string => (texts ?? []).join(', ');
  return [
    joined([one.title ?? one.id, HYPOTHESIS_STATUS[language][one.status], one.own === true && said.own]),
    one.reason !== undefined && said.reason(one.reason),
    one.origin !== undefined && said.origin(one.origin),
    one.problem !== undefined && said.problem(one.problem),
    (one.if !== undefined || one.then !== undefined) &&
      said.if(...([one.if, one.then, one.because].map((part) => clause(part ?? '…')) as [string, string, string])),
    list(one.core) !== '' && said.core(list(one.core)),
    list(one.adaptable) !== '' && said.adaptable(list(one.adaptable)),
    one.limits !== undefined && said.limits(one.limits),
    joined([
      one.evidence !== undefined && said.evidence(one.evidence),
      one.cost_level !== undefined && said.cost(one.cost_level),
      one.months_to_effect !== undefined && said.months(one.months_to_effect),
    ]),
    ...(one.conditions ?? []).map(({ id, text, present = 'unknown', reason }) => said.condition(text ?? id, said.present[present], reason)),
  ];
}
