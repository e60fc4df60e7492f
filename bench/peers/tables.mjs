// What was measured, as tables: on the terminal, and in the pages of docs/ when asked.

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const WORDS = {
  fr: {
    file: 'comparaison.md',
    again: 'odas, seconde fois',
    tool: ['Outil', 'Fichiers lus', 'Fautes trouvées', 'Bonne ligne', 'Bonne colonne', 'Bonne suggestion', 'Fausses alertes'],
    cost: (size) => `${size.toLocaleString('fr')} fichiers`,
    memory: 'Mémoire (10 000)',
    area: 'Domaine',
    unfinished: 'sans fin',
    together: 'Les trois autres ensemble',
    on: (date, node, processors) => `Mesuré le ${date} avec Node ${node}, sur ${processors} processeurs.`,
    seconds: (ms) => `${(ms / 1000).toLocaleString('fr', { maximumFractionDigits: ms < 10_000 ? 2 : 0 })} s`,
    megabytes: (mb) => `${mb.toLocaleString('fr')} Mo`,
    share: (part) => `${Math.round(part * 100)} %`,
    of: (part, whole) => `${part} sur ${whole}`,
  },
  en: {
    file: 'comparison.md',
    again: 'odas, second time',
    tool: ['Tool', 'Files read', 'Faults found', 'Right line', 'Right column', 'Right suggestion', 'False alarms'],
    cost: (size) => `${size.toLocaleString('en')} files`,
    memory: 'Memory (10,000)',
    area: 'Area',
    unfinished: 'did not end',
    together: 'The three others together',
    on: (date, node, processors) => `Measured on ${date} with Node ${node}, on ${processors} processors.`,
    seconds: (ms) => `${(ms / 1000).toLocaleString('en', { maximumFractionDigits: ms < 10_000 ? 2 : 0 })} s`,
    megabytes: (mb) => `${mb.toLocaleString('en')} MB`,
    share: (part) => `${Math.round(part * 100)}%`,
    of: (part, whole) => `${part} of ${whole}`,
  },
};

const count = (judged, what) => judged.filter((one) => one[what]).length;
const table = (heads, lines) =>
  [heads, heads.map((_, index) => (index === 0 ? '---' : '---:')), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The three tables in one language: what was found, by area, and at what cost. */
function tables({ rows, hints, sizes }, said) {
  const [first, again, ...others] = rows;
  const name = ({ label, version }) => `\`${label}\` ${version}`;
  const union = first.judged.map((one, at) =>
    Object.fromEntries(['found', 'line', 'column', 'suggestion'].map((what) => [what, others.some(({ judged }) => judged[at][what])])),
  );
  const total = first.judged.length;
  const found = [first, ...others].map((row) => [
    name(row),
    said.share(row.reads),
    ...['found', 'line', 'column'].map((what) => said.of(count(row.judged, what), total)),
    said.of(count(row.judged, 'suggestion'), hints),
    row.alarms,
  ]);
  found.push([
    said.together,
    said.share(Math.min(1, others[0].reads + others[1].reads)),
    ...['found', 'line', 'column'].map((what) => said.of(count(union, what), total)),
    said.of(count(union, 'suggestion'), hints),
    '',
  ]);
  const areas = [...new Set(first.judged.map(({ area }) => area))].map((area) => {
    const at = first.judged.flatMap((one, index) => (one.area === area ? [index] : []));
    const of = (judged) => said.of(at.filter((index) => judged[index].found).length, at.length);
    return [`\`${area}\``, of(first.judged), ...others.map(({ judged }) => of(judged))];
  });
  const costs = [first, { ...again, label: said.again }, ...others].map((row) => [
    row.version === undefined ? row.label : name(row),
    ...sizes.map((size) => (row.times[size] === undefined ? said.unfinished : said.seconds(row.times[size]))),
    row.memory[sizes.at(-1)] === undefined ? said.unfinished : said.megabytes(row.memory[sizes.at(-1)]),
  ]);
  return [
    table(said.tool, found),
    table([said.area, `\`${first.label}\``, ...others.map(({ label }) => `\`${label}\``)], areas),
    table([said.tool[0], ...sizes.map(said.cost), said.memory], costs),
  ];
}

/** Prints the tables; puts them into the pages between their marks when `isWritten`. */
export function write({ isWritten, ...measured }) {
  const date = new Date().toISOString().slice(0, 10);
  for (const said of Object.values(WORDS)) {
    const on = said.on(date, process.versions.node, cpus().length);
    const parts = tables(measured, said);
    if (!isWritten) {
      if (said === WORDS.en) console.log([on, ...parts].join('\n\n'));
      continue;
    }
    const page = new URL(`../../docs/${said.file}`, import.meta.url);
    let text = readFileSync(page, 'utf8');
    for (const [index, part] of [on, ...parts].entries()) {
      const mark = ['date', 'found', 'areas', 'cost'][index];
      text = text.replace(
        new RegExp(`(<!-- ${mark} -->\n)[\\s\\S]*?(<!-- /${mark} -->)`),
        (_, open, close) => `${open}\n${part}\n\n${close}`,
      );
    }
    writeFileSync(page, text);
  }
}
