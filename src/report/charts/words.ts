// The few words that drawings write by themselves, and the heads of their tables of data.

import type { Both } from '../../language/language.ts';
import { fr } from '../../language/language.ts';

export const WORDS: Both<{
  readonly months: readonly string[];
  readonly absent: Readonly<Record<'secret' | 'missing' | 'few', string>>;
  readonly provisional: string;
  readonly band: string;
  readonly interval: string;
  readonly notFromZero: string;
  readonly before: string;
  readonly after: string;
  readonly target: string;
  readonly frozen: string;
  readonly inRun: string;
  readonly onMedian: string;
  readonly tie: Readonly<Record<'both' | 'one', string>>;
  readonly sign: Readonly<Record<'plus' | 'minus' | 'neutral', string>>;
  readonly rivals: string;
  readonly weakest: string;
  readonly assumption: (text: string) => string;
  readonly nothing: string;
}> = {
  fr: {
    months: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
    absent: {
      secret: fr`n.d. (secret) : mesure non montrée`,
      missing: 'mesure manquante',
      few: fr`trop peu de cas pour un pourcentage`,
    },
    provisional: 'provisoire',
    band: fr`bande : entre quelles valeurs on pouvait l’attendre (95 %)`,
    interval: fr`trait fin : intervalle à 95 %`,
    notFromZero: fr`L’échelle ne part pas de zéro.`,
    before: 'avant (référence)',
    after: 'après (dernière mesure)',
    target: 'cible',
    frozen: fr`médiane de la période de référence, prolongée`,
    inRun: 'de la plus longue série',
    onMedian: fr`sur la médiane, non compté`,
    tie: { both: fr`chacun attend quelque chose de l’autre`, one: fr`un seul attend quelque chose de l’autre` },
    sign: { plus: 'pour', minus: 'contre', neutral: 'neutre' },
    rivals: fr`Ce qui pourrait l’expliquer autrement`,
    weakest: 'maillon le plus faible',
    assumption: (text) => fr`À condition : ${text}`,
    nothing: fr`Rien n’a été relevé sur ce maillon.`,
  },
  en: {
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    absent: {
      secret: 'withheld (secrecy): measure not shown',
      missing: 'missing measure',
      few: 'too few cases for a percentage',
    },
    provisional: 'provisional',
    band: 'band: between which values it could be expected (95%)',
    interval: 'thin line: 95% interval',
    notFromZero: 'The scale does not begin at zero.',
    before: 'before (reference)',
    after: 'after (last measure)',
    target: 'target',
    frozen: 'median of the reference period, carried on',
    inRun: 'of the longest run',
    onMedian: 'on the median, not counted',
    tie: { both: 'each expects something of the other', one: 'one alone expects something of the other' },
    sign: { plus: 'for', minus: 'against', neutral: 'neutral' },
    rivals: 'What else could explain it',
    weakest: 'weakest link',
    assumption: (text) => `Provided that: ${text}`,
    nothing: 'Nothing was noted on this link.',
  },
};
