// What is already known of a new file: its id when it has an obvious one, and the values nobody should have to type.

import type { Corpus } from '../corpus/corpus.ts';
import type { Language } from '../language/language.ts';
import { idFrom } from '../language/suggest.ts';
import type { Known } from './entity.ts';

/** An id made of a title; undefined when nothing is left of it. */
export function slug(title: string): string | undefined {
  const plain = idFrom(title).slice(0, 60).replace(/-+$/, '');
  return plain === '' || ['true', 'false', 'null'].includes(plain) ? undefined : plain;
}

const territorial = (corpus: Corpus): string | undefined => {
  const all = corpus.entities('committee');
  return (all.find(({ data }) => data.level === 'territorial') ?? all[0])?.id;
};

/** The id that follows from what exists, for kinds that number or date their files. */
export function nextId(kind: string, corpus: Corpus, today: string): string | undefined {
  const taken = new Set(corpus.all.filter((entity) => entity.kind === kind).map(({ id }) => id));
  const free = (base: string): string => {
    for (let number = 2, id = base; ; number += 1, id = `${base}-${number}`) if (!taken.has(id)) return id;
  };
  if (kind === 'interview') {
    const numbers = [...taken].flatMap((id) => Number(/^ent-(\d+)$/.exec(id)?.[1] ?? '') || []);
    return `ent-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
  }
  const committee = territorial(corpus);
  return kind === 'meeting' && committee !== undefined ? free(`${committee}-${today}`) : undefined;
}

/** The field that a title fills. */
export const TITLE_FIELD: Readonly<Record<string, string>> = {
  actor: 'name',
  committee: 'name',
  action: 'title',
  hypothesis: 'title',
  indicator: 'title',
};

const WORDS = {
  fr: {
    score: (from: number, to: number) => `À COMPLÉTER : une note de ${from} à ${to}`,
    condition: 'À COMPLÉTER : cette condition est-elle présente ici (yes, partial, no, unknown) ?',
    consent: 'À COMPLÉTER : quel jour l’accord a-t-il été donné (AAAA-MM-JJ) ?',
  },
  en: {
    score: (from: number, to: number) => `TO COMPLETE: a score from ${from} to ${to}`,
    condition: 'TO COMPLETE: is this condition present here (yes, partial, no, unknown)?',
    consent: 'TO COMPLETE: on which day was consent given (YYYY-MM-DD)?',
  },
} as const;

/** What can be filled in without asking. */
export function knownOf(kind: string, id: string, title: string | undefined, corpus: Corpus, today: string, language: Language): Known {
  const named = title !== undefined && TITLE_FIELD[kind] !== undefined ? { [TITLE_FIELD[kind]]: title } : {};
  switch (kind) {
    case 'meeting': {
      const committee = corpus.entities('committee').find((one) => id.startsWith(`${one.id}-`))?.id ?? territorial(corpus);
      return { ...(committee !== undefined && { committee }), date: /\d{4}-\d{2}-\d{2}/.exec(id)?.[0] ?? today, status: 'planned' };
    }
    case 'interview':
      return { date: today, 'consent.purpose_told': true, 'consent.given_on': WORDS[language].consent, 'extracts.id': 'x1' };
    case 'action':
      return { ...named, status: 'idea' };
    case 'ballot': {
      const criteria = corpus.entity('criteria')?.data;
      const actor = corpus.entity('actor', id.replace(/^vote-/, ''))?.id;
      const cells = (criteria?.criteria ?? []).flatMap((one) => {
        if (one?.id === undefined || one.computed !== undefined) return [];
        const scale = one.scale ?? criteria?.scale;
        return [[one.id, WORDS[language].score(scale?.min ?? 0, scale?.max ?? 4)] as const];
      });
      const candidates = corpus.entities('action').filter(({ data }) => data.status === 'candidate');
      const scores = Object.fromEntries(candidates.map((action) => [action.id, Object.fromEntries(cells)]));
      return { ...(actor !== undefined && { actor }), date: today, scores: cells.length === 0 ? {} : scores };
    }
    case 'transfer': {
      const conditions = corpus.entity('hypothesis', id)?.data.conditions ?? [];
      const present = WORDS[language].condition;
      return {
        status: 'proposed',
        ...(conditions.length > 0 && { conditions: conditions.map((one) => ({ condition: one?.id ?? '', present })) }),
      };
    }
    case 'contribution-analysis':
      return { 'path.id': 'l1', ...(corpus.entity('action', id) !== undefined && { action: id }) };
    case 'themes':
      return { 'themes.id': 'theme-1' };
    case 'criteria':
      return { scale: { min: 0, max: 4 }, 'criteria.id': 'utilite', 'criteria.direction': 'max' };
    case 'hypothesis':
      return { ...named, 'conditions.id': 'c1' };
    case 'committee':
      return { ...named, level: 'working-group' };
    default:
      return named;
  }
}
