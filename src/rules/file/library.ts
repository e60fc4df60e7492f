import { fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const fileLibrary = rule<{ library: string; state: string }>({
  name: 'file/library',
  severity: 'error',
  words: {
    fr: {
      title: 'Bibliothèque introuvable',
      why: fr`Les hypothèses d’une bibliothèque absente manqueraient sans que personne ne le voie.`,
      say: ({ library, state }) =>
        state === 'missing' ? fr`Le dossier « ${library} » n’existe pas.` : fr`Le dossier « ${library} » se trouve hors du projet.`,
      remedy: fr`Placez la bibliothèque dans le dossier du projet et corrigez son chemin sous « libraries ».`,
    },
    en: {
      title: 'Library not found',
      why: 'The hypotheses of a missing library would be lacking without anyone noticing.',
      say: ({ library, state }) =>
        state === 'missing' ? `The folder “${library}” does not exist.` : `The folder “${library}” lies outside the project.`,
      remedy: 'Put the library inside the folder of the project and mend its path under “libraries”.',
    },
  },
  check: reported('file/library'),
  fails: { files: {}, faults: [{ rule: 'file/library', file: 'odas.yaml', data: { library: 'commun', state: 'missing' } }] },
  passes: { files: {} },
});
