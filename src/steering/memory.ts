// What was already examined and set aside, with its reasons: it comes back when someone proposes it again.

import type { Corpus } from '../corpus/corpus.ts';
import { fold } from '../language/suggest.ts';
import { decisions } from './decisions.ts';

export interface Examined {
  readonly kind: 'action' | 'hypothesis' | 'decision';
  readonly id: string;
  readonly title: string;
  /** The day a committee last spoke of it, when one did. */
  readonly date: string | undefined;
  readonly reason: string | undefined;
}

/** Everything that was set aside: actions stopped, hypotheses rejected, decisions dropped. */
export function examined(corpus: Corpus): readonly Examined[] {
  const spoken = (about: string): string | undefined => decisions(corpus).findLast((one) => one.about.includes(about))?.date;
  return [
    ...corpus
      .entities('action')
      .flatMap(({ id, data }): Examined[] =>
        data.status === 'stopped'
          ? [{ kind: 'action', id, title: data.title ?? id, date: spoken(`action:${id}`), reason: data.status_reason }]
          : [],
      ),
    ...corpus.entities('transfer').flatMap(({ id, data }): Examined[] =>
      data.status === 'rejected'
        ? [
            {
              kind: 'hypothesis',
              id,
              title: corpus.entity('hypothesis', id)?.data.title ?? id,
              date: spoken(`hypothesis:${id}`),
              reason: data.reason,
            },
          ]
        : [],
    ),
    ...decisions(corpus).flatMap((one): Examined[] =>
      one.status === 'dropped' ? [{ kind: 'decision', id: one.id, title: one.text, date: one.date, reason: one.reservations[0] }] : [],
    ),
  ];
}

/** Words that say nothing of what is proposed. */
const EMPTY = new Set('a au aux avec d de des du dans en et l la le les nos notre par pour sur un une the of for in and to'.split(' '));

/** The words of a title that matter, without their endings. */
const wordsOf = (title: string): ReadonlySet<string> =>
  new Set(
    fold(title)
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 1 && !EMPTY.has(word))
      .map((word) => word.replace(/(?:s|x)$/, '')),
  );

/** Two titles speak of one thing when the shorter has at least two words, and two thirds of them are in the other. */
function isAlike(one: string, other: string): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.size - b.size) as [ReadonlySet<string>, ReadonlySet<string>];
  const shared = [...few].filter((word) => many.has(word)).length;
  return few.size > 0 && (few.size === 1 ? many.size === 1 && shared === 1 : shared >= 2 && shared / few.size >= 2 / 3);
}

/** What was set aside that resembles a proposal: by its hypothesis, or by its title. */
export function alreadyExamined(
  corpus: Corpus,
  { title, hypothesis, id }: { readonly title?: string | undefined; readonly hypothesis?: string | undefined; readonly id?: string },
): readonly Examined[] {
  return examined(corpus).filter(
    (one) => one.id !== id && ((one.kind === 'hypothesis' && one.id === hypothesis) || (title !== undefined && isAlike(title, one.title))),
  );
}

/** What is recalled beside a list of decisions: everything when nothing was filtered, else what is about the thing asked for. */
export function alreadyKept(corpus: Corpus, about: string | undefined, filtered: boolean): readonly Examined[] {
  if (about === undefined) return filtered ? [] : examined(corpus).filter(({ kind }) => kind !== 'decision');
  const id = about.slice(about.indexOf(':') + 1);
  const hypothesis = corpus.entity('action', id)?.data.hypothesis;
  return examined(corpus).filter((one) => one.kind !== 'decision' && (one.id === id || one.id === hypothesis));
}
