// The choice under constraints at a terminal: what is chosen and why, what would have to go, what more money would buy, what conflicts.

import { type Both, fr, type Language, list, number, plural } from '../../../language/language.ts';
import type { Assessment } from '../../../ranking/assessment.ts';
import type { Choice, Standing } from '../../../ranking/choice.ts';
import type { Stated } from '../../../ranking/constraints.ts';
import type { Candidate, Selection } from '../../../ranking/portfolio.ts';
import { askedBy, inOrderSentence, quoted, reasonOf, UNSETTLED } from '../../../ranking/words/choice.ts';
import { euros } from '../../../ranking/words/figures.ts';
import { LIMIT } from '../../../ranking/words/limits.ts';
import { Page, type Style } from './page.ts';
import { opening } from './whole.ts';

interface ChoiceWords {
  readonly limits: string;
  readonly none: string;
  readonly best: (value: string, asked: string) => string;
  readonly head: readonly [string, string, string, string, string, string];
  readonly chosen: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly why: string;
  readonly equals: (choices: readonly string[]) => string;
  readonly stairs: string;
  readonly step: (budget: string, value: string, titles: readonly string[], now: boolean) => string;
  readonly robust: (drawn: boolean, count: number) => string;
  readonly aside: Readonly<Record<Choice['aside'][number]['why'], (title: string) => string>>;
  readonly together: (titles: readonly string[]) => string;
  readonly conflict: string;
  readonly conflictEnd: string;
  readonly empty: string;
}

const points = (value: number, language: Language): string => plural(Math.round(value), 'point', 'points', language);
const whole = (value: number, language: Language): string => number(Math.round(value), language);

const CHOICE_WORDS: Both<ChoiceWords> = {
  fr: {
    limits: fr`Contraintes`,
    none: fr`Aucune : le fichier criteria.yaml n’en fixe pas (champ « constraints »), et « --budget » n’est pas donné.`,
    best: (value, asked) => fr`Le meilleur choix vaut ${value}${asked === '' ? '' : ` et demande ${asked}`} :`,
    head: ['Action', 'choix', 'valeur', 'coût', 'ETP', 'solidité'],
    chosen: 'oui',
    standing: { core: 'noyau', debate: 'à débattre', out: 'hors' },
    why: fr`Pourquoi, pourquoi pas`,
    equals: (choices) => fr`D’autres choix valent autant : ${choices.join(fr` ; `)}.`,
    stairs: fr`Ce que change le budget`,
    step: (budget, value, titles, now) =>
      now ? fr`${budget} : ${value}, le choix ci-dessus` : fr`${budget} : ${value} (${titles.join(', ')})`,
    robust: (drawn, count) =>
      drawn
        ? fr`Solidité : sur ${count} tirages des poids et des notes, le noyau est de tous les meilleurs choix, « hors » d’aucun.`
        : fr`Solidité : ${plural(count, 'choix n’est battu', 'choix ne sont battus', 'fr')} par aucun autre quels que soient les poids voisins et les notes possibles ; le noyau est de tous, « hors » d’aucun.`,
    aside: {
      floor: (title) => fr`« ${title} » n’est pas proposée : elle est sous un seuil éliminatoire.`,
      unknown: (title) => fr`« ${title} » n’est pas proposée : trop de notes manquent.`,
      budget: (title) => fr`« ${title} » n’est pas proposée : son budget n’est pas connu.`,
      fte: (title) => fr`« ${title} » n’est pas proposée : ses équivalents temps plein ne sont pas connus.`,
    },
    together: (titles) => fr`${quoted(titles, 'fr')} se demandent l’une l’autre : elles vont ensemble ou pas du tout.`,
    conflict: fr`Aucun choix ne respecte toutes les contraintes. Celles-ci ne peuvent être tenues ensemble :`,
    conflictEnd: fr`Il suffit d’assouplir l’une d’elles.`,
    empty: fr`aucune action`,
  },
  en: {
    limits: 'Constraints',
    none: 'None: criteria.yaml sets none (field “constraints”), and “--budget” is not given.',
    best: (value, asked) => `The best choice is worth ${value}${asked === '' ? '' : ` and takes ${asked}`}:`,
    head: ['Action', 'chosen', 'value', 'cost', 'FTE', 'firmness'],
    chosen: 'yes',
    standing: { core: 'core', debate: 'debate', out: 'out' },
    why: 'Why, why not',
    equals: (choices) => `Other choices are worth as much: ${choices.join('; ')}.`,
    stairs: 'What the budget changes',
    step: (budget, value, titles, now) => (now ? `${budget}: ${value}, the choice above` : `${budget}: ${value} (${titles.join(', ')})`),
    robust: (drawn, count) =>
      drawn
        ? `Firmness: over ${count} draws of weights and scores, the core is in every best choice, “out” in none.`
        : `Firmness: ${plural(count, 'choice is', 'choices are', 'en')} beaten by no other whatever the neighbouring weights and possible scores; the core is in all, “out” in none.`,
    aside: {
      floor: (title) => `“${title}” is not proposed: it is below a floor.`,
      unknown: (title) => `“${title}” is not proposed: too many scores are missing.`,
      budget: (title) => `“${title}” is not proposed: its budget is not known.`,
      fte: (title) => `“${title}” is not proposed: its full-time equivalents are not known.`,
    },
    together: (titles) => `${quoted(titles, 'en')} ask for each other: they go together or not at all.`,
    conflict: 'No choice keeps all the constraints. These cannot be kept together:',
    conflictEnd: 'Easing one of them is enough.',
    empty: 'no action',
  },
};

/** The text of a choice. */
export function choiceText(
  assessment: Assessment,
  choice: Choice,
  bounds: readonly Stated[],
  title: (id: string) => string,
  date: string,
  style: Style,
): string {
  const page = new Page(style);
  if (!opening(page, assessment, date)) return page.toString();
  const { language, paint } = style;
  const said = CHOICE_WORDS[language];
  page.title(said.limits);
  for (const { about } of bounds) page.add(LIMIT[language](about, title), 3, undefined, '– ');
  if (bounds.length === 0) page.add(said.none, 3);
  for (const circle of choice.together) page.add(said.together(circle.map(title)), 3, paint.yellow);
  page.blank();
  if (!choice.portfolio) {
    page.add(said.conflict, 0, paint.red);
    for (const { about } of choice.conflict) page.add(LIMIT[language](about, title), 3, paint.red, '– ');
    page.add(said.conflictEnd);
  } else chosenPart(page, choice, choice.portfolio);
  page.blank();
  for (const { title: name, why } of choice.aside) page.add(said.aside[why](name), 0, paint.yellow);
  return page.toString();
}

function chosenPart(page: Page, choice: Choice, found: NonNullable<Choice['portfolio']>): void {
  const { language, paint } = page.style;
  const said = CHOICE_WORDS[language];
  const { candidates, robust } = choice;
  const { best, equals, above, below } = found;
  const isIn = ({ id }: Candidate): boolean => best.chosen.some((one) => one.id === id);
  page.add(said.best(points(best.value, language), askedBy(best, language)), 0, paint.bold);
  const sorted = candidates.toSorted((a, b) => Number(isIn(b)) - Number(isIn(a)) || b.value - a.value || (a.id < b.id ? -1 : 1));
  page.table(
    said.head,
    sorted.map((one) => [
      one.title,
      isIn(one) ? said.chosen : '–',
      whole(one.value, language),
      one.budget === undefined ? '–' : euros(one.budget, language),
      one.fte === undefined ? '–' : number(one.fte, language),
      robust ? said.standing[robust.of.get(one.id)!.standing] : '–',
    ]),
    3,
  );
  if (robust) page.add(said.robust(robust.drawn, robust.count), 3, paint.dim);
  page.blank();
  page.title(said.why);
  for (const one of sorted) {
    const reason = reasonOf(one, found, language);
    if (reason) page.add(reason, 3, undefined, '– ');
  }
  if (equals.length > 0)
    page.add(
      said.equals(
        equals.map(
          (one) =>
            list(
              one.chosen.map(({ title }) => title),
              language,
            ) || said.empty,
        ),
      ),
      3,
      paint.yellow,
      '– ',
    );
  page.add(inOrderSentence(choice, found, language), 3, undefined, '– ');
  if (!choice.settled) page.add(UNSETTLED[language], 3, paint.yellow, '– ');
  page.blank();
  if (above.length + below.length > 0) {
    page.title(said.stairs);
    const step = (one: Selection, budget: number, now: boolean): void =>
      page.add(
        said.step(
          euros(budget, language),
          points(one.value, language),
          one.chosen.length === 0 ? [said.empty] : one.chosen.map(({ title }) => title),
          now,
        ),
        3,
        now ? paint.bold : undefined,
        '– ',
      );
    for (const one of below.toReversed()) step(one, one.budget, false);
    step(best, best.cost, true);
    for (const one of above) step(one, one.budget, false);
  }
}
