// A briefing of 120 pages: the sections of ours thirty times over, charts, tables and notes included.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of templates whose briefing has a hundred and twenty pages with the worked example. */
export function longBriefing() {
  const briefing = readFileSync(new URL('../templates/report/copil.fr.md.hbs', import.meta.url), 'utf8');
  const whole = `{{#with @root}}\n${briefing}\n{{/with}}\n\n`;
  const folder = mkdtempSync(join(tmpdir(), 'odas-bench-'));
  // The project has four steps.
  writeFileSync(
    join(folder, 'copil.fr.md.hbs'),
    `{{#each steps}}\n{{#each @root.steps}}\n${whole}{{/each}}\n{{/each}}\n{{#each steps}}\n${whole}${whole}${whole}{{/each}}\n${whole}${whole}`,
  );
  return folder;
}
