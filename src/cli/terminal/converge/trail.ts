// The evidence trail at a terminal: what something rests on above, what it became below, as two trees.

import type { Corpus } from '../../../corpus/corpus.ts';
import { convergencesOf } from '../../../diagnosis/convergences.ts';
import { divergencesOf } from '../../../diagnosis/absences.ts';
import type { How, Step, Stop, Trail } from '../../../diagnosis/trail.ts';
import { DIAGNOSIS } from '../../../diagnosis/words/convergences.ts';
import { type Names, namesOf } from '../../../diagnosis/words/names.ts';
import { nameBorne, organisationOf } from '../../../corpus/voices.ts';
import { type Both, fr, type Language, longDate } from '../../../language/language.ts';
import { Page, type Style } from '../ranking/page.ts';

const WORDS: Both<{
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly nothingBefore: string;
  readonly nothingAfter: Readonly<Record<'extract' | 'action' | 'decision', string>>;
  readonly how: Readonly<Record<How, string>>;
  readonly stop: Readonly<Record<Stop, string>>;
  readonly interview: (organisation: string, date: string) => string;
}> = {
  fr: {
    title: fr`Fil de preuve`,
    before: fr`Sur quoi il repose`,
    after: fr`Ce qu’il est devenu`,
    nothingBefore: fr`Sur rien que le projet nomme : indiquez-le (« about » d’une décision, « needs » d’une action).`,
    nothingAfter: {
      extract: fr`Rien encore : aucune convergence, aucune action, aucun passage de l’état des lieux ne s’y appuie.`,
      action: fr`Rien encore : aucune décision, aucun indicateur, aucune analyse ne la concerne.`,
      decision: fr`Aucune autre décision ne l’a remplacée.`,
    },
    how: {
      'said-in': 'dit dans',
      supports: 'appuie',
      contests: 'contredit',
      opposes: fr`prend part à`,
      kept: fr`adoptée par le comité`,
      'written-in': fr`écrit dans`,
      'answered-by': fr`reçoit pour réponse`,
      needs: fr`répond à`,
      from: fr`inspirée de`,
      'decided-by': fr`objet de la décision`,
      about: 'porte sur',
      'replaced-by': fr`remplacée par`,
      replaces: 'remplace',
      'measured-by': fr`mesurée par`,
      'examined-by': fr`examinée dans`,
      'rests-on': 'repose sur',
      'lesson-from': fr`enseignement de`,
    },
    stop: {
      extract: 'extrait',
      interview: 'entretien',
      convergence: 'convergence',
      divergence: 'divergence',
      adopted: fr`convergence adoptée`,
      section: fr`état des lieux`,
      hypothesis: 'hypothèse',
      action: 'action',
      decision: 'décision',
      indicator: 'indicateur',
      'contribution-analysis': fr`analyse de contribution`,
      lesson: 'enseignement',
    },
    interview: (organisation, date) => fr`${organisation}, le ${date}`,
  },
  en: {
    title: 'Evidence trail',
    before: 'What it rests on',
    after: 'What it became',
    nothingBefore: 'Nothing that the project names: say what (“about” of a decision, “needs” of an action).',
    nothingAfter: {
      extract: 'Nothing yet: no convergence, action or passage of the diagnosis rests on it.',
      action: 'Nothing yet: no decision, indicator or analysis is about it.',
      decision: 'No other decision replaced it.',
    },
    how: {
      'said-in': 'said in',
      supports: 'supports',
      contests: 'contradicts',
      opposes: 'takes part in',
      kept: 'adopted by the committee',
      'written-in': 'written in',
      'answered-by': 'is answered by',
      needs: 'answers',
      from: 'inspired by',
      'decided-by': 'subject of the decision',
      about: 'is about',
      'replaced-by': 'replaced by',
      replaces: 'replaces',
      'measured-by': 'measured by',
      'examined-by': 'examined in',
      'rests-on': 'rests on',
      'lesson-from': 'lesson of',
    },
    stop: {
      extract: 'extract',
      interview: 'interview',
      convergence: 'convergence',
      divergence: 'divergence',
      adopted: 'adopted convergence',
      section: 'diagnosis',
      hypothesis: 'hypothesis',
      action: 'action',
      decision: 'decision',
      indicator: 'indicator',
      'contribution-analysis': 'contribution analysis',
      lesson: 'lesson',
    },
    interview: (organisation, date) => `${organisation}, on ${date}`,
  },
};

export function trailText({ kind, id, before, after }: Trail, corpus: Corpus, style: Style): string {
  const page = new Page(style);
  const said = WORDS[style.language];
  const names = namesOf(corpus, style.language);
  page.title(`${said.title} · ${said.stop[kind]} ${id}`);
  page.add(labelOf(kind, id, corpus, names, style.language));
  page.blank();
  page.title(said.before);
  for (const step of before) tree(page, step, 3, corpus, names);
  if (before.length === 0) page.add(said.nothingBefore, 3);
  page.blank();
  page.title(said.after);
  for (const step of after) tree(page, step, 3, corpus, names);
  if (after.length === 0) page.add(said.nothingAfter[kind as 'extract' | 'action' | 'decision'], 3);
  return page.toString();
}

function tree(page: Page, { kind, id, how, next }: Step, indent: number, corpus: Corpus, names: Names): void {
  const { language, paint } = page.style;
  const label = labelOf(kind, id, corpus, names, language);
  page.add(`${WORDS[language].how[how]}${language === 'fr' ? '\u00a0: ' : ': '}${label}`, indent, undefined, '└ ');
  if (label !== id) page.add(id, indent + 2, paint.dim);
  for (const step of next) tree(page, step, indent + 3, corpus, names);
}

/** What a stop says of itself. */
function labelOf(kind: Stop, id: string, corpus: Corpus, names: Names, language: Language): string {
  const [file = '', part = ''] = id.split('#');
  const words = DIAGNOSIS[language];
  switch (kind) {
    case 'extract':
      return corpus.entity('interview', file)?.data.extracts?.find((one) => one?.id === part)?.statement ?? id;
    case 'interview': {
      const { actor, date } = corpus.entity('interview', id)?.data ?? {};
      const organisation = actor === undefined ? '' : names.organisation(nameBorne(corpus, organisationOf(corpus, actor)));
      return WORDS[language].interview(organisation, longDate(date ?? '', language));
    }
    case 'convergence': {
      const one = convergencesOf(corpus).find(({ signature }) => signature === id);
      return one ? words.convergence(one, names) : id;
    }
    case 'divergence': {
      const one = divergencesOf(corpus).find(({ signature }) => signature === id);
      return one ? words.divergence(one, names) : id;
    }
    case 'adopted':
      return corpus.entity('diagnosis')?.data.retained_convergences?.find((one) => one?.id === part)?.title ?? id;
    case 'section':
      return corpus.entity('diagnosis')?.data.sections?.find((one) => one?.id === part)?.title ?? id;
    case 'decision': {
      const meeting = corpus.entity('meeting', file)?.data;
      const text = meeting?.decisions?.find((one) => one?.id === part)?.text ?? id;
      return meeting?.date === undefined ? text : `${text} (${longDate(meeting.date, language)})`;
    }
    case 'contribution-analysis':
      return `${corpus.entity('action', corpus.entity('contribution-analysis', id)?.data.action ?? '')?.data.title ?? id} → ${corpus.entity('indicator', corpus.entity('contribution-analysis', id)?.data.effect ?? '')?.data.title ?? ''}`;
    case 'hypothesis':
    case 'action':
    case 'indicator':
      return corpus.entity(kind, id)?.data.title ?? id;
    default:
      return id;
  }
}
