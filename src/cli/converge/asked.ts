// What `odas converge` was asked: a theme, a territory, an organisation, a convergence, a place on the trail. What does not exist is refused with what does.

import type { Corpus } from '../../corpus/corpus.ts';
import type { Divergence } from '../../diagnosis/absences.ts';
import type { Convergence } from '../../diagnosis/convergences.ts';
import type { Diagnosis, Focus } from '../../diagnosis/diagnosis.ts';
import { stopOf } from '../../diagnosis/trail.ts';
import { type Both, fr, list } from '../../language/language.ts';
import { suggest } from '../../language/suggest.ts';
import { type Context, languageOf, WrongRequest } from '../io.ts';
import { inReadingOrder } from '../terminal/converge/order.ts';

const WORDS: Both<{
  readonly theme: (id: string, near: string) => string;
  readonly territory: (id: string, near: string) => string;
  readonly actor: (id: string, near: string) => string;
  readonly near: (ids: readonly string[]) => string;
  readonly convergence: (given: string, near: string) => string;
  readonly number: (given: string, count: number) => string;
  readonly several: (given: string, signatures: readonly string[]) => string;
  readonly trace: (given: string, near: string) => string;
}> = {
  fr: {
    theme: (id, near) => fr`« ${id} » n’est pas un thème de la grille (themes.yaml).${near}`,
    territory: (id, near) => fr`« ${id} » n’est pas un territoire de la feuille de route.${near}`,
    actor: (id, near) => fr`« ${id} » n’est pas une organisation du projet.${near}`,
    near: (ids) => (ids.length === 0 ? '' : fr` Vouliez-vous dire ${list(ids, 'fr', 'disjunction')} ?`),
    convergence: (given, near) =>
      fr`Aucune convergence ni divergence n’a la signature ou le thème « ${given} » dans les entretiens d’aujourd’hui.${near} « odas converge --all » les montre toutes.`,
    number: (given, count) => fr`Il n’y a pas de numéro ${given} dans la liste : elle va de 1 à ${count}.`,
    several: (given, signatures) => fr`Plusieurs portent sur « ${given} ». Dites laquelle :\n  ${signatures.join('\n  ')}`,
    trace: (given, near) =>
      fr`« ${given} » n’est ni un extrait (ent-001#x2), ni une action, ni une décision (copil-2026-03-12#d1) du projet.${near}`,
  },
  en: {
    theme: (id, near) => `“${id}” is not a theme of the codebook (themes.yaml).${near}`,
    territory: (id, near) => `“${id}” is not a territory of the roadmap.${near}`,
    actor: (id, near) => `“${id}” is not an organisation of the project.${near}`,
    near: (ids) => (ids.length === 0 ? '' : ` Did you mean ${list(ids, 'en', 'disjunction')}?`),
    convergence: (given, near) =>
      `No convergence or divergence has the signature or the theme “${given}” in today’s interviews.${near} “odas converge --all” shows them all.`,
    number: (given, count) => `There is no number ${given} in the list: it goes from 1 to ${count}.`,
    several: (given, signatures) => `Several are about “${given}”. Say which:\n  ${signatures.join('\n  ')}`,
    trace: (given, near) => `“${given}” is no extract (ent-001#x2), action or decision (copil-2026-03-12#d1) of the project.${near}`,
  },
};

/** What the view is narrowed to. */
export function focusFrom(options: Readonly<Record<string, unknown>>, corpus: Corpus, context: Context): Focus {
  const said = WORDS[languageOf(context)];
  const one = (option: 'theme' | 'territory' | 'actor', known: readonly string[]): string | undefined => {
    if (options[option] === undefined) return undefined;
    const id = String(options[option]);
    if (!known.includes(id)) throw new WrongRequest(said[option](id, said.near(suggest(id, known))));
    return id;
  };
  const ids = (kind: string): string[] => corpus.parts(kind).map(({ id }) => id);
  return {
    theme: one('theme', ids('theme')),
    territory: one('territory', ids('territory')),
    actor: one(
      'actor',
      corpus.entities('actor').map(({ id }) => id),
    ),
  };
}

/** The convergence or divergence to explain: by its number in the list, its signature, or its theme when it is the only one there. */
export function explainedFrom(given: string, diagnosis: Diagnosis, corpus: Corpus, context: Context): Convergence | Divergence {
  const said = WORDS[languageOf(context)];
  const all: (Convergence | Divergence)[] = [...inReadingOrder(diagnosis.convergences), ...diagnosis.divergences];
  if (/^\d+$/.test(given)) {
    const one = all[Number(given) - 1];
    if (!one) throw new WrongRequest(said.number(given, all.length));
    return one;
  }
  // A pair is the same in either order.
  const plain = given.replace(/([a-z0-9-]+)\+([a-z0-9-]+)$/, (_, a: string, b: string) => [a, b].sort().join('+'));
  const exact = all.find(({ signature }) => signature === plain);
  if (exact) return exact;
  const about = all.filter(
    (one) =>
      ('theme' in one ? one.theme === given : one.themes.includes(given) || one.about.id === given) ||
      one.signature.startsWith(`${given}:`),
  );
  if (about.length === 1) return about[0]!;
  if (about.length > 1)
    throw new WrongRequest(
      said.several(
        given,
        about.map(({ signature }) => signature),
      ),
    );
  const known = [...all.map(({ signature }) => signature), ...corpus.parts('theme').map(({ id }) => id)];
  throw new WrongRequest(said.convergence(given, said.near(suggest(given, known))));
}

/** Where the trail starts. */
export function tracedFrom(given: string, corpus: Corpus, context: Context): NonNullable<ReturnType<typeof stopOf>> {
  const said = WORDS[languageOf(context)];
  const stop = stopOf(corpus, given);
  if (stop) return stop;
  const known = [
    ...corpus.entities('action').map(({ id }) => id),
    ...(['extract', 'decision'] as const).flatMap((kind) => corpus.parts(kind).map(({ id, of }) => `${of.id}#${id}`)),
  ];
  throw new WrongRequest(said.trace(given, said.near(suggest(given, known))));
}
