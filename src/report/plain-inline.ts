// What stands in a line of plain Markdown: text, strong, emphasis, links and charts.

import type { PhrasingContent } from 'mdast';

/** Why reading stopped: not an error, only beyond plain Markdown. */
export const BEYOND = Symbol('beyond plain Markdown');
export const beyond = (): never => {
  throw BEYOND;
};

/** What may be more than a letter. */
const SPECIAL = /[\\*_[!&<`]/g;
const PUNCTUATION = /[\p{P}\p{S}]/u;
/** A link or, after its mark, a picture: what is shown, then where it leads. */
const LINK = /\[((?:[^\\[\]`<&!\n]|\\[!-/:-@[-`{-~])+)\]\(([^\s\p{Cc}()<>\\&`]+)\)/uy;

/** The nodes of a text: paragraphs have their lines joined, none of them begins or ends with a space. */
export function plainInline(text: string): PhrasingContent[] {
  return new Line(text).read();
}

class Line {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads up to the end, or to the marks that close what is open. */
  read(mark = ''): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    const text = this.#text;
    let plain = '';
    const put = (node: PhrasingContent): void => {
      if (plain !== '') nodes.push({ type: 'text', value: plain });
      plain = '';
      nodes.push(node);
    };
    for (;;) {
      SPECIAL.lastIndex = this.#at;
      const next = SPECIAL.exec(text)?.index ?? text.length;
      plain += text.slice(this.#at, next);
      this.#at = next;
      const sign = text[next];
      if (sign === undefined) {
        if (mark !== '') beyond();
        if (plain !== '') nodes.push({ type: 'text', value: plain });
        return nodes;
      }
      if (sign === '\\') plain += this.#escaped();
      else if (sign === '[' || (sign === '!' && text[next + 1] === '[')) put(this.#link(sign === '!'));
      else if (sign === '!') plain += this.#passed(1);
      else if (sign === '*' || sign === '_') {
        const marks = /^(.)\1*/.exec(text.slice(next))![0];
        const { opens, closes } = this.#side(marks);
        if (closes && marks === mark) {
          this.#at += marks.length;
          if (plain !== '') nodes.push({ type: 'text', value: plain });
          return nodes;
        }
        // Marks that neither open nor close are letters; any others would have to be weighed against one another.
        if (!opens && !closes) plain += this.#passed(marks.length);
        else if (!opens || mark !== '' || marks.length > 2) beyond();
        else {
          this.#at += marks.length;
          put({ type: marks.length === 2 ? 'strong' : 'emphasis', children: this.read(marks) });
        }
      } else if (sign === '&' && !/[#a-z]/i.test(text[next + 1] ?? '')) plain += this.#passed(1);
      else beyond();
    }
  }

  #passed(length: number): string {
    const passed = this.#text.slice(this.#at, this.#at + length);
    this.#at += length;
    return passed;
  }

  #escaped(): string {
    const next = this.#text[this.#at + 1] ?? '';
    if (next === '\n') beyond();
    if (!/[!-/:-@[-`{-~]/.test(next)) return this.#passed(1);
    this.#at += 2;
    return next;
  }

  #link(isPicture: boolean): PhrasingContent {
    LINK.lastIndex = this.#at + (isPicture ? 1 : 0);
    const found = LINK.exec(this.#text);
    const [, shown, url] = found ?? beyond();
    this.#at = LINK.lastIndex;
    const children = plainInline(shown!);
    return isPicture ? { type: 'image', title: null, url: url!, alt: children.map(said).join('') } : linked(url!, children);
  }

  /** Whether marks may open, or close, by what stands on each side of them. */
  #side(marks: string): { opens: boolean; closes: boolean } {
    const before = kindOf(this.#text[this.#at - 1]);
    const after = kindOf(this.#text[this.#at + marks.length]);
    const open = after === 'letter' || (after === 'sign' && before !== 'letter');
    const close = before === 'letter' || (before === 'sign' && after !== 'letter');
    if (marks[0] === '*') return { opens: open, closes: close };
    return { opens: open && (before !== 'letter' || !close), closes: close && (after !== 'letter' || !open) };
  }
}

const linked = (url: string, children: PhrasingContent[]): PhrasingContent => ({ type: 'link', title: null, url, children });

const said = (node: PhrasingContent): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(said).join('') : ((node as { alt?: string }).alt ?? '');

function kindOf(letter: string | undefined): 'space' | 'sign' | 'letter' {
  if (letter === undefined || /\s/.test(letter)) return 'space';
  return PUNCTUATION.test(letter) ? 'sign' : 'letter';
}
