// Sentences that the terminal and the national documents share: what is little known, and what may explain a difference.

import { type Both, fr, type Language, list, number, plural } from '../../language/language.ts';
import type { Thin } from '../../national/side-by-side.ts';
import type { Contrast, Travel } from '../../national/travels.ts';

const MOST_CODES = 12;

/** The codes of départements as people read them; counted when there are too many to name. */
export function places(codes: readonly string[], language: Language): string {
  const distinct = [...new Set(codes)].sort();
  if (distinct.length > MOST_CODES) return plural(distinct.length, 'département', 'départements', language);
  return list(distinct, language);
}

/** The same after « dans », “in”: « dans les départements 57 et 64 ». */
function within(codes: readonly string[], language: Language): string {
  const distinct = new Set(codes).size;
  const named = places(codes, language);
  if (distinct > MOST_CODES) return named;
  if (language === 'en') return `${distinct > 1 ? 'départements' : 'département'} ${named}`;
  return `${distinct > 1 ? 'les départements' : 'le département'} ${named}`;
}

const THIN: Both<{ readonly [Why in Thin['why']]: (one: Extract<Thin, { why: Why }>) => string }> = {
  fr: {
    'no-effect-measured': ({ code, title }) =>
      fr`« ${title} » (${code}) : l’action est terminée ou arrêtée, et aucun indicateur n’en mesure les effets.`,
    'low-evidence': ({ title, level, places: codes }) =>
      fr`« ${title} » (${places(codes, 'fr')}) : essayée, mais le niveau de preuve ne dépasse pas ${level}. Une référence écrite avant le départ manque.`,
    'one-place': ({ title, places: codes }) => fr`« ${title} » : essayée dans un seul département (${places(codes, 'fr')}).`,
    'theme-untried': ({ label, places: codes }) =>
      fr`« ${label} » : constaté dans ${within(codes, 'fr')}, mais aucune action ne porte sur ce thème.`,
  },
  en: {
    'no-effect-measured': ({ code, title }) =>
      `“${title}” (${code}): the action has ended or was stopped, and no indicator measures its effects.`,
    'low-evidence': ({ title, level, places: codes }) =>
      `“${title}” (${places(codes, 'en')}): tried, but the evidence level is no higher than ${level}. A reference written before the start is missing.`,
    'one-place': ({ title, places: codes }) => `“${title}”: tried in one département only (${places(codes, 'en')}).`,
    'theme-untried': ({ label, places: codes }) => `“${label}”: found in ${within(codes, 'en')}, but no action is about this theme.`,
  },
};

export const thinSentence = (one: Thin, language: Language): string => (THIN[language][one.why] as (one: Thin) => string)(one);

/** A condition that may explain why a hypothesis did well here and not there; what speaks against it is said too. */
export function contrastSentence({ text, metWhereFavourable, unmetElsewhere, metElsewhere }: Contrast, language: Language): string {
  const [met, unmet] = [metWhereFavourable, unmetElsewhere].map((codes) => places(codes, language));
  const there = within(metElsewhere, language);
  if (language === 'fr')
    return `${fr`Peut l’expliquer : « ${text} », condition réunie là où l’effet est favorable (${met!}), non réunie ailleurs (${unmet!}).`}${metElsewhere.length > 0 ? ` ${fr`À nuancer : elle l’est aussi dans ${there}, sans effet favorable.`}` : ''}`;
  return `May explain it: “${text}”, met where the effect is favourable (${met}), not met elsewhere (${unmet}).${metElsewhere.length > 0 ? ` Yet it is also met in ${there}, without a favourable effect.` : ''}`;
}

/** An average over places, with its interval and how far they disagree; none when they disagree too much for one to mean anything. */
export function pooledSentence(pooled: Travel['pooled'][number], language: Language): string {
  const share = pooled.type === 'proportion';
  const figure = (value: number): string => number(share ? Math.round(value * 1000) / 10 : Math.round(value * 1000) / 1000, language);
  const points = !share ? '' : language === 'en' || Math.abs(Math.round(pooled.value * 1000)) >= 20 ? ' points' : ' point';
  const percent = number(Math.round(pooled.i2 * 100), language);
  const interval =
    language === 'fr' ? `de ${figure(pooled.low)} à ${figure(pooled.high)}` : `from ${figure(pooled.low)} to ${figure(pooled.high)}`;
  const disagree = pooled.i2 >= 0.75;
  if (language === 'fr')
    return `${fr`« ${pooled.indicator} », mesuré de la même façon dans ${within(pooled.places, 'fr')} : effet moyen ${figure(pooled.value)}${points} (${interval}) ; ${percent} % de l’écart entre départements n’est pas dû au hasard.`}${disagree ? ` ${fr`Ils diffèrent trop pour que cette moyenne suffise : regardez chacun.`}` : ''}`;
  return `“${pooled.indicator}”, measured the same way in ${within(pooled.places, 'en')}: average effect ${figure(pooled.value)}${points} (${interval}); ${percent}% of the gap between départements is not chance.${disagree ? ' They differ too much for this average to be enough: look at each.' : ''}`;
}
