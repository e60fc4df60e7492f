import { PARTS } from '../../corpus/kinds.ts';
import { type Corpus } from '../../corpus/corpus.ts';
import { keySpanOf } from '../../document/document.ts';
import type { Span } from '../../document/place.ts';
import { fr } from '../../language/language.ts';
import { suggest } from '../../language/suggest.ts';
import { rule } from '../rule.ts';
import { suppressionsOf } from '../suppressions.ts';

/** Whether a file that would hold such a part could not be read: what it declares is unknown to us, not to the project. */
function isUnread(corpus: Corpus, kinds: readonly string[]): boolean {
  const holders = new Set(kinds.flatMap((kind) => PARTS.get(kind) ?? []));
  return holders.size > 0 && corpus.all.some((entity) => holders.has(entity.kind) && entity.document.data === undefined);
}

/** The ids that a reference of these kinds may name, as they are written. */
function idsOf(corpus: Corpus, kinds: readonly string[]): string[] {
  return kinds.flatMap((kind) => [
    ...corpus.all.filter((entity) => entity.kind === kind).map((entity) => entity.id),
    ...corpus.parts(kind).flatMap((part) => [part.id, `${part.of.id}#${part.id}`]),
  ]);
}

export const referenceUnknown = rule<{ written: string; kinds: readonly string[]; form: boolean }>({
  name: 'reference/unknown',
  severity: 'error',
  words: {
    fr: {
      title: 'Renvoi qui ne mène nulle part',
      why: fr`Un fichier qui cite ce qui n’existe pas rompt le fil de preuve.`,
      say: ({ written, kinds, form }) =>
        form
          ? fr`« ${written} » doit s’écrire « nature:identifiant », par exemple « action:ecole-ouverte ».`
          : fr`« ${written} » n’existe pas${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}.`,
      remedy: fr`Corrigez l’identifiant, ou créez ce qu’il désigne.`,
    },
    en: {
      title: 'Reference that leads nowhere',
      why: 'A file that quotes what does not exist breaks the evidence trail.',
      say: ({ written, kinds, form }) =>
        form
          ? `“${written}” must be written “kind:id”, for instance “action:ecole-ouverte”.`
          : `There is no “${written}”${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}.`,
      remedy: 'Correct the id, or create what it means.',
    },
  },
  *check({ corpus, ruleNames }) {
    for (const { at: span, written, kinds, missing } of corpus.references) {
      if (missing === undefined || missing === 'kind' || isUnread(corpus, kinds)) continue;
      yield {
        at: span,
        data: { written, kinds, form: missing === 'form' },
        suggestions: missing === 'unknown' ? suggest(written, idsOf(corpus, kinds)) : [],
      };
    }
    const { rules } = corpus.project;
    const unknown = (name: string, span: Span) => ({
      at: span,
      data: { written: name, kinds: ['rule'], form: false },
      suggestions: suggest(name, ruleNames),
    });
    for (const name of Object.keys(rules ?? {})) if (!ruleNames.includes(name)) yield unknown(name, keySpanOf(rules!, name)!);
    for (const one of suppressionsOf(corpus)) if (one.rule !== undefined && !ruleNames.includes(one.rule)) yield unknown(one.rule, one.at);
  },
  fails: { files: { 'actors/ecole.yaml': 'territories: [⟦quartier-nort⟧]\n' } },
  passes: { files: { 'actors/ecole.yaml': 'territories: [quartier-nord]\n' } },
});
