// What changed, at a terminal: told by topic, then what it was compared with and how far that goes.

import type { Corpus } from '../../corpus/corpus.ts';
import { type Change, CHANGES, TOPICS } from '../../history/change.ts';
import { type Both, fr, type Language, list, longDate, plural } from '../../language/language.ts';
import { sentenceOf, tell, TOPIC_NAMES } from '../../report/sections/change-words.ts';
import { printable } from '../io.ts';
import type { Past } from '../past.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

const MOST_FILES = 3;

interface Words {
  readonly since: (date: string, committee: string | undefined) => string;
  readonly nothing: string;
  readonly compared: (revision: string, date: string) => string;
  readonly shallow: (asked: string, date: string) => string;
  readonly beginning: (asked: string, date: string) => string;
  readonly unrecorded: (files: readonly string[]) => string;
  readonly apart: (folders: readonly string[]) => string;
  readonly unknown: Readonly<Record<NonNullable<Past['unknown']>, string>>;
}

const some = (names: readonly string[], language: Language): string =>
  names.length > MOST_FILES
    ? list(
        [
          ...names.slice(0, MOST_FILES - 1),
          language === 'fr' ? `${names.length - MOST_FILES + 1} autres` : `${names.length - MOST_FILES + 1} others`,
        ],
        language,
      )
    : list(names, language);

const DATES_ONLY = {
  fr: fr`Ne sont dits ici que les faits que les fichiers datent : ni les échéances déplacées, ni les pilotes changés, ni les cibles modifiées.`,
  en: 'Only facts that the files date are told here: no deadline that moved, no lead or target that changed.',
};

const WORDS: Both<Words> = {
  fr: {
    since: (date, committee) =>
      committee === undefined
        ? fr`Ce qui a changé depuis le ${longDate(date, 'fr')}`
        : fr`Ce qui a changé depuis la réunion du ${longDate(date, 'fr')} (${committee})`,
    nothing: fr`Rien de nouveau.`,
    compared: (revision, date) => fr`Comparé à la révision ${revision} de git, enregistrée le ${longDate(date, 'fr')}.`,
    shallow: (asked, date) =>
      fr`Cette copie du projet est partielle : son histoire commence le ${longDate(date, 'fr')}, après le ${longDate(asked, 'fr')} demandé. Ce qui a changé auparavant n’est pas connu ici (« git fetch --unshallow » ramène le reste).`,
    beginning: (asked, date) =>
      fr`git ne suit le projet que depuis le ${longDate(date, 'fr')}, après le ${longDate(asked, 'fr')} demandé : ce qui a changé auparavant n’est pas connu.`,
    unrecorded: (files) =>
      fr`${plural(files.length, 'fichier n’est pas encore enregistré', 'fichiers ne sont pas encore enregistrés', 'fr')} par git, et ${files.length === 1 ? 'compte' : 'comptent'} ici tels quels : ${some(files, 'fr')}.`,
    apart: (folders) => fr`Suivi à part par git, et donc sans passé ici : ${some(folders, 'fr')}.`,
    unknown: {
      none: fr`Ce dossier n’est pas suivi par git. ${DATES_ONLY.fr}`,
      empty: fr`git n’a encore rien enregistré dans ce dossier. ${DATES_ONLY.fr}`,
      never: fr`git n’avait encore rien enregistré de ce projet à cette date. ${DATES_ONLY.fr}`,
    },
  },
  en: {
    since: (date, committee) =>
      committee === undefined
        ? `What changed since ${longDate(date, 'en')}`
        : `What changed since the meeting of ${longDate(date, 'en')} (${committee})`,
    nothing: 'Nothing new.',
    compared: (revision, date) => `Compared with revision ${revision} of git, recorded on ${longDate(date, 'en')}.`,
    shallow: (asked, date) =>
      `This copy of the project is partial: its history begins on ${longDate(date, 'en')}, after ${longDate(asked, 'en')} as asked. What changed before is not known here (“git fetch --unshallow” brings the rest).`,
    beginning: (asked, date) =>
      `git follows the project only since ${longDate(date, 'en')}, after ${longDate(asked, 'en')} as asked: what changed before is not known.`,
    unrecorded: (files) =>
      `${plural(files.length, 'file is not recorded', 'files are not recorded', 'en')} by git yet, and ${files.length === 1 ? 'counts' : 'count'} here as ${files.length === 1 ? 'it is' : 'they are'}: ${some(files, 'en')}.`,
    apart: (folders) => `Followed apart by git, and so without a past here: ${some(folders, 'en')}.`,
    unknown: {
      none: `This folder is not followed by git. ${DATES_ONLY.en}`,
      empty: `git has recorded nothing in this folder yet. ${DATES_ONLY.en}`,
      never: `git had recorded nothing of this project by then. ${DATES_ONLY.en}`,
    },
  },
};

/** What can be said of how the comparison was made, and of what it leaves unknown. */
export function limitsOf({ since, recorded, unknown, unrecorded, apart }: Past, language: Language): string[] {
  const said = WORDS[language];
  if (unknown !== undefined) return [said.unknown[unknown]];
  return [
    ...(recorded?.short === undefined ? [] : [said[recorded.short](since.date!, recorded.date)]),
    ...(recorded ? [said.compared(recorded.commit.slice(0, 10), recorded.date)] : []),
    ...(unrecorded.length > 0 ? [said.unrecorded(unrecorded)] : []),
    ...(apart.length > 0 ? [said.apart(apart)] : []),
  ];
}

export function changesText(
  corpus: Corpus,
  past: Past,
  changes: readonly Change[],
  { language, paint, width }: { readonly language: Language; readonly paint: Paint; readonly width: number },
): string {
  const said = WORDS[language];
  const { meeting, date } = past.since;
  const committee = meeting && corpus.entity('committee', meeting.data.committee ?? '')?.data.name;
  const lines = [
    paint.bold(printable(corpus.project.title ?? '')),
    ...wrap(printable(said.since(date!, committee)), width).map((row) => paint.dim(row)),
    '',
  ];
  for (const topic of TOPICS) {
    const told = changes.filter(({ kind }) => CHANGES[kind] === topic);
    if (told.length === 0) continue;
    lines.push(paint.bold(TOPIC_NAMES[language][topic]));
    for (const sentence of tell(told, corpus, language)) {
      const [first = '', ...rest] = wrap(printable(sentence), width, 4);
      lines.push(`  · ${first.trim()}`, ...rest);
    }
    lines.push('');
  }
  if (changes.length === 0) lines.push(said.nothing, '');
  for (const limit of limitsOf(past, language)) lines.push(...wrap(printable(limit), width).map((row) => paint.dim(row)));
  return `${lines.join('\n')}\n`;
}

/** The same as data: what `odas diff --format json` prints, held by schemas/output/diff.schema.json. */
export function changesOutput(corpus: Corpus, past: Past, changes: readonly Change[], revision: string | undefined, language: Language) {
  const { since, recorded, unknown, unrecorded, apart } = past;
  return {
    version: 1,
    since: {
      asked: since.asked,
      date: since.date!,
      ...(since.meeting && { meeting: since.meeting.id }),
      ...(recorded && { revision: recorded.commit, recorded: recorded.date }),
    },
    until: { date: corpus.date, ...(revision !== undefined && { revision }), unrecorded: [...unrecorded] },
    source: unknown === undefined ? 'git' : 'dates',
    ...(recorded?.short !== undefined && { incomplete: recorded.short }),
    apart: [...apart],
    limits: limitsOf(past, language),
    changes: changes.map(({ kind, ...change }) => ({
      kind,
      topic: CHANGES[kind],
      ...change,
      sentence: sentenceOf({ kind, ...change }, corpus, language),
    })),
  };
}
