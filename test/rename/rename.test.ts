// Renaming changes names and nothing else: there and back gives the same bytes, and the same is found in between.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import type { Corpus, Entity, Part } from '../../src/corpus/corpus.ts';
import { KINDS, PARTS } from '../../src/corpus/kinds.ts';
import { isNamed, renaming } from '../../src/corpus/rename.ts';
import { edited } from '../../src/document/edit.ts';
import { RULES } from '../../src/rules/all.ts';
import { runRules } from '../../src/rules/run.ts';
import { git, odas, smallProject, unbroken } from '../odas.ts';
import { exampleConfig, exampleSources } from '../report/briefing.ts';

type Source = (typeof exampleSources)[number];
const today = '2026-10-15';
const corpusOf = (sources: readonly Source[]): Corpus => buildCorpus(sources, exampleConfig, { today });

/** The files after a renaming, in the order of their names. */
function renamed(sources: readonly Source[], corpus: Corpus, target: Entity | Part, id: string): Source[] {
  const { edits, moves } = renaming(
    corpus,
    target,
    id,
    sources.map(({ file }) => file),
  );
  return sources
    .map(({ file, content }) => ({
      file: moves.find(({ from }) => from === file)?.to ?? file,
      content: edited(content, edits.get(file) ?? []),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

const findings = (corpus: Corpus): string[] =>
  runRules(corpus, RULES)
    .map(({ rule, severity }) => `${severity} ${rule.name}`)
    .sort();

describe('a renaming', () => {
  const written = exampleSources.map((one) => ({ ...one })).sort((a, b) => (a.file < b.file ? -1 : 1));
  const whole = corpusOf(written);
  const targets: (Entity | Part)[] = [
    ...KINDS.flatMap(({ name }) => (isNamed(name as never) ? whole.entities(name as never) : [])),
    ...[...PARTS.keys()].flatMap((name) => whole.parts(name)),
  ];
  const before = findings(whole);

  it('has something to rename of every kind', () => {
    const kinds = new Set(targets.map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(20);
  });

  it('leaves what is found as it was, and brings every byte back', () => {
    let touched = 0;
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (choice, windows) => {
        const target = targets[choice % targets.length]!;
        const sources = windows ? written.map(({ file, content }) => ({ file, content: content.replace(/\n/g, '\r\n') })) : written;
        const corpus = corpusOf(sources);
        const own = (all: Corpus, id: string): Entity | Part =>
          'of' in target
            ? all.parts(target.kind).find((part) => part.id === id && part.of.kind === target.of.kind && part.of.id === target.of.id)!
            : all.entity(target.kind, id)!;
        const there = renamed(sources, corpus, own(corpus, target.id), 'nom-tout-neuf');
        const after = corpusOf(there);
        touched += there.filter(({ file, content }) => !sources.some((one) => one.file === file && one.content === content)).length;
        expect(findings(after)).toEqual(before);
        expect(after.references.length).toBe(corpus.references.length);
        expect(renamed(there, after, own(after, 'nom-tout-neuf'), target.id)).toEqual(sources);
      }),
      { numRuns: 40 },
    );
    expect(touched).toBeGreaterThan(60);
  });

  it('leaves no mention of the old name', () => {
    /** What of a file is data: not its comments, not the prose below its front matter. */
    const data = ({ file, content }: Source): string =>
      (file.endsWith('.md') ? (content.split(/^---$/m)[1] ?? '') : content).replace(/^#.*$/gm, '');
    for (const [kind, id, least] of [
      ['actor', 'education-nationale', 15],
      ['territory', 'saragosse', 40],
      ['theme', 'lien-ecole-travail-social', 5],
      ['criterion', whole.parts('criterion')[0]!.id, 5],
    ] as const) {
      const target = whole.entity(kind as never, id) ?? whole.part(kind, id)!;
      const there = renamed(written, whole, target, 'nom-tout-neuf');
      const mentions = (sources: readonly Source[], name: string): string[] =>
        sources.flatMap((one) => [...data(one).matchAll(new RegExp(`(?<![\\p{L}\\d-])${name}(?![\\p{L}\\d-])`, 'gu'))].map(() => one.file));
      expect(mentions(there, 'nom-tout-neuf').length, id).toBeGreaterThanOrEqual(least);
      expect(mentions(there, id), id).toEqual([]);
    }
  });
});

describe('odas rename', () => {
  const world = mkdtempSync(join(tmpdir(), 'odas-rename-'));
  afterAll(() => rmSync(world, { recursive: true, force: true }));
  const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
  const state = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('.git'))
        .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'latin1')]),
    );

  it('renames an organisation wherever it is named, and what is merely alike stays', async () => {
    const folder = smallProject(join(world, 'actor'), {
      'actors/parents.yaml': '\ufeffname: Parents\r\ntype: parents\r\nspheres: [family]\r\nsucceeds: "ecole"   # ecole, comme avant\r\n',
      'indicators/assiduite.csv': 'date;territory;numerator;denominator;value\n2026-07-31;quartier-nord;1400;2000;0,7\n',
      'meetings/copil-2026-09-15.md':
        '---\ncommittee: copil\ndate: 2026-09-15\nstatus: held\npresent: [departement, ecole]\nlessons:\n  - { id: l1, text: Un enseignement., about: ["actor:ecole", "indicator:assiduite"] }\n---\nL’ecole et ecole.\n',
    });
    const { code, output } = await odas(['rename', 'actor', 'ecole', 'ecole-du-nord'], folder);
    expect([code, output]).toEqual([0, expect.stringContaining('actors/ecole.yaml → actors/ecole-du-nord.yaml')]);
    expect(existsSync(join(folder, 'actors/ecole.yaml'))).toBe(false);
    expect(read(folder, 'actors/parents.yaml')).toBe(
      '\ufeffname: Parents\r\ntype: parents\r\nspheres: [family]\r\nsucceeds: "ecole-du-nord"   # ecole, comme avant\r\n',
    );
    const meeting = read(folder, 'meetings/copil-2026-09-15.md');
    expect(meeting).toContain('present: [departement, ecole-du-nord]');
    expect(meeting).toContain('about: ["actor:ecole-du-nord", "indicator:assiduite"]');
    expect(meeting).toContain('L’ecole et ecole.');
    // The ballot of the same name is another kind of thing.
    expect(existsSync(join(folder, 'ballots/ecole.yaml'))).toBe(true);
    expect(read(folder, 'ballots/ecole.yaml')).toContain('actor: ecole-du-nord');
    expect((await odas(['rename', 'indicator', 'assiduite', 'presence'], folder)).code).toBe(0);
    expect(existsSync(join(folder, 'indicators/presence.csv'))).toBe(true);
    expect((await odas(['rename', 'territory', 'quartier-nord', 'nord'], folder)).code).toBe(0);
    expect(read(folder, 'indicators/presence.csv')).toContain('2026-07-31;nord;1400');
    expect((await odas(['rename', 'hypothesis', 'cafe-des-parents', 'cafe'], folder)).output).toContain('transfers/cafe.yaml');
  });

  it('follows what git follows, without recording anything', async () => {
    const folder = smallProject(join(world, 'git'));
    git(folder, ['init', '-q', '-b', 'main']);
    git(folder, ['add', '.']);
    git(folder, ['commit', '-qm', 'Premier état']);
    const { output } = await odas(['rename', 'actor', 'ecole', 'ecole-du-nord'], folder);
    expect(output).toContain('git en est averti');
    const status = git(folder, ['status', '--porcelain']);
    expect(status).toMatch(/^RM? +actors\/ecole\.yaml -> actors\/ecole-du-nord\.yaml$/m);
    expect(git(folder, ['rev-list', '--count', 'HEAD']).trim()).toBe('1');
  });

  it('shows what would change, writes nothing, and shows no personal data', async () => {
    const folder = smallProject(join(world, 'dry'), {
      'actors/parents.yaml': 'name: Parents\ntype: parents\nspheres: [family]\nmission: Joindre le 06 12 34 56 78\nsucceeds: ecole\n',
    });
    const before = state(folder);
    const { code, output } = await odas(['rename', 'actor', 'ecole', 'ecole-du-nord', '--dry-run'], folder);
    expect(code).toBe(0);
    expect(output).toContain('-succeeds: ecole\n+succeeds: ecole-du-nord');
    expect(output).not.toContain('06 12 34 56 78');
    expect(state(folder)).toEqual(before);
  });

  it.each([
    [['rename'], 'Dites quelle sorte'],
    [['rename', 'acteur', 'ecole', 'x'], 'n’est pas une sorte'],
    [['rename', 'roadmap', 'a', 'b'], 'pas d’identifiant'],
    [['rename', 'transfer', 'cafe-des-parents', 'b'], 'renommez l’hypothèse'],
    [['rename', 'actor', 'ecole'], 'puis le nouveau'],
    [['rename', 'actor', 'ecol', 'b'], 'Vouliez-vous dire « ecole »'],
    [['rename', 'actor', 'ecole', 'École'], 'ne peut pas être un identifiant'],
    [['rename', 'actor', 'ecole', '../dehors'], 'ne peut pas être un identifiant'],
    [['rename', 'actor', 'ecole', 'true'], 'ne peut pas être un identifiant'],
    [['rename', 'actor', 'ecole', 'parents'], 'existe déjà'],
    [['rename', 'actor', 'ecole', 'ecole'], 'déjà son identifiant'],
    [['rename', 'territory', 'quartier-nord', 'quartier-nord'], 'déjà son identifiant'],
    [['rename', 'extract', 'x1', 'x9'], 'plusieurs fichiers'],
    [['rename', 'extract', 'ent-003#x1', 'x2'], 'existe déjà'],
  ])('refuses %j', async (argv, why) => {
    const folder = smallProject(join(world, `refused-${argv.join('-').replace(/\W/g, '_')}`), {
      'interviews/ent-003.md': `---\n${readFileSync(new URL('../rules/base/interviews/ent-003.md', import.meta.url), 'utf8')
        .split('---')[1]!
        .trim()}\n  - { id: x2, kind: observation, themes: [], statement: Un constat. }\n---\n`,
    });
    const before = state(folder);
    const { code, stderr } = await odas(argv, folder);
    expect([code, unbroken(stderr).replace(/\u00a0|\u202f/g, ' ')]).toEqual([2, expect.stringContaining(why)]);
    expect(state(folder)).toEqual(before);
  });

  it('refuses while a file that may hold references cannot be read', async () => {
    const folder = smallProject(join(world, 'unread'), { 'actions/ecole-ouverte.md': '---\ntitle: [\n---\n' });
    const before = state(folder);
    const { code, stderr } = await odas(['rename', 'actor', 'ecole', 'ecole-du-nord'], folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining('actions/ecole-ouverte.md')]);
    expect(state(folder)).toEqual(before);
  });

  it('leaves everything as it was when a path is taken or the disk refuses', async () => {
    const folder = smallProject(join(world, 'closed'));
    // Not a file that odas reads, but one that would be lost.
    mkdirSync(join(folder, 'actors/ecole-du-nord.yaml'));
    const before = state(folder);
    expect((await odas(['rename', 'actor', 'ecole', 'ecole-du-nord'], folder)).code).toBe(2);
    expect(state(folder)).toEqual(before);
    rmSync(join(folder, 'actors/ecole-du-nord.yaml'), { recursive: true });
    // Refused by the disk once other files were written: they are put back.
    const refused = await odas(['rename', 'actor', 'ecole', 'x'.repeat(300)], folder);
    expect([refused.code, unbroken(refused.stderr)]).toEqual([2, expect.stringContaining('Rien n’a été changé')]);
    expect(state(folder)).toEqual(before);
  });

  it('renames a part by its file, in what refers to it', async () => {
    const folder = smallProject(join(world, 'part'));
    expect((await odas(['rename', 'extract', 'ent-003#x1', 'besoin'], folder)).code).toBe(0);
    expect(read(folder, 'actions/ecole-ouverte.md')).toContain('needs: ["ent-003#besoin"]');
    expect((await odas(['rename', 'interview', 'ent-003', 'ent-103'], folder)).code).toBe(0);
    expect(read(folder, 'actions/ecole-ouverte.md')).toContain('needs: ["ent-103#besoin"]');
    expect((await odas(['validate'], folder)).code).toBe(0);
    expect(statSync(join(folder, 'interviews/ent-103.md')).isFile()).toBe(true);
  });
});
