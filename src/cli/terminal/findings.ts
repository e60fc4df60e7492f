// Findings at a terminal: place, sentence, code frame, what to do; then one line that says what was checked.

import type { Texts } from '../../document/place.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { printable } from '../io.ts';
import type { Result } from '../outputs/output.ts';
import { words } from '../words.ts';
import { frame } from './frame.ts';

/** Characters from which a line is long. */
const LONG = 1_000;

/** The text of a whole run. */
export function findingsText(
  diagnostics: readonly Diagnostic[],
  texts: Texts,
  { checked, totals, language, paint, mask }: Pick<Result, 'checked' | 'totals' | 'language' | 'paint' | 'mask'>,
): string {
  const said = words(language);
  const colon = language === 'fr' ? '\u00a0:' : ':';
  const colour = { error: paint.red, warning: paint.yellow, info: paint.blue };
  const lines: string[] = [];
  const masked = remembering(mask);
  for (const one of diagnostics) {
    lines.push(
      `${paint.bold(printable(`${one.file}:${one.line}:${one.column}`))}  ${colour[one.severity](said.severity[one.severity])}  ${paint.dim(one.rule)}`,
    );
    lines.push(`  ${printable(one.message)}`);
    const text = texts.get(one.file);
    if (text) lines.push(...frame(text, one, paint, (shown) => masked(shown, one.file)).map((row) => `  ${row}`));
    if (one.suggestions.length > 0) lines.push(`  ${paint.green(printable(said.didYouMean(one.suggestions)))}`);
    lines.push(`  ${paint.cyan(`${said.remedy}${colon}`)} ${printable(one.remedy)}`);
    for (const other of one.related) lines.push(`  ↳ ${printable(`${other.file}:${other.line}:${other.column}  ${other.message}`)}`);
    lines.push('');
  }
  const found = totals.error + totals.warning + totals.info;
  const summary =
    found === 0
      ? paint.green(said.clean)
      : `${(['error', 'warning', 'info'] as const).map((severity) => said.counted[severity](totals[severity])).join(', ')}.`;
  lines.push(`${summary}${found === 0 ? ' ' : '\n'}${said.checked(checked.files, checked.entities, checked.rules)}`);
  if (found > diagnostics.length) lines.push(paint.dim(said.notShown(found - diagnostics.length)));
  if (diagnostics.length > 0) lines.push(paint.dim(said.rulesHint));
  return `${lines.join('\n')}\n`;
}

/** Many findings may stand on one long line: it is masked once. */
function remembering(mask: Result['mask']): Result['mask'] {
  let last: { readonly text: string; readonly file: string; readonly masked: string } | undefined;
  return (text, file) => {
    if (text.length < LONG) return mask(text, file);
    if (last?.text !== text || last.file !== file) last = { text, file, masked: mask(text, file) };
    return last.masked;
  };
}
