// Decisions at a terminal: what is late first, then what is open, then what became of the others, and what was already set aside.

import type { Corpus } from '../../corpus/corpus.ts';
import { type Both, fr, type Language, longDate, plural } from '../../language/language.ts';
import { actorName } from '../../report/sections/names.ts';
import { answeringFor, type Decision } from '../../steering/decisions.ts';
import type { Examined } from '../../steering/memory.ts';
import { printable } from '../io.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

const GROUPS = ['late', 'open', 'done', 'superseded', 'dropped'] as const;
type Group = (typeof GROUPS)[number];

const WORDS: Both<{
  readonly date: (date: string) => string;
  readonly group: Readonly<Record<Group, (count: number) => string>>;
  readonly due: (date: string) => string;
  readonly taken: (date: string) => string;
  readonly nobody: string;
  readonly instead: (owner: string) => string;
  readonly by: (id: string) => string;
  readonly reservation: (text: string) => string;
  readonly none: string;
  readonly examined: string;
  readonly kind: Readonly<Record<Examined['kind'], string>>;
}> = {
  fr: {
    date: (date) => fr`État au ${longDate(date, 'fr')}`,
    group: {
      late: (count) => fr`${plural(count, 'décision en retard', 'décisions en retard', 'fr')}`,
      open: (count) => fr`${plural(count, 'décision en cours', 'décisions en cours', 'fr')}`,
      done: (count) => fr`${plural(count, 'décision réalisée', 'décisions réalisées', 'fr')}`,
      superseded: (count) => fr`${plural(count, 'décision remplacée', 'décisions remplacées', 'fr')}`,
      dropped: (count) => fr`${plural(count, 'décision abandonnée', 'décisions abandonnées', 'fr')}`,
    },
    due: (date) => fr`attendue le ${longDate(date, 'fr')}`,
    taken: (date) => fr`prise le ${longDate(date, 'fr')}`,
    nobody: fr`sans responsable`,
    instead: (owner) => fr`à la place de ${owner}`,
    by: (id) => fr`remplacée par ${id}`,
    reservation: (text) => fr`Réserve : ${text}`,
    none: fr`Aucune décision ne correspond. Celles d’une réunion prévue n’y paraissent qu’une fois la réunion tenue.`,
    examined: fr`Déjà examiné, et écarté`,
    kind: { action: 'action', hypothesis: fr`hypothèse de changement`, decision: fr`décision` },
  },
  en: {
    date: (date) => `As of ${longDate(date, 'en')}`,
    group: {
      late: (count) => plural(count, 'late decision', 'late decisions', 'en'),
      open: (count) => plural(count, 'open decision', 'open decisions', 'en'),
      done: (count) => plural(count, 'decision done', 'decisions done', 'en'),
      superseded: (count) => plural(count, 'decision superseded', 'decisions superseded', 'en'),
      dropped: (count) => plural(count, 'decision dropped', 'decisions dropped', 'en'),
    },
    due: (date) => `due on ${longDate(date, 'en')}`,
    taken: (date) => `taken on ${longDate(date, 'en')}`,
    nobody: 'no owner',
    instead: (owner) => `in place of ${owner}`,
    by: (id) => `superseded by ${id}`,
    reservation: (text) => `Reservation: ${text}`,
    none: 'No decision fits.',
    examined: 'Already examined, and set aside',
    kind: { action: 'action', hypothesis: 'change hypothesis', decision: 'decision' },
  },
};

const groupOf = (one: Decision): Group => (one.late ? 'late' : one.status);

/** What was already examined, in a sentence: « examinée le 12 mars 2026 : … ». */
export function examinedSentence({ kind, title, date, reason }: Examined, language: Language): string {
  const why = reason === undefined ? '' : language === 'fr' ? fr` : ${reason}` : `: ${reason}`;
  const name = language === 'fr' ? fr`« ${title} » (${WORDS.fr.kind[kind]})` : `“${title}” (${WORDS.en.kind[kind]})`;
  if (language === 'en') return `${name}, already examined${date === undefined ? '' : ` on ${longDate(date, 'en')}`}${why}`;
  return fr`${name}, déjà examinée${date === undefined ? '' : fr` le ${longDate(date, 'fr')}`}${why}`;
}

/** Who answers for a decision, and in whose place. */
function ownerOf(one: Decision, corpus: Corpus, language: Language): string {
  const isOver = one.status !== 'open';
  if (isOver) return one.owner === undefined ? '' : actorName(corpus, one.owner);
  const today = answeringFor(one, corpus);
  if (today === undefined) return WORDS[language].nobody;
  const name = actorName(corpus, today);
  return today === one.owner ? name : `${name}, ${WORDS[language].instead(actorName(corpus, one.owner))}`;
}

export function decisionsText(
  corpus: Corpus,
  found: readonly Decision[],
  memory: readonly Examined[],
  { language, paint, width }: { readonly language: Language; readonly paint: Paint; readonly width: number },
): string {
  const said = WORDS[language];
  const lines = [paint.bold(printable(corpus.project.title ?? '')), paint.dim(said.date(corpus.date)), ''];
  const add = (text: string, colour: (row: string) => string = (row) => row): void => {
    for (const row of wrap(printable(text), width, 4)) lines.push(colour(row));
  };
  for (const group of GROUPS) {
    const own = found.filter((one) => groupOf(one) === group);
    if (own.length === 0) continue;
    const heading = said.group[group](own.length);
    lines.push(paint.bold(group === 'late' ? paint.yellow(heading) : heading));
    for (const one of own) {
      const [first = '', ...rest] = wrap(printable(one.text), width, 4);
      lines.push(`  · ${first.trim()}`, ...rest);
      const facts = [
        ...[ownerOf(one, corpus, language)].filter((name) => name !== ''),
        ...(one.due !== undefined && (group === 'late' || group === 'open') ? [said.due(one.due)] : []),
        ...(one.date !== undefined && group !== 'late' && group !== 'open' ? [said.taken(one.date)] : []),
        ...(one.status === 'superseded' && one.supersededBy !== undefined ? [said.by(one.supersededBy)] : []),
        one.id,
      ];
      add(facts.join(' · '), paint.dim);
      for (const text of one.reservations) add(said.reservation(text), paint.dim);
    }
    lines.push('');
  }
  if (found.length === 0) lines.push(said.none, '');
  if (memory.length > 0) {
    lines.push(paint.bold(said.examined));
    for (const one of memory) {
      const [first = '', ...rest] = wrap(printable(examinedSentence(one, language)), width, 4);
      lines.push(`  · ${first.trim()}`, ...rest);
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The same as data: what `odas decisions --format json` prints, held by schemas/output/decisions.schema.json. */
export function decisionsOutput(corpus: Corpus, found: readonly Decision[], memory: readonly Examined[]) {
  return {
    version: 1,
    date: corpus.date,
    decisions: found.map((one) => {
      const answers = answeringFor(one, corpus);
      return {
        id: one.id,
        meeting: one.meeting.id,
        committee: one.meeting.data.committee ?? '',
        ...(one.date !== undefined && { date: one.date }),
        text: one.text,
        kind: one.kind,
        status: one.status,
        late: one.late,
        ...(one.owner !== undefined && { owner: one.owner }),
        ...(answers !== undefined && { answering: answers }),
        ...(one.due !== undefined && { due: one.due }),
        ...(one.supersededBy !== undefined && { superseded_by: one.supersededBy }),
        about: [...one.about],
        reservations: [...one.reservations],
      };
    }),
    examined: memory.map(({ kind, id, title, date, reason }) => ({
      kind,
      id,
      title,
      ...(date !== undefined && { date }),
      ...(reason !== undefined && { reason }),
    })),
  };
}
