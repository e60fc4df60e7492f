// A reference to a part is judged by the file that should hold it: another file that cannot be read does not silence it.

import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/all.ts';
import { runRules } from '../../src/rules/run.ts';
import { maskOf, sayFindings } from '../../src/rules/diagnostic.ts';
import { base, corpusOf } from './lay.ts';

const broken = 'name: Cassé\ntype other\nspheres: [culture]\n';

/** What is said of references that lead nowhere, with the suggestions. */
function unknown(changes: Record<string, string>): string[] {
  const corpus = corpusOf({ ...base, ...changes });
  const findings = runRules(corpus, RULES);
  return sayFindings(findings, corpus, 'fr', maskOf(findings, corpus))
    .filter(({ rule }) => rule === 'reference/unknown')
    .map(({ file, suggestions }) => `${file}: ${suggestions.join(', ')}`);
}

describe('a part that is not where it should be', () => {
  const interview = base['interviews/ent-001.md']!.replace('function: enseignant', 'function: enseignante');

  it('is reported though another file cannot be read, with what its holder has', () => {
    expect(unknown({ 'actors/casse.yaml': broken, 'interviews/ent-001.md': interview })).toEqual(['interviews/ent-001.md: enseignant']);
  });

  it('is not reported when the file that should hold it is the one that cannot be read', () => {
    expect(unknown({ 'actors/ecole.yaml': broken, 'interviews/ent-001.md': interview })).toEqual([]);
  });

  it('is sought in the file that the reference names', () => {
    const action = base['actions/ecole-ouverte.md']!;
    const need = /"?(ent-\d+)#x\d+"?/.exec(action)!;
    expect(
      unknown({ 'interviews/cassee.md': '---\ndate: [\n---\n', 'actions/ecole-ouverte.md': action.replace(need[0], `"${need[1]}#x99"`) }),
    ).toEqual([`actions/ecole-ouverte.md: ${need[1]}#x1`]);
  });

  it('is suggested with its kind where the kind is written', () => {
    const meeting = base['meetings/copil-2026-06-15.md']!;
    expect(unknown({ 'meetings/copil-2026-06-15.md': meeting.replace('action:ecole-ouverte', 'action:ecole-ouvert') })).toEqual([
      'meetings/copil-2026-06-15.md: action:ecole-ouverte',
    ]);
  });
});
