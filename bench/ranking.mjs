// What a ranking costs in computing alone, in milliseconds of processor (the median of some runs), beside a bare loop of as many multiplications.
// `node bench/ranking.mjs` prints its rows by itself.

import { accept, assess, freely, kemeny, METHODS, portfolio } from '../dist/index.js';

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** The same numbers at every run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function time(work, runs = 5) {
  work();
  return median(
    Array.from({ length: runs }, () => {
      const start = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );
}

/** A poll of so many actions, criteria and ballots, whose every third score is an interval. */
function poll(actions, criteria, ballots) {
  const next = numbers(7);
  const score = () => Math.round(next() * 4);
  return {
    criteria: Array.from({ length: criteria }, (_, j) => ({
      id: `c${j}`,
      title: `c${j}`,
      question: '',
      declared: 1 + j,
      direction: j % 3 === 2 ? 'min' : 'max',
      scale: { min: 0, max: 4 },
      floor: undefined,
      computed: undefined,
      preference: undefined,
    })),
    withoutScale: [],
    colleges: ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id, weight: 1 })),
    voters: Array.from({ length: ballots }, (_, v) => ({
      id: `v${v}`,
      actor: `v${v}`,
      college: 'abcd'[v % 4],
      weights: undefined,
      weightsUnusable: false,
      grades: new Map(),
      scores: new Map(
        Array.from({ length: actions }, (_, a) => [
          `a${a}`,
          Array.from({ length: criteria }, (_, j) => {
            const low = score();
            const high = (a + j + v) % 3 === 0 ? Math.min(4, low + 1) : low;
            return { low, centre: (low + high) / 2, high, mode: false };
          }),
        ]),
      ),
    })),
    actions: Array.from({ length: actions }, (_, a) => ({
      id: `a${a}`,
      title: `a${a}`,
      status: 'candidate',
      computed: Array.from({ length: criteria }, () => undefined),
      budget: 100_000 * (1 + (a % 7)),
      fte: 0.1,
      objectives: [],
      territories: [],
    })),
    grades: [],
    strays: [],
    clipped: [],
  };
}

const LIMITS = {
  budget: undefined,
  fte: undefined,
  actions: undefined,
  perObjective: [],
  perTerritory: [],
  required: [],
  excluded: [],
  exclusive: [],
  requires: [],
};

function candidates(count) {
  const next = numbers(11);
  return Array.from({ length: count }, (_, n) => ({
    id: `a${String(n).padStart(3, '0')}`,
    title: `a${n}`,
    status: 'candidate',
    computed: [],
    value: 20 + 60 * next(),
    budget: Math.round(50 + 400 * next()) * 10_000,
    fte: Math.round(20 * next()) / 20,
    objectives: [`o${n % 5}`],
    territories: [`t${n % 3}`],
  }));
}

const limits = (count) => ({
  ...LIMITS,
  budget: count * 600_000,
  fte: count / 8,
  actions: Math.round(count * 0.3),
  perObjective: [
    { id: 'o1', title: 'o1', min: 1, max: Math.ceil(count / 8) },
    { id: 'o2', title: 'o2', min: 1 },
  ],
  perTerritory: [{ id: 't1', title: 't1', max: Math.ceil(count / 6) }],
  required: ['a003'],
  excluded: ['a004'],
  exclusive: [['a005', 'a006']],
  requires: [{ action: 'a007', needs: ['a008'] }],
});

const multiply = (count) => () => {
  let sum = 0;
  for (let n = 0; n < count; n += 1) sum += n * 0.5;
  return sum;
};

/** The rows of the table. */
export function rankingRows() {
  const next = numbers(3);
  const values = Float64Array.from({ length: 40 * 8 }, next);
  const smaa = () => accept({ actions: 40, criteria: 8, weights: freely, values: (_, into) => into.set(values) }, 10_000, 1);
  const whole = poll(40, 12, 12);
  const names = Array.from({ length: 16 }, (_, n) => `o${String(n).padStart(2, '0')}`);
  const orders = Array.from({ length: 7 }, (_, k) => ({
    tiers: names.toSorted((a, b) => ((a.charCodeAt(2) * (k + 3)) % 7) - ((b.charCodeAt(2) * (k + 3)) % 7)).map((one) => [one]),
    weight: 1,
  }));
  const jobs = [
    ['SMAA, 40 × 8 × 10,000', smaa, 40 * 8 * 10_000, 100, 5],
    ['assessment, 40 × 12 × 12 ballots × 10,000', () => assess(whole, LIMITS, { method: METHODS[0] }), 40 * 12 * 10_000, 600, 5],
    ['Kemeny, 16 options', () => kemeny(orders, names), 2 ** 16 * 16, 100, 5],
    ['portfolio and all it explains, 40 actions', () => portfolio(candidates(40), limits(40)), 0, 1000, 3],
    ['portfolio, 200 actions', () => portfolio(candidates(200), limits(200)), 0, 5000, 1],
  ];
  return jobs.map(([what, work, count, limit, runs]) => {
    const took = time(work, runs);
    const bare = count === 0 ? undefined : time(multiply(count));
    return {
      what,
      odas: `${took.toFixed(0)} ms`,
      bare: bare === undefined ? '' : `${bare.toFixed(1)} ms`,
      ratio: took <= limit ? `within ${limit} ms` : `over ${limit} ms`,
      'peak memory': '',
    };
  });
}

if (process.argv[1]?.endsWith('ranking.mjs')) console.table(rankingRows());
