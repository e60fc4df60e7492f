// The version of odas, as package.json has it.

import metadata from '../../package.json' with { type: 'json' };

export const VERSION: string = metadata.version;
