// PDF: tagged, with bookmarks and a language, as PDF/UA-1 asks. Typst sets the page; it is loaded when a PDF is asked for.

import { type Block, blocksOf } from '../blocks.ts';
import { draw } from '../charts/index.ts';
import { type Composed, DamagedLogo, type Format, NotInstalled } from './format.ts';
import { printableWith } from './glyphs.ts';
import { sizeOn } from './pictures.ts';
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
function evenLevels(blocks: readonly Block[], inContents: ReadonlySet<string>): Block[] {
  let before = 0;
  return blocks.map((one) => {
    if (one.kind !== 'heading') return one;
    before = Math.min(one.depth, before + 1);
    return { ...one, depth: before, outlined: inContents.has(one.id) } as Block;
  });
}

/** Millimetres of a page that hold text. */
const ROOM = { upright: 174, lying: 261 };
/** What a list or a quotation takes of them. */
const INSIDE = 7;

/** The blocks of pages that lie alike, one after the other. */
function pagesOf(blocks: readonly Block[], landscape: boolean): { readonly lying: boolean; readonly blocks: Block[] }[] {
  const pages: { lying: boolean; blocks: Block[] }[] = [{ lying: landscape, blocks: [] }];
  for (const one of blocks) {
    if (one.kind === 'heading' && one.turn !== undefined) pages.push({ lying: one.turn === 'lying', blocks: [{ ...one, newPage: false }] });
    else pages.at(-1)!.blocks.push(one);
  }
  return pages;
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
    const placed = (block: Block, room: number): unknown => {
      if (block.kind === 'figure') {
        const svg = draw(block.chart, charts[block.chart]!, language);
        return { kind: 'figure', svg: print(svg), description: block.description, ...sizeOn(room, svg) };
      }
      if (block.kind === 'table') return { ...block, room };
      if (block.kind === 'list') return { ...block, items: block.items.map((item) => item.map((one) => placed(one, room - INSIDE))) };
      return block.kind === 'quote' ? { ...block, blocks: block.blocks.map((one) => placed(one, room - INSIDE)) } : block;
    };
    const pages = pagesOf(evenLevels(blocks, contents), landscape).map(({ lying, blocks: inside }) => ({
      lying,
      blocks: inside.map((one) => placed(one, lying ? ROOM.lying : ROOM.upright)),
    }));
    const { logo } = house;
    const data = withTexts(
      {
        title,
        header: house.header,
        footer: house.footer,
        pages: anchored(pages, anchors),
      },
      said,
    ) as object;
    const [year, month, day] = date.split('-').map(Number);
    const given = {
      ...data,
      language,
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
