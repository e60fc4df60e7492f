import { type Both, fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

/** What each error of the parser means to a person. */
const SENTENCES: Record<string, Both> = {
  MISSING_CHAR: {
    fr: fr`Il manque un caractère, sans doute un guillemet, un crochet ou deux-points.`,
    en: 'A character is missing, probably a quote, a bracket or a colon.',
  },
  BAD_INDENT: {
    fr: fr`Le retrait de cette ligne ne correspond pas à celles qui l’entourent.`,
    en: 'The indent of this line does not match those around it.',
  },
  TAB_AS_INDENT: { fr: fr`Le retrait est fait avec une tabulation ; il faut des espaces.`, en: 'The indent is a tab; it must be spaces.' },
  MISSING_KEY: { fr: fr`Un nom de champ est attendu ici.`, en: 'A field name is expected here.' },
  MULTILINE_IMPLICIT_KEY: {
    fr: fr`Un nom de champ tient sur une seule ligne ; il manque sans doute deux-points ou un guillemet.`,
    en: 'A field name holds on one line; a colon or a quote is probably missing.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    fr: fr`Deux « : » se suivent sur cette ligne ; mettez le texte entre guillemets.`,
    en: 'Two colons follow each other on this line; put the text in quotes.',
  },
  BAD_SCALAR_START: {
    fr: fr`Un texte ne peut pas commencer par ce caractère sans guillemets.`,
    en: 'A text cannot begin with this character without quotes.',
  },
  UNEXPECTED_TOKEN: { fr: fr`Ce texte n’est pas attendu ici.`, en: 'This text is not expected here.' },
  BAD_DQ_ESCAPE: {
    fr: fr`La barre oblique inverse a un sens spécial entre guillemets droits ; utilisez des apostrophes.`,
    en: 'A backslash has a meaning inside double quotes; use single quotes.',
  },
};

/** What a person most often did, seen in the line itself: it says more than what the parser stumbled on. */
const SLIPS = {
  word: {
    fr: fr`Les guillemets “ ” ou « » de Word ne protègent pas un texte qui contient « : » ; tapez des guillemets droits (").`,
    en: 'The curly quotes of Word do not protect a text that holds “: ”; type straight quotes (").',
  },
  colon: {
    fr: fr`Ce texte contient deux-points suivi d’un espace ; mettez-le entre guillemets droits (").`,
    en: 'This text holds a colon and a space; put it in straight quotes (").',
  },
} as const;

/** The errors that say enough by themselves. */
const PLAIN = new Set(['TAB_AS_INDENT', 'BAD_DQ_ESCAPE', 'BAD_SCALAR_START']);

/** Longer lines are not looked at beyond. */
const LONGEST = 400;

/** The slip that a line shows: a text with a colon in it, bare or in quotes that are not those of YAML. */
function slipIn(line: string): keyof typeof SLIPS | undefined {
  const body = line.replace(/^\s*(?:- )*/, '');
  // Between braces, the text that holds it begins after the name of its own field.
  if (/^(?:[\w-]+: +)?\{/.test(body)) return /[\w-]+: (?!["'[{])[^,:{}[\]]+: /u.test(body) ? 'colon' : undefined;
  const value = /^[\w-]+: +(.*)$/.exec(body)?.[1] ?? '';
  if (/^[“”«‘].*: .*[“”»’]\s*$/u.test(value)) return 'word';
  return /^(?!["'[{|>#])[^#]*: \S/u.test(value) ? 'colon' : undefined;
}

/**
 * The value of a field in straight quotes, where it can only be a text: between the quotes of Word, or with a colon set apart as French
 * sets it. A text that goes on below, or that a remark follows, is left to a person.
 */
function quoted(
  content: string,
  from: number,
  line: string,
): { readonly start: number; readonly end: number; readonly text: string } | undefined {
  if (line.length >= LONGEST) return undefined;
  const [, lead, value] = /^(\s*(?:- )*[\w-]+: +)(\S.*?)\s*$/u.exec(line) ?? [];
  if (lead === undefined || value === undefined || / #/.test(value)) return undefined;
  const inWord = /^(?:“([^“”]*)”|«\s?([^«»]*?)\s?»)$/u.exec(value);
  if (!inWord && (/^["'“”«‘[{|>#&*!%@`]/.test(value) || !/\S[ \u00a0\u202f]:\s/u.test(value))) return undefined;
  const below =
    /^[^\S\n]*(?=\S)/m.exec(content.slice(from + line.length + 1, from + line.length + LONGEST))?.[0].replace(/\r/g, '').length ?? 0;
  if (below > lead.length - lead.trimStart().replace(/^(?:- )+/, '').length) return undefined;
  const text = inWord?.[1] ?? inWord?.[2] ?? value;
  return { start: from + lead.length, end: from + lead.length + value.length, text: JSON.stringify(text) };
}

export const yamlSyntax = rule<{ code: string; slip?: keyof typeof SLIPS }>({
  name: 'yaml/syntax',
  severity: 'error',
  words: {
    fr: {
      title: 'Écriture que YAML ne comprend pas',
      why: fr`Un fichier dont l’écriture est rompue ne peut pas être lu ; les autres le sont quand même.`,
      say: ({ code, slip }) => (slip ? SLIPS[slip].fr : (SENTENCES[code]?.fr ?? fr`L’écriture est rompue à cet endroit.`)),
      remedy: fr`Comparez avec un fichier voisin : retrait des lignes en espaces, un espace après les deux-points, guillemets fermés.`,
    },
    en: {
      title: 'Text that is not YAML',
      why: 'A file whose writing is broken cannot be read; the others are read all the same.',
      say: ({ code, slip }) => (slip ? SLIPS[slip].en : (SENTENCES[code]?.en ?? 'The writing is broken here.')),
      remedy: 'Compare with a file beside it: indent with spaces, a space after the colon, quotes closed.',
    },
  },
  *check(scene) {
    const texts = new Map(scene.corpus.documents.map(({ file, text }) => [file, text.content]));
    for (const hit of reported<{ code: string }>('yaml/syntax')(scene)) {
      const content = texts.get(hit.at.file) ?? '';
      const [from, end] = [content.lastIndexOf('\n', hit.at.start - 1) + 1, content.indexOf('\n', hit.at.start)];
      const line = content.slice(from, end === -1 ? undefined : end).replace(/\r$/, '');
      const slip = PLAIN.has(hit.data.code) ? undefined : slipIn(line.slice(0, LONGEST));
      const mended = slip && quoted(content, from, line);
      yield {
        ...hit,
        ...(slip && { data: { ...hit.data, slip } }),
        ...(mended && { fix: { at: { ...hit.at, start: mended.start, end: mended.end }, text: mended.text } }),
      };
    }
  },
  fails: { files: { 'actors/nouveau.yaml': 'name: "Sans fin\ntype: association\n⟦⟧' } },
  passes: { files: { 'actors/nouveau.yaml': 'name: "Avec fin"\ntype: association\nspheres: [culture]\n' } },
});
