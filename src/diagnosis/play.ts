// The play of actors of a project, from its strategy file: MACTOR with its holes said, for the team alone.

import type { Corpus } from '../corpus/corpus.ts';
import { organisationOf } from '../corpus/voices.ts';
import { agreementsOf, type Agreements, ambivalence, type Matrix, mobilisation, type Power, powerOf, weighted } from './mactor.ts';

export interface Play {
  readonly actors: readonly string[];
  readonly objectives: readonly string[];
  readonly direct: Matrix;
  readonly positions: Matrix;
  readonly power: Power;
  /** `3CAA` and `3DAA`; `2CAA` and `2DAA` when no power can be computed. */
  readonly agreements: Agreements;
  /** Whether positions were weighted by the relations of power. */
  readonly isWeighted: boolean;
  readonly ambivalence: readonly (number | undefined)[];
  readonly mobilisation: readonly number[];
  /** Actors whose influences or positions nobody wrote: they are read as none, which is not the same as knowing. */
  readonly missing: { readonly influences: readonly string[]; readonly positions: readonly string[] };
}

const within = (value: number | undefined, least: number, most: number): number =>
  value === undefined || !Number.isInteger(value) ? 0 : Math.max(least, Math.min(most, value));

/** The play of actors; undefined when there is no strategy or it names fewer than two actors. */
export function playOf(corpus: Corpus): Play | undefined {
  const strategy = corpus.entity('strategy')?.data;
  if (!strategy) return undefined;
  type Row = Readonly<Record<string, number | undefined>>;
  const rows = (table: unknown): Map<string, Row> =>
    new Map(
      Object.entries((table ?? {}) as Readonly<Record<string, Row | undefined>>).map(([id, row]) => [
        organisationOf(corpus, id),
        row ?? {},
      ]),
    );
  const [influences, positions] = [rows(strategy.influences), rows(strategy.positions)];
  const targets = [...influences.values()].flatMap((row) => Object.keys(row).map((id) => organisationOf(corpus, id)));
  const actors = [...new Set([...influences.keys(), ...targets, ...positions.keys()])].filter((id) => corpus.entity('actor', id)).sort();
  if (actors.length < 2) return undefined;
  const known = (corpus.roadmap.objectives ?? []).flatMap((one) => one?.id ?? []);
  const objectives = known.filter((id) => [...positions.values()].some((row) => row[id] !== undefined));
  const cell = (row: Row | undefined, to: string): number | undefined =>
    Object.entries(row ?? {}).find(([id]) => organisationOf(corpus, id) === to)?.[1];
  const direct = actors.map((from) => actors.map((to) => (from === to ? 0 : within(cell(influences.get(from), to), 0, 4))));
  const stands = actors.map((one) => objectives.map((id) => within(positions.get(one)?.[id], -4, 4)));
  const power = powerOf(direct);
  const agreements = agreementsOf(power.power ? weighted(stands, power.power) : stands, 'value');
  return {
    actors,
    objectives,
    direct,
    positions: stands,
    power,
    agreements,
    isWeighted: power.power !== undefined,
    ambivalence: ambivalence(agreements),
    mobilisation: mobilisation(power.power ? weighted(stands, power.power) : stands),
    missing: {
      influences: actors.filter((id) => !influences.has(id)),
      positions: actors.filter((id) => !positions.has(id)),
    },
  };
}
