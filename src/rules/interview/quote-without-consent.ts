import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const quoteWithoutConsent = rule<Record<string, never>>({
  name: 'interview/quote-without-consent',
  severity: 'error',
  words: {
    fr: {
      title: 'Citation sans consentement',
      why: fr`Les mots de quelqu’un ne se gardent pas contre son accord, même pour l’équipe.`,
      say: () => fr`La personne entendue n’a pas accepté d’être citée.`,
      remedy: fr`Retirez « quote » ; gardez l’énoncé reformulé.`,
    },
    en: {
      title: 'Quote without consent',
      why: 'Someone’s words are not kept against their will, even for the team.',
      say: () => 'The person heard did not agree to be quoted.',
      remedy: 'Remove “quote”; keep the statement in other words.',
    },
  },
  *check({ corpus }) {
    for (const interview of corpus.entities('interview')) {
      if (interview.data.consent?.quotes !== 'none') continue;
      for (const extract of interview.data.extracts ?? [])
        if (extract?.quote !== undefined) yield { at: at(interview, extract, 'quote'), data: {} };
    }
  },
  fails: {
    files: {
      'interviews/ent-003.md':
        '---\nextracts:\n  - { id: x1, kind: need, themes: [accueil], statement: Un lieu est demandé., quote: ⟦Il nous faut un lieu.⟧, question: relais }\n---\n',
    },
  },
  passes: {
    files: {
      'interviews/ent-003.md':
        '---\nextracts:\n  - { id: x1, kind: need, themes: [accueil], statement: Un lieu est demandé., question: relais }\n---\n',
    },
  },
});
