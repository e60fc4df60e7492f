// The little SVG that charts need: elements as text, escaped, with a title and a description for those who do not see them.

import { escaped } from '../formats/xml.ts';

export type Attributes = Readonly<Record<string, string | number>>;

/** One element; texts and attributes are escaped, children are elements already. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? String(Math.round(value * 100) / 100) : value)}"`,
  );
  return children.length === 0 ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

export const text = (content: string, attributes: Attributes): string => element('text', attributes, [escaped(content)]);

/** A whole drawing, named and described. */
export function drawing(
  id: string,
  { title, description }: { title: string; description: string },
  width: number,
  height: number,
  children: readonly string[],
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      class: 'chart',
      'font-family': 'Source Sans 3, Segoe UI, Arial, sans-serif',
      'font-size': 13,
    },
    [element('title', { id: `${id}-title` }, [escaped(title)]), element('desc', { id: `${id}-desc` }, [escaped(description)]), ...children],
  );
}

/** Between the lines of a text of ordinary size. */
export const LEADING = 15;

/** Several lines of text, the first at `y`. */
export const lettered = (lines: readonly string[], attributes: Attributes & { readonly y: number }, leading = LEADING): string[] =>
  lines.map((line, index) => text(line, { fill: INK, class: 'ink', ...attributes, y: attributes.y + index * leading }));

/** Several lines of text around a middle. */
export const centred = (lines: readonly string[], attributes: Attributes & { readonly y: number }, leading = LEADING): string[] =>
  lettered(lines, { ...attributes, y: attributes.y + leading / 3 - ((lines.length - 1) * leading) / 2 }, leading);

export const INK = '#1b1f29';
/** For what is said low: scales, references. */
export const SOFT = '#4a5060';
