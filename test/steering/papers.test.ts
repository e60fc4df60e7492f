// A new meeting, its papers, and the status: what a project lead would send, on the worked example.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import { CONDITIONS, standings } from '../../src/steering/steps.ts';
import { odas, put, root, smallProject, unbroken } from '../odas.ts';
import { exampleConfig, exampleSources } from '../report/briefing.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-papers-'));
const folder = join(world, 'exemple');
beforeAll(() => cpSync(join(root, 'examples/pyrenees-atlantiques'), folder, { recursive: true }));
afterAll(() => rmSync(world, { recursive: true, force: true }));
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const read = (path: string): string => plain(readFileSync(join(folder, path), 'utf8'));

describe('odas new meeting --committee', () => {
  it('fills the agenda with what is due, at the rhythm of the committee', async () => {
    const { code, stdout } = await odas(['new', 'meeting', '--committee', 'groupe-de-travail'], folder);
    expect(code).toBe(0);
    // Four meetings a year after that of 12 March 2026 gives 12 June, which is past: three weeks from now.
    const path = /meetings\/\S+\.md/.exec(stdout)![0];
    expect(path).toBe('meetings/groupe-de-travail-2026-11-05.md');
    const draft = read(path);
    for (const text of [
      'committee: groupe-de-travail',
      'starts_at: "09:30"',
      'place: MJC des Fleurs',
      'Suivi des décisions : 1 en cours, dont 1 en retard',
      'convergences nouvelles depuis la dernière réunion',
      'Choix parmi les 6 actions candidates',
      'Échéance dépassée : Restitution aux habitants et aux personnes entendues',
      'Mesures à relever : Professionnels formés ensemble',
    ])
      expect(draft).toContain(text);
    // As it is, the file is sound.
    const { stdout: found } = await odas(['validate', '--format', 'json'], folder);
    const { diagnostics } = JSON.parse(found) as { diagnostics: { file: string; severity: string }[] };
    expect(diagnostics.filter((one) => one.file === path && one.severity === 'error')).toEqual([]);
    rmSync(join(folder, path));
  });

  it('names the committees there are', async () => {
    const { code, stderr } = await odas(['new', 'meeting', '--committee', 'nulle-part'], folder);
    expect(code).toBe(2);
    expect(unbroken(plain(stderr))).toContain('Au choix : copil, groupe-de-travail, national');
  });

  it('recalls what was set aside when it is proposed again', async () => {
    const { stdout } = await odas(['new', 'action', '--title', 'Une navette le mercredi'], folder);
    expect(unbroken(plain(stdout))).toContain(
      '« Navette du mercredi » (action), déjà examinée le 18 novembre 2025 : Moins de quatre enfants par semaine',
    );
    rmSync(join(folder, 'actions/une-navette-le-mercredi.md'));
  });
});

describe('the papers of a meeting', () => {
  it('follow the hours, the quorum and the decisions', async () => {
    for (const document of ['agenda', 'minutes', 'dashboard', 'roadmap'])
      expect((await odas(['report', document, '--out', 'papiers'], folder)).code, document).toBe(0);
    const agenda = read('papiers/agenda-2026-11-19.md');
    expect(agenda).toContain(
      '| 3 | 15 h 20 | Choix des actions de la deuxième vague | décision | 50 min | Département | hiérarchisation |',
    );
    expect(agenda).toContain('jusqu’à 17 h 10');
    const minutes = read('papiers/minutes-2026-05-21.md');
    expect(minutes).toContain('7 membres présents sur 7 ; quorum de 4 : atteint.');
    expect(minutes).toContain(
      '| Retenir l’action « École ouverte aux familles » pour la rentrée 2026. | Ville de Pau | 01/09/2026 | en retard |',
    );
    expect(read('papiers/dashboard-2026-10-15.md')).toContain('**Mesures à relever** : Professionnels formés ensemble (30/09/2026)');
    expect(read('papiers/roadmap-2026-10-15.md')).toContain('| Développer le lien social | Mobiliser les ressources des habitants |');
    expect((await odas(['report', 'minutes', '--meeting', 'copil-2026-11-19', '--out', 'papiers'], folder)).code).toBe(0);
    expect(read('papiers/minutes-2026-11-19.md')).toContain('Préparé avant la séance');
  });

  it('say what is missing of a project that has hardly begun', async () => {
    const small = smallProject(join(world, 'petit'));
    rmSync(join(small, 'meetings'), { recursive: true });
    for (const document of ['agenda', 'minutes', 'dashboard', 'roadmap'])
      expect((await odas(['report', document, '--format', 'md', '--lang', 'en', '--force'], small)).code, document).toBe(0);
  });
});

describe('odas status', () => {
  it('answers where the project stands on a screen', async () => {
    const { stdout } = await odas(['status'], folder);
    for (const text of ['Saragosse : ', '3 échéances dépassées', '2 mesures à relever', 'SDSEI, attendue le 31 juillet 2026'])
      expect(plain(stdout)).toContain(text);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    const page = await odas(['status', '--format', 'md'], folder);
    expect(plain(page.stdout)).toContain('## 4. Évaluation – étape en cours');
  });

  it('says what a planned meeting still needs', async () => {
    const small = smallProject(join(world, 'bientot'));
    put(small, {
      'meetings/copil-2026-12-01.md':
        '---\ncommittee: copil\ndate: 2026-12-01\nstatus: planned\nagenda:\n  - { id: p1, title: Choix, kind: decision }\n---\n',
    });
    const { stdout } = await odas(['status'], small);
    for (const text of [
      '1 point à décider sans texte préparé',
      '1 point sans personne',
      'l’heure n’est pas fixée',
      'le lieu n’est pas fixé',
    ])
      expect(plain(stdout)).toContain(text);
  });

  it('knows every condition that can be lacking', () => {
    const bare = buildCorpus([{ file: 'odas.yaml', content: 'format: 1\nkind: department\n' }], exampleConfig, { today: '2026-10-15' });
    const example = buildCorpus(
      exampleSources.filter(({ file }) => !/^(?:ballots|evaluations|diagnosis)/.test(file)),
      exampleConfig,
      { today: '2026-10-15' },
    );
    const lacked = [bare, example].flatMap((corpus) =>
      standings(corpus).flatMap(({ step, lacks }) => lacks.map(({ what }) => [step, what] as const)),
    );
    expect(lacked.length).toBeGreaterThan(12);
    for (const [step, what] of lacked) expect(CONDITIONS[step] as readonly string[]).toContain(what);
  });
});
