// What git recorded of what effects are judged against.

import type { History } from '../../document/history.ts';
import { historyOf } from '../../disk/git.ts';

/** What is recorded of indicators and actions. */
export function pastOf(root: string, until: string): History | undefined {
  const [indicators, actions] = ['indicators', 'actions'].map((folder) => historyOf(root, folder, until));
  if (!indicators || !actions) return indicators ?? actions;
  return { begins: indicators.begins, versions: new Map([...indicators.versions, ...actions.versions]) };
}
