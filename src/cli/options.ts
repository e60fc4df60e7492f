// Options that several commands share, said once.

import { fr } from '../language/language.ts';
import type { Option } from './command.ts';

export const FORMAT: Option = {
  flags: '--format <format>',
  choices: ['text', 'json'],
  default: 'text',
  words: { fr: fr`forme de la sortie`, en: 'form of the output' },
};

export const DATE: Option = { flags: '--date <date>', words: { fr: fr`date de référence, AAAA-MM-JJ`, en: 'reference date, YYYY-MM-DD' } };
