// `odas evaluate` from options to text or JSON.

import type { Audience } from '../../corpus/audience.ts';
import { openTo } from '../../corpus/redact.ts';
import { verdictsFor } from '../../evaluation/told.ts';
import { type Both, fr } from '../../language/language.ts';
import { dateOf } from '../date.ts';
import { type Context, EXIT, languageOf, WrongRequest } from '../io.ts';
import { loadProject } from '../load.ts';
import { pastOf } from './past.ts';
import { painter } from '../terminal/paint.ts';
import { widthOf } from '../terminal/wrap.ts';

const UNKNOWN: Both<(kind: 'indicator' | 'action', id: string, known: readonly string[]) => string> = {
  fr: (kind, id, known) =>
    fr`« ${id} » n’est ${kind === 'indicator' ? 'pas un indicateur' : 'pas une action'} de ce projet${known.length === 0 ? '' : ` (possibles : ${known.join(', ')})`}.`,
  en: (kind, id, known) => `“${id}” is not an ${kind} of this project${known.length === 0 ? '' : ` (possible: ${known.join(', ')})`}.`,
};

export async function runEvaluate(options: Readonly<Record<string, unknown>>, context: Context): Promise<number> {
  const { corpus, config, root } = await loadProject(context, dateOf(options['date'], languageOf(context)));
  const language = languageOf(context, config.locale);
  const reader = options['audience'] as Audience;
  const open = openTo(corpus, reader);
  const style = { language, paint: painter(context.color), width: widthOf(context.io.stdout) };
  const json = options['format'] === 'json';
  const print = (value: unknown): void =>
    void context.io.stdout.write(typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`);
  if (options['plan'] !== undefined) {
    const id = String(options['plan']);
    const action = open.entity('action', id);
    if (!action)
      throw new WrongRequest(
        UNKNOWN[language](
          'action',
          id,
          open.entities('action').map((one) => one.id),
        ),
      );
    const { planOf } = await import('../../evaluation/plan.ts');
    const planned = planOf(action, open, corpus);
    if (json) print((await import('../../evaluation/output.ts')).planOutput(id, planned));
    else print((await import('../terminal/evaluation/plan.ts')).planText(action, planned, open, style));
    return EXIT.clean;
  }
  const verdicts = verdictsFor(corpus, open, reader, pastOf(root, corpus.date));
  const asked = options['explain'] === undefined ? undefined : String(options['explain']);
  if (asked !== undefined && !open.entity('indicator', asked))
    throw new WrongRequest(
      UNKNOWN[language](
        'indicator',
        asked,
        open.entities('indicator').map((one) => one.id),
      ),
    );
  const told = asked === undefined ? verdicts : verdicts.filter(({ indicator }) => indicator.id === asked);
  if (json) print((await import('../../evaluation/output.ts')).evaluationOutput(told, corpus, open, language));
  else if (asked === undefined) print((await import('../terminal/evaluation/whole.ts')).evaluationText(told, corpus, open, style));
  else print((await import('../terminal/evaluation/explanation.ts')).explanationText(asked, told, corpus, open, style));
  return EXIT.clean;
}
