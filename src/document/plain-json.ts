// JSON as programs write it, which is YAML too, read at once: what odas itself writes (contributions, what was published) is long. At the
// least thing beyond (a comment, a key written twice, a number of another kind, an error) it gives up, and the whole parser reads the file
// instead. It must never say anything else than that parser: a property test holds them side by side.

import type { Value } from './document.ts';
import type { Text } from './place.ts';
import { withOrigin } from './table.ts';

/** Why reading stopped: not an error, only beyond plain JSON. */
const BEYOND = Symbol('beyond plain JSON');
const beyond = (): never => {
  throw BEYOND;
};

const STRING = /"(?:[^"\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\\["\\/bfnrt])*"/y;
const NUMBER = /-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,8})?(?=[,\]}\s])/y;
const WORD = /(?:true|false|null)(?=[,\]}\s])/y;
/** The whole parser takes no longer key on one line. */
const KEY_LENGTH = 1000;

/**
 * Reads one text, when it is plain.
 * @param text the whole file
 * @param depth how many levels of nesting are accepted
 * @returns undefined when the text is not plain
 */
export function parseJson(text: Text, depth: number): Value | undefined {
  try {
    return new Reader(text, depth).whole();
  } catch (error) {
    if (error === BEYOND) return undefined;
    throw error;
  }
}

class Reader {
  readonly #text: Text;
  readonly #source: string;
  readonly #depth: number;
  /** Offset of the next character to read. */
  #at = 0;

  constructor(text: Text, depth: number) {
    this.#text = text;
    this.#source = text.content;
    this.#depth = depth;
  }

  whole(): Value {
    if (this.#source[0] !== '{' && this.#source[0] !== '[') beyond();
    const value = this.#value(1);
    this.#blank();
    return this.#at === this.#source.length ? value : beyond();
  }

  /** Passes spaces and ends of lines. */
  #blank(): void {
    while (this.#source[this.#at] === ' ' || this.#source[this.#at] === '\n') this.#at += 1;
  }

  #spaces(): void {
    while (this.#source[this.#at] === ' ') this.#at += 1;
  }

  /** What stands here, which the pattern must match. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [written] = pattern.exec(this.#source) ?? beyond();
    this.#at += written.length;
    return written;
  }

  #string(): string {
    const written = this.#take(STRING);
    return written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
  }

  #value(level: number): Value {
    const first = this.#source[this.#at];
    if (first === '"') return this.#string();
    if (first === '{') return this.#mapping(level);
    if (first === '[') return this.#list(level);
    if (first === 't' || first === 'f' || first === 'n') return JSON.parse(this.#take(WORD)) as Value;
    return Number(this.#take(NUMBER));
  }

  /** Whether a collection ends here; else what follows the comma is next. */
  #isOver(close: string): boolean {
    this.#spaces();
    if (this.#source[this.#at] === ',') {
      this.#at += 1;
      this.#blank();
      return false;
    }
    this.#blank();
    if (this.#source[this.#at] !== close) beyond();
    return true;
  }

  #list(level: number): Value {
    if (level > this.#depth) beyond();
    const start = this.#at;
    const list: Value[] = [];
    const spans: number[] = [];
    this.#at += 1;
    this.#blank();
    if (this.#source[this.#at] !== ']') {
      do {
        const from = this.#at;
        list.push(this.#value(level + 1));
        spans.push(from, this.#at, from, this.#at);
      } while (!this.#isOver(']'));
    }
    this.#at += 1;
    return withOrigin(list.slice(), { text: this.#text, start, end: this.#at, keys: null, spans: spans.slice() });
  }

  #mapping(level: number): Value {
    if (level > this.#depth) beyond();
    const start = this.#at;
    const mapping: { [key: string]: Value } = {};
    const keys: string[] = [];
    const spans: number[] = [];
    this.#at += 1;
    this.#blank();
    if (this.#source[this.#at] !== '}') {
      do {
        const from = this.#at;
        const key = this.#string();
        const keyEnd = this.#at;
        if (key === '__proto__' || key.length > KEY_LENGTH || Object.hasOwn(mapping, key) || this.#source[keyEnd] !== ':') beyond();
        this.#at += 1;
        this.#spaces();
        const valueStart = this.#at;
        mapping[key] = this.#value(level + 1);
        keys.push(key);
        spans.push(from, keyEnd, valueStart, this.#at);
      } while (!this.#isOver('}'));
    }
    this.#at += 1;
    return withOrigin(mapping, { text: this.#text, start, end: this.#at, keys: keys.slice(), spans: spans.slice() });
  }
}
