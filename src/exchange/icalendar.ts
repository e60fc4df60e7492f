// Writes calendars as RFC 5545 (2009) asks: lines of at most 75 octets, texts escaped, hours in their own time zone, an identity for each
// event that stays the same, so that a calendar imported again updates the first.

export interface CalendarEvent {
  /** Unique in the calendar, the same from one writing to the next. */
  readonly id: string;
  readonly title: string;
  readonly date: string;
  /** `14:30`; without it the event takes the whole day. */
  readonly starts?: string | undefined;
  readonly ends?: string | undefined;
  readonly place?: string | undefined;
  readonly description?: string | undefined;
  readonly category: string;
  readonly cancelled?: boolean;
  /** Whether those who look for a free hour must see it. */
  readonly busy?: boolean;
}

export interface Calendar {
  readonly name: string;
  /** What follows `@` in the identity of events. */
  readonly domain: string;
  readonly language: string;
  /** The day it is written: a later writing replaces an earlier one. */
  readonly date: string;
  readonly zone: Zone;
  readonly events: readonly CalendarEvent[];
}

/** A time zone: its name and what it adds to UTC; in Europe, an hour more in summer. */
interface Zone {
  readonly name: string;
  readonly offset: string;
  readonly summer?: string;
}

const PARIS: Zone = { name: 'Europe/Paris', offset: '+0100', summer: '+0200' };

/** The zones of the départements that do not keep the time of Paris. */
const ZONES: Readonly<Record<string, Zone>> = {
  '971': { name: 'America/Guadeloupe', offset: '-0400' },
  '972': { name: 'America/Martinique', offset: '-0400' },
  '973': { name: 'America/Cayenne', offset: '-0300' },
  '974': { name: 'Indian/Reunion', offset: '+0400' },
  '976': { name: 'Indian/Mayotte', offset: '+0300' },
};

export const zoneOf = (department: string | undefined): Zone => ZONES[department ?? ''] ?? PARIS;

/** A text value: separators escaped, lines kept, what controls a terminal or a reader taken out (RFC 5545, 3.3.11). */
const text = (value: string): string =>
  value
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f]/g, '');

/** A line folded at 75 octets, no character cut (RFC 5545, 3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let row = '';
  let octets = 0;
  const rows: string[] = [];
  for (const character of line) {
    const size = encoder.encode(character).length;
    // A row that goes on begins with a space, which counts.
    if (octets + size > 75) {
      rows.push(row);
      [row, octets] = [' ', 1];
    }
    row += character;
    octets += size;
  }
  return [...rows, row].join('\r\n');
}

const compact = (value: string): string => value.replace(/[-:]/g, '');
const nextDay = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** Two hours are kept for a meeting whose end nobody wrote. */
function endOf(starts: string, ends: string | undefined): string {
  if (ends !== undefined && ends > starts) return ends;
  const [hour = 0, minute = 0] = starts.split(':').map(Number);
  return hour >= 22 ? '23:59' : `${String(hour + 2).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The rules of a zone, as calendars that do not know its name need them (Directive 2000/84/CE for summer time). */
function zoneLines({ name, offset, summer }: Zone): string[] {
  const part = (kind: 'STANDARD' | 'DAYLIGHT', from: string, to: string, start: string, rule?: string): string[] => [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `END:${kind}`,
  ];
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    ...(summer === undefined
      ? part('STANDARD', offset, offset, '19700101T000000')
      : [
          ...part('DAYLIGHT', offset, summer, '19810329T020000', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'),
          ...part('STANDARD', summer, offset, '19961027T030000', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'),
        ]),
    'END:VTIMEZONE',
  ];
}

/** The calendar, ready to be written. */
export function calendarText({ name, domain, language, date, zone, events }: Calendar): string {
  // Days since 2000: a calendar written later has the higher number, and replaces what was imported before.
  const sequence = Math.max(0, Math.round((Date.parse(date) - Date.parse('2000-01-01')) / 86_400_000));
  const stamp = `${compact(date)}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//odas//odas//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    `X-WR-TIMEZONE:${zone.name}`,
    ...(events.some(({ starts }) => starts !== undefined) ? zoneLines(zone) : []),
    ...events.flatMap((one) => [
      'BEGIN:VEVENT',
      `UID:${one.id}@${domain}`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${sequence}`,
      ...(one.starts === undefined
        ? [`DTSTART;VALUE=DATE:${compact(one.date)}`, `DTEND;VALUE=DATE:${compact(nextDay(one.date))}`]
        : [
            `DTSTART;TZID=${zone.name}:${compact(one.date)}T${compact(one.starts)}00`,
            `DTEND;TZID=${zone.name}:${compact(one.date)}T${compact(endOf(one.starts, one.ends))}00`,
          ]),
      `SUMMARY;LANGUAGE=${language}:${text(one.title)}`,
      ...(one.place === undefined ? [] : [`LOCATION:${text(one.place)}`]),
      ...(one.description === undefined || one.description === '' ? [] : [`DESCRIPTION:${text(one.description)}`]),
      `CATEGORIES:${text(one.category)}`,
      `STATUS:${one.cancelled === true ? 'CANCELLED' : 'CONFIRMED'}`,
      `TRANSP:${one.busy === true ? 'OPAQUE' : 'TRANSPARENT'}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
