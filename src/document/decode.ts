// Bytes to text: UTF-8 only, a byte-order mark tolerated. Everything else is a fault that says where it stops being UTF-8, and when there
// is no doubt what the file says all the same.

import type { Fault } from './document.ts';

/** The bytes of a file as text. */
export interface Decoded {
  /** The text; with a fault, only good to be shown. */
  readonly content: string;
  readonly fault?: Fault;
  /** What a file of another encoding says, when it can be one only: what it is to be saved as. */
  readonly recoded?: string;
}

/** Decodes a file's bytes; on failure the fault names the encoding it looks like. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const fault = (start: number, encoding: string, content: string, recoded?: string): Decoded => ({
    fault: { rule: 'file/encoding', at: { file, start, end: start }, data: { encoding, mends: recoded !== undefined } },
    content,
    ...(recoded !== undefined && { recoded }),
  });
  if (mark !== undefined) return fault(0, 'UTF-16', '', readAs(mark, bytes));
  try {
    const content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const nul = content.indexOf('\0');
    return nul === -1 ? { content } : fault(nul, 'binary', content);
  } catch {
    const lossy = new TextDecoder('utf-8').decode(bytes);
    // Accents of both kinds in one file were pasted together: which are right cannot be told.
    const isMixed = /[^\0-\u007f\uFFFD]/.test(lossy);
    return fault(lossy.indexOf('\uFFFD'), 'Windows-1252', lossy, isMixed ? undefined : readAs('windows-1252', bytes));
  }
}

/** What Windows-1252 puts where Latin-1 has control characters, in order from 0x80; its five holes are left as they are. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of some bytes in an encoding; undefined when it holds what no text has. */
function readAs(encoding: 'utf-16le' | 'utf-16be' | 'windows-1252', bytes: Uint8Array): string | undefined {
  try {
    const decoded = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Node 20 reads Windows-1252 as if it were Latin-1: every ’, œ and € of a French spreadsheet would be a control character.
    const text = encoding === 'windows-1252' ? decoded.replace(/[\u0080-\u009f]/g, (one) => WINDOWS[one.charCodeAt(0) - 0x80]!) : decoded;
    // oxlint-disable-next-line no-control-regex -- they are what tells a text from anything else
    return /[\0-\u0008\u000e-\u001f\u007f-\u009f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The text of a file that a person hands over, in whichever encoding a spreadsheet saved it; undefined when it is not a text. */
export function readText(bytes: Uint8Array): string | undefined {
  const { content, fault, recoded } = decode('', bytes);
  return fault === undefined ? content : recoded;
}
