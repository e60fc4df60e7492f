// The pictures of a document for the formats that carry files: each chart drawn and pictured once, the logo first.

import { HALF, WIDTH } from '../charts/frame.ts';
import { draw } from '../charts/index.ts';
import { element } from '../charts/svg.ts';
import { type Composed, DamagedLogo, NotInstalled } from './format.ts';
import { pngOf } from './png.ts';

export interface Picture {
  readonly name: string;
  readonly description: string;
  readonly title: string;
  /** Present when it is a drawing. */
  readonly svg: Uint8Array | undefined;
  readonly bytes: Uint8Array;
  readonly extension: 'png' | 'jpeg';
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
}

/** Points to a millimetre, so that print stays sharp. */
const SHARP = 8;
const LOGO = { width: 60, height: 18 };

/** Millimetres: a chart higher than this is drawn narrower than the page, as long as its letters can be read. */
const HIGH = 62;
/** The same of one of two side by side, which would leave a blank between them. */
const HALF_HIGH = 80;
const LEAST = 0.84;

/** Millimetres of a line that hold a drawing: two of half the width stand side by side. */
const roomOf = (room: number, across: number): number => (across === HALF ? (room * HALF) / WIDTH : room);

/** The size of a drawing on a page that has `room` millimetres. */
export function sizeOn(room: number, svg: string): { readonly width: number; readonly height: number } {
  const [, across, down] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.map(Number) as [number, number, number];
  const own = roomOf(room, across);
  const whole = (own * down) / across;
  const share = Math.min(1, Math.max(LEAST, (across === HALF ? HALF_HIGH : HIGH) / whole));
  const rounded = (one: number): number => Math.round(one * share * 100) / 100;
  return { width: rounded(own), height: rounded(whole) };
}

/** The picture of each chart by its name. */
export async function chartPictures(document: Composed, room: number, format: string): Promise<Map<string, Picture>> {
  const { charts, language, house } = document;
  const made = new Map<string, Picture>();
  for (const [name, chart] of Object.entries(charts)) {
    const svg = draw(name, chart, language);
    const { width, height } = sizeOn(room, svg);
    made.set(name, {
      name,
      title: chart.title,
      description: chart.description,
      // Who opens it may not have our font; this one, or one of its widths, is everywhere.
      svg: new TextEncoder().encode(svg.replace(/font-family="[^"]*"/g, 'font-family="Arial"')),
      bytes: await pngOf(svg, Math.round(width * SHARP), house.fonts, format),
      extension: 'png',
      width,
      height,
    });
  }
  return made;
}

/** A drawing that holds its own picture: for words that an engine of drawings cannot set, or would never be done setting. */
export async function asPicture(svg: string, room: number, fonts: Composed['house']['fonts'], format: string): Promise<string> {
  const { width, height } = sizeOn(room, svg);
  const png = Buffer.from(await pngOf(svg, Math.round(width * SHARP), fonts, format)).toString('base64');
  const size = { width, height };
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}` }, [
    element('image', { ...size, href: `data:image/png;base64,${png}` }),
  ]);
}

/** The logo at the size it is printed. */
export async function logoPicture({ house }: Composed, format: string): Promise<Picture | undefined> {
  const { logo, fonts } = house;
  if (!logo) return undefined;
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
  const [width, height] = [logo.width * scale, logo.height * scale].map((one) => Math.round(one * 100) / 100) as [number, number];
  return {
    name: 'logo',
    title: logo.alt,
    description: logo.alt,
    svg: undefined,
    bytes: logo.type === 'svg' ? await pictured(logo.bytes, width, fonts, format) : logo.bytes,
    extension: logo.type === 'jpeg' ? 'jpeg' : 'png',
    width,
    height,
  };
}

async function pictured(svg: Uint8Array, width: number, fonts: Composed['house']['fonts'], format: string): Promise<Uint8Array> {
  try {
    return await pngOf(svg, Math.max(1, Math.round(width * SHARP)), fonts, format);
  } catch (error) {
    throw error instanceof NotInstalled ? error : new DamagedLogo();
  }
}
