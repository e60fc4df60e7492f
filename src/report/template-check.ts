// Checks a template before any data: every name it asks for is held against the shape of the view, each fault with its line and column.

import type { TemplateAst } from './template.ts';
import type { Shown } from './view.ts';

/** What a view holds at a place: a text, a list of one shape, or named shapes. `open` is a list nobody has seen filled. */
export type ViewShape =
  | { readonly kind: 'text' }
  | { readonly kind: 'list'; readonly of: ViewShape | undefined }
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, ViewShape>> };

/** The shape of a view as it is. */
export function shapeOf(value: Shown): ViewShape {
  if (typeof value === 'string') return { kind: 'text' };
  if (Array.isArray(value)) return { kind: 'list', of: (value as Shown[]).map(shapeOf).reduce<ViewShape | undefined>(merged, undefined) };
  return { kind: 'fields', fields: Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one as Shown)])) };
}

/** What either of two views of one document holds. */
export function merged(one: ViewShape | undefined, other: ViewShape | undefined): ViewShape | undefined {
  if (!one || !other) return one ?? other;
  if (one.kind === 'list' && other.kind === 'list') return { kind: 'list', of: merged(one.of, other.of) };
  // What may be absent is an empty text there.
  if (one.kind !== 'fields' || other.kind !== 'fields') return one.kind === 'text' ? other : one;
  const names = [...new Set([...Object.keys(one.fields), ...Object.keys(other.fields)])];
  return { kind: 'fields', fields: Object.fromEntries(names.map((name) => [name, merged(one.fields[name], other.fields[name])!])) };
}

export interface TemplateProblem {
  readonly kind: 'unknown' | 'not-a-list' | 'a-list' | 'helper' | 'part' | 'no-evidence';
  readonly name: string;
  readonly line: number;
  readonly column: number;
  /** The names that there are at that place. */
  readonly known: readonly string[];
}

type Place = { readonly start: { readonly line: number; readonly column: number } };
type Statement = TemplateAst['body'][number];
/** A place of the view; undefined where anything may be: inside a list that nobody has seen filled. */
type Scope = ViewShape | undefined;

const HELPERS = new Set(['if', 'unless', 'each', 'with', 'lookup']);

/** Whether a template holds nothing but comments. */
export const isEmpty = ({ body }: TemplateAst): boolean =>
  body.every(
    (one) => one.type === 'CommentStatement' || (one.type === 'ContentStatement' && (one as hbs.AST.ContentStatement).value.trim() === ''),
  );

/** The faults of a template held against a shape, in the order of their places. */
export function checkTemplate(template: TemplateAst, shape: ViewShape, parts: ReadonlySet<string>): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const tell = (kind: TemplateProblem['kind'], name: string, { start }: Place, at: Scope): void => {
    const known = at?.kind === 'fields' ? Object.keys(at.fields).sort() : [];
    problems.push({ kind, name, line: start.line, column: start.column + 1, known });
  };

  /** What an expression leads to; faults are told. */
  const lead = (expression: hbs.AST.Expression, scopes: readonly Scope[]): Scope => {
    if (expression.type === 'SubExpression') {
      const { path, params } = expression as hbs.AST.SubExpression;
      const { original, loc } = path as hbs.AST.PathExpression;
      if (!HELPERS.has(String(original))) tell('helper', String(original), loc, undefined);
      for (const one of params) lead(one, scopes);
      return undefined;
    }
    if (expression.type !== 'PathExpression') return { kind: 'text' };
    const path = expression as hbs.AST.PathExpression;
    if (path.data) return path.parts[0] === 'root' ? walk(path, scopes.at(-1), path.parts.slice(1)) : { kind: 'text' };
    const from = scopes[path.depth];
    if (path.depth >= scopes.length) {
      tell('unknown', path.original, path.loc, undefined);
      return undefined;
    }
    return walk(path, from, path.parts);
  };
  const walk = (path: hbs.AST.PathExpression, from: Scope, steps: readonly (string | hbs.AST.SubExpression)[]): Scope => {
    let at = from;
    for (const step of steps.map(String)) {
      if (at === undefined) return undefined;
      if (at.kind === 'list' && (step === 'length' || /^\d+$/.test(step))) {
        at = step === 'length' ? { kind: 'text' } : at.of;
        continue;
      }
      if (at.kind !== 'fields' || !Object.hasOwn(at.fields, step)) {
        tell('unknown', path.original, path.loc, at);
        return undefined;
      }
      at = at.fields[step];
    }
    return at;
  };

  const visit = (body: readonly Statement[], scopes: readonly Scope[]): void => {
    for (const statement of body) {
      if (statement.type === 'MustacheStatement') {
        const { path, params } = statement as hbs.AST.MustacheStatement;
        if (params.length > 0) {
          const { original, loc } = path as hbs.AST.PathExpression;
          if (!HELPERS.has(String(original))) tell('helper', String(original), loc, undefined);
          for (const one of params) lead(one, scopes);
        } else {
          const found = lead(path, scopes);
          if (found?.kind === 'list') tell('a-list', (path as hbs.AST.PathExpression).original, path.loc, undefined);
        }
      } else if (statement.type === 'PartialStatement' || statement.type === 'PartialBlockStatement') {
        const { name, loc } = statement as hbs.AST.PartialStatement;
        const { original } = name as hbs.AST.PathExpression;
        if (!parts.has(String(original))) tell('part', String(original), loc, undefined);
      } else if (statement.type === 'BlockStatement') block(statement as hbs.AST.BlockStatement, scopes);
    }
  };

  const block = ({ path, params, program, inverse, loc }: hbs.AST.BlockStatement, scopes: readonly Scope[]): void => {
    const name = String((path as hbs.AST.PathExpression).original);
    if (!HELPERS.has(name)) tell('helper', name, loc, undefined);
    const found = params[0] ? lead(params[0], scopes) : undefined;
    if (name === 'each') {
      if (found !== undefined && found.kind === 'text')
        tell('not-a-list', (params[0] as hbs.AST.PathExpression).original, params[0]!.loc, undefined);
      const item = found?.kind === 'list' ? found.of : undefined;
      visit(program.body, [item, ...scopes]);
      if (item?.kind === 'fields' && item.fields['evidence'] && saysSomething(program, item) && !names(program).has('evidence')) {
        const { original } = params[0] as hbs.AST.PathExpression;
        // The evidence of a whole table may be given once, after it, or with the same items elsewhere in the document.
        if (!everywhere.has(`${original}_evidence`) && !proved.has(original)) tell('no-evidence', original, loc, undefined);
      }
    } else visit(program.body, name === 'with' ? [found, ...scopes] : scopes);
    if (inverse) visit(inverse.body, scopes);
  };
  const everywhere = names(template);
  const proved = listsWithEvidence(template);
  visit(template.body, [shape]);
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** Whether a block prints a text of the item other than its evidence. */
const saysSomething = (program: TemplateAst, item: Extract<ViewShape, { kind: 'fields' }>): boolean =>
  [...names(program)].some((name) => name !== 'evidence' && item.fields[name]?.kind === 'text');

/** The lists whose items are somewhere said with their evidence. */
function listsWithEvidence(template: TemplateAst): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, params, program } = value as Partial<hbs.AST.BlockStatement>;
    if (type === 'BlockStatement' && params?.[0]?.type === 'PathExpression' && names(program!).has('evidence'))
      found.add((params[0] as hbs.AST.PathExpression).original);
    for (const one of Object.values(value)) visit(one);
  };
  visit(template.body);
  return found;
}

/** The first step of every path of a block. */
function names(program: TemplateAst): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, parts } = value as { type?: string; parts?: readonly unknown[] };
    if (type === 'PathExpression' && typeof parts?.[0] === 'string') found.add(parts[0]);
    for (const one of Object.values(value)) visit(one);
  };
  visit(program.body);
  return found;
}

/** A shape with the names that our own template reads where no example has shown any: what we ship is right. */
export function learned(shape: ViewShape, template: TemplateAst): ViewShape {
  const fieldsRead = (body: readonly Statement[]): ViewShape => {
    const fields: Record<string, ViewShape> = {};
    const note = (path: hbs.AST.Expression, found: ViewShape): void => {
      const { type, parts, depth, data } = path as hbs.AST.PathExpression;
      if (type === 'PathExpression' && !data && depth === 0 && parts.length === 1)
        fields[String(parts[0])] = merged(fields[String(parts[0])], found)!;
    };
    const visit = (statements: readonly Statement[]): void => {
      for (const one of statements) {
        if (one.type === 'MustacheStatement') note((one as hbs.AST.MustacheStatement).path, { kind: 'text' });
        if (one.type !== 'BlockStatement') continue;
        const { path, params, program, inverse } = one as hbs.AST.BlockStatement;
        const name = (path as hbs.AST.PathExpression).original;
        if (name === 'each' && params[0]) note(params[0], { kind: 'list', of: fieldsRead(program.body) });
        else visit(program.body);
        if (inverse) visit(inverse.body);
      }
    };
    visit(body);
    return Object.keys(fields).length === 0 ? { kind: 'text' } : { kind: 'fields', fields };
  };
  const read = fieldsRead(template.body);
  const complete = (seen: ViewShape, taught: ViewShape | undefined): ViewShape => {
    if (seen.kind === 'list' && taught?.kind === 'list')
      return { kind: 'list', of: seen.of ? (taught.of ? complete(seen.of, taught.of) : seen.of) : taught.of };
    if (seen.kind === 'fields' && taught?.kind === 'fields')
      return {
        kind: 'fields',
        fields: Object.fromEntries(Object.entries(seen.fields).map(([name, one]) => [name, complete(one, taught.fields[name])])),
      };
    return seen;
  };
  return complete(shape, read);
}
