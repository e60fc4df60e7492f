import type { Corpus } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { isFirstName } from './first-names.ts';
import { givesAway } from './texts.ts';

/** Where a name stands for one person: a first name alone says who it is. */
const OF_PEOPLE = /^(?:interviews|ballots)\//;

/** What is said in capitals: a class, a measure. */
const LETTERS = /^(?:cp|ce[12]|cm[12]|ulis|segpa|ip|opp|aemo|aed)$/;
const CLASS = /^(?:[3-6]e(?:me)?|2nde|seconde|premiere|terminale)$/;
const CIVILITY = /^(?:mme|mlle|madame|mademoiselle|monsieur|docteur|docteure|maitre)$/;
/** What follows a name without being one. */
const LINK = /^(?:des|les|aux|une|pour|avec|sans|dans|sous|sur|chez|par|est|qui)$/;

const withCapital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** What parts a first name from the name of a family where people are named, « claire-de-vries »; elsewhere « parole-claire-de-l-ecole ». */
const PARTICLE = /^(?:de|du|d|la|le|van|von|der|den|el|al|ben|da|di|dos)$/;

/** The name of a file or of a folder as a person reads it: « entretien-lea-martin-13-ans » says Léa, who is thirteen. */
function asRead(words: readonly string[], file: string): string {
  const isOfActor = file.startsWith('actors/');
  const isOfPerson = OF_PEOPLE.test(file);
  return words
    .map((word, i) => {
      const before = words.slice(0, i).findLast((one) => !isOfPerson || !PARTICLE.test(one)) ?? '';
      // An organisation may bear the name of a person: a name after a first name is then no sign.
      const follows = (isFirstName(before) && !isOfActor) || CIVILITY.test(before);
      if (isFirstName(word) || CIVILITY.test(word) || (follows && /^\p{L}{3,}$/u.test(word) && !LINK.test(word) && !PARTICLE.test(word)))
        return withCapital(word);
      if (LETTERS.test(word)) return word.toUpperCase();
      return CLASS.test(word) ? `en ${word}` : word;
    })
    .join(' ')
    .replaceAll('Maitre', 'Maître');
}

/** A sign that somebody may be named: most names have none. An address, a number of ten digits; else a person. */
const mayName = (words: readonly string[], name: string): boolean =>
  /@|(?:\d[^\d]?){10}/.test(name) || words.some((word) => CIVILITY.test(word) || isFirstName(word));

/** A folder or a file of the project, with the file where what is wrong with its name is told. */
interface Name {
  readonly file: string;
  readonly isFolder: boolean;
  /** Ways to read it: as it is written, and in words. */
  readonly texts: readonly string[];
  /** Whether it is a first name, where somebody is meant. */
  readonly isFirst: boolean;
}

function* namesIn(corpus: Corpus): Generator<Name> {
  const files = [...new Set([...corpus.documents.map(({ file }) => file), ...corpus.faults.map(({ at }) => at.file)])].sort();
  const told = new Set<string>();
  for (const file of files) {
    const parts = file.split('/');
    for (const [depth, part] of parts.entries()) {
      const path = parts.slice(0, depth + 1).join('/');
      // The folders of the root are those of the format.
      if ((depth === 0 && parts.length > 1) || told.has(path)) continue;
      told.add(path);
      const isFolder = depth < parts.length - 1;
      const name = isFolder ? part : part.replace(/\.\w+$/, '');
      const words = name.normalize('NFC').split(/[-_.\s]+/u);
      if (!mayName(words, name)) continue;
      const isFirst = OF_PEOPLE.test(file) && words.every(isFirstName);
      yield { file, isFolder, texts: [name, asRead(words, file)], isFirst };
    }
  }
}

/** What the names of files and folders read as. */
export const namesOfFiles = (corpus: Corpus): string[] => [...namesIn(corpus)].flatMap(({ texts }) => texts);

export const inFileName = rule<{ isFolder: boolean }>({
  name: 'privacy/in-file-name',
  severity: 'error',
  words: {
    fr: {
      title: 'Personne reconnaissable au nom d’un fichier',
      why: fr`Le nom d’un fichier est son identifiant : il se lit dans les autres fichiers, dans les documents et dans l’historique, où il reste même quand le fichier a disparu.`,
      say: ({ isFolder }) =>
        isFolder ? fr`Le nom du dossier où est ce fichier désigne une personne.` : fr`Le nom de ce fichier désigne une personne.`,
      remedy: ({ isFolder }) =>
        isFolder
          ? fr`Renommez le dossier d’après ce que les fichiers ont en commun : un lieu, une année, une organisation. S’il a déjà été enregistré dans git, son ancien nom y reste : dites-le à qui tient le dépôt.`
          : fr`Renommez le fichier avec un numéro (« ent-014 ») ou une fonction ; « odas rename » réécrit aussi ce qui y renvoie. S’il a déjà été enregistré dans git, son ancien nom y reste : dites-le à qui tient le dépôt.`,
    },
    en: {
      title: 'Person recognisable by the name of a file',
      why: 'The name of a file is its id: it is read in the other files, in documents and in the history, where it stays even once the file is gone.',
      say: ({ isFolder }) => (isFolder ? 'The name of the folder of this file names a person.' : 'The name of this file names a person.'),
      remedy: ({ isFolder }) =>
        isFolder
          ? 'Rename the folder after what its files have in common: a place, a year, an organisation. If git has recorded it already, its old name stays there: tell whoever keeps the repository.'
          : 'Rename the file with a number (“ent-014”) or a function; “odas rename” also rewrites what refers to it. If git has recorded it already, its old name stays there: tell whoever keeps the repository.',
    },
  },
  *check({ corpus }) {
    for (const { file, isFolder, texts, isFirst } of namesIn(corpus))
      if (isFirst || texts.some((text) => givesAway(corpus, text))) yield { at: { file, start: 0, end: 0 }, data: { isFolder } };
  },
  fails: {
    files: {
      'interviews/entretien-lea-martin-13-ans.md': '⟦⟧---\n---\n',
      'interviews/claire-exemple/ent-002.md': '⟦⟧---\n---\n',
      'interviews/claire-de-vries.md': '⟦⟧---\n---\n',
    },
  },
  passes: {
    files: {
      'odas.yaml': 'privacy: { allowed: [{ text: Claire Exemple, reason: Association qui porte ce nom }] }\n',
      'actors/ecole-jean-moulin.yaml': 'name: École Jean Moulin\ntype: education\nspheres: [school]\n',
      'actors/pierre-durand.yaml': 'name: Fondation Pierre Durand\ntype: association\nspheres: [school]\n',
      'interviews/ecole-de-saint-jean-de-luz.md': '---\n---\n',
      'hypotheses/parole-claire-de-ecole.md': '---\n---\n',
      'hypotheses/claire-exemple.md': '---\n---\n',
    },
  },
});
