import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

/** How a measure is referred to. */
export const MEASURE = /^[a-z][a-z0-9-]*#\d{4}-\d{2}-\d{2}(?:@[^/]+)?(?:\/.+)?$/;

export const publishedMeasureGone = rule<{ measure: string }>({
  name: 'published/measure-gone',
  severity: 'warning',
  words: {
    fr: {
      title: 'Mesure publiée qui n’existe plus',
      why: fr`Des lecteurs connaissent ce chiffre : odas ne peut en tenir compte, pour garder masqué ce qui doit l’être, que s’il reste dans le projet.`,
      say: ({ measure }) => fr`« ${measure} » a été publiée, et n’est plus dans le projet.`,
      remedy: fr`Remettez la mesure dans son indicateur ; si elle était fausse, corrigez-la au lieu de l’ôter.`,
    },
    en: {
      title: 'Published measure that no longer exists',
      why: 'Readers know this figure: odas can allow for it, to keep hidden what must be, only if it stays in the project.',
      say: ({ measure }) => `“${measure}” was published, and is no longer in the project.`,
      remedy: 'Put the measure back in its indicator; if it was wrong, correct it rather than take it away.',
    },
  },
  *check({ corpus }) {
    for (const { from, at, written, missing } of corpus.references)
      if (from.kind === 'published' && missing === 'unknown' && MEASURE.test(written)) yield { at, data: { measure: written } };
  },
  fails: {
    files: {
      'published.json':
        '{ "version": 1, "documents": [{ "document": "copil", "date": "2026-06-30", "audience": "committee", "cells": [{ "measure": ⟦"assiduite#2024-06-30"⟧, "shown": true }] }] }\n',
    },
  },
  passes: {
    files: {
      'published.json':
        '{ "version": 1, "documents": [{ "document": "copil", "date": "2026-06-30", "audience": "committee", "cells": [{ "measure": "assiduite#2026-06-30", "shown": true }] }] }\n',
    },
  },
});
