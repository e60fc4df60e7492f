// Generated from schemas/ by `npm run generate`. Do not edit.

import type { KindDeclaration } from './kinds.ts';

export const FORMAT: readonly KindDeclaration[] = [
  {
    name: 'actor',
    at: 'actors/',
    formats: ['yaml', 'md'],
    projects: ['department', 'national'],
    audience: 'public',
    fixed: false,
    conditions: {},
    shape: {
      audience: 'public',
      title: { fr: 'Acteur', en: 'Actor' },
      type: 'object',
      required: ['name', 'type', 'spheres'],
      properties: {
        name: { title: { fr: 'Nom', en: 'Name' }, type: 'string' },
        short_name: { title: { fr: 'Nom court', en: 'Short name' }, type: 'string' },
        type: {
          title: { fr: 'Type d’organisation', en: 'Type' },
          type: 'string',
          values: [
            'council',
            'state',
            'education',
            'justice',
            'municipality',
            'intercommunality',
            'social-protection',
            'social-centre',
            'association',
            'federation',
            'parents',
            'residents',
            'health',
            'other',
          ],
        },
        spheres: {
          title: { fr: 'Sphères', en: 'Spheres' },
          type: 'array',
          items: { type: 'string', values: ['school', 'social', 'neighbourhood', 'family', 'health', 'justice', 'culture', 'sport', 'institution'] },
        },
        territories: { title: { fr: 'Territoires', en: 'Territories' }, type: 'array', items: { ref: 'territory', type: 'string' } },
        college: { ref: 'college', title: { fr: 'Collège', en: 'College' }, type: 'string' },
        professional_secrecy: { title: { fr: 'Secret professionnel', en: 'Professional secrecy' }, type: 'string', values: ['yes', 'no', 'partial'] },
        functions: {
          part: 'function',
          title: { fr: 'Fonctions', en: 'Functions' },
          type: 'array',
          items: {
            title: { fr: 'Fonction', en: 'Function' },
            type: 'object',
            required: ['id', 'label'],
            properties: {
              id: { title: { fr: 'Identifiant', en: 'Id' }, type: 'string' },
              label: { title: { fr: 'Intitulé', en: 'Label' }, type: 'string' },
              headcount: { title: { fr: 'Effectif', en: 'Headcount' }, type: 'integer' },
            },
          },
        },
        mission: { title: { fr: 'Mission', en: 'Mission' }, type: 'string' },
        identifiers: {
          title: { fr: 'Identifiants officiels', en: 'Official identifiers' },
          type: 'object',
          properties: {
            siren: { check: 'siren', title: { fr: 'SIREN', en: 'SIREN' }, type: 'string' },
            rna: { check: 'rna', title: { fr: 'RNA', en: 'RNA' }, type: 'string' },
            uai: { check: 'uai', title: { fr: 'UAI', en: 'UAI' }, type: 'string' },
          },
        },
        valid_from: { title: { fr: 'Existe depuis', en: 'Valid from' }, type: 'string' },
        valid_until: { title: { fr: 'A existé jusqu’au', en: 'Valid until' }, type: 'string' },
        succeeds: { ref: 'actor', title: { fr: 'Succède à', en: 'Succeeds' }, type: 'string' },
        confidentiality: {
          title: { fr: 'Destinataires', en: 'Audience' },
          type: 'string',
          values: ['public', 'national', 'committee', 'working-group', 'team'],
        },
      },
    },
  },
];
