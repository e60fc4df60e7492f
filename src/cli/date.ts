// A date given on the command line.

import type { Language } from '../language/language.ts';
import { dayMeant } from '../language/on-paper.ts';
import { WrongRequest } from './io.ts';
import { words } from './words.ts';

/** The date as written, once it is sure that it is one. */
export function dateOf(value: unknown, language: Language): string | undefined {
  if (value === undefined) return undefined;
  const text = String(value);
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new WrongRequest(words(language).badDate(text, dayMeant(text)));
  }
  return text;
}
