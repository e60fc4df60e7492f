// A drawing as a picture made of points, for the programs that show no SVG. Only the fonts of odas are used.

import type { Fonts } from '../house.ts';
import { NotInstalled } from './format.ts';

const PACKAGE = '@resvg/resvg-js';

/** Each sign by itself: the engine draws one over the other those that several characters make. */
const apart = (svg: string): string =>
  svg
    .normalize('NFC')
    .replace(/[\u{1f1e6}-\u{1f1ff}]/gu, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0x1f1e6 + 0x41))
    .replace(/[\p{M}\p{Cf}\u{1f3fb}-\u{1f3ff}]/gu, '');

/** PNG of an SVG, `width` points wide. @throws {NotInstalled} when the drawing engine is not there */
export async function pngOf(svg: string | Uint8Array, width: number, fonts: Fonts, format: string): Promise<Uint8Array> {
  let engine: typeof import('@resvg/resvg-js');
  try {
    engine = await import('@resvg/resvg-js');
  } catch {
    throw new NotInstalled(
      format,
      PACKAGE,
      ['md', 'html', 'pdf'].filter((one) => one !== format),
    );
  }
  const drawing = new engine.Resvg(typeof svg === 'string' ? apart(svg) : Buffer.from(svg), {
    fitTo: { mode: 'width', value: width },
    background: '#ffffff',
    font: { loadSystemFonts: false, fontFiles: [...fonts.files], defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' },
  });
  return new Uint8Array(drawing.render().asPng());
}
