// PDF: tagged, with bookmarks and a language, as PDF/UA-1 asks. Typst sets the page; it is loaded when a PDF is asked for.

import { type Block, blocksOf } from '../blocks.ts';
import { draw } from '../charts/index.ts';
import { type Composed, DamagedLogo, type Format, NotInstalled } from './format.ts';
import { printableWith } from './glyphs.ts';
import { PAGE } from './pdf-page.ts';

/** The families asked for, in order; no other font of the machine is used. */
const FAMILIES = ['Source Sans 3', 'Noto Sans Arabic', 'Noto Emoji'];
const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';
/** A word longer than this may be cut anywhere: a line of a narrow column holds about as much. */
const LONG_WORD = 22;

async function typst(): Promise<typeof import('@myriaddreamin/typst-ts-node-compiler')> {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler');
  } catch {
    throw new NotInstalled('pdf', PACKAGE);
  }
}

/** A value whose every text went through `change`, the keys that name things left alone. */
function withTexts(value: unknown, change: (text: string, key: string) => string, key = ''): unknown {
  if (typeof value === 'string') return key === 'id' || key === 'link' || key === 'kind' || key === 'svg' ? value : change(value, key);
  if (Array.isArray(value)) return value.map((one) => withTexts(one, change, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withTexts(one, change, name)]));
}

const softened = (text: string): string =>
  text.replace(/[^\s\u200b-]{23,}/gu, (word) => (word.match(new RegExp(`.{1,${LONG_WORD}}`, 'gsu')) ?? []).join('\u200b'));

/** PDF/UA-1 refuses a level that is skipped; a template may skip one. */
function evenLevels(blocks: readonly Block[], inContents: ReadonlySet<string>): unknown[] {
  let before = 0;
  return blocks.map((one) => {
    if (one.kind !== 'heading') return one;
    before = Math.min(one.depth, before + 1);
    return { ...one, depth: before, outlined: inContents.has(one.id) };
  });
}

/** Where a link leads must exist. */
function anchored(value: unknown, known: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => anchored(one, known));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => key !== 'link' || typeof one !== 'string' || !one.startsWith('#') || known.has(one.slice(1)))
      .map(([key, one]) => [key, anchored(one, known)]),
  );
}

export const pdf: Format = {
  name: 'pdf',
  extension: 'pdf',
  async write(document) {
    const { NodeCompiler } = await typst();
    const { name, title, language, landscape, charts, date, house } = document;
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...house.fonts.files] }] });
    const print = printableWith(house.fonts.read());
    const said = (text: string, key: string): string => (key === 'text' || key === 'note' ? softened(print(text)) : print(text));
    const blocks = blocksOf(document);
    const contents = new Set(blocks.flatMap((one) => (one.kind === 'contents' ? one.entries.map(({ id }) => id) : [])));
    const anchors = new Set(blocks.flatMap((one) => (one.kind === 'heading' ? [one.id] : [])));
    const placed = (one: unknown): unknown => {
      const block = one as Block;
      if (block.kind === 'figure')
        return { kind: 'figure', svg: print(draw(block.chart, charts[block.chart]!, language)), description: block.description };
      return block.kind === 'quote' ? { ...block, blocks: block.blocks.map(placed) } : block;
    };
    const { logo } = house;
    const data = withTexts(
      {
        title,
        header: house.header,
        footer: house.footer,
        blocks: anchored(evenLevels(blocks, contents).map(placed), anchors),
      },
      said,
    ) as object;
    const [year, month, day] = date.split('-').map(Number);
    const given = {
      ...data,
      language,
      landscape,
      colour: house.colour,
      fonts: FAMILIES,
      logo: logo ? { alt: print(logo.alt), bytes: [...logo.bytes], format: logo.type === 'jpeg' ? 'jpg' : logo.type } : null,
      year,
      month,
      day,
    };
    const made = compiler.compile({ mainFileContent: PAGE, inputs: { document: JSON.stringify(given) } });
    if (made.result === null) {
      const faults = JSON.stringify(made.takeDiagnostics()?.shortDiagnostics ?? []);
      throw house.logo && /decode image|failed to parse SVG/i.test(faults) ? new DamagedLogo() : new Error(`typst: ${faults}`);
    }
    const content = compiler.pdf(made.result, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(date) / 1000 });
    compiler.evictCache(0);
    return [{ path: `${name}.pdf`, content: new Uint8Array(content) }];
  },
} satisfies Format & { write: (document: Composed) => unknown };
