// What if a criterion weighed otherwise: the ranking then, beside the one of today.

import { type Both, fr, list, number } from '../../../language/language.ts';
import type { Assessment } from '../../../ranking/assessment.ts';
import { rounded } from '../../../ranking/words/figures.ts';
import { Page, shares, type Style } from './page.ts';

const WORDS: Both<{
  readonly title: (changes: string) => string;
  readonly change: (criterion: string, from: number, to: number) => string;
  readonly head: readonly [string, string, string, string];
  readonly others: string;
  readonly nothing: string;
  readonly first: (title: string) => string;
  readonly sameFirst: (title: string) => string;
}> = {
  fr: {
    title: (changes) => fr`Et si ${changes} ?`,
    change: (criterion, from, to) => fr`« ${criterion} » pesait ${number(to, 'fr')} % au lieu de ${number(from, 'fr')} %`,
    head: ['Action', 'rang', 'aujourd’hui', 'valeur'],
    others: fr`Les autres critères gardent leurs proportions.`,
    nothing: fr`L’ordre ne change pas.`,
    first: (title) => fr`« ${title} » passe en tête.`,
    sameFirst: (title) => fr`« ${title} » reste en tête.`,
  },
  en: {
    title: (changes) => `What if ${changes}?`,
    change: (criterion, from, to) => `“${criterion}” weighed ${number(to, 'en')}% instead of ${number(from, 'en')}%`,
    head: ['Action', 'rank', 'today', 'value'],
    others: 'The other criteria keep their proportions.',
    nothing: 'The order does not change.',
    first: (title) => `“${title}” goes first.`,
    sameFirst: (title) => `“${title}” stays first.`,
  },
};

/** The ranking of today, and the one asked for. */
export function whatIfText(today: Assessment, then: Assessment, asked: readonly number[], style: Style): string {
  const page = new Page(style);
  const { language, paint } = style;
  const said = WORDS[language];
  const [before, after] = [shares(today.ranking.problem), shares(then.ranking.problem)];
  const changes = asked.map((index) => {
    const { id, title } = then.ranking.problem.criteria[index]!;
    return said.change(title, before.get(id)!, after.get(id)!);
  });
  page.title(said.title(list(changes, language)));
  page.add(said.others, 0, paint.dim);
  page.blank();
  const rankToday = (id: string): number | undefined => today.ranking.ranked.find(({ alternative }) => alternative.id === id)?.rank;
  page.table(
    said.head,
    then.ranking.ranked.map((one) => {
      const was = rankToday(one.alternative.id);
      const mark = was === undefined || was === one.rank ? '' : was > one.rank ? ' ↑' : ' ↓';
      return [one.alternative.title, `${one.rank}${mark}`, was === undefined ? '–' : String(was), rounded(one.value, language)];
    }),
    3,
  );
  page.blank();
  const [first] = then.ranking.ranked;
  if (then.ranking.ranked.every((one) => rankToday(one.alternative.id) === one.rank)) page.add(said.nothing);
  else if (first)
    page.add(rankToday(first.alternative.id) === 1 ? said.sameFirst(first.alternative.title) : said.first(first.alternative.title));
  return page.toString();
}
