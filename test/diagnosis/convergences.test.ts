// What the diagnosis promises: what is planted in the example is found, nothing absurd is, and names or the order of files change nothing else.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { blindSpotsOf, divergencesOf, orphansOf, saturationOf } from '../../src/diagnosis/absences.ts';
import { dendrogram, formalConcepts, jaccard, type Ties } from '../../src/diagnosis/affiliation.ts';
import { byStrength, convergencesOf } from '../../src/diagnosis/convergences.ts';
import { agreementsOf, ambivalence, mobilisation, powerOf, weighted } from '../../src/diagnosis/mactor.ts';
import { networkOf } from '../../src/diagnosis/network.ts';
import { renaming } from '../../src/corpus/rename.ts';
import { extracts } from '../../src/corpus/voices.ts';
import { edited } from '../../src/document/edit.ts';
import { exampleConfig, exampleSources } from '../report/briefing.ts';

const corpusOf = (sources: readonly { file: string; content: string }[]): Corpus =>
  buildCorpus(sources, exampleConfig, { today: '2026-10-15' });
const example = corpusOf(exampleSources);
const signatures = convergencesOf(example).map(({ signature }) => signature);

describe('the example', () => {
  it('holds the convergences that were planted', () => {
    expect(signatures).toEqual(
      expect.arrayContaining([
        'reciprocal-expectation:lien-ecole-travail-social:education-nationale+sdsei',
        'reciprocal-expectation:lien-ecole-travail-social:ecole-saragosse+sdsei',
        'offer-meets-request:parrainage:aines-relais+education-nationale',
        'offer-meets-request:parrainage:aines-relais+ecole-saragosse',
        'offer-meets-request:scolarisation-itinerance:centre-social-gadje-voyageur+ecole-ousse',
        'offer-meets-request:prevention-specialisee:college-quartier+prevention-specialisee',
        ...['accueil-parents', 'coordination', 'repit-parental', 'partage-information', 'temps-libre'].map(
          (theme) => `common-need:${theme}`,
        ),
      ]),
    );
    expect(new Set(signatures).size).toBe(signatures.length);
  });

  it('counts organisations, not interviews, and names the strongest first', () => {
    const [first] = convergencesOf(example);
    expect(first).toMatchObject({ signature: 'common-need:accueil-parents', strength: { organisations: 8, family: true }, restsOn: [] });
    const reciprocal = convergencesOf(example).find(({ signature }) => signature.endsWith('ecole-saragosse+sdsei'))!;
    expect(reciprocal).toMatchObject({ evidence: ['ent-003#x2', 'ent-022#x2'], restsOn: ['ecole-saragosse', 'sdsei'] });
    const sharing = convergencesOf(example).find(({ theme }) => theme === 'partage-information')!;
    expect(sharing.counterEvidence).toEqual(expect.arrayContaining(['ent-001#x4', 'ent-002#x4', 'ent-009#x4']));
  });

  it('finds the orphan, the divergence, the blind spots and the saturation', () => {
    expect(orphansOf(example)[0]).toMatchObject({ extract: 'ent-003#x6', towards: 'maison-de-sante', heard: false, seated: false });
    expect(divergencesOf(example)).toHaveLength(1);
    expect(divergencesOf(example)[0]).toMatchObject({
      distance: 4,
      contradictions: [
        ['ent-001#x7', 'ent-002#x4'],
        ['ent-001#x7', 'ent-009#x4'],
      ],
    });
    const spots = blindSpotsOf(example).map(({ kind, id }) => `${kind} ${id}`);
    expect(spots).toEqual(expect.arrayContaining(['theme sante-enfant', 'theme mobilite']));
    expect(spots).not.toContain('families ');
    const { curve, reached } = saturationOf(example);
    expect(curve.at(-1)!.total).toBe(new Set(extracts(example).flatMap(({ data }) => data['themes'] as string[])).size);
    expect(curve.findIndex(({ interview }) => interview === reached)).toBeGreaterThan(2);
  });

  it('gives back a network of expectations', () => {
    const { ties, density, reciprocity, organisations } = networkOf(example);
    expect(ties.find(({ from, to }) => from === 'ecole-saragosse' && to === 'sdsei')).toMatchObject({ evidence: ['ent-003#x2'] });
    expect(density).toBeGreaterThan(0);
    expect(density).toBeLessThan(1);
    expect(reciprocity).toBeGreaterThan(0);
    expect(organisations).toContain('maison-de-sante');
  });
});

describe('a diagnosis', () => {
  /** Everything it says, in one text. */
  const told = (corpus: Corpus): string =>
    JSON.stringify([
      convergencesOf(corpus),
      orphansOf(corpus),
      divergencesOf(corpus),
      blindSpotsOf(corpus),
      saturationOf(corpus),
      networkOf(corpus),
    ]);
  const before = told(example);

  it('does not depend on the order of files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(exampleSources, { minLength: exampleSources.length }), (sources) => {
        expect(told(corpusOf(sources))).toBe(before);
      }),
      { numRuns: 10 },
    );
  });

  it('changes names only when an organisation takes another name', () => {
    const actors = example.entities('actor').map(({ id }) => id);
    const normal = (text: string, from: string, to: string): unknown[] =>
      (JSON.parse(text.replace(new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g'), to)) as { signature?: string }[][]).map((list) =>
        Array.isArray(list)
          ? list
              .map((one) =>
                JSON.stringify(one, (_, value: unknown) => (Array.isArray(value) ? [...(value as unknown[])].map(String).sort() : value)),
              )
              .map((one) => one.replace(/[a-z-]+:[a-z-]+:[a-z0-9+-]+/g, (signature) => signature.split(/[:+]/).sort().join()))
              .sort()
          : [],
      );
    fc.assert(
      fc.property(fc.constantFrom(...actors), (actor) => {
        const name = 'zz-autre-nom';
        const files = exampleSources.map(({ file }) => file);
        const { edits, moves } = renaming(example, example.entity('actor', actor)!, name, files);
        const sources = exampleSources.map(({ file, content }) => ({
          file: moves.find(({ from }) => from === file)?.to ?? file,
          content: edited(content, edits.get(file) ?? []),
        }));
        expect(normal(told(corpusOf(sources)), name, actor)).toEqual(normal(before, actor, actor));
      }),
      { numRuns: 25 },
    );
  });

  it('is weakened by what is taken away: no organisation removed makes a convergence stronger', () => {
    const interviews = exampleSources.filter(({ file }) => file.startsWith('interviews/'));
    const strength = new Map(convergencesOf(example).map((one) => [one.signature, one]));
    fc.assert(
      fc.property(fc.constantFrom(...interviews), (gone) => {
        for (const one of convergencesOf(corpusOf(exampleSources.filter((source) => source !== gone)))) {
          const whole = strength.get(one.signature);
          if (whole) expect(byStrength(whole, one)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('says rightly whether a convergence stands without one organisation', () => {
    const heard = [...new Set(convergencesOf(example).flatMap(({ organisations }) => organisations))];
    for (const left of heard) {
      const actors = example.lineage(left);
      const without = corpusOf(
        exampleSources.filter(
          ({ file, content }) => !(file.startsWith('interviews/') && actors.has(/^actor: (.+)$/m.exec(content)?.[1] ?? '')),
        ),
      );
      const standing = new Set(convergencesOf(without).map(({ signature }) => signature));
      for (const { signature, organisations, restsOn } of convergencesOf(example))
        if (organisations.includes(left)) expect(standing.has(signature), `${signature} without ${left}`).toBe(!restsOn.includes(left));
    }
  });
});

describe('affiliations', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const ties: fc.Arbitrary<Ties> = fc
    .dictionary(fc.constantFrom('p', 'q', 'r', 's', 't', 'u'), fc.uniqueArray(name, { maxLength: 5 }), { minKeys: 1 })
    .map((rows) => new Map(Object.entries(rows).map(([key, own]) => [key, new Set(own)])));

  it('have concepts that are closed, maximal and all there are', () => {
    fc.assert(
      fc.property(ties, (given) => {
        const { concepts, isWhole } = formalConcepts(given);
        expect(isWhole).toBe(true);
        const themes = [...new Set([...given.values()].flatMap((own) => [...own]))];
        const extent = (intent: readonly string[]): string[] =>
          [...given.keys()].filter((one) => intent.every((theme) => given.get(one)!.has(theme))).sort();
        for (const { organisations, themes: intent } of concepts) {
          expect(extent(intent)).toEqual(organisations);
          for (const more of themes.filter((theme) => !intent.includes(theme)))
            expect(extent([...intent, more])).not.toEqual(organisations);
        }
        // As many as there are distinct extents, counted by brute force.
        const subsets = Array.from({ length: 2 ** themes.length }, (_, bits) => themes.filter((_theme, t) => (bits >> t) & 1));
        expect(concepts.length).toBe(new Set(subsets.map((subset) => extent(subset).join())).size);
      }),
    );
  });

  it('are alike in both directions, and join into one tree', () => {
    fc.assert(
      fc.property(ties, (given) => {
        const names = [...given.keys()];
        for (const one of names)
          for (const other of names) expect(jaccard(given.get(one)!, given.get(other)!)).toBe(jaccard(given.get(other)!, given.get(one)!));
        const merges = dendrogram(given);
        expect(merges.length).toBe(names.length - 1);
        for (const [i, { similarity }] of merges.entries()) expect(similarity).toBeLessThanOrEqual((merges[i - 1]?.similarity ?? 1) + 1e-9);
      }),
    );
  });
});

describe('the play of actors', () => {
  const matrix = (rows: number, columns: number, most: number, least = 0) =>
    fc.array(fc.array(fc.integer({ min: least, max: most }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    });
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

  it('keeps its invariants', () => {
    fc.assert(
      fc.property(matrix(5, 5, 4), matrix(5, 4, 4, -4), fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (mid, positions, order) => {
        const { midi, influence, dependence, power } = powerOf(mid);
        for (const [i, row] of mid.entries())
          for (const [j, direct] of row.entries()) if (i !== j) expect(midi[i]![j]).toBeGreaterThanOrEqual(direct);
        expect(sum(influence)).toBe(sum(dependence));
        if (power) expect(sum(power)).toBeCloseTo(5, 9);
        const counted = agreementsOf(positions, 'count');
        for (let i = 0; i < 5; i += 1)
          for (let j = 0; j < 5; j += 1) {
            expect(counted.convergence[i]![j]).toBe(counted.convergence[j]![i]);
            expect(counted.convergence[i]![j]! + counted.divergence[i]![j]!).toBeLessThanOrEqual(4);
          }
        expect(counted.convergence.every((row, i) => row[i] === 0)).toBe(true);
        for (const one of ambivalence(counted)) if (one !== undefined) expect(one >= 0 && one <= 1).toBe(true);
        expect(mobilisation(positions)).toEqual([0, 1, 2, 3].map((k) => sum(positions.map((row) => Math.abs(row[k]!)))));
        if (power) expect(weighted(positions, power)[2]![1]).toBeCloseTo(positions[2]![1]! * power[2]!, 9);
        // Actors in another order: the same, in that order.
        const again = powerOf(order.map((i) => order.map((j) => mid[i]![j]!)));
        expect(again.influence).toEqual(order.map((i) => influence[i]));
        if (power) for (const [at, i] of order.entries()) expect(again.power![at]).toBeCloseTo(power[i]!, 9);
      }),
    );
  });

  it('cannot be computed when nobody influences anybody', () => {
    expect(
      powerOf([
        [0, 0],
        [0, 0],
      ]).power,
    ).toBeUndefined();
  });
});
