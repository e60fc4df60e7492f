// What a section says when it has nothing to show: that there is nothing, or that these readers are not shown it. Never one for the other.

import { type Both, fr } from '../../language/language.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';

/** For each section, what it would show. */
const RESTS_ON = {
  asked: 'coming',
  actions: 'actions',
  effects: 'measures',
  follow_up: 'decisions',
  proposed: 'coming',
  changes: 'held',
  agenda: 'coming',
  decided: 'decisions',
  next: 'coming',
  meeting: 'coming',
} as const;

const NONE: Both<Readonly<Record<keyof typeof RESTS_ON, string>>> = {
  fr: {
    asked: fr`Aucune décision n’est inscrite à l’ordre du jour d’une prochaine réunion.`,
    actions: fr`Aucune action n’est encore inscrite au projet.`,
    effects: fr`Aucun effet n’a encore été mesuré.`,
    follow_up: fr`Aucune décision antérieure n’est en attente.`,
    proposed: fr`Aucun texte n’a été préparé pour le vote.`,
    changes: fr`Le comité ne s’est pas encore réuni.`,
    agenda: fr`Aucun point n’est inscrit : aucune réunion n’est prévue, ou son ordre du jour n’est pas écrit.`,
    decided: fr`Aucune décision n’a été prise.`,
    next: fr`Aucune réunion n’est encore prévue.`,
    meeting: fr`Aucune réunion n’est prévue : ce dossier réunit ce qu’une séance demanderait.`,
  },
  en: {
    asked: 'No decision is on the agenda of a coming meeting.',
    actions: 'No action is in the project yet.',
    effects: 'No effect has been measured yet.',
    follow_up: 'No earlier decision is pending.',
    proposed: 'No text has been prepared for the vote.',
    changes: 'The committee has not met yet.',
    agenda: 'No item: no meeting is planned, or its agenda is not written.',
    decided: 'No decision was taken.',
    next: 'No meeting is planned yet.',
    meeting: 'No meeting is planned: this dossier holds what one would need.',
  },
};

const WITHHELD: Both = {
  fr: fr`Ces éléments ne sont pas montrés à ces destinataires.`,
  en: 'These are not shown to these readers.',
};

export function absentSentences({ derived, language }: Scene): Readonly<Record<string, Shown>> {
  const sections = Object.entries(RESTS_ON) as [keyof typeof RESTS_ON, (typeof RESTS_ON)[keyof typeof RESTS_ON]][];
  return Object.fromEntries(
    sections.map(([section, what]) => [section, derived.withheld.has(what) ? WITHHELD[language] : NONE[language][section]]),
  );
}
