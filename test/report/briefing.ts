// The briefing of the worked example, prepared for tests; every text of the project may be changed on the way.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCorpus } from '../../src/corpus/build.ts';
import { readConfig } from '../../src/corpus/source.ts';
import { type Prepared, prepare } from '../../src/report/compose.ts';
import { copil } from '../../src/report/documents/copil.ts';
import type { Shown } from '../../src/report/view.ts';

const example = new URL('../../examples/pyrenees-atlantiques', import.meta.url).pathname;

/** The files of the worked example, as they are. */
export const exampleSources = readdirSync(example, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ya?ml|csv|md)$/.test(entry.name) && !/^(?:README|TESTERS)/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({ file: file.slice(example.length + 1), content: readFileSync(file, 'utf8') }))
  .filter(({ file }) => !file.startsWith('reports/'));

export const exampleConfig = readConfig(readFileSync(join(example, 'odas.yaml'), 'utf8'));

const changed = (value: Shown, change: (text: string) => string): Shown =>
  typeof value === 'string'
    ? change(value)
    : Array.isArray(value)
      ? value.map((one) => changed(one as Shown, change))
      : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one as Shown, change)]));

export function briefing(language: 'fr' | 'en', change: (text: string) => string = (text) => text): Prepared {
  const corpus = buildCorpus(exampleSources, exampleConfig, { today: '2026-10-15' });
  const prepared = prepare(corpus, {
    card: copil,
    audience: 'committee',
    language,
    committee: undefined,
    meeting: undefined,
    subject: undefined,
    provenance: { version: '0', revision: undefined, files: 1 },
  });
  return { ...prepared, view: { ...prepared.view, data: changed(prepared.view.data, change) as Prepared['view']['data'] } };
}
