// Holds a document's data against the schema of its kind: the faults, each at its place, and what is left once they are cut out.

import { type Fault, isWritten, keySpanOf, originOf, spanOf, type Document, type Value } from '../document/document.ts';
import { checkFormat } from './check-format.ts';
import { isPlaceholder } from './placeholder.ts';
import type { KindDeclaration, Shape } from './kinds.ts';
import * as validators from './validators.generated.js';

/** One error as a precompiled ajv validator reports it. */
interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Record<string, unknown>;
  readonly propertyName?: string;
}
type Validator = ((data: unknown) => boolean) & { errors?: SchemaError[] | null };

const RULE_OF_KEYWORD: Record<string, string> = {
  additionalProperties: 'schema/unknown-key',
  required: 'schema/required',
  type: 'schema/type',
  enum: 'schema/enum',
  const: 'schema/enum',
  format: 'schema/format',
  pattern: 'schema/pattern',
  minimum: 'schema/range',
  maximum: 'schema/range',
  exclusiveMinimum: 'schema/range',
  exclusiveMaximum: 'schema/range',
  multipleOf: 'schema/range',
  minItems: 'schema/range',
  maxItems: 'schema/range',
  minLength: 'schema/range',
  maxLength: 'schema/range',
  minProperties: 'schema/range',
  uniqueItems: 'schema/range',
};

const unescape = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** The value at a JSON pointer with what encloses it. */
function follow(root: Value, pointer: string): { parents: object[]; steps: string[]; value: unknown } {
  const steps = pointer.split('/').slice(1).map(unescape);
  const parents: object[] = [];
  let value: unknown = root;
  for (const step of steps) {
    parents.push(value as object);
    value = (value as Record<string, unknown>)[step];
  }
  return { parents, steps, value };
}

/** The shape of the value at a path of steps. */
export function shapeAt(shape: Shape, steps: readonly string[]): Shape {
  let current: Shape = shape;
  for (const step of steps) current = current.properties?.[step] ?? current.items ?? current.entries ?? {};
  return current;
}

/**
 * Checks the data of one document and removes from it whatever a rule could not rely on (a wrong type, an unknown key):
 * what remains has the declared types, with anything possibly absent. Placeholders are not faults here.
 */
export function checkShape(kind: KindDeclaration, document: Document): Fault[] {
  const { file } = document;
  const top = { file, start: 0, end: 0 };
  if (document.data === undefined) return [];
  if (document.data === null || typeof document.data !== 'object' || Array.isArray(document.data)) {
    const at = Array.isArray(document.data) ? spanOf(document.data) : top;
    const isMissed = document.data !== null || (kind.shape.required ?? []).length > 0;
    return isMissed ? [{ rule: 'schema/type', at, data: { expected: ['object'], key: '', value: document.data, shape: kind.shape } }] : [];
  }
  const root = document.data;
  const validate = (validators as unknown as Record<string, Validator>)[kind.name.replaceAll('-', '_')]!;
  const faults: Fault[] = [];
  const cuts: (() => void)[] = [];
  if (!validate(root)) {
    for (const error of validate.errors ?? []) {
      // A text of spaces is an empty one, which its length does not say.
      const isBlank = error.keyword === 'pattern' && error.params['pattern'] === '\\S';
      const keyword = isBlank ? 'minLength' : error.keyword;
      const rule = RULE_OF_KEYWORD[keyword];
      if (!rule) continue;
      const { parents, steps, value } = follow(root, error.instancePath);
      const parent = parents.at(-1);
      const step = steps.at(-1);
      const shape = shapeAt(kind.shape, steps);
      if (error.propertyName !== undefined) {
        const container = value as object;
        faults.push({
          rule,
          at: keySpanOf(container, error.propertyName) ?? spanOf(container),
          data: { ...error.params, key: error.propertyName, isKey: true },
        });
        cuts.push(() => delete (container as Record<string, unknown>)[error.propertyName!]);
      } else if (error.keyword === 'additionalProperties') {
        const container = value as object;
        const key = error.params['additionalProperty'] as string;
        faults.push({
          rule,
          at: keySpanOf(container, key) ?? spanOf(container),
          data: { key, known: Object.keys(shape.properties ?? {}), fields: shape.properties ?? {}, container },
        });
        cuts.push(() => delete (container as Record<string, unknown>)[key]);
      } else if (error.keyword === 'required') {
        const key = error.params['missingProperty'] as string;
        const because = conditionOf(kind, error.schemaPath);
        const at =
          because !== undefined && isWritten(value as object, because)
            ? spanOf(value as object, because)
            : placeOfMissing(parent, step, value as object, file);
        faults.push({ rule, at, data: { key, because, ...titleOf(shape.properties?.[key]) } });
      } else if (value === null && error.keyword === 'enum' && shape.type !== undefined) {
        // Its type says that it is empty: nothing was chosen.
        continue;
      } else if (isBlank && value === '') {
        // Told already.
        continue;
      } else if (isPlaceholder(value)) {
        cuts.push(() => cut(parent, step));
      } else {
        const at = parent && step !== undefined ? spanOf(parent, step) : spanOf(root);
        const written = originOf(parent)?.text.content.slice(at.start, at.end) ?? '';
        faults.push({
          rule,
          at,
          data: {
            key: keyIn(steps),
            value,
            written,
            keyword,
            expected: error.params['type'] ?? error.params['allowedValues'],
            ...error.params,
            ...titleOf(shape),
            shape,
            isEntry: Array.isArray(parent),
            holder: shapeAt(kind.shape, steps.slice(0, -1)),
          },
        });
        if (rule !== 'schema/range' && rule !== 'schema/pattern') cuts.push(() => cut(parent, step));
      }
    }
  }
  for (const apply of cuts) apply();
  faults.push(...checkFormat(root, kind.shape));
  return faults;
}

/** Removes an entry. In a list the hole is filled with undefined, so that the others keep their numbers. */
function cut(parent: object | undefined, step: string | undefined): void {
  if (!parent || step === undefined) return;
  if (Array.isArray(parent)) parent[Number(step)] = undefined;
  else delete (parent as Record<string, unknown>)[step];
}

const titleOf = (shape: Shape | undefined): { title?: { fr: string; en: string } } => (shape?.title ? { title: shape.title } : {});

/** The nearest step that is a name rather than a number. */
function keyIn(steps: readonly string[]): string {
  return steps.findLast((step) => !/^[0-9]+$/.test(step)) ?? '';
}

function conditionOf(kind: KindDeclaration, schemaPath: string): string | undefined {
  return kind.conditions[schemaPath.slice(0, schemaPath.lastIndexOf('/'))];
}

/** A missing key of a mapping is shown at its parent's key, of a list item at the item's first character, at the root at line 1. */
function placeOfMissing(parent: object | undefined, step: string | undefined, value: object, file: string): Fault['at'] {
  if (!parent || step === undefined) return { file, start: 0, end: 0 };
  if (!Array.isArray(parent)) return keySpanOf(parent, step) ?? spanOf(value);
  const { start } = spanOf(value);
  return { file, start, end: start };
}
