// The page of all rules, for the documentation: made from the cards, so that it cannot say anything else.

import { type Both, fr, type Language } from '../language/language.ts';
import { type Rule, type Severity, wordsOf } from './rule.ts';
import { STEPS } from '../corpus/corpus.ts';

const WORDS: Both<{
  readonly title: string;
  readonly intro: string;
  readonly severity: Readonly<Record<Severity | 'off', string>>;
  readonly colon: string;
  readonly steps: readonly string[];
}> = {
  fr: {
    title: 'Les règles',
    intro: fr`Cette page est produite à partir des règles elles-mêmes. « odas explain » suivi d’un nom en donne les exemples.`,
    severity: { error: 'erreur', warning: 'avertissement', info: 'information', off: 'sans objet' },
    colon: '\u00a0: ',
    steps: ['lancement', 'état des lieux', 'expérimentations', 'évaluation'],
  },
  en: {
    title: 'The rules',
    intro: 'This page is made from the rules themselves. “odas explain” and a name gives examples.',
    severity: { error: 'error', warning: 'warning', info: 'information', off: 'none' },
    colon: ': ',
    steps: ['launch', 'diagnosis', 'experimentation', 'evaluation'],
  },
};

/** The Markdown of the page. */
export function rulesPage(rules: readonly Rule[], language: Language): string {
  const said = WORDS[language];
  const severity = (rule: Rule): string =>
    typeof rule.severity === 'string'
      ? said.severity[rule.severity]
      : STEPS.map(
          (step, index) =>
            `${said.steps[index]}${said.colon}${said.severity[(rule.severity as Exclude<Rule['severity'], Severity>)[step]]}`,
        ).join(', ');
  const areas = [...new Set(rules.map(({ area }) => area))].sort();
  const sections = areas.map((area) => {
    const own = rules.filter((rule) => rule.area === area).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return `## ${area}\n\n${own
      .map((rule) => {
        const { title, why } = wordsOf(rule, language);
        return `### ${rule.name}\n\n**${title}** (${severity(rule)}). ${why}\n`;
      })
      .join('\n')}`;
  });
  return `# ${said.title}\n\n${said.intro}\n\n${sections.join('\n')}`;
}
