import { fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const yamlTooDeep = rule<{ limit: number }>({
  name: 'yaml/too-deep',
  severity: 'error',
  words: {
    fr: {
      title: 'Trop de niveaux emboîtés',
      why: fr`Aucun fichier d’un projet n’a besoin de tant de niveaux ; un tel fichier vient d’une erreur ou d’une malveillance.`,
      say: ({ limit }) => fr`Plus de ${limit} niveaux sont emboîtés ici : le fichier n’a pas été lu.`,
      remedy: fr`Vérifiez le retrait des lignes et les crochets ouverts.`,
    },
    en: {
      title: 'Too many nested levels',
      why: 'No file of a project needs so many levels; such a file comes from a mistake or from malice.',
      say: ({ limit }) => `More than ${limit} levels are nested here: the file was not read.`,
      remedy: 'Check the indent of lines and the open brackets.',
    },
  },
  check: reported('yaml/too-deep'),
  fails: { files: { 'odas.yaml': 'limits: { depth: 64 }\n', 'actors/profond.yaml': `name: ${'['.repeat(64)}⟦[⟧${']'.repeat(65)}\n` } },
  passes: { files: { 'actors/profond.yaml': 'name: Peu profond\ntype: other\nspheres: [culture]\n' } },
});
