import { at, type Corpus, type Entity, type Part, type Reference } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

/** Fields whose references form chains. */
const CHAINS = new Set(['succeeds', 'part_of', 'parent', 'superseded_by', 'recodes']);

/** The part or entity in which a reference is written: the smallest that holds its place. */
function holderOf({ from, at: span, target, field }: Reference, corpus: Corpus): Entity | Part | undefined {
  if (!target || !('of' in target)) return from;
  return corpus.parts(target.kind).find((part) => {
    if (part.of !== from) return false;
    const { start, end } = at(from, part.data);
    return start <= span.start && span.end <= end && field !== '';
  });
}

export const referenceCycle = rule<{ chain: string }>({
  name: 'reference/cycle',
  severity: 'error',
  words: {
    fr: {
      title: 'Renvois qui tournent en rond',
      why: fr`Une chose ne peut pas se succéder à elle-même, ni se contenir.`,
      say: ({ chain }) => fr`Ces renvois tournent en rond : ${chain}.`,
      remedy: fr`Retirez l’un des renvois de la boucle.`,
    },
    en: {
      title: 'References that go in a circle',
      why: 'A thing cannot succeed itself, nor hold itself.',
      say: ({ chain }) => `These references go in a circle: ${chain}.`,
      remedy: 'Remove one of the references of the loop.',
    },
  },
  *check({ corpus }) {
    const next = new Map<Entity | Part, Reference>();
    for (const reference of corpus.references) {
      if (!CHAINS.has(reference.field) || !reference.target) continue;
      const from = holderOf(reference, corpus);
      if (from) next.set(from, reference);
    }
    const reported = new Set<Entity | Part>();
    for (const start of next.keys()) {
      const way: (Entity | Part)[] = [];
      let current: Entity | Part | undefined = start;
      while (current && !way.includes(current) && !reported.has(current)) {
        way.push(current);
        current = next.get(current)?.target;
      }
      if (!current || !way.includes(current)) continue;
      const loop = way.slice(way.indexOf(current));
      for (const one of loop) reported.add(one);
      yield { at: next.get(current)!.at, data: { chain: [...loop, current].map((one) => one.id).join(' → ') } };
    }
  },
  fails: {
    files: {
      'themes.yaml':
        'themes:\n  - { id: accueil, label: Accueil, parent: ⟦sorties⟧ }\n  - { id: sorties, label: Sorties, parent: accueil }\n',
    },
  },
  passes: {
    files: { 'themes.yaml': 'themes:\n  - { id: accueil, label: Accueil }\n  - { id: sorties, label: Sorties, parent: accueil }\n' },
  },
});
