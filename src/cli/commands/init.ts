import { chmodSync, existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Both, fr, plural } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { type Context, EXIT, languageOf, printable, WrongRequest } from '../io.ts';
import { VERSION } from '../version.ts';
import type { Forge } from '../existing-project.ts';

/** What is filled after `odas.yaml`. */
const SECOND = { department: 'roadmap.yaml', national: 'committees/national.yaml' };

const WORDS: Both<{
  readonly title: string;
  readonly lead: string;
  readonly secretary: string;
  readonly name: string;
  readonly national: string;
  readonly badDepartment: (code: string) => string;
  readonly notAFolder: (path: string) => string;
  readonly already: (path: string) => string;
  readonly inside: (root: string) => string;
  readonly exists: (path: string, file: string) => string;
  readonly cannotWrite: (path: string, reason: string) => string;
  readonly empty: string;
  readonly cancelled: string;
  readonly written: (count: number, folder: string) => string;
  readonly git: string;
  readonly gitAlone: string;
  readonly first: string;
  readonly noGit: string;
  readonly next: (folder: string | undefined, kind: 'department' | 'national') => readonly string[];
  readonly nextExample: (folder: string | undefined) => readonly string[];
}> = {
  fr: {
    title: 'Protection de l’enfance et soutien éducatif',
    lead: fr`À COMPLÉTER : qui est le chef de projet ?`,
    secretary: fr`À COMPLÉTER : qui tient le secrétariat du comité national ?`,
    name: fr`À COMPLÉTER : quel est le département ?`,
    national: 'Comité de pilotage national',
    badDepartment: (code) => fr`« ${code} » n’est pas un département : écrivez son code (64, 01, 2A, 974) ou son nom (Aveyron).`,
    notAFolder: (path) => fr`« ${path} » est un fichier : choisissez un autre dossier. Rien n’a été écrit.`,
    already: (path) => fr`« ${path} » contient déjà un projet (odas.yaml). Rien n’a été écrit.`,
    inside: (root) => fr`Ce dossier se trouve dans le projet « ${root} » : un projet ne peut pas en contenir un autre. Rien n’a été écrit.`,
    exists: (path, file) => fr`« ${file} » existe déjà dans « ${path} », et odas n’écrase aucun fichier. Rien n’a été écrit.`,
    cannotWrite: (path, reason) =>
      fr`Impossible d’écrire dans « ${path} » (${reason}). Levez cet obstacle, puis recommencez. Rien n’a été écrit.`,
    empty: fr`Le titre est vide.`,
    cancelled: fr`Abandon : rien n’a été écrit.`,
    written: (count, folder) => fr`Projet créé dans « ${folder} » : ${plural(count, 'fichier', 'fichiers', 'fr')}.`,
    git: fr`Le dossier est suivi par git, et son premier état est enregistré.`,
    gitAlone: fr`Le dossier est suivi par git ; rien n’y est encore enregistré, car git ne sait pas qui vous êtes (« git config user.name », « git config user.email », puis « git commit »).`,
    first: 'Premier état du projet',
    noGit: fr`git est introuvable : le projet est créé, mais il n’est pas suivi. Installez git, puis tapez « git init ».`,
    next: (folder, kind) => [
      fr`Et maintenant :`,
      ...(folder === undefined ? [] : [`  cd ${folder}`]),
      fr`  odas validate     montre, ligne par ligne, ce qui reste à compléter`,
      fr`  odas status       dit où en est le projet`,
      fr`Commencez par odas.yaml, puis ${SECOND[kind]} : chaque mention « À COMPLÉTER » pose une question.`,
    ],
    nextExample: (folder) => [
      fr`Et maintenant :`,
      ...(folder === undefined ? [] : [`  cd ${folder}`]),
      fr`  odas status       dit où en est le projet`,
      fr`  odas rank         hiérarchise les actions candidates`,
      fr`  odas report copil écrit la note du comité de pilotage`,
    ],
  },
  en: {
    title: 'Child protection and educational support',
    lead: 'TO COMPLETE: who is the project lead?',
    secretary: 'TO COMPLETE: who is the secretary of the national committee?',
    name: 'TO COMPLETE: which département?',
    national: 'National steering committee',
    badDepartment: (code) => `“${code}” is not a département: write its code (64, 01, 2A, 974) or its name (Aveyron).`,
    notAFolder: (path) => `“${path}” is a file: choose another folder. Nothing was written.`,
    already: (path) => `“${path}” already holds a project (odas.yaml). Nothing was written.`,
    inside: (root) => `This folder lies inside the project “${root}”: a project cannot hold another. Nothing was written.`,
    exists: (path, file) => `“${file}” already exists in “${path}”, and odas overwrites no file. Nothing was written.`,
    cannotWrite: (path, reason) => `Cannot write in “${path}” (${reason}). Remove this obstacle, then try again. Nothing was written.`,
    empty: 'The title is empty.',
    cancelled: 'Cancelled: nothing was written.',
    written: (count, folder) => `Project created in “${folder}”: ${plural(count, 'file', 'files', 'en')}.`,
    git: 'The folder is followed by git, and its first state is recorded.',
    gitAlone:
      'The folder is followed by git; nothing is recorded in it yet, for git does not know who you are (“git config user.name”, “git config user.email”, then “git commit”).',
    first: 'First state of the project',
    noGit: 'git cannot be found: the project is created, but not followed. Install git, then type “git init”.',
    next: (folder, kind) => [
      'Now:',
      ...(folder === undefined ? [] : [`  cd ${folder}`]),
      '  odas validate     shows, line by line, what remains to complete',
      '  odas status       says where the project stands',
      `Begin with odas.yaml, then ${SECOND[kind]}: every “À COMPLÉTER” asks a question.`,
    ],
    nextExample: (folder) => [
      'Now:',
      ...(folder === undefined ? [] : [`  cd ${folder}`]),
      '  odas status       says where the project stands',
      '  odas rank         ranks the candidate actions',
      '  odas report copil writes the briefing of the steering committee',
    ],
  },
};

export const init: Command = {
  name: 'init',
  summary: {
    fr: fr`crée un projet : questions à l’écran, ou réponses en options`,
    en: 'create a project: questions on screen, or answers as options',
  },
  arguments: [
    {
      form: '[folder]',
      words: { fr: fr`dossier du projet ; le dossier courant par défaut`, en: 'folder of the project; the current one by default' },
    },
  ],
  options: [
    {
      flags: '--department <code>',
      words: { fr: fr`code ou nom du département, par exemple 64`, en: 'code or name of the département, for instance 64' },
    },
    { flags: '--title <title>', words: { fr: fr`titre de la démarche`, en: 'title of the project' } },
    { flags: '--project-lead <name>', words: { fr: fr`nom du chef de projet`, en: 'name of the project lead' } },
    {
      flags: '--kind <kind>',
      choices: ['department', 'national'],
      default: 'department',
      words: { fr: fr`projet d’un département, ou du comité national`, en: 'project of a département, or of the national committee' },
    },
    {
      flags: '--example',
      words: {
        fr: fr`copie l’exemple complet au lieu d’un projet à compléter`,
        en: 'copy the whole worked example instead of a project to complete',
      },
    },
    {
      flags: '--ci <forge>',
      choices: ['github', 'gitlab'],
      words: {
        fr: fr`ajoute la vérification automatique d’une forge ; dans un projet qui existe aussi`,
        en: 'add the automatic check of a forge; in a project that exists, too',
      },
    },
    {
      flags: '--git',
      words: {
        fr: fr`suit le dossier avec git, et enregistre son premier état`,
        en: 'follow the folder with git, and record its first state',
      },
    },
    {
      flags: '--refresh',
      words: {
        fr: fr`dans un projet : met à jour les schémas que lit l’éditeur, et rien d’autre`,
        en: 'in a project: bring up to date the schemas that the editor reads, and nothing else',
      },
    },
    { flags: '--yes', words: { fr: fr`ne pose aucune question`, en: 'ask nothing' } },
  ],
  examples: [
    {
      line: 'odas init',
      words: {
        fr: fr`un projet dans ce dossier, en répondant à quelques questions`,
        en: 'a project in this folder, after a few questions',
      },
    },
    {
      line: 'odas init demo --department 64 --yes',
      words: { fr: fr`un projet dans « demo », sans question`, en: 'a project in “demo”, without questions' },
    },
    { line: 'odas init exemple --example', words: { fr: fr`l’exemple complet, à explorer`, en: 'the whole example, to explore' } },
  ],
  async run([asked], options, context) {
    const { KINDS } = await import('../../corpus/kinds.ts');
    const { packagedFolder } = await import('../../disk/package.ts');
    const { createFiles } = await import('../../disk/write.ts');
    const { adopted, editorFiles, projectFiles } = await import('../../scaffold/project.ts');
    const language = languageOf(context);
    const said = WORDS[language];
    const folder = resolve(context.folder, asked ?? '.');
    const existing = await import('../existing-project.ts');
    if (options['refresh'] === true) return existing.refresh(folder, context);
    const { kind, example } = options as { kind: 'department' | 'national'; example?: boolean };
    const forge = options['ci'] as Forge | undefined;
    const asksForMore = ['department', 'title', 'projectLead', 'example'].some((name) => options[name] !== undefined);
    if (forge !== undefined && !asksForMore && existsSync(join(folder, 'odas.yaml'))) return existing.checkOnForge(folder, forge, context);
    await refuse(folder, context);
    const given = {
      department: await departmentOf(options['department'] as string | undefined, context),
      title: options['title'] as string | undefined,
      projectLead: options['projectLead'] as string | undefined,
      git: options['git'] === true,
      ci: forge,
    };
    if (given.title !== undefined && given.title.trim() === '') throw new WrongRequest(said.empty);
    const { stdin } = context.io;
    const silent = options['yes'] === true || example === true || stdin?.isTTY !== true || context.io.stdout.isTTY !== true;
    const answered = silent ? given : await (await import('../terminal/questions.ts')).ask(given, kind, said.title, language, context.io);
    if (answered === undefined) {
      context.io.stderr.write(`${said.cancelled}\n`);
      return EXIT.usage;
    }

    const { schemasOfKinds } = await import('../schemas.ts');
    const schemas = schemasOfKinds();
    const { DEPARTMENTS } = await import('../../scaffold/departments.generated.ts');
    const answers = {
      kind,
      department: answered.department,
      title: answered.title ?? (kind === 'national' ? said.national : said.title),
      name: kind === 'national' ? said.national : (DEPARTMENTS.get(answered.department ?? '') ?? said.name),
      projectLead: answered.projectLead || (kind === 'national' ? said.secretary : said.lead),
      today: context.io.now().toISOString().slice(0, 10),
      version: VERSION,
    };
    const ci = answered.ci === undefined ? [] : existing.forgeFiles(answered.ci);
    const common = packagedFolder('templates/init/common');
    const files = example
      ? [
          ...packagedFolder('examples/pyrenees-atlantiques')
            .filter(({ path }) => !path.startsWith('reports/') && path !== 'TESTERS.md')
            .map(adopted),
          ...common.map(({ path, content }) => ({ path: path.replace(/^_/, '.'), content })),
          ...editorFiles(schemas, KINDS),
        ]
      : projectFiles(answers, [...packagedFolder(`templates/init/${kind}`), ...common, ...ci], schemas, KINDS);
    const isNew = !existsSync(folder);
    try {
      createFiles(folder, files);
      // Made aside, where nobody else could look in; from now on it is a folder as any other.
      if (isNew) chmodSync(folder, 0o777 & ~process.umask());
    } catch (error) {
      const { diskRefusal } = await import('../disk-refusal.ts');
      const { code, path, reason } = diskRefusal(error, language);
      throw new WrongRequest(code === 'EEXIST' && path !== undefined ? said.exists(folder, path) : said.cannotWrite(folder, reason));
    }
    const way = wayTo(folder, context.io.cwd);
    context.io.stdout.write(`${printable(said.written(files.length, folder))}\n`);
    if (answered.git) {
      const { followWithGit } = await import('../../disk/git.ts');
      const followed = followWithGit(folder, said.first);
      context.io.stdout.write(`${{ recorded: said.git, followed: said.gitAlone, none: said.noGit }[followed]}\n`);
    }
    context.io.stdout.write(
      `\n${(example ? said.nextExample : said.next)(way === undefined ? undefined : printable(way), kind).join('\n')}\n`,
    );
    return EXIT.clean;
  },
};

/** Places where a project cannot be made. */
async function refuse(folder: string, context: Context): Promise<void> {
  const { projectAround } = await import('../root.ts');
  const said = WORDS[languageOf(context)];
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new WrongRequest(said.notAFolder(folder));
  if (existsSync(join(folder, 'odas.yaml'))) throw new WrongRequest(said.already(folder));
  const root = projectAround(folder);
  if (root !== undefined) throw new WrongRequest(said.inside(root));
}

/** The code of a département as INSEE writes it. */
async function departmentOf(written: string | undefined, context: Context): Promise<string | undefined> {
  if (written === undefined) return undefined;
  const { departmentMeant } = await import('../../scaffold/department-meant.ts');
  const code = departmentMeant(written);
  if (code === undefined) throw new WrongRequest(WORDS[languageOf(context)].badDepartment(written));
  return code;
}

/** How a terminal is told to enter a folder; undefined when it is there already. */
function wayTo(folder: string, from: string): string | undefined {
  const way = relative(from, folder);
  return way === '' ? undefined : /^[\p{L}\p{N}._/\\-]+$/u.test(way) ? way : `"${way}"`;
}
