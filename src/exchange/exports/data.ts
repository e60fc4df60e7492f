// Tidy tables for whoever crosses years and départements with tools of their own: CSV files and the Frictionless data package that
// describes them. What is in them is what a contribution holds: the national audience may read it, after secrecy.

import { fr } from '../../language/language.ts';
import { contributionOf, indicatorsIn } from '../../national/contribution.ts';
import { type Department, departmentOf, departmentsOf } from '../../national/departments.ts';
import type { Entity } from '../../corpus/corpus.ts';
import type { Exporter, Output } from '../card.ts';
import { disarmed } from '../csv.ts';

type Cell = string | number | boolean | undefined;

interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  readonly description: string;
}

interface Table {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  readonly rows: (department: Department) => readonly (readonly Cell[])[];
}

const text = (name: string, description: string): Column => ({ name, type: 'string', description });
const CODE = text('department', 'Code INSEE du département');
const listed = (values: readonly string[] | undefined): string => (values ?? []).join('|');

const TABLES: readonly Table[] = [
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

/** A cell as any engine reads it: a point for decimals, nothing for what is not known, no formula. */
function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = disarmed(value);
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const row = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\n`;

export const data: Exporter = {
  name: 'data',
  words: { fr: fr`des tables ouvertes (CSV décrit par datapackage.json)`, en: 'open tables (CSV described by datapackage.json)' },
  folder: 'reports/donnees',
  tells: (corpus) => (corpus.project.kind === 'national' ? [] : indicatorsIn(contributionOf(corpus, undefined))),
  write({ corpus }) {
    const departments =
      corpus.project.kind === 'national'
        ? departmentsOf(corpus)
        : [
            departmentOf({
              id: corpus.project.department ?? '',
              data: contributionOf(corpus, undefined),
            } as unknown as Entity<'contribution'>),
          ];
    const tables = TABLES.map((table): Output => {
      const lines = departments.flatMap((department) => table.rows(department).map(row));
      return { path: `${table.name}.csv`, content: row(table.columns.map(({ name }) => name)) + lines.join('') };
    });
    const description = {
      profile: 'tabular-data-package',
      name: 'odas',
      title: corpus.project.title ?? '',
      created: `${corpus.date}T00:00:00Z`,
      resources: TABLES.map(({ name, description: said, columns, key }) => ({
        profile: 'tabular-data-resource',
        name,
        path: `${name}.csv`,
        description: said,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: {
          fields: columns.map((one) => ({ name: one.name, type: one.type, description: one.description })),
          primaryKey: key,
          missingValues: [''],
          ...(name !== 'departments' && {
            foreignKeys: [{ fields: 'department', reference: { resource: 'departments', fields: 'department' } }],
          }),
        },
      })),
    };
    return Promise.resolve([...tables, { path: 'datapackage.json', content: `${JSON.stringify(description, null, 2)}\n` }]);
  },
};
