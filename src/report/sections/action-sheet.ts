// The sheet of one action: why, for whom, where, with whom, with what, what is expected, what was decided.

import { type Both, fr, type Language, list, longDate, monthYear, number, plural, shortDate } from '../../language/language.ts';
import { euros } from '../../ranking/words/figures.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';
import { expectedEffect } from './expected-effect.ts';
import { actorName, LEVEL_NAMES, outcome, STATUS_NAMES, territoryName } from './names.ts';
import { decisions } from '../../steering/decisions.ts';
import { paragraphsOf } from './prose.ts';

const WORDS: Both<{
  readonly expected: (count: number) => string;
  readonly started: (when: string) => string;
  readonly planned: (when: string) => string;
  readonly ended: (when: string) => string;
  readonly noDate: string;
  readonly done: string;
  readonly late: string;
  readonly coming: string;
  readonly role: (role: string, since: string | undefined) => string;
  readonly delivered: (percent: number) => string;
  readonly after: (months: number) => string;
  readonly rank: (rank: number, of: number, cls: number | undefined) => string;
  readonly none: string;
  readonly noMeans: string;
}> = {
  fr: {
    expected: (count) => fr`${plural(count, 'personne attendue', 'personnes attendues', 'fr')}`,
    started: (when) => fr`commencée ${when}`,
    planned: (when) => fr`prévue ${when}`,
    ended: (when) => fr`terminée ${when}`,
    noDate: fr`date à fixer`,
    done: 'fait',
    late: 'en retard',
    coming: 'à venir',
    role: (role, since) => (since === undefined ? role : fr`${role}${role === '' ? '' : ', '}engagé depuis le ${since}`),
    delivered: (percent) => fr`réalisée à ${percent} %`,
    after: (months) => fr`${number(months, 'fr')} mois après le début`,
    rank: (rank, of, cls) => (cls === undefined ? fr`rang ${rank} sur ${of}` : fr`rang ${rank} sur ${of}, classe ${cls}`),
    none: '–',
    noMeans: fr`Les partenaires et les moyens ne sont pas indiqués ici.`,
  },
  en: {
    expected: (count) => `${plural(count, 'person', 'people', 'en')} expected`,
    started: (when) => `started ${when}`,
    planned: (when) => `planned ${when}`,
    ended: (when) => `ended ${when}`,
    noDate: 'date to be set',
    done: 'done',
    late: 'late',
    coming: 'to come',
    role: (role, since) => (since === undefined ? role : `${role}${role === '' ? '' : ', '}committed since ${since}`),
    delivered: (percent) => `${percent}% delivered`,
    after: (months) => `${number(months, 'en')} months after the start`,
    rank: (rank, of, cls) => (cls === undefined ? `rank ${rank} of ${of}` : `rank ${rank} of ${of}, class ${cls}`),
    none: '–',
    noMeans: 'The partners and the means are not given here.',
  },
};

export function actionSheet(scene: Scene): Readonly<Record<string, Shown>> {
  const { open, language, subject, derived } = scene;
  const said = WORDS[language];
  const action = open.entity('action', subject)!;
  const { data } = action;
  const day = (date: string): string => shortDate(date, language);
  const status = data.status;
  const hypothesis = open.entity('hypothesis', data.hypothesis ?? '')?.data;
  const statement = (reference: string): string => {
    const [interview, extract] = reference.split('#');
    return open.entity('interview', interview!)?.data.extracts?.find((one) => one?.id === extract)?.statement ?? '';
  };
  const told = status === 'candidate' ? derived.ranking() : undefined;
  const place = told?.assessment.ranking.ranked.find(({ alternative }) => alternative.id === subject);
  const cls = told?.assessment.certainty?.classes.findIndex((ids) => ids.includes(subject!));
  const { budget, fte, funders } = data.resources ?? {};
  const decided = decisions(open).filter(({ meeting, id }) => {
    const own = (meeting.data.decisions ?? []).find((one) => `${meeting.id}#${one?.id ?? ''}` === id);
    return (own?.about ?? []).includes(`action:${subject}`);
  });
  return {
    title: data.title ?? action.id,
    status: status === undefined ? said.none : STATUS_NAMES[language][status],
    status_reason: data.status_reason ?? '',
    rank: place && told ? said.rank(place.rank, told.assessment.ranking.ranked.length, cls === undefined ? undefined : cls + 1) : '',
    objectives: (data.objectives ?? []).flatMap((id) =>
      id === undefined ? [] : [String(open.part('objective', id)?.data['title'] ?? id)],
    ),
    prose: paragraphsOf(action),
    public: [
      data.public?.description,
      data.public?.ages,
      data.public?.expected === undefined ? undefined : said.expected(data.public.expected),
    ]
      .flatMap((one) => one ?? [])
      .join(', '),
    hypothesis: hypothesis?.title ?? '',
    hypothesis_evidence: hypothesis ? (data.hypothesis ?? '') : '',
    hypothesis_id: hypothesis ? (data.hypothesis ?? '') : '',
    needs: (data.needs ?? []).flatMap((id) => {
      const text = id === undefined ? '' : statement(id);
      return text === '' ? [] : [{ text, evidence: id! }];
    }),
    territories: (data.territories ?? []).flatMap((one) =>
      one === undefined
        ? []
        : [
            {
              name: territoryName(open, one.territory),
              when: one.ended
                ? said.ended(whenSaid(one.ended, language))
                : one.actual_start
                  ? said.started(whenSaid(one.actual_start, language))
                  : one.planned_start
                    ? said.planned(whenSaid(one.planned_start, language))
                    : said.noDate,
            },
          ],
    ),
    lead: actorName(open, data.lead) || said.none,
    co_lead: data.co_lead === undefined ? '' : actorName(open, data.co_lead),
    partners: (data.partners ?? []).flatMap((one) =>
      one === undefined
        ? []
        : [
            {
              name: actorName(open, one.actor),
              role: said.role(one.role ?? '', one.committed_on === undefined ? undefined : day(one.committed_on)) || said.none,
            },
          ],
    ),
    no_means:
      [data.partners, funders].every((one) => (one ?? []).length === 0) && budget === undefined && fte === undefined ? said.noMeans : '',
    budget: budget === undefined ? '' : euros(Math.round(budget * 100), language),
    fte: fte === undefined ? '' : number(fte, language),
    funders_said: (funders ?? [])
      .flatMap((one) =>
        one === undefined
          ? []
          : [`${actorName(open, one.actor)}${one.amount === undefined ? '' : `, ${euros(Math.round(one.amount * 100), language)}`}`],
      )
      .join(language === 'fr' ? '\u202f; ' : '; '),
    funders: (funders ?? []).flatMap((one) =>
      one === undefined
        ? []
        : [
            {
              name: actorName(open, one.actor),
              amount: one.amount === undefined ? said.none : euros(Math.round(one.amount * 100), language),
            },
          ],
    ),
    milestones: (data.milestones ?? []).flatMap((one) =>
      one === undefined
        ? []
        : [
            {
              title: one.title ?? '',
              date: one.date === undefined ? said.none : day(one.date),
              state: one.done === true ? said.done : (one.date ?? '9999') < open.date ? said.late : said.coming,
            },
          ],
    ),
    risks: (data.risks ?? []).flatMap((one) =>
      one === undefined
        ? []
        : [
            {
              title: one.title ?? '',
              likelihood: one.likelihood === undefined ? said.none : LEVEL_NAMES[language][one.likelihood],
              severity: one.severity === undefined ? said.none : LEVEL_NAMES[language][one.severity],
              response: one.response ?? said.none,
            },
          ],
    ),
    success_conditions: (data.success_conditions ?? []).flatMap((one) => one ?? []),
    effects: (data.expected_effects ?? []).flatMap((one) =>
      one === undefined
        ? []
        : [
            {
              indicator: open.entity('indicator', one.indicator ?? '')?.data.title ?? one.indicator ?? said.none,
              value:
                one.value === undefined
                  ? said.none
                  : expectedEffect(
                      one.value,
                      open.entity('indicator', one.indicator ?? ''),
                      (data.territories ?? []).map((place) => place?.territory),
                      language,
                    ),
              when: one.delay_months === undefined ? said.none : said.after(one.delay_months),
              change: one.change ?? said.none,
            },
          ],
    ),
    indicators: list(
      (data.indicators ?? []).flatMap((id) => (id === undefined ? [] : [open.entity('indicator', id)?.data.title ?? id])),
      language,
    ),
    delivered: data.delivered?.share === undefined ? '' : said.delivered(Math.round(100 * data.delivered.share)),
    delivered_comment: data.delivered?.comment ?? '',
    decisions: decided.map((one) => ({
      text: one.text,
      date: one.meeting.data.date === undefined ? said.none : day(one.meeting.data.date),
      outcome: outcome(one, language),
    })),
    decisions_evidence: decided.map(({ id }) => id).join(', '),
  };
}
/** A day or a month, as a sentence says when. */
function whenSaid(date: string, language: Language): string {
  if (date.length > 7) return `${language === 'fr' ? 'le' : 'on'} ${longDate(date, language)}`;
  return `${language === 'fr' ? 'en' : 'in'} ${monthYear(date, language)}`;
}
