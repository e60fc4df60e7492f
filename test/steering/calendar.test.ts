// The calendar, read by a real client's parser: every event, its hour, its identity; and the lines as RFC 5545 wants them.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarText, zoneOf } from '../../src/exchange/icalendar.ts';
import { odas, root } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-calendar-'));
const folder = join(world, 'exemple');
beforeAll(() => cpSync(join(root, 'examples/pyrenees-atlantiques'), folder, { recursive: true }));
afterAll(() => rmSync(world, { recursive: true, force: true }));

interface Read {
  readonly uid: string;
  readonly summary: string;
  readonly start: string;
  readonly utc: string;
  readonly sequence: number;
  readonly status: string;
}
function read(text: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone as never);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component as never);
    return {
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toString(),
      utc: event.startDate.convertToZone(ICAL.Timezone.utcTimezone as never).toString(),
      sequence: event.sequence as number,
      status: String(component.getFirstPropertyValue('status')),
    };
  });
}
const octets = (text: string): number => Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));

describe('odas export calendar', () => {
  it('gives every dated thing of the project, once', async () => {
    expect((await odas(['export', 'calendar', '--out', 'agenda'], folder)).code).toBe(0);
    const text = readFileSync(join(folder, 'agenda/calendrier.ics'), 'utf8');
    const events = read(text);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const of = (kind: string): Read[] => events.filter(({ uid }) => uid.startsWith(`${kind}-`));
    expect(of('meeting')).toHaveLength(9);
    expect(of('purge')).toHaveLength(22);
    expect(of('milestone').length).toBeGreaterThan(10);
    expect(of('collection').length).toBeGreaterThan(10);
    expect(of('decision')).toHaveLength(8);
    // 14 h 30 in Pau in November is 13 h 30 UTC; in May it is 12 h 30.
    const byId = (uid: string): Read | undefined => events.find((one) => one.uid === `${uid}@odas-64`);
    expect(byId('meeting-copil-2026-11-19')).toMatchObject({ start: '2026-11-19T14:30:00', utc: '2026-11-19T13:30:00Z' });
    expect(byId('meeting-copil-2026-05-21')!.utc).toBe('2026-05-21T12:30:00Z');
    expect(byId('milestone-restitution-habitants')!.start).toBe('2026-09-30');
    expect(octets(text)).toBeLessThanOrEqual(75);
    // Nothing of an interview but its id.
    expect(of('purge').every(({ summary }) => /^Entretien à effacer\u00a0: ent-\d{3}$/.test(summary))).toBe(true);
  });

  it('keeps the identity of what moved, and replaces it when imported again', async () => {
    const file = join(folder, 'meetings/copil-2026-11-19.md');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(file, readFileSync(file, 'utf8').replace('date: 2026-11-19', 'date: 2026-12-03'));
    expect((await odas(['export', 'calendar', '--out', 'ensuite'], folder)).code).toBe(0);
    const before = read(readFileSync(join(folder, 'agenda/calendrier.ics'), 'utf8'));
    const after = read(readFileSync(join(folder, 'ensuite/calendrier.ics'), 'utf8'));
    // A client keeps one event an identity, the one with the higher number or the later.
    const kept = new Map([...before, ...after].map((one) => [one.uid, one]));
    expect(kept.size).toBe(before.length);
    expect(kept.get('meeting-copil-2026-11-19@odas-64')!.start).toBe('2026-12-03T14:30:00');
    expect(after.every((one, index) => one.sequence >= before[index]!.sequence)).toBe(true);
  });

  it('gives the due dates of the decisions asked for', async () => {
    const { code, stdout } = await odas(['decisions', '--status', 'late', '--format', 'ics'], folder);
    expect(code).toBe(0);
    expect(read(stdout).map(({ uid, start }) => `${uid} ${start}`)).toContain('decision-copil-2026-05-21-d4@odas-64 2026-09-30');
    expect(read(stdout)).toHaveLength(4);
  });
});

describe('a calendar', () => {
  const written = (title: string, place: string): string =>
    calendarText({
      name: title,
      domain: 'odas-974',
      language: 'fr',
      date: '2026-10-15',
      zone: zoneOf('974'),
      events: [{ id: 'x', title, date: '2026-07-01', starts: '09:00', place, category: 'Comités' }],
    });
  it('keeps any text, in lines of at most 75 octets', () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 200 })
      .filter((one) => !/[\u0000-\u001f\u007f\ud800-\udfff]/.test(one));
    fc.assert(
      fc.property(text, text, (title, place) => {
        const ics = written(title, place);
        expect(octets(ics)).toBeLessThanOrEqual(75);
        expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(read(ics)[0]!.summary).toBe(title);
      }),
    );
  });
  it('keeps the hour of La Réunion, summer or not', () => {
    expect(read(written('Comité', 'Saint-Denis'))[0]!.utc).toBe('2026-07-01T05:00:00Z');
  });
  it('lets no text begin another line', () => {
    const ics = written('Comité\r\nATTENDEE:mailto:x', 'Ici\nBEGIN:VEVENT');
    expect(read(ics)).toHaveLength(1);
    expect(ics).not.toMatch(/^ATTENDEE/m);
  });
});
