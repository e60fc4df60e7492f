// The hypotheses that other départements offer in their contributions, as entities of their own: to be matched here like those of a library.

import type { Entity, Sound } from './corpus.ts';
import type { KindTypes } from './types.generated.ts';

type Offered = NonNullable<Sound<KindTypes['contribution']>['hypotheses']>[number];

/** What a contribution and a hypothesis file call the same. */
const SAME = ['problem', 'if', 'then', 'because', 'months_to_effect', 'evidence', 'limits'] as const;

/** What a contribution says of a hypothesis, in the form of a hypothesis file. */
function dataOf(one: NonNullable<Offered>, { data }: Entity<'contribution'>): Entity<'hypothesis'>['data'] {
  return {
    // A contribution is for the national audience and narrower ones: what it offers is too.
    confidentiality: 'national',
    ...(one.title !== undefined && { title: one.title }),
    origin: { territory: data.name, organisation: one.origin, kind: 'sheet', date: data.date?.slice(0, 7) },
    ...Object.fromEntries(SAME.map((key) => [key, one[key]])),
    themes: one.themes ?? [],
    core: one.core ?? [],
    adaptable: one.adaptable ?? [],
    conditions: (one.conditions ?? []).flatMap((condition) =>
      condition?.id === undefined ? [] : [{ id: condition.id, text: condition.text }],
    ),
    cost: { level: one.cost_level },
  } as Entity<'hypothesis'>['data'];
}

/**
 * The hypotheses offered by the contributions of a library that no file of the project or of its libraries holds, the first
 * département's when several offer one. The own contribution of the project offers it nothing.
 */
export function offeredHypotheses(entities: readonly Entity[]): Entity[] {
  const contributions = entities.filter(({ kind, shared }) => kind === 'contribution' && shared) as unknown as Entity<'contribution'>[];
  if (contributions.length === 0) return [];
  const known = new Set(entities.flatMap(({ kind, id }) => (kind === 'hypothesis' ? [id] : [])));
  const here = (entities.find(({ kind }) => kind === 'project')?.data as Sound<KindTypes['project']> | undefined)?.department;
  return contributions.flatMap((contribution) =>
    (contribution.data.hypotheses ?? []).flatMap((one): Entity[] => {
      if (one?.id === undefined || one.own !== true || one.title === undefined || known.has(one.id)) return [];
      if (here !== undefined && contribution.data.department === here) return [];
      known.add(one.id);
      const { document, file } = contribution;
      // Its references are those of another project: they are not looked for here.
      return [
        {
          kind: 'hypothesis',
          id: one.id,
          file,
          document: { ...document, data: undefined },
          data: dataOf(one, contribution) as Entity['data'],
          shared: true,
        },
      ];
    }),
  );
}
