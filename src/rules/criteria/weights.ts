import { at, topOf } from '../../corpus/corpus.ts';
import { keySpanOf } from '../../document/document.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const criteriaWeights = rule<{ reason: 'none' | 'negative' | 'zero' | 'colleges-zero' }>({
  name: 'criteria/weights',
  severity: { launch: 'warning', diagnosis: 'warning', experimentation: 'error', evaluation: 'error' },
  words: {
    fr: {
      title: 'Poids des critères ou des collèges inutilisables',
      why: fr`Sans poids positif, aucune comparaison n’est possible.`,
      say: ({ reason }) =>
        reason === 'negative'
          ? fr`Un poids ne peut pas être négatif.`
          : reason === 'zero'
            ? fr`Tous les poids valent zéro.`
            : reason === 'colleges-zero'
              ? fr`Tous les collèges pèsent zéro : leurs bulletins compteraient pour rien.`
              : fr`Aucun critère n’a de poids, et aucun bulletin n’en donne.`,
      remedy: fr`Donnez un poids positif à au moins un critère (ou recueillez des poids dans les bulletins), et à au moins un collège.`,
    },
    en: {
      title: 'Unusable weights',
      why: 'Without a positive weight nothing can be compared.',
      say: ({ reason }) =>
        reason === 'negative'
          ? 'A weight cannot be negative.'
          : reason === 'zero'
            ? 'Every weight is zero.'
            : reason === 'colleges-zero'
              ? 'Every college weighs zero: their ballots would count for nothing.'
              : 'No criterion has a weight, and no ballot gives any.',
      remedy: 'Give at least one criterion a positive weight (or collect weights in ballots), and at least one college.',
    },
  },
  *check({ corpus }) {
    const entity = corpus.entity('criteria');
    const criteria = entity?.data.criteria;
    if (!entity || !criteria || criteria.length === 0) return;
    for (const one of criteria) if ((one?.weight ?? 0) < 0) yield { at: at(entity, one, 'weight'), data: { reason: 'negative' } };
    const colleges = (entity.data.colleges ?? []).flatMap((one) => one ?? []);
    for (const one of colleges) if ((one.weight ?? 1) < 0) yield { at: at(entity, one, 'weight'), data: { reason: 'negative' } };
    if (colleges.length > 0 && colleges.every(({ weight }) => weight === 0))
      yield { at: keySpanOf(entity.data, 'colleges') ?? topOf(entity), data: { reason: 'colleges-zero' } };
    const weights = criteria.flatMap((one) => one?.weight ?? []);
    const isWeighed = corpus.entities('ballot').some((ballot) => Object.keys(ballot.data.weights ?? {}).length > 0);
    const top = keySpanOf(entity.data, 'criteria') ?? topOf(entity);
    if (weights.length === 0 && !isWeighed) yield { at: top, data: { reason: 'none' } };
    else if (weights.length > 0 && weights.every((weight) => weight === 0)) yield { at: top, data: { reason: 'zero' } };
  },
  fails: {
    files: {
      'criteria.yaml':
        'criteria:\n  - { id: utilite, title: Utilité, question: Est-ce utile ?, weight: ⟦-10⟧, direction: max }\n  - { id: faisabilite, title: Faisabilité, question: Est-ce faisable ?, weight: 40, direction: max }\n',
    },
  },
  passes: {
    files: {
      'criteria.yaml':
        'criteria:\n  - { id: utilite, title: Utilité, question: Est-ce utile ?, weight: 10, direction: max }\n  - { id: faisabilite, title: Faisabilité, question: Est-ce faisable ?, weight: 40, direction: max }\n',
    },
  },
});
