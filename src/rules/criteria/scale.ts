import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const criteriaScale = rule<{ title: string; reason: 'none' | 'empty' }>({
  name: 'criteria/scale',
  severity: 'error',
  words: {
    fr: {
      title: 'Échelle absente ou vide',
      why: fr`Une échelle se déclare avant de noter ; tirée des notes, elle changerait le classement dès qu’une action s’ajoute.`,
      say: ({ title, reason }) =>
        reason === 'none'
          ? fr`Le critère « ${title} » n’a pas d’échelle.`
          : fr`${title === '' ? fr`L’échelle commune` : fr`L’échelle de « ${title} »`} commence là où elle finit, ou plus haut.`,
      remedy: fr`Écrivez « scale: { min: 0, max: 4 } », pour tous les critères ou pour celui-ci.`,
    },
    en: {
      title: 'Scale missing or empty',
      why: 'A scale is declared before scoring; drawn from scores, it would change the ranking whenever an action is added.',
      say: ({ title, reason }) =>
        reason === 'none'
          ? `The criterion “${title}” has no scale.`
          : `The ${title === '' ? 'common scale' : `scale of “${title}”`} begins where it ends, or above.`,
      remedy: 'Write “scale: { min: 0, max: 4 }”, for all criteria or for this one.',
    },
  },
  *check({ corpus }) {
    const entity = corpus.entity('criteria');
    if (!entity) return;
    const { scale: common, criteria } = entity.data;
    const isEmpty = (scale: typeof common): boolean => scale?.min !== undefined && scale.max !== undefined && scale.min >= scale.max;
    if (isEmpty(common)) yield { at: at(entity, entity.data, 'scale'), data: { title: '', reason: 'empty' } };
    for (const one of criteria ?? []) {
      if (isEmpty(one?.scale)) yield { at: at(entity, one, 'scale'), data: { title: one?.title ?? '', reason: 'empty' } };
      else if (one && !one.scale && !common && one.computed === undefined)
        yield { at: at(entity, one, 'id'), data: { title: one.title ?? '', reason: 'none' } };
    }
  },
  fails: { files: { 'criteria.yaml': 'scale: ⟦{ min: 4, max: 4 }⟧\n' } },
  passes: { files: { 'criteria.yaml': 'scale: { min: 0, max: 4 }\n' } },
});
