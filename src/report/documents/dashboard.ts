// The dashboard: the whole project on one page lying on its side. What goes the wrong way, is late or lacking comes before the rest.

import { successorOf } from '../../corpus/voices.ts';
import { type Both, fr, list, plural, shortDate } from '../../language/language.ts';
import { collectionsOf, milestonesOf } from '../../steering/calendar.ts';
import { decisions } from '../../steering/decisions.ts';
import { abbreviations } from '../abbreviations.ts';
import type { DocumentCard, Scene } from '../document.ts';
import { absentSentences } from '../sections/absent.ts';
import { actionsSection } from '../sections/actions.ts';
import { effectRows } from '../sections/effect-rows.ts';
import { frontPage } from '../sections/front-page.ts';
import { meetings } from '../sections/meeting.ts';
import { cut } from '../sections/most.ts';
import { actorName } from '../sections/names.ts';
import { stepsSection } from '../sections/steps.ts';
import { abbreviationsIn } from '../tree.ts';
import type { Shown } from '../view.ts';

const TITLE: Both = { fr: 'Tableau de bord', en: 'Dashboard' };

/** What one page holds. */
const MOST = { indicators: 10, decisions: 4, collections: 5 } as const;

const WORDS: Both<{
  readonly late: (text: string, owner: string, due: string) => string;
  readonly due: (title: string, date: string) => string;
  readonly milestone: (title: string, date: string) => string;
  readonly more: (count: number) => string;
  readonly indicators: (count: number) => string;
  readonly next: (committee: string, date: string) => string;
  readonly abbreviation: (short: string, long: string) => string;
}> = {
  fr: {
    late: (text, owner, due) => fr`${text} (${owner}, ${due})`,
    due: (title, date) => fr`${title} (${date})`,
    milestone: (title, date) => fr`${title} (${date})`,
    more: (count) => fr`et ${plural(count, 'autre', 'autres', 'fr')}.`,
    indicators: (count) => fr`${plural(count, 'autre indicateur est', 'autres indicateurs sont', 'fr')} dans le bilan de l’évaluation.`,
    next: (committee, date) => fr`Prochaine réunion : ${committee}, le ${date}.`,
    abbreviation: (short, long) => `${long} (${short})`,
  },
  en: {
    late: (text, owner, due) => `${text} (${owner}, ${due})`,
    due: (title, date) => `${title} (${date})`,
    milestone: (title, date) => `${title} (${date})`,
    more: (count) => `and ${plural(count, 'other', 'others', 'en')}.`,
    indicators: (count) => `${plural(count, 'other indicator is', 'other indicators are', 'en')} in the evaluation report.`,
    next: (committee, date) => `Next meeting: ${committee}, on ${date}.`,
    abbreviation: (short, long) => `${long} (${short})`,
  },
};

function lateSection({ open, language }: Scene): Readonly<Record<string, Shown>> {
  const said = WORDS[language];
  const day = (date: string): string => shortDate(date, language);
  const late = decisions(open)
    .filter((one) => one.late && one.kind !== 'none')
    .toSorted((a, b) => (a.due! < b.due! ? -1 : 1));
  const kept = cut(late, MOST.decisions);
  const lacking = collectionsOf(open).filter((one) => one.late);
  const measures = cut(lacking, MOST.collections);
  const milestones = milestonesOf(open).filter((one) => one.late);
  return {
    late_decisions: [
      ...kept.shown.map((one) =>
        said.late(one.text, one.owner === undefined ? '–' : actorName(open, successorOf(open, one.owner)), day(one.due!)),
      ),
      ...(kept.more > 0 ? [said.more(kept.more)] : []),
    ],
    late_milestones: list(
      milestones.map((one) => said.milestone(one.action ? `${one.action.data.title ?? ''} – ${one.title}` : one.title, day(one.date))),
      language,
    ),
    missing_measures: [
      ...measures.shown.map((one) => said.due(one.indicator.data.title ?? one.indicator.id, day(one.due))),
      ...(measures.more > 0 ? [said.more(measures.more)] : []),
    ].join(', '),
  };
}

function shown(scene: Scene): Readonly<Record<string, Shown>> {
  const { language } = scene;
  const { committee, next } = meetings(scene);
  const rows = cut(effectRows(scene), MOST.indicators);
  return {
    ...frontPage(scene),
    absent: absentSentences(scene),
    next_meeting:
      next?.data.date === undefined ? '' : WORDS[language].next(committee?.data.name ?? '', shortDate(next.data.date, language)),
    ...stepsSection(scene),
    ...actionsSection(scene),
    effects: rows.shown.map(({ title, baseline, last, target, reading, trend, n, quality, effect }) => ({
      title,
      baseline,
      last,
      target,
      reading,
      trend,
      n,
      quality,
      effect: effect || '–',
    })),
    effects_evidence: [...new Set(rows.shown.map(({ evidence }) => evidence))].join(', '),
    effects_more: rows.more > 0 ? WORDS[language].indicators(rows.more) : '',
    ...lateSection(scene),
  };
}

export const dashboard: DocumentCard = {
  name: 'dashboard',
  title: TITLE,
  audience: 'committee',
  of: 'department',
  summary: {
    fr: fr`une page : étapes, actions, indicateurs, retards, mesures qui manquent`,
    en: 'one page: steps, actions, indicators, what is late, measures that lack',
  },
  date: (scene) => scene.open.date,
  compose(scene) {
    const { open, language } = scene;
    const data = shown(scene);
    // A list of abbreviations would make a second page: they hold in a line.
    const used = abbreviationsIn(JSON.stringify(data), abbreviations(scene)).map(([short, long]) =>
      WORDS[language].abbreviation(short, long),
    );
    return {
      title: `${TITLE[language]} – ${open.project.name ?? ''}`,
      landscape: true,
      charts: {},
      abbreviations: {},
      data: { ...data, abbreviations_used: used.join(language === 'fr' ? '\u202f; ' : '; ') },
    };
  },
};
