// How often verdicts cry wolf, and how often they see what is there: thousands of invented series, judged by the program itself.
// `npm run bench -- verdicts [SERIES]`; `--write` puts the tables into docs/calibration.md and docs/calibrage.md.

import { readFileSync, writeFileSync } from 'node:fs';
import { buildCorpus, readConfig, verdictsOf } from '../dist/index.js';

const SIZES = [6, 8, 12, 24];
const RHOS = [0, 0.3, 0.6];
const EFFECTS = [1, 2, 3];

/** The same numbers at every run (mulberry32), and from them the normal law (Box and Muller, 1958). */
function normals(seed) {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** A stationary series in which each point keeps a share `rho` of the one before; its standard deviation is 1. */
function noise(length, rho, normal) {
  const series = [normal()];
  while (series.length < length) series.push(rho * series.at(-1) + Math.sqrt(1 - rho * rho) * normal());
  return series;
}

const month = (at) => {
  const [year, place] = [2020 + Math.floor(at / 12), (at % 12) + 1];
  return `${year}-${String(place).padStart(2, '0')}-${new Date(Date.UTC(year, place, 0)).getUTCDate()}`;
};
const first = (at) => `${month(at).slice(0, 8)}01`;

const CONFIG = 'format: 1\nkind: department\ndepartment: "64"\ntitle: Essai\nname: Essai\n';
const ROADMAP = 'territories:\n  - { id: ici, name: Ici, type: qpv }\n  - { id: la, name: Là-bas, type: qpv }\n';
/** A contribution analysis that leaves no gate shut: what is judged is the numbers alone. */
const ANALYSIS =
  '---\naction: a\neffect: i\npath:\n  - { id: l, from: A, to: B, assumption: C, indicator: lien }\nevidence:\n  - { link: l, source: observation, sign: plus, test: clue, strength: 3, independent: true, text: T }\nrivals:\n  - { id: r, explanation: R, plausibility: high, examined: true, outcome: dismissed, ref: S }\n---\n';
const LINK =
  'title: L\nfamily: process\ndefinition: D\nunit: u\ntype: score\ndirection: increase\nsource: { file: F }\ncounts: things\nbaseline: { date: 2019-12-31, value: 1 }\nmeasures:\n  - { date: 2020-01-31, value: 2 }\n';

/** A project whose one indicator has `points` measures before the start of its action and as many after; the first series is flat. */
function projectOf({ points, compared }) {
  const row = (at, territory) => `  - { date: ${month(at)}, period_start: ${first(at)}, territory: ${territory}, value: 50 }\n`;
  const rows = (territory) => Array.from({ length: 2 * points }, (_, at) => row(at, territory)).join('');
  const indicator = `title: I\nfamily: outcome\ndefinition: D\nunit: u\ntype: score\ndirection: increase\ncounts: things\nsource: { file: F }\ncollection: { frequency: monthly, starts: 2020-01-01, ends: 2030-12-31 }\ndesign: ${compared ? 'comparison' : 'series'}\n${compared ? 'comparisons: [{ territory: la, role: control }]\n' : ''}useful_effect: { value: 2 }\nbaseline: { date: ${month(points - 1)}, territory: ici, value: 50 }\nmeasures:\n${rows('ici')}${compared ? rows('la') : ''}`;
  const action = `---\ntitle: A\nstatus: running\nindicators: [i]\nterritories:\n  - { territory: ici, actual_start: ${first(points)} }\ndelivered: { share: 1 }\n---\n`;
  return buildCorpus(
    [
      { file: 'odas.yaml', content: CONFIG },
      { file: 'roadmap.yaml', content: ROADMAP },
      { file: 'actions/a.md', content: action },
      { file: 'indicators/i.yaml', content: indicator },
      { file: 'indicators/lien.yaml', content: LINK },
      { file: 'evaluations/e.md', content: ANALYSIS },
    ],
    readConfig(CONFIG),
    { today: month(2 * points - 1) },
  );
}

/** The verdict on one invented series, which moves by `effect` standard deviations at the start. Reading a project costs more than judging it: only its values change. */
function judge(corpus, { points, rho, effect }, normal) {
  const indicator = corpus.entity('indicator', 'i');
  const measures = indicator.data.measures.map((one) => ({ ...one }));
  for (let from = 0; from < measures.length; from += 2 * points) {
    const series = noise(2 * points, rho, normal);
    for (const [at, value] of series.entries()) measures[from + at].value = 50 + value + (from === 0 && at >= points ? effect : 0);
  }
  indicator.data = { ...indicator.data, measures };
  return verdictsOf(corpus).find((one) => one.indicator.id === 'i' && one.territory === 'ici');
}

/** Shares of series, in percent, that are judged so. */
function play(setting, series) {
  const normal = normals(1 + setting.points * 1009 + Math.round(setting.rho * 10) * 101 + setting.effect * 7 + (setting.compared ? 3 : 0));
  const corpus = projectOf(setting);
  const seen = { changeEstablished: 0, change: 0, established: 0, probable: 0, refused: 0 };
  for (let at = 0; at < series; at += 1) {
    const verdict = judge(corpus, setting, normal);
    const [known, effect] = [verdict.change, verdict.effect];
    if (known === 'established') seen.changeEstablished += 1;
    if (known === 'established' || known === 'probable') seen.change += 1;
    if (effect === 'established') seen.established += 1;
    if (effect === 'probable') seen.probable += 1;
    if (verdict.refused !== undefined) seen.refused += 1;
  }
  return Object.fromEntries(Object.entries(seen).map(([what, count]) => [what, (100 * count) / series]));
}

const WORDS = {
  fr: {
    file: 'docs/calibrage.md',
    heads: [
      'points avant + après',
      'ρ',
      'changement établi',
      'changement établi ou probable',
      'effet établi',
      'effet probable',
      'comparaison refusée',
    ],
    power: ['points avant + après', 'ρ', 'effet vrai', 'série : changement vu', 'comparaison : effet probable ou établi', 'dont établi'],
    design: { series: 'Série sans comparaison', comparison: 'Avec une comparaison' },
    times: (n) => `${n} écart${n > 1 ? 's' : ''}-type${n > 1 ? 's' : ''}`,
    percent: (value) => `${value.toFixed(1).replace('.', ',')} %`,
    number: (value) => String(value).replace('.', ','),
    count: (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, '\u202f'),
  },
  en: {
    file: 'docs/calibration.md',
    heads: [
      'points before + after',
      'ρ',
      'change established',
      'change established or probable',
      'effect established',
      'effect probable',
      'comparison refused',
    ],
    power: [
      'points before + after',
      'ρ',
      'true effect',
      'series: change seen',
      'comparison: effect probable or established',
      'established',
    ],
    design: { series: 'Series without comparison', comparison: 'With a comparison' },
    times: (n) => `${n} standard deviation${n > 1 ? 's' : ''}`,
    percent: (value) => `${value.toFixed(1)}%`,
    number: String,
    count: (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ','),
  },
};

/** A Markdown table, its columns aligned. */
function table(heads, rows) {
  const widths = heads.map((head, column) => Math.max(3, ...[head, ...rows.map((row) => row[column])].map(({ length }) => length)));
  const line = (cells, filling = ' ') => `| ${cells.map((cell, column) => cell.padEnd(widths[column], filling)).join(' | ')} |\n`;
  return [
    line(heads),
    line(
      heads.map(() => ''),
      '-',
    ),
    ...rows.map((row) => line(row)),
  ].join('');
}

export function verdictTables(series, write) {
  const settings = SIZES.flatMap((points) => RHOS.map((rho) => ({ points, rho })));
  const quiet = { series: [], comparison: [] };
  for (const compared of [false, true])
    for (const one of settings)
      quiet[compared ? 'comparison' : 'series'].push({ ...one, ...play({ ...one, effect: 0, compared }, series) });
  const loud = settings.flatMap((one) =>
    EFFECTS.map((effect) => ({
      ...one,
      effect,
      alone: play({ ...one, effect, compared: false }, Math.ceil(series / 4)),
      beside: play({ ...one, effect, compared: true }, Math.ceil(series / 4)),
    })),
  );
  for (const said of [WORDS.fr, WORDS.en]) {
    const { percent, number } = said;
    const wolf = Object.entries(quiet)
      .map(
        ([design, rows]) =>
          `### ${said.design[design]}\n\n${table(
            said.heads,
            rows.map((row) => [
              `${row.points} + ${row.points}`,
              number(row.rho),
              ...['changeEstablished', 'change', 'established', 'probable', 'refused'].map((what) => percent(row[what])),
            ]),
          )}`,
      )
      .join('\n');
    const power = table(
      said.power,
      loud.map((row) => [
        `${row.points} + ${row.points}`,
        number(row.rho),
        said.times(row.effect),
        percent(row.alone.change),
        percent(row.beside.probable + row.beside.established),
        percent(row.beside.established),
      ]),
    );
    if (!write) {
      if (said === WORDS.en) console.log(`${wolf}\n${power}`);
      continue;
    }
    const url = new URL(`../${said.file}`, import.meta.url);
    const filled = (text, mark, content) =>
      text.replace(new RegExp(`(<!-- ${mark} -->\\n)[^]*?(<!-- end -->)`), (_, before, after) => `${before}\n${content}\n${after}`);
    const text = filled(filled(readFileSync(url, 'utf8'), 'wolf', wolf), 'power', power);
    writeFileSync(url, text.replace(/(?:SERIES|[\d\u202f,]+)(?= séries inventées|\s+invented series)/, said.count(series)));
  }
  return { quiet, loud };
}
