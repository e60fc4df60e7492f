// The gate of an indicator: which of its measures may be shown, to anyone. Tables, charts, sentences and files all ask here.

import type { Corpus } from '../../corpus/corpus.ts';
import { type Figure, figuresIn, groupBy, type Indicator } from '../measures.ts';
import { countsBehind, isSmall, thresholdOf } from '../secrecy.ts';
import { sightingsOf, stateBefore } from '../../corpus/published.ts';
import { believedOf, believing, formersOf, thenOf, unseenOf } from './former.ts';
import { type Cell, maskOf, type Point, type Table } from './mask.ts';
import { LAYERS, relationsOf } from './relations.ts';
import { unwrittenBeside } from './sums.ts';

const gates = new WeakMap<Corpus, Map<string, ReadonlySet<string>>>();

/**
 * The ids of the measures that no document may show (`assiduite#2026-06-30@saragosse`).
 * Computed once on the whole project, whoever reads and whenever: two documents made for two audiences, or at two dates, hide the same.
 */
export function hiddenMeasures(indicator: Indicator, corpus: Corpus): ReadonlySet<string> {
  const known = gates.get(corpus) ?? new Map<string, ReadonlySet<string>>();
  gates.set(corpus, known);
  const found = known.get(indicator.id) ?? maskFor(indicator, corpus);
  known.set(indicator.id, found);
  return found;
}

function maskFor(indicator: Indicator, corpus: Corpus): ReadonlySet<string> {
  const { data } = indicator;
  const threshold = thresholdOf(data, corpus.project.privacy?.thresholds);
  if (threshold === 0) return new Set();
  // Every measure written counts, later ones too: documents made at two dates of one project hide the same.
  const { figures, twins } = figuresIn(indicator);
  // A reference that repeats a measure stands or falls with it.
  const repeated = groupBy(twins, ({ id }) => id);
  const small = (count: number): boolean => count > 0 && count < threshold;
  const cellsOf = (figure: Figure, mark = ''): Cell[] =>
    Object.entries(countsBehind(figure, data.type)).map(([layer, value]) => ({
      id: `${figure.id} ${layer}${mark}`,
      value,
      small: small(value),
    }));
  const sightings = sightingsOf(corpus);
  const points = figures.map((figure): Point => {
    const twin = repeated.get(figure.id) ?? [];
    return {
      id: figure.id,
      cells: [...cellsOf(figure), ...twin.flatMap((one) => cellsOf(one, ' reference'))],
      size: countsBehind(figure, data.type)['cases'] ?? countsBehind(figure, data.type)['asked'] ?? Infinity,
      hidden: [figure, ...twin].some((one) => isSmall(one, data.type, threshold)),
      already: stateBefore(sightings.get(figure.id), [figure, ...twin]),
    };
  });
  const layers = LAYERS.filter((layer) => points.some(({ cells }) => cells.some(({ id }) => id.endsWith(` ${layer}`))));

  /** What readers know of figures, as they are (no mark) or as they were once. */
  const knownOf = (some: readonly Figure[], cells: readonly Cell[], mark = ''): Pick<Table, 'between' | 'relations'> => {
    const unwritten = unwrittenBeside(some, indicator, corpus);
    const beside = unwritten.flatMap((one): Cell[] => {
      const told = cellsOf(one, mark).map((cell) => (mark === '' ? cell : { ...cell, small: undefined }));
      return told.length > 0 ? told : layers.map((layer) => ({ id: `${one.id} ${layer}${mark}`, value: undefined, small: undefined }));
    });
    const cell = new Map([...cells, ...beside].map((one) => [one.id, one]));
    const { relations, between } = relationsOf(
      indicator,
      corpus,
      [...some, ...unwritten].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
      { cellOf: (figure, layer) => cell.get(`${figure.id} ${layer}${mark}`), isSmall: small, isFormer: mark !== '' },
    );
    return { relations, between: [...beside, ...between] };
  };
  const now = points.flatMap(({ cells }) => cells);
  const today = { points, ...knownOf(figures, now) };
  const believed = believedOf(corpus, figures, cellsOf);
  const formers = formersOf(corpus, [...figures, ...twins]).map((former, time) => {
    const mark = ` formerly ${time}`;
    const then = thenOf(former, figures, points, indicator, corpus, (one) => cellsOf(one, mark));
    const { relations, between } = knownOf(then.figures, then.cells, mark);
    return { ...then, relations, between: [...then.loose, ...between] };
  });
  const beliefs = unseenOf(indicator, believed, corpus).map((unseen, index) => believing(today, believed, unseen, ` believed ${index}`));
  const tables = [...beliefs, ...formers];
  return maskOf({
    points: [
      ...points.map((one) => ({ ...one, cells: [...one.cells, ...tables.flatMap(({ shared }) => shared.get(one.id) ?? [])] })),
      ...formers.flatMap(({ out }) => out),
    ],
    between: [today, ...tables].flatMap(({ between }) => between),
    relations: [today, ...tables].flatMap(({ relations }) => relations),
    threshold,
  });
}
