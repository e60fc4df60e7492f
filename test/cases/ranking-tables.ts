// The tables of the published cases of ranking, and how their figures are named.

export type Scores = Readonly<Record<string, number>>;
export interface Table<P = object> {
  readonly criteria: readonly { id: string; weight: number; direction: 'max' | 'min'; params?: P; children?: Scores }[];
  readonly alternatives: readonly { id: string; scores: Scores }[];
  readonly params?: Readonly<Record<string, unknown>>;
}

export type Adapter = (input: never, expected: never) => Readonly<Record<string, unknown>>;
/** Values under the names that a case gives them. */
export const keyed = <T>(ids: readonly string[], values: readonly T[]): Record<string, T> =>
  Object.fromEntries(ids.map((id, index) => [id, values[index]!]));
/** The scores of a table, a row an alternative. */
export const rowsOf = ({ criteria, alternatives }: Pick<Table, 'criteria' | 'alternatives'>): number[][] =>
  alternatives.map(({ scores }) => criteria.map(({ id }) => scores[id]!));
export const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
/** Weights made to add up to one. */
export const shared = (weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, one) => sum + one, 0);
  return weights.map((one) => one / total);
};
