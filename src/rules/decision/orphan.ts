import { at } from '../../corpus/corpus.ts';
import { successorOf } from '../../corpus/voices.ts';
import { fr, longDate } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const decisionOrphan = rule<{ owner: string; until: string }>({
  name: 'decision/orphan',
  severity: 'info',
  words: {
    fr: {
      title: 'Décision dont le responsable n’existe plus',
      why: fr`Une décision que personne ne porte n’est suivie par personne ; celle d’une organisation remplacée revient à son successeur.`,
      say: ({ owner, until }) =>
        fr`« ${owner} » devait suivre cette décision et n’existe plus depuis le ${longDate(until, 'fr')} ; aucun successeur n’est connu.`,
      remedy: fr`Faites désigner un autre responsable (« owner »), ou écrivez chez son successeur « succeeds ».`,
    },
    en: {
      title: 'Decision whose owner no longer exists',
      why: 'A decision nobody carries is followed by nobody; that of an organisation that was replaced goes to its successor.',
      say: ({ owner, until }) =>
        `“${owner}” was to follow this decision and has not existed since ${longDate(until, 'en')}; no successor is known.`,
      remedy: 'Have another owner named (“owner”), or write “succeeds” in its successor.',
    },
  },
  *check({ corpus }) {
    for (const meeting of corpus.entities('meeting')) {
      if (meeting.data.status !== 'held') continue;
      for (const one of meeting.data.decisions ?? []) {
        if (one?.owner === undefined || (one.status ?? 'open') !== 'open') continue;
        const today = corpus.entity('actor', successorOf(corpus, one.owner))?.data;
        if (today?.valid_until !== undefined && today.valid_until < corpus.date)
          yield { at: at(meeting, one, 'owner'), data: { owner: today.name ?? one.owner, until: today.valid_until } };
      }
    }
  },
  fails: {
    files: {
      'actors/ecole.yaml': 'valid_until: 2026-08-31\n',
      'meetings/copil-2026-06-15.md':
        '---\ndecisions:\n  - { id: d1, text: Retenir l’action École ouverte., owner: ⟦ecole⟧, due: 2026-12-31, status: open, about: ["action:ecole-ouverte"] }\n---\n',
    },
  },
  passes: {
    files: {
      'actors/ecole.yaml': 'valid_until: 2026-08-31\n',
      'actors/ecole-nouvelle.yaml': 'name: École nouvelle\ntype: education\nspheres: [school]\nvalid_from: 2026-09-01\nsucceeds: ecole\n',
      'meetings/copil-2026-06-15.md':
        '---\ndecisions:\n  - { id: d1, text: Retenir l’action École ouverte., owner: ecole, due: 2026-12-31, status: open, about: ["action:ecole-ouverte"] }\n---\n',
    },
  },
});
