import { fr } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { DATE } from '../options.ts';
import { dateOf } from '../date.ts';
import { type Context, EXIT, languageOf } from '../io.ts';
import { widthOf } from '../terminal/wrap.ts';

export const status: Command = {
  name: 'status',
  summary: {
    fr: fr`dit où en est le projet : étapes, ce qui manque, comités, actions, décisions en retard`,
    en: 'say where the project stands: steps, what is missing, committees, actions, late decisions',
  },
  options: [
    {
      flags: '--explain',
      words: { fr: fr`dit toutes les conditions de chaque étape, remplies ou non`, en: 'tell every condition of each step, met or not' },
    },
    {
      flags: '--format <format>',
      choices: ['text', 'json', 'md'],
      default: 'text',
      words: { fr: fr`forme de la sortie`, en: 'form of the output' },
    },
    DATE,
  ],
  examples: [
    { line: 'odas status', words: { fr: fr`où en est le projet aujourd’hui`, en: 'where the project stands today' } },
    {
      line: 'odas status --explain',
      words: { fr: fr`à quelles conditions chaque étape est complète`, en: 'what makes each step complete' },
    },
    { line: 'odas status --format md > etat.md', words: { fr: fr`la même chose en Markdown`, en: 'the same in Markdown' } },
  ],
  run: (_, options, context) =>
    printStatus(context, dateOf(options['date'], languageOf(context)), options['format'] as Form, options['explain'] === true),
};

type Form = 'text' | 'json' | 'md';

/** Prints where the project stands; `odas` alone does it too. */
export async function printStatus(context: Context, date?: string, form: Form = 'text', explain = false): Promise<number> {
  const { loadProject } = await import('../load.ts');
  const { statusMarkdown, statusOutput, statusText } = await import('../terminal/status.ts');
  const { corpus, config } = await loadProject(context, date);
  if (form === 'json') context.io.stdout.write(`${JSON.stringify(statusOutput(corpus), null, 2)}\n`);
  else if (form === 'md') context.io.stdout.write(statusMarkdown(corpus, languageOf(context, config.locale), explain));
  else {
    const { painter } = await import('../terminal/paint.ts');
    context.io.stdout.write(
      statusText(corpus, {
        language: languageOf(context, config.locale),
        paint: painter(context.color),
        width: widthOf(context.io.stdout),
        explain,
      }),
    );
  }
  return EXIT.clean;
}
