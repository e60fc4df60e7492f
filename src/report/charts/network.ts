// Organisations and the ties between them: thicker where the tie is stronger, dashed where one side alone speaks of it.

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Language } from '../../language/language.ts';
import type { NetworkChart } from '../view.ts';
import { widthOf, wrapped } from './letters.ts';
import { centred, drawing, element } from './svg.ts';
import { WORDS } from './words.ts';

const WIDTH = 720;
/** Tall enough for what it holds. */
const heightOf = ({ nodes }: NetworkChart): number => Math.max(360, nodes.length * 27);
const MARGIN = { x: 90, y: 40 };
/** Room kept between two boxes. */
const GAP = 6;
/** From 0, where the forces leave them, to 1, at even steps: a few that stand apart do not crowd the others. */
const EVEN = 0.6;
const MOST_PUSHES = 400;
const STEPS = 300;

interface Placed extends SimulationNodeDatum {
  readonly id: string;
  x: number;
  y: number;
}

/** The box of an organisation: its name on a few lines. */
function boxOf(label: string): { readonly lines: readonly string[]; readonly width: number; readonly height: number } {
  const lines = wrapped(label, 124);
  return { lines, width: Math.max(0, ...lines.map((line) => widthOf(line))) + 14, height: lines.length * 15 + 8 };
}

/** Pushes apart the boxes that cover one another, the shorter way, inside the drawing. */
function apart(placed: readonly Placed[], chart: NetworkChart): void {
  const boxes = new Map(chart.nodes.map(({ id, label }) => [id, boxOf(label)]));
  const height = heightOf(chart);
  const inside = (one: Placed): void => {
    const box = boxes.get(one.id)!;
    one.x = Math.min(WIDTH - box.width / 2 - 2, Math.max(box.width / 2 + 2, one.x));
    one.y = Math.min(height - box.height / 2 - 2, Math.max(box.height / 2 + 2, one.y));
  };
  for (let push = 0, moved = true; moved && push < MOST_PUSHES; push += 1) {
    moved = false;
    for (const [index, one] of placed.entries())
      for (const other of placed.slice(index + 1)) {
        const [a, b] = [boxes.get(one.id)!, boxes.get(other.id)!];
        const across = (a.width + b.width) / 2 + GAP - Math.abs(one.x - other.x);
        const down = (a.height + b.height) / 2 + GAP - Math.abs(one.y - other.y);
        if (across <= 0 || down <= 0) continue;
        moved = true;
        const [axis, step] = down <= across ? (['y', down] as const) : (['x', across] as const);
        const way = one[axis] <= other[axis] ? 1 : -1;
        one[axis] -= (way * step) / 2;
        other[axis] += (way * step) / 2;
        inside(one);
        inside(other);
      }
  }
  for (const one of placed) inside(one);
}

/** Where each organisation stands: the same ties always give the same drawing. */
function places(chart: NetworkChart): Map<string, Placed> {
  const nodes: Placed[] = chart.nodes.map(({ id }, index) => {
    const angle = (2 * Math.PI * index) / chart.nodes.length;
    return { id, x: 200 * Math.cos(angle), y: 130 * Math.sin(angle) };
  });
  const known = new Set(nodes.map(({ id }) => id));
  const links = chart.links
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map(({ from, to, weight }) => ({ source: from, target: to, weight }));
  forceSimulation(nodes)
    .force(
      'tie',
      forceLink<Placed, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(150),
    )
    .force('apart', forceManyBody().strength(-700))
    .force('room', forceCollide(58))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.12))
    .stop()
    .tick(STEPS);
  const span = (of: (node: Placed) => number, size: number, margin: number): ((node: Placed) => number) => {
    const all = nodes.map(of).toSorted((a, b) => a - b);
    const [low, high] = [all[0]!, all.at(-1)!];
    const share = (one: number): number => {
      const rank = (all.indexOf(one) + all.lastIndexOf(one)) / 2 / (all.length - 1);
      return EVEN * rank + ((1 - EVEN) * (one - low)) / (high - low);
    };
    return (node) => (high === low ? size / 2 : margin + share(of(node)) * (size - 2 * margin));
  };
  const [x, y] = [span((one) => one.x, WIDTH, MARGIN.x), span((one) => one.y, heightOf(chart), MARGIN.y)];
  const placed = nodes.map((node) => ({ ...node, x: x(node), y: y(node) }));
  apart(placed, chart);
  return new Map(placed.map((node) => [node.id, { ...node, x: Math.round(node.x), y: Math.round(node.y) }]));
}

/** What a full line and a dashed one say, as far as the drawing has them. */
function legend(chart: NetworkChart, top: number, language: Language): readonly string[] {
  const shown = [true, false].filter((strong) => chart.links.some((one) => one.strong === strong));
  return shown.flatMap((strong, index) => {
    const [x, y] = [8 + index * 330, top + 16];
    return [
      line({ x1: x, y1: y, x2: x + 40, y2: y }, 3, strong),
      ...centred([WORDS[language].tie[strong ? 'both' : 'one']], { x: x + 48, y }),
    ];
  });
}

const line = (ends: Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number>>, width: number, strong: boolean): string =>
  element('line', {
    ...ends,
    stroke: strong ? '#2f5d8a' : '#6b7280',
    'stroke-width': width,
    'stroke-dasharray': strong ? 'none' : '5 4',
  });

/** The SVG of a network. */
export function network(id: string, chart: NetworkChart, language: Language): string {
  const at = places(chart);
  const most = Math.max(1, ...chart.links.map(({ weight }) => weight));
  const ties = chart.links.flatMap(({ from, to, weight, strong }) => {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b) return [];
    return [line({ x1: a.x, y1: a.y, x2: b.x, y2: b.y }, 1 + (4 * weight) / most, strong)];
  });
  const nodes = chart.nodes.flatMap(({ id: node, label }) => {
    const { x, y } = at.get(node)!;
    const { lines, width, height } = boxOf(label);
    return [
      element('rect', {
        x: x - width / 2,
        y: y - height / 2,
        width,
        height,
        rx: 6,
        fill: '#ffffff',
        stroke: '#1b1f29',
        'stroke-width': 1.2,
      }),
      ...centred(lines, { x, y, 'text-anchor': 'middle' }),
    ];
  });
  const height = heightOf(chart);
  return drawing(id, chart, WIDTH, height + 34, [...ties, ...nodes, ...legend(chart, height + 4, language)]);
}
