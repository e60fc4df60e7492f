// What changed since the last meeting, told by topic: from what git recorded where the shell gave it, else from the project's own dates.

import { mayRead } from '../../corpus/audience.ts';
import { type Change, CHANGES, TOPICS } from '../../history/change.ts';
import { changesBetween, completed } from '../../history/changes.ts';
import { changesDatedAfter } from '../../history/dated.ts';
import { type Both, fr, longDate, plural } from '../../language/language.ts';
import { mayHaveMoved } from '../../history/effects.ts';
import { verdictsFor } from '../../evaluation/told.ts';
import type { Scene } from '../document.ts';
import { figuresOf, stateOf } from '../states.ts';
import type { Shown } from '../view.ts';
import { tell, TOPIC_NAMES } from './change-words.ts';
import { meetings } from './meeting.ts';
import { cut } from './most.ts';

/** What a briefing holds of each topic; figures have their own section. */
const MOST = { told: 3, figures: 2 } as const;

const WORDS: Both<{
  readonly others: (count: number) => string;
  readonly more: (count: number) => string;
  readonly none: (date: string, recorded: boolean) => string;
  readonly dates: string;
  readonly short: (date: string) => string;
}> = {
  fr: {
    others: (count) => fr`${plural(count, 'autre mesure nouvelle', 'autres mesures nouvelles', 'fr')}.`,
    more: (count) => fr`${plural(count, 'autre changement', 'autres changements', 'fr')}, dont l’équipe projet tient la liste.`,
    none: (date, recorded) => (recorded ? fr`Rien n’a changé depuis le ${date}.` : fr`Aucun fait daté n’est nouveau depuis le ${date}.`),
    dates: fr`Seuls les faits datés sont dits ici : l’histoire du projet n’est pas enregistrée.`,
    short: (date) =>
      fr`L’histoire du projet n’est enregistrée qu’à partir du ${longDate(date, 'fr')} : avant ce jour, seuls les faits datés sont connus.`,
  },
  en: {
    others: (count) => `${plural(count, 'other new measure', 'other new measures', 'en')}.`,
    more: (count) => `${plural(count, 'other change', 'other changes', 'en')}, of which the project team keeps the list.`,
    none: (date, recorded) => (recorded ? `Nothing has changed since ${date}.` : `No dated fact is new since ${date}.`),
    dates: 'Only dated facts are told here: the history of the project is not recorded.',
    short: (date) =>
      `The history of the project is recorded only since ${longDate(date, 'en')}: before that day only dated facts are known.`,
  },
};

/** The changes that readers may be told, and from when. */
function changesFor(scene: Scene): { readonly date: string; readonly changes: readonly Change[]; readonly note: string } | undefined {
  const { open, past, language, audience, derived } = scene;
  const said = WORDS[language];
  const { last } = meetings(scene);
  const date = past?.date ?? last?.data.date;
  if (date === undefined) return undefined;
  if (!past?.state)
    return { date, changes: changesDatedAfter(open, date, figuresOf(open, derived.readings, language)), note: past ? said.dates : '' };
  const { whole, before, renames, short } = past.state;
  const judged = mayHaveMoved(before.whole, whole);
  const isToldCounts = mayRead(audience, 'committee');
  const changes = changesBetween({
    before: stateOf(
      before.whole,
      before.open,
      audience,
      language,
      undefined,
      judged ? verdictsFor(before.whole, before.open, audience) : [],
    ),
    after: stateOf(whole, open, audience, language, derived.readings, judged ? derived.verdicts() : []),
    renames,
    whole,
    ...(past.met !== undefined && { met: past.met }),
    ...(isToldCounts && { heard: { before: before.whole, after: whole } }),
  });
  if (short === undefined) return { date, changes, note: '' };
  const dated = changesDatedAfter(open, date, figuresOf(open, derived.readings, language)).filter((one) => (one.date ?? '9999') <= short);
  return { date, changes: completed(changes, dated), note: said.short(short) };
}

/** What happened between the committee's last meeting, or the day asked for, and the reference date. */
export function changesSection(scene: Scene): Readonly<Record<string, Shown>> {
  const { open, language } = scene;
  const found = changesFor(scene);
  if (!found) return { changes_since: '', changes: [], changes_none: '', changes_note: '' };
  const isFigure = ({ kind }: Change): boolean => kind === 'indicator-measured';
  return {
    changes_since: longDate(found.date, language),
    changes: TOPICS.flatMap((topic) => {
      const own = found.changes.filter(({ kind }) => CHANGES[kind] === topic);
      if (own.length === 0) return [];
      const figures = cut(tell(own.filter(isFigure), open, language), MOST.figures);
      const told = cut(
        tell(
          own.filter((one) => !isFigure(one)),
          open,
          language,
        ),
        MOST.told,
      );
      return [
        {
          topic: TOPIC_NAMES[language][topic],
          items: [
            ...told.shown,
            ...(told.more > 0 ? [WORDS[language].more(told.more)] : []),
            ...figures.shown,
            ...(figures.more > 0 ? [WORDS[language].others(figures.more)] : []),
          ],
        },
      ];
    }),
    changes_none: WORDS[language].none(longDate(found.date, language), scene.past?.state !== undefined),
    changes_note: found.note,
  };
}
