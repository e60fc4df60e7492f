// A verdict as its readers may know it: in the names they may read, without the texts they may not.

import type { Corpus } from '../corpus/corpus.ts';
import type { History } from '../document/history.ts';
import { type Audience, mayRead } from '../corpus/audience.ts';
import { contributionOf } from './contribution.ts';
import { type Verdict, verdictsOf } from './verdict.ts';

/** The verdicts that an audience may be told; beyond the national one, none. Figures have been through secrecy. */
export function verdictsFor(corpus: Corpus, open: Corpus, reader: Audience, history?: History): readonly Verdict[] {
  if (!mayRead(reader, 'national')) return [];
  return verdictsOf(corpus, history).flatMap((verdict): Verdict[] => {
    const indicator = open.entity('indicator', verdict.indicator.id);
    if (indicator?.data.title === undefined) return [];
    const analysis = verdict.contribution && open.entity('contribution-analysis', verdict.contribution.analysis.id);
    const action = verdict.action && open.entity('action', verdict.action.id);
    return [
      {
        ...verdict,
        indicator,
        action,
        start: action?.data.territories === undefined ? undefined : verdict.start,
        contribution: analysis?.data.path === undefined ? undefined : contributionOf(analysis),
        // A measure its readers may not read is not told through what was computed from it.
        shown:
          verdict.shown && (!mayRead(reader, 'committee') || indicator.data.measures?.length === verdict.indicator.data.measures?.length),
      },
    ];
  });
}
