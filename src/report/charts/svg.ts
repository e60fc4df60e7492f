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

/** A label on at most `lines` lines of about `most` characters. */
export function broken(label: string, most: number, lines = 2): string[] {
  const rows: string[] = [];
  for (const word of label.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  if (rows.length <= lines) return rows;
  return [...rows.slice(0, lines - 1), `${rows[lines - 1]!.slice(0, most - 1)}…`];
}
