import { fr } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { dateOf } from '../date.ts';
import { EXIT, languageOf } from '../io.ts';
import { DATE, FORMAT } from '../options.ts';
import { widthOf } from '../terminal/wrap.ts';

export const diff: Command = {
  name: 'diff',
  summary: {
    fr: fr`dit ce qui a changé depuis le dernier comité, une date ou une révision, dans les mots du projet`,
    en: 'say what changed since the last committee, a date or a revision, in the words of the project',
  },
  arguments: [
    {
      form: '[since]',
      words: {
        fr: fr`depuis quand : last-committee (le dernier comité, par défaut), une réunion, une date AAAA-MM-JJ ou une révision de git`,
        en: 'since when: last-committee (the default), a meeting, a date YYYY-MM-DD or a revision of git',
      },
    },
  ],
  options: [
    {
      flags: '--committee <id>',
      words: {
        fr: fr`le comité dont la dernière réunion compte ; le comité de pilotage territorial par défaut`,
        en: 'the committee whose last meeting counts; the territorial one by default',
      },
    },
    FORMAT,
    DATE,
  ],
  examples: [
    {
      line: 'odas diff',
      words: { fr: fr`depuis la dernière réunion du comité de pilotage`, en: 'since the last meeting of the steering committee' },
    },
    { line: 'odas diff 2026-09-01', words: { fr: fr`depuis le 1er septembre 2026`, en: 'since 1 September 2026' } },
    { line: 'odas diff HEAD~3', words: { fr: fr`depuis une révision de git`, en: 'since a revision of git' } },
    {
      line: 'odas diff --committee groupe-de-travail',
      words: { fr: fr`depuis la dernière réunion du groupe de travail`, en: 'since the last meeting of the working group' },
    },
  ],
  async run([asked = 'last-committee'], options, context) {
    const { loadProject } = await import('../load.ts');
    const loaded = await loadProject(context, dateOf(options['date'], languageOf(context)));
    const { corpus, config, revision } = loaded;
    const language = languageOf(context, config.locale);
    const { knownCommittee } = await import('../committees.ts');
    const committee = knownCommittee(corpus, options['committee'], language);
    const { changesSince, pastOf } = await import('../past.ts');
    const past = await pastOf(loaded, asked, committee, language);
    const changes = changesSince(past, corpus, language);
    const { changesOutput, changesText } = await import('../terminal/changes.ts');
    if (options['format'] === 'json')
      context.io.stdout.write(`${JSON.stringify(changesOutput(corpus, past, changes, revision, language), null, 2)}\n`);
    else {
      const { painter } = await import('../terminal/paint.ts');
      context.io.stdout.write(
        changesText(corpus, past, changes, { language, paint: painter(context.color), width: widthOf(context.io.stdout) }),
      );
    }
    return EXIT.clean;
  },
};
