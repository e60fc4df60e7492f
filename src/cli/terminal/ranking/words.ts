// The sentences of a ranking at a terminal: what is said of an action, of the lead, of what is left out.

import { type Both, fr, list, longDate, number, plural } from '../../../language/language.ts';
import type { Verdict } from '../../../ranking/certainty.ts';
import type { Left } from '../../../ranking/leave-out.ts';
import type { Criterion, Problem } from '../../../ranking/problem.ts';
import type { Ranking } from '../../../ranking/ranking.ts';

export interface Words {
  readonly title: (date: string) => string;
  readonly counts: (ranking: Ranking) => string;
  readonly verdict: (verdict: Verdict, first: string, share: number) => string;
  readonly firmest: (margin: number | undefined) => string;
  readonly class: (index: number, size: number, last: boolean) => string;
  readonly tied: string;
  readonly firstIn: (share: number, usual: readonly [number, number], tied: boolean) => string;
  readonly range: (best: number, worst: number) => string;
  readonly dominated: (titles: readonly string[]) => string;
  readonly perhapsBelow: (titles: readonly string[]) => string;
  readonly unknown: (titles: readonly string[]) => string;
  readonly unrankedTitle: string;
  readonly below: (criterion: Criterion, score: string) => string;
  readonly missing: (share: number) => string;
  readonly findOut: (criteria: readonly string[]) => string;
  readonly changes: string;
  readonly tips: (criterion: string, from: number, to: number, title: string) => string;
  readonly tipsHead: (criterion: string, from: number, to: number, title: string, k: number) => string;
  readonly steady: string;
  readonly left: (
    left: Left,
    what: string,
    enters: readonly string[],
    leaves: readonly string[],
    first: string | undefined,
    k: number,
  ) => string;
  readonly criteria: string;
  readonly criterion: (criterion: Criterion, weight: number) => string;
  readonly weightsFrom: Readonly<Record<Problem['weightsFrom'], string>>;
  readonly unusedWeights: (ballots: readonly string[]) => string;
  readonly withoutScale: (titles: readonly string[]) => string;
  readonly collegesAlike: string;
  readonly unheard: (titles: readonly string[]) => string;
  readonly singleBallot: (colleges: readonly string[]) => string;
  readonly strays: (ballot: string, kind: 'action' | 'criterion', name: string) => string;
  readonly clipped: (ballot: string, action: string, criterion: string) => string;
  readonly oneBallot: string;
  readonly allEqual: string;
  readonly draws: (draws: number, seed: number, how: string, width: string) => string;
  readonly weighting: Readonly<Record<'around' | 'free' | 'ordinal' | 'ballots', string>>;
  readonly noBallotWeights: string;
  readonly next: string;
  readonly caution: string;
  readonly nothing: { readonly criteria: string; readonly actions: string; readonly ballots: string };
  readonly college: string;
}

const quoted = (titles: readonly string[]): string =>
  list(
    titles.map((title) => fr`« ${title} »`),
    'fr',
  );
/** Whose ballots they are. */
const from = (colleges: number): string =>
  colleges === 1 ? fr`d’un seul collège` : fr`de ${plural(colleges, 'collège', 'collèges', 'fr')}`;
const doubled = (titles: readonly string[]): string =>
  list(
    titles.map((title) => `“${title}”`),
    'en',
  );

/** A weight that changes; some need hardly change. */
const weighed = (criterion: string, before: number, after: number): string =>
  before === after
    ? fr`Le moindre changement du poids de « ${criterion} » (${number(before, 'fr')} %)`
    : fr`Le poids de « ${criterion} » passant de ${number(before, 'fr')} à ${number(after, 'fr')} %`;
const weighedEnglish = (criterion: string, before: number, after: number): string =>
  before === after
    ? `The least change in the weight of “${criterion}” (${number(before, 'en')}%)`
    : `The weight of “${criterion}” going from ${number(before, 'en')} to ${number(after, 'en')}%`;

export const WORDS: Both<Words> = {
  fr: {
    title: (date) => fr`Hiérarchisation des actions au ${longDate(date, 'fr')}`,
    counts: ({ ranked, unranked, problem, method }) =>
      fr`${plural(ranked.length, 'action classée', 'actions classées', 'fr')} sur ${number(ranked.length + unranked.length, 'fr')} · ${plural(problem.ballots, 'bulletin', 'bulletins', 'fr')} ${from(problem.colleges.filter((one) => one.ballots > 0).length)} · ${method.words.fr.title}`,
    verdict: (verdict, first, share) =>
      ({
        clear: fr`« ${first} » est nettement en tête : première dans ${share} tirages sur 100.`,
        close: fr`« ${first} » est en tête, mais l’avance est serrée : première dans ${share} tirages sur 100.`,
        undecided: fr`La tête est indécise : « ${first} » n’est première que dans ${share} tirages sur 100.`,
        alone: fr`Une seule action est classée : il n’y a pas de choix à faire entre elles.`,
      })[verdict],
    firmest: (margin) =>
      margin === undefined
        ? fr`Aucun poids, pris seul, ne peut lui ôter la première place.`
        : margin >= 100
          ? fr`Il faudrait multiplier un poids par plus de ${number(Math.floor(1 + margin / 100), 'fr')} pour lui ôter la première place.`
          : fr`Il suffirait qu’un poids change de ${number(margin, 'fr')} % de sa valeur pour lui ôter la première place.`,
    class: (index, size, last) =>
      size > 1
        ? fr`Classe ${index} · ${plural(size, 'action', 'actions', 'fr')} qu’on ne peut pas départager`
        : index === 1 && !last
          ? fr`Classe 1 · devant toutes les autres`
          : fr`Classe ${index} · seule de sa classe`,
    tied: fr`ex æquo`,
    firstIn: (share, [best, worst], tied) => {
      const first =
        share === 0
          ? 'Jamais première'
          : share === 100
            ? `Toujours première${tied ? ' à égalité' : ''}`
            : `Première dans ${plural(share, 'tirage', 'tirages', 'fr')} sur 100`;
      if (share === 100) return fr`${first}, quels que soient les poids et les notes tirés.`;
      return best === worst
        ? fr`${first} ; presque toujours au rang ${best}.`
        : fr`${first} ; presque toujours du rang ${best} au rang ${worst}.`;
    },
    range: (best, worst) => fr`Du rang ${best} au rang ${worst} selon ce que les notes laissent ouvert.`,
    dominated: (titles) => fr`Fait au moins aussi bien partout, et mieux quelque part : ${list(titles, 'fr')}.`,
    perhapsBelow: (titles) => fr`Peut-être sous le seuil éliminatoire : ${list(titles, 'fr')}.`,
    unknown: (titles) => fr`Personne ne s’est prononcé sur : ${list(titles, 'fr')}.`,
    unrankedTitle: fr`Non classées`,
    below: ({ title, floor, direction }, score) =>
      direction === 'max'
        ? fr`${title} : ${score}, sous le seuil éliminatoire de ${number(floor!, 'fr')}.`
        : fr`${title} : ${score}, au-delà du plafond de ${number(floor!, 'fr')}.`,
    missing: (share) => fr`Trop peu d’éléments : les notes manquent pour ${number(share, 'fr')} % du poids.`,
    findOut: (criteria) => fr`À découvrir d’abord : ${list(criteria, 'fr')}.`,
    changes: fr`Ce qui changerait l’ordre`,
    tips: (criterion, from, to, title) => fr`${weighed(criterion, from, to)} mettrait « ${title} » en tête.`,
    tipsHead: (criterion, from, to, title, k) => fr`${weighed(criterion, from, to)} ferait entrer « ${title} » parmi les ${k} premières.`,
    steady: fr`Aucun poids, pris seul, ne change la première place ; aucun bulletin, collège ou critère ôté non plus.`,
    left: ({ kind }, what, enters, leaves, first, k) => {
      const subject = {
        ballot: fr`Sans le bulletin « ${what} »`,
        college: fr`Sans le collège ${what}`,
        criterion: fr`Sans le critère « ${what} »`,
      }[kind];
      // Who would be first is among the first: it is not said twice.
      const others = k === 1 ? [] : enters.filter((title) => title !== first);
      const gone = k === 1 && first !== undefined ? [] : leaves;
      const parts = [
        ...(first === undefined ? [] : [fr`« ${first} » serait en tête`]),
        ...(others.length > 0 ? [fr`${quoted(others)} ${others.length > 1 ? 'entreraient' : 'entrerait'} parmi les ${k} premières`] : []),
        ...(gone.length > 0
          ? [
              fr`${quoted(gone)} ${others.length > 0 ? 'en ' : ''}${gone.length > 1 ? 'sortiraient' : 'sortirait'}${others.length > 0 ? '' : fr` des ${k} premières`}`,
            ]
          : []),
      ];
      return fr`${subject}, ${list(parts, 'fr')}.`;
    },
    criteria: fr`Critères`,
    criterion: ({ title, scale, direction, computed }, weight) =>
      fr`${title}, poids ${number(weight, 'fr')} %${
        computed === undefined || computed === 'cost'
          ? fr`, échelle de ${number(scale.min, 'fr')} à ${number(scale.max, 'fr')}${direction === 'min' ? ' (moins est mieux)' : ''}`
          : fr`, calculé par odas`
      }`,
    weightsFrom: {
      ballots: fr`Les poids sont ceux des bulletins : la médiane de chaque collège, puis leur moyenne.`,
      criteria: fr`Les poids sont ceux du fichier des critères : aucun bulletin n’en donne.`,
      equal: fr`Les poids sont égaux : ni les bulletins ni le fichier des critères n’en donnent.`,
      unusable: fr`Les poids sont égaux : ceux de criteria.yaml ne peuvent servir (négatifs, tous nuls, ou absents pour un critère). « odas validate » dit lesquels.`,
      asked: fr`Les poids sont ceux de la question posée.`,
    },
    unusedWeights: (ballots) => fr`Poids non utilisés, car ils ne couvrent pas tous les critères : ${list(ballots, 'fr')}.`,
    collegesAlike: fr`Les collèges comptent à égalité : leurs poids dans criteria.yaml ne peuvent servir (l’un est négatif, ou tous sont nuls). « odas validate » dit lesquels.`,
    unheard: (titles) => fr`Ne pèsent rien, d’après criteria.yaml, et leurs bulletins ne comptent pas : ${list(titles, 'fr')}.`,
    withoutScale: (titles) => fr`Laissés de côté, faute d’échelle déclarée : ${list(titles, 'fr')}.`,
    singleBallot: (colleges) => fr`Un seul bulletin pour : ${list(colleges, 'fr')}.`,
    strays: (ballot, kind, name) =>
      kind === 'action'
        ? fr`${ballot} note une action qui n’existe pas, « ${name} » : ces notes sont laissées de côté.`
        : fr`${ballot} note un critère qui n’existe pas, « ${name} » : ces notes sont laissées de côté.`,
    clipped: (ballot, action, criterion) => fr`${ballot}, ${action}, ${criterion} : note hors de l’échelle, comptée à son extrémité.`,
    oneBallot: fr`Un seul bulletin a été remis : ce classement est celui d’une organisation.`,
    allEqual: fr`Toutes les actions ont la même valeur : rien ne les distingue.`,
    draws: (draws, seed, how, width) =>
      fr`${number(draws, 'fr')} tirages (graine ${seed}), ${how} ; les parts sont connues à ${width} près. Deux actions sont séparées quand l’une devance l’autre dans 90 tirages sur 100.`,
    weighting: {
      around: fr`les poids tirés autour de ceux du groupe et les notes dans ce que les bulletins laissent ouvert`,
      free: fr`tous les poids étant possibles et les notes tirées dans ce que les bulletins laissent ouvert`,
      ordinal: fr`tous les poids qui gardent l’ordre des critères et les notes dans ce que les bulletins laissent ouvert`,
      ballots: fr`les poids d’un bulletin pris au hasard et les notes dans ce que les bulletins laissent ouvert`,
    },
    noBallotWeights: fr`Aucun bulletin ne donne de poids : ils sont tirés autour de ceux du groupe.`,
    next: fr`Pour comprendre : « odas rank --explain ACTION », « --explain A,B », « --by-college », « --compare », « --portfolio ».`,
    caution: fr`Ce classement sert un débat ; il ne décide pas.`,
    nothing: {
      criteria: fr`Aucun critère n’est défini : rien ne peut être comparé. « odas new criteria » prépare le fichier criteria.yaml.`,
      actions: fr`Aucune action n’a le statut « candidate » : il n’y a rien à comparer. « odas new action » en prépare une.`,
      ballots: fr`Aucun bulletin : seuls les critères qu’odas calcule sont connus. « odas new ballot » prépare celui d’une organisation.`,
    },
    college: fr`sans collège`,
  },
  en: {
    title: (date) => `Ranking of the actions on ${longDate(date, 'en')}`,
    counts: ({ ranked, unranked, problem, method }) =>
      `${plural(ranked.length, 'action', 'actions', 'en')} ranked of ${number(ranked.length + unranked.length, 'en')} · ${plural(problem.ballots, 'ballot', 'ballots', 'en')} of ${plural(problem.colleges.filter((one) => one.ballots > 0).length, 'college', 'colleges', 'en')} · ${method.words.en.title}`,
    verdict: (verdict, first, share) =>
      ({
        clear: `“${first}” is clearly ahead: first in ${share} draws out of 100.`,
        close: `“${first}” is ahead, but not by much: first in ${share} draws out of 100.`,
        undecided: `The lead is undecided: “${first}” is first in ${share} draws out of 100 only.`,
        alone: 'A single action is ranked: there is no choice to make.',
      })[verdict],
    firmest: (margin) =>
      margin === undefined
        ? 'No weight, by itself, can take the first place from it.'
        : margin >= 100
          ? `A weight would have to be multiplied by more than ${number(Math.floor(1 + margin / 100), 'en')} to take the first place from it.`
          : `A weight need only change by ${number(margin, 'en')}% of itself to take the first place from it.`,
    class: (index, size, last) =>
      size > 1
        ? `Class ${index} · ${plural(size, 'action', 'actions', 'en')} that cannot be told apart`
        : index === 1 && !last
          ? 'Class 1 · ahead of all the others'
          : `Class ${index} · alone in its class`,
    tied: 'tied',
    firstIn: (share, [best, worst], tied) => {
      if (share === 100) return `Always first${tied ? ', on a par' : ''}, whatever weights and scores are drawn.`;
      const first = share === 0 ? 'Never first' : `First in ${plural(share, 'draw', 'draws', 'en')} out of 100`;
      return best === worst ? `${first}; nearly always at rank ${best}.` : `${first}; nearly always from rank ${best} to rank ${worst}.`;
    },
    range: (best, worst) => `From rank ${best} to rank ${worst} given what the scores leave open.`,
    dominated: (titles) => `At least as good everywhere, and better somewhere: ${list(titles, 'en')}.`,
    perhapsBelow: (titles) => `Perhaps below the floor: ${list(titles, 'en')}.`,
    unknown: (titles) => `Nobody gave a view on: ${list(titles, 'en')}.`,
    unrankedTitle: 'Not ranked',
    below: ({ title, floor, direction }, score) =>
      direction === 'max'
        ? `${title}: ${score}, below the floor of ${number(floor!, 'en')}.`
        : `${title}: ${score}, above the ceiling of ${number(floor!, 'en')}.`,
    missing: (share) => `Too little is known: scores are missing for ${number(share, 'en')}% of the weight.`,
    findOut: (criteria) => `To find out first: ${list(criteria, 'en')}.`,
    changes: 'What would change the order',
    tips: (criterion, from, to, title) => `${weighedEnglish(criterion, from, to)} would put “${title}” first.`,
    tipsHead: (criterion, from, to, title, k) => `${weighedEnglish(criterion, from, to)} would bring “${title}” among the first ${k}.`,
    steady: 'No weight by itself changes who is first; nor does leaving out any ballot, college or criterion.',
    left: ({ kind }, what, enters, leaves, first, k) => {
      const subject = {
        ballot: `Without the ballot “${what}”`,
        college: `Without the college ${what}`,
        criterion: `Without the criterion “${what}”`,
      }[kind];
      const others = k === 1 ? [] : enters.filter((title) => title !== first);
      const gone = k === 1 && first !== undefined ? [] : leaves;
      const parts = [
        ...(first === undefined ? [] : [`“${first}” would be first`]),
        ...(others.length > 0 ? [`${doubled(others)} would come among the first ${k}`] : []),
        ...(gone.length > 0 ? [`${doubled(gone)} would leave ${others.length > 0 ? 'them' : `the first ${k}`}`] : []),
      ];
      return `${subject}, ${list(parts, 'en')}.`;
    },
    criteria: 'Criteria',
    criterion: ({ title, scale, direction, computed }, weight) =>
      `${title}, weight ${number(weight, 'en')}%${
        computed === undefined || computed === 'cost'
          ? `, scale from ${number(scale.min, 'en')} to ${number(scale.max, 'en')}${direction === 'min' ? ' (less is better)' : ''}`
          : ', computed by odas'
      }`,
    weightsFrom: {
      ballots: 'The weights are the ballots’: the median of each college, then their mean.',
      criteria: 'The weights are those of the criteria file: no ballot gives any.',
      equal: 'The weights are equal: neither the ballots nor the criteria file give any.',
      unusable:
        'The weights are equal: those of criteria.yaml cannot be used (negative, all zero, or missing for a criterion). “odas validate” says which.',
      asked: 'The weights are those of the question asked.',
    },
    unusedWeights: (ballots) => `Weights left unused, for they leave a criterion out: ${list(ballots, 'en')}.`,
    collegesAlike:
      'Colleges count alike: their weights in criteria.yaml cannot be used (one is negative, or all are zero). “odas validate” says which.',
    unheard: (titles) => `Of no weight in criteria.yaml, so their ballots do not count: ${list(titles, 'en')}.`,
    withoutScale: (titles) => `Left out, for want of a declared scale: ${list(titles, 'en')}.`,
    singleBallot: (colleges) => `A single ballot for: ${list(colleges, 'en')}.`,
    strays: (ballot, kind, name) =>
      `${ballot} scores ${kind === 'action' ? 'an action' : 'a criterion'} that does not exist, “${name}”: these scores are left aside.`,
    clipped: (ballot, action, criterion) => `${ballot}, ${action}, ${criterion}: a score beyond its scale, counted at its end.`,
    oneBallot: 'A single ballot was handed in: this ranking is that of one organisation.',
    allEqual: 'All actions have the same value: nothing sets them apart.',
    draws: (draws, seed, how, width) =>
      `${number(draws, 'en')} draws (seed ${seed}), ${how}; shares are known within ${width}. Two actions are apart when one is ahead in 90 draws out of 100.`,
    weighting: {
      around: 'weights drawn around the group’s and scores within what ballots leave open',
      free: 'any weights being possible and scores drawn within what ballots leave open',
      ordinal: 'any weights that keep the order of the criteria and scores within what ballots leave open',
      ballots: 'weights of a ballot taken at random and scores within what ballots leave open',
    },
    noBallotWeights: 'No ballot gives weights: they are drawn around the group’s.',
    next: 'To understand: “odas rank --explain ACTION”, “--explain A,B”, “--by-college”, “--compare”, “--portfolio”.',
    caution: 'This ranking serves a debate; it does not decide.',
    nothing: {
      criteria: 'No criterion is defined: nothing can be compared. “odas new criteria” prepares criteria.yaml.',
      actions: 'No action has the status “candidate”: there is nothing to compare. “odas new action” prepares one.',
      ballots: 'No ballot: only the criteria that odas computes are known. “odas new ballot” prepares an organisation’s.',
    },
    college: 'no college',
  },
};
