// The faults planted in the small project: in a file, one text replaced by another; `⟦ ⟧` mark where the finding must be.

export interface Planted {
  readonly rule: string;
  readonly file: string;
  /** What stands in the base file; absent for a new file. */
  readonly text?: string;
  readonly becomes: string;
}

export const FAULTS: readonly Planted[] = [
  { rule: 'schema/type', file: 'odas.yaml', text: 'department: "64"', becomes: 'department: ⟦64⟧' },
  { rule: 'schema/format', file: 'odas.yaml', text: 'signed: 2026-01-10', becomes: 'signed: ⟦10/01/2026⟧' },
  {
    rule: 'reference/unknown',
    file: 'odas.yaml',
    text: 'resource_body: organisme-ressource',
    becomes: 'resource_body: ⟦organisme-resource⟧',
  },
  {
    rule: 'schema/unknown-key',
    file: 'odas.yaml',
    text: 'name: Département fictif',
    becomes: 'name: Département fictif\n⟦titel⟧: Deuxième titre',
  },
  { rule: 'schema/pattern', file: 'roadmap.yaml', text: '{ id: decrochage,', becomes: '{ id: ⟦Décrochage⟧,' },
  { rule: 'schema/enum', file: 'roadmap.yaml', text: 'answered_by: [diagnosis]', becomes: 'answered_by: [diagnosis, ⟦évaluation⟧]' },
  {
    rule: 'roadmap/objective-without-territory',
    file: 'roadmap.yaml',
    text: '    themes: [accueil]\nterritories:',
    becomes: '    themes: [accueil]\n  - { id: lien, title: Tisser des liens, stakes: [lien-ecole], territories: ⟦[]⟧ }\nterritories:',
  },
  { rule: 'action/objective-uncovered', file: 'roadmap.yaml', text: 'Tisser des liens', becomes: '⟦Tisser des liens⟧' },
  {
    rule: 'roadmap/stake-without-objective',
    file: 'roadmap.yaml',
    text: 'context:',
    becomes: '  - { id: parentalite, title: ⟦Soutenir les parents⟧, argument: Des parents isolés. }\ncontext:',
  },
  {
    rule: 'reference/unknown',
    file: 'roadmap.yaml',
    text: '    territories: [quartier-nord]',
    becomes: '    territories: [quartier-nord, ⟦quartier-sud⟧]',
  },
  {
    rule: 'id/duplicate',
    file: 'themes.yaml',
    text: 'parent: accueil }',
    becomes: 'parent: accueil }\n  - { id: ⟦accueil⟧, label: Accueil du matin }',
  },
  {
    rule: 'placeholder/unfilled',
    file: 'themes.yaml',
    text: 'definition: Les sorties organisées par l’école.',
    becomes: 'definition: ⟦"À COMPLÉTER : que recouvre ce thème ?"⟧',
  },
  { rule: 'schema/unknown-key', file: 'actors/ecole.yaml', text: 'college: institutions', becomes: '⟦colege⟧: institutions' },
  { rule: 'schema/range', file: 'actors/ecole.yaml', text: 'headcount: 1', becomes: 'headcount: ⟦0⟧' },
  {
    rule: 'schema/required',
    file: 'actors/ecole.yaml',
    text: '{ id: enseignant, label: Enseignant, headcount: 8 }',
    becomes: '⟦⟧{ id: enseignant, headcount: 8 }',
  },
  { rule: 'file/name', file: 'actors/École.yaml', becomes: '⟦⟧name: École du Sud\ntype: education\nspheres: [school]\n' },
  { rule: 'file/unknown-kind', file: 'actors/notes.txt', becomes: '⟦⟧À relire.\n' },
  { rule: 'yaml/syntax', file: 'actors/casse.yaml', becomes: 'name: Cassé\n⟦type other⟧\nspheres: [culture]\n' },
  { rule: 'yaml/duplicate-key', file: 'actors/double.yaml', becomes: 'name: Double\ntype: other\nspheres: [culture]\n⟦type⟧: other\n' },
  { rule: 'yaml/feature', file: 'actors/renvoi.yaml', becomes: 'name: &n ⟦Renvoi⟧\ntype: other\nspheres: [culture]\n' },
  { rule: 'yaml/too-deep', file: 'actors/profond.yaml', becomes: `name: ${'['.repeat(64)}⟦[⟧${']'.repeat(65)}\n` },
  { rule: 'front-matter/language', file: 'hypotheses/code.md', becomes: '---⟦js⟧\nmodule.exports = {}\n---\n' },
  { rule: 'front-matter/open', file: 'hypotheses/ouverte.md', becomes: '⟦---⟧\ntitle: Ouverte\n' },
  { rule: 'front-matter/missing', file: 'hypotheses/nue.md', becomes: '⟦⟧# Nue\n' },
  { rule: 'schema/type', file: 'committees/copil.yaml', text: 'meetings_per_year: 2', becomes: 'meetings_per_year: ⟦deux⟧' },
  { rule: 'reference/kind', file: 'committees/copil.yaml', text: 'chair: departement', becomes: 'chair: ⟦copil⟧' },
  {
    rule: 'interview/quote-without-consent',
    file: 'interviews/ent-003.md',
    text: 'question: relais }',
    becomes: 'quote: ⟦Un lieu à nous.⟧, question: relais }',
  },
  { rule: 'interview/purge-overdue', file: 'interviews/ent-004.md', text: 'purge_on: 2028-04-02', becomes: 'purge_on: ⟦2026-09-02⟧' },
  {
    rule: 'interview/no-consent',
    file: 'interviews/ent-002.md',
    text: 'consent: { purpose_told: true, quotes: group-only, given_on: 2026-03-12,',
    becomes: '⟦consent⟧: { purpose_told: true, quotes: group-only,',
  },
  {
    rule: 'interview/quote-identifies',
    file: 'interviews/ent-001.md',
    text: 'quote: On aimerait ne plus être seuls.',
    becomes: 'quote: ⟦On aimerait ne plus être seuls.⟧',
  },
  { rule: 'transfer/condition-unknown', file: 'transfers/cafe-des-parents.yaml', text: 'present: yes', becomes: 'present: ⟦unknown⟧' },
  {
    rule: 'action/dates',
    file: 'actions/ecole-ouverte.md',
    text: 'planned_start: 2026-11-01 }',
    becomes: 'planned_start: 2026-11-01, ended: ⟦2026-10-01⟧ }',
  },
  {
    rule: 'action/retained-without-decision',
    file: 'actions/sorties-communes.md',
    text: 'status: candidate',
    becomes: 'status: ⟦preparing⟧',
  },
  { rule: 'action/over-budget', file: 'criteria.yaml', text: 'budget: 20000', becomes: 'budget: ⟦9000⟧' },
  { rule: 'criteria/weights', file: 'criteria.yaml', text: 'weight: 60', becomes: 'weight: ⟦-60⟧' },
  {
    rule: 'criteria/score-out-of-scale',
    file: 'ballots/ecole.yaml',
    text: 'utilite: 3, faisabilite: 2',
    becomes: 'utilite: ⟦7⟧, faisabilite: 2',
  },
  { rule: 'reference/unknown', file: 'ballots/ecole.yaml', text: 'ecole-ouverte: { utilite', becomes: 'ecole-ouverte: { ⟦utilit⟧' },
  {
    rule: 'privacy/email',
    file: 'meetings/copil-2026-06-15.md',
    text: 'La séance s’est tenue à la mairie.',
    becomes: 'Écrire à ⟦camille.durand@exemple.fr⟧ pour le compte rendu.',
  },
  {
    rule: 'privacy/phone',
    file: 'diagnosis.md',
    text: 'Les familles demandent un lieu.',
    becomes: 'Rappeler le ⟦06 12 34 56 78⟧ au sujet du lieu.',
  },
  { rule: 'privacy/minor', file: 'interviews/ent-001.md', text: 'Notes de l’équipe.', becomes: 'On a parlé de ⟦Léa, 8 ans⟧, à la fin.' },
  {
    rule: 'privacy/birth-date',
    file: 'evaluations/ecole-ouverte.md',
    text: 'text: Légère hausse.',
    becomes: 'text: Enfant né le ⟦12/03/2015⟧ présent.',
  },
  {
    rule: 'privacy/individual-situation',
    file: 'actions/ecole-ouverte.md',
    text: 'Une salle de l’école ouverte aux familles le vendredi.',
    becomes: 'Penser à ⟦Kevin, placé⟧ depuis mars.',
  },
  {
    rule: 'schema/format',
    file: 'actors/parents.yaml',
    text: 'college: associations',
    becomes: 'college: associations\nidentifiers: { siren: ⟦"123456789"⟧ }',
  },
  // A function that one person holds: what makes the quote above tell who spoke.
  { rule: 'interview/quote-identifies', file: 'interviews/ent-001.md', text: 'function: enseignant', becomes: 'function: directrice' },
];
