import { topOf } from '../../corpus/corpus.ts';
import { isWritten, keySpanOf, originOf } from '../../document/document.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const noConsent = rule<Record<string, never>>({
  name: 'interview/no-consent',
  severity: 'warning',
  words: {
    fr: {
      title: 'Consentement sans date',
      why: fr`Un consentement se prouve par sa date ; sans elle, rien ne montre qu’il a été recueilli.`,
      say: () => fr`La date du consentement n’est pas indiquée.`,
      remedy: fr`Ajoutez « given_on » avec le jour où le consentement a été donné.`,
    },
    en: {
      title: 'Consent without a date',
      why: 'Consent is proved by its date; without it nothing shows that it was given.',
      say: () => 'The date of the consent is not given.',
      remedy: 'Add “given_on” with the day consent was given.',
    },
  },
  *check({ corpus }) {
    for (const interview of corpus.entities('interview')) {
      const { consent } = interview.data;
      if (consent && originOf(consent) && !isWritten(consent, 'given_on'))
        yield { at: keySpanOf(interview.data, 'consent') ?? topOf(interview), data: {} };
    }
  },
  fails: { files: { 'interviews/ent-003.md': '---\n⟦consent⟧: { purpose_told: true, quotes: none }\n---\n' } },
  passes: { files: { 'interviews/ent-003.md': '---\nconsent: { purpose_told: true, quotes: none, given_on: 2026-03-20 }\n---\n' } },
});
