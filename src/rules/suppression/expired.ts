import { fr, longDate } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { suppressionsOf } from '../suppressions.ts';

export const suppressionExpired = rule<{ until: string }>({
  name: 'suppression/expired',
  severity: 'warning',
  words: {
    fr: {
      title: 'Exception dont la date est passée',
      why: fr`Une exception a une fin pour que l’on y revienne : passé cette date, elle ne masque plus rien.`,
      say: ({ until }) => fr`Cette exception a pris fin le ${longDate(until, 'fr')} : ce qu’elle masquait est de nouveau signalé.`,
      remedy: fr`Retirez-la, ou prolongez-la en disant pourquoi.`,
    },
    en: {
      title: 'Suppression whose date has passed',
      why: 'A suppression has an end so that one comes back to it: past that date it hides nothing.',
      say: ({ until }) => `This suppression ended on ${longDate(until, 'en')}: what it hid is reported again.`,
      remedy: 'Remove it, or extend it and say why.',
    },
  },
  *check({ corpus }) {
    for (const { until, untilAt } of suppressionsOf(corpus)) {
      if (until !== undefined && until < corpus.date) yield { at: untilAt, data: { until } };
    }
  },
  fails: {
    files: {
      'odas.yaml': 'suppressions:\n  - { rule: action/no-need, reason: Action ancienne, until: ⟦2026-09-30⟧ }\n',
      'actors/ecole.yaml': 'mission: Accueillir. # odas: off privacy/phone jusqu’au ⟦2026-09-30⟧ car numéro du standard\n',
    },
  },
  passes: {
    files: {
      'odas.yaml': 'suppressions:\n  - { rule: action/no-need, reason: Action ancienne, until: 2026-12-31 }\n',
      'actors/ecole.yaml': 'mission: Accueillir. # odas: off privacy/phone jusqu’au 2026-12-31 car numéro du standard\n',
    },
  },
});
