import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const publishedContradictory = rule<{ measure: string; how: 'both' | 'counted' }>({
  name: 'published/contradictory',
  severity: 'error',
  words: {
    fr: {
      title: 'Chiffre à la fois montré et masqué',
      why: fr`Le fichier published.json dit ce que les lecteurs savent déjà : s’il se contredit, on ne peut plus garantir qu’un nombre masqué le reste.`,
      say: ({ measure, how }) =>
        how === 'both'
          ? fr`« ${measure} » est dit montré et masqué par le même document.`
          : fr`« ${measure} » est dit masqué, et ses nombres sont pourtant écrits ici.`,
      remedy: fr`Ce fichier est écrit par odas : rétablissez la version que garde git.`,
    },
    en: {
      title: 'Figure both shown and hidden',
      why: 'The file published.json says what readers already know: if it contradicts itself, a hidden number can no longer be held to stay hidden.',
      say: ({ measure, how }) =>
        how === 'both'
          ? `“${measure}” is said to be shown and hidden by the same document.`
          : `“${measure}” is said to be hidden, and yet its numbers are written here.`,
      remedy: 'This file is written by odas: put back the version that git keeps.',
    },
  },
  *check({ corpus }) {
    const published = corpus.entity('published');
    for (const document of published?.data.documents ?? []) {
      const shown = new Map<string, boolean>();
      for (const cell of document?.cells ?? []) {
        if (cell?.measure === undefined || cell.shown === undefined) continue;
        const { measure } = cell;
        const counted = (['value', 'numerator', 'denominator', 'n'] as const).some((count) => cell[count] !== undefined);
        if (!cell.shown && counted) yield { at: at(published!, cell, 'measure'), data: { measure, how: 'counted' } };
        else if ((shown.get(measure) ?? cell.shown) !== cell.shown)
          yield { at: at(published!, cell, 'measure'), data: { measure, how: 'both' } };
        shown.set(measure, cell.shown);
      }
    }
  },
  fails: {
    files: {
      'published.json':
        '{ "version": 1, "documents": [{ "document": "copil", "date": "2026-06-30", "audience": "committee", "cells": [{ "measure": "assiduite#2026-06-30", "shown": true }, { "measure": ⟦"assiduite#2026-06-30"⟧, "shown": false }] }] }\n',
    },
  },
  passes: {
    files: {
      'published.json':
        '{ "version": 1, "documents": [{ "document": "copil", "date": "2026-06-30", "audience": "committee", "cells": [{ "measure": "assiduite#2026-06-30", "shown": true }] }] }\n',
    },
  },
});
