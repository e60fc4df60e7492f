// What a network of expectations says, in sentences.

import { type Both, fr, list, plural } from '../../language/language.ts';
import type { Network } from '../network.ts';
import type { Names } from './names.ts';

export const NETWORK: Both<{
  readonly title: string;
  readonly none: string;
  readonly counts: (organisations: number, ties: number) => string;
  readonly holds: string;
  readonly facts: (network: Network, names: Names) => string[];
}> = {
  fr: {
    title: fr`Qui attend quoi de qui`,
    none: fr`Aucune attente n’est adressée à quelqu’un : indiquez « towards » dans les extraits qui en sont.`,
    counts: (organisations, ties) =>
      fr`${plural(ties, 'lien', 'liens', 'fr')} entre ${plural(organisations, 'organisation', 'organisations', 'fr')}. Flèche double : l’attente est réciproque.`,
    holds: fr`Ce qui tient le réseau`,
    facts: ({ density, reciprocity, isolates, bridges, ties, organisations }, names) => [
      ...(density === undefined
        ? []
        : [
            fr`Densité : ${ties.length} liens sur ${organisations.length * (organisations.length - 1)} possibles (${Math.round(100 * density)} %).`,
          ]),
      ...(reciprocity === undefined
        ? []
        : [fr`Réciprocité : ${Math.round(reciprocity * ties.length)} liens sur ${ties.length} sont payés de retour.`]),
      ...(bridges.length > 0
        ? [fr`Passerelles : sans ${list(bridges.map(names.organisation), 'fr', 'disjunction')}, d’autres ne seraient plus reliées.`]
        : []),
      ...(isolates.length > 0
        ? [
            fr`Entendues, mais n’attendant rien de personne et dont personne n’attend rien : ${list(isolates.map(names.organisation), 'fr')}.`,
          ]
        : []),
    ],
  },
  en: {
    title: 'Who expects what of whom',
    none: 'No expectation is addressed to anyone: write “towards” in the extracts that are.',
    counts: (organisations, ties) =>
      `${plural(ties, 'tie', 'ties', 'en')} between ${plural(organisations, 'organisation', 'organisations', 'en')}. Double arrow: each expects something of the other.`,
    holds: 'What holds the network together',
    facts: ({ density, reciprocity, isolates, bridges, ties, organisations }, names) => [
      ...(density === undefined
        ? []
        : [
            `Density: ${ties.length} ties of ${organisations.length * (organisations.length - 1)} possible (${Math.round(100 * density)}%).`,
          ]),
      ...(reciprocity === undefined ? [] : [`Reciprocity: ${Math.round(reciprocity * ties.length)} ties of ${ties.length} are returned.`]),
      ...(bridges.length > 0
        ? [`Bridges: without ${list(bridges.map(names.organisation), 'en', 'disjunction')}, others would no longer be linked.`]
        : []),
      ...(isolates.length > 0
        ? [`Heard, but expecting nothing of anyone and of whom nobody expects anything: ${list(isolates.map(names.organisation), 'en')}.`]
        : []),
    ],
  },
};
