// What the quality of a coding says.

import { type Both, fr, number, plural } from '../../language/language.ts';
import type { Reading } from '../coding.ts';

export const CODING: Both<{
  readonly title: string;
  readonly none: string;
  readonly counts: (interviews: number, extracts: number) => string;
  readonly overall: (alpha: number | undefined, reading: Reading) => string;
  readonly reading: Readonly<Record<Reading, string>>;
  readonly beside: (kappa: number | undefined, kinds: number | undefined) => string;
  readonly few: string;
  readonly themes: string;
  readonly head: readonly string[];
  readonly alpha: (value: number | undefined) => string;
  readonly differ: string;
  readonly coder: (index: number) => string;
  readonly absent: string;
  readonly nothing: string;
  readonly agreed: string;
  readonly how: string;
}> = {
  fr: {
    title: fr`Qualité du codage`,
    none: fr`Aucun entretien n’a été codé deux fois. Faites coder un entretien par une seconde personne, sans qu’elle voie le premier codage : « recodes » désigne l’original, avec les mêmes identifiants d’extraits.`,
    counts: (interviews, extracts) =>
      fr`${plural(interviews, 'entretien codé deux fois', 'entretiens codés deux fois', 'fr')} ; ${plural(extracts, 'extrait comparé', 'extraits comparés', 'fr')}.`,
    overall: (alpha, reading) =>
      fr`Accord d’ensemble : α = ${alpha === undefined ? '–' : number(alpha, 'fr', 2)}, ${CODING.fr.reading[reading]}`,
    reading: {
      reliable: fr`fiable (0,80 et plus).`,
      provisional: fr`à prendre avec prudence (de 0,667 à 0,80).`,
      recode: fr`insuffisant (moins de 0,667) : précisez la grille, puis recodez.`,
      unknown: fr`impossible à calculer.`,
    },
    beside: (kappa, kinds) =>
      [
        ...(kappa === undefined ? [] : [fr`κ de Cohen, pour comparaison : ${number(kappa, 'fr', 2)}.`]),
        ...(kinds === undefined ? [] : [fr`Accord sur la nature des extraits : α = ${number(kinds, 'fr', 2)}.`]),
      ].join(' '),
    few: fr`Moins de vingt extraits : un seul désaccord change beaucoup ce chiffre.`,
    themes: fr`Thème par thème`,
    head: ['Thème', 'α', 'Désaccords', 'Employé'],
    alpha: (value) => (value === undefined ? '–' : number(value, 'fr', 2)),
    differ: fr`Où les codeurs diffèrent`,
    coder: (index) => fr`codage ${index + 1}`,
    absent: fr`pas d’extrait`,
    nothing: fr`aucun thème`,
    agreed: fr`Nulle part.`,
    how: fr`α de Krippendorff : 1, accord parfait ; 0, ce que donnerait le hasard. Chaque choix « cet extrait, ce thème : oui ou non » compte pour un.`,
  },
  en: {
    title: 'Quality of the coding',
    none: 'No interview was coded twice. Have one coded by a second person who does not see the first coding: “recodes” names the original, with the same ids of extracts.',
    counts: (interviews, extracts) =>
      `${plural(interviews, 'interview', 'interviews', 'en')} coded twice; ${plural(extracts, 'extract', 'extracts', 'en')} compared.`,
    overall: (alpha, reading) =>
      `Overall agreement: α = ${alpha === undefined ? '–' : number(alpha, 'en', 2)}, ${CODING.en.reading[reading]}`,
    reading: {
      reliable: 'reliable (0.80 and more).',
      provisional: 'provisional (0.667 to 0.80).',
      recode: 'too low (below 0.667): make the codebook clearer, then code again.',
      unknown: 'cannot be computed.',
    },
    beside: (kappa, kinds) =>
      [
        ...(kappa === undefined ? [] : [`Cohen’s κ, for comparison: ${number(kappa, 'en', 2)}.`]),
        ...(kinds === undefined ? [] : [`Agreement on the kind of extracts: α = ${number(kinds, 'en', 2)}.`]),
      ].join(' '),
    few: 'Fewer than twenty extracts: one disagreement changes this figure much.',
    themes: 'Theme by theme',
    head: ['Theme', 'α', 'Disagreements', 'Used'],
    alpha: (value) => (value === undefined ? '–' : number(value, 'en', 2)),
    differ: 'Where the coders differ',
    coder: (index) => `coding ${index + 1}`,
    absent: 'no extract',
    nothing: 'no theme',
    agreed: 'Nowhere.',
    how: 'Krippendorff’s α: 1, perfect agreement; 0, what chance would give. Each choice “this extract, this theme: yes or no” counts for one.',
  },
};
