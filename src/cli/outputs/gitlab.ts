import { createHash } from 'node:crypto';
import { type Output, paragraph } from './output.ts';

const LEVELS = { error: 'major', warning: 'minor', info: 'info' } as const;

/** GitLab's Code Quality report. A finding keeps its fingerprint when lines are added above it. */
export const gitlab: Output = {
  name: 'gitlab',
  print({ diagnostics, prefix }) {
    const seen = new Map<string, number>();
    const report = diagnostics.map((one) => {
      const likeness = `${one.rule} ${one.file} ${one.pointer} ${one.message}`;
      const before = seen.get(likeness) ?? 0;
      seen.set(likeness, before + 1);
      return {
        description: paragraph(one),
        check_name: one.rule,
        fingerprint: createHash('sha256').update(`${likeness} ${before}`).digest('hex'),
        severity: LEVELS[one.severity],
        location: {
          path: `${prefix}${one.file}`,
          positions: { begin: { line: one.line, column: one.column }, end: { line: one.end_line, column: one.end_column } },
        },
      };
    });
    return `${JSON.stringify(report, null, 2)}\n`;
  },
};
