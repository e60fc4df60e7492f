// What a document shows, as plain data: texts already in the reader's language, lists and mappings of them, charts as figures.

import type { Interval } from '../ranking/value.ts';

/** Texts, lists and mappings of them: nothing a template could call. */
export type Shown = string | readonly Shown[] | { readonly [key: string]: Shown };

interface ChartBase {
  readonly title: string;
  /** What the chart shows, in a sentence, for those who do not see it. */
  readonly description: string;
}

/** Actions with the interval of their value out of 100. */
export interface BarsChart extends ChartBase {
  readonly kind: 'bars';
  readonly bars: readonly { readonly label: string; readonly value: Interval; readonly said: string }[];
}

/** An indicator over time, one line a territory. */
export interface LinesChart extends ChartBase {
  readonly kind: 'lines';
  readonly unit: 'percent' | 'number';
  readonly lines: readonly {
    readonly label: string;
    readonly comparison: boolean;
    readonly points: readonly { readonly date: string; readonly value: number }[];
  }[];
  /** Horizontal marks: the reference, the target. */
  readonly levels: readonly { readonly label: string; readonly value: number }[];
  /** Vertical marks: the start of an action. */
  readonly moments: readonly { readonly label: string; readonly date: string }[];
}

/** Counts by row and column, darker where there are more: who speaks of what. */
export interface HeatChart extends ChartBase {
  readonly kind: 'heat';
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** One list a row, one count a column; undefined where nothing may be shown. */
  readonly cells: readonly (readonly (number | undefined)[])[];
}

/** Organisations and what ties them. */
export interface NetworkChart extends ChartBase {
  readonly kind: 'network';
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  /** `strong` ties are drawn full, the others dashed; `said` tells the tie in the table of data. */
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly weight: number;
    readonly strong: boolean;
    readonly said: string;
  }[];
}

/** What each criterion brings to each action, out of 100, with what is not known at the end. */
export interface PartsChart extends ChartBase {
  readonly kind: 'parts';
  readonly keys: readonly { readonly letter: string; readonly label: string }[];
  /** One part a key. */
  readonly bars: readonly { readonly label: string; readonly parts: readonly number[]; readonly open: number; readonly said: string }[];
}

/** Ranks of actions in several rankings side by side; undefined where an action is not ranked. */
export interface SlopeChart extends ChartBase {
  readonly kind: 'slope';
  readonly columns: readonly string[];
  readonly lines: readonly { readonly label: string; readonly ranks: readonly (number | undefined)[] }[];
}

/** Départements as tiles of one size, one map or several: each place in one of a few states, told by a letter too. */
export interface TilesChart extends ChartBase {
  readonly kind: 'tiles';
  readonly states: readonly { readonly key: string; readonly letter: string; readonly label: string }[];
  readonly maps: readonly {
    readonly label: string;
    readonly places: readonly { readonly code: string; readonly name: string; readonly state: string }[];
  }[];
}

export type Chart = BarsChart | LinesChart | HeatChart | NetworkChart | PartsChart | SlopeChart | TilesChart;

/** A document's content: what its template is filled with, and the charts it may place by name. */
export interface View {
  readonly title: string;
  readonly data: { readonly [key: string]: Shown };
  readonly charts: Readonly<Record<string, Chart>>;
  /** Abbreviations that may occur, with what they stand for. */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Printed on pages lying on their side. */
  readonly landscape?: boolean;
}
