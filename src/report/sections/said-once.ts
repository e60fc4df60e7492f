// What several verdicts have in common is said once, with what it holds for; under each verdict stays what is its own.

import type { Freeze } from '../../evaluation/freeze.ts';
import { type Both, fr, type Language, list } from '../../language/language.ts';
import type { Shown } from '../view.ts';

type What = Freeze['what'];
/** What was changed afterwards is among the reasons of a verdict. */
type State = Exclude<Freeze['state'], 'altered'>;

/** Things named in a sentence, none when it does not speak of any; `many` when it takes a plural. */
interface Named {
  readonly text: string;
  readonly many: boolean;
}

/** A sentence on what effects are judged against: what must come before the action, and what must not be moved. */
type Sentence = (before: Named, start: Named) => string;

const WORDS: Both<{
  readonly one: Readonly<Record<What, string>>;
  readonly all: Readonly<Record<What, string>>;
  readonly states: Readonly<Record<State, Sentence>>;
  readonly holdsFor: (titles: readonly string[]) => string;
  readonly holdsForAll: string;
  /** A sentence that holds but where something else is said. */
  readonly unless: (sentence: string) => string;
}> = {
  fr: {
    one: { baseline: 'la référence', target: 'la cible', useful_effect: fr`l’effet minimal utile`, start: fr`la date de démarrage` },
    all: {
      baseline: 'les références',
      target: 'les cibles',
      useful_effect: fr`les effets minimaux utiles`,
      start: fr`les dates de démarrage`,
    },
    states: {
      unrecorded: (before, start) =>
        fr`Le projet n’a pas d’historique : rien ne prouve ${either(
          before.text && fr`que ${before.text} ${before.many ? 'précèdent' : 'précède'} l’action`,
          start.text && fr`que ${start.text} ${start.many ? 'n’ont pas été déplacées' : 'n’a pas été déplacée'}`,
          ', ni ',
        )}.`,
      unproved: (before, start) =>
        fr`L’historique ne prouve pas ${either(
          before.text && fr`que ${before.text} ${before.many ? 'précèdent' : 'précède'} l’action`,
          start.text && fr`que ${start.text} ${start.many ? 'n’ont pas été déplacées' : 'n’a pas été déplacée'}`,
          ', ni ',
        )}.`,
      frozen: (before, start) =>
        fr`L’historique prouve ${either(
          before.text &&
            fr`que ${before.text} ${before.many ? 'précèdent l’action et n’ont' : 'précède l’action et n’a'} pas changé depuis`,
          start.text && fr`que ${start.text} ${start.many ? 'n’ont pas été déplacées' : 'n’a pas été déplacée'}`,
          ', et ',
        )}.`,
    },
    holdsFor: (titles) =>
      fr`Pour ${list(
        titles.map((one) => fr`« ${one} »`),
        'fr',
      )}.`,
    holdsForAll: 'Partout.',
    unless: (sentence) => fr`Sauf ce qui est dit plus haut, ${lowered(sentence)}`,
  },
  en: {
    one: { baseline: 'the reference', target: 'the target', useful_effect: 'the smallest useful effect', start: 'the start date' },
    all: { baseline: 'the references', target: 'the targets', useful_effect: 'the smallest useful effects', start: 'the start dates' },
    states: {
      unrecorded: (before, start) =>
        `The project has no history: nothing proves ${either(before.text && `that ${before.text} came before the action`, start.text && `that ${start.text} ${start.many ? 'were' : 'was'} not moved`, ', nor ')}.`,
      unproved: (before, start) =>
        `The history does not prove ${either(before.text && `that ${before.text} came before the action`, start.text && `that ${start.text} ${start.many ? 'were' : 'was'} not moved`, ', nor ')}.`,
      frozen: (before, start) =>
        `The history proves ${either(before.text && `that ${before.text} came before the action and did not change since`, start.text && `that ${start.text} ${start.many ? 'were' : 'was'} not moved`, ', and ')}.`,
    },
    holdsFor: (titles) =>
      `For ${list(
        titles.map((one) => `“${one}”`),
        'en',
      )}.`,
    holdsForAll: 'Everywhere.',
    unless: (sentence) => `Except where something else is said above, ${lowered(sentence)}`,
  },
};

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const either = (first: string, second: string, between: string): string => [first, second].filter((one) => one !== '').join(between);

/** What history shows of what one effect, or several, are judged against, a sentence a state. */
function sentences(
  freezes: readonly Pick<Freeze, 'what' | 'state'>[],
  names: Readonly<Record<What, string>>,
  many: boolean,
  language: Language,
): string[] {
  return (Object.entries(WORDS[language].states) as [State, Sentence][]).flatMap(([state, say]) => {
    const own = freezes.filter((one) => one.state === state).map(({ what }) => what);
    if (own.length === 0) return [];
    const before = own.filter((what) => what !== 'start').map((what) => names[what]);
    return [
      say({ text: list(before, language), many: many || before.length > 1 }, { text: own.includes('start') ? names.start : '', many }),
    ];
  });
}

/** What history shows: once what holds for most, or for all, then what is otherwise under each. */
export function frozenOnce(
  all: readonly (readonly Freeze[])[],
  language: Language,
): { readonly common: readonly string[]; readonly own: readonly (readonly string[])[] } {
  const common = (['baseline', 'target', 'useful_effect', 'start'] as const).flatMap((what) => {
    const found = all.flatMap((freezes) => freezes.filter((one) => one.what === what));
    const [most] = (['unrecorded', 'unproved', 'frozen'] as const)
      .map((state) => ({ what, state, count: found.filter((one) => one.state === state).length, all: found.length }))
      .filter(({ count }) => count > 1)
      .toSorted((one, other) => other.count - one.count);
    return most ? [most] : [];
  });
  const { one, all: every, unless } = WORDS[language];
  // What holds for all is not said with what holds for most.
  const said = (of: typeof common): string[] => sentences(of, every, true, language);
  return {
    common: [
      ...said(common.filter(({ count, all: known }) => count === known)),
      ...said(common.filter(({ count, all: known }) => count < known)).map(unless),
    ],
    own: all.map((freezes) =>
      sentences(
        freezes.filter(({ what, state }) => !common.some((shared) => shared.what === what && shared.state === state)),
        one,
        false,
        language,
      ),
    ),
  };
}

/** What to do next. How many measures or months are wanting is told where it is. */
export interface ToDo {
  readonly text: string;
  readonly counted: boolean;
}

/** What to do for several verdicts, each by its title: what more than one asks for, with which they are, and what is left to each. */
export function nextOnce(
  all: readonly { readonly title: string; readonly next: readonly ToDo[] }[],
  language: Language,
): { readonly common: readonly { readonly [key: string]: Shown }[]; readonly own: readonly (readonly string[])[] } {
  const titles = new Map<string, string[]>();
  for (const { title, next } of all)
    for (const { text, counted } of next) if (!counted) titles.set(text, [...(titles.get(text) ?? []), title]);
  const shared = [...titles].filter(([, owners]) => owners.length > 1);
  const { holdsFor, holdsForAll } = WORDS[language];
  return {
    common: shared.map(([text, owners]) => ({ text, for: owners.length === all.length ? holdsForAll : holdsFor(owners) })),
    own: all.map(({ next }) => next.flatMap(({ text }) => ((titles.get(text) ?? []).length > 1 ? [] : [text]))),
  };
}
