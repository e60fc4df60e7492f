// The prose of the shared diagnosis, one part a heading, with what each part says it rests on.

import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';
import { paragraphsIn } from './prose.ts';

const KINDS = ['portrait', 'resources', 'needs', 'strengths', 'constraints', 'open-questions'] as const;

/** What the template calls the parts whose names are taken. */
const NAMES: Readonly<Record<string, string>> = { needs: 'written_needs', 'open-questions': 'open_questions' };

/** The parts of the diagnosis by kind, as these readers may read them. */
export function writtenSections({ open }: Scene): Record<string, Shown> {
  const entity = open.entity('diagnosis');
  const texts = new Map<string, string>();
  const body = entity?.document.body?.content ?? '';
  for (const piece of body.split(/^(?=#{1,3} )/m)) {
    const [, title, text] = /^#{1,3} (.+)\n([\s\S]*)$/.exec(piece) ?? [];
    if (title !== undefined) texts.set(title.trim().toLocaleLowerCase('fr'), text ?? '');
  }
  const readable = (reference: string): boolean => {
    const [, interview = '', part] = /^extract:([^#]+)#(.+)$/.exec(reference) ?? [];
    return (
      part === undefined ||
      (open.entity('interview', interview)?.data.extracts ?? []).some((one) => one?.id === part && one.statement !== undefined)
    );
  };
  const parts = (entity?.data.sections ?? []).flatMap((one) => {
    if (one?.title === undefined) return [];
    const text = paragraphsIn(texts.get(one.title.trim().toLocaleLowerCase('fr')) ?? '');
    const based = (one.based_on ?? []).flatMap((reference) =>
      reference !== undefined && readable(reference) ? [reference.replace(/^[a-z-]+:/, '')] : [],
    );
    return [{ kind: one.kind ?? '', title: one.title, text, evidence: based.join(', ') }];
  });
  const shown = ({ title, text, evidence }: (typeof parts)[number]): Shown => ({ title, text, evidence });
  return {
    ...Object.fromEntries(
      KINDS.map((kind) => [NAMES[kind] ?? kind, parts.filter((one) => one.kind === kind && one.text.length > 0).map(shown)]),
    ),
    other_parts: parts.filter((one) => !(KINDS as readonly string[]).includes(one.kind) && one.text.length > 0).map(shown),
  };
}
