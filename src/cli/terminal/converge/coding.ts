// The quality of the coding at a terminal: agreement overall and theme by theme, then each extract on which coders differ.

import type { Corpus } from '../../../corpus/corpus.ts';
import { codingQualityOf } from '../../../diagnosis/coding.ts';
import { CODING } from '../../../diagnosis/words/coding.ts';
import { KIND_NAMES } from '../../../diagnosis/words/kinds.ts';
import { namesOf } from '../../../diagnosis/words/names.ts';
import type { SaidKind } from '../../../diagnosis/said.ts';
import { Page, type Style } from '../ranking/page.ts';

const FEW = 20;

export function codingText(corpus: Corpus, style: Style): string {
  const page = new Page(style);
  const { language, paint } = style;
  const said = CODING[language];
  const names = namesOf(corpus, language);
  const quality = codingQualityOf(corpus);
  page.title(said.title);
  if (!quality) {
    page.add(said.none);
    return page.toString();
  }
  page.add(said.counts(quality.interviews.length, quality.extracts), 0, paint.dim);
  page.add(quality.interviews.map(({ interview, codings }) => [interview, ...codings].join(' / ')).join(', '), 0, paint.dim);
  page.blank();
  page.add(
    said.overall(quality.alpha, quality.reading),
    0,
    quality.reading === 'reliable' ? paint.green : quality.reading === 'recode' ? paint.red : paint.yellow,
  );
  page.add(said.beside(quality.kappa, quality.kinds));
  if (quality.extracts < FEW) page.add(said.few, 0, paint.yellow);
  page.blank();
  page.title(said.themes);
  page.table(
    said.head,
    quality.themes.map(({ theme, alpha, differ, used }) => [names.theme(theme), said.alpha(alpha), String(differ), String(used)]),
  );
  page.blank();
  page.title(said.differ);
  if (quality.differences.length === 0) page.add(said.agreed, 3);
  for (const { extract, themes, kinds } of quality.differences) {
    const [interview = '', id] = extract.split('#');
    page.add(
      corpus.entity('interview', interview)?.data.extracts?.find((one) => one?.id === id)?.statement ?? '',
      3,
      undefined,
      `${extract}  `,
    );
    for (const [index, own] of themes.entries()) {
      const kind = kinds[index] as SaidKind | undefined;
      page.add(
        own === undefined
          ? `${said.coder(index)} : ${said.absent}`
          : `${said.coder(index)} : ${own.map(names.theme).join(', ') || said.nothing}${kind === undefined ? '' : ` (${KIND_NAMES[language][kind]})`}`,
        5,
        paint.dim,
      );
    }
  }
  page.blank();
  page.add(said.how, 0, paint.dim);
  return page.toString();
}
