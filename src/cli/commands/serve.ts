import type { Audience } from '../../corpus/audience.ts';
import { type Both, fr } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { EXIT, languageOf, WrongRequest } from '../io.ts';

const WORDS: Both<{
  readonly serving: (url: string) => string;
  readonly port: (written: string) => string;
  readonly taken: (port: number) => string;
  readonly refused: (port: number, reason: string) => string;
}> = {
  fr: {
    serving: (url) =>
      fr`Les documents sont sur ${url}` +
      fr` (sur cette machine seulement, en lecture seule). Chaque enregistrement les met à jour. Ctrl+C arrête.`,
    port: (written) => fr`« ${written} » n’est pas un port : donnez un nombre entier de 0 à 65535.`,
    taken: (port) => fr`Le port ${port} est déjà pris : choisissez-en un autre avec « --port », ou 0 pour un port libre.`,
    refused: (port, reason) => fr`Le port ${port} ne peut pas servir (${reason}) : choisissez-en un autre avec « --port ».`,
  },
  en: {
    serving: (url) => `The documents are at ${url} (on this machine only, read-only). Each save updates them. Ctrl+C stops.`,
    port: (written) => `“${written}” is not a port: give a whole number from 0 to 65535.`,
    taken: (port) => `Port ${port} is taken: choose another one with “--port”, or 0 for a free one.`,
    refused: (port, reason) => `Port ${port} cannot be used (${reason}): choose another one with “--port”.`,
  },
};

export const serve: Command = {
  name: 'serve',
  summary: {
    fr: fr`montre les documents et l’état du projet dans un navigateur, à jour à chaque enregistrement`,
    en: 'show the documents and the state of the project in a browser, up to date at each save',
  },
  options: [
    {
      flags: '--port <port>',
      default: '8421',
      words: {
        fr: fr`le port, sur cette machine seulement ; 0 en prend un libre`,
        en: 'the port, on this machine only; 0 takes a free one',
      },
    },
    {
      flags: '--audience <audience>',
      choices: ['public', 'national', 'committee', 'working-group', 'team'],
      words: { fr: fr`pour qui sont les pages ; chacune permet d’en changer`, en: 'whom the pages are for; each lets one change' },
    },
  ],
  examples: [{ line: 'odas serve', words: { fr: fr`puis ouvrez l’adresse affichée`, en: 'then open the address shown' } }],
  async run(_, options, context) {
    const said = WORDS[languageOf(context)];
    const written = String(options['port']);
    if (!/^\d{1,5}$/.test(written) || Number(written) > 65_535) throw new WrongRequest(said.port(written));
    const { startServing } = await import('../serve/start.ts');
    let started;
    try {
      started = await startServing(context, Number(written), options['audience'] as Audience | undefined);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      throw new WrongRequest(code === 'EADDRINUSE' ? said.taken(Number(written)) : said.refused(Number(written), code));
    }
    context.io.stdout.write(`${said.serving(started.url)}\n`);
    await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
    await started.close();
    return EXIT.clean;
  },
};
