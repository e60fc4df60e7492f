// The `{{fields}}` of a part of a Word document. Word cuts a text in runs as it likes: a field is looked for in the whole paragraph.

const FIELD = /\{\{\s*([\p{L}\p{N}_]+)\s*\}\}/gu;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/** The paragraphs of a part, those of text boxes included, each with the texts that are its own. */
function paragraphsOf(part: string): Paragraph[] {
  const found: Paragraph[] = [];
  const open: { start: number; pieces: Piece[] }[] = [];
  for (const match of part.matchAll(/<w:p(?=[\s>/])[^>]*?(\/?)>|<\/w:p>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)) {
    const [whole, closed, text] = match;
    if (text !== undefined) {
      const end = match.index + whole.length - '</w:t>'.length;
      open.at(-1)?.pieces.push({ start: end - text.length, end, text });
    } else if (whole === '</w:p>') {
      const ended = open.pop();
      if (ended) found.push({ start: ended.start, end: match.index + whole.length, pieces: ended.pieces });
    } else if (closed !== '/') open.push({ start: match.index, pieces: [] });
  }
  return found;
}

const textOf = ({ pieces }: Paragraph): string => pieces.map(({ text }) => text).join('');

/** The names of the fields of a part. */
export function fieldsIn(part: string): string[] {
  return paragraphsOf(part).flatMap((paragraph) => [...textOf(paragraph).matchAll(FIELD)].map(([, name]) => name!));
}

const escape = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/[&<>]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[one]!);

/** A part in which each field that `value` knows is replaced by a text; it is told the paragraph that the field stands in. */
export function replaceFields(
  part: string,
  value: (name: string, paragraph: readonly [start: number, end: number]) => string | undefined,
): string {
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  for (const paragraph of paragraphsOf(part)) {
    for (const match of textOf(paragraph).matchAll(FIELD)) {
      const given = value(match[1]!, [paragraph.start, paragraph.end]);
      if (given === undefined) continue;
      const [from, to] = [match.index, match.index + match[0].length];
      let at = 0;
      let first = true;
      for (const { start, text } of paragraph.pieces) {
        const [low, high] = [Math.max(from, at), Math.min(to, at + text.length)];
        if (low < high) {
          edits.push({ start: start + low - at, end: start + high - at, text: first ? escape(given) : '' });
          first = false;
        }
        at += text.length;
      }
    }
  }
  let made = '';
  let before = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    made += part.slice(before, start) + text;
    before = end;
  }
  return made + part.slice(before);
}
