// `odas rank` from options to text: which view was asked for, and nothing computed that it does not show.

import type { Corpus } from '../../corpus/corpus.ts';
import { assess, type Assessment, methodOf } from '../../ranking/assessment.ts';
import { limitsOf } from '../../ranking/constraints.ts';
import { pollOf, withStatus } from '../../ranking/poll.ts';
import { problemFrom } from '../../ranking/problem.ts';
import { dateOf } from '../date.ts';
import { type Context, EXIT, languageOf } from '../io.ts';
import { loadProject } from '../load.ts';
import { painter } from '../terminal/paint.ts';
import { widthOf } from '../terminal/wrap.ts';
import type { Style } from '../terminal/ranking/page.ts';
import { choiceFor, type Request } from './choice.ts';
import { centsFrom, drawFrom, explainedFrom, statusesFrom, weightsFrom } from './asked.ts';

type Options = Readonly<Record<string, unknown>>;

export async function runRank(options: Options, context: Context): Promise<number> {
  const statuses = statusesFrom(options['status'], context);
  const draw = drawFrom(options, context);
  const budget = options['budget'] === undefined ? undefined : centsFrom(String(options['budget']), context);
  const loaded = await loadProject(context, dateOf(options['date'], languageOf(context)));
  const { corpus, config } = loaded;
  const spoken = { ...context, asked: languageOf(context, config.locale) };
  const poll = pollOf(corpus, withStatus(statuses));
  const own = limitsOf(corpus);
  const limits = budget === undefined ? own : { ...own, budget };
  const method = methodOf(corpus, options['method'] as string | undefined);
  const changed = options['whatIf'] === undefined ? undefined : weightsFrom(String(options['whatIf']), problemFrom(poll).criteria, spoken);
  const assessment = assess(poll, limits, { method, draw, weights: changed?.weights, recall: loaded.memory.worked });
  const request = { options, budget, weights: changed?.weights, asked: changed?.asked ?? [], statuses, draw };
  if (options['adopt'] !== undefined) return (await import('./adopt.ts')).adopt(assessment, loaded, request, spoken);
  const text =
    options['format'] === 'text' ? await textOf(assessment, corpus, request, spoken) : await dataOf(assessment, corpus, request, spoken);
  context.io.stdout.write(text);
  return EXIT.clean;
}

async function textOf(assessment: Assessment, corpus: Corpus, request: Request, context: Context): Promise<string> {
  const { options } = request;
  const style: Style = { language: languageOf(context), paint: painter(context.color), width: widthOf(context.io.stdout) };
  const { poll, ranking } = assessment;
  const { date } = corpus;
  const comparable = ranking.ranked.length > 0;
  if (options['explain'] !== undefined) {
    const asked = explainedFrom(String(options['explain']), poll, (id) => ranking.ranked.some((one) => one.alternative.id === id), context);
    const { actionText, versusText } = await import('../terminal/ranking/explanation.ts');
    return asked.length === 1 ? actionText(assessment, asked[0], style) : versusText(assessment, ...asked, style);
  }
  if (options['compare'] === true && comparable) {
    const { METHODS } = await import('../../ranking/assessment.ts');
    const { compare } = await import('../../ranking/comparison.ts');
    const { outranking } = await import('../../ranking/outranking.ts');
    const { comparisonText } = await import('../terminal/ranking/comparison.ts');
    const back = (first: string, second: string) => outranking(ranking.problem, first, second);
    return comparisonText(assessment, compare(ranking.problem, METHODS), back, date, style);
  }
  if (options['byCollege'] === true) {
    const { judgmentOf, votesOf } = await import('../../ranking/colleges.ts');
    const { collegesText } = await import('../terminal/ranking/colleges.ts');
    return collegesText(assessment, votesOf(assessment.colleges), judgmentOf(poll), date, style);
  }
  if (options['portfolio'] === true || request.budget !== undefined) {
    const { boundsOf } = await import('../../ranking/constraints.ts');
    const { choiceText } = await import('../terminal/ranking/portfolio.ts');
    const choice = await choiceFor(assessment, corpus, request, context);
    const title = (id: string): string => corpus.entity('action', id)?.data.title ?? id;
    return choiceText(assessment, choice, boundsOf(choice.candidates, choice.limits), title, date, style);
  }
  if (request.weights !== undefined) {
    const { whatIfText } = await import('../terminal/ranking/what-if.ts');
    return whatIfText(assess(poll, assessment.limits, { method: ranking.method, draw: request.draw }), assessment, request.asked, style);
  }
  const { rankingText } = await import('../terminal/ranking/whole.ts');
  return rankingText(assessment, date, style);
}

async function dataOf(assessment: Assessment, corpus: Corpus, request: Request, context: Context): Promise<string> {
  const language = languageOf(context);
  const views = await import('../../ranking/output-views.ts');
  if (request.options['format'] === 'csv') {
    const { csvOf } = await import('../../exchange/csv.ts');
    const head =
      language === 'fr'
        ? ['rang', 'classe', 'action', 'titre', 'valeur basse', 'valeur', 'valeur haute', 'première (% des tirages)']
        : ['rank', 'class', 'action', 'title', 'low value', 'value', 'high value', 'first (% of draws)'];
    return csvOf([...head, ...assessment.ranking.problem.criteria.map(({ title }) => title)], views.rankingRows(assessment), language);
  }
  const { options } = request;
  const { assessmentOutput } = await import('../../ranking/output.ts');
  const { poll, ranking } = assessment;
  const whole: Record<string, unknown> = assessmentOutput(assessment, corpus.date, language);
  if (options['byCollege'] === true) {
    const { judgmentOf, votesOf } = await import('../../ranking/colleges.ts');
    whole['by_college'] = views.collegesOutput(assessment.colleges, votesOf(assessment.colleges), judgmentOf(poll), poll.grades);
  }
  if (options['compare'] === true) {
    const { METHODS } = await import('../../ranking/assessment.ts');
    const { compare } = await import('../../ranking/comparison.ts');
    whole['comparison'] = views.comparisonOutput(compare(ranking.problem, METHODS));
  }
  if (options['portfolio'] === true || request.budget !== undefined)
    whole['portfolio'] = views.choiceOutput(await choiceFor(assessment, corpus, request, context));
  if (options['explain'] !== undefined) {
    const asked = explainedFrom(String(options['explain']), poll, (id) => ranking.ranked.some((one) => one.alternative.id === id), context);
    const { versus } = await import('../../ranking/explanation.ts');
    whole['explanation'] = asked.length === 1 ? { action: asked[0] } : views.versusOutput(versus(assessment, ...asked));
  }
  return `${JSON.stringify(whole, null, 2)}\n`;
}
