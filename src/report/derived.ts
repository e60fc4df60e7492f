// Facts drawn from material that its audience may not read itself: counts, classes, names of who has not been heard. Each has its own audience.

import { type Contribution, contributionOf, indicatorsIn } from '../national/contribution.ts';
import { type Audience, mayRead } from '../corpus/audience.ts';
import type { Corpus, Entity } from '../corpus/corpus.ts';
import { extracts, organisationOf, organisationsHeard, voices } from '../corpus/voices.ts';
import type { History } from '../document/history.ts';
import { type Reading, readingsOf } from '../evaluation/readings.ts';
import { verdictsFor } from '../evaluation/told.ts';
import type { Recall } from '../corpus/recall.ts';
import type { Verdict } from '../evaluation/verdict.ts';
import { pollOf } from '../ranking/poll.ts';
import { decisions } from '../steering/decisions.ts';
import { hear, type Heard } from './heard.ts';
import { LEAST_BALLOTS, named, tell, type Told } from './told.ts';

/** Fewer organisations than this could be recognised behind a number that everyone may read. */
const ORGANISATIONS_FOR_ALL = 3;

/** What was said of one theme, counted in organisations. */
export interface ThemeHeard {
  readonly theme: string;
  readonly organisations: number;
  /** `ent-012#x3`, needs and expectations only. */
  readonly extracts: readonly string[];
}

export interface Derived {
  /** Verdicts on effects, in the names these readers may know; computed when first asked for. */
  readonly verdicts: () => readonly Verdict[];
  /** The readings of an indicator that these readers may see, hidden as the whole project asks: whoever reads, the same. */
  readonly readings: (indicator: Entity<'indicator'>) => readonly Reading[];
  /** The indicators whose figures were asked for: what the document lets its readers know of. */
  readonly measured: ReadonlySet<string>;
  readonly interviews: number;
  readonly organisations: number;
  readonly extracts: number;
  readonly familiesHeard: boolean;
  /** The most shared first. */
  readonly themes: readonly ThemeHeard[];
  /** Ids of required actors that no interview heard; empty before the first one. */
  readonly notHeard: readonly string[];
  /** What the interviews say, as these readers may be told; computed when it is first asked for. */
  readonly heard: () => Heard;
  /** Computed when it is first asked for: a document that does not rank does not pay for it. */
  readonly ranking: () => Told | undefined;
  /** What the project has and this reader is shown nothing of: it must not be said to be missing. */
  readonly withheld: ReadonlySet<Matter>;
  /** Whether an indicator is measured and these readers are shown no measure of it. */
  readonly isHidden: (indicator: Entity<'indicator'>) => boolean;
  /** Why the ranking is not shown, when it exists: too few voted, or it is not for these readers. */
  readonly rankingWithheld: boolean;
  readonly rankingHidden: () => boolean;
  /** What the département shares with the national level; undefined for readers it is not for, and in the national project. */
  readonly contribution: () => Contribution | undefined;
}

const isMeasured = ({ data }: Entity<'indicator'>): boolean => (data.measures ?? []).length > 0;

/** What a section of a document may rest on. */
export type Matter = 'questions' | 'actions' | 'coming' | 'held' | 'decisions' | 'measures';

const COUNT: Readonly<Record<Matter, (corpus: Corpus) => number>> = {
  questions: (corpus) => {
    const written = corpus.entity('diagnosis');
    return written?.document.body === undefined ? 0 : (written.data.sections ?? []).filter((one) => one?.kind === 'open-questions').length;
  },
  actions: (corpus) => corpus.entities('action').length,
  coming: (corpus) => corpus.entities('meeting').filter(({ data }) => data.status === 'planned' && (data.date ?? '') >= corpus.date).length,
  held: (corpus) => corpus.entities('meeting').filter(({ data }) => data.status === 'held').length,
  decisions: (corpus) => decisions(corpus).length,
  measures: (corpus) => corpus.entities('indicator').filter(isMeasured).length,
};

const ASKED = new Set(['need', 'expectation', 'proposal']);

/** The facts that `reader` may be told, drawn from the whole project; every name in them is one that `open` shows. */
export function derive(corpus: Corpus, open: Corpus, reader: Audience, history?: History, recall?: Recall): Derived {
  const heard = organisationsHeard(corpus);
  const shown = mayRead(reader, 'committee') || heard.size >= ORGANISATIONS_FOR_ALL;
  const byTheme = new Map<string, { organisations: Set<string>; extracts: string[] }>();
  const all = extracts(corpus);
  for (const { id, of, data } of all) {
    if (!ASKED.has(String(data['kind']))) continue;
    const actor = (of.data as { actor?: string }).actor!;
    for (const theme of (data['themes'] as string[] | undefined) ?? []) {
      const known = byTheme.get(theme) ?? { organisations: new Set(), extracts: [] };
      byTheme.set(theme, known);
      known.organisations.add(organisationOf(corpus, actor));
      known.extracts.push(`${of.id}#${id}`);
    }
  }
  const themes = [...byTheme]
    .map(([theme, { organisations, extracts: ids }]) => ({ theme, organisations: organisations.size, extracts: ids }))
    .filter(({ organisations }) => mayRead(reader, 'national') || organisations >= ORGANISATIONS_FOR_ALL)
    .toSorted((a, b) => b.organisations - a.organisations || b.extracts.length - a.extracts.length || (a.theme < b.theme ? -1 : 1));
  const poll = mayRead(reader, 'committee') ? named(pollOf(corpus), open) : undefined;
  const comparable = poll !== undefined && poll.criteria.length > 0 && poll.actions.length > 0;
  const voted = poll !== undefined && (poll.voters.length >= LEAST_BALLOTS || poll.voters.length === 0);
  const measured = new Set<string>();
  const seen = <T>(indicators: readonly string[], found: T): T => {
    for (const id of indicators) measured.add(id);
    return found;
  };
  let told: Told | undefined;
  let heardByThem: Heard | undefined;
  let verdicts: readonly Verdict[] | undefined;
  return {
    verdicts: () => {
      verdicts ??= verdictsFor(corpus, open, reader, history);
      return seen(
        verdicts.map(({ indicator }) => indicator.id),
        verdicts,
      );
    },
    readings: (indicator) => seen([indicator.id], readingsOf(indicator, open, corpus)),
    measured,
    interviews: shown ? voices(corpus).length : 0,
    organisations: shown ? heard.size : 0,
    extracts: shown ? all.length : 0,
    familiesHeard: voices(corpus).some(({ data }) => corpus.entity('actor', data.actor!)?.data.type === 'parents'),
    themes,
    notHeard:
      heard.size === 0 || !mayRead(reader, 'committee')
        ? []
        : (corpus.roadmap.required_actors ?? []).flatMap((id) =>
            id !== undefined && open.entity('actor', id) && !heard.has(organisationOf(corpus, id)) ? [id] : [],
          ),
    heard: () => (heardByThem ??= hear(corpus, open, reader)),
    ranking: () => (comparable && voted ? (told ??= tell(corpus, open, poll, reader, recall)) : undefined),
    rankingWithheld: comparable && !voted,
    rankingHidden: () => {
      if (mayRead(reader, 'committee')) return false;
      const whole = pollOf(corpus);
      return whole.criteria.length > 0 && whole.actions.length > 0;
    },
    contribution: () => {
      if (corpus.project.kind === 'national' || !mayRead(reader, 'national')) return undefined;
      const shared = contributionOf(corpus, undefined, history);
      return seen(indicatorsIn(shared), shared);
    },
    withheld: new Set((Object.keys(COUNT) as Matter[]).filter((what) => COUNT[what](corpus) > 0 && COUNT[what](open) === 0)),
    isHidden: ({ id }) => {
      const [whole, shownOf] = [corpus.entity('indicator', id), open.entity('indicator', id)];
      return whole !== undefined && isMeasured(whole) && !(shownOf !== undefined && isMeasured(shownOf));
    },
  };
}
