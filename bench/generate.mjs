// Writes a department project of about N entity files, always the same for the same N: actors, interviews, actions and
// indicators of about a kilobyte each, whose references all resolve. `node bench/generate.mjs FOLDER N` writes one by hand.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SENTENCES = [
  'Les familles disent ne pas savoir à qui s’adresser quand une difficulté apparaît à l’école.',
  'Le centre social propose un temps d’accueil le mercredi, que peu de parents connaissent.',
  'Les équipes souhaitent se rencontrer avant la rentrée pour préparer les situations attendues.',
  'Le trajet entre le quartier et le collège décourage une partie des élèves en hiver.',
  'Un lieu commun permettrait de recevoir les parents sans passer par un bureau.',
  'Les professionnels constatent que l’absence commence souvent bien avant d’être signalée.',
];
const SPHERES = ['school', 'social', 'neighbourhood', 'family', 'health', 'justice', 'culture', 'sport'];
const TYPES = ['education', 'social-centre', 'association', 'municipality', 'health', 'federation'];
const KINDS = ['observation', 'need', 'expectation', 'offer', 'proposal', 'obstacle', 'resource'];
const TERRITORIES = 12;
const OBJECTIVES = 20;
const THEMES = 30;

const pick = (list, n) => list[n % list.length];
const day = (n) => String((n % 28) + 1).padStart(2, '0');

function actor(n) {
  return `name: Organisation fictive n° ${n}
type: ${pick(TYPES, n)}
spheres:
  - ${pick(SPHERES, n)}
  - ${pick(SPHERES, n + 3)}
territories: [territoire-${n % TERRITORIES}, territoire-${(n + 5) % TERRITORIES}]
college: ${pick(['institutions', 'associations'], n)}
professional_secrecy: ${pick(['"yes"', '"no"', 'partial'], n)}
functions:
  - { id: directrice, label: Directrice, headcount: 1 }
  - { id: intervenant, label: Intervenant de terrain, headcount: ${(n % 9) + 1} }
mission: >-
  ${pick(SENTENCES, n)}
  ${pick(SENTENCES, n + 1)}
valid_from: 2015-01-${day(n)}
`;
}

function interview(n, actors) {
  const extracts = Array.from(
    { length: 3 },
    (_, k) => `  - id: x${k + 1}
    kind: ${pick(KINDS, n + k)}
    themes: [theme-${(n + k) % THEMES}]
    statement: ${pick(SENTENCES, n + k)}
    towards: [organisation-${(n * 7 + k + 1) % actors}]
`,
  );
  return `---
date: 2026-04-${day(n)}
actor: organisation-${n % actors}
function: ${pick(['directrice', 'intervenant'], n)}
territory: territoire-${n % TERRITORIES}
mode: in-person
minutes: ${45 + (n % 30)}
interviewer: organisme-ressource
consent: { purpose_told: true, quotes: none, given_on: 2026-04-${day(n)}, purge_on: 2028-04-${day(n)} }
extracts:
${extracts.join('')}---
Notes de l’équipe.

${pick(SENTENCES, n + 2)} ${pick(SENTENCES, n + 3)}
`;
}

function action(n, { actors, interviews, indicators }) {
  return `---
title: Action fictive n° ${n}
status: candidate
objectives: [objectif-${n % OBJECTIVES}]
needs: ["entretien-${n % interviews}#x1", "entretien-${(n + 1) % interviews}#x2"]
public: { description: Enfants de six à onze ans et leurs parents, expected: ${20 + (n % 40)} }
territories:
  - territory: territoire-${n % TERRITORIES}
    planned_start: 2027-01-${day(n)}
lead: organisation-${n % actors}
partners:
  - { actor: organisation-${(n + 1) % actors}, role: Accueil des familles, committed_on: 2026-05-${day(n)} }
  - { actor: organisation-${(n + 2) % actors}, role: Locaux, committed_on: 2026-05-${day(n)} }
resources: { budget: ${1000 + (n % 50) * 100}, fte: 0.2 }
milestones:
  - { id: lancement, title: Première séance, date: 2027-02-${day(n)}, done: false }
indicators: [indicateur-${n % indicators}]
success_conditions:
  - ${pick(SENTENCES, n)}
---
## Déroulement

${pick(SENTENCES, n + 1)} ${pick(SENTENCES, n + 2)}
`;
}

function indicator(n, actors) {
  const measures = Array.from(
    { length: 4 },
    (
      _,
      k,
    ) => `  - { date: 2026-${String(3 + k).padStart(2, '0')}-15, territory: territoire-${n % TERRITORIES}, numerator: ${900 + ((n + k) % 90)}, denominator: 1000, quality: good }
`,
  );
  return `title: Indicateur fictif n° ${n}
family: outcome
definition: ${pick(SENTENCES, n)}
type: proportion
numerator: Demi-journées de présence
denominator: Demi-journées de classe
unit: demi-journées
scale: 1
direction: increase
counts: things
objectives: [objectif-${n % OBJECTIVES}]
source: { actor: organisation-${n % actors}, access: Registre d’appel }
collection: { frequency: quarterly, responsible: organisation-${n % actors}, starts: 2026-01-01, ends: 2027-12-31 }
baseline: { date: 2026-02-15, value: 0.9, numerator: 900, denominator: 1000 }
target: { value: 0.95, due: 2027-06-30, rationale: Niveau des établissements voisins }
useful_effect: { value: 0.03, rationale: Convenu au comité de pilotage }
design: before-after
measures:
${measures.join('')}`;
}

const list = (count, line) => Array.from({ length: count }, (_, n) => line(n)).join('');

/** The files at the root of the project, and the two entities that the others rely on. */
function frame() {
  return {
    'odas.yaml': `format: 1
kind: department
department: "64"
title: Projet de mesure
name: Département fictif
resource_body: organisme-ressource
people:
  - { id: referente, name: Personne fictive A, role: Élue référente }
  - { id: cheffe-de-projet, name: Personne fictive B, role: Cheffe de projet }
steps:
  launch: { starts: 2026-01-10, ends: 2026-02-28 }
  diagnosis: { starts: 2026-03-01, ends: 2026-05-31 }
as_of: 2026-05-15
`,
    'roadmap.yaml': `stakes:
  - { id: lien-ecole, title: Relier l’école et son quartier, argument: Les partenaires se connaissent peu. }
context:
  - { id: decrochage, finding: L’absence progresse au collège., source: Rectorat, date: 2025-12, reliability: b }
questions:
  - { id: relais, question: Qui peut faire le lien avec les familles ?, answered_by: [diagnosis] }
objectives:
${list(OBJECTIVES, (n) => `  - { id: objectif-${n}, title: Objectif fictif n° ${n}, stakes: [lien-ecole], territories: [territoire-${n % TERRITORIES}], themes: [theme-${n}] }\n`)}territories:
${list(TERRITORIES, (n) => `  - { id: territoire-${n}, name: Territoire fictif n° ${n}, type: sector }\n`)}required_actors: [organisation-0]
organisation:
  project_lead: cheffe-de-projet
  elected_referent: referente
  committees: [copil]
`,
    'criteria.yaml': `scale: { min: 0, max: 4 }
criteria:
  - { id: utilite, title: Utilité, question: L’action répond-elle au besoin ?, weight: 100, direction: max }
colleges:
  - { id: institutions, title: Institutions, weight: 50 }
  - { id: associations, title: Associations, weight: 50 }
`,
    'themes.yaml': `themes:
${list(THEMES, (n) => `  - { id: theme-${n}, label: Thème fictif n° ${n}, definition: "${pick(SENTENCES, n)}" }\n`)}`,
    'committees/copil.yaml': `name: Comité de pilotage territorial
level: territorial
members:
  - { actor: departement, person: referente, capacity: Présidente, votes: 1 }
  - { actor: organisation-0, capacity: Membre, votes: 1 }
`,
    'actors/departement.yaml': 'name: Département fictif\ntype: council\nspheres: [institution, social]\ncollege: institutions\n',
    'actors/organisme-ressource.yaml': 'name: Organisme ressource fictif\ntype: association\nspheres: [institution]\n',
  };
}

/** Every file of the project, path by path: a fifth of actors and of indicators, two fifths of interviews, a fifth of actions. */
export function project(count) {
  const actors = Math.max(3, Math.floor(count / 5));
  const indicators = actors;
  const actions = actors;
  const interviews = Math.max(3, count - actors - indicators - actions);
  const files = frame();
  for (let n = 0; n < actors; n += 1) files[`actors/organisation-${n}.yaml`] = actor(n);
  for (let n = 0; n < interviews; n += 1) files[`interviews/entretien-${n}.md`] = interview(n, actors);
  for (let n = 0; n < actions; n += 1) files[`actions/action-${n}.md`] = action(n, { actors, interviews, indicators });
  for (let n = 0; n < indicators; n += 1) files[`indicators/indicateur-${n}.yaml`] = indicator(n, actors);
  return files;
}

/** Writes the project into a folder that does not hold one yet. */
export function write(folder, count) {
  for (const name of ['actors', 'interviews', 'actions', 'indicators', 'committees']) mkdirSync(join(folder, name), { recursive: true });
  for (const [file, content] of Object.entries(project(count))) writeFileSync(join(folder, file), content);
}

if (process.argv[1] === import.meta.filename) write(process.argv[2], Number(process.argv[3]));
