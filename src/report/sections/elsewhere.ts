// What happened elsewhere to a hypothesis, in sentences: the outcome, the conditions it met there, what they learnt.

import { type Both, fr, type Language, list } from '../../language/language.ts';
import { met, unmet } from '../../national/elsewhere.ts';
import type { Place } from '../../national/travels.ts';
import { placeName } from '../../national/departments.ts';
import { CHANGE_NAMES, OUTCOME_NAMES, VERDICT_NAMES } from './national-names.ts';

const WORDS: Both<{
  readonly place: (code: string, name: string, outcome: string) => string;
  readonly met: (texts: string) => string;
  readonly unmet: (texts: string) => string;
  readonly effect: (indicator: string, verdict: string, level: number, change: string) => string;
  readonly reason: (text: string) => string;
  readonly lesson: (text: string) => string;
}> = {
  fr: {
    place: (code, name, outcome) => fr`${name} (${code}) : ${outcome}.`,
    met: (texts) => fr`Conditions réunies là-bas : ${texts}.`,
    unmet: (texts) => fr`Il y manquait, au moins en partie : ${texts}.`,
    effect: (indicator, verdict, level, change) => fr`${indicator} : ${verdict}, ${change} (niveau de preuve ${level}).`,
    reason: (text) => fr`Raison donnée : ${text}`,
    lesson: (text) => fr`Ce qu’ils en retiennent : ${text}`,
  },
  en: {
    place: (code, name, outcome) => `${name} (${code}): ${outcome}.`,
    met: (texts) => `Conditions met there: ${texts}.`,
    unmet: (texts) => `Lacking there, at least in part: ${texts}.`,
    effect: (indicator, verdict, level, change) => `${indicator}: ${verdict}, ${change} (evidence level ${level}).`,
    reason: (text) => `Reason given: ${text}`,
    lesson: (text) => `What they learnt: ${text}`,
  },
};

/** A text as part of a sentence: no capital but that of a name in capitals, no full stop. */
export const clause = (text: string): string =>
  (/^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text).replace(/\.$/, '');

/** The line of a place, and the details under it. */
export function elsewhereSaid(place: Place, language: Language): { readonly line: string; readonly details: readonly string[] } {
  const said = WORDS[language];
  const tried = !['not-tried', 'rejected'].includes(place.outcome);
  const [have, lack] = [met(place).map(clause), unmet(place).map(clause)];
  return {
    line: said.place(place.code, placeName(place.code), OUTCOME_NAMES[language][place.outcome]),
    details: [
      ...place.effects
        .filter(({ change, verdict }) => change !== 'unclear' || verdict !== 'insufficient')
        .map((one) =>
          said.effect(
            one.indicator,
            VERDICT_NAMES[language][one.verdict] ?? one.verdict,
            one.evidence_level ?? 0,
            CHANGE_NAMES[language][one.change ?? 'unclear'] ?? '',
          ),
        ),
      ...(tried && have.length > 0 ? [said.met(list(have, language))] : []),
      ...(tried && lack.length > 0 ? [said.unmet(list(lack, language))] : []),
      ...(place.reason === undefined ? [] : [said.reason(place.reason)]),
      ...place.lessons.map((text) => said.lesson(text)),
    ],
  };
}
