import { at, topOf, type Part } from '../../corpus/corpus.ts';
import { PARTS } from '../../corpus/kinds.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const idDuplicate = rule<{ id: string; kind: string }>({
  name: 'id/duplicate',
  severity: 'error',
  words: {
    fr: {
      title: 'Identifiant donné deux fois',
      why: fr`Un identifiant doit désigner une seule chose, sinon ce qui le cite est ambigu.`,
      say: ({ id }) => fr`L’identifiant « ${id} » est déjà pris.`,
      remedy: fr`Donnez à l’un des deux un autre identifiant.`,
    },
    en: {
      title: 'Id given twice',
      why: 'An id must mean one thing, or whatever quotes it is ambiguous.',
      say: ({ id }) => `The id “${id}” is already taken.`,
      remedy: 'Give one of the two another id.',
    },
  },
  *check({ corpus }) {
    const why = { fr: fr`Déclaré une première fois ici.`, en: 'First declared here.' };
    for (const entity of corpus.all) {
      const first = corpus.entity(entity.kind, entity.id);
      if (first && first !== entity && first.shared === entity.shared)
        yield { at: topOf(entity), data: { id: entity.id, kind: entity.kind }, related: [{ at: topOf(first), why }] };
    }
    const seen = new Map<string, Part>();
    for (const kind of PARTS.keys()) {
      for (const part of corpus.parts(kind)) {
        const key = `${kind} ${part.of.kind} ${part.of.id} ${part.id}`;
        const first = seen.get(key);
        if (first)
          yield { at: at(part.of, part.data, 'id'), data: { id: part.id, kind }, related: [{ at: at(first.of, first.data, 'id'), why }] };
        else seen.set(key, part);
      }
    }
  },
  fails: {
    files: {
      'themes.yaml':
        'themes:\n  - { id: accueil, label: Accueil }\n  - { id: sorties, label: Sorties }\n  - { id: ⟦accueil⟧, label: Accueil du matin }\n',
    },
  },
  passes: {
    files: {
      'themes.yaml':
        'themes:\n  - { id: accueil, label: Accueil }\n  - { id: sorties, label: Sorties }\n  - { id: accueil-du-matin, label: Accueil du matin }\n',
    },
  },
});
