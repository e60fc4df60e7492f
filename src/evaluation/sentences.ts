// How a verdict is said: sentences a committee can read. The figures come from the verdict; secrecy decides which may be said.

import { type Both, fr, type Language, number, plural, shortDate } from '../language/language.ts';
import type { Change } from './change.ts';
import type { Freeze } from './freeze.ts';
import type { Indicator } from './measures.ts';
import type { Next } from './next.ts';
import type { Gate, Verdict } from './verdict.ts';
import { ALTERED, GATE, GATE_SHUT, HELD, LACK, PERIOD, REFUSED } from './words.ts';

/** A figure or a difference in the words of its indicator: points for shares, units elsewhere. */
export function amount(value: number, { data }: Pick<Indicator, 'data'>, language: Language, decimals = 1): string {
  const scale = 10 ** decimals;
  const rounded = (one: number): string => number(Math.round(one * scale) / scale, language);
  if (data.type !== 'proportion') return `${rounded(value)}${data.unit === undefined ? '' : ` ${data.unit}`}`;
  const points = Math.round(value * 100 * scale) / scale;
  return language === 'fr' ? fr`${plural(points, 'point', 'points', 'fr')}` : `${rounded(points)} points`;
}

/** What changed, as a sentence without its verdict; no figure that rests on a hidden measure. */
export function changeSentence(verdict: Verdict, language: Language): string {
  const { indicator, test, sense, shown, change } = verdict;
  const title = indicator.data.title ?? indicator.id;
  const inFrench = language === 'fr';
  if (!test || change === 'insufficient')
    return inFrench
      ? fr`« ${title} » : on ne peut pas dire si ce nombre a changé.`
      : `“${title}”: one cannot say whether this number changed.`;
  if (change === 'not-shown') {
    const ruled = verdict.ruledOut && verdict.useful !== undefined && shown ? amount(verdict.useful, indicator, language) : undefined;
    if (inFrench)
      return fr`« ${title} » : aucun changement n’est démontré${ruled === undefined ? '' : fr` ; un effet d’au moins ${ruled} est écarté`}.`;
    return `“${title}”: no change is shown${ruled === undefined ? '' : `; an effect of at least ${ruled} is ruled out`}.`;
  }
  const up = test.form === 'ratio' ? test.estimate > 1 : test.estimate > 0;
  const how = shown ? sizeOf(test, indicator, language) : '';
  const beyond = test.method === 'difference-series' || test.method === 'units';
  const note: Both<Readonly<Record<Verdict['sense'], string>>> = {
    fr: {
      worse: fr` C’est le contraire de ce qui est voulu.`,
      better: '',
      moved: '',
      ambiguous: fr` Une hausse peut venir d’un meilleur repérage : ce n’est appelé ni progrès ni recul.`,
      none: '',
    },
    en: {
      worse: ' This is contrary to what is wanted.',
      better: '',
      moved: '',
      ambiguous: ' A rise may come from better detection: it is called neither progress nor decline.',
      none: '',
    },
  };
  if (inFrench)
    return fr`« ${title} » ${up ? 'a augmenté' : 'a diminué'}${how}${beyond ? fr`, par rapport à la comparaison` : ''}.${note.fr[sense]}`;
  return `“${title}” ${up ? 'rose' : 'fell'}${how}${beyond ? ', set against the comparison' : ''}.${note.en[sense]}`;
}

/** The size of a change with its interval. */
function sizeOf({ form, estimate, lower, upper }: Change, indicator: Indicator, language: Language): string {
  const inFrench = language === 'fr';
  const percent = (ratio: number): string => number(Math.round(Math.abs(ratio - 1) * 100), language);
  if (form === 'ratio') {
    if (!Number.isFinite(estimate) || !Number.isFinite(upper)) return '';
    const [near, far] = [lower, upper].map((one) => Math.abs(one - 1)).toSorted((a, b) => a - b) as [number, number];
    const [from, to] = [percent(1 + near), percent(1 + far)];
    return inFrench ? fr` de ${percent(estimate)} % (entre ${from} et ${to} %)` : ` by ${percent(estimate)}% (between ${from} and ${to}%)`;
  }
  const [from, to] = [lower, upper].map(Math.abs).toSorted((a, b) => a - b) as [number, number];
  const short = (value: number): string => number(Math.round(value * (indicator.data.type === 'proportion' ? 1000 : 10)) / 10, language);
  return inFrench
    ? fr` de ${amount(Math.abs(estimate), indicator, 'fr')} (entre ${short(from)} et ${short(to)})`
    : ` by ${amount(Math.abs(estimate), indicator, 'en')} (between ${short(from)} and ${short(to)})`;
}

/** Every reason for a verdict, in the order in which they weigh. */
export function reasonsOf(verdict: Verdict, language: Language): string[] {
  const { lacks, held, refused, design, sense, gates, change, effect, cap } = verdict;
  const reasons = [
    ...lacks.map((one) => LACK[language][one]),
    ...(refused ? [REFUSED[language][refused]] : []),
    ...held.map((one) => HELD[language][one]),
    ...verdict.freezes.flatMap((one) => (one.state === 'altered' ? [alteredSentence(one, language)] : [])),
  ];
  if (lacks.length > 0) return reasons;
  if (design === 'before-after')
    reasons.push(
      language === 'fr'
        ? fr`un avant et un après, sans comparaison, ne disent pas que l’action en est la cause`
        : 'a before and an after, without comparison, do not say that the action is the cause',
    );
  else if (design === 'series' && effect !== 'established')
    reasons.push(
      language === 'fr'
        ? fr`une série sans comparaison ne peut pas dépasser « probable »`
        : 'a series without comparison cannot go beyond “probable”',
    );
  else if (cap === 'probable')
    reasons.push(
      language === 'fr'
        ? fr`la comparaison est trop courte pour dépasser « probable »`
        : 'the comparison is too short to go beyond “probable”',
    );
  if (sense === 'better' && (change === 'established' || change === 'probable') && design !== 'before-after')
    for (const [gate, answer] of Object.entries(gates) as [Gate, string][])
      if (answer !== 'yes')
        reasons.push(
          answer === 'no'
            ? GATE_SHUT[language][gate]
            : `${language === 'fr' ? 'on ne sait pas si' : 'it is not known whether'} ${GATE[language][gate]}`,
        );
  return reasons;
}

/** What was altered, with the revisions that show it. */
function alteredSentence({ what, writing }: Freeze, language: Language): string {
  const since =
    writing === undefined
      ? ''
      : language === 'fr'
        ? fr` (notée le ${shortDate(writing.first.date, 'fr')}, révision ${writing.first.revision} ; modifiée le ${shortDate(writing.last.date, 'fr')}, révision ${writing.last.revision})`
        : ` (recorded on ${shortDate(writing.first.date, 'en')}, revision ${writing.first.revision}; changed on ${shortDate(writing.last.date, 'en')}, revision ${writing.last.revision})`;
  return `${ALTERED[language][what]}${since}`;
}

/** The six questions with their answers, for `--explain`. */
export const gateLines = (verdict: Verdict, language: Language): string[] => {
  const answers: Both<Readonly<Record<string, string>>> = {
    fr: { yes: 'oui', no: 'non', unknown: 'inconnu' },
    en: { yes: 'yes', no: 'no', unknown: 'unknown' },
  };
  return (Object.entries(verdict.gates) as [Gate, string][]).map(
    ([gate, answer]) => `${answers[language][answer]} – ${GATE[language][gate]}`,
  );
};

/** What to collect or do next. */
export function nextSentence(next: Next, verdict: Verdict, language: Language): string {
  const inFrench = language === 'fr';
  const say = (french: string, english: string): string => (inFrench ? french : english);
  switch (next.do) {
    case 'start':
      if (verdict.action === undefined)
        return say(
          fr`Dire quelle action doit faire évoluer cet indicateur, et noter la date où elle démarre.`,
          'Say which action is to move this indicator, and record the date it starts.',
        );
      return say(
        fr`Noter la date de démarrage de l’action, dès qu’elle commence.`,
        'Record the start date of the action as soon as it begins.',
      );
    case 'measure-before':
      return say(
        fr`Reconstituer une mesure d’avant l’action ; sans elle, rien ne pourra être comparé.`,
        'Reconstruct a measure from before the action; without it, nothing can be compared.',
      );
    case 'measure-after':
    case 'measure-now':
      return say(fr`Relever la mesure de la période en cours.`, 'Take the measure of the current period.');
    case 'fill-gaps':
      return say(
        fr`Retrouver les mesures qui manquent, ou dire pourquoi elles manquent.`,
        'Find the missing measures, or say why they are missing.',
      );
    case 'give-figures':
      return say(
        fr`Donner, avec chaque mesure, les effectifs (et la dispersion pour une moyenne).`,
        'Give the numbers of people with each measure (and the spread for a mean).',
      );
    case 'declare-useful-effect':
      return say(fr`Fixer le plus petit effet qui vaille la peine.`, 'Set the smallest effect worth having.');
    case 'restart-after-break':
      return say(
        fr`Recompter l’ancienne période avec la nouvelle définition, ou repartir d’une nouvelle référence.`,
        'Count the former period again under the new definition, or start from a new reference.',
      );
    case 'more-periods': {
      const [one, many] = PERIOD[language][next.frequency ?? ''] ?? (inFrench ? ['mesure', 'mesures'] : ['measure', 'measures']);
      return say(
        fr`Il faudrait ${plural(next.count, one, many, 'fr')} de plus.`,
        `It would take ${plural(next.count, one, many, 'en')} more.`,
      );
    }
    case 'more-people':
      return say(
        fr`Il faudrait environ ${plural(next.count, 'réponse', 'réponses', 'fr')} avant et autant après.`,
        `It would take about ${plural(next.count, 'answer', 'answers', 'en')} before and as many after.`,
      );
    case 'more-units':
      return say(
        fr`Il faudrait ${plural(next.count, 'classe ou école', 'classes ou écoles', 'fr')} de plus de chaque côté.`,
        `It would take ${plural(next.count, 'class or school', 'classes or schools', 'en')} more on each side.`,
      );
    case 'more-events':
    case 'too-few-ever':
      return say(
        fr`Suivre un nombre plus grand (autre indicateur, autre période) : celui-ci ne pourra pas trancher.`,
        'Follow a larger number (another indicator, another period): this one cannot decide.',
      );
    case 'compare':
      return say(fr`Mesurer la même chose là où l’action n’a pas commencé.`, 'Measure the same thing where the action has not begun.');
    case 'compare-otherwise':
      return say(
        fr`Trouver une autre comparaison, mesurée aux mêmes dates et qui évoluait de même avant l’action.`,
        'Find another comparison, measured at the same dates, that moved alike before the action.',
      );
    case 'analyse':
      return say(
        fr`Écrire l’analyse de contribution : par quel chemin l’action agirait, et quelles autres explications examiner.`,
        'Write the contribution analysis: by what path the action would act, and which other explanations to examine.',
      );
    case 'support-link': {
      const link = verdict.contribution?.links.find(({ id }) => id === next.link);
      return say(
        fr`Étayer le maillon « ${link?.from ?? next.link} → ${link?.to ?? ''} » par une source indépendante.`,
        `Support the link “${link?.from ?? next.link} → ${link?.to ?? ''}” by an independent source.`,
      );
    }
    case 'gate':
      return say(fr`Vérifier que ${GATE.fr[next.gate]}.`, `Check that ${GATE.en[next.gate]}.`);
  }
}
