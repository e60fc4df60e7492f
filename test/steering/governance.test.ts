// Quorum, rhythm and successions, on cases worked out by hand before the code was run.

import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { attendanceOf, rhythmOf } from '../../src/corpus/seats.ts';
import { readConfig } from '../../src/corpus/source.ts';
import { successorOf } from '../../src/corpus/voices.ts';
import { collectionsOf, monthsAfter, periodsUntil } from '../../src/steering/calendar.ts';
import { wantedDecisions } from '../../src/steering/decisions.ts';
import { alreadyExamined } from '../../src/steering/memory.ts';

const PROJECT = 'format: 1\nkind: department\ntitle: Projet\nname: Département\n';

function corpusOf(files: Readonly<Record<string, string>>, date = '2026-10-15'): Corpus {
  const sources = Object.entries({ 'odas.yaml': PROJECT, ...files }).map(([file, content]) => ({ file, content }));
  return buildCorpus(sources, readConfig(PROJECT), { today: date });
}
const actor = (more = ''): string => `name: Organisation\ntype: association\nspheres: [culture]\n${more}`;
const actors = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`actors/a${index + 1}.yaml`, actor()]));
const committee = (members: readonly string[], quorum: number | undefined, perYear = 2): string =>
  `name: Comité\nlevel: territorial\nmeetings_per_year: ${perYear}\n${quorum === undefined ? '' : `quorum: ${quorum}\n`}members:\n${members.map((id) => `  - { actor: ${id}, capacity: Membre }\n`).join('')}`;
const meeting = (date: string, present: readonly string[], more = ''): string =>
  `---\ncommittee: copil\ndate: ${date}\nstatus: held\npresent: [${present.join(', ')}]\n${more}---\n`;

describe('a quorum', () => {
  // Members, quorum, present; needed and whether it was met, by hand.
  it.each([
    [7, 0.5, 3, 4, false],
    [7, 0.5, 4, 4, true],
    [10, 0.5, 5, 5, true],
    [10, 0.7, 7, 7, true], // 0.7 × 10 is 7.000000000000001 in binary
    [10, 0.7, 6, 7, false],
    [3, 1, 3, 3, true],
    [6, 0, 0, 0, true],
  ])('of %i members at %d with %i present needs %i', (members, quorum, came, needed, met) => {
    const ids = Array.from({ length: members }, (_, index) => `a${index + 1}`);
    const corpus = corpusOf({
      ...actors(members),
      'committees/copil.yaml': committee(ids, quorum),
      'meetings/copil-2026-06-15.md': meeting('2026-06-15', ids.slice(0, came)),
    });
    expect(attendanceOf(corpus, corpus.entities('meeting')[0]!)).toEqual({ members, present: came, needed, met });
  });

  it('counts an organisation once, under any of its names, and nobody without a seat', () => {
    const corpus = corpusOf({
      'actors/a1.yaml': actor('valid_until: 2025-12-31\n'),
      'actors/a1-bis.yaml': actor('valid_from: 2026-01-01\nsucceeds: a1\n'),
      'actors/a2.yaml': actor(),
      'actors/a3.yaml': actor(),
      'actors/guest.yaml': actor(),
      'committees/copil.yaml': committee(['a1', 'a1', 'a2', 'a3'], 0.5),
      'meetings/copil-2026-06-15.md': meeting('2026-06-15', ['a1-bis', 'a1', 'guest']),
    });
    expect(attendanceOf(corpus, corpus.entities('meeting')[0]!)).toEqual({ members: 3, present: 1, needed: 2, met: false });
  });

  it('is not known when nobody wrote who came, or when none is asked', () => {
    const silent = corpusOf({
      ...actors(2),
      'committees/copil.yaml': committee(['a1', 'a2'], 0.5),
      'meetings/copil-2026-06-15.md': '---\ncommittee: copil\ndate: 2026-06-15\nstatus: held\n---\n',
    });
    expect(attendanceOf(silent, silent.entities('meeting')[0]!).met).toBeUndefined();
    const free = corpusOf({
      ...actors(2),
      'committees/copil.yaml': committee(['a1', 'a2'], undefined),
      'meetings/copil-2026-06-15.md': meeting('2026-06-15', []),
    });
    expect(attendanceOf(free, free.entities('meeting')[0]!).met).toBeUndefined();
  });
});

describe('a rhythm', () => {
  it.each([
    [['2026-02-01', '2026-06-01'], undefined], // its first year is not over
    [['2025-10-15', '2026-02-01', '2026-06-01'], 2], // a meeting a year ago to the day is not of the last twelve months
    [['2025-10-14', '2025-10-16', '2026-06-01'], 2],
    [['2024-01-01'], 0],
    [['2024-01-01', '2026-10-15', '2026-10-16'], 1], // the day itself counts, the next does not
  ])('of %j', (dates, held) => {
    const meetings = Object.fromEntries(dates.map((date) => [`meetings/copil-${date}.md`, meeting(date, [])]));
    const corpus = corpusOf({ ...actors(1), 'committees/copil.yaml': committee(['a1'], undefined, 3), ...meetings });
    expect(rhythmOf(corpus, 'copil', '2026-10-15')?.held).toBe(held);
  });
});

describe('a succession', () => {
  const files = {
    'actors/un.yaml': actor('valid_until: 2024-12-31\n'),
    'actors/deux.yaml': actor('valid_from: 2025-01-01\nvalid_until: 2025-12-31\nsucceeds: un\n'),
    'actors/trois.yaml': actor('valid_from: 2026-01-01\nsucceeds: deux\n'),
    'actors/seul.yaml': actor('valid_until: 2025-06-30\n'),
    'committees/copil.yaml': committee(['un'], undefined),
    'meetings/copil-2024-06-15.md':
      '---\ncommittee: copil\ndate: 2024-06-15\nstatus: held\ndecisions:\n  - { id: d1, text: Une décision., owner: un, due: 2026-12-31, status: open }\n  - { id: d2, text: Une autre., owner: seul, due: 2026-12-31, status: open }\n---\n',
  };
  it('leads to whoever exists at the date', () => {
    expect(['2024-06-01', '2025-06-01', '2026-06-01'].map((date) => successorOf(corpusOf(files, date), 'un'))).toEqual([
      'un',
      'deux',
      'trois',
    ]);
    expect(successorOf(corpusOf(files), 'seul')).toBe('seul');
  });
  it('gives its decisions to the successor', () => {
    const corpus = corpusOf(files);
    expect(wantedDecisions(corpus, { owner: 'trois' }).map(({ id }) => id)).toEqual(['copil-2024-06-15#d1']);
  });
  it('that goes in a circle ends', () => {
    const circle = corpusOf({
      'actors/un.yaml': actor('valid_until: 2024-12-31\nsucceeds: deux\n'),
      'actors/deux.yaml': actor('valid_until: 2024-12-31\nsucceeds: un\n'),
    });
    expect(['un', 'deux']).toContain(successorOf(circle, 'un'));
  });
});

describe('the calendar', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-31'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-09-15', 3, '2026-12-15'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2026-01-30', 1, '2026-02-28'],
  ])('%s and %i months', (date, months, then) => expect(monthsAfter(date, months)).toBe(then));

  it('says which measure is due, of the months that are over', () => {
    const indicator = (more: string): string =>
      `title: Indicateur\nfamily: outcome\ndefinition: x\ntype: count\nunit: x\ndirection: increase\nsource: { actor: un }\n${more}`;
    const corpus = corpusOf({
      'actors/un.yaml': actor(),
      'indicators/mensuel.yaml': indicator(
        'collection: { frequency: monthly, ends: 2026-11-30 }\nmeasures:\n  - { date: 2026-08-31, value: 1 }\n',
      ),
      'indicators/manquant.yaml': indicator(
        'collection: { frequency: monthly }\nmeasures:\n  - { date: 2026-09-30, missing: Registre perdu }\n',
      ),
      'indicators/fini.yaml': indicator(
        'collection: { frequency: monthly, ends: 2026-09-30 }\nmeasures:\n  - { date: 2026-09-30, value: 1 }\n',
      ),
      'indicators/unique.yaml': indicator('collection: { frequency: once, starts: 2026-03-01 }\n'),
    });
    const found = collectionsOf(corpus);
    expect(found.map(({ indicator: { id }, due, late }) => [id, due, late])).toEqual([
      ['unique', '2026-03-01', true],
      ['mensuel', '2026-09-30', true],
      ['manquant', '2026-10-31', false],
    ]);
    expect(periodsUntil(found[1]!, '2027-12-31')).toEqual(['2026-09-30', '2026-10-31', '2026-11-30']);
  });
});

describe('what was already examined', () => {
  const corpus = corpusOf({
    'actors/un.yaml': actor(),
    'committees/copil.yaml': committee(['un'], undefined),
    'actions/navette.md':
      '---\ntitle: Navette du mercredi\nstatus: stopped\nstatus_reason: Faute d’usage.\nobjectives: [o]\nlead: un\n---\n',
    'meetings/copil-2026-03-12.md':
      '---\ncommittee: copil\ndate: 2026-03-12\nstatus: held\ndecisions:\n  - { id: d1, text: Arrêter la navette., owner: un, status: done, about: ["action:navette"] }\n---\n',
  });
  it.each(['Une navette le mercredi', 'Navettes du mercredi vers les équipements', 'NAVETTE DU MERCREDI'])('comes back with %s', (title) =>
    expect(alreadyExamined(corpus, { title })).toMatchObject([{ id: 'navette', date: '2026-03-12', reason: 'Faute d’usage.' }]),
  );
  it.each(['Café du mercredi', 'Atelier de récits', ''])('does not with “%s”', (title) =>
    expect(alreadyExamined(corpus, { title })).toEqual([]),
  );
});
