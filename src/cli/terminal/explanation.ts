// A rule at a terminal: what it says, why, how grave it is at each step, and its two examples.

import { STEPS } from '../../corpus/corpus.ts';
import { type Language, typeset } from '../../language/language.ts';
import { type Example, type Rule, wordsOf } from '../../rules/rule.ts';
import { words } from '../words.ts';
import type { Paint } from './paint.ts';

const colonOf = (language: Language): string => (language === 'fr' ? '\u00a0:' : ':');

function severityText({ severity }: Rule, language: Language): string {
  const said = words(language);
  if (typeof severity === 'string') return said.severity[severity];
  return STEPS.map(
    (step) => `${said.steps[step]}${colonOf(language)} ${severity[step] === 'off' ? said.off : said.severity[severity[step]]}`,
  ).join(', ');
}

/** An example as a person reads it: each file, and carets under what would be found. */
function exampleText(example: Example, language: Language, paint: Paint): string[] {
  return Object.entries(example.files).flatMap(([file, text]) => [
    `  ${paint.bold(file)}${text === '' ? ` ${words(language).removed}` : ''}`,
    ...(text === '' ? [] : text.replace(/\n$/, '').split('\n')).flatMap((line) => {
      const clean = `    ${line.replace(/[⟦⟧]/g, '')}`;
      const at = line.indexOf('⟦');
      if (at === -1) return [clean];
      const end = line.indexOf('⟧');
      return [clean, `    ${' '.repeat(at)}${paint.red('^'.repeat(Math.max(1, (end === -1 ? line.length : end) - at - 1)))}`];
    }),
  ]);
}

/** One rule, whole: what it says, then its examples, whose lines are those of files. */
export function explainRule(rule: Rule, language: Language, paint: Paint): { readonly prose: string; readonly examples: string } {
  const said = words(language);
  const { title, why, remedy } = wordsOf(rule, language);
  const section = (heading: string, text: string): string => `${paint.cyan(`${heading}${colonOf(language)}`)} ${text}`;
  // What the disk reports, or what is right as it stands, has no text to show.
  const shown = (heading: string, example: Example): string[] => {
    const files = exampleText(example, language, paint);
    return files.length === 0 ? [] : ['', paint.cyan(`${heading}${colonOf(language)}`), ...files];
  };
  const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');
  return {
    prose: lines([
      `${paint.bold(rule.name)}  ${title}`,
      '',
      section(said.why, why),
      section(said.severityLabel, severityText(rule, language)),
      ...(typeof remedy === 'string' ? [section(said.remedy, remedy)] : []),
    ]),
    examples: lines([...shown(said.fails, rule.fails), ...shown(said.passes, rule.passes)]),
  };
}

/** A list of rules, one a line. */
export function rulesTable(rules: readonly Rule[], language: Language, paint: Paint): string {
  const width = Math.max(...rules.map((rule) => rule.name.length));
  return `${rules.map((rule) => `${paint.bold(rule.name.padEnd(width))}  ${typeset(wordsOf(rule, language).title)}`).join('\n')}\n\n${words(language).rulesHint}\n`;
}

/** A rule as data. */
export function ruleJson(rule: Rule, language: Language) {
  const { title, why } = wordsOf(rule, language);
  return { name: rule.name, area: rule.area, severity: rule.severity, title, why, fails: rule.fails, passes: rule.passes };
}
