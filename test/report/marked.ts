// The worked example with every text replaced by a mark of its own, whose audience is worked out here from the format's page, not from
// the code under test.

import type { Audience } from '../../src/corpus/audience.ts';
import { buildCorpus } from '../../src/corpus/build.ts';
import { Corpus, type Entity } from '../../src/corpus/corpus.ts';
import { kindNamed, type Shape } from '../../src/corpus/kinds.ts';
import { partsOf } from '../../src/corpus/references.ts';
import { exampleConfig, exampleSources } from './briefing.ts';

/** The defaults of the format's page, “Audiences”. */
export const KIND_AUDIENCE: Readonly<Record<string, Audience>> = {
  project: 'public',
  roadmap: 'public',
  actor: 'public',
  committee: 'public',
  themes: 'public',
  hypothesis: 'public',
  transfer: 'public',
  criteria: 'national',
  indicator: 'national',
  diagnosis: 'committee',
  action: 'committee',
  meeting: 'committee',
  'contribution-analysis': 'committee',
  interview: 'team',
  ballot: 'team',
  strategy: 'team',
  published: 'team',
  contribution: 'national',
};
const TEAM_ONLY = new Set(['interview', 'ballot', 'strategy', 'published']);

function defaultOf(kind: string, path: readonly string[], data: { consent?: { quotes?: string } }): Audience {
  const [first, second] = path;
  if (kind === 'interview' && first === 'extracts') {
    if (second === 'quote') return data.consent?.quotes === 'none' ? 'team' : 'committee';
    return second === 'confidentiality' ? 'team' : 'committee';
  }
  if (kind === 'action' && ['title', 'status', 'objectives', 'hypothesis'].includes(first!)) return 'national';
  if (kind === 'meeting' && ['lessons', 'adaptations'].includes(first!)) return 'national';
  if (kind === 'indicator' && (first === 'measures' || first === 'baseline')) return 'committee';
  return KIND_AUDIENCE[kind]!;
}

export interface Mark {
  readonly text: string;
  readonly audience: Audience;
  readonly where: string;
}

/** Whether a string is a text people wrote, rather than an id, a choice, a date or a reference. */
const isText = (shape: Shape, value: string, key: string): boolean =>
  shape.ref === undefined &&
  shape.values === undefined &&
  key !== 'id' &&
  !/^\d{4}-\d{2}(-\d{2})?$|^\d{2}:\d{2}$/.test(value) &&
  shape.check === undefined &&
  key !== 'signature' &&
  key !== 'college' &&
  key !== 'colour';

/**
 * A corpus whose every text is a mark; `choose` picks the audiences that people wrote on some files and parts.
 * @param dress what is written in the place of each text, from its mark
 */
export function marked(
  choose: () => Audience | undefined,
  dress: (mark: string) => string = (mark) => mark,
  whole: Corpus = buildCorpus(exampleSources, exampleConfig, { today: '2026-10-15' }),
): { corpus: Corpus; marks: Mark[] } {
  const marks: Mark[] = [];
  const entities = whole.all.map((entity): Entity => {
    const { shape } = kindNamed(entity.kind)!;
    const fileWritten = shape.properties?.['confidentiality'] ? choose() : undefined;
    const visit = (value: unknown, at: Shape, path: readonly string[], written: Audience | undefined, key: string): unknown => {
      if (Array.isArray(value)) return value.map((item) => visit(item, at.items ?? {}, path, written, key));
      if (typeof value === 'object' && value !== null) {
        const part = path.length > 0 && at.properties?.['confidentiality'] ? choose() : undefined;
        const near = part ?? written;
        const kept = Object.fromEntries(
          Object.entries(value)
            .filter(([name]) => name !== 'confidentiality')
            .map(([name, item]) => [name, visit(item, at.properties?.[name] ?? at.entries ?? {}, [...path, name], near, name)]),
        );
        return part === undefined ? kept : { ...kept, confidentiality: part };
      }
      if (typeof value !== 'string' || !isText(at, value, key)) return value;
      const quoteWithheld =
        entity.kind === 'interview' && key === 'quote' && (entity.data as { consent?: { quotes?: string } }).consent?.quotes === 'none';
      const audience = quoteWithheld ? 'team' : (written ?? defaultOf(entity.kind, path, entity.data as never));
      const text = `marque${marks.length}x`;
      marks.push({ text, audience, where: `${entity.file} ${path.join('.')}` });
      return dress(text);
    };
    const force = TEAM_ONLY.has(entity.kind) ? undefined : fileWritten;
    const data = visit(entity.data, shape, [], force, '') as Record<string, unknown>;
    if (fileWritten !== undefined) data['confidentiality'] = fileWritten;
    const body = entity.document.body && { ...entity.document.body, content: dress(`marque${marks.length}x`) };
    if (body) marks.push({ text: `marque${marks.length}x`, audience: force ?? KIND_AUDIENCE[entity.kind]!, where: `${entity.file} body` });
    return { ...entity, data: data as Entity['data'], document: { ...entity.document, body } };
  });
  const parts = entities.flatMap((entity) => partsOf(entity));
  return { corpus: new Corpus({ entities, parts, references: () => [], documents: [], faults: [], date: whole.date }), marks };
}
