// What a document says it was made from. What documents leave behind them does not count: made again, one says the same.

import { PUBLISHED } from '../corpus/published.ts';
import type { Scene } from '../report/document.ts';
import type { Loaded } from './load.ts';
import { VERSION } from './version.ts';

export const provenanceOf = ({ revision, sources }: Loaded): Scene['provenance'] => ({
  version: VERSION,
  revision,
  files: sources.filter(({ file }) => file !== PUBLISHED).length,
});
