// The commands, in the order in which help shows them.

import type { Command } from '../command.ts';
import { decisions } from './decisions.ts';
import { diff } from './diff.ts';
import { contribute } from './contribute.ts';
import { converge } from './converge.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { hypotheses } from './hypotheses.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { national } from './national.ts';
import { newFile } from './new.ts';
import { purge } from './purge.ts';
import { rank } from './rank.ts';
import { rename } from './rename.ts';
import { report } from './report.ts';
import { serve } from './serve.ts';
import { status } from './status.ts';
import { validate } from './validate.ts';

export const COMMANDS: readonly Command[] = [
  init,
  newFile,
  validate,
  status,
  converge,
  hypotheses,
  rank,
  evaluate,
  report,
  serve,
  diff,
  decisions,
  purge,
  contribute,
  national,
  exportCommand,
  importCommand,
  rename,
  explain,
];
