// One action explained, or one action against another: every figure that makes the order, and what would reverse it.

import { type Both, fr, list, number, plural } from '../../../language/language.ts';
import type { Assessment } from '../../../ranking/assessment.ts';
import { placeOf, type ScoreFlip, type Versus, versus } from '../../../ranking/explanation.ts';
import type { Criterion } from '../../../ranking/problem.ts';
import type { Reading } from '../../../ranking/promethee.ts';
import { outOf100, rounded, score } from '../../../ranking/words/figures.ts';
import { pairSentence } from './comparison.ts';
import { Page, shares, type Style } from './page.ts';
import { closing, namesIn, unrankedPart } from './whole.ts';

interface Words {
  readonly versus: (ahead: string, behind: string, gap: string, tied: boolean) => string;
  readonly values: (ahead: string, behind: string) => string;
  readonly versusHead: readonly [string, string, string, string, string];
  readonly total: string;
  readonly because: (for_: readonly string[], against: readonly string[]) => string;
  readonly sure: (share: number) => string;
  readonly holds: Readonly<Record<'any' | 'order' | 'ballots', string>>;
  readonly reverse: string;
  readonly moveWeights: (changes: readonly string[]) => string;
  readonly weight: (criterion: string, from: number, to: number) => string;
  readonly noWeights: string;
  readonly scoreFlip: (flip: ScoreFlip, title: string) => string;
  readonly noScore: string;
  readonly colleges: (same: readonly string[], other: readonly string[]) => string;
  readonly others: string;
  readonly promethee: Readonly<Record<Reading, (ahead: string, behind: string) => string>>;
  readonly place: (title: string, rank: number, of: number, value: string) => string;
  readonly head: readonly [string, string, string, string, string];
  readonly computed: string;
  readonly nobody: string;
  readonly formula: string;
  readonly byCollege: string;
  readonly ranks: (parts: readonly string[]) => string;
  readonly rank: (rank: number, share: number) => string;
  readonly central: (weights: readonly string[], confidence: number) => string;
  readonly neverFirst: string;
  readonly toPass: (title: string) => string;
  readonly toKeep: (title: string) => string;
}

const lower = ({ title }: Criterion): string => title.charAt(0).toLowerCase() + title.slice(1);
/** Two scores with the decimals that tell them apart. */
const apart = (from: number, to: number, language: 'fr' | 'en'): readonly [string, string] => {
  const digits = Math.round(from * 10) === Math.round(to * 10) ? 2 : 1;
  const said = (value: number): string => number(Math.round(value * 10 ** digits) / 10 ** digits, language);
  return [said(from), said(to)];
};

const WORDS: Both<Words> = {
  fr: {
    versus: (ahead, behind, gap, tied) =>
      tied ? fr`« ${ahead} » et « ${behind} » sont ex æquo` : fr`Pourquoi « ${ahead} » est devant « ${behind} » (écart : ${gap})`,
    values: (ahead, behind) => fr`Valeur sur 100 : ${ahead} contre ${behind}.`,
    versusHead: ['Critère', 'poids', 'la première', 'la seconde', 'écart'],
    total: 'Ensemble',
    because: (pro, con) =>
      con.length === 0
        ? fr`Rien ne joue contre elle : elle est au moins aussi bonne partout, et meilleure pour ${list(pro, 'fr')}.`
        : fr`Jouent pour elle ${list(pro, 'fr')} ; contre elle ${list(con, 'fr')}.`,
    sure: (share) => fr`Elle devance l’autre dans ${share} tirages sur 100.`,
    holds: {
      any: fr`Elle reste devant quels que soient les poids.`,
      order: fr`Elle reste devant quels que soient les poids, pourvu que leur ordre soit gardé.`,
      ballots: fr`Elle reste devant tant que chaque poids reste entre le plus petit et le plus grand de ceux des bulletins.`,
    },
    reverse: fr`Le plus petit changement qui les mettrait à égalité`,
    moveWeights: (changes) => fr`d’autres poids : ${list(changes, 'fr')} ;`,
    weight: (criterion, from, to) => fr`${criterion} de ${from} à ${to} %`,
    noWeights: fr`aucun jeu de poids : elle est au moins aussi bonne sur tous les critères ;`,
    scoreFlip: ({ criterion, from, to }, title) =>
      fr`une autre note de « ${title} » pour ${lower(criterion)} : ${apart(from, to, 'fr')[1]} au lieu de ${apart(from, to, 'fr')[0]} (échelle de ${number(criterion.scale.min, 'fr')} à ${number(criterion.scale.max, 'fr')}).`,
    noScore: fr`aucune note, prise seule, n’y suffit.`,
    colleges: (same, other) =>
      other.length === 0
        ? fr`Tous les collèges qui se prononcent les mettent dans cet ordre.`
        : same.length === 0
          ? fr`Aucun collège ne les met dans cet ordre : c’est leur réunion qui le donne.`
          : fr`Dans cet ordre : ${list(same, 'fr')}. Dans l’autre : ${list(other, 'fr')}.`,
    others: fr`Ce qu’en disent d’autres lectures`,
    promethee: {
      preferred: (ahead, behind) => fr`« ${ahead} » est préférée à « ${behind} » par comparaison de paires (PROMETHEE I).`,
      less: (ahead, behind) => fr`« ${behind} » est préférée à « ${ahead} » par comparaison de paires (PROMETHEE I).`,
      indifferent: () => fr`La comparaison de paires (PROMETHEE I) ne les distingue pas.`,
      incomparable: () => fr`La comparaison de paires (PROMETHEE I) ne tranche pas : chacune est meilleure à sa façon.`,
    },
    place: (title, rank, of, value) => fr`« ${title} » : rang ${rank} sur ${of}, valeur ${value} sur 100`,
    head: ['Critère', 'poids', 'note', 'apport', 'bulletins'],
    computed: 'calculé',
    nobody: 'aucune',
    formula: fr`Apport = poids × (note rapportée à l’échelle du critère, de 0 à 1) × 100 ; la valeur est la somme des apports.`,
    byCollege: fr`La note de chaque collège (médiane des bulletins)`,
    ranks: (parts) => fr`Sur 100 tirages : ${list(parts, 'fr')}.`,
    rank: (rank, share) => fr`rang ${rank} dans ${share}`,
    central: (weights, confidence) =>
      fr`Les poids qui la mettent en tête sont en moyenne : ${weights.join(', ')} ; avec eux, elle est première dans ${confidence} tirages sur 100.`,
    neverFirst: fr`Aucun tirage ne la met en tête : il n’y a pas de poids à citer pour elle.`,
    toPass: (title) => fr`Pour rejoindre « ${title} », juste devant`,
    toKeep: (title) => fr`Pour être rejointe par « ${title} », juste derrière`,
  },
  en: {
    versus: (ahead, behind, gap, tied) =>
      tied ? `“${ahead}” and “${behind}” are tied` : `Why “${ahead}” is before “${behind}” (gap: ${gap})`,
    values: (ahead, behind) => `Value out of 100: ${ahead} against ${behind}.`,
    versusHead: ['Criterion', 'weight', 'first', 'second', 'gap'],
    total: 'Together',
    because: (pro, con) =>
      con.length === 0
        ? `Nothing speaks against it: it is at least as good everywhere, and better for ${list(pro, 'en')}.`
        : `For it: ${list(pro, 'en')}; against it: ${list(con, 'en')}.`,
    sure: (share) => `It is ahead in ${share} draws out of 100.`,
    holds: {
      any: 'It stays ahead whatever the weights.',
      order: 'It stays ahead whatever the weights, as long as their order is kept.',
      ballots: 'It stays ahead as long as each weight stays between the smallest and the greatest of the ballots’.',
    },
    reverse: 'The smallest change that would bring them level',
    moveWeights: (changes) => `other weights: ${list(changes, 'en')};`,
    weight: (criterion, from, to) => `${criterion} from ${from} to ${to}%`,
    noWeights: 'no set of weights: it is at least as good on every criterion;',
    scoreFlip: ({ criterion, from, to }, title) =>
      `another score of “${title}” for ${lower(criterion)}: ${apart(from, to, 'en')[1]} instead of ${apart(from, to, 'en')[0]} (scale from ${number(criterion.scale.min, 'en')} to ${number(criterion.scale.max, 'en')}).`,
    noScore: 'no score by itself is enough.',
    colleges: (same, other) =>
      other.length === 0
        ? 'Every college that has a view puts them in this order.'
        : same.length === 0
          ? 'No college puts them in this order: it comes from taking them together.'
          : `In this order: ${list(same, 'en')}. In the other: ${list(other, 'en')}.`,
    others: 'What other readings say',
    promethee: {
      preferred: (ahead, behind) => `“${ahead}” is preferred to “${behind}” by pairwise comparison (PROMETHEE I).`,
      less: (ahead, behind) => `“${behind}” is preferred to “${ahead}” by pairwise comparison (PROMETHEE I).`,
      indifferent: () => 'Pairwise comparison (PROMETHEE I) does not tell them apart.',
      incomparable: () => 'Pairwise comparison (PROMETHEE I) does not decide: each is better in its own way.',
    },
    place: (title, rank, of, value) => `“${title}”: rank ${rank} of ${of}, value ${value} out of 100`,
    head: ['Criterion', 'weight', 'score', 'brings', 'ballots'],
    computed: 'computed',
    nobody: 'none',
    formula: 'Brings = weight × (score set on the criterion’s scale, from 0 to 1) × 100; the value is the sum of what they bring.',
    byCollege: 'The score of each college (median of ballots)',
    ranks: (parts) => `Out of 100 draws: ${list(parts, 'en')}.`,
    rank: (rank, share) => `rank ${rank} in ${share}`,
    central: (weights, confidence) =>
      `The weights that put it first are on average: ${weights.join(', ')}; with them it is first in ${confidence} draws out of 100.`,
    neverFirst: 'No draw puts it first: there are no weights to quote for it.',
    toPass: (title) => `To draw level with “${title}”, just before it`,
    toKeep: (title) => `To be caught up by “${title}”, just behind it`,
  },
};

const signed = (value: number, language: 'fr' | 'en'): string => {
  const size = number(Math.abs(Math.round(value * 10) / 10), language, 1);
  return value >= 0.05 ? `+${size}` : value <= -0.05 ? `−${size}` : size;
};

function flips(page: Page, found: Versus, assessment: Assessment): void {
  const { language } = page.style;
  const said = WORDS[language];
  const names = namesIn(assessment, language);
  page.add(
    found.weights === undefined
      ? said.noWeights
      : said.moveWeights(
          found.weights.map(({ criterion, from, to }) => said.weight(lower(criterion), Math.round(100 * from), Math.round(100 * to))),
        ),
    3,
    undefined,
    '– ',
  );
  for (const one of found.scores) page.add(said.scoreFlip(one, names.action(one.action)), 3, undefined, '– ');
  if (found.scores.length === 0) page.add(said.noScore, 3, undefined, '– ');
}

/** One action against another. */
export function versusText(assessment: Assessment, one: string, other: string, style: Style): string {
  const page = new Page(style);
  const { language } = style;
  const said = WORDS[language];
  const found = versus(assessment, one, other);
  const { ahead, behind, parts, difference, tied } = found;
  const [first, second] = [ahead.alternative.title, behind.alternative.title];
  page.title(said.versus(first, second, plural(Math.round(difference * 10) / 10, 'point', 'points', language), tied));
  page.add(said.values(rounded(ahead.value, language), rounded(behind.value, language)));
  page.blank();
  const weights = shares(assessment.ranking.problem);
  const cell = ({ alternative }: typeof ahead, index: number): string => {
    const known = alternative.cells[index]!.score;
    return known ? score(known, language) : said.nobody;
  };
  page.table(
    said.versusHead,
    [
      ...parts.map(({ criterion, gap }, index) => [
        criterion.title,
        `${weights.get(criterion.id)!}${language === 'fr' ? '\u00a0' : ''}%`,
        cell(ahead, index),
        cell(behind, index),
        signed(gap, language),
      ]),
      [said.total, '', '', '', signed(difference, language)],
    ],
    3,
  );
  page.blank();
  const sides = (sign: 1 | -1): string[] =>
    parts
      .filter(({ gap }) => sign * gap >= 0.05)
      .toSorted((a, b) => sign * (b.gap - a.gap))
      .map(({ criterion, gap }) => `${lower(criterion)} (${signed(gap, language)})`);
  if (!tied) page.add(said.because(sides(1), sides(-1)));
  if (found.share !== undefined) page.add(said.sure(outOf100(found.share)));
  if (found.holds !== undefined && !tied) page.add(said.holds[found.holds]);
  const names = namesIn(assessment, language);
  if (found.colleges.same.length + found.colleges.other.length > 0)
    page.add(said.colleges(found.colleges.same.map(names.college), found.colleges.other.map(names.college)));
  if (!tied) {
    page.blank();
    page.title(said.reverse);
    flips(page, found, assessment);
  }
  page.blank();
  page.title(said.others);
  page.add(said.promethee[found.promethee](first, second), 3, undefined, '– ');
  page.add(pairSentence(first, second, found.outranking.forth, found.outranking.back, style), 3, undefined, '– ');
  return page.toString();
}

/** One action by itself. */
export function actionText(assessment: Assessment, id: string, style: Style): string {
  const page = new Page(style);
  const { language, paint } = style;
  const said = WORDS[language];
  const { ranking, certainty } = assessment;
  const one = placeOf(assessment, id)!;
  const { problem, ranked, unranked } = ranking;
  if ('rank' in one) page.title(said.place(one.alternative.title, one.rank, ranked.length, rounded(one.value, language)));
  else
    unrankedPart(
      page,
      unranked.filter(({ alternative }) => alternative.id === id),
      assessment,
    );
  page.blank();
  const weights = shares(problem);
  page.table(
    said.head,
    problem.criteria.map((criterion, index) => {
      const cell = one.alternative.cells[index]!;
      const part = one.contributions[index];
      return [
        criterion.title,
        `${weights.get(criterion.id)!}${language === 'fr' ? '\u00a0' : ''}%`,
        cell.score ? score(cell.score, language) : said.nobody,
        part ? rounded(part, language) : '–',
        criterion.computed === undefined ? String(cell.ballots) : said.computed,
      ];
    }),
    3,
  );
  page.add(said.formula, 3, paint.dim);
  page.blank();
  colleges(page, assessment, one.alternative.cells);
  const sure = certainty?.of.get(id);
  if (sure) {
    page.add(said.ranks(sure.ranks.flatMap((share, index) => (share > 0 ? [said.rank(index + 1, outOf100(share))] : []))));
    page.add(
      sure.central
        ? said.central(
            problem.criteria.map((criterion, index) => `${lower(criterion)} ${Math.round(100 * sure.central!.weights[index]!)}\u00a0%`),
            outOf100(sure.central.confidence),
          )
        : said.neverFirst,
    );
    page.blank();
  }
  const at = ranked.findIndex(({ alternative }) => alternative.id === id);
  const neighbours =
    at === -1
      ? []
      : ([
          [ranked[at - 1], said.toPass],
          [ranked[at + 1], said.toKeep],
        ] as const);
  for (const [neighbour, title] of neighbours) {
    if (!neighbour) continue;
    page.title(title(neighbour.alternative.title));
    flips(page, versus(assessment, id, neighbour.alternative.id), assessment);
    page.blank();
  }
  closing(page, assessment);
  return page.toString();
}

function colleges(page: Page, assessment: Assessment, cells: Assessment['ranking']['problem']['alternatives'][number]['cells']): void {
  const { language } = page.style;
  const said = WORDS[language];
  const voted = assessment.ranking.problem.criteria.flatMap((criterion, index) =>
    criterion.computed === undefined ? [{ criterion, cell: cells[index]! }] : [],
  );
  const present = assessment.colleges.filter(({ id }) => voted.some(({ cell }) => cell.colleges.some(({ college }) => college === id)));
  if (present.length < 2) return;
  page.title(said.byCollege);
  const names = namesIn(assessment, language);
  page.table(
    [said.head[0], ...present.map(({ id }) => names.college(id))],
    voted.map(({ criterion, cell }) => [
      criterion.title,
      ...present.map(({ id }) => {
        const own = cell.colleges.find(({ college }) => college === id);
        return own ? score(own.score, language) : '–';
      }),
    ]),
    3,
  );
  page.blank();
}
