// `odas evaluate`: one verdict an indicator and a place, what goes the wrong way first, and what is only followed.

import type { Corpus } from '../../../corpus/corpus.ts';
import { laterMeasures, laterSentence } from '../../../evaluation/later.ts';
import { latest, readingsOf } from '../../../evaluation/readings.ts';
import { changeSentence, nextSentence, reasonsOf } from '../../../evaluation/sentences.ts';
import { goneBy } from '../../../evaluation/progress.ts';
import type { Verdict, Word } from '../../../evaluation/verdict.ts';
import { EVIDENCE, PROGRESS, WORD } from '../../../evaluation/words.ts';
import { type Both, fr, longDate, number, plural } from '../../../language/language.ts';
import { Page, type Style } from '../ranking/page.ts';

const TEXT: Both<{
  readonly title: (date: string) => string;
  readonly none: string;
  readonly summary: (counts: readonly string[]) => string;
  readonly effect: string;
  readonly change: string;
  readonly level: (level: number, words: string) => string;
  readonly because: string;
  readonly next: string;
  readonly alarms: (tests: number, alarms: string) => string;
  readonly followed: string;
  readonly more: string;
  readonly of: (action: string, start: string) => string;
  readonly secret: string;
  readonly heads: readonly [string, string];
}> = {
  fr: {
    title: (date) => fr`Ce que les actions ont changé, au ${date}`,
    none: fr`Aucun verdict ne peut être donné à ces lecteurs : aucun indicateur d’effet n’est suivi, ou il ne leur est pas destiné.`,
    summary: (counts) => fr`Effets : ${counts.join(', ')}.`,
    effect: 'effet de l’action',
    change: 'changement',
    level: (level, words) => fr`niveau de preuve ${level} (${words})`,
    because: 'Parce que :',
    next: 'Ensuite :',
    alarms: (tests, alarms) =>
      fr`${plural(tests, 'comparaison a été faite', 'comparaisons ont été faites', 'fr')} ; à elles toutes, le hasard en ferait paraître environ ${alarms} : les verdicts en tiennent compte.`,
    followed: 'Indicateurs suivis, sans verdict',
    more: fr`« odas evaluate --explain INDICATEUR » montre tous les nombres d’un verdict.`,
    of: (action, start) => fr`${action}, depuis le ${start}`,
    secret: 'n.d. (secret)',
    heads: ['Indicateur', 'Avancement'],
  },
  en: {
    title: (date) => `What the actions changed, at ${date}`,
    none: 'No verdict can be given to these readers: no indicator of an effect is followed, or it is not meant for them.',
    summary: (counts) => `Effects: ${counts.join(', ')}.`,
    effect: 'effect of the action',
    change: 'change',
    level: (level, words) => `level of evidence ${level} (${words})`,
    because: 'Because:',
    next: 'Next:',
    alarms: (tests, alarms) =>
      `${plural(tests, 'comparison was made', 'comparisons were made', 'en')}; among them, chance alone would make about ${alarms} appear: the verdicts allow for it.`,
    followed: 'Indicators followed, without a verdict',
    more: '“odas evaluate --explain INDICATOR” shows every number of a verdict.',
    of: (action, start) => `${action}, since ${start}`,
    secret: 'withheld (secrecy)',
    heads: ['Indicator', 'Progress'],
  },
};

const ORDER: readonly Word[] = ['established', 'probable', 'not-shown', 'insufficient'];

/** How many effects of each kind. */
const tally = (verdicts: readonly Verdict[], language: 'fr' | 'en'): string[] =>
  ORDER.flatMap((word) => {
    const count = verdicts.filter(({ effect }) => effect === word).length;
    return count === 0 ? [] : [`${WORD[language][word]} (${number(count, language)})`];
  });

export function evaluationText(verdicts: readonly Verdict[], corpus: Corpus, open: Corpus, style: Style): string {
  const { language, paint } = style;
  const said = TEXT[language];
  const page = new Page(style);
  page.title(said.title(longDate(corpus.date, language)));
  page.blank();
  if (verdicts.length === 0) page.add(said.none);
  else page.add(said.summary(tally(verdicts, language)));
  const colours: Record<Word, (text: string) => string> = {
    established: paint.green,
    probable: paint.green,
    'not-shown': paint.yellow,
    insufficient: paint.dim,
  };
  for (const verdict of verdicts) {
    page.blank();
    const place = verdict.territory === undefined ? '' : ` (${placeName(open, verdict.territory)})`;
    page.add(`${verdict.indicator.data.title ?? verdict.indicator.id}${place}`, 0, paint.bold);
    if (verdict.action?.data.title !== undefined && verdict.start !== undefined)
      page.add(said.of(verdict.action.data.title, longDate(verdict.start, language)), 2, paint.dim);
    page.add(changeSentence(verdict, language), 2);
    page.add(
      `${said.effect}${language === 'fr' ? '\u00a0: ' : ': '}${WORD[language][verdict.effect]} · ${said.change}${language === 'fr' ? '\u00a0: ' : ': '}${WORD[language][verdict.change]}`,
      2,
      colours[verdict.effect],
    );
    page.add(said.level(verdict.evidence, EVIDENCE[language][verdict.evidence]!), 2, paint.dim);
    for (const [index, reason] of reasonsOf(verdict, language).entries())
      page.add(`${index === 0 ? `${said.because} ` : ''}${reason}`, 2, undefined, '– ');
    const [first] = verdict.next;
    if (first) page.add(`${said.next} ${nextSentence(first, verdict, language)}`, 2, undefined, '→ ');
  }
  const judged = new Set(verdicts.map(({ indicator }) => indicator.id));
  const rows = open
    .entities('indicator')
    .filter(({ id, data }) => !judged.has(id) && data.title !== undefined)
    .flatMap((indicator) =>
      readingsOf(indicator, open, corpus)
        .filter(({ comparison }) => !comparison)
        .map((reading) => {
          const last = latest(reading);
          const gone = goneBy(reading, corpus.date);
          const place = reading.territory === undefined ? '' : `, ${placeName(open, reading.territory)}`;
          return [`${indicator.data.title!}${place}`, last?.hidden === true ? said.secret : PROGRESS[language][gone.state]];
        }),
    );
  if (rows.length > 0) {
    page.blank();
    page.title(said.followed);
    page.table([said.heads[0], said.heads[1]], rows);
  }
  const later = laterSentence(laterMeasures(open), corpus.date, language);
  if (later !== undefined) {
    page.blank();
    page.add(later, 0, paint.yellow);
  }
  if (verdicts.length > 0) {
    page.blank();
    const tests = verdicts[0]!.tests;
    if (tests > 1) page.add(said.alarms(tests, number(Math.max(0.1, Math.round(tests * 0.5) / 10), language)), 0, paint.dim);
    page.add(said.more, 0, paint.dim);
  }
  return page.toString();
}

export const placeName = (open: Corpus, id: string): string =>
  (open.part('territory', id)?.data as { name?: string } | undefined)?.name ?? id;
