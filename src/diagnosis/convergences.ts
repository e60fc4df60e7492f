// Convergences: where organisations expect something of one another, where one offers what another asks, what several need. Each with
// its evidence, what speaks against it, and whether it stands without any one of them.

import type { Corpus } from '../corpus/corpus.ts';
import { type Said, type Voices, voicesOf } from './said.ts';
import { byNumber } from '../language/order.ts';

export type ConvergenceType = 'reciprocal-expectation' | 'offer-meets-request' | 'common-need';

/** What makes a convergence strong, compared in this order; there is no score. */
export interface Strength {
  readonly organisations: number;
  readonly spheres: number;
  readonly territories: number;
  readonly extracts: number;
  /** Whether a family speaks in it. */
  readonly family: boolean;
}

export interface Convergence {
  /** `type:theme` or `type:theme:org-a+org-b`: the same as long as the same people want the same thing. */
  readonly signature: string;
  readonly type: ConvergenceType;
  readonly theme: string;
  /** Organisations, in alphabetical order. */
  readonly organisations: readonly string[];
  readonly spheres: readonly string[];
  readonly territories: readonly string[];
  /** For an offer: who offers, and who asks. */
  readonly offeredBy: readonly string[];
  readonly askedBy: readonly string[];
  /** Ids of extracts, in order. */
  readonly evidence: readonly string[];
  /** Ids of extracts that speak against it: obstacles, opposite positions, contradictions. */
  readonly counterEvidence: readonly string[];
  readonly strength: Strength;
  /** Organisations without any one of which it no longer stands; empty when it stands without each. */
  readonly restsOn: readonly string[];
}

const ASKS = new Set<Said['kind']>(['need', 'expectation']);
/** How many spheres a common need must cross. */
const LEAST_SPHERES = 2;
const LEAST_ORGANISATIONS = 2;

const known = new WeakMap<Corpus, readonly Convergence[]>();

/** Every convergence of a project, the strongest first; independent of the order of files. */
export function convergencesOf(corpus: Corpus): readonly Convergence[] {
  let found = known.get(corpus);
  if (!found) known.set(corpus, (found = converge(voicesOf(corpus))));
  return found;
}

/** The same from what was said. */
export function converge(voices: Voices): readonly Convergence[] {
  const found = [...reciprocal(voices), ...offers(voices), ...commonNeeds(voices)];
  // Ties are told apart by what was said, never by who is called what.
  const order = ({ type, evidence }: Convergence): string => `${evidence.map((id) => id.padEnd(24)).join()} ${type}`;
  const keys = new Map(found.map((one) => [one, order(one)]));
  return found.sort(
    (a, b) => byStrength(a, b) || (keys.get(a)! < keys.get(b)! ? -1 : keys.get(a)! > keys.get(b)! ? 1 : 0) || (a.theme < b.theme ? -1 : 1),
  );
}

/** Compares two convergences: organisations, spheres, territories, extracts, a family voice, in this order; the stronger first. */
export function byStrength({ strength: a }: Pick<Convergence, 'strength'>, { strength: b }: Pick<Convergence, 'strength'>): number {
  return (
    b.organisations - a.organisations ||
    b.spheres - a.spheres ||
    b.territories - a.territories ||
    b.extracts - a.extracts ||
    Number(b.family) - Number(a.family)
  );
}

/** Two organisations that expect something of each other, on a common theme. */
function reciprocal(voices: Voices): Convergence[] {
  const isAddressed = ({ kind, towards }: Said): boolean => kind === 'expectation' && towards.length > 0;
  return pairs(
    voices,
    'reciprocal-expectation',
    isAddressed,
    isAddressed,
    (one, other) => one.towards.includes(other.organisation) && other.towards.includes(one.organisation),
  );
}

/** One offers what another asks for, each to the other or to nobody in particular. */
function offers(voices: Voices): Convergence[] {
  const suits = (one: Said, other: Said): boolean => one.towards.length === 0 || one.towards.includes(other.organisation);
  return pairs(
    voices,
    'offer-meets-request',
    ({ kind }) => kind === 'offer',
    ({ kind }) => ASKS.has(kind),
    (one, other) => suits(one, other) && suits(other, one),
  );
}

interface Meeting {
  readonly evidence: Set<Said>;
  readonly first: Set<string>;
  readonly second: Set<string>;
}

/** Convergences of two organisations: each at the most precise theme at which both speak. */
function pairs(
  voices: Voices,
  type: ConvergenceType,
  isFirst: (said: Said) => boolean,
  isSecond: (said: Said) => boolean,
  meets: (first: Said, second: Said) => boolean,
): Convergence[] {
  const byPair = new Map<string, Map<string, Meeting>>();
  for (const [theme, all] of voices.byTheme) {
    const second = all.filter(isSecond);
    for (const one of all.filter(isFirst)) {
      for (const other of second) {
        // At a theme that one is coded with, while the other is coded with it or below it.
        if (one.organisation === other.organisation || !meets(one, other) || !(one.themes.includes(theme) || other.themes.includes(theme)))
          continue;
        const pair = [one.organisation, other.organisation].sort().join('+');
        const themes = byPair.get(pair) ?? new Map<string, Meeting>();
        byPair.set(pair, themes);
        const own = themes.get(theme) ?? { evidence: new Set(), first: new Set(), second: new Set() };
        themes.set(theme, own);
        own.evidence.add(one).add(other);
        own.first.add(one.organisation);
        own.second.add(other.organisation);
      }
    }
  }
  const isOffer = type === 'offer-meets-request';
  return [...byPair].flatMap(([pair, themes]) =>
    [...themes].flatMap(([theme, { evidence, first, second }]) => {
      // What a more precise theme already says of the same two is not said again.
      const isRepeated = [...themes].some(
        ([below, own]) => below !== theme && voices.above(below).includes(theme) && [...evidence].every((one) => own.evidence.has(one)),
      );
      const convergence = { signature: `${type}:${theme}:${pair}`, type, theme, evidence: [...evidence] };
      return isRepeated ? [] : [described(voices, convergence, isOffer ? { by: first, to: second } : undefined, () => false)];
    }),
  );
}

/** Needs that at least two organisations of two spheres share: each at the most precise theme at which they do. */
function* commonNeeds(voices: Voices): Generator<Convergence> {
  const asked = new Map<string, Said[]>();
  for (const [theme, said] of voices.byTheme) {
    const own = said.filter(({ kind }) => ASKS.has(kind));
    if (isShared(voices, organisationsOf(own))) asked.set(theme, own);
  }
  for (const [theme, evidence] of asked) {
    const below = [...asked.keys()].filter((other) => other !== theme && voices.above(other).includes(theme));
    const isNamed = evidence.some(({ themes }) => themes.includes(theme));
    // A theme that nobody named is only worth saying when no more precise one is shared.
    if (!isNamed && below.length > 0) continue;
    const signature = `common-need:${theme}`;
    yield described(voices, { signature, type: 'common-need', theme, evidence }, undefined, (organisations) =>
      isShared(voices, organisations),
    );
  }
}

const organisationsOf = (said: readonly Said[]): string[] => [...new Set(said.map(({ organisation }) => organisation))].sort();

function isShared(voices: Voices, organisations: readonly string[]): boolean {
  const spheres = new Set(organisations.flatMap((id) => voices.organisation(id).spheres));
  return organisations.length >= LEAST_ORGANISATIONS && spheres.size >= LEAST_SPHERES;
}

function described(
  voices: Voices,
  { signature, type, theme, evidence }: { signature: string; type: ConvergenceType; theme: string; evidence: readonly Said[] },
  offer: { readonly by: ReadonlySet<string>; readonly to: ReadonlySet<string> } | undefined,
  standsWith: (organisations: readonly string[]) => boolean,
): Convergence {
  const organisations = organisationsOf(evidence);
  const about = organisations.map((id) => voices.organisation(id));
  const spheres = [...new Set(about.flatMap((one) => one.spheres))].sort();
  const territories = [...new Set(evidence.flatMap(({ territory }) => territory ?? []))].sort();
  return {
    signature,
    type,
    theme,
    organisations,
    spheres,
    territories,
    offeredBy: [...(offer?.by ?? [])].sort(),
    askedBy: [...(offer?.to ?? [])].sort(),
    evidence: inOrder(evidence),
    counterEvidence: against(voices, theme, evidence),
    strength: {
      organisations: organisations.length,
      spheres: spheres.length,
      territories: territories.length,
      extracts: evidence.length,
      family: about.some(({ isFamily }) => isFamily),
    },
    restsOn: organisations.filter((left) => !standsWith(organisations.filter((id) => id !== left))),
  };
}

interface Opposition {
  /** On each theme, obstacles and positions against. */
  readonly onTheme: Map<string, readonly string[]>;
  /** Extracts that contradict one. */
  readonly contradicting: ReadonlyMap<string, readonly Said[]>;
}

const oppositions = new WeakMap<Voices, Opposition>();

function oppositionIn(voices: Voices): Opposition {
  let found = oppositions.get(voices);
  if (!found) {
    const contradicting = new Map<string, Said[]>();
    for (const one of voices.said) for (const id of one.contradicts) contradicting.set(id, [...(contradicting.get(id) ?? []), one]);
    oppositions.set(voices, (found = { onTheme: new Map(), contradicting }));
  }
  return found;
}

/** What speaks against a convergence: obstacles and positions against on its theme, extracts that contradict it or that it contradicts. */
function against(voices: Voices, theme: string, evidence: readonly Said[]): readonly string[] {
  const { onTheme, contradicting } = oppositionIn(voices);
  let common = onTheme.get(theme);
  if (!common) {
    const opposed = (voices.byTheme.get(theme) ?? []).filter(
      ({ kind, value }) => kind === 'obstacle' || (kind === 'position' && (value ?? 0) < 0),
    );
    onTheme.set(theme, (common = inOrder(opposed)));
  }
  const own = new Set(evidence.map(({ id }) => id));
  const more = evidence.flatMap(({ id, contradicts }) => [
    ...contradicts.flatMap((other) => voices.byId.get(other) ?? []),
    ...(contradicting.get(id) ?? []).filter(({ themes }) => themes.some((one) => voices.above(one).includes(theme))),
  ]);
  if (more.length === 0) return common;
  const all = [...common.flatMap((id) => voices.byId.get(id) ?? []), ...more].filter(({ id }) => !own.has(id));
  return inOrder([...new Set(all)]);
}

/** Ids in the order of interviews, then of extracts. */
export function inOrder(said: readonly Said[]): string[] {
  return said.map(({ id }) => id).sort(byNumber);
}
