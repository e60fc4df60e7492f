// From what was asked (a revision, a day, a meeting, the last committee) to the state of the project that git recorded then.

import { assemble, type Kept } from '../corpus/assemble.ts';
import type { Corpus, Entity } from '../corpus/corpus.ts';
import { KINDS } from '../corpus/kinds.ts';
import { readConfig, type Source } from '../corpus/source.ts';
import { filesAt, followedBy, recordedAs, recordedOn, type Recorded, renamesSince, textsSince } from '../disk/past.ts';
import type { Layout } from '../disk/project.ts';
import { dayMeant } from '../language/on-paper.ts';
import { verdictsOf } from '../evaluation/verdict.ts';
import type { Change } from '../history/change.ts';
import { changesBetween, completed } from '../history/changes.ts';
import { mayHaveMoved } from '../history/effects.ts';
import { changesDatedAfter } from '../history/dated.ts';
import { type Renames, renamesBetween } from '../history/renames.ts';
import { type Both, fr, type Language } from '../language/language.ts';
import type { Past as Told } from '../report/document.ts';
import { stateOf } from '../report/states.ts';
import { committeeOf, lastHeld } from '../steering/meetings.ts';
import { isShallow } from '../disk/revision.ts';
import { anew } from '../corpus/recall.ts';
import { dateOf } from './date.ts';
import { WrongRequest } from './io.ts';
import type { Loaded } from './load.ts';

/** From when one looks at the project. */
export interface Since {
  readonly asked: string;
  /** The meeting that it names, when it names one. */
  readonly meeting?: Entity<'meeting'>;
  /** The day; for a revision, the day it was recorded. */
  readonly date?: string;
}

/** What is known of the project as it was. */
export interface Past {
  readonly since: Since;
  /** Why nothing is known beyond the dates that the files hold. */
  readonly unknown?: 'none' | 'empty' | 'never';
  readonly recorded?: Recorded;
  readonly corpus?: Corpus;
  readonly renames: Renames;
  /** Files whose present text nobody recorded yet. */
  readonly unrecorded: readonly string[];
  /** Folders of the project that git follows apart: their past is not known. */
  readonly apart: readonly string[];
}

const WORDS: Both<{
  readonly neverMet: (committee: string | undefined) => string;
  readonly unknown: (asked: string) => string;
  readonly needsGit: (asked: string, empty: boolean) => string;
  readonly future: (date: string) => string;
}> = {
  fr: {
    neverMet: (committee) =>
      committee === undefined
        ? fr`Le projet n’a pas de comité. Donnez une date (AAAA-MM-JJ) ou une révision.`
        : fr`« ${committee} » ne s’est pas encore réuni. Donnez une date (AAAA-MM-JJ) ou une révision.`,
    unknown: (asked) =>
      fr`« ${asked} » n’est ni une réunion du projet, ni une date (AAAA-MM-JJ), ni une révision que git connaisse. Au choix aussi : last-committee.`,
    needsGit: (asked, empty) =>
      empty
        ? fr`« ${asked} » n’est ni une réunion du projet, ni une date (AAAA-MM-JJ) ; et git n’a encore rien enregistré dans ce dossier : aucune révision n’y est connue.`
        : fr`« ${asked} » n’est ni une réunion du projet, ni une date (AAAA-MM-JJ) ; et ce dossier n’est pas suivi par git : aucune révision n’y est connue.`,
    future: (date) => fr`« ${date} » est après la date de référence du projet : rien n’a pu changer depuis.`,
  },
  en: {
    neverMet: (committee) =>
      committee === undefined
        ? 'The project has no committee. Give a date (YYYY-MM-DD) or a revision.'
        : `“${committee}” has not met yet. Give a date (YYYY-MM-DD) or a revision.`,
    unknown: (asked) =>
      `“${asked}” is neither a meeting of the project, nor a date (YYYY-MM-DD), nor a revision that git knows. Also possible: last-committee.`,
    needsGit: (asked, empty) =>
      empty
        ? `“${asked}” is neither a meeting of the project nor a date (YYYY-MM-DD); and git has recorded nothing in this folder yet: no revision is known in it.`
        : `“${asked}” is neither a meeting of the project nor a date (YYYY-MM-DD); and this folder is not followed by git: no revision is known in it.`,
    future: (date) => `“${date}” is after the reference date of the project: nothing can have changed since.`,
  },
};

/** What `SINCE` names: the last committee by default, a meeting, a day, or a revision. */
function sinceOf(asked: string, corpus: Corpus, committee: string | undefined, language: Language): Since {
  const said = WORDS[language];
  if (asked === 'last-committee') {
    const concerned = committeeOf(corpus, committee);
    const meeting = concerned && lastHeld(corpus, concerned.id);
    if (!meeting) throw new WrongRequest(said.neverMet(concerned?.data.name));
    return { asked, meeting, date: meeting.data.date! };
  }
  const meeting = corpus.entity('meeting', asked);
  const date =
    meeting?.data.date ?? (/^\d{4}-\d{2}-\d{2}$/.test(asked) || dayMeant(asked) !== undefined ? dateOf(asked, language) : undefined);
  if (date !== undefined && date > corpus.date) throw new WrongRequest(said.future(meeting ? `${asked} (${date})` : asked));
  return { asked, ...(meeting && { meeting }), ...(date !== undefined && { date }) };
}

const plain = (text: string | undefined): string | undefined => text?.replaceAll('\r\n', '\n').replace(/^\ufeff/, '');

const isHeld = (text: string): boolean => /^status:\s*['"]?held\b/m.test(text);

/**
 * The project as it was.
 * @throws {WrongRequest} when what was asked for names nothing
 */
export async function pastOf(loaded: Loaded, asked: string, committee: string | undefined, language: Language): Promise<Past> {
  const { root, corpus, config, sources, revision } = loaded;
  const since = sinceOf(asked, corpus, committee, language);
  const followed = revision === undefined ? followedBy(root) : 'git';
  if (since.date === undefined && followed !== 'git')
    throw new WrongRequest(
      /^[\w./~^@{}-]+$/.test(asked) ? WORDS[language].needsGit(asked, followed === 'empty') : WORDS[language].unknown(asked),
    );
  const nothing = { since, renames: new Map(), unrecorded: [], apart: [] };
  if (followed !== 'git') return { ...nothing, unknown: followed };
  // What led to a revision is fixed, unless it is not known or git was not given all of it.
  const recall = revision === undefined || isShallow(root) ? anew : loaded.memory.worked;
  const recorded =
    since.date === undefined
      ? recordedAs(root, asked)
      : recall(`what led to ${revision} in ${root} by ${since.date}`, () => recordedOn(root, since.date!));
  // A project first recorded after the day it is looked at has no past to compare with.
  if (!recorded || (recorded.short !== undefined && recorded.date > corpus.date)) {
    if (since.date === undefined) throw new WrongRequest(WORDS[language].unknown(asked));
    // A repository that git does not trust tells nothing either.
    const answering = recorded ? 'git' : followedBy(root);
    return { ...nothing, unknown: answering === 'git' ? 'never' : answering };
  }
  const layout: Layout = {
    folders: KINDS.filter((kind) => kind.at.endsWith('/')).map((kind) => kind.at),
    names: KINDS.filter((kind) => !kind.at.endsWith('/') && kind.name !== 'project').map((kind) => kind.at),
    fileSize: config.limits.fileSize,
    libraries: config.libraries,
  };
  const { files, apart } = filesAt(root, recorded.commit, layout, sources);
  const beside = (file: string): boolean => apart.some((folder) => file.startsWith(`${folder}/`));
  // What git follows apart was not in the past: it is taken to be as it is.
  const then: Source[] = [...files, ...sources.filter(({ file }) => beside(file))];
  const before = readConfig(then.find(({ file }) => file === 'odas.yaml')?.content ?? '');
  // Files that did not change were understood once.
  const kept = new Map<string, Kept>(
    corpus.documents.map((document) => [document.file, { content: document.text.content, document, faults: [] }] as const),
  );
  const met = since.meeting?.file;
  const known = then.find(({ file }) => file === met)?.content;
  // What a meeting decided begins with its minutes, which are written after it.
  const minutes =
    met === undefined || (known !== undefined && isHeld(known)) ? undefined : textsSince(root, recorded.commit, met).find(isHeld);
  if (met !== undefined && minutes !== undefined)
    then.splice(0, then.length, ...then.filter(({ file }) => file !== met), { file: met, content: minutes });
  // Read at the same date: what it already held is no news, whatever its date.
  const isAsItWas = then.every(({ file, content }) => kept.get(file)?.content === content);
  const checkShape = isAsItWas ? () => [] : (await import('../corpus/shape.ts')).checkShape;
  const past = assemble(then, before, { today: loaded.today, date: corpus.date }, checkShape, kept);
  return {
    since: { ...since, date: since.date ?? recorded.date },
    recorded,
    corpus: past,
    renames: renamesBetween(past, corpus, () => renamesSince(root, recorded.commit), config.kind),
    get unrecorded() {
      return unrecordedOf(
        root,
        layout,
        sources.filter(({ file }) => !beside(file)),
      );
    },
    apart,
  };
}

/** Of the files of a project as they are, those that HEAD does not hold so. */
function unrecordedOf(root: string, layout: Layout, sources: Loaded['sources']): string[] {
  const head = new Map(filesAt(root, 'HEAD', layout).files.map(({ file, content }) => [file, plain(content)]));
  const here = new Set(sources.map(({ file }) => file));
  return [
    ...sources.filter(({ file, content, shown }) => head.get(file) !== (plain(content) ?? shown)).map(({ file }) => file),
    ...[...head.keys()].filter((file) => !here.has(file)),
  ].toSorted();
}

/** What changed since then, as the team may read it: told by git, or by the project's own dates where git says nothing. */
export function changesSince(past: Past, corpus: Corpus, language: Language): readonly Change[] {
  const judged = past.corpus && mayHaveMoved(past.corpus, corpus);
  const state = (one: Corpus) => stateOf(one, one, 'team', language, undefined, judged ? verdictsOf(one) : []);
  const after = state(corpus);
  if (!past.corpus) return changesDatedAfter(corpus, past.since.date!, after.figures);
  const changes = changesBetween({
    before: state(past.corpus),
    after,
    renames: past.renames,
    ...(past.since.meeting && { met: past.since.meeting.id }),
  });
  // Before git began, the project's own dates still say something.
  return past.recorded?.short === undefined
    ? changes
    : completed(
        changes,
        changesDatedAfter(corpus, past.since.date!, after.figures).filter(({ date = '9999' }) => date <= past.recorded!.date),
      );
}

/** What a document tells changes from: what was asked, else the last meeting of its committee before the one it prepares. */
export async function pastFor(
  loaded: Loaded,
  {
    since,
    committee,
    meeting,
  }: { readonly since: string | undefined; readonly committee: string | undefined; readonly meeting: string | undefined },
  language: Language,
): Promise<Told | undefined> {
  const { corpus } = loaded;
  const chosen = corpus.entity('meeting', meeting ?? '');
  const concerned = committeeOf(corpus, committee ?? chosen?.data.committee);
  const last = concerned && lastHeld(corpus, concerned.id, chosen?.data.status === 'held' ? chosen.data.date : undefined);
  const asked = since === undefined || since === 'last-committee' ? last?.id : since;
  if (asked === undefined) return undefined;
  const { since: from, recorded, corpus: then, renames } = await pastOf(loaded, asked, committee, language);
  return {
    date: from.date!,
    met: from.meeting?.id,
    ...(then && { recorded: { corpus: then, renames, short: recorded?.short === undefined ? undefined : recorded.date } }),
  };
}
