// What was said in the interviews, as the analyses read it: who speaks, of what, to whom. Organisations are the unit, never interviews.

import type { Corpus } from '../corpus/corpus.ts';
import { extracts, organisationOf } from '../corpus/voices.ts';

export type SaidKind = 'observation' | 'need' | 'expectation' | 'offer' | 'proposal' | 'obstacle' | 'resource' | 'position';

/** One coded extract, in the terms of the analyses. */
export interface Said {
  /** `ent-012#x3`. */
  readonly id: string;
  readonly kind: SaidKind;
  /** Themes as coded, without those above them. */
  readonly themes: readonly string[];
  /** The organisation that speaks: the oldest of its successive names. */
  readonly organisation: string;
  /** Organisations it speaks to; empty when nobody in particular. */
  readonly towards: readonly string[];
  readonly territory: string | undefined;
  readonly objective: string | undefined;
  readonly question: string | undefined;
  /** −2 to 2, for a position. */
  readonly value: number | undefined;
  readonly contradicts: readonly string[];
  readonly date: string;
}

/** An organisation that spoke or was spoken of. */
export interface Organisation {
  readonly id: string;
  readonly spheres: readonly string[];
  readonly territories: readonly string[];
  /** Whether it speaks for families or inhabitants. */
  readonly isFamily: boolean;
}

/** Everything that was said, indexed by theme. */
export interface Voices {
  readonly said: readonly Said[];
  readonly byId: ReadonlyMap<string, Said>;
  /** What was said of each theme or of a theme below it. */
  readonly byTheme: ReadonlyMap<string, readonly Said[]>;
  readonly organisation: (id: string) => Organisation;
  /** A theme and those above it, the nearest first; a circle in the codebook ends where it closes. */
  readonly above: (theme: string) => readonly string[];
}

const known = new WeakMap<Corpus, Voices>();

/** What the interviews of a project say, in the order of their ids. */
export function voicesOf(corpus: Corpus): Voices {
  let found = known.get(corpus);
  if (!found) known.set(corpus, (found = collect(corpus)));
  return found;
}

/** What had been said at a date, that day included. */
export function saidUntil(corpus: Corpus, date: string): Voices {
  const voices = voicesOf(corpus);
  const said = voices.said.filter((one) => one.date <= date);
  return { ...voices, said, ...indexed(said, voices.above) };
}

function collect(corpus: Corpus): Voices {
  const above = ancestry(corpus);
  const said = extracts(corpus).flatMap((part): Said[] => {
    const interview = corpus.entity('interview', part.of.id);
    const extract = part.data as NonNullable<NonNullable<NonNullable<typeof interview>['data']['extracts']>[number]>;
    if (!interview?.data.actor || !extract.kind) return [];
    return [
      {
        id: `${part.of.id}#${part.id}`,
        kind: extract.kind,
        // A theme that is not in the codebook is `reference/unknown`: it joins nothing to anything.
        themes: [...new Set(present(extract.themes).filter((theme) => corpus.part('theme', theme)))],
        organisation: organisationOf(corpus, interview.data.actor),
        towards: [...new Set(present(extract.towards).map((id) => organisationOf(corpus, id)))],
        territory: extract.territory ?? interview.data.territory,
        objective: extract.objective,
        question: extract.question,
        value: extract.value,
        contradicts: present(extract.contradicts),
        date: interview.data.date ?? '',
      },
    ];
  });
  const organisations = new Map<string, Organisation>();
  const organisation = (id: string): Organisation => {
    let one = organisations.get(id);
    if (!one) organisations.set(id, (one = described(corpus, id)));
    return one;
  };
  return { said, ...indexed(said, above), organisation, above };
}

function indexed(said: readonly Said[], above: Voices['above']): Pick<Voices, 'byId' | 'byTheme'> {
  const byTheme = new Map<string, Said[]>();
  for (const one of said) {
    for (const theme of new Set(one.themes.flatMap((own) => above(own)))) {
      const list = byTheme.get(theme);
      if (list) list.push(one);
      else byTheme.set(theme, [one]);
    }
  }
  return { byId: new Map(said.map((one) => [one.id, one])), byTheme };
}

const present = <T>(list: readonly (T | undefined)[] | undefined): T[] => (list ?? []).filter((one): one is T => one !== undefined);

/** An organisation under all its successive names. */
function described(corpus: Corpus, id: string): Organisation {
  const names = [...corpus.lineage(id)].flatMap((name) => corpus.entity('actor', name)?.data ?? []);
  return {
    id,
    spheres: [...new Set(names.flatMap((one) => present(one.spheres)))].sort(),
    territories: [...new Set(names.flatMap((one) => present(one.territories)))].sort(),
    isFamily: names.some(({ type }) => type === 'parents' || type === 'residents'),
  };
}

function ancestry(corpus: Corpus): Voices['above'] {
  const parents = new Map(
    corpus.parts('theme').map(({ id, data }) => [id, typeof data['parent'] === 'string' ? data['parent'] : undefined] as const),
  );
  const lines = new Map<string, readonly string[]>();
  return (theme) => {
    let line = lines.get(theme);
    if (!line) {
      const way = new Set<string>();
      for (let at: string | undefined = theme; at !== undefined && !way.has(at); at = parents.get(at)) way.add(at);
      lines.set(theme, (line = [...way]));
    }
    return line;
  };
}
