// The plan of interviews at a terminal: coverage group by group, then whom to hear next and why.

import type { Corpus } from '../../../corpus/corpus.ts';
import { type Coverage, planOf } from '../../../diagnosis/plan.ts';
import { namesOf } from '../../../diagnosis/words/names.ts';
import { PLAN } from '../../../diagnosis/words/plan.ts';
import { printable } from '../../io.ts';
import { Page, type Style } from '../ranking/page.ts';

const MOST_NEXT = 5;
const GAUGE = 10;

export function planText(corpus: Corpus, style: Style): string {
  const page = new Page(style);
  const said = PLAN[style.language];
  const names = namesOf(corpus, style.language);
  const { coverage, next } = planOf(corpus);
  const colleges = new Map((corpus.entity('criteria')?.data.colleges ?? []).map((one) => [one?.id, one?.title]));
  const name = (kind: Coverage['kind'], id: string): string =>
    kind === 'sphere'
      ? names.sphere(id)
      : kind === 'territory'
        ? names.territory(id)
        : kind === 'college'
          ? (colleges.get(id) ?? id)
          : names.organisation(id);
  const gauge = (heard: number, known: number): string => {
    const filled = known === 0 ? 0 : Math.round((GAUGE * heard) / known);
    return `${'█'.repeat(filled)}${'·'.repeat(GAUGE - filled)}`;
  };
  page.title(said.title);
  page.blank();
  const required = coverage.filter(({ kind }) => kind === 'required-actor');
  if (required.length > 0) {
    const heard = required.filter((one) => one.heard.length > 0);
    const missing = required.filter((one) => one.heard.length === 0).map(({ id }) => names.organisation(id));
    page.title(said.kinds['required-actor']);
    page.line(`   ${gauge(heard.length, required.length)}  ${said.heard(heard.length, required.length)}`);
    if (missing.length > 0) page.add(said.missing(missing), 3, style.paint.yellow);
    page.blank();
  }
  for (const kind of ['sphere', 'territory', 'college'] as const) {
    const own = coverage.filter((one) => one.kind === kind);
    if (own.length === 0) continue;
    page.title(said.kinds[kind]);
    const width = Math.min(40, Math.max(...own.map(({ id }) => name(kind, id).length)));
    for (const { id, heard, known } of own)
      page.line(
        (heard.length === 0 ? style.paint.yellow : (text: string) => text)(
          `   ${printable(name(kind, id)).slice(0, width).padEnd(width)}  ${gauge(heard.length, known.length)}  ${said.heard(heard.length, known.length)}`,
        ),
      );
    page.blank();
  }
  page.title(said.next);
  for (const [index, one] of next.slice(0, MOST_NEXT).entries()) {
    page.add(names.organisation(one.organisation), 0, style.paint.bold, `${String(index + 1).padStart(3)}  `);
    page.add(said.why(one, names, name), 5);
  }
  if (next.length === 0) page.add(said.everyone, 3);
  else page.add(said.order, 0, style.paint.dim);
  return page.toString();
}
