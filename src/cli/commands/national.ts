import { type Both, fr } from '../../language/language.ts';
import type { Doubt } from '../../national/doubts.ts';
import type { Command } from '../command.ts';
import { dateOf } from '../date.ts';
import { EXIT, languageOf, printable, WrongRequest } from '../io.ts';
import { DATE, FORMAT } from '../options.ts';
import { widthOf } from '../terminal/wrap.ts';

const DOUBTS: Both<{ readonly head: string; readonly why: Readonly<Record<Doubt['why'], string>>; readonly next: string }> = {
  fr: {
    head: fr`À vérifier avant de s’y fier :`,
    why: {
      unread: fr`n’a pas pu être lu, et n’est pas compté`,
      partly: fr`n’a été compris qu’en partie`,
      altered: fr`a été modifié après avoir été écrit`,
      twice: fr`parle pour le même département qu’un autre fichier : le plus récent est montré`,
    },
    next: fr`« odas validate » dit où et pourquoi.`,
  },
  en: {
    head: 'To check before relying on it:',
    why: {
      unread: 'could not be read, and is not counted',
      partly: 'was understood in part only',
      altered: 'was altered after it was written',
      twice: 'speaks for the same département as another file: the latest is shown',
    },
    next: '“odas validate” says where and why.',
  },
};

const NOT_NATIONAL: Both = {
  fr: fr`Ce projet est celui d’un département : « odas national » se lance dans le projet national, où les contributions sont réunies (« odas init --kind national »). « odas contribute » écrit celle de ce département.`,
  en: 'This is the project of a département: “odas national” runs in the national project, where contributions are gathered (“odas init --kind national”). “odas contribute” writes the one of this département.',
};

export const national: Command = {
  name: 'national',
  summary: {
    fr: fr`met les départements côte à côte, dans le projet national`,
    en: 'put the départements side by side, in the national project',
  },
  options: [FORMAT, DATE],
  examples: [
    {
      line: 'odas national',
      words: {
        fr: fr`étapes, convergences partagées, actions tentées, hypothèses qui ont voyagé`,
        en: 'steps, shared convergences, actions tried, hypotheses that travelled',
      },
    },
    { line: 'odas national --format json', words: { fr: fr`pour un programme`, en: 'for a program' } },
  ],
  async run(_, options, context) {
    const { loadProject } = await import('../load.ts');
    const { sideBySide } = await import('../../national/side-by-side.ts');
    const { corpus, config } = await loadProject(context, dateOf(options['date'], languageOf(context)));
    const language = languageOf(context, config.locale);
    if (config.kind !== 'national') throw new WrongRequest(NOT_NATIONAL[language]);
    const reading = sideBySide(corpus);
    const { doubtsOf } = await import('../../national/doubts.ts');
    const doubts = doubtsOf(corpus);
    if (options['format'] === 'json') {
      const { nationalOutput } = await import('../../national/output.ts');
      context.io.stdout.write(`${JSON.stringify(nationalOutput(reading, doubts), null, 2)}\n`);
    } else {
      const { nationalText } = await import('../terminal/national.ts');
      const { painter } = await import('../terminal/paint.ts');
      context.io.stdout.write(nationalText(reading, { language, paint: painter(context.color), width: widthOf(context.io.stdout) }));
      if (doubts.length > 0) {
        const { head, why, next } = DOUBTS[language];
        const lines = doubts.map((one) => `  ${printable(one.file)}${language === 'fr' ? '\u00a0' : ''}: ${why[one.why]}`);
        context.io.stderr.write(`${[head, ...lines, next].join('\n')}\n`);
      }
    }
    return EXIT.clean;
  },
};
