// The text of a new file of any kind, made from its schema: every field explained, what is known filled in, the rest to complete.

import { offered } from '../corpus/choices.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Language } from '../language/language.ts';

/** A JSON Schema as it ships: only what a template needs of it. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly 'x-odas'?: {
    readonly en?: { readonly title?: string; readonly description?: string };
    readonly ref?: string | readonly string[] | Readonly<Record<string, string>>;
    readonly part?: string;
    readonly kind?: string;
    readonly formats?: readonly string[];
  };
}

/** Values known before anyone is asked, by the path of their field: `committee`, `consent.purpose_told`, `extracts.id`. */
export type Known = Readonly<Record<string, unknown>>;

export interface Request {
  readonly schema: Schema;
  /** The definitions that schemas share. */
  readonly common: Schema;
  readonly known: Known;
  readonly corpus: Corpus;
  readonly language: Language;
  /** Where an editor finds the schema, relative to the file; undefined when there is none beside the project. */
  readonly schemaPath: string | undefined;
}

const WORDS = {
  fr: {
    optional: 'facultatif',
    choice: 'Au choix',
    known: 'Existants',
    list: 'liste',
    complete: 'À COMPLÉTER : ',
    among: 'au choix',
    range: (from: number, to: number) => `De ${from} à ${to}.`,
    colon: ' : ',
    help: [
      'Les lignes qui commencent par « # » sont des explications.',
      'Pour employer un champ facultatif, retirez le « # » qui le précède et donnez-lui une valeur.',
    ],
    body: 'Écrivez ici, en texte libre.',
  },
  en: {
    optional: 'optional',
    choice: 'One of',
    known: 'Existing',
    list: 'list',
    complete: 'TO COMPLETE: ',
    among: 'one of',
    range: (from: number, to: number) => `From ${from} to ${to}.`,
    colon: ': ',
    help: ['Lines that begin with “#” are explanations.', 'To use an optional field, remove the “#” before it and give it a value.'],
    body: 'Write here, in free text.',
  },
} as const;

const WIDTH = 100;

/** Existing ids named beside a field that shares its line with them. */
const FEW = 4;

/** Lines of comment of a paragraph. */
function comment(text: string, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + 2 + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${' '.repeat(indent)}# ${one}`);
}

/** A scalar as YAML writes it: bare when that cannot be misread. */
export function scalar(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const bare =
    /^[\p{L}][\p{L}\p{N} ’'()-]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value) && value.trim() === value;
  return bare ? value : JSON.stringify(value);
}

class Writer {
  readonly #request: Request;
  readonly #lines: string[] = [];

  constructor(request: Request) {
    this.#request = request;
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  /** A schema with the definition it refers to under its own words. */
  #whole(schema: Schema): Schema {
    const name = /#\/\$defs\/(.+)$/.exec(schema.$ref ?? '')?.[1];
    const definition = name === undefined ? undefined : (this.#request.schema.$defs?.[name] ?? this.#request.common.$defs?.[name]);
    return definition ? { ...this.#whole(definition), ...schema } : schema;
  }

  #words(schema: Schema): { title: string; description: string } {
    const english = schema['x-odas']?.en;
    const said = this.#request.language === 'en' && english ? english : schema;
    return { title: said.title ?? '', description: said.description ?? '' };
  }

  /** What may be written: the values of a choice, the ids that exist. */
  #offer(schema: Schema, most = 20): string {
    const said = WORDS[this.#request.language];
    const one = this.#whole(schema.items ? this.#whole(schema.items) : schema);
    if (one.enum) return ` ${said.choice}${said.colon}${offered(one.enum, this.#request.language)}.`;
    if (one.minimum !== undefined && one.maximum !== undefined) return ` ${said.range(one.minimum, one.maximum)}`;
    const { ref } = one['x-odas'] ?? {};
    if (typeof ref !== 'string') return '';
    const ids = [
      ...this.#request.corpus.all.filter(({ kind }) => kind === ref).map(({ id }) => id),
      ...this.#request.corpus.parts(ref).map(({ id, of }) => (ref === 'extract' || ref === 'decision' ? `${of.id}#${id}` : id)),
    ];
    return ids.length === 0 ? '' : ` ${said.known}${said.colon}${ids.slice(0, most).join(', ')}${ids.length > most ? '…' : ''}.`;
  }

  /** Writes the fields of a mapping: the required ones to fill, the others as comments. */
  fields(schema: Schema, indent: number, path: string, bullet = ''): void {
    const required = new Set(schema.required ?? []);
    const entries = Object.entries(schema.properties ?? {}).map(([key, value]) => [key, this.#whole(value)] as const);
    const must = (key: string): boolean => required.has(key) || this.#known(path, key) !== undefined;
    // A mapping with nothing in it would be empty: its first field is asked for.
    const first = path !== '' && !entries.some(([key]) => must(key)) ? entries[0]?.[0] : undefined;
    const isFilled = (key: string): boolean => must(key) || key === first;
    let lead = bullet;
    for (const [key, value] of entries.filter(([name]) => isFilled(name))) {
      this.#explain(value, indent, path === '');
      this.#field(key, value, indent, path === '' ? key : `${path}.${key}`, lead);
      lead = '';
      if (path === '') this.#lines.push('');
    }
    for (const [key, value] of entries.filter(([name]) => !isFilled(name) && name !== 'confidentiality')) {
      const { title, description } = this.#words(value);
      const said = WORDS[this.#request.language];
      if (path === '') this.#lines.push(...comment(`${title} (${said.optional}). ${description}${this.#offer(value)}`, indent));
      const space = `${' '.repeat(indent)}# `;
      if (path === '') this.#lines.push(`${space}${key}:${this.#isList(value) ? ' []' : ''}`, ...this.#inside(value, `${space}  `), '');
      else
        this.#lines.push(`${space}${key}:   # ${title}, ${said.optional}.${this.#offer(value, FEW)}`, ...this.#inside(value, `${space}  `));
    }
  }

  /** Whether it is a list of single values, which is written on one line. */
  #isList(schema: Schema): boolean {
    return [schema.type].flat().includes('array') && schema.items !== undefined && this.#whole(schema.items).properties === undefined;
  }

  /** What is inside a value that nobody has to write: its fields, each with its name, to be filled once the « # » is removed. */
  #inside(schema: Schema, space: string, bullet = ''): string[] {
    const items = schema.items && this.#whole(schema.items);
    if (schema.properties === undefined && items?.properties !== undefined) return this.#inside(items, space, '- ');
    const required = new Set(schema.required ?? []);
    const said = WORDS[this.#request.language];
    return Object.entries(schema.properties ?? {})
      .filter(([key]) => key !== 'confidentiality' && key !== 'guid')
      .toSorted(([one], [other]) => Number(required.has(other)) - Number(required.has(one)))
      .flatMap(([key, value], at) => {
        const inner = this.#whole(value);
        const { title } = this.#words(inner);
        const lead = bullet === '' ? '' : at === 0 ? bullet : ' '.repeat(bullet.length);
        const note = `# ${title}${required.has(key) ? '' : `, ${said.optional}`}.${this.#offer(inner, FEW)}`;
        return [`${space}${lead}${key}:   ${note}`, ...this.#inside(inner, `${space}${' '.repeat(bullet.length)}  `)];
      });
  }

  #known(path: string, key: string): unknown {
    return this.#request.known[path === '' ? key : `${path}.${key}`];
  }

  #explain(schema: Schema, indent: number, whole: boolean): void {
    const { title, description } = this.#words(schema);
    const text = `${title}. ${description}${this.#offer(schema)}`;
    if (whole || this.#offer(schema) !== '') this.#lines.push(...comment(text, indent));
  }

  /** What a person is asked for in place of a value. */
  #placeholder(schema: Schema): string {
    const said = WORDS[this.#request.language];
    const { title, description } = this.#words(schema);
    const one = this.#whole(schema.items ? this.#whole(schema.items) : schema);
    if (one.enum) return JSON.stringify(`${said.complete}${title}, ${said.among}${said.colon}${one.enum.map(String).join(', ')}`);
    // The comment above says it all; here, the question in a line.
    const short = description.replace(/\s*[:(].*$/s, '').replace(/\.$/, '');
    return JSON.stringify(`${said.complete}${title} (${short.charAt(0).toLowerCase()}${short.slice(1)})`);
  }

  #field(key: string, schema: Schema, indent: number, path: string, lead: string): void {
    const space = `${' '.repeat(indent - lead.length)}${lead}`;
    const known = this.#request.known[path];
    if (known !== undefined) {
      this.#lines.push(...this.#value(key, known, indent, space));
    } else if (schema.const !== undefined) this.#lines.push(`${space}${key}: ${scalar(schema.const)}`);
    else if (schema.type === 'object' && schema.properties) {
      this.#lines.push(`${space}${key}:`);
      this.fields(schema, indent + 2, path);
    } else if (schema.type === 'object') this.#lines.push(`${space}${key}: {}`);
    else if (schema.type === 'array' && schema.items) {
      const items = this.#whole(schema.items);
      this.#lines.push(`${space}${key}:`);
      if (items.type === 'object') this.fields(items, indent + 4, path, '- ');
      else this.#lines.push(`${' '.repeat(indent + 2)}- ${this.#placeholder(schema)}`);
    } else this.#lines.push(`${space}${key}: ${this.#placeholder(schema)}`);
  }

  #value(key: string, known: unknown, indent: number, space: string): string[] {
    if (Array.isArray(known) && known.every((one) => typeof one === 'object')) {
      const rows = (known as Readonly<Record<string, unknown>>[]).flatMap((one) =>
        Object.entries(one).flatMap(([name, value], at) =>
          this.#value(name, value, indent + 4, `${' '.repeat(indent + 2)}${at === 0 ? '- ' : '  '}`),
        ),
      );
      return [`${space}${key}:`, ...rows];
    }
    if (Array.isArray(known)) return [`${space}${key}: [${known.map(scalar).join(', ')}]`];
    if (typeof known !== 'object' || known === null) return [`${space}${key}: ${scalar(known)}`];
    const rows = Object.entries(known).flatMap(([name, value]) => this.#value(name, value, indent + 2, ' '.repeat(indent + 2)));
    return rows.length === 0 ? [`${space}${key}: {}`] : [`${space}${key}:`, ...rows];
  }
}

/** The text of a new file. */
export function entityText(request: Request, markdown: boolean): string {
  const said = WORDS[request.language];
  const { title = '', description = '' } = (request.language === 'en' ? request.schema['x-odas']?.en : undefined) ?? request.schema;
  const writer = new Writer(request);
  writer.fields(request.schema, 0, '');
  const head = [...comment(`${title}${said.colon}${description}`, 0), ...said.help.map((line) => `# ${line}`), ''];
  const fields = [...head, ...writer.lines].join('\n').replace(/\n+$/, '');
  if (!markdown) return `${request.schemaPath === undefined ? '' : `# yaml-language-server: $schema=${request.schemaPath}\n`}${fields}\n`;
  return `---\n${fields}\n---\n\n<!-- ${said.body} -->\n`;
}
