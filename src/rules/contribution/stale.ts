import { at } from '../../corpus/corpus.ts';
import { longDate } from '../../language/language.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { contributions, lastMeeting } from './seats.ts';

export const contributionStale = rule<{ department: string; date: string; met: string }>({
  name: 'contribution/stale',
  severity: 'warning',
  words: {
    fr: {
      title: 'Contribution antérieure au dernier comité',
      why: fr`Le comité national se réunit pour voir ce qui a changé : une contribution qu’il a déjà vue ne lui apprend rien.`,
      say: ({ department, date, met }) =>
        fr`La contribution du département ${department} date du ${longDate(date, 'fr')}, avant le comité du ${longDate(met, 'fr')}.`,
      remedy: fr`Demandez au département une nouvelle contribution (« odas contribute »).`,
    },
    en: {
      title: 'Contribution older than the last committee',
      why: 'The national committee meets to see what changed: a contribution that it saw already teaches it nothing.',
      say: ({ department, date, met }) =>
        `The contribution of the département ${department} dates from ${longDate(date, 'en')}, before the committee of ${longDate(met, 'en')}.`,
      remedy: 'Ask the département for a new contribution (“odas contribute”).',
    },
  },
  *check({ corpus }) {
    const met = lastMeeting(corpus);
    if (met === undefined) return;
    for (const entity of contributions(corpus)) {
      const { date, department = entity.id } = entity.data;
      if (date !== undefined && date < met) yield { at: at(entity, entity.data, 'date'), data: { department, date, met } };
    }
  },
  fails: {
    files: {
      'odas.yaml': 'kind: national\n',
      'committees/copil.yaml': 'level: national\n',
      'contributions/64.json':
        '{ "version": 1, "department": "64", "name": "Département fictif", "title": "Projet", "date": ⟦"2026-01-31"⟧ }\n',
    },
  },
  passes: {
    files: {
      'odas.yaml': 'kind: national\n',
      'committees/copil.yaml': 'level: national\n',
      'contributions/64.json':
        '{ "version": 1, "department": "64", "name": "Département fictif", "title": "Projet", "date": "2026-09-30" }\n',
    },
  },
});
