import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { contributions, plain } from './seats.ts';

export const contributionThemeUnknown = rule<{ theme: string; label: string; department: string }>({
  name: 'contribution/theme-unknown',
  severity: 'warning',
  words: {
    fr: {
      title: 'Thème absent de la grille commune',
      why: fr`Les convergences des départements se rejoignent par les thèmes de la grille commune : un thème qu’elle ignore ne rejoint rien.`,
      say: ({ theme, label, department }) =>
        fr`Le thème « ${label} » (${theme}) du département ${department} n’est pas dans la grille commune, ni aucun thème plus large.`,
      remedy: fr`Ajoutez-le à themes.yaml, ou convenez avec le département du thème commun auquel le rattacher (« parent »).`,
    },
    en: {
      title: 'Theme absent from the common codebook',
      why: 'The convergences of the départements meet through the themes of the common codebook: a theme that it lacks meets nothing.',
      say: ({ theme, label, department }) =>
        `The theme “${label}” (${theme}) of the département ${department} is not in the common codebook, nor is any wider one.`,
      remedy: 'Add it to themes.yaml, or agree with the département on the common theme to tie it to (“parent”).',
    },
  },
  *check({ corpus }) {
    const common = new Set(corpus.parts('theme').map(({ id }) => id));
    if (corpus.project.kind !== 'national' || common.size === 0) return;
    const labels = new Set(corpus.parts('theme').map(({ data }) => plain(String(data['label'] ?? ''))));
    for (const entity of contributions(corpus)) {
      const own = new Map((entity.data.themes ?? []).map((one) => [one?.id, one]));
      for (const one of own.values()) {
        if (one?.id === undefined) continue;
        const line: (typeof one)[] = [];
        for (let above: typeof one | undefined = one; above && !line.includes(above); above = own.get(above.parent)) line.push(above);
        if (line.some(({ id, label, parent }) => common.has(id ?? '') || common.has(parent ?? '') || labels.has(plain(label ?? ''))))
          continue;
        yield {
          at: at(entity, one, 'id'),
          data: { theme: one.id, label: one.label ?? one.id, department: entity.data.department ?? entity.id },
        };
      }
    }
  },
  fails: {
    files: {
      'odas.yaml': 'kind: national\n',
      'themes.yaml': 'themes:\n  - { id: cooperation, label: Coopération, definition: Travailler ensemble. }\n',
      'contributions/64.json':
        '{ "version": 2, "department": "64", "name": "Département fictif", "title": "Projet", "themes": [{ "id": ⟦"mobilite"⟧, "label": "Mobilité" }] }\n',
    },
  },
  passes: {
    files: {
      'odas.yaml': 'kind: national\n',
      'themes.yaml': 'themes:\n  - { id: cooperation, label: Coopération, definition: Travailler ensemble. }\n',
      'contributions/64.json':
        '{ "version": 2, "department": "64", "name": "Département fictif", "title": "Projet", "themes": [{ "id": "coordination", "parent": "cooperation" }] }\n',
    },
  },
});
