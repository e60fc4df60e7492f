// What `odas report` says.

import { type Both, fr } from '../language/language.ts';

/** What the command says. */
export const WORDS: Both<{
  readonly unknownDocument: (name: string, known: readonly string[], meant: string) => string;
  readonly noDocument: string;
  /** A document that only the projects of one kind have. */
  readonly elsewhere: Readonly<Record<'department' | 'national', (title: string) => string>>;
  readonly unknown: (kind: string, id: string | undefined, known: readonly string[]) => string;
  readonly noSubject: (document: string) => string;
  readonly ofAnother: (meeting: string, committee: string, asked: string) => string;
  readonly withheld: (id: string, audience: string) => string;
  readonly refused: string;
  readonly force: string;
  readonly template: (file: string, line: number | undefined, missing: string | undefined, document: string) => string;
  readonly noTemplate: (file: string) => string;
  readonly empty: (file: string, document: string) => string;
  readonly absent: (file: string, line: number | undefined, part: string) => string;
  readonly endless: (file: string, line: number | undefined, part: string) => string;
  readonly written: string;
  readonly provisional: string;
  readonly cannotWrite: (folder: string, reason: string) => string;
  readonly notInstalled: (format: string, name: string, system: string, others: readonly string[]) => string;
  readonly list: string;
}> = {
  fr: {
    unknownDocument: (name, known, meant) => fr`Le document « ${name} » n’existe pas.${meant} Documents possibles : ${known.join(', ')}.`,
    elsewhere: {
      national: (title) =>
        fr`Ce projet est celui d’un département : « ${title} » s’écrit dans le projet national, où les contributions sont réunies (« odas init --kind national »). Ici, « odas report national-contribution » écrit ce que ce département partage.`,
      department: (title) => fr`Ce projet est le projet national : « ${title} » s’écrit dans celui d’un département.`,
    },
    noDocument: fr`Dites quel document écrire, par exemple « odas report copil » ; « odas report --list » les nomme.`,
    unknown: (kind, id, known) =>
      [
        id === undefined
          ? known.length === 0
            ? fr`Le projet n’a encore aucun élément de cette sorte (${kind}) : ce document n’aurait rien à dire.`
            : fr`Dites de quoi le document parle : donnez l’identifiant d’un élément (${kind}).`
          : fr`« ${id} » ne désigne rien dans ce projet (${kind}).`,
        ...(known.length > 0 ? [fr`Possibles : ${known.join(', ')}.`] : []),
      ].join(' '),
    noSubject: (document) =>
      fr`Le document « ${document} » porte sur l’ensemble du projet : aucun identifiant n’est attendu après son nom.`,
    ofAnother: (meeting, committee, asked) =>
      fr`La réunion « ${meeting} » est celle du comité « ${committee} », non de « ${asked} ». Retirez « --committee », ou donnez une autre réunion.`,
    withheld: (id, audience) =>
      fr`« ${id} » n’est pas destiné à ces lecteurs (${audience}) : choisissez d’autres destinataires avec « --audience ».`,
    refused: fr`Le document n’a pas été écrit : voici ce qui doit d’abord être corrigé ou complété.`,
    force: fr`« --force » l’écrit quand même, marqué PROVISOIRE.`,
    template: (file, line, missing, document) =>
      fr`Le modèle « ${file} »${line === undefined ? '' : `, ligne ${line},`} ne peut pas être rempli : ${missing === undefined ? fr`son écriture n’est pas comprise.` : fr`les données du document n’ont pas de « ${missing} ».`} « odas report ${document} --data » montre ce qu’un modèle peut employer. Rien n’a été écrit.`,
    noTemplate: (file) => fr`Le modèle « ${file} » est introuvable.`,
    empty: (file, document) =>
      fr`Le modèle « ${file} » ne donne aucun texte. Écrivez-le, ou repartez du nôtre : retirez-le, puis « odas new template ${document} ». Rien n’a été écrit.`,
    absent: (file, line, part) =>
      fr`Le modèle « ${file} »${line === undefined ? '' : `, ligne ${line},`} appelle le morceau « ${part} », qui n’existe pas dans « templates/report/partials ». Rien n’a été écrit.`,
    endless: (file, line, part) =>
      fr`Le modèle « ${file} »${line === undefined ? '' : `, ligne ${line},`} appelle le morceau « ${part} », qui s’appelle lui-même : le document n’aurait pas de fin. Rien n’a été écrit.`,
    written: fr`Écrit :`,
    provisional: fr`Document PROVISOIRE : le projet comporte des erreurs ou des mentions à compléter.`,
    cannotWrite: (folder, reason) =>
      fr`Impossible d’écrire dans « ${folder} » (${reason}). Levez cet obstacle, ou choisissez un autre dossier avec « --out ».`,
    notInstalled: (format, name, system, others) =>
      fr`Le format « ${format} » demande le module « ${name} », qui n’est pas installé ici pour ce système (${system}) : « npm install ${name} » à côté d’odas le fournit, là où il existe. Ces formats s’en passent : ${others.join(', ')}. Rien n’a été écrit.`,
    list: fr`Documents`,
  },
  en: {
    unknownDocument: (name, known, meant) => `There is no document “${name}”.${meant} Possible documents: ${known.join(', ')}.`,
    elsewhere: {
      national: (title) =>
        `This is the project of a département: “${title}” is written in the national project, where contributions are brought together (“odas init --kind national”). Here, “odas report national-contribution” writes what this département shares.`,
      department: (title) => `This is the national project: “${title}” is written in that of a département.`,
    },
    noDocument: 'Say which document to write, for instance “odas report copil”; “odas report --list” names them.',
    unknown: (kind, id, known) =>
      [
        id === undefined
          ? known.length === 0
            ? `The project has nothing of this kind yet (${kind}): this document would have nothing to say.`
            : `Say what the document is about: give the id of one entity (${kind}).`
          : `There is no ${kind} “${id}” in this project.`,
        ...(known.length > 0 ? [`Possible: ${known.join(', ')}.`] : []),
      ].join(' '),
    noSubject: (document) => `The document “${document}” is about the whole project: no id is expected after its name.`,
    ofAnother: (meeting, committee, asked) =>
      `The meeting “${meeting}” is one of the committee “${committee}”, not of “${asked}”. Leave “--committee” out, or give another meeting.`,
    withheld: (id, audience) => `“${id}” is not meant for these readers (${audience}): choose others with “--audience”.`,
    refused: 'The document was not written: here is what must first be mended or completed.',
    force: '“--force” writes it nevertheless, marked PROVISIONAL.',
    template: (file, line, missing, document) =>
      `The template “${file}”${line === undefined ? '' : `, line ${line},`} cannot be filled: ${missing === undefined ? 'it cannot be understood.' : `the data of the document have no “${missing}”.`} “odas report ${document} --data” shows what a template may use. Nothing was written.`,
    noTemplate: (file) => `The template “${file}” cannot be found.`,
    empty: (file, document) =>
      `The template “${file}” gives no text at all. Write it, or start from ours: remove it, then “odas new template ${document}”. Nothing was written.`,
    absent: (file, line, part) =>
      `The template “${file}”${line === undefined ? '' : `, line ${line},`} calls the part “${part}”, which does not exist in “templates/report/partials”. Nothing was written.`,
    endless: (file, line, part) =>
      `The template “${file}”${line === undefined ? '' : `, line ${line},`} calls the part “${part}”, which calls itself: the document would have no end. Nothing was written.`,
    written: 'Written:',
    provisional: 'PROVISIONAL document: the project has errors or places to complete.',
    cannotWrite: (folder, reason) =>
      `Cannot write in “${folder}” (${reason}). Remove this obstacle, or choose another folder with “--out”.`,
    notInstalled: (format, name, system, others) =>
      `The format “${format}” needs the package “${name}”, which is not installed here for this system (${system}): “npm install ${name}” beside odas brings it, where it exists. These formats do without: ${others.join(', ')}. Nothing was written.`,
    list: 'Documents',
  },
};
