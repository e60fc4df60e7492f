// The roadmap as its partners adopt it: stakes, what is known, questions, objectives and their territories, who must take part, how it is steered.

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
  readonly seat: (name: string, capacity: string) => string;
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
    reliability: { a: 'bonne', b: 'moyenne', c: 'faible' },
    none: '–',
    state: { done: 'atteint', late: 'en retard', due: 'à venir' },
    perYear: (count) => fr`${count === 1 ? 'une réunion' : `${count} réunions`} par an`,
    seat: (name, capacity) => fr`${name} (${capacity})`,
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
    reliability: { a: 'good', b: 'fair', c: 'poor' },
    none: '–',
    state: { done: 'reached', late: 'late', due: 'to come' },
    perYear: (count) => `${count === 1 ? 'one meeting' : `${count} meetings`} a year`,
    seat: (name, capacity) => `${name} (${capacity})`,
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
  const person = (id: string | undefined): string => {
    const found = (open.project.people ?? []).find((one) => one?.id === id);
    return found === undefined ? '' : [found.name, found.role].filter((one) => one !== undefined).join(', ');
  };
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
    questions: (roadmap.questions ?? []).map((one) => ({
      question: one?.question ?? '',
      answered:
        list(
          ids(one?.answered_by).map((step) => STEP_NAMES[language][step as 'diagnosis'] ?? step),
          language,
        ) || said.none,
    })),
    objectives: (roadmap.objectives ?? []).map((one) => ({
      title: one?.title ?? '',
      stakes: list(ids(one?.stakes).map(stake), language) || said.none,
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
    project_lead: person(organisation?.project_lead),
    elected_referent: person(organisation?.elected_referent),
    committees: open
      .entities('committee')
      .filter(({ id }) => organisation?.committees === undefined || ids(organisation.committees).includes(id))
      .map(({ data }) => ({
        name: data.name ?? '',
        mission: data.mission ?? '',
        rhythm: data.meetings_per_year === undefined ? '' : said.perYear(data.meetings_per_year),
        members: list(
          (data.members ?? []).flatMap((one) =>
            one?.actor === undefined
              ? []
              : [
                  one.capacity === undefined || /^(?:membre|member)$/i.test(one.capacity)
                    ? actorName(open, successorOf(open, one.actor))
                    : said.seat(actorName(open, successorOf(open, one.actor)), one.capacity),
                ],
          ),
          language,
        ),
      })),
    milestones: (organisation?.milestones ?? []).map((one) => ({
      title: one?.title ?? '',
      date: one?.date === undefined ? said.none : shortDate(one.date, language),
      step: one?.step === undefined ? said.none : STEP_NAMES[language][one.step],
      state: said.state[one?.done === true ? 'done' : (one?.date ?? '9999') < open.date ? 'late' : 'due'],
    })),
  };
}

export const roadmap: DocumentCard = {
  name: 'roadmap',
  title: TITLE,
  audience: 'public',
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
