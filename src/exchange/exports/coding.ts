// The coded passages as a table, for the team: one extract a row. Quotes go out by consent only.

import { fr } from '../../language/language.ts';
import type { Exporter } from '../card.ts';
import { csvOf } from '../csv.ts';

const HEAD = ['interview', 'date', 'actor', 'extract', 'kind', 'themes', 'towards', 'objective', 'value', 'statement', 'quote'];

export const coding: Exporter = {
  name: 'coding',
  words: { fr: fr`les extraits codés, en tableau, pour l’équipe (.csv)`, en: 'the coded extracts as a table, for the team (.csv)' },
  folder: 'reports',
  async write({ corpus, language, actor }) {
    const rows = corpus
      .entities('interview')
      .filter(({ data }) => actor === undefined || data.actor === actor)
      .flatMap(({ id, data }) =>
        (data.extracts ?? []).flatMap((one) =>
          one?.id === undefined
            ? []
            : [
                [
                  id,
                  data.date ?? '',
                  data.actor ?? '',
                  one.id,
                  one.kind ?? '',
                  (one.themes ?? []).flatMap((theme) => theme ?? []).join(', '),
                  (one.towards ?? []).flatMap((to) => to ?? []).join(', '),
                  one.objective ?? '',
                  one.value ?? '',
                  one.statement ?? '',
                  data.consent?.quotes === 'quotable' || data.consent?.quotes === 'group-only' ? (one.quote ?? '') : '',
                ],
              ],
        ),
      );
    return rows.length === 0 ? [] : [{ path: 'extraits.csv', content: csvOf(HEAD, rows, language) }];
  },
};
