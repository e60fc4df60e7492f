import { fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const frontMatterLanguage = rule<{ language: string }>({
  name: 'front-matter/language',
  severity: 'error',
  words: {
    fr: {
      title: 'En-tête dans une autre langue que YAML',
      why: fr`L’en-tête d’un fichier Markdown est lu comme du texte ; rien n’y est jamais exécuté.`,
      say: ({ language }) => fr`L’en-tête est annoncé en « ${language} » : il n’a pas été lu.`,
      remedy: fr`Écrivez la première ligne « --- », sans rien d’autre.`,
    },
    en: {
      title: 'Front matter in another language than YAML',
      why: 'The front matter of a Markdown file is read as text; nothing in it is ever run.',
      say: ({ language }) => `The front matter is announced as “${language}”: it was not read.`,
      remedy: 'Write the first line “---” and nothing else.',
    },
  },
  check: reported('front-matter/language'),
  fails: { files: { 'hypotheses/nouvelle.md': '---⟦js⟧\nmodule.exports = {}\n---\n' } },
  passes: { files: { 'hypotheses/nouvelle.md': '---yaml\ntitle: Nouvelle\n---\n' } },
});
