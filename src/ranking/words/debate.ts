// The list worth debating, in sentences a facilitator can read aloud.

import { type Both, fr, list, number } from '../../language/language.ts';
import type { Debate } from '../debate.ts';
import { outOf100 } from './figures.ts';

/** What sentences need to name: actions, colleges. */
export interface Names {
  readonly action: (id: string) => string;
  readonly college: (id: string) => string;
}

interface Words {
  readonly heading: string;
  readonly none: string;
  readonly say: (debate: Debate, names: Names, k: number) => string;
}

const decimal = (value: number, language: 'fr' | 'en'): string => number(Math.round(value * 10) / 10, language);

export const DEBATE: Both<Words> = {
  fr: {
    heading: fr`Points à débattre`,
    none: fr`Rien ne le demande : les collèges s’accordent et aucune note ne manque.`,
    say(debate, names, k) {
      switch (debate.kind) {
        case 'cell': {
          const said = debate.scores.map(({ title, score }) => fr`${title} ${decimal(score, 'fr')}`);
          const [best, worst] = debate.ranks;
          const stake =
            best === worst
              ? fr`le rang n’en dépend pas`
              : debate.entersHead
                ? fr`selon qui l’on suit, elle est au rang ${best} ou ${worst}, parmi les ${k} premières ou non`
                : fr`selon qui l’on suit, elle est au rang ${best} ou ${worst}`;
          return fr`« ${names.action(debate.action)} », ${debate.criterion.title.toLowerCase()} : les collèges notent différemment (${said.join(', ')}) ; ${stake}.`;
        }
        case 'pair':
          return fr`« ${names.action(debate.first)} » ou « ${names.action(debate.second)} » : la première ne devance l’autre que dans ${outOf100(debate.share)} cas sur 100 ; ${list(debate.forFirst.map(names.college), 'fr')} la ${debate.forFirst.length > 1 ? 'préfèrent' : 'préfère'}, ${list(debate.forSecond.map(names.college), 'fr')} ${debate.forSecond.length > 1 ? 'préfèrent' : 'préfère'} la seconde.`;
        case 'unknown': {
          const criteria = list(
            debate.criteria.map(({ title }) => title.toLowerCase()),
            'fr',
          );
          return debate.ballots === 0
            ? fr`« ${names.action(debate.action)} » : personne ne s’est prononcé sur ${criteria}${debate.ranked ? '' : ', elle n’est donc pas classée'}. Qui peut le dire ?`
            : fr`« ${names.action(debate.action)} » : une seule organisation s’est prononcée sur ${criteria}. Les autres la suivent-elles ?`;
        }
        case 'floor':
          return fr`« ${names.action(debate.action)} » est écartée (${debate.criterion.title.toLowerCase()} : ${decimal(debate.score, 'fr')}, pour un seuil de ${decimal(debate.criterion.floor!, 'fr')}), alors que sa valeur la mettrait au rang ${debate.rank}. L’obstacle peut-il être levé ?`;
      }
    },
  },
  en: {
    heading: 'Worth debating',
    none: 'Nothing calls for it: colleges agree and no score is missing.',
    say(debate, names, k) {
      switch (debate.kind) {
        case 'cell': {
          const said = debate.scores.map(({ title, score }) => `${title} ${decimal(score, 'en')}`);
          const [best, worst] = debate.ranks;
          const stake =
            best === worst
              ? 'its rank does not depend on it'
              : debate.entersHead
                ? `depending on whom one follows it ranks ${best} or ${worst}, among the first ${k} or not`
                : `depending on whom one follows it ranks ${best} or ${worst}`;
          return `“${names.action(debate.action)}”, ${debate.criterion.title.toLowerCase()}: colleges score differently (${said.join(', ')}); ${stake}.`;
        }
        case 'pair':
          return `“${names.action(debate.first)}” or “${names.action(debate.second)}”: the first is ahead in ${outOf100(debate.share)} cases out of 100 only; ${list(debate.forFirst.map(names.college), 'en')} ${debate.forFirst.length > 1 ? 'prefer' : 'prefers'} it, ${list(debate.forSecond.map(names.college), 'en')} ${debate.forSecond.length > 1 ? 'prefer' : 'prefers'} the second.`;
        case 'unknown': {
          const criteria = list(
            debate.criteria.map(({ title }) => title.toLowerCase()),
            'en',
          );
          return debate.ballots === 0
            ? `“${names.action(debate.action)}”: nobody gave a view on ${criteria}${debate.ranked ? '' : ', so it is not ranked'}. Who can tell?`
            : `“${names.action(debate.action)}”: a single organisation gave a view on ${criteria}. Do the others agree?`;
        }
        case 'floor':
          return `“${names.action(debate.action)}” is set aside (${debate.criterion.title.toLowerCase()}: ${decimal(debate.score, 'en')}, for a floor of ${decimal(debate.criterion.floor!, 'en')}), though its value would rank it ${debate.rank}. Can the obstacle be lifted?`;
      }
    },
  },
};
