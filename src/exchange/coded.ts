// Coded passages of other programs as extracts of interviews. Words go into `quote`, which waits for consent, never into what everyone reads.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import type { Both } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import { idFrom } from './codebook.ts';
import { scalar } from './yaml-text.ts';

/** A coded passage, whatever it came from. */
export interface Passage {
  /** What tells it from the others: a guid, or the id that a table gives. */
  readonly key: string;
  readonly guid: string | undefined;
  readonly id: string | undefined;
  readonly kind: string | undefined;
  readonly themes: readonly string[];
  readonly statement: string;
  readonly quote: string;
}

/** An interview of another program, with its passages in order. */
export interface CodedSource {
  readonly name: string;
  readonly guid: string | undefined;
  readonly text: string;
  readonly passages: readonly Passage[];
}

const ASK: Both<Readonly<Record<'date' | 'actor' | 'quotes' | 'statement', string>>> = {
  fr: {
    date: 'À COMPLÉTER : quel jour l’entretien a-t-il eu lieu (AAAA-MM-JJ) ?',
    actor: 'À COMPLÉTER : quelle organisation parle ?',
    quotes: 'À COMPLÉTER : peut-on citer (quotable, group-only, none) ?',
    statement: 'À COMPLÉTER : que dit ce passage, en une phrase qui ne reconnaît personne ?',
  },
  en: {
    date: 'TO COMPLETE: on which day was the interview held (YYYY-MM-DD)?',
    actor: 'TO COMPLETE: which organisation speaks?',
    quotes: 'TO COMPLETE: may it be quoted (quotable, group-only, none)?',
    statement: 'TO COMPLETE: what does this passage say, in a sentence that shows nobody?',
  },
};

/** Names of kinds, in both languages, as codebooks write them. */
const KINDS: Readonly<Record<string, string>> = {
  constat: 'observation',
  observation: 'observation',
  besoin: 'need',
  need: 'need',
  attente: 'expectation',
  expectation: 'expectation',
  offre: 'offer',
  offer: 'offer',
  proposition: 'proposal',
  proposal: 'proposal',
  frein: 'obstacle',
  obstacle: 'obstacle',
  ressource: 'resource',
  resource: 'resource',
};

/** The kind of extract that a code stands for, when its name says so (« Besoins », “Offer”). */
export const kindFrom = (name: string): string | undefined =>
  KINDS[name.trim().toLowerCase()] ?? KINDS[name.trim().toLowerCase().replace(/s$/, '')];

function extractRows(one: Passage, id: string, language: Language): string[] {
  return [
    `  - id: ${id}`,
    `    kind: ${one.kind ?? 'observation'}`,
    ...(one.themes.length > 0 ? [`    themes: [${one.themes.map(scalar).join(', ')}]`] : []),
    `    statement: ${scalar(one.statement === '' ? ASK[language].statement : one.statement)}`,
    ...(one.quote === '' ? [] : [`    quote: ${scalar(one.quote)}`]),
    ...(one.guid === undefined ? [] : [`    guid: ${scalar(one.guid)}`]),
  ];
}

/** What importing one source gives. */
export interface MergedSource {
  readonly path: string;
  /** Undefined when everything is already there. */
  readonly content: string | undefined;
  /** It is there, but its extracts are not written one a line at the end of its front matter. */
  readonly isClosed: boolean;
}

/** @param taken ids of interviews, those given in this import included */
export function mergeSource(corpus: Corpus, source: CodedSource, taken: Set<string>, language: Language): MergedSource {
  const known = corpus
    .entities('interview')
    .find(
      ({ id, data }) =>
        (source.guid !== undefined && data.guid?.toLowerCase() === source.guid) || (source.guid === undefined && id === source.name),
    );
  return known ? added(known, source, language) : created(source, taken, language);
}

function created(source: CodedSource, taken: Set<string>, language: Language): MergedSource {
  const id = idFrom(source.name, taken, 'ent');
  taken.add(id);
  const ids = new Set<string>();
  const rows = source.passages.flatMap((one) => extractRows(one, freeId(ids, one.id), language));
  const ask = ASK[language];
  const head = [
    `date: ${scalar(ask.date)}`,
    `actor: ${scalar(ask.actor)}`,
    ...(source.guid === undefined ? [] : [`guid: ${scalar(source.guid)}`]),
    'consent:',
    '  purpose_told: true',
    `  quotes: ${scalar(ask.quotes)}`,
    ...(rows.length === 0 ? ['extracts: []'] : ['extracts:', ...rows]),
  ];
  const body = source.text.replace(/\r\n?/g, '\n').trim();
  return { path: `interviews/${id}.md`, content: `---\n${head.join('\n')}\n---\n${body === '' ? '' : `\n${body}\n`}`, isClosed: false };
}

/** The next free id of an extract, or the one given. */
function freeId(taken: Set<string>, given: string | undefined): string {
  let id = given;
  for (let number = taken.size + 1; id === undefined || taken.has(id); number += 1) id = `x${number}`;
  taken.add(id);
  return id;
}

function added({ file, data, document }: Entity<'interview'>, source: CodedSource, language: Language): MergedSource {
  const extracts = data.extracts ?? [];
  const ids = new Set(extracts.flatMap((one) => one?.id ?? []));
  const guids = new Set(extracts.flatMap((one) => one?.guid?.toLowerCase() ?? []));
  const fresh = source.passages.filter((one) => (one.guid !== undefined ? !guids.has(one.guid) : one.id === undefined || !ids.has(one.id)));
  if (fresh.length === 0) return { path: file, content: undefined, isClosed: false };
  const text = document.text.content;
  const [, front = '', rest = ''] = /^(---[^\n]*\n[\s\S]*?\n)(---[ \t]*(?:\n[\s\S]*)?)$/.exec(text.replace(/\r\n/g, '\n')) ?? [];
  const isOpen = /^extracts:[ \t]*$/m.test(front) && [...front.matchAll(/^([a-z_]+):/gm)].at(-1)?.[1] === 'extracts';
  const isIndented = /^ {2}- /m.test(front.slice(front.search(/^extracts:/m)));
  if (!isOpen || !isIndented) return { path: file, content: undefined, isClosed: true };
  const rows = fresh.flatMap((one) => extractRows(one, freeId(ids, one.id), language));
  return { path: file, content: `${front}${rows.join('\n')}\n${rest}`, isClosed: false };
}
