// The sentence of each change, as a project lead would tell it.

import type { Corpus } from '../../corpus/corpus.ts';
import { type Both, fr, type Language, longDate, monthYear, plural, shortDate } from '../../language/language.ts';
import type { Change, ChangeKind, Topic } from '../../history/change.ts';
import type { Status } from '../../steering/actions.ts';
import { actorName, STATUS_NAMES, territoryName } from './names.ts';

export const TOPIC_NAMES: Both<Readonly<Record<Topic, string>>> = {
  fr: {
    governance: 'Pilotage',
    actions: 'Actions',
    effects: 'Mesures et effets',
    diagnosis: 'État des lieux',
    roadmap: 'Feuille de route',
  },
  en: { governance: 'Steering', actions: 'Actions', effects: 'Measures and effects', diagnosis: 'Diagnosis', roadmap: 'Roadmap' },
};

/** A change with its ids made names and its dates made readable. */
interface Told extends Change {
  readonly on: string;
  readonly of: string;
  readonly was: string;
  readonly is: string;
  readonly shift: string;
  /** “ (Saragosse)”, when it concerns one territory. */
  readonly there: string;
}

const SAYS: Both<Readonly<Record<ChangeKind, (one: Told) => string>>> = {
  fr: {
    'meeting-held': ({ title, on }) => fr`${title} : réunion tenue${on}.`,
    'meeting-planned': ({ title, on }) => fr`${title} : réunion prévue${on}.`,
    'meeting-cancelled': ({ title, on }) => fr`${title} : la réunion prévue${on} est annulée.`,
    'meeting-moved': ({ title, was, is }) => fr`${title} : la réunion prévue le ${was} aura lieu le ${is}.`,
    'decision-taken': ({ title, on, is }) => fr`Décision prise${on} : ${title}${is === '' ? '' : fr` Échéance : ${is}.`}`,
    'decision-done': ({ title }) => fr`Décision réalisée : ${title}`,
    'decision-dropped': ({ title }) => fr`Décision abandonnée : ${title}`,
    'decision-superseded': ({ title, is }) => fr`Décision remplacée${is === '' ? '' : fr` par ${is}`} : ${title}`,
    'decision-reopened': ({ title }) => fr`Décision rouverte : ${title}`,
    'decision-slipped': ({ title, was, is, shift }) => fr`Échéance ${shift}, du ${was} au ${is} : ${title}`,
    'decision-owner': ({ title, was, is }) => fr`Responsable changé, de ${was} à ${is} : ${title}`,
    'adaptation-new': ({ title }) => fr`Adaptation de la démarche : ${title}`,
    'member-joined': ({ title, is }) => fr`${title} : ${is} y siège désormais.`,
    'member-left': ({ title, is }) => fr`${title} : ${is} n’y siège plus.`,
    'action-new': ({ title, is }) => fr`« ${title} » : nouvelle action (${is}).`,
    'action-gone': ({ title }) => fr`« ${title} » : l’action n’est plus au projet.`,
    'action-renamed': ({ title, from }) => fr`« ${title} » : nouveau titre de l’action « ${from ?? ''} ».`,
    'action-status': ({ title, was, is }) => fr`« ${title} » : ${was} → ${is}.`,
    'action-started': ({ title, there, on }) => fr`« ${title} » : démarrée${there}${on}.`,
    'action-ended': ({ title, there, on }) => fr`« ${title} » : terminée${there}${on}.`,
    'action-slipped': ({ title, there, was, is, shift }) => fr`« ${title} » : démarrage${there} ${shift}, du ${was} au ${is}.`,
    'action-lead': ({ title, was, is }) => fr`« ${title} » : nouveau pilote, ${is} (auparavant ${was}).`,
    'action-milestone-done': ({ of, title, on }) => fr`« ${of} » : jalon atteint, « ${title} »${on === '' ? '' : fr` (prévu${on})`}.`,
    'action-milestone-slipped': ({ of, title, was, is, shift }) => fr`« ${of} » : jalon « ${title} » ${shift}, du ${was} au ${is}.`,
    'indicator-new': ({ title }) => fr`${title} : nouvel indicateur.`,
    'indicator-gone': ({ title }) => fr`${title} : l’indicateur n’est plus suivi.`,
    'indicator-measured': ({ title, there, is, from, date }) =>
      fr`${title}${there} : ${is} en ${monthYear(date ?? '', 'fr')}${from === undefined || from === is ? '' : fr` (auparavant ${from})`}.`,
    'indicator-corrected': ({ title, there, date, from, is }) =>
      fr`${title}${there} : mesure de ${monthYear(date ?? '', 'fr')} corrigée, ${from ?? ''} → ${is}.`,
    'target-set': ({ title, there, is }) => fr`${title}${there} : cible fixée (${is}).`,
    'target-altered': ({ title, there, was, is }) => fr`${title}${there} : cible changée, ${was} → ${is}.`,
    'target-altered-after': ({ title, there, was, is, on }) =>
      fr`${title}${there} : cible changée après coup, ${was} → ${is} ; l’action avait commencé${on}.`,
    'baseline-altered': ({ title, there, was, is }) => fr`${title}${there} : valeur de référence changée, ${was} → ${is}.`,
    'baseline-altered-after': ({ title, there, was, is, on }) =>
      fr`${title}${there} : valeur de référence changée après coup, ${was} → ${is} ; l’action avait commencé${on}.`,
    'verdict-moved': ({ title, there, was, is }) => fr`${title}${there} : l’effet passe de « ${was} » à « ${is} ».`,
    'interviews-new': ({ count = 0 }) =>
      count === 1 ? fr`Un nouvel entretien a été mené.` : fr`${String(count)} nouveaux entretiens ont été menés.`,
    'interviews-gone': ({ count = 0 }) =>
      count === 1 ? fr`Un entretien a été effacé du projet.` : fr`${String(count)} entretiens ont été effacés du projet.`,
    'convergence-new': ({ title }) => fr`Nouvelle convergence : ${title}.`,
    'convergence-lost': ({ title }) => fr`Convergence qui ne tient plus : ${title}.`,
    'convergence-adopted': ({ title }) => fr`Convergence adoptée par le comité : ${title}.`,
    'hypothesis-new': ({ title }) => fr`Nouvelle hypothèse de changement : ${title}.`,
    'transfer-retained': ({ title }) => fr`Hypothèse retenue : ${title}.`,
    'transfer-rejected': ({ title, to }) => fr`Hypothèse écartée : ${title}${to === undefined ? '.' : fr` (${to})`}`,
    'objective-new': ({ title }) => fr`Nouvel objectif : ${title}.`,
    'objective-gone': ({ title }) => fr`Objectif retiré : ${title}.`,
    'objective-slipped': ({ title, was, is, shift }) => fr`Objectif « ${title} » : échéance ${shift}, du ${was} au ${is}.`,
    'milestone-new': ({ title, is }) => fr`Nouveau jalon : ${title}${is === '' ? '' : fr` (${is})`}.`,
    'milestone-done': ({ title, on }) => fr`Jalon atteint : ${title}${on === '' ? '' : fr` (prévu${on})`}.`,
    'milestone-slipped': ({ title, was, is, shift }) => fr`Jalon « ${title} » ${shift}, du ${was} au ${is}.`,
    'risk-new': ({ title }) => fr`Nouveau risque : ${title}.`,
    'risk-moved': ({ title, was, is }) => fr`Risque réévalué : ${title} (${was} → ${is}).`,
  },
  en: {
    'meeting-held': ({ title, on }) => `${title}: meeting held${on}.`,
    'meeting-planned': ({ title, on }) => `${title}: meeting planned${on}.`,
    'meeting-cancelled': ({ title, on }) => `${title}: the meeting planned${on} is cancelled.`,
    'meeting-moved': ({ title, was, is }) => `${title}: the meeting planned on ${was} will be held on ${is}.`,
    'decision-taken': ({ title, on, is }) => `Decision taken${on}: ${title}${is === '' ? '' : ` Due: ${is}.`}`,
    'decision-done': ({ title }) => `Decision done: ${title}`,
    'decision-dropped': ({ title }) => `Decision dropped: ${title}`,
    'decision-superseded': ({ title, is }) => `Decision superseded${is === '' ? '' : ` by ${is}`}: ${title}`,
    'decision-reopened': ({ title }) => `Decision reopened: ${title}`,
    'decision-slipped': ({ title, was, is, shift }) => `Due date ${shift}, from ${was} to ${is}: ${title}`,
    'decision-owner': ({ title, was, is }) => `Owner changed, from ${was} to ${is}: ${title}`,
    'adaptation-new': ({ title }) => `Adaptation of the method: ${title}`,
    'member-joined': ({ title, is }) => `${title}: ${is} now sits there.`,
    'member-left': ({ title, is }) => `${title}: ${is} sits there no more.`,
    'action-new': ({ title, is }) => `“${title}”: new action (${is}).`,
    'action-gone': ({ title }) => `“${title}”: the action is no longer in the project.`,
    'action-renamed': ({ title, from }) => `“${title}”: new title of the action “${from ?? ''}”.`,
    'action-status': ({ title, was, is }) => `“${title}”: ${was} → ${is}.`,
    'action-started': ({ title, there, on }) => `“${title}”: begun${there}${on}.`,
    'action-ended': ({ title, there, on }) => `“${title}”: ended${there}${on}.`,
    'action-slipped': ({ title, there, was, is, shift }) => `“${title}”: start${there} ${shift}, from ${was} to ${is}.`,
    'action-lead': ({ title, was, is }) => `“${title}”: new lead, ${is} (before: ${was}).`,
    'action-milestone-done': ({ of, title, on }) => `“${of}”: milestone reached, “${title}”${on === '' ? '' : ` (planned${on})`}.`,
    'action-milestone-slipped': ({ of, title, was, is, shift }) => `“${of}”: milestone “${title}” ${shift}, from ${was} to ${is}.`,
    'indicator-new': ({ title }) => `${title}: new indicator.`,
    'indicator-gone': ({ title }) => `${title}: the indicator is no longer followed.`,
    'indicator-measured': ({ title, there, is, from, date }) =>
      `${title}${there}: ${is} in ${monthYear(date ?? '', 'en')}${from === undefined || from === is ? '' : ` (before: ${from})`}.`,
    'indicator-corrected': ({ title, there, date, from, is }) =>
      `${title}${there}: measure of ${monthYear(date ?? '', 'en')} corrected, ${from ?? ''} → ${is}.`,
    'target-set': ({ title, there, is }) => `${title}${there}: target set (${is}).`,
    'target-altered': ({ title, there, was, is }) => `${title}${there}: target changed, ${was} → ${is}.`,
    'target-altered-after': ({ title, there, was, is, on }) =>
      `${title}${there}: target changed after the fact, ${was} → ${is}; the action had begun${on}.`,
    'baseline-altered': ({ title, there, was, is }) => `${title}${there}: reference value changed, ${was} → ${is}.`,
    'baseline-altered-after': ({ title, there, was, is, on }) =>
      `${title}${there}: reference value changed after the fact, ${was} → ${is}; the action had begun${on}.`,
    'verdict-moved': ({ title, there, was, is }) => `${title}${there}: the effect goes from “${was}” to “${is}”.`,
    'interviews-new': ({ count = 0 }) => (count === 1 ? 'One more interview was held.' : `${count} more interviews were held.`),
    'interviews-gone': ({ count = 0 }) =>
      count === 1 ? 'One interview was removed from the project.' : `${count} interviews were removed from the project.`,
    'convergence-new': ({ title }) => `New convergence: ${title}.`,
    'convergence-lost': ({ title }) => `Convergence that no longer holds: ${title}.`,
    'convergence-adopted': ({ title }) => `Convergence adopted by the committee: ${title}.`,
    'hypothesis-new': ({ title }) => `New change hypothesis: ${title}.`,
    'transfer-retained': ({ title }) => `Hypothesis retained: ${title}.`,
    'transfer-rejected': ({ title, to }) => `Hypothesis set aside: ${title}${to === undefined ? '.' : ` (${to})`}`,
    'objective-new': ({ title }) => `New objective: ${title}.`,
    'objective-gone': ({ title }) => `Objective withdrawn: ${title}.`,
    'objective-slipped': ({ title, was, is, shift }) => `Objective “${title}”: due date ${shift}, from ${was} to ${is}.`,
    'milestone-new': ({ title, is }) => `New milestone: ${title}${is === '' ? '' : ` (${is})`}.`,
    'milestone-done': ({ title, on }) => `Milestone reached: ${title}${on === '' ? '' : ` (planned${on})`}.`,
    'milestone-slipped': ({ title, was, is, shift }) => `Milestone “${title}” ${shift}, from ${was} to ${is}.`,
    'risk-new': ({ title }) => `New risk: ${title}.`,
    'risk-moved': ({ title, was, is }) => `Risk reassessed: ${title} (${was} → ${is}).`,
  },
};

/** By how much a date moved: in days under two weeks, else in weeks. */
function shiftOf(days: number, language: Language): string {
  const far = Math.abs(days);
  const said =
    far < 14
      ? plural(far, language === 'fr' ? 'jour' : 'day', language === 'fr' ? 'jours' : 'days', language)
      : plural(Math.round(far / 7), language === 'fr' ? 'semaine' : 'week', language === 'fr' ? 'semaines' : 'weeks', language);
  if (language === 'en') return days > 0 ? `later by ${said}` : `sooner by ${said}`;
  return days > 0 ? fr`reporté de ${said}` : fr`avancé de ${said}`;
}

const LEVELS: Both<Readonly<Record<string, string>>> = {
  fr: { low: 'faible', medium: 'moyenne', high: 'forte' },
  en: { low: 'low', medium: 'medium', high: 'high' },
};

/** What a value is for a reader: a status has its name, an organisation too, a date is written out. */
function named(value: string | undefined, kind: ChangeKind, corpus: Corpus, language: Language): string {
  if (value === undefined) return '';
  if (kind === 'action-status' || kind === 'action-new') return STATUS_NAMES[language][value as Status] ?? value;
  if (kind === 'action-lead' || kind === 'decision-owner' || kind === 'member-joined' || kind === 'member-left')
    return actorName(corpus, value);
  if (kind === 'risk-moved')
    return value
      .split(' ')
      .map((level) => LEVELS[language][level] ?? level)
      .join(language === 'fr' ? ' et ' : ' and ');
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return shortDate(value, language);
  return /^-?\d+(?:\.\d+)?$/.test(value) && language === 'fr' ? value.replace('.', ',') : value;
}

/** A feminine noun is « reportée ». */
const FEMININE = /^(?:decision|objective)-slipped$/;

/** The sentence of a change. */
export function sentenceOf(change: Change, corpus: Corpus, language: Language): string {
  const shift = change.days === undefined ? '' : shiftOf(change.days, language);
  return SAYS[language][change.kind]({
    ...change,
    on: change.date === undefined ? '' : language === 'fr' ? fr` le ${longDate(change.date, 'fr')}` : ` on ${longDate(change.date, 'en')}`,
    of: change.within ?? '',
    was: named(change.from, change.kind, corpus, language),
    is: named(change.to, change.kind, corpus, language),
    shift: language === 'fr' && FEMININE.test(change.kind) ? shift.replace(/^(reporté|avancé)/, '$1e') : shift,
    there: change.territory === undefined ? '' : ` (${territoryName(corpus, change.territory)})`,
  });
}

/** Every change in sentences: what happened to one action is told in one, and the figures of an indicator too. */
export function tell(changes: readonly Change[], corpus: Corpus, language: Language): string[] {
  const told: string[] = [];
  for (let at = 0; at < changes.length;) {
    const { kind, subject, date } = changes[at]!;
    const same = (one: Change): boolean =>
      kind === 'indicator-measured'
        ? one.kind === kind && one.subject === subject && one.date === date
        : topicOf(one) === topicOf(changes[at]!);
    let end = at + 1;
    while (end < changes.length && same(changes[end]!)) end += 1;
    const group = changes.slice(at, end);
    told.push(kind === 'indicator-measured' ? figuresSentence(group, corpus, language) : joined(group, corpus, language));
    at = end;
  }
  return told;
}

/** The action that a change is about; each of the others is told apart. */
const topicOf = (one: Change): string | Change => (one.subject.startsWith('action:') ? one.subject.replace(/#.*$/, '') : one);

/** « Title » : what happened ; what else happened. */
function joined(group: readonly Change[], corpus: Corpus, language: Language): string {
  const [first = '', ...others] = group.map((one) => sentenceOf(one, corpus, language));
  if (others.length === 0) return first;
  const prefix = first.slice(0, first.indexOf(language === 'fr' ? '\u00a0»\u00a0: ' : '”: ') + (language === 'fr' ? 5 : 3));
  const rest = others.map((one) => (one.startsWith(prefix) ? one.slice(prefix.length) : one));
  return `${[first, ...rest].map((one) => one.replace(/\.$/, '')).join(language === 'fr' ? '\u202f; ' : '; ')}.`;
}

/** An indicator’s figures of one day, territory by territory. */
function figuresSentence(group: readonly Change[], corpus: Corpus, language: Language): string {
  if (group.length === 1) return sentenceOf(group[0]!, corpus, language);
  const { title, date = '' } = group[0]!;
  const figures = group.map(({ territory, from, to }) => {
    const before = from === undefined || from === to ? '' : language === 'fr' ? ` (auparavant ${from})` : ` (before: ${from})`;
    return `${territoryName(corpus, territory)} ${to ?? ''}${before}`.trim();
  });
  return language === 'fr'
    ? fr`${title} en ${monthYear(date, 'fr')} : ${figures.join(', ')}.`
    : `${title} in ${monthYear(date, 'en')}: ${figures.join(', ')}.`;
}
