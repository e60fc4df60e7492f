import type { Audience } from '../../corpus/audience.ts';
import type { Kind } from '../../corpus/kinds.ts';
import type { Prepared } from '../../report/compose.ts';
import type { DocumentCard } from '../../report/document.ts';
import { type Both, fr, type Language, plural } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { DATE } from '../options.ts';
import { dateOf } from '../date.ts';
import { resolveFolder } from '../folder.ts';
import { type Context, EXIT, languageOf, printable, WrongRequest } from '../io.ts';
import { words } from '../words.ts';

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
      flags: '--since <since>',
      words: {
        fr: fr`depuis quand dire ce qui a changé : une date, une réunion, une révision ; la dernière réunion du comité par défaut`,
        en: 'since when to tell what changed: a date, a meeting, a revision; the last meeting of the committee by default',
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
      flags: '--check-template',
      words: {
        fr: fr`vérifie les modèles du projet, ou du dossier donné, sans rien écrire`,
        en: 'check the templates of the project, or of the folder given, without writing anything',
      },
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
    {
      line: 'odas report copil --format docx,pdf',
      words: { fr: fr`pour Word et en PDF ; odt pour LibreOffice`, en: 'for Word and in PDF; odt for LibreOffice' },
    },
    { line: 'odas report --list', words: { fr: fr`tous les documents`, en: 'every document' } },
  ],
  async run([name, subject], options, context) {
    const { DOCUMENTS, everyDocument } = await import('../../report/documents/index.ts');
    if (options['list'] === true) return list(await everyDocument(), context);
    if (options['template'] !== undefined) resolveFolder(context.folder, String(options['template']), languageOf(context));
    if (options['checkTemplate'] === true) return checkTemplates(name, await everyDocument(), options, context);
    const { WORDS } = await import('../report-words.ts');
    const spoken = WORDS[languageOf(context)];
    if (name === undefined) throw new WrongRequest(spoken.noDocument);
    const read = Object.hasOwn(DOCUMENTS, name) ? DOCUMENTS[name] : undefined;
    if (!read) throw new WrongRequest(await unknownDocument(name, await everyDocument(), languageOf(context)));
    const card = await read();
    const all = Object.values(await import('../../report/formats/index.ts'));
    const names = all.map((one) => one.name).toSorted();
    const formats = [];
    for (const wanted of String(options['format']).split(',')) {
      const format = all.find((one) => one.name === wanted.trim().toLowerCase());
      if (!format) throw new WrongRequest((await import('../format-meant.ts')).unknownFormat(wanted.trim(), names, languageOf(context)));
      formats.push(format);
    }

    const { loadProject } = await import('../load.ts');
    const { datedContext } = await import('../document-date.ts');
    const loaded = await loadProject(datedContext(context), dateOf(options['date'], languageOf(context)));
    const { root, corpus, config, sources } = loaded;
    const language = languageOf(context, config.locale);
    const said = WORDS[language];
    const { outFolder } = await import('../out.ts');
    const out = outFolder(options['out'], 'reports', root, context, language);
    const { kindNamed } = await import('../../corpus/kinds.ts');
    const known = (kind: Kind, id: string | undefined): void => {
      if (id !== undefined && corpus.entity(kind, id)) return;
      const ids = corpus.entities(kind).map((one) => one.id);
      throw new WrongRequest(said.unknown(kindNamed(kind)?.shape.title?.[language].toLowerCase() ?? kind, id, ids));
    };
    if (card.of !== undefined && (corpus.project.kind ?? 'department') !== card.of)
      throw new WrongRequest(said.elsewhere[card.of](card.title[language]));
    const committee = options['committee'] as string | undefined;
    if (committee !== undefined) known('committee', committee);
    const meeting = options['meeting'] as string | undefined;
    if (meeting !== undefined) known('meeting', meeting);
    const its = corpus.entity('meeting', meeting)?.data.committee;
    if (committee !== undefined && its !== undefined && its !== committee) throw new WrongRequest(said.ofAnother(meeting!, its, committee));
    if (card.about !== undefined) known(card.about, subject);
    else if (subject !== undefined) throw new WrongRequest(said.noSubject(card.name));
    const { readersOf } = await import('../../report/document.ts');
    const { prepare, Withheld, write } = await import('../../report/compose.ts');
    const audience = (options['audience'] as Audience | undefined) ?? readersOf(card, corpus.project.kind);
    const { provenanceOf } = await import('../provenance.ts');
    const { pastFor } = await import('../past.ts');
    const past = card.looksBack && (await pastFor(loaded, { since: options['since'] as string | undefined, committee, meeting }, language));
    const { pastOf } = await import('../evaluation/past.ts');
    const history = card.judges === true ? pastOf(loaded.root, corpus.date) : undefined;
    let prepared;
    try {
      prepared = prepare(corpus, {
        card,
        audience,
        language,
        committee,
        meeting,
        subject,
        provenance: provenanceOf(loaded),
        past,
        history,
        recall: loaded.memory.worked,
      });
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
    const { templateOf, templateParts } = await import('../templates.ts');
    const template = (document: string) => {
      const name = `${document}.${language}.md.hbs`;
      const found = templateOf(`report/${name}`, root, options['template'] as string | undefined, context);
      if (!found) throw new WrongRequest(said.noTemplate(name));
      return found;
    };
    const { damagedLogo, houseOf, wordFault } = await import('../house.ts');
    const { DamagedLogo, NotInstalled, WordFault } = await import('../../report/formats/format.ts');
    const { house, warnings } = houseOf(corpus, root, language);
    for (const warning of warnings) context.io.stderr.write(`${printable(warning)}\n`);
    const undrawn = new Set<string>();
    let outputs;
    const shown = progress(context);
    try {
      const parts = templateParts(root, options['template'] as string | undefined, context);
      outputs = await write(prepared, {
        template: (document) => template(document).content,
        parts,
        language,
        provisional,
        formats,
        house,
        began: shown.began,
        undrawn: (character) => undrawn.add(character),
      });
      shown.ended();
    } catch (error) {
      shown.ended();
      if (error instanceof DamagedLogo) throw new WrongRequest(damagedLogo(corpus, language));
      if (error instanceof WordFault) throw new WrongRequest(wordFault(error, language));
      if (error instanceof NotInstalled)
        throw new WrongRequest(said.notInstalled(error.format, error.package, `${process.platform}-${process.arch}`, error.others));
      if (!(error instanceof TemplateFault)) throw error;
      const document = error.document ?? card.name;
      const { file } = template(document);
      const sentence =
        error.endless !== undefined
          ? said.endless(file, error.line, error.endless)
          : error.absent !== undefined
            ? said.absent(file, error.line, error.absent)
            : error.empty
              ? said.empty(file, document)
              : said.template(file, error.line, error.missing, document);
      context.io.stderr.write(`${printable(sentence)}\n`);
      return EXIT.findings;
    }
    const { writeAll } = await import('../../disk/write.ts');
    const leaving = { document: [card.name, ...(subject === undefined ? [] : [subject])].join(' '), date: prepared.date, audience };
    const { heedPublished, remember } = await import('../published.ts');
    // What is marked PROVISIONAL is not to go out; what is forgotten would let it show too much all the same.
    if (provisional && audience !== 'team' && prepared.measured.size > 0) heedPublished(loaded, language);
    const remembered = provisional ? undefined : await remember(loaded, leaving, prepared.measured, language);
    let written;
    try {
      written = await writeAll(out, outputs);
    } catch (error) {
      await remembered?.forget();
      const { diskRefusal } = await import('../disk-refusal.ts');
      throw new WrongRequest(said.cannotWrite(out, diskRefusal(error, language).reason));
    }
    if (undrawn.size > 0) {
      const { undrawnSaid } = await import('../undrawn.ts');
      context.io.stderr.write(`${printable(undrawnSaid(undrawn, sources, language))}\n`);
    }
    if (provisional) context.io.stderr.write(`${said.provisional}\n`);
    if (remembered) context.io.stderr.write(`${remembered.said}\n`);
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

/** Checks the templates of one document, or of all. */
async function checkTemplates(
  name: string | undefined,
  cards: readonly DocumentCard[],
  options: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<number> {
  const { loadProject } = await import('../load.ts');
  const { findingsOf, sayFindings } = await import('../check-templates.ts');
  const known = cards.map((one) => one.name);
  if (name !== undefined && !known.includes(name)) throw new WrongRequest(await unknownDocument(name, cards, languageOf(context)));
  const asked = options['template'] as string | undefined;
  const loaded = await loadProject(context);
  const found = await findingsOf(loaded, cards, { only: name, asked }, context);
  context.io.stdout.write(printable(sayFindings(found, languageOf(context, loaded.config.locale))));
  return found.findings.length > 0 ? EXIT.findings : EXIT.clean;
}

/** Says on one line which format is being written, to a person who waits; never in CI. The line is wiped before anything else is said. */
function progress({ io }: Context): { readonly began: (format: string, place: number, all: number) => void; readonly ended: () => void } {
  const isWatched = io.stderr.isTTY === true && (io.env['CI'] ?? '') === '';
  let isShown = false;
  return {
    began: (format, place, all) => {
      if (isWatched) io.stderr.write(`\r\u001b[K${place}/${all} ${format}…`);
      isShown = isWatched;
    },
    ended: () => {
      if (isShown) io.stderr.write('\r\u001b[K');
      isShown = false;
    },
  };
}

/** A document that does not exist, with those that its name or its French title may mean. */
async function unknownDocument(name: string, cards: readonly { readonly name: string; readonly title: Both }[], language: Language) {
  const { fold, suggest } = await import('../../language/suggest.ts');
  const { WORDS } = await import('../report-words.ts');
  const names = cards.map((one) => one.name);
  const titled = cards.filter(({ title }) => fold(title[language]).startsWith(fold(name))).map((one) => one.name);
  const near = [...new Set([...titled, ...suggest(name, names)])].slice(0, 3);
  return WORDS[language].unknownDocument(name, names, near.length > 0 ? ` ${words(language).didYouMean(near)}` : '');
}
