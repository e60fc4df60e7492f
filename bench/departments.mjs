// Writes the projects of départements for the bench of the national level: those of `generate.mjs`, in the middle of their experimentation,
// each having considered four of twelve hypotheses, tried some under conditions of its own, measured, and learnt something.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './generate.mjs';

const HYPOTHESES = 12;
const PRESENT = ['"yes"', 'partial', '"no"', 'unknown'];

const hypothesis = (k) => `---
title: Hypothèse fictive n° ${k}
origin: { territory: Un territoire fictif, organisation: Une association fictive, kind: visit, date: 2024-05 }
problem: Les familles et l’école se rencontrent trop tard.
if: une personne connue de tous est présente chaque semaine
then: les inquiétudes sont dites plus tôt
because: la confiance naît de la présence ordinaire
themes: [theme-${k}, theme-${k + HYPOTHESES}]
conditions:
  - { id: presence, text: Une présence hebdomadaire }
  - { id: lieu, text: Un lieu ouvert à tous }
  - { id: duree, text: La même personne pendant deux ans }
evidence: ${k % 4}
---
`;

const transfer = (k, n) => `status: ${k % 4 === 3 ? 'rejected' : 'retained'}
${k % 4 === 3 ? 'reason: Les conditions ne sont pas réunies ici.\n' : ''}conditions:
${['presence', 'lieu', 'duree']
  .map((id, i) => `  - { condition: ${id}, present: ${PRESENT[(k * 5 + n * 3 + i) % 4]}, reason: Constaté en réunion. }\n`)
  .join('')}`;

const started = (action, k) =>
  action
    .replace('status: candidate', 'status: running')
    .replace('objectives:', `hypothesis: hypothese-${k}\nobjectives:`)
    .replace(/planned_start: \S+/, 'planned_start: 2026-09-01\n    actual_start: 2026-09-07');

/** Presence before and after, by quarter; how it moves depends on the département. */
const measured = (indicator, n) =>
  indicator.replace(
    /measures:\n[^]*$/,
    `measures:\n${Array.from(
      { length: 8 },
      (_, q) =>
        `  - { date: ${2025 + Math.floor((q + 2) / 4)}-${['03-31', '06-30', '09-30', '12-31'][(q + 2) % 4]}, numerator: ${900 + (q > 3 ? (n % 5) * 12 : 0) + ((n + q) % 7)}, denominator: 1000, quality: good }\n`,
    ).join('')}`,
  );

const meeting = (n, tried) => `---
committee: copil
date: 2027-03-12
status: held
present: [departement, organisation-0]
lessons:
${tried.map((k) => `  - { id: l${k}, text: Sans lieu ouvert à tous la présence ne suffit pas., about: ["hypothesis:hypothese-${k}"] }\n`).join('')}adaptations:
  - { id: a1, text: Compter les présences une fois par trimestre., reason: La charge de saisie. }
decisions:
  - { id: d1, text: Poursuivre l’action n° ${n}., kind: decision, owner: departement, due: 2027-09-30, confidentiality: national }
---
`;

const diagnosis = (n) => `---
retained_convergences:
  - { id: c1, title: Un besoin commun, signature: "common-need:theme-${n % 5}" }
---
`;

/** Every file of one département's project, path by path; `n` is its number, `count` how many files of entities it holds. */
function department(code, n, count) {
  const own = [0, 1, 2, 3].map((i) => (n + i * 3) % HYPOTHESES);
  const files = project(count - own.length * 2 - 2);
  files['odas.yaml'] = files['odas.yaml']
    .replace('department: "64"', `department: "${code}"`)
    .replace(
      /diagnosis: .*/,
      'diagnosis: { starts: 2026-03-01, ends: 2026-08-31 }\n  experimentation: { starts: 2026-09-01, ends: 2028-06-30 }',
    )
    .replace(/as_of: .*/, 'as_of: 2027-05-15');
  const tried = own.filter((k) => k % 4 !== 3);
  for (const k of own) {
    files[`hypotheses/hypothese-${k}.md`] = hypothesis(k);
    files[`transfers/hypothese-${k}.yaml`] = transfer(k, n);
  }
  for (const [i, k] of tried.entries()) {
    files[`actions/action-${i}.md`] = started(files[`actions/action-${i}.md`], k);
    files[`indicators/indicateur-${i}.yaml`] = measured(files[`indicators/indicateur-${i}.yaml`], n + i);
  }
  files['meetings/copil-2027-03-12.md'] = meeting(n, tried);
  files['diagnosis.md'] = diagnosis(n);
  return files;
}

/** Writes it into a folder that does not hold one yet. */
export function writeDepartment(folder, code, n, count) {
  for (const [file, content] of Object.entries(department(code, n, count))) {
    const path = join(folder, file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }
}
