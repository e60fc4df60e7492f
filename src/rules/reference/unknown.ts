import { kindNamed, PARTS } from '../../corpus/kinds.ts';
import { called } from '../../corpus/called.ts';
import type { Corpus, Reference } from '../../corpus/corpus.ts';
import { keySpanOf } from '../../document/document.ts';
import type { Span } from '../../document/place.ts';
import { fr } from '../../language/language.ts';
import { fold, suggest } from '../../language/suggest.ts';
import { MEASURE } from '../published/measure-gone.ts';
import { rule } from '../rule.ts';
import { suppressionsOf } from '../suppressions.ts';

/** Whether the file meant, or one that may hold the part, could not be read: what it declares is unknown to us, not to the project. */
function isUnread(corpus: Corpus, { kinds, holder, written }: Reference, unread: ReadonlySet<string>): boolean {
  if (holder) return holder.document.data === undefined;
  const id = written.replace(/^.*:/, '').replace(/#.*$/, '');
  if (kinds.some((kind) => unread.has(`${kindNamed(kind)?.at ?? ''}${id}`))) return true;
  const holders = new Set(kinds.flatMap((kind) => PARTS.get(kind) ?? []));
  return holders.size > 0 && corpus.all.some((entity) => holders.has(entity.kind) && entity.document.data === undefined);
}

/** The ids that a reference may name, as they are written. */
function idsOf(corpus: Corpus, { kinds, holder, written }: Reference): string[] {
  const prefix = written.slice(0, written.indexOf(':') + 1);
  const ids = kinds.flatMap((kind) => [
    ...corpus.all.filter((entity) => entity.kind === kind).map((entity) => entity.id),
    ...corpus
      .parts(kind)
      .filter((part) => holder === undefined || part.of === holder)
      .flatMap((part) => (holder && !written.includes('#') ? [part.id] : [part.id, `${part.of.id}#${part.id}`])),
  ]);
  return prefix === '' ? ids : ids.map((id) => prefix + id);
}

/** The ids of what bears the name that was written in place of an id. */
function namedSo(corpus: Corpus, { kinds, written }: Reference): string[] {
  const sought = fold(written);
  const bears = (data: object): boolean =>
    ['name', 'short_name', 'title', 'label'].some((field) => {
      const name = (data as Readonly<Record<string, unknown>>)[field];
      return typeof name === 'string' && fold(name) === sought;
    });
  return kinds.flatMap((kind) => [
    ...corpus.all.filter((entity) => entity.kind === kind && bears(entity.data)).map(({ id }) => id),
    ...corpus.parts(kind).flatMap(({ id, data }) => (bears(data) ? [id] : [])),
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
          : fr`« ${written} » n’existe pas${kinds.length > 0 ? ` (${kinds.map((kind) => called(kind, 'fr')).join(', ')})` : ''}.`,
      remedy: fr`Corrigez l’identifiant, ou créez ce qu’il désigne.`,
    },
    en: {
      title: 'Reference that leads nowhere',
      why: 'A file that quotes what does not exist breaks the evidence trail.',
      say: ({ written, kinds, form }) =>
        form
          ? `“${written}” must be written “kind:id”, for instance “action:ecole-ouverte”.`
          : `There is no “${written}”${kinds.length > 0 ? ` (${kinds.map((kind) => called(kind, 'en')).join(', ')})` : ''}.`,
      remedy: 'Correct the id, or create what it means.',
    },
  },
  *check({ corpus, ruleNames }) {
    // Without its extension, the path of a file is that of its folder and its id.
    const unread = new Set(corpus.documents.flatMap(({ file, data }) => (data === undefined ? [file.replace(/\.\w+$/, '')] : [])));
    for (const reference of corpus.references) {
      const { at: span, written, kinds, missing } = reference;
      if (missing === undefined || missing === 'kind' || isUnread(corpus, reference, unread)) continue;
      // What went out may no longer be there: another rule says so.
      if (reference.from.kind === 'published' && MEASURE.test(written)) continue;
      const named = missing === 'unknown' ? namedSo(corpus, reference) : [];
      const near = missing === 'unknown' ? suggest(written, idsOf(corpus, reference)) : [];
      // Its name, or its id with a capital or an accent: one thing only is meant.
      const meant = [...new Set([...named, ...near.filter((id) => fold(id) === fold(written))])];
      yield {
        at: span,
        data: { written, kinds, form: missing === 'form' },
        suggestions: [...new Set([...named, ...near])].slice(0, 3),
        ...(meant.length === 1 && !/[:#]/.test(written) && { fix: { at: span, text: meant[0]! } }),
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
