import { fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const templateWithoutEvidence = rule<{ name: string }>({
  name: 'template/without-evidence',
  severity: 'warning',
  words: {
    fr: {
      title: 'Énoncé sans sa preuve, dans un modèle de document',
      why: fr`Un énoncé qui ne dit pas sur quoi il s’appuie ne peut être ni vérifié ni discuté.`,
      say: ({ name }) => fr`Ce que dit « ${name} » n’est pas suivi de sa preuve.`,
      remedy: fr`Ajoutez « ↳ {{evidence}} » sous chaque énoncé, comme dans le modèle fourni.`,
    },
    en: {
      title: 'Statement without its evidence, in a template of a document',
      why: 'A statement that does not say what it rests on can neither be checked nor discussed.',
      say: ({ name }) => `What “${name}” says is not followed by its evidence.`,
      remedy: 'Add “↳ {{evidence}}” under each statement, as in the template provided.',
    },
  },
  check: reported('template/without-evidence'),
  fails: { files: {}, faults: [{ rule: 'template/without-evidence', file: 'templates/report/copil.fr.md.hbs', data: { name: 'asked' } }] },
  passes: { files: {} },
});
