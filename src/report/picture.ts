// What a picture is, read from its first bytes: its kind and its size, without drawing it.

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
