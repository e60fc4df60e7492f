// `odas` alone: the status of the project one stands in, else the help.

import { projectAround } from './root.ts';
import { printStatus } from './commands/status.ts';
import { resolveFolder } from './folder.ts';
import { type Context, EXIT, languageOf } from './io.ts';
import { words } from './words.ts';

export async function alone(context: Context, folder: string | undefined, help: string): Promise<number> {
  const inside = { ...context, folder: resolveFolder(context.io.cwd, folder, languageOf(context)) };
  if (projectAround(inside.folder) === undefined) {
    context.io.stdout.write(help);
    return EXIT.clean;
  }
  const code = await printStatus(inside);
  context.io.stdout.write(`\n${words(languageOf(context)).seeHelp('odas')}\n`);
  return code;
}
