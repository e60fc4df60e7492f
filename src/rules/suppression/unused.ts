import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { isInForce, suppressionsOf } from '../suppressions.ts';

export const suppressionUnused = rule<{ rule: string }>({
  name: 'suppression/unused',
  severity: 'warning',
  last: true,
  words: {
    fr: {
      title: 'Exception qui ne masque rien',
      why: fr`Une exception devenue inutile masquerait plus tard, sans que personne l’ait voulu, une anomalie nouvelle.`,
      say: ({ rule: name }) => fr`Cette exception à la règle « ${name} » ne masque plus rien.`,
      remedy: fr`Retirez-la.`,
    },
    en: {
      title: 'Suppression that hides nothing',
      why: 'A suppression that is no longer needed would later hide a new fault that nobody meant to hide.',
      say: ({ rule: name }) => `This suppression of the rule “${name}” hides nothing any more.`,
      remedy: 'Remove it.',
    },
  },
  *check({ corpus, used }) {
    for (const one of suppressionsOf(corpus)) {
      if (isInForce(one, corpus.date) && !used.has(one)) yield { at: one.at, data: { rule: one.rule! } };
    }
  },
  fails: {
    files: {
      'odas.yaml': 'suppressions:\n  - { rule: ⟦action/no-need⟧, reason: Action ancienne, until: 2026-12-31 }\n',
      'actions/ecole-ouverte.md':
        '---\n# odas: off ⟦action/no-lead⟧ until 2026-12-31 because to be chosen in December\nstatus: candidate\n---\n',
    },
  },
  passes: {
    files: {
      'odas.yaml':
        'suppressions:\n  - { rule: action/no-need, file: actions/ecole-ouverte.md, pointer: /title, reason: Action ancienne, until: 2026-12-31 }\n',
      'actions/ecole-ouverte.md': '---\nneeds: []\n---\n',
    },
  },
});
