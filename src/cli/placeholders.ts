// What stands for a value in the help, in the reader's language: `--out <folder>` reads `--out <dossier>`.

import type { Language } from '../language/language.ts';

const FRENCH: Readonly<Record<string, string>> = {
  actions: 'actions',
  audience: 'destinataires',
  changes: 'changements',
  euros: 'euros',
  files: 'fichiers',
  folder: 'dossier',
  format: 'forme',
  formats: 'formes',
  id: 'identifiant',
  indicator: 'indicateur',
  kind: 'sorte',
  lang: 'langue',
  method: 'méthode',
  name: 'nom',
  new: 'nouveau',
  number: 'nombre',
  old: 'ancien',
  path: 'chemin',
  revision: 'révision',
  rule: 'règle',
  scores: 'notes',
  severity: 'gravité',
  since: 'depuis',
  status: 'état',
  title: 'titre',
  view: 'vue',
  weights: 'poids',
  what: 'quoi',
};

/** A form such as `--out <folder>` or `[path...]` with its placeholder in the reader's language. */
export function placed(form: string, language: Language): string {
  return language === 'en' ? form : form.replace(/(?<=[<[])[a-z]+(?=(?:\.{3})?[>\]])/g, (word) => FRENCH[word] ?? word);
}
