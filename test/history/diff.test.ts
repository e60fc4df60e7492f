// `odas diff`: the story of the worked example replayed, and what histories of every shape leave known.

import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { git, odas, put, root, smallProject, unbroken } from '../odas.ts';
import { replayed } from './replay.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-diff-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

interface Told {
  readonly source: string;
  readonly incomplete?: string;
  readonly since: { readonly date: string; readonly recorded?: string; readonly meeting?: string };
  readonly until: { readonly unrecorded: readonly string[] };
  readonly apart: readonly string[];
  readonly limits: readonly string[];
  readonly changes: readonly {
    readonly kind: string;
    readonly subject: string;
    readonly from?: string;
    readonly to?: string;
    readonly days?: number;
  }[];
}

const ajv = new Ajv2020({ strict: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
ajv.addVocabulary(['x-odas']);
const isSound = ajv.compile(JSON.parse(readFileSync(join(root, 'schemas/output/diff.schema.json'), 'utf8')) as object);

async function told(folder: string, ...words: readonly string[]): Promise<Told> {
  const { code, output } = await odas(['diff', ...words, '--format', 'json'], folder);
  expect(code, output).toBe(0);
  const data = JSON.parse(output) as Told;
  isSound(data);
  expect(isSound.errors).toBeNull();
  return data;
}
const kinds = ({ changes }: Told): string[] => changes.map(({ kind, subject }) => `${kind} ${subject}`);
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\n {4}/g, ' ');

/** The small project followed by git, recorded on the day of its committee. */
function followed(name: string, below = ''): string {
  const top = join(world, name);
  const folder = smallProject(join(top, below));
  git(top, ['init', '-q', '-b', 'main']);
  record(top, 'Premier état', '2026-06-15');
  return folder;
}
function record(folder: string, message: string, date: string): void {
  git(folder, ['add', '-A'], date);
  git(folder, ['commit', '-qm', message], date);
}
const edit = (folder: string, file: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(join(folder, file), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} does not hold ${String(from)}`);
  put(folder, { [file]: changed });
};

describe('the worked example, replayed', () => {
  let folder = '';
  beforeAll(() => {
    folder = replayed(join(world, 'exemple'));
  });

  it('tells what happened since the last committee', async () => {
    const { code, output } = await odas(['diff', 'last-committee'], folder);
    expect(code).toBe(0);
    const story = plain(output);
    for (const sentence of [
      'Ce qui a changé depuis la réunion du 21 mai 2026',
      '· Décision réalisée : Étendre le café des parents à l’école d’Ousse des Bois.',
      '· Échéance reportée de 9 semaines, du 15/07/2026 au 15/09/2026 : Réunir les financeurs pour préparer la deuxième vague.',
      '· Comité de pilotage territorial : réunion prévue le 19 novembre 2026.',
      '· Comité de pilotage national : réunion tenue le 24 juin 2026.',
      '· « Accueil d’été éducatif » : idée → candidate.',
      '· « Ateliers de récits de quartier » : nouveau pilote, MJC des Fleurs (auparavant Ludothèque fictive).',
      '· « Café des parents à l’école » : en cours → étendue ; démarrée (Ousse des Bois) le 14 septembre 2026 ; jalon atteint, « Ouverture à Ousse des Bois » (prévu le 14 septembre 2026).',
      '· « Parrainage d’enfants par les aînés » : jalon « Vingt binômes » reporté de 13 semaines, du 30/06/2026 au 30/09/2026.',
      '· Retards du matin : cible changée après coup, 60 → 65 ; l’action avait commencé le 15 septembre 2025.',
      '· Assiduité scolaire en septembre 2026 : Ousse des Bois 93,6 %',
      '· Incidents signalés en récréation : n.d. (secret) en juin 2026.',
      '· Un nouvel entretien a été mené.',
      '· Nouvelle convergence : attentes réciproques sur « Lien entre l’école et le travail social »',
      'enregistrée le 2 avril 2026.',
    ])
      expect(story).toContain(sentence);
    // What the committee itself decided is where the story begins, and what happened before it is no news.
    expect(story).not.toContain('Décision prise le 21 mai 2026');
    expect(story).not.toContain('« Charte de partage d’information »');
    expect(output.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('is empty between a state and itself', async () => {
    const same = await told(folder, 'HEAD');
    expect(same.changes).toEqual([]);
    expect(same.until.unrecorded).toEqual([]);
  });

  it('says the same of a meeting, of its day and of the last committee', async () => {
    const last = await told(folder);
    expect(last.since).toMatchObject({ date: '2026-05-21', meeting: 'copil-2026-05-21', recorded: '2026-04-02' });
    expect((await told(folder, 'copil-2026-05-21')).changes).toEqual(last.changes);
    expect((await told(folder, '--committee', 'copil')).changes).toEqual(last.changes);
    // Seen from the day, the meeting is news too.
    expect(kinds(await told(folder, '2026-05-20'))).toContain('decision-taken copil-2026-05-21#d1');
  });

  it('loses a convergence when the interview it rested on is removed', async () => {
    const lost = join(world, 'perdue');
    git(world, ['clone', '-q', folder, lost]);
    rmSync(join(lost, 'interviews/ent-022.md'));
    const { changes, until } = await told(lost, 'HEAD');
    expect(changes.map(({ kind }) => kind)).toEqual(['interviews-gone', 'convergence-lost']);
    expect(until.unrecorded).toEqual(['interviews/ent-022.md']);
  });
});

describe('a history', () => {
  it('follows names through the commits that changed them', async () => {
    const folder = followed('noms');
    for (const [kind, was, is] of [
      ['action', 'ecole-ouverte', 'ecole-du-soir'],
      ['actor', 'ecole', 'ecole-du-bourg'],
      ['theme', 'accueil', 'accueil-des-parents'],
    ] as const)
      expect((await odas(['rename', kind, was, is], folder)).code).toBe(0);
    record(folder, 'Noms', '2026-07-01');
    edit(folder, 'actions/ecole-du-soir.md', /^status: .*$/m, 'status: stopped\nstatus_reason: Faute de salle.');
    record(folder, 'Arrêt', '2026-08-01');
    expect(kinds(await told(folder, '2026-06-20'))).toEqual(['action-status action:ecole-du-soir']);
  });

  it('sees a name change that is not recorded yet', async () => {
    const folder = followed('nom');
    renameSync(join(folder, 'actions/sorties-communes.md'), join(folder, 'actions/sorties.md'));
    edit(folder, 'actions/sorties.md', 'status: candidate', 'status: idea');
    const { changes, until } = await told(folder, 'HEAD');
    expect(changes).toMatchObject([{ kind: 'action-status', subject: 'action:sorties', from: 'candidate', to: 'idea' }]);
    expect(until.unrecorded).toEqual(['actions/sorties-communes.md', 'actions/sorties.md']);
  });

  it('goes as far as a partial copy does, and says how far', async () => {
    const folder = followed('entiere');
    edit(folder, 'actions/sorties-communes.md', 'status: candidate', 'status: idea');
    record(folder, 'Deuxième', '2026-07-01');
    edit(folder, 'actions/sorties-communes.md', 'status: idea', 'status: stopped\nstatus_reason: Sans suite.');
    record(folder, 'Troisième', '2026-08-01');
    const copy = join(world, 'partielle');
    git(world, ['clone', '-q', '--depth', '2', `file://${folder}`, copy]);
    const { changes, incomplete, since, limits } = await told(copy);
    expect(incomplete).toBe('shallow');
    expect(since.recorded).toBe('2026-07-01');
    expect(changes).toMatchObject([{ kind: 'action-status', from: 'idea', to: 'stopped' }]);
    expect(plain(limits[0]!)).toContain('son histoire commence le 1er juillet 2026');
    expect((await told(folder)).changes).toMatchObject([{ kind: 'action-status', from: 'candidate', to: 'stopped' }]);
  });

  it('compares what is not recorded, and says so', async () => {
    const folder = followed('brouillon');
    edit(folder, 'roadmap.yaml', /due: 2\d{3}-\d{2}-\d{2}/, 'due: 2028-01-31');
    const { changes, until, limits } = await told(folder, 'HEAD');
    expect(changes.map(({ kind }) => kind)).toEqual(['objective-slipped']);
    expect(until.unrecorded).toEqual(['roadmap.yaml']);
    expect(plain(limits.join(' '))).toContain('1 fichier n’est pas encore enregistré par git');
  });

  it('of merges, of an octopus, seen without a branch, in a folder of a repository', async () => {
    const folder = followed('pieuvre', 'projets/béarn');
    const top = join(world, 'pieuvre');
    for (const branch of ['un', 'deux', 'trois']) {
      git(top, ['checkout', '-qb', branch, 'main']);
      put(folder, { [`actors/${branch}.yaml`]: 'name: Association\ntype: association\nspheres: [culture]\n' });
      if (branch === 'deux') edit(folder, 'actions/sorties-communes.md', 'status: candidate', 'status: idea');
      record(top, branch, '2026-07-05');
    }
    git(top, ['checkout', '-q', 'main']);
    put(top, { 'autre.txt': 'hors du projet\n' });
    record(top, 'Ailleurs', '2026-07-10');
    git(top, ['merge', '-q', '-m', 'Pieuvre', 'un', 'deux', 'trois'], '2026-08-01');
    git(top, ['checkout', '-q', '--detach']);
    // On 20 July the branches had not been brought in.
    expect(kinds(await told(folder, '2026-07-20'))).toEqual(['action-status action:sorties-communes']);
    expect(kinds(await told(folder, '2026-08-02'))).toEqual([]);
    expect((await told(folder, '2026-08-02')).limits).toHaveLength(1);
  });

  it('leaves alone a repository that lies inside the project', async () => {
    const folder = followed('dedans');
    rmSync(join(folder, 'hypotheses'), { recursive: true });
    record(folder, 'Sans hypothèse', '2026-06-20');
    smallProject(join(world, 'autre'));
    put(folder, { 'hypotheses/ailleurs.md': readFileSync(join(world, 'autre/hypotheses/cafe-des-parents.md'), 'utf8') });
    const inner = join(folder, 'hypotheses');
    git(inner, ['init', '-q', '-b', 'main']);
    record(inner, 'À part', '2026-07-01');
    record(folder, 'Le dossier est suivi à part', '2026-07-02');
    const { changes, apart, until } = await told(folder, 'HEAD');
    expect(changes).toEqual([]);
    expect(apart).toEqual(['hypotheses']);
    expect(until.unrecorded).toEqual([]);
  });

  it('that has not begun, or without git: what the files date is told, and what is unknown', async () => {
    const folder = smallProject(join(world, 'sans'), {
      'indicators/assiduite.yaml': `${readFileSync(join(root, 'test/rules/base/indicators/assiduite.yaml'), 'utf8')}`,
    });
    const none = await told(folder, '2026-01-01');
    expect(none.source).toBe('dates');
    expect(kinds(none)).toContain('meeting-held meeting:copil-2026-06-15');
    expect(plain(none.limits.join(' '))).toContain('n’est pas suivi par git');
    git(folder, ['init', '-q', '-b', 'main']);
    const empty = await told(folder, '2026-01-01');
    expect(empty.changes).toEqual(none.changes);
    expect(plain(empty.limits.join(' '))).toContain('git n’a encore rien enregistré');
    const refused = await odas(['diff', 'HEAD~1'], folder);
    expect(refused.code).toBe(2);
    expect(unbroken(plain(refused.stderr))).toContain('git n’a encore rien enregistré dans ce dossier');
  });

  it.each(['nulle-part', 'HEAD~99', '2026-13-45', '--', '-x'])('refuses %s in a sentence', async (asked) => {
    const folder = followed(`refus-${asked.replaceAll(/\W/g, '_')}`);
    const { code, stdout, stderr } = await odas(['diff', ...(asked === '--' ? ['--', '--all'] : [asked])], folder);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Erreur\u00a0:/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('of two thousand commits is read', async () => {
    const folder = followed('longue');
    const one = (date: number, at: number): string =>
      `commit refs/heads/main\ncommitter Personne fictive <personne@exemple.invalid> ${date} +0000\ndata 5\nnote\n${at === 0 ? 'from refs/heads/main^0\n' : ''}M 100644 inline notes.txt\ndata ${String(at).length}\n${at}\n`;
    const start = Date.parse('2026-06-16T00:00:00Z') / 1000;
    const { spawnSync } = await import('node:child_process');
    const stream = Array.from({ length: 2000 }, (_, at) => one(start + at * 3600, at)).join('');
    expect(spawnSync('git', ['fast-import', '--quiet'], { cwd: folder, input: stream }).status).toBe(0);
    edit(folder, 'actions/sorties-communes.md', 'status: candidate', 'status: idea');
    expect(git(folder, ['rev-list', '--count', 'HEAD']).trim()).toBe('2001');
    expect(kinds(await told(folder))).toEqual(['action-status action:sorties-communes']);
  });
});
