// `odas report --check-template`: the templates of a project, or of a folder, held against what their documents give them, before any data.

import { join, relative, resolve } from 'node:path';
import { readFound } from '../disk/project.ts';
import { LIMITS } from '../document/read.ts';
import { type Both, fr, plural } from '../language/language.ts';
import { suggest } from '../language/suggest.ts';
import type { DocumentCard } from '../report/document.ts';
import { calledBy, parse, TemplateFault } from '../report/template.ts';
import { checkTemplate, type TemplateProblem } from '../report/template-check.ts';
import type { Context } from './io.ts';
import type { Loaded } from './load.ts';
import { templateFiles, templateParts } from './templates.ts';
import { shownBy, viewShape } from './view-shape.ts';

/** A fault of a template, with its place. */
export interface TemplateFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly problem: TemplateProblem['kind'] | 'syntax' | 'endless' | 'no-document' | 'unreadable';
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
      for (const { name, line, column } of endless(content, parts)) tell('endless', name, line, column);
      for (const { kind, name, line, column, known } of checkTemplate(
        parse(content),
        viewShape(card, projects),
        new Set(Object.keys(parts)),
      ))
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
  readonly say: Readonly<Record<TemplateFinding['problem'], (name: string) => string>>;
}> = {
  fr: {
    none: fr`Aucun modèle à vérifier : un projet garde les siens dans « templates/report ». « odas new template DOCUMENT » y copie le nôtre.`,
    fine: (checked) => fr`${plural(checked, 'modèle vérifié', 'modèles vérifiés', 'fr')} : rien à corriger.`,
    near: (names) => fr`Vouliez-vous dire ${names.join(' ou ')} ?`,
    say: {
      unknown: (name) => fr`les données de ce document n’ont pas de « ${name} ».`,
      'not-a-list': (name) => fr`« ${name} » est un texte : « #each » demande une liste.`,
      'a-list': (name) => fr`« ${name} » est une liste : parcourez-la avec « #each ».`,
      helper: (name) => fr`« ${name} » n’existe pas ; un modèle emploie if, unless, each, with et lookup.`,
      part: (name) => fr`le morceau « ${name} » n’existe pas ; les morceaux sont dans « templates/report/partials ».`,
      endless: (name) => fr`le morceau « ${name} » s’appelle lui-même : le document n’aurait pas de fin.`,
      'no-evidence': (name) => fr`ce que dit « ${name} » n’est pas suivi de sa preuve ; ajoutez « ↳ {{evidence}} » sous chaque énoncé.`,
      syntax: () => fr`ce modèle ne peut pas être compris à partir d’ici.`,
      'no-document': (name) => fr`aucun document ne se sert de « ${name} » ; un modèle s’appelle DOCUMENT.fr.md.hbs ou DOCUMENT.en.md.hbs.`,
      unreadable: () => fr`ce modèle ne peut pas être lu.`,
    },
  },
  en: {
    none: 'No template to check: a project keeps its own in “templates/report”. “odas new template DOCUMENT” copies ours there.',
    fine: (checked) => `${plural(checked, 'template', 'templates', 'en')} checked: nothing to mend.`,
    near: (names) => `Did you mean ${names.join(' or ')}?`,
    say: {
      unknown: (name) => `the data of this document have no “${name}”.`,
      'not-a-list': (name) => `“${name}” is a text: “#each” needs a list.`,
      'a-list': (name) => `“${name}” is a list: go through it with “#each”.`,
      helper: (name) => `there is no “${name}”; a template uses if, unless, each, with and lookup.`,
      part: (name) => `there is no part “${name}”; parts are in “templates/report/partials”.`,
      endless: (name) => `the part “${name}” calls itself: the document would have no end.`,
      'no-evidence': (name) => `what “${name}” says is not followed by its evidence; add “↳ {{evidence}}” under each statement.`,
      syntax: () => 'this template cannot be understood from here on.',
      'no-document': (name) => `no document uses “${name}”; a template is called DOCUMENT.fr.md.hbs or DOCUMENT.en.md.hbs.`,
      unreadable: () => 'this template cannot be read.',
    },
  },
};

/** What was found, as lines to print. */
export function sayFindings(
  { checked, findings }: { readonly checked: number; readonly findings: readonly TemplateFinding[] },
  language: 'fr' | 'en',
): string {
  const said = WORDS[language];
  if (checked === 0) return `${said.none}\n`;
  if (findings.length === 0) return `${said.fine(checked)}\n`;
  return findings
    .map(({ file, line, column, problem, name, near }) =>
      [`${file}:${line}:${column}  ${said.say[problem](name)}`, ...(near.length > 0 ? [said.near(near)] : [])].join(' '),
    )
    .map((line) => `${line}\n`)
    .join('');
}
