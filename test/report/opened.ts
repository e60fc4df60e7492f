// What is inside a written document, read as a person or a program would: archives opened, PDF streams inflated, texts decoded.

import { inflateSync } from 'node:zlib';
import { unzipped } from '../../src/document/zip.ts';
import type { Output } from '../../src/report/formats/format.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
export const bytesOf = (content: Output['content']): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** The XML parts of an archive by their path. */
export function partsOf(content: Output['content']): Map<string, string> {
  return new Map(
    [...unzipped(bytesOf(content), 1e9)]
      .filter(([path]) => /\.(?:xml|rels|svg)$|mimetype/.test(path))
      .map(([path, bytes]) => [path, decode(bytes)]),
  );
}

/** Everything written in an output, whatever its format. */
export function insideOf({ path, content }: Output): string {
  if (path.endsWith('.pdf')) return `${path} ${pdfText(bytesOf(content))}`;
  if (/\.(?:docx|odt)$/.test(path)) return `${path} ${[...partsOf(content)].flat().join(' ')}`;
  return `${path} ${String(content)}`;
}

/** The streams of a PDF, inflated, and what stands outside them. */
export function pdfStreams(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes).toString('latin1');
  const found = [raw];
  for (const match of raw.matchAll(/<<[^]*?>>\s*stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = raw.indexOf('endstream', start);
    try {
      found.push(inflateSync(Buffer.from(raw.slice(start, end), 'latin1')).toString('latin1'));
    } catch {
      // A picture, or a stream written as it is.
    }
  }
  return found;
}

type Maps = readonly ReadonlyMap<string, string>[];
const mapsIn = (streams: readonly string[]): Maps => streams.flatMap((one) => one.match(/begincmap[^]*?endcmap/g) ?? []).map(unicodeMap);

/** The texts that a stream draws, read with every font: those of another are nonsense. */
function drawnIn(stream: string, maps: Maps): string[] {
  return [...stream.matchAll(/(\[(?:\((?:[^()\\]|\\[^])*\)|[^\]()])*\]|\((?:[^()\\]|\\[^])*\))\s*T[jJ]/g)].flatMap(([, shown]) => {
    const bytes = [...shown!.matchAll(/\(((?:[^()\\]|\\[^])*)\)/g)].map(([, text]) => unescaped(text!)).join('');
    const glyphs = Buffer.from(bytes, 'latin1').toString('hex').match(/.{4}/g) ?? [];
    return maps.map((map) => glyphs.map((glyph) => map.get(glyph) ?? '').join(''));
  });
}

/** What each page of a PDF draws, a line a stretch; pages are in no order. */
export function pdfPages(bytes: Uint8Array): string[] {
  const streams = pdfStreams(bytes);
  const maps = mapsIn(streams);
  return streams.slice(1).flatMap((stream) => (/^BT$/m.test(stream) ? [drawnIn(stream, maps).join('\n')] : []));
}

/** What a PDF shows, decoded with the maps of its fonts, and the texts of its tags and properties. */
export function pdfText(bytes: Uint8Array): string {
  const streams = pdfStreams(bytes);
  const maps = mapsIn(streams);
  const said: string[] = [];
  for (const stream of streams) {
    said.push(...drawnIn(stream, maps));
    for (const [, hex] of stream.matchAll(/<FEFF([0-9A-Fa-f]+)>/gi)) said.push(Buffer.from(hex!, 'hex').swap16().toString('utf16le'));
    for (const [, text] of stream.matchAll(/\/(?:Alt|ActualText|Title|E|Contents|URI)\s*\(((?:[^()\\]|\\.)*)\)/g)) said.push(utf16(text!));
  }
  return said.join('\n');
}

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string of a PDF between brackets. */
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{1,3}|[^])/g, (_, one: string) =>
    /^[0-7]/.test(one) ? String.fromCharCode(Number.parseInt(one, 8)) : (CONTROLS[one] ?? one),
  );

/** A text of a PDF: UTF-16 when it begins with its mark. */
function utf16(text: string): string {
  const plain = unescaped(text);
  return plain.startsWith('\u00fe\u00ff') ? Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le') : plain;
}

function unicodeMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  const text = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, glyph, hex] of block!.matchAll(/<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>/g)) map.set(glyph!.toLowerCase(), text(hex!));
  for (const [, block] of cmap.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from, to, hex] of block!.matchAll(/<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>/g))
      for (let glyph = Number.parseInt(from!, 16); glyph <= Number.parseInt(to!, 16); glyph += 1)
        map.set(glyph.toString(16).padStart(4, '0'), String.fromCodePoint(Number.parseInt(hex!, 16) + glyph - Number.parseInt(from!, 16)));
  return map;
}
