// The facts that open and close every document: the project, its date, its readers, what it was made from.

import { longDate } from '../../language/language.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';
import { AUDIENCE_NAMES } from './names.ts';

export function frontPage({ open, language, audience, provenance }: Scene): Readonly<Record<string, Shown>> {
  return {
    project: open.project.title ?? '',
    department: open.project.name ?? '',
    date: longDate(open.date, language),
    audience: AUDIENCE_NAMES[language][audience],
    revision: provenance.revision ?? '',
    version: provenance.version,
    files: String(provenance.files),
  };
}
