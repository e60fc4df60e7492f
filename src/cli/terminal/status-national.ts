// What a national project has received: each département's contribution, those that are expected, those not to be relied on.

import type { Corpus } from '../../corpus/corpus.ts';
import { type Both, fr, type Language, list, longDate, plural } from '../../language/language.ts';
import { departmentsOf, lastCommittee, placeName, seatsOf, shortName } from '../../national/departments.ts';
import { doubtsOf } from '../../national/doubts.ts';
import { STEP_NAMES } from '../../report/sections/names.ts';

const WORDS: Both<{
  readonly received: (count: number) => string;
  readonly none: string;
  readonly step: (name: string) => string;
  readonly stale: string;
  readonly expected: (names: readonly string[]) => string;
  readonly doubtful: (files: readonly string[]) => string;
}> = {
  fr: {
    received: (count) =>
      count === 0 ? fr`Contributions reçues :` : fr`${plural(count, 'contribution reçue', 'contributions reçues', 'fr')} :`,
    none: fr`aucune dans « contributions » : chaque département écrit la sienne par « odas contribute »`,
    step: (name) => fr`étape « ${name} »`,
    stale: fr`antérieure au dernier comité`,
    expected: (names) => fr`${names.length > 1 ? 'siègent et n’ont rien transmis' : 'siège et n’a rien transmis'} : ${list(names, 'fr')}`,
    doubtful: (files) => fr`à vérifier avant de s’y fier (« odas national » dit pourquoi) : ${list(files, 'fr')}`,
  },
  en: {
    received: (count) => (count === 0 ? 'Contributions received:' : `${plural(count, 'contribution', 'contributions', 'en')} received:`),
    none: 'none in “contributions”: each département writes its own with “odas contribute”',
    step: (name) => `step “${name}”`,
    stale: 'older than the last committee',
    expected: (names) => `${names.length > 1 ? 'have a seat and have' : 'has a seat and has'} sent nothing: ${list(names, 'en')}`,
    doubtful: (files) => `to be checked before relying on them (“odas national” says why): ${list(files, 'en')}`,
  },
};

/** The head of what was received, and its lines; those to act on apart. */
export function received(
  corpus: Corpus,
  language: Language,
): { readonly head: string; readonly sent: readonly string[]; readonly wanting: readonly string[] } {
  const said = WORDS[language];
  const departments = departmentsOf(corpus);
  const met = lastCommittee(corpus);
  const codes = new Set(departments.map(({ code }) => code));
  const expected = seatsOf(corpus).filter(({ code }) => !codes.has(code));
  const doubts = [...new Set(doubtsOf(corpus).map(({ file }) => file))];
  return {
    head: said.received(departments.length),
    sent: departments.map(({ code, name, date, step }) =>
      [
        `${shortName(name)} (${code})`,
        ...(date === undefined ? [] : [longDate(date, language)]),
        ...(step === undefined ? [] : [said.step(STEP_NAMES[language][step])]),
        ...(date !== undefined && met !== undefined && date < met ? [said.stale] : []),
      ].join(', '),
    ),
    wanting: [
      ...(departments.length === 0 && expected.length === 0 && doubts.length === 0 ? [said.none] : []),
      ...(expected.length > 0 ? [said.expected(expected.map(({ code }) => `${placeName(code)} (${code})`))] : []),
      ...(doubts.length > 0 ? [said.doubtful(doubts)] : []),
    ],
  };
}

/** The same as data. */
export const receivedOutput = (corpus: Corpus) => ({
  received: departmentsOf(corpus).map(({ code, date, step }) => ({
    department: code,
    ...(date !== undefined && { date }),
    ...(step !== undefined && { step }),
  })),
  expected: seatsOf(corpus)
    .map(({ code }) => code)
    .filter((code) => !departmentsOf(corpus).some((one) => one.code === code)),
  doubtful: doubtsOf(corpus).map(({ file, why }) => ({ file, why })),
});
