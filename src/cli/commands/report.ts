import type { Audience } from '../../corpus/audience.ts';
import type { Kind } from '../../corpus/kinds.ts';
import type { Prepared } from '../../report/compose.ts';
import { type Both, fr, plural } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { DATE } from '../options.ts';
import { dateOf } from '../date.ts';
import { type Context, EXIT, languageOf, printable, WrongRequest } from '../io.ts';
import { VERSION } from '../version.ts';
import { words } from '../words.ts';

const WORDS: Both<{
  readonly unknownDocument: (name: string, known: readonly string[]) => string;
  readonly noDocument: string;
  readonly unknownFormat: (name: string, known: readonly string[]) => string;
  readonly unknown: (kind: string, id: string | undefined, known: readonly string[]) => string;
  readonly noSubject: (document: string) => string;
  readonly withheld: (id: string, audience: string) => string;
  readonly refused: string;
  readonly force: string;
  readonly template: (file: string, line: number | undefined, missing: string | undefined, document: string) => string;
  readonly noTemplate: (file: string) => string;
  readonly written: string;
  readonly provisional: string;
  readonly cannotWrite: (folder: string, reason: string) => string;
  readonly notInstalled: (format: string, name: string) => string;
  readonly list: string;
}> = {
  fr: {
    unknownDocument: (name, known) => fr`Le document « ${name} » n’existe pas. Documents possibles : ${known.join(', ')}.`,
    noDocument: fr`Dites quel document écrire, par exemple « odas report copil » ; « odas report --list » les nomme.`,
    unknownFormat: (name, known) => fr`La forme « ${name} » n’existe pas : choisissez ${known.join(', ')}.`,
    unknown: (kind, id, known) =>
      [
        id === undefined
          ? fr`Dites de quoi le document parle : donnez l’identifiant d’un élément (${kind}).`
          : fr`« ${id} » ne désigne rien dans ce projet (${kind}).`,
        ...(known.length > 0 ? [fr`Possibles : ${known.join(', ')}.`] : []),
      ].join(' '),
    noSubject: (document) =>
      fr`Le document « ${document} » porte sur l’ensemble du projet : aucun identifiant n’est attendu après son nom.`,
    withheld: (id, audience) =>
      fr`« ${id} » n’est pas destiné à ces lecteurs (${audience}) : choisissez d’autres destinataires avec « --audience ».`,
    refused: fr`Le document n’a pas été écrit : voici ce qui doit d’abord être corrigé ou complété.`,
    force: fr`« --force » l’écrit quand même, marqué PROVISOIRE.`,
    template: (file, line, missing, document) =>
      fr`Le modèle « ${file} »${line === undefined ? '' : `, ligne ${line},`} ne peut pas être rempli : ${missing === undefined ? fr`son écriture n’est pas comprise.` : fr`les données du document n’ont pas de « ${missing} ».`} « odas report ${document} --data » montre ce qu’un modèle peut employer. Rien n’a été écrit.`,
    noTemplate: (file) => fr`Le modèle « ${file} » est introuvable.`,
    written: fr`Écrit :`,
    provisional: fr`Document PROVISOIRE : le projet comporte des erreurs ou des mentions à compléter.`,
    cannotWrite: (folder, reason) =>
      fr`Impossible d’écrire dans « ${folder} » (${reason}) : vérifiez que vous en avez le droit, ou choisissez un autre dossier avec « --out ».`,
    notInstalled: (format, name) =>
      fr`Le format « ${format} » demande le module « ${name} », qui n’est pas installé ici : « npm install ${name} » à côté d’odas le fournit. Les autres formats n’en ont pas besoin. Rien n’a été écrit.`,
    list: fr`Documents`,
  },
  en: {
    unknownDocument: (name, known) => `There is no document “${name}”. Possible documents: ${known.join(', ')}.`,
    noDocument: 'Say which document to write, for instance “odas report copil”; “odas report --list” names them.',
    unknownFormat: (name, known) => `There is no format “${name}”: choose ${known.join(', ')}.`,
    unknown: (kind, id, known) =>
      [
        id === undefined
          ? `Say what the document is about: give the id of one entity (${kind}).`
          : `There is no ${kind} “${id}” in this project.`,
        ...(known.length > 0 ? [`Possible: ${known.join(', ')}.`] : []),
      ].join(' '),
    noSubject: (document) => `The document “${document}” is about the whole project: no id is expected after its name.`,
    withheld: (id, audience) => `“${id}” is not meant for these readers (${audience}): choose others with “--audience”.`,
    refused: 'The document was not written: here is what must first be mended or completed.',
    force: '“--force” writes it nevertheless, marked PROVISIONAL.',
    template: (file, line, missing, document) =>
      `The template “${file}”${line === undefined ? '' : `, line ${line},`} cannot be filled: ${missing === undefined ? 'it cannot be understood.' : `the data of the document have no “${missing}”.`} “odas report ${document} --data” shows what a template may use. Nothing was written.`,
    noTemplate: (file) => `The template “${file}” cannot be found.`,
    written: 'Written:',
    provisional: 'PROVISIONAL document: the project has errors or places to complete.',
    cannotWrite: (folder, reason) => `Cannot write in “${folder}” (${reason}): check that you may, or choose another folder with “--out”.`,
    notInstalled: (format, name) =>
      `The format “${format}” needs the package “${name}”, which is not installed here: “npm install ${name}” beside odas brings it. The other formats do without. Nothing was written.`,
    list: 'Documents',
  },
};

export const report: Command = {
  name: 'report',
  summary: { fr: fr`écrit un document pour un comité`, en: 'write a document for a committee' },
  arguments: [
    {
      form: '[document]',
      words: { fr: fr`le document à écrire, par exemple copil`, en: 'the document to write, for instance copil' },
    },
    {
      form: '[id]',
      words: {
        fr: fr`ce dont il parle, pour une fiche : l’identifiant d’une action, d’un indicateur…`,
        en: 'what it is about, for a sheet: the id of an action, an indicator…',
      },
    },
  ],
  options: [
    { flags: '--list', words: { fr: fr`nomme les documents possibles`, en: 'name the possible documents' } },
    {
      flags: '--format <formats>',
      default: 'md,html',
      words: {
        fr: fr`formes voulues, séparées par des virgules : md, html, docx, odt, pdf`,
        en: 'formats wanted, separated by commas: md, html, docx, odt, pdf',
      },
    },
    {
      flags: '--out <folder>',
      words: {
        fr: fr`dossier où écrire ; « reports » dans le projet par défaut`,
        en: 'folder to write in; “reports” in the project by default',
      },
    },
    {
      flags: '--audience <audience>',
      choices: ['public', 'national', 'committee', 'working-group', 'team'],
      words: {
        fr: fr`pour qui est le document ; ce que ces lecteurs ne doivent pas lire n’y figure pas`,
        en: 'whom the document is for; what they may not read is left out',
      },
    },
    {
      flags: '--committee <id>',
      words: {
        fr: fr`le comité concerné ; le comité de pilotage territorial par défaut`,
        en: 'the committee concerned; the territorial one by default',
      },
    },
    {
      flags: '--meeting <id>',
      words: {
        fr: fr`la réunion concernée ; la prochaine du comité par défaut`,
        en: 'the meeting concerned; the next one of the committee by default',
      },
    },
    {
      flags: '--data',
      words: {
        fr: fr`affiche les données du document (JSON) au lieu de l’écrire`,
        en: 'print the data of the document (JSON) instead of writing it',
      },
    },
    {
      flags: '--template <folder>',
      words: { fr: fr`dossier de modèles à employer avant ceux du projet`, en: 'folder of templates to use before the project’s' },
    },
    {
      flags: '--force',
      words: { fr: fr`écrit le document marqué PROVISOIRE malgré des erreurs`, en: 'write the document marked PROVISIONAL despite errors' },
    },
    DATE,
  ],
  examples: [
    {
      line: 'odas report copil',
      words: { fr: fr`la note de synthèse du comité de pilotage`, en: 'the briefing of the steering committee' },
    },
    {
      line: 'odas report copil --format html --out envoi',
      words: { fr: fr`en HTML seulement, dans le dossier « envoi »`, en: 'in HTML only, in the folder “envoi”' },
    },
    { line: 'odas report --list', words: { fr: fr`tous les documents`, en: 'every document' } },
  ],
  async run([name, subject], options, context) {
    const cards = Object.values(await import('../../report/documents/index.ts'));
    if (options['list'] === true) return list(cards, context);
    const spoken = WORDS[languageOf(context)];
    if (name === undefined) throw new WrongRequest(spoken.noDocument);
    const card = cards.find((one) => one.name === name);
    if (!card)
      throw new WrongRequest(
        spoken.unknownDocument(
          name,
          cards.map((one) => one.name),
        ),
      );
    const all = Object.values(await import('../../report/formats/index.ts'));
    const formats = String(options['format'])
      .split(',')
      .map((wanted) => {
        const format = all.find((one) => one.name === wanted.trim().toLowerCase());
        if (!format)
          throw new WrongRequest(
            spoken.unknownFormat(
              wanted.trim(),
              all.map((one) => one.name),
            ),
          );
        return format;
      });

    const { loadProject } = await import('../load.ts');
    const loaded = await loadProject(context, dateOf(options['date'], languageOf(context)));
    const { root, corpus, config, sources } = loaded;
    const language = languageOf(context, config.locale);
    const said = WORDS[language];
    const { kindNamed } = await import('../../corpus/kinds.ts');
    const known = (kind: Kind, id: string | undefined): void => {
      if (id !== undefined && corpus.entity(kind, id)) return;
      const ids = corpus.entities(kind).map((one) => one.id);
      throw new WrongRequest(said.unknown(kindNamed(kind)?.shape.title?.[language].toLowerCase() ?? kind, id, ids));
    };
    const committee = options['committee'] as string | undefined;
    if (committee !== undefined) known('committee', committee);
    const meeting = options['meeting'] as string | undefined;
    if (meeting !== undefined) known('meeting', meeting);
    if (card.about !== undefined) known(card.about, subject);
    else if (subject !== undefined) throw new WrongRequest(said.noSubject(card.name));
    const { prepare, Withheld, write } = await import('../../report/compose.ts');
    const audience = (options['audience'] as Audience | undefined) ?? card.audience;
    const provenance = { version: VERSION, revision: loaded.revision, files: sources.length };
    let prepared;
    try {
      prepared = prepare(corpus, { card, audience, language, committee, meeting, subject, provenance });
    } catch (error) {
      if (!(error instanceof Withheld)) throw error;
      const { AUDIENCE_NAMES } = await import('../../report/sections/names.ts');
      throw new WrongRequest(said.withheld(subject!, AUDIENCE_NAMES[language][audience]));
    }
    if (options['data'] === true) {
      const shown = ({ document, view: { title, data, charts }, parts }: Prepared): object => ({
        document,
        title,
        data,
        charts,
        ...(parts.length > 0 && { parts: parts.map(shown) }),
      });
      const { document, ...rest } = shown(prepared) as { document: string };
      context.io.stdout.write(`${JSON.stringify({ version: 1, document, audience, ...rest }, null, 2)}\n`);
      return EXIT.clean;
    }
    const { refusals } = await import('../refusals.ts');
    const { textsOf, verdictOf } = await import('../verdict.ts');
    const faults = refusals(await verdictOf(loaded, language, () => corpus), textsOf(sources), prepared.placeholders);
    const provisional = faults !== '';
    if (provisional && options['force'] !== true) {
      context.io.stderr.write(`${said.refused}\n\n${faults}\n${said.force}\n`);
      return EXIT.findings;
    }
    const { TemplateFault } = await import('../../report/template.ts');
    const { templateOf } = await import('../templates.ts');
    const template = (document: string) => {
      const name = `${document}.${language}.md.hbs`;
      const found = templateOf(`report/${name}`, root, options['template'] as string | undefined, context);
      if (!found) throw new WrongRequest(said.noTemplate(name));
      return found;
    };
    const { houseOf, wordFault } = await import('../house.ts');
    const { WordFault } = await import('../../report/formats/docx-fill.ts');
    const { NotInstalled } = await import('../../report/formats/format.ts');
    const { house, warnings } = houseOf(corpus, root, language);
    for (const warning of warnings) context.io.stderr.write(`${printable(warning)}\n`);
    let outputs;
    try {
      outputs = await write(prepared, { template: (document) => template(document).content, language, provisional, formats, house });
    } catch (error) {
      if (error instanceof WordFault) throw new WrongRequest(wordFault(error, language));
      if (error instanceof NotInstalled) throw new WrongRequest(said.notInstalled(error.format, error.package));
      if (!(error instanceof TemplateFault)) throw error;
      const document = error.document ?? card.name;
      context.io.stderr.write(`${printable(said.template(template(document).file, error.line, error.missing, document))}\n`);
      return EXIT.findings;
    }
    const { resolve } = await import('node:path');
    const { writeAll } = await import('../../disk/write.ts');
    const out = options['out'] === undefined ? resolve(root, 'reports') : resolve(context.folder, String(options['out']));
    let written;
    try {
      written = await writeAll(out, outputs);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      throw new WrongRequest(said.cannotWrite(out, code));
    }
    if (provisional) context.io.stderr.write(`${said.provisional}\n`);
    context.io.stdout.write(`${said.written}\n${written.map((file) => `  ${printable(file)}\n`).join('')}`);
    return EXIT.clean;
  },
};

function list(cards: readonly { readonly name: string; readonly title: Both; readonly summary: Both }[], context: Context): number {
  const language = languageOf(context);
  const width = Math.max(...cards.map(({ name }) => name.length));
  const colon = language === 'fr' ? '\u00a0:' : ':';
  context.io.stdout.write(`${plural(cards.length, 'document', 'documents', language)}${colon}\n`);
  for (const { name, title, summary } of cards)
    context.io.stdout.write(`  ${name.padEnd(width)}  ${title[language]}${colon} ${summary[language]}\n`);
  context.io.stdout.write(`${words(language).seeHelp('odas report')}\n`);
  return EXIT.clean;
}
