// Fills a Markdown template with a view. The only file that knows handlebars.

import Handlebars from 'handlebars';
import type { Shown } from './view.ts';

/** Why a template could not be filled, with the line of the template when it is known. */
export class TemplateFault extends Error {
  readonly line: number | undefined;
  /** The name that the data do not have, when that is the fault; else the template could not be understood. */
  readonly missing: string | undefined;
  /** The document whose template it is. */
  document: string | undefined;
  constructor(message: string, line: number | undefined) {
    super(message);
    this.line = line;
    this.missing = /^"([^"]+)" not defined|unknown helper (\S+)/.exec(message)?.slice(1).find(Boolean);
  }
}

/** A text that Markdown shows as it is: nothing in it can become a heading, a link, a table cell or a tag. */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, (space) => (/[\n\r\t]/.test(space) ? ' ' : space))
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

function escapedAll(value: Shown): unknown {
  if (typeof value === 'string') return escaped(value);
  if (Array.isArray(value)) return value.map((one) => escapedAll(one as Shown));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, escapedAll(one as Shown)]));
}

/**
 * Markdown from a template and data.
 * @throws {TemplateFault} when the template cannot be read, or asks for what the data do not have
 */
export function fill(template: string, data: { readonly [key: string]: Shown }): string {
  const engine = Handlebars.create();
  // It would print on its own.
  engine.unregisterHelper('log');
  try {
    const render = engine.compile(template, { strict: true, noEscape: true, knownHelpersOnly: true, preventIndent: true });
    return render(escapedAll(data), { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
  } catch (error) {
    const { message, lineNumber } = error as { message: string; lineNumber?: number };
    const line = lineNumber ?? Number(/line (\d+)|- (\d+):\d+$/.exec(message)?.slice(1).find(Boolean));
    throw new TemplateFault(message.split('\n')[0]!, Number.isFinite(line) ? line : undefined);
  }
}
