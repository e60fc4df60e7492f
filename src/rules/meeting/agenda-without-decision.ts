import { topOf } from '../../corpus/corpus.ts';
import { keySpanOf } from '../../document/document.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const agendaWithoutDecision = rule({
  name: 'meeting/agenda-without-decision',
  severity: 'info',
  words: {
    fr: {
      title: 'Ordre du jour sans décision',
      why: fr`Un comité de pilotage décide : une réunion où rien n’est à décider peut souvent être remplacée par une note.`,
      say: () => fr`Aucun point de l’ordre du jour n’appelle une décision.`,
      remedy: fr`Écrivez « kind: decision » pour les points à trancher, ou remplacez la réunion par une note.`,
    },
    en: {
      title: 'Agenda without a decision',
      why: 'A steering committee decides: a meeting where nothing is to be decided can often be replaced by a note.',
      say: () => 'No item of the agenda calls for a decision.',
      remedy: 'Write “kind: decision” for the items to settle, or replace the meeting by a note.',
    },
  },
  *check({ corpus }) {
    for (const meeting of corpus.entities('meeting')) {
      const { agenda, status, committee } = meeting.data;
      const decides = corpus.entity('committee', committee ?? '')?.data.level === 'territorial';
      if (status === 'planned' && decides && agenda && agenda.length > 0 && !agenda.some((one) => one?.kind === 'decision'))
        yield { at: keySpanOf(meeting.data, 'agenda') ?? topOf(meeting), data: {} };
    }
  },
  fails: {
    files: {
      'meetings/copil-2026-12-01.md':
        '---\ncommittee: copil\ndate: 2026-12-01\nstatus: planned\n⟦agenda⟧:\n  - { id: p1, title: Nouvelles, kind: information }\n---\n',
    },
  },
  passes: {
    files: {
      'meetings/copil-2026-12-01.md':
        '---\ncommittee: copil\ndate: 2026-12-01\nstatus: planned\nagenda:\n  - { id: p1, title: Choix, kind: decision }\n---\n',
    },
  },
});
