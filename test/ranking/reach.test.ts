// What is asked of a choice whose rivals are too many and too close: nothing is told that is not certain, and the same is told everywhere.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { portfolio } from '../../src/ranking/portfolio.ts';
import { choose, OutOfReach } from '../../src/ranking/program.ts';
import { seeded } from '../../src/ranking/random.ts';
import { odas, smallProject } from '../odas.ts';
import { NO_LIMITS } from './limits.ts';

/** Actions whose cost follows their value, and a budget for half of them: the hardest choices (Pisinger 2005). */
function rivals(count: number, seed: number) {
  const random = seeded(seed);
  const values = Array.from({ length: count }, () => 10 + Math.round(random() * 80));
  const candidates = values.map((value, index) => ({
    id: `a${index}`,
    title: `a${index}`,
    status: 'candidate',
    computed: [],
    budget: (value * 100 + 1000) * 100,
    fte: undefined,
    objectives: [],
    territories: [],
    value,
  }));
  const half = Math.floor(candidates.reduce((sum, { budget }) => sum + budget, 0) / 2) + 3700;
  return { candidates, half };
}

/** The same as a project: one criterion out of a hundred, one ballot. */
function projectOf({ candidates, half }: ReturnType<typeof rivals>): Record<string, string> {
  return {
    ...Object.fromEntries(
      candidates.map(({ id, budget }) => [
        `actions/${id}.md`,
        `---\ntitle: Action ${id}\nstatus: candidate\nobjectives: [prevention]\nterritories:\n  - { territory: quartier-nord, planned_start: 2027-03-01 }\nlead: ecole\nresources: { budget: ${budget / 100} }\n---\n`,
      ]),
    ),
    'actions/sorties-communes.md':
      '---\ntitle: Sorties communes\nstatus: abandoned\nobjectives: [prevention]\nterritories:\n  - { territory: quartier-nord, planned_start: 2027-03-01 }\nlead: ecole\n---\n',
    'criteria.yaml': `scale: { min: 0, max: 100 }\ncriteria:\n  - { id: utilite, title: Utilité, question: Est-ce utile ?, weight: 1, direction: max }\nconstraints: { budget: ${half / 100} }\n`,
    'ballots/centre-social.yaml': 'actor: centre-social\ndate: 2026-06-01\nscores: {}\n',
    'ballots/ecole.yaml': `actor: ecole\ndate: 2026-06-02\nscores:\n${candidates.map(({ id, value }) => `  ${id}: { utilite: ${value} }`).join('\n')}\n`,
  };
}

const world = mkdtempSync(join(tmpdir(), 'odas-reach-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

describe('choices with too many close rivals', () => {
  it('say what is certain, leave out the rest, and say the same in any order', () => {
    const { candidates, half } = rivals(30, 3);
    const found = portfolio(candidates, { ...NO_LIMITS, budget: half })!;
    expect(found.settled).toBe(false);
    expect(found.otherwise.size).toBeLessThan(candidates.length);
    for (const other of found.otherwise.values()) expect(other!.value).toBeLessThanOrEqual(found.best.value);
    expect(found.best.cost).toBeLessThanOrEqual(half);
    expect(portfolio(candidates.toReversed(), { ...NO_LIMITS, budget: half })).toEqual(found);
  });

  it('are refused when the best itself is not certain', () => {
    const { candidates, half } = rivals(40, 1);
    const bound = { name: 'budget', coefficients: candidates.map(({ budget }) => budget), max: half };
    expect(() =>
      choose(
        candidates.map(({ value }) => value),
        [bound],
        'maximize',
        'aside',
      ),
    ).toThrow(OutOfReach);
  });

  it('are told at the terminal', async () => {
    const some = smallProject(join(world, 'some'), projectOf(rivals(30, 3)));
    const told = await odas(['rank', '--portfolio', '--draws', '0'], some);
    expect(told.output).toContain('Des choix sont trop nombreux et trop proches');
    expect(told.code).toBe(0);

    const none = smallProject(join(world, 'none'), projectOf(rivals(60, 1)));
    const refused = await odas(['rank', '--portfolio', '--draws', '0'], none);
    expect(refused.output).toContain('Les choix possibles sont trop nombreux et trop proches');
    expect(refused.code).toBe(2);
  });
});
