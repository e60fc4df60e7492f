// What a département sees of a hypothesis beyond itself: who tried it, where, under which conditions, and what happened.

import type { Corpus } from '../corpus/corpus.ts';
import { departmentOf } from './departments.ts';
import { type Place, travelsOf } from './travels.ts';

/** What became of each hypothesis in the other départements whose contributions a library holds, by its id. */
export function elsewhereOf(corpus: Corpus): ReadonlyMap<string, readonly Place[]> {
  const { department } = corpus.project;
  const others = corpus
    .entities('contribution')
    .filter(({ id, data, shared }) => shared && (data.department ?? id) !== department)
    .map(departmentOf)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return new Map(travelsOf(others).map(({ id, places }) => [id, places]));
}

/** The conditions of a place that were not met, or in part. */
export const unmet = ({ conditions }: Place): string[] =>
  conditions.filter(({ present }) => present === 'no' || present === 'partial').map(({ id, text }) => text ?? id);

/** Those that were. */
export const met = ({ conditions }: Place): string[] =>
  conditions.filter(({ present }) => present === 'yes').map(({ id, text }) => text ?? id);

/** As JSON. */
export const elsewhereOutput = (places: readonly Place[]) =>
  places.map(({ code, status, reason, outcome, conditions, actions, effects, lessons }) => ({
    department: code,
    status,
    reason: reason ?? null,
    outcome,
    conditions: conditions.map(({ id, text, present }) => ({ condition: id, text: text ?? id, present: present ?? 'unknown' })),
    actions: actions.map(({ title, status: state }) => ({ title, status: state })),
    effects: effects.map(({ indicator, verdict, evidence_level: level, change }) => ({
      indicator,
      verdict,
      evidence_level: level ?? null,
      change: change ?? 'unclear',
    })),
    lessons,
  }));
