// What the fonts of odas can print: a character that none of them has is shown as an empty square rather than stopping a document.

/** The ranges of characters of a TrueType font, from its `cmap` table (OpenType 1.9, “cmap”, formats 4 and 12). */
function rangesOf(font: Uint8Array): readonly (readonly [number, number])[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = view.getUint16(4);
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (view.getUint32(at) !== 0x636d6170) continue;
    const cmap = view.getUint32(at + 8);
    const ranges: (readonly [number, number])[] = [];
    for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
      const sub = cmap + view.getUint32(cmap + 8 + index * 8);
      const format = view.getUint16(sub);
      if (format === 12)
        for (let group = 0; group < view.getUint32(sub + 12); group += 1)
          ranges.push([view.getUint32(sub + 16 + group * 12), view.getUint32(sub + 20 + group * 12)]);
      if (format === 4) {
        const segments = view.getUint16(sub + 6) / 2;
        for (let segment = 0; segment < segments; segment += 1) {
          const last = view.getUint16(sub + 14 + segment * 2);
          if (last !== 0xffff) ranges.push([view.getUint16(sub + 16 + segments * 2 + segment * 2), last]);
        }
      }
    }
    return ranges;
  }
  return [];
}

const SQUARE = '□';

/** What stands in for characters that look alike and that no font has. */
const ALIKE: Readonly<Record<string, string>> = { '↳': '→', '☐': '□', '☒': '■', '✓': '√', '✔': '√', '\t': ' ', '‑': '-' };

const within = (ranges: readonly (readonly [number, number])[], code: number): boolean =>
  ranges.some(([from, to]) => code >= from && code <= to);

/** Whether a text is made of letters that the given fonts have, none written as several characters that must be joined. */
export function plainlyIn(fonts: readonly Uint8Array[]): (text: string) => boolean {
  const ranges = fonts.flatMap(rangesOf);
  return (text) =>
    [...new Set(text.replace(/[\s\u0020-\u007e\u00a0-\u00ff]/gu, ''))].every(
      (one) => !/[\p{M}\p{Cf}]/u.test(one) && within(ranges, one.codePointAt(0)!),
    );
}

/** A reading of texts in which every character can be printed with the given fonts; those that become squares are told to `lost`. */
export function printableWith(fonts: readonly Uint8Array[], lost?: (character: string) => void): (text: string) => string {
  const ranges = fonts.flatMap(rangesOf);
  const known = new Map<string, string>();
  const has = (code: number): boolean => within(ranges, code);
  const drawn = (character: string): string => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const other = ALIKE[character];
    // Control characters, marks of direction, selectors and private places draw nothing.
    const shown = has(character.codePointAt(0)!)
      ? character
      : /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\ufe0e\ufe0f]/u.test(character)
        ? ''
        : other !== undefined && has(other.codePointAt(0)!)
          ? other
          : SQUARE;
    if (shown === SQUARE) lost?.(character);
    known.set(character, shown);
    return shown;
  };
  return (text) => text.normalize('NFC').replace(/[^\u0020-\u007e\u00a0-\u00ff]/gu, drawn);
}
