// Orders are those of the collators that are too slow to start with.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabetically, byNumber } from '../../src/language/order.ts';

const numeric = new Intl.Collator('en', { numeric: true });
const french = new Intl.Collator('fr');
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,3}(?:-[a-z0-9]{1,3}){0,2}$/);
const word = fc.stringMatching(/^[A-ZÉÀa-zéèçô][A-ZÉa-zéèçô]{0,5}$/);

describe('orders', () => {
  it('count as people do', () => {
    expect(['ent-10', 'ent-9', 'ent-010#x2', 'ent-2'].sort(byNumber)).toEqual(['ent-2', 'ent-9', 'ent-10', 'ent-010#x2']);
    // The parts of a file come before those of the next, whatever its name.
    expect(['ent-2-b#x1', 'ent-2#x3', 'ent-2#x1'].sort(byNumber)).toEqual(['ent-2#x1', 'ent-2#x3', 'ent-2-b#x1']);
    fc.assert(
      fc.property(id, id, (a, b) => {
        const collated = numeric.compare(a, b);
        // A collator takes `01` and `1` for one: here one of them comes first all the same.
        if (collated !== 0) expect(Math.sign(byNumber(a, b))).toBe(collated);
        expect(byNumber(a, b) === 0).toBe(a === b);
      }),
      { numRuns: 5000 },
    );
  });

  it('go by letters, whatever the accents', () => {
    expect(['Zébulon', 'étape', 'Etat', 'école'].sort(alphabetically)).toEqual(['école', 'étape', 'Etat', 'Zébulon']);
    const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    fc.assert(
      fc.property(word, word, (a, b) => {
        if (bare(a) !== bare(b)) expect(Math.sign(alphabetically(a, b))).toBe(french.compare(a, b));
        expect(alphabetically(a, b) === 0).toBe(a === b);
      }),
      { numRuns: 3000 },
    );
  });
});
