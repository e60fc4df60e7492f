// An action drawn from a hypothesis: what was seen elsewhere fills what it can, the rest is left to complete.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import type { Language } from '../language/language.ts';
import type { Known } from './entity.ts';

const ASKED = new Set(['need', 'expectation']);
const MOST_NEEDS = 12;

/** The values of the action; objectives and needs are those of the project on the same themes. */
export function knownFrom({ id, data }: Entity<'hypothesis'>, title: string | undefined, corpus: Corpus): Known {
  const themes = new Set((data.themes ?? []).flatMap((one) => one ?? []));
  const shares = (others: unknown): boolean => Array.isArray(others) && others.some((one) => themes.has(one as string));
  const recoded = new Set(
    corpus
      .entities('interview')
      .filter(({ data: own }) => own.recodes !== undefined)
      .map((one) => one.id),
  );
  const objectives = corpus
    .parts('objective')
    .filter((one) => shares(one.data['themes']))
    .map((one) => one.id);
  const needs = corpus
    .parts('extract')
    .filter((one) => !recoded.has(one.of.id) && ASKED.has(String(one.data['kind'])) && shares(one.data['themes']))
    .map((one) => `${one.of.id}#${one.id}`);
  const here = corpus.entity('transfer', id)?.data.conditions ?? [];
  const open = (data.conditions ?? []).flatMap((one) =>
    one?.text !== undefined && here.find((other) => other?.condition === one.id)?.present !== 'yes' ? [one.text] : [],
  );
  const { euros_per_year: budget, fte } = data.cost ?? {};
  return {
    title: title ?? data.title ?? id,
    status: 'idea',
    ...(objectives.length > 0 && { objectives }),
    ...(needs.length > 0 && { needs: needs.slice(0, MOST_NEEDS) }),
    hypothesis: id,
    ...(data.public !== undefined && { public: { description: data.public } }),
    ...((budget !== undefined || fte !== undefined) && {
      resources: { ...(budget !== undefined && { budget }), ...(fte !== undefined && { fte }) },
    }),
    ...(open.length > 0 && { success_conditions: open }),
  };
}

/** What the sheet says in prose: the hypothesis, to be made into an action. */
export function proseFrom({ data }: Entity<'hypothesis'>, language: Language): string {
  const [condition, then, because] = [data.if, data.then, data.because].map((text) => (text ?? '…').replace(/\.$/, ''));
  return language === 'fr' ? `Si ${condition}, alors ${then}, parce que ${because}.` : `If ${condition}, then ${then}, because ${because}.`;
}
