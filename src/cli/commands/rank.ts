import { fr } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { DATE } from '../options.ts';

export const rank: Command = {
  name: 'rank',
  summary: {
    fr: fr`hiérarchise les actions candidates, dit pourquoi, avec quelle certitude, et lesquelles financer`,
    en: 'rank the candidate actions, say why, how surely, and which to fund',
  },
  options: [
    {
      flags: '--format <format>',
      choices: ['text', 'json', 'csv'],
      default: 'text',
      words: { fr: fr`forme de la sortie`, en: 'form of the output' },
    },
    {
      flags: '--status <status>',
      many: true,
      words: {
        fr: fr`compare les actions de ces statuts (séparés par des virgules) plutôt que les candidates`,
        en: 'compare actions of these statuses (separated by commas) rather than the candidates',
      },
    },
    {
      flags: '--method <method>',
      choices: ['weighted-sum', 'promethee-ii', 'topsis'],
      words: {
        fr: fr`méthode ; celle de criteria.yaml par défaut`,
        en: 'method; that of criteria.yaml by default',
      },
    },
    {
      flags: '--compare',
      words: { fr: fr`les méthodes côte à côte, où elles diffèrent et pourquoi`, en: 'methods side by side, where they differ and why' },
    },
    {
      flags: '--by-college',
      words: { fr: fr`un classement par collège, leur accord, les votes`, en: 'a ranking by college, their agreement, the votes' },
    },
    {
      flags: '--explain <actions>',
      words: {
        fr: fr`explique une action, ou « A,B » : pourquoi l’une est devant l’autre, ce qui le renverserait`,
        en: 'explain an action, or “A,B”: why one is before the other, what would reverse it',
      },
    },
    {
      flags: '--what-if <changes>',
      words: {
        fr: fr`et si un critère pesait autrement : « faisabilite=40 », en pour cent`,
        en: 'what if a criterion weighed otherwise: “faisabilite=40”, in per cent',
      },
    },
    { flags: '--portfolio', words: { fr: fr`le choix qui tient dans les contraintes`, en: 'the choice that fits the constraints' } },
    {
      flags: '--budget <euros>',
      words: { fr: fr`le même avec ce budget, par exemple 75000`, en: 'the same with this budget, for instance 75000' },
    },
    {
      flags: '--weights <weights>',
      choices: ['around', 'free', 'ordinal', 'ballots'],
      default: 'around',
      words: {
        fr: fr`poids tirés autour de ceux du groupe, librement, dans leur ordre, ou d’un bulletin`,
        en: 'weights drawn around the group’s, freely, in their order, or from a ballot',
      },
    },
    {
      flags: '--scores <scores>',
      choices: ['bounds', 'ballots'],
      default: 'bounds',
      words: {
        fr: fr`notes tirées dans ce que les bulletins laissent ouvert, ou celles d’un bulletin par case`,
        en: 'scores drawn within what ballots leave open, or those of one ballot a cell',
      },
    },
    {
      flags: '--draws <number>',
      default: '10000',
      words: { fr: fr`nombre de tirages ; 0 : sans certitude`, en: 'number of draws; 0: without certainty' },
    },
    {
      flags: '--seed <number>',
      default: '2026',
      words: { fr: fr`graine des tirages : la même redonne les mêmes`, en: 'seed of the draws: the same gives the same' },
    },
    {
      flags: '--adopt [actions]',
      words: {
        fr: fr`propose les décisions et les statuts du choix, ou des actions nommées (avec --meeting)`,
        en: 'propose the decisions and statuses of the choice, or of the actions named (with --meeting)',
      },
    },
    { flags: '--meeting <id>', words: { fr: fr`la réunion qui adopte`, en: 'the meeting that adopts' } },
    { flags: '--yes', words: { fr: fr`écrit ce que --adopt propose`, en: 'write what --adopt proposes' } },
    DATE,
  ],
  examples: [
    {
      line: 'odas rank',
      words: {
        fr: fr`les actions candidates par classes, et les points à débattre`,
        en: 'the candidate actions by classes, and what to debate',
      },
    },
    {
      line: 'odas rank --explain accueil-ete,permanence-educateurs',
      words: { fr: fr`pourquoi l’une est devant l’autre`, en: 'why one is before the other' },
    },
    { line: 'odas rank --by-college', words: { fr: fr`ce que chaque collège classerait`, en: 'what each college would rank' } },
    {
      line: 'odas rank --portfolio',
      words: { fr: fr`le choix qui tient dans les contraintes`, en: 'the choice that fits the constraints' },
    },
    { line: 'odas rank --budget 50000', words: { fr: fr`et avec ce budget`, en: 'and with this budget' } },
    {
      line: 'odas rank --what-if "faisabilite=40"',
      words: { fr: fr`si la faisabilité pesait 40 %`, en: 'if feasibility weighed 40%' },
    },
    {
      line: 'odas rank --status candidate,retained',
      words: { fr: fr`avec celles que le comité a retenues`, en: 'with those the committee retained' },
    },
    {
      line: 'odas rank --adopt --meeting copil-2026-11-19',
      words: { fr: fr`les décisions à prendre, avant de les écrire`, en: 'the decisions to take, before they are written' },
    },
    { line: 'odas rank --format json', words: { fr: fr`pour un programme`, en: 'for a program' } },
  ],
  run: async (_, options, context) => (await import('../ranking/run.ts')).runRank(options, context),
};
