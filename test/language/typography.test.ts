// French typography of what people type: the spaces they leave out are put, and doing it twice changes nothing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typesetWritten } from '../../src/language/language.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('what people type', () => {
  it.each([
    ["Pourquoi? L'été!", 'Pourquoi ? L’été !'],
    ['Objectif: réduire; puis voir (ou non?)', 'Objectif : réduire ; puis voir (ou non ?)'],
    ['12% pour 3 000€', '12 % pour 3 000 €'],
    ['le 4, 14h30 puis 9h, salle n°3', 'le 4, 14 h 30 puis 9 h, salle n° 3'],
    ['«déjà»...', '« déjà »…'],
  ])('%s', (typed, set) => expect(plain(typesetWritten(typed))).toBe(set));

  it.each([
    'https://exemple.fr/a?b=1;c',
    'copil-2026-12-09#p1',
    'ent-012#14h30',
    '12:30',
    '&amp; &eacute;',
    'un\u202f? «\u00a0deux\u00a0»',
  ])('is left alone where no space is missing: %s', (typed) => expect(typesetWritten(typed)).toBe(typed));

  it('is set once for all, and loses no letter', () => {
    const pieces = fc.constantFrom(
      'a',
      'É',
      '3',
      '14h30',
      'n°',
      '%',
      '€',
      '?',
      '!',
      ';',
      ':',
      '«',
      '»',
      ')',
      '(',
      ' ',
      '\u00a0',
      '&',
      '#',
      '.',
      "'",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (typed) => {
        const set = typesetWritten(typed.join(''));
        expect(typesetWritten(set)).toBe(set);
        expect(set.replace(/\s/g, '').replaceAll('’', "'").replaceAll('…', '...')).toBe(typed.join('').replace(/\s/g, ''));
      }),
    );
  });
});
