// What changed, for readers who are shown less today than they could have been yesterday: nothing narrower comes back by the past.

import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import type { Audience } from '../../src/corpus/audience.ts';
import { prepare } from '../../src/report/compose.ts';
import { copil } from '../../src/report/documents/copil.ts';
import { exampleConfig, exampleSources } from './briefing.ts';

type Edit = readonly [file: string, from: string | RegExp, to: string];

function corpusWith(...edits: readonly Edit[]) {
  const left = new Set(edits);
  const sources = exampleSources.map(({ file, content }) => {
    let text = content;
    for (const edit of edits.filter(([name]) => name === file)) {
      const changed = text.replace(edit[1], edit[2]);
      if (changed !== text) left.delete(edit);
      text = changed;
    }
    return { file, content: text };
  });
  expect([...left]).toEqual([]);
  return buildCorpus(sources, exampleConfig, { today: '2026-10-15' });
}

function shown(before: readonly Edit[], after: readonly Edit[], audience: Audience = 'committee'): string {
  const { view } = prepare(corpusWith(...after), {
    card: copil,
    audience,
    language: 'fr',
    committee: undefined,
    meeting: undefined,
    subject: undefined,
    provenance: { version: '0', revision: undefined, files: 1 },
    past: {
      date: '2026-05-21',
      met: 'copil-2026-05-21',
      recorded: { corpus: corpusWith(...before), renames: new Map(), short: undefined },
    },
  });
  return JSON.stringify(view.data['changes']);
}

const TITLE: Edit = ['actions/cafe-des-parents.md', 'title: Café des parents à l’école', 'title: Ancien nom du café'];
const STATUS: Edit = ['actions/cafe-des-parents.md', 'status: extended', 'status: running'];
const CLOSED: Edit = ['actions/cafe-des-parents.md', '---\n', '---\nconfidentiality: team\n'];

describe('what changed', () => {
  it('is told to those who may read it', () => {
    const told = shown([TITLE, STATUS], []);
    expect(told).toContain('Ancien nom du café');
    expect(told).toContain('en cours → étendue');
  });

  it('says nothing of what its readers are shown no more, not even that it is gone', () => {
    const told = shown([TITLE, STATUS], [CLOSED]);
    expect(told).not.toContain('Ancien nom du café');
    expect(told).not.toContain('Café des parents');
  });

  it('keeps a figure of yesterday from readers to whom it was closed since', () => {
    const measure = '{ date: 2026-05-31, value: 6.1, n: 305, sd: 1.9, quality: good }';
    const file = 'indicators/climat-scolaire.yaml';
    const newer = `${measure}\n  - { date: 2026-09-30, value: 6.4, n: 305, sd: 1.9, quality: good }`;
    expect(shown([], [[file, measure, newer]])).toContain('auparavant 6,1');
    const closed = newer.replace('quality: good }', 'quality: good, confidentiality: team }');
    const told = shown([], [[file, measure, closed]]);
    expect(told).toContain('6,4');
    expect(told).not.toContain('6,1');
  });

  it('counts interviews for the committee and for nobody wider', () => {
    const interview: Edit = ['interviews/ent-022.md', /^actor: .*$/m, 'recodes: ent-001\nactor: ecole-saragosse'];
    expect(shown([interview], [])).toContain('Un nouvel entretien');
    expect(shown([interview], [], 'public')).not.toContain('entretien');
  });
});
