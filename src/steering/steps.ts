// Where the project stands: the four steps, what each has and what it still lacks. Numbers and names only; words come last.

import { type Corpus, type Step, STEPS } from '../corpus/corpus.ts';
import { organisationOf, organisationsHeard, voices } from '../corpus/voices.ts';

/** Something a step has or lacks: how many, and of which (titles or names), when that helps. */
export interface Item {
  readonly what: string;
  readonly count: number;
  readonly names: readonly string[];
}

export interface Standing {
  readonly step: Step;
  readonly starts: string | undefined;
  readonly ends: string | undefined;
  /** `running`: not the current step, but not ended either (evaluation runs beside experiments). */
  readonly state: 'past' | 'running' | 'current' | 'future';
  readonly has: readonly Item[];
  readonly lacks: readonly Item[];
}

const has = (what: string, count: number): Item[] => (count > 0 ? [{ what, count, names: [] }] : []);
const lacks = (what: string, names: readonly string[]): Item[] => (names.length > 0 ? [{ what, count: names.length, names }] : []);
const none = (what: string, count: number): Item[] => (count === 0 ? [{ what, count: 0, names: [] }] : []);

/** What makes a step complete: every one of these, and nothing else. */
export const CONDITIONS = {
  launch: ['stakes', 'questions', 'objectives', 'required-actors', 'project-lead', 'committee', 'convention', 'placeholders'],
  diagnosis: ['interviews', 'themes', 'actors-not-heard', 'territories-not-heard', 'families', 'diagnosis'],
  experimentation: ['hypotheses', 'actions', 'criteria', 'ballots', 'objectives-uncovered'],
  evaluation: ['indicators', 'without-baseline', 'never-measured', 'contribution-analyses'],
} as const satisfies Readonly<Record<Step, readonly string[]>>;
export type Condition = (typeof CONDITIONS)[Step][number];

const UNDER_WAY = new Set(['retained', 'preparing', 'running', 'evaluated', 'extended', 'adapted']);

const CHECKS: Readonly<Record<Step, (corpus: Corpus) => { readonly has: readonly Item[]; readonly lacks: readonly Item[] }>> = {
  launch: (corpus) => {
    const { stakes = [], questions = [], objectives = [], organisation, required_actors: required = [] } = corpus.roadmap;
    const territorial = corpus.entities('committee').find(({ data }) => data.level !== 'national');
    return {
      has: [
        ...has('stakes', stakes.length),
        ...has('questions', questions.length),
        ...has('objectives', objectives.length),
        ...has('territories', corpus.parts('territory').length),
        ...has('required-actors', required.length),
      ],
      lacks: [
        ...none('stakes', stakes.length),
        ...none('questions', questions.length),
        ...none('objectives', objectives.length),
        ...none('required-actors', required.length),
        ...none('project-lead', organisation?.project_lead === undefined ? 0 : 1),
        ...none('committee', territorial === undefined ? 0 : 1),
        ...none('convention', corpus.project.convention?.signed === undefined ? 0 : 1),
        ...lacks(
          'placeholders',
          corpus.faults.filter(({ rule }) => rule === 'placeholder/unfilled').map(({ at }) => at.file),
        ),
      ],
    };
  },
  diagnosis: (corpus) => {
    const heard = organisationsHeard(corpus);
    const interviews = voices(corpus);
    const name = (id: string): string => corpus.entity('actor', id)?.data.name ?? id;
    const required = (corpus.roadmap.required_actors ?? []).flatMap((id) => id ?? []);
    const spoken = new Set(interviews.flatMap(({ data }) => [data.territory, ...(data.extracts ?? []).map((one) => one?.territory)]));
    const wanted = [...new Set((corpus.roadmap.objectives ?? []).flatMap((one) => one?.territories ?? []))].flatMap((id) => id ?? []);
    const families = interviews.some(({ data }) => corpus.entity('actor', data.actor ?? '')?.data.type === 'parents');
    return {
      has: [
        ...has('interviews', interviews.length),
        ...has('organisations-heard', heard.size),
        ...has(
          'extracts',
          interviews.reduce((sum, { data }) => sum + (data.extracts?.length ?? 0), 0),
        ),
        ...has('themes', corpus.parts('theme').length),
        ...has('retained-convergences', corpus.parts('retained-convergence').length),
      ],
      lacks: [
        ...none('interviews', interviews.length),
        ...none('themes', corpus.parts('theme').length),
        ...lacks(
          'actors-not-heard',
          interviews.length === 0 ? [] : required.filter((id) => !heard.has(organisationOf(corpus, id))).map(name),
        ),
        ...lacks(
          'territories-not-heard',
          interviews.length === 0
            ? []
            : wanted.filter((id) => !spoken.has(id)).map((id) => String(corpus.part('territory', id)?.data['name'] ?? id)),
        ),
        ...(interviews.length > 0 && !families ? none('families', 0) : []),
        ...none('diagnosis', corpus.entities('diagnosis').length),
      ],
    };
  },
  experimentation: (corpus) => {
    const actions = corpus.entities('action');
    const candidates = actions.filter(({ data }) => data.status === 'candidate');
    const committed = actions.filter(({ data }) => UNDER_WAY.has(data.status ?? ''));
    const served = new Set(committed.concat(candidates).flatMap(({ data }) => data.objectives ?? []));
    const uncovered = (corpus.roadmap.objectives ?? []).filter((one) => one?.id !== undefined && !served.has(one.id));
    return {
      has: [
        ...has('hypotheses', corpus.entities('hypothesis').length),
        ...has('candidates', candidates.length),
        ...has('ballots', corpus.entities('ballot').length),
        ...has('committed', committed.length),
      ],
      lacks: [
        ...none('hypotheses', corpus.entities('hypothesis').length),
        ...none('actions', actions.length),
        ...none('criteria', corpus.parts('criterion').length),
        ...none('ballots', corpus.entities('ballot').length),
        ...lacks('objectives-uncovered', actions.length === 0 ? [] : uncovered.map((one) => one?.title ?? one!.id!)),
      ],
    };
  },
  evaluation: (corpus) => {
    const indicators = corpus.entities('indicator');
    const title = ({ id, data }: (typeof indicators)[number]): string => data.title ?? id;
    const measured = (data: (typeof indicators)[number]['data']): boolean =>
      (data.measures ?? []).some((one) => one !== undefined && one.missing === undefined && (one.date ?? '9999') <= corpus.date);
    return {
      has: [
        ...has('indicators', indicators.length),
        ...has('measured', indicators.filter(({ data }) => measured(data)).length),
        ...has('contribution-analyses', corpus.entities('contribution-analysis').length),
      ],
      lacks: [
        ...none('indicators', indicators.length),
        ...lacks('without-baseline', indicators.filter(({ data }) => data.baseline === undefined && data.family !== 'context').map(title)),
        ...lacks('never-measured', indicators.filter(({ data }) => !measured(data)).map(title)),
        ...none('contribution-analyses', corpus.entities('contribution-analysis').length),
      ],
    };
  },
};

/** What is counted or missed in files that a reader may not open, with how many of them a reader sees. */
const COUNTED: readonly { readonly seen: (corpus: Corpus) => number; readonly items: readonly string[] }[] = [
  {
    seen: (corpus) => voices(corpus).length,
    items: ['interviews', 'organisations-heard', 'extracts', 'actors-not-heard', 'territories-not-heard', 'families'],
  },
  { seen: (corpus) => corpus.entities('ballot').filter(({ data }) => data.actor !== undefined).length, items: ['ballots'] },
];

/**
 * The four steps of a project at its reference date.
 * @param whole the project of which `corpus` is what some readers may open: what they cannot see is neither counted nor missed
 */
export function standings(corpus: Corpus, whole: Corpus = corpus): readonly Standing[] {
  const untold = new Set(COUNTED.flatMap(({ seen, items }) => (seen(corpus) < seen(whole) ? items : [])));
  const told = (items: readonly Item[]): readonly Item[] => items.filter(({ what }) => !untold.has(what));
  const current = STEPS.indexOf(corpus.step);
  return STEPS.map((step, index) => {
    const dates = corpus.project.steps?.[step];
    const checked = CHECKS[step](corpus);
    return {
      step,
      starts: dates?.starts,
      ends: dates?.ends,
      state:
        index > current
          ? 'future'
          : index === current
            ? 'current'
            : dates?.ends !== undefined && dates.ends >= corpus.date
              ? 'running'
              : 'past',
      has: told(checked.has),
      lacks: told(checked.lacks),
    };
  });
}
