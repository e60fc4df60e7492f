// What git recorded of what effects are judged against.

import type { History } from '../../document/history.ts';
import { historyOf } from '../../disk/git.ts';

/** What is recorded of indicators and actions. */
export const pastOf = (root: string, until: string): History | undefined => historyOf(root, ['indicators', 'actions'], until);
