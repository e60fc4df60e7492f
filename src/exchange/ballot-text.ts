// The file of a ballot as people would write it: one line an action where it fits, in the order of their ids.

export type CellText = ({ readonly value: number } | { readonly min: number; readonly max: number; readonly mode?: number }) & {
  readonly reason?: string;
  readonly source?: string;
};

export interface BallotText {
  readonly id: string;
  readonly actor: string;
  readonly date: string;
  readonly weights: ReadonlyMap<string, number>;
  readonly scores: ReadonlyMap<string, ReadonlyMap<string, CellText>>;
  readonly grades: ReadonlyMap<string, string>;
  /** How the weights were asked for, when that is known. */
  readonly elicitation: Readonly<Record<string, unknown>> | undefined;
}

const quoted = (text: string): string =>
  /^[\p{L}][\p{L}\p{N} ’'.-]*$/u.test(text) && !/^(?:true|false|null|yes|no)$/i.test(text) ? text : JSON.stringify(text);

function cell(one: CellText): string {
  const notes = (['reason', 'source'] as const)
    .flatMap((key) => (one[key] === undefined ? [] : [`, ${key}: ${JSON.stringify(one[key])}`]))
    .join('');
  if ('value' in one) return notes === '' ? String(one.value) : `{ value: ${one.value}${notes} }`;
  return `{ min: ${one.min}, max: ${one.max}${one.mode === undefined ? '' : `, mode: ${one.mode}`}${notes} }`;
}

const flow = (value: unknown): string => (Array.isArray(value) ? `[${value.map((one) => String(one)).join(', ')}]` : String(value));

const WIDTH = 120;

/** The YAML text of a ballot. */
export function ballotText({ actor, date, weights, scores, grades, elicitation }: BallotText): string {
  const rows = [...scores]
    .filter(([, row]) => row.size > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([action, row]) => {
      const cells = [...row].map(([criterion, one]) => `${criterion}: ${cell(one)}`);
      const line = `  ${action}: { ${cells.join(', ')} }`;
      return line.length <= WIDTH ? line : `  ${action}:\n${cells.map((one) => `    ${one}`).join('\n')}`;
    });
  return [
    `actor: ${actor}`,
    `date: ${date}`,
    ...(weights.size === 0 ? [] : [`weights: { ${[...weights].map(([criterion, points]) => `${criterion}: ${points}`).join(', ')} }`]),
    ...(elicitation === undefined
      ? []
      : [
          `elicitation: { ${Object.entries(elicitation)
            .map(([key, value]) => `${key}: ${flow(value)}`)
            .join(', ')} }`,
        ]),
    ...(rows.length === 0 ? ['scores: {}'] : ['scores:', ...rows]),
    ...(grades.size === 0
      ? []
      : ['grades:', ...[...grades].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([action, grade]) => `  ${action}: ${quoted(grade)}`)]),
    '',
  ].join('\n');
}
