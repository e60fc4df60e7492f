// The project that one stands in.

import { dirname, relative, sep } from 'node:path';
import { KINDS } from '../corpus/kinds.ts';
import { findRoot } from '../disk/project.ts';

/**
 * The nearest project around a folder; undefined outside any. An organisation may be called “odas”: its `actors/odas.yaml` makes no
 * project of `actors`.
 */
export function projectAround(folder: string): string | undefined {
  const nearest = findRoot(folder);
  if (nearest === undefined || nearest === dirname(nearest)) return nearest;
  const around = projectAround(dirname(nearest));
  const [within] = around === undefined ? [] : relative(around, nearest).split(sep);
  return KINDS.some(({ at }) => at === `${within}/`) ? around : nearest;
}
