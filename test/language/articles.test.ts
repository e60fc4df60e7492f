// How a French sentence names an organisation: with its article, which « de » takes in, and never with one that is guessed.

import { describe, expect, it } from 'vitest';
import { named, ofNamed } from '../../src/language/articles.ts';

describe('an organisation in a French sentence', () => {
  it.each([
    ['Éducation nationale', undefined, 'l’Éducation nationale', 'de l’Éducation nationale'],
    ['École élémentaire Saragosse', undefined, 'l’École élémentaire Saragosse', 'de l’École élémentaire Saragosse'],
    ['Centre social du Hameau', undefined, 'le Centre social du Hameau', 'du Centre social du Hameau'],
    ['Ville de Pau', undefined, 'la Ville de Pau', 'de la Ville de Pau'],
    ['Hôpital de jour', undefined, 'l’Hôpital de jour', 'de l’Hôpital de jour'],
    ['Parents de Saragosse', undefined, 'les Parents de Saragosse', 'des Parents de Saragosse'],
    ['SDSEI', 'Service départemental des solidarités et de l’insertion', 'le SDSEI', 'du SDSEI'],
    ['MSA', 'Mutualité sociale agricole', 'la MSA', 'de la MSA'],
    ['UNAF', 'Union nationale des associations familiales', 'l’UNAF', 'de l’UNAF'],
    ['MJC des Fleurs', 'MJC des Fleurs', 'la MJC des Fleurs', 'de la MJC des Fleurs'],
    ['Emmaüs', undefined, 'Emmaüs', 'd’Emmaüs'],
    ['Unis-Cité', undefined, 'Unis-Cité', 'd’Unis-Cité'],
    ['XYZ', undefined, 'XYZ', 'de XYZ'],
    ['', undefined, '', 'de '],
  ])('%s', (name, whole, said, of) => {
    expect(named(name, whole)).toBe(said);
    expect(ofNamed(named(name, whole))).toBe(of);
  });
});
