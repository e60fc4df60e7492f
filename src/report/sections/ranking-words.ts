// The sentences of a ranking in documents: those a committee reads, without a word of computing.

import { type Both, fr, list, number, plural } from '../../language/language.ts';
import type { Verdict } from '../../ranking/certainty.ts';
import type { Standing } from '../../ranking/choice.ts';
import type { Problem } from '../../ranking/problem.ts';
import { quoted } from '../../ranking/words/choice.ts';

export interface RankingWords {
  readonly counts: (actions: number, ballots: number, colleges: number) => string;
  /** What a briefing leaves to the document of the ranking. */
  readonly more: (ranked: number, debate: number, unranked: number) => string;
  readonly withheld: string;
  readonly hidden: string;
  readonly nothing: string;
  readonly noneRanked: string;
  readonly verdict: (verdict: Exclude<Verdict, 'alone'>, first: string, share: number) => string;
  readonly firm: string;
  readonly allEqual: string;
  readonly tied: string;
  readonly rank: (rank: number) => string;
  readonly range: (best: number, worst: number) => string;
  readonly dominated: (titles: string) => string;
  /** Actions that are at least as good as others on every criterion; nobody named, as all the others. */
  readonly dominance: (better: readonly string[], others: readonly string[] | undefined) => string;
  readonly below: (criterion: string, score: string, floor: string, direction: 'max' | 'min') => string;
  readonly missing: (percent: number, criteria: string) => string;
  readonly parts: { readonly title: string; readonly description: (count: number, first: string) => string };
  readonly heat: { readonly title: string; readonly description: (first: string, share: number) => string };
  readonly slope: { readonly title: string; readonly description: (colleges: string) => string };
  readonly left: (
    kind: 'ballot' | 'college' | 'criterion',
    what: string,
    enters: readonly string[],
    leaves: readonly string[],
    k: number,
  ) => string;
  readonly hiddenColleges: (count: number) => string;
  readonly noRank: string;
  readonly agreement: (w: number) => string;
  readonly consensus: (order: string, count: number) => string;
  readonly choice: (titles: string, asked: string) => string;
  readonly conflict: string;
  readonly chosen: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly equals: (count: number) => string;
  readonly now: string;
  readonly scale: (min: string, max: string, direction: 'max' | 'min') => string;
  readonly computed: string;
  readonly weightsFrom: Readonly<Record<Problem['weightsFrom'], string>>;
  readonly draws: (draws: string, seed: number) => string;
}

export const RANKING_WORDS: Both<RankingWords> = {
  fr: {
    counts: (actions, ballots, colleges) =>
      fr`${plural(actions, 'action candidate comparée', 'actions candidates comparées', 'fr')} d’après ${plural(ballots, 'bulletin', 'bulletins', 'fr')} de ${plural(colleges, 'collège', 'collèges', 'fr')}. Ce classement sert le débat ; il ne décide pas.`,
    more: (ranked, debate, unranked) => {
      const all = [
        ...(ranked > 0 ? [plural(ranked, 'autre action classée', 'autres actions classées', 'fr')] : []),
        ...(debate > 0 ? [plural(debate, 'autre point à débattre', 'autres points à débattre', 'fr')] : []),
        ...(unranked > 0 ? [plural(unranked, 'autre action non classée', 'autres actions non classées', 'fr')] : []),
      ];
      return all.length === 0 ? '' : fr`La hiérarchisation des actions donne aussi ${list(all, 'fr')}.`;
    },
    withheld: fr`Moins de trois organisations ont remis leur bulletin : le classement serait celui de l’une d’elles et n’est pas montré.`,
    hidden: fr`Le classement n’est pas montré à ces destinataires.`,
    nothing: fr`Rien n’est encore à comparer : il faut des critères, et des actions au statut de candidate.`,
    noneRanked: fr`Aucune action n’a pu être classée ; les raisons sont plus bas.`,
    verdict: (verdict, first, share) =>
      ({
        clear: fr`« ${first} » est nettement en tête : première dans ${share} cas sur 100.`,
        close: fr`« ${first} » est en tête, mais l’avance est serrée : première dans ${share} cas sur 100.`,
        undecided: fr`La tête est indécise : « ${first} » n’est première que dans ${share} cas sur 100.`,
      })[verdict],
    firm: fr`Aucun poids, pris seul, ne changerait cette place.`,
    allEqual: fr`Toutes les actions ont la même valeur : rien ne les distingue.`,
    tied: 'ex æquo',
    rank: (rank) => (rank === 1 ? '1er rang' : `${rank}e rang`),
    range: (best, worst) => fr`${best} à ${worst}`,
    dominated: (titles) => fr`Fait au moins aussi bien partout, et mieux quelque part : ${titles}.`,
    dominance: (better, others) => {
      const one = better.length === 1;
      const than = others === undefined ? fr`toutes les autres actions classées` : quoted(others, 'fr');
      return fr`${quoted(better, 'fr')} ${one ? 'fait' : 'font chacune'} au moins aussi bien que ${than} sur tous les critères, et mieux sur l’un d’eux au moins : aucun choix de poids ${one ? 'ne la ferait' : 'ne les ferait'} passer derrière.`;
    },
    below: (criterion, score, floor, direction) =>
      direction === 'max'
        ? fr`${criterion} : ${score}, sous le seuil éliminatoire de ${floor}`
        : fr`${criterion} : ${score}, au-delà du plafond de ${floor}`,
    missing: (percent, criteria) => fr`notes absentes pour ${percent} % du poids ; à découvrir d’abord : ${criteria}`,
    parts: {
      title: 'Ce que chaque critère apporte à chaque action, sur 100',
      description: (count, first) =>
        fr`${plural(count, 'action', 'actions', 'fr')}, de la plus haute à la moins haute valeur ; la première est « ${first} ». La partie hachurée est ce que les notes laissent ouvert. Les chiffres sont dans le tableau.`,
    },
    heat: {
      title: 'Le rang de chaque action, dans 100 cas',
      description: (first, share) =>
        fr`Une ligne par action, une colonne par rang : plus la case est foncée, plus ce rang est fréquent. « ${first} » est au premier rang dans ${share} cas sur 100. Les chiffres sont dans le tableau.`,
    },
    slope: {
      title: 'Le rang de chaque action, par collège',
      description: (colleges) =>
        fr`Une ligne par action, à travers les rangs que lui donnent ${colleges} ; là où les lignes se croisent, les collèges ne sont pas d’accord. Les chiffres sont dans le tableau.`,
    },
    left: (kind, what, enters, leaves, k) => {
      const subject = {
        ballot: fr`Sans l’un des bulletins`,
        college: fr`Sans le collège ${what}`,
        criterion: fr`Sans le critère « ${what} »`,
      }[kind];
      const named = (titles: readonly string[]): string =>
        list(
          titles.map((one) => fr`« ${one} »`),
          'fr',
        );
      const parts = [
        ...(enters.length > 0 ? [fr`${named(enters)} ${enters.length > 1 ? 'entreraient' : 'entrerait'} parmi les ${k} premières`] : []),
        ...(leaves.length > 0 ? [fr`${named(leaves)} en ${leaves.length > 1 ? 'sortiraient' : 'sortirait'}`] : []),
      ];
      return parts.length > 0 ? fr`${subject}, ${list(parts, 'fr')}.` : fr`${subject}, une autre action serait en tête.`;
    },
    hiddenColleges: (count) =>
      fr`${plural(count, 'collège de moins de trois bulletins n’est pas montré', 'collèges de moins de trois bulletins ne sont pas montrés', 'fr')} à part.`,
    noRank: fr`Un tiret : les bulletins du collège notent trop peu cette action pour lui donner un rang.`,
    agreement: (w) =>
      fr`L’accord de ces collèges est ${w < 0.4 ? 'faible' : w < 0.7 ? 'moyen' : 'fort'} (${number(Math.round(100 * w) / 100, 'fr')} sur une échelle de 0, aucun, à 1, complet).`,
    consensus: (order, count) =>
      count === 1
        ? fr`L’ordre qui les contrarie le moins : ${order}.`
        : fr`${count} ordres les contrarient aussi peu l’un que l’autre ; par exemple : ${order}.`,
    choice: (titles, asked) =>
      fr`Dans les contraintes du projet, le meilleur choix réunit ${titles}${asked === '' ? '' : `, pour ${asked}`}.`,
    conflict: fr`Aucun choix d’actions ne respecte toutes les contraintes du projet.`,
    chosen: 'oui',
    standing: { core: 'noyau', debate: 'à débattre', out: 'hors' },
    equals: (count) => fr`${plural(count, 'autre choix vaut', 'autres choix valent', 'fr')} autant.`,
    now: fr`le choix ci-dessus`,
    scale: (min, max, direction) => fr`de ${min} à ${max}${direction === 'min' ? ', moins est mieux' : ''}`,
    computed: fr`établi d’après le projet`,
    weightsFrom: {
      ballots: fr`Les poids sont ceux des bulletins : la médiane de chaque collège, puis leur moyenne.`,
      criteria: fr`Les poids sont ceux que le projet a fixés : aucun bulletin n’en donne.`,
      equal: fr`Les poids sont égaux : ni les bulletins ni le projet n’en donnent.`,
      unusable: fr`Les poids sont égaux : ceux du projet ne peuvent servir.`,
      asked: fr`Les poids sont ceux de la question posée.`,
    },
    draws: (draws, seed) =>
      fr`Pour dire la solidité du classement, il a été refait ${draws} fois, avec des poids voisins de ceux du groupe et des notes prises dans ce que les bulletins laissent ouvert ; « dans 60 cas sur 100 » compte ces essais (série n° ${seed}, que l’on peut refaire à l’identique). Deux actions sont dans la même classe quand aucune ne devance l’autre dans 90 cas sur 100.`,
  },
  en: {
    counts: (actions, ballots, colleges) =>
      `${plural(actions, 'candidate action', 'candidate actions', 'en')} compared from ${plural(ballots, 'ballot', 'ballots', 'en')} of ${plural(colleges, 'college', 'colleges', 'en')}. This ranking serves the debate; it does not decide.`,
    more: (ranked, debate, unranked) => {
      const all = [
        ...(ranked > 0 ? [plural(ranked, 'other ranked action', 'other ranked actions', 'en')] : []),
        ...(debate > 0 ? [plural(debate, 'other point to debate', 'other points to debate', 'en')] : []),
        ...(unranked > 0 ? [plural(unranked, 'other action not ranked', 'other actions not ranked', 'en')] : []),
      ];
      return all.length === 0 ? '' : `The ranking of the actions also gives ${list(all, 'en')}.`;
    },
    withheld: 'Fewer than three organisations handed in a ballot: the ranking would be that of one of them and is not shown.',
    hidden: 'The ranking is not shown to these readers.',
    nothing: 'There is nothing to compare yet: it takes criteria, and actions whose status is candidate.',
    noneRanked: 'No action could be ranked; the reasons are below.',
    verdict: (verdict, first, share) =>
      ({
        clear: `“${first}” is clearly ahead: first in ${share} cases out of 100.`,
        close: `“${first}” is ahead, but not by much: first in ${share} cases out of 100.`,
        undecided: `The lead is undecided: “${first}” is first in ${share} cases out of 100 only.`,
      })[verdict],
    firm: 'No weight by itself would change that place.',
    allEqual: 'All actions have the same value: nothing sets them apart.',
    tied: 'tied',
    rank: (rank) => `rank ${rank}`,
    range: (best, worst) => `${best} to ${worst}`,
    dominated: (titles) => `At least as good everywhere, and better somewhere: ${titles}.`,
    dominance: (better, others) => {
      const one = better.length === 1;
      const than = others === undefined ? 'all the other ranked actions' : quoted(others, 'en');
      return `${quoted(better, 'en')} ${one ? 'is' : 'are each'} at least as good as ${than} on every criterion, and better on one at least: no weights would put ${one ? 'it' : 'them'} behind.`;
    },
    below: (criterion, score, floor, direction) =>
      direction === 'max' ? `${criterion}: ${score}, below the floor of ${floor}` : `${criterion}: ${score}, above the ceiling of ${floor}`,
    missing: (percent, criteria) => `scores missing for ${percent}% of the weight; to find out first: ${criteria}`,
    parts: {
      title: 'What each criterion brings to each action, out of 100',
      description: (count, first) =>
        `${plural(count, 'action', 'actions', 'en')}, from the highest to the lowest value; the first is “${first}”. The hatched part is what the scores leave open. The figures are in the table.`,
    },
    heat: {
      title: 'The rank of each action, in 100 cases',
      description: (first, share) =>
        `One row an action, one column a rank: the darker the cell, the more often this rank comes. “${first}” is first in ${share} cases out of 100. The figures are in the table.`,
    },
    slope: {
      title: 'The rank of each action, by college',
      description: (colleges) =>
        `One line an action, through the ranks that ${colleges} give it; where lines cross, colleges disagree. The figures are in the table.`,
    },
    left: (kind, what, enters, leaves, k) => {
      const subject = {
        ballot: 'Without one of the ballots',
        college: `Without the college ${what}`,
        criterion: `Without the criterion “${what}”`,
      }[kind];
      const named = (titles: readonly string[]): string =>
        list(
          titles.map((one) => `“${one}”`),
          'en',
        );
      const parts = [
        ...(enters.length > 0 ? [`${named(enters)} would come among the first ${k}`] : []),
        ...(leaves.length > 0 ? [`${named(leaves)} would leave them`] : []),
      ];
      return parts.length > 0 ? `${subject}, ${list(parts, 'en')}.` : `${subject}, another action would be first.`;
    },
    hiddenColleges: (count) => `${plural(count, 'college', 'colleges', 'en')} of fewer than three ballots not shown apart.`,
    noRank: 'A dash: the ballots of the college score this action too little to give it a rank.',
    agreement: (w) =>
      `The agreement of these colleges is ${w < 0.4 ? 'weak' : w < 0.7 ? 'moderate' : 'strong'} (${number(Math.round(100 * w) / 100, 'en')} on a scale from 0, none, to 1, complete).`,
    consensus: (order, count) =>
      count === 1
        ? `The order that goes least against them: ${order}.`
        : `${count} orders go equally little against them; for instance: ${order}.`,
    choice: (titles, asked) => `Within the project’s constraints the best choice is ${titles}${asked === '' ? '' : `, for ${asked}`}.`,
    conflict: 'No choice of actions keeps all the constraints of the project.',
    chosen: 'yes',
    standing: { core: 'core', debate: 'to debate', out: 'out' },
    equals: (count) => `${plural(count, 'other choice is', 'other choices are', 'en')} worth as much.`,
    now: 'the choice above',
    scale: (min, max, direction) => `from ${min} to ${max}${direction === 'min' ? ', less is better' : ''}`,
    computed: 'read in the project',
    weightsFrom: {
      ballots: 'The weights are the ballots’: the median of each college, then their mean.',
      criteria: 'The weights are those that the project set: no ballot gives any.',
      equal: 'The weights are equal: neither the ballots nor the project give any.',
      unusable: 'The weights are equal: those of the project cannot be used.',
      asked: 'The weights are those of the question asked.',
    },
    draws: (draws, seed) =>
      `To tell how firm the ranking is, it was made again ${draws} times, with weights near the group’s and scores taken within what ballots leave open; “in 60 cases out of 100” counts these trials (series no. ${seed}, which can be made again exactly). Two actions share a class when neither is ahead of the other in 90 cases out of 100.`,
  },
};
