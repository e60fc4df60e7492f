// The corpus: references both ways, parts, successions, the step and the audiences.

import { describe, expect, it } from 'vitest';
import { mayRead } from '../../src/corpus/audience.ts';
import { base, corpusOf } from '../rules/lay.ts';

const corpus = corpusOf(base);

describe('the corpus', () => {
  it('resolves every reference of the small project', () => {
    expect(corpus.references.length).toBeGreaterThan(80);
    expect(corpus.references.filter((reference) => !reference.target).map((one) => one.written)).toEqual([]);
  });

  it('knows who refers to an entity and to a part', () => {
    const school = corpus.entity('actor', 'ecole')!;
    expect(corpus.referrers(school).map((one) => one.from.id)).toEqual(expect.arrayContaining(['sorties-communes', 'ent-001', 'copil']));
    const extract = corpus.parts('extract').find((part) => part.of.id === 'ent-003')!;
    expect(corpus.referrers(extract).map((one) => `${one.from.kind} ${one.from.id}`)).toEqual(
      expect.arrayContaining(['action ecole-ouverte', 'diagnosis diagnosis', 'contribution-analysis ecole-ouverte']),
    );
  });

  it('takes its step from the dates of the project, and its date from what is given, then as_of', () => {
    expect(corpus.date).toBe('2026-10-15');
    expect(corpus.step).toBe('evaluation');
    expect(corpusOf(base, { date: '2026-03-02' }).step).toBe('diagnosis');
    expect(corpusOf(base, { date: '2025-01-01' }).step).toBe('launch');
  });

  it('follows successions of actors in both directions', () => {
    const renamed = corpusOf({ ...base, 'actors/ddets.yaml': 'name: DDETS\ntype: state\nspheres: [institution]\nsucceeds: departement\n' });
    expect([...renamed.lineage('departement')].sort()).toEqual(['ddets', 'departement']);
    expect([...renamed.lineage('ddets')].sort()).toEqual(['ddets', 'departement']);
  });

  it('gives each thing the audience of its kind, unless something nearer says otherwise', () => {
    expect(corpus.audienceOf(corpus.entity('actor', 'ecole')!)).toBe('public');
    expect(corpus.audienceOf(corpus.entity('indicator', 'assiduite')!)).toBe('national');
    expect(corpus.audienceOf(corpus.entity('interview', 'ent-001')!)).toBe('team');
    const narrowed = corpusOf({
      ...base,
      'actions/ecole-ouverte.md': base['actions/ecole-ouverte.md']!.replace('---\n', '---\nconfidentiality: team\n'),
    });
    expect(narrowed.audienceOf(narrowed.entity('action', 'ecole-ouverte')!)).toBe('team');
    // An interview never goes beyond the team, whatever its file says.
    const widened = corpusOf({
      ...base,
      'interviews/ent-001.md': base['interviews/ent-001.md']!.replace('---\n', '---\nconfidentiality: public\n'),
    });
    expect(widened.audienceOf(widened.entity('interview', 'ent-001')!)).toBe('team');
  });

  it('orders audiences from the widest to the narrowest', () => {
    expect(mayRead('team', 'public')).toBe(true);
    expect(mayRead('committee', 'working-group')).toBe(false);
    expect(mayRead('public', 'public')).toBe(true);
  });

  it('is the same whatever the order of files', () => {
    const reversed = corpusOf(Object.fromEntries(Object.entries(base).toReversed()));
    expect(reversed.all.map((entity) => entity.file)).toEqual(corpus.all.map((entity) => entity.file));
  });
});
