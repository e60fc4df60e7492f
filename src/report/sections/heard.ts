// What the interviews say, for documents: convergences, divergences, what nobody answers, what nobody speaks of; each with its evidence.

import { mayRead } from '../../corpus/audience.ts';
import { nameOfSpot } from '../../diagnosis/words/spots.ts';
import { DIAGNOSIS, more, unansweredFrom } from '../../diagnosis/words/convergences.ts';
import type { Names } from '../../diagnosis/words/names.ts';
import { type Language, longDate, monthYear } from '../../language/language.ts';
import { alphabetically } from '../../language/order.ts';
import type { Scene } from '../document.ts';
import type { HeardConvergence } from '../heard.ts';
import type { Chart, Shown } from '../view.ts';
import { HEARD } from './heard-words.ts';

const MOST_EVIDENCE = 6;
const MOST_STATEMENTS = 2;

/** A few ids, and how many more. */
export const evidence = (ids: readonly string[], language: Language): string =>
  [ids.slice(0, MOST_EVIDENCE).join(', '), ...(ids.length > MOST_EVIDENCE ? [more(ids.length - MOST_EVIDENCE, language)] : [])].join(' ');

/** One convergence as a document says it. */
export function convergenceShown(one: HeardConvergence, { derived, language }: Scene): Shown {
  const heard = derived.heard();
  const words = DIAGNOSIS[language];
  const names = heard.names(language);
  const { named } = one;
  return {
    sentence: named ? words.convergence(named, names) : HEARD[language].counted(one, names),
    organisations: named && named.type === 'common-need' ? named.organisations.map(names.organisation).join(', ') : '',
    strength: words.strength(one.strength),
    robust: named ? words.robust(named, one.elsewhere, names) : '',
    against:
      one.against.length > 0
        ? `${words.against(Math.min(one.obstacles, one.against.length), Math.max(0, one.against.length - one.obstacles))}.`
        : '',
    against_evidence: evidence(one.against, language),
    statements: heard
      .statements(one.evidence)
      .slice(0, MOST_STATEMENTS)
      .map(({ text }) => text),
    adopted: one.isAdopted ? HEARD[language].adoptedMark : '',
    evidence: evidence(one.evidence, language),
  };
}

/** What is said where no interview can be counted: that there is none, or too few for these readers. Never one for the other. */
export const noneHeard = ({ audience, language }: Scene): string => HEARD[language][mayRead(audience, 'committee') ? 'none' : 'few'];

/** Convergences of each kind, the strongest first. */
export function convergencesShown(scene: Scene, most: Readonly<Record<HeardConvergence['type'], number>>): Record<string, Shown> {
  const { convergences } = scene.derived.heard();
  const of = (type: HeardConvergence['type']): HeardConvergence[] => convergences.filter((one) => one.type === type);
  const shown = (type: HeardConvergence['type']): Shown =>
    of(type)
      .slice(0, most[type])
      .map((one) => convergenceShown(one, scene));
  const left =
    convergences.length -
    (Object.keys(most) as HeardConvergence['type'][]).reduce((sum, type) => sum + Math.min(most[type], of(type).length), 0);
  return {
    reciprocal: shown('reciprocal-expectation'),
    offers: shown('offer-meets-request'),
    needs: shown('common-need'),
    no_convergences: scene.derived.heard().isNational ? '' : HEARD[scene.language].noConvergence,
    more_convergences: left > 0 ? HEARD[scene.language].moreConvergences(left) : '',
  };
}

/** What is disputed: the positions side by side, with their texts where these readers may read them. */
export function divergencesShown({ derived, language }: Scene): Shown {
  const heard = derived.heard();
  const names = heard.names(language);
  const words = DIAGNOSIS[language];
  return heard.divergences.map((one) => {
    const texts = (ids: readonly string[]): Shown => heard.statements(ids).map(({ id, text }) => ({ text, id }));
    return {
      sentence: heard.isNamed
        ? words.divergence(one, names)
        : HEARD[language].opposed(one.themes.map(names.theme).join(', ') || names.objective(one.about.id), one.organisations.length),
      for: texts(one.inFavour),
      between: texts(one.between),
      opposed: texts(one.against),
    };
  });
}

/** Expectations nobody answers, and subjects of which hardly anyone speaks. */
export function missingShown(scene: Scene): Record<string, Shown> {
  const { derived, language, open } = scene;
  const heard = derived.heard();
  const names = heard.names(language);
  const words = DIAGNOSIS[language];
  const unanswered = unansweredFrom(heard.orphans);
  const noSpotYet = heard.isNamed ? HEARD[language].noSpotYet : noneHeard(scene);
  const { curve, reached } = heard.saturation;
  const at = curve.find(({ interview }) => interview === reached);
  return {
    orphans: unanswered.map((one) => ({
      sentence: words.unanswered(one, names),
      evidence: evidence(one.evidence, language),
      alone: one.heard || one.seated ? '' : 'x',
    })),
    blind_spots: heard.blindSpots.map((one) => words.blind(one, nameOfSpot(one, open, names), names, heard.isNamed)),
    no_spots: !heard.isNational ? HEARD[language].withheld : derived.interviews === 0 ? noSpotYet : words.noSpot,
    saturation_sentence: curve.length === 0 ? '' : words.saturation(reached, at ? longDate(at.date, language) : '', curve.length),
  };
}

/** Adopted convergences with what became of their evidence. */
export function adoptedShown({ derived, language }: Scene): Shown {
  const words = DIAGNOSIS[language];
  return derived
    .heard()
    .adopted.map((one) => ({ title: one.title, comment: one.comment, state: words.adopted(one), evidence: `diagnosis#${one.id}` }));
}

/** What people said in their own words, by their consent. */
export function quotesShown({ derived, language }: Scene): Shown {
  const heard = derived.heard();
  const names = heard.names(language);
  return heard.quotes.map((one) => ({ text: one.text, by: HEARD[language].quote(one, names), evidence: one.extract }));
}

const MOST_COLUMNS = 14;

/** Ties in the alphabetical order of who expects, then of whom. */
const byAsking = <T extends { readonly from: string; readonly to: string }>(ties: readonly T[], names: Names): T[] =>
  ties.toSorted(
    (a, b) =>
      alphabetically(names.organisation(a.from), names.organisation(b.from)) ||
      alphabetically(names.organisation(a.to), names.organisation(b.to)),
  );

/** The charts of the diagnosis with their tables, for readers to whom organisations are named. */
export function heardCharts({ derived, language }: Scene): {
  readonly charts: Record<string, Chart>;
  readonly data: Record<string, Shown>;
} {
  const heard = derived.heard();
  const { saturation } = heard;
  const [matrix, network] = [heard.matrix(), heard.network()];
  const names = heard.names(language);
  const words = HEARD[language];
  const charts: Record<string, Chart> = {};
  const speakers = (theme: string): string[] => (matrix?.organisations ?? []).filter((one) => matrix!.count(one, theme) > 0);
  const themes = (matrix?.themes ?? []).filter((theme) => speakers(theme).length >= 2).slice(0, MOST_COLUMNS);
  if (matrix && themes.length > 0)
    charts['matrix'] = {
      kind: 'heat',
      title: words.heat.title,
      description: words.heat.description(themes.length, names.theme(themes[0]!), speakers(themes[0]!).length),
      rows: matrix.organisations.map(names.organisation),
      columns: themes.map(names.theme),
      cells: matrix.organisations.map((one) => themes.map((theme) => matrix.count(one, theme))),
    };
  const isBoth = (from: string, to: string): boolean => network?.ties.some((tie) => tie.from === to && tie.to === from) ?? false;
  if (network && network.ties.length > 0)
    charts['network'] = {
      kind: 'network',
      title: words.network.title,
      description: words.network.description(
        network.ties.length,
        network.organisations.length,
        network.ties.filter(({ from, to }) => isBoth(from, to)).length / 2,
      ),
      nodes: network.organisations.map((id) => ({ id, label: names.organisation(id) })),
      links: network.ties.map(({ from, to, themes: own, evidence: ids }) => ({
        from,
        to,
        weight: ids.length,
        strong: isBoth(from, to),
        said: words.network.tie(own.map(names.theme), isBoth(from, to)),
      })),
    };
  const { curve } = saturation;
  const last = curve.at(-1);
  const months = new Map<string, { readonly interviews: number; readonly fresh: number; readonly total: number }>();
  for (const { date, fresh, total } of curve) {
    const { interviews = 0, fresh: before = 0 } = months.get(date.slice(0, 7)) ?? {};
    months.set(date.slice(0, 7), { interviews: interviews + 1, fresh: before + fresh, total });
  }
  if (heard.isNamed && last && months.size > 1)
    charts['saturation'] = {
      kind: 'lines',
      unit: 'number',
      title: words.saturation.title,
      description: words.saturation.description(curve.length, last.total),
      lines: [
        { label: words.saturation.line, comparison: false, points: [...months].map(([date, { total }]) => ({ date, value: total })) },
      ],
      levels: [],
      moments: [],
      small: 'low',
    };
  const asked = byAsking(network?.ties ?? [], names);
  const placed = (name: string): Shown =>
    charts[name] ? { image: `chart:${name}`, description: charts[name].description, title: charts[name].title } : '';
  return {
    charts,
    data: {
      matrix: placed('matrix'),
      matrix_rows:
        charts['matrix'] && matrix
          ? themes.map((theme) => ({
              theme: names.theme(theme),
              speakers: speakers(theme)
                .map((one) => `${names.organisation(one)} (${matrix.count(one, theme)})`)
                .join(', '),
            }))
          : [],
      no_network: heard.isNamed ? DIAGNOSIS[language].noTie : words.withheld,
      network: placed('network'),
      network_rows: asked.map(({ from, to, themes: own }) => ({
        from: names.organisation(from),
        to: names.organisation(to),
        tie: words.network.tie(own.map(names.theme), isBoth(from, to)),
      })),
      network_evidence: [...new Set(asked.flatMap(({ evidence: ids }) => ids))].join(', '),
      saturation: placed('saturation'),
      saturation_rows: charts['saturation']
        ? [...months].map(([month, { interviews, fresh, total }]) => ({
            month: monthYear(month, language),
            interviews: String(interviews),
            fresh: String(fresh),
            total: String(total),
          }))
        : [],
    },
  };
}
