// The files of a new project, from its templates and what its people answered.

import { scalar } from './entity.ts';

export interface Answers {
  readonly kind: 'department' | 'national';
  /** INSEE code; undefined when it is not known yet. */
  readonly department: string | undefined;
  readonly title: string;
  readonly name: string;
  readonly projectLead: string;
  readonly today: string;
  readonly version: string;
}

export interface ScaffoldFile {
  readonly path: string;
  readonly content: string;
}

/** A template with its answers: `{{title}}` becomes a YAML scalar, `{{raw_title}}` the text itself. */
function filled(template: string, answers: Answers): string {
  const values: Readonly<Record<string, string>> = {
    title: scalar(answers.title),
    name: scalar(answers.name),
    project_lead: scalar(answers.projectLead),
    today: answers.today,
    version: answers.version,
    raw_title: answers.title.replace(/[\n\r]+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&'),
    department_line: answers.department === undefined ? '# department: "64"' : `department: "${answers.department}"`,
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key]!);
}

/** A file that a package cannot carry under its own name begins with `_` instead of a dot. */
const placed = (path: string): string => path.replace(/(^|\/)_/g, '$1.');

const editor = (kinds: readonly { readonly name: string; readonly at: string; readonly formats: readonly string[] }[]): string =>
  `${JSON.stringify(
    {
      'yaml.schemas': Object.fromEntries(
        kinds
          .filter(({ formats }) => formats.includes('yaml'))
          .map(({ name, at }) => [`.odas/schemas/${name}.schema.json`, at.endsWith('/') ? [`${at}**/*.yaml`] : [`${at}.yaml`]]),
      ),
      'files.eol': '\n',
      'files.encoding': 'utf8',
    },
    null,
    2,
  )}\n`;

/**
 * Every file of a new project.
 * @param templates texts of the kind's folder and of the common one, by path
 * @param schemas the schemas that an editor reads, by file name
 */
export function projectFiles(
  answers: Answers,
  templates: readonly ScaffoldFile[],
  schemas: readonly ScaffoldFile[],
  kinds: Parameters<typeof editor>[0],
): ScaffoldFile[] {
  return [
    ...templates.map(({ path, content }) => ({ path: placed(path), content: filled(content, answers) })),
    ...editorFiles(schemas, kinds),
  ];
}

/** What makes an editor explain the files and check them as they are typed. */
export function editorFiles(schemas: readonly ScaffoldFile[], kinds: Parameters<typeof editor>[0]): ScaffoldFile[] {
  return [
    { path: '.vscode/settings.json', content: editor(kinds) },
    { path: '.vscode/extensions.json', content: `${JSON.stringify({ recommendations: ['redhat.vscode-yaml'] }, null, 2)}\n` },
    ...schemas.map(({ path, content }) => ({ path: `.odas/schemas/${path}`, content })),
  ];
}

/** A file of the worked example, its schema found where a project keeps it. */
export function adopted({ path, content }: ScaffoldFile): ScaffoldFile {
  const up = '../'.repeat(path.split('/').length - 1);
  return { path, content: content.replace(/\$schema=(?:\.\.\/)*schemas\//, `$schema=${up}.odas/schemas/`) };
}
