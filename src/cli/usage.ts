// Commander's errors said in the reader's language, with what was probably meant.

import type { Command as Commander, CommanderError } from 'commander';
import type { Language } from '../language/language.ts';
import { fold, suggest } from '../language/suggest.ts';
import { words } from './words.ts';

/** What a person may call a command in French. */
const FRENCH: Readonly<Record<string, string>> = {
  aide: 'help',
  nouveau: 'new',
  creer: 'init',
  initialiser: 'init',
  valider: 'validate',
  verifier: 'validate',
  statut: 'status',
  etat: 'status',
  converger: 'converge',
  convergences: 'converge',
  classer: 'rank',
  classement: 'rank',
  hierarchiser: 'rank',
  evaluer: 'evaluate',
  note: 'report',
  rapport: 'report',
  document: 'report',
  documents: 'report',
  servir: 'serve',
  differences: 'diff',
  changements: 'diff',
  effacer: 'purge',
  contribuer: 'contribute',
  contribution: 'contribute',
  exporter: 'export',
  importer: 'import',
  renommer: 'rename',
  expliquer: 'explain',
};

/** The first word that names a command: neither an option, nor the value of one that comes before it. */
function commandIn(program: Commander, argv: readonly string[]): string | undefined {
  const valued = new Set(program.options.flatMap((one) => (one.required ? [one.short, one.long] : [])));
  return argv.find((word, at) => !word.startsWith('-') && (at === 0 || !valued.has(argv[at - 1])));
}

/** One paragraph for a command line that commander refused. */
export function usageError(error: CommanderError, program: Commander, argv: readonly string[], language: Language): string {
  const said = words(language);
  const asked = commandIn(program, argv);
  const command = program.commands.find((one) => one.name() === asked);
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const [first = '', second = ''] = quoted;
  const flag = first.split(/[ ,]+/).find((word) => word.startsWith('--')) ?? first;
  const options = [program, ...(command ? [command] : [])].flatMap((one) => one.options.map((option) => option.long ?? option.short ?? ''));
  const help = said.seeHelp(command ? `odas ${command.name()}` : 'odas');
  const withHelp = (message: string, known: readonly string[] = [], word = ''): string => {
    const french = FRENCH[fold(word)];
    const near = french !== undefined && known.includes(french) ? [french] : suggest(word, known);
    return [message, ...(near.length > 0 ? [said.didYouMean(near)] : []), help].join(' ');
  };
  switch (error.code) {
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
    default:
      // An unknown word after the program's name is an excess argument for commander, a command for the person.
      return !command && asked !== undefined
        ? withHelp(said.unknownCommand(asked), [...program.commands.map((one) => one.name()), 'help'], asked)
        : withHelp(said.tooMany);
  }
}
