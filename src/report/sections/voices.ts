// What the actors say, in a briefing: what the committee adopted, the needs most shared, what could be tied, what divides and what lacks, a
// line each with its count. What is left is counted, and the shared diagnosis gives it.

import { DIAGNOSIS, unansweredFrom } from '../../diagnosis/words/convergences.ts';
import { nameOfSpot } from '../../diagnosis/words/spots.ts';
import type { Scene } from '../document.ts';
import type { HeardConvergence } from '../heard.ts';
import type { Shown } from '../view.ts';
import { HEARD } from './heard-words.ts';
import { evidence, noneHeard } from './heard.ts';
import { cut } from './most.ts';
import { actorName } from './names.ts';
import { VOICES } from './voices-words.ts';

/** What a briefing holds of each. */
const MOST = { adopted: 4, needs: 5, met: 2, divergences: 1, unanswered: 1, spots: 4 } as const;
/** A need has a few references: they stand together. */
const MOST_EACH = 2;

export function voicesSection(scene: Scene): Readonly<Record<string, Shown>> {
  const { open, derived, language } = scene;
  const said = VOICES[language];
  const words = DIAGNOSIS[language];
  const heard = derived.heard();
  const names = heard.names(language);
  const adopted = cut(adoptedIn(scene), MOST.adopted);
  const needs = cut(
    derived.themes.filter(({ organisations }) => organisations >= 2),
    MOST.needs,
  );
  // What two organisations may tie, unless the committee has it in hand already; the needs are told above by theme.
  const pairs = heard.convergences.filter(({ type, isAdopted }) => type !== 'common-need' && !isAdopted);
  const met = oneByTheme(pairs, MOST.met);
  const disputed = cut(heard.divergences, MOST.divergences);
  const orphans = unansweredFrom(heard.orphans);
  const alone = cut(
    orphans.filter(({ heard: isHeard, seated }) => !isHeard && !seated),
    MOST.unanswered,
  );
  const left = {
    adopted: adopted.more,
    needs: needs.more,
    convergences: pairs.length - met.length,
    divergences: disputed.more,
    unanswered: orphans.length - alone.shown.length,
  };
  const counted = (Object.keys(left) as (keyof typeof left)[]).flatMap((what) => (left[what] > 0 ? [said.left[what](left[what])] : []));
  const isSaid = derived.interviews > 0;
  const spots = spotsOf(scene);
  const missing = [
    ...(derived.notHeard.length > 0 ? [said.notHeard(derived.notHeard.map((id) => actorName(open, id)))] : []),
    ...(isSaid && !derived.familiesHeard ? [said.noFamily] : []),
  ];
  const also = [needs.shown, met, disputed.shown, alone.shown, spots, missing].some((one) => one.length > 0);
  return {
    voices_sentence: isSaid ? said.sentence(derived.organisations, derived.interviews, derived.extracts) : '',
    voices_none: noneHeard(scene),
    convergences: adopted.shown,
    needs: needs.shown.map(({ theme, organisations }, index) => said.need(names.theme(theme), organisations, index === 0)).join(', '),
    needs_evidence: [
      ...new Set(needs.shown.flatMap(({ extracts }) => extracts.filter((id) => heard.statements([id]).length > 0).slice(0, MOST_EACH))),
    ].join(', '),
    met: met.map((one) => (one.named ? words.convergence(one.named, names) : HEARD[language].counted(one, names))).join(' '),
    met_evidence: [...new Set(met.flatMap((one) => one.evidence.slice(0, MOST_EACH)))].join(', '),
    disputed: disputed.shown.map((one) => {
      const side = (what: 'for' | 'against' | 'between', ids: readonly string[]): string[] =>
        ids.length === 0 ? [] : [said.side(what, ids.length, what === 'between' ? '' : (heard.statements(ids)[0]?.text ?? ''))];
      const told = [...one.inFavour, ...one.between, ...one.against];
      return {
        sentence: heard.isNamed
          ? words.divergence(one, names)
          : HEARD[language].opposed(one.themes.map(names.theme).join(', ') || names.objective(one.about.id), one.organisations.length),
        sides: [...side('for', one.inFavour), ...side('against', one.against), ...side('between', one.between)].join(' '),
        evidence: heard.statements(told).length === 0 ? '' : evidence([...new Set(told)], language),
      };
    }),
    unanswered: alone.shown.map((one) => ({ sentence: words.unanswered(one, names), evidence: evidence(one.evidence, language) })),
    voices_also: isSaid && also ? said.also(adopted.shown.length > 0) : '',
    blind_spots: spots,
    missing_voices: missing,
    voices_elsewhere: isSaid && (also || counted.length > 0 || adopted.shown.length > 0) ? said.elsewhere(counted) : '',
  };
}

/** What the committee adopted, with what became of its evidence; what no longer stands comes first. */
function adoptedIn({ open, derived, language }: Scene): readonly { readonly [key: string]: Shown }[] {
  const states = new Map(derived.heard().adopted.map((one) => [one.id, one]));
  return (open.entity('diagnosis')?.data.retained_convergences ?? [])
    .flatMap((one) => (one?.title === undefined ? [] : [{ ...one, title: one.title, became: states.get(one.id ?? '') }]))
    .toSorted((a, b) => Number(b.became?.state === 'fell') - Number(a.became?.state === 'fell'))
    .map(({ id, title, comment, became }) => ({
      title,
      comment: comment ?? '',
      state: became ? DIAGNOSIS[language].adopted(became) : '',
      evidence: `diagnosis#${id ?? ''}`,
    }));
}

/** The strongest, each on its own theme. */
function oneByTheme(all: readonly HeardConvergence[], most: number): HeardConvergence[] {
  const met = new Map<string, HeardConvergence>();
  for (const one of all) if (!met.has(one.theme)) met.set(one.theme, one);
  return [...met.values()].slice(0, most);
}

/** Subjects of which hardly anyone speaks, those of one kind in one sentence. Who was not heard is told apart. */
function spotsOf({ open, derived, language }: Scene): string[] {
  const heard = derived.heard();
  const names = heard.names(language);
  const sentences: string[] = [];
  for (const kind of ['stake', 'question', 'territory', 'theme'] as const)
    for (const spoken of [false, true]) {
      const own = heard.blindSpots.filter((one) => one.kind === kind && one.organisations.length > 0 === spoken);
      if (own.length === 0) continue;
      const { shown, more } = cut(own, MOST.spots);
      sentences.push(
        VOICES[language].alone(
          kind,
          shown.map((one) => nameOfSpot(one, open, names)),
          more,
          spoken,
        ),
      );
    }
  return sentences;
}
