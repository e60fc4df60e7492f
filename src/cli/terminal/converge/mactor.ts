// The play of actors at a terminal, for the team alone: who can make others move, who would stand together on what; and what this cannot say.

import type { Corpus } from '../../../corpus/corpus.ts';
import { type Play, playOf } from '../../../diagnosis/play.ts';
import { namesOf, type Names } from '../../../diagnosis/words/names.ts';
import { type Both, fr, list, number } from '../../../language/language.ts';
import { Page, type Style } from '../ranking/page.ts';

const MOST_PAIRS = 6;

const WORDS: Both<{
  readonly title: string;
  readonly none: string;
  readonly team: string;
  readonly power: string;
  readonly powerHead: readonly string[];
  readonly noPower: string;
  readonly objectives: string;
  readonly objectivesHead: readonly string[];
  readonly together: string;
  readonly apart: string;
  readonly pair: (a: string, b: string, value: string) => string;
  readonly nobody: string;
  readonly ambivalent: (names: readonly string[]) => string;
  readonly missingInfluences: (names: readonly string[]) => string;
  readonly missingPositions: (names: readonly string[]) => string;
  readonly limits: readonly string[];
}> = {
  fr: {
    title: fr`Jeu d’acteurs (MACTOR)`,
    none: fr`Pas de jeu d’acteurs : il se déduit de strategy.yaml, que l’équipe remplit si elle le souhaite (« odas new strategy »), avec au moins deux acteurs.`,
    team: fr`Réservé à l’équipe : à ne montrer dans aucun comité.`,
    power: fr`Qui peut faire bouger les autres`,
    powerHead: ['Acteur', 'Influence', 'Dépendance', 'Rapport de force'],
    noPower: fr`Rapport de force non calculable : aucune influence n’est notée. Les positions sont comparées telles quelles.`,
    objectives: fr`Ce que chaque objectif mobilise`,
    objectivesHead: ['Objectif', 'Mobilisation', 'Pour', 'Contre'],
    together: fr`Pourraient avancer ensemble`,
    apart: fr`Risquent de s’opposer`,
    pair: (a, b, value) => fr`${a} et ${b} (${value})`,
    nobody: 'Personne.',
    ambivalent: (names) => fr`À la fois alliés et opposés des mêmes : ${list(names, 'fr')}.`,
    missingInfluences: (names) => fr`Influences non renseignées, lues comme nulles : ${list(names, 'fr')}.`,
    missingPositions: (names) => fr`Positions non renseignées, lues comme neutres : ${list(names, 'fr')}.`,
    limits: [
      fr`Ces chiffres viennent de notes données par l’équipe, pas des acteurs eux-mêmes : une note déplacée d’un point change souvent l’ordre.`,
      fr`Une influence supposée n’est pas un pouvoir constaté. Ce tableau prépare une discussion ; il ne prédit rien et ne se cite pas.`,
    ],
  },
  en: {
    title: 'Play of actors (MACTOR)',
    none: 'No play of actors: it is drawn from strategy.yaml, which the team fills in if it wishes (“odas new strategy”), with two actors at least.',
    team: 'For the team alone: to be shown to no committee.',
    power: 'Who can make others move',
    powerHead: ['Actor', 'Influence', 'Dependence', 'Power'],
    noPower: 'Power cannot be computed: no influence is given. Positions are compared as they are.',
    objectives: 'What each objective mobilises',
    objectivesHead: ['Objective', 'Mobilisation', 'For', 'Against'],
    together: 'Could move together',
    apart: 'May oppose each other',
    pair: (a, b, value) => `${a} and ${b} (${value})`,
    nobody: 'Nobody.',
    ambivalent: (names) => `Both allies and opponents of the same: ${list(names, 'en')}.`,
    missingInfluences: (names) => `Influences not given, read as none: ${list(names, 'en')}.`,
    missingPositions: (names) => `Positions not given, read as neutral: ${list(names, 'en')}.`,
    limits: [
      'These figures come from marks given by the team, not by the actors: moving a mark by one point often changes the order.',
      'A supposed influence is not an observed power. This table prepares a discussion; it predicts nothing and is not to be quoted.',
    ],
  },
};

export function mactorText(corpus: Corpus, style: Style): string {
  const page = new Page(style);
  const { language, paint } = style;
  const said = WORDS[language];
  const play = playOf(corpus);
  page.title(said.title);
  if (!play) {
    page.add(said.none);
    return page.toString();
  }
  page.add(said.team, 0, paint.red);
  page.blank();
  const names = namesOf(corpus, language);
  powers(page, play, names);
  page.title(said.objectives);
  page.table(
    said.objectivesHead,
    play.objectives.map((id, k) => [
      names.objective(id),
      number(play.mobilisation[k]!, language, 1),
      String(play.positions.filter((row) => row[k]! > 0).length),
      String(play.positions.filter((row) => row[k]! < 0).length),
    ]),
  );
  page.blank();
  for (const [title, matrix] of [
    [said.together, play.agreements.convergence],
    [said.apart, play.agreements.divergence],
  ] as const) {
    page.title(title);
    const pairs = play.actors
      .flatMap((a, i) => play.actors.slice(i + 1).map((b, j) => ({ a, b, value: matrix[i]![i + 1 + j]! })))
      .filter(({ value }) => value > 0)
      .sort((x, y) => y.value - x.value);
    for (const { a, b, value } of pairs.slice(0, MOST_PAIRS))
      page.add(said.pair(names.organisation(a), names.organisation(b), number(value, language, 1)), 3, undefined, '– ');
    if (pairs.length === 0) page.add(said.nobody, 3);
    page.blank();
  }
  const torn = play.actors.filter((_, i) => (play.ambivalence[i] ?? 0) >= 0.5);
  if (torn.length > 0) page.add(said.ambivalent(torn.map(names.organisation)));
  if (play.missing.influences.length > 0)
    page.add(said.missingInfluences(play.missing.influences.map(names.organisation)), 0, paint.yellow);
  if (play.missing.positions.length > 0) page.add(said.missingPositions(play.missing.positions.map(names.organisation)), 0, paint.yellow);
  page.blank();
  for (const limit of said.limits) page.add(limit, 0, paint.dim);
  return page.toString();
}

function powers(page: Page, { actors, power }: Play, names: Names): void {
  const { language, paint } = page.style;
  const said = WORDS[language];
  page.title(said.power);
  if (power.power === undefined) page.add(said.noPower, 3, paint.yellow);
  else {
    const order = actors.map((_, i) => i).sort((a, b) => power.power![b]! - power.power![a]!);
    page.table(
      said.powerHead,
      order.map((i) => [
        names.organisation(actors[i]!),
        String(power.influence[i]!),
        String(power.dependence[i]!),
        number(power.power![i]!, language, 1),
      ]),
    );
  }
  page.blank();
}
