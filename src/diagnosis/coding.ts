// Quality of the coding: interviews coded twice, how far the coders agree theme by theme, and where they differ.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { cohenKappa, krippendorffAlpha } from './agreement.ts';
import { byNumber } from '../language/order.ts';

/** An extract that coders did not code alike. */
export interface Difference {
  /** The extract in the interview that counts: `ent-005#x4`. */
  readonly extract: string;
  /** Themes as each coder chose them, the first coding first; undefined when a coder has no such extract. */
  readonly themes: readonly (readonly string[] | undefined)[];
  readonly kinds: readonly (string | undefined)[];
}

/** What α allows to conclude (Krippendorff 2004, p. 241). */
export type Reading = 'reliable' | 'provisional' | 'recode' | 'unknown';

export interface CodingQuality {
  /** Interviews coded more than once, each with its other codings. */
  readonly interviews: readonly { readonly interview: string; readonly codings: readonly string[] }[];
  /** Extracts that at least two coders coded. */
  readonly extracts: number;
  /** α over every choice “this extract, this theme: yes or no”. */
  readonly alpha: number | undefined;
  readonly reading: Reading;
  /** Cohen’s κ over the same choices, when there are two codings of each. */
  readonly kappa: number | undefined;
  /** α on the kind of extracts. */
  readonly kinds: number | undefined;
  /** The themes used, the least agreed upon first. */
  readonly themes: readonly {
    readonly theme: string;
    readonly alpha: number | undefined;
    readonly differ: number;
    readonly used: number;
  }[];
  readonly differences: readonly Difference[];
}

/** 0.80 and more: reliable; from 0.667: provisional; below: to be coded again. */
export function readingOf(alpha: number | undefined): Reading {
  return alpha === undefined ? 'unknown' : alpha >= 0.8 - 1e-9 ? 'reliable' : alpha >= 0.667 - 1e-9 ? 'provisional' : 'recode';
}

interface Unit {
  readonly extract: string;
  readonly themes: readonly (ReadonlySet<string> | undefined)[];
  readonly kinds: readonly (string | undefined)[];
}

type Interview = Entity<'interview'>;

/** The codings of each interview coded more than once; a coding of a coding counts with the first. */
function codingsOf(corpus: Corpus): Map<Interview, Interview[]> {
  const first = (interview: Interview): Interview => {
    const seen = new Set<Interview>();
    let at = interview;
    while (at.data.recodes !== undefined && !seen.has(at)) {
      seen.add(at);
      const before = corpus.entity('interview', at.data.recodes);
      if (!before) break;
      at = before;
    }
    return at;
  };
  const found = new Map<Interview, Interview[]>();
  for (const interview of corpus.entities('interview')) {
    const origin = first(interview);
    if (origin === interview || origin.data.recodes !== undefined) continue;
    found.set(origin, [...(found.get(origin) ?? []), interview]);
  }
  return found;
}

/** How well the coding of a project holds; undefined when no interview was coded twice. */
export function codingQualityOf(corpus: Corpus): CodingQuality | undefined {
  const codings = codingsOf(corpus);
  if (codings.size === 0) return undefined;
  const units: Unit[] = [];
  for (const [origin, others] of codings) {
    const all = [origin, ...others];
    const ids = [...new Set(all.flatMap(({ data }) => (data.extracts ?? []).flatMap((one) => one?.id ?? [])))];
    for (const id of ids) {
      const own = all.map(({ data }) => data.extracts?.find((one) => one?.id === id));
      units.push({
        extract: `${origin.id}#${id}`,
        themes: own.map((one) => one && new Set((one.themes ?? []).flatMap((theme) => theme ?? []))),
        kinds: own.map((one) => one?.kind),
      });
    }
  }
  units.sort((a, b) => byNumber(a.extract, b.extract));
  const coders = Math.max(...units.map(({ themes }) => themes.length));
  const both = units.filter(({ themes }) => themes.filter((one) => one !== undefined).length >= 2);
  const used = [...new Set(both.flatMap(({ themes }) => themes.flatMap((own) => [...(own ?? [])])))].sort();
  const chosen = (theme: string): (number | undefined)[][] =>
    Array.from({ length: coders }, (_, coder) =>
      both.map(({ themes }) => (themes[coder] === undefined ? undefined : Number(themes[coder].has(theme)))),
    );
  const perTheme = used.map((theme) => {
    const ratings = chosen(theme);
    const differ = both.filter((_, unit) => new Set(ratings.flatMap((row) => row[unit] ?? [])).size > 1).length;
    return {
      theme,
      alpha: krippendorffAlpha(ratings),
      differ,
      used: both.filter(({ themes }) => themes.some((own) => own?.has(theme))).length,
    };
  });
  const pooled = Array.from({ length: coders }, (_, coder) => used.flatMap((theme) => chosen(theme)[coder]!));
  const alpha = used.length === 0 ? undefined : krippendorffAlpha(pooled);
  const names = [...new Set(both.flatMap(({ kinds }) => kinds.flatMap((kind) => kind ?? [])))].sort();
  return {
    interviews: [...codings].map(([{ id }, others]) => ({ interview: id, codings: others.map((one) => one.id) })),
    extracts: both.length,
    alpha,
    reading: readingOf(alpha),
    kappa: coders === 2 && both.length > 0 && used.length > 0 ? kappaOf(pooled) : undefined,
    kinds: krippendorffAlpha(
      Array.from({ length: coders }, (_, coder) =>
        both.map(({ kinds }) => (kinds[coder] === undefined ? undefined : names.indexOf(kinds[coder]))),
      ),
    ),
    themes: perTheme.sort((a, b) => (a.alpha ?? 2) - (b.alpha ?? 2) || b.differ - a.differ || (a.theme < b.theme ? -1 : 1)),
    differences: units
      .filter(
        ({ themes, kinds }) =>
          new Set(themes.map((own) => (own === undefined ? '?' : [...own].sort().join()))).size > 1 || new Set(kinds).size > 1,
      )
      .map(({ extract, themes, kinds }) => ({ extract, themes: themes.map((own) => own && [...own].sort()), kinds })),
  };
}

function kappaOf([first = [], second = []]: readonly (readonly (number | undefined)[])[]): number {
  const table = [
    [0, 0],
    [0, 0],
  ];
  for (const [unit, a] of first.entries()) {
    const b = second[unit];
    if (a !== undefined && b !== undefined) table[a]![b]! += 1;
  }
  return cohenKappa(table);
}
