// What a corpus is made from: files as they were found, and what `odas.yaml` decides before the others are read.

import type { Fault } from '../document/document.ts';
import { type Limits, LIMITS, readDocument } from '../document/read.ts';
import type { ProjectKind } from './kinds.ts';

/** A file of the project as it was found: its text, or why it could not be had. */
export interface Source {
  /** Path relative to the project, with `/`. */
  readonly file: string;
  readonly content?: string | undefined;
  readonly faults?: readonly Fault[] | undefined;
  /** What can be shown of a text that could not be read as one: places refer to it. */
  readonly shown?: string | undefined;
  /** What it says, when it is a text in another encoding without a doubt: what mends it. */
  readonly recoded?: string | undefined;
  /** Whether it lies in a library of hypotheses. */
  readonly shared?: boolean;
}

/** What `odas.yaml` decides before the other files are read. */
export interface Config {
  readonly kind: ProjectKind;
  readonly locale: 'fr' | 'en' | undefined;
  readonly libraries: readonly string[];
  readonly limits: Limits;
}

/** Reads `odas.yaml` far enough to know how to read the rest; whatever is wrong in it is left to its schema. */
export function readConfig(content: string): Config {
  const { data } = readDocument('odas.yaml', content);
  const settings = (data && typeof data === 'object' && !Array.isArray(data) ? data : {}) as Record<string, unknown>;
  const limits = (settings['limits'] && typeof settings['limits'] === 'object' ? settings['limits'] : {}) as Record<string, unknown>;
  const lower = (value: unknown, most: number): number => (typeof value === 'number' && value >= 1 && value <= most ? value : most);
  const libraries = Array.isArray(settings['libraries']) ? settings['libraries'].filter((path) => typeof path === 'string') : [];
  return {
    kind: settings['kind'] === 'national' ? 'national' : 'department',
    locale: settings['locale'] === 'fr' || settings['locale'] === 'en' ? settings['locale'] : undefined,
    libraries,
    limits: { fileSize: lower(limits['file_size'], LIMITS.fileSize), depth: lower(limits['depth'], LIMITS.depth) },
  };
}
