import { fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const projectSchemasOutdated = rule<{ version: string }>({
  name: 'project/schemas-outdated',
  severity: 'info',
  words: {
    fr: {
      title: 'Éditeur qui lit les schémas d’une autre version d’odas',
      why: fr`L’éditeur lit les schémas que « odas init » a copiés dans .odas/schemas : après une mise à jour d’odas, il signalerait à tort un champ nouveau, ou tairait une faute.`,
      say: ({ version }) => fr`Les schémas que lit votre éditeur (.odas/schemas) ne sont pas ceux d’odas ${version}.`,
      remedy: fr`Mettez-les à jour : « odas init --refresh ». Rien d’autre n’est touché.`,
    },
    en: {
      title: 'Editor that reads the schemas of another version of odas',
      why: 'The editor reads the schemas that “odas init” copied into .odas/schemas: after an upgrade of odas it would wrongly mark a new field, or miss a fault.',
      say: ({ version }) => `The schemas that your editor reads (.odas/schemas) are not those of odas ${version}.`,
      remedy: 'Bring them up to date: “odas init --refresh”. Nothing else is touched.',
    },
  },
  check: reported('project/schemas-outdated'),
  fails: { files: {}, faults: [{ rule: 'project/schemas-outdated', file: 'odas.yaml', data: { version: '0.2.0' } }] },
  passes: { files: {} },
});
