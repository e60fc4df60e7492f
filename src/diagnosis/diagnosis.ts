// Everything that the interviews of a project say, put together; and the part of it that concerns a theme, a territory or an organisation.

import type { Corpus } from '../corpus/corpus.ts';
import { organisationOf, organisationsHeard, voices } from '../corpus/voices.ts';
import {
  type BlindSpot,
  blindSpotsOf,
  type Divergence,
  divergencesOf,
  isWithin,
  type Orphan,
  orphansOf,
  saturationOf,
} from './absences.ts';
import { type Adopted, adoptedOf } from './adopted.ts';
import { type Convergence, convergencesOf } from './convergences.ts';
import { voicesOf } from './said.ts';
import { type SetAside, setAsideOf } from './set-aside.ts';

export interface Diagnosis {
  readonly interviews: number;
  readonly organisations: number;
  readonly extracts: number;
  readonly convergences: readonly Convergence[];
  readonly divergences: readonly Divergence[];
  readonly orphans: readonly Orphan[];
  readonly blindSpots: readonly BlindSpot[];
  readonly saturation: ReturnType<typeof saturationOf>;
  readonly adopted: readonly Adopted[];
  readonly setAside: readonly SetAside[];
}

/** What a diagnosis is narrowed to; ids, each of which exists. */
export interface Focus {
  readonly theme?: string | undefined;
  readonly territory?: string | undefined;
  readonly actor?: string | undefined;
}

/** The diagnosis of a project, or what of it concerns a theme (and those below), a territory (and its parts), an organisation. */
export function diagnosisOf(corpus: Corpus, focus: Focus = {}): Diagnosis {
  const all = voicesOf(corpus);
  const actor = focus.actor === undefined ? undefined : organisationOf(corpus, focus.actor);
  const isOnTheme = (themes: readonly string[]): boolean =>
    focus.theme === undefined || themes.some((theme) => all.above(theme).includes(focus.theme!));
  const isThere = (extracts: readonly string[]): boolean =>
    focus.territory === undefined ||
    extracts.some((id) => {
      const { territory } = all.byId.get(id)!;
      return territory !== undefined && isWithin(corpus, territory, focus.territory!);
    });
  const isTheirs = (organisations: readonly string[]): boolean => actor === undefined || organisations.includes(actor);
  const isWhole = focus.theme === undefined && focus.territory === undefined && actor === undefined;
  return {
    interviews: voices(corpus).length,
    organisations: organisationsHeard(corpus).size,
    extracts: all.said.length,
    convergences: convergencesOf(corpus).filter((one) => isOnTheme([one.theme]) && isThere(one.evidence) && isTheirs(one.organisations)),
    divergences: divergencesOf(corpus).filter(
      (one) =>
        isOnTheme(one.themes) && isThere([...one.inFavour, ...one.against, ...one.contradictions.flat()]) && isTheirs(one.organisations),
    ),
    orphans: orphansOf(corpus).filter(
      (one) => isOnTheme(one.themes) && isThere([one.extract]) && isTheirs([one.organisation, one.towards]),
    ),
    blindSpots: blindSpotsOf(corpus).filter(
      ({ kind, id, organisations }) =>
        isWhole ||
        (kind === 'theme' && focus.theme !== undefined && isOnTheme([id])) ||
        (kind === 'territory' && id === focus.territory) ||
        (actor !== undefined && organisations.includes(actor)),
    ),
    saturation: saturationOf(corpus),
    adopted: adoptedOf(corpus).filter(
      ({ signature, now }) =>
        isOnTheme([signature.split(':')[1] ?? '']) && (now === undefined ? isWhole : isThere(now.evidence) && isTheirs(now.organisations)),
    ),
    setAside: setAsideOf(corpus),
  };
}

/** The convergences of the same type on the same theme: where a meeting of two also happens. */
export const sameElsewhere = (one: Convergence, all: readonly Convergence[]): readonly Convergence[] =>
  all.filter((other) => other !== one && other.type === one.type && other.theme === one.theme);
