import { fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

/** What a template may get wrong, beside evidence that is not given. */
export type TemplateFaultKind =
  'unknown' | 'not-a-list' | 'a-list' | 'helper' | 'part' | 'syntax' | 'endless' | 'empty' | 'no-document' | 'unreadable';

export const templateFaulty = rule<{ problem: TemplateFaultKind; name: string }>({
  name: 'template/faulty',
  severity: 'error',
  words: {
    fr: {
      title: 'Modèle de document qui ne peut pas être rempli',
      why: fr`Un document dont le modèle demande ce qui n’existe pas ne peut pas être écrit.`,
      say: ({ problem, name }) =>
        ({
          unknown: fr`Les données de ce document n’ont pas de « ${name} ».`,
          'not-a-list': fr`« ${name} » est un texte : « #each » demande une liste.`,
          'a-list': fr`« ${name} » est une liste : parcourez-la avec « #each ».`,
          helper: fr`« ${name} » n’existe pas ; un modèle emploie if, unless, each, with et lookup.`,
          part: fr`Le morceau « ${name} » n’existe pas ; les morceaux sont dans « templates/report/partials ».`,
          endless: fr`Le morceau « ${name} » s’appelle lui-même : le document n’aurait pas de fin.`,
          syntax: fr`Ce modèle ne peut pas être compris à partir d’ici.`,
          'no-document': fr`Aucun document ne se sert de « ${name} » ; un modèle s’appelle DOCUMENT.fr.md.hbs ou DOCUMENT.en.md.hbs.`,
          empty: fr`Ce modèle est vide : le document n’aurait aucun texte.`,
          unreadable: fr`Ce modèle ne peut pas être lu.`,
        })[problem],
      remedy: fr`« odas report DOCUMENT --data » montre ce qu’un modèle peut employer ; corrigez le vôtre, ou repartez du nôtre.`,
    },
    en: {
      title: 'Template of a document that cannot be filled',
      why: 'A document whose template asks for what does not exist cannot be written.',
      say: ({ problem, name }) =>
        ({
          unknown: `The data of this document have no “${name}”.`,
          'not-a-list': `“${name}” is a text: “#each” needs a list.`,
          'a-list': `“${name}” is a list: go through it with “#each”.`,
          helper: `There is no “${name}”; a template uses if, unless, each, with and lookup.`,
          part: `There is no part “${name}”; parts are in “templates/report/partials”.`,
          endless: `The part “${name}” calls itself: the document would have no end.`,
          syntax: 'This template cannot be understood from here on.',
          'no-document': `No document uses “${name}”; a template is called DOCUMENT.fr.md.hbs or DOCUMENT.en.md.hbs.`,
          empty: 'This template is empty: the document would have no text at all.',
          unreadable: 'This template cannot be read.',
        })[problem],
      remedy: '“odas report DOCUMENT --data” shows what a template may use; “odas new template DOCUMENT” copies ours.',
    },
  },
  check: reported('template/faulty'),
  fails: {
    files: {},
    faults: [{ rule: 'template/faulty', file: 'templates/report/copil.fr.md.hbs', data: { problem: 'unknown', name: 'titre' } }],
  },
  passes: { files: {} },
});
