// The pages of a house's Word template where our text goes, upright and lying on their side: their margins, headers and footers are kept.

/** Twentieths of a point: A4, and Word's own margins. */
const A4 = { short: 11_906, long: 16_838 };
const USUAL_MARGIN = 1440;
const SECTION = /<w:sectPr\b(?:[^>]*\/>|[\s\S]*?<\/w:sectPr>)/;

export interface Sections {
  /** Of the pages where our text begins, as the template says it. */
  readonly first: string;
  /** Of those that follow: what only opens a document (another first page, a first number) is not said again. */
  readonly upright: string;
  readonly lying: string;
}

/** What the template says of the pages of its text from `place` on. */
export function sectionsFrom(main: string, place: number): Sections {
  const found = SECTION.exec(main.slice(place))?.[0] ?? '<w:sectPr/>';
  const first = found.endsWith('/>') && !found.includes('</w:sectPr>') ? found.replace(/\/>$/, '></w:sectPr>') : found;
  const upright = continued(first);
  return { first, upright, lying: turned(upright) };
}

/** The template with what follows our text as the next pages of the same section. */
export function withContinued(main: string, from: number): string {
  return `${main.slice(0, from)}${main.slice(from).replace(SECTION, continued)}`;
}

/** The width of the text of a section. */
export function textWidth(section: string): number {
  const { width } = sizeOf(section);
  const margins = /<w:pgMar\b[^>]*>/.exec(section)?.[0] ?? '';
  const side = (name: string): number => Number(new RegExp(`w:${name}="(\\d+)"`).exec(margins)?.[1] ?? USUAL_MARGIN);
  const room = width - side('left') - side('right');
  return room > 2000 ? room : A4.short - 2 * USUAL_MARGIN;
}

const continued = (section: string): string =>
  section
    .replace(/<w:titlePg\b[^>]*\/>/, '')
    .replace(/<w:type\b[^>]*\/>/, '')
    .replace(/(<w:pgNumType\b[^>]*?)\s*w:start="\d+"/, '$1');

function sizeOf(section: string): { readonly width: number; readonly height: number } {
  const size = /<w:pgSz\b[^>]*>/.exec(section)?.[0] ?? '';
  const read = (name: string, usual: number): number => Number(new RegExp(`w:${name}="(\\d+)"`).exec(size)?.[1] ?? usual);
  return { width: read('w', A4.short), height: read('h', A4.long) };
}

/** The same pages on their side; those that lie already stay as they are. */
function turned(section: string): string {
  const { width, height } = sizeOf(section);
  if (width > height) return section;
  const size = `<w:pgSz w:w="${height}" w:h="${width}" w:orient="landscape"/>`;
  if (/<w:pgSz\b/.test(section)) return section.replace(/<w:pgSz\b[^>]*\/>/, size);
  // Word asks for the size after what names headers, footers and notes, and before everything else.
  return section.replace(/^(<w:sectPr\b[^>]*>(?:<w:(?:headerReference|footerReference)\b[^>]*\/>)*)/, `$1${size}`);
}
