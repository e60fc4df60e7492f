// What a kind of file, or a part of one, is called by people.

import type { Both, Language } from '../language/language.ts';
import { kindNamed } from './kinds.ts';

/** Parts have no file of their own, and so no title. */
const PARTS: Readonly<Record<string, Both>> = {
  'agenda-item': { fr: 'point à l’ordre du jour', en: 'agenda item' },
  adaptation: { fr: 'adaptation', en: 'adaptation' },
  college: { fr: 'collège', en: 'college' },
  condition: { fr: 'condition', en: 'condition' },
  context: { fr: 'élément de contexte', en: 'known context' },
  criterion: { fr: 'critère', en: 'criterion' },
  decision: { fr: 'décision', en: 'decision' },
  extract: { fr: 'extrait d’entretien', en: 'extract of an interview' },
  function: { fr: 'fonction', en: 'function' },
  hearing: { fr: 'audition', en: 'hearing' },
  lesson: { fr: 'enseignement', en: 'lesson' },
  link: { fr: 'maillon du chemin d’impact', en: 'link of the path' },
  milestone: { fr: 'jalon', en: 'milestone' },
  objective: { fr: 'objectif', en: 'objective' },
  person: { fr: 'personne', en: 'person' },
  question: { fr: 'question', en: 'question' },
  'retained-convergence': { fr: 'convergence retenue', en: 'convergence adopted' },
  risk: { fr: 'risque', en: 'risk' },
  rival: { fr: 'explication rivale', en: 'rival explanation' },
  rule: { fr: 'règle', en: 'rule' },
  section: { fr: 'partie de l’état des lieux', en: 'section of the diagnosis' },
  stake: { fr: 'enjeu', en: 'stake' },
  territory: { fr: 'territoire', en: 'territory' },
  theme: { fr: 'thème', en: 'theme' },
};

/** A kind as people call it: « acteur », “actor”. */
export function called(kind: string, language: Language): string {
  const title = PARTS[kind]?.[language] ?? kindNamed(kind)?.shape.title?.[language] ?? kind;
  return title.charAt(0).toLowerCase() + title.slice(1);
}
