// Sentences end at the width of the terminal; what is copied from them, and what machines read, stays whole.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, forPeople } from '../../src/cli/terminal/wrap.ts';

function shown(text: string, columns?: number): string {
  let printed = '';
  forPeople({ write: (part) => (printed += part), columns }).write(text);
  return printed;
}

const word = fc.stringMatching(/^[a-zé’]{1,12}$/);
const command = fc.constantFrom(
  '«\u00a0odas rank --explain ACTION\u00a0»',
  '«\u00a0git commit\u00a0»',
  '«\u00a0mes notes/entretien un.md\u00a0»',
);
const sentence = fc.array(fc.oneof({ weight: 8, arbitrary: word }, command), { minLength: 1, maxLength: 40 });

describe('what people read', () => {
  it('is no wider than their terminal, loses nothing and keeps commands and paths whole', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 60, max: 100 }), fc.constantFrom('', '  ', '  - ', '12. '), (parts, width, before) => {
        const text = `${before}${parts.join(' ')}\n`;
        const printed = shown(text, width);
        for (const line of printed.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
        expect(printed.replace(/\n */g, ' ').trim()).toBe(text.trim());
        for (const part of parts) expect(printed).toContain(part);
      }),
    );
  });

  it('is written for 80 columns where no width is known', () => {
    expect(shown(`${'mot '.repeat(40)}\n`).split('\n')[0]!.length).toBe(79);
  });

  it('keeps an absolute path at the end of its line whole, spaces included', () => {
    const path = '/home/anne/Mes documents/Protection de l’enfance/pyrenees-atlantiques/roadmap.yaml';
    expect(shown(`Ce dossier n’est pas celui d’un projet : ${path}\n`)).toContain(path);
  });

  it('keeps a command to type whole at the end of its line', () => {
    const command = 'odas new transfer un-cafe-des-parents-a-l-ecole-du-quartier-nord';
    expect(shown(`   Pour l’examiner\u00a0: ${command}\n`)).toContain(command);
  });

  it('is left as it is when it is the line of a file', () => {
    let printed = '';
    const text = `${'mot '.repeat(40)}\n`;
    exactly(forPeople({ write: (part) => (printed += part) }), text);
    expect(printed).toBe(text);
  });
});
