// What is missing or disputed: expectations asked of nobody who listens, positions that oppose, subjects of which hardly anyone speaks.

import type { Corpus } from '../corpus/corpus.ts';
import { organisationOf, organisationsHeard } from '../corpus/voices.ts';
import { inOrder } from './convergences.ts';
import { type Said, voicesOf } from './said.ts';
import { byNumber } from '../language/order.ts';

/** An expectation asked of an organisation that was never interviewed, or that has no seat in a committee. */
export interface Orphan {
  readonly extract: string;
  readonly organisation: string;
  readonly towards: string;
  readonly themes: readonly string[];
  readonly heard: boolean;
  readonly seated: boolean;
}

/** Organisations with a seat in a committee, under any of their names. */
export function organisationsSeated(corpus: Corpus): ReadonlySet<string> {
  return new Set(
    corpus
      .entities('committee')
      .flatMap(({ data }) =>
        (data.members ?? []).flatMap((member) => (member?.actor === undefined ? [] : [organisationOf(corpus, member.actor)])),
      ),
  );
}

/** Expectations nobody is there to answer, those with neither a hearing nor a seat first. */
export function orphansOf(corpus: Corpus): Orphan[] {
  const heard = organisationsHeard(corpus);
  const seated = organisationsSeated(corpus);
  return voicesOf(corpus)
    .said.filter(({ kind }) => kind === 'expectation')
    .flatMap(({ id, organisation, towards, themes }) =>
      towards.map((to) => ({ extract: id, organisation, towards: to, themes, heard: heard.has(to), seated: seated.has(to) })),
    )
    .filter((one) => !one.heard || !one.seated)
    .sort((a, b) => Number(a.heard) + Number(a.seated) - Number(b.heard) - Number(b.seated) || byNumber(a.extract, b.extract));
}

/** Positions that oppose on one objective (or, where none is given, one theme), or extracts that contradict each other. */
export interface Divergence {
  /** `divergence:objective` or `divergence:theme`. */
  readonly signature: string;
  readonly about: { readonly kind: 'objective' | 'theme'; readonly id: string };
  readonly themes: readonly string[];
  readonly inFavour: readonly string[];
  readonly against: readonly string[];
  /** Neither: a position of 0, or one that stands between. */
  readonly between: readonly string[];
  /** Pairs of extracts that contradict each other. */
  readonly contradictions: readonly (readonly [string, string])[];
  readonly organisations: readonly string[];
  /** The widest distance between two positions, 0 to 4. */
  readonly distance: number;
}

/** Divergences, the widest first. */
export function divergencesOf(corpus: Corpus): Divergence[] {
  const { said, byId } = voicesOf(corpus);
  const groups = new Map<string, { about: Divergence['about']; positions: Said[]; contradictions: [string, string][] }>();
  const groupOf = (one: Said): { positions: Said[]; contradictions: [string, string][] } | undefined => {
    const about: Divergence['about'] | undefined = one.objective
      ? { kind: 'objective', id: one.objective }
      : one.themes[0] === undefined
        ? undefined
        : { kind: 'theme', id: one.themes[0] };
    if (!about) return undefined;
    const signature = `divergence:${about.id}`;
    let group = groups.get(signature);
    if (!group) groups.set(signature, (group = { about, positions: [], contradictions: [] }));
    return group;
  };
  for (const one of said) if (one.kind === 'position' && one.value !== undefined) groupOf(one)?.positions.push(one);
  for (const one of said) {
    for (const id of one.contradicts) {
      const other = byId.get(id);
      if (!other || other.organisation === one.organisation) continue;
      const pair: [string, string] = [one.id, other.id].sort(byNumber) as [string, string];
      const group = groupOf(one);
      if (group && !group.contradictions.some(([a, b]) => a === pair[0] && b === pair[1])) group.contradictions.push(pair);
    }
  }
  return [...groups]
    .flatMap(([signature, { about, positions, contradictions }]): Divergence[] => {
      const inFavour = positions.filter(({ value }) => value! > 0);
      const against = positions.filter(({ value }) => value! < 0);
      // Two voices of one organisation that differ are not two organisations that disagree.
      const opposed = inFavour.some((one) => against.some((other) => other.organisation !== one.organisation));
      if (!opposed && contradictions.length === 0) return [];
      const values = positions.map(({ value }) => value!);
      const involved = [...positions, ...contradictions.flat().flatMap((id) => byId.get(id) ?? [])];
      return [
        {
          signature,
          about,
          themes: [...new Set(involved.flatMap(({ themes }) => themes))].sort(),
          inFavour: inOrder(inFavour),
          against: inOrder(against),
          between: inOrder(positions.filter(({ value }) => value === 0)),
          contradictions: contradictions.sort(([a], [b]) => byNumber(a, b)),
          organisations: [...new Set(involved.map(({ organisation }) => organisation))].sort(),
          distance: values.length > 0 ? Math.max(...values) - Math.min(...values) : 0,
        },
      ];
    })
    .sort((a, b) => b.distance - a.distance || b.organisations.length - a.organisations.length || (a.signature < b.signature ? -1 : 1));
}

/** A subject that fewer than two organisations speak of. */
export interface BlindSpot {
  readonly kind: 'stake' | 'question' | 'territory' | 'theme' | 'required-actor' | 'families';
  /** Its id; empty for the voice of families. */
  readonly id: string;
  readonly organisations: readonly string[];
}

/** Organisations from which a subject is no blind spot. */
const LEAST_VOICES = 2;

/** Blind spots, in the order of the roadmap; none before the first interview. */
export function blindSpotsOf(corpus: Corpus): BlindSpot[] {
  const voices = voicesOf(corpus);
  if (voices.said.length === 0) return [];
  const { roadmap } = corpus;
  const stakesOf = new Map((roadmap.objectives ?? []).map((one) => [one?.id, (one?.stakes ?? []).filter((id) => id !== undefined)]));
  const themesOf = new Map((roadmap.objectives ?? []).map((one) => [one?.id, (one?.themes ?? []).filter((id) => id !== undefined)]));
  const speakers = (isAbout: (one: Said) => boolean): string[] =>
    [...new Set(voices.said.filter(isAbout).map(({ organisation }) => organisation))].sort();
  /** An extract serves an objective that it names, or whose themes it speaks of. */
  const serves = (one: Said, objective: string | undefined): boolean =>
    one.objective === objective || one.themes.some((theme) => voices.above(theme).some((own) => themesOf.get(objective)?.includes(own)));
  const heard = organisationsHeard(corpus);
  const spots: BlindSpot[] = [
    ...(roadmap.stakes ?? []).flatMap((stake) =>
      stake?.id === undefined
        ? []
        : [
            {
              kind: 'stake' as const,
              id: stake.id,
              organisations: speakers((one) =>
                [...stakesOf].some(([objective, stakes]) => stakes.includes(stake.id!) && serves(one, objective)),
              ),
            },
          ],
    ),
    ...(roadmap.questions ?? []).flatMap((question) =>
      question?.id === undefined
        ? []
        : [{ kind: 'question' as const, id: question.id, organisations: speakers((one) => one.question === question.id) }],
    ),
    ...territoriesAsked(corpus).map((id) => ({
      kind: 'territory' as const,
      id,
      organisations: speakers((one) => one.territory !== undefined && isWithin(corpus, one.territory, id)),
    })),
    ...corpus.parts('theme').map(({ id }) => ({
      kind: 'theme' as const,
      id,
      organisations: [...new Set((voices.byTheme.get(id) ?? []).map(({ organisation }) => organisation))].sort(),
    })),
    ...(roadmap.required_actors ?? []).flatMap((id) => {
      if (id === undefined) return [];
      const organisation = organisationOf(corpus, id);
      // One that was heard speaks for itself.
      return heard.has(organisation)
        ? []
        : [{ kind: 'required-actor' as const, id, organisations: speakers(({ towards }) => towards.includes(organisation)) }];
    }),
  ].filter(({ organisations }) => organisations.length < LEAST_VOICES);
  const families = voices.said.some(({ organisation }) => voices.organisation(organisation).isFamily);
  return families ? spots : [...spots, { kind: 'families', id: '', organisations: [] }];
}

/** The territories that objectives are about. */
function territoriesAsked(corpus: Corpus): string[] {
  return [...new Set((corpus.roadmap.objectives ?? []).flatMap((one) => (one?.territories ?? []).filter((id) => id !== undefined)))];
}

/** Whether a territory is another one or a part of it. */
export function isWithin(corpus: Corpus, territory: string, whole: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = territory; at !== undefined && !seen.has(at);) {
    if (at === whole) return true;
    seen.add(at);
    const above: unknown = corpus.part('territory', at)?.data['part_of'];
    at = typeof above === 'string' ? above : undefined;
  }
  return false;
}

/** One interview on the curve of saturation. */
export interface Heard {
  readonly interview: string;
  readonly date: string;
  /** Themes met for the first time. */
  readonly fresh: number;
  /** Themes met so far. */
  readonly total: number;
}

/** New themes per interview, in order of date; `reached` is the third interview in a row with at most one new theme. */
export function saturationOf(corpus: Corpus): { readonly curve: readonly Heard[]; readonly reached: string | undefined } {
  const met = new Set<string>();
  const byInterview = new Map<string, Said[]>();
  for (const one of voicesOf(corpus).said) {
    const interview = one.id.slice(0, one.id.indexOf('#'));
    const own = byInterview.get(interview);
    if (own) own.push(one);
    else byInterview.set(interview, [one]);
  }
  const curve = [...byInterview]
    .sort(([a, [first]], [b, [second]]) => (first!.date < second!.date ? -1 : first!.date > second!.date ? 1 : byNumber(a, b)))
    .map(([interview, said]) => {
      const before = met.size;
      for (const { themes } of said) for (const theme of themes) met.add(theme);
      return { interview, date: said[0]!.date, fresh: met.size - before, total: met.size };
    });
  const quiet = curve.findIndex((_, index) => index >= 2 && curve.slice(index - 2, index + 1).every(({ fresh }) => fresh <= 1));
  return { curve, reached: curve[quiet]?.interview };
}
