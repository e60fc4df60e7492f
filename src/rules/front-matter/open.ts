import { fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const frontMatterOpen = rule<Record<string, never>>({
  name: 'front-matter/open',
  severity: 'error',
  words: {
    fr: {
      title: 'En-tête qui n’est pas refermé',
      why: fr`Sans la seconde ligne de tirets, tout le fichier serait pris pour l’en-tête.`,
      say: () => fr`L’en-tête commence ici et n’est jamais refermé.`,
      remedy: fr`Ajoutez une ligne « --- » entre les champs et le texte.`,
    },
    en: {
      title: 'Front matter that is not closed',
      why: 'Without the second line of dashes the whole file would be taken for the front matter.',
      say: () => 'The front matter begins here and is never closed.',
      remedy: 'Add a line “---” between the fields and the text.',
    },
  },
  check: reported('front-matter/open'),
  fails: { files: { 'hypotheses/nouvelle.md': '⟦---⟧\ntitle: Nouvelle\n' } },
  passes: { files: { 'hypotheses/nouvelle.md': '---\ntitle: Nouvelle\n---\n' } },
});
