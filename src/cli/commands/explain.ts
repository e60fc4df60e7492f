import { fr } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { FORMAT } from '../options.ts';
import { EXIT, languageOf, WrongRequest } from '../io.ts';
import { words } from '../words.ts';
import { exactly } from '../terminal/wrap.ts';

export const explain: Command = {
  name: 'explain',
  summary: {
    fr: fr`explique une règle : pourquoi elle existe, un exemple qui échoue, un exemple qui convient`,
    en: 'explain a rule: why it exists, an example that fails and one that passes',
  },
  arguments: [
    {
      form: '[rule]',
      words: {
        fr: fr`nom d’une règle ou d’un domaine ; toutes les règles par défaut`,
        en: 'name of a rule or of an area; all rules by default',
      },
    },
  ],
  options: [FORMAT],
  examples: [
    { line: 'odas explain', words: { fr: fr`liste toutes les règles`, en: 'list every rule' } },
    { line: 'odas explain roadmap', words: { fr: fr`les règles de la feuille de route`, en: 'the rules of the roadmap' } },
    { line: 'odas explain action/no-lead', words: { fr: fr`une règle, avec ses exemples`, en: 'one rule, with its examples' } },
  ],
  async run([name], options, context) {
    const { RULES } = await import('../../rules/all.ts');
    const { explainRule, rulesTable, ruleJson } = await import('../terminal/explanation.ts');
    const { painter } = await import('../terminal/paint.ts');
    const { suggest } = await import('../../language/suggest.ts');
    const language = languageOf(context);
    const chosen = RULES.filter((rule) => name === undefined || rule.name === name || rule.area === name);
    if (chosen.length === 0) {
      const near = suggest(
        name!,
        RULES.flatMap((rule) => [rule.name, rule.area, rule.name.slice(rule.area.length + 1)]),
      );
      const full = [...new Set(near.map((one) => RULES.find((rule) => rule.name.endsWith(`/${one}`))?.name ?? one))];
      const said = words(language);
      throw new WrongRequest(
        [said.noRule(name!), ...(full.length > 0 ? [said.didYouMean(full)] : []), said.seeHelp('odas explain')].join(' '),
      );
    }
    const paint = painter(context.color);
    const { stdout } = context.io;
    if (options['format'] === 'json')
      stdout.write(`${JSON.stringify({ version: 1, rules: chosen.map((rule) => ruleJson(rule, language)) }, null, 2)}\n`);
    else if (chosen.length === 1) {
      const { prose, examples } = explainRule(chosen[0]!, language, paint);
      stdout.write(prose);
      exactly(stdout, examples);
    } else stdout.write(rulesTable(chosen, language, paint));
    return EXIT.clean;
  },
};
