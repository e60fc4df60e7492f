// The commands, in the order in which help shows them.

import type { Command } from '../command.ts';
import { explain } from './explain.ts';
import { rank } from './rank.ts';
import { report } from './report.ts';
import { status } from './status.ts';
import { validate } from './validate.ts';

export const COMMANDS: readonly Command[] = [validate, status, rank, report, explain];
