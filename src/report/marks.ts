// The sentence that says what the marks of evidence are: it has nothing to tell where a document has none.

import type { Nodes, Parent } from 'mdast';
import { EVIDENCE } from './trail.ts';
import { eachText, textOf, type Tree } from './tree.ts';

const SENTENCE = /\s*(?:Les mentions «\s*↳\s*»|The marks “↳”)[^.]*\./;

const isEvidence = (node: Nodes): boolean =>
  (node.type === 'paragraph' && EVIDENCE.test(textOf(node))) || ('children' in node && (node as Parent).children.some(isEvidence));

/** Takes the sentence away from a document without evidence. */
export function withoutIdleMarks(tree: Tree): void {
  if (!isEvidence(tree)) eachText(tree, (text) => text.replace(SENTENCE, ''));
}
