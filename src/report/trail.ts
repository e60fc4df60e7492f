// The trail of evidence: what each reference of a document leads to, in the words that its readers may read; on screen, an annex to follow.

import type { Nodes, Parent, PhrasingContent, RootContent, Table } from 'mdast';
import type { Corpus, Entity } from '../corpus/corpus.ts';
import { partsOf } from '../corpus/references.ts';
import { type Both, type Language, longDate, typesetWritten } from '../language/language.ts';
import { toldIn } from './notes.ts';
import { printable } from './printable.ts';
import { textOf, type Tree } from './tree.ts';
import type { Shown } from './view.ts';
import { byNumber } from '../language/order.ts';

declare module 'mdast' {
  interface Data {
    /** The cell where a reference is explained: links lead to it. */
    anchor?: string;
    /** A reference in a line of evidence; the words around it may be written like one. */
    cites?: boolean;
  }
}

/** What a reference leads to. */
export interface Cited {
  readonly id: string;
  /** What it is: one, and several. */
  readonly kind: readonly [one: string, many: string] | undefined;
  /** The day of the meeting that it belongs to. */
  readonly day?: string | undefined;
  /** A decision that is still to be taken on that day. */
  readonly toTake?: boolean;
  /** What it says, or is called; nothing where it has no words for these readers. */
  readonly title: string | undefined;
}

/** What the references of a document lead to, in the order of their ids. */
export type Trail = readonly Cited[];

type Kinds = Both<Readonly<Record<string, Cited['kind']>>>;

const PARTS: Kinds = {
  fr: {
    extract: ['extrait d’entretien', 'extraits d’entretien'],
    decision: ['décision', 'décisions'],
    'agenda-item': ['point à l’ordre du jour', 'points à l’ordre du jour'],
    'retained-convergence': ['convergence retenue', 'convergences retenues'],
    section: ['état des lieux', 'états des lieux'],
    lesson: ['enseignement', 'enseignements'],
    adaptation: ['adaptation', 'adaptations'],
    hearing: ['audition', 'auditions'],
    condition: ['condition', 'conditions'],
    link: ['maillon du chemin d’impact', 'maillons du chemin d’impact'],
    rival: ['explication rivale', 'explications rivales'],
    milestone: ['jalon', 'jalons'],
    risk: ['risque', 'risques'],
    objective: ['objectif', 'objectifs'],
    context: ['élément de contexte', 'éléments de contexte'],
    question: ['question', 'questions'],
    stake: ['enjeu', 'enjeux'],
  },
  en: {
    extract: ['extract of an interview', 'extracts of interviews'],
    decision: ['decision', 'decisions'],
    'agenda-item': ['item of the agenda', 'items of the agenda'],
    'retained-convergence': ['convergence adopted', 'convergences adopted'],
    section: ['shared diagnosis', 'shared diagnoses'],
    lesson: ['lesson', 'lessons'],
    adaptation: ['adaptation', 'adaptations'],
    hearing: ['hearing', 'hearings'],
    condition: ['condition', 'conditions'],
    link: ['link of the path', 'links of the path'],
    rival: ['rival explanation', 'rival explanations'],
    milestone: ['milestone', 'milestones'],
    risk: ['risk', 'risks'],
    objective: ['objective', 'objectives'],
    context: ['known context', 'known contexts'],
    question: ['question', 'questions'],
    stake: ['stake', 'stakes'],
  },
};
const KINDS: Kinds = {
  fr: {
    indicator: ['indicateur', 'indicateurs'],
    action: ['action', 'actions'],
    interview: ['entretien', 'entretiens'],
    meeting: ['réunion', 'réunions'],
    hypothesis: ['hypothèse de changement', 'hypothèses de changement'],
    diagnosis: ['état des lieux', 'états des lieux'],
    roadmap: ['feuille de route', 'feuilles de route'],
    'contribution-analysis': ['analyse de contribution', 'analyses de contribution'],
  },
  en: {
    indicator: ['indicator', 'indicators'],
    action: ['action', 'actions'],
    interview: ['interview', 'interviews'],
    meeting: ['meeting', 'meetings'],
    hypothesis: ['change hypothesis', 'change hypotheses'],
    diagnosis: ['shared diagnosis', 'shared diagnoses'],
    roadmap: ['roadmap', 'roadmaps'],
    'contribution-analysis': ['contribution analysis', 'contribution analyses'],
  },
};
/** A decision of a meeting that has not been held yet. */
const TO_TAKE: Both<NonNullable<Cited['kind']>> = {
  fr: ['décision à prendre', 'décisions à prendre'],
  en: ['decision to take', 'decisions to take'],
};

const TOKEN = /[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:#[\p{L}\p{N}@/.:-]*[\p{L}\p{N}])?/gu;
/** Fields whose texts say what a part is, the most telling first. */
const TELLING = ['statement', 'text', 'title', 'finding', 'question', 'label', 'subject', 'explanation', 'assumption'] as const;

const telling = (data: object): string | undefined =>
  TELLING.map((key) => (data as Readonly<Record<string, unknown>>)[key]).find((one) => typeof one === 'string') as string | undefined;

function dayOf(entity: Entity): string | undefined {
  return entity.kind === 'meeting' ? (entity.data as { date?: string }).date : undefined;
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
  const found = new Map<string, Cited>();
  for (const entity of open.all) {
    const day = dayOf(entity);
    const keep = (id: string, kind: Cited['kind'], title: string | undefined, toTake = false): void => {
      // Files of two kinds may have one id: what has words is kept.
      if (!asked.has(id) || (title === undefined && (kind === undefined || found.has(id)))) return;
      found.set(id, { id, kind, day, toTake, title: title === undefined ? undefined : onOneLine(title, language) });
    };
    keep(entity.id, KINDS[language][entity.kind], titleOf(entity, open));
    for (const part of partsOf(entity)) {
      const toTake = part.kind === 'decision' && day !== undefined && day > open.date;
      keep(`${entity.id}#${part.id}`, toTake ? TO_TAKE[language] : PARTS[language][part.kind], telling(part.data as object), toTake);
    }
  }
  return [...found.values()].toSorted((a, b) => byNumber(a.id, b.id));
}

/** A reference as a sentence may hold it: what it is, then its id; a text that is none is left as it is. */
export function withKind(ref: string, open: Corpus, language: Language): string {
  const [file, id] = ref.split('#');
  const entity = id === undefined ? undefined : open.all.find((one) => one.id === file);
  const part = entity && partsOf(entity).find((one) => one.id === id);
  const kind = part && PARTS[language][part.kind]?.[0];
  return kind === undefined ? ref : `${kind} ${ref}`;
}

/** What the annex says of a reference. */
function saidOf({ kind, day, title }: Cited, language: Language): string {
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  return `${kind?.[0] ?? ''}${day === undefined ? '' : `, ${longDate(day, language)}`}${kind === undefined ? '' : colon}${title!}`;
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
  const told = trail.filter(({ title }) => title !== undefined);
  if (told.length === 0) return tree;
  const copy = structuredClone(tree);
  const known = new Set(told.map(({ id }) => id));
  const used = new Map<string, number>();
  tell(copy, trail, language);
  link(copy, known, used);
  const said = ANNEX[language];
  const rows = told.filter(({ id }) => used.has(id));
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
      ...rows.map((one) => ({
        type: 'tableRow' as const,
        children: [cell(one.id, anchorOf(one.id)), cell(saidOf(one, language)), back(one.id)],
      })),
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

/** The mark that evidence begins with. */
export const EVIDENCE = /^↳\s*/;

/** Lines of evidence say in words what they cite, as notes do on paper. */
function tell(node: Nodes, trail: Trail, language: Language): void {
  if (!('children' in node)) return;
  const said = node.type === 'paragraph' ? textOf(node) : '';
  if (EVIDENCE.test(said)) {
    const told = toldIn(said.replace(EVIDENCE, ''), trail, language);
    (node as Parent).children = [
      { type: 'text', value: '↳ ' },
      ...told.map(({ text, cites }): PhrasingContent => ({ type: 'text', value: text, data: { cites } })),
    ];
  } else for (const child of (node as Parent).children) tell(child, trail, language);
}

/** Makes links of the references that stand in lines of evidence and in tables. */
function link(node: Nodes, known: ReadonlySet<string>, used: Map<string, number>, evidence = false): void {
  if (!('children' in node) || node.type === 'link') return;
  const inside = evidence || node.type === 'tableCell' || (node.type === 'paragraph' && EVIDENCE.test(textOf(node)));
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
      if (!known.has(id) || (node.type === 'tableCell' ? !id.includes('#') : child.data?.cites !== true)) continue;
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
