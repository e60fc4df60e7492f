import type { Corpus, Entity, Part } from '../../corpus/corpus.ts';
import type { Kind } from '../../corpus/kinds.ts';
import { type Both, fr, type Language, plural } from '../../language/language.ts';
import type { Command } from '../command.ts';
import type { Renaming } from '../../corpus/rename.ts';
import type { Rewrite } from '../../disk/rewrite.ts';
import type { Found } from '../load.ts';
import { EXIT, languageOf, printable, WrongRequest } from '../io.ts';
import { words } from '../words.ts';
import { exactly } from '../terminal/wrap.ts';

const WORDS: Both<{
  readonly unknownKind: (name: string, known: readonly string[], meant: string) => string;
  readonly missing: string;
  readonly single: (kind: string) => string;
  readonly transfer: string;
  readonly unknown: (kind: string, id: string, near: readonly string[]) => string;
  readonly several: (id: string, full: readonly string[]) => string;
  readonly ambiguous: (id: string, files: readonly string[]) => string;
  readonly badId: (id: string) => string;
  readonly same: (id: string) => string;
  readonly shared: (file: string) => string;
  readonly taken: (what: string) => string;
  readonly unreadable: (files: readonly string[]) => string;
  readonly renamed: (from: string, to: string) => string;
  readonly references: (count: number, files: number) => string;
  readonly git: string;
  readonly dry: string;
}> = {
  fr: {
    unknownKind: (name, known, meant) =>
      fr`${name === '' ? 'Dites quelle sorte d’élément renommer.' : `«\u00a0${name}\u00a0» n’est pas une sorte d’élément que l’on renomme.`}${meant} Au choix : ${known.join(', ')}.`,
    missing: fr`Donnez l’ancien identifiant, puis le nouveau, par exemple « odas rename actor ecole-a ecole-b ».`,
    single: (kind) => fr`Il n’y en a qu’un par projet (${kind}) : il n’a pas d’identifiant à changer.`,
    transfer: fr`Un transfert porte le nom de son hypothèse : renommez l’hypothèse (« odas rename hypothesis … »), il suivra.`,
    unknown: (kind, id, near) =>
      [
        fr`Rien ne s’appelle « ${id} » (${kind}) dans ce projet.`,
        ...(near.length > 0 ? [fr`Vouliez-vous dire ${near.map((one) => `«\u00a0${one}\u00a0»`).join(', ')} ?`] : []),
      ].join(' '),
    several: (id, full) =>
      fr`« ${id} » existe dans plusieurs fichiers : écrivez ${full.map((one) => `«\u00a0${one}\u00a0»`).join(' ou ')}.`,
    ambiguous: (id, files) =>
      fr`Plusieurs fichiers portent l’identifiant « ${id} » (${files.join(', ')}) : ce qui y renvoie peut désigner l’un ou l’autre. Donnez d’abord un autre nom au fichier en trop.`,
    badId: (id) =>
      fr`« ${id} » ne peut pas être un identifiant : des lettres minuscules sans accent, des chiffres, des tirets ; une lettre d’abord.`,
    same: (id) => fr`« ${id} » est déjà son identifiant : rien n’a été changé.`,
    shared: (file) => fr`« ${file} » vient d’une bibliothèque que d’autres tiennent : il n’est pas renommé ici.`,
    taken: (what) => fr`« ${what} » existe déjà : rien n’a été changé.`,
    unreadable: (files) =>
      fr`Rien n’a été changé : des références pourraient se trouver dans ce qui ne peut pas être lu. Corrigez d’abord ${files.join(', ')} (« odas validate » dit comment).`,
    renamed: (from, to) => fr`Renommé : ${from} → ${to}`,
    references: (count, files) =>
      count === 0
        ? fr`Aucun fichier n’y renvoyait.`
        : fr`${plural(count, 'mention mise à jour', 'mentions mises à jour', 'fr')} dans ${plural(files, 'fichier', 'fichiers', 'fr')}.`,
    git: fr`git en est averti ; rien n’est encore enregistré.`,
    dry: fr`Rien n’a été écrit.`,
  },
  en: {
    unknownKind: (name, known, meant) =>
      `${name === '' ? 'Say what kind of thing to rename.' : `“${name}” is not a kind of thing one renames.`}${meant} One of: ${known.join(', ')}.`,
    missing: 'Give the old id, then the new one, for instance “odas rename actor ecole-a ecole-b”.',
    single: (kind) => `A project has only one (${kind}): it has no id to change.`,
    transfer: 'A transfer has the name of its hypothesis: rename the hypothesis (“odas rename hypothesis …”), it follows.',
    unknown: (kind, id, near) =>
      [`There is no ${kind} “${id}”.`, ...(near.length > 0 ? [`Did you mean ${near.map((one) => `“${one}”`).join(', ')}?`] : [])].join(' '),
    several: (id, full) => `“${id}” exists in several files: write ${full.map((one) => `“${one}”`).join(' or ')}.`,
    ambiguous: (id, files) =>
      `Several files have the id “${id}” (${files.join(', ')}): what refers to it may mean either. First give the file that is one too many another name.`,
    badId: (id) => `“${id}” cannot be an id: small letters without accents, digits, hyphens; a letter first.`,
    same: (id) => `“${id}” is its id already: nothing was changed.`,
    shared: (file) => `“${file}” comes from a library that others keep: it is not renamed here.`,
    taken: (what) => `“${what}” already exists: nothing was changed.`,
    unreadable: (files) =>
      `Nothing was changed: references may stand in what cannot be read. First mend ${files.join(', ')} (“odas validate” says how).`,
    renamed: (from, to) => `Renamed: ${from} → ${to}`,
    references: (count, files) =>
      count === 0
        ? 'No file referred to it.'
        : `${plural(count, 'mention brought up to date', 'mentions brought up to date', 'en')} in ${plural(files, 'file', 'files', 'en')}.`,
    git: 'git has been told; nothing is recorded yet.',
    dry: 'Nothing was written.',
  },
};

export const rename: Command = {
  name: 'rename',
  summary: {
    fr: fr`change un identifiant, et tout ce qui y renvoie`,
    en: 'change an id, and everything that refers to it',
  },
  arguments: [
    {
      form: '[kind]',
      words: { fr: fr`sorte d’élément : actor, action, theme, territory…`, en: 'kind of thing: actor, action, theme, territory…' },
    },
    {
      form: '[old]',
      words: {
        fr: fr`l’identifiant actuel ; fichier#partie pour ce qui se trouve dans un fichier parmi d’autres`,
        en: 'the present id; file#part for what stands in one file among others',
      },
    },
    { form: '[new]', words: { fr: fr`le nouvel identifiant`, en: 'the new id' } },
  ],
  options: [
    { flags: '--dry-run', words: { fr: fr`montre ce qui changerait, sans rien écrire`, en: 'show what would change, write nothing' } },
  ],
  examples: [
    {
      line: 'odas rename actor ddcs ddets',
      words: { fr: fr`une organisation, partout où elle est nommée`, en: 'an organisation, wherever it is named' },
    },
    { line: 'odas rename theme accueil accueil-parents', words: { fr: fr`un thème de la grille`, en: 'a theme of the codebook' } },
    {
      line: 'odas rename extract ent-012#x3 besoin-de-lien --dry-run',
      words: { fr: fr`un extrait, pour voir seulement`, en: 'an extract, only to see' },
    },
  ],
  async run([name = '', old, id], options, context) {
    const said = WORDS[languageOf(context)];
    const { ID_PATTERN, kindNamed, KINDS, PARTS } = await import('../../corpus/kinds.ts');
    const { called } = await import('../../corpus/called.ts');
    const { isNamed, renaming } = await import('../../corpus/rename.ts');
    const { fold, suggest } = await import('../../language/suggest.ts');
    const known = [...KINDS.map((one) => one.name).filter((one) => isNamed(one as Kind)), ...[...PARTS.keys()].sort()];
    if (name === 'transfer') throw new WrongRequest(said.transfer);
    if (!known.includes(name)) {
      const language = languageOf(context);
      if (kindNamed(name)) throw new WrongRequest(said.single(called(name, language)));
      const same = known.filter((one) => name !== '' && fold(called(one, language)).startsWith(fold(name)));
      const near = [...new Set([...same, ...suggest(name, known)])].slice(0, 3);
      throw new WrongRequest(said.unknownKind(name, known, near.length > 0 ? ` ${words(language).didYouMean(near)}` : ''));
    }
    if (old === undefined || id === undefined) throw new WrongRequest(said.missing);

    const { corpusOf, findProject } = await import('../load.ts');
    const found = await findProject(context);
    const corpus = await corpusOf(found);
    const unread = corpus.faults
      .filter(({ rule }) => /^(?:yaml\/|front-matter\/|table\/|file\/(?:unreadable|too-large|encoding|link))/.test(rule))
      .map(({ at }) => at.file);
    if (unread.length > 0) throw new WrongRequest(printable(said.unreadable([...new Set(unread)])));
    const target = targetOf(corpus, name, old, said);
    if (target === undefined) {
      const ids = isNamed(name as Kind) ? corpus.entities(name as Kind).map((one) => one.id) : corpus.parts(name).map((one) => one.id);
      throw new WrongRequest(printable(said.unknown(called(name, languageOf(context)), old, suggest(old, new Set(ids)))));
    }
    const whole = 'of' in target ? target.of : target;
    if (whole.shared) throw new WrongRequest(said.shared(whole.file));
    const pattern = 'of' in target ? ID_PATTERN : new RegExp(kindNamed(name)!.id ?? ID_PATTERN.source);
    if (!pattern.test(id)) throw new WrongRequest(printable(said.badId(id)));
    if (id === target.id) throw new WrongRequest(said.same(id));
    const twins = corpus.all.filter((one) => one.kind === whole.kind && one.id === whole.id && !one.shared).map(({ file }) => file);
    if (twins.length > 1) throw new WrongRequest(printable(said.ambiguous(whole.id, twins)));
    if (isTaken(corpus, target, id)) throw new WrongRequest(said.taken('of' in target && !isAlone(target) ? `${whole.id}#${id}` : id));

    const { edited } = await import('../../document/edit.ts');
    const { edits, moves } = renaming(
      corpus,
      target,
      id,
      found.sources.map(({ file }) => file),
    );
    const texts = new Map(found.sources.map(({ file, content }) => [file, content ?? '']));
    const changed = [...edits].map(([path, own]) => ({ path, before: texts.get(path)!, content: edited(texts.get(path)!, own) }));
    const count = [...edits.values()].reduce((sum, own) => sum + own.length, 0);
    const lines = [
      ...(moves.length > 0 ? moves : [{ from: old, to: old.includes('#') ? `${whole.id}#${id}` : id }]).map(({ from, to }) =>
        printable(said.renamed(from, to)),
      ),
      said.references(count, edits.size),
    ];
    if (options['dryRun'] === true) {
      const { patchOf } = await import('../mend.ts');
      const { maskFrom } = await import('../../rules/diagnostic.ts');
      const { judge, textsOf } = await import('../verdict.ts');
      const { secrets } = await judge(corpus, found, languageOf(context));
      const differences = new Map(changed.map(({ path, before, content }) => [path, { before, after: content }]));
      exactly(context.io.stdout, printable(patchOf({ changed: differences }, maskFrom(secrets, textsOf(found.sources)))));
      context.io.stdout.write(`${lines.join('\n')}\n${said.dry}\n`);
      return EXIT.clean;
    }
    const { carryOut } = await import('../rewriting.ts');
    const admitted = await admittedAfter(corpus, found, { edits, moves }, languageOf(context));
    await carryOut(found.root, [...changed, ...admitted], moves, languageOf(context));
    const { tellMoves } = await import('../../disk/git.ts');
    if (tellMoves(found.root, moves) > 0) lines.push(said.git);
    context.io.stdout.write(`${lines.join('\n')}\n`);
    return EXIT.clean;
  },
};

/** The list of admitted findings as it must be once files have other names and texts; nothing where there is none, or nothing to change. */
async function admittedAfter(corpus: Corpus, found: Found, { edits, moves }: Renaming, language: Language): Promise<Rewrite[]> {
  const { admittedFile, carriedOver } = await import('../admitted.ts');
  const list = await admittedFile(found, language);
  if (list === undefined) return [];
  const { judge, textsOf } = await import('../verdict.ts');
  const { edited, shifted } = await import('../../document/edit.ts');
  const texts = textsOf(found.sources);
  const { diagnostics } = await judge(corpus, found, language);
  const content = carriedOver(list.content, list.admitted, { diagnostics, texts }, (one) => {
    const text = texts.get(one.file);
    const own = edits.get(one.file) ?? [];
    const place = (line: number, column: number): number => shifted(text?.offset(line, column) ?? 0, own);
    return {
      file: moves.find(({ from }) => from === one.file)?.to ?? one.file,
      written: edited(text?.content ?? '', own).slice(place(one.line, one.column), place(one.end_line, one.end_column)),
    };
  });
  return content === list.content ? [] : [{ path: list.path, before: list.content, content }];
}

/** The entity or part that a kind and an id mean. @throws WrongRequest when a bare id means parts of several files */
function targetOf(corpus: Corpus, name: string, old: string, said: (typeof WORDS)['fr']): Entity | Part | undefined {
  const [owner, part] = old.split('#');
  if (part === undefined) {
    const entity = corpus.entity(name as Kind, old);
    if (entity) return entity;
  }
  const parts = corpus.parts(name).filter((one) => (part === undefined ? one.id === owner : one.id === part && one.of.id === owner));
  if (parts.length > 1) throw new WrongRequest(said.several(old, [...new Set(parts.map((one) => `${one.of.id}#${one.id}`))]));
  return parts[0];
}

/** Whether the only file that can hold such a part holds it: its id is then written alone. */
const isAlone = ({ of }: Part): boolean => of.id === of.kind;

function isTaken(corpus: Corpus, target: Entity | Part, id: string): boolean {
  if ('of' in target) return corpus.parts(target.kind).some((one) => one.of === target.of && one.id === id);
  return corpus.all.some((one) => (one.kind === target.kind || (target.kind === 'hypothesis' && one.kind === 'transfer')) && one.id === id);
}
