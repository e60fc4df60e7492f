// Forty faults for a generated project (generate.mjs), of every area that odas checks, each with the place where it must be seen: a text of
// a file is replaced by another, in which ⟦ ⟧ mark the place. One fault a file wherever one may be, so that whatever a tool says of that
// file counts for it; in the files at the root, what a tool says must be on the line or speak of what `says` looks for.

/** What the faults need beside the generated files; without fault itself. */
const CONTEXT = {
  'committees/copil.yaml': `name: Comité de pilotage territorial
level: territorial
members:
  - { actor: departement, person: referente, capacity: Présidente, votes: 1 }
  - { actor: organisation-0, capacity: Membre, votes: 1 }
  - { actor: parents, capacity: Membre, votes: 1 }
`,
  'actors/parents.yaml': 'name: Parents fictifs\ntype: parents\nspheres: [family]\n',
  'meetings/copil-2026-04-10.md': `---
committee: copil
date: 2026-04-10
status: held
present: [departement, organisation-0, parents]
decisions:
  - { id: d1, text: Lancer les entretiens., kind: decision, owner: departement, due: 2026-06-30, status: open }
---
Le comité échange sur la suite.
`,
  'meetings/copil-2026-04-24.md': `---
committee: copil
date: 2026-04-24
status: held
present: [departement, organisation-0, parents]
decisions:
  - { id: d1, text: Prolonger les entretiens., kind: decision, owner: departement, due: 2026-06-30, status: open }
---
Le comité échange sur la suite.
`,
  'hypotheses/cafe.md': `---
title: Un café des parents
origin: { territory: Une ville fictive, organisation: Centre fictif, kind: sheet, date: 2022-11 }
problem: Des parents n’entrent à l’école que convoqués.
if: un café ouvre dans l’école chaque semaine
then: les parents viennent, puis parlent
because: le lieu est neutre
conditions:
  - { id: salle, text: Une salle ouverte aux parents }
evidence: 2
---
Hypothèse fictive.
`,
  'transfers/cafe.yaml': `status: proposed
conditions:
  - { condition: salle, present: "yes" }
`,
  'ballots/vote.yaml': `actor: organisation-0
date: 2026-05-10
scores:
  action-0: { utilite: 3 }
`,
  'indicators/indicateur-7.csv': `date;territory;numerator;denominator;quality
2026-03-31;territoire-9;905;1000;good
2026-04-30;territoire-9;915;1000;good
`,
};

const edit = (file, text, becomes, rule, more = {}) => ({ file, text, becomes, rule, ...more });
const add = (file, becomes, rule, more = {}) => ({ file, text: undefined, becomes, rule, ...more });
const inActor = (n, text, becomes, rule, more) => edit(`actors/organisation-${n}.yaml`, text, becomes, rule, more);
const inAction = (n, text, becomes, rule, more) => edit(`actions/action-${n}.md`, text, becomes, rule, more);
const inInterview = (n, text, becomes, rule, more) => edit(`interviews/entretien-${n}.md`, text, becomes, rule, more);
const inIndicator = (n, text, becomes, rule, more) => edit(`indicators/indicateur-${n}.yaml`, text, becomes, rule, more);

/** `right`: the words that a useful suggestion names, where there is one right answer. */
export const FAULTS = [
  add('actors/École.yaml', '⟦⟧name: École du Sud\ntype: education\nspheres: [school]\n', 'file/name'),
  add('actors/notes.txt', '⟦⟧À relire.\n', 'file/unknown-kind'),
  add('actors/casse.yaml', 'name: Cassé\n⟦type other⟧\nspheres: [culture]\n', 'yaml/syntax'),
  add('actors/double.yaml', 'name: Double\ntype: other\nspheres: [culture]\n⟦type⟧: other\n', 'yaml/duplicate-key'),
  add('actors/renvoi.yaml', 'name: &n ⟦Renvoi⟧\ntype: other\nspheres: [culture]\n', 'yaml/feature'),
  add('hypotheses/ouverte.md', '⟦---⟧\ntitle: Ouverte\n', 'front-matter/open'),
  add('hypotheses/nue.md', '⟦⟧# Nue\n', 'front-matter/missing'),
  edit('odas.yaml', 'department: "64"', 'department: ⟦64⟧', 'schema/type', { says: /department/, right: '"64"' }),
  inActor(4, 'college:', '⟦colege⟧:', 'schema/unknown-key', { right: 'college' }),
  inInterview(5, 'mode: in-person', 'mode: ⟦in-persn⟧', 'schema/enum', { right: 'in-person' }),
  inInterview(6, 'date: 2026-04-07', 'date: ⟦07/04/2026⟧', 'schema/format', { right: '2026-04-07' }),
  inActor(5, 'label: Directrice, headcount: 1', 'label: Directrice, headcount: ⟦0⟧', 'schema/range'),
  edit('roadmap.yaml', '{ id: decrochage,', '{ id: ⟦Décrochage⟧,', 'schema/pattern', {
    says: /context.0.*id|Décrochage/,
    right: 'decrochage',
  }),
  inIndicator(4, 'unit: demi-journées\n', '', 'schema/required', { at: [1, 1], right: 'unit' }),
  inActor(6, 'mission:', 'identifiers: { siren: ⟦"123456789"⟧ }\nmission:', 'schema/format'),
  inAction(4, 'lead: organisation-4', 'lead: ⟦organisatoin-4⟧', 'reference/unknown', { right: 'organisation-4' }),
  inInterview(7, 'function: intervenant', 'function: ⟦intervenante⟧', 'reference/unknown', { right: 'intervenant' }),
  inAction(8, 'lead: organisation-8', 'lead: ⟦copil⟧', 'reference/kind'),
  edit('themes.yaml', '{ id: theme-20,', '{ id: theme-20, parent: ⟦theme-20⟧,', 'reference/cycle', { says: /theme-20/ }),
  inInterview(8, '- id: x3', '- id: ⟦x1⟧', 'id/duplicate'),
  edit('themes.yaml', 'Thème fictif n° 25', '⟦À COMPLÉTER⟧', 'placeholder/unfilled', { says: /COMPLÉTER|themes.25/ }),
  edit(
    'roadmap.yaml',
    'territories:\n  - { id: territoire-0,',
    '  - { id: isole, title: Objectif sans lieu, stakes: [lien-ecole], territories: ⟦[]⟧ }\nterritories:\n  - { id: territoire-0,',
    'roadmap/objective-without-territory',
    { says: /objectives.20/ },
  ),
  edit(
    'roadmap.yaml',
    'context:',
    '  - { id: seul, title: ⟦Enjeu seul⟧, argument: Un motif. }\ncontext:',
    'roadmap/stake-without-objective',
    {
      says: /stakes.1/,
    },
  ),
  inInterview(9, 'given_on: 2026-04-10, purge_on: 2028-04-10', 'given_on: 2026-04-10, purge_on: ⟦2026-05-10⟧', 'interview/purge-overdue'),
  inInterview(
    10,
    'consent: { purpose_told: true, quotes: none, given_on: 2026-04-11,',
    '⟦consent⟧: { purpose_told: true, quotes: none,',
    'interview/no-consent',
  ),
  inInterview(11, 'themes: [theme-11]', 'themes: [theme-11]\n    quote: ⟦Un lieu à nous.⟧', 'interview/quote-without-consent'),
  edit('transfers/cafe.yaml', 'status: proposed', 'status: ⟦rejected⟧', 'transfer/rejected-without-reason'),
  inAction(5, 'planned_start: 2027-01-06', 'planned_start: 2027-01-06\n    ended: ⟦2026-12-01⟧', 'action/dates'),
  inAction(6, 'status: candidate', 'status: ⟦stopped⟧', 'action/stopped-without-reason'),
  edit('criteria.yaml', 'weight: 100', 'weight: ⟦-100⟧', 'criteria/weights', { says: /weight/ }),
  edit('ballots/vote.yaml', 'utilite: 3', 'utilite: ⟦7⟧', 'criteria/score-out-of-scale'),
  inIndicator(
    6,
    '- { date: 2026-03-15, territory: territoire-6, numerator: 906, denominator: 1000',
    '- { date: 2026-03-15, territory: territoire-6, numerator: 6, denominator: ⟦7⟧',
    'indicator/percentage-of-few',
  ),
  edit('indicators/indicateur-7.csv', '915;1000', '915;⟦mille⟧', 'schema/type'),
  edit(
    'meetings/copil-2026-04-10.md',
    'id: d1, text: Lancer les entretiens., kind: decision, owner: departement,',
    'id: ⟦d1⟧, text: Lancer les entretiens., kind: decision,',
    'decision/no-owner',
  ),
  edit('meetings/copil-2026-04-24.md', 'due: 2026-06-30', 'due: ⟦2026-05-01⟧', 'decision/overdue'),
  inAction(7, '## Déroulement', '## Déroulement\n\nÉcrire à ⟦camille.durand@exemple.fr⟧ avant la séance.', 'privacy/email'),
  inInterview(12, 'Notes de l’équipe.', 'Rappeler le ⟦06 12 34 56 78⟧ au sujet du lieu.', 'privacy/phone'),
  inActor(7, 'mission: >-\n  ', 'mission: >-\n  Dossier ⟦1 85 05 64 102 123⟧.\n  ', 'privacy/nir'),
  inInterview(13, 'Notes de l’équipe.', 'On a parlé de ⟦Léa, 8 ans⟧, à la fin.', 'privacy/minor'),
  edit(
    'odas.yaml',
    'as_of: 2026-05-15',
    'as_of: 2026-05-15\nsuppressions:\n  - { rule: interview/purge-overdue, file: interviews/entretien-1.md, reason: Purge faite et notée ailleurs, until: ⟦2026-03-31⟧ }',
    'suppression/expired',
    { says: /suppressions/ },
  ),
];

/** The files of a project with and without the faults, and each fault with its line and column. */
export function plant(project) {
  const clean = { ...project, ...CONTEXT };
  const marked = { ...clean };
  for (const [index, { file, text, becomes }] of FAULTS.entries()) {
    const numbered = becomes.replace('⟦', `⟦${index}⁞`);
    if (text === undefined) marked[file] = numbered;
    else if (marked[file]?.includes(text)) marked[file] = marked[file].replace(text, () => numbered);
    else throw new Error(`${file} does not hold ${text}`);
  }
  const placed = FAULTS.map((fault) => ({ ...fault, line: fault.at?.[0], column: fault.at?.[1] }));
  const faulty = Object.fromEntries(
    Object.entries(marked).map(([file, text]) => {
      for (const { 1: index, index: found } of text.matchAll(/⟦(\d+)⁞/g)) {
        const before = text.slice(0, found).replace(/⟦\d+⁞|⟧/g, '');
        placed[index].line = before.split('\n').length;
        placed[index].column = before.length - before.lastIndexOf('\n');
      }
      return [file, text.replace(/⟦\d+⁞|⟧/g, '')];
    }),
  );
  const shared = new Set(
    placed.filter(({ file }, index) => placed.some((other, at) => at !== index && other.file === file)).map(({ file }) => file),
  );
  return { clean, faulty, faults: placed.map((fault) => ({ ...fault, isAlone: !shared.has(fault.file) })) };
}
