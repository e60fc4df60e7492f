import { type Both, fr } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { dateOf } from '../date.ts';
import { EXIT, languageOf, WrongRequest } from '../io.ts';
import { DATE } from '../options.ts';
import { widthOf } from '../terminal/wrap.ts';

const WORDS: Both<{ readonly actor: (id: string, near: readonly string[]) => string; readonly about: (asked: string) => string }> = {
  fr: {
    actor: (id, near) =>
      fr`« ${id} » n’est pas une organisation du projet.${near.length > 0 ? fr` Vouliez-vous dire ${near.join(', ')} ?` : ''}`,
    about: (asked) => fr`« ${asked} » n’est pas dans le projet : écrivez action:…, hypothesis:…, indicator:…`,
  },
  en: {
    actor: (id, near) => `“${id}” is not an organisation of the project.${near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ''}`,
    about: (asked) => `“${asked}” is not in the project: write action:…, hypothesis:…, indicator:…`,
  },
};

export const decisions: Command = {
  name: 'decisions',
  summary: {
    fr: fr`les décisions, qui en répond, ce qu’elles sont devenues, et ce qui a déjà été écarté`,
    en: 'the decisions, who answers for them, what became of them, and what was already set aside',
  },
  options: [
    {
      flags: '--status <status>',
      choices: ['late', 'open', 'done', 'superseded', 'dropped'],
      words: { fr: fr`celles de cet état seulement`, en: 'only those of this status' },
    },
    {
      flags: '--owner <id>',
      words: {
        fr: fr`celles dont cette organisation répond, à la place de celles qu’elle a remplacées aussi`,
        en: 'those this organisation answers for, also in place of those it succeeded',
      },
    },
    { flags: '--committee <id>', words: { fr: fr`celles de ce comité`, en: 'those of this committee' } },
    {
      flags: '--about <what>',
      words: {
        fr: fr`celles qui traitent de cette chose, par exemple action:ecole-ouverte`,
        en: 'those about this, for instance action:ecole-ouverte',
      },
    },
    { flags: '--since <date>', words: { fr: fr`prises ce jour-là ou après`, en: 'taken on that day or later' } },
    { flags: '--until <date>', words: { fr: fr`attendues ce jour-là ou avant`, en: 'due on that day or before' } },
    {
      flags: '--format <format>',
      choices: ['text', 'json', 'ics'],
      default: 'text',
      words: { fr: fr`forme de la sortie ; ics : pour un agenda`, en: 'form of the output; ics: for a calendar' },
    },
    DATE,
  ],
  examples: [
    { line: 'odas decisions', words: { fr: fr`toutes les décisions, les retards d’abord`, en: 'every decision, what is late first' } },
    { line: 'odas decisions --status late', words: { fr: fr`les décisions en retard`, en: 'late decisions' } },
    { line: 'odas decisions --owner departement', words: { fr: fr`ce que suit le département`, en: 'what the département follows' } },
    {
      line: 'odas decisions --format ics > decisions.ics',
      words: { fr: fr`les échéances, pour un agenda`, en: 'the due dates, for a calendar' },
    },
  ],
  async run(_, options, context) {
    const { loadProject } = await import('../load.ts');
    const given = (name: string): string | undefined => options[name] as string | undefined;
    const { corpus, config, today } = await loadProject(context, dateOf(options['date'], languageOf(context)));
    const language = languageOf(context, config.locale);
    const { knownCommittee } = await import('../committees.ts');
    const [owner, about] = [given('owner'), given('about')];
    if (owner !== undefined && !corpus.entity('actor', owner)) {
      const { suggest } = await import('../../language/suggest.ts');
      throw new WrongRequest(
        WORDS[language].actor(
          owner,
          suggest(
            owner,
            corpus.entities('actor').map(({ id }) => id),
          ),
        ),
      );
    }
    const named = about?.slice(about.indexOf(':') + 1);
    if (about !== undefined && !corpus.all.some(({ kind, id }) => (about.includes(':') ? `${kind}:${id}` === about : id === named)))
      throw new WrongRequest(WORDS[language].about(about));
    const { wantedDecisions } = await import('../../steering/decisions.ts');
    const { alreadyKept } = await import('../../steering/memory.ts');
    const found = wantedDecisions(corpus, {
      status: given('status') as 'late' | undefined,
      owner,
      about,
      committee: knownCommittee(corpus, options['committee'], language),
      since: dateOf(options['since'], language),
      until: dateOf(options['until'], language),
    });
    const filtered = ['status', 'owner', 'committee', 'about', 'since', 'until'].some((name) => options[name] !== undefined);
    const memory = alreadyKept(corpus, about, filtered);
    const { stdout } = context.io;
    if (options['format'] === 'ics') {
      const { calendarOf, decisionEvents } = await import('../../exchange/calendar-events.ts');
      const { calendarText } = await import('../../exchange/icalendar.ts');
      stdout.write(calendarText(calendarOf(corpus, decisionEvents(corpus, found, language), language, today)));
      return EXIT.clean;
    }
    const { decisionsOutput, decisionsText } = await import('../terminal/decisions.ts');
    if (options['format'] === 'json') stdout.write(`${JSON.stringify(decisionsOutput(corpus, found, memory), null, 2)}\n`);
    else {
      const { painter } = await import('../terminal/paint.ts');
      stdout.write(decisionsText(corpus, found, memory, { language, paint: painter(context.color), width: widthOf(stdout) }));
    }
    return EXIT.clean;
  },
};
