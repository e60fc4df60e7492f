// Projects and codebooks of REFI-QDA (QDA-XML 1.0, 2019), as qualitative-analysis programs exchange them.

import { type Element, readXml, XmlFault } from '../document/xml.ts';

/** What cannot be read, in a word that the card turns into a sentence. */
export class RefiFault extends Error {}

export interface Code {
  readonly guid: string;
  readonly name: string;
  readonly description: string;
  /** The guid of the code above. */
  readonly parent: string | undefined;
}

export interface Selection {
  readonly guid: string;
  readonly name: string;
  readonly description: string;
  /** In code points, the end excluded. */
  readonly start: number;
  readonly end: number;
  readonly codes: readonly string[];
}

export interface TextSource {
  readonly guid: string;
  readonly name: string;
  /** Where its text is in the archive, when it is not in the project file. */
  readonly path: string | undefined;
  readonly text: string | undefined;
  readonly selections: readonly Selection[];
}

export interface Refi {
  readonly codes: readonly Code[];
  readonly sources: readonly TextSource[];
  /** Elements met and left out, with how many of each. */
  readonly ignored: ReadonlyMap<string, number>;
}

/** @throws {RefiFault} when it is no XML, declares entities, or nests without end */
function rootOf(xml: string): Element {
  try {
    return readXml(xml);
  } catch (error) {
    throw error instanceof XmlFault ? new RefiFault(error.message) : error;
  }
}

const child = ({ children }: Element, name: string): Element | undefined => children.find((one) => one.name === name);
const guidOf = (element: Element, attribute = 'guid'): string => (element.attributes[attribute] ?? '').toLowerCase();

function codesIn(element: Element | undefined, parent: string | undefined): Code[] {
  return (element?.children ?? [])
    .filter(({ name }) => name === 'Code')
    .flatMap((one) => {
      const guid = guidOf(one);
      if (guid === '' || (one.attributes['name'] ?? '').trim() === '') throw new RefiFault('code');
      const own = { guid, name: one.attributes['name']!.trim(), description: child(one, 'Description')?.text.trim() ?? '', parent };
      return [own, ...codesIn(one, guid)];
    });
}

/**
 * A project (`project.qde`) or a codebook (`.qdc`).
 * @throws {RefiFault} `root` when it is neither, `code` or `position` when a code or a selection lacks what makes it one
 */
export function readRefi(xml: string): Refi {
  const root = rootOf(xml);
  if (root?.name !== 'Project' && root?.name !== 'CodeBook') throw new RefiFault('root');
  const book = root.name === 'CodeBook' ? root : child(root, 'CodeBook');
  const ignored = new Map<string, number>();
  const leave = (name: string, count = 1): void => void ignored.set(name, (ignored.get(name) ?? 0) + count);
  const codes = codesIn(book && child(book, 'Codes'), undefined);
  const sources: TextSource[] = [];
  for (const set of book && child(book, 'Sets') ? child(book, 'Sets')!.children : []) leave(`CodeBook/${set.name}`);
  for (const part of root.name === 'Project' ? root.children : []) {
    if (part.name === 'CodeBook' || part.name === 'Users') continue;
    if (part.name !== 'Sources') {
      if (part.children.length > 0) for (const one of part.children) leave(one.name);
      else if (part.name === 'Description') leave(part.name);
      continue;
    }
    for (const source of part.children) {
      if (source.name !== 'TextSource') leave(source.name);
      else sources.push(textSource(source, leave));
    }
  }
  return { codes, sources, ignored };
}

function textSource(source: Element, leave: (name: string) => void): TextSource {
  const selections: Selection[] = [];
  for (const one of source.children) {
    if (one.name === 'PlainTextContent' || one.name === 'Description') continue;
    if (one.name !== 'PlainTextSelection') {
      leave(`TextSource/${one.name}`);
      continue;
    }
    const [start, end] = [Number(one.attributes['startPosition']), Number(one.attributes['endPosition'])];
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) throw new RefiFault('position');
    for (const other of one.children)
      if (other.name !== 'Coding' && other.name !== 'Description') leave(`PlainTextSelection/${other.name}`);
    selections.push({
      guid: guidOf(one),
      name: one.attributes['name'] ?? '',
      description: child(one, 'Description')?.text.trim() ?? '',
      start,
      end,
      codes: one.children
        .filter(({ name }) => name === 'Coding')
        .flatMap((coding) => coding.children.filter(({ name }) => name === 'CodeRef').map((ref) => guidOf(ref, 'targetGUID'))),
    });
  }
  return {
    guid: guidOf(source),
    name: source.attributes['name'] ?? '',
    path: source.attributes['plainTextPath'],
    text: child(source, 'PlainTextContent')?.text,
    selections: selections.sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

const xml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** A codebook as other programs read it. */
export function codebookXml(codes: readonly Code[], origin: string): string {
  const written = (parent: string | undefined, indent: string): string =>
    codes
      .filter((one) => one.parent === parent)
      .map(({ guid, name, description }) => {
        const inner = `${description === '' ? '' : `${indent}  <Description>${xml(description)}</Description>\n`}${written(guid, `${indent}  `)}`;
        const head = `${indent}<Code guid="${xml(guid)}" name="${xml(name)}" isCodable="true"`;
        return inner === '' ? `${head}/>\n` : `${head}>\n${inner}${indent}</Code>\n`;
      })
      .join('');
  return `<?xml version="1.0" encoding="utf-8"?>\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="${xml(origin)}">\n  <Codes>\n${written(undefined, '    ')}  </Codes>\n</CodeBook>\n`;
}
