// Commander's errors said in the reader's language, with what was probably meant.

import type { Command as Commander, CommanderError } from 'commander';
import type { Language } from '../language/language.ts';
import { suggest } from '../language/suggest.ts';
import { words } from './words.ts';

/** One paragraph for a command line that commander refused. */
export function usageError(error: CommanderError, program: Commander, argv: readonly string[], language: Language): string {
  const said = words(language);
  const command = program.commands.find((one) => argv.includes(one.name()));
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const [first = '', second = ''] = quoted;
  const flag = first.split(/[ ,]+/).find((word) => word.startsWith('--')) ?? first;
  const options = [program, ...(command ? [command] : [])].flatMap((one) => one.options.map((option) => option.long ?? option.short ?? ''));
  const help = said.seeHelp(command ? `odas ${command.name()}` : 'odas');
  const withHelp = (message: string, known: readonly string[] = [], word = ''): string => {
    const near = suggest(word, known);
    return [message, ...(near.length > 0 ? [said.didYouMean(near)] : []), help].join(' ');
  };
  switch (error.code) {
    case 'commander.unknownCommand':
      return withHelp(
        said.unknownCommand(first),
        program.commands.map((one) => one.name()),
        first,
      );
    case 'commander.unknownOption':
      return withHelp(said.unknownOption(first), options, first);
    case 'commander.missingArgument':
      return withHelp(said.missingArgument(first));
    case 'commander.optionMissingArgument':
      return withHelp(said.missingValue(flag));
    case 'commander.invalidArgument': {
      const option = [program, ...(command ? [command] : [])].flatMap((one) => one.options).find((one) => first.includes(one.flags));
      return withHelp(said.badChoice(flag, second, option?.argChoices ?? []), option?.argChoices ?? [], second);
    }
    default: {
      // An unknown word after the program's name is an excess argument for commander, a command for the person.
      const unknown = argv.find((word) => !word.startsWith('-'));
      return !command && unknown !== undefined
        ? withHelp(
            said.unknownCommand(unknown),
            program.commands.map((one) => one.name()),
            unknown,
          )
        : withHelp(said.tooMany);
    }
  }
}
