// A document that says what a template might make it say, for the formats.

import type { Composed } from '../../src/report/formats/format.ts';
import { PLAIN } from '../../src/report/house.ts';
import { treeOf } from '../../src/report/tree.ts';
import { fonts } from './fonts.ts';

export const composed = (markdown: string, more: Partial<Composed> = {}): Composed => ({
  name: 'essai',
  title: 'Essai',
  language: 'fr',
  tree: treeOf(markdown, 'fr'),
  charts: {},
  provisional: false,
  landscape: false,
  date: '2026-10-15',
  house: { ...PLAIN, fonts },
  trail: [],
  fields: { title: 'Essai' },
  ...more,
});
