// The version of odas, as package.json has it, and the build that runs.

import metadata from '../../package.json' with { type: 'json' };

declare const ODAS_BUILD: string | undefined;

export const VERSION: string = metadata.version;

/** What the bundle was made from, in short; undefined when the source runs unbundled. */
export const BUILD: string | undefined = typeof ODAS_BUILD === 'string' ? ODAS_BUILD : undefined;
