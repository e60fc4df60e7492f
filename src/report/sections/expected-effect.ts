// What an action is expected to change, in the unit of its indicator: a level to reach, or a change where nothing else is meant.

import { amount } from '../../evaluation/sentences.ts';
import { inUnit, type Indicator, targetOf } from '../../evaluation/measures.ts';
import { type Both, type Language, number } from '../../language/language.ts';
import { percent } from '../charts/data.ts';

const SIGNED: Both<(figure: string, up: boolean) => string> = {
  fr: (figure, up) => `${up ? '+' : '−'}\u00a0${figure}`,
  en: (figure, up) => `${up ? '+' : '−'}${figure}`,
};

/** The value that is expected in some territories, as a table has it: « + 3 points », « − 8 jours », « 60 parents par mois », « 65 % ». */
export function expectedEffect(
  written: number,
  indicator: Indicator | undefined,
  territories: readonly (string | undefined)[],
  language: Language,
): string {
  if (!indicator) return number(written, language);
  const value = inUnit(written, indicator.data);
  const share = indicator.data.type === 'proportion';
  if (value < 0 || (share && isAChange(value, indicator, territories)))
    return SIGNED[language](amount(Math.abs(value), indicator, language, 2), value > 0);
  return share ? percent(value, language) : amount(value, indicator, language, 2);
}

/** A share that should grow is not expected far under where it must go: what is written then is by how much. */
function isAChange(value: number, indicator: Indicator, territories: readonly (string | undefined)[]): boolean {
  const targets = [undefined, ...territories].flatMap((territory) => targetOf(indicator, territory)?.value ?? []);
  return indicator.data.direction === 'increase' && targets.length > 0 && value < Math.min(...targets) / 2;
}
