// Who expects what of whom, at a terminal: one line a tie, answered ones first, then what holds the network together.

import type { Corpus } from '../../../corpus/corpus.ts';
import { organisationOf } from '../../../corpus/voices.ts';
import type { Focus } from '../../../diagnosis/diagnosis.ts';
import { networkOf } from '../../../diagnosis/network.ts';
import { voicesOf } from '../../../diagnosis/said.ts';
import { namesOf } from '../../../diagnosis/words/names.ts';
import { NETWORK } from '../../../diagnosis/words/network.ts';
import { Page, type Style } from '../ranking/page.ts';

export function networkText(corpus: Corpus, focus: Focus, style: Style): string {
  const page = new Page(style);
  const said = NETWORK[style.language];
  const names = namesOf(corpus, style.language);
  const network = networkOf(corpus);
  const { above } = voicesOf(corpus);
  const own = focus.actor === undefined ? undefined : organisationOf(corpus, focus.actor);
  const ties = network.ties.filter(
    ({ from, to, themes }) =>
      (own === undefined || from === own || to === own) &&
      (focus.theme === undefined || themes.some((theme) => above(theme).includes(focus.theme!))),
  );
  page.title(said.title);
  if (network.ties.length === 0) {
    page.add(said.none);
    return page.toString();
  }
  page.add(said.counts(network.organisations.length, network.ties.length), 0, style.paint.dim);
  page.blank();
  const answered = (from: string, to: string): boolean => network.ties.some((tie) => tie.from === to && tie.to === from);
  const done = new Set<string>();
  const ordered = [...ties.filter(({ from, to }) => answered(from, to)), ...ties.filter(({ from, to }) => !answered(from, to))];
  for (const { from, to, themes, evidence } of ordered) {
    if (done.has(`${from} ${to}`)) continue;
    const back = ties.find((tie) => tie.from === to && tie.to === from);
    done.add(`${from} ${to}`);
    if (back) done.add(`${to} ${from}`);
    page.add(`${names.organisation(from)} ${back ? '⇄' : '→'} ${names.organisation(to)}`, 2, back ? style.paint.bold : undefined);
    page.add([...new Set([...themes, ...(back?.themes ?? [])])].map(names.theme).join(', '), 5);
    page.add([...evidence, ...(back?.evidence ?? [])].join(', '), 5, style.paint.dim);
  }
  page.blank();
  page.title(said.holds);
  for (const sentence of said.facts(network, names)) page.add(sentence, 3, undefined, '– ');
  return page.toString();
}
