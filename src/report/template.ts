// Fills a Markdown template with a view, and reads its tree. The only file that knows handlebars.

import Handlebars from 'handlebars';
import type { Ready } from './ready/index.generated.js';
import type { Shown } from './view.ts';

export type TemplateAst = hbs.AST.Program;

/** Why a template could not be filled, with the line of the template when it is known. */
export class TemplateFault extends Error {
  readonly line: number | undefined;
  /** Counted from 1. */
  readonly column: number | undefined;
  /** The name that the data do not have, when that is the fault; else the template could not be understood. */
  readonly missing: string | undefined;
  /** The part that is called and does not exist, when that is the fault. */
  readonly absent: string | undefined;
  /** Whether nothing comes of it, when that is the fault. */
  readonly empty: boolean;
  /** The part that calls itself, when that is the fault. */
  readonly endless: string | undefined;
  /** The document whose template it is. */
  document: string | undefined;
  constructor(
    message: string,
    { line, column, endless, empty = false }: { line?: number; column?: number; endless?: string; empty?: boolean } = {},
  ) {
    super(message);
    this.line = line;
    this.column = column;
    this.endless = endless;
    this.empty = empty;
    this.missing = /^"([^"]+)" not defined|unknown helper (\S+)/.exec(message)?.slice(1).find(Boolean);
    this.absent = /[Pp]artial (\S+) could not be found/.exec(message)?.[1];
  }
}

/** A text that Markdown shows as it is: nothing in it can become a heading, a link, a table cell or a tag. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
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

function faultOf(error: unknown): TemplateFault {
  const { message, lineNumber, column } = error as { message: string; lineNumber?: number; column?: number };
  const found = lineNumber ?? Number(/line (\d+)|- (\d+):\d+$/.exec(message)?.slice(1).find(Boolean));
  const at = column ?? Number(/- \d+:(\d+)$/.exec(message)?.[1]);
  return new TemplateFault(message.split('\n')[0]!, {
    ...(Number.isFinite(found) && { line: found }),
    ...(Number.isFinite(at) && { column: at + 1 }),
  });
}

/**
 * A template as a tree, to be looked at before any data.
 * @throws {TemplateFault} when it cannot be understood
 */
export function parse(template: string): TemplateAst {
  try {
    return Handlebars.parse(template);
  } catch (error) {
    throw faultOf(error);
  }
}

/** The parts that a template calls, with where. */
export function calledBy(template: string): { readonly name: string; readonly line: number; readonly column: number }[] {
  const found: { name: string; line: number; column: number }[] = [];
  class Calls extends Handlebars.Visitor {
    override PartialStatement(partial: hbs.AST.PartialStatement): void {
      const { start } = partial.loc;
      found.push({ name: String((partial.name as hbs.AST.PathExpression).original), line: start.line, column: start.column + 1 });
      super.PartialStatement(partial);
    }
    override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
      this.PartialStatement(partial as unknown as hbs.AST.PartialStatement);
    }
    // A part written inside a template could call itself, and nobody needs one.
    override DecoratorBlock({ loc }: hbs.AST.DecoratorBlock): void {
      throw new TemplateFault('inline parts are not read', { line: loc.start.line, column: loc.start.column + 1 });
    }
  }
  new Calls().accept(parse(template));
  return found;
}

/** What may be a call: the mark of a part, or of one written inside the template. */
const CALL = /\{\{~?\s*#?\s*[>*]/;

/** @throws {TemplateFault} when a part calls itself, by whatever way */
function refuseEndless(template: string, parts: Readonly<Record<string, string>>): void {
  const visit = (text: string, within: readonly string[], from: { line: number; column: number } | undefined): void => {
    for (const { name, line, column } of calledBy(text)) {
      const at = from ?? { line, column };
      if (within.includes(name)) throw new TemplateFault('endless', { ...at, endless: name });
      if (Object.hasOwn(parts, name)) visit(parts[name]!, [...within, name], at);
    }
  };
  visit(template, [], undefined);
}

/**
 * Markdown from a template and data.
 * @param parts what a template may call by name (`{{> name}}`)
 * @param ready one of ours, compiled when odas was built: used when it was made from this very text
 * @throws {TemplateFault} when the template cannot be read, or asks for what the data do not have
 */
export function fill(
  template: string,
  data: { readonly [key: string]: Shown },
  parts: Readonly<Record<string, string>> = {},
  ready?: Ready,
): string {
  const engine = Handlebars.create();
  // It would print on its own.
  engine.unregisterHelper('log');
  // Most templates call nothing: they are spared being read twice.
  if (CALL.test(template)) refuseEndless(template, parts);
  const options = { strict: true, noEscape: true, knownHelpersOnly: true, preventIndent: true } as const;
  try {
    for (const [name, text] of Object.entries(parts)) engine.registerPartial(name, engine.compile(text, options));
    const render = ready?.text === template ? engine.template(ready.compiled as TemplateSpecification) : engine.compile(template, options);
    return render(escapedAll(data), { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
  } catch (error) {
    throw faultOf(error);
  }
}
