// The diagnosis at a terminal: the few convergences that matter, each with its evidence, what speaks against it and how firmly it stands; then what is missing.

import type { Corpus } from '../../../corpus/corpus.ts';
import { type Diagnosis, sameElsewhere } from '../../../diagnosis/diagnosis.ts';
import type { Convergence } from '../../../diagnosis/convergences.ts';
import { convergencesOf } from '../../../diagnosis/convergences.ts';
import { voicesOf } from '../../../diagnosis/said.ts';
import { DIAGNOSIS, more, unansweredFrom } from '../../../diagnosis/words/convergences.ts';
import { nameOfSpot } from '../../../diagnosis/words/spots.ts';
import { namesOf, type Names } from '../../../diagnosis/words/names.ts';
import { longDate } from '../../../language/language.ts';
import { Page, type Style } from '../ranking/page.ts';
import { TYPES } from './order.ts';
import { WORDS } from './words.ts';

const MOST = { 'reciprocal-expectation': 3, 'offer-meets-request': 3, 'common-need': 5 } as const;
const MOST_EVIDENCE = 6;
const INDENT = 5;

/** A few ids, and how many more. */
export const some = (ids: readonly string[], language: Style['language'], most = MOST_EVIDENCE): string =>
  [ids.slice(0, most).join(', '), ...(ids.length > most ? [more(ids.length - most, language)] : [])].join(' ');

/** What opens every view of a diagnosis. @returns whether there is something to show */
export function opening(page: Page, { interviews, organisations, extracts, setAside }: Diagnosis, date: string): boolean {
  const said = WORDS[page.style.language];
  page.title(said.title);
  page.add(said.counts(interviews, organisations, extracts, longDate(date, page.style.language)), 0, page.style.paint.dim);
  for (const one of setAside) page.add(said.setAside[one.why](one.interview, one.what), 2, page.style.paint.yellow, '! ');
  page.blank();
  if (extracts === 0) page.add(interviews === 0 ? said.noInterview : said.noExtract);
  return extracts > 0;
}

export function listText(diagnosis: Diagnosis, corpus: Corpus, style: Style, isWhole: boolean): string {
  const page = new Page(style);
  if (!opening(page, diagnosis, corpus.date)) return page.toString();
  const said = WORDS[style.language];
  const words = DIAGNOSIS[style.language];
  const names = namesOf(corpus, style.language);
  let number = 0;
  for (const type of TYPES) {
    const all = diagnosis.convergences.filter((one) => one.type === type);
    if (all.length === 0) continue;
    page.title(words.types[type]);
    const shown = isWhole ? all : all.slice(0, MOST[type]);
    for (const [index, one] of shown.entries()) convergence(page, number + index + 1, one, corpus, names);
    if (all.length > shown.length) page.add(said.hidden(all.length - shown.length), INDENT, style.paint.dim);
    number += all.length;
    page.blank();
  }
  if (diagnosis.convergences.length === 0) {
    page.add(said.noConvergence);
    page.blank();
  }
  divergences(page, diagnosis, number, corpus, names);
  missing(page, diagnosis, corpus, names, isWhole);
  kept(page, diagnosis);
  page.add(said.next, 0, style.paint.dim);
  return page.toString();
}

function convergence(page: Page, number: number, one: Convergence, corpus: Corpus, names: Names): void {
  const { language, paint } = page.style;
  const words = DIAGNOSIS[language];
  const { byId } = voicesOf(corpus);
  page.add(words.convergence(one, names), 0, paint.bold, `${String(number).padStart(3)}  `);
  if (one.type === 'common-need') page.add(one.organisations.map(names.organisation).join(', '), INDENT);
  page.add(`${words.strength(one.strength)} (${some(one.evidence, language)})`, INDENT, paint.dim);
  if (one.counterEvidence.length > 0) {
    const obstacles = one.counterEvidence.filter((id) => byId.get(id)?.kind === 'obstacle').length;
    page.add(
      `${words.against(obstacles, one.counterEvidence.length - obstacles)} (${some(one.counterEvidence, language)})`,
      INDENT,
      paint.yellow,
    );
  }
  page.add(words.robust(one, sameElsewhere(one, convergencesOf(corpus)), names), INDENT);
  page.add(one.signature, INDENT, paint.dim);
}

function divergences(page: Page, { divergences: all }: Diagnosis, number: number, corpus: Corpus, names: Names): void {
  if (all.length === 0) return;
  const { language, paint } = page.style;
  const words = DIAGNOSIS[language];
  page.title(WORDS[language].divergences);
  const { byId } = voicesOf(corpus);
  const organisations = (ids: readonly string[]): string =>
    `${[...new Set(ids.map((id) => names.organisation(byId.get(id)!.organisation)))].join(', ')} (${ids.join(', ')})`;
  for (const [index, one] of all.entries()) {
    page.add(words.divergence(one, names), 0, paint.bold, `${String(number + index + 1).padStart(3)}  `);
    for (const side of words.sides(one, organisations)) page.add(side, INDENT);
    page.add(one.signature, INDENT, paint.dim);
  }
  page.blank();
}

function missing(page: Page, { orphans, blindSpots, saturation }: Diagnosis, corpus: Corpus, names: Names, isWhole: boolean): void {
  const { language, paint } = page.style;
  const said = WORDS[language];
  const words = DIAGNOSIS[language];
  const unanswered = unansweredFrom(orphans);
  const alone = unanswered.filter(({ heard, seated }) => !heard && !seated);
  const others = unanswered.filter((one) => !alone.includes(one));
  if (unanswered.length > 0) {
    page.title(said.orphans);
    for (const one of isWhole ? unanswered : alone)
      page.add(`${words.unanswered(one, names)} (${some(one.evidence, language)})`, 3, undefined, '– ');
    if (!isWhole && others.length > 0) {
      const unseated = others.filter(({ heard }) => heard);
      const unheard = others.filter(({ heard }) => !heard);
      if (unseated.length > 0) page.add(said.unseated(unseated.map(({ towards }) => names.organisation(towards))), 3, undefined, '– ');
      if (unheard.length > 0) page.add(said.unheard(unheard.map(({ towards }) => names.organisation(towards))), 3, undefined, '– ');
    }
    page.blank();
  }
  if (blindSpots.length > 0) {
    page.title(said.blindSpots);
    for (const one of blindSpots) page.add(words.blind(one, nameOfSpot(one, corpus, names), names), 3, undefined, '– ');
    page.blank();
  }
  page.title(said.saturation);
  const at = saturation.curve.find(({ interview }) => interview === saturation.reached);
  page.add(words.saturation(saturation.reached, at ? longDate(at.date, language) : '', saturation.curve.length), 3);
  page.line(`   ${paint.dim(curve(saturation.curve, page.style.width - 6))}`);
  page.blank();
}

/** New themes per interview, one figure each, in order of date; the oldest left out when there are too many. */
function curve(all: Diagnosis['saturation']['curve'], width: number): string {
  const kept = Math.max(1, Math.floor(width / 3));
  return all
    .slice(-kept)
    .map(({ fresh }) => String(fresh))
    .join(' ');
}

function kept(page: Page, { adopted }: Diagnosis): void {
  if (adopted.length === 0) return;
  const { language, paint } = page.style;
  page.title(WORDS[language].adopted);
  for (const one of adopted) {
    const colour = one.state === 'fell' ? paint.red : one.state === 'grew' ? paint.green : (text: string) => text;
    page.add(one.title, 3, paint.bold, '– ');
    page.add(DIAGNOSIS[language].adopted(one), INDENT, colour);
  }
  page.blank();
}
