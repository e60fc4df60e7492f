// `odas report --check-template`: the templates of a project, or of a folder, held against what their documents give them, before any data.

import { join, relative, resolve } from 'node:path';
import { readFound } from '../disk/project.ts';
import type { Source } from '../corpus/source.ts';
import type { Fault } from '../document/document.ts';
import { LIMITS } from '../document/read.ts';
import { type Both, fr, plural } from '../language/language.ts';
import { suggest } from '../language/suggest.ts';
import type { DocumentCard } from '../report/document.ts';
import { calledBy, parse, TemplateFault } from '../report/template.ts';
import { checkTemplate, isEmpty } from '../report/template-check.ts';
import { templateFaulty, type TemplateFaultKind } from '../rules/template/faulty.ts';
import { templateWithoutEvidence } from '../rules/template/without-evidence.ts';
import { wordsOf } from '../rules/rule.ts';
import type { Context } from './io.ts';
import { corpusOf, type Found, type Loaded } from './load.ts';
import { templateFiles, templateParts } from './templates.ts';
import { shownBy, viewShape } from './view-shape.ts';

/** A fault of a template, with its place. */
export interface TemplateFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly problem: TemplateFaultKind | 'no-evidence';
  readonly name: string;
  readonly near: readonly string[];
}

/** Every fault of the templates of a folder, for one document or for all. */
export async function findingsOf(
  loaded: Loaded | undefined,
  cards: readonly DocumentCard[],
  { only, asked }: { readonly only: string | undefined; readonly asked: string | undefined },
  context: Context,
): Promise<{ readonly checked: number; readonly findings: readonly TemplateFinding[] }> {
  const root = loaded?.root ?? context.folder;
  const folder = asked === undefined ? join(root, 'templates/report') : resolve(context.folder, asked);
  const files = templateFiles(folder).filter((file) => only === undefined || file.startsWith(`${only}.`));
  if (files.length === 0) return { checked: 0, findings: [] };
  const parts = templateParts(root, asked, context);
  const projects = await shownBy(context, loaded);
  const findings: TemplateFinding[] = [];
  for (const file of files) {
    const shown = relative(root, join(folder, file)).replaceAll('\\', '/');
    const tell = (problem: TemplateFinding['problem'], name: string, line = 1, column = 1, near: readonly string[] = []): void => {
      findings.push({ file: shown, line, column, problem, name, near });
    };
    const document = file.replace(/\.(?:fr|en)\.md\.hbs$/, '');
    const card = cards.find((one) => one.name === document);
    if (!card) {
      tell(
        'no-document',
        file,
        1,
        1,
        suggest(
          document,
          cards.map((one) => one.name),
        ),
      );
      continue;
    }
    const { content } = readFound(folder, file, LIMITS.fileSize);
    if (content === undefined) {
      tell('unreadable', file);
      continue;
    }
    try {
      const template = parse(content);
      if (isEmpty(template)) tell('empty', file);
      for (const { name, line, column } of endless(content, parts)) tell('endless', name, line, column);
      for (const { kind, name, line, column, known } of checkTemplate(template, viewShape(card, projects), new Set(Object.keys(parts))))
        tell(kind, name, line, column, kind === 'unknown' ? suggest(name.replace(/^.*[./]/, ''), known) : []);
    } catch (error) {
      if (!(error instanceof TemplateFault)) throw error;
      tell('syntax', '', error.line, error.column);
    }
  }
  return { checked: files.length, findings };
}

/** Calls that lead a part back to itself. */
function endless(template: string, parts: Readonly<Record<string, string>>): { name: string; line: number; column: number }[] {
  const reaches = (name: string, within: readonly string[]): boolean =>
    within.includes(name) || (Object.hasOwn(parts, name) && calledBy(parts[name]!).some((one) => reaches(one.name, [...within, name])));
  return calledBy(template).filter(({ name }) => reaches(name, []));
}

const WORDS: Both<{
  readonly none: string;
  readonly fine: (checked: number) => string;
  readonly near: (names: readonly string[]) => string;
}> = {
  fr: {
    none: fr`Aucun modèle à vérifier : un projet garde les siens dans « templates/report ». « odas new template DOCUMENT » y copie le nôtre.`,
    fine: (checked) => fr`${plural(checked, 'modèle vérifié', 'modèles vérifiés', 'fr')} : rien à corriger.`,
    near: (names) => fr`Vouliez-vous dire ${names.join(' ou ')} ?`,
  },
  en: {
    none: 'No template to check: a project keeps its own in “templates/report”. “odas new template DOCUMENT” copies ours there.',
    fine: (checked) => `${plural(checked, 'template', 'templates', 'en')} checked: nothing to mend.`,
    near: (names) => `Did you mean ${names.join(' or ')}?`,
  },
};

/** What was found, as lines to print. */
export function sayFindings(
  { checked, findings }: { readonly checked: number; readonly findings: readonly TemplateFinding[] },
  language: 'fr' | 'en',
): string {
  const said = WORDS[language];
  const sentence = ({ problem, name }: TemplateFinding): string =>
    problem === 'no-evidence'
      ? wordsOf(templateWithoutEvidence, language).say({ name })
      : wordsOf(templateFaulty, language).say({ problem, name });
  if (checked === 0) return `${said.none}\n`;
  if (findings.length === 0) return `${said.fine(checked)}\n`;
  return findings
    .map((one) =>
      [`${one.file}:${one.line}:${one.column}  ${sentence(one)}`, ...(one.near.length > 0 ? [said.near(one.near)] : [])].join(' '),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** The templates of a project as sources that nothing but their faults is read of: `odas validate` tells them where they are. */
export async function templateSources(found: Found, context: Context): Promise<Source[]> {
  const folder = join(found.root, 'templates/report');
  if (templateFiles(folder).length === 0) return [];
  const { everyDocument } = await import('../report/documents/index.ts');
  const cards = await everyDocument();
  const loaded = { ...found, corpus: await corpusOf(found) };
  const { findings } = await findingsOf(loaded, cards, { only: undefined, asked: undefined }, context);
  return templateFiles(folder).map((name) => {
    const file = `templates/report/${name}`;
    const text = readFound(found.root, file, LIMITS.fileSize).content ?? '';
    const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const faults = findings
      .filter((one) => one.file === file)
      .map(({ problem, name: asked, line, column }): Fault => {
        const start = Math.min(text.length, (starts[line - 1] ?? 0) + column - 1);
        const close = text.indexOf('}}', start);
        const at = { file, start, end: close === -1 || close - start > 200 ? start : close };
        return problem === 'no-evidence'
          ? { rule: 'template/without-evidence', at, data: { name: asked } }
          : { rule: 'template/faulty', at, data: { problem, name: asked } };
      });
    return { file, shown: text, faults };
  });
}
