// Reads the codebook of another program (.qdc, or the one in a .qdpx’s project file): its codes become themes, their guids are kept.

import { fr, type Both } from '../../language/language.ts';
import type { Importer, Refusal } from '../card.ts';
import { mergeCodes } from '../codebook.ts';
import { type Code, readRefi, RefiFault } from '../refi.ts';

const WORDS: Both<Readonly<Record<string, string>>> = {
  fr: {
    doctype: fr`Cette grille déclare des entités XML (DOCTYPE), ce qu’aucun export normal ne fait : elle n’est pas lue.`,
    xml: fr`Ce fichier n’est pas du XML lisible : exportez la grille au format REFI-QDA (.qdc).`,
    deep: fr`Cette grille est emboîtée au-delà du raisonnable.`,
    root: fr`Ce n’est pas une grille REFI-QDA (.qdc).`,
    code: fr`Un code n’a pas de nom ou pas d’identifiant (guid).`,
    position: fr`Un passage n’a pas de position valable.`,
    closed: fr`themes.yaml n’est pas écrit un thème par ligne : rien ne peut y être ajouté sûrement. Réécrivez sa liste avec un tiret par thème.`,
  },
  en: {
    doctype: 'This codebook declares XML entities (DOCTYPE), which no normal export does: it is not read.',
    xml: 'This file is no readable XML: export the codebook as REFI-QDA (.qdc).',
    deep: 'This codebook is nested beyond reason.',
    root: 'This is no REFI-QDA codebook (.qdc).',
    code: 'A code has no name or no identifier (guid).',
    position: 'A passage has no valid position.',
    closed: 'themes.yaml is not written one theme a line: nothing can be added to it safely. Write its list with one dash a theme.',
  },
};

export const codebook: Importer = {
  name: 'codebook',
  words: { fr: fr`la grille d’un autre logiciel (.qdc)`, en: 'the codebook of another program (.qdc)' },
  async read(files, { corpus, language }) {
    const codes: Code[] = [];
    const refusals: Refusal[] = [];
    for (const { name, bytes } of files) {
      try {
        codes.push(...readRefi(new TextDecoder().decode(bytes)).codes);
      } catch (error) {
        if (!(error instanceof RefiFault)) throw error;
        refusals.push({ file: name, message: WORDS[language][error.message]! });
      }
    }
    const { content, isClosed } = mergeCodes(corpus, codes);
    if (isClosed) refusals.push({ file: files[0]!.name, message: WORDS[language]['closed']! });
    const before = corpus.entity('themes')?.document.text.content;
    const kept = content ?? before;
    return {
      files: refusals.length > 0 || kept === undefined ? [] : [{ path: corpus.entity('themes')?.file ?? 'themes.yaml', content: kept }],
      refusals,
      empty: [],
    };
  },
};
