// The sentences of a diagnosis, one a fact, in words that a committee reads.

import { capital, ofNamed } from '../../language/articles.ts';
import { type Both, fr, type Language, list, longDate, plural } from '../../language/language.ts';
import type { Adopted } from '../adopted.ts';
import type { BlindSpot, Divergence } from '../absences.ts';
import type { Convergence, ConvergenceType, Strength } from '../convergences.ts';
import type { Names } from './names.ts';

/** An expectation without anyone to answer, as it is told: who is asked, by whom, on what. */
export interface Unanswered {
  readonly towards: string;
  readonly by: readonly string[];
  readonly themes: readonly string[];
  readonly heard: boolean;
  readonly seated: boolean;
  readonly evidence: readonly string[];
}

export interface DiagnosisWords {
  readonly types: Readonly<Record<ConvergenceType, string>>;
  readonly convergence: (one: Convergence, names: Names) => string;
  readonly strength: (strength: Strength) => string;
  /** Whether it stands without any one organisation; `others` are the other pairs on the same theme. */
  readonly robust: (one: Convergence, others: readonly Convergence[], names: Names) => string;
  readonly against: (obstacles: number, opposed: number) => string;
  readonly divergence: (one: Divergence, names: Names) => string;
  readonly sides: (one: Divergence, organisations: (ids: readonly string[]) => string) => readonly string[];
  readonly unanswered: (one: Unanswered, names: Names) => string;
  /** @param isNamed whether the organisation that speaks alone may be named */
  readonly blind: (one: BlindSpot, name: string, names: Names, isNamed?: boolean) => string;
  readonly saturation: (reached: string | undefined, date: string, interviews: number) => string;
  readonly adopted: (one: Adopted) => string;
  readonly silence: (count: number) => string;
  readonly noSpot: string;
  readonly noTie: string;
}

export const DIAGNOSIS: Both<DiagnosisWords> = {
  fr: {
    types: {
      'reciprocal-expectation': fr`Attentes réciproques`,
      'offer-meets-request': fr`Offres qui rencontrent une demande`,
      'common-need': fr`Besoins communs`,
    },
    convergence({ type, theme, organisations, offeredBy, askedBy, strength }, names) {
      const label = names.theme(theme);
      if (type === 'common-need')
        return fr`« ${label} » : ${plural(strength.organisations, 'organisation', 'organisations', 'fr')} de ${plural(strength.spheres, 'sphère', 'sphères', 'fr')} expriment ce besoin${strength.family ? ', familles comprises' : ''}.`;
      const [a = '', b = ''] = organisations.map(names.spoken);
      if (type === 'reciprocal-expectation') return fr`« ${label} » : ${a} et ${b} attendent chacun quelque chose de l’autre.`;
      if (offeredBy.length > 1) return fr`« ${label} » : ${a} et ${b} proposent chacun ce que l’autre demande.`;
      return fr`« ${label} » : ${names.spoken(offeredBy[0]!)} propose ce que demande ${names.spoken(askedBy[0]!)}.`;
    },
    strength: ({ organisations, spheres, territories, extracts, family }) =>
      [
        plural(organisations, 'organisation', 'organisations', 'fr'),
        plural(spheres, 'sphère', 'sphères', 'fr'),
        ...(territories > 0 ? [plural(territories, 'territoire', 'territoires', 'fr')] : []),
        plural(extracts, 'extrait', 'extraits', 'fr'),
        ...(family ? ['voix de familles'] : []),
      ].join(', '),
    robust({ type, restsOn, organisations }, others, names) {
      if (restsOn.length === 0) return fr`Tient même sans l’une quelconque de ces organisations.`;
      if (type === 'common-need')
        return restsOn.length === organisations.length
          ? fr`Ne tient qu’à ces organisations : sans l’une d’elles, le besoin n’est plus commun à deux sphères.`
          : fr`Ne tient plus sans ${list(restsOn.map(names.spoken), 'fr', 'disjunction')}.`;
      if (others.length === 0) return fr`Repose sur ces deux organisations : sans l’une, il n’en reste rien sur ce thème.`;
      const lost = organisations.filter((id) => others.every((other) => other.organisations.includes(id)));
      const elsewhere = plural(others.length, 'autre rencontre', 'autres rencontres', 'fr');
      return lost.length === 0
        ? fr`Repose sur ces deux organisations ; ${elsewhere} de même nature sur ce thème.`
        : fr`Repose sur ces deux organisations ; ${elsewhere} de même nature sur ce thème ${others.length > 1 ? 'passent' : 'passe'} aussi par ${list(lost.map(names.spoken), 'fr')}.`;
    },
    against: (obstacles, opposed) =>
      fr`À entendre aussi : ${list(
        [
          ...(obstacles > 0 ? [plural(obstacles, 'frein', 'freins', 'fr')] : []),
          ...(opposed > 0 ? [plural(opposed, 'parole contraire', 'paroles contraires', 'fr')] : []),
        ],
        'fr',
      )}`,
    divergence(one, names) {
      const themes = list(
        one.themes.map((id) => `« ${names.theme(id)} »`),
        'fr',
      );
      return one.about.kind === 'objective'
        ? fr`${themes}, pour l’objectif « ${names.objective(one.about.id)} » : les positions de ${plural(one.organisations.length, 'organisation', 'organisations', 'fr')} s’opposent.`
        : fr`${themes} : les positions de ${plural(one.organisations.length, 'organisation', 'organisations', 'fr')} s’opposent.`;
    },
    sides: (one, organisations) => [
      ...(one.inFavour.length > 0 ? [fr`Pour : ${organisations(one.inFavour)}`] : []),
      ...(one.against.length > 0 ? [fr`Contre : ${organisations(one.against)}`] : []),
      ...(one.between.length > 0 ? [fr`Entre les deux : ${organisations(one.between)}`] : []),
    ],
    unanswered({ towards, by, themes, heard, seated }, names) {
      const asked = fr`${capital(list(by.map(names.spoken), 'fr'))} ${by.length > 1 ? 'attendent' : 'attend'} quelque chose ${ofNamed(names.spoken(towards))} (${themes.map(names.theme).join(', ')})`;
      if (!heard && !seated) return fr`${asked} ; personne n’y a été entendu et aucun comité ne l’accueille.`;
      return heard
        ? fr`${asked} : organisation entendue, mais sans siège dans un comité.`
        : fr`${asked} : organisation qui siège dans un comité, mais n’a pas été entendue.`;
    },
    blind({ kind, organisations }, name, names, isNamed = true) {
      const who =
        organisations.length === 0
          ? fr`personne n’en parle`
          : isNamed
            ? fr`seule une organisation en parle (${organisations.map(names.organisation).join()})`
            : fr`seule une organisation en parle`;
      if (kind === 'families') return fr`Aucune parole de famille n’a été recueillie.`;
      if (kind === 'required-actor')
        return fr`Acteur à impliquer « ${name} » : il n’a pas été entendu, et ${organisations.length === 0 ? 'personne n’attend rien de lui' : 'une seule organisation attend quelque chose de lui'}.`;
      const what = { stake: 'Enjeu', question: 'Question', territory: 'Territoire', theme: 'Thème' }[kind];
      return fr`${what} « ${name} » : ${who}.`;
    },
    saturation: (reached, date, interviews) =>
      reached === undefined
        ? fr`Il est trop tôt pour s’arrêter : il faudrait que trois entretiens de suite apportent au plus un thème nouveau chacun (${plural(interviews, 'entretien mené', 'entretiens menés', 'fr')}).`
        : fr`Depuis le ${date}, les entretiens n’apportent presque plus de thème nouveau : trois de suite en ont apporté au plus un chacun.`,
    adopted({ state, gained, on, now }) {
      const since = on === undefined ? '' : fr` depuis le ${longDate(on, 'fr')}`;
      if (state === 'fell') return fr`Plus rien ne l’étaye dans les entretiens d’aujourd’hui : à revoir en comité.`;
      const contested =
        gained.against.length > 0
          ? fr` Mais ${plural(gained.against.length, 'parole nouvelle la contredit', 'paroles nouvelles la contredisent', 'fr')}.`
          : '';
      if (state === 'grew')
        return fr`S’est renforcée${since} : ${plural(gained.extracts.length, 'extrait de plus', 'extraits de plus', 'fr')}${gained.organisations.length > 0 ? `, ${plural(gained.organisations.length, 'organisation de plus', 'organisations de plus', 'fr')}` : ''}.${contested}`;
      return fr`Tient toujours : ${DIAGNOSIS.fr.strength(now!.strength)}.${contested}`;
    },
    noSpot: fr`Aucun : deux organisations au moins parlent de chaque enjeu, question, territoire et thème.`,
    noTie: fr`Aucune attente adressée à une autre organisation n’a été relevée.`,
    silence: (count) =>
      count === 0
        ? fr`Toutes les organisations entendues en parlent.`
        : fr`${plural(count, 'organisation entendue n’en a', 'organisations entendues n’en ont', 'fr')} rien dit : se taire n’est pas être en désaccord.`,
  },
  en: {
    types: {
      'reciprocal-expectation': 'Reciprocal expectations',
      'offer-meets-request': 'Offers that meet a request',
      'common-need': 'Common needs',
    },
    convergence({ type, theme, organisations, offeredBy, askedBy, strength }, names) {
      const label = names.theme(theme);
      if (type === 'common-need')
        return `“${label}”: ${plural(strength.organisations, 'organisation', 'organisations', 'en')} of ${plural(strength.spheres, 'sphere', 'spheres', 'en')} state this need${strength.family ? ', families included' : ''}.`;
      const [a = '', b = ''] = organisations.map(names.organisation);
      if (type === 'reciprocal-expectation') return `“${label}”: ${a} and ${b} expect something of each other.`;
      if (offeredBy.length > 1) return `“${label}”: ${a} and ${b} each offer what the other asks for.`;
      return `“${label}”: ${names.organisation(offeredBy[0]!)} offers what ${names.organisation(askedBy[0]!)} asks for.`;
    },
    strength: ({ organisations, spheres, territories, extracts, family }) =>
      [
        plural(organisations, 'organisation', 'organisations', 'en'),
        plural(spheres, 'sphere', 'spheres', 'en'),
        ...(territories > 0 ? [plural(territories, 'territory', 'territories', 'en')] : []),
        plural(extracts, 'extract', 'extracts', 'en'),
        ...(family ? ['a family voice'] : []),
      ].join(', '),
    robust({ type, restsOn, organisations }, others, names) {
      if (restsOn.length === 0) return 'Stands without any one of these organisations.';
      if (type === 'common-need')
        return restsOn.length === organisations.length
          ? 'Rests on these organisations: without one of them, two spheres no longer share the need.'
          : `No longer stands without ${list(restsOn.map(names.organisation), 'en', 'disjunction')}.`;
      if (others.length === 0) return 'Rests on these two organisations: without one, nothing of it is left on this theme.';
      const lost = organisations.filter((id) => others.every((other) => other.organisations.includes(id)));
      const elsewhere = plural(others.length, 'other match', 'other matches', 'en');
      return lost.length === 0
        ? `Rests on these two organisations; ${elsewhere} of the same kind on this theme.`
        : `Rests on these two organisations; ${elsewhere} of the same kind on this theme, which also ${others.length > 1 ? 'rest' : 'rests'} on ${list(lost.map(names.organisation), 'en')}.`;
    },
    against: (obstacles, opposed) =>
      `To be heard too: ${list(
        [
          ...(obstacles > 0 ? [plural(obstacles, 'obstacle', 'obstacles', 'en')] : []),
          ...(opposed > 0 ? [plural(opposed, 'contrary voice', 'contrary voices', 'en')] : []),
        ],
        'en',
      )}`,
    divergence(one, names) {
      const themes = list(
        one.themes.map((id) => `“${names.theme(id)}”`),
        'en',
      );
      return one.about.kind === 'objective'
        ? `${themes}, for the objective “${names.objective(one.about.id)}”: the positions of ${plural(one.organisations.length, 'organisation', 'organisations', 'en')} oppose each other.`
        : `${themes}: the positions of ${plural(one.organisations.length, 'organisation', 'organisations', 'en')} oppose each other.`;
    },
    sides: (one, organisations) => [
      ...(one.inFavour.length > 0 ? [`For: ${organisations(one.inFavour)}`] : []),
      ...(one.against.length > 0 ? [`Against: ${organisations(one.against)}`] : []),
      ...(one.between.length > 0 ? [`In between: ${organisations(one.between)}`] : []),
    ],
    unanswered({ towards, by, themes, heard, seated }, names) {
      const asked = `${list(by.map(names.organisation), 'en')} ${by.length > 1 ? 'expect' : 'expects'} something of ${names.organisation(towards)} (${themes.map(names.theme).join(', ')})`;
      if (!heard && !seated) return `${asked}; nobody there was heard, and it sits on no committee.`;
      return heard ? `${asked}: heard, but without a seat in a committee.` : `${asked}: sits in a committee, but was not heard.`;
    },
    blind({ kind, organisations }, name, names, isNamed = true) {
      const who =
        organisations.length === 0
          ? 'nobody speaks of it'
          : isNamed
            ? `only one organisation speaks of it (${organisations.map(names.organisation).join()})`
            : 'only one organisation speaks of it';
      if (kind === 'families') return 'No family was heard.';
      if (kind === 'required-actor')
        return `Required actor “${name}”: not heard, and ${organisations.length === 0 ? 'nobody expects anything of it' : 'only one organisation expects something of it'}.`;
      const what = { stake: 'Stake', question: 'Question', territory: 'Territory', theme: 'Theme' }[kind];
      return `${what} “${name}”: ${who}.`;
    },
    saturation: (reached, date, interviews) =>
      reached === undefined
        ? `It is too early to stop: three interviews in a row should bring at most one new theme each (${plural(interviews, 'interview', 'interviews', 'en')} led).`
        : `Since ${date}, interviews hardly bring new themes: three in a row brought at most one each.`,
    adopted({ state, gained, on, now }) {
      const since = on === undefined ? '' : ` since ${longDate(on, 'en')}`;
      if (state === 'fell') return 'Nothing in today’s interviews supports it any more: to be seen again by the committee.';
      const contested =
        gained.against.length > 0
          ? ` But ${plural(gained.against.length, 'new voice contradicts', 'new voices contradict', 'en')} it.`
          : '';
      if (state === 'grew')
        return `Has grown${since}: ${plural(gained.extracts.length, 'more extract', 'more extracts', 'en')}${gained.organisations.length > 0 ? `, ${plural(gained.organisations.length, 'more organisation', 'more organisations', 'en')}` : ''}.${contested}`;
      return `Still stands: ${DIAGNOSIS.en.strength(now!.strength)}.${contested}`;
    },
    noSpot: 'None: two organisations at least speak of each stake, question, territory and theme.',
    noTie: 'No expectation addressed to another organisation was noted.',
    silence: (count) =>
      count === 0
        ? 'Every organisation heard speaks of it.'
        : `${plural(count, 'organisation', 'organisations', 'en')} heard said nothing of it: silence is not disagreement.`,
  },
};

/** The same orphans, one for each organisation that is asked. */
export function unansweredFrom(
  orphans: readonly {
    extract: string;
    organisation: string;
    towards: string;
    themes: readonly string[];
    heard: boolean;
    seated: boolean;
  }[],
): Unanswered[] {
  const byAsked = new Map<string, Unanswered>();
  for (const { extract, organisation, towards, themes, heard, seated } of orphans) {
    const known = byAsked.get(towards);
    byAsked.set(towards, {
      towards,
      by: [...new Set([...(known?.by ?? []), organisation])].sort(),
      themes: [...new Set([...(known?.themes ?? []), ...themes])],
      heard,
      seated,
      evidence: [...(known?.evidence ?? []), extract],
    });
  }
  return [...byAsked.values()].sort(
    (a, b) => Number(a.heard) + Number(a.seated) - Number(b.heard) - Number(b.seated) || b.by.length - a.by.length,
  );
}

/** What a long list leaves out. */
export const more = (count: number, language: Language): string =>
  language === 'fr' ? fr`et ${plural(count, 'autre', 'autres', 'fr')}` : `and ${plural(count, 'other', 'others', 'en')}`;
