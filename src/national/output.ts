// What `odas national --format json` prints; its schema is schemas/output/national.schema.json.

import type { Doubt } from './doubts.ts';
import type { SideBySide } from './side-by-side.ts';

/** The reading as JSON: places by their codes, nothing of the files themselves. */
export function nationalOutput(reading: SideBySide, doubts: readonly Doubt[]) {
  const { date, lastCommittee, departments, steps, convergences, single, themes, travels, thin, outside } = reading;
  return {
    version: 1,
    date,
    ...(lastCommittee !== undefined && { last_committee: lastCommittee }),
    departments: departments.map(({ underWay, version: file_version, ...one }) => ({ ...one, file_version, under_way: underWay })),
    steps: steps.map(({ step, places }) => ({ step, places })),
    convergences: convergences.map(({ type, theme, label, places, everywhere, somewhere }) => ({
      type,
      theme,
      label,
      spheres_everywhere: everywhere,
      spheres_somewhere: somewhere,
      places: places.map(({ code, spheres = [], organisations, family = false, retained = false, contested = false }) => ({
        code,
        spheres,
        ...(organisations !== undefined && { organisations }),
        family,
        retained,
        contested,
      })),
    })),
    single_convergences: single,
    actions: themes.map(({ theme, label, actions }) => ({
      theme,
      label,
      actions: actions.map(({ code, id, title, status, hypothesis, budget, fte, territory_types = [], effects }) => ({
        code,
        id,
        title,
        status,
        ...(hypothesis !== undefined && { hypothesis }),
        ...(budget !== undefined && { budget }),
        ...(fte !== undefined && { fte }),
        territory_types,
        effects: effects.map(({ indicator, verdict, evidence_level, change }) => ({ indicator, verdict, evidence_level, change })),
      })),
    })),
    hypotheses: travels.map(({ id, title, themes: about, from, places, readings, pooled, contrasts }) => ({
      id,
      title,
      themes: about,
      from,
      places: places.map(({ code, status, reason, outcome, conditions, actions, lessons }) => ({
        code,
        status,
        ...(reason !== undefined && { reason }),
        outcome,
        conditions: conditions.map(({ id: condition, present }) => ({ id: condition, present })),
        actions: actions.map(({ id: action, title: name, status: state }) => ({ id: action, title: name, status: state })),
        lessons,
      })),
      readings,
      pooled,
      contrasts: contrasts.map(({ condition, text, metWhereFavourable, unmetElsewhere, metElsewhere }) => ({
        condition,
        text,
        met_where_favourable: metWhereFavourable,
        unmet_elsewhere: unmetElsewhere,
        met_elsewhere: metElsewhere,
      })),
    })),
    thin,
    outside_codebook: outside,
    doubtful: doubts,
  };
}
