// Who speaks of what, at a terminal: organisations by theme, the blocks of needs they share, and who is like whom.

import type { Corpus } from '../../../corpus/corpus.ts';
import { organisationOf } from '../../../corpus/voices.ts';
import { likenessOf, matrixOf, needsByOrganisation, sharedBlocksOf } from '../../../diagnosis/blocks.ts';
import type { Diagnosis, Focus } from '../../../diagnosis/diagnosis.ts';
import { voicesOf } from '../../../diagnosis/said.ts';
import { namesOf } from '../../../diagnosis/words/names.ts';
import { type Both, fr, list, plural } from '../../../language/language.ts';
import { printable } from '../../io.ts';
import { letter, Page, type Style } from '../ranking/page.ts';
import { opening } from './list.ts';

const NAME = 26;
const MOST_BLOCKS = 5;
const MOST_PAIRS = 5;

const WORDS: Both<{
  readonly title: string;
  readonly read: string;
  readonly blocks: string;
  readonly block: (organisations: readonly string[], themes: readonly string[]) => string;
  readonly noBlock: string;
  readonly partial: string;
  readonly alike: string;
  readonly pair: (a: string, b: string, shared: number, percent: number) => string;
  readonly groups: string;
  readonly noPair: string;
}> = {
  fr: {
    title: fr`Qui parle de quoi`,
    read: fr`Nombre d’extraits ; un point : n’en parle pas. L’étoile : y exprime un besoin ou une attente. Se taire n’est pas être en désaccord.`,
    blocks: fr`Besoins partagés en bloc`,
    block: (organisations, themes) => fr`${list(organisations, 'fr')} demandent ensemble : ${list(themes, 'fr')}.`,
    noBlock: fr`Aucun groupe ne demande ensemble deux choses ou plus.`,
    partial: fr`Il y en a trop pour les chercher tous : ceux-ci sont justes, mais il en manque.`,
    alike: fr`Les plus proches par ce qu’elles demandent`,
    pair: (a, b, shared, percent) =>
      fr`${a} et ${b} : ${plural(shared, 'thème commun', 'thèmes communs', 'fr')}, ${percent} % de ceux de l’une ou de l’autre.`,
    groups: fr`Groupes qui demandent les mêmes choses`,
    noPair: fr`Aucune n’a de thème commun avec une autre.`,
  },
  en: {
    title: 'Who speaks of what',
    read: 'Number of extracts; a dot: does not speak of it. The star: states a need or an expectation there. Silence is not disagreement.',
    blocks: 'Needs shared as a block',
    block: (organisations, themes) => `${list(organisations, 'en')} ask together for ${list(themes, 'en')}.`,
    noBlock: 'No group asks together for two things or more.',
    partial: 'There are too many to find them all: these are right, but some are missing.',
    alike: 'The most alike in what they ask for',
    pair: (a, b, shared, percent) => `${a} and ${b}: ${plural(shared, 'theme', 'themes', 'en')} in common, ${percent}% of those of either.`,
    groups: 'Groups that ask for the same things',
    noPair: 'None has a theme in common with another.',
  },
};

export function matrixText(diagnosis: Diagnosis, corpus: Corpus, focus: Focus, style: Style): string {
  const page = new Page(style);
  if (!opening(page, diagnosis, corpus.date)) return page.toString();
  const said = WORDS[style.language];
  const names = namesOf(corpus, style.language);
  const matrix = matrixOf(corpus);
  const { above } = voicesOf(corpus);
  const own = focus.actor === undefined ? undefined : organisationOf(corpus, focus.actor);
  const organisations = matrix.organisations.filter((one) => own === undefined || one === own);
  const themes = matrix.themes.filter(
    (theme) =>
      (focus.theme === undefined || above(theme).includes(focus.theme)) && organisations.some((one) => matrix.count(one, theme) > 0),
  );
  page.title(said.title);
  page.add(said.read, 0, style.paint.dim);
  page.blank();
  // As many columns as the width takes, then another table below.
  const most = Math.max(1, Math.floor((style.width - 2 - NAME) / 4));
  for (let from = 0; from < themes.length; from += most) {
    const columns = themes.slice(from, from + most);
    page.line(style.paint.dim(`  ${''.padEnd(NAME)}${columns.map((_, index) => letter(from + index).padStart(4)).join('')}`));
    for (const one of organisations) {
      const name = printable(names.organisation(one));
      const cells = columns.map((theme) => {
        const count = matrix.count(one, theme);
        return count === 0 ? '   ·' : `${String(count).padStart(matrix.asks(one, theme) ? 3 : 4)}${matrix.asks(one, theme) ? '*' : ''}`;
      });
      page.line(`  ${shortened(name).padEnd(NAME)}${cells.join('')}`);
    }
    page.blank();
  }
  for (const [index, theme] of themes.entries()) page.add(names.theme(theme), 2, style.paint.dim, `${letter(index).padEnd(2)} `);
  page.blank();
  if (focus.theme === undefined && own === undefined) shared(page, corpus);
  return page.toString();
}

/** A long name by its two ends: what tells organisations apart is often last. */
const shortened = (name: string): string => (name.length > NAME ? `${name.slice(0, NAME / 2 - 3)}…${name.slice(-NAME / 2 - 2)}` : name);

function shared(page: Page, corpus: Corpus): void {
  const { language, paint } = page.style;
  const said = WORDS[language];
  const names = namesOf(corpus, language);
  const { blocks, isWhole } = sharedBlocksOf(corpus);
  page.title(said.blocks);
  for (const { organisations, themes } of blocks.slice(0, MOST_BLOCKS))
    page.add(said.block(organisations.map(names.organisation), themes.map(names.theme)), 3, undefined, '– ');
  if (blocks.length === 0) page.add(said.noBlock, 3);
  if (!isWhole) page.add(said.partial, 3, paint.yellow);
  page.blank();
  const { merges, groups, shared: common } = likenessOf(needsByOrganisation(corpus));
  const pairs = merges.filter(({ left, right, similarity }) => left.length === 1 && right.length === 1 && similarity > 0);
  page.title(said.alike);
  for (const { left, right, similarity } of pairs.slice(0, MOST_PAIRS)) {
    const [a = '', b = ''] = [left[0], right[0]];
    page.add(said.pair(names.organisation(a), names.organisation(b), common(a, b), Math.round(100 * similarity)), 3, undefined, '– ');
  }
  if (pairs.length === 0) page.add(said.noPair, 3);
  page.blank();
  const several = groups.filter(({ length }) => length > 1);
  if (several.length > 1) {
    page.title(said.groups);
    for (const group of several) page.add(list(group.map(names.organisation), language), 3, undefined, '– ');
  }
}
