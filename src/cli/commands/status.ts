import { fr } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { DATE, FORMAT } from '../options.ts';
import { dateOf } from '../date.ts';
import { type Context, EXIT, languageOf } from '../io.ts';

export const status: Command = {
  name: 'status',
  summary: {
    fr: fr`dit où en est le projet : étapes, ce qui manque, comités, actions, décisions en retard`,
    en: 'say where the project stands: steps, what is missing, committees, actions, late decisions',
  },
  options: [FORMAT, DATE],
  examples: [{ line: 'odas status', words: { fr: fr`où en est le projet aujourd’hui`, en: 'where the project stands today' } }],
  run: (_, options, context) => printStatus(context, dateOf(options['date'], languageOf(context)), options['format'] === 'json'),
};

/** Prints where the project stands; `odas` alone does it too. */
export async function printStatus(context: Context, date?: string, json = false): Promise<number> {
  const { loadProject } = await import('../load.ts');
  const { statusOutput, statusText } = await import('../terminal/status.ts');
  const { corpus, config } = await loadProject(context, date);
  if (json) context.io.stdout.write(`${JSON.stringify(statusOutput(corpus), null, 2)}\n`);
  else {
    const { painter } = await import('../terminal/paint.ts');
    const { widthOf } = await import('../terminal/wrap.ts');
    context.io.stdout.write(
      statusText(corpus, {
        language: languageOf(context, config.locale),
        paint: painter(context.color),
        width: widthOf(context.io.stdout),
      }),
    );
  }
  return EXIT.clean;
}
