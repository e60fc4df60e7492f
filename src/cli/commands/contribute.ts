import { type Both, fr } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { dateOf } from '../date.ts';
import { EXIT, languageOf, printable, WrongRequest } from '../io.ts';
import { DATE, FORMAT } from '../options.ts';
import { widthOf } from '../terminal/wrap.ts';

const WORDS: Both<{
  readonly notDepartment: string;
  readonly noCode: string;
  readonly refused: string;
  readonly written: (file: string) => string;
  readonly next: string;
  readonly unsigned: string;
  readonly cannotWrite: (folder: string, reason: string) => string;
}> = {
  fr: {
    notDepartment: fr`Seul le projet d’un département contribue : celui-ci est le projet national. « odas national » lit les contributions reçues.`,
    noCode: fr`Le code du département manque : ajoutez « department » à odas.yaml (par exemple department: "64").`,
    refused: fr`La contribution n’a pas été écrite : voici ce qui doit d’abord être corrigé ou complété.`,
    written: (file) => fr`Écrit : ${file}`,
    next: fr`« odas contribute --preview » montre ce qu’elle contient. Envoyez-la au secrétariat du comité national, sans la modifier.`,
    unsigned: fr`Ce projet n’est pas suivi par git : la contribution ne porte pas la révision dont elle vient.`,
    cannotWrite: (folder, reason) =>
      fr`Impossible d’écrire dans « ${folder} » (${reason}). Levez cet obstacle, ou choisissez un autre dossier avec « --out ».`,
  },
  en: {
    notDepartment:
      'Only the project of a département contributes: this one is the national project. “odas national” reads the contributions received.',
    noCode: 'The code of the département is missing: add “department” to odas.yaml (for instance department: "64").',
    refused: 'The contribution was not written: here is what must first be mended or completed.',
    written: (file) => `Written: ${file}`,
    next: '“odas contribute --preview” shows what it holds. Send it to the secretariat of the national committee, unaltered.',
    unsigned: 'This project is not followed by git: the contribution does not bear the revision it comes from.',
    cannotWrite: (folder, reason) =>
      `Cannot write in “${folder}” (${reason}). Remove this obstacle, or choose another folder with “--out”.`,
  },
};

export const contribute: Command = {
  name: 'contribute',
  summary: {
    fr: fr`écrit ce que le département partage avec le comité national`,
    en: 'write what the département shares with the national committee',
  },
  options: [
    {
      flags: '--preview',
      words: {
        fr: fr`montre ce qui partirait et ce qui resterait, sans rien écrire`,
        en: 'show what would leave and what would stay, writing nothing',
      },
    },
    {
      flags: '--out <folder>',
      words: {
        fr: fr`dossier où écrire ; « reports » dans le projet par défaut`,
        en: 'folder to write in; “reports” in the project by default',
      },
    },
    {
      ...FORMAT,
      words: {
        fr: fr`« json » affiche la contribution au lieu de l’écrire, sans que published.json en garde trace : ce qui doit être envoyé s’écrit avec « --out »`,
        en: '“json” prints the contribution instead of writing it, and published.json keeps no trace of it: what is to be sent is written with “--out”',
      },
    },
    DATE,
  ],
  examples: [
    {
      line: 'odas contribute --preview',
      words: { fr: fr`ce qui partirait, ce qui resterait`, en: 'what would leave, what would stay' },
    },
    {
      line: 'odas contribute --out ../national/contributions',
      words: {
        fr: fr`l’écrit dans le projet national, sous le code du département`,
        en: 'writes it in the national project, under the code of the département',
      },
    },
  ],
  async run(_, options, context) {
    const { loadProject } = await import('../load.ts');
    const loaded = await loadProject(context, dateOf(options['date'], languageOf(context)));
    const { root, corpus, config, sources, revision } = loaded;
    const language = languageOf(context, config.locale);
    const said = WORDS[language];
    const { outFolder } = await import('../out.ts');
    const out = outFolder(options['out'], 'reports', root, context, language);
    if (config.kind === 'national') throw new WrongRequest(said.notDepartment);
    if (corpus.project.department === undefined) throw new WrongRequest(said.noCode);
    const { contributionOf, textsOf: textsIn } = await import('../../national/contribution.ts');
    const { pastOf } = await import('../evaluation/past.ts');
    const contribution = contributionOf(corpus, revision, pastOf(root, corpus.date));
    const { isPlaceholder } = await import('../../corpus/placeholder.ts');
    const { refusals } = await import('../refusals.ts');
    const { textsOf, verdictOf } = await import('../verdict.ts');
    const placeholders = textsIn(contribution).filter((text) => isPlaceholder(text));
    const faults = refusals(await verdictOf(loaded, language, () => corpus), textsOf(sources), placeholders);
    if (faults !== '') {
      context.io.stderr.write(`${said.refused}\n\n${faults}`);
      return EXIT.findings;
    }
    if (options['preview'] === true) {
      const { previewText } = await import('../terminal/contribution.ts');
      const { keptHere } = await import('../../national/contribution.ts');
      const { painter } = await import('../terminal/paint.ts');
      const setting = { language, paint: painter(context.color), width: widthOf(context.io.stdout) };
      context.io.stdout.write(previewText(contribution, keptHere(corpus), setting));
      return EXIT.clean;
    }
    const content = `${JSON.stringify(contribution, null, 2)}\n`;
    if (options['format'] === 'json') {
      context.io.stdout.write(content);
      return EXIT.clean;
    }
    const { writeAll } = await import('../../disk/write.ts');
    const { remember } = await import('../published.ts');
    const { indicatorsIn } = await import('../../national/contribution.ts');
    const leaving = { document: 'contribution', date: corpus.date, audience: 'national' } as const;
    const remembered = await remember(loaded, leaving, indicatorsIn(contribution), language);
    let written;
    try {
      written = await writeAll(out, [{ path: `${contribution.department}.json`, content }]);
    } catch (error) {
      await remembered?.forget();
      const { diskRefusal } = await import('../disk-refusal.ts');
      throw new WrongRequest(said.cannotWrite(out, diskRefusal(error, language).reason));
    }
    if (revision === undefined) context.io.stderr.write(`${said.unsigned}\n`);
    context.io.stdout.write(`${said.written(printable(written[0]!))}\n${said.next}\n`);
    if (remembered) context.io.stderr.write(`${remembered.said}\n`);
    return EXIT.clean;
  },
};
