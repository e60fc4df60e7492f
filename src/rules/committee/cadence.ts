import { at } from '../../corpus/corpus.ts';
import { rhythmOf } from '../../corpus/seats.ts';
import { fr, number } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const cadence = rule<{ committee: string; held: number; due: number }>({
  name: 'committee/cadence',
  severity: 'info',
  words: {
    fr: {
      title: 'Comité qui se réunit moins que prévu',
      why: fr`La démarche tient par la régularité de ses comités ; le comité national, par exemple, se réunit trois fois par an.`,
      say: ({ committee, held, due }) =>
        fr`« ${committee} » s’est réuni ${number(held, 'fr')} fois en douze mois, pour ${number(due, 'fr')} réunions prévues.`,
      remedy: fr`Planifiez une réunion, ou faites décider un autre rythme.`,
    },
    en: {
      title: 'Committee that meets less than planned',
      why: 'The method holds by the regularity of its committees; the national one, for instance, meets three times a year.',
      say: ({ committee, held, due }) =>
        `“${committee}” met ${number(held, 'en')} times in twelve months, for ${number(due, 'en')} planned.`,
      remedy: 'Plan a meeting, or have another rhythm decided.',
    },
  },
  *check({ corpus }) {
    for (const committee of corpus.entities('committee')) {
      const due = committee.data.meetings_per_year;
      const held = rhythmOf(corpus, committee.id, corpus.date)?.held;
      if (due !== undefined && held !== undefined && held < due)
        yield {
          at: at(committee, committee.data, 'meetings_per_year'),
          data: { committee: committee.data.name ?? committee.id, held, due },
        };
    }
  },
  fails: {
    files: {
      'committees/copil.yaml': 'meetings_per_year: ⟦2⟧\n',
      'meetings/copil-2025-06-15.md': '---\ncommittee: copil\ndate: 2025-06-15\nstatus: held\n---\n',
    },
  },
  passes: {
    files: {
      'committees/copil.yaml': 'meetings_per_year: 1\n',
      'meetings/copil-2025-06-15.md': '---\ncommittee: copil\ndate: 2025-06-15\nstatus: held\n---\n',
    },
  },
});
