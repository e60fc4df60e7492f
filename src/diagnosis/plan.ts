// The plan of interviews: whom the diagnosis has heard, whom it has not, and what the next interview would add most.

import type { Corpus } from '../corpus/corpus.ts';
import { nameBorne, organisationOf, organisationsHeard } from '../corpus/voices.ts';
import { blindSpotsOf, organisationsSeated } from './absences.ts';
import { voicesOf } from './said.ts';

/** A part of the field, with the organisations there and those heard. */
export interface Coverage {
  readonly kind: 'sphere' | 'territory' | 'required-actor' | 'college';
  readonly id: string;
  /** Organisations of the project that belong to it. */
  readonly known: readonly string[];
  readonly heard: readonly string[];
}

/** An organisation not heard yet, with what hearing it would bring. */
export interface NextInterview {
  readonly organisation: string;
  readonly isRequired: boolean;
  /** Organisations that expect something of it. */
  readonly askedBy: readonly string[];
  /** Spheres, territories and colleges where nobody was heard. */
  readonly fills: readonly Pick<Coverage, 'kind' | 'id'>[];
  readonly isFamily: boolean;
  readonly isSeated: boolean;
}

export interface Plan {
  readonly coverage: readonly Coverage[];
  /** What would add most first. */
  readonly next: readonly NextInterview[];
}

const present = <T>(list: readonly (T | undefined)[] | undefined): T[] => (list ?? []).filter((one): one is T => one !== undefined);

/** Organisations of the local field: those that exist at the reference date, without those that sit in the national committee alone. */
function fieldOf(corpus: Corpus): ReadonlySet<string> {
  const seats = (isNational: boolean): Set<string> =>
    new Set(
      corpus
        .entities('committee')
        .filter(({ data }) => (data.level === 'national') === isNational)
        .flatMap(({ data }) => present(data.members).flatMap(({ actor }) => (actor === undefined ? [] : [organisationOf(corpus, actor)]))),
    );
  const [national, local] = [seats(true), seats(false)];
  const required = new Set(present(corpus.roadmap.required_actors).map((id) => organisationOf(corpus, id)));
  const heard = organisationsHeard(corpus);
  const body = corpus.project.resource_body;
  const resource = body === undefined ? undefined : organisationOf(corpus, body);
  return new Set(
    corpus
      .entities('actor')
      .map(({ id }) => organisationOf(corpus, id))
      .filter((id) => {
        const { valid_until: until } = corpus.entity('actor', nameBorne(corpus, id))?.data ?? {};
        const isOver = until !== undefined && until < corpus.date;
        return heard.has(id) || (!isOver && id !== resource && (!national.has(id) || local.has(id) || required.has(id)));
      }),
  );
}

/** The plan of interviews of a project. */
export function planOf(corpus: Corpus): Plan {
  const voices = voicesOf(corpus);
  const heard = organisationsHeard(corpus);
  const seated = organisationsSeated(corpus);
  const field = [...fieldOf(corpus)].sort();
  const required = new Set(present(corpus.roadmap.required_actors).map((id) => organisationOf(corpus, id)));
  const college = (id: string): string[] => present([...corpus.lineage(id)].map((name) => corpus.entity('actor', name)?.data.college));
  const groups = (kind: Coverage['kind'], of: (organisation: string) => readonly string[], order?: readonly string[]): Coverage[] => {
    const known = new Map<string, string[]>((order ?? []).map((id) => [id, []]));
    for (const one of field)
      for (const id of new Set(of(one))) if (order === undefined || known.has(id)) known.set(id, [...(known.get(id) ?? []), one]);
    return [...known]
      .map(([id, all]) => ({ kind, id, known: all, heard: all.filter((one) => heard.has(one)) }))
      .sort((a, b) => (order === undefined ? (a.id < b.id ? -1 : 1) : 0));
  };
  const territories = [...new Set(present(corpus.roadmap.objectives).flatMap((one) => present(one.territories)))];
  const coverage: Coverage[] = [
    ...groups('required-actor', (id) => (required.has(id) ? [id] : [])),
    ...groups('sphere', (id) => voices.organisation(id).spheres),
    ...groups('territory', (id) => voices.organisation(id).territories, territories),
    ...groups(
      'college',
      college,
      corpus.entity('criteria') ? present(corpus.entity('criteria')!.data.colleges).flatMap(({ id }) => id ?? []) : undefined,
    ),
  ];
  const empty = coverage.filter((one) => one.kind !== 'required-actor' && one.heard.length === 0);
  const familiesMissing = blindSpotsOf(corpus).some(({ kind }) => kind === 'families') || voices.said.length === 0;
  const next = field
    .filter((id) => !heard.has(id))
    .map((organisation): NextInterview => ({
      organisation,
      isRequired: required.has(organisation),
      askedBy: [
        ...new Set(
          voices.said
            .filter((one) => one.towards.includes(organisation) && one.organisation !== organisation)
            .map((one) => one.organisation),
        ),
      ].sort(),
      fills: empty.filter(({ known }) => known.includes(organisation)).map(({ kind, id }) => ({ kind, id })),
      isFamily: familiesMissing && voices.organisation(organisation).isFamily,
      isSeated: seated.has(organisation),
    }))
    .filter((one) => one.isRequired || one.askedBy.length > 0 || one.fills.length > 0 || one.isFamily || one.isSeated)
    .sort(
      (a, b) =>
        Number(b.isRequired) - Number(a.isRequired) ||
        Number(b.isFamily) - Number(a.isFamily) ||
        b.askedBy.length - a.askedBy.length ||
        b.fills.length - a.fills.length ||
        Number(b.isSeated) - Number(a.isSeated) ||
        (a.organisation < b.organisation ? -1 : 1),
    );
  return { coverage, next };
}
