// Which entity of yesterday is which of today, when its file took another name: as git saw it, else by what it holds.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { claimOf, type ProjectKind } from '../corpus/kinds.ts';

/** The id that an entity has today, by its kind and the id it had. */
export type Renames = ReadonlyMap<string, string>;

/** Two texts are one thing renamed when at least half of their lines are the same. */
const ALIKE = 0.5;

const linesOf = ({ document }: Entity): ReadonlySet<string> =>
  new Set(
    document.text.content
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line.length > 3 && !line.startsWith('#')),
  );

/** The share of lines that two texts have in common (Jaccard, 1901). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((line) => other.has(line)).length;
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
}

/**
 * The entities that took another id.
 * @param movesSeen the files that git saw move, oldest first; asked for when something is gone and something new alone
 */
export function renamesBetween(
  before: Corpus,
  after: Corpus,
  movesSeen: () => readonly { readonly from: string; readonly to: string }[],
  kind: ProjectKind,
): Renames {
  const renames = new Map<string, string>();
  const gone = before.all.filter((one) => !one.shared && !after.entity(one.kind, one.id));
  const fresh = after.all.filter((one) => !one.shared && !before.entity(one.kind, one.id));
  if (gone.length === 0 || fresh.length === 0) return renames;
  const moves = movesSeen();
  const taken = new Set<Entity>();
  const adopt = (one: Entity, other: Entity): void => {
    renames.set(`${one.kind} ${one.id}`, other.id);
    taken.add(other);
  };
  for (const one of gone) {
    let { file } = one;
    for (const { from, to } of moves) if (from === file) file = to;
    const claim = file === one.file ? undefined : claimOf(file, kind);
    const other =
      claim?.claim === 'entity' && claim.kind.name === one.kind
        ? fresh.find((candidate) => candidate.kind === one.kind && candidate.id === claim.id && !taken.has(candidate))
        : undefined;
    if (other) adopt(one, other);
  }
  const pairs = gone
    .filter((one) => !renames.has(`${one.kind} ${one.id}`))
    .flatMap((one) => {
      const own = linesOf(one);
      return fresh
        .filter((other) => other.kind === one.kind && !taken.has(other))
        .map((other) => ({ one, other, share: likeness(own, linesOf(other)) }));
    })
    .filter(({ share }) => share >= ALIKE)
    .toSorted((a, b) => b.share - a.share || (a.one.id < b.one.id ? -1 : 1));
  for (const { one, other } of pairs) if (!renames.has(`${one.kind} ${one.id}`) && !taken.has(other)) adopt(one, other);
  return renames;
}
