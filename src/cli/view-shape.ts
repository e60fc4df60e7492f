// The shape of a document's view: what the worked examples that ship with odas and the project itself give it, and what our template reads.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packagedText, packageFolder } from '../disk/package.ts';
import { prepare, Withheld } from '../report/compose.ts';
import type { DocumentCard } from '../report/document.ts';
import { parse } from '../report/template.ts';
import { learned, merged, shapeOf, type ViewShape } from '../report/template-check.ts';
import type { Context } from './io.ts';
import { type Loaded, loadProject } from './load.ts';
import { VERSION } from './version.ts';

const PROVENANCE = { version: VERSION, revision: '0000000000', files: 1 };

/** The projects whose documents show what a view may hold. */
export async function shownBy(context: Context, own: Loaded | undefined): Promise<readonly Loaded[]> {
  const folder = join(packageFolder(), 'examples');
  const examples = [];
  for (const name of readdirSync(folder).sort()) examples.push(await loadProject({ ...context, folder: join(folder, name) }));
  return [...examples, ...(own ? [own] : [])];
}

/** What a template of this document may ask for. */
export function viewShape(card: DocumentCard, projects: readonly Loaded[]): ViewShape {
  let shape: ViewShape | undefined;
  for (const { corpus } of projects) {
    const subjects = card.about === undefined ? [undefined] : corpus.entities(card.about).map(({ id }) => id);
    for (const subject of subjects)
      for (const language of ['fr', 'en'] as const) {
        try {
          const order = {
            card,
            audience: 'team',
            language,
            committee: undefined,
            meeting: undefined,
            subject,
            provenance: PROVENANCE,
          } as const;
          shape = merged(shape, shapeOf(prepare(corpus, order).view.data));
        } catch (error) {
          if (!(error instanceof Withheld)) throw error;
        }
      }
  }
  let whole = shape ?? { kind: 'fields', fields: {} };
  for (const language of ['fr', 'en']) {
    const ours = packagedText(`templates/report/${card.name}.${language}.md.hbs`);
    if (ours !== undefined) whole = learned(whole, parse(ours));
  }
  return whole;
}
