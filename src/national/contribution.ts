// What a département shares: identity, steps, convergences, actions, effects, hypotheses, lessons. Built from the project as the national
// audience may read it, and from derived facts that are national by themselves; never from a text that is not.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { openTo } from '../corpus/redact.ts';
import type { History } from '../document/history.ts';
import { CONTRIBUTION_VERSION, sealed } from '../corpus/seal.ts';
import type { KindTypes } from '../corpus/types.generated.ts';
import { extracts, organisationsHeard, voices } from '../corpus/voices.ts';
import { STEPS } from '../corpus/corpus.ts';
import { budgetBand, coarse, leastOrganisations, workloadBand } from './bands.ts';
import { convergencesOf } from './convergences.ts';
import { effectsOf } from './effects.ts';

export type Contribution = KindTypes['contribution'];

/** Texts and ids that are there. */
const there = <T>(list: readonly (T | undefined)[] | undefined): T[] => (list ?? []).filter((one): one is T => one !== undefined);
const byId = <T extends { readonly id: string }>(list: T[]): T[] => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/**
 * The contribution of a project, sealed.
 * @param revision the state of the project in git
 * @param history what is recorded of it, by which a reference is known to be older than its action
 */
export function contributionOf(corpus: Corpus, revision: string | undefined, history?: History): Contribution & { seal: string } {
  const open = openTo(corpus, 'national');
  const { project } = open;
  const contribution = {
    version: CONTRIBUTION_VERSION as 2,
    department: project.department ?? '',
    name: project.name ?? '',
    title: project.title ?? '',
    ...(revision !== undefined && { revision }),
    date: corpus.date,
    step: corpus.step,
    steps: STEPS.flatMap((step) => {
      const dates = project.steps?.[step];
      return dates === undefined ? [] : [{ step, ...(dates.starts && { starts: dates.starts }), ...(dates.ends && { ends: dates.ends }) }];
    }),
    roadmap: roadmapOf(open),
    heard: heardOf(corpus),
    convergences: convergencesOf(corpus, open),
    actions: actionsOf(corpus, open),
    effects: effectsOf(corpus, open, history),
    hypotheses: hypothesesOf(open),
    ...saidInMeetings(corpus, open),
  };
  return sealed({ ...contribution, themes: themesOf(open, contribution) } as Contribution);
}

function roadmapOf(open: Corpus): NonNullable<Contribution['roadmap']> {
  const { roadmap } = open;
  return {
    stakes: there(roadmap.stakes).flatMap(({ title }) => title ?? []),
    questions: there(roadmap.questions).flatMap(({ question }) => question ?? []),
    objectives: there(roadmap.objectives).flatMap(({ id, title, themes, territories }) =>
      id === undefined
        ? []
        : [
            {
              id,
              ...(title !== undefined && { title }),
              themes: knownThemes(open, themes),
              territory_types: typesOf(open, there(territories)),
            },
          ],
    ),
  };
}

type TerritoryType = NonNullable<NonNullable<Contribution['actions']>[number]['territory_types']>[number];

/** The types of territories, each once; their names stay. */
function typesOf(open: Corpus, territories: readonly string[]): TerritoryType[] {
  const types = territories.flatMap((id) => (open.part('territory', id)?.data['type'] as TerritoryType | undefined) ?? []);
  return [...new Set(types)].sort();
}

/** How much was heard; rounded as every count of people is, and without what is small. */
function heardOf(corpus: Corpus): NonNullable<Contribution['heard']> {
  const least = leastOrganisations(corpus);
  const organisations = organisationsHeard(corpus).size;
  const people = Math.max(5, corpus.project.privacy?.thresholds?.persons ?? 5);
  const interviews = coarse(voices(corpus).length, people);
  return {
    ...(organisations >= least && { organisations: coarse(organisations, least) }),
    ...(organisations >= least && interviews > 0 && { interviews }),
    families: voices(corpus).some(({ data }) => corpus.entity('actor', data.actor!)?.data.type === 'parents'),
  };
}

/** The themes that the national audience may know. */
const knownThemes = (open: Corpus, themes: readonly (string | undefined)[] | undefined): string[] =>
  there(themes).filter((id) => open.part('theme', id) !== undefined);

/** The themes of an action: those of its hypothesis, else those of its objectives. */
function themesOfAction(open: Corpus, { data }: Entity<'action'>): string[] {
  const own = knownThemes(open, open.entity('hypothesis', data.hypothesis ?? '')?.data.themes);
  const served = new Set(data.objectives ?? []);
  const wide = there(open.roadmap.objectives).flatMap(({ id, themes }) =>
    id !== undefined && served.has(id) ? knownThemes(open, themes) : [],
  );
  return [...new Set(own.length > 0 ? own : wide)].sort();
}

/** The actions whose title and status the national audience may read; what they cost is told by its order of magnitude. */
function actionsOf(corpus: Corpus, open: Corpus): NonNullable<Contribution['actions']> {
  return open.entities('action').flatMap((action) => {
    const { title, status, hypothesis, status_reason: reason } = action.data;
    if (title === undefined || status === undefined) return [];
    const whole = corpus.entity('action', action.id)?.data;
    const { budget, fte } = whole?.resources ?? {};
    return [
      {
        id: action.id,
        title,
        status,
        ...(reason !== undefined && { reason }),
        objectives: there(action.data.objectives).filter((one) => open.part('objective', one) !== undefined),
        themes: themesOfAction(open, action),
        ...(hypothesis !== undefined && open.entity('hypothesis', hypothesis) && { hypothesis }),
        territory_types: typesOf(
          open,
          there(whole?.territories).flatMap(({ territory }) => territory ?? []),
        ),
        ...(budget !== undefined && { budget: budgetBand(budget) }),
        ...(fte !== undefined && { fte: workloadBand(fte) }),
      },
    ];
  });
}

/** The hypotheses of this project and those of others considered here, with what became of them; one not decided of is proposed. */
function hypothesesOf(open: Corpus): NonNullable<Contribution['hypotheses']> {
  const tried = new Set(open.entities('action').map(({ data }) => data.hypothesis));
  return open.entities('hypothesis').flatMap(({ id, data, shared }) => {
    if (shared && !open.entity('transfer', id) && !tried.has(id)) return [];
    const transfer = open.entity('transfer', id)?.data;
    const met = new Map(there(transfer?.conditions).map((one) => [one.condition, one]));
    const origin = [data.origin?.organisation, data.origin?.territory].filter((one) => one !== undefined).join(', ');
    const kept = <K extends 'title' | 'problem' | 'if' | 'then' | 'because' | 'limits' | 'evidence' | 'months_to_effect'>(key: K) =>
      data[key] === undefined ? {} : { [key]: data[key] };
    return [
      {
        id,
        status: transfer?.status ?? 'proposed',
        ...(transfer?.reason !== undefined && { reason: transfer.reason }),
        ...(!shared && { own: true }),
        ...kept('title'),
        ...(origin !== '' && { origin }),
        ...kept('problem'),
        ...kept('if'),
        ...kept('then'),
        ...kept('because'),
        themes: knownThemes(open, data.themes),
        ...kept('evidence'),
        ...kept('limits'),
        core: there(data.core),
        adaptable: there(data.adaptable),
        ...kept('months_to_effect'),
        ...(data.cost?.level !== undefined && { cost_level: data.cost.level }),
        conditions: there(data.conditions).flatMap((one) => {
          if (one.id === undefined) return [];
          const here = met.get(one.id);
          return [
            {
              id: one.id,
              ...(one.text !== undefined && { text: one.text }),
              present: here?.present ?? ('unknown' as const),
              ...(here?.reason !== undefined && { reason: here.reason }),
            },
          ];
        }),
      },
    ];
  });
}

/** Whether `kind:id` names an action or a hypothesis of the contribution. */
function isShared(open: Corpus, about: string): boolean {
  const [kind, id = ''] = about.split(':');
  return (
    (kind === 'hypothesis' && open.entity(kind, id) !== undefined) || (kind === 'action' && open.entity(kind, id)?.data.title !== undefined)
  );
}

/** Lessons, adaptations and decisions of the local committees' meetings held; what the national committee said comes from itself. */
function saidInMeetings(corpus: Corpus, open: Corpus): Pick<Contribution, 'lessons' | 'adaptations' | 'decisions'> {
  const local = open.entities('meeting').filter(({ id }) => {
    const whole = corpus.entity('meeting', id)?.data;
    const level = corpus.entity('committee', whole?.committee ?? '')?.data.level;
    return whole?.status === 'held' && (whole.date ?? '9999') <= corpus.date && level !== 'national';
  });
  const each = <Part extends { readonly id?: string | undefined; readonly text?: string | undefined }, Said>(
    parts: (meeting: Entity<'meeting'>) => readonly (Part | undefined)[] | undefined,
    say: (id: string, text: string, part: Part) => Said,
  ): Said[] =>
    local.flatMap((meeting) =>
      there(parts(meeting)).flatMap((part) =>
        part.id === undefined || part.text === undefined ? [] : [say(`${meeting.id}#${part.id}`, part.text, part)],
      ),
    );
  return {
    lessons: each(
      ({ data }) => data.lessons,
      (id, text, { about }) => ({ id, text, about: there(about).filter((one) => isShared(open, one)) }),
    ),
    adaptations: each(
      ({ data }) => data.adaptations,
      (id, text, { reason }) => ({ id, text, ...(reason !== undefined && { reason }) }),
    ),
    decisions: each(
      ({ data }) => data.decisions,
      (id, text, { kind, status, due }) => ({
        id,
        text,
        kind: kind ?? 'decision',
        status: status ?? 'open',
        ...(due !== undefined && { due }),
      }),
    ),
  };
}

/** The themes that the rest speaks of, with those above them, as the département names them. */
function themesOf(
  open: Corpus,
  contribution: Pick<Contribution, 'roadmap' | 'convergences' | 'actions' | 'hypotheses'>,
): NonNullable<Contribution['themes']> {
  const used = new Set<string>();
  const add = (id: string): void => {
    if (used.has(id)) return;
    used.add(id);
    const parent = open.part('theme', id)?.data['parent'];
    if (typeof parent === 'string') add(parent);
  };
  for (const list of [contribution.roadmap?.objectives, contribution.convergences, contribution.actions, contribution.hypotheses])
    for (const { themes = [] } of list ?? []) for (const theme of themes) add(theme);
  return byId(
    [...used].map((id) => {
      const { label, parent } = (open.part('theme', id)?.data ?? {}) as { label?: string; parent?: string };
      return { id, ...(label !== undefined && { label }), ...(parent !== undefined && { parent }) };
    }),
  );
}

/** How many extracts and interviews stay behind: told by the preview. */
export function keptHere(corpus: Corpus): {
  readonly interviews: number;
  readonly extracts: number;
  readonly ballots: number;
  readonly measures: number;
} {
  return {
    interviews: corpus.entities('interview').length,
    extracts: extracts(corpus).length,
    ballots: corpus.entities('ballot').length,
    measures: corpus.entities('indicator').reduce((sum, { data }) => sum + (data.measures?.length ?? 0), 0),
  };
}

/** The indicators whose figures a contribution tells. */
export const indicatorsIn = ({ effects }: Contribution): string[] => (effects ?? []).flatMap((one) => one.indicator_id ?? []);

/** Every text of a contribution, wherever it stands. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
