// Contribution analysis (Mayne, 2012): whether each link of the path from an action to its effect holds, and what else could explain it.

import type { Corpus, Entity } from '../corpus/corpus.ts';

export type Holding = 'established' | 'partial' | 'unsupported' | 'contradicted';

export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly assumption: string | undefined;
  readonly indicator: string | undefined;
  readonly holding: Holding;
  /** For and against, as written. */
  readonly evidence: readonly Evidence[];
}

export interface Evidence {
  readonly ref: string | undefined;
  readonly source: string;
  readonly sign: 'plus' | 'minus' | 'neutral';
  readonly test: 'necessary' | 'sufficient' | 'clue';
  readonly strength: number;
  readonly independent: boolean;
  readonly text: string;
}

export interface Rival {
  readonly id: string;
  readonly explanation: string;
  readonly plausibility: 'low' | 'medium' | 'high';
  readonly standing: 'dismissed' | 'unsourced' | 'coexists' | 'dominates' | 'unexamined';
  readonly ref: string | undefined;
}

export interface Contribution {
  readonly analysis: Entity<'contribution-analysis'>;
  readonly links: readonly Link[];
  readonly rivals: readonly Rival[];
  readonly unexpected: readonly { readonly effect: string; readonly desirable: boolean }[];
  readonly holding: Holding;
  /** The least supported link, the earliest of equals; undefined when all are established. */
  readonly weakest: Link | undefined;
}

const STRONG = 2;
const ORDER: readonly Holding[] = ['contradicted', 'unsupported', 'partial', 'established'];

/** The weaker of two. */
export const weaker = (one: Holding, other: Holding): Holding => (ORDER.indexOf(one) <= ORDER.indexOf(other) ? one : other);

function holdingOf(evidence: readonly Evidence[]): Holding {
  const strong = evidence.filter(({ strength }) => strength >= STRONG);
  if (strong.some(({ sign, test }) => sign === 'minus' && test === 'necessary')) return 'contradicted';
  const against = strong.some(({ sign }) => sign === 'minus');
  if (!against && strong.some(({ sign, independent }) => sign === 'plus' && independent)) return 'established';
  return evidence.some(({ sign }) => sign === 'plus') ? 'partial' : 'unsupported';
}

/** What an analysis says, its links in the order of the path. */
export function contributionOf(analysis: Entity<'contribution-analysis'>): Contribution {
  const { data } = analysis;
  const links = (data.path ?? []).flatMap((one): Link[] => {
    if (one?.id === undefined) return [];
    const evidence = (data.evidence ?? []).flatMap((item): Evidence[] =>
      item?.link === one.id
        ? [
            {
              ref: item.ref,
              source: item.source ?? 'observation',
              sign: item.sign ?? 'neutral',
              test: item.test ?? 'clue',
              strength: item.strength ?? 1,
              independent: item.independent === true,
              text: item.text ?? '',
            },
          ]
        : [],
    );
    return [
      {
        id: one.id,
        from: one.from ?? '',
        to: one.to ?? '',
        assumption: one.assumption,
        indicator: one.indicator,
        holding: holdingOf(evidence),
        evidence,
      },
    ];
  });
  const rivals = (data.rivals ?? []).flatMap((one): Rival[] => {
    if (one?.id === undefined) return [];
    const standing =
      one.examined !== true || one.outcome === undefined
        ? 'unexamined'
        : one.outcome === 'dismissed' && one.ref === undefined
          ? 'unsourced'
          : one.outcome;
    return [{ id: one.id, explanation: one.explanation ?? '', plausibility: one.plausibility ?? 'medium', standing, ref: one.ref }];
  });
  const path = links.reduce<Holding>((worst, { holding }) => weaker(worst, holding), links.length === 0 ? 'unsupported' : 'established');
  const open = rivals.some(({ plausibility, standing }) => plausibility === 'high' && standing !== 'dismissed');
  const dominated = rivals.some(({ standing }) => standing === 'dominates');
  const holding = dominated ? weaker(path, 'unsupported') : open ? weaker(path, 'partial') : path;
  const weakest = links
    .filter((one) => one.holding !== 'established')
    .toSorted((a, b) => ORDER.indexOf(a.holding) - ORDER.indexOf(b.holding))[0];
  return {
    analysis,
    links,
    rivals,
    unexpected: (data.unexpected ?? []).flatMap((one) =>
      one?.effect === undefined ? [] : [{ effect: one.effect, desirable: one.desirable === 'yes' }],
    ),
    holding,
    weakest,
  };
}

/** The analysis of an effect of an action, when one was written. */
export function analysisOf(corpus: Corpus, action: string | undefined, indicator: string): Contribution | undefined {
  const found = corpus.entities('contribution-analysis').find(({ data }) => data.effect === indicator && data.action === action);
  return found && contributionOf(found);
}
