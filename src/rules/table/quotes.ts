import { fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const tableQuotes = rule({
  name: 'table/quotes',
  severity: 'error',
  words: {
    fr: {
      title: 'Guillemet jamais refermé dans un tableau',
      why: fr`Un guillemet ouvert fait de tout ce qui suit une seule case : les mesures suivantes seraient perdues.`,
      say: () => fr`Le guillemet ouvert dans cette case n’est jamais refermé.`,
      remedy: fr`Refermez le guillemet, ou retirez-le.`,
    },
    en: {
      title: 'Quote never closed in a table',
      why: 'An open quote turns all that follows into one cell: the measures after it would be lost.',
      say: () => 'The quote opened in this cell is never closed.',
      remedy: 'Close the quote, or remove it.',
    },
  },
  check: reported('table/quotes'),
  fails: { files: { 'indicators/assiduite.csv': 'date;value;note\n2026-01-31;4;⟦"trois retards⟧\n2026-02-28;5;\n' } },
  passes: { files: { 'indicators/assiduite.csv': 'date;value;note\n2026-01-31;4;"trois ; retards"\n' } },
});
