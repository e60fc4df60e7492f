// Where the project stands, at a terminal: the four steps with what each still lacks, the next committees, actions, late decisions.

import type { Corpus } from '../../corpus/corpus.ts';
import { type Both, fr, type Language, list, longDate, number, plural } from '../../language/language.ts';
import { actionsByStatus } from '../../steering/actions.ts';
import { decisions } from '../../steering/decisions.ts';
import { nextPlanned } from '../../steering/meetings.ts';
import { type Item, standings } from '../../steering/steps.ts';
import { STATUS_NAMES, STEP_NAMES } from '../../report/sections/names.ts';
import { printable } from '../io.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

const one = (singular: string, many: string) => (item: Item, language: Language) => plural(item.count, singular, many, language);
const named = (sentence: (names: string) => string) => (item: Item, language: Language) => sentence(some(item.names, language));
const MOST_NAMES = 4;

/** A few names, and how many more. */
function some(names: readonly string[], language: Language): string {
  const distinct = [...new Set(names)];
  const more = distinct.length - MOST_NAMES;
  return more > 1
    ? list([...distinct.slice(0, MOST_NAMES), language === 'fr' ? fr`${number(more, 'fr')} autres` : `${more} others`], language)
    : list(distinct, language);
}

const HAS: Both<Readonly<Record<string, (item: Item, language: Language) => string>>> = {
  fr: {
    stakes: one('enjeu', 'enjeux'),
    questions: one('question', 'questions'),
    objectives: one('objectif', 'objectifs'),
    territories: one('territoire', 'territoires'),
    'required-actors': one('acteur nécessaire', 'acteurs nécessaires'),
    interviews: one('entretien', 'entretiens'),
    'organisations-heard': one('organisation entendue', 'organisations entendues'),
    extracts: one('extrait', 'extraits'),
    themes: one('thème', 'thèmes'),
    'retained-convergences': one('convergence adoptée', 'convergences adoptées'),
    hypotheses: one('hypothèse de changement', 'hypothèses de changement'),
    candidates: one('action candidate', 'actions candidates'),
    ballots: one('bulletin', 'bulletins'),
    committed: one('action engagée', 'actions engagées'),
    indicators: one('indicateur', 'indicateurs'),
    measured: one('indicateur mesuré', 'indicateurs mesurés'),
    'contribution-analyses': one('analyse de contribution', 'analyses de contribution'),
  },
  en: {
    stakes: one('stake', 'stakes'),
    questions: one('question', 'questions'),
    objectives: one('objective', 'objectives'),
    territories: one('territory', 'territories'),
    'required-actors': one('required actor', 'required actors'),
    interviews: one('interview', 'interviews'),
    'organisations-heard': one('organisation heard', 'organisations heard'),
    extracts: one('extract', 'extracts'),
    themes: one('theme', 'themes'),
    'retained-convergences': one('convergence adopted', 'convergences adopted'),
    hypotheses: one('change hypothesis', 'change hypotheses'),
    candidates: one('candidate action', 'candidate actions'),
    ballots: one('ballot', 'ballots'),
    committed: one('action under way', 'actions under way'),
    indicators: one('indicator', 'indicators'),
    measured: one('indicator measured', 'indicators measured'),
    'contribution-analyses': one('contribution analysis', 'contribution analyses'),
  },
};

const LACKS: Both<Readonly<Record<string, (item: Item, language: Language) => string>>> = {
  fr: {
    stakes: () => fr`aucun enjeu dans la feuille de route`,
    questions: () => fr`aucune question à traiter`,
    objectives: () => fr`aucun objectif opérationnel`,
    'required-actors': () => fr`aucun acteur à impliquer nécessairement`,
    'project-lead': () => fr`pas de chef de projet désigné`,
    committee: () => fr`aucun comité local (« odas new committee »)`,
    convention: () => fr`convention non signée (odas.yaml, « convention », « signed »)`,
    placeholders: (item, language) =>
      fr`${plural(item.count, 'mention à compléter', 'mentions à compléter', 'fr')} dans ${some(item.names, language)} (« odas validate » les montre)`,
    interviews: () => fr`aucun entretien (« odas new interview »)`,
    themes: () => fr`pas de grille de thèmes (« odas new themes »)`,
    'actors-not-heard': named((names) => fr`acteurs nécessaires non entendus : ${names}`),
    'territories-not-heard': named((names) => fr`territoires dont personne n’a parlé : ${names}`),
    families: () => fr`aucune parole de famille`,
    diagnosis: () => fr`état des lieux non rédigé (« odas new diagnosis »)`,
    hypotheses: () => fr`aucune hypothèse de changement (« odas new hypothesis »)`,
    actions: () => fr`aucune action (« odas new action »)`,
    criteria: () => fr`aucun critère de choix (« odas new criteria »)`,
    ballots: () => fr`aucun bulletin (« odas new ballot »)`,
    'objectives-uncovered': named((names) => fr`objectifs sans action : ${names}`),
    indicators: () => fr`aucun indicateur (« odas new indicator »)`,
    'without-baseline': named((names) => fr`indicateurs sans valeur de référence : ${names}`),
    'never-measured': named((names) => fr`indicateurs jamais mesurés : ${names}`),
    'contribution-analyses': () => fr`aucune analyse de contribution (« odas new contribution-analysis »)`,
  },
  en: {
    stakes: () => 'no stake in the roadmap',
    questions: () => 'no question to treat',
    objectives: () => 'no operational objective',
    'required-actors': () => 'no required actor',
    'project-lead': () => 'no project lead named',
    committee: () => 'no local committee (“odas new committee”)',
    convention: () => 'agreement not signed (odas.yaml, “convention”, “signed”)',
    placeholders: (item, language) =>
      `${plural(item.count, 'place', 'places', 'en')} to complete in ${some(item.names, language)} (“odas validate” shows them)`,
    interviews: () => 'no interview (“odas new interview”)',
    themes: () => 'no codebook (“odas new themes”)',
    'actors-not-heard': named((names) => `required actors not heard: ${names}`),
    'territories-not-heard': named((names) => `territories nobody spoke of: ${names}`),
    families: () => 'no family heard',
    diagnosis: () => 'diagnosis not written (“odas new diagnosis”)',
    hypotheses: () => 'no change hypothesis (“odas new hypothesis”)',
    actions: () => 'no action (“odas new action”)',
    criteria: () => 'no criterion (“odas new criteria”)',
    ballots: () => 'no ballot (“odas new ballot”)',
    'objectives-uncovered': named((names) => `objectives without an action: ${names}`),
    indicators: () => 'no indicator (“odas new indicator”)',
    'without-baseline': named((names) => `indicators without a reference: ${names}`),
    'never-measured': named((names) => `indicators never measured: ${names}`),
    'contribution-analyses': () => 'no contribution analysis (“odas new contribution-analysis”)',
  },
};

const WORDS: Both<{
  readonly date: (date: string) => string;
  readonly state: Readonly<Record<'past' | 'running' | 'current' | 'future', string>>;
  readonly until: (date: string) => string;
  readonly from: (date: string) => string;
  readonly next: string;
  readonly none: string;
  readonly actions: string;
  readonly late: (count: number) => string;
  readonly noneLate: (open: number) => string;
  readonly due: (date: string) => string;
  readonly faults: (count: number) => string;
}> = {
  fr: {
    date: (date) => fr`État au ${longDate(date, 'fr')}`,
    state: { past: 'terminée', running: 'se poursuit', current: 'en cours', future: 'à venir' },
    until: (date) => fr`jusqu’au ${longDate(date, 'fr')}`,
    from: (date) => fr`à partir du ${longDate(date, 'fr')}`,
    next: fr`Prochains comités`,
    none: fr`aucune réunion planifiée`,
    actions: 'Actions',
    late: (count) => fr`${plural(count, 'décision en retard', 'décisions en retard', 'fr')}`,
    noneLate: (open) => fr`Aucune décision en retard (${plural(open, 'décision en cours', 'décisions en cours', 'fr')}).`,
    due: (date) => fr`attendue le ${longDate(date, 'fr')}`,
    faults: (count) =>
      fr`${plural(count, 'erreur de lecture', 'erreurs de lecture', 'fr')} : « odas validate » les montre, et ce qui suit peut être incomplet.`,
  },
  en: {
    date: (date) => `As of ${longDate(date, 'en')}`,
    state: { past: 'ended', running: 'goes on', current: 'under way', future: 'to come' },
    until: (date) => `until ${longDate(date, 'en')}`,
    from: (date) => `from ${longDate(date, 'en')}`,
    next: 'Next committees',
    none: 'no meeting planned',
    actions: 'Actions',
    late: (count) => plural(count, 'late decision', 'late decisions', 'en'),
    noneLate: (open) => `No late decision (${plural(open, 'open decision', 'open decisions', 'en')}).`,
    due: (date) => `due on ${longDate(date, 'en')}`,
    faults: (count) =>
      `${plural(count, 'reading error', 'reading errors', 'en')}: “odas validate” shows them, and what follows may be incomplete.`,
  },
};

export function statusText(corpus: Corpus, { language, paint, width }: { language: Language; paint: Paint; width: number }): string {
  const said = WORDS[language];
  const colon = language === 'fr' ? '\u00a0:' : ':';
  const lines = [
    paint.bold(printable(corpus.project.title ?? corpus.project.name ?? '')),
    paint.dim(printable([corpus.project.name ?? '', said.date(corpus.date)].join(' · '))),
    '',
  ];
  const add = (text: string, indent: number, mark: string, colour: (text: string) => string = (one) => one): void => {
    const [first = '', ...rest] = wrap(printable(text), width, indent);
    lines.push(`${' '.repeat(indent - 2)}${mark} ${colour(first.trim())}`, ...rest.map((row) => colour(row)));
  };
  const faults = corpus.faults.filter(({ rule }) => rule !== 'placeholder/unfilled').length;
  if (faults > 0) {
    lines.push(...wrap(said.faults(faults), width).map((row) => paint.red(row)), '');
  }
  const national = corpus.project.kind === 'national';
  if (!national) {
    for (const [index, { step, state, starts, ends, has, lacks }] of standings(corpus).entries()) {
      const when =
        state === 'future'
          ? starts === undefined
            ? []
            : [said.from(starts)]
          : state !== 'past' && ends !== undefined
            ? [said.until(ends)]
            : [];
      const heading = `${index + 1}  ${STEP_NAMES[language][step]}`;
      lines.push(
        `${state === 'current' ? paint.bold(paint.cyan(heading)) : paint.bold(heading)}  ${paint.dim([said.state[state], ...when].join(', '))}`,
      );
      const present = has.map((item) => HAS[language][item.what]!(item, language)).join(', ');
      if (present !== '') add(present, 6, paint.green('✓'));
      // A step that has not begun lacks everything, which says nothing.
      if (state !== 'future') for (const item of lacks) add(LACKS[language][item.what]!(item, language), 6, paint.yellow('–'));
    }
    lines.push('');
  }
  const planned = corpus
    .entities('committee')
    .flatMap((committee) => {
      const meeting = nextPlanned(corpus, committee.id);
      return meeting ? [{ name: committee.data.name ?? committee.id, date: meeting.data.date!, place: meeting.data.place }] : [];
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  lines.push(paint.bold(`${said.next}${colon}`));
  for (const { name, date, place } of planned)
    add([longDate(date, language), name, ...(place === undefined ? [] : [place])].join(', '), 6, '·');
  if (planned.length === 0) add(said.none, 6, paint.yellow('–'));
  const groups = actionsByStatus(corpus);
  if (groups.length > 0) {
    lines.push('', paint.bold(`${said.actions}${colon}`));
    add(
      groups
        .map(({ status, actions }) =>
          `${STATUS_NAMES[language][status]}\u00a0${number(actions.length, language)}`.replaceAll(' ', '\u00a0'),
        )
        .join(' · '),
      6,
      '·',
    );
  }
  const all = decisions(corpus).filter(({ kind }) => kind !== 'none');
  const late = all.filter((decision) => decision.late);
  if (all.length > 0) {
    lines.push('');
    if (late.length === 0) lines.push(said.noneLate(all.filter(({ status }) => status === 'open').length));
    else {
      lines.push(paint.bold(paint.yellow(`${said.late(late.length)}${colon}`)));
      for (const { text, due, id } of late.toSorted((a, b) => (a.due! < b.due! ? -1 : 1)))
        add(`${text} (${said.due(due!)}, ${id})`, 6, '·');
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The same as data: what `odas status --format json` prints, held by schemas/output/status.schema.json. */
export function statusOutput(corpus: Corpus) {
  const all = decisions(corpus).filter(({ kind }) => kind !== 'none');
  return {
    version: 1,
    date: corpus.date,
    step: corpus.step,
    steps: standings(corpus).map(({ step, starts, ends, state, has, lacks }) => ({
      step,
      ...(starts !== undefined && { starts }),
      ...(ends !== undefined && { ends }),
      state,
      has: has.map(({ what, count }) => ({ what, count })),
      lacks: lacks.map(({ what, names }) => ({ what, names: [...new Set(names)] })),
    })),
    next_meetings: corpus.entities('committee').flatMap(({ id }) => {
      const meeting = nextPlanned(corpus, id);
      return meeting ? [{ committee: id, meeting: meeting.id, date: meeting.data.date! }] : [];
    }),
    actions: Object.fromEntries(actionsByStatus(corpus).map(({ status, actions }) => [status, actions.map(({ id }) => id)])),
    decisions: {
      open: all.filter(({ status }) => status === 'open').length,
      late: all
        .filter(({ late }) => late)
        .map(({ id, due, owner }) => ({ decision: id, due: due!, ...(owner !== undefined && { owner }) })),
    },
  };
}
