import { at } from '../../corpus/corpus.ts';
import { agree, type Counted, sightingsOf } from '../../corpus/published.ts';
import { fr, shortDate } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const publishedCorrected = rule<{ measure: string; document: string; date: string }>({
  name: 'published/corrected',
  severity: 'info',
  words: {
    fr: {
      title: 'Chiffre corrigé depuis sa publication',
      why: fr`Ceux qui ont reçu un chiffre faux le gardent : une correction se dit, avec le document qu’elle corrige.`,
      say: ({ measure, document, date }) =>
        fr`« ${measure} » a changé depuis que le document « ${document} » du ${shortDate(date, 'fr')} l’a fait connaître.`,
      remedy: fr`Dites la correction au prochain comité ; odas tient compte du chiffre déjà connu.`,
    },
    en: {
      title: 'Figure corrected since it was published',
      why: 'Those who were given a wrong figure keep it: a correction is told, with the document that it corrects.',
      say: ({ measure, document, date }) =>
        `“${measure}” has changed since the document “${document}” of ${shortDate(date, 'en')} made it known.`,
      remedy: 'Tell the next committee of the correction; odas allows for the figure that is already known.',
    },
  },
  *check({ corpus }) {
    const published = corpus.entity('published');
    if (!published) return;
    const figures = new Map(
      corpus.references.flatMap(({ from, written, target }) =>
        from.kind === 'published' && target ? [[written, target.data as Counted] as const] : [],
      ),
    );
    const all = sightingsOf(corpus);
    for (const document of published.data.documents ?? [])
      for (const cell of document?.cells ?? []) {
        const now = figures.get(cell?.measure ?? '');
        if (!cell || !now || cell.shown !== true || agree(cell, now)) continue;
        // Told once it was published again as it is.
        if (all.get(cell.measure!)!.some((one) => one.shown === true && one !== cell && agree(one, now))) continue;
        yield {
          at: at(published, cell, 'measure'),
          data: { measure: cell.measure!, document: document?.document ?? '', date: document?.date ?? '' },
        };
      }
  },
  fails: {
    files: {
      'published.json':
        '{ "version": 1, "documents": [{ "document": "copil", "date": "2026-06-30", "audience": "committee", "cells": [{ "measure": ⟦"assiduite#2026-06-30"⟧, "shown": true, "value": 0.93 }] }] }\n',
      'indicators/assiduite.yaml': 'measures:\n  - { date: 2026-06-30, value: 0.92, quality: good }\n',
    },
  },
  passes: {
    files: {
      'published.json':
        '{ "version": 1, "documents": [{ "document": "copil", "date": "2026-06-30", "audience": "committee", "cells": [{ "measure": "assiduite#2026-06-30", "shown": true, "value": 0.92 }] }] }\n',
      'indicators/assiduite.yaml': 'measures:\n  - { date: 2026-06-30, value: 0.92, quality: good }\n',
    },
  },
});
