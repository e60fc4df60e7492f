// Who expects what of whom: the network of cooperation asked for, and what holds it together.

import type { Corpus } from '../corpus/corpus.ts';
import { inOrder } from './convergences.ts';
import { type Said, voicesOf } from './said.ts';

/** What one organisation asks of another. */
export interface Expectation {
  readonly from: string;
  readonly to: string;
  readonly themes: readonly string[];
  readonly evidence: readonly string[];
}

export interface Network {
  /** Organisations that ask or are asked, in alphabetical order. */
  readonly organisations: readonly string[];
  readonly ties: readonly Expectation[];
  /** Ties over all that could be, 0 to 1. */
  readonly density: number | undefined;
  /** Share of ties that are answered by one the other way. */
  readonly reciprocity: number | undefined;
  /** Organisations heard that ask nothing of anyone and of whom nobody asks anything. */
  readonly isolates: readonly string[];
  /** Organisations without which others would no longer be linked. */
  readonly bridges: readonly string[];
}

/** The network of expectations of a project. */
export function networkOf(corpus: Corpus): Network {
  const { said } = voicesOf(corpus);
  const byTie = new Map<string, Said[]>();
  for (const one of said) {
    if (one.kind !== 'expectation') continue;
    for (const to of one.towards) {
      if (to === one.organisation) continue;
      const key = `${one.organisation} ${to}`;
      byTie.set(key, [...(byTie.get(key) ?? []), one]);
    }
  }
  const ties = [...byTie]
    .map(([key, own]): Expectation => {
      const [from, to] = key.split(' ') as [string, string];
      return { from, to, themes: [...new Set(own.flatMap(({ themes }) => themes))].sort(), evidence: inOrder(own) };
    })
    .sort((a, b) => b.evidence.length - a.evidence.length || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
  const organisations = [...new Set(ties.flatMap(({ from, to }) => [from, to]))].sort();
  const heard = [...new Set(said.map(({ organisation }) => organisation))].sort();
  const n = organisations.length;
  return {
    organisations,
    ties,
    density: n < 2 ? undefined : ties.length / (n * (n - 1)),
    reciprocity: ties.length === 0 ? undefined : ties.filter(({ from, to }) => byTie.has(`${to} ${from}`)).length / ties.length,
    isolates: heard.filter((id) => !organisations.includes(id)),
    bridges: organisations.filter((id) => isBridge(id, organisations, ties)),
  };
}

/** Whether, without it, those it links fall into more pieces. */
function isBridge(id: string, organisations: readonly string[], ties: readonly Expectation[]): boolean {
  const pieces = (names: readonly string[]): number => {
    const near = new Map(names.map((name) => [name, new Set<string>()]));
    for (const { from, to } of ties) {
      near.get(from)?.add(to);
      near.get(to)?.add(from);
    }
    let count = 0;
    const seen = new Set<string>();
    for (const name of names) {
      if (seen.has(name)) continue;
      count += 1;
      const reached = new Set([name]);
      for (const at of reached) for (const next of near.get(at) ?? []) if (near.has(next)) reached.add(next);
      for (const one of reached) seen.add(one);
    }
    return count;
  };
  return pieces(organisations.filter((name) => name !== id)) > pieces(organisations);
}
