// From a project to a document in every format asked for: redact, compose, fill, parse, write.

import type { Audience } from '../corpus/audience.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { holdsPlaceholder, isPlaceholder, withoutPlaceholder } from '../corpus/placeholder.ts';
import { openTo } from '../corpus/redact.ts';
import { type Language, typesetWritten } from '../language/language.ts';
import type { Recall } from '../corpus/recall.ts';
import { derive } from './derived.ts';
import type { DocumentCard, Past, Scene } from './document.ts';
import type { Composed, Format, Output } from './formats/format.ts';
import { type House, PLAIN } from './house.ts';
import { withoutIdleMarks } from './marks.ts';
import { settleOutline } from './outline.ts';
import { bindTogether } from './parts.ts';
import { eachTextIn, printable } from './printable.ts';
import { READY } from './ready/index.generated.js';
import { fill, TemplateFault } from './template.ts';
import { expandAbbreviations, type Tree, treeOf } from './tree.ts';
import type { History } from '../document/history.ts';
import { type Trail, trailOf } from './trail.ts';
import type { Shown, View } from './view.ts';
import { byNumber } from '../language/order.ts';

/** What the shell decides of a document. */
export interface Order {
  readonly card: DocumentCard;
  readonly audience: Audience;
  readonly language: Language;
  readonly committee: string | undefined;
  readonly meeting: string | undefined;
  readonly subject: string | undefined;
  readonly provenance: Scene['provenance'];
  readonly past?: Past | undefined;
  /** What is recorded of indicators and actions; undefined outside git. */
  readonly history?: History | undefined;
  /** What was worked out before. */
  readonly recall?: Recall | undefined;
}

export interface Prepared {
  /** The name of its card, which is also that of its template. */
  readonly document: string;
  readonly view: View;
  readonly name: string;
  readonly date: string;
  /** What its references lead to. */
  readonly trail: Trail;
  /** The indicators whose figures it lets its readers know of. */
  readonly measured: ReadonlySet<string>;
  /** The placeholders that it would print, as written. */
  readonly placeholders: readonly string[];
  /** The documents it brings together. */
  readonly parts: readonly Prepared[];
}

/** What a document would be about is not for its readers. */
export class Withheld extends Error {}

/**
 * The view of a document: its data, before any template.
 * @throws {Withheld} when its readers may not read what it is about
 */
export function prepare(corpus: Corpus, order: Order): Prepared {
  const open = openTo(corpus, order.audience);
  const { past, history, recall, ...rest } = order;
  const derived = derive(corpus, open, order.audience, history, recall);
  return prepared({ ...rest, past: past && knownPast(past, corpus, order.audience) }, open, derived);
}

function knownPast({ recorded, ...past }: Past, whole: Corpus, audience: Audience): Scene['past'] {
  if (!recorded) return past;
  const { corpus, renames, short } = recorded;
  return { ...past, state: { before: { whole: corpus, open: openTo(corpus, audience) }, whole, renames, short } };
}

function prepared(
  { card, ...order }: Omit<Order, 'past' | 'history' | 'recall'> & Pick<Scene, 'past'>,
  open: Corpus,
  derived: Scene['derived'],
): Prepared {
  if (card.about !== undefined && !open.entity(card.about, order.subject)) throw new Withheld();
  const scene: Scene = { ...order, open, derived };
  const view = eachTextIn(card.compose(scene), printable);
  const parts = (card.parts?.(scene) ?? []).flatMap((part) =>
    part.card.about !== undefined && !open.entity(part.card.about, part.subject)
      ? []
      : [prepared({ ...order, card: part.card, subject: part.subject, meeting: part.meeting ?? order.meeting }, open, derived)],
  );
  return {
    document: card.name,
    view,
    name: [card.name, ...(order.subject === undefined ? [] : [order.subject]), card.date(scene)].join('-'),
    date: open.date,
    measured: derived.measured,
    trail: trailOf(view.data, open, order.language),
    placeholders: [...new Set([...placeholdersIn(view.data), ...parts.flatMap((part) => part.placeholders)])],
    parts,
  };
}

function placeholdersIn(value: Shown): string[] {
  if (typeof value === 'string') return holdsPlaceholder(value) ? [value] : [];
  return Object.values(value).flatMap((one) => placeholdersIn(one as Shown));
}

/** Replaces what nobody filled by a few words, for a provisional document. */
function withoutPlaceholders(value: View['data'], language: Language): View['data'] {
  const instead = language === 'fr' ? '(à compléter)' : '(to complete)';
  return eachTextIn(value, (text) => (isPlaceholder(text) ? instead : withoutPlaceholder(text, instead)));
}

const PROVISIONAL = {
  fr: 'PROVISOIRE : le projet comporte des erreurs ou des mentions à compléter.',
  en: 'PROVISIONAL: the project has errors or places to complete.',
};
const ABBREVIATIONS = { fr: { heading: 'Sigles', colon: '\u00a0: ' }, en: { heading: 'Abbreviations', colon: ': ' } };

/** What a document is written with, beside its data. */
export interface Manner {
  /** The template of a document, by its name. */
  readonly template: (document: string) => string;
  /** What templates may call by name. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly provisional: boolean;
  readonly formats: readonly Format[];
  readonly house?: House;
  /** Told before each format is written: its name, its place, and how many there are. */
  readonly began?: (format: string, place: number, all: number) => void;
  readonly undrawn?: Composed['undrawn'];
}

/**
 * The document in each format.
 * @throws {TemplateFault} when a template cannot be filled; it names the document
 */
export async function write(whole: Prepared, manner: Manner): Promise<Output[]> {
  const { template, language, provisional, formats, house = PLAIN, parts: called = {} } = manner;
  const { view, name, date, parts } = whole;
  // What no template sets: charts, titles and the fields of a Word template.
  const set = <T extends Shown | object>(value: T): T => (language === 'fr' ? eachTextIn(value, typesetWritten) : value);
  const treeFrom = async ({ document, view }: Prepared): Promise<Tree> => {
    const ready = await READY[`${document}.${language}`]?.();
    try {
      const tree = treeOf(fill(template(document), withoutPlaceholders(view.data, language), called, ready), language);
      if (tree.children.length === 0) throw new TemplateFault('empty', { empty: true });
      settleOutline(tree, view.title);
      return tree;
    } catch (error) {
      if (error instanceof TemplateFault) error.document = document;
      throw error;
    }
  };
  const main = { tree: await treeFrom(whole), charts: set(view.charts) };
  const others = [];
  for (const part of parts) others.push({ tree: await treeFrom(part), charts: set(part.view.charts), lying: part.view.landscape === true });
  const bound = bindTogether(main, others, language);
  const { tree, charts } = bound;
  abbreviate(tree, Object.assign({}, ...[whole, ...parts].map((one) => one.view.abbreviations)) as View['abbreviations'], language);
  withoutIdleMarks(tree);
  if (provisional) {
    const mark = PROVISIONAL[language];
    tree.children.unshift({
      type: 'blockquote',
      children: [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: mark }] }] }],
    });
  }
  const composed: Composed = {
    name,
    title: set(view.title),
    language,
    tree,
    charts,
    provisional,
    landscape: view.landscape === true,
    date,
    house: { ...house, header: set(house.header), footer: set(house.footer) },
    trail: [...new Map([whole, ...parts].flatMap((one) => one.trail.map((cited) => [cited.id, cited]))).values()].toSorted((a, b) =>
      byNumber(a.id, b.id),
    ),
    fields: set({
      ...Object.fromEntries(Object.entries(withoutPlaceholders(view.data, language)).filter(([, one]) => typeof one === 'string')),
      title: view.title,
    } as Composed['fields']),
    undrawn: manner.undrawn,
  };
  const outputs: Output[] = [];
  for (const [index, format] of formats.entries()) {
    manner.began?.(format.name, index + 1, formats.length);
    outputs.push(...(await format.write(composed)));
  }
  return outputs;
}

/** Expands what is first met, and lists what was used before the closing lines. */
function abbreviate(tree: Tree, known: View['abbreviations'], language: Language): void {
  const used = expandAbbreviations(tree, known);
  if (used.length === 0) return;
  const { heading, colon } = ABBREVIATIONS[language];
  const list = used.map(([short, long]) => ({
    type: 'listItem' as const,
    children: [
      {
        type: 'paragraph' as const,
        children: [
          { type: 'strong' as const, children: [{ type: 'text' as const, value: short }] },
          { type: 'text' as const, value: `${colon}${long}` },
        ],
      },
    ],
  }));
  const rule = tree.children.findLastIndex(({ type }) => type === 'thematicBreak');
  tree.children.splice(
    rule === -1 ? tree.children.length : rule,
    0,
    { type: 'heading', depth: 2, children: [{ type: 'text', value: heading }], data: { abbreviations: heading } },
    { type: 'list', spread: false, children: list, data: { abbreviations: heading } },
  );
}
