// An editor reduced to what the tests need: starts yaml-language-server, tells it which schema goes with which file, and asks.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';

const schemas = new URL('../../schemas/', import.meta.url);
const server = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');

/** A place as the protocol writes it: lines and characters count from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Problem {
  readonly range: { readonly start: Position };
  readonly message: string;
}

/** The editor settings a project needs, derived from the schemas: each schema with the files of its kind. */
export function associations(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const name of readdirSync(schemas).filter((file) => file.endsWith('.schema.json'))) {
    const schema = JSON.parse(readFileSync(new URL(name, schemas), 'utf8')) as { 'x-odas'?: { at?: string; formats?: string[] } };
    const { at, formats } = schema['x-odas'] ?? {};
    if (at && formats?.includes('yaml')) found[new URL(name, schemas).href] = [at.endsWith('/') ? `${at}*.yaml` : `${at}.yaml`];
  }
  return found;
}

/** One server with one workspace, whose files exist in the editor only. */
export class Editor {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #folder = 'file:///projet/';
  readonly #published = new Map<string, (problems: readonly Problem[]) => void>();

  private constructor(child: ChildProcess) {
    this.#process = child;
    this.#connection = createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
  }

  /** Starts the server and returns once it knows the schemas. */
  static async open(): Promise<Editor> {
    const editor = new Editor(spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] }));
    const settings: Record<string, unknown> = {
      yaml: {
        schemas: associations(),
        schemaStore: { enable: false },
        kubernetesCRDStore: { enable: false },
        validate: true,
        hover: true,
        completion: true,
        yamlVersion: '1.2',
      },
    };
    const connection = editor.#connection;
    connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => settings[section] ?? {}),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Problem[] }) =>
      editor.#published.get(uri)?.(diagnostics),
    );
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: editor.#folder,
      workspaceFolders: [{ uri: editor.#folder, name: 'projet' }],
      capabilities: {
        workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
        textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } }, hover: { contentFormat: ['markdown'] } },
      },
    });
    await connection.sendNotification('initialized', {});
    // The server pulls its settings when it likes: its answer to this request shows when it has them.
    const probe = await editor.write('actors/attente.yaml', 'name: x\n');
    for (let known: unknown[] = []; known.length === 0;) known = await connection.sendRequest('yaml/get/all/jsonSchemas', probe);
    return editor;
  }

  /** Opens a file with this text and returns its address. */
  async write(file: string, text: string): Promise<string> {
    const uri = this.#folder + file;
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return uri;
  }

  /** Opens a file and returns what the server reports of it. */
  async problems(file: string, text: string): Promise<readonly Problem[]> {
    const published = new Promise<readonly Problem[]>((resolve) => this.#published.set(this.#folder + file, resolve));
    await this.write(file, text);
    return published;
  }

  /** The labels proposed at a place. */
  async proposals(uri: string, position: Position): Promise<string[]> {
    const answer = await this.#connection.sendRequest<{ items: { label: string }[] }>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    return answer.items.map(({ label }) => label);
  }

  /** What is shown over a place. */
  async hover(uri: string, position: Position): Promise<string> {
    const answer = await this.#connection.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    return answer?.contents.value ?? '';
  }

  /** Ends the server. */
  async close(): Promise<void> {
    const ended = once(this.#process, 'exit');
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
    this.#connection.dispose();
  }
}
