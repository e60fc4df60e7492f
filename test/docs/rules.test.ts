// The pages of rules that are committed are those that the rules make.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/all.ts';
import { rulesPage } from '../../src/rules/page.ts';

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

describe('the pages of rules', () => {
  it('are fresh', () => {
    expect(page('regles.md')).toBe(rulesPage(RULES, 'fr'));
    expect(page('rules.md')).toBe(rulesPage(RULES, 'en'));
  });

  it('name every rule', () => {
    expect(RULES.length).toBeGreaterThan(80);
    for (const { name } of RULES) expect(page('regles.md')).toContain(`### ${name}\n`);
  });
});
