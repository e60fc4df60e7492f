// What people call the things that a diagnosis speaks of: organisations, themes, spheres, territories.

import type { Corpus } from '../../corpus/corpus.ts';
import { nameBorne } from '../../corpus/voices.ts';
import { named } from '../../language/articles.ts';
import { type Both, fr, type Language } from '../../language/language.ts';

export interface Names {
  readonly organisation: (id: string) => string;
  /** The same as a sentence holds it: in French, with its article. */
  readonly spoken: (id: string) => string;
  readonly theme: (id: string) => string;
  readonly sphere: (id: string) => string;
  readonly territory: (id: string) => string;
  readonly objective: (id: string) => string;
}

/** The spheres of social life that an organisation belongs to. */
export const SPHERE_NAMES: Both<Readonly<Record<string, string>>> = {
  fr: {
    school: 'école',
    social: 'social',
    neighbourhood: 'quartier',
    family: 'familles',
    health: 'santé',
    justice: 'justice',
    culture: 'culture',
    sport: 'sport',
    institution: 'institutions',
  },
  en: {
    school: 'school',
    social: 'social work',
    neighbourhood: 'neighbourhood',
    family: 'families',
    health: 'health',
    justice: 'justice',
    culture: 'culture',
    sport: 'sport',
    institution: 'institutions',
  },
};

const UNNAMED: Both = { fr: fr`une organisation`, en: 'an organisation' };

/**
 * Names as `open` gives them. An organisation bears the name it has at the reference date.
 * @param whole the project whole, which knows successions; an organisation that `open` does not show stays unnamed
 */
export function namesOf(open: Corpus, language: Language, whole: Corpus = open): Names {
  const labels = new Map<string, string>();
  const part = (kind: string, id: string, field: string): string => String(open.part(kind, id)?.data[field] ?? id);
  const organisation = (id: string): string => {
    let label = labels.get(id);
    if (label === undefined) {
      const borne = nameBorne(whole, id);
      const actor = open.entity('actor', borne)?.data;
      label = actor?.short_name ?? actor?.name ?? (whole.entity('actor', borne) ? UNNAMED[language] : id);
      labels.set(id, label);
    }
    return label;
  };
  return {
    organisation,
    spoken: (id) => {
      const label = organisation(id);
      const actor = open.entity('actor', nameBorne(whole, id))?.data;
      return language === 'fr' && actor ? named(label, actor.name) : label;
    },
    theme: (id) => part('theme', id, 'label'),
    sphere: (id) => SPHERE_NAMES[language][id] ?? id,
    territory: (id) => part('territory', id, 'name'),
    objective: (id) => part('objective', id, 'title'),
  };
}
