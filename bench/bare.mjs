// The bare cost: one thread reads and parses the same files with the same parser, front matter cut out first, and nothing more.
// Run in the folder of a project.

import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

let bytes = 0;
for (const entry of readdirSync('.', { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const text = readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8');
  const yaml = entry.name.endsWith('.md') ? text.slice(4, text.indexOf('\n---', 4) + 1) : text;
  parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent' }).toJS();
  bytes += text.length;
}
console.log(bytes);
