import { topOf } from '../../corpus/corpus.ts';
import { keySpanOf } from '../../document/document.ts';
import { type Both, fr, list } from '../../language/language.ts';
import { rule } from '../rule.ts';

const NAMES: Both<Readonly<Record<'council' | 'education' | 'parents', string>>> = {
  fr: { council: 'le département', education: 'l’Éducation nationale', parents: 'les parents' },
  en: { council: 'the département', education: 'the schools', parents: 'the parents' },
};

export const composition = rule<{ committee: string; missing: ('council' | 'education' | 'parents')[] }>({
  name: 'committee/composition',
  severity: { launch: 'info', diagnosis: 'warning', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Comité de pilotage incomplet',
      why: fr`Le comité de pilotage réunit au moins le département, l’Éducation nationale et les parents : sans l’un d’eux, il ne peut pas relier l’école à son territoire.`,
      say: ({ committee, missing }) =>
        fr`« ${committee} » ne compte pas parmi ses membres : ${list(
          missing.map((one) => NAMES.fr[one]),
          'fr',
        )}.`,
      remedy: fr`Ajoutez l’organisation sous « members ».`,
    },
    en: {
      title: 'Incomplete steering committee',
      why: 'The steering committee gathers at least the département, the schools and the parents: without one of them it cannot tie the school to its territory.',
      say: ({ committee, missing }) =>
        `“${committee}” has no member from: ${list(
          missing.map((one) => NAMES.en[one]),
          'en',
        )}.`,
      remedy: 'Add the organisation under “members”.',
    },
  },
  *check({ corpus }) {
    for (const committee of corpus.entities('committee')) {
      if (committee.data.level !== 'territorial') continue;
      const types = new Set((committee.data.members ?? []).map((one) => corpus.entity('actor', one?.actor ?? '')?.data.type));
      // A member whose file cannot be read is the matter of another rule.
      if (types.has(undefined)) continue;
      const missing = (['council', 'education', 'parents'] as const).filter((type) => !types.has(type));
      if (missing.length > 0)
        yield {
          at: keySpanOf(committee.data, 'members') ?? topOf(committee),
          data: { committee: committee.data.name ?? committee.id, missing: [...missing] },
        };
    }
  },
  fails: {
    files: {
      'committees/copil.yaml': '⟦members⟧:\n  - { actor: departement, capacity: Présidence }\n  - { actor: ecole, capacity: Membre }\n',
    },
  },
  passes: {
    files: {
      'committees/copil.yaml':
        'members:\n  - { actor: departement, capacity: Présidence }\n  - { actor: ecole, capacity: Membre }\n  - { actor: parents, capacity: Membre }\n',
    },
  },
});
