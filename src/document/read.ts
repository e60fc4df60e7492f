// The one door from text to Document, for YAML files, JSON files and Markdown with front matter.

import { splitFrontMatter } from './front-matter.ts';
import type { Document } from './document.ts';
import { Text } from './place.ts';
import { parseJson } from './plain-json.ts';
import { parseYaml } from './yaml.ts';

/** How large a file and how deep its nesting may be. */
export interface Limits {
  /** Bytes. */
  readonly fileSize: number;
  /** Levels. */
  readonly depth: number;
}

export const LIMITS: Limits = { fileSize: 1024 * 1024, depth: 64 };

const TABLES = 16;

/** The limit of a file: what people write holds a mebibyte; tables that come out of spreadsheets, and what odas keeps itself, hold more. */
export const limitOf = (file: string, fileSize: number): number =>
  file.endsWith('.csv') || file === 'published.json' ? TABLES * fileSize : fileSize;

/** Reads one text. Never throws for what the text holds: faults are in the document. */
export function readDocument(file: string, content: string, limits: Limits = LIMITS): Document {
  const text = new Text(file, content);
  const plain = file.endsWith('.json') ? parseJson(text, limits.depth) : undefined;
  if (plain !== undefined) return { file, text, data: plain, body: undefined, faults: [] };
  if (!file.endsWith('.md')) {
    const { value, faults } = parseYaml(text, 0, content.length, limits.depth);
    return { file, text, data: value, body: undefined, faults };
  }
  const split = splitFrontMatter(text);
  if ('fault' in split) return { file, text, data: undefined, body: undefined, faults: [split.fault] };
  const { value, faults } = parseYaml(text, split.yaml.start, split.yaml.end, limits.depth);
  return { file, text, data: value, body: split.body, faults };
}
