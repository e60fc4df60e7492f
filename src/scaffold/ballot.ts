// The ballot of an organisation, to be filled in: every candidate and criterion, each with the question to ask and its scale.

import type { Corpus } from '../corpus/corpus.ts';
import type { Language } from '../language/language.ts';

const WORDS = {
  fr: {
    head: [
      'Bulletin : les notes d’une organisation. Les lignes qui commencent par « # » sont des explications.',
      'Une note que personne ne peut donner se retire : elle est manquante, jamais zéro. Une note incertaine s’écrit',
      '{ min: 2, max: 4, reason: … } ; une note à justifier, { value: 3, reason: …, source: … }.',
    ],
    weights: [
      'Les poids (facultatif). Question à poser : « Si tout était au plus bas, que remonteriez-vous d’abord, sur cette échelle ? »',
      'Donnez 100 à ce critère, puis aux autres des points par rapport à lui ; il les faut tous. Retirez les « # » pour répondre.',
    ],
    computed: 'établi d’après le projet',
    scores: 'Les notes, action par action.',
    from: 'de',
    to: 'à',
    less: ', moins est mieux',
    score: (min: number, max: number) => `À COMPLÉTER : une note de ${min} à ${max}`,
    noGrades: 'Une mention d’ensemble par action (facultatif) : criteria.yaml n’en définit pas encore (champ « grades »).',
    grades: 'Une mention d’ensemble par action (facultatif). Au choix :',
  },
  en: {
    head: [
      'Ballot: the scores of one organisation. Lines that begin with “#” are explanations.',
      'A score that nobody can give is removed: it is missing, never zero. An uncertain score is written',
      '{ min: 2, max: 4, reason: … }; a score to justify, { value: 3, reason: …, source: … }.',
    ],
    weights: [
      'The weights (optional). Question to ask: “If everything were at its worst, which would you raise first, on this scale?”',
      'Give it 100, then give the others points beside it; all are needed. Remove the “#” to answer.',
    ],
    computed: 'read in the project',
    scores: 'The scores, action by action.',
    from: 'from',
    to: 'to',
    less: ', less is better',
    score: (min: number, max: number) => `TO COMPLETE: a score from ${min} to ${max}`,
    noGrades: 'An overall grade an action (optional): criteria.yaml defines none yet (field “grades”).',
    grades: 'An overall grade an action (optional). One of:',
  },
} as const;

/** The text of the ballot; undefined when there is nothing to score. */
export function ballotDraft(
  corpus: Corpus,
  actor: string,
  today: string,
  language: Language,
  schemaPath: string | undefined,
): string | undefined {
  const said = WORDS[language];
  const file = corpus.entity('criteria')?.data;
  const criteria = (file?.criteria ?? []).flatMap((one) =>
    one?.id === undefined ? [] : [{ ...one, id: one.id, scale: one.scale ?? file?.scale }],
  );
  const voted = criteria.filter(({ computed }) => computed === undefined);
  const actions = corpus.entities('action').filter(({ data }) => data.status === 'candidate');
  if (voted.length === 0 || actions.length === 0) return undefined;
  const ends = (scale: (typeof voted)[number]['scale']): readonly [number, number] => [scale?.min ?? 0, scale?.max ?? 4];
  const scaleOf = ({ scale, computed, direction }: (typeof criteria)[number]): string => {
    if (computed !== undefined && computed !== 'cost') return said.computed;
    const labels = Object.entries(scale?.labels ?? {}).map(([value, label]) => `${value} = ${label ?? ''}`);
    const [min, max] = ends(scale);
    return labels.length > 0
      ? `${labels.join(', ')}${direction === 'min' ? said.less : ''}`
      : `${said.from} ${min} ${said.to} ${max}${direction === 'min' ? said.less : ''}`;
  };
  const width = Math.max(...criteria.map(({ id }) => id.length));
  return [
    ...(schemaPath === undefined ? [] : [`# yaml-language-server: $schema=${schemaPath}`]),
    ...said.head.map((line) => `# ${line}`),
    `actor: ${actor}`,
    `date: ${today}`,
    '',
    ...said.weights.map((line) => `# ${line}`),
    '# weights:',
    ...criteria.map((one) => `#   ${`${one.id}:`.padEnd(width + 1)}    # ${one.title ?? one.id} (${scaleOf(one)})`),
    '# elicitation: { method: swing }',
    '',
    `# ${said.scores}`,
    'scores:',
    ...actions.flatMap((action) => [
      `  # ${action.data.title ?? action.id}`,
      `  ${action.id}:`,
      ...voted.flatMap((one) => [
        `    # ${one.question ?? one.title ?? one.id} (${scaleOf(one)})`,
        `    ${one.id}: ${JSON.stringify(said.score(...ends(one.scale)))}`,
      ]),
    ]),
    '',
    ...((file?.grades ?? []).length === 0
      ? [`# ${said.noGrades}`, '# grades:']
      : [`# ${said.grades} ${(file?.grades ?? []).join(', ')}.`, '# grades:', ...actions.map(({ id }) => `#   ${id}:`)]),
    '',
  ].join('\n');
}
