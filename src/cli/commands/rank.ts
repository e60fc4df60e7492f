import { fr } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { DATE, FORMAT } from '../options.ts';
import { dateOf } from '../date.ts';
import { EXIT, languageOf } from '../io.ts';

export const rank: Command = {
  name: 'rank',
  summary: {
    fr: fr`hiérarchise les actions candidates et dit pourquoi`,
    en: 'rank the candidate actions and say why',
  },
  options: [
    FORMAT,
    {
      flags: '--status <status>',
      many: true,
      choices: ['idea', 'candidate', 'retained', 'preparing', 'running', 'evaluated', 'extended', 'adapted', 'stopped'],
      words: {
        fr: fr`compare les actions de ce statut plutôt que les candidates`,
        en: 'compare actions of this status rather than the candidates',
      },
    },
    DATE,
  ],
  examples: [
    {
      line: 'odas rank',
      words: { fr: fr`les actions candidates, de la première à la dernière`, en: 'the candidate actions, from first to last' },
    },
    {
      line: 'odas rank --status candidate --status retained',
      words: { fr: fr`avec celles que le comité a retenues`, en: 'with those the committee retained' },
    },
    { line: 'odas rank --format json', words: { fr: fr`pour un programme`, en: 'for a program' } },
  ],
  async run(_, options, context) {
    const { loadProject } = await import('../load.ts');
    const { problemOf } = await import('../../ranking/problem.ts');
    const { rank: rankProblem } = await import('../../ranking/ranking.ts');
    const { weightedSum } = await import('../../ranking/methods/index.ts');
    const { corpus, config } = await loadProject(context, dateOf(options['date'], languageOf(context)));
    const language = languageOf(context, config.locale);
    const ranking = rankProblem(problemOf(corpus, options['status'] as string[] | undefined), weightedSum);
    if (options['format'] === 'json') {
      const { rankingOutput } = await import('../../ranking/output.ts');
      context.io.stdout.write(`${JSON.stringify(rankingOutput(ranking, corpus.date), null, 2)}\n`);
    } else {
      const { rankingText } = await import('../terminal/ranking.ts');
      const { painter } = await import('../terminal/paint.ts');
      const { widthOf } = await import('../terminal/wrap.ts');
      const width = widthOf(context.io.stdout);
      context.io.stdout.write(rankingText(ranking, corpus.date, { language, paint: painter(context.color), width }));
    }
    return EXIT.clean;
  },
};
