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

/** A measure in time. Where no value may be drawn, `absent` says why, and the line stops there. */
export interface SeriesPoint {
  readonly date: string;
  readonly value: number | undefined;
  readonly absent?: 'secret' | 'missing' | 'few' | undefined;
  /** Not final yet. */
  readonly provisional?: boolean | undefined;
  /** Its interval. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** As it is written, where its number alone does not say it: « 7 sur 12 », « n.d. (secret) ». */
  readonly said?: string | undefined;
}

/** A horizontal mark: a reference, a target. */
export interface Level {
  readonly label: string;
  readonly value: number;
}

/** A vertical mark: the start of an action. */
export interface Moment {
  readonly label: string;
  readonly date: string;
}

/** An indicator over time, one line a territory. */
export interface LinesChart extends ChartBase {
  readonly kind: 'lines';
  readonly unit: 'percent' | 'number';
  readonly lines: readonly {
    readonly label: string;
    readonly comparison: boolean;
    /** What was to be expected without the action, with its intervals as a band. */
    readonly expected?: true | undefined;
    readonly points: readonly SeriesPoint[];
  }[];
  readonly levels: readonly Level[];
  readonly moments: readonly Moment[];
  /** Drawn where room is short, its title within: lower than the others, or as one of two side by side. */
  readonly small?: 'low' | 'half' | undefined;
}

/** One series around the median of its reference period: whether it moved, never why. */
export interface RunChart extends ChartBase {
  readonly kind: 'run';
  readonly unit: 'percent' | 'number';
  /** Which side of the median each is on, and whether it is one of the longest run. */
  readonly points: readonly (SeriesPoint & { readonly side: -1 | 0 | 1; readonly run: boolean })[];
  readonly median: Level;
  /** The last day of the period the median was taken from. */
  readonly frozen: string;
  /** What is said of the longest run, where it is marked, and in a few letters. */
  readonly run: string;
  readonly short?: string | undefined;
  readonly moments: readonly Moment[];
  /** What the rules say, a sentence a line. */
  readonly notes: readonly string[];
  /** Drawn as one of two side by side, its title within and what the rules say outside. */
  readonly small?: 'half' | undefined;
}

/** Where an indicator was, or is; without a value where none may be drawn. */
export interface Mark {
  readonly value: number | undefined;
  readonly absent?: 'secret' | 'missing' | 'few' | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly said: string;
}

/** Before and after, several places or indicators side by side, each with its interval. */
export interface DumbbellChart extends ChartBase {
  readonly kind: 'dumbbell';
  readonly groups: readonly {
    readonly label: string;
    readonly unit: 'percent' | 'number';
    /** Whether its rows are on one scale; else each has its own. */
    readonly shared: boolean;
    readonly rows: readonly {
      readonly label: string;
      readonly comparison: boolean;
      readonly before: Mark;
      readonly after: Mark;
      readonly target: Mark | undefined;
      /** What the change is, in a few words. */
      readonly said: string;
      /** Its own, where the title of the drawing does not give it. */
      readonly measured?: string | undefined;
    }[];
  }[];
}

/** The way from an action to its effect: each link with what holds it, and what else could explain the effect. */
export interface PathChart extends ChartBase {
  readonly kind: 'path';
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly assumption: string;
    readonly holding: 'established' | 'partial' | 'unsupported' | 'contradicted';
    readonly said: string;
    readonly weakest: boolean;
    readonly evidence: readonly { readonly sign: 'plus' | 'minus' | 'neutral'; readonly text: string; readonly ref: string }[];
  }[];
  readonly rivals: readonly {
    readonly explanation: string;
    readonly standing: 'dismissed' | 'unsourced' | 'coexists' | 'dominates' | 'unexamined';
    readonly said: string;
    readonly ref: string;
  }[];
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

export type Chart =
  BarsChart | LinesChart | RunChart | DumbbellChart | PathChart | HeatChart | NetworkChart | PartsChart | SlopeChart | TilesChart;

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
