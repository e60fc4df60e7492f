// What readers know of the counts of an indicator before any is shown to them: a whole is its parts, a running total is the one before and
// what the period adds. A count that nobody wrote yet has its place here too: others may tell it.

import type { Corpus } from '../../corpus/corpus.ts';
import { type Figure, groupBy, type Indicator } from '../measures.ts';
import type { Cell, Relation } from './mask.ts';
import { lineOf, sumsIn } from './sums.ts';

/** The counts that a figure may rest on. */
export const LAYERS = ['cases', 'base', 'rest', 'asked'] as const;

export interface Asked {
  /** The cell of a figure in one of its counts. */
  readonly cellOf: (figure: Figure, layer: string) => Cell | undefined;
  readonly isSmall: (count: number) => boolean;
  /** Whether the figures were so once: those that no longer add up did then. */
  readonly isFormer: boolean;
}

/** The sums that hold between figures, and the counts that no figure shows but that these sums reveal. */
export function relationsOf(
  indicator: Indicator,
  corpus: Corpus,
  figures: readonly Figure[],
  { cellOf, isSmall, isFormer }: Asked,
): { readonly relations: readonly Relation[]; readonly between: readonly Cell[] } {
  const running = indicator.data.cumulative === true;
  const relations: Relation[] = [];
  const between: Cell[] = [];
  const sums = sumsIn(figures, indicator, corpus);
  const lines = running ? [...groupBy(figures, lineOf).values()] : [];
  for (const layer of LAYERS) {
    /** What is left of a whole once some parts are taken away; undefined when one of them is unknown. */
    const left = (whole: Cell, parts: readonly Cell[]): number | undefined =>
      parts.reduce<number | undefined>(
        (rest, { value }) => (rest === undefined || value === undefined ? undefined : rest - value),
        whole.value,
      );
    const remainder = (value: number | undefined, { id }: Cell): Cell => {
      const cell = { id: `${id} beyond ${relations.length}`, value, small: value === undefined ? undefined : isSmall(value) };
      between.push(cell);
      return cell;
    };
    /** A running total grows by what its period adds. */
    const follow = (line: readonly Cell[]): void => {
      const grows = (from: Cell | undefined, to: Cell | undefined): void => {
        if (!from || !to) return;
        const step = left(to, [from]);
        const supposed = step !== undefined && step < 0;
        relations.push({ whole: to.id, parts: [from.id, remainder(step, to).id], prefer: 'latest', supposed });
      };
      for (const [index, one] of line.entries()) {
        const before = line[index - 1];
        grows(before, one);
        // A total that falls: it is wrong, or the one before is.
        if (before && (left(one, [before]) ?? 0) < 0) {
          grows(line[index - 2], one);
          grows(before, line[index + 1]);
        }
      }
    };
    const known = sums.flatMap(({ whole, parts }) => {
      const sum = cellOf(whole, layer);
      const terms = parts.flatMap((one) => cellOf(one, layer) ?? []);
      return sum && terms.length > 0
        ? [{ key: [lineOf(whole), ...parts.map(lineOf).toSorted()].join(' '), sum, terms, rest: left(sum, terms) }]
        : [];
    });
    for (const alike of groupBy(known, ({ key }) => key).values()) {
      const beside: Cell[] = [];
      // Parts make their whole unless figures that are written say otherwise: at one date of a running total, then at the others too.
      const isOpen = running && !isFormer && alike.some(({ rest }) => rest !== undefined && rest > 0);
      for (const { sum, terms, rest } of alike) {
        // Parts that exceed the whole are not its parts (the same person may be in several).
        if (rest !== undefined && rest < 0 && !isFormer) continue;
        const beyond = isOpen || (!isFormer && rest !== undefined && rest > 0) ? [remainder(rest, sum)] : [];
        relations.push({ whole: sum.id, parts: [...terms, ...beyond].map(({ id }) => id) });
        beside.push(...beyond);
      }
      if (running) follow(beside);
    }
    for (const line of lines) follow(line.flatMap((one) => cellOf(one, layer) ?? []));
  }
  // The base of a share is its cases and the others.
  for (const figure of figures) {
    const [base, cases, rest] = ['base', 'cases', 'rest'].map((layer) => cellOf(figure, layer)?.id);
    if (base && cases && rest) relations.push({ whole: base, parts: [cases, rest] });
  }
  return { relations, between };
}
