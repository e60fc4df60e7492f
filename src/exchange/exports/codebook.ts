// The codebook as other qualitative-analysis programs read it (REFI-QDA, .qdc).

import { fr } from '../../language/language.ts';
import type { Exporter } from '../card.ts';
import { codesOf } from '../codebook.ts';
import { codebookXml } from '../refi.ts';

export const codebook: Exporter = {
  name: 'codebook',
  words: { fr: fr`la grille pour un logiciel d’analyse qualitative (.qdc)`, en: 'the codebook for a qualitative-analysis program (.qdc)' },
  folder: 'reports',
  async write({ corpus }) {
    const codes = codesOf(corpus);
    return codes.length === 0 ? [] : [{ path: 'themes.qdc', content: codebookXml(codes, 'odas') }];
  },
};
