// The documents, in the order in which they are listed.

export { copil } from './copil.ts';
export { diagnosis } from './diagnosis.ts';
export { interviewees } from './interviewees.ts';
export { ranking } from './ranking.ts';
export { dossier } from './dossier.ts';
export { action } from './action.ts';
export { hypothesis } from './hypothesis.ts';
export { national } from './national.ts';
export { nationalContribution } from './national-contribution.ts';
export { evaluation } from './evaluation.ts';
export { indicator } from './indicator.ts';
export { agenda } from './agenda.ts';
export { minutes } from './minutes.ts';
export { dashboard } from './dashboard.ts';
export { roadmap } from './roadmap.ts';
