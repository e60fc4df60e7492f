// What readers may be told of the interviews: organisations are named for the committee and those nearer, counted for the national one, and for
// everyone only together, three at least. Never a text that `open` does not hold.

import { unquoted } from '../language/language.ts';
import { type Audience, mayRead } from '../corpus/audience.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { adoptedOf, type Adopted } from '../diagnosis/adopted.ts';
import { type Matrix, matrixOf } from '../diagnosis/blocks.ts';
import type { Convergence, ConvergenceType, Strength } from '../diagnosis/convergences.ts';
import { type Diagnosis, diagnosisOf, sameElsewhere } from '../diagnosis/diagnosis.ts';
import { type Network, networkOf } from '../diagnosis/network.ts';
import { voicesOf } from '../diagnosis/said.ts';
import type { Names } from '../diagnosis/words/names.ts';
import { namesOf } from '../diagnosis/words/names.ts';
import type { Language } from '../language/language.ts';

/** Fewer organisations than this could be recognised behind a number that everyone may read. */
const ORGANISATIONS_FOR_ALL = 3;

/** A convergence as these readers may know it. */
export interface HeardConvergence {
  readonly type: ConvergenceType;
  readonly theme: string;
  readonly strength: Strength;
  /** The convergence itself, for readers to whom organisations are named. */
  readonly named: Convergence | undefined;
  /** The others of its kind on its theme, for the same readers. */
  readonly elsewhere: readonly Convergence[];
  readonly evidence: readonly string[];
  readonly against: readonly string[];
  readonly obstacles: number;
  readonly isAdopted: boolean;
}

export interface Quote {
  readonly text: string;
  readonly extract: string;
  readonly theme: string | undefined;
  /** The function of whoever said it, when enough people share it; else undefined. */
  readonly function: string | undefined;
  /** The sphere, when enough people share it. */
  readonly sphere: string | undefined;
}

export interface Heard {
  readonly names: (language: Language) => Names;
  readonly isNamed: boolean;
  /** Whether they are told of what few organisations say. */
  readonly isNational: boolean;
  readonly convergences: readonly HeardConvergence[];
  readonly divergences: Diagnosis['divergences'];
  /** With names, for the committee and those nearer; empty for the others. */
  readonly orphans: Diagnosis['orphans'];
  readonly blindSpots: Diagnosis['blindSpots'];
  readonly saturation: Diagnosis['saturation'];
  /** Undefined for readers to whom organisations are not named. */
  readonly matrix: () => Matrix | undefined;
  readonly network: () => Network | undefined;
  readonly adopted: readonly Adopted[];
  readonly quotes: readonly Quote[];
  /** Actions under way that answer what was said, and how many organisations said it; counted together. */
  readonly answered: { readonly actions: number; readonly organisations: number } | undefined;
  /** Extracts that speak of a theme and that these readers may read, in order. */
  readonly statements: (ids: readonly string[]) => readonly { readonly id: string; readonly text: string }[];
}

const UNDER_WAY = new Set(['retained', 'preparing', 'running', 'evaluated', 'extended', 'adapted']);

export function hear(corpus: Corpus, open: Corpus, reader: Audience): Heard {
  const whole = diagnosisOf(corpus);
  const isNamed = mayRead(reader, 'committee');
  const isNational = mayRead(reader, 'national');
  const { byId } = voicesOf(corpus);
  const least = Math.max(ORGANISATIONS_FOR_ALL, corpus.project.privacy?.thresholds?.organisations ?? 0);
  const retained = adoptedOf(corpus);
  const kept = new Set(retained.map(({ signature }) => signature));
  const told = (one: Convergence): HeardConvergence => ({
    type: one.type,
    theme: one.theme,
    strength: one.strength,
    named: isNamed ? one : undefined,
    elsewhere: isNamed ? sameElsewhere(one, whole.convergences) : [],
    evidence: readable(one.evidence),
    against: readable(one.counterEvidence),
    obstacles: one.counterEvidence.filter((id) => byId.get(id)?.kind === 'obstacle').length,
    isAdopted: kept.has(one.signature),
  });
  const statementOf = (id: string): string | undefined => {
    const [interview = '', part] = id.split('#');
    return open.entity('interview', interview)?.data.extracts?.find((one) => one?.id === part)?.statement;
  };
  const readable = (ids: readonly string[]): string[] => ids.filter((id) => statementOf(id) !== undefined);
  const count = (ids: readonly string[]): number => new Set(ids.flatMap((id) => byId.get(id)?.organisation ?? [])).size;
  return {
    names: (language) => namesOf(open, language, corpus),
    isNamed,
    isNational,
    // Without their names, two pairs of organisations on one theme would be the same sentence twice.
    convergences: isNamed
      ? whole.convergences.map(told)
      : together(whole.convergences, corpus, kept, readable).filter(({ strength }) => isNational || strength.organisations >= least),
    divergences: whole.divergences.filter(({ organisations }) => isNational || organisations.length >= least),
    orphans: isNamed ? whole.orphans : [],
    blindSpots: isNational ? whole.blindSpots : [],
    saturation: isNational ? whole.saturation : { curve: [], reached: undefined },
    matrix: () => (isNamed ? matrixOf(corpus) : undefined),
    network: () => (isNamed ? networkOf(corpus) : undefined),
    adopted: retained.filter(({ id }) =>
      open.entity('diagnosis')?.data.retained_convergences?.some((one) => one?.id === id && one.title !== undefined),
    ),
    quotes: quotesOf(corpus, open),
    answered: answeredBy(corpus, count, least),
    statements: (ids) => ids.flatMap((id) => (statementOf(id)?.trim() ? [{ id, text: statementOf(id)! }] : [])),
  };
}

/** Convergences of one kind on one theme, told together: two organisations alone could be recognised. */
function together(
  all: readonly Convergence[],
  corpus: Corpus,
  kept: ReadonlySet<string>,
  readable: (ids: readonly string[]) => string[],
): HeardConvergence[] {
  const { organisation, byId } = voicesOf(corpus);
  return [...new Set(all.map(({ type, theme }) => `${type} ${theme}`))].map((key) => {
    const own = all.filter(({ type, theme }) => `${type} ${theme}` === key);
    const [{ type, theme }] = own as [Convergence];
    const organisations = [...new Set(own.flatMap((one) => one.organisations))].map(organisation);
    const evidence = [...new Set(own.flatMap((one) => one.evidence))];
    const against = [...new Set(own.flatMap((one) => one.counterEvidence))];
    return {
      type,
      theme,
      strength: {
        organisations: organisations.length,
        spheres: new Set(organisations.flatMap(({ spheres }) => spheres)).size,
        territories: new Set(own.flatMap((one) => one.territories)).size,
        extracts: evidence.length,
        family: organisations.some(({ isFamily }) => isFamily),
      },
      named: undefined,
      elsewhere: [],
      evidence: readable(evidence),
      against: readable(against),
      obstacles: against.filter((id) => byId.get(id)?.kind === 'obstacle').length,
      isAdopted: own.some(({ signature }) => kept.has(signature)),
    };
  });
}

/** The quotes that `open` holds and whose speakers agreed, told by whoever cannot be recognised. */
function quotesOf(corpus: Corpus, open: Corpus): Quote[] {
  return open.entities('interview').flatMap(({ id, data }) => {
    const interview = corpus.entity('interview', id)?.data;
    const consent = interview?.consent?.quotes;
    if (
      !interview ||
      interview.recodes !== undefined ||
      (consent !== 'quotable' && consent !== 'group-only') ||
      (interview.date ?? '') > corpus.date
    )
      return [];
    const by = speaker(corpus, open, interview.actor, consent === 'quotable' ? interview.function : undefined);
    return (data.extracts ?? []).flatMap((one): Quote[] =>
      one?.quote === undefined || one.id === undefined
        ? []
        : [{ text: unquoted(one.quote), extract: `${id}#${one.id}`, theme: one.themes?.find((theme) => theme !== undefined), ...by }],
    );
  });
}

/** How many must share a function or a sphere for it to be said. */
const LEAST_PEOPLE = 3;

function speaker(corpus: Corpus, open: Corpus, actor: string | undefined, held: string | undefined): Pick<Quote, 'function' | 'sphere'> {
  const data = corpus.entity('actor', actor ?? '')?.data;
  const cell = (data?.functions ?? []).find((one) => one?.id === held && held !== undefined);
  // A headcount that nobody wrote counts as one.
  const label =
    (cell?.headcount ?? 1) >= LEAST_PEOPLE
      ? open.entity('actor', actor ?? '')?.data.functions?.find((one) => one?.id === held)?.label
      : undefined;
  const sphere = (data?.spheres ?? []).find((one) => one !== undefined);
  const people = corpus
    .entities('actor')
    .filter((one) => sphere !== undefined && (one.data.spheres ?? []).includes(sphere))
    .reduce(
      (sum, one) =>
        sum +
        Math.max(
          1,
          (one.data.functions ?? []).reduce((all, cell_) => all + (cell_?.headcount ?? 1), 0),
        ),
      0,
    );
  return { function: label, sphere: people >= LEAST_PEOPLE ? sphere : undefined };
}

function answeredBy(corpus: Corpus, count: (ids: readonly string[]) => number, least: number): Heard['answered'] {
  const actions = corpus.entities('action').filter(({ data }) => UNDER_WAY.has(data.status ?? '') && (data.needs ?? []).length > 0);
  const organisations = count(actions.flatMap(({ data }) => (data.needs ?? []).flatMap((need) => need ?? [])));
  return organisations >= least ? { actions: actions.length, organisations } : undefined;
}
