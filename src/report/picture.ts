// What a picture is, read from its first bytes: its kind and its size, without drawing it.

import { crc32 } from 'node:zlib';
import type { Logo } from './house.ts';

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/** @returns undefined when the bytes are no picture that every format can show */
export function pictureOf(bytes: Uint8Array): Omit<Logo, 'alt'> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sized = (type: Logo['type'], width: number, height: number): Omit<Logo, 'alt'> | undefined =>
    width > 0 && height > 0 ? { type, bytes, width, height } : undefined;
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) && bytes.length > 32)
    return sized('png', view.getUint32(16), view.getUint32(20));
  if (starts(bytes, [0xff, 0xd8, 0xff])) {
    for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
      const marker = bytes[at + 1]!;
      // Frames of every coding; the others between them are tables.
      if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
        return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    }
    return undefined;
  }
  return svgOf(bytes, sized);
}

/** Whether a picture stops before its end or was changed on its way: some programs show half of such a one, others refuse the document. */
export function isCut({ type, bytes }: Pick<Logo, 'type' | 'bytes'>): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'jpeg') {
    const last = (marker: number): number => {
      for (let at = bytes.length - 2; at >= 0; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === marker) return at;
      return -1;
    };
    return last(0xd9) < last(0xda);
  }
  if (type !== 'png') return false;
  let drawn = false;
  // Each piece has its length, its name, its content and the sum of both (PNG, ISO/IEC 15948, 5.3).
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length || crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) return true;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'IEND') return !drawn;
    drawn ||= name === 'IDAT';
    at += 12 + length;
  }
  return true;
}

/** Whether a drawing asks for something that is not in it: another file, or a page of the network. */
export function asksElsewhere({ type, bytes }: Pick<Logo, 'type' | 'bytes'>): boolean {
  if (type !== 'svg') return false;
  const text = new TextDecoder().decode(bytes);
  const links =
    /<(?:[\w-]+:)?(?:image|use|feImage|tref|pattern|linearGradient|radialGradient)\b[^>]*?\b(?:xlink:)?href\s*=\s*["']\s*(?!#|data:)/i;
  return links.test(text) || /@import\b|\burl\(\s*["']?\s*(?!["']?(?:#|data:))/i.test(text) || /<(?:[\w-]+:)?foreignObject\b/i.test(text);
}

function svgOf(
  bytes: Uint8Array,
  sized: (type: 'svg', width: number, height: number) => Omit<Logo, 'alt'> | undefined,
): Omit<Logo, 'alt'> | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, 65_536));
  const tag = /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(<svg\b[^>]*>)/.exec(text)?.[1];
  if (tag === undefined) return undefined;
  const number = (name: string): number => Number(new RegExp(`\\b${name}=["']([\\d.]+)(?:px)?["']`).exec(tag)?.[1] ?? 0);
  const box = /\bviewBox=["']\s*[\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(tag);
  return sized('svg', number('width') || Number(box?.[1] ?? 0), number('height') || Number(box?.[2] ?? 0));
}
