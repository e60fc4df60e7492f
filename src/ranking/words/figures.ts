// Figures of a ranking as people read them: never more precise than what they rest on.

import { type Both, type Language, number } from '../../language/language.ts';
import type { Interval } from '../value.ts';

const TO: Both = { fr: 'à', en: 'to' };

/** An interval in whole numbers; one number when they are the same. */
export function rounded({ low, high }: Pick<Interval, 'low' | 'high'>, language: Language): string {
  const [from, to] = [Math.round(low), Math.round(high)];
  return from === to ? number(from, language) : `${number(from, language)} ${TO[language]} ${number(to, language)}`;
}

/** A score with the one decimal that medians may have. */
export function score({ low, high }: Pick<Interval, 'low' | 'high'>, language: Language): string {
  const said = (value: number): string => number(Math.round(value * 10) / 10, language);
  return said(low) === said(high) ? said(low) : `${said(low)} ${TO[language]} ${said(high)}`;
}

/** A share of draws, out of a hundred; never 100 when one is missing, never 0 when one is there. */
export const outOf100 = (share: number): number => (share >= 1 ? 100 : share <= 0 ? 0 : Math.min(99, Math.max(1, Math.round(100 * share))));

/** Cents in euros, with their cents only when there are any. */
export function euros(cents: number, language: Language): string {
  const amount = number(cents / 100, language, cents % 100 === 0 ? 0 : 2);
  return language === 'fr' ? `${amount}\u00a0€` : `€${amount}`;
}
