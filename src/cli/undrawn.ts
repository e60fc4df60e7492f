// Characters that a PDF shows as empty squares, said to whoever made it: which, and where the project writes them.

import { type Both, fr, list, plural } from '../language/language.ts';

const WORDS: Both<{
  readonly one: (character: string, place: string) => string;
  readonly others: (count: number) => string;
  readonly said: (what: string, many: boolean) => string;
}> = {
  fr: {
    one: (character, place) => `« ${character} »${place === '' ? '' : ` (${place})`}`,
    others: (count) => plural(count, 'autre', 'autres', 'fr'),
    said: (what, many) =>
      fr`Le PDF n’a pas de police pour ${what} : un carré ${many ? 'les' : 'le'} remplace. Les formes html, docx et odt ${many ? 'les' : 'le'} gardent.`,
  },
  en: {
    one: (character, place) => `“${character}”${place === '' ? '' : ` (${place})`}`,
    others: (count) => plural(count, 'other', 'others', 'en'),
    said: (what, many) =>
      `The PDF has no font for ${what}: a square stands for ${many ? 'them' : 'it'}. The html, docx and odt formats keep ${many ? 'them' : 'it'}.`,
  },
};

/** A warning names no more places, and no more characters of each, than this. */
const MOST = 5;
const MOST_LETTERS = 12;

/** What is said of characters that a PDF does not draw; empty when there are none. */
export function undrawnSaid(
  characters: ReadonlySet<string>,
  sources: readonly { readonly file: string; readonly content?: string | undefined }[],
  language: 'fr' | 'en',
): string {
  if (characters.size === 0) return '';
  const said = WORDS[language];
  const placeOf = (character: string): string => {
    for (const { file, content = '' } of sources) {
      const at = content.normalize('NFC').indexOf(character);
      if (at !== -1) return `${file}:${content.normalize('NFC').slice(0, at).split('\n').length}`;
    }
    return '';
  };
  const byPlace = new Map<string, string>();
  for (const one of characters) byPlace.set(placeOf(one), `${byPlace.get(placeOf(one)) ?? ''}${one}`);
  const shown = [...byPlace].slice(0, MOST).map(([place, all]) => said.one([...all].slice(0, MOST_LETTERS).join(''), place));
  const more = byPlace.size - shown.length;
  return said.said(list([...shown, ...(more > 0 ? [said.others(more)] : [])], language), characters.size > 1);
}
