// The day a document is dated with: the one asked for, `as_of`, `SOURCE_DATE_EPOCH`, the day of the revision, and only then today.

import { revisionDate } from '../disk/git.ts';
import { revisionOf } from '../disk/revision.ts';
import { projectAround } from './root.ts';
import { type Both, fr } from '../language/language.ts';
import { type Context, languageOf, WrongRequest } from './io.ts';
import { workedIn } from './memory.ts';

const WORDS: Both<(written: string) => string> = {
  fr: (written) => fr`SOURCE_DATE_EPOCH vaut « ${written} » : ce doit être un nombre de secondes depuis le 1er janvier 1970.`,
  en: (written) => `SOURCE_DATE_EPOCH is “${written}”: it must be a number of seconds since 1 January 1970.`,
};
/** The last day that four digits can write. */
const LAST = 253_402_300_799;

/** A context in which today is the day of the documents: the same revision always gives the same bytes. */
export function datedContext(context: Context): Context {
  const written = context.io.env['SOURCE_DATE_EPOCH'];
  if (written !== undefined && written !== '') {
    if (!/^\d{1,12}$/.test(written) || Number(written) > LAST) throw new WrongRequest(WORDS[languageOf(context)](written));
    return on(context, new Date(Number(written) * 1000));
  }
  const root = projectAround(context.folder);
  const revision = root === undefined ? undefined : revisionOf(root);
  // A revision keeps its day for ever.
  const day = revision === undefined ? undefined : workedIn(context.io.env)(`the day of ${revision} in ${root}`, () => revisionDate(root!));
  return day === undefined ? context : on(context, new Date(`${day}T12:00:00Z`));
}

const on = (context: Context, day: Date): Context => ({ ...context, io: { ...context.io, now: () => day } });
