// What a scaffold leaves for a person to fill: a text that begins with « À COMPLÉTER » (or “TO COMPLETE”) and names the question to answer.

const PLACEHOLDER = /^\s*(?:[ÀA]\s+COMPL[ÉE]TER|TO\s+COMPLETE)(?:\s*:\s*|\s+|$)/;

/** Whether a value still waits for a person. */
export function isPlaceholder(value: unknown): value is string {
  return typeof value === 'string' && PLACEHOLDER.test(value);
}

/** The question that a placeholder asks; empty when it asks none. */
export function questionOf(placeholder: string): string {
  return placeholder.replace(PLACEHOLDER, '').trim();
}
