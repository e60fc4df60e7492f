// The evidence trail: what something rests on, and what it became, from what was said to what was decided and measured, both ways.

import type { Corpus } from '../corpus/corpus.ts';
import { adoptedOf } from './adopted.ts';
import { divergencesOf } from './absences.ts';
import { convergencesOf } from './convergences.ts';

export type Stop =
  | 'extract'
  | 'interview'
  | 'convergence'
  | 'divergence'
  | 'adopted'
  | 'section'
  | 'hypothesis'
  | 'action'
  | 'decision'
  | 'indicator'
  | 'contribution-analysis'
  | 'lesson';

/** A place on the trail, and how one came to it. */
export interface Step {
  readonly kind: Stop;
  /** Its reference, as it is written in files. */
  readonly id: string;
  readonly how: How;
  readonly next: readonly Step[];
}

export type How =
  | 'said-in'
  | 'supports'
  | 'contests'
  | 'opposes'
  | 'kept'
  | 'written-in'
  | 'answered-by'
  | 'needs'
  | 'from'
  | 'decided-by'
  | 'about'
  | 'replaced-by'
  | 'replaces'
  | 'measured-by'
  | 'examined-by'
  | 'rests-on'
  | 'lesson-from';

export interface Trail {
  readonly kind: Stop;
  readonly id: string;
  /** What it rests on. */
  readonly before: readonly Step[];
  /** What it became. */
  readonly after: readonly Step[];
}

type Way = (corpus: Corpus, id: string) => readonly Omit<Step, 'next'>[];

/** Decisions with the ids of those they are about; those of planned meetings are not taken yet. */
const decisions = (corpus: Corpus): { id: string; about: string[]; supersededBy: string | undefined }[] =>
  corpus
    .entities('meeting')
    .filter(({ data }) => data.status === 'held')
    .flatMap((meeting) =>
      (meeting.data.decisions ?? []).flatMap((one) =>
        one?.id === undefined
          ? []
          : [{ id: `${meeting.id}#${one.id}`, about: (one.about ?? []).flatMap((about) => about ?? []), supersededBy: one.superseded_by }],
      ),
    );

const decidedBy = (corpus: Corpus, subject: string): Omit<Step, 'next'>[] =>
  decisions(corpus)
    .filter(({ about }) => about.includes(subject))
    .map(({ id }) => ({ kind: 'decision', id, how: 'decided-by' }));

const KIND_OF: Readonly<Record<string, Stop>> = {
  extract: 'extract',
  interview: 'interview',
  action: 'action',
  hypothesis: 'hypothesis',
  indicator: 'indicator',
};

/** A typed reference (`action:ecole-ouverte`) as a stop, when the trail knows its kind. */
function stopAt(reference: string | undefined, how: How): Omit<Step, 'next'>[] {
  const [kind = '', id = ''] = /^([a-z-]+):(.+)$/.exec(reference ?? '')?.slice(1) ?? [];
  const known = KIND_OF[kind];
  return known === undefined ? [] : [{ kind: known, id, how }];
}

/** What came after. */
const AFTER: Readonly<Partial<Record<Stop, Way>>> = {
  extract: (corpus, id) => [
    ...convergencesOf(corpus).flatMap(({ signature, evidence, counterEvidence }): Omit<Step, 'next'>[] =>
      evidence.includes(id)
        ? [{ kind: 'convergence', id: signature, how: 'supports' }]
        : counterEvidence.includes(id)
          ? [{ kind: 'convergence', id: signature, how: 'contests' }]
          : [],
    ),
    ...divergencesOf(corpus).flatMap(({ signature, inFavour, against, contradictions }): Omit<Step, 'next'>[] =>
      [...inFavour, ...against, ...contradictions.flat()].includes(id) ? [{ kind: 'divergence', id: signature, how: 'opposes' }] : [],
    ),
    ...(corpus.entity('diagnosis')?.data.sections ?? []).flatMap((section): Omit<Step, 'next'>[] =>
      section?.id !== undefined && (section.based_on ?? []).includes(`extract:${id}`)
        ? [{ kind: 'section', id: `diagnosis#${section.id}`, how: 'written-in' }]
        : [],
    ),
    ...corpus
      .entities('action')
      .flatMap((action): Omit<Step, 'next'>[] =>
        (action.data.needs ?? []).includes(id) ? [{ kind: 'action', id: action.id, how: 'answered-by' }] : [],
      ),
    ...corpus
      .entities('contribution-analysis')
      .flatMap((analysis): Omit<Step, 'next'>[] =>
        (analysis.data.evidence ?? []).some((one) => one?.ref === id || one?.ref === `extract:${id}`)
          ? [{ kind: 'contribution-analysis', id: analysis.id, how: 'examined-by' }]
          : [],
      ),
  ],
  convergence: (corpus, id) =>
    adoptedOf(corpus)
      .filter(({ signature }) => signature === id)
      .map((one) => ({ kind: 'adopted', id: `diagnosis#${one.id}`, how: 'kept' })),
  action: (corpus, id) => [
    ...decidedBy(corpus, `action:${id}`),
    ...(corpus.entity('action', id)?.data.indicators ?? []).flatMap((indicator): Omit<Step, 'next'>[] =>
      indicator === undefined ? [] : [{ kind: 'indicator', id: indicator, how: 'measured-by' }],
    ),
    ...corpus
      .entities('contribution-analysis')
      .filter(({ data }) => data.action === id)
      .map((analysis): Omit<Step, 'next'> => ({ kind: 'contribution-analysis', id: analysis.id, how: 'examined-by' })),
  ],
  hypothesis: (corpus, id) =>
    corpus
      .entities('action')
      .filter(({ data }) => data.hypothesis === id)
      .map((action) => ({ kind: 'action', id: action.id, how: 'answered-by' })),
  decision: (corpus, id) =>
    decisions(corpus).flatMap((one): Omit<Step, 'next'>[] =>
      one.id === id && one.supersededBy !== undefined ? [{ kind: 'decision', id: one.supersededBy, how: 'replaced-by' }] : [],
    ),
};

/** What it rests on. */
const BEFORE: Readonly<Partial<Record<Stop, Way>>> = {
  extract: (_, id) => [{ kind: 'interview', id: id.slice(0, id.indexOf('#')), how: 'said-in' }],
  action: (corpus, id) => {
    const action = corpus.entity('action', id)?.data;
    return [
      ...(action?.needs ?? []).flatMap((need): Omit<Step, 'next'>[] =>
        need === undefined ? [] : [{ kind: 'extract', id: need, how: 'needs' }],
      ),
      ...(action?.hypothesis === undefined ? [] : [{ kind: 'hypothesis' as const, id: action.hypothesis, how: 'from' as const }]),
    ];
  },
  decision: (corpus, id) => [
    ...decisions(corpus)
      .filter((one) => one.id === id)
      .flatMap(({ about }) => about.flatMap((subject) => stopAt(subject, 'about'))),
    ...decisions(corpus)
      .filter(({ supersededBy }) => supersededBy === id)
      .map((one): Omit<Step, 'next'> => ({ kind: 'decision', id: one.id, how: 'replaces' })),
  ],
};

/** What an id names on the trail: an extract, an action or a decision. */
export function stopOf(
  corpus: Corpus,
  name: string,
): { readonly kind: 'extract' | 'action' | 'decision'; readonly id: string } | undefined {
  const bare = name.replace(/^(?:extract|action|decision):/, '');
  const [file = '', part] = bare.split('#');
  if (part === undefined) return corpus.entity('action', bare) ? { kind: 'action', id: bare } : undefined;
  if (corpus.entity('interview', file)?.data.extracts?.some((one) => one?.id === part)) return { kind: 'extract', id: bare };
  if (corpus.entity('meeting', file)?.data.decisions?.some((one) => one?.id === part)) return { kind: 'decision', id: bare };
  return undefined;
}

/** The trail of an extract, an action or a decision, both ways; no place is passed twice on one way. */
export function trailOf(corpus: Corpus, { kind, id }: { readonly kind: Stop; readonly id: string }): Trail {
  const walk = (ways: Readonly<Partial<Record<Stop, Way>>>, from: Stop, at: string, passed: ReadonlySet<string>): Step[] =>
    [...new Map((ways[from]?.(corpus, at) ?? []).map((step) => [`${step.kind} ${step.id}`, step])).values()]
      .filter((step) => !passed.has(`${step.kind} ${step.id}`))
      .map((step) => ({ ...step, next: walk(ways, step.kind, step.id, new Set([...passed, `${step.kind} ${step.id}`])) }));
  const start = new Set([`${kind} ${id}`]);
  return { kind, id, before: walk(BEFORE, kind, id, start), after: walk(AFTER, kind, id, start) };
}
