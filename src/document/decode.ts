// Bytes to text: UTF-8 only, a byte-order mark tolerated. Everything else is a fault that says where it stops being UTF-8.

import type { Fault } from './document.ts';

/** Decodes a file's bytes; on failure the fault names the encoding it looks like, and `content` is only good to be shown. */
export function decode(
  file: string,
  bytes: Uint8Array,
): { readonly content: string } | { readonly fault: Fault; readonly content: string } {
  const looksUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const fault = (start: number, encoding: string, content: string): { fault: Fault; content: string } => ({
    fault: { rule: 'file/encoding', at: { file, start, end: start }, data: { encoding } },
    content,
  });
  if (looksUtf16) return fault(0, 'UTF-16', '');
  try {
    const content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const nul = content.indexOf('\0');
    return nul === -1 ? { content } : fault(nul, 'binary', content);
  } catch {
    const lossy = new TextDecoder('utf-8').decode(bytes);
    return fault(lossy.indexOf('\uFFFD'), 'Windows-1252', lossy);
  }
}
