// What `odas converge --format json` prints: the diagnosis as data, whole or one of its views.

import type { Corpus } from '../corpus/corpus.ts';
import type { Adopted } from './adopted.ts';
import { likenessOf, matrixOf, needsByOrganisation, sharedBlocksOf } from './blocks.ts';
import type { CodingQuality } from './coding.ts';
import type { Convergence } from './convergences.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Play } from './play.ts';
import { networkOf } from './network.ts';
import type { Plan } from './plan.ts';
import type { Trail } from './trail.ts';

export function diagnosisOutput(one: Diagnosis, corpus: Corpus): Record<string, unknown> {
  return {
    version: 1,
    date: corpus.date,
    interviews: one.interviews,
    organisations: one.organisations,
    extracts: one.extracts,
    convergences: one.convergences.map(convergenceOutput),
    divergences: one.divergences.map(({ signature, about, themes, organisations, inFavour, against, between, contradictions }) => ({
      signature,
      about: { kind: about.kind, id: about.id },
      themes,
      organisations,
      in_favour: inFavour,
      against,
      between,
      contradictions,
    })),
    orphan_expectations: one.orphans.map(({ extract, organisation, towards, themes, heard, seated }) => ({
      extract,
      organisation,
      towards,
      themes,
      heard,
      seated,
    })),
    blind_spots: one.blindSpots.map(({ kind, id, organisations }) => ({ kind, id, organisations })),
    saturation: {
      reached: one.saturation.reached ?? null,
      curve: one.saturation.curve.map(({ interview, date, fresh, total }) => ({ interview, date, new_themes: fresh, themes: total })),
    },
    adopted: one.adopted.map(adoptedOutput),
    set_aside: one.setAside.map(({ interview, why, what }) => ({ interview, why, what })),
  };
}

export function convergenceOutput(one: Convergence): Record<string, unknown> {
  return {
    signature: one.signature,
    type: one.type,
    theme: one.theme,
    organisations: one.organisations,
    spheres: one.spheres,
    territories: one.territories,
    offered_by: one.offeredBy,
    asked_by: one.askedBy,
    evidence: one.evidence,
    counter_evidence: one.counterEvidence,
    strength: one.strength,
    rests_on: one.restsOn,
  };
}

const adoptedOutput = ({ id, title, signature, on, state, gained }: Adopted): Record<string, unknown> => ({
  id,
  title,
  signature,
  adopted_on: on ?? null,
  state,
  gained: { extracts: gained.extracts, organisations: gained.organisations, against: gained.against },
});

export function matrixOutput(corpus: Corpus): Record<string, unknown> {
  const matrix = matrixOf(corpus);
  const needs = needsByOrganisation(corpus);
  const { blocks, isWhole } = sharedBlocksOf(corpus);
  const { merges, groups, shared } = likenessOf(needs);
  return {
    organisations: matrix.organisations,
    themes: matrix.themes,
    counts: matrix.organisations.map((one) => matrix.themes.map((theme) => matrix.count(one, theme))),
    asks: matrix.organisations.map((one) => matrix.themes.map((theme) => matrix.asks(one, theme))),
    blocks: { complete: isWhole, list: blocks.map(({ organisations, themes }) => ({ organisations, themes })) },
    likeness: {
      merges: merges.map(({ left, right, similarity }) => ({
        left,
        right,
        similarity,
        shared_themes: left.length === 1 && right.length === 1 ? shared(left[0]!, right[0]!) : null,
      })),
      groups,
    },
  };
}

export function networkOutput(corpus: Corpus): Record<string, unknown> {
  const { organisations, ties, density, reciprocity, isolates, bridges } = networkOf(corpus);
  return {
    organisations,
    ties: ties.map(({ from, to, themes, evidence }) => ({ from, to, themes, evidence })),
    density: density ?? null,
    reciprocity: reciprocity ?? null,
    isolates,
    bridges,
  };
}

export function playOutput(play: Play): Record<string, unknown> {
  return {
    actors: play.actors,
    objectives: play.objectives,
    influence: play.power.influence,
    dependence: play.power.dependence,
    power: play.power.power ?? null,
    indirect: play.power.midi,
    convergence: play.agreements.convergence,
    divergence: play.agreements.divergence,
    weighted: play.isWeighted,
    ambivalence: play.ambivalence.map((one) => one ?? null),
    mobilisation: play.mobilisation,
    missing: play.missing,
  };
}

export const planOutput = ({ coverage, next }: Plan): Record<string, unknown> => ({
  coverage: coverage.map(({ kind, id, known, heard }) => ({ kind, id, known, heard })),
  next: next.map(({ organisation, isRequired, askedBy, fills, isFamily, isSeated }) => ({
    organisation,
    required: isRequired,
    asked_by: askedBy,
    fills,
    family: isFamily,
    seated: isSeated,
  })),
});

export const codingOutput = (quality: CodingQuality | undefined): Record<string, unknown> | null =>
  quality === undefined
    ? null
    : {
        interviews: quality.interviews,
        extracts: quality.extracts,
        alpha: quality.alpha ?? null,
        reading: quality.reading,
        kappa: quality.kappa ?? null,
        alpha_of_kinds: quality.kinds ?? null,
        themes: quality.themes.map(({ theme, alpha, differ, used }) => ({ theme, alpha: alpha ?? null, differ, used })),
        differences: quality.differences.map(({ extract, themes, kinds }) => ({
          extract,
          themes: themes.map((one) => one ?? null),
          kinds: kinds.map((one) => one ?? null),
        })),
      };

export const trailOutput = ({ kind, id, before, after }: Trail): Record<string, unknown> => ({ kind, id, rests_on: before, became: after });
