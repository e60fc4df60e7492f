// Markdown with front matter: where the YAML lies and where the body starts. The only file that knows gray-matter,
// which is never left to evaluate, cache or guess: the fence is vetted first, and its engines only hand the text back.

import matter from 'gray-matter';
import type { Fault } from './document.ts';
import type { Text } from './place.ts';

/** What a Markdown file holds: the offsets of its YAML, and its body; or the fault that prevents reading it. */
export type FrontMatter =
  | { readonly yaml: { readonly start: number; readonly end: number }; readonly body: { readonly content: string; readonly start: number } }
  | { readonly fault: Fault };

const refuse = (): never => {
  throw new Error('front matter is only ever YAML');
};

/** Splits a Markdown file. The opening fence is `---` or `---yaml`, the closing one `---`, each alone on its line. */
export function splitFrontMatter(text: Text): FrontMatter {
  const { content, file } = text;
  const firstLine = content.split('\n', 1)[0]!;
  const fence = /^---([^\r]*?)[ \t]*\r?$/.exec(firstLine);
  if (!fence || fence[1]!.startsWith('-')) {
    return { fault: { rule: 'front-matter/missing', at: { file, start: 0, end: 0 }, data: {} } };
  }
  const language = fence[1]!.trim();
  if (language !== '' && language !== 'yaml') {
    const start = content.indexOf(language);
    return { fault: { rule: 'front-matter/language', at: { file, start, end: start + language.length }, data: { language } } };
  }
  const start = firstLine.length + 1;
  const closing = /^---[ \t]*\r?$/m.exec(content.slice(start));
  if (!closing) return { fault: { rule: 'front-matter/open', at: { file, start: 0, end: 3 }, data: {} } };
  const closed = start + closing.index;
  // gray-matter closes at the first line that begins with three dashes; the fence was vetted, so it sees a plain one.
  const parsed = matter(`---\n${content.slice(start, closed)}---\n${content.slice(closed + closing[0].length + 1)}`, {
    language: 'yaml',
    engines: {
      yaml: { parse: () => ({}), stringify: refuse },
      javascript: { parse: refuse, stringify: refuse },
      json: { parse: refuse, stringify: refuse },
    },
  });
  return {
    yaml: { start, end: closed },
    body: { content: parsed.content, start: content.length - parsed.content.length },
  };
}
