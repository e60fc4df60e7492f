// The schemas that ship with odas, as `new` and `init` need them.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packagedText } from '../disk/package.ts';
import type { Schema } from '../scaffold/entity.ts';

/** Where a project keeps the schemas that its editor reads. */
export const SCHEMAS = '.odas/schemas';

export function schemaNamed(name: string): Schema {
  return JSON.parse(packagedText(`schemas/${name}.schema.json`)!) as Schema;
}

/** The way from a file to the schema of its kind; undefined when the project keeps no schemas. */
export function schemaFolder(root: string, path: string, kind: string): string | undefined {
  return existsSync(join(root, SCHEMAS)) ? `${'../'.repeat(path.split('/').length - 1)}${SCHEMAS}/${kind}.schema.json` : undefined;
}
