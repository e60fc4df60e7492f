// The privacy rules on sentences such as projects hold: those that give someone away, those that only look as if they did.

import { describe, expect, it } from 'vitest';
import { Corpus } from '../../src/corpus/corpus.ts';
import { readDocument } from '../../src/document/read.ts';
import { birthDate } from '../../src/rules/privacy/birth-date.ts';
import { email } from '../../src/rules/privacy/email.ts';
import { individualSituation } from '../../src/rules/privacy/individual-situation.ts';
import { minor } from '../../src/rules/privacy/minor.ts';
import { nir } from '../../src/rules/privacy/nir.ts';
import { phone } from '../../src/rules/privacy/phone.ts';
import { runRules } from '../../src/rules/run.ts';

const rules = [birthDate, email, individualSituation, minor, nir, phone];

/** What is found in some files, as `rule: text`. */
function seen(files: Record<string, string>): string[] {
  const documents = Object.entries(files).map(([file, content]) => readDocument(file, content));
  const corpus = new Corpus({ entities: [], parts: [], references: [], faults: [], date: '2026-10-15', documents });
  return runRules(corpus, rules).map(
    ({ rule, span }) => `${rule.name.slice('privacy/'.length)}: ${files[span.file]!.slice(span.start, span.end)}`,
  );
}
/** Sentences as the body of a meeting, and what is found in each. */
const seenIn = (sentence: string): string[] => seen({ 'meetings/m.md': `---\ndate: 2026-03-12\n---\n${sentence}\n` });

/** Each sentence with the stretches that must be found, between `⟦` and `⟧`, the rule's name first. */
const TELLING: readonly [sentence: string, ...found: string[]][] = [
  ['Écrire à camille.durand@exemple.fr avant lundi.', 'email: camille.durand@exemple.fr'],
  ['Contact : c_durand-petit@ac-exemple.fr.', 'email: c_durand-petit@ac-exemple.fr'],
  ['Voir [sa page](mailto:camille42@exemple.org).', 'email: camille42@exemple.org'],
  ['Répondre à camille.durand [at] exemple.fr.', 'email: camille.durand [at] exemple.fr'],
  ['Envoyer à contact@exemple.fr et à zoe.fictive@exemple.fr.', 'email: zoe.fictive@exemple.fr'],
  ['Elle répond au 06 39 98 12 34.', 'phone: 06 39 98 12 34'],
  ['Elle répond au 06.39.98.12.34', 'phone: 06.39.98.12.34'],
  ['Elle répond au 06-39-98-12-34, le soir.', 'phone: 06-39-98-12-34'],
  ['Elle répond au 0639981234.', 'phone: 0639981234'],
  ['Tél.: 06\u00a039\u00a098\u00a012\u00a034', 'phone: 06\u00a039\u00a098\u00a012\u00a034'],
  ['Elle répond au 06/39/98/12/34.', 'phone: 06/39/98/12/34'],
  ['Elle répond au 0639 98 12 34.', 'phone: 0639 98 12 34'],
  ['Joindre la famille au +33 6 39 98 12 34.', 'phone: +33 6 39 98 12 34'],
  ['Joindre la famille au +33639981234.', 'phone: +33639981234'],
  ['Joindre la famille au +33 (0)6 39 98 12 34.', 'phone: +33 (0)6 39 98 12 34'],
  ['Joindre la famille au 0033 6 39 98 12 34.', 'phone: 0033 6 39 98 12 34'],
  ['Joindre la famille au 00 33 (0) 6 39 98 12 34.', 'phone: 00 33 (0) 6 39 98 12 34'],
  ['À Saint-Denis : +262 692 12 34 56.', 'phone: +262 692 12 34 56'],
  ['Bâtiment 3, 64000 Pau 05 99 00 12 34.', 'phone: 05 99 00 12 34'],
  ['Elle répond au 06 39 98\n12 34 le soir.', 'phone: 06 39 98\n12 34'],
  ['Dossier 2 14 03 99 999 999 01.', 'nir: 2 14 03 99 999 999 01'],
  ['Dossier 214039999999901.', 'nir: 214039999999901'],
  ['Dossier 1140399999999, à vérifier.', 'nir: 1140399999999'],
  ['Né en Corse : 1 14 03 2A 999 999 01.', 'nir: 1 14 03 2A 999 999 01'],
  ['Né en Corse : 114032B99999901.', 'nir: 114032B99999901'],
  ['Enfant né le 12/03/2015 à Pau.', 'birth-date: 12/03/2015'],
  ['Enfant né(e) le 12.03.15.', 'birth-date: 12.03.15'],
  ['La cadette, née le 3 mars 2014, change d’école.', 'birth-date: 3 mars 2014'],
  ['La cadette est née à Pau le 1er août 2014.', 'birth-date: 1er août 2014'],
  ['Les jumeaux nés le 12 mars 2015 changent d’école.', 'birth-date: 12 mars 2015'],
  ['Un enfant né en mars 2015.', 'birth-date: mars 2015'],
  ['Date de naissance : 2015-03-12.', 'birth-date: 2015-03-12'],
  ['DDN 12-03-2015.', 'birth-date: 12-03-2015'],
  ['The pupil was born on 12 March 2015.', 'birth-date: 12 March 2015'],
  ['L’association suit un enfant né le 12 mars 2015.', 'birth-date: 12 mars 2015'],
  ['Léa, 8 ans, ne vient plus.', 'minor: Léa, 8 ans'],
  ['La mère de Léa (8 ans) demande un rendez-vous.', 'minor: Léa (8 ans'],
  ['Léa, Tom et Zoé, 8 ans, arrivent seuls.', 'minor: Léa, Tom et Zoé, 8 ans'],
  ['Le petit K. a 9 ans.', 'minor: K. a 9 ans'],
  ['L., âgée de 11 ans, vit chez sa tante.', 'minor: L., âgée de 11 ans'],
  ['L’élève T, 12 ans, arrive en retard.', 'minor: T, 12 ans'],
  ['Un garçon de 8 ans, Mathis, reste seul le soir.', 'minor: 8 ans, Mathis'],
  ['À l’école Jean-Moulin, Inès est en CM2.', 'minor: Inès est en CM2'],
  ['L’école de Noé, en CE1, ferme à midi.', 'minor: Noé, en CE1'],
  ['Kévin, élève de 3e, cherche un stage.', 'minor: Kévin, élève de 3e'],
  ['Jean-Baptiste entre en 6e à la rentrée.', 'minor: Jean-Baptiste entre en 6e'],
  ['Louane (petite section) ne parle pas encore.', 'minor: Louane (petite section'],
  ['**Léa**, *8 ans*, ne vient plus.', 'minor: Léa**, *8 ans'],
  ['LÉA, huit ans, ne vient plus.', 'minor: LÉA, huit ans'],
  ['Selon sa tante, Yanis va avoir 13 ans.', 'minor: Yanis va avoir 13 ans'],
  ['Hugo est arrivé\nen CM1 au printemps.', 'minor: Hugo est arrivé\nen CM1'],
  ['| Zoé | 8 ans |', 'minor: Zoé | 8 ans'],
  ['Emma est placée depuis janvier.', 'individual-situation: Emma est placée'],
  ['Le placement de Sacha a été prolongé.', 'individual-situation: placement de Sacha'],
  ['Un signalement a été fait pour Inès.', 'individual-situation: signalement a été fait pour Inès'],
  ['Nathan fait l’objet d’une information préoccupante.', 'individual-situation: Nathan fait l’objet d’une information préoccupante'],
  ['L. est suivie par l’éducatrice du secteur.', 'individual-situation: L. est suivie par'],
  ['Le petit K. a une AEMO depuis un an.', 'individual-situation: K. a une AEMO'],
  ['Le juge des enfants reçoit Yanis mardi.', 'individual-situation: juge des enfants reçoit Yanis'],
  ['Une mesure éducative est ouverte pour J. depuis mai.', 'individual-situation: mesure éducative est ouverte pour J.'],
  ['Lina, 8 ans, est confiée à sa tante.', 'individual-situation: Lina, 8 ans, est confiée à', 'minor: Lina, 8 ans'],
];

const SILENT: readonly string[] = [
  // Addresses of institutions.
  'Écrire à contact@exemple.fr ou à mairie@ville-exemple.fr.',
  'Écrire à ce.0640001a@ac-exemple.fr.',
  'Écrire à 0640001A@ac-exemple.fr.',
  'Secrétariat : secretariat.elus@exemple.fr ; accueil-nord@exemple.fr.',
  'Écrire à ecole.jean-moulin@exemple.fr ou à direction@centre-exemple.org.',
  'Le compte @ville_exemple publie le programme.',
  'École du Nord, 14 rue Victor-Hugo, 64000 Pau.',
  'Centre social, 3 bis place Marguerite-de-Navarre, 64100 Bayonne Cedex 04.',
  'Tarif : 3 € @ 2 séances.',
  // Numbers.
  'Appeler le 119, ou le 3919 pour les violences.',
  'Numéro vert : 0 800 05 12 34, ou 0805 12 34 56.',
  'SIREN 123 456 782, SIRET 123 456 782 00012.',
  'SIRET 12345678200012.',
  'Compte FR76 3000 6000 0112 3456 7890 189.',
  'La subvention s’élève à 1 250 000,00 € sur 2026-2027.',
  'Le montant passe de 10 000 000 à 12 500 000 €.',
  'Décret n° 2022-1246 du 21 septembre 2022, articles L. 226-3 et D. 226-3-1.',
  'NOR : MENE2200001C, BO n° 6 du 10-02-2022.',
  'ISBN 0306406152 et ISBN 978-2-07-036822-8.',
  'Voir https://exemple.fr/article/0639981234 pour la suite.',
  'Code QP 064 001, QN06401M, UAI 0640001A, RNA W641234567.',
  'Les codes postaux 01000, 01100 et 02000 sont concernés.',
  'Horodatage 2026-03-12T08:00:00, lot 1712345678901.',
  'Exercice 1 234 567 890 123 octets.',
  'Version 01.02.03, jalons 01 02 03 04 du plan.',
  // Dates and hours.
  'Séances les 03 05 07 09 11 juin.',
  'Réunion du 12/03/2026 à 14 h 30, salle 12.',
  'Réunions les 01/02/2026 10h et 03.04.2026 14h.',
  'Ouvert de 09 h 00 à 12 h 00 et de 13.30 à 17.30.',
  'La 3e réunion se tient le 3 mars 2026.',
  'L’association est née le 3 mars 2014.',
  'Le projet École ouverte est né le 12/03/2015.',
  'Le comité, né le 1er mars 2020, se réunit trois fois par an.',
  'Les enfants nés en 2015 entrent au collège.',
  'Le recueil a été organisé le 12 mars 2026.',
  // Ages and classes of a public.
  'Le centre accueille les enfants de 6 à 11 ans.',
  'Centre social Marie-Curie accueille les 3-6 ans.',
  'Classe de CM2 de l’école Jean-Moulin.',
  'Les élèves de CM2 de l’école Jean Moulin visitent le collège.',
  'Les écoles Jules Ferry, Jean Jaurès et Louise Michel ont une classe de CP.',
  'Le collège Marguerite de Navarre ouvre une classe de 6e.',
  'L’école élémentaire publique Simone Veil a 8 ans.',
  'Maison de quartier Georges-Brassens : 11 ans et plus.',
  'Claire Martin, enseignante en CM2, présente le bilan.',
  'Mme Sophie Durand travaille ici depuis 12 ans.',
  'Pierre coordonne le réseau depuis 3 ans.',
  'Il y a 3 ans, Anne pilotait une convention de 2 ans.',
  'Camille Durand a 15 ans d’expérience.',
  'M. Durand reçoit les parents des élèves de 4e.',
  'A. Les enfants de maternelle.',
  'Groupe A. Une classe de CE2 y participe.',
  'Annexe B. CP et CE1 dédoublés.',
  'Article L. 131-1 : instruction obligatoire dès 3 ans.',
  'Rue Paul-Bert, une enfant de 8 ans a été renversée.',
  'Au quartier Saint-Michel, un élève de CM1 sur trois lit mal.',
  'Rue Pierre et Marie Curie, une classe de CM2.',
  'Un enfant de 8 ans sur dix, selon Claire Martin, lit mal.',
  'N.B. : une séance par mois en CM1.',
  // Protection, in general.
  'La Protection de l’enfance est une compétence du Département.',
  'L’école Jules-Ferry a transmis trois informations préoccupantes.',
  'Rue Victor-Hugo, le service de placement familial ouvre en mai.',
  'Le collège Marguerite de Navarre suit la procédure de signalement.',
  'Le centre social Marie-Curie accueille des enfants placés.',
  'La fondation Claude-Pompidou gère un lieu de placement.',
  'Le projet de Camille Durand est suivi par le Département.',
  'Le bilan est suivi par Camille Durand.',
  'Claire Martin, juge des enfants, présente le bilan.',
  'Camille a placé la question des familles au cœur du projet.',
  'Sophie présente les informations préoccupantes de l’année.',
  'À Saint-Pierre, l’AEMO est confiée à une association.',
];

describe('privacy', () => {
  it.each(TELLING)('finds who is given away: %s', (sentence, ...found) => expect(seenIn(sentence).sort()).toEqual(found));
  it.each(SILENT)('leaves alone: %s', (sentence) => expect(seenIn(sentence)).toEqual([]));

  it('reads every way YAML has to write a text, and gives the place as written', () => {
    const yaml = [
      'plain: Appeler le 06 39 98',
      '  12 34 le soir',
      "single: 'L''élève L''appelle Léa, 8 ans'",
      'double: "L\\u00e9a,\\x20 8 ans \\',
      '  passés"',
      'literal: |',
      '  Ligne.',
      '  Né le 12/03/2015.',
      'folded: >-',
      '  Emma est',
      '  placée.',
      'list: [a, { deep: "x@y.fr" }]',
      'number: 0639981234',
      'camille.durand@exemple.fr: clé',
      'url: https://camille.durand@exemple.fr/0639981234',
    ];
    expect(seen({ 'actors/a.yaml': yaml.join('\r\n') })).toEqual([
      'phone: 06 39 98\r\n  12 34',
      'minor: Léa, 8 ans',
      'minor: L\\u00e9a,\\x20 8 ans',
      'birth-date: 12/03/2015',
      'individual-situation: Emma est\r\n  placée',
      'email: x@y.fr',
      'email: camille.durand@exemple.fr',
    ]);
  });

  it('reads comments and keys, which print and travel as much as the rest', () => {
    const yaml =
      '# Joindre le 06 39 98 12 34\nname: A # 06 39 98 12 35\n  # camille.durand@exemple.fr\n"Léa, 8 ans": "x # 06 39 98 12 36"\n';
    expect(seen({ 'actors/a.yaml': yaml })).toEqual([
      'phone: 06 39 98 12 34',
      'phone: 06 39 98 12 35',
      'email: camille.durand@exemple.fr',
      'minor: Léa, 8 ans',
      'phone: 06 39 98 12 36',
    ]);
    const markdown = '---\n# 06 39 98 12 34\ndate: 2026-03-12\n---\n# 06 39 98 12 35\n';
    expect(seen({ 'meetings/m.md': markdown })).toEqual(['phone: 06 39 98 12 34', 'phone: 06 39 98 12 35']);
  });

  it('reads what a schema refused, and a file that could not be read', () => {
    const document = readDocument('actors/a.yaml', 'phone: 0639981234\nmore: { name: Léa, age: 8 ans }\n');
    delete (document.data as Record<string, unknown>)['phone'];
    delete (document.data as Record<string, unknown>)['more'];
    const corpus = new Corpus({ entities: [], parts: [], references: [], faults: [], date: '2026-10-15', documents: [document] });
    expect(runRules(corpus, rules).map(({ rule }) => rule.name)).toEqual(['privacy/phone', 'privacy/minor']);
    expect(seen({ 'actors/b.yaml': 'a: [\nb: 06 39 98 12 34\n', 'meetings/m.md': 'Léa, 8 ans' })).toEqual([
      'phone: 06 39 98 12 34',
      'minor: Léa, 8 ans',
    ]);
  });

  it('leaves the names of the people of the project alone, and them only', () => {
    expect(seen({ 'odas.yaml': 'title: x@y.fr\npeople:\n  - { id: a, name: "Léa, 8 ans", role: "a@b.fr" }\n' })).toEqual([
      'email: x@y.fr',
      'email: a@b.fr',
    ]);
  });

  it('never says what it found', () => {
    for (const { name, words } of rules) {
      expect(name).toMatch(/^privacy\//);
      for (const language of ['fr', 'en'] as const) expect(words[language].say({} as never)).not.toMatch(/[@\d]/);
    }
  });

  it('reads a megabyte in one line in well under a second', () => {
    const size = 1 << 20;
    const lines = [
      '@',
      'a@',
      '1',
      '06 ',
      '12 ',
      '1 14 03 ',
      '+33 ',
      '+1',
      '*',
      '\n',
      'né à a',
      'naissance  ',
      'Léa, 8 ans ',
      'L.',
      '8 ans ',
      'CM2 ',
      'école Jean ',
      'Aa-',
      'Léa placée ',
      'AEMO L. ',
    ];
    for (const line of lines) {
      const body = line.repeat(Math.ceil(size / line.length));
      const start = performance.now();
      seenIn(body);
      expect({ line, slow: performance.now() - start > 4000 }).toEqual({ line, slow: false });
    }
  });
});
