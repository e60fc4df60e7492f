// The roadmap as its partners adopt it: stakes, what is known, questions, objectives and their territories, who must take part, how it is steered.

import type { Entity } from '../../corpus/corpus.ts';
import { successorOf } from '../../corpus/voices.ts';
import { type Both, fr, list, shortDate } from '../../language/language.ts';
import { abbreviations } from '../abbreviations.ts';
import type { DocumentCard, Scene } from '../document.ts';
import { frontPage } from '../sections/front-page.ts';
import { risksSection } from '../sections/follow-up.ts';
import { actorName, STEP_NAMES, territoryName } from '../sections/names.ts';
import type { Shown } from '../view.ts';

const TITLE: Both = { fr: 'Feuille de route', en: 'Roadmap' };

interface Words {
  readonly types: Readonly<Record<string, string>>;
  readonly reliability: Readonly<Record<'a' | 'b' | 'c', string>>;
  readonly none: string;
  readonly state: Readonly<Record<'done' | 'late' | 'due', string>>;
  readonly perYear: (count: number) => string;
  readonly seats: (capacity: string, names: string) => string;
  /** What those who sit are called, one of them and several. */
  readonly members: readonly [string, string];
  readonly qualified: readonly [string, string];
  readonly lead: string;
  readonly referent: string;
  readonly answered: (steps: string, count: number) => string;
}

const WORDS: Both<Words> = {
  fr: {
    types: {
      qpv: 'quartier prioritaire',
      commune: 'commune',
      epci: 'intercommunalité',
      sector: 'secteur',
      'school-area': 'secteur scolaire',
      department: 'département',
      other: 'autre',
    },
    reliability: { a: 'sûre', b: 'probable', c: 'à vérifier' },
    none: '–',
    state: { done: 'atteint', late: 'en retard', due: 'à venir' },
    perYear: (count) => fr`${count === 1 ? 'une réunion' : `${count} réunions`} par an`,
    seats: (capacity, names) => fr`${capacity} : ${names}.`,
    members: ['Membre', 'Membres'],
    qualified: ['Personnalité qualifiée', 'Personnalités qualifiées'],
    lead: 'Chef de projet',
    referent: 'Élu référent',
    answered: (steps, count) => fr`${count > 1 ? 'étapes' : 'étape'} : ${steps}`,
  },
  en: {
    types: {
      qpv: 'priority neighbourhood',
      commune: 'commune',
      epci: 'intercommunal body',
      sector: 'sector',
      'school-area': 'school area',
      department: 'département',
      other: 'other',
    },
    reliability: { a: 'sure', b: 'likely', c: 'to check' },
    none: '–',
    state: { done: 'reached', late: 'late', due: 'to come' },
    perYear: (count) => `${count === 1 ? 'one meeting' : `${count} meetings`} a year`,
    seats: (capacity, names) => `${capacity}: ${names}.`,
    members: ['Member', 'Members'],
    qualified: ['Qualified person', 'Qualified persons'],
    lead: 'Project lead',
    referent: 'Elected referent',
    answered: (steps, count) => `${count > 1 ? 'steps' : 'step'}: ${steps}`,
  },
};

/** The six sections of the founding page, in its order. */
function sections(scene: Scene): Readonly<Record<string, Shown>> {
  const { open, language } = scene;
  const said = WORDS[language];
  const { roadmap } = open;
  const { organisation } = roadmap;
  const stake = (id: string | undefined): string => (roadmap.stakes ?? []).find((one) => one?.id === id)?.title ?? id ?? '';
  const ids = (items: readonly (string | undefined)[] | undefined): string[] => (items ?? []).flatMap((id) => id ?? []);
  const person = (id: string | undefined, title: string, says: RegExp): { readonly title: string; readonly name: string } => {
    const found = (open.project.people ?? []).find((one) => one?.id === id);
    const { name = '', role } = found ?? {};
    // A role that says the title is the title, as the person bears it.
    if (role !== undefined && says.test(role)) return { title: role, name };
    return { title, name: [name, role].filter((one) => (one ?? '') !== '').join(', ') };
  };
  const lead = person(organisation?.project_lead, said.lead, /^(?:chef|cheffe|project lead)\b/i);
  const referent = person(organisation?.elected_referent, said.referent, /^(?:élue?|elected)(?=\s)/i);
  return {
    stakes: (roadmap.stakes ?? []).map((one) => ({ title: one?.title ?? '', argument: one?.argument ?? '' })),
    context: (roadmap.context ?? []).map((one) => ({
      finding: one?.finding ?? '',
      source:
        [one?.source, one?.date === undefined ? undefined : shortDate(one.date, language)]
          .filter((text) => text !== undefined)
          .join(', ') || said.none,
      reliability: one?.reliability === undefined ? said.none : said.reliability[one.reliability],
    })),
    questions: (roadmap.questions ?? []).map((one) => {
      const steps = ids(one?.answered_by).map((step) => STEP_NAMES[language][step as 'diagnosis'] ?? step);
      return { question: one?.question ?? '', answered: steps.length === 0 ? '' : said.answered(list(steps, language), steps.length) };
    }),
    objectives: (roadmap.objectives ?? []).map((one) => ({
      title: one?.title ?? '',
      stakes:
        ids(one?.stakes)
          .map(stake)
          .join(language === 'fr' ? '\u202f; ' : '; ') || said.none,
      territories:
        list(
          ids(one?.territories).map((id) => territoryName(open, id)),
          language,
        ) || said.none,
      result: one?.expected_result ?? said.none,
      due: one?.due === undefined ? said.none : shortDate(one.due, language),
    })),
    territories: (roadmap.territories ?? []).map((one) => ({
      name: one?.name ?? '',
      type: said.types[one?.type ?? 'other'] ?? '',
      code: one?.code ?? said.none,
      within: territoryName(open, one?.part_of) || said.none,
    })),
    required: ids(roadmap.required_actors).map((id) => open.entity('actor', successorOf(open, id))?.data.name ?? id),
    project_lead: lead.name,
    project_lead_title: lead.title,
    elected_referent: referent.name,
    elected_referent_title: referent.title,
    committees: open
      .entities('committee')
      .filter(({ id }) => organisation?.committees === undefined || ids(organisation.committees).includes(id))
      .map(({ data }) => ({
        name: data.name ?? '',
        mission: data.mission ?? '',
        rhythm: data.meetings_per_year === undefined ? '' : said.perYear(data.meetings_per_year),
        members: seatsOf(data.members ?? [], scene),
      })),
    milestones: (organisation?.milestones ?? []).map((one) => ({
      title: one?.title ?? '',
      date: one?.date === undefined ? said.none : shortDate(one.date, language),
      step: one?.step === undefined ? said.none : STEP_NAMES[language][one.step],
      state: said.state[one?.done === true ? 'done' : (one?.date ?? '9999') < open.date ? 'late' : 'due'],
    })),
  };
}

type Committee = Entity<'committee'>['data'];

/** Who sits, by what they sit as: « Présidence : Département. Membres : Éducation nationale, CAF. » */
function seatsOf(members: NonNullable<Committee['members']>, scene: Scene): string {
  const { open, language } = scene;
  const said = WORDS[language];
  const groups = new Map<string, Set<string>>();
  for (const one of members) {
    if (one?.actor === undefined) continue;
    const { capacity = '' } = one;
    const name = /^(?:membre|member)?$/i.test(capacity) ? said.members[0] : capacity;
    groups.set(name, (groups.get(name) ?? new Set()).add(actorName(open, successorOf(open, one.actor))));
  }
  return [...groups]
    .map(([capacity, names]) => {
      const [, many] = [said.members, said.qualified].find(([one]) => one === capacity) ?? [];
      return said.seats(names.size > 1 ? (many ?? capacity) : capacity, list([...names], language));
    })
    .join(' ');
}

export const roadmap: DocumentCard = {
  name: 'roadmap',
  title: TITLE,
  audience: 'public',
  of: 'department',
  summary: {
    fr: fr`enjeux, contexte, questions, objectifs et territoires, acteurs, organisation`,
    en: 'stakes, context, questions, objectives and territories, actors, organisation',
  },
  date: (scene) => scene.open.date,
  compose: (scene) => ({
    title: `${TITLE[scene.language]} – ${scene.open.project.name ?? ''}`,
    charts: {},
    abbreviations: abbreviations(scene),
    data: { ...frontPage(scene), ...sections(scene), ...risksSection(scene) },
  }),
};
