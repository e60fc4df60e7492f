// Tables as spreadsheets read them: in French, semicolons and decimal commas; a cell that a spreadsheet would compute is disarmed.

import type { Language } from '../language/language.ts';

export type Cell = string | number;

/** The text of a table; with the mark by which Excel knows that it is UTF-8. */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[], language: Language): string {
  const [separator, decimal] = language === 'fr' ? [';', ','] : [',', '.'];
  const written = (cell: Cell): string => {
    if (typeof cell === 'number') return String(cell).replace('.', decimal);
    const safe = disarmed(cell);
    return /["\n\r;,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${[head, ...rows].map((row) => row.map(written).join(separator)).join('\r\n')}\r\n`;
}

/** A text that no spreadsheet takes for a formula. */
export const disarmed = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
