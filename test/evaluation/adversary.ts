// An adversary who holds everything that went out and knows how the tables add up, and the tables that are generated for them.

import fc from 'fast-check';
import { solve } from 'yalps';
import type { Audience } from '../../src/corpus/audience.ts';
import { buildCorpus } from '../../src/corpus/build.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { openTo } from '../../src/corpus/redact.ts';
import { readConfig } from '../../src/corpus/source.ts';
import { groupReadingsOf, readingsOf } from '../../src/evaluation/readings.ts';

export const THRESHOLD = 11;
const project = 'format: 1\nkind: department\ntitle: Essai\nname: Essai\n';
const roadmapOf = (isNested: boolean): string =>
  `territories:\n  - { id: a, name: A, type: qpv, vintage: "2015"${isNested ? ', part_of: b' : ''} }\n  - { id: b, name: B, type: qpv }\n  - { id: c, name: C, type: qpv }\n  - { id: z, name: Z, type: qpv, vintage: "2024", succeeds: a }\n`;

export interface Row {
  readonly date: string;
  readonly territory?: string;
  readonly group?: string;
  /** The territory that holds this one. */
  readonly inside?: string;
  readonly cases: number;
  readonly base?: number;
  readonly confidentiality?: Audience;
}

/** The files of a project that has one indicator, `i`. */
export function sourcesOf(rows: readonly Row[], { cumulative = false, published = '' } = {}): { file: string; content: string }[] {
  const share = rows.some(({ base }) => base !== undefined);
  const measures = rows.map(({ date, territory, group, cases, base, confidentiality }) =>
    [
      `date: ${date}`,
      ...(territory === undefined ? [] : [`territory: ${territory}`]),
      ...(group === undefined ? [] : [`group: ${group}`]),
      share ? `numerator: ${cases}, denominator: ${base}` : `value: ${cases}`,
      ...(confidentiality === undefined ? [] : [`confidentiality: ${confidentiality}`]),
    ].join(', '),
  );
  const indicator = `title: I\nfamily: outcome\ndefinition: D\nunit: u\nsource: { file: F }\ntype: ${share ? 'proportion' : 'count'}\ndirection: increase\ncounts: children\ncumulative: ${cumulative}\nmeasures:\n${measures.map((one) => `  - { ${one} }\n`).join('')}`;
  return [
    { file: 'odas.yaml', content: project },
    { file: 'roadmap.yaml', content: roadmapOf(rows.some(({ inside }) => inside !== undefined)) },
    { file: 'indicators/i.yaml', content: indicator },
    ...(published === '' ? [] : [{ file: 'published.json', content: published }]),
  ];
}

export const corpusOf = (rows: readonly Row[], how: { cumulative?: boolean; published?: string } = {}): Corpus =>
  buildCorpus(sourcesOf(rows, how), readConfig(project), { today: '2030-01-01' });

const lineOf = ({ territory = '', group = '' }: Pick<Row, 'territory' | 'group'>): string => `${territory}/${group}`;

export const keyOf = ({ date, territory = '', group = '' }: Pick<Row, 'date' | 'territory' | 'group'>): string =>
  `${date}@${territory}/${group}`;

/** Everything that one audience may see: `date@territory/group` to the counts shown. */
export function shownTo(corpus: Corpus, audience: Audience): Map<string, { cases: number; base: number | undefined }> {
  const open = openTo(corpus, audience);
  const indicator = open.entity('indicator', 'i');
  if (!indicator) return new Map();
  const shown = new Map<string, { cases: number; base: number | undefined }>();
  for (const { territory, group, points } of [...readingsOf(indicator, open, corpus), ...groupReadingsOf(indicator, open, corpus)])
    for (const { date, value, numerator, denominator } of points)
      if (value !== undefined)
        shown.set(keyOf({ date, ...(territory !== undefined && { territory }), ...(group !== undefined && { group }) }), {
          cases: numerator ?? value,
          base: denominator,
        });
  return shown;
}

/** The counts of a set of rows, and every sum that holds between them, as the adversary writes it. */
export function knowledge(rows: readonly Row[], cumulative: boolean) {
  const cells = new Map<string, number>();
  const sums: { whole: string; parts: string[] }[] = [];
  const layers = rows.some(({ base }) => base !== undefined) ? ['cases', 'base', 'rest'] : ['cases'];
  const count = (row: Row, layer: string): number => (layer === 'cases' ? row.cases : layer === 'base' ? row.base! : row.base! - row.cases);
  for (const layer of layers) {
    for (const row of rows) cells.set(`${keyOf(row)} ${layer}`, count(row, layer));
    for (const whole of rows) {
      const parts =
        whole.group !== undefined
          ? []
          : [
              rows.filter((one) => one.date === whole.date && one.territory === whole.territory && one.group !== undefined),
              rows.filter(
                (one) =>
                  one.date === whole.date && one.territory !== undefined && one.group === undefined && one.inside === whole.territory,
              ),
            ].filter(({ length }) => length > 0);
      for (const [index, some] of parts.entries()) {
        const left = count(whole, layer) - some.reduce((sum, one) => sum + count(one, layer), 0);
        // Whoever lives in a place that is inside another, some may live around it.
        const isOpen = left > 0 || some.some(({ inside }) => inside !== undefined);
        const beyond = `${keyOf(whole)} ${layer} beyond ${index}`;
        if (isOpen) cells.set(beyond, left);
        // What lies outside the parts grows as its whole does.
        const earlier = cumulative && isOpen && rows.findLast((one) => one.date < whole.date && lineOf(one) === lineOf(whole));
        const former = earlier && `${keyOf(earlier)} ${layer} beyond ${index}`;
        if (former && cells.has(former) && left >= cells.get(former)!) {
          cells.set(`${beyond} step`, left - cells.get(former)!);
          sums.push({ whole: beyond, parts: [former, `${beyond} step`] });
        }
        sums.push({
          whole: `${keyOf(whole)} ${layer}`,
          parts: [...some.map((one) => `${keyOf(one)} ${layer}`), ...(isOpen ? [beyond] : [])],
        });
      }
      if (cumulative) {
        const before = rows.findLast((one) => one.date < whole.date && lineOf(one) === lineOf(whole));
        if (before) {
          const step = `${keyOf(whole)} ${layer} step`;
          cells.set(step, count(whole, layer) - count(before, layer));
          sums.push({ whole: `${keyOf(whole)} ${layer}`, parts: [`${keyOf(before)} ${layer}`, step] });
        }
      }
    }
  }
  if (layers.length > 1)
    for (const row of rows) sums.push({ whole: `${keyOf(row)} base`, parts: [`${keyOf(row)} cases`, `${keyOf(row)} rest`] });
  return { cells, sums };
}

/** The width of what the adversary knows of each small hidden count, by another solver than the library's. */
export function widths(
  rows: readonly Row[],
  shown: ReadonlySet<string>,
  cumulative: boolean,
  threshold = THRESHOLD,
): { id: string; width: number }[] {
  const { cells, sums } = knowledge(rows, cumulative);
  const known = (id: string): boolean => shown.has(id.split(' ')[0]!) && !/ (step|beyond \d)$/.test(id);
  const unknown = [...cells.keys()].filter((id) => !known(id));
  const small = unknown.filter((id) => cells.get(id)! > 0 && cells.get(id)! < threshold);
  const constraints = new Map<string, { equal: number }>();
  const columns = new Map(unknown.map((id) => [id, new Map<string, number>()]));
  for (const [index, { whole, parts }] of sums.entries()) {
    const signed = [{ id: whole, sign: 1 }, ...parts.map((id) => ({ id, sign: -1 }))];
    if (!signed.some(({ id }) => columns.has(id))) continue;
    constraints.set(`s${index}`, {
      equal: -signed.reduce((sum, { id, sign }) => (columns.has(id) ? sum : sum + sign * cells.get(id)!), 0),
    });
    for (const { id, sign } of signed) columns.get(id)?.set(`s${index}`, sign);
  }
  return small.flatMap((id) => {
    const reach = (direction: 'minimize' | 'maximize'): number => {
      const variables = new Map(
        [...columns].map(([name, column]) => [name, new Map([...column, ...(name === id ? [['aim', 1] as const] : [])])]),
      );
      const { status, result } = solve({ direction, objective: 'aim', constraints, variables }, { precision: 1e-9 });
      return status === 'unbounded' ? Infinity : status === 'optimal' ? result : Number.NaN;
    };
    const [low, high] = [reach('minimize'), reach('maximize')];
    // Figures that contradict each other may mislead: what is not so is not told.
    return cells.get(id)! < low - 1e-6 || cells.get(id)! > high + 1e-6 ? [] : [{ id, width: high - low }];
  });
}

const place = fc.record({ size: fc.integer({ min: 0, max: 70 }), extra: fc.integer({ min: 0, max: 60 }) });
const audience = fc.option(fc.constantFrom<Audience>('committee', 'team', 'public', 'national'), { nil: undefined, freq: 3 });

/** Tables of one to three dates: a whole, two or three territories, in groups or not, as counts or as shares. */
export const tables = fc
  .record({
    dates: fc.integer({ min: 1, max: 3 }),
    territories: fc.integer({ min: 2, max: 3 }),
    groups: fc.constantFrom(0, 0, 2, 3),
    whole: fc.boolean(),
    nested: fc.constantFrom(false, false, true),
    share: fc.boolean(),
    cumulative: fc.boolean(),
    counts: fc.array(place, { minLength: 40, maxLength: 40 }),
    audiences: fc.array(audience, { minLength: 40, maxLength: 40 }),
  })
  .map(({ dates, territories, groups, whole, nested, share, cumulative, counts, audiences }) => {
    let next = 0;
    const rows: Row[] = [];
    const total = new Map<string, number>();
    for (let date = 0; date < dates; date += 1) {
      const day = `2026-0${date + 1}-28`;
      let [cases, base] = [0, 0];
      const held = [0, 0];
      for (const territory of ['a', 'b', 'c'].slice(0, territories)) {
        // The second territory holds the first, when it has no groups of its own.
        const isHeld = nested && groups === 0 && territory === 'a';
        let [inside, around] = nested && groups === 0 && territory === 'b' ? (held as [number, number]) : [0, 0];
        for (let group = 0; group < Math.max(1, groups); group += 1) {
          const { size, extra } = counts[next++ % counts.length]!;
          const key = `${territory}${group}`;
          const running = (count: number, of: string): number => {
            if (!cumulative) return count;
            total.set(of, (total.get(of) ?? 0) + Math.floor(count / 3));
            return total.get(of)!;
          };
          const now = running(size, key);
          const others = running(extra, `${key} others`);
          inside += now;
          around += now + others;
          if (groups > 0) rows.push({ date: day, territory, group: `g${group}`, cases: now, ...(share && { base: now + others }) });
        }
        const confidentiality = audiences[next % audiences.length];
        rows.push({
          date: day,
          territory,
          cases: inside,
          ...(share && { base: around }),
          ...(isHeld && { inside: 'b' }),
          ...(confidentiality && { confidentiality }),
        });
        if (isHeld) held.splice(0, 2, inside, around);
        else [cases, base] = [cases + inside, base + around];
      }
      if (whole) rows.push({ date: day, cases, ...(share && { base }) });
    }
    return { rows, cumulative };
  });

/** When nothing more comes in: what has not come in by then never does. */
export const END = 4;

/** A table whose rows come in over some times, in any order, some of them wrong at first and some of them never. */
export type Life = typeof lives extends fc.Arbitrary<infer T> ? T : never;
export const lives = fc
  .record({
    table: tables,
    /** Rows come in at any time, or day after day, days in any order and some rows late. */
    byDay: fc.boolean(),
    days: fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
    inOrder: fc.boolean(),
    arrivals: fc.array(fc.integer({ min: 0, max: END }), { minLength: 40, maxLength: 40 }),
    /** By how much what a row first said was wrong, and until when. */
    errors: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 40, maxLength: 40 }),
    wrong: fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2, 3), { minLength: 40, maxLength: 40 }),
    documents: fc.array(fc.nat(), { minLength: END, maxLength: END }),
  })
  .map(({ table, byDay, days, inOrder, arrivals, errors, wrong, documents }) => {
    const dates = [...new Set(table.rows.map(({ date }) => date))];
    const arrival = ({ date }: Row, index: number): number => {
      const own = arrivals[index % 40]!;
      return byDay ? (inOrder ? [0, 1, 2] : days)[dates.indexOf(date)]! + (own < 3 ? 0 : own - 2) : own;
    };
    return { ...table, arrives: table.rows.map(arrival), errors, wrong, documents };
  });

/** The rows as they would be written at one time: some are still wrong, and so are the totals that include them. */
export function truthAt(time: number, { rows, cumulative, errors, wrong }: Life): Row[] {
  const isLeaf = (row: Row): boolean => !rows.some((one) => one !== row && one.date === row.date && holds(row, one));
  const error = (row: Row, index: number): number => {
    if (!isLeaf(row) || time >= wrong[index % 40]!) return 0;
    // A total that falls is seen to be wrong.
    const own = cumulative ? rows.filter((one) => lineOf(one) === lineOf(row)) : [row];
    const at = own.indexOf(row);
    const rest = (one: Row | undefined): number | undefined => (one?.base === undefined ? undefined : one.base - one.cases);
    const least = Math.max(own[at - 1]?.cases ?? 0, row.base === undefined ? 0 : row.base - (rest(own[at + 1]) ?? row.base));
    const most = Math.min(own[at + 1]?.cases ?? Infinity, row.base === undefined ? Infinity : row.base - (rest(own[at - 1]) ?? 0));
    return Math.max(least, Math.min(row.cases + errors[index % 40]!, most)) - row.cases;
  };
  return rows.map((row, index) => ({
    ...row,
    cases:
      row.cases + rows.reduce((sum, one, at) => (one.date === row.date && holds(row, one) ? sum + error(one, at) : sum), error(row, index)),
  }));
}

/** What the adversary kept of each row, document after document: the last one is believed. */
export type Kept = Map<string, { readonly cases: number; readonly base: number | undefined }>;

/** The rows that the adversary knows as they are. */
export const knownOf = (truth: readonly Row[], kept: Kept): ReadonlySet<string> =>
  new Set(
    truth.flatMap((row) => {
      const last = kept.get(keyOf(row));
      return last !== undefined && last.cases === row.cases && last.base === row.base ? keyOf(row) : [];
    }),
  );

/** Those of them that have come in. */
export const rowsAt = (time: number, life: Life): Row[] => truthAt(time, life).filter((_, index) => life.arrives[index]! <= time);

/** Whether a total holds a part. */
const holds = (total: Row, part: Row): boolean =>
  total.group === undefined &&
  total !== part &&
  (total.territory === undefined
    ? part.territory !== undefined
    : part.inside === total.territory || (part.territory === total.territory && part.group !== undefined));
