// The few questions of `odas init` at a terminal. The only file that knows the prompts.

import type { Readable, Writable } from 'node:stream';
import { cancel, confirm, group, intro, select, text, updateSettings } from '@clack/prompts';
import { type Both, fr, type Language } from '../../language/language.ts';
import { departmentMeant } from '../../scaffold/department-meant.ts';
import type { Io } from '../io.ts';

export interface Answered {
  readonly department: string | undefined;
  readonly title: string | undefined;
  readonly projectLead: string | undefined;
  readonly git: boolean;
  readonly ci: 'github' | 'gitlab' | undefined;
}

const WORDS: Both<{
  readonly intro: string;
  readonly department: string;
  readonly badDepartment: string;
  readonly title: string;
  readonly lead: string;
  readonly later: string;
  readonly git: string;
  readonly ci: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly cancel: string;
}> = {
  fr: {
    intro: fr`Un nouveau projet. Chaque réponse pourra être changée dans les fichiers.`,
    department: fr`Quel est le code du département, ou son nom ?`,
    badDepartment: fr`Ce n’est pas celui d’un département : écrivez par exemple 64, 01, 2A, 974 ou Aveyron.`,
    title: fr`Quel est le titre de la démarche ?`,
    lead: fr`Qui est le chef de projet ?`,
    later: fr`(à compléter plus tard)`,
    git: fr`Suivre le dossier avec git, qui garde chaque version ? (dans le doute : Oui)`,
    ci: fr`Vérifier chaque modification sur une forge, si le projet y est partagé ? (dans le doute : non)`,
    none: fr`non`,
    yes: 'Oui',
    no: 'Non',
    cancel: fr`Abandon.`,
  },
  en: {
    intro: 'A new project. Every answer can be changed in the files.',
    department: 'What is the code of the département, or its name?',
    badDepartment: 'This is no département: write for instance 64, 01, 2A, 974 or Aveyron.',
    title: 'What is the title of the project?',
    lead: 'Who is the project lead?',
    later: '(to complete later)',
    git: 'Follow the folder with git, which keeps every version? (if in doubt: Yes)',
    ci: 'Check every change on a forge, if the project is shared there? (if in doubt: no)',
    none: 'no',
    yes: 'Yes',
    no: 'No',
    cancel: 'Cancelled.',
  },
};

/** The answers; undefined when the person gave up. What the options already say is not asked. */
export async function ask(
  given: Answered,
  kind: 'department' | 'national',
  title: string,
  language: Language,
  io: Io,
): Promise<Answered | undefined> {
  const said = WORDS[language];
  const stop = new AbortController();
  const streams = {
    input: io.stdin as unknown as Readable,
    output: (io.stdout.under ?? io.stdout) as unknown as Writable,
    signal: stop.signal,
  };
  // The end of what is typed (Ctrl+D) is giving up too: without this, nothing more would ever be answered.
  const end = (): void => stop.abort();
  const typed = (keys: Buffer | string): void => void (String(keys).includes('\u0004') && end());
  streams.input.on('data', typed).once('end', end);
  updateSettings({ messages: { cancel: said.cancel, error: said.cancel } });
  intro(said.intro, streams);
  let stopped = false;
  const answers = await group(
    {
      department: () =>
        given.department !== undefined || kind === 'national'
          ? Promise.resolve(given.department)
          : text({
              ...streams,
              message: said.department,
              placeholder: '64',
              validate: (value) => (departmentMeant(value ?? '') === undefined ? said.badDepartment : undefined),
            }),
      title: () =>
        given.title !== undefined
          ? Promise.resolve(given.title)
          : text({ ...streams, message: said.title, placeholder: title, defaultValue: title }),
      projectLead: () =>
        given.projectLead !== undefined
          ? Promise.resolve(given.projectLead)
          : text({ ...streams, message: said.lead, placeholder: said.later, defaultValue: '' }),
      git: () =>
        given.git
          ? Promise.resolve(true)
          : confirm({ ...streams, message: said.git, active: said.yes, inactive: said.no, initialValue: true }),
      ci: () =>
        given.ci !== undefined
          ? Promise.resolve(given.ci as string)
          : select({
              ...streams,
              message: said.ci,
              initialValue: 'none',
              showInstructions: false,
              options: [
                { value: 'none', label: said.none },
                { value: 'github', label: 'GitHub' },
                { value: 'gitlab', label: 'GitLab' },
              ],
            }),
    },
    {
      onCancel: () => {
        stopped = true;
        cancel(said.cancel, streams);
        // Without this the next question would be asked.
        throw new Error('cancelled');
      },
    },
  ).catch((error: unknown) => {
    if (stopped) return undefined;
    throw error;
  });
  streams.input.off('data', typed).off('end', end);
  if (stopped || answers === undefined) return undefined;
  const department = answers.department as string | undefined;
  return {
    department: department === undefined ? undefined : departmentMeant(department),
    title: (answers.title as string).trim() || undefined,
    projectLead: (answers.projectLead as string).trim() || undefined,
    git: answers.git as boolean,
    ci: answers.ci === 'none' ? undefined : (answers.ci as 'github' | 'gitlab'),
  };
}
