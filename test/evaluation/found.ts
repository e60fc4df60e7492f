// Lives of tables that random ones met, in which documents once gave a small count away. They are gone through first.

import type { Audience } from '../../src/corpus/audience.ts';
import type { Life, Row } from './adversary.ts';

interface When {
  readonly arrives: number[];
  readonly errors: number[];
  readonly wrong: number[];
  /** Which document leaves at each time. */
  readonly documents?: number[];
}

/** @param rows each `month:territory/group=cases` or `…=cases/base`, `!` and the audience at the end of those that not all may read */
function lifeOf(cumulative: boolean, rows: string, { arrives, errors, wrong, documents = [0, 0, 0, 0] }: When): Life {
  const rest = Array.from({ length: 40 }, () => 0);
  return {
    rows: rows.split(' ').map((one): Row => {
      const [, month, territory, group, cases, base, audience] = /^(\d):(\w*)(?:\/(\w+))?=(\d+)(?:\/(\d+))?(?:!([\w-]+))?$/.exec(one)!;
      return {
        date: `2026-0${month}-28`,
        ...(territory !== '' && { territory }),
        ...(group !== undefined && { group }),
        cases: Number(cases),
        ...(base !== undefined && { base: Number(base) }),
        ...(audience !== undefined && { confidentiality: audience as Audience }),
      };
    }),
    cumulative,
    arrives,
    errors: [...errors, ...rest],
    wrong: [...wrong, ...rest] as Life['wrong'],
    documents,
  };
}

export const FOUND: readonly Life[] = [
  // A place that nobody wrote is told by the whole, and its groups fall short of it by one.
  lifeOf(true, '1:a/g0=0 1:a/g1=11 1:a/g2=0 1:a=11 1:b/g0=0 1:b/g1=9 1:b/g2=5 1:b=14 1:=25', {
    arrives: [3, 0, 0, 3, 0, 0, 0, 0, 0],
    errors: [1, 0, 0, 0, 0, 0, 0, 0, 0],
    wrong: [2, 0, 0, 0, 0, 0, 0, 0, 0],
  }),
  // A figure takes back the value that it had before a correction.
  lifeOf(true, '1:a/g0=3 1:a/g1=0 1:a/g2=1 1:a=4 1:b/g0=4 1:b/g1=7 1:b/g2=0 1:b=11 1:=15', {
    arrives: [1, 1, 1, 1, 1, 1, 1, 1, 2],
    errors: [-3, 0, 0, 0, -3, 3, 0, 0, 0],
    wrong: [3, 0, 0, 0, 2, 3, 0, 0, 0],
  }),
  // The groups of two dates come in another order.
  lifeOf(
    true,
    '1:a/g0=9 1:a/g1=2 1:a/g2=0 1:a=11 1:b/g0=0 1:b/g1=0 1:b/g2=0 1:b=0 1:=11 2:a/g0=9 2:a/g1=3 2:a/g2=11 2:a=23 2:b/g0=0 2:b/g1=0 2:b/g2=0 2:b=0 2:=23',
    {
      arrives: [3, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0],
      errors: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      wrong: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    },
  ),
  // A total that was wrong falls.
  lifeOf(
    true,
    '1:a/g0=0 1:a/g1=0 1:a/g2=0 1:a=0 1:b/g0=0 1:b/g1=0 1:b/g2=0 1:b=0 1:=0 2:a/g0=0 2:a/g1=0 2:a/g2=10 2:a=10 2:b/g0=0 2:b/g1=0 2:b/g2=0 2:b=0 2:=10 3:a/g0=1 3:a/g1=4 3:a/g2=11 3:a=16 3:b/g0=0 3:b/g1=0 3:b/g2=0 3:b=0 3:=16',
    {
      arrives: [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0],
      errors: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0],
      wrong: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0],
    },
  ),
  // A group that comes in late is what its place lacks.
  lifeOf(true, '1:a/g0=0 1:a/g1=11 1:a/g2=1 1:a=12 1:b/g0=0 1:b/g1=3 1:b/g2=8 1:b=11 1:c/g0=0 1:c/g1=7 1:c/g2=7 1:c=14 1:=37', {
    arrives: [1, 0, 2, 2, 1, 0, 0, 0, 0, 0, 0, 0, 1],
    errors: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    wrong: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  }),
  // The same, while two figures are wrong.
  lifeOf(true, '1:a/g0=0 1:a/g1=6 1:a/g2=0 1:a=6 1:b/g0=0 1:b/g1=4 1:b/g2=1 1:b=5 1:=11', {
    arrives: [0, 0, 0, 0, 0, 0, 3, 3, 0],
    errors: [0, 0, 5, 0, 0, 7, 0, 0, 0],
    wrong: [0, 0, 1, 0, 0, 1, 0, 0, 0],
  }),
  // Those who are not cases are fewer than at the date before, which readers are not shown.
  lifeOf(
    true,
    '1:a/g0=0/0 1:a/g1=0/0 1:a=0/0 1:b/g0=0/0 1:b/g1=0/11 1:b=0/11 1:c/g0=0/11 1:c/g1=0/0 1:c=0/11 1:=0/22 2:a/g0=6/12 2:a/g1=0/1 2:a=6/13 2:b/g0=0/11 2:b/g1=0/11 2:b=0/22 2:c/g0=0/11 2:c/g1=11/11 2:c=11/22 2:=17/57 3:a/g0=6/19 3:a/g1=2/5 3:a=8/24 3:b/g0=0/11 3:b/g1=0/22 3:b=0/33 3:c/g0=11/23 3:c/g1=11/13 3:c=22/36 3:=30/93',
    {
      arrives: [2, 2, 0, 0, 0, 0, 0, 1, 1, 0, 2, 2, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 0, 0, 1, 1, 0, 1, 1, 0],
      errors: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      wrong: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    },
  ),
  // Two corrections give a total back what it was, while its parts are told one by one.
  lifeOf(false, '1:a/g0=11 1:a/g1=1 1:a/g2=0 1:a=12 1:b/g0=7 1:b/g1=5 1:b/g2=1 1:b=13 1:=25', {
    arrives: [0, 0, 4, 0, 0, 0, 3, 0, 2],
    errors: [1, -1, 0, 0, 0, 6, 3, 0, 0],
    wrong: [2, 3, 0, 0, 0, 3, 2, 0, 0],
    documents: [0, 0, 0, 0],
  }),
  // The same, of a total that only some readers see.
  lifeOf(false, '1:a/g0=11 1:a/g1=1 1:a=12!team 1:b/g0=0 1:b/g1=0 1:b=0', {
    arrives: [0, 0, 0, 0, 0, 0],
    errors: [1, -1, 0, 0, 0, 0],
    wrong: [2, 3, 0, 0, 0, 0],
    documents: [0, 2, 0, 0],
  }),
];
