// The plain part of YAML that nearly every file of a project keeps to, read at once: block mappings and lists, flow ones, scalars on one
// line. At the least thing beyond (a tab, a block scalar, an anchor, a text over two lines, an error) it gives up, and the whole parser
// reads the file instead. It must never say anything else than that parser: a property test holds them side by side.

import type { Value } from './document.ts';
import type { Text } from './place.ts';
import { withOrigin } from './table.ts';

/** Why reading stopped: not an error, only beyond the plain part. */
const BEYOND = Symbol('beyond plain YAML');
const beyond = (): never => {
  throw BEYOND;
};

/** A plain key, or one in quotes without anything to undo in it, and its colon. */
const KEY = /(?:([A-Za-z_][A-Za-z0-9_-]*)|"([^"\\\n]*)"|'([^'\n]*)'):(?=[ \n]|$)/y;
const WORDS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...['null', 'Null', 'NULL', '~'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
/** What a plain scalar never begins with. */
const NEVER_FIRST = ',[]{}#&*!|>%@`?';
/** What a plain scalar of a flow collection holds: it ends before a comma, a bracket, a comment, or a colon that a blank follows. */
const IN_FLOW = /(?:[^,[\]{}\n:#]|:(?![ \n,[\]{}]|$)|(?<! )#)*/y;
const MAYBE_NUMBER = /^[-+.0-9]/;
const NUMBER = /^[-+]?(?:[0-9]+|[0-9]+\.[0-9]+)$/;
/** Every other way of YAML's core schema to write a number: bases, exponents, bare points, infinities. */
const OTHER_NUMBER =
  /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/**
 * Reads one text, when it is plain.
 * @param text the whole file, to which offsets refer; the YAML stands from `start` to `end`
 * @param depth how many levels of nesting are accepted
 * @returns undefined when the text is not plain
 */
export function parsePlain(text: Text, start: number, end: number, depth: number): Value | undefined {
  const source = text.content.slice(start, end);
  // A control character, a line ending of another kind, a document mark or a directive: all rare, all left to the whole parser.
  if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]|^(?:---|\.\.\.|%)/m.test(source)) return undefined;
  try {
    return new Reader(text, source, start, depth).whole();
  } catch (error) {
    if (error === BEYOND) return undefined;
    throw error;
  }
}

class Reader {
  readonly #text: Text;
  readonly #source: string;
  readonly #start: number;
  readonly #depth: number;
  /** Offset of the next character to read. */
  #at = 0;
  /** Column of the next content, and where its line starts; -1 at the end. */
  #column = 0;
  /** End of the value just read. */
  #end = 0;

  constructor(text: Text, source: string, start: number, depth: number) {
    this.#text = text;
    this.#source = source;
    this.#start = start;
    this.#depth = depth;
  }

  whole(): Value {
    this.#nextLine();
    if (this.#column !== 0) return beyond();
    const value = this.#block(0, 1);
    if ((this.#column as number) !== -1) beyond();
    return value;
  }

  /** A list or mapping that ends here, with its origin. The lists are copied: one that grew keeps room for three times what it holds. */
  #placed<T extends Value & object>(value: T, from: number, keys: readonly string[] | null, spans: readonly number[]): T {
    const end = this.#start + this.#end;
    return withOrigin(value, { text: this.#text, start: this.#start + from, end, keys, spans: spans.slice() });
  }

  /** Moves to the first character of the next line that holds something. */
  #nextLine(): void {
    const source = this.#source;
    for (;;) {
      const from = this.#at;
      while (source[this.#at] === ' ') this.#at += 1;
      if (this.#at >= source.length) {
        this.#column = -1;
        return;
      }
      if (source[this.#at] !== '\n' && source[this.#at] !== '#') {
        this.#column = this.#at - from;
        return;
      }
      const newline = source.indexOf('\n', this.#at);
      this.#at = newline === -1 ? source.length : newline + 1;
    }
  }

  /** After a value on a line: nothing but a comment may follow; then the next line. */
  #finishLine(): void {
    const source = this.#source;
    let at = this.#at;
    while (source[at] === ' ') at += 1;
    if (at < source.length && source[at] !== '\n' && !(source[at] === '#' && at > this.#at)) beyond();
    const newline = source.indexOf('\n', at);
    this.#at = newline === -1 ? source.length : newline + 1;
    this.#nextLine();
  }

  /** A mapping or a list whose entries stand at `column`. */
  #block(column: number, level: number): Value {
    if (level > this.#depth) beyond();
    return this.#source[this.#at] === '-' && (this.#source[this.#at + 1] === ' ' || this.#source[this.#at + 1] === '\n')
      ? this.#list(column, level)
      : this.#mapping(column, level);
  }

  #list(column: number, level: number): Value {
    const from = this.#at;
    const list: Value[] = [];
    const spans: number[] = [];
    while (this.#column === column && this.#source[this.#at] === '-' && this.#source[this.#at + 1] === ' ') {
      const mark = this.#at;
      this.#at += 1;
      while (this.#source[this.#at] === ' ') this.#at += 1;
      const first = this.#source[this.#at];
      if (first === undefined || first === '\n' || first === '#' || (first === '-' && /[ \n]/.test(this.#source[this.#at + 1] ?? '\n')))
        beyond();
      const itemStart = this.#at;
      const inner = column + (this.#at - mark);
      let item: Value;
      if (this.#startsKey()) {
        this.#column = inner;
        item = this.#mapping(inner, level + 1);
      } else {
        item = this.#inline(level + 1);
        this.#finishLine();
      }
      list.push(item);
      spans.push(this.#start + itemStart, this.#start + this.#end, this.#start + itemStart, this.#start + this.#end);
      // What stands deeper would belong to the item: a text over two lines.
      if (this.#column > column) beyond();
    }
    return this.#placed(list.slice(), from, null, spans);
  }

  /** Reads the key that stands here with its colon, which it moves behind; undefined when none does. */
  #key(): string | undefined {
    KEY.lastIndex = this.#at;
    const found = KEY.exec(this.#source);
    if (!found) return undefined;
    this.#at = KEY.lastIndex;
    return found[1] ?? found[2] ?? found[3];
  }

  #startsKey(): boolean {
    KEY.lastIndex = this.#at;
    return KEY.test(this.#source);
  }

  #mapping(column: number, level: number): Value {
    if (level > this.#depth) beyond();
    const from = this.#at;
    const mapping: { [key: string]: Value } = {};
    const keys: string[] = [];
    const spans: number[] = [];
    while (this.#column === column) {
      const keyStart = this.#at;
      const key = this.#key() ?? beyond();
      const keyEnd = this.#at - 1;
      if (Object.hasOwn(mapping, key) || key === '__proto__' || WORDS.has(key)) beyond();
      while (this.#source[this.#at] === ' ') this.#at += 1;
      let valueStart = this.#at;
      let value: Value;
      const first = this.#source[this.#at];
      if (first === undefined || first === '\n' || first === '#') {
        if (first === '#' && this.#at === keyEnd + 1) beyond();
        this.#finishLine();
        const nested =
          this.#column > column || (this.#column === column && this.#source[this.#at] === '-' && this.#source[this.#at + 1] === ' ');
        if (!nested) beyond();
        valueStart = this.#at;
        value = this.#block(this.#column, level + 1);
      } else {
        value = this.#inline(level + 1);
        this.#finishLine();
      }
      mapping[key] = value;
      keys.push(key);
      spans.push(this.#start + keyStart, this.#start + keyEnd, this.#start + valueStart, this.#start + this.#end);
      if (this.#column > column) beyond();
    }
    return this.#placed(mapping, from, keys.slice(), spans);
  }

  /** A value that begins on this line: a flow collection, a quoted or a plain scalar. Sets where it ends. */
  #inline(level: number): Value {
    const first = this.#source[this.#at];
    if (first === '[') return this.#flowList(level);
    if (first === '{') return this.#flowMapping(level);
    return this.#scalar(false);
  }

  #scalar(inFlow: boolean): Value {
    const source = this.#source;
    const first = source[this.#at]!;
    if (first === '"') return this.#doubleQuoted();
    if (first === "'") return this.#singleQuoted();
    if (NEVER_FIRST.includes(first) || ((first === '-' || first === ':') && !/[^\s,[\]{}]/.test(source[this.#at + 1] ?? ' '))) beyond();
    const written = inFlow ? this.#inFlow() : this.#onLine();
    this.#at += written.length;
    this.#end = this.#at;
    const word = WORDS.get(written);
    if (word !== undefined) return word;
    if (!MAYBE_NUMBER.test(written)) return written;
    if (NUMBER.test(written)) return written.length > 15 ? beyond() : Number(written);
    if (OTHER_NUMBER.test(written)) beyond();
    return written;
  }

  /** The plain scalar that stands here in a block: up to a comment or the end of the line. */
  #onLine(): string {
    const newline = this.#source.indexOf('\n', this.#at);
    const line = this.#source.slice(this.#at, newline === -1 ? undefined : newline);
    const comment = line.indexOf(' #');
    const written = (comment === -1 ? line : line.slice(0, comment)).replace(/ +$/, '');
    if (written.endsWith(':') || written.includes(': ')) beyond();
    return written;
  }

  /** The plain scalar that stands here in a flow collection, which must go on after it on the same line. */
  #inFlow(): string {
    IN_FLOW.lastIndex = this.#at;
    const [written] = IN_FLOW.exec(this.#source)!;
    if (!/[,\]}]/.test(this.#source[IN_FLOW.lastIndex] ?? ' ')) beyond();
    return written.replace(/ +$/, '');
  }

  #doubleQuoted(): Value {
    const literal = /"(?:[^"\\\n]|\\["\\/bfnrt])*"/y;
    literal.lastIndex = this.#at;
    const [written] = literal.exec(this.#source) ?? beyond();
    if (/[\u0000-\u001f\u007f]/.test(written)) beyond();
    this.#at += written.length;
    this.#end = this.#at;
    return JSON.parse(written) as string;
  }

  #singleQuoted(): Value {
    const literal = /'(?:[^'\n]|'')*'/y;
    literal.lastIndex = this.#at;
    const [written] = literal.exec(this.#source) ?? beyond();
    this.#at += written.length;
    this.#end = this.#at;
    return written.slice(1, -1).replaceAll("''", "'");
  }

  #spaces(): void {
    while (this.#source[this.#at] === ' ') this.#at += 1;
  }

  /** Between the items of a flow collection: a comma, or its end. */
  #isOver(close: string): boolean {
    this.#spaces();
    const one = this.#source[this.#at];
    this.#at += 1;
    if (one === close) return true;
    if (one !== ',') beyond();
    this.#spaces();
    // A comma before the end is accepted by the whole parser, not here.
    if (this.#source[this.#at] === close) beyond();
    return false;
  }

  #flowValue(level: number): Value {
    const first = this.#source[this.#at];
    if (first === '[') return this.#flowList(level);
    return first === '{' ? this.#flowMapping(level) : this.#scalar(true);
  }

  #flowList(level: number): Value {
    if (level > this.#depth) beyond();
    const from = this.#at;
    const list: Value[] = [];
    const spans: number[] = [];
    this.#at += 1;
    this.#spaces();
    if (this.#source[this.#at] === ']') this.#at += 1;
    else {
      do {
        const itemStart = this.#at;
        list.push(this.#flowValue(level + 1));
        spans.push(this.#start + itemStart, this.#start + this.#end, this.#start + itemStart, this.#start + this.#end);
      } while (!this.#isOver(']'));
    }
    this.#end = this.#at;
    return this.#placed(list.slice(), from, null, spans);
  }

  #flowMapping(level: number): Value {
    if (level > this.#depth) beyond();
    const from = this.#at;
    const mapping: { [key: string]: Value } = {};
    const keys: string[] = [];
    const spans: number[] = [];
    this.#at += 1;
    this.#spaces();
    if (this.#source[this.#at] === '}') this.#at += 1;
    else {
      do {
        const keyStart = this.#at;
        const key = this.#key() ?? beyond();
        const keyEnd = this.#at - 1;
        if (Object.hasOwn(mapping, key) || key === '__proto__' || WORDS.has(key)) beyond();
        this.#spaces();
        if (/[\n,}]/.test(this.#source[this.#at] ?? '\n')) beyond();
        const valueStart = this.#at;
        mapping[key] = this.#flowValue(level + 1);
        keys.push(key);
        spans.push(this.#start + keyStart, this.#start + keyEnd, this.#start + valueStart, this.#start + this.#end);
      } while (!this.#isOver('}'));
    }
    this.#end = this.#at;
    return this.#placed(mapping, from, keys.slice(), spans);
  }
}
