// The convergences that the committee adopted, held against what is said today: does the evidence still stand, has it grown, has it fallen?

import type { Corpus } from '../corpus/corpus.ts';
import { type Convergence, converge, convergencesOf } from './convergences.ts';
import { saidUntil } from './said.ts';

export interface Adopted {
  readonly id: string;
  readonly title: string;
  readonly signature: string;
  readonly comment: string;
  /** When the committee adopted it, as far as the project says. */
  readonly on: string | undefined;
  /** What it is today; undefined when nothing holds it any more. */
  readonly now: Convergence | undefined;
  /** Extracts and organisations that it has gained since, and what has come to speak against it. */
  readonly gained: { readonly extracts: readonly string[]; readonly organisations: readonly string[]; readonly against: readonly string[] };
  readonly state: 'stands' | 'grew' | 'fell';
}

/** When the committee adopted the shared diagnosis: what the file says, a decision about it, or the end of the step. */
export function adoptionDate(corpus: Corpus, written: string | undefined): string | undefined {
  if (written !== undefined) return written;
  const decided = corpus
    .entities('meeting')
    .filter(({ data }) => data.status === 'held' && (data.date ?? '9999') <= corpus.date)
    .filter(
      ({ data }) =>
        (data.agenda ?? []).some((item) => item?.document === 'diagnosis' && item.kind === 'decision') ||
        (data.decisions ?? []).some((one) => (one?.about ?? []).some((about) => about?.startsWith('diagnosis:'))),
    )
    .flatMap(({ data }) => data.date ?? [])
    .sort()[0];
  return decided ?? corpus.project.steps?.diagnosis?.ends;
}

/** Every convergence adopted, in the order of the file. */
export function adoptedOf(corpus: Corpus): readonly Adopted[] {
  const today = new Map(convergencesOf(corpus).map((one) => [one.signature, one]));
  const before = new Map<string, ReadonlyMap<string, Convergence>>();
  const at = (date: string): ReadonlyMap<string, Convergence> => {
    let known = before.get(date);
    if (!known) before.set(date, (known = new Map(converge(saidUntil(corpus, date)).map((one) => [one.signature, one]))));
    return known;
  };
  return (corpus.entity('diagnosis')?.data.retained_convergences ?? []).flatMap((one): Adopted[] => {
    if (one?.id === undefined || one.signature === undefined) return [];
    const on = adoptionDate(corpus, one.adopted_on);
    const now = today.get(one.signature);
    const then = on === undefined || on >= corpus.date ? now : at(on).get(one.signature);
    const fresh = (of: (convergence: Convergence) => readonly string[]): string[] =>
      now === undefined ? [] : of(now).filter((id) => !(then ? of(then) : []).includes(id));
    const gained = {
      extracts: fresh(({ evidence }) => evidence),
      organisations: fresh(({ organisations }) => organisations),
      against: fresh(({ counterEvidence }) => counterEvidence),
    };
    return [
      {
        id: one.id,
        title: one.title ?? one.signature,
        signature: one.signature,
        comment: one.comment ?? '',
        on,
        now,
        gained,
        state: now === undefined ? 'fell' : gained.extracts.length > 0 ? 'grew' : 'stands',
      },
    ];
  });
}
