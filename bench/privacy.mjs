// How well the privacy rules tell a sentence that gives somebody away from one that does not: precision and recall, in sentences,
// over test/rules/sentences.json.

import { readFileSync } from 'node:fs';
import { buildCorpus, readConfig, RULES, runRules } from '../dist/index.js';

/** @returns sentences tried, and of those that should or should not be signalled, how many were */
export function privacy() {
  const sentences = JSON.parse(readFileSync(new URL('../test/rules/sentences.json', import.meta.url), 'utf8'));
  const rules = RULES.filter(({ name }) => name.startsWith('privacy/'));
  const project = { file: 'odas.yaml', content: 'format: 1\nkind: department\ntitle: Titre\nname: Nom\n' };
  const counts = { sentences: sentences.length, right: 0, missed: 0, false: 0, silent: 0 };
  for (const { text, gives_away } of sentences) {
    const sources = [project, { file: 'meetings/m.md', content: `---\ndate: 2026-03-12\n---\n${text}\n` }];
    const found = runRules(buildCorpus(sources, readConfig(project.content), { today: '2026-10-15' }), rules).length > 0;
    counts[gives_away.length > 0 ? (found ? 'right' : 'missed') : found ? 'false' : 'silent'] += 1;
  }
  return { ...counts, precision: counts.right / (counts.right + counts.false), recall: counts.right / (counts.right + counts.missed) };
}
