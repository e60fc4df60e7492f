import { findingsText } from '../terminal/findings.ts';
import type { Output } from './output.ts';

/** For a person at a terminal: place, sentence, code frame, what to do. */
export const text: Output = { name: 'text', print: (result) => findingsText(result.diagnostics, result.texts, result) };
