// What is known again is what would be read: shown over a disk of our own, whose clock can be coarse, or set back.

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Known, type State } from '../../src/disk/known.ts';

/** What can happen to the files of a disk between two checks. */
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('check' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), file: fc.nat(2), text: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('date back' as const), file: fc.nat(2), text: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('touch' as const), file: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('swap' as const), file: fc.nat(2), other: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), file: fc.nat(2) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('wait' as const), time: fc.constantFrom(0, 1, 10, 1_999, 2_000, 2_001, 5_000, 3_600_000) }),
  },
);

interface Kept {
  text: string;
  state: { -readonly [field in keyof State]: State[field] };
}

/** A disk whose clock goes by steps; all texts have one size, so that nothing but its dates can tell. */
function disk(step: number, hasPlaces: boolean) {
  const files = new Map<string, Kept>();
  let now = 1_790_000_000_000;
  let places = 0;
  const stamp = (): number => Math.floor(now / step) * step;
  return {
    files,
    at: () => now,
    move: (time: number) => void (now += time),
    write(file: string, text: number) {
      const place = files.get(file)?.state.ino ?? (hasPlaces ? (places += 1) : 0);
      files.set(file, { text: `texte ${text}`, state: { size: 7, mtimeMs: stamp(), ctimeMs: stamp(), ino: place, mode: 0o100644 } });
    },
    /** Gives a file its earlier date of writing; the date of its last change cannot be given. */
    dateBack(file: string, mtimeMs: number) {
      const kept = files.get(file);
      if (kept) kept.state = { ...kept.state, mtimeMs, ctimeMs: stamp() };
    },
    swap(one: string, other: string) {
      const [a, b] = [files.get(one), files.get(other)];
      if (!a || !b || one === other) return;
      for (const [file, kept] of [
        [one, b],
        [other, a],
      ] as const)
        files.set(file, { ...kept, state: { ...kept.state, ctimeMs: stamp() } });
    },
  };
}

const markOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

describe('files known again', () => {
  it('have the bytes they are known by, whatever happened, on any disk', () => {
    const counts = { known: 0, read: 0 };
    fc.assert(
      fc.property(
        fc.array(deed, { minLength: 20, maxLength: 60 }),
        fc.constantFrom(1 / 4096, 4, 1_000, 2_000),
        fc.boolean(),
        (deeds, step, hasPlaces) => {
          const { files, at, move, write, dateBack, swap } = disk(step, hasPlaces);
          let index: string | undefined;
          for (const one of [...deeds, { do: 'check' as const }]) {
            if (one.do === 'check') {
              const known = new Known(index, at());
              for (const [file, { text, state }] of files) {
                const mark = known.markOf(file, () => state);
                counts[mark === undefined ? 'read' : 'known'] += 1;
                expect(mark ?? known.note(file, state, Buffer.from(text))).toBe(markOf(text));
              }
              index = known.toKeep() ?? index;
            } else if (one.do === 'write') write(`f${one.file}`, one.text);
            else if (one.do === 'date back') {
              const before = files.get(`f${one.file}`)?.state.mtimeMs;
              write(`f${one.file}`, one.text);
              if (before !== undefined) dateBack(`f${one.file}`, before);
            } else if (one.do === 'touch') dateBack(`f${one.file}`, at());
            else if (one.do === 'swap') swap(`f${one.file}`, `f${one.other}`);
            else if (one.do === 'remove') files.delete(`f${one.file}`);
            else move(one.time);
            // No two deeds take place at once on a disk whose clock can tell.
            move(1 / 4096);
          }
        },
      ),
      { numRuns: 500 },
    );
    // Some were read, and some were not.
    expect(Math.min(counts.known, counts.read)).toBeGreaterThan(100);
  });

  const state: State = { size: 7, mtimeMs: 1_000_000, ctimeMs: 1_000_000, ino: 12, mode: 0o100644 };
  const kept = (at: number, one: State = state): string | undefined => {
    const known = new Known(undefined, at);
    known.note('a.yaml', one, Buffer.from('texte 1'));
    return known.toKeep();
  };

  it('are read again when they were written at the moment of the check, or are dated in the time to come', () => {
    expect(kept(1_002_000)).toBeDefined();
    expect(kept(1_001_999)).toBeUndefined();
    expect(kept(1_500_000, { ...state, mtimeMs: 2_000_000 })).toBeUndefined();
    expect(kept(1_500_000, { ...state, ctimeMs: 2_000_000 })).toBeUndefined();
  });

  it('are read again when the clock was set back since', () => {
    const index = kept(2_000_000);
    expect(new Known(index, 2_000_000).markOf('a.yaml', () => state)).toBe(markOf('texte 1'));
    expect(new Known(index, 1_999_999).markOf('a.yaml', () => state)).toBeUndefined();
  });

  it('are read again when anything of their state differs, or when they went', () => {
    const index = kept(2_000_000);
    for (const field of ['size', 'mtimeMs', 'ctimeMs', 'ino', 'mode'] as const)
      expect(new Known(index, 2_000_000).markOf('a.yaml', () => ({ ...state, [field]: state[field] + 1 }))).toBeUndefined();
    const gone = (): never => {
      throw Object.assign(new Error('gone'), { code: 'ENOENT' });
    };
    expect(new Known(index, 2_000_000).markOf('a.yaml', gone)).toBeUndefined();
  });

  it('are forgotten once they went, and kept without being written again while nothing changes', () => {
    const known = new Known(kept(2_000_000), 2_100_000);
    expect(known.markOf('a.yaml', () => state)).toBeDefined();
    expect(known.toKeep()).toBeUndefined();
    const emptied = new Known(kept(2_000_000), 2_100_000).toKeep();
    expect(emptied).toBeDefined();
    expect(new Known(emptied, 2_200_000).markOf('a.yaml', () => state)).toBeUndefined();
  });

  it('count for nothing when the index is not one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('', '\0', '1\0', '1\0AAAA\0a.yaml', '1\0AAAA\0a.yaml\0x', '{"at":1}')), (text) => {
        expect(new Known(text, 3_000_000).markOf('a.yaml', () => state)).toBeUndefined();
      }),
    );
  });
});
