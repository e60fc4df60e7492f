// From a project to a document in every format asked for: redact, compose, fill, parse, write.

import type { Audience } from '../corpus/audience.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { isPlaceholder } from '../corpus/placeholder.ts';
import { openTo } from '../corpus/redact.ts';
import type { Language } from '../language/language.ts';
import { derive } from './derived.ts';
import type { DocumentCard, Scene } from './document.ts';
import type { Composed, Format, Output } from './formats/format.ts';
import { fill } from './template.ts';
import { expandAbbreviations, treeOf } from './tree.ts';
import type { Shown, View } from './view.ts';

/** What the shell decides of a document. */
export interface Order {
  readonly card: DocumentCard;
  readonly audience: Audience;
  readonly language: Language;
  readonly committee: string | undefined;
  readonly meeting: string | undefined;
  readonly subject: string | undefined;
  readonly provenance: Scene['provenance'];
}

export interface Prepared {
  readonly view: View;
  readonly name: string;
  /** The placeholders that it would print, as written. */
  readonly placeholders: readonly string[];
}

/** What a document would be about is not for its readers. */
export class Withheld extends Error {}

/**
 * The view of a document: its data, before any template.
 * @throws {Withheld} when its readers may not read what it is about
 */
export function prepare(corpus: Corpus, { card, ...order }: Order): Prepared {
  const open = openTo(corpus, order.audience);
  if (card.about !== undefined && !open.entity(card.about, order.subject)) throw new Withheld();
  const scene: Scene = { ...order, open, derived: derive(corpus, open, order.audience) };
  const view = card.compose(scene);
  return {
    view,
    name: [card.name, ...(order.subject === undefined ? [] : [order.subject]), card.date(scene)].join('-'),
    placeholders: [...new Set(placeholdersIn(view.data))],
  };
}

function placeholdersIn(value: Shown): string[] {
  if (typeof value === 'string') return isPlaceholder(value) ? [value] : [];
  return Object.values(value).flatMap((one) => placeholdersIn(one as Shown));
}

/** Replaces what nobody filled by a few words, for a provisional document. */
function withoutPlaceholders(value: Shown, language: Language): Shown {
  if (typeof value === 'string') return isPlaceholder(value) ? (language === 'fr' ? '(à compléter)' : '(to complete)') : value;
  if (Array.isArray(value)) return value.map((one) => withoutPlaceholders(one as Shown, language));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutPlaceholders(one as Shown, language)]));
}

const PROVISIONAL = {
  fr: 'PROVISOIRE : le projet comporte des erreurs ou des mentions à compléter.',
  en: 'PROVISIONAL: the project has errors or places to complete.',
};
const ABBREVIATIONS = { fr: { heading: 'Sigles', colon: '\u00a0: ' }, en: { heading: 'Abbreviations', colon: ': ' } };

/**
 * The document in each format.
 * @throws {TemplateFault} when the template cannot be filled
 */
export function write(
  { view, name }: Prepared,
  template: string,
  { language, provisional, formats }: { language: Language; provisional: boolean; formats: readonly Format[] },
): Output[] {
  const data = withoutPlaceholders(view.data, language) as View['data'];
  const tree = treeOf(fill(template, data), language);
  const used = expandAbbreviations(tree, view.abbreviations);
  if (used.length > 0) {
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
      { type: 'heading', depth: 2, children: [{ type: 'text', value: heading }] },
      { type: 'list', spread: false, children: list },
    );
  }
  if (provisional) {
    const mark = PROVISIONAL[language];
    tree.children.unshift({
      type: 'blockquote',
      children: [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: mark }] }] }],
    });
  }
  const composed: Composed = { name, title: view.title, language, tree, charts: view.charts, provisional };
  return formats.flatMap((format) => format.write(composed));
}
