// The trail of evidence: what each reference of a document leads to, in the words that its readers may read; on screen, an annex to follow.

import type { Nodes, Parent, PhrasingContent, RootContent, Table } from 'mdast';
import type { Corpus, Entity } from '../corpus/corpus.ts';
import { partsOf } from '../corpus/references.ts';
import { type Both, type Language, longDate, typesetWritten } from '../language/language.ts';
import { printable } from './printable.ts';
import { textOf, type Tree } from './tree.ts';
import type { Shown } from './view.ts';
import { byNumber } from '../language/order.ts';

declare module 'mdast' {
  interface Data {
    /** The cell where a reference is explained: links lead to it. */
    anchor?: string;
  }
}

/** References, in the order of their ids, with what they are. */
export type Trail = readonly (readonly [id: string, said: string])[];

const PARTS: Both<Readonly<Record<string, string>>> = {
  fr: {
    extract: 'extrait d’entretien',
    decision: 'décision',
    'agenda-item': 'point à l’ordre du jour',
    'retained-convergence': 'convergence retenue',
    section: 'état des lieux',
    lesson: 'enseignement',
    adaptation: 'adaptation',
    hearing: 'audition',
    condition: 'condition',
    link: 'maillon du chemin d’impact',
    rival: 'explication rivale',
    milestone: 'jalon',
    risk: 'risque',
    objective: 'objectif',
    context: 'élément de contexte',
    question: 'question',
    stake: 'enjeu',
  },
  en: {
    extract: 'extract of an interview',
    decision: 'decision',
    'agenda-item': 'item of the agenda',
    'retained-convergence': 'convergence adopted',
    section: 'shared diagnosis',
    lesson: 'lesson',
    adaptation: 'adaptation',
    hearing: 'hearing',
    condition: 'condition',
    link: 'link of the path',
    rival: 'rival explanation',
    milestone: 'milestone',
    risk: 'risk',
    objective: 'objective',
    context: 'known context',
    question: 'question',
    stake: 'stake',
  },
};
const KINDS: Both<Readonly<Record<string, string>>> = {
  fr: {
    indicator: 'indicateur',
    action: 'action',
    meeting: 'réunion',
    hypothesis: 'hypothèse de changement',
    diagnosis: 'état des lieux',
    roadmap: 'feuille de route',
    'contribution-analysis': 'analyse de contribution',
  },
  en: {
    indicator: 'indicator',
    action: 'action',
    meeting: 'meeting',
    hypothesis: 'change hypothesis',
    diagnosis: 'shared diagnosis',
    roadmap: 'roadmap',
    'contribution-analysis': 'contribution analysis',
  },
};

const TOKEN = /[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:#[\p{L}\p{N}@/.:-]*[\p{L}\p{N}])?/gu;
/** Fields whose texts say what a part is, the most telling first. */
const TELLING = ['statement', 'text', 'title', 'finding', 'question', 'label', 'subject', 'explanation', 'assumption'] as const;

const telling = (data: object): string | undefined =>
  TELLING.map((key) => (data as Readonly<Record<string, unknown>>)[key]).find((one) => typeof one === 'string') as string | undefined;

function dated(entity: Entity, language: Language): string {
  const { date } = entity.data as { date?: string };
  return entity.kind === 'meeting' && date !== undefined ? `, ${longDate(date, language)}` : '';
}

/** A text on one line, set as the rest of the document is. */
function onOneLine(text: string, language: Language): string {
  const line = printable(text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' '));
  return language === 'fr' ? typesetWritten(line) : line;
}

/** A contribution analysis has no title of its own: it is that of an action on an indicator. */
function titleOf(entity: Entity, open: Corpus): string | undefined {
  const { title, action, effect } = entity.data as { title?: string; action?: string; effect?: string };
  if (entity.kind !== 'contribution-analysis') return title;
  const [from, to] = [open.entity('action', action)?.data.title, open.entity('indicator', effect)?.data.title];
  return from === undefined || to === undefined ? undefined : `${from} → ${to}`;
}

/** What the references of a document lead to, for readers of the project as it is opened to them. */
export function trailOf(data: Readonly<Record<string, Shown>>, open: Corpus, language: Language): Trail {
  const asked = new Set<string>();
  collect(data, '', asked);
  const found = new Map<string, string>();
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const keep = (id: string, kind: string | undefined, place: string, said: string | undefined): void => {
    if (said !== undefined && asked.has(id))
      found.set(id, `${kind ?? ''}${place}${kind === undefined ? '' : colon}${onOneLine(said, language)}`);
  };
  for (const entity of open.all) {
    keep(entity.id, KINDS[language][entity.kind], dated(entity, language), titleOf(entity, open));
    for (const part of partsOf(entity))
      keep(`${entity.id}#${part.id}`, PARTS[language][part.kind], dated(entity, language), telling(part.data as object));
  }
  return [...found].toSorted(([a], [b]) => byNumber(a, b));
}

/** The references of a view: of parts anywhere, of files where evidence is given. */
function collect(value: Shown, key: string, asked: Set<string>): void {
  if (typeof value === 'string') {
    for (const [token] of value.matchAll(TOKEN)) if (token.includes('#') || key.endsWith('evidence')) asked.add(token);
  } else if (Array.isArray(value)) for (const one of value) collect(one as Shown, key, asked);
  else for (const [name, one] of Object.entries(value)) collect(one as Shown, name, asked);
}

const ANNEX: Both<{ readonly heading: string; readonly caption: string; readonly columns: readonly [string, string, string] }> = {
  fr: { heading: 'Fil de preuve', caption: 'Ce sur quoi les énoncés s’appuient', columns: ['Référence', 'Contenu', 'Énoncés'] },
  en: { heading: 'Evidence trail', caption: 'What the statements rest on', columns: ['Reference', 'Content', 'Statements'] },
};

const slug = (id: string): string => id.replace(/[^\p{L}\p{N}]+/gu, '-');
const anchorOf = (id: string): string => `preuve-${slug(id)}`;
const callOf = (id: string, place: number): string => `enonce-${slug(id)}-${place}`;

/** The tree with its references as links, and the annex that they lead to before its closing lines; the annex leads back. */
export function withAnnex(tree: Tree, trail: Trail, language: Language): Tree {
  if (trail.length === 0) return tree;
  const copy = structuredClone(tree);
  const known = new Set(trail.map(([id]) => id));
  const used = new Map<string, number>();
  link(copy, known, used);
  const said = ANNEX[language];
  const rows = trail.filter(([id]) => used.has(id));
  if (rows.length === 0) return copy;
  const cell = (text: string, anchor?: string) => ({
    type: 'tableCell' as const,
    children: [{ type: 'text' as const, value: text }],
    ...(anchor !== undefined && { data: { anchor } }),
  });
  const back = (id: string) => ({
    type: 'tableCell' as const,
    children: Array.from({ length: used.get(id)! }, (_, index) => index + 1).flatMap((place): PhrasingContent[] => [
      ...(place > 1 ? [{ type: 'text' as const, value: ' ' }] : []),
      { type: 'link', url: `#${callOf(id, place)}`, children: [{ type: 'text', value: String(place) }] },
    ]),
  });
  const table: Table = {
    type: 'table',
    align: [null, null, null],
    children: [
      { type: 'tableRow', children: said.columns.map((column) => cell(column)) },
      ...rows.map(([id, text]) => ({ type: 'tableRow' as const, children: [cell(id, anchorOf(id)), cell(text), back(id)] })),
    ],
  };
  const annex: RootContent[] = [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: said.heading }] },
    { type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'text', value: said.caption }] }] },
    table,
  ];
  const rule = copy.children.findLastIndex(({ type }) => type === 'thematicBreak');
  copy.children.splice(rule === -1 ? copy.children.length : rule, 0, ...annex);
  return copy;
}

/** Makes links of the references that stand in lines of evidence and in tables. */
function link(node: Nodes, known: ReadonlySet<string>, used: Map<string, number>, evidence = false): void {
  if (!('children' in node) || node.type === 'link') return;
  const inside = evidence || node.type === 'tableCell' || (node.type === 'paragraph' && textOf(node).startsWith('↳'));
  const children: Nodes[] = [];
  for (const child of (node as Parent).children) {
    if (child.type !== 'text' || !inside) {
      link(child, known, used, inside);
      children.push(child);
      continue;
    }
    let before = 0;
    for (const match of child.value.matchAll(TOKEN)) {
      const [id] = match;
      if (!known.has(id) || (node.type === 'tableCell' && !id.includes('#'))) continue;
      const place = (used.get(id) ?? 0) + 1;
      used.set(id, place);
      if (match.index > before) children.push({ type: 'text', value: child.value.slice(before, match.index) });
      children.push({
        type: 'link',
        url: `#${anchorOf(id)}`,
        children: [{ type: 'text', value: id }] satisfies PhrasingContent[],
        data: { anchor: callOf(id, place) },
      } as Nodes);
      before = match.index + id.length;
    }
    if (before < child.value.length) children.push({ type: 'text', value: child.value.slice(before) });
  }
  (node as Parent).children = children as Parent['children'];
}
