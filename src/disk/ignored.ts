// What git ignores, as the `.gitignore` files of a project say: a pattern takes no more time than its length times that of a name,
// whatever a stranger wrote in it.

/** One step of a pattern: what fits one item, or any number of them. */
type Step<Item> = 'any' | ((item: Item) => boolean);

/** Whether steps lead from the first item to the last one. Only the last `any` met is ever taken further. */
function leads<Item>(steps: readonly Step<Item>[], items: ArrayLike<Item>): boolean {
  let [step, at, any, resume] = [0, 0, -1, 0];
  while (at < items.length) {
    const next = steps[step];
    if (next === 'any') {
      any = step;
      step += 1;
      resume = at;
    } else if (next?.(items[at]!) === true) {
      step += 1;
      at += 1;
    } else if (any !== -1) {
      step = any + 1;
      resume += 1;
      at = resume;
    } else return false;
  }
  while (steps[step] === 'any') step += 1;
  return step === steps.length;
}

/** A text by its bytes, as git reads names and patterns. */
const byBytes = (text: string): string => (/[^\0-\x7f]/.test(text) ? Buffer.from(text).toString('latin1') : text);

const NEVER = (): boolean => false;
const ONE = (): boolean => true;

/** What a name between two slashes must look like. */
function nameLike(pattern: string): (name: string) => boolean {
  if (!/[*?[\\]/.test(pattern)) return (name) => name === pattern;
  const steps: Step<string>[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at]!;
    if (character === '*') steps.push('any');
    else if (character === '?') steps.push(ONE);
    else if (character === '[') {
      const { end, fits } = oneOf(pattern, at + 1);
      if (end === -1) return NEVER;
      steps.push(fits);
      at = end;
    } else {
      if (character === '\\') at += 1;
      const own = pattern[at];
      steps.push(own === undefined ? NEVER : (one) => one === own);
    }
  }
  return (name) => leads(steps, name);
}

const NAMED: Readonly<Record<string, RegExp>> = {
  alnum: /[a-z\d]/i,
  alpha: /[a-z]/i,
  blank: /[ \t]/,
  digit: /\d/,
  lower: /[a-z]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /\s/,
  upper: /[A-Z]/,
  xdigit: /[\da-f]/i,
};

/** A choice between brackets, and where it ends; -1 when it does not. */
function oneOf(pattern: string, start: number): { readonly end: number; readonly fits: (one: string) => boolean } {
  const isNegated = pattern[start] === '!' || pattern[start] === '^';
  const first = isNegated ? start + 1 : start;
  const tests: ((one: string) => boolean)[] = [];
  for (let at = first; at < pattern.length; at += 1) {
    if (pattern[at] === ']' && at > first) return { end: at, fits: (one) => tests.some((test) => test(one)) !== isNegated };
    const named = /^\[:(\w+):\]/.exec(pattern.slice(at, at + 12));
    if (named) {
      const like = NAMED[named[1]!];
      if (like === undefined) break;
      tests.push((one) => like.test(one));
      at += named[0].length - 1;
      continue;
    }
    if (pattern[at] === '\\') at += 1;
    const from = pattern[at] ?? '';
    if (pattern[at + 1] === '-' && at + 2 < pattern.length && pattern[at + 2] !== ']') {
      at += pattern[at + 2] === '\\' ? 3 : 2;
      const to = pattern[at] ?? '';
      tests.push((one) => one >= from && one <= to);
    } else tests.push((one) => one === from);
  }
  return { end: -1, fits: NEVER };
}

interface Pattern {
  readonly isNegated: boolean;
  readonly isForFolders: boolean;
  /** Fits the names that lead from the folder of the file of patterns. */
  readonly fits: (names: readonly string[]) => boolean;
}

/** A line without the blanks at its end, unless they are escaped. */
function withoutBlanks(line: string): string {
  let end = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    if (line[at] !== ' ' || line[at - 1] === '\\') end = at + 1;
  }
  return line.slice(0, end);
}

/** One line of a file of patterns. */
function patternOf(line: string): readonly Pattern[] {
  let text = line.startsWith('#') ? '' : withoutBlanks(line);
  const isNegated = text.startsWith('!');
  if (isNegated) text = text.slice(1);
  const isForFolders = text.endsWith('/');
  if (isForFolders) text = text.slice(0, -1);
  if (text === '') return [];
  if (!text.includes('/')) {
    const like = nameLike(text);
    return [{ isNegated, isForFolders, fits: (names) => like(names.at(-1)!) }];
  }
  const parts = (text.startsWith('/') ? text.slice(1) : text).split('/');
  const steps = parts.map((part): Step<string> => (part === '**' ? 'any' : nameLike(part)));
  // What is below a folder is not the folder itself.
  if (steps.at(-1) === 'any') steps.push(ONE);
  return [{ isNegated, isForFolders, fits: (names) => leads(steps, names) }];
}

/** The patterns that hold somewhere: those of the folders above first. `depth` counts the names that lead to their folder. */
export type Patterns = readonly { readonly depth: number; readonly patterns: readonly Pattern[] }[];

/** The patterns that hold below a folder which has a `.gitignore` of its own. */
export function withPatterns(above: Patterns, depth: number, text: string): Patterns {
  return [...above, { depth, patterns: byBytes(text).split(/\r?\n/).flatMap(patternOf) }];
}

/**
 * Whether git ignores a file or a folder: the last pattern that fits it decides, the nearest `.gitignore` first.
 * @param names the names that lead to it, from where depths are counted
 */
export function isIgnored(levels: Patterns, names: readonly string[], isFolder: boolean): boolean {
  for (const { depth, patterns } of levels.toReversed()) {
    const way = names.slice(depth).map(byBytes);
    const last = patterns.findLast(({ isForFolders, fits }) => (isFolder || !isForFolders) && fits(way));
    if (last) return !last.isNegated;
  }
  return false;
}
