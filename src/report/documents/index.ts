// The documents, in the order in which they are listed. Each is read when it is asked for: one is written without the others.

import type { DocumentCard } from '../document.ts';

export const DOCUMENTS: Readonly<Record<string, () => Promise<DocumentCard>>> = {
  copil: async () => (await import('./copil.ts')).copil,
  diagnosis: async () => (await import('./diagnosis.ts')).diagnosis,
  interviewees: async () => (await import('./interviewees.ts')).interviewees,
  ranking: async () => (await import('./ranking.ts')).ranking,
  dossier: async () => (await import('./dossier.ts')).dossier,
  action: async () => (await import('./action.ts')).action,
  hypothesis: async () => (await import('./hypothesis.ts')).hypothesis,
  national: async () => (await import('./national.ts')).national,
  'national-contribution': async () => (await import('./national-contribution.ts')).nationalContribution,
  evaluation: async () => (await import('./evaluation.ts')).evaluation,
  indicator: async () => (await import('./indicator.ts')).indicator,
  agenda: async () => (await import('./agenda.ts')).agenda,
  minutes: async () => (await import('./minutes.ts')).minutes,
  dashboard: async () => (await import('./dashboard.ts')).dashboard,
  roadmap: async () => (await import('./roadmap.ts')).roadmap,
};

export const everyDocument = (): Promise<DocumentCard[]> => Promise.all(Object.values(DOCUMENTS).map((read) => read()));
