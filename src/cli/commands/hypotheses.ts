import type { Corpus } from '../../corpus/corpus.ts';
import { type Both, fr, type Language, list } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { DATE, FORMAT } from '../options.ts';
import { dateOf } from '../date.ts';
import { EXIT, languageOf, WrongRequest } from '../io.ts';
import { widthOf } from '../terminal/wrap.ts';

const UNKNOWN: Both<(theme: string, near: readonly string[]) => string> = {
  fr: (theme, near) => fr`« ${theme} » n’est pas un thème de ce projet.${near.length > 0 ? ` Vouliez-vous dire ${near.join(', ')} ?` : ''}`,
  en: (theme, near) => `“${theme}” is not a theme of this project.${near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ''}`,
};

const TYPES: Both<Readonly<Record<string, string>>> = {
  fr: {
    'common-need': fr`besoin commun`,
    'offer-meets-request': fr`offre qui rencontre une demande`,
    'reciprocal-expectation': fr`attentes réciproques`,
  },
  en: {
    'common-need': 'common need',
    'offer-meets-request': 'an offer that meets a request',
    'reciprocal-expectation': 'reciprocal expectations',
  },
};

/** A convergence that nobody has named yet: its type, its theme, its organisations. */
function named(signature: string, corpus: Corpus, language: Language): string {
  const [type = '', theme = '', organisations] = signature.split(':');
  const label = String(corpus.part('theme', theme)?.data['label'] ?? theme);
  const who = (organisations?.split('+') ?? []).map(
    (id) => corpus.entity('actor', id)?.data.short_name ?? corpus.entity('actor', id)?.data.name ?? id,
  );
  return `${TYPES[language][type] ?? type} (${[label, ...(who.length > 0 ? [list(who, language)] : [])].join(language === 'fr' ? '\u00a0: ' : ': ')})`;
}

export const hypotheses: Command = {
  name: 'hypotheses',
  summary: {
    fr: fr`rapproche ce qui a été vu ailleurs des besoins d’ici, et dit à quelles conditions`,
    en: 'bring what was seen elsewhere beside the needs here, and say on which conditions',
  },
  options: [
    FORMAT,
    {
      flags: '--status <status>',
      choices: ['retained', 'proposed', 'new', 'rejected'],
      words: { fr: fr`seulement celles-ci ; « new » : à examiner`, en: 'these only; “new”: to examine' },
    },
    { flags: '--theme <id>', words: { fr: fr`seulement celles de ce thème`, en: 'those of this theme only' } },
    DATE,
  ],
  examples: [
    {
      line: 'odas hypotheses',
      words: {
        fr: fr`toutes, avec leurs conditions réunies, manquantes et inconnues`,
        en: 'all, with conditions met, missing and unknown',
      },
    },
    { line: 'odas hypotheses --status proposed', words: { fr: fr`celles qui attendent une réponse`, en: 'those that await an answer' } },
    { line: 'odas hypotheses --theme parrainage', words: { fr: fr`celles d’un thème`, en: 'those of a theme' } },
  ],
  async run(_, options, context) {
    const { loadProject } = await import('../load.ts');
    const { convergencesOf } = await import('../../diagnosis/convergences.ts');
    const { matchesOf, matchesOutput } = await import('../../ranking/hypotheses.ts');
    const { corpus, config } = await loadProject(context, dateOf(options['date'], languageOf(context)));
    const language = languageOf(context, config.locale);
    const { elsewhereOf, elsewhereOutput } = await import('../../national/elsewhere.ts');
    const elsewhere = elsewhereOf(corpus);
    const all = matchesOf(corpus, convergencesOf(corpus));
    const theme = options['theme'] as string | undefined;
    if (theme !== undefined && !corpus.part('theme', theme)) {
      const { suggest } = await import('../../language/suggest.ts');
      const ids = corpus.parts('theme').map(({ id }) => id);
      throw new WrongRequest(UNKNOWN[language](theme, suggest(theme, ids)));
    }
    const matches = all.filter(
      (one) =>
        (options['status'] === undefined || one.standing === options['status']) &&
        (theme === undefined || one.themes.some(({ id }) => id === theme)),
    );
    if (options['format'] === 'json') {
      const output = matchesOutput(matches, corpus.date);
      const told = output.hypotheses.map((one) => ({ ...one, elsewhere: elsewhereOutput(elsewhere.get(one.hypothesis) ?? []) }));
      context.io.stdout.write(`${JSON.stringify({ ...output, hypotheses: told }, null, 2)}\n`);
    } else {
      const { hypothesesText } = await import('../terminal/hypotheses.ts');
      const { painter } = await import('../terminal/paint.ts');
      const adopted = new Map((corpus.entity('diagnosis')?.data.retained_convergences ?? []).map((one) => [one?.signature, one?.title]));
      const names = {
        elsewhere: (id: string) => elsewhere.get(id) ?? [],
        action: (id: string) => corpus.entity('action', id)?.data.title ?? id,
        convergence: (signature: string) => adopted.get(signature) ?? named(signature, corpus, language),
      };
      const style = { language, paint: painter(context.color), width: widthOf(context.io.stdout) };
      context.io.stdout.write(hypothesesText(matches, all.length, names, corpus.date, style));
    }
    return EXIT.clean;
  },
};
