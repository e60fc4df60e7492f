import { at } from '../../corpus/corpus.ts';
import { fr, plural } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const quoteIdentifies = rule<{ label: string; headcount: number }>({
  name: 'interview/quote-identifies',
  severity: 'warning',
  words: {
    fr: {
      title: 'Citation qui désigne une personne',
      why: fr`Une fonction exercée par moins de trois personnes désigne quelqu’un aussi sûrement qu’un nom.`,
      say: ({ label, headcount }) =>
        fr`La fonction « ${label} » compte ${plural(headcount, 'personne', 'personnes', 'fr')} : cette citation dirait qui a parlé.`,
      remedy: fr`Reformulez dans l’énoncé et retirez la citation, ou limitez l’extrait à l’équipe (« confidentiality: team »).`,
    },
    en: {
      title: 'Quote that points at a person',
      why: 'A function held by fewer than three people points at someone as surely as a name.',
      say: ({ label, headcount }) =>
        `The function “${label}” is held by ${plural(headcount, 'person', 'people', 'en')}: this quote would tell who spoke.`,
      remedy: 'Say it in the statement and remove the quote, or keep the extract to the team (“confidentiality: team”).',
    },
  },
  *check({ corpus }) {
    for (const interview of corpus.entities('interview')) {
      const { actor, function: held, consent, extracts, confidentiality } = interview.data;
      if (held === undefined || actor === undefined || consent?.quotes !== 'quotable') continue;
      const known = corpus.entity('actor', actor)?.data.functions?.find((one) => one?.id === held);
      const headcount = known?.headcount ?? 1;
      if (!known || headcount >= 3) continue;
      for (const extract of extracts ?? []) {
        if (extract?.quote === undefined || (extract.confidentiality ?? confidentiality) === 'team') continue;
        yield { at: at(interview, extract, 'quote'), data: { label: known.label ?? held, headcount } };
      }
    }
  },
  fails: {
    files: {
      'interviews/ent-001.md':
        '---\nfunction: directrice\nextracts:\n  - { id: x1, kind: need, themes: [accueil], statement: L’école attend un relais., quote: ⟦On aimerait ne plus être seuls.⟧ }\n  - { id: x2, kind: position, themes: [accueil], objective: prevention, value: 2, statement: L’école est favorable. }\n---\n',
    },
  },
  passes: {
    files: {
      'interviews/ent-001.md':
        '---\nfunction: enseignant\nextracts:\n  - { id: x1, kind: need, themes: [accueil], statement: L’école attend un relais., quote: On aimerait ne plus être seuls. }\n  - { id: x2, kind: position, themes: [accueil], objective: prevention, value: 2, statement: L’école est favorable. }\n---\n',
    },
  },
});
