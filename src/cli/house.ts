// The look that a project asks for in `odas.yaml` (`report`), read from the disk and checked: what cannot be used is said, with its place.

import { readFileSync } from 'node:fs';
import { readAsset } from '../disk/asset.ts';
import { packagedFonts } from '../disk/package.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { type Both, fr, type Language, number } from '../language/language.ts';
import { contrast, LEGIBLE, legibleOn } from '../report/colour.ts';
import type { WordFault } from '../report/formats/format.ts';
import { type House, type Logo, PLAIN } from '../report/house.ts';
import { asksElsewhere, isCut, pictureOf } from '../report/picture.ts';
import { WrongRequest } from './io.ts';

const MOST_LOGO = 2 * 1024 * 1024;
const MOST_WORD = 20 * 1024 * 1024;
const MOST_PIXELS = 8000;

type Fault = 'damaged' | 'linked' | 'outside' | 'missing' | 'too-large' | 'unreadable' | 'not-a-picture' | 'not-word';

const WORDS: Both<{
  readonly fault: Readonly<Record<Fault, string>>;
  readonly where: (field: string, file: string, fault: string) => string;
  readonly logo: (name: string) => string;
  readonly colour: (asked: string, ratio: string, given: string) => string;
  readonly word: (fault: WordFault) => string;
}> = {
  fr: {
    fault: {
      damaged: fr`cette image est abîmée`,
      linked: fr`ce dessin en appelle un autre, ou une page du réseau : enregistrez-le avec tout ce qu’il montre`,
      outside: fr`ce fichier est hors du projet`,
      missing: fr`ce fichier n’existe pas`,
      'too-large': fr`ce fichier est trop lourd (2 Mo et 8 000 points de côté au plus pour un logo, 20 Mo pour un modèle Word)`,
      unreadable: fr`ce fichier ne peut pas être lu`,
      'not-a-picture': fr`ce n’est pas une image PNG, JPEG ou SVG dont la taille soit lisible`,
      'not-word': fr`ce n’est pas un document Word (.docx)`,
    },
    where: (field, file, fault) =>
      fr`odas.yaml, report.${field} : « ${file} » ne peut pas servir, ${fault}. Corrigez ce champ, ou retirez-le. Rien n’a été écrit.`,
    logo: (name) => fr`Logo : ${name}`,
    colour: (asked, ratio, given) =>
      fr`odas.yaml, report.colour : ${asked} se lit mal sur du blanc (contraste de ${ratio}, il faut 4,5) ; la nuance lisible la plus proche, ${given}, est employée.`,
    word: ({ reason, field, known }) =>
      ({
        'body-place': fr`odas.yaml, report.word_template : {{corps}} doit être seul dans un paragraphe du texte, et n’y être qu’une fois ; ce qui l’entoure serait perdu.`,
        damaged: fr`odas.yaml, report.word_template : ce fichier n’est pas un document Word lisible (.docx). Enregistrez-le de nouveau dans Word ou LibreOffice.`,
        macros: fr`odas.yaml, report.word_template : ce modèle contient des macros, qu’aucun document ne doit porter. Enregistrez-le sans macros (.docx).`,
        'no-body': fr`odas.yaml, report.word_template : ce modèle n’a pas de {{corps}}. Écrivez {{corps}}, seul dans un paragraphe, là où le texte doit venir.`,
        'unknown-field': fr`odas.yaml, report.word_template : ce modèle demande {{${field ?? ''}}}, que ce document n’a pas. Champs possibles : ${known.join(', ')}.`,
      })[reason] + fr` Rien n’a été écrit.`,
  },
  en: {
    fault: {
      damaged: 'this picture is damaged',
      linked: 'this drawing asks for another file or for the network: save it with all that it shows',
      outside: 'this file is outside the project',
      missing: 'this file does not exist',
      'too-large': 'this file is too heavy (at most 2 MB and 8,000 pixels a side for a logo, 20 MB for a Word template)',
      unreadable: 'this file cannot be read',
      'not-a-picture': 'this is no PNG, JPEG or SVG picture whose size can be read',
      'not-word': 'this is no Word document (.docx)',
    },
    where: (field, file, fault) =>
      `odas.yaml, report.${field}: “${file}” cannot be used, ${fault}. Mend this field, or take it out. Nothing was written.`,
    logo: (name) => `Logo: ${name}`,
    colour: (asked, ratio, given) =>
      `odas.yaml, report.colour: ${asked} is hard to read on white (contrast ${ratio}, 4.5 is needed); the nearest legible shade, ${given}, is used.`,
    word: ({ reason, field, known }) =>
      ({
        'body-place':
          'odas.yaml, report.word_template: {{corps}} must stand alone in a paragraph of the text, and only once; what surrounds it would be lost.',
        damaged: 'odas.yaml, report.word_template: this file is no readable Word document (.docx). Save it again from Word or LibreOffice.',
        macros: 'odas.yaml, report.word_template: this template holds macros, which no document may carry. Save it without macros (.docx).',
        'no-body':
          'odas.yaml, report.word_template: this template has no {{corps}}. Write {{corps}}, alone in a paragraph, where the text must come.',
        'unknown-field': `odas.yaml, report.word_template: this template asks for {{${field ?? ''}}}, which this document does not have. Possible fields: ${known.join(', ')}.`,
      })[reason] + ' Nothing was written.',
  },
};

/**
 * The look of a project's documents, and what must be said of it.
 * @throws {WrongRequest} when a file that it names cannot be used
 */
export function houseOf(corpus: Corpus, root: string, language: Language): { readonly house: House; readonly warnings: readonly string[] } {
  const asked = corpus.project.report ?? {};
  const said = WORDS[language];
  const warnings: string[] = [];
  const asset = <T>(field: string, most: number, make: (bytes: Uint8Array) => T | Fault): T | undefined => {
    const file = (asked as Readonly<Record<string, string | undefined>>)[field];
    if (file === undefined) return undefined;
    const bytes = readAsset(root, file, most);
    const made = typeof bytes === 'string' ? bytes : make(bytes);
    if (typeof made === 'string') throw new WrongRequest(said.where(field, file, said.fault[made as Fault]));
    return made;
  };
  let { colour } = PLAIN;
  if (asked.colour !== undefined && /^#[0-9a-f]{6}$/i.test(asked.colour)) {
    colour = legibleOn(asked.colour.toLowerCase(), ['#ffffff', '#f2f4f8']);
    const ratio = contrast(asked.colour.toLowerCase(), '#ffffff');
    if (colour !== asked.colour.toLowerCase())
      warnings.push(said.colour(asked.colour, number(Math.floor(Math.min(ratio, LEGIBLE - 0.1) * 10) / 10, language, 1), colour));
  }
  const files = packagedFonts();
  const house: House = {
    colour,
    logo: asset('logo', MOST_LOGO, (bytes): Logo | Fault => {
      const picture = pictureOf(bytes);
      if (!picture) return 'not-a-picture';
      if (Math.max(picture.width, picture.height) > MOST_PIXELS) return 'too-large';
      if (asksElsewhere(picture)) return 'linked';
      if (isCut(picture)) return 'damaged';
      return { ...picture, alt: said.logo(corpus.project.name ?? '') };
    }),
    header: asked.header ?? '',
    footer: asked.footer ?? '',
    wordTemplate: asset('word_template', MOST_WORD, (bytes): Uint8Array | Fault =>
      bytes[0] === 0x50 && bytes[1] === 0x4b ? bytes : 'not-word',
    ),
    fonts: { files, read: () => files.map((file) => new Uint8Array(readFileSync(file))) },
  };
  return { house, warnings };
}

/** Why the Word template of the project cannot be filled, and what to do. */
export const wordFault = (fault: WordFault, language: Language): string => WORDS[language].word(fault);

/** The logo of the project begins as a picture does, and cannot be drawn. */
export const damagedLogo = (corpus: Corpus, language: Language): string => {
  const { where, fault } = WORDS[language];
  return where('logo', corpus.project.report?.logo ?? '', fault.damaged);
};
