import { isPlaceholder, questionOf } from '../../corpus/placeholder.ts';
import { spanOf } from '../../document/document.ts';
import type { Span } from '../../document/place.ts';
import { fr, typeset } from '../../language/language.ts';
import { rule } from '../rule.ts';

/** Every placeholder inside a value. */
function* unfilled(value: unknown): Generator<{ at: Span; data: { question: string } }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (isPlaceholder(inner)) yield { at: spanOf(value, key), data: { question: questionOf(inner) } };
    else yield* unfilled(inner);
  }
}

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
  *check({ corpus }) {
    for (const document of corpus.documents) {
      yield* unfilled(document.data);
      if (!document.body) continue;
      let start = document.body.start;
      for (const line of document.body.content.split('\n')) {
        if (isPlaceholder(line))
          yield { at: { file: document.file, start, end: start + line.trimEnd().length }, data: { question: questionOf(line) } };
        start += line.length + 1;
      }
    }
  },
  fails: { files: { 'actors/ecole.yaml': 'mission: ⟦"À COMPLÉTER : que fait cette organisation ?"⟧\n' } },
  passes: { files: { 'actors/ecole.yaml': 'mission: Elle accueille les enfants du quartier.\n' } },
});
