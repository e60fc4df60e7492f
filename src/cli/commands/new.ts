import { type Both, fr } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { type Context, EXIT, languageOf, printable, WrongRequest } from '../io.ts';
import { words } from '../words.ts';

const WORDS: Both<{
  readonly unknownKind: (name: string, known: readonly string[], meant: string) => string;
  readonly notHere: (kind: string) => string;
  readonly noId: (kind: string, example: string) => string;
  readonly noLetter: (kind: string, title: string) => string;
  readonly badId: (id: string) => string;
  readonly exists: (file: string) => string;
  readonly tooMany: (kind: string, file: string) => string;
  readonly noHypothesis: (id: string) => string;
  readonly from: (given: string) => string;
  readonly onlyFor: (option: string, kind: string) => string;
  readonly noActor: (id: string, near: readonly string[]) => string;
  readonly written: (file: string) => string;
  readonly next: string;
  readonly examined: string;
  readonly noCandidate: string;
  readonly cannotWrite: (file: string, reason: string) => string;
  readonly noDocument: (name: string | undefined, known: readonly string[]) => string;
  readonly template: (document: string) => string;
}> = {
  fr: {
    unknownKind: (name, known, meant) =>
      fr`${name === '' ? 'Dites quelle sorte de fichier créer.' : `«\u00a0${name}\u00a0» n’est pas une sorte de fichier que l’on crée.`}${meant} Au choix : ${known.join(', ')}.`,
    notHere: (kind) => fr`Cela (${kind}) n’a pas sa place dans cette sorte de projet.`,
    noId: (kind, example) => fr`Donnez un nom au fichier, par exemple « odas new ${kind} ${example} », ou un titre avec « --title ».`,
    noLetter: (kind, title) =>
      fr`Le titre « ${title} » n’a aucune lettre dont tirer le nom du fichier : donnez ce nom, par exemple « odas new ${kind} nom-du-fichier --title "${title}" ».`,
    badId: (id) =>
      fr`« ${id} » ne peut pas nommer un fichier : des lettres minuscules sans accent, des chiffres, des tirets ; une lettre d’abord.`,
    exists: (file) => fr`« ${file} » existe déjà : rien n’a été écrit.`,
    tooMany: (kind, file) => fr`Il n’y en a qu’un par projet (${kind}, ${file}) : il ne prend pas de nom.`,
    noHypothesis: (id) => fr`Un transfert porte le nom de l’hypothèse qu’il examine, et « ${id} » n’en est pas une.`,
    from: (given) =>
      fr`« ${given} » ne désigne aucune hypothèse : écrivez « hypothesis: » suivi de son nom. « odas hypotheses » les montre.`,
    onlyFor: (option, kind) => fr`${option} ne sert que pour « odas new ${kind} ».`,
    noActor: (id, near) =>
      fr`« ${id} » n’est pas une organisation de ce projet.${near.length > 0 ? ` Vouliez-vous dire ${near.join(', ')} ?` : ''}`,
    written: (file) => fr`Écrit : ${file}`,
    examined: fr`À savoir :`,
    noCandidate: fr`Aucune action n’est candidate (« status: candidate ») : ce bulletin ne demande encore aucune note.`,
    next: fr`Complétez-le, puis « odas validate » vérifie ce qui reste.`,
    cannotWrite: (file, reason) => fr`Impossible d’écrire « ${file} » (${reason}). Levez cet obstacle, puis recommencez.`,
    noDocument: (name, known) =>
      fr`${name === undefined ? 'Dites de quel document copier le modèle.' : `«\u00a0${name}\u00a0» n’est pas un document.`} Au choix : ${known.join(', ')}.`,
    template: (document) =>
      fr`Il sert désormais à la place du nôtre. « odas report ${document} --data » montre ce qu’il peut employer ; « odas report --check-template » le vérifie.`,
  },
  en: {
    unknownKind: (name, known, meant) =>
      `${name === '' ? 'Say which kind of file to create.' : `“${name}” is not a kind of file one creates.`}${meant} One of: ${known.join(', ')}.`,
    notHere: (kind) => `This (${kind}) has no place in this kind of project.`,
    noId: (kind, example) => `Give the file a name, for instance “odas new ${kind} ${example}”, or a title with “--title”.`,
    noLetter: (kind, title) =>
      `The title “${title}” has no letter to make the name of the file of: give that name, for instance “odas new ${kind} name-of-file --title "${title}"”.`,
    badId: (id) => `“${id}” cannot name a file: small letters without accents, digits, hyphens; a letter first.`,
    exists: (file) => `“${file}” already exists: nothing was written.`,
    tooMany: (kind, file) => `A project has only one (${kind}, ${file}): it takes no name.`,
    noHypothesis: (id) => `A transfer has the name of the hypothesis it examines, and “${id}” is not one.`,
    from: (given) => `“${given}” is no hypothesis: write “hypothesis:” and its name. “odas hypotheses” shows them.`,
    onlyFor: (option, kind) => `${option} is for “odas new ${kind}” only.`,
    noActor: (id, near) => `“${id}” is not an organisation of this project.${near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ''}`,
    written: (file) => `Written: ${file}`,
    examined: 'Be aware:',
    noCandidate: 'No action is a candidate (“status: candidate”): this ballot asks for no score yet.',
    next: 'Complete it, then “odas validate” checks what remains.',
    cannotWrite: (file, reason) => `Cannot write “${file}” (${reason}). Remove this obstacle, then try again.`,
    noDocument: (name, known) =>
      `${name === undefined ? 'Say which document to copy the template of.' : `“${name}” is no document.`} One of: ${known.join(', ')}.`,
    template: (document) =>
      `It is now used instead of ours. “odas report ${document} --data” shows what it may use; “odas report --check-template” checks it.`,
  },
};

export const newFile: Command = {
  name: 'new',
  summary: { fr: fr`crée un fichier qui s’explique lui-même, à compléter`, en: 'create a file that explains itself, to be completed' },
  arguments: [
    {
      form: '[kind]',
      words: {
        fr: fr`sorte de fichier : interview, action, meeting… ; « odas new » les nomme toutes`,
        en: 'kind of file: interview, action, meeting…; “odas new” names them all',
      },
    },
    { form: '[id]', words: { fr: fr`nom du fichier, sans son extension`, en: 'name of the file, without its extension' } },
  ],
  options: [
    {
      flags: '--title <title>',
      words: {
        fr: fr`titre ; le nom du fichier en est tiré s’il n’est pas donné`,
        en: 'title; the name of the file is made from it when none is given',
      },
    },
    {
      flags: '--from <source>',
      words: {
        fr: fr`un tableau (CSV ou XLSX) : un fichier par ligne (pour un entretien, un extrait par ligne) ; pour une action, ce dont elle est tirée, « hypothesis:ID »`,
        en: 'a table (CSV or XLSX): one file a row (for an interview, one extract a row); for an action, what it is drawn from, “hypothesis:ID”',
      },
    },
    {
      flags: '--committee <id>',
      words: {
        fr: fr`pour une réunion : le comité, l’ordre du jour étant prérempli de ce qui est dû`,
        en: 'for a meeting: the committee, its agenda being filled with what is due',
      },
    },
    {
      flags: '--actor <id>',
      words: {
        fr: fr`pour un bulletin : l’organisation qui note, avec toutes les questions à lui poser`,
        en: 'for a ballot: the organisation that scores, with every question to ask it',
      },
    },
  ],
  examples: [
    { line: 'odas new interview', words: { fr: fr`le prochain entretien`, en: 'the next interview' } },
    {
      line: 'odas new action --title "Café des parents"',
      words: { fr: fr`une action, actions/cafe-des-parents.md`, en: 'an action, actions/cafe-des-parents.md' },
    },
    {
      line: 'odas new meeting --committee copil',
      words: { fr: fr`la prochaine réunion du comité, son ordre du jour prérempli`, en: 'the committee’s next meeting, its agenda filled' },
    },
    {
      line: 'odas new template copil',
      words: { fr: fr`le modèle d’un document, à mettre à votre main`, en: 'the template of a document, to make your own' },
    },
    {
      line: 'odas new ballot --actor caf',
      words: { fr: fr`le bulletin de la CAF, à remplir`, en: 'the ballot of an organisation, to fill in' },
    },
    {
      line: 'odas new actor --from organisations.xlsx',
      words: { fr: fr`une organisation par ligne d’un tableau`, en: 'one organisation for each row of a table' },
    },
    {
      line: 'odas new action --from hypothesis:parrainage-par-les-aines',
      words: { fr: fr`une action tirée d’une hypothèse`, en: 'an action drawn from a hypothesis' },
    },
  ],
  async run([name = '', asked], options, context) {
    const said = WORDS[languageOf(context)];
    const { called } = await import('../../corpus/called.ts');
    const { ID_PATTERN, kindNamed, KINDS } = await import('../../corpus/kinds.ts');
    // The others are made by `odas init`, or written by odas itself.
    const WRITTEN = KINDS.filter((one) => one.name !== 'project' && one.name !== 'roadmap' && !one.formats.includes('json'));
    if (name === 'template') return newTemplate(asked, context);
    const kind = kindNamed(name);
    if (!kind || !WRITTEN.includes(kind)) {
      const { fold, suggest } = await import('../../language/suggest.ts');
      const language = languageOf(context);
      const names = WRITTEN.map((one) => one.name);
      const same = names.filter((one) => name !== '' && fold(called(one, language)).startsWith(fold(name)));
      const near = [...new Set([...same, ...suggest(name, names)])].slice(0, 3);
      const known = names.map((one) => (fold(called(one, language)) === one ? one : `${one} (${called(one, language)})`));
      throw new WrongRequest(said.unknownKind(name, known, near.length > 0 ? ` ${words(language).didYouMean(near)}` : ''));
    }
    const { loadProject } = await import('../load.ts');
    const { entityText } = await import('../../scaffold/entity.ts');
    const { knownOf, nextId, slug } = await import('../../scaffold/known.ts');
    const { createFiles } = await import('../../disk/write.ts');
    const { schemaNamed, schemaFolder } = await import('../schemas.ts');
    const loaded = await loadProject(context);
    const { root, corpus, config } = loaded;
    const language = languageOf(context, config.locale);
    if (!kind.projects.includes(config.kind)) throw new WrongRequest(said.notHere(called(kind.name, languageOf(context))));
    const source = options['from'] as string | undefined;
    if (source !== undefined && /\.(?:csv|xlsx)$/i.test(source)) {
      const { newFromTable } = await import('../many.ts');
      return newFromTable(kind, source, loaded, context);
    }
    if (source !== undefined && kind.name !== 'action') throw new WrongRequest(said.onlyFor('--from', 'action'));
    const hypothesis = source === undefined ? undefined : corpus.entity('hypothesis', source.replace(/^hypothesis:/, ''));
    if (source !== undefined && !hypothesis) throw new WrongRequest(said.from(source));
    const actor = options['actor'] as string | undefined;
    if (actor !== undefined && kind.name !== 'ballot') throw new WrongRequest(said.onlyFor('--actor', 'ballot'));
    if (actor !== undefined && !corpus.entity('actor', actor)) {
      const { suggest } = await import('../../language/suggest.ts');
      throw new WrongRequest(
        said.noActor(
          actor,
          suggest(
            actor,
            corpus.entities('actor').map((one) => one.id),
          ),
        ),
      );
    }
    const title = (options['title'] as string | undefined) ?? hypothesis?.data.title;
    const today = context.io.now().toISOString().slice(0, 10);
    const folder = kind.at.endsWith('/');
    if (!folder && asked !== undefined && asked !== kind.name)
      throw new WrongRequest(said.tooMany(called(kind.name, languageOf(context)), `${kind.at}.${kind.formats[0]!}`));
    const named = asked ?? (actor === undefined ? undefined : `vote-${actor}`);
    const drafted =
      kind.name === 'meeting'
        ? (await import('../meeting-draft.ts')).draftMeeting(corpus, options['committee'], named, today, language)
        : undefined;
    const id = folder
      ? (named ?? drafted?.id ?? (title === undefined ? undefined : slug(title)) ?? nextId(kind.name, corpus, today))
      : kind.name;
    if (id === undefined && title !== undefined && title.trim() !== '') throw new WrongRequest(printable(said.noLetter(kind.name, title)));
    if (id === undefined) throw new WrongRequest(said.noId(kind.name, EXAMPLES[kind.name] ?? 'nom'));
    if (folder && !(kind.id === undefined ? ID_PATTERN : new RegExp(kind.id)).test(id)) throw new WrongRequest(said.badId(id));
    if (kind.name === 'transfer' && !corpus.entity('hypothesis', id)) throw new WrongRequest(said.noHypothesis(id));
    const existing = corpus.all.find((entity) => entity.kind === kind.name && entity.id === id && !entity.shared);
    if (existing) throw new WrongRequest(said.exists(existing.file));

    const format = kind.formats[0]!;
    const path = folder ? `${kind.at}${id}.${format}` : `${kind.at}.${format}`;
    const schemaPath = schemaFolder(root, path, kind.name);
    const known = { ...knownOf(kind.name, id, title, corpus, today, language), ...drafted?.known };
    const voter = kind.name === 'ballot' ? (actor ?? (known['actor'] as string | undefined)) : undefined;
    const { ballotDraft } = await import('../../scaffold/ballot.ts');
    const { knownFrom, proseFrom } = await import('../../scaffold/from-hypothesis.ts');
    const draft = voter === undefined ? undefined : ballotDraft(corpus, voter, today, language, schemaPath);
    const entity =
      draft ??
      entityText(
        {
          schema: schemaNamed(kind.name),
          common: schemaNamed('common'),
          known: hypothesis
            ? knownFrom(hypothesis, options['title'] as string | undefined, corpus)
            : voter === undefined
              ? known
              : { ...known, actor: voter },
          corpus,
          language,
          schemaPath,
        },
        format === 'md',
      );
    const text = hypothesis ? `${entity.trimEnd()}\n\n${proseFrom(hypothesis, language)}\n` : entity;
    try {
      createFiles(root, [{ path, content: text }]);
    } catch (error) {
      const { diskRefusal } = await import('../disk-refusal.ts');
      const { code, reason } = diskRefusal(error, language);
      throw new WrongRequest(code === 'EEXIST' ? said.exists(path) : said.cannotWrite(path, reason));
    }
    context.io.stdout.write(`${printable(said.written(path))}\n${said.next}\n`);
    if (kind.name === 'ballot' && !corpus.entities('action').some(({ data }) => data.status === 'candidate'))
      context.io.stdout.write(`${said.noCandidate}\n`);
    if (kind.name === 'action' || kind.name === 'hypothesis') {
      const { examinedSentence } = await import('../terminal/decisions.ts');
      const { alreadyExamined } = await import('../../steering/memory.ts');
      for (const one of alreadyExamined(corpus, { title, hypothesis: hypothesis?.id, id }))
        context.io.stdout.write(`\n${said.examined} ${printable(examinedSentence(one, language))}\n`);
    }
    return EXIT.clean;
  },
};

/** Copies the template of a document, in the language of the project, where it takes the place of ours. */
async function newTemplate(document: string | undefined, context: Context): Promise<number> {
  const { findProject } = await import('../load.ts');
  const { packagedText } = await import('../../disk/package.ts');
  const { createFiles } = await import('../../disk/write.ts');
  const { root, config } = await findProject(context);
  const language = languageOf(context, config.locale);
  const said = WORDS[language];
  const { DOCUMENTS } = await import('../../report/documents/index.ts');
  const known = Object.keys(DOCUMENTS);
  const path = `templates/report/${document ?? ''}.${language}.md.hbs`;
  const content = document !== undefined && known.includes(document) ? packagedText(path) : undefined;
  if (content === undefined) throw new WrongRequest(said.noDocument(document, known));
  try {
    createFiles(root, [{ path, content }]);
  } catch (error) {
    const { diskRefusal } = await import('../disk-refusal.ts');
    const { code, reason } = diskRefusal(error, language);
    throw new WrongRequest(code === 'EEXIST' ? said.exists(path) : said.cannotWrite(path, reason));
  }
  context.io.stdout.write(`${printable(said.written(path))}\n${said.template(document!)}\n`);
  return EXIT.clean;
}

const EXAMPLES: Readonly<Record<string, string>> = {
  actor: 'caf',
  committee: 'groupe-de-travail',
  meeting: 'copil-2027-03-12',
  hypothesis: 'cafe-des-parents',
  transfer: 'cafe-des-parents',
  action: 'cafe-des-parents',
  ballot: 'vote-caf',
  indicator: 'assiduite',
  'contribution-analysis': 'cafe-des-parents',
};
