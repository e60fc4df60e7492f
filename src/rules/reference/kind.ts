import { called } from '../../corpus/called.ts';
import { topOf } from '../../corpus/corpus.ts';
import { fr, list } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const referenceKind = rule<{ written: string; kinds: readonly string[]; found: string }>({
  name: 'reference/kind',
  severity: 'error',
  words: {
    fr: {
      title: 'Renvoi vers une autre nature que celle attendue',
      why: fr`Un champ qui attend un acteur ne peut pas citer un comité : ce serait une confusion entre deux choses.`,
      say: ({ written, kinds, found }) =>
        found === ''
          ? fr`« ${written} » ne peut pas être cité ici.`
          : fr`« ${written} » est d’une autre nature (${called(found, 'fr')}) que ce qui est attendu ici : ${list(
              kinds.map((kind) => called(kind, 'fr')),
              'fr',
              'disjunction',
            )}.`,
      remedy: fr`Citez l’identifiant de ce que le champ attend.`,
    },
    en: {
      title: 'Reference to another kind than expected',
      why: 'A field that expects an actor cannot name a committee: two things would be confused.',
      say: ({ written, kinds, found }) =>
        found === ''
          ? `“${written}” cannot be named here.`
          : `“${written}” is of another kind (${called(found, 'en')}) than what is expected here: ${list(
              kinds.map((kind) => called(kind, 'en')),
              'en',
              'disjunction',
            )}.`,
      remedy: 'Name the id of what the field expects.',
    },
  },
  *check({ corpus }) {
    for (const { at: span, written, kinds, missing } of corpus.references) {
      if (missing !== 'kind') continue;
      const found = corpus.all.find((entity) => entity.id === written);
      yield {
        at: span,
        data: { written, kinds, found: found?.kind ?? '' },
        related: found ? [{ at: topOf(found), why: { fr: fr`Déclaré ici.`, en: 'Declared here.' } }] : [],
      };
    }
  },
  fails: { files: { 'actions/sorties-communes.md': '---\nlead: ⟦copil⟧\n---\n' } },
  passes: { files: { 'actions/sorties-communes.md': '---\nlead: ecole\n---\n' } },
});
