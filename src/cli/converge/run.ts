// `odas converge` from options to text: which view was asked for, on what, and nothing computed that it does not show.

import type { Corpus } from '../../corpus/corpus.ts';
import { diagnosisOf, type Focus } from '../../diagnosis/diagnosis.ts';
import { trailOf } from '../../diagnosis/trail.ts';
import { dateOf } from '../date.ts';
import { type Context, EXIT, languageOf } from '../io.ts';
import { loadProject } from '../load.ts';
import { painter } from '../terminal/paint.ts';
import type { Style } from '../terminal/ranking/page.ts';
import { widthOf } from '../terminal/wrap.ts';
import { explainedFrom, focusFrom, tracedFrom } from './asked.ts';

type Options = Readonly<Record<string, unknown>>;

export async function runConverge(options: Options, context: Context): Promise<number> {
  const { corpus, config } = await loadProject(context, dateOf(options['date'], languageOf(context)));
  const spoken = { ...context, asked: languageOf(context, config.locale) };
  const focus = focusFrom(options, corpus, spoken);
  const text =
    options['format'] === 'json'
      ? `${JSON.stringify(await dataOf(corpus, focus, options, spoken), null, 2)}\n`
      : await textOf(corpus, focus, options, spoken);
  context.io.stdout.write(text);
  return EXIT.clean;
}

async function textOf(corpus: Corpus, focus: Focus, options: Options, context: Context): Promise<string> {
  const style: Style = { language: languageOf(context), paint: painter(context.color), width: widthOf(context.io.stdout) };
  if (options['trace'] !== undefined) {
    const stop = tracedFrom(String(options['trace']), corpus, context);
    return (await import('../terminal/converge/trail.ts')).trailText(trailOf(corpus, stop), corpus, style);
  }
  if (options['explain'] !== undefined) {
    const one = explainedFrom(String(options['explain']), diagnosisOf(corpus, focus), corpus, context);
    const { convergenceText, divergenceText } = await import('../terminal/converge/explanation.ts');
    return 'type' in one ? convergenceText(one, corpus, style) : divergenceText(one, corpus, style);
  }
  const diagnosis = diagnosisOf(corpus, focus);
  switch (options['view']) {
    case 'matrix':
      return (await import('../terminal/converge/matrix.ts')).matrixText(diagnosis, corpus, focus, style);
    case 'network':
      return (await import('../terminal/converge/network.ts')).networkText(corpus, focus, style);
    case 'plan':
      return (await import('../terminal/converge/plan.ts')).planText(corpus, style);
    case 'coding':
      return (await import('../terminal/converge/coding.ts')).codingText(corpus, style);
    case 'mactor':
      return (await import('../terminal/converge/mactor.ts')).mactorText(corpus, style);
    default:
      return (await import('../terminal/converge/list.ts')).listText(diagnosis, corpus, style, options['all'] === true);
  }
}

async function dataOf(corpus: Corpus, focus: Focus, options: Options, context: Context): Promise<Record<string, unknown>> {
  const output = await import('../../diagnosis/output.ts');
  const diagnosis = diagnosisOf(corpus, focus);
  if (options['trace'] !== undefined) {
    return {
      version: 1,
      date: corpus.date,
      trail: output.trailOutput(trailOf(corpus, tracedFrom(String(options['trace']), corpus, context))),
    };
  }
  const whole = output.diagnosisOutput(diagnosis, corpus);
  if (options['explain'] !== undefined)
    whole['explained'] = explainedFrom(String(options['explain']), diagnosis, corpus, context).signature;
  switch (options['view']) {
    case 'matrix':
      return { ...whole, matrix: output.matrixOutput(corpus) };
    case 'network':
      return { ...whole, network: output.networkOutput(corpus) };
    case 'plan':
      return { ...whole, plan: output.planOutput((await import('../../diagnosis/plan.ts')).planOf(corpus)) };
    case 'coding':
      return { ...whole, coding: output.codingOutput((await import('../../diagnosis/coding.ts')).codingQualityOf(corpus)) };
    case 'mactor': {
      const play = (await import('../../diagnosis/play.ts')).playOf(corpus);
      return { ...whole, mactor: play ? output.playOutput(play) : null };
    }
    default:
      return whole;
  }
}
