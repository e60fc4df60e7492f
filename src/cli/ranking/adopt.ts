// `odas rank --adopt --meeting ID`: the decisions and statuses that a choice calls for, shown as a diff, written when they are confirmed.

import { type Both, fr, list, plural } from '../../language/language.ts';
import { at, type Entity } from '../../corpus/corpus.ts';
import { type Edit, edited } from '../../document/edit.ts';
import { keySpanOf, originOf, spanOf } from '../../document/document.ts';
import type { Assessment } from '../../ranking/assessment.ts';
import { boundsOf } from '../../ranking/constraints.ts';
import { scalar } from '../../scaffold/entity.ts';
import { type Context, EXIT, languageOf, printable, WrongRequest } from '../io.ts';
import type { Loaded } from '../load.ts';
import { patchOf } from '../mend.ts';
import { exactly, widthOf, wrap } from '../terminal/wrap.ts';
import { explainedFrom } from './asked.ts';
import { choiceFor, type Request } from './choice.ts';

const WORDS: Both<{
  readonly noMeeting: (ids: readonly string[]) => string;
  readonly unknownMeeting: (id: string, ids: readonly string[]) => string;
  readonly cancelled: (id: string) => string;
  readonly noLimits: string;
  readonly infeasible: string;
  readonly nothing: string;
  readonly unreadable: (file: string) => string;
  readonly decision: (title: string, lead: string | undefined) => string;
  readonly proposed: (titles: readonly string[], meeting: string) => string;
  readonly confirm: string;
  readonly written: (files: readonly string[]) => string;
}> = {
  fr: {
    noMeeting: (ids) =>
      fr`Dites quelle réunion adopte le choix, avec --meeting. ${ids.length > 0 ? `Au choix : ${ids.join(', ')}.` : 'Le projet n’en a aucune.'}`,
    unknownMeeting: (id, ids) => fr`« ${id} » n’est pas une réunion du projet. ${ids.length > 0 ? `Au choix : ${ids.join(', ')}.` : ''}`,
    cancelled: (id) => fr`La réunion « ${id} » est annulée : elle n’adopte rien.`,
    noLimits: fr`Aucune contrainte ne dit combien choisir : nommez les actions (« --adopt action-1,action-2 »), ou fixez un budget.`,
    infeasible: fr`Aucun choix ne respecte toutes les contraintes : « odas rank --portfolio » dit lesquelles se contredisent.`,
    nothing: fr`Rien à adopter : les actions choisies sont déjà retenues, et la réunion le dit.`,
    unreadable: (file) =>
      fr`« ${file} » ne peut être modifié sûrement : sa liste de décisions n’est pas écrite une ligne par élément. Modifiez-le à la main.`,
    decision: (title, lead) =>
      lead === undefined
        ? fr`Retenir l’action « ${title} ».`
        : fr`Retenir l’action « ${title} » et en confier la préparation à son pilote, ${lead}.`,
    proposed: (titles, meeting) =>
      fr`${plural(titles.length, 'action serait retenue', 'actions seraient retenues', 'fr')} par « ${meeting} » : ${list(titles, 'fr')}.`,
    confirm: fr`Rien n’a été écrit. La même commande avec --yes écrit ces changements.`,
    written: (files) => fr`Écrit : ${files.join(', ')}`,
  },
  en: {
    noMeeting: (ids) =>
      `Say which meeting adopts the choice, with --meeting. ${ids.length > 0 ? `One of: ${ids.join(', ')}.` : 'The project has none.'}`,
    unknownMeeting: (id, ids) => `“${id}” is not a meeting of the project. ${ids.length > 0 ? `One of: ${ids.join(', ')}.` : ''}`,
    cancelled: (id) => `The meeting “${id}” is cancelled: it adopts nothing.`,
    noLimits: 'No constraint says how many to choose: name the actions (“--adopt action-1,action-2”), or set a budget.',
    infeasible: 'No choice keeps all the constraints: “odas rank --portfolio” says which conflict.',
    nothing: 'Nothing to adopt: the actions chosen are already retained, and the meeting says so.',
    unreadable: (file) => `“${file}” cannot be changed safely: its list of decisions is not written one line an item. Change it by hand.`,
    decision: (title, lead) =>
      lead === undefined
        ? `Retain the action “${title}”.`
        : `Retain the action “${title}” and entrust its preparation to its lead, ${lead}.`,
    proposed: (titles, meeting) =>
      `${plural(titles.length, 'action', 'actions', 'en')} would be retained by “${meeting}”: ${list(titles, 'en')}.`,
    confirm: 'Nothing was written. The same command with --yes writes these changes.',
    written: (files) => `Written: ${files.join(', ')}`,
  },
};

const WAITING = new Set(['idea', 'candidate']);

export async function adopt(assessment: Assessment, loaded: Loaded, request: Request, context: Context): Promise<number> {
  const { corpus, root, sources } = loaded;
  const language = languageOf(context);
  const said = WORDS[language];
  const asked = request.options['meeting'] as string | undefined;
  const open = corpus.entities('meeting').filter(({ data }) => data.status !== 'cancelled');
  if (asked === undefined) throw new WrongRequest(said.noMeeting(open.filter(({ data }) => data.status === 'planned').map(({ id }) => id)));
  const meeting = corpus.entity('meeting', asked);
  if (!meeting)
    throw new WrongRequest(
      said
        .unknownMeeting(
          asked,
          open.map(({ id }) => id),
        )
        .trim(),
    );
  if (meeting.data.status === 'cancelled') throw new WrongRequest(said.cancelled(asked));
  const actions = (await chosen(assessment, loaded, request, context)).map((id) => corpus.entity('action', id)!);
  const decided = new Set((meeting.data.decisions ?? []).flatMap((one) => one?.about ?? []));
  const changing = actions.filter(({ data }) => WAITING.has(data.status ?? ''));
  const toDecide = actions.filter(({ id }) => !decided.has(`action:${id}`) && changing.some((one) => one.id === id));
  if (changing.length === 0) {
    context.io.stdout.write(`${said.nothing}\n`);
    return EXIT.clean;
  }
  const edits = new Map<string, Edit[]>(changing.map((action) => [action.file, [statusEdit(action)]]));
  if (toDecide.length > 0) edits.set(meeting.file, [decisionsEdit(meeting, toDecide, loaded, language)]);
  const changed = new Map(
    [...edits].map(([file, list_]) => {
      const before = sources.find((one) => one.file === file)!.content!;
      return [file, { before, after: edited(before, list_) }] as const;
    }),
  );
  const titles = changing.map(({ data, id }) => data.title ?? id);
  const summary = wrap(printable(said.proposed(titles, asked)), widthOf(context.io.stdout));
  context.io.stdout.write(`${summary.join('\n')}\n\n`);
  exactly(context.io.stdout, `${printable(patchOf({ changed }, (text) => text))}\n`);
  if (request.options['yes'] !== true) {
    context.io.stdout.write(`${said.confirm}\n`);
    return EXIT.clean;
  }
  const { carryOut } = await import('../rewriting.ts');
  await carryOut(
    root,
    [...changed].map(([path, { before, after }]) => ({ path, before, content: after })),
    [],
    language,
  );
  context.io.stdout.write(`${printable(said.written([...changed.keys()]))}\n`);
  return EXIT.clean;
}

/** The actions named, or those of the choice that fits the constraints. */
async function chosen(assessment: Assessment, { corpus }: Loaded, request: Request, context: Context): Promise<string[]> {
  const said = WORDS[languageOf(context)];
  const named = request.options['adopt'];
  if (typeof named === 'string')
    return [...new Set(named.split(',').flatMap((one) => explainedFrom(one.trim(), assessment.poll, () => true, context)))];
  const choice = await choiceFor(assessment, corpus, request, context);
  if (boundsOf(choice.candidates, choice.limits).length === 0) throw new WrongRequest(said.noLimits);
  if (!choice.portfolio) throw new WrongRequest(said.infeasible);
  return choice.portfolio.best.chosen.map(({ id }) => id);
}

function statusEdit(action: Entity<'action'>): Edit {
  const { start, end } = at(action, action.data, 'status');
  return { start, end, text: 'retained' };
}

/** New decisions after those that the meeting has, written as it writes them. */
function decisionsEdit(meeting: Entity<'meeting'>, actions: readonly Entity<'action'>[], { corpus }: Loaded, language: 'fr' | 'en'): Edit {
  const { data, document } = meeting;
  const said = WORDS[language];
  const content = document.text.content;
  const taken = new Set((data.decisions ?? []).map((one) => one?.id));
  let number = 0;
  const free = (): string => {
    do number += 1;
    while (taken.has(`d${number}`));
    return `d${number}`;
  };
  const items = (indent: string): string =>
    actions
      .map(({ id, data: { title, lead } }) => {
        const actor = corpus.entity('actor', lead ?? '')?.data;
        const text = JSON.stringify(said.decision(title ?? id, actor?.name));
        return [
          `${indent}- id: ${free()}`,
          `${indent}  text: ${text}`,
          `${indent}  kind: decision`,
          ...(lead === undefined ? [] : [`${indent}  owner: ${scalar(lead)}`]),
          `${indent}  status: open`,
          `${indent}  about: ['action:${id}']`,
        ].join('\n');
      })
      .join('\n');
  const key = keySpanOf(data, 'decisions');
  if (!key) {
    // After the last line of the front matter’s data.
    const end = lineEnd(content, originOf(data)!.end);
    return { start: end, end, text: `${content[end - 1] === '\n' ? '' : '\n'}decisions:\n${items('  ')}\n` };
  }
  const value = spanOf(data, 'decisions');
  if (content[value.start] === '[') {
    if ((data.decisions ?? []).length > 0) throw new WrongRequest(said.unreadable(meeting.file));
    return { start: value.start, end: value.end, text: `\n${items('  ')}` };
  }
  const indent = ' '.repeat(value.start - (content.lastIndexOf('\n', value.start - 1) + 1));
  const end = lineEnd(content, value.end);
  return { start: end, end, text: `${content[end - 1] === '\n' ? '' : '\n'}${items(indent)}\n` };
}

/** The start of the line after the last character that is not blank before an offset. */
function lineEnd(content: string, offset: number): number {
  const last = content.slice(0, offset).trimEnd().length;
  const newline = content.indexOf('\n', last);
  return newline === -1 ? content.length : newline + 1;
}
