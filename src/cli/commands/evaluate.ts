import { fr } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { DATE } from '../options.ts';

export const evaluate: Command = {
  name: 'evaluate',
  summary: {
    fr: fr`dit ce qui a changé, si l’action en est la cause, et quelle preuve manque`,
    en: 'say what changed, whether it is the action, and what evidence is missing',
  },
  options: [
    {
      flags: '--format <format>',
      choices: ['text', 'json'],
      default: 'text',
      words: { fr: fr`forme de la sortie`, en: 'form of the output' },
    },
    {
      flags: '--explain <indicator>',
      words: { fr: fr`tous les nombres derrière le verdict d’un indicateur`, en: 'every number behind the verdict of an indicator' },
    },
    {
      flags: '--plan <action>',
      words: {
        fr: fr`avant de commencer : ce qui pourrait être montré d’une action, et avec quelle comparaison`,
        en: 'before starting: what could be shown of an action, and with which comparison',
      },
    },
    {
      flags: '--audience <audience>',
      choices: ['public', 'national', 'committee', 'working-group', 'team'],
      default: 'committee',
      words: {
        fr: fr`pour qui ; ce que ces lecteurs ne doivent pas lire n’y figure pas`,
        en: 'for whom; what they may not read is left out',
      },
    },
    DATE,
  ],
  examples: [
    {
      line: 'odas evaluate',
      words: { fr: fr`un verdict par indicateur, avec ses raisons`, en: 'a verdict for each indicator, with its reasons' },
    },
    { line: 'odas evaluate --explain assiduite', words: { fr: fr`les nombres derrière un verdict`, en: 'the numbers behind a verdict' } },
    {
      line: 'odas evaluate --plan permanence-educateurs',
      words: { fr: fr`ce qui pourrait être montré, avant de commencer`, en: 'what could be shown, before starting' },
    },
    { line: 'odas evaluate --format json', words: { fr: fr`pour un programme`, en: 'for a program' } },
  ],
  run: async (_, options, context) => (await import('../evaluation/run.ts')).runEvaluate(options, context),
};
