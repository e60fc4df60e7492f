// `odas validate` once: what is found, parted into what is shown, counted and admitted, then printed.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Kept } from '../corpus/assemble.ts';
import { type Context, EXIT, languageOf, printable, WrongRequest } from './io.ts';
import { ADMITTED_FILE, admittedFile, admittedText, part } from './admitted.ts';
import { corpusOf, findProject, type Found } from './load.ts';
import { projectPaths } from './paths.ts';
import { judge, textsOf, type Verdict, verdictOf } from './verdict.ts';
import type { Texts } from '../document/place.ts';
import { type Language } from '../language/language.ts';
import { words } from './words.ts';
import { exactly } from './terminal/wrap.ts';

const SEVERITIES = ['info', 'warning', 'error'] as const;

/** What a person asks of `odas validate`, read from the command line. */
export interface Request {
  readonly paths: readonly string[];
  readonly format: string;
  readonly failOn: string;
  readonly rules: readonly string[];
  readonly quiet: boolean;
  /** Most findings shown. */
  readonly most: number;
  readonly fix: boolean;
  readonly dryRun: boolean;
  readonly date: string | undefined;
  readonly since: string | undefined;
  readonly cache: boolean;
  /** Whether findings that were admitted are left out. */
  readonly baseline: boolean;
  readonly writeBaseline: boolean;
}

/** @param kept what an earlier check of the same project understood of its files */
export async function validateOnce(request: Request, context: Context, kept?: Map<string, Kept>): Promise<number> {
  const start = projectPaths.start(context, request.paths);
  const found = await withTemplates(await findProject(start, request.date, request.cache), start);
  const language = languageOf(context, found.config.locale);
  const said = words(language);
  const files = found.sources.map(({ file }) => file);
  const isShown = projectPaths.filter(found.root, context, request.paths, files, language);
  const { verdict, sources } = request.fix
    ? await mended(found, isShown, request.dryRun, language, context)
    : await judged(found, language, kept);
  if (verdict === undefined) return EXIT.clean;

  const isAsked = (rule: string, asked: string): boolean => rule === asked || rule.startsWith(`${asked}/`);
  for (const asked of request.rules) {
    if (!verdict.rules.some((rule) => isAsked(rule, asked))) throw new WrongRequest(said.noRule(asked));
  }
  const active = new Set(verdict.rules.filter((rule) => request.rules.length === 0 || request.rules.some((asked) => isAsked(rule, asked))));
  const texts = textsOf(sources);
  if (request.writeBaseline) return writeAdmitted(found, verdict, texts, language, context);
  const isConcerned = request.since === undefined ? () => true : await concerned(found, request.since, language);
  const { diagnostics, gone, admitted } = await parted(found, verdict, texts, request.baseline, language);
  const isMeant = (file: string): boolean => isShown(file) && isConcerned(file);
  const counted = diagnostics.filter((one) => active.has(one.rule) && isMeant(one.file));
  const count = (severity: string): number => counted.filter((one) => one.severity === severity).length;
  const totals = { error: count('error'), warning: count('warning'), info: count('info') };

  const output = Object.values(await import('./outputs/index.ts')).find(({ name }) => name === request.format)!;
  const { painter } = await import('./terminal/paint.ts');
  const { belowRepository } = await import('../disk/revision.ts');
  const { maskFrom } = await import('../rules/diagnostic.ts');
  context.io.stdout.write(
    output.print({
      diagnostics: counted.filter(({ severity }) => !request.quiet || severity === 'error').slice(0, request.most),
      totals,
      checked: { files: files.filter(isMeant).length, entities: verdict.entities.filter(isMeant).length, rules: active.size },
      rules: output.describesRules === true ? (await import('../rules/all.ts')).RULES : [],
      language,
      prefix: belowRepository(found.root),
      texts,
      mask: maskFrom(verdict.secrets, texts),
      paint: painter(context.color),
    }),
  );
  if (admitted > 0 || gone > 0) context.io.stderr.write(`${said.admitted(admitted, gone)}\n`);
  const from = SEVERITIES.indexOf(request.failOn as (typeof SEVERITIES)[number]);
  return from !== -1 && SEVERITIES.slice(from).some((severity) => totals[severity] > 0) ? EXIT.findings : EXIT.clean;
}

/** The project with its own templates of documents, when it has any: what they ask in vain is told with the rest. */
async function withTemplates(found: Found, context: Context): Promise<Found> {
  if (!existsSync(join(found.root, 'templates/report'))) return found;
  const { templateSources } = await import('./check-templates.ts');
  const sources = [...found.sources, ...(await templateSources(found, context))];
  return { ...found, sources, memory: found.memory.of(sources) };
}

interface Judged {
  /** Absent when nothing is to be said after what was already printed. */
  readonly verdict: Verdict | undefined;
  readonly sources: Found['sources'];
}

async function judged(found: Found, language: Language, kept: Map<string, Kept> | undefined): Promise<Judged> {
  return { verdict: await verdictOf(found, language, () => corpusOf(found, kept)), sources: found.sources };
}

/** Mends the files and says so; judges them as they then are. */
async function mended(
  found: Found,
  isShown: (file: string) => boolean,
  dryRun: boolean,
  language: Language,
  context: Context,
): Promise<Judged> {
  const { mend, patchOf } = await import('./mend.ts');
  const corpus = await corpusOf(found);
  const done = mend({ ...found, corpus }, isShown);
  const said = words(language);
  if (dryRun) {
    const { maskFrom } = await import('../rules/diagnostic.ts');
    const { secrets } = await judge(corpus, found, language);
    exactly(context.io.stdout, printable(patchOf(done, maskFrom(secrets, textsOf(found.sources)))));
    context.io.stderr.write(`${said.wouldMend(done.count, done.changed.size)}\n`);
    return { verdict: undefined, sources: found.sources };
  }
  const { carryOut } = await import('./rewriting.ts');
  await carryOut(
    found.root,
    [...done.changed].map(([path, { before, after }]) => ({ path, before, content: after })),
    [],
    language,
  );
  context.io.stderr.write(`${said.mended(done.count, done.changed.size)}\n`);
  return { verdict: await judge(done.corpus, found, language), sources: done.sources };
}

/** Which files a change since a revision concerns. */
async function concerned(found: Found, since: string, language: Language): Promise<(file: string) => boolean> {
  const { changedSince } = await import('../disk/git.ts');
  const { concernedBy } = await import('./since.ts');
  const changed = changedSince(found.root, since, new Map(found.sources.map(({ file, content }) => [file, content])));
  if (changed === undefined) throw new WrongRequest(words(language).noRevision(since));
  const files = concernedBy(changed, await corpusOf(found), found);
  return (file) => files.has(file);
}

/** Leaves out what the project admits. */
async function parted(found: Found, verdict: Verdict, texts: Texts, wanted: boolean, language: Language) {
  const all = { diagnostics: verdict.diagnostics, admitted: 0, gone: 0 };
  if (!wanted) return all;
  const list = await admittedFile(found, language);
  if (list === undefined) return all;
  const { counted, ...rest } = part(verdict.diagnostics, list.admitted, texts);
  return { diagnostics: counted, ...rest };
}

async function writeAdmitted(found: Found, verdict: Verdict, texts: Texts, language: Language, context: Context): Promise<number> {
  const { writeAll } = await import('../disk/write.ts');
  const { text, count } = admittedText(verdict.diagnostics, texts);
  const { orRefused } = await import('./rewriting.ts');
  await orRefused(() => writeAll(found.root, [{ path: ADMITTED_FILE, content: text }]), language);
  context.io.stdout.write(`${words(language).baselineWritten(count, ADMITTED_FILE)}\n`);
  return EXIT.clean;
}
