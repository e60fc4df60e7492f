// One workbook an organisation: every candidate and criterion with its question, what it already answered, the rest to fill.

import type { Corpus, Entity } from '../../corpus/corpus.ts';
import { fr, number } from '../../language/language.ts';
import { BALLOT_WORDS } from '../ballot-sheets.ts';
import type { Asked, Exporter, Output } from '../card.ts';
import { type Table, type Value, workbookOf } from '../workbook.ts';

type Ballot = Entity<'ballot'>;

export const ballots: Exporter = {
  name: 'ballots',
  words: { fr: fr`les bulletins à remplir, un classeur par organisation`, en: 'ballots to fill in, one workbook an organisation' },
  folder: 'reports/bulletins',
  async write(asked) {
    const outputs: Output[] = [];
    for (const { id, actor, ballot } of toWrite(asked))
      outputs.push({ path: `${id}.xlsx`, content: await workbookOf(tablesOf(id, actor, ballot, asked), `${id}`) });
    return outputs;
  },
};

/** The ballots that exist, and those that organisations with a college and a seat have not handed in. */
function toWrite({ corpus, actor: only }: Asked): { id: string; actor: string; ballot: Ballot | undefined }[] {
  const existing = corpus
    .entities('ballot')
    .map((ballot) => ({ id: ballot.id, actor: ballot.data.actor ?? '', ballot: ballot as Ballot | undefined }));
  const seated = new Set(corpus.entities('committee').flatMap(({ data }) => (data.members ?? []).flatMap((one) => one?.actor ?? [])));
  // Where nobody is in a college, whoever has a seat votes.
  const hasColleges = corpus.entities('actor').some(({ data }) => data.college !== undefined);
  const voters = corpus
    .entities('actor')
    .filter(({ id, data }) =>
      only === undefined ? (data.college !== undefined || !hasColleges) && seated.has(id) && isThere(data, corpus.date) : id === only,
    )
    .filter(({ id }) => !existing.some((one) => one.actor === id))
    .map(({ id }) => ({ id: `vote-${id}`, actor: id, ballot: undefined }));
  return [...existing, ...voters].filter(({ actor }) => only === undefined || actor === only).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const isThere = ({ valid_from: from, valid_until: until }: Entity<'actor'>['data'], date: string): boolean =>
  (from ?? '') <= date && date <= (until ?? '9999');

/** What a cell of a ballot says, as people write it: 3, « 2 à 4 », « 2 à 4 (3) ». */
function written(cell: unknown, to: string, language: 'fr' | 'en'): Value {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'object' || cell === null) return null;
  const { value, min, max, mode } = cell as { value?: number; min?: number; max?: number; mode?: number };
  if (value !== undefined) return value;
  if (min === undefined || max === undefined) return mode ?? null;
  const said = (one: number): string => number(one, language);
  return `${said(min)} ${to} ${said(max)}${mode === undefined ? '' : ` (${said(mode)})`}`;
}

function tablesOf(id: string, actor: string, ballot: Ballot | undefined, { corpus, language, today }: Asked): Table[] {
  const words = BALLOT_WORDS[language];
  const file = corpus.entity('criteria')?.data;
  const criteria = (file?.criteria ?? []).flatMap((one) =>
    one?.id === undefined ? [] : [{ ...one, id: one.id, scale: one.scale ?? file?.scale }],
  );
  const voted = criteria.filter(({ computed }) => computed === undefined);
  const actions = actionsOf(corpus, ballot);
  const grades = (file?.grades ?? []).flatMap((one) => one ?? []);
  const heads = words.scoreHeads;
  const steps = (scale: { min?: number | undefined; max?: number | undefined } | undefined): string[] => {
    const [min, max] = [scale?.min ?? 0, scale?.max ?? 4];
    return Number.isInteger(min) && Number.isInteger(max) && max - min <= 20
      ? Array.from({ length: max - min + 1 }, (_, index) => String(min + index))
      : [];
  };
  const shared =
    voted.length > 0 && voted.every(({ scale }) => steps(scale).join() === steps(voted[0]!.scale).join()) ? steps(voted[0]!.scale) : [];
  const scaleText = (scale: (typeof voted)[number]['scale']): string => {
    const labels = Object.entries(scale?.labels ?? {}).map(([value, label]) => `${value} = ${label ?? ''}`);
    return words.scale(
      number(scale?.min ?? 0, language),
      number(scale?.max ?? 4, language),
      labels.length === 0 ? '' : ` (${labels.join(', ')})`,
    );
  };
  const cellOf = (action: string, criterion: string): unknown => {
    const row = ballot?.data.scores?.[action];
    return row && Object.hasOwn(row, criterion) ? row[criterion] : undefined;
  };
  return [
    {
      name: words.scores,
      columns: [
        { head: heads.action, width: 22, open: false },
        { head: heads.title, width: 30, open: false },
        { head: heads.criterion, width: 20, open: false },
        { head: heads.question, width: 56, open: false },
        {
          head: heads.score,
          width: 12,
          open: true,
          ...(shared.length > 0 && { choice: { values: shared, title: words.scoreTitle, message: words.scoreHelp } }),
        },
        { head: heads.comment, width: 40, open: true },
      ],
      rows: actions.flatMap((action) =>
        voted.map((criterion): Value[] => {
          const cell = cellOf(action.id, criterion.id);
          const reason = typeof cell === 'object' && cell !== null ? (cell as { reason?: string }).reason : undefined;
          return [
            action.id,
            action.title,
            criterion.id,
            `${criterion.question ?? criterion.title ?? criterion.id} (${scaleText(criterion.scale)})`,
            written(cell, words.to, language),
            reason ?? null,
          ];
        }),
      ),
    },
    {
      name: words.weights,
      columns: [
        { head: words.weightHeads.criterion, width: 22, open: false },
        { head: words.weightHeads.title, width: 34, open: false },
        { head: words.weightHeads.scale, width: 56, open: false },
        { head: words.weightHeads.points, width: 12, open: true },
      ],
      rows: criteria.map((one): Value[] => [
        one.id,
        one.title ?? one.id,
        one.computed === undefined || one.computed === 'cost' ? scaleText(one.scale) : words.computed,
        ballot?.data.weights?.[one.id] ?? null,
      ]),
    },
    ...(grades.length === 0
      ? []
      : [
          {
            name: words.grades,
            columns: [
              { head: words.gradeHeads.action, width: 22, open: false },
              { head: words.gradeHeads.title, width: 34, open: false },
              {
                head: words.gradeHeads.grade,
                width: 20,
                open: true,
                choice: { values: grades, title: words.gradeTitle, message: words.gradeHelp },
              },
            ],
            rows: actions.map((action): Value[] => [action.id, action.title, ballot?.data.grades?.[action.id] ?? null]),
          },
        ]),
    {
      name: words.who,
      columns: [
        { head: words.whoHeads[0], width: 34, open: false },
        { head: words.whoHeads[1], width: 44, open: false },
      ],
      rows: [
        [words.whoRows.ballot, id],
        [words.whoRows.actor, actor],
        [words.whoRows.name, corpus.entity('actor', actor)?.data.name ?? actor],
        [words.whoRows.date, ballot?.data.date ?? today],
      ],
    },
  ];
}

/** The candidates, and what the ballot already scores. */
function actionsOf(corpus: Corpus, ballot: Ballot | undefined): { id: string; title: string }[] {
  const scored = new Set([...Object.keys(ballot?.data.scores ?? {}), ...Object.keys(ballot?.data.grades ?? {})]);
  return corpus
    .entities('action')
    .filter(({ id, data }) => data.status === 'candidate' || scored.has(id))
    .map(({ id, data }) => ({ id, title: data.title ?? id }));
}
