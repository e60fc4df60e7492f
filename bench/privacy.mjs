// How well the privacy rules tell a sentence that gives somebody away from one that does not: precision and recall, in sentences,
// over test/rules/sentences.json and, for names of files and folders, test/rules/file-names.json.

import { readFileSync } from 'node:fs';
import { buildCorpus, readConfig, RULES, runRules } from '../dist/index.js';

const read = (name) => JSON.parse(readFileSync(new URL(`../test/rules/${name}.json`, import.meta.url), 'utf8'));
const rules = RULES.filter(({ name }) => name.startsWith('privacy/'));
const project = { file: 'odas.yaml', content: 'format: 1\nkind: department\ntitle: Titre\nname: Nom\n' };
const isTold = (source) => runRules(buildCorpus([project, source], readConfig(project.content), { today: '2026-10-15' }), rules).length > 0;

/** @returns how many were tried, and of those that should or should not be signalled, how many were */
function counted(tried) {
  const counts = { tried: tried.length, right: 0, missed: 0, false: 0, silent: 0 };
  for (const { source, isMeant } of tried) {
    const found = isTold(source);
    counts[isMeant ? (found ? 'right' : 'missed') : found ? 'false' : 'silent'] += 1;
  }
  return { ...counts, precision: counts.right / (counts.right + counts.false), recall: counts.right / (counts.right + counts.missed) };
}

export const privacy = () => ({
  sentences: counted(
    read('sentences').map(({ text, gives_away }) => ({
      source: { file: 'meetings/m.md', content: `---\ndate: 2026-03-12\n---\n${text}\n` },
      isMeant: gives_away.length > 0,
    })),
  ),
  'names of files and folders': counted(
    read('file-names').map(({ file, gives_away }) => ({ source: { file, content: '---\n---\n' }, isMeant: gives_away })),
  ),
});
