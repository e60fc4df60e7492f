// Draws that were kept are those that would be drawn: whatever they depend on is in the question that they answer.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, DRAW } from '../../src/ranking/assessment.ts';
import type { Recall } from '../../src/corpus/recall.ts';
import { WEIGHTINGS } from '../../src/ranking/lottery.ts';
import { prometheeII, weightedSum } from '../../src/ranking/methods/index.ts';
import type { Poll } from '../../src/ranking/poll.ts';
import { NO_LIMITS } from './limits.ts';

const KEPT = new Map<string, string>();
let worked = 0;

/** A memory as the disk keeps it: JSON under the whole question. */
const recall: Recall = (question, answer) => {
  const kept = KEPT.get(question);
  if (kept !== undefined) return JSON.parse(kept);
  worked += 1;
  const found = answer();
  KEPT.set(question, JSON.stringify(found));
  return found;
};

const score = fc.record({ low: fc.integer({ min: 0, max: 2 }), wide: fc.integer({ min: 0, max: 2 }), mode: fc.boolean() });
const polls = fc
  .record({
    declared: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 2 }),
    direction: fc.constantFrom('max' as const, 'min' as const),
    voters: fc.array(fc.record({ scores: fc.array(score, { minLength: 6, maxLength: 6 }), first: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ declared, direction, voters }): Poll => ({
    criteria: declared.map((weight, index) => ({
      id: `c${index}`,
      title: '',
      question: '',
      declared: weight,
      direction,
      scale: { min: 0, max: 4 },
      floor: undefined,
      computed: undefined,
      preference: undefined,
    })),
    withoutScale: [],
    colleges: [{ id: 'all', title: '', weight: 1 }],
    collegesAlike: false,
    voters: voters.map(({ scores, first }, voter) => ({
      id: `v${voter}`,
      actor: `v${voter}`,
      college: 'all',
      weights: [first / 4, 1 - first / 4],
      weightsUnusable: false,
      grades: new Map(),
      scores: new Map(
        ['a', 'b', 'c'].map((id, row) => [
          id,
          [0, 1].map((column) => {
            const { low, wide, mode } = scores[row * 2 + column]!;
            return { low, centre: low + wide / 2, high: low + wide, mode };
          }),
        ]),
      ),
    })),
    actions: ['a', 'b', 'c'].map((id) => ({
      id,
      title: id,
      status: 'candidate',
      computed: [undefined, undefined],
      budget: undefined,
      fte: undefined,
      objectives: [],
      territories: [],
    })),
    grades: [],
    strays: [],
    clipped: [],
  }));

describe('draws that were kept', () => {
  it('are those that would be drawn, whatever is asked', () => {
    fc.assert(
      fc.property(
        polls,
        fc.constantFrom(...WEIGHTINGS),
        fc.constantFrom('bounds' as const, 'ballots' as const),
        fc.constantFrom(20, 40),
        fc.constantFrom(1, 2),
        (poll, weighting, scoring, draws, seed) => {
          const draw = { ...DRAW, draws, seed, weighting, scoring };
          const asked = { method: weightedSum, draw };
          const now = assess(poll, NO_LIMITS, asked);
          for (const _ of [1, 2]) expect(assess(poll, NO_LIMITS, { ...asked, recall })).toEqual(now);
        },
      ),
      { numRuns: 300 },
    );
    // Each was kept, and what was kept served.
    expect(worked).toBeGreaterThan(100);
    expect(worked).toBeLessThanOrEqual(300);
  });

  it('are not asked for where nothing is drawn', () => {
    const before = worked;
    const [poll] = fc.sample(polls, { numRuns: 1, seed: 1 });
    assess(poll!, NO_LIMITS, { method: prometheeII, recall });
    assess(poll!, NO_LIMITS, { method: weightedSum, draw: { ...DRAW, draws: 0 }, recall });
    expect(worked).toBe(before);
  });
});
