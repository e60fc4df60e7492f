import { at } from '../../corpus/corpus.ts';
import { fr, longDate } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const referenceNotValidThen = rule<{ id: string; date: string; from: string; until: string }>({
  name: 'reference/not-valid-then',
  severity: 'warning',
  words: {
    fr: {
      title: 'Acteur ou territoire cité hors de ses dates',
      why: fr`Une organisation dissoute ou un périmètre abandonné ne peut pas agir après sa fin ; son successeur doit être cité.`,
      say: ({ id, date, from, until }) =>
        from !== '' && date < from
          ? fr`Le ${longDate(date, 'fr')}, « ${id} » n’existait pas encore (depuis le ${longDate(from, 'fr')}).`
          : fr`Le ${longDate(date, 'fr')}, « ${id} » n’existait plus (jusqu’au ${longDate(until, 'fr')}).`,
      remedy: fr`Citez celui qui existait à cette date, ou corrigez les dates.`,
    },
    en: {
      title: 'Actor or territory used outside its dates',
      why: 'A dissolved organisation or an abandoned perimeter cannot act after its end; its successor must be named.',
      say: ({ id, date, from, until }) =>
        from !== '' && date < from
          ? `On ${longDate(date, 'en')} “${id}” did not exist yet (since ${longDate(from, 'en')}).`
          : `On ${longDate(date, 'en')} “${id}” did not exist any more (until ${longDate(until, 'en')}).`,
      remedy: 'Name the one that existed on that date, or correct the dates.',
    },
  },
  *check({ corpus }) {
    for (const { from: source, at: span, target } of corpus.references) {
      const date = (source.data as { date?: unknown }).date;
      if (!target || !['actor', 'territory'].includes(target.kind) || typeof date !== 'string') continue;
      const { valid_from: from = '', valid_until: until = '' } = target.data as { valid_from?: string; valid_until?: string };
      if (date >= from && (until === '' || date <= until)) continue;
      const owner = 'of' in target ? target.of : target;
      yield {
        at: span,
        data: { id: target.id, date, from, until },
        related: [
          {
            at: at(owner, target.data, until !== '' && date > until ? 'valid_until' : 'valid_from'),
            why: { fr: fr`Ses dates sont ici.`, en: 'Its dates are here.' },
          },
        ],
      };
    }
  },
  fails: {
    files: {
      'actors/parents.yaml': 'valid_until: 2026-03-01\n',
      'interviews/ent-003.md': '---\nactor: ⟦parents⟧\n---\n',
      'meetings/copil-2026-06-15.md': '---\nexcused: []\n---\n',
    },
  },
  passes: { files: { 'actors/parents.yaml': 'valid_until: 2027-03-01\n' } },
});
