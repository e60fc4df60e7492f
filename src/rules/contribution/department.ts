import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { contributions } from './seats.ts';

export const contributionDepartment = rule<{ department: string; id: string; twice: boolean }>({
  name: 'contribution/department',
  severity: 'error',
  words: {
    fr: {
      title: 'Contribution sous un autre nom',
      why: fr`Une contribution porte le code de son département : deux fichiers pour un même département se contrediraient sans que personne ne le voie.`,
      say: ({ department, id, twice }) =>
        fr`${twice ? fr`Une autre contribution parle déjà pour le département ${department}.` : fr`Le fichier s’appelle « ${id}.json » mais il vient du département ${department}.`}`,
      remedy: fr`Gardez un seul fichier par département, nommé d’après son code : celui qu’« odas contribute » a écrit en dernier.`,
    },
    en: {
      title: 'Contribution under another name',
      why: 'A contribution bears the code of its département: two files for one département would contradict each other without anyone seeing it.',
      say: ({ department, id, twice }) =>
        `${twice ? `Another contribution already speaks for the département ${department}.` : `The file is called “${id}.json” but comes from the département ${department}.`}`,
      remedy: 'Keep one file a département, named after its code: the one that “odas contribute” wrote last.',
    },
  },
  *check({ corpus }) {
    const all = contributions(corpus);
    const named = new Set(all.filter(({ id, data }) => data.department === id).map(({ id }) => id));
    for (const entity of all) {
      const { department } = entity.data;
      if (department === undefined || department === entity.id) continue;
      yield { at: at(entity, entity.data, 'department'), data: { department, id: entity.id, twice: named.has(department) } };
    }
  },
  fails: {
    files: {
      'odas.yaml': 'kind: national\n',
      'contributions/43.json': '{ "version": 1, "department": ⟦"64"⟧, "name": "Département fictif", "title": "Projet" }\n',
      'contributions/64.json': '{ "version": 1, "department": "64", "name": "Département fictif", "title": "Projet" }\n',
    },
  },
  passes: {
    files: {
      'odas.yaml': 'kind: national\n',
      'contributions/64.json': '{ "version": 1, "department": "64", "name": "Département fictif", "title": "Projet" }\n',
    },
  },
});
