import { at } from '../../corpus/corpus.ts';
import { fr, longDate } from '../../language/language.ts';
import { rule } from '../rule.ts';

interface Stretch {
  readonly starts?: string | undefined;
  readonly ends?: string | undefined;
}

export const projectDates = rule<{ starts: string; ends: string }>({
  name: 'project/dates',
  severity: 'warning',
  words: {
    fr: {
      title: 'Étape ou convention qui finit avant de commencer',
      why: fr`L’étape en cours décide de ce qui est demandé au projet : des dates interverties la feraient sauter.`,
      say: ({ starts, ends }) => fr`La fin, le ${longDate(ends, 'fr')}, précède le début, le ${longDate(starts, 'fr')}.`,
      remedy: fr`Corrigez l’une des deux dates.`,
    },
    en: {
      title: 'Step or agreement that ends before it starts',
      why: 'The current step decides what is asked of the project: dates that changed places would make it skip one.',
      say: ({ starts, ends }) => `The end, ${longDate(ends, 'en')}, comes before the start, ${longDate(starts, 'en')}.`,
      remedy: 'Mend one of the two dates.',
    },
  },
  *check({ corpus }) {
    const project = corpus.entity('project');
    if (!project) return;
    const { convention, steps } = project.data;
    const stretches: (Stretch | undefined)[] = [convention, ...Object.values(steps ?? {})];
    for (const one of stretches) {
      if (one?.starts !== undefined && one.ends !== undefined && one.ends < one.starts)
        yield { at: at(project, one, 'ends'), data: { starts: one.starts, ends: one.ends } };
    }
  },
  fails: {
    files: {
      'odas.yaml':
        'convention: { parties: [departement, organisme-ressource], signed: 2026-01-10, starts: 2026-01-10, ends: ⟦2025-12-31⟧ }\n',
    },
  },
  passes: {
    files: {
      'odas.yaml':
        'convention: { parties: [departement, organisme-ressource], signed: 2026-01-10, starts: 2026-01-10, ends: 2026-01-10 }\n',
    },
  },
});
