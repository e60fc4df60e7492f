// The library door: what another program may import.

export { buildCorpus } from './corpus/build.ts';
export { readConfig } from './corpus/source.ts';
export type { Config, Source } from './corpus/source.ts';
export type { Corpus, Entity, Part, Reference, Step } from './corpus/corpus.ts';
export type { KindTypes } from './corpus/types.generated.ts';
export { RULES } from './rules/all.ts';
export { rulesPage } from './rules/page.ts';
export { maskOf, sayFindings } from './rules/diagnostic.ts';
export type { Diagnostic } from './rules/diagnostic.ts';
export { runRules } from './rules/run.ts';
export type { Finding } from './rules/run.ts';
export { sealed } from './corpus/seal.ts';
export { contributionOf } from './national/contribution.ts';
export type { Contribution } from './national/contribution.ts';
export { readingsOf } from './evaluation/readings.ts';
export { stateOf } from './evaluation/progress.ts';
export { hiddenMeasures } from './evaluation/secrecy/gate.ts';
export { verdictsOf } from './evaluation/verdict.ts';
export type { Verdict } from './evaluation/verdict.ts';
export { assess, METHODS } from './ranking/assessment.ts';
export { accept, type Acceptability, type Lottery } from './ranking/smaa.ts';
export { freely } from './ranking/lottery.ts';
export { portfolio } from './ranking/portfolio.ts';
export { kemeny } from './ranking/votes/kemeny.ts';
