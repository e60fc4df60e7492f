// The way from an action to its effect, from top to bottom: what is done, what follows, the effect at the end; beside each link what holds
// it or not; beside the effect what else could explain it. Each state has its line, its sign and its word.

import type { Language } from '../../language/language.ts';
import type { PathChart } from '../view.ts';
import { wrapped } from './letters.ts';
import { PAPER } from './marks.ts';
import { centred, drawing, element, INK, LEADING, lettered, SOFT } from './svg.ts';
import { WORDS } from './words.ts';

const WIDTH = 720;
const BOX = { x: 8, width: 262, pad: 10, above: 6 };
const MIDDLE = BOX.x + BOX.width / 2;
const SIDE = { x: 308, width: WIDTH - 308 - 8 };
const ARROW = 38;
const RED = '#a23b2a';
const BLUE = '#1f4a75';
const GREY = '#6b7280';

type Link = PathChart['links'][number];
type Rival = PathChart['rivals'][number];

const LINKS: Readonly<Record<Link['holding'], { colour: string; width: number; dash: string }>> = {
  established: { colour: BLUE, width: 3.4, dash: 'none' },
  partial: { colour: BLUE, width: 2.4, dash: '9 4' },
  unsupported: { colour: GREY, width: 2, dash: '2 4' },
  contradicted: { colour: RED, width: 2.4, dash: 'none' },
};
const RIVALS: Readonly<Record<Rival['standing'], { colour: string; width: number; dash: string }>> = {
  dismissed: { colour: GREY, width: 1.4, dash: 'none' },
  unsourced: { colour: GREY, width: 1.4, dash: '2 4' },
  coexists: { colour: RED, width: 1.8, dash: '9 4' },
  dominates: { colour: RED, width: 3.4, dash: 'none' },
  unexamined: { colour: GREY, width: 2, dash: '2 4' },
};

/** The SVG of a path. */
export function path(id: string, chart: PathChart, language: Language): string {
  const shapes: string[] = [];
  const { links } = chart;
  // What is said of a link stands beside its arrow and the box that it leads to; under that of the last one, what else could explain the effect.
  let y = links[0] ? box(shapes, 6, [links[0].from]) : 6;
  for (const [index, link] of links.entries()) {
    const next = links[index + 1];
    const beside = supportOf(link, language);
    const end = y + ARROW;
    shapes.push(...arrowDown(link, y, end, beside.height), ...beside.at(y + 4));
    const told = y + beside.height + 12;
    const side = next ? told : rivalsUnder(shapes, told, chart.rivals, language);
    y = next
      ? Math.max(box(shapes, end, next.from === link.to ? [link.to] : [link.to, next.from]), told)
      : box(shapes, end, [link.to], side - end - 6);
  }
  return drawing(id, chart, WIDTH, Math.ceil(y + 6), shapes);
}

/** What else could explain the effect, from a height on. @returns where it ends */
function rivalsUnder(shapes: string[], from: number, rivals: readonly Rival[], language: Language): number {
  if (rivals.length === 0) return from;
  const head = wrapped(WORDS[language].rivals, SIDE.width, { bold: true });
  shapes.push(...lettered(head, { x: SIDE.x, y: from + 11, 'font-weight': 'bold' }));
  let y = from + head.length * LEADING + 3;
  for (const rival of rivals) y = rivalBox(shapes, y, rival, rivalLines(rival));
  return y;
}

/** A box of the path; of several texts, the first is what was reached and the others how the next link begins. @returns where it ends */
function box(shapes: string[], y: number, texts: readonly string[], least = -1): number {
  const parts = texts.map((one, index) => wrapped(one, BOX.width - 2 * BOX.pad, index === 0 ? { bold: true } : { size: 12 }));
  const count = parts.reduce((sum, lines) => sum + lines.length, 0);
  const height = Math.max(least, count * LEADING + 2 * BOX.above + (parts.length - 1) * 2);
  shapes.push(
    element('rect', {
      x: BOX.x,
      y,
      width: BOX.width,
      height,
      rx: 6,
      fill: least >= 0 ? '#eef2f8' : PAPER,
      stroke: INK,
      'stroke-width': least >= 0 ? 2.2 : 1.2,
    }),
  );
  let row = y + (height - (count * LEADING + (parts.length - 1) * 2)) / 2 + 11;
  for (const [index, lines] of parts.entries()) {
    shapes.push(
      ...lettered(lines, {
        x: MIDDLE,
        y: row,
        'text-anchor': 'middle',
        ...(index === 0 ? { 'font-weight': 'bold' } : { 'font-size': 12, fill: SOFT }),
      }),
    );
    row += lines.length * LEADING + 2;
  }
  return y + height;
}

function arrowDown({ holding }: Link, from: number, to: number, beside: number): string[] {
  const { colour, width, dash } = LINKS[holding];
  const head = to - 10;
  const middle = (from + head) / 2;
  return [
    element('line', { x1: MIDDLE, x2: MIDDLE, y1: from, y2: head, stroke: colour, 'stroke-width': width, 'stroke-dasharray': dash }),
    element('polygon', {
      points: `${MIDDLE - 7} ${head.toFixed(1)} ${MIDDLE + 7} ${head.toFixed(1)} ${MIDDLE} ${to.toFixed(1)}`,
      fill: colour,
    }),
    ...badge(holding, MIDDLE, middle, colour),
    element('line', {
      x1: MIDDLE + 14,
      x2: SIDE.x - 10,
      y1: middle,
      y2: middle,
      stroke: '#c8ccd4',
      'stroke-width': 1,
      'stroke-dasharray': '2 3',
    }),
    element('line', {
      x1: SIDE.x - 10,
      x2: SIDE.x - 10,
      y1: from + 4,
      y2: Math.max(middle, from + beside + 4),
      stroke: '#c8ccd4',
      'stroke-width': 1,
    }),
  ];
}

/** The sign of a state: a tick, a half, a question, a cross. */
function badge(state: Link['holding'] | Rival['standing'], x: number, y: number, colour: string): string[] {
  const stroke = { fill: 'none', stroke: colour, 'stroke-width': 2 };
  const round = element('circle', { cx: x, cy: y, r: 11, fill: PAPER, stroke: colour, 'stroke-width': 1.6 });
  const at = (one: number): string => one.toFixed(1);
  switch (state) {
    case 'established':
      return [round, element('path', { d: `M${at(x - 5)} ${at(y)}l4 4.5l7 -9`, ...stroke })];
    case 'partial':
      return [round, element('path', { d: `M${at(x - 7)} ${at(y)}a7 7 0 0 0 14 0z`, fill: colour })];
    case 'contradicted':
      return [round, element('path', { d: `M${at(x - 5)} ${at(y - 5)}l10 10m0 -10l-10 10`, ...stroke })];
    case 'dismissed':
    case 'unsourced':
      return [element('line', { x1: x, x2: x, y1: y - 9, y2: y + 9, stroke: colour, 'stroke-width': 3 })];
    case 'unsupported':
    case 'unexamined':
      return [round, ...centred(['?'], { x, y: y - 0.5, 'text-anchor': 'middle', 'font-weight': 'bold', fill: INK })];
    default:
      return [];
  }
}

/** What is said beside a link: its state, on what condition, for and against. */
function supportOf(link: Link, language: Language): { readonly height: number; readonly at: (y: number) => string[] } {
  const words = WORDS[language];
  const state = wrapped(link.weakest ? `${link.said} – ${words.weakest}` : link.said, SIDE.width, { bold: true });
  const assumption = link.assumption === '' ? [] : wrapped(words.assumption(link.assumption), SIDE.width, { size: 12 });
  const evidence = link.evidence.map(({ sign, text: told }) => ({
    sign,
    lines: wrapped(told === '' ? words.sign[sign] : told, SIDE.width - 22),
  }));
  const nothing = evidence.length === 0 ? wrapped(words.nothing, SIDE.width, { size: 12 }) : [];
  const rows = state.length + assumption.length + nothing.length + evidence.reduce((sum, { lines }) => sum + lines.length, 0);
  return {
    height: rows * LEADING + evidence.length * 3,
    at: (top) => {
      let y = top + 8;
      const shapes = lettered(state, { x: SIDE.x, y, 'font-weight': 'bold', fill: link.holding === 'contradicted' ? RED : INK });
      y += state.length * LEADING;
      shapes.push(...lettered([...assumption, ...nothing], { x: SIDE.x, y, 'font-size': 12, fill: SOFT }));
      y += (assumption.length + nothing.length) * LEADING;
      for (const { sign, lines } of evidence) {
        shapes.push(...signOf(sign, SIDE.x + 7, y - 1), ...lettered(lines, { x: SIDE.x + 22, y: y + 3 }));
        y += lines.length * LEADING + 3;
      }
      return shapes;
    },
  };
}

/** For, against, or neither. */
function signOf(sign: 'plus' | 'minus' | 'neutral', x: number, y: number): string[] {
  const colour = sign === 'plus' ? BLUE : sign === 'minus' ? RED : GREY;
  const bar = (height: number): string =>
    element('line', { x1: x - 4, x2: x + 4, y1: y + height, y2: y + height, stroke: PAPER, 'stroke-width': 2 });
  return [
    sign === 'minus'
      ? element('rect', { x: x - 7, y: y - 7, width: 14, height: 14, fill: colour })
      : element('circle', { cx: x, cy: y, r: 7, fill: colour }),
    ...(sign === 'neutral' ? [bar(-2), bar(2)] : [bar(0)]),
    ...(sign === 'plus' ? [element('line', { x1: x, x2: x, y1: y - 4, y2: y + 4, stroke: PAPER, 'stroke-width': 2 })] : []),
  ];
}

const RIVAL = { x: SIDE.x + 40, pad: 5 };
const RIVAL_WIDTH = WIDTH - RIVAL.x - 8;

const rivalLines = ({ explanation, said, ref }: Rival): { readonly told: readonly string[]; readonly state: readonly string[] } => ({
  told: wrapped(explanation, RIVAL_WIDTH - 2 * RIVAL.pad),
  state: wrapped(ref === '' ? said : `${said} (${ref})`, RIVAL_WIDTH - 2 * RIVAL.pad, { size: 12, bold: true }),
});

/** Another explanation, and whether it reaches the effect. @returns where the next one begins */
function rivalBox(shapes: string[], y: number, { standing }: Rival, { told, state }: ReturnType<typeof rivalLines>): number {
  const { colour, width, dash } = RIVALS[standing];
  const height = (told.length + state.length) * LEADING + 2 * RIVAL.pad;
  const middle = y + height / 2;
  const end = BOX.x + BOX.width;
  const stopped = standing === 'dismissed' || standing === 'unsourced';
  const tip = stopped ? end + 34 : end + 4;
  shapes.push(
    element('rect', {
      x: RIVAL.x,
      y,
      width: RIVAL_WIDTH,
      height,
      rx: 6,
      fill: PAPER,
      stroke: colour,
      'stroke-width': 1.2,
      'stroke-dasharray': '4 2',
    }),
    ...lettered(told, { x: RIVAL.x + RIVAL.pad, y: y + RIVAL.pad + 11 }),
    ...lettered(state, {
      x: RIVAL.x + RIVAL.pad,
      y: y + RIVAL.pad + 11 + told.length * LEADING,
      'font-size': 12,
      'font-weight': 'bold',
      fill: SOFT,
    }),
    element('line', {
      x1: RIVAL.x,
      x2: stopped ? tip : tip + 8,
      y1: middle,
      y2: middle,
      stroke: colour,
      'stroke-width': width,
      'stroke-dasharray': dash,
    }),
    ...(stopped
      ? badge(standing, tip, middle, colour)
      : [
          element('polygon', {
            points: `${tip + 10} ${(middle - 6).toFixed(1)} ${tip + 10} ${(middle + 6).toFixed(1)} ${tip} ${middle.toFixed(1)}`,
            fill: colour,
          }),
          ...badge(standing, (tip + RIVAL.x) / 2 + 4, middle, colour),
        ]),
  );
  return y + height + 4;
}
