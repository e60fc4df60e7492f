// The départements side by side: steps, convergences that several share, actions tried by theme, hypotheses that travelled, where the
// evidence is thin. Always in the order of their codes: nothing here ranks them.

import { type Corpus, type Step, STEPS } from '../corpus/corpus.ts';
import { codebookOf } from './codebook.ts';
import {
  type Department,
  departmentsOf,
  lastCommittee,
  placeName,
  seatsOf,
  type SharedAction,
  type SharedConvergence,
  type SharedEffect,
  shortName,
} from './departments.ts';
import { hasTravelled, type Travel, travelsOf } from './travels.ts';

/** Whether a contribution is there, and whether it is younger than the last national committee. */
export type Presence = 'current' | 'older' | 'missing';

export interface Present {
  readonly code: string;
  readonly name: string;
  readonly presence: Presence;
  readonly date: string | undefined;
  readonly step: Step | undefined;
  readonly version: number | undefined;
  readonly revision: string | undefined;
  readonly actions: number;
  readonly underWay: number;
  readonly effects: number;
}

/** A convergence that several départements share, by its type and its theme in the common codebook. */
export interface SharedByMany {
  readonly type: string;
  readonly theme: string;
  readonly label: string;
  readonly places: readonly (SharedConvergence & { readonly code: string })[];
  /** Spheres that bear it everywhere, and those that do so in some places only. */
  readonly everywhere: readonly string[];
  readonly somewhere: readonly { readonly sphere: string; readonly places: readonly string[] }[];
}

export interface TriedAction extends SharedAction {
  readonly code: string;
  readonly effects: readonly SharedEffect[];
}

/** Why the evidence on something is thin. */
export type Thin =
  | { readonly why: 'no-effect-measured'; readonly code: string; readonly action: string; readonly title: string }
  | {
      readonly why: 'low-evidence';
      readonly hypothesis: string;
      readonly title: string;
      readonly level: number;
      readonly places: readonly string[];
    }
  | { readonly why: 'one-place'; readonly hypothesis: string; readonly title: string; readonly places: readonly string[] }
  | { readonly why: 'theme-untried'; readonly theme: string; readonly label: string; readonly places: readonly string[] };

export interface SideBySide {
  readonly date: string;
  readonly lastCommittee: string | undefined;
  readonly departments: readonly Present[];
  readonly steps: readonly {
    readonly step: Step;
    readonly places: readonly { readonly code: string; readonly state: 'past' | 'running' | 'current' | 'future' | 'unknown' }[];
  }[];
  readonly convergences: readonly SharedByMany[];
  /** Convergences that one département alone has. */
  readonly single: number;
  readonly themes: readonly { readonly theme: string; readonly label: string; readonly actions: readonly TriedAction[] }[];
  readonly travels: readonly Travel[];
  readonly thin: readonly Thin[];
  /** Themes that the common codebook lacks. */
  readonly outside: readonly { readonly theme: string; readonly label: string; readonly places: readonly string[] }[];
  readonly contributions: readonly Department[];
}

const UNDER_WAY = new Set<string>(['running', 'extended', 'adapted']);
const ENDED = new Set<string>(['evaluated', 'extended', 'adapted', 'stopped']);

function presentOf(corpus: Corpus, contributions: readonly Department[]): Present[] {
  const since = lastCommittee(corpus);
  const known = new Map(contributions.map((one) => [one.code, one]));
  const codes = [...new Set([...known.keys(), ...seatsOf(corpus).map(({ code }) => code)])].sort();
  return codes.map((code) => {
    const one = known.get(code);
    return {
      code,
      name: one === undefined ? placeName(code) : shortName(one.name),
      presence: one === undefined ? 'missing' : since !== undefined && (one.date ?? '') < since ? 'older' : 'current',
      date: one?.date,
      step: one?.step,
      version: one?.version,
      revision: one?.revision,
      actions: one?.actions.length ?? 0,
      underWay: one?.actions.filter(({ status }) => UNDER_WAY.has(status)).length ?? 0,
      effects: one?.effects.length ?? 0,
    };
  });
}

function stepsOf(contributions: readonly Department[]): SideBySide['steps'] {
  return STEPS.map((step, index) => ({
    step,
    places: contributions.map(({ code, step: current, steps, date }) => {
      const at = current === undefined ? -1 : STEPS.indexOf(current);
      const ends = steps.find((one) => one.step === step)?.ends;
      const state =
        at === -1
          ? 'unknown'
          : index > at
            ? 'future'
            : index === at
              ? 'current'
              : ends !== undefined && ends >= (date ?? '')
                ? 'running'
                : 'past';
      return { code, state };
    }),
  }));
}

function sharedByMany(
  contributions: readonly Department[],
  codebook: ReturnType<typeof codebookOf>,
): { many: SharedByMany[]; single: number } {
  const found = new Map<string, { type: string; theme: string; places: Map<string, SharedConvergence & { code: string }> }>();
  for (const department of contributions) {
    for (const one of department.convergences) {
      for (const own of one.themes ?? []) {
        const theme = codebook.common(department, own);
        if (theme === undefined) continue;
        const key = `${one.type}:${theme}`;
        const shared = found.get(key) ?? { type: String(one.type), theme, places: new Map() };
        found.set(key, shared);
        const before = shared.places.get(department.code);
        // Two themes of a département under one common theme: what is said of either is said of both.
        if (!before) shared.places.set(department.code, { ...one, code: department.code });
        else
          shared.places.set(department.code, {
            ...before,
            spheres: [...new Set([...(before.spheres ?? []), ...(one.spheres ?? [])])].sort(),
            ...((before.organisations ?? one.organisations) !== undefined && {
              organisations: Math.max(before.organisations ?? 0, one.organisations ?? 0),
            }),
            retained: before.retained === true || one.retained === true,
            family: before.family === true || one.family === true,
          });
      }
    }
  }
  const all = [...found.values()];
  return {
    single: all.filter(({ places }) => places.size === 1).length,
    many: all
      .filter(({ places }) => places.size > 1)
      .toSorted((a, b) => b.places.size - a.places.size || (a.type === b.type ? (a.theme < b.theme ? -1 : 1) : a.type < b.type ? -1 : 1))
      .map(({ type, theme, places: byCode }) => {
        const places = [...byCode.values()];
        const bearers = new Map<string, string[]>();
        for (const { code, spheres = [] } of places)
          for (const sphere of spheres) bearers.set(sphere, [...(bearers.get(sphere) ?? []), code]);
        const spheres = [...bearers].toSorted(([a], [b]) => (a < b ? -1 : 1));
        return {
          type,
          theme,
          label: codebook.label(theme),
          places,
          everywhere: spheres.filter(([, codes]) => codes.length === places.length).map(([sphere]) => sphere),
          somewhere: spheres.filter(([, codes]) => codes.length < places.length).map(([sphere, codes]) => ({ sphere, places: codes })),
        };
      }),
  };
}

function actionsByTheme(contributions: readonly Department[], codebook: ReturnType<typeof codebookOf>): SideBySide['themes'] {
  const found = new Map<string, TriedAction[]>();
  for (const department of contributions) {
    const effects = new Map<string, SharedEffect[]>();
    for (const one of department.effects) if (one.action !== undefined) effects.set(one.action, [...(effects.get(one.action) ?? []), one]);
    for (const action of department.actions) {
      const themes = new Set((action.themes ?? []).flatMap((theme) => codebook.common(department, theme) ?? []));
      for (const theme of themes.size > 0 ? themes : ['']) {
        const list = found.get(theme) ?? [];
        found.set(theme, list);
        list.push({ ...action, code: department.code, effects: effects.get(action.id) ?? [] });
      }
    }
  }
  return [...found]
    .map(([theme, actions]) => ({ theme, label: theme === '' ? '' : codebook.label(theme), actions }))
    .toSorted((a, b) => Number(a.theme === '') - Number(b.theme === '') || (a.label < b.label ? -1 : 1));
}

const best = (effects: readonly SharedEffect[]): number => Math.max(-1, ...effects.map((one) => one.evidence_level ?? 0));

const isTried = ({ outcome }: Travel['places'][number]): boolean => outcome !== 'not-tried' && outcome !== 'rejected';

/** Whether some département tried a hypothesis. */
export const hasTried = ({ travels }: Pick<SideBySide, 'travels'>): boolean => travels.some(({ places }) => places.some(isTried));

function thinOf(
  contributions: readonly Department[],
  travels: readonly Travel[],
  themes: SideBySide['themes'],
  many: readonly SharedByMany[],
): Thin[] {
  const tried = new Set(themes.map(({ theme }) => theme));
  return [
    ...travels.flatMap((travel): Thin[] => {
      const places = travel.places.filter(isTried).map(({ code }) => code);
      if (places.length === 0) return [];
      const level = best(travel.places.flatMap(({ effects }) => effects));
      const { id: hypothesis, title } = travel;
      if (level < 2) return [{ why: 'low-evidence', hypothesis, title, level: Math.max(0, level), places }];
      return places.length === 1 ? [{ why: 'one-place', hypothesis, title, places }] : [];
    }),
    ...many.flatMap(({ theme, label, places }): Thin[] =>
      tried.has(theme) ? [] : [{ why: 'theme-untried', theme, label, places: places.map(({ code }) => code) }],
    ),
    ...contributions.flatMap(({ code, actions, effects }) => {
      const measured = new Set(effects.map(({ action }) => action));
      return actions.flatMap((one): Thin[] =>
        ENDED.has(one.status) && !measured.has(one.id) ? [{ why: 'no-effect-measured', code, action: one.id, title: one.title }] : [],
      );
    }),
  ];
}

/** The reading of a national project at its date. */
export function sideBySide(corpus: Corpus): SideBySide {
  const contributions = departmentsOf(corpus);
  const codebook = codebookOf(corpus, contributions);
  const library = new Map(
    corpus
      .entities('hypothesis')
      .filter(({ shared }) => !shared)
      .map(({ id, data }) => [id, data.title ?? id]),
  );
  const travels = travelsOf(contributions, library);
  const { many, single } = sharedByMany(contributions, codebook);
  const themes = actionsByTheme(contributions, codebook);
  const outside = new Map<string, { label: string; places: string[] }>();
  for (const department of contributions) {
    for (const { id, label } of department.themes) {
      if (codebook.common(department, id) !== undefined) continue;
      const known = outside.get(id) ?? { label: label ?? id, places: [] };
      outside.set(id, known);
      known.places.push(department.code);
    }
  }
  return {
    date: corpus.date,
    lastCommittee: lastCommittee(corpus),
    departments: presentOf(corpus, contributions),
    steps: stepsOf(contributions),
    convergences: many,
    single,
    themes,
    travels,
    thin: thinOf(
      contributions,
      travels.filter((one) => one.places.length > 0),
      themes,
      many,
    ),
    outside: [...outside].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([theme, one]) => ({ theme, ...one })),
    contributions,
  };
}

/** The hypotheses that several places considered, those tried in most places first. */
export function travelled({ travels }: SideBySide): readonly Travel[] {
  const tried = ({ places }: Travel): number => places.filter(({ outcome }) => !['not-tried', 'rejected'].includes(outcome)).length;
  return travels
    .filter(hasTravelled)
    .toSorted((a, b) => tried(b) - tried(a) || b.places.length - a.places.length || (a.id < b.id ? -1 : 1));
}
