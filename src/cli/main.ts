// The shell: argv and streams in, exit code out. The only file that knows commander, whose words it translates.

import { Command as Commander, CommanderError, Option } from 'commander';
import type { Language } from '../language/language.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { resolveFolder } from './folder.ts';
import { type Context, EXIT, type Io, languageOf, printable, WrongRequest } from './io.ts';
import { VERSION } from './version.ts';
import { placed } from './placeholders.ts';
import { forPeople } from './terminal/wrap.ts';
import { words } from './words.ts';

/** Runs one command line. Never throws: whatever happens becomes an exit code and a message. */
export async function main(argv: readonly string[], given: Io): Promise<number> {
  const io = { ...given, stdout: forPeople(given.stdout), stderr: forPeople(given.stderr) };
  const language = languageFrom(argv, io.env);
  try {
    return await parse(argv, io, given.stdout, language);
  } catch (error) {
    if (error instanceof WrongRequest) {
      io.stderr.write(
        `${words(language.asked ?? language.fallback).error}${language.fallback === 'en' || language.asked === 'en' ? ':' : '\u00a0:'} ${printable(error.message)}\n`,
      );
      return EXIT.usage;
    }
    if (isClosedPipe(error)) return EXIT.clean;
    const said = words(language.asked ?? language.fallback);
    given.stderr.write(
      `${said.bug}\n\nodas ${VERSION}, node ${process.version}, ${process.platform}\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return EXIT.bug;
  }
}

function isClosedPipe(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === 'EPIPE';
}

/** The language must be known before the command line is parsed: help and errors speak it. */
function languageFrom(argv: readonly string[], env: Io['env']): { asked: Language | undefined; fallback: Language } {
  const isLanguage = (value: unknown): value is Language => value === 'fr' || value === 'en';
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const flag = at === -1 ? undefined : argv[at]!.includes('=') ? argv[at]!.slice('--lang='.length) : argv[at + 1];
  const asked = [flag, env['ODAS_LANG']].find(isLanguage);
  // A locale that is neither French nor English, or none (`C`, in CI), speaks French, as the people odas is for.
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return { asked, fallback: /^en/i.test(locale) ? 'en' : 'fr' };
}

function wantsColor(mode: unknown, io: Io): boolean {
  if (mode === 'always') return true;
  if (mode === 'never' || io.env['NO_COLOR']) return false;
  if (io.env['FORCE_COLOR'] && io.env['FORCE_COLOR'] !== '0') return true;
  return io.stdout.isTTY === true && io.env['TERM'] !== 'dumb';
}

async function parse(
  argv: readonly string[],
  io: Io,
  exact: Io['stdout'],
  language: { asked: Language | undefined; fallback: Language },
): Promise<number> {
  const spoken = language.asked ?? language.fallback;
  const said = words(spoken);
  let code: number = EXIT.clean;
  const program = new Commander('odas')
    .description(said.about)
    .usage(spoken === 'fr' ? '[options] <commande>' : '[options] <command>')
    .version(VERSION, '-V, --version', said.version)
    .helpOption('-h, --help', said.help)
    .helpCommand(spoken === 'fr' ? 'help [commande]' : 'help [command]', said.helpCommand)
    .option(placed('-C <folder>', spoken), said.folder)
    .addOption(new Option(placed('--lang <lang>', spoken), said.language).choices(['fr', 'en']))
    .addOption(new Option('--color <mode>', said.color).choices(['auto', 'always', 'never']).default('auto'))
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: () => undefined,
      // Lines are broken where they are written.
      getOutHelpWidth: () => 10_000,
    })
    .configureHelp({
      styleTitle: (title) => said.headings[title] ?? title,
      optionDescription: (option) => describe(option, said),
      subcommandTerm: (command) => command.name(),
      commandDescription: (command) => sentence(command.description()),
      showGlobalOptions: true,
    });
  for (const command of COMMANDS)
    add(program, command, spoken, (run) => (code = run), { people: io, machines: { ...io, stdout: exact } }, language);
  const examples = examplesText(
    spoken,
    COMMANDS.map((command) => command.examples[0]!),
  );
  program.action(async () => {
    const { C: folder, color } = program.opts<{ C?: string; color?: string }>();
    const { alone } = await import('./alone.ts');
    code = await alone(
      { io, folder: io.cwd, ...language, color: wantsColor(color, io) },
      folder,
      `${program.helpInformation()}${examples}`,
    );
  });
  program.addHelpText('after', examples);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.clean;
    const { usageError } = await import('./usage.ts');
    throw new WrongRequest(usageError(error, program, argv, spoken));
  }
}

/** What a command does, said alone. */
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.?$/, '.')}`;

/** An option's description with its choices and default, in the reader's language. */
function describe(option: Option, said: ReturnType<typeof words>): string {
  const details = [
    ...(option.argChoices && option.long !== '--color' ? [said.choices(option.argChoices)] : []),
    ...(option.defaultValue !== undefined ? [said.defaultValue(String(option.defaultValue))] : []),
  ];
  return details.length > 0 ? `${option.description} (${details.join(spacedSemicolon(said))})` : option.description;
}

const spacedSemicolon = (said: ReturnType<typeof words>): string => (said === words('fr') ? '\u202f; ' : '; ');

/** The longest command that has what it does beside it; that of a longer one comes below. */
const BESIDE = 36;

function examplesText(language: Language, examples: Command['examples']): string {
  const width = Math.max(...examples.map(({ line }) => line.length).filter((length) => length <= BESIDE), 12);
  const shown = examples.map(({ line, words: said }) =>
    line.length <= BESIDE ? `  ${line.padEnd(width)}  ${said[language]}` : `  ${line}\n  ${' '.repeat(width)}  ${said[language]}`,
  );
  return `\n${words(language).examples}\n${shown.join('\n')}\n`;
}

/** Whether a command prints what people read: data, and what other programs read, go out as they are. */
function isForPeople({ options }: Command, { format, data }: { format?: string; data?: boolean }): boolean {
  return data !== true && (format === 'text' || options.every((one) => one.default !== 'text'));
}

function add(
  program: Commander,
  card: Command,
  language: Language,
  done: (code: number) => void,
  world: { readonly people: Io; readonly machines: Io },
  languages: { asked: Language | undefined; fallback: Language },
): void {
  const command = program
    .command(card.name)
    .description(card.summary[language])
    .helpOption('-h, --help', words(language).help)
    .addHelpText('after', examplesText(language, card.examples));
  for (const { form, words: said } of card.arguments ?? []) command.argument(placed(form, language), said[language]);
  for (const { flags, words: said, choices, default: value, many } of card.options) {
    const option = new Option(placed(flags, language), said[language]);
    if (choices) option.choices(choices);
    if (value !== undefined) option.default(value);
    if (many) option.argParser((one: string, before: string[] | undefined) => [...(before ?? []), one]);
    command.addOption(option);
  }
  command.action(async () => {
    const { C: folder, color } = program.opts<{ C?: string; color?: string }>();
    const io = isForPeople(card, command.opts()) ? world.people : world.machines;
    const base: Context = { io, folder: io.cwd, ...languages, color: wantsColor(color, io) };
    const context = { ...base, folder: resolveFolder(io.cwd, folder, languageOf(base)) };
    const valued: Readonly<Record<string, unknown>> = { ...program.opts(), ...command.opts() };
    // What a shell makes of a variable that nothing fills: it would be taken for the folder one is in.
    const empty = [...program.options, ...command.options].find((one) => valued[one.attributeName()] === '');
    if (empty)
      throw new WrongRequest(`${words(language).missingValue(empty.long ?? empty.flags)} ${words(language).seeHelp(`odas ${card.name}`)}`);
    done(await card.run(command.args, command.opts(), context));
  });
}
