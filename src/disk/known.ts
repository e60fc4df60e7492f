// Files known again without being read: the state in which the disk had each one, and the mark of the bytes it then held. Like the
// index of git, it trusts no state that a later writing could have left as it is.

import { hash } from 'node:crypto';
import type { Stats } from 'node:fs';

/** What of a file changes when its bytes do: its dates (to a quarter of a microsecond), its size, what it is and where it lies. */
export type State = Pick<Stats, (typeof FIELDS)[number]>;

const FIELDS = ['size', 'mtimeMs', 'ctimeMs', 'ino', 'mode'] as const;

/** Milliseconds within which two writings may leave the same dates: the clock of some disks goes by two seconds. */
const BLUR = 2_000;

/** Marks by file, and the states that go with them: as many numbers a file as there are fields. */
interface Index {
  readonly files: readonly string[];
  readonly marks: readonly string[];
  readonly states: Float64Array;
}

export class Known {
  readonly #now: number;
  readonly #before: Index;
  readonly #placeOf: ReadonlyMap<string, number>;
  /** The files met in this run: the place of what was known of them, or what is known now. */
  readonly #met = new Map<string, number | { readonly mark: string; readonly state: State }>();
  /** How many files are kept as they were met; none once one of them is new. */
  #kept: number;

  /**
   * @param text what an earlier run kept; anything else counts for nothing
   * @param now when this run began, in milliseconds
   */
  constructor(text: string | undefined, now: number) {
    this.#now = now;
    this.#before = indexIn(text ?? '', now);
    this.#placeOf = new Map(this.#before.files.map((file, place) => [file, place]));
    this.#kept = this.#placeOf.size;
  }

  /** The mark of a file whose state is the one it was read in. */
  markOf(file: string, stateNow: () => State): string | undefined {
    const place = this.#placeOf.get(file);
    if (place === undefined) return undefined;
    try {
      const state = stateNow();
      const at = place * FIELDS.length;
      if (FIELDS.some((field, n) => state[field] !== this.#before.states[at + n])) return undefined;
    } catch {
      // It went as we looked.
      return undefined;
    }
    this.#met.set(file, place);
    return this.#before.marks[place];
  }

  /**
   * Notes a file that was read.
   * @param state the one it had just before
   * @returns its mark
   */
  note(file: string, state: State, bytes: Uint8Array): string {
    const mark = hash('sha256', bytes, 'base64url');
    // What was written a moment ago, or in the time to come, may be written again under the same dates.
    if (Math.max(state.mtimeMs, state.ctimeMs) <= this.#now - BLUR) {
      this.#met.set(file, { mark, state });
      this.#kept = -1;
    }
    return mark;
  }

  /** What is to be kept for the next run; undefined when it is what is kept. */
  toKeep(): string | undefined {
    if (this.#met.size === this.#kept) return undefined;
    this.#kept = this.#met.size;
    const { marks, states: before } = this.#before;
    const states = new Float64Array(this.#met.size * FIELDS.length);
    let at = 0;
    for (const one of this.#met.values()) {
      states.set(
        typeof one === 'number' ? before.subarray(one * FIELDS.length, (one + 1) * FIELDS.length) : FIELDS.map((field) => one.state[field]),
        at,
      );
      at += FIELDS.length;
    }
    const named = [...this.#met].flatMap(([file, one]) => [file, typeof one === 'number' ? marks[one]! : one.mark]);
    return [this.#now, Buffer.from(states.buffer).toString('base64'), ...named].join('\0');
  }
}

/** An index kept at a time to come was kept under another clock: its dates say nothing. */
function indexIn(text: string, now: number): Index {
  const [at, packed = '', ...named] = text.split('\0');
  const bytes = Buffer.from(packed, 'base64');
  const isOurs = Number(at) <= now && bytes.length === (named.length / 2) * FIELDS.length * 8;
  if (!isOurs) return { files: [], marks: [], states: new Float64Array() };
  return {
    files: named.filter((_, n) => n % 2 === 0),
    marks: named.filter((_, n) => n % 2 === 1),
    // Copied, since numbers must begin at a multiple of their length.
    states: new Float64Array(new Uint8Array(bytes).buffer),
  };
}
