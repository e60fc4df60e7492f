// A real history for the worked example: dated commits, each with what a project lead would have recorded that day. The states are made
// backwards, from the files as they are, so that the last commit is the example itself.

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git, root } from '../odas.ts';

interface Day {
  readonly date: string;
  readonly message: string;
  /** Takes back what was recorded that day. */
  readonly undo: (folder: string) => void;
}

function change(folder: string, file: string, ...edits: readonly (readonly [today: string | RegExp, before: string])[]): void {
  const path = join(folder, file);
  let text = readFileSync(path, 'utf8');
  for (const [today, before] of edits) {
    const changed = text.replace(today, before);
    if (changed === text) throw new Error(`${file} no longer holds ${String(today)}`);
    text = changed;
  }
  writeFileSync(path, text);
}

/** Takes back the measures of periods that were not over. */
function forgetMeasures(folder: string, after: string): void {
  for (const name of readdirSync(join(folder, 'indicators'))) {
    const path = join(folder, 'indicators', name);
    const kept = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => !((/^(?: {2}- \{ date: )?(\d{4}-\d{2}-\d{2})\b/.exec(line)?.[1] ?? '') > after))
      .join('\n');
    writeFileSync(path, kept);
  }
}

/** Newest first. */
const DAYS: readonly Day[] = [
  {
    date: '2026-10-12',
    message: 'Mesures de septembre',
    undo: () => undefined,
  },
  {
    date: '2026-09-16',
    message: 'Le café ouvre à Ousse des Bois',
    undo(folder) {
      change(
        folder,
        'actions/cafe-des-parents.md',
        ['status: extended', 'status: running'],
        [', actual_start: 2026-09-14', ''],
        ['date: 2026-09-14, done: true', 'date: 2026-09-14'],
      );
      change(folder, 'meetings/copil-2026-05-21.md', [/status: done(\n {4}about: \['action:cafe-des-parents'\])/, 'status: open$1']);
    },
  },
  {
    date: '2026-07-20',
    message: 'Révisions de juillet',
    undo(folder) {
      change(folder, 'actions/parrainage-aines.md', ['title: Vingt binômes, date: 2026-09-30', 'title: Vingt binômes, date: 2026-06-30']);
      change(folder, 'indicators/retards.yaml', ['target: { value: 65', 'target: { value: 60']);
      change(folder, 'actions/ateliers-recits.md', [/^lead: .*$/m, 'lead: ludotheque']);
      change(folder, 'actions/accueil-ete.md', ['status: candidate', 'status: idea']);
      change(folder, 'meetings/copil-2026-05-21.md', ['due: 2026-09-15', 'due: 2026-07-15']);
    },
  },
  {
    date: '2026-06-26',
    message: 'Comité national et derniers entretiens codés',
    undo(folder) {
      rmSync(join(folder, 'meetings/national-2026-06-24.md'));
      rmSync(join(folder, 'interviews/ent-022.md'));
    },
  },
  {
    date: '2026-05-27',
    message: 'Relevé de décisions du comité de mai',
    undo(folder) {
      change(folder, 'meetings/copil-2026-05-21.md', ['status: held', 'status: planned'], [/^present:\n(?: {2}- .*\n)+/m, '']);
      rmSync(join(folder, 'meetings/copil-2026-11-19.md'));
    },
  },
  {
    date: '2026-04-02',
    message: 'Suites du groupe de travail de mars',
    undo(folder) {
      change(folder, 'actions/charte-information.md', ['status: adapted', 'status: running']);
      change(folder, 'actions/permanence-educateurs.md', ['status: candidate', 'status: idea']);
    },
  },
];

/** The worked example in a folder of its own, with its history. */
export function replayed(folder: string): string {
  cpSync(join(root, 'examples/pyrenees-atlantiques'), folder, { recursive: true, filter: (path) => !path.endsWith('/reports') });
  const states: { readonly day: Day; readonly folder: string }[] = [];
  for (const [index, day] of DAYS.entries()) {
    const state = `${folder}-${index}`;
    cpSync(folder, state, { recursive: true });
    states.unshift({ day, folder: state });
    day.undo(folder);
    forgetMeasures(folder, DAYS[index + 1]?.date ?? '2026-02-02');
  }
  git(folder, ['init', '-q', '-b', 'main']);
  git(folder, ['add', '.'], '2026-02-02');
  git(folder, ['commit', '-qm', 'Le projet au début de l’évaluation'], '2026-02-02');
  for (const { day, folder: state } of states) {
    git(folder, ['rm', '-rq', '.'], day.date);
    cpSync(state, folder, { recursive: true });
    rmSync(state, { recursive: true });
    git(folder, ['add', '.'], day.date);
    git(folder, ['commit', '-qm', day.message], day.date);
  }
  return folder;
}
