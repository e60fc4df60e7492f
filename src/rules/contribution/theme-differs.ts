import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { contributions, plain } from './seats.ts';

export const contributionThemeDiffers = rule<{ theme: string; label: string; common: string; department: string }>({
  name: 'contribution/theme-differs',
  severity: 'warning',
  words: {
    fr: {
      title: 'Thème entendu autrement',
      why: fr`Sous un même identifiant, deux sens : ce que les départements semblent partager ne serait qu’un mot.`,
      say: ({ theme, label, common, department }) =>
        fr`Le thème ${theme} se nomme « ${label} » dans le département ${department} et « ${common} » dans la grille commune.`,
      remedy: fr`Convenez d’un seul sens : renommez le thème du département (« odas rename theme »), ou reprenez le libellé commun.`,
    },
    en: {
      title: 'Theme understood otherwise',
      why: 'Under one id, two meanings: what the départements seem to share would be a word only.',
      say: ({ theme, label, common, department }) =>
        `The theme ${theme} is called “${label}” in the département ${department} and “${common}” in the common codebook.`,
      remedy: 'Agree on one meaning: rename the theme of the département (“odas rename theme”), or take the common label.',
    },
  },
  *check({ corpus }) {
    if (corpus.project.kind !== 'national') return;
    for (const entity of contributions(corpus)) {
      for (const one of entity.data.themes ?? []) {
        const common = corpus.part('theme', one?.id ?? '')?.data['label'];
        if (one?.id === undefined || one.label === undefined || typeof common !== 'string' || plain(common) === plain(one.label)) continue;
        yield {
          at: at(entity, one, 'label'),
          data: { theme: one.id, label: one.label, common, department: entity.data.department ?? entity.id },
        };
      }
    }
  },
  fails: {
    files: {
      'odas.yaml': 'kind: national\n',
      'themes.yaml': 'themes:\n  - { id: cooperation, label: Coopération, definition: Travailler ensemble. }\n',
      'contributions/64.json':
        '{ "version": 2, "department": "64", "name": "Département fictif", "title": "Projet", "themes": [{ "id": "cooperation", "label": ⟦"Coopératives scolaires"⟧ }] }\n',
    },
  },
  passes: {
    files: {
      'odas.yaml': 'kind: national\n',
      'themes.yaml': 'themes:\n  - { id: cooperation, label: Coopération, definition: Travailler ensemble. }\n',
      'contributions/64.json':
        '{ "version": 2, "department": "64", "name": "Département fictif", "title": "Projet", "themes": [{ "id": "cooperation", "label": "coopération" }] }\n',
    },
  },
});
