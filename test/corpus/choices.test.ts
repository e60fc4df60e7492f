// Every value that a person chooses has French words, and those words mean it and nothing else.

import { describe, expect, it } from 'vitest';
import { fieldMeant, frenchWords, inFrench, meantBy, nearInFrench, offered } from '../../src/corpus/choices.ts';
import { KINDS, type Shape } from '../../src/corpus/kinds.ts';

/** Values that are French words already, and those of files that odas alone writes. */
const FRENCH = new Set([
  'candidate',
  'association',
  'commune',
  'epci',
  'justice',
  'parents',
  'culture',
  'sport',
  'institution',
  'national',
]);
for (const word of ['territorial', 'public', 'document', 'points', 'convergence', 'portrait', 'article', 'impact', 'organisations'])
  FRENCH.add(word);
for (const word of ['social', 'proportion', 'score', 'information', 'decision', 'position']) FRENCH.add(word);
const WRITTEN_BY_ODAS = new Set(['contribution']);

function listsOf(shape: Shape): (readonly unknown[])[] {
  const inner = [...Object.values(shape.properties ?? {}), shape.items, shape.entries].flatMap((one) => (one ? listsOf(one) : []));
  return shape.values ? [shape.values, ...inner] : inner;
}
const lists = KINDS.filter(({ name }) => !WRITTEN_BY_ODAS.has(name)).flatMap(({ shape }) => listsOf(shape));

describe('the values of a list', () => {
  it('all have a French name, which means them alone', () => {
    expect(lists.length).toBeGreaterThan(30);
    for (const values of lists) {
      for (const value of values) {
        if (!FRENCH.has(String(value))) expect(inFrench(value), String(value)).toBeDefined();
        expect(meantBy(String(value), values)).toBe(value);
        const [first] = frenchWords(value);
        if (first !== undefined) expect(meantBy(first, values), `${first} in ${values.join(', ')}`).toBe(value);
      }
    }
  });

  it('are understood in any gender and number, and shown with their name', () => {
    const status = ['planned', 'held', 'cancelled'];
    expect(['prévu', 'Prévue', 'PRÉVUES', 'annulé', 'tenues'].map((word) => meantBy(word, status))).toEqual([
      'planned',
      'planned',
      'planned',
      'cancelled',
      'held',
    ]);
    expect(meantBy('peut-être', status)).toBeUndefined();
    expect(offered(status, 'fr')).toBe('planned (prévue), held (tenue), cancelled (annulée)');
    expect(offered(status, 'en')).toBe('planned, held, cancelled');
  });

  it('are offered when a word could mean several', () => {
    const types = ['qpv', 'commune', 'epci', 'sector', 'school-area', 'department', 'other'];
    expect(meantBy('quartier', types)).toBeUndefined();
    expect(nearInFrench('quartier', types)).toEqual(['qpv', 'sector']);
  });
});

describe('a field', () => {
  it('is known by its French title and by the initials of a long one', () => {
    const fields = {
      budget: { title: { fr: 'Budget' } },
      fte: { title: { fr: 'Équivalents temps plein' } },
      due: { title: { fr: 'Échéance' } },
    };
    expect(['échéance', 'Echeances', 'ETP', 'budgets', 'toto'].map((word) => fieldMeant(word, fields))).toEqual([
      'due',
      'due',
      'fte',
      'budget',
      undefined,
    ]);
  });
});
