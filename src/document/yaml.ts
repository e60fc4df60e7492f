// The one dialect of YAML: 1.2 core, no anchors, aliases, merge keys or tags, unique keys, one document, bounded depth.
// The only file that knows the `yaml` package.

import { Composer, type CST, isAlias, isMap, isScalar, isSeq, type Node, Parser, type ParsedNode, Scalar } from 'yaml';
import { type Fault, originOf, type Value } from './document.ts';
import { parsePlain } from './plain-yaml.ts';
import type { Text } from './place.ts';
import { withOrigin } from './table.ts';

/** A YAML text parsed: its value (undefined when there is a fault that prevents reading it) and its faults. */
export interface ParsedYaml {
  readonly value: Value | undefined;
  readonly faults: Fault[];
}

/** Parses one YAML text: at once when it is plain, else with the whole parser, which alone finds faults. */
export function parseYaml(text: Text, start: number, end: number, depth: number): ParsedYaml {
  const value = parsePlain(text, start, end, depth);
  return value === undefined ? parseWhole(text, start, end, depth) : { value, faults: [] };
}

/**
 * Parses one YAML text, whatever it holds.
 * @param text the whole file, to which offsets refer
 * @param start offset at which the YAML begins in the file (front matter); `end` where it stops
 * @param depth how many levels of nesting are accepted
 */
export function parseWhole(text: Text, start: number, end: number, depth: number): ParsedYaml {
  const source = text.content.slice(start, end);
  const faults: Fault[] = [];
  const fault = (rule: string, from: number, to: number, data: Fault['data'] = {}, related?: Fault['related']): void => {
    faults.push({ rule, at: { file: text.file, start: start + from, end: start + to }, data, ...(related && { related }) });
  };
  const tokens = [...new Parser().parse(source)];
  // The composer recurses, and a stack that overflows twice aborts Node 20: the depth is measured on the flat tree first.
  const tooDeep = tokens.map((token) => deeperThan(token, depth)).find((offset) => offset !== undefined);
  if (tooDeep !== undefined) {
    fault('yaml/too-deep', tooDeep, tooDeep + 1, { limit: depth });
    return { value: undefined, faults };
  }
  const [document, ...others] = [
    ...new Composer({
      uniqueKeys: false,
      merge: false,
      resolveKnownTags: false,
      version: '1.2',
      schema: 'core',
      logLevel: 'silent',
    }).compose(tokens, true, source.length),
  ];
  for (const other of others) {
    if (other.contents && !(isScalar(other.contents) && other.contents.value === null)) {
      fault('yaml/feature', other.range[0], other.range[0] + 1, { feature: 'documents' });
    }
  }
  for (const directive of tokens) {
    if (directive.type === 'directive')
      fault('yaml/feature', directive.offset, directive.offset + directive.source.length, { feature: 'directive' });
  }
  if (!document) return { value: null, faults };
  const errors = document.errors.filter((error) => error.code !== 'TAG_RESOLVE_FAILED' && error.code !== 'MULTIPLE_DOCS');
  const told = new Set<number>();
  for (const error of errors) {
    // One place, one fault: what else is said of it is its echo.
    if (told.has(error.pos[0])) continue;
    told.add(error.pos[0]);
    fault('yaml/syntax', Math.min(error.pos[0], source.length), Math.min(error.pos[1], source.length), { code: error.code });
    // What follows a syntax error is mostly its echo: one fault an error code keeps the list readable.
    if (faults.length > 20) break;
  }
  if (errors.length > 0) return { value: undefined, faults };
  const convert = (node: Node | null | undefined, fallback: number): Value => {
    if (!node) return null;
    const [from = fallback, to = fallback] = node.range ?? [];
    if (isAlias(node)) {
      fault('yaml/feature', from, to, { feature: 'alias' });
      return null;
    }
    if (node.tag) fault('yaml/feature', from, to, { feature: 'tag' });
    if (node.anchor) fault('yaml/feature', from, to, { feature: 'anchor' });
    if (isScalar(node)) return scalarValue(node, () => fault('yaml/feature', from, to, { feature: 'number' }));
    if (isSeq(node)) {
      const spans: number[] = [];
      const list = node.items.map((item) => {
        const child = item as ParsedNode;
        const [itemStart, itemEnd] = child.range;
        const value = convert(child, itemStart);
        const last = originOf(value)?.end ?? start + trimmedEnd(source, itemStart, itemEnd);
        spans.push(start + itemStart, last, start + itemStart, last);
        return value;
      });
      return withOrigin(list, { text, start: start + from, end: node.flow ? start + to : (spans.at(-1) ?? start + to), keys: null, spans });
    }
    if (!isMap(node)) return null;
    const mapping: { [key: string]: Value } = {};
    const keys: string[] = [];
    const spans: number[] = [];
    const first = new Map<string, number>();
    for (const pair of node.items) {
      const keyNode = pair.key as ParsedNode;
      const [keyStart, keyEnd] = keyNode.range;
      if (!isScalar(keyNode)) {
        fault('yaml/feature', keyStart, keyEnd, { feature: isAlias(keyNode) ? 'alias' : 'complex-key' });
        continue;
      }
      const key = typeof keyNode.value === 'string' ? keyNode.value : (keyNode.source ?? String(keyNode.value));
      if (keyNode.anchor) fault('yaml/feature', keyStart, keyEnd, { feature: 'anchor' });
      if (keyNode.tag) fault('yaml/feature', keyStart, keyEnd, { feature: 'tag' });
      if (key === '<<' && keyNode.type === Scalar.PLAIN) {
        fault('yaml/feature', keyStart, keyEnd, { feature: 'merge' });
        continue;
      }
      const before = first.get(key);
      if (before !== undefined) {
        fault('yaml/duplicate-key', keyStart, keyEnd, { key }, [
          { file: text.file, start: spans[before * 4]!, end: spans[before * 4 + 1]! },
        ]);
        continue;
      }
      first.set(key, keys.length);
      const valueNode = pair.value as ParsedNode | null;
      const [valueStart, valueEnd] = valueNode?.range ?? [keyEnd, keyEnd];
      const value = convert(valueNode, keyEnd);
      keys.push(key);
      spans.push(
        start + keyStart,
        start + keyEnd,
        start + valueStart,
        originOf(value)?.end ?? start + trimmedEnd(source, valueStart, valueEnd),
      );
      // `__proto__` must stay a key like any other.
      if (key === '__proto__') Object.defineProperty(mapping, key, { value, enumerable: true, configurable: true, writable: true });
      else mapping[key] = value;
    }
    return withOrigin(mapping, { text, start: start + from, end: node.flow ? start + to : (spans.at(-1) ?? start + to), keys, spans });
  };
  const value = convert(document.contents, 0);
  return { value: faults.some((one) => one.rule === 'yaml/syntax') ? undefined : value, faults };
}

function scalarValue(node: Scalar, refuse: () => void): Value {
  const { value } = node;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    refuse();
    return null;
  }
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return node.source ?? String(value);
}

/** A block collection's range reaches to the next key: its end is drawn back to the last character that is not white. */
function trimmedEnd(source: string, start: number, end: number): number {
  let last = end;
  while (last > start && /[ \t\r\n]/.test(source[last - 1]!)) last -= 1;
  return last;
}

/** The offset at which nesting exceeds `limit`, walking the concrete syntax tree without recursion. */
function deeperThan(token: CST.Token, limit: number): number | undefined {
  const stack: { token: CST.Token; depth: number }[] = [{ token, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { token: current, depth } = next;
    if (depth > limit) return 'offset' in current ? current.offset : 0;
    if (current.type === 'document') {
      if (current.value) stack.push({ token: current.value, depth });
    } else if ('items' in current) {
      for (const item of current.items) {
        if (item.key) stack.push({ token: item.key, depth: depth + 1 });
        if (item.value) stack.push({ token: item.value, depth: depth + 1 });
      }
    }
  }
  return undefined;
}
