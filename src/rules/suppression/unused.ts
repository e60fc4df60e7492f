import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { namesOfFiles } from '../privacy/in-file-name.ts';
import { allowedInVain } from '../privacy/texts.ts';
import { isInForce, suppressionsOf } from '../suppressions.ts';

export const suppressionUnused = rule<{ rule: string | undefined }>({
  name: 'suppression/unused',
  severity: 'warning',
  last: true,
  words: {
    fr: {
      title: 'Exception qui ne masque rien',
      why: fr`Une exception devenue inutile masquerait plus tard, sans que personne l’ait voulu, une anomalie nouvelle.`,
      say: ({ rule: name }) =>
        name === undefined
          ? fr`Ce texte admis ne désigne plus personne : aucun fichier ne l’écrit.`
          : fr`Cette exception à la règle « ${name} » ne masque plus rien.`,
      remedy: ({ rule: name }) => (name === undefined ? fr`Retirez-le de « privacy.allowed ».` : fr`Retirez-la.`),
    },
    en: {
      title: 'Suppression that hides nothing',
      why: 'A suppression that is no longer needed would later hide a new fault that nobody meant to hide.',
      say: ({ rule: name }) =>
        name === undefined
          ? 'This admitted text names nobody any more: no file has it.'
          : `This suppression of the rule “${name}” hides nothing any more.`,
      remedy: ({ rule: name }) => (name === undefined ? 'Remove it from “privacy.allowed”.' : 'Remove it.'),
    },
  },
  *check({ corpus, used }) {
    for (const one of suppressionsOf(corpus)) {
      if (isInForce(one, corpus.date) && !used.has(one)) yield { at: one.at, data: { rule: one.rule! } };
    }
    // A text admitted by the privacy rules is a suppression too.
    for (const place of allowedInVain(corpus, () => namesOfFiles(corpus))) yield { at: place, data: { rule: undefined } };
  },
  fails: {
    files: {
      'odas.yaml':
        'suppressions:\n  - { rule: ⟦action/no-need⟧, reason: Action ancienne, until: 2026-12-31 }\nprivacy: { allowed: [{ text: ⟦Claire Exemple⟧, reason: Autrice citée naguère }] }\n',
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
