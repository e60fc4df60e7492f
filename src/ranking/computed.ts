// Criteria that need no vote: odas reads them in the project. Each is a share between 0 and 1, or undefined when nothing is known.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { organisationsBehind, organisationsHeard } from '../corpus/voices.ts';
import { exactly, type Interval } from './value.ts';

export type Computed = 'convergence' | 'evidence' | 'transferability' | 'territories' | 'cost';

const COMPUTE: Record<Computed, (action: Entity<'action'>, corpus: Corpus) => Interval | undefined> = {
  /** Organisations behind the needs the action answers, among those heard. */
  convergence: (action, corpus) => {
    const heard = organisationsHeard(corpus).size;
    return heard === 0 ? undefined : exactly(organisationsBehind(corpus, action.data.needs ?? []).size / heard);
  },
  /** The level of evidence of its hypothesis, out of five. */
  evidence: ({ data }, corpus) => {
    const level = corpus.entity('hypothesis', data.hypothesis ?? '')?.data.evidence;
    return level === undefined ? undefined : exactly(level / 5);
  },
  /** The conditions of its hypothesis that are met here: half for a partial one, anything for an unknown one. */
  transferability: ({ data }, corpus) => {
    const conditions = corpus.entity('hypothesis', data.hypothesis ?? '')?.data.conditions ?? [];
    if (conditions.length === 0) return undefined;
    const here = corpus.entity('transfer', data.hypothesis ?? '')?.data.conditions ?? [];
    const presence = conditions.map((condition) => here.find((one) => one?.condition === condition?.id)?.present ?? 'unknown');
    const sum = (unknown: number): number =>
      presence.reduce((total, one) => total + { yes: 1, partial: 0.5, no: 0, unknown }[one], 0) / presence.length;
    return { low: sum(0), centre: sum(0.5), high: sum(1) };
  },
  /** The territories of its objectives where it takes place. */
  territories: ({ data }, corpus) => {
    const wanted = new Set(
      (data.objectives ?? []).flatMap((id) =>
        id === undefined ? [] : ((corpus.part('objective', id)?.data['territories'] as string[] | undefined) ?? []),
      ),
    );
    const covered = new Set((data.territories ?? []).flatMap((one) => one?.territory ?? []));
    return wanted.size === 0 ? undefined : exactly([...wanted].filter((one) => covered.has(one)).length / wanted.size);
  },
  /** Its budget, in euros: the only one that is not a share but a score on the criterion's own scale. */
  cost: ({ data }) => (data.resources?.budget === undefined ? undefined : exactly(data.resources.budget)),
};

/** What a computed criterion says of an action. */
export function computed(criterion: Computed, action: Entity<'action'>, corpus: Corpus): Interval | undefined {
  return COMPUTE[criterion](action, corpus);
}
