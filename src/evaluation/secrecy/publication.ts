// What a document lets its readers know, written down in `published.json` so that no later one can be subtracted from it.

import type { Audience } from '../../corpus/audience.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { figuresIn } from '../measures.ts';
import { thresholdOf } from '../secrecy.ts';
import { type Counted, COUNTS, type Sighting, sightingsOf, wentOut } from '../../corpus/published.ts';
import { openTo } from '../../corpus/redact.ts';
import { hiddenMeasures } from './gate.ts';

/** A document that goes out. */
export interface Leaving {
  readonly document: string;
  readonly date: string;
  readonly audience: Audience;
}

/** What a document lets its readers know of some indicators, beyond what is written down already. */
export function sightingsIn(corpus: Corpus, indicators: Iterable<string>, audience: Audience): readonly Sighting[] {
  const before = sightingsOf(corpus);
  // The national level is told effects, which rest on figures that it may not read one by one.
  const open = audience === 'national' ? corpus : openTo(corpus, audience);
  return [...indicators].toSorted().flatMap((id): Sighting[] => {
    const indicator = corpus.entity('indicator', id);
    if (!indicator || thresholdOf(indicator.data, corpus.project.privacy?.thresholds) === 0) return [];
    const hidden = hiddenMeasures(indicator, corpus);
    const { figures, twins } = figuresIn(indicator, corpus.date);
    const its = open.entity('indicator', id);
    const legible = new Set(its && figuresIn(its, corpus.date).figures.map((one) => one.id));
    const fresh: Sighting[] = [];
    for (const figure of [...figures, ...twins]) {
      const shown = !hidden.has(figure.id);
      // What these readers may not see for another reason goes out to nobody.
      if (shown && !legible.has(figure.id)) continue;
      const known = [...(before.get(figure.id) ?? []), ...fresh.filter(({ measure }) => measure === figure.id)];
      const alike = 1 + twins.filter(({ id }) => id === figure.id).length;
      if (wentOut(known, figure, alike) || (!shown && known.some((one) => one.shown === false))) continue;
      fresh.push({ measure: figure.id, shown, ...(shown && countsIn(figure)) });
    }
    return fresh;
  });
}

const countsIn = (one: Counted): Counted =>
  Object.fromEntries(COUNTS.flatMap((count) => (one[count] === undefined ? [] : [[count, one[count]]])));

/** The text of `published.json` once a document has gone out. */
export function extended(corpus: Corpus, { document, date, audience }: Leaving, cells: readonly Sighting[]): string {
  const written = (corpus.entity('published')?.data.documents ?? []).flatMap((one) => one ?? []);
  const isIts = (one: Leaving): boolean => one.document === document && one.date === date && one.audience === audience;
  // What was said last is told by the order: a document that goes out again after others is written after them.
  const its = written.at(-1) && isIts(written.at(-1) as Leaving) ? written.at(-1) : undefined;
  const documents = its
    ? written.map((one) => (one === its ? { ...one, cells: [...(one.cells ?? []), ...cells] } : one))
    : [...written, { document, date, audience, cells }];
  const line = (cell: Sighting | undefined): string => {
    const { measure, shown, ...counts } = cell!;
    const pairs = Object.entries({ measure, shown, ...countsIn(counts) }).map(
      ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    );
    return `        { ${pairs.join(', ')} }`;
  };
  const entry = (one: (typeof documents)[number]): string => {
    const head = (['document', 'date', 'audience'] as const).map((key) => `      "${key}": ${JSON.stringify(one[key])},\n`).join('');
    return `    {\n${head}      "cells": [\n${(one.cells ?? []).map(line).join(',\n')}\n      ]\n    }`;
  };
  return `{\n  "version": 1,\n  "documents": [\n${documents.map(entry).join(',\n')}\n  ]\n}\n`;
}
