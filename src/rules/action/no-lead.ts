import { at } from '../../corpus/corpus.ts';
import { fr, longDate } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const noLead = rule<{ name: string; until: string }>({
  name: 'action/no-lead',
  severity: { launch: 'info', diagnosis: 'info', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Action sans pilote en exercice',
      why: fr`Une action que conduit une organisation disparue n’est plus conduite par personne.`,
      say: ({ name, until }) => fr`Le pilote « ${name} » n’existe plus depuis le ${longDate(until, 'fr')}.`,
      remedy: fr`Désignez sous « lead » l’organisation qui lui succède, ou une autre.`,
    },
    en: {
      title: 'Action without an acting lead',
      why: 'An action led by an organisation that is gone is led by nobody.',
      say: ({ name, until }) => `The lead “${name}” ceased to exist on ${longDate(until, 'en')}.`,
      remedy: 'Name under “lead” the organisation that succeeds it, or another.',
    },
  },
  *check({ corpus }) {
    for (const action of corpus.entities('action')) {
      const { lead, status } = action.data;
      const data = lead === undefined ? undefined : corpus.entity('actor', lead)?.data;
      if (status === 'stopped' || status === 'evaluated' || data?.valid_until === undefined || data.valid_until >= corpus.date) continue;
      yield { at: at(action, action.data, 'lead'), data: { name: data.name ?? lead ?? '', until: data.valid_until } };
    }
  },
  fails: {
    files: { 'actors/centre-social.yaml': 'valid_until: 2026-09-30\n', 'actions/ecole-ouverte.md': '---\nlead: ⟦centre-social⟧\n---\n' },
  },
  passes: { files: { 'actions/ecole-ouverte.md': '---\nlead: ecole\n---\n' } },
});
