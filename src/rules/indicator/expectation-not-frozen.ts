import { at } from '../../corpus/corpus.ts';
import { alteredSince } from '../../corpus/frozen.ts';
import { type Both, fr, longDate } from '../../language/language.ts';
import { actionsUsing, startOf } from './use.ts';
import { rule } from '../rule.ts';

const EXPECTED = ['target', 'useful_effect'] as const;
type Expected = (typeof EXPECTED)[number];

const NAMES: Both<Readonly<Record<Expected, string>>> = {
  fr: { target: 'La cible', useful_effect: 'L’effet minimal utile' },
  en: { target: 'The target', useful_effect: 'The smallest useful effect' },
};

export const expectationNotFrozen = rule<{
  what: Expected;
  how: 'written' | 'changed';
  date: string;
  revision: string;
  action: string;
  start: string;
}>({
  name: 'indicator/expectation-not-frozen',
  severity: { launch: 'off', diagnosis: 'off', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Cible ou effet utile écrits ou modifiés après le démarrage de l’action',
      why: fr`Un but qui bouge une fois l’action commencée peut toujours être atteint : l’historique du projet montre quand il a été fixé.`,
      say: ({ what, how, date, revision, action, start }) =>
        fr`${NAMES.fr[what]} a été ${how === 'written' ? 'écrit' : 'modifié'}${what === 'target' ? 'e' : ''} le ${longDate(date, 'fr')} (révision ${revision}), alors que l’action « ${action} » a démarré le ${longDate(start, 'fr')}.`,
      remedy: fr`Rétablissez la première valeur, ou dites dans les limites de l’indicateur pourquoi elle a changé ; les documents disent qu’elle l’a été.`,
    },
    en: {
      title: 'Target or useful effect written or changed after the start of the action',
      why: 'An aim that moves once the action has begun can always be reached: the history of the project shows when it was set.',
      say: ({ what, how, date, revision, action, start }) =>
        `${NAMES.en[what]} was ${how} on ${longDate(date, 'en')} (revision ${revision}), though the action “${action}” began on ${longDate(start, 'en')}.`,
      remedy: 'Put the first value back, or say in the limits of the indicator why it changed; documents say that it did.',
    },
  },
  *check({ corpus, past }) {
    for (const indicator of corpus.entities('indicator')) {
      const held = EXPECTED.filter((what) => indicator.data[what] !== undefined);
      const started = actionsUsing(corpus, indicator.id)
        .flatMap((action) => {
          const start = startOf(action);
          return start === undefined || start > corpus.date ? [] : [{ action, start }];
        })
        .sort((a, b) => (a.start < b.start ? -1 : 1))[0];
      if (held.length === 0 || !started) continue;
      const history = past();
      if (!history) return;
      const { action, start } = started;
      for (const what of held) {
        const altered = alteredSince(history, indicator.file, what, { present: indicator.data[what], start, until: corpus.date });
        if (altered)
          yield { at: at(indicator, indicator.data, what), data: { what, ...altered, action: action.data.title ?? action.id, start } };
      }
    }
  },
  fails: {
    past: [
      { date: '2026-06-01', files: { 'indicators/assiduite.yaml': 'target: { value: 0.95, due: 2027-06-30, rationale: Convenu }\n' } },
      { date: '2026-10-01', files: { 'indicators/assiduite.yaml': 'target: { value: 0.93, due: 2027-06-30, rationale: Convenu }\n' } },
    ],
    files: {
      'indicators/assiduite.yaml': 'target: ⟦{ value: 0.93, due: 2027-06-30, rationale: Convenu }⟧\n',
      'actions/ecole-ouverte.md': '---\nstatus: running\nterritories:\n  - { territory: quartier-nord, actual_start: 2026-09-15 }\n---\n',
    },
  },
  passes: {
    past: [
      { date: '2026-06-01', files: { 'indicators/assiduite.yaml': 'target: { value: 0.93, due: 2027-06-30, rationale: Convenu }\n' } },
    ],
    files: {
      'indicators/assiduite.yaml': 'target: { value: 0.93, due: 2027-06-30, rationale: Convenu }\n',
      'actions/ecole-ouverte.md': '---\nstatus: running\nterritories:\n  - { territory: quartier-nord, actual_start: 2026-09-15 }\n---\n',
    },
  },
});
