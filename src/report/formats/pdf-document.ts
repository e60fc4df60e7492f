// PDF: tagged, with bookmarks and a language, as PDF/UA-1 asks. Typst sets the page; it is loaded when a PDF is asked for.

import { type Block, blocksOf, isWhole, lettersOf } from '../blocks.ts';
import { draw } from '../charts/index.ts';
import { type Composed, DamagedLogo, footOf, NotInstalled, type Output } from './format.ts';
import { plainlyIn, printableWith } from './glyphs.ts';
import { asPicture, sizeOn } from './pictures.ts';
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
    throw new NotInstalled('pdf', PACKAGE, ['md', 'html', 'docx', 'odt']);
  }
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

/** A cell of more letters may be cut by the end of a page. */
const TALL_CELL = 900;

/** A list of fewer letters is not cut by the end of a page. */
const SHORT_LIST = 1100;

/** The blocks of pages that lie alike, one after the other. */
function pagesOf(blocks: readonly Block[], landscape: boolean): { readonly lying: boolean; readonly blocks: Block[] }[] {
  const pages: { lying: boolean; blocks: Block[] }[] = [{ lying: landscape, blocks: [] }];
  for (const one of blocks) {
    if (one.kind === 'heading' && one.turn !== undefined) pages.push({ lying: one.turn === 'lying', blocks: [{ ...one, newPage: false }] });
    else pages.at(-1)!.blocks.push(one);
  }
  return pages;
}

/** Blocks that no end of a page takes apart. */
interface Together {
  readonly kind: 'together';
  /** Points of the page that it takes with its notes, more or less; none where that is not looked at. */
  readonly height: number;
  readonly blocks: readonly Block[];
}

/** What closes a document stays with what it closes: a last page never holds a line alone. */
function closedTogether(blocks: readonly Block[]): readonly (Block | Together)[] {
  const rule = blocks.findLastIndex(({ kind }) => kind === 'rule');
  const before = blocks[rule - 1];
  const low = before?.kind === 'paragraph' || before?.kind === 'list' || (before?.kind === 'table' && before.whole);
  if (!low || lettersOf(before) >= SHORT_LIST || !blocks.slice(rule).every(({ kind }) => kind === 'rule' || kind === 'paragraph'))
    return [...blocks];
  return [...blocks.slice(0, rule - 1), { kind: 'together', height: 0, blocks: blocks.slice(rule - 1) }];
}

const hasNote = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('note' in value || Object.values(value).some(hasNote));
const isTitle = (one: Block | Together): one is Block => (one.kind === 'heading' && !one.newPage) || (one.kind === 'paragraph' && one.keep);
const isShort = (one: Block | Together): one is Block =>
  (one.kind === 'table' ? one.whole : (one.kind === 'list' || one.kind === 'paragraph') && lettersOf(one) < SHORT_LIST) && hasNote(one);

/** Letters of a line, of a line of notes, and points that each takes. */
const SET = { letters: 105, line: 12.5, between: 3, title: 28, noteLetters: 130, note: 9, above: 8 };
/** Where more is asked for, more would be left blank than a note on the next page is worth. */
const MOST_HEIGHT = 190;

const notesOf = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, one]) => (key === 'note' ? [String(one)] : notesOf(one)));

/** About the points that titles, a list or a paragraph take, and their notes: Typst lets a note go to the next page when the one before it had room. */
function heightOf(blocks: readonly Block[]): number {
  const lines = (one: Block): number => SET.between + SET.line * Math.ceil(lettersOf(one) / SET.letters);
  const texts = (one: Block): number => {
    if (one.kind === 'heading') return SET.title;
    if (one.kind === 'table') return one.rows.length * 24;
    return one.kind === 'list' ? one.items.flat().reduce((sum, inner) => sum + texts(inner), 0) : lines(one);
  };
  const notes = notesOf(blocks).reduce((sum, note) => sum + SET.note * Math.ceil(note.length / SET.noteLetters), SET.above);
  const all = notes + blocks.reduce((sum, one) => sum + texts(one), 0);
  return all > MOST_HEIGHT ? 0 : all;
}

/** Titles with what they open where it calls notes: notes that find no room send their text to the next page, and titles would stay behind. */
function withTitles(blocks: readonly (Block | Together)[]): (Block | Together)[] {
  const made: (Block | Together)[] = [];
  let titles: Block[] = [];
  for (const one of blocks) {
    if (isTitle(one) && !(titles.length > 0 && one.kind === 'paragraph' && hasNote(one))) titles.push(one);
    else {
      if (isShort(one) && (titles.length > 0 || notesOf(one).length > 1)) {
        const group: readonly Block[] = [...titles, one];
        made.push({ kind: 'together', height: heightOf(group), blocks: group });
      } else made.push(...titles, one);
      titles = [];
    }
  }
  return [...made, ...titles];
}

/** What names things rather than being read. */
const NAMES = new Set(['id', 'kind', 'svg', 'link']);

/** Every text as it can be printed, and no link that leads nowhere in the document. */
function printed(value: unknown, print: (text: string) => string, anchors: ReadonlySet<string>): unknown {
  const visit = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') return NAMES.has(key) ? one : key === 'text' || key === 'note' ? softened(print(one)) : print(one);
    if (typeof one !== 'object' || one === null) return one;
    if (Array.isArray(one)) return one.map((inner) => visit(inner, key));
    const made: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(one)) {
      if (name === 'link' && typeof inner === 'string' && inner.startsWith('#') && !anchors.has(inner.slice(1))) continue;
      made[name] = visit(inner, name);
    }
    return made;
  };
  return visit(value, '');
}

interface Drawn {
  readonly svg: string;
  readonly size: (room: number) => ReturnType<typeof sizeOn>;
}

/**
 * Every chart as it can be set. Typst fails over joined characters and letters of several fonts in one label, and never ends over some:
 * a chart that has such is given as a picture.
 */
async function drawnOf({ charts, language, house }: Composed, print: (text: string) => string): Promise<ReadonlyMap<string, Drawn>> {
  const fonts = house.fonts.read();
  const plain = plainlyIn(fonts.filter((_, index) => house.fonts.files[index]!.includes('SourceSans3')));
  const made = new Map<string, Drawn>();
  for (const [name, chart] of Object.entries(charts)) {
    const svg = draw(name, chart, language);
    const printable = print(svg);
    made.set(name, {
      svg: plain(printable) ? printable : await asPicture(printable, ROOM.lying, house.fonts, 'pdf'),
      size: (room) => sizeOn(room, svg),
    });
  }
  return made;
}

/** The document as a file. */
export async function writePdf(document: Composed): Promise<readonly Output[]> {
  const { NodeCompiler } = await typst();
  const { name, title, language, landscape, date, house } = document;
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...house.fonts.files] }] });
  const print = printableWith(house.fonts.read(), document.undrawn);
  const blocks = blocksOf(document);
  const contents = new Set(blocks.flatMap((one) => (one.kind === 'contents' ? one.entries.map(({ id }) => id) : [])));
  const anchors = new Set(blocks.flatMap((one) => (one.kind === 'heading' ? [one.id] : [])));
  const drawn = await drawnOf(document, print);
  const placed = (block: Block, room: number, within = false): unknown => {
    if (block.kind === 'figure') {
      const drawings = block.drawings.map(({ chart, description }) => {
        const { svg, size } = drawn.get(chart)!;
        return { svg, description, ...size(room) };
      });
      return { kind: 'figure', drawings };
    }
    if (block.kind === 'table') return { ...block, room, tall: block.rows.flat().some((cell) => lettersOf(cell) > TALL_CELL) };
    if (block.kind === 'list') {
      const items = block.items.map((item) => item.map((one) => placed(one, room - INSIDE, true)));
      const together = lettersOf(block.items) < SHORT_LIST;
      return { ...block, items, together, whole: block.items.map((item) => together || isWhole(item)), room: within ? null : room };
    }
    return block.kind === 'quote' ? { ...block, blocks: block.blocks.map((one) => placed(one, room - INSIDE, true)) } : block;
  };
  const pages = pagesOf(evenLevels(blocks, contents), landscape).map(({ lying, blocks: inside }) => ({
    lying,
    blocks: withTitles(closedTogether(inside)).map((one) => {
      const room = lying ? ROOM.lying : ROOM.upright;
      return one.kind === 'together' ? { ...one, blocks: one.blocks.map((inner) => placed(inner, room)) } : placed(one, room);
    }),
  }));
  const { logo } = house;
  const data = printed({ title, header: house.header, footer: footOf(document), pages }, print, anchors) as object;
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
  // What setting the pages remembered is not needed to write them, and takes as much room.
  compiler.evictCache(0);
  const content = compiler.pdf(made.result, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(date) / 1000 });
  compiler.evictCache(0);
  return [{ path: `${name}.pdf`, content: new Uint8Array(content) }];
}
