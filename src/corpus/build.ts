// From sources to a corpus, everything checked.

import { assemble, type Dates } from './assemble.ts';
import type { Corpus } from './corpus.ts';
import { checkShape } from './shape.ts';
import type { Config, Source } from './source.ts';

/** Builds the corpus of a project whose files nobody has looked at yet. */
export function buildCorpus(sources: readonly Source[], config: Config, dates: Dates): Corpus {
  return assemble(sources, config, dates, checkShape);
}
