import { fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const frontMatterMissing = rule<Record<string, never>>({
  name: 'front-matter/missing',
  severity: 'error',
  words: {
    fr: {
      title: 'Fichier Markdown sans en-tête',
      why: fr`Les champs d’un fichier Markdown s’écrivent au début, entre deux lignes « --- ».`,
      say: () => fr`Ce fichier ne commence pas par une ligne « --- ».`,
      remedy: fr`Écrivez les champs au début du fichier, entre deux lignes « --- ».`,
    },
    en: {
      title: 'Markdown file without front matter',
      why: 'The fields of a Markdown file are written first, between two lines “---”.',
      say: () => 'This file does not begin with a line “---”.',
      remedy: 'Write the fields first, between two lines “---”.',
    },
  },
  check: reported('front-matter/missing'),
  fails: { files: { 'hypotheses/nouvelle.md': '⟦⟧# Nouvelle\n' } },
  passes: { files: { 'hypotheses/nouvelle.md': '---\ntitle: Nouvelle\n---\n# Nouvelle\n' } },
});
