// The sheet of one change hypothesis: what was seen elsewhere, on which conditions, what it meets here.

import { type Both, fr, monthYear, number, plural, shortDate } from '../../language/language.ts';
import { elsewhereOf } from '../../national/elsewhere.ts';
import { matchesOf, type Presence, type Standing } from '../../ranking/hypotheses.ts';
import { euros } from '../../ranking/words/figures.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';
import { elsewhereSaid } from './elsewhere.ts';
import { STATUS_NAMES } from './names.ts';
import { paragraphsOf } from './prose.ts';

const WORDS: Both<{
  readonly kinds: Readonly<Record<string, string>>;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly present: Readonly<Record<Presence, string>>;
  readonly asked: (organisations: number) => string;
  readonly evidence: readonly string[];
  readonly perYear: (amount: string) => string;
  readonly level: (level: number) => string;
  readonly months: (months: number) => string;
  readonly none: string;
}> = {
  fr: {
    kinds: { sheet: 'fiche', article: 'article', visit: 'visite', hearing: 'audition', actor: 'acteur', study: 'étude' },
    standing: { retained: 'retenue ici', proposed: 'proposée ici', new: 'à examiner ici', rejected: 'écartée ici' },
    present: { yes: 'présente', partial: 'en partie', no: 'absente', unknown: 'on ne sait pas' },
    asked: (organisations) => fr`${plural(organisations, 'organisation le demande', 'organisations le demandent', 'fr')} ici`,
    evidence: [
      'dite, sans plus',
      'constatée après coup',
      'avant et après',
      'une série de mesures',
      'une comparaison',
      'une comparaison, explications rivales examinées',
    ],
    perYear: (amount) => fr`${amount} par an`,
    level: (level) => fr`niveau ${level} sur 5`,
    months: (months) => fr`${number(months, 'fr')} mois`,
    none: '–',
  },
  en: {
    kinds: { sheet: 'sheet', article: 'article', visit: 'visit', hearing: 'hearing', actor: 'actor', study: 'study' },
    standing: { retained: 'retained here', proposed: 'proposed here', new: 'to examine here', rejected: 'rejected here' },
    present: { yes: 'present', partial: 'in part', no: 'absent', unknown: 'not known' },
    asked: (organisations) => `${plural(organisations, 'organisation asks', 'organisations ask', 'en')} for it here`,
    evidence: [
      'said, no more',
      'seen after the fact',
      'before and after',
      'a series of measures',
      'a comparison',
      'a comparison, rival explanations examined',
    ],
    perYear: (amount) => `${amount} a year`,
    level: (level) => `level ${level} of 5`,
    months: (months) => `${number(months, 'en')} months`,
    none: '–',
  },
};

export function hypothesisSheet(scene: Scene): Readonly<Record<string, Shown>> {
  const { open, language, subject, derived } = scene;
  const said = WORDS[language];
  const match = matchesOf(open, []).find(({ hypothesis }) => hypothesis.id === subject)!;
  const { data } = match.hypothesis;
  const { origin, cost } = data;
  const when =
    origin?.date === undefined ? undefined : origin.date.length === 7 ? monthYear(origin.date, language) : shortDate(origin.date, language);
  const texts = (listed: readonly (string | undefined)[] | undefined): string[] => (listed ?? []).flatMap((one) => one ?? []);
  return {
    elsewhere: (elsewhereOf(open).get(subject ?? '') ?? []).map((place) => elsewhereSaid(place, language)),
    title: data.title ?? subject ?? '',
    problem: data.problem ?? '',
    when_done: data.if ?? '',
    outcome: data.then ?? '',
    because: data.because ?? '',
    quote: data.striking_quote ?? '',
    origin: [
      origin?.organisation,
      origin?.territory,
      origin?.kind === undefined ? undefined : said.kinds[origin.kind],
      origin?.reference,
      when,
    ]
      .flatMap((one) => one ?? [])
      .join(', '),
    url: origin?.url ?? '',
    evidence: data.evidence === undefined ? said.none : `${data.evidence} / 5 (${said.evidence[data.evidence] ?? ''})`,
    public: data.public ?? '',
    core: texts(data.core),
    adaptable: texts(data.adaptable),
    cost: [
      ...(cost?.euros_per_year === undefined ? [] : [said.perYear(euros(Math.round(cost.euros_per_year * 100), language))]),
      ...(cost?.fte === undefined ? [] : [`${number(cost.fte, language)}\u00a0${language === 'fr' ? 'ETP' : 'FTE'}`]),
      ...(cost?.level === undefined ? [] : [said.level(cost.level)]),
    ].join(', '),
    months: data.months_to_effect === undefined ? '' : said.months(data.months_to_effect),
    effects: (data.reported_effects ?? []).flatMap((one) =>
      one === undefined
        ? []
        : [
            {
              effect: one.effect ?? said.none,
              measure: one.measure ?? said.none,
              n: one.n === undefined ? said.none : number(one.n, language),
              method: one.method ?? said.none,
            },
          ],
    ),
    limits: data.limits ?? '',
    prose: paragraphsOf(match.hypothesis),
    standing: said.standing[match.standing],
    reason: match.reason ?? '',
    themes: match.themes.map(({ id, label }) => {
      const heard = derived.themes.find(({ theme }) => theme === id);
      return { label, asked: heard ? said.asked(heard.organisations) : said.none };
    }),
    conditions: match.conditions.map(({ id, text, present, reason }) => ({
      text,
      present: said.present[present],
      reason: reason ?? said.none,
      first: match.first[0] === id && match.standing !== 'rejected' ? 'yes' : '',
    })),
    first: match.standing === 'rejected' ? [] : match.first.map((id) => match.conditions.find((one) => one.id === id)!.text),
    actions: match.actions.map((id) => {
      const action = open.entity('action', id)!.data;
      return { title: action.title ?? id, status: action.status === undefined ? said.none : STATUS_NAMES[language][action.status] };
    }),
  };
}
