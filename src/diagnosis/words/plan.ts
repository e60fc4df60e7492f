// What the plan of interviews says: where nobody was heard, and why one interview would bring more than another.

import { type Both, fr, list, plural } from '../../language/language.ts';
import type { Coverage, NextInterview } from '../plan.ts';
import type { Names } from './names.ts';

export const PLAN: Both<{
  readonly title: string;
  readonly coverage: string;
  readonly kinds: Readonly<Record<Coverage['kind'], string>>;
  readonly heard: (heard: number, known: number) => string;
  readonly missing: (names: readonly string[]) => string;
  readonly next: string;
  readonly why: (one: NextInterview, names: Names, name: (kind: Coverage['kind'], id: string) => string) => string;
  readonly everyone: string;
  readonly order: string;
}> = {
  fr: {
    title: fr`Plan d’entretiens`,
    coverage: fr`Qui a été entendu`,
    kinds: { 'required-actor': fr`Acteurs à impliquer`, sphere: fr`Sphères`, territory: fr`Territoires`, college: fr`Collèges` },
    heard: (heard, known) => (known === 0 ? fr`aucune organisation n’y est inscrite` : fr`${heard} sur ${known}`),
    missing: (names) => fr`pas encore : ${list(names, 'fr')}`,
    next: fr`Les entretiens qui apporteraient le plus`,
    why: ({ isRequired, askedBy, fills, isFamily, isSeated }, names, name) =>
      list(
        [
          ...(isRequired ? [fr`acteur à impliquer nécessairement`] : []),
          ...(isFamily ? [fr`première parole de famille`] : []),
          ...(askedBy.length > 0
            ? [fr`${list(askedBy.map(names.organisation), 'fr')} en ${askedBy.length > 1 ? 'attendent' : 'attend'} quelque chose`]
            : []),
          ...fills.map(
            ({ kind, id }) =>
              fr`première voix ${kind === 'sphere' ? 'de la sphère' : kind === 'territory' ? 'du territoire' : 'du collège'} « ${name(kind, id)} »`,
          ),
          ...(isSeated ? [fr`siège dans un comité`] : []),
        ],
        'fr',
      ),
    everyone: fr`Chacun de ceux que le projet nomme a été entendu.`,
    order: fr`Dans l’ordre : acteurs à impliquer, familles, organisations dont on attend le plus, places vides, sièges.`,
  },
  en: {
    title: 'Plan of interviews',
    coverage: 'Who was heard',
    kinds: { 'required-actor': 'Required actors', sphere: 'Spheres', territory: 'Territories', college: 'Colleges' },
    heard: (heard, known) => (known === 0 ? 'no organisation is recorded there' : `${heard} of ${known}`),
    missing: (names) => `not yet: ${list(names, 'en')}`,
    next: 'The interviews that would add most',
    why: ({ isRequired, askedBy, fills, isFamily, isSeated }, names, name) =>
      list(
        [
          ...(isRequired ? ['required actor'] : []),
          ...(isFamily ? ['first family voice'] : []),
          ...(askedBy.length > 0
            ? [`${list(askedBy.map(names.organisation), 'en')} ${askedBy.length > 1 ? 'expect' : 'expects'} something of it`]
            : []),
          ...fills.map(({ kind, id }) => `first voice of the ${kind} “${name(kind, id)}”`),
          ...(isSeated ? [plural(1, 'seat in a committee', 'seats', 'en')] : []),
        ],
        'en',
      ),
    everyone: 'Everyone that the project names was heard.',
    order: 'In this order: required actors, families, organisations of which most is expected, empty places, seats.',
  },
};
