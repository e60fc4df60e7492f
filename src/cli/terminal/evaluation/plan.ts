// `odas evaluate --plan ACTION`: what could ever be shown, before anything starts.

import type { Corpus, Entity } from '../../../corpus/corpus.ts';
import { amount } from '../../../evaluation/sentences.ts';
import type { Planned } from '../../../evaluation/plan.ts';
import { type Both, fr, longDate, number, plural } from '../../../language/language.ts';
import { Page, type Style } from '../ranking/page.ts';
import { placeName } from './whole.ts';

const TEXT: Both<{
  readonly title: (action: string) => string;
  readonly none: string;
  readonly seen: (detectable: string, useful: string | undefined, enough: boolean) => string;
  readonly people: (count: number) => string;
  readonly hopeless: string;
  readonly unknown: string;
  readonly secret: string;
  readonly noUseful: string;
  readonly points: (points: number, probable: number, established: number) => string;
  readonly declared: string;
  readonly staggered: (territory: string, start: string, past: boolean) => string;
  readonly alone: string;
}> = {
  fr: {
    title: (action) => fr`Ce qui pourrait être montré de « ${action} »`,
    none: fr`Cette action n’a pas d’indicateur : rien ne pourra être montré. Nommez-en sous « indicators », dans son fichier.`,
    seen: (detectable, useful, enough) =>
      useful === undefined
        ? fr`Avec ces effectifs, un changement d’au moins ${detectable} se verrait quatre fois sur cinq.`
        : enough
          ? fr`Avec ces effectifs, un changement d’au moins ${detectable} se verrait quatre fois sur cinq : l’effet utile (${useful}) peut être vu.`
          : fr`Avec ces effectifs, seul un changement d’au moins ${detectable} se verrait quatre fois sur cinq : l’effet utile (${useful}) pourrait ne pas se voir.`,
    people: (count) => fr`Pour voir l’effet utile, il faudrait ${plural(count, 'personne', 'personnes', 'fr')} avant et autant après.`,
    hopeless: fr`Il y a trop peu de cas : même s’il n’en restait aucun, une baisse ne pourrait pas être montrée.`,
    unknown: fr`Rien ne dit encore quel changement se verrait : il manque une référence, avec ses effectifs.`,
    secret: fr`La référence est masquée (secret statistique) : rien n’en est déduit ici.`,
    noUseful: fr`Fixez le plus petit effet qui vaille la peine avant de commencer.`,
    points: (points, probable, established) => {
      const now =
        points === 0
          ? fr`Aucune mesure ne précède le démarrage`
          : plural(points, 'mesure précède le démarrage', 'mesures précèdent le démarrage', 'fr');
      if (established === 0) return fr`${now} : assez pour une série.`;
      return probable === 0
        ? fr`${now} : assez, avec 8 après, pour dire « probable » d’une série ; il en faudrait ${number(established, 'fr')} de plus avant, puis 12 après, et une comparaison, pour dire « établi ».`
        : fr`${now} : il en faudrait ${number(probable, 'fr')}${points === 0 ? '' : ' de plus'} avant, puis 8 après, pour dire « probable » d’une série ; ${number(established, 'fr')}${points === 0 ? '' : ' de plus'} avant, puis 12 après, et une comparaison, pour dire « établi ».`;
    },
    declared: fr`Une comparaison est prévue : mesurez-la aux mêmes dates, dès maintenant.`,
    staggered: (territory, start, past) =>
      past
        ? fr`${territory} n’a commencé que le ${start} : jusqu’à cette date, ce territoire peut servir de comparaison s’il a été mesuré aux mêmes dates.`
        : fr`${territory} ne commence que le ${start} : jusque-là, ce territoire peut servir de comparaison s’il est mesuré aux mêmes dates.`,
    alone: fr`Aucune comparaison n’est prévue : faire commencer un second territoire plus tard en donnerait une.`,
  },
  en: {
    title: (action) => `What could be shown of “${action}”`,
    none: 'This action has no indicator: nothing will ever be shown.',
    seen: (detectable, useful, enough) =>
      useful === undefined
        ? `With these numbers, a change of at least ${detectable} would be seen four times in five.`
        : enough
          ? `With these numbers, a change of at least ${detectable} would be seen four times in five: the useful effect (${useful}) can be seen.`
          : `With these numbers, only a change of at least ${detectable} would be seen four times in five: the useful effect (${useful}) might not be.`,
    people: (count) => `To see the useful effect, it would take ${plural(count, 'person', 'people', 'en')} before and as many after.`,
    hopeless: 'There are too few cases: even if none were left, a fall could not be shown.',
    unknown: 'Nothing says yet which change would be seen: a reference is missing, with its numbers.',
    secret: 'The reference is withheld (secrecy): nothing is worked out from it here.',
    noUseful: 'Set the smallest effect worth having before starting.',
    points: (points, probable, established) => {
      const now =
        points === 0 ? 'No measure comes before the start' : `${plural(points, 'measure comes', 'measures come', 'en')} before the start`;
      if (established === 0) return `${now}: enough for a series.`;
      return probable === 0
        ? `${now}: enough, with 8 after, to say “probable” of a series; it would take ${established} more before, then 12 after, and a comparison, to say “established”.`
        : `${now}: it would take ${probable}${points === 0 ? '' : ' more'} before, then 8 after, to say “probable” of a series; ${established}${points === 0 ? '' : ' more'} before, then 12 after, and a comparison, to say “established”.`;
    },
    declared: 'A comparison is planned: measure it at the same dates, from now on.',
    staggered: (territory, start, past) =>
      past
        ? `${territory} began only on ${start}: up to then, that territory can be compared with, if it was measured at the same dates.`
        : `${territory} begins only on ${start}: until then, that territory can be compared with, if it is measured at the same dates.`,
    alone: 'No comparison is planned: letting a second territory begin later would give one.',
  },
};

/** Two amounts, in as many decimals as tell them apart. */
function told(
  seen: number,
  useful: number | undefined,
  indicator: Planned['indicator'],
  language: Style['language'],
  decimals = 1,
): [seen: string, useful: string | undefined] {
  if (useful === undefined) return [amount(seen, indicator, language), undefined];
  const [one, other] = [amount(seen, indicator, language, decimals), amount(useful, indicator, language, decimals)];
  return one === other && seen !== useful && decimals < 3 ? told(seen, useful, indicator, language, decimals + 1) : [one, other];
}

export function planText(action: Entity<'action'>, planned: readonly Planned[], open: Corpus, style: Style): string {
  const { language } = style;
  const said = TEXT[language];
  const page = new Page(style);
  page.title(said.title(action.data.title ?? action.id));
  if (planned.length === 0) page.add(said.none);
  for (const one of planned) {
    page.blank();
    page.add(one.indicator.data.title ?? one.indicator.id, 0, style.paint.bold);
    const useful = one.useful === undefined ? undefined : amount(one.useful, one.indicator, language);
    if (one.hopeless) page.add(said.hopeless, 2);
    else if (one.secret) page.add(said.secret, 2);
    else if (one.detectable === undefined) page.add(said.unknown, 2);
    else {
      const enough = one.useful !== undefined && one.detectable <= one.useful;
      page.add(said.seen(...told(one.detectable, one.useful, one.indicator, language), enough), 2);
      if (!enough && one.peopleNeeded !== undefined) page.add(said.people(one.peopleNeeded), 2);
    }
    if (useful === undefined) page.add(said.noUseful, 2);
    page.add(said.points(one.points, one.morePoints.probable, one.morePoints.established), 2);
    page.add(
      one.comparison === 'declared'
        ? said.declared
        : one.later
          ? said.staggered(placeName(open, one.later.territory), longDate(one.later.start, language), one.later.start <= open.date)
          : said.alone,
      2,
    );
  }
  return page.toString();
}
