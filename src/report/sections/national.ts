// The départements side by side, for the national committee: where each stands, what several find, what was tried, what travelled.

import { SPHERE_NAMES } from '../../diagnosis/words/names.ts';
import { type Both, fr, type Language, list, longDate, number, plural, shortDate } from '../../language/language.ts';
import { hasTried, type SideBySide, sideBySide, travelled } from '../../national/side-by-side.ts';
import type { Place, Travel } from '../../national/travels.ts';
import type { Scene } from '../document.ts';
import type { Shown, TilesChart } from '../view.ts';
import { BUDGET_NAMES, CHANGE_NAMES, CONVERGENCE_NAMES, OUTCOME_NAMES, VERDICT_NAMES } from './national-names.ts';
import { STATUS_NAMES, STEP_NAMES } from './names.ts';
import { contrastSentence, places as codes, pooledSentence, thinSentence } from './national-words.ts';

/** More actions than this are counted by theme rather than listed. */
const MOST_ACTIONS = 60;
const MOST = { departments: 120, convergences: 20, hypotheses: 8, thin: 15, maps: 6, said: 40 };

const WORDS: Both<{
  readonly presence: Readonly<Record<'current' | 'older' | 'missing', string>>;
  readonly letters: Readonly<Record<'current' | 'older' | 'missing', string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly sentence: (sent: number, seats: number, last: string | undefined) => string;
  readonly map: string;
  readonly mapSays: (current: number, older: number, missing: number) => string;
  readonly travelsMap: string;
  readonly travelsSay: (count: number) => string;
  readonly everywhere: (spheres: string) => string;
  readonly nowhere: string;
  readonly here: (spheres: string) => string;
  readonly few: string;
  readonly effect: (indicator: string, verdict: string, level: number, change: string) => string;
  readonly insufficient: (indicators: readonly string[]) => string;
  readonly noEffect: string;
  readonly conditions: (met: readonly string[], partial: readonly string[], missing: readonly string[]) => string;
  readonly evidence: (level: number, change: string, places: string) => string;
  readonly unclear: (places: string) => string;
  readonly from: (places: string, many: boolean) => string;
  readonly library: string;
  readonly more: (count: number) => string;
  readonly single: (count: number) => string;
  readonly none: Readonly<
    Record<
      'contributions' | 'convergences' | 'actions' | 'hypotheses' | 'thin' | 'untried' | 'lessons' | 'adaptations' | 'hearings',
      string
    >
  >;
}> = {
  fr: {
    presence: { current: 'contribution à jour', older: 'antérieure au dernier comité', missing: 'contribution attendue' },
    letters: { current: 'J', older: 'A', missing: '?' },
    state: { past: 'terminée', running: 'se poursuit', current: 'en cours', future: 'à venir', unknown: '–' },
    sentence: (sent, seats, last) =>
      fr`${number(sent, 'fr')} ${seats < 2 ? 'département' : 'départements'} sur ${number(seats, 'fr')} ${sent < 2 ? fr`a transmis sa contribution` : fr`ont transmis leur contribution`}${last === undefined ? '.' : fr` ; le comité national s’est réuni pour la dernière fois le ${last}.`}`,
    map: fr`Les contributions reçues`,
    mapSays: (current, older, missing) =>
      fr`Carte des départements en carreaux de même taille : ${number(current, 'fr')} à jour, ${number(older, 'fr')} avant le dernier comité, ${missing === 0 ? 'aucune attendue' : plural(missing, 'attendue', 'attendues', 'fr')}.`,
    travelsMap: fr`Où chaque hypothèse a été considérée, et ce qui en est venu`,
    travelsSay: (count) =>
      fr`${plural(count, 'petite carte', 'petites cartes', 'fr')}, une par hypothèse : la lettre de chaque carreau dit ce qui est arrivé dans ce département.`,
    everywhere: (spheres) => fr`partout : ${spheres}`,
    nowhere: fr`aucune sphère n’est présente partout`,
    here: (spheres) => fr`ici ou là : ${spheres}`,
    few: fr`peu`,
    effect: (indicator, verdict, level, change) => fr`${indicator} : ${verdict} (niveau ${level}), ${change}`,
    insufficient: (indicators) => fr`données insuffisantes : ${indicators.join(', ')}`,
    noEffect: fr`rien de mesuré`,
    conditions: (met, partial, missing) =>
      [
        ...(met.length > 0 ? [fr`réunies : ${list(met, 'fr')}`] : []),
        ...(partial.length > 0 ? [fr`en partie : ${list(partial, 'fr')}`] : []),
        ...(missing.length > 0 ? [fr`absentes : ${list(missing, 'fr')}`] : []),
      ].join('\u202f; ') || fr`non renseignées`,
    evidence: (level, change, places) => fr`niveau ${level}, ${change} : ${places}`,
    unclear: (places) => fr`sans que l’on sache dans quel sens : ${places}`,
    from: (places, many) => fr`Proposée par ${many ? 'les départements' : 'le département'} ${places}.`,
    library: fr`De la bibliothèque nationale.`,
    more: (count) => fr`${number(count, 'fr')} de plus ne sont pas montrés ici ; « odas national --format json » donne tout.`,
    single: (count) =>
      fr`${plural(count, 'convergence n’est constatée', 'convergences ne sont constatées', 'fr')} que dans un département.`,
    none: {
      contributions: fr`Aucune contribution n’a été reçue, ou elles ne sont pas montrées à ces destinataires.`,
      convergences: fr`Aucune convergence n’est constatée dans deux départements.`,
      actions: fr`Aucune action n’a été transmise.`,
      hypotheses: fr`Aucune hypothèse n’est considérée dans deux départements.`,
      thin: fr`Chaque hypothèse essayée est évaluée dans plusieurs départements.`,
      untried: fr`Aucune hypothèse n’a encore été essayée.`,
      lessons: fr`Aucun enseignement n’a été transmis.`,
      adaptations: fr`Aucune adaptation n’est demandée.`,
      hearings: fr`Aucune audition n’a été menée ni prévue, ou elles ne sont pas montrées à ces destinataires.`,
    },
  },
  en: {
    presence: { current: 'contribution up to date', older: 'older than the last committee', missing: 'contribution expected' },
    letters: { current: 'U', older: 'O', missing: '?' },
    state: { past: 'ended', running: 'continues', current: 'under way', future: 'to come', unknown: '–' },
    sentence: (sent, seats, last) =>
      `${number(sent, 'en')} of ${plural(seats, 'département', 'départements', 'en')} ${sent === 1 ? 'has' : 'have'} sent a contribution${last === undefined ? '.' : `; the national committee last met on ${last}.`}`,
    map: 'The contributions received',
    mapSays: (current, older, missing) =>
      `Map of the départements as tiles of one size: ${number(current, 'en')} up to date, ${number(older, 'en')} older than the last committee, ${number(missing, 'en')} expected.`,
    travelsMap: 'Where each hypothesis was considered, and what came of it',
    travelsSay: (count) =>
      `${plural(count, 'small map', 'small maps', 'en')}, one a hypothesis: the letter of each tile says what happened in that département.`,
    everywhere: (spheres) => `everywhere: ${spheres}`,
    nowhere: 'no sphere is present everywhere',
    here: (spheres) => `here and there: ${spheres}`,
    few: 'few',
    effect: (indicator, verdict, level, change) => `${indicator}: ${verdict} (level ${level}), ${change}`,
    insufficient: (indicators) => `not enough data: ${indicators.join(', ')}`,
    noEffect: 'nothing measured',
    conditions: (met, partial, missing) =>
      [
        ...(met.length > 0 ? [`met: ${list(met, 'en')}`] : []),
        ...(partial.length > 0 ? [`in part: ${list(partial, 'en')}`] : []),
        ...(missing.length > 0 ? [`absent: ${list(missing, 'en')}`] : []),
      ].join('; ') || 'not stated',
    evidence: (level, change, places) => `level ${level}, ${change}: ${places}`,
    unclear: (places) => `without anyone knowing which way: ${places}`,
    from: (places, many) => `Offered by ${many ? 'départements' : 'département'} ${places}.`,
    library: 'From the national library.',
    more: (count) => `${number(count, 'en')} more are not shown here; “odas national --format json” gives all.`,
    single: (count) => `${plural(count, 'convergence is', 'convergences are', 'en')} found in one département only.`,
    none: {
      contributions: 'No contribution was received, or they are not shown to these readers.',
      convergences: 'No convergence is found in two départements.',
      actions: 'No action was sent.',
      hypotheses: 'No hypothesis is considered in two départements.',
      thin: 'Each hypothesis tried is evaluated in several départements.',
      untried: 'No hypothesis has been tried yet.',
      lessons: 'No lesson was sent.',
      adaptations: 'No adaptation is asked for.',
      hearings: 'No hearing was held or planned, or they are not shown to these readers.',
    },
  },
};

/** What the national document shows of the contributions, with its maps. */
export function nationalSection({ open, language }: Scene): {
  data: Readonly<Record<string, Shown>>;
  charts: Readonly<Record<string, TilesChart>>;
} {
  const reading = sideBySide(open);
  const said = WORDS[language];
  const travels = travelled(reading);
  const map = contributionsMap(reading, language);
  const maps = travelsMap(travels.slice(0, MOST.maps), language);
  const { departments } = reading;
  const count = (presence: string): number => departments.filter((one) => one.presence === presence).length;
  const more = (all: number, most: number): string => (all > most ? said.more(all - most) : '');
  const actions = reading.themes.reduce((sum, one) => sum + one.actions.length, 0);
  return {
    charts: { ...(departments.length > 0 && { map }), ...(maps && { travels: maps }) },
    data: {
      none: { ...said.none, thin: hasTried(reading) ? said.none.thin : said.none.untried },
      national_sentence:
        departments.length === 0
          ? ''
          : said.sentence(
              departments.length - count('missing'),
              departments.length,
              reading.lastCommittee && longDate(reading.lastCommittee, language),
            ),
      map_image: departments.length > 0 ? 'chart:map' : '',
      map_description: map.description,
      departments: departments.slice(0, MOST.departments).map((one) => ({
        code: one.code,
        name: one.name,
        step: one.step === undefined ? '–' : STEP_NAMES[language][one.step],
        actions: one.presence === 'missing' ? '–' : number(one.actions, language),
        under_way: one.presence === 'missing' ? '–' : number(one.underWay, language),
        effects: one.presence === 'missing' ? '–' : number(one.effects, language),
        date: one.date === undefined ? '–' : shortDate(one.date, language),
        presence: said.presence[one.presence],
      })),
      steps: reading.contributions.slice(0, MOST.departments).map(({ code }, index) => ({
        code: `${code} ${departments.find((one) => one.code === code)?.name ?? ''}`,
        states: reading.steps.map(({ places }) => said.state[places[index]!.state]!),
      })),
      convergences: reading.convergences.slice(0, MOST.convergences).map(({ type, label, places, everywhere, somewhere }) => ({
        type: CONVERGENCE_NAMES[language][type] ?? type,
        theme: label,
        places: codes(
          places.map(({ code }) => code),
          language,
        ),
        retained:
          codes(
            places.filter(({ retained }) => retained === true).map(({ code }) => code),
            language,
          ) || '–',
        spheres: [
          everywhere.length > 0 ? said.everywhere(everywhere.map((one) => sphere(one, language)).join(', ')) : said.nowhere,
          ...(somewhere.length > 0
            ? [said.here(somewhere.map((one) => `${sphere(one.sphere, language)} (${codes(one.places, language)})`).join(', '))]
            : []),
        ].join(language === 'fr' ? '\u202f; ' : '; '),
      })),
      convergences_more: more(reading.convergences.length, MOST.convergences),
      single: reading.single > 0 ? said.single(reading.single) : '',
      actions: actions > MOST_ACTIONS ? [] : actionRows(reading, language),
      themes: actions > MOST_ACTIONS ? themeRows(reading, language) : [],
      travels_image: maps ? 'chart:travels' : '',
      travels_description: maps?.description ?? '',
      travels: travels.slice(0, MOST.hypotheses).map((one) => travelRows(one, language)),
      travels_more: more(travels.length, MOST.hypotheses),
      thin: reading.thin.slice(0, MOST.thin).map((one) => thinSentence(one, language)),
      thin_more: more(reading.thin.length, MOST.thin),
      outside: reading.outside.slice(0, MOST.thin).map(({ label, places }) => `${label} (${codes(places, language)})`),
      lessons: saidBy(reading, 'lessons'),
      adaptations: saidBy(reading, 'adaptations'),
      shared_decisions: saidBy(reading, 'decisions'),
    },
  };
}

const sphere = (name: string, language: Language): string => SPHERE_NAMES[language][name] ?? name;

function contributionsMap({ departments }: SideBySide, language: Language): TilesChart {
  const said = WORDS[language];
  const count = (presence: string): number => departments.filter((one) => one.presence === presence).length;
  const states = (['current', 'older', 'missing'] as const).map((key) => ({ key, letter: said.letters[key], label: said.presence[key] }));
  return {
    kind: 'tiles',
    title: said.map,
    description: said.mapSays(count('current'), count('older'), count('missing')),
    states,
    maps: [{ label: said.map, places: departments.map(({ code, name, presence }) => ({ code, name, state: presence })) }],
  };
}

/** Small multiples: one map a hypothesis, a letter an outcome. */
function travelsMap(travels: readonly Travel[], language: Language): TilesChart | undefined {
  if (travels.length === 0) return undefined;
  const said = WORDS[language];
  const met = new Set(travels.flatMap(({ places }) => places.map(({ outcome }) => outcome)));
  const order = ['favourable', 'mixed', 'not-shown', 'adverse', 'unknown', 'under-way', 'not-tried', 'rejected'] as const;
  const letters = language === 'fr' ? 'FCNDIEPR' : 'FBNAIUTR';
  return {
    kind: 'tiles',
    title: said.travelsMap,
    description: said.travelsSay(travels.length),
    states: order.flatMap((key, index) => (met.has(key) ? [{ key, letter: letters[index]!, label: OUTCOME_NAMES[language][key] }] : [])),
    maps: travels.map(({ title, places }) => ({
      label: title,
      places: places.map(({ code, name, outcome }) => ({ code, name, state: outcome })),
    })),
  };
}

/** What was at least retained, each action once, under the first of its themes. */
const TRIED = new Set<string>(['retained', 'preparing', 'running', 'evaluated', 'extended', 'adapted', 'stopped']);

function actionRows({ themes }: SideBySide, language: Language): Shown[] {
  const said = WORDS[language];
  const seen = new Set<string>();
  const isNew = ({ code, id, status }: { code: string; id: string; status: string }): boolean =>
    TRIED.has(status) && !seen.has(`${code} ${id}`) && seen.add(`${code} ${id}`) !== undefined;
  return themes.flatMap(({ label, actions }) =>
    actions.filter(isNew).map(({ code, title, status, budget, effects }) => ({
      theme: label || '–',
      code,
      title,
      status: STATUS_NAMES[language][status],
      budget: budget === undefined ? '–' : BUDGET_NAMES[language][budget],
      effect: effectsSaid(effects, language) || said.noEffect,
    })),
  );
}

/** Many actions: how many a theme, in how many places, how far along. */
function themeRows({ themes }: SideBySide, language: Language): Shown[] {
  return themes.map(({ label, actions }) => ({
    theme: label || '–',
    actions: number(actions.length, language),
    places: number(new Set(actions.map(({ code }) => code)).size, language),
    under_way: number(actions.filter(({ status }) => ['running', 'extended', 'adapted'].includes(status)).length, language),
    measured: number(actions.filter(({ effects }) => effects.length > 0).length, language),
  }));
}

/** The effects of an action in a cell: each verdict, then those for which there is not enough data, together. */
function effectsSaid(effects: Place['effects'], language: Language): string {
  const said = WORDS[language];
  const known = effects.filter(({ verdict }) => verdict !== 'insufficient');
  const rest = effects.filter(({ verdict }) => verdict === 'insufficient').map(({ indicator }) => indicator);
  const each = known.map(({ indicator, verdict, evidence_level: level = 0, change = 'unclear' }) =>
    said.effect(indicator, VERDICT_NAMES[language][verdict] ?? verdict, level, CHANGE_NAMES[language][change] ?? change),
  );
  return [...each, ...(rest.length > 0 ? [said.insufficient(rest)] : [])].join(language === 'fr' ? '\u202f; ' : '; ');
}

const MOST_PLACES = 15;

function travelRows(travel: Travel, language: Language): Shown {
  const said = WORDS[language];
  const texts = new Map(travel.places.flatMap(({ conditions }) => conditions.map(({ id, text }) => [id, text ?? id] as const)));
  const numbered = new Map([...texts.keys()].map((id, index) => [id, String(index + 1)]));
  const met = (place: Place, ...states: readonly string[]): string[] =>
    place.conditions.filter(({ present }) => states.includes(present ?? '')).map(({ id }) => numbered.get(id)!);
  const unclear = travel.readings.filter(({ change }) => change === 'unclear').flatMap(({ places }) => places);
  return {
    title: travel.title,
    origin: travel.from.length > 0 ? said.from(codes(travel.from, language), new Set(travel.from).size > 1) : said.library,
    conditions: [...texts.values()],
    places: travel.places.slice(0, MOST_PLACES).map((place) => ({
      code: place.code,
      outcome: OUTCOME_NAMES[language][place.outcome],
      conditions: said.conditions(met(place, 'yes'), met(place, 'partial'), met(place, 'no')),
      effects: effectsSaid(place.effects, language) || '–',
      reason: place.reason ?? '–',
    })),
    readings: [
      ...travel.readings
        .filter(({ change }) => change !== 'unclear')
        .map(({ level, change, places }) => said.evidence(level, CHANGE_NAMES[language][change] ?? change, codes(places, language))),
      ...(unclear.length > 0 ? [said.unclear(codes(unclear, language))] : []),
    ],
    pooled: travel.pooled.map((one) => pooledSentence(one, language)),
    contrasts: travel.contrasts.map((one) => contrastSentence(one, language)),
    lessons: travel.places.flatMap(({ code, lessons }) => lessons.map((text) => ({ code, text }))).slice(0, MOST.said),
  };
}

function saidBy({ contributions }: SideBySide, what: 'lessons' | 'adaptations' | 'decisions'): Shown[] {
  return contributions
    .flatMap((one) => one[what].map((item) => ({ code: one.code, text: item.text, reason: 'reason' in item ? (item.reason ?? '') : '' })))
    .slice(0, MOST.said);
}
