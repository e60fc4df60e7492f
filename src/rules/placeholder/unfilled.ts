import { fr, typeset } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const placeholderUnfilled = rule<{ question: string }>({
  name: 'placeholder/unfilled',
  severity: 'warning',
  words: {
    fr: {
      title: 'Réponse à compléter',
      why: fr`Un document ne peut pas être remis à un comité tant qu’une réponse y manque.`,
      say: ({ question }) =>
        question === '' ? fr`Ce passage reste à compléter.` : fr`À compléter : ${typeset(question)}${/[.?!]$/.test(question) ? '' : '.'}`,
      remedy: fr`Remplacez ce texte par la réponse.`,
    },
    en: {
      title: 'Answer to be written',
      why: 'A document cannot be handed to a committee while an answer is missing.',
      say: ({ question }) =>
        question === '' ? 'This passage is still to be written.' : `To complete: ${question}${/[.?!]$/.test(question) ? '' : '.'}`,
      remedy: 'Replace this text with the answer.',
    },
  },
  check: reported('placeholder/unfilled'),
  fails: { files: { 'actors/ecole.yaml': 'mission: ⟦"À COMPLÉTER : que fait cette organisation ?"⟧\n' } },
  passes: { files: { 'actors/ecole.yaml': 'mission: Elle accueille les enfants du quartier.\n' } },
});
