// What the kinds of extracts are called.

import type { Both } from '../../language/language.ts';
import type { SaidKind } from '../said.ts';

export const KIND_NAMES: Both<Readonly<Record<SaidKind, string>>> = {
  fr: {
    observation: 'constat',
    need: 'besoin',
    expectation: 'attente',
    offer: 'offre',
    proposal: 'proposition',
    obstacle: 'frein',
    resource: 'ressource',
    position: 'position',
  },
  en: {
    observation: 'observation',
    need: 'need',
    expectation: 'expectation',
    offer: 'offer',
    proposal: 'proposal',
    obstacle: 'obstacle',
    resource: 'resource',
    position: 'position',
  },
};
