import { fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const contributionFutureVersion = rule<{ version: number }>({
  name: 'contribution/future-version',
  severity: 'error',
  words: {
    fr: {
      title: 'Contribution d’une version plus récente',
      why: fr`Une contribution écrite par un odas plus récent dit peut-être autre chose que ce que celui-ci comprendrait : elle n’est pas lue.`,
      say: ({ version }) => fr`Ce fichier est de la version ${version}, que cet odas ne connaît pas.`,
      remedy: fr`Installez une version plus récente d’odas ; rien n’est à corriger dans le fichier.`,
    },
    en: {
      title: 'Contribution of a later version',
      why: 'A contribution written by a later odas may say something else than this one would understand: it is not read.',
      say: ({ version }) => `This file is of version ${version}, which this odas does not know.`,
      remedy: 'Install a later version of odas; nothing needs mending in the file.',
    },
  },
  check: reported('contribution/future-version'),
  fails: { files: { 'odas.yaml': 'kind: national\n', 'contributions/64.json': '{ "version": ⟦3⟧, "department": "64", "news": [] }\n' } },
  passes: {
    files: {
      'odas.yaml': 'kind: national\n',
      'contributions/64.json': '{ "version": 1, "department": "64", "name": "Département fictif", "title": "Projet" }\n',
    },
  },
});
