// Where a house's Word template writes the title itself, as a title: ours is then not written a second time, and theirs is the first heading.

import { replaceFields } from './docx-fields.ts';

const TITLE = new Set(['titre', 'title']);

/**
 * The main part, its own title told as the first heading; `titled` where it has one before the body.
 * @param styles the id of each style, by its name
 * @param body the names of the field that our text replaces
 */
export function ownTitle(
  main: string,
  styles: ReadonlyMap<string, string>,
  body: ReadonlySet<string>,
): { readonly main: string; readonly titled: boolean } {
  const titles: (readonly [start: number, end: number])[] = [];
  let before = main.length;
  replaceFields(main, (name, place) => {
    if (TITLE.has(name)) titles.push(place);
    if (body.has(name)) before = place[0];
    return undefined;
  });
  const asTitle = styles.get('title');
  const known = new Set([styles.get('heading 1'), asTitle].filter((one) => one !== undefined));
  const styleOf = ([start, end]: readonly [number, number]): string =>
    /<w:pStyle\b[^>]*w:val="([^"]*)"/.exec(main.slice(start, end))?.[1] ?? '';
  const place = titles.find((one) => one[0] < before && known.has(styleOf(one)));
  if (!place) return { main, titled: false };
  const held = main.slice(...place);
  // Word does not list what has the style of a title among the headings.
  const told =
    styleOf(place) !== asTitle || /<w:outlineLvl\b/.test(held)
      ? held
      : held.replace(/<w:(?:divId|cnfStyle|rPr|sectPr|pPrChange)\b|<\/w:pPr>/, '<w:outlineLvl w:val="0"/>$&');
  return { main: main.slice(0, place[0]) + told + main.slice(place[1]), titled: true };
}
