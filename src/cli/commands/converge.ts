import { fr } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { DATE } from '../options.ts';

export const converge: Command = {
  name: 'converge',
  summary: {
    fr: fr`dit ce que les acteurs pourraient faire ensemble : convergences, divergences, attentes sans réponse, angles morts`,
    en: 'say what the partners could do together: convergences, divergences, unanswered expectations, blind spots',
  },
  options: [
    {
      flags: '--view <view>',
      choices: ['list', 'matrix', 'network', 'plan', 'coding', 'mactor'],
      default: 'list',
      words: {
        fr: fr`la liste ; qui parle de quoi ; qui attend quoi de qui ; les entretiens à mener ; l’accord des codeurs ; le jeu d’acteurs`,
        en: 'the list; who speaks of what; who expects what of whom; interviews to hold; how coders agree; the play of actors',
      },
    },
    { flags: '--theme <id>', words: { fr: fr`sur ce thème et ceux qu’il contient`, en: 'on this theme and those below it' } },
    { flags: '--territory <id>', words: { fr: fr`sur ce territoire`, en: 'on this territory' } },
    { flags: '--actor <id>', words: { fr: fr`qui concernent cette organisation`, en: 'that concern this organisation' } },
    { flags: '--all', words: { fr: fr`la liste entière`, en: 'the whole list' } },
    {
      flags: '--explain <signature>',
      words: {
        fr: fr`tout ce qu’il y a derrière une convergence ou une divergence : son numéro dans la liste, sa signature ou son thème`,
        en: 'everything behind a convergence or a divergence: its number in the list, its signature or its theme',
      },
    },
    {
      flags: '--trace <id>',
      words: {
        fr: fr`le fil de preuve d’un extrait, d’une action ou d’une décision : sur quoi il repose, ce qu’il est devenu`,
        en: 'the evidence trail of an extract, an action or a decision: what it rests on, what it became',
      },
    },
    {
      flags: '--format <format>',
      choices: ['text', 'json'],
      default: 'text',
      words: { fr: fr`forme de la sortie`, en: 'form of the output' },
    },
    DATE,
  ],
  examples: [
    { line: 'odas converge', words: { fr: fr`les convergences qui comptent d’abord`, en: 'the convergences that matter first' } },
    { line: 'odas converge --explain 1', words: { fr: fr`ce qu’il y a derrière la première`, en: 'what is behind the first' } },
    {
      line: 'odas converge --explain common-need:accueil-parents',
      words: { fr: fr`ou derrière celle de cette signature`, en: 'or behind that of this signature' },
    },
    { line: 'odas converge --view network', words: { fr: fr`qui attend quoi de qui`, en: 'who expects what of whom' } },
    { line: 'odas converge --view plan', words: { fr: fr`qui entendre ensuite, et pourquoi`, en: 'whom to hear next, and why' } },
    { line: 'odas converge --trace ent-001#x2', words: { fr: fr`ce qu’une parole est devenue`, en: 'what a sentence became' } },
    { line: 'odas converge --actor caf --format json', words: { fr: fr`pour un programme`, en: 'for a program' } },
  ],
  run: async (_, options, context) => (await import('../converge/run.ts')).runConverge(options, context),
};
