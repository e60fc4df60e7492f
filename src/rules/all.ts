// Every rule, in the order of its name: the cards that index.ts lists.

import * as cards from './index.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = Object.values(cards).sort((a, b) => (a.name < b.name ? -1 : 1));
