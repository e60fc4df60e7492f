// What was seen elsewhere beside what is needed here: which hypotheses answer which needs, on which conditions, and what to put in place first.
// Matching is explained, by themes, public and conditions; nothing is a number of likeness.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { extracts, organisationOf } from '../corpus/voices.ts';

export type Presence = 'yes' | 'partial' | 'no' | 'unknown';
/** `new`: nobody has examined it here yet. */
export type Standing = 'retained' | 'proposed' | 'new' | 'rejected';

/** A convergence of the diagnosis: only what a match needs of it. */
export interface Agreed {
  readonly signature: string;
  readonly type: string;
  readonly theme: string;
  readonly organisations: readonly string[];
}

export interface ThemeAsked {
  readonly id: string;
  readonly label: string;
  /** Whether the codebook of this project has it: a library may speak of others. */
  readonly known: boolean;
  /** How many organisations ask for something on it, or on a theme below it. */
  readonly organisations: number;
  readonly evidence: readonly string[];
}

export interface Match {
  readonly hypothesis: Entity<'hypothesis'>;
  readonly standing: Standing;
  /** Why it was rejected, or what was said of it. */
  readonly reason: string | undefined;
  readonly themes: readonly ThemeAsked[];
  /** Organisations that ask for something on any of its themes. */
  readonly organisations: number;
  readonly convergences: readonly Agreed[];
  /** Words of its public that people here use of their needs, and how many organisations do. */
  readonly public: readonly { readonly word: string; readonly organisations: number }[];
  readonly conditions: readonly {
    readonly id: string;
    readonly text: string;
    readonly present: Presence;
    readonly reason: string | undefined;
  }[];
  /** What to put in place or to find out before trying: what is missing, then what is partial, then what nobody knows. */
  readonly first: readonly string[];
  /** The actions drawn from it. */
  readonly actions: readonly string[];
}

const ASKED = new Set(['need', 'expectation', 'proposal']);
const ORDER: readonly Standing[] = ['retained', 'proposed', 'new', 'rejected'];
const URGENCY: readonly Presence[] = ['no', 'partial', 'unknown'];

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a public that say whom it is about, without their plural. */
function wordsOf(text: string | undefined): Map<string, string> {
  const words = (text ?? '').match(/\p{L}{5,}/gu) ?? [];
  return new Map(words.map((word) => [plain(word).replace(/[sx]$/, ''), word.toLowerCase()]));
}

/** Every hypothesis of the project and its libraries, those kept first, then by how many organisations ask for it. */
export function matchesOf(corpus: Corpus, convergences: readonly Agreed[]): Match[] {
  const parents = new Map(corpus.parts('theme').map(({ id, data }) => [id, data['parent'] as string | undefined]));
  const labels = new Map(corpus.parts('theme').map(({ id, data }) => [id, String(data['label'] ?? id)]));
  const isWithin = (theme: string, wanted: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | undefined = theme; at !== undefined && !seen.has(at); at = parents.get(at)) {
      if (at === wanted) return true;
      seen.add(at);
    }
    return false;
  };
  const asked = extracts(corpus)
    .filter(({ data }) => ASKED.has(String(data['kind'])))
    .map(({ id, of, data }) => ({
      id: `${of.id}#${id}`,
      organisation: organisationOf(corpus, (of.data as { actor?: string }).actor!),
      themes: ((data['themes'] as (string | undefined)[] | undefined) ?? []).flatMap((one) => one ?? []),
      text: plain(String(data['statement'] ?? '')),
    }));
  return corpus
    .entities('hypothesis')
    .map((hypothesis): Match => {
      const themes = (hypothesis.data.themes ?? []).flatMap((one) => one ?? []);
      const on = (theme: string) => asked.filter((one) => one.themes.some((own) => isWithin(own, theme)));
      const transfer = corpus.entity('transfer', hypothesis.id)?.data;
      const conditions = (hypothesis.data.conditions ?? []).flatMap((one) => {
        if (one?.id === undefined) return [];
        const here = (transfer?.conditions ?? []).find((other) => other?.condition === one.id);
        return [{ id: one.id, text: one.text ?? one.id, present: here?.present ?? ('unknown' as const), reason: here?.reason }];
      });
      const all = themes.flatMap(on);
      return {
        hypothesis,
        standing: transfer?.status ?? 'new',
        reason: transfer?.reason,
        themes: themes.map((id) => ({
          id,
          label: labels.get(id) ?? id,
          known: labels.has(id),
          organisations: new Set(on(id).map((one) => one.organisation)).size,
          evidence: [...new Set(on(id).map((one) => one.id))],
        })),
        organisations: new Set(all.map((one) => one.organisation)).size,
        convergences: convergences.filter(({ theme }) => themes.some((wanted) => isWithin(theme, wanted))),
        public: [...wordsOf(hypothesis.data.public)].flatMap(([stem, word]) => {
          const organisations = new Set(asked.filter(({ text }) => text.includes(stem)).map((one) => one.organisation)).size;
          return organisations === 0 ? [] : [{ word, organisations }];
        }),
        conditions,
        first: URGENCY.flatMap((present) => conditions.filter((one) => one.present === present).map(({ id }) => id)),
        actions: corpus
          .entities('action')
          .filter(({ data }) => data.hypothesis === hypothesis.id)
          .map(({ id }) => id),
      };
    })
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) ||
        b.organisations - a.organisations ||
        b.convergences.length - a.convergences.length ||
        (b.hypothesis.data.evidence ?? 0) - (a.hypothesis.data.evidence ?? 0) ||
        (a.hypothesis.id < b.hypothesis.id ? -1 : 1),
    );
}

/** The JSON of matches, held by schemas/output/hypotheses.schema.json. */
export function matchesOutput(matches: readonly Match[], date: string) {
  return {
    version: 1,
    date,
    hypotheses: matches.map(({ hypothesis, ...match }) => ({
      hypothesis: hypothesis.id,
      title: hypothesis.data.title ?? hypothesis.id,
      shared: hypothesis.shared,
      standing: match.standing,
      reason: match.reason ?? null,
      organisations: match.organisations,
      themes: match.themes.map(({ id, known, organisations, evidence }) => ({ theme: id, known, organisations, evidence })),
      convergences: match.convergences.map(({ signature }) => signature),
      public: match.public.map(({ word, organisations }) => ({ word, organisations })),
      conditions: match.conditions.map(({ id, text, present, reason }) => ({ condition: id, text, present, reason: reason ?? null })),
      first: match.first,
      evidence: hypothesis.data.evidence ?? null,
      cost: {
        level: hypothesis.data.cost?.level ?? null,
        euros_per_year: hypothesis.data.cost?.euros_per_year ?? null,
        fte: hypothesis.data.cost?.fte ?? null,
      },
      months_to_effect: hypothesis.data.months_to_effect ?? null,
      actions: match.actions,
    })),
  };
}
