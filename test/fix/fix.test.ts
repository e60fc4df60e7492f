// Mending touches what it mends and nothing else, and once is enough.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mend } from '../../src/cli/mend.ts';
import { buildCorpus } from '../../src/corpus/build.ts';
import { RULES } from '../../src/rules/all.ts';
import { edited } from '../../src/document/edit.ts';
import { editsOf } from '../../src/rules/fix.ts';
import { runRules } from '../../src/rules/run.ts';
import { exampleConfig, exampleSources } from '../report/briefing.ts';

const today = '2026-10-15';
const load = (sources: typeof exampleSources) => ({
  today,
  date: undefined,
  config: exampleConfig,
  sources,
  corpus: buildCorpus(sources, exampleConfig, { today }),
});
const everything = (): boolean => true;

/** Slips that people make, each with what it makes of a correct text, and whether mending brings the text back. */
const SLIPS: readonly (readonly [find: RegExp, slip: string])[] = [
  [/^college: /m, 'colege: '],
  [/^type: association$/m, 'type: Association'],
  [/^type: education$/m, 'type: éducation'],
  [/^title: /m, 'titel: '],
  [/^status: candidate$/m, 'status: CANDIDATE'],
  [/^date: (\d{4})-(\d\d)-(\d\d)$/m, 'date: $3/$2/$1'],
  [/(objectives): \[/m, 'objectifs: ['],
  [/^mission: /m, 'misssion: '],
  [/^name: /m, 'nmae: '],
  [/^type: /m, 'tpye: '],
  [/code: "64445"/, 'code: 64445'],
  [/^department: "64"$/m, 'department: 64'],
  [/^type: education$/m, 'type: Éducation nationale'],
  [/^status: planned$/m, 'status: prévue'],
  [/^direction: increase$/m, 'direction: hausse'],
  [/^lead: aines-relais$/m, 'lead: Association fictive Aînés relais'],
  [/^lead: caf$/m, 'lead: CAF'],
  [/^status: /m, 'statut: '],
];

describe('mending', () => {
  it('changes nothing in a project without slips', () => {
    const { changed, count } = mend(load(exampleSources), everything);
    expect([changed.size, count]).toEqual([0, 0]);
  });

  it('brings back what a slip spoilt, to the last character, whatever the line endings', () => {
    let mended = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...SLIPS)), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (slips, windows) => {
          const written = exampleSources.map(({ file, content }) => ({
            file,
            content: windows && !file.endsWith('.csv') ? content.replace(/\n/g, '\r\n') : content,
          }));
          const sources = written.map((one) => ({ ...one }));
          for (const [place, [find, slip]] of slips) {
            const able = sources.filter(({ content }) => new RegExp(find.source.replace(/\$$/, '\\r?$'), 'm').test(content));
            const source = able[place % Math.max(1, able.length)];
            if (!source) continue;
            source.content = source.content.replace(new RegExp(find.source.replace(/\$$/, '(\\r?)$'), 'm'), (whole, ...groups) => {
              const kept = groups.filter((one): one is string => typeof one === 'string');
              const end = whole.endsWith('\r') ? '\r' : '';
              return slip.replace(/\$(\d)/g, (_, index: string) => kept[Number(index) - 1]!) + end;
            });
          }
          const { changed, corpus } = mend(load(sources), everything);
          for (const [file, { after }] of changed) {
            mended += 1;
            const before = written.find((one) => one.file === file)!.content;
            // A slip in a key that has a neighbour as near (« objectifs ») is left to the person.
            if (!sources.find((one) => one.file === file)!.content.includes('objectifs')) expect(after).toBe(before);
          }
          // Once is enough.
          expect(editsOf(runRules(corpus, RULES)).size).toBe(0);
        },
      ),
      { numRuns: 40 },
    );
    expect(mended).toBeGreaterThan(20);
  });

  it('never makes a project worse, and keeps every character outside its edits', () => {
    const pieces = ['x', ' ', 'é', ': ', '0', '"', '12/03/2026', 'TRUE'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 6 }), (edits) => {
        const sources = exampleSources.map((one) => ({ ...one }));
        for (const [file, place, text] of edits) {
          const source = sources[file % sources.length]!;
          const at = place % (source.content.length + 1);
          source.content = source.content.slice(0, at) + text + source.content.slice(at);
        }
        const loaded = load(sources);
        const errors = (corpus: typeof loaded.corpus): number =>
          runRules(corpus, RULES).filter(({ rule }) => rule.area === 'schema').length;
        const offered = editsOf(runRules(loaded.corpus, RULES));
        for (const [file, own] of offered) {
          const { content } = sources.find((one) => one.file === file)!;
          const after = edited(content, own);
          expect(after.length).toBe(content.length + own.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0));
          expect(after.slice(0, own[0]!.start)).toBe(content.slice(0, own[0]!.start));
        }
        expect(errors(mend(loaded, everything).corpus)).toBeLessThanOrEqual(errors(loaded.corpus));
      }),
      { numRuns: 30 },
    );
  });
});
