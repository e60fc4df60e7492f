import { fr } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { DATE } from '../options.ts';
import { dateOf } from '../date.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { type Context, EXIT, languageOf, printable, WrongRequest } from '../io.ts';
import type { Loaded } from '../load.ts';
import { words } from '../words.ts';

const SEVERITIES = ['info', 'warning', 'error'] as const;

export const validate: Command = {
  name: 'validate',
  summary: {
    fr: fr`vérifie tous les fichiers du projet et montre chaque anomalie à sa place`,
    en: 'check every file of the project and show each fault at its place',
  },
  arguments: [
    {
      form: '[path...]',
      words: {
        fr: fr`fichiers ou dossiers dont les anomalies sont montrées ; le projet entier par défaut`,
        en: 'files or folders whose findings are shown; the whole project by default',
      },
    },
  ],
  options: [
    {
      flags: '--format <format>',
      choices: ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'],
      default: 'text',
      words: {
        fr: fr`forme de la sortie, pour une personne, un programme ou une forge`,
        en: 'form of the output, for a person, a program or a forge',
      },
    },
    {
      flags: '--fail-on <severity>',
      choices: ['error', 'warning', 'info', 'never'],
      default: 'error',
      words: { fr: fr`gravité à partir de laquelle le code de sortie est 1`, en: 'severity from which the exit code is 1' },
    },
    { flags: '--rule <name>', many: true, words: { fr: fr`ne montre que cette règle ou ce domaine`, en: 'show this rule or area only' } },
    {
      flags: '--quiet',
      words: { fr: fr`ne montre que les erreurs ; le compte reste entier`, en: 'show errors only; the totals stay whole' },
    },
    {
      flags: '--max <number>',
      words: {
        fr: fr`montre au plus ce nombre de constats ; le compte reste entier`,
        en: 'show at most this many findings; the totals stay whole',
      },
    },
    {
      flags: '--fix',
      words: {
        fr: fr`corrige ce qui peut l’être sans risque, puis montre le reste`,
        en: 'mend what can be without risk, then show the rest',
      },
    },
    {
      flags: '--dry-run',
      words: { fr: fr`avec --fix : montre ce qui changerait, sans rien écrire`, en: 'with --fix: show what would change, write nothing' },
    },
    DATE,
  ],
  examples: [
    { line: 'odas validate', words: { fr: fr`vérifie le projet du dossier courant`, en: 'check the project of the current folder' } },
    { line: 'odas validate interviews --fail-on warning', words: { fr: fr`ne montre que les entretiens`, en: 'show the interviews only' } },
    {
      line: 'odas validate --rule privacy --format json',
      words: { fr: fr`données personnelles, pour un programme`, en: 'personal data, for a program' },
    },
  ],
  async run(paths, options, context) {
    if (options['dryRun'] === true && options['fix'] !== true) throw new WrongRequest(words(languageOf(context)).dryRunAlone);
    const most = mostOf(options['max'], languageOf(context));
    const { loadProject } = await import('../load.ts');
    const { RULES } = await import('../../rules/all.ts');
    const { runRules } = await import('../../rules/run.ts');
    const { maskOf, sayFindings } = await import('../../rules/diagnostic.ts');
    const { projectPaths } = await import('../paths.ts');
    const loaded = await loadProject(projectPaths.start(context, paths), dateOf(options['date'], languageOf(context)));
    const { root, config, files } = loaded;
    const language = languageOf(context, config.locale);
    const said = words(language);
    const isShown = projectPaths.filter(root, context, paths, files, language);
    const chosen = (options['rule'] as string[] | undefined) ?? [];
    for (const name of chosen) {
      if (!RULES.some((rule) => rule.name === name || rule.area === name)) throw new WrongRequest(said.noRule(name));
    }
    const active = RULES.filter((rule) => chosen.length === 0 || chosen.includes(rule.name) || chosen.includes(rule.area));
    const mended = options['fix'] === true ? await mendFiles(loaded, isShown, options['dryRun'] === true, language, context) : undefined;
    if (mended !== undefined && options['dryRun'] === true) return EXIT.clean;
    const corpus = mended ?? loaded.corpus;
    const all = runRules(corpus, RULES);
    const mask = maskOf(all, corpus);
    const findings = all.filter((finding) => active.includes(finding.rule) && isShown(finding.place.file));
    const diagnostics = sayFindings(findings, corpus, language, mask);
    const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
    const totals = { error: count('error'), warning: count('warning'), info: count('info') };
    const checked = {
      files: files.filter(isShown).length,
      entities: corpus.all.filter((entity) => isShown(entity.file)).length,
      rules: active.length,
    };
    const outputs = Object.values(await import('../outputs/index.ts'));
    const { painter } = await import('../terminal/paint.ts');
    const { belowRepository } = await import('../../disk/revision.ts');
    const shown = diagnostics.filter(({ severity }) => options['quiet'] !== true || severity === 'error').slice(0, most);
    const output = outputs.find(({ name }) => name === options['format'])!;
    const texts = new Map(corpus.documents.map((document) => [document.file, document.text]));
    context.io.stdout.write(
      output.print({
        diagnostics: shown,
        totals,
        checked,
        rules: RULES,
        language,
        prefix: belowRepository(root),
        texts,
        mask,
        paint: painter(context.color),
      }),
    );
    const from = SEVERITIES.indexOf(options['failOn'] as (typeof SEVERITIES)[number]);
    return from !== -1 && SEVERITIES.slice(from).some((severity) => totals[severity] > 0) ? EXIT.findings : EXIT.clean;
  },
};

/** How many findings to show: a whole number of at least one, else all. */
function mostOf(value: unknown, language: 'fr' | 'en'): number {
  if (value === undefined) return Infinity;
  if (!/^[1-9]\d{0,8}$/.test(String(value))) throw new WrongRequest(words(language).badNumber('--max', String(value)));
  return Number(value);
}

/** Mends the files and says so; returns the corpus as it then is. */
async function mendFiles(
  loaded: Loaded,
  isShown: (file: string) => boolean,
  dryRun: boolean,
  language: 'fr' | 'en',
  context: Context,
): Promise<Corpus> {
  const { mend, patchOf } = await import('../mend.ts');
  const { runRules } = await import('../../rules/run.ts');
  const { RULES } = await import('../../rules/all.ts');
  const { maskOf } = await import('../../rules/diagnostic.ts');
  const mended = mend(loaded, isShown);
  const said = words(language);
  if (dryRun) {
    const mask = maskOf(runRules(loaded.corpus, RULES), loaded.corpus);
    context.io.stdout.write(printable(patchOf(mended, mask)));
    context.io.stderr.write(`${said.wouldMend(mended.count, mended.changed.size)}\n`);
    return mended.corpus;
  }
  const { rewrite } = await import('../../disk/write.ts');
  await rewrite(
    loaded.root,
    [...mended.changed].map(([path, { after }]) => ({ path, content: after })),
  );
  context.io.stderr.write(`${said.mended(mended.count, mended.changed.size)}\n`);
  return mended.corpus;
}
