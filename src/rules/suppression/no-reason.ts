import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { isReason, suppressionsOf } from '../suppressions.ts';

export const suppressionNoReason = rule<{ lacks: 'rule' | 'reason' | 'until' }>({
  name: 'suppression/no-reason',
  severity: 'error',
  words: {
    fr: {
      title: 'Exception sans règle, sans raison ou sans terme',
      why: fr`Qui relira cette exception doit savoir ce qu’elle écarte, pourquoi, et jusqu’à quand ; sinon elle ne masque rien.`,
      say: ({ lacks }) =>
        ({
          rule: fr`Cette exception ne dit pas quelle règle elle écarte.`,
          reason: fr`Cette exception ne dit pas pourquoi.`,
          until: fr`Cette exception ne dit pas jusqu’à quand.`,
        })[lacks],
      remedy: fr`Écrivez « # odas: off RÈGLE jusqu’au AAAA-MM-JJ car … » avec une raison de plusieurs mots, ou complétez « reason » et « until » dans odas.yaml.`,
    },
    en: {
      title: 'Suppression without a rule, a reason or an end',
      why: 'Whoever reads this suppression again must know what it sets aside, why, and until when; else it hides nothing.',
      say: ({ lacks }) =>
        ({
          rule: 'This suppression does not say which rule it sets aside.',
          reason: 'This suppression does not say why.',
          until: 'This suppression does not say until when.',
        })[lacks],
      remedy:
        'Write “# odas: off RULE until YYYY-MM-DD because …” with a reason of several words, or complete “reason” and “until” in odas.yaml.',
    },
  },
  *check({ corpus }) {
    for (const { rule: name, reason, until, at: place, inline } of suppressionsOf(corpus)) {
      // What the schema already asks for in odas.yaml is left to it.
      if (!inline && (name === undefined || reason === undefined || until === undefined)) continue;
      const lacks = name === undefined ? 'rule' : until === undefined ? 'until' : isReason(reason) ? undefined : 'reason';
      if (lacks !== undefined) yield { at: place, data: { lacks } };
    }
    // A text admitted by the privacy rules is a suppression too.
    const project = corpus.entity('project');
    for (const one of project?.data.privacy?.allowed ?? []) {
      if (project && one?.reason !== undefined && !isReason(one.reason))
        yield { at: at(project, one, 'reason'), data: { lacks: 'reason' } };
    }
  },
  fails: {
    files: {
      'odas.yaml':
        'suppressions:\n  - { rule: ⟦action/no-need⟧, reason: ok, until: 2026-12-31 }\nprivacy: { allowed: [{ text: Claire Exemple, reason: ⟦ok⟧ }] }\n',
      'actions/ecole-ouverte.md':
        '---\nstatus: candidate ⟦# odas: off⟧\ntitle: Cour ouverte # odas: off ⟦action/no-lead⟧ until 2026-12-31\n---\n',
    },
  },
  passes: {
    files: {
      'odas.yaml': 'suppressions:\n  - { rule: action/no-need, reason: Action ancienne, until: 2026-12-31 }\n',
      'actions/ecole-ouverte.md': '---\nneeds: [] # odas: off action/no-need until 2026-12-31 because interviews are still to come\n---\n',
    },
  },
});
