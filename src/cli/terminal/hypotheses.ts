// Hypotheses at a terminal: what was seen elsewhere, who asks for it here, on which conditions, and what to put in place first.

import { type Both, fr, list, longDate, number, plural } from '../../language/language.ts';
import type { Match, Presence, Standing } from '../../ranking/hypotheses.ts';
import type { Place } from '../../national/travels.ts';
import { isPlaceholder } from '../../corpus/placeholder.ts';
import { clause, elsewhereSaid } from '../../report/sections/elsewhere.ts';
import { euros } from '../../ranking/words/figures.ts';
import { Page, type Style } from './ranking/page.ts';

const WORDS: Both<{
  readonly title: (date: string) => string;
  readonly counts: (all: number, shared: number) => string;
  readonly none: string;
  readonly noneOfThese: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly evidence: (level: number | undefined) => string;
  readonly unwritten: string;
  readonly sentence: (condition: string, then: string, because: string) => string;
  readonly needs: (organisations: number, themes: string) => string;
  readonly noNeed: (themes: string) => string;
  readonly noTheme: string;
  readonly theme: (label: string, organisations: number) => string;
  readonly unknownTheme: (label: string) => string;
  readonly convergences: (signatures: string) => string;
  readonly public: (words: string) => string;
  readonly word: (word: string, organisations: number) => string;
  readonly conditions: string;
  readonly mark: Readonly<Record<Presence, string>>;
  readonly present: Readonly<Record<Presence, string>>;
  readonly first: (texts: string) => string;
  readonly ready: string;
  readonly cost: (parts: readonly string[]) => string;
  readonly perYear: (amount: string) => string;
  readonly level: (level: number) => string;
  readonly months: (months: number) => string;
  readonly effects: (texts: string) => string;
  readonly effect: (effect: string, details: readonly string[]) => string;
  readonly limits: (text: string) => string;
  readonly rejected: (reason: string) => string;
  readonly actions: (titles: string) => string;
  readonly elsewhere: string;
  readonly examine: (id: string) => string;
  readonly draw: (id: string) => string;
}> = {
  fr: {
    title: (date) => fr`Hypothèses de changement au ${longDate(date, 'fr')}`,
    counts: (all, shared) =>
      shared === 0
        ? fr`${plural(all, 'hypothèse', 'hypothèses', 'fr')}, du projet`
        : fr`${plural(all, 'hypothèse', 'hypothèses', 'fr')}, dont ${shared} de bibliothèques partagées`,
    none: fr`Aucune hypothèse : « odas new hypothesis » décrit ce qui a été vu ailleurs ; le champ « libraries » de odas.yaml en ajoute.`,
    noneOfThese: fr`Aucune hypothèse ne répond à ces critères.`,
    standing: { retained: 'retenue', proposed: 'proposée', new: 'à examiner', rejected: 'écartée' },
    evidence: (level) => (level === undefined ? fr`preuve inconnue` : fr`preuve ${level} sur 5`),
    unwritten: fr`« Si …, alors …, parce que … » : reste à écrire dans son fichier.`,
    sentence: (condition, then, because) =>
      fr`Si ${condition}, alors ${then}${because === '' ? '' : fr`, parce ${/^(?:ils?|elles?|on|une?|en|aucune?|autrui) /i.test(because) ? 'qu’' : 'que '}${because}`}.`,
    needs: (organisations, themes) =>
      fr`Ici : ${plural(organisations, 'organisation le demande', 'organisations le demandent', 'fr')} (${themes}).`,
    noNeed: (themes) => fr`Ici : personne ne l’a demandé (${themes}).`,
    noTheme: fr`Ici : aucun thème ne la relie aux besoins exprimés.`,
    theme: (label, organisations) => fr`${label} : ${organisations}`,
    unknownTheme: (label) => fr`${label} : hors de la grille de ce projet`,
    convergences: (signatures) => fr`Convergences : ${signatures}.`,
    public: (words) => fr`Public : ${words}.`,
    word: (word, organisations) => fr`« ${word} » dans les besoins de ${plural(organisations, 'organisation', 'organisations', 'fr')}`,
    conditions: fr`Conditions :`,
    mark: { yes: '✓', partial: '~', no: '✗', unknown: '?' },
    present: { yes: 'présente', partial: 'en partie', no: 'absente', unknown: 'on ne sait pas' },
    first: (texts) => fr`À mettre en place ou à vérifier d’abord : ${texts}.`,
    ready: fr`Toutes ses conditions sont réunies ici.`,
    cost: (parts) => fr`Coût : ${parts.join(', ')}.`,
    perYear: (amount) => fr`${amount} par an`,
    level: (level) => fr`niveau ${level} sur 5`,
    months: (months) => fr`effet attendu en ${number(months, 'fr')} mois`,
    effects: (texts) => fr`Effets rapportés : ${texts}.`,
    effect: (effect, details) => (details.length === 0 ? effect : fr`${effect} (${details.join(', ')})`),
    limits: (text) => fr`Limites : ${text}`,
    rejected: (reason) => fr`Écartée : ${reason}`,
    actions: (titles) => fr`Actions qui en sont tirées : ${titles}.`,
    elsewhere: fr`Dans d’autres départements :`,
    examine: (id) => fr`Pour l’examiner : odas new transfer ${id}`,
    draw: (id) => fr`Pour en tirer une action : odas new action --from hypothesis:${id}`,
  },
  en: {
    title: (date) => `Change hypotheses on ${longDate(date, 'en')}`,
    counts: (all, shared) =>
      shared === 0
        ? `${plural(all, 'hypothesis', 'hypotheses', 'en')} of the project`
        : `${plural(all, 'hypothesis', 'hypotheses', 'en')}, of which ${shared} from shared libraries`,
    none: 'No hypothesis: “odas new hypothesis” describes what was seen elsewhere; the field “libraries” of odas.yaml adds some.',
    noneOfThese: 'No hypothesis fits what was asked.',
    standing: { retained: 'retained', proposed: 'proposed', new: 'to examine', rejected: 'rejected' },
    evidence: (level) => (level === undefined ? 'evidence unknown' : `evidence ${level} of 5`),
    unwritten: '“If …, then …, because …”: still to be written in its file.',
    sentence: (condition, then, because) => `If ${condition}, then ${then}${because === '' ? '' : `, because ${because}`}.`,
    needs: (organisations, themes) => `Here: ${plural(organisations, 'organisation asks', 'organisations ask', 'en')} for it (${themes}).`,
    noNeed: (themes) => `Here: nobody asked for it (${themes}).`,
    noTheme: 'Here: no theme ties it to the needs expressed.',
    theme: (label, organisations) => `${label}: ${organisations}`,
    unknownTheme: (label) => `${label}: not in this project’s codebook`,
    convergences: (signatures) => `Convergences: ${signatures}.`,
    public: (words) => `Public: ${words}.`,
    word: (word, organisations) => `“${word}” in the needs of ${plural(organisations, 'organisation', 'organisations', 'en')}`,
    conditions: 'Conditions:',
    mark: { yes: '✓', partial: '~', no: '✗', unknown: '?' },
    present: { yes: 'present', partial: 'in part', no: 'absent', unknown: 'not known' },
    first: (texts) => `To put in place or to check first: ${texts}.`,
    ready: 'All its conditions are met here.',
    cost: (parts) => `Cost: ${parts.join(', ')}.`,
    perYear: (amount) => `${amount} a year`,
    level: (level) => `level ${level} of 5`,
    months: (months) => `effect expected in ${number(months, 'en')} months`,
    effects: (texts) => `Reported effects: ${texts}.`,
    effect: (effect, details) => (details.length === 0 ? effect : `${effect} (${details.join(', ')})`),
    limits: (text) => `Limits: ${text}`,
    rejected: (reason) => `Rejected: ${reason}`,
    actions: (titles) => `Actions drawn from it: ${titles}.`,
    elsewhere: 'In other départements:',
    examine: (id) => `To examine it: odas new transfer ${id}`,
    draw: (id) => `To draw an action from it: odas new action --from hypothesis:${id}`,
  },
};

export interface HypothesisNames {
  readonly action: (id: string) => string;
  readonly convergence: (signature: string) => string;
  /** What became of it in other départements. */
  readonly elsewhere: (id: string) => readonly Place[];
}

/** The text of hypotheses beside what is needed here. */
export function hypothesesText(matches: readonly Match[], all: number, names: HypothesisNames, date: string, style: Style): string {
  const page = new Page(style);
  const { language, paint } = style;
  const said = WORDS[language];
  page.title(said.title(date));
  page.add(said.counts(all, matches.filter(({ hypothesis }) => hypothesis.shared).length), 0, paint.dim);
  page.blank();
  if (matches.length === 0) page.add(all === 0 ? said.none : said.noneOfThese);
  for (const match of matches) one(page, match, names);
  return page.toString();
}

function one(page: Page, match: Match, names: HypothesisNames): void {
  const { language, paint } = page.style;
  const said = WORDS[language];
  const { hypothesis, standing, reason, themes, organisations, convergences, first } = match;
  const conditions = match.conditions.filter(({ text }) => !isPlaceholder(text));
  const { data, id } = hypothesis;
  page.headed(data.title ?? id, `${said.standing[standing]} · ${said.evidence(data.evidence)}`);
  if ([data.if, data.then, data.because].some(isPlaceholder)) page.add(said.unwritten, 3, paint.yellow);
  else if (data.if !== undefined && data.then !== undefined)
    page.add(said.sentence(clause(data.if), clause(data.then), clause(data.because ?? '')), 3, paint.dim);
  if (standing === 'rejected' && reason !== undefined) page.add(said.rejected(reason), 3, paint.yellow);
  const named = themes
    .map((theme) => (theme.known ? said.theme(theme.label, theme.organisations) : said.unknownTheme(theme.label)))
    .join(' · ');
  page.add(themes.length === 0 ? said.noTheme : organisations === 0 ? said.noNeed(named) : said.needs(organisations, named), 3);
  if (convergences.length > 0)
    page.add(
      said.convergences(
        convergences
          .slice(0, 3)
          .map(({ signature }) => names.convergence(signature))
          .join(', '),
      ),
      3,
    );
  if (match.public.length > 0)
    page.add(
      said.public(
        list(
          match.public.map(({ word, organisations: count }) => said.word(word, count)),
          language,
        ),
      ),
      3,
    );
  if (conditions.length > 0) {
    page.add(said.conditions, 3);
    for (const condition of conditions) {
      const note =
        condition.reason === undefined
          ? said.present[condition.present]
          : `${said.present[condition.present]} – ${condition.reason.replace(/\.$/, '')}`;
      page.add(
        `${condition.text.replace(/\.$/, '')} (${note})`,
        5,
        condition.present === 'no' ? paint.yellow : undefined,
        `${said.mark[condition.present]} `,
      );
    }
    if (standing !== 'rejected') {
      const texts = conditions.filter(({ id: condition }) => first.includes(condition)).map(({ text }) => clause(text));
      if (texts.length > 0) page.add(said.first(list(texts, language)), 3);
      else if (first.length === 0) page.add(said.ready, 3);
    }
  }
  const cost = [
    ...(data.cost?.euros_per_year === undefined ? [] : [said.perYear(euros(Math.round(data.cost.euros_per_year * 100), language))]),
    ...(data.cost?.fte === undefined ? [] : [`${number(data.cost.fte, language)}\u00a0${language === 'fr' ? 'ETP' : 'FTE'}`]),
    ...(data.cost?.level === undefined ? [] : [said.level(data.cost.level)]),
    ...(data.months_to_effect === undefined ? [] : [said.months(data.months_to_effect)]),
  ];
  if (cost.length > 0) page.add(said.cost(cost), 3);
  const effects = (data.reported_effects ?? []).flatMap((effect) => {
    if (effect?.effect === undefined) return [];
    const details = [effect.measure, effect.n === undefined ? undefined : `n = ${effect.n}`, effect.method].flatMap((part) => part ?? []);
    return [said.effect(effect.effect, details)];
  });
  if (effects.length > 0) page.add(said.effects(effects.join(language === 'fr' ? '\u202f; ' : '; ')), 3);
  if (data.limits !== undefined) page.add(said.limits(data.limits), 3);
  const places = names.elsewhere(id);
  if (places.length > 0) {
    page.add(said.elsewhere, 3);
    for (const place of places) {
      const { line, details } = elsewhereSaid(place, language);
      page.add(line, 5, undefined, '- ');
      for (const detail of details) page.add(detail, 7, paint.dim);
    }
  }
  if (match.actions.length > 0) page.add(said.actions(list(match.actions.map(names.action), language)), 3);
  if (standing === 'new') page.add(said.examine(id), 3, paint.dim);
  else if (standing !== 'rejected' && match.actions.length === 0) page.add(said.draw(id), 3, paint.dim);
  page.blank();
}
