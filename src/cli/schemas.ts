// The schemas that ship with odas, as `new` and `init` need them.

import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { packagedFolder, packagedText } from '../disk/package.ts';
import { readFound } from '../disk/project.ts';
import { LIMITS } from '../document/read.ts';
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

/** The schemas that an editor reads, by file name. */
export function schemasOfKinds(): { readonly path: string; readonly content: string }[] {
  return packagedFolder('schemas').filter(({ path }) => /^[a-z-]+\.schema\.json$/.test(path));
}

/** Whether the schemas that the editor of a project reads are those of this odas; those of a project that keeps none are. */
export function areCurrent(root: string): boolean {
  if (!existsSync(join(root, SCHEMAS))) return true;
  return schemasOfKinds().every(
    ({ path, content }) => readFound(root, `${SCHEMAS}/${path}`, LIMITS.fileSize).content?.replaceAll('\r\n', '\n') === content,
  );
}

/** Whether the folder of the schemas leads elsewhere than where it stands: nothing is then written through it. */
export function areElsewhere(root: string): boolean {
  return ['.odas', SCHEMAS].some(
    (folder) => existsSync(join(root, folder)) && realpathSync(join(root, folder)) !== join(realpathSync(root), folder),
  );
}
