// XML read whole, as others wrote it. The only file that knows saxes.

import { SaxesParser } from 'saxes';

/** What cannot be read, in a word: `xml` when it is not well formed, `doctype` when it declares entities, `deep` when it nests without end. */
export class XmlFault extends Error {
  declare readonly message: 'xml' | 'doctype' | 'deep';
}

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Word nests a table in a frame in a cell; nothing that people draw goes further. */
const DEEPEST = 256;

/**
 * The root of a text.
 * @throws {XmlFault}
 */
export function readXml(xml: string): Element {
  const parser = new SaxesParser();
  const above: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [above];
  parser.on('doctype', () => {
    throw new XmlFault('doctype');
  });
  parser.on('error', () => {
    throw new XmlFault('xml');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name: name.replace(/^.*:/, ''), attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
    if (open.length > DEEPEST) throw new XmlFault('deep');
  });
  parser.on('closetag', () => void open.pop());
  const add = (text: string): void => void (open.at(-1)!.text += text);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml.replace(/^\ufeff/, '')).close();
  const [root] = above.children;
  if (!root) throw new XmlFault('xml');
  return root;
}
