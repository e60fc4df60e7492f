// The tidy tables of what départements share, one fact a row: their columns, their keys, and where each cell comes from.

import type { Department } from '../national/departments.ts';

/** A value of a table; nothing where it is not known. */
export type Cell = string | number | boolean | undefined;

export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  readonly description: string;
}

export interface Table {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  readonly rows: (department: Department) => readonly (readonly Cell[])[];
}

const text = (name: string, description: string): Column => ({ name, type: 'string', description });
const CODE = text('department', 'Code INSEE du département');
const listed = (values: readonly string[] | undefined): string => (values ?? []).join('|');

export const TABLES: readonly Table[] = [
  {
    name: 'departments',
    description: 'Un département par ligne : étape, date et révision de sa contribution, organisations entendues (arrondies).',
    key: ['department'],
    columns: [
      CODE,
      text('name', 'Nom'),
      { name: 'date', type: 'date', description: 'Date de la contribution' },
      text('step', 'Étape en cours'),
      { name: 'version', type: 'integer', description: 'Version du fichier' },
      text('revision', 'État du projet'),
      {
        name: 'organisations',
        type: 'integer',
        description: 'Organisations entendues, arrondies au seuil inférieur ; vide si elles sont peu',
      },
      { name: 'families', type: 'boolean', description: 'Des familles ont été entendues' },
    ],
    rows: ({ code, name, date, step, version, revision, heard }) => [
      [code, name, date, step, version, revision, heard.organisations, heard.families],
    ],
  },
  {
    name: 'steps',
    description: 'Le calendrier : une étape d’un département par ligne.',
    key: ['department', 'step'],
    columns: [
      CODE,
      text('step', 'Étape'),
      { name: 'starts', type: 'date', description: 'Début' },
      { name: 'ends', type: 'date', description: 'Fin' },
    ],
    rows: ({ code, steps }) => steps.map(({ step, starts, ends }) => [code, step, starts, ends]),
  },
  {
    name: 'convergences',
    description: 'Une convergence d’un département par ligne, sans énoncé ni nom d’organisation.',
    key: ['department', 'signature'],
    columns: [
      CODE,
      text('signature', 'Type et thème'),
      text('type', 'Type'),
      text('theme', 'Thème'),
      text('spheres', 'Sphères, séparées par |'),
      { name: 'organisations', type: 'integer', description: 'Organisations, arrondies au seuil inférieur ; vide si elles sont peu' },
      { name: 'retained', type: 'boolean', description: 'Adoptée par le comité local' },
      { name: 'contested', type: 'boolean', description: 'Contestée' },
    ],
    rows: ({ code, convergences }) =>
      convergences.map((one) => [
        code,
        one.signature,
        one.type,
        one.themes?.[0],
        listed(one.spheres),
        one.organisations,
        one.retained === true,
        one.contested === true,
      ]),
  },
  {
    name: 'actions',
    description: 'Une action d’un département par ligne ; les montants par ordre de grandeur.',
    key: ['department', 'action'],
    columns: [
      CODE,
      text('action', 'Identifiant'),
      text('title', 'Titre'),
      text('status', 'Statut'),
      text('hypothesis', 'Hypothèse qui l’inspire'),
      text('themes', 'Thèmes, séparés par |'),
      text('territory_types', 'Types de territoire, séparés par |'),
      text('budget', 'Ordre de grandeur du budget annuel, en euros'),
      text('fte', 'Ordre de grandeur du temps de travail, en équivalents temps plein'),
    ],
    rows: ({ code, actions }) =>
      actions.map((one) => [
        code,
        one.id,
        one.title,
        one.status,
        one.hypothesis,
        listed(one.themes),
        listed(one.territory_types),
        one.budget,
        one.fte,
      ]),
  },
  {
    name: 'effects',
    description: 'Un indicateur d’une action par ligne, après secret statistique.',
    key: ['department', 'action', 'indicator'],
    columns: [
      CODE,
      text('action', 'Action'),
      text('indicator', 'Identifiant de l’indicateur'),
      text('title', 'Titre de l’indicateur'),
      text('unit', 'Unité'),
      text('change', 'Évolution : better, worse, stable, unclear'),
      text('verdict', 'Verdict'),
      { name: 'evidence_level', type: 'integer', description: 'Niveau de preuve, de 0 à 5' },
      { name: 'before', type: 'number', description: 'Référence ; vide si elle est secrète' },
      { name: 'after', type: 'number', description: 'Dernière valeur ; vide si elle est secrète' },
      {
        name: 'rounded_to',
        type: 'integer',
        description: 'Multiple auquel les deux sont arrondies vers le bas ; vide si elles ne le sont pas',
      },
      { name: 'masked', type: 'boolean', description: 'Des chiffres sont secrets' },
      { name: 'estimate', type: 'number', description: 'Effet estimé' },
      { name: 'low', type: 'number', description: 'Bas de l’intervalle à 95 %' },
      { name: 'high', type: 'number', description: 'Haut de l’intervalle à 95 %' },
    ],
    rows: ({ code, effects }) =>
      effects.map((one) => [
        code,
        one.action,
        one.indicator_id ?? one.indicator,
        one.indicator,
        one.unit,
        one.change,
        one.verdict,
        one.evidence_level,
        one.before,
        one.after,
        one.rounded_to,
        one.masked === true,
        one.estimate?.value,
        one.estimate?.low,
        one.estimate?.high,
      ]),
  },
  {
    name: 'hypotheses',
    description: 'Une hypothèse considérée dans un département par ligne.',
    key: ['department', 'hypothesis'],
    columns: [
      CODE,
      text('hypothesis', 'Identifiant'),
      text('title', 'Titre'),
      text('status', 'Sort'),
      text('reason', 'Raison'),
      text('themes', 'Thèmes, séparés par |'),
    ],
    rows: ({ code, hypotheses }) => hypotheses.map((one) => [code, one.id, one.title, one.status, one.reason, listed(one.themes)]),
  },
  {
    name: 'conditions',
    description: 'Une condition d’une hypothèse dans un département par ligne.',
    key: ['department', 'hypothesis', 'condition'],
    columns: [
      CODE,
      text('hypothesis', 'Hypothèse'),
      text('condition', 'Identifiant'),
      text('text', 'Condition'),
      text('present', 'Réunie : yes, partial, no, unknown'),
    ],
    rows: ({ code, hypotheses }) =>
      hypotheses.flatMap(({ id, conditions = [] }) => conditions.map((one) => [code, id, one.id, one.text, one.present])),
  },
];
