// The convergences a département shares: type, theme, spheres and strength. Organisations are counted, never named: those of one type on
// one theme are told together, and few of them are not even counted.

import type { Corpus } from '../corpus/corpus.ts';
import { divergencesOf, orphansOf } from '../diagnosis/absences.ts';
import { convergencesOf as allConvergences } from '../diagnosis/convergences.ts';
import { coarse, leastOrganisations } from './bands.ts';
import type { Contribution } from './contribution.ts';

type Shared = NonNullable<Contribution['convergences']>[number];
type Sphere = NonNullable<Shared['spheres']>[number];
type Type = NonNullable<Shared['type']>;

interface Found {
  readonly type: Type;
  readonly theme: string;
  readonly organisations: Set<string>;
  family: boolean;
  firm: boolean;
  contested: boolean;
}

/** The convergences, by signature; those that the committee adopted are marked. */
export function convergencesOf(corpus: Corpus, open: Corpus): Shared[] {
  const least = leastOrganisations(corpus);
  const found = new Map<string, Found>();
  const add = (
    type: Type,
    theme: string,
    organisations: readonly string[],
    more: Partial<Pick<Found, 'family' | 'firm' | 'contested'>> = {},
  ): void => {
    if (!open.part('theme', theme)) return;
    const key = `${type}:${theme}`;
    const one = found.get(key) ?? { type, theme, organisations: new Set<string>(), family: false, firm: false, contested: false };
    found.set(key, one);
    for (const id of organisations) one.organisations.add(id);
    one.family ||= more.family === true;
    one.firm ||= more.firm === true;
    one.contested ||= more.contested === true;
  };
  for (const { type, theme, organisations, strength, restsOn, counterEvidence } of allConvergences(corpus))
    add(type, theme, organisations, { family: strength.family, firm: restsOn.length === 0, contested: counterEvidence.length > 0 });
  for (const { organisation, themes } of orphansOf(corpus)) for (const theme of themes) add('orphan-expectation', theme, [organisation]);
  for (const { themes, organisations } of divergencesOf(corpus))
    for (const theme of themes) add('divergence', theme, organisations, { contested: true });
  const adopted = new Set(
    (corpus.entity('diagnosis')?.data.retained_convergences ?? []).flatMap((one) => one?.signature?.split(':').slice(0, 2).join(':') ?? []),
  );
  const spheresOf = (organisations: ReadonlySet<string>): Sphere[] =>
    [
      ...new Set(
        [...organisations].flatMap((id) =>
          (corpus.entity('actor', id)?.data.spheres ?? []).filter((sphere): sphere is Sphere => sphere !== undefined),
        ),
      ),
    ].sort();
  return [...found]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([signature, { type, theme, organisations, family, firm, contested }]) => ({
      signature,
      type,
      themes: [theme],
      spheres: spheresOf(organisations),
      ...(organisations.size >= least && { organisations: coarse(organisations.size, least) }),
      family,
      firm,
      contested,
      ...(adopted.has(signature) && { retained: true }),
    }));
}
