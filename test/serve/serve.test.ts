// `odas serve`, asked as a browser asks, and as somebody who should not be there.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from '../../src/cli/serve/server.ts';
import { startServing } from '../../src/cli/serve/start.ts';
import { odas, smallProject } from '../odas.ts';

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = smallProject(mkdtempSync(join(tmpdir(), 'odas-serve-')));
  server = await startServing(
    {
      io: {
        cwd: folder,
        env: { ODAS_CACHE: 'off' },
        stdout: { write: () => undefined },
        stderr: { write: () => undefined },
        now: () => new Date('2026-10-15T08:00:00Z'),
      },
      folder,
      asked: 'fr',
      fallback: 'fr',
      color: false,
    },
    0,
    undefined,
  );
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const ask = (path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    // The path is sent as it is written: nothing tidies it on the way.
    const { hostname, port } = new URL(server.url);
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode!, text, headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end();
  });

describe('odas serve', () => {
  it('listens on the loopback address', () => expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/));

  it('lists the documents and says where the project stands', async () => {
    const { status, text } = await ask('/');
    expect(status).toBe(200);
    expect(text).toContain('<a href="/document/copil?audience=committee">Note de synthèse');
    expect(text).toContain('Où en est le projet');
    // What these readers may not open is not said to be missing.
    expect(text).not.toContain('aucun entretien');
    expect((await ask('/?audience=team')).text).toMatch(/\d+.entretiens/u);
    expect(text).toContain('aria-current="page"');
  });

  it('shows a document, for the readers chosen', async () => {
    const committee = await ask('/document/copil');
    expect(committee.status).toBe(200);
    expect(committee.text).toContain('<strong>Destinataires</strong> : membres des comités'.replace(' :', '\u00a0:'));
    const everyone = await ask('/document/copil?audience=public');
    expect(everyone.text).toContain('Ces éléments ne sont pas montrés à ces destinataires.');
    expect((await ask('/?audience=public')).text).not.toContain('Retenir l’action');
  });

  it('runs one script only, named by its digest', async () => {
    for (const path of ['/', '/document/copil']) {
      const { text, headers } = await ask(path);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*script-src 'sha256-[A-Za-z0-9+/=]+';/);
      expect(text.match(/<script/g)).toHaveLength(1);
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it.each([
    '/odas.yaml',
    '/../odas.yaml',
    '/document/../../odas.yaml',
    '/document/%2e%2e%2f%2e%2e%2fodas.yaml',
    '/document/copil/../../../etc/passwd',
    '/document/copil/x',
    '/document/constructor',
    '/document/copil?audience=everyone',
    '/document/copil%00',
    '//etc/passwd',
  ])('serves no file: %s', async (path) => {
    const { status, text } = await ask(path);
    expect(status).toBe(404);
    expect(text).toContain('<p>Cette page n’existe pas, ou n’existe plus.</p>');
    expect(text).not.toMatch(/kind: department|root:/);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('only reads: %s', async (method) => {
    expect((await ask('/', { method })).status).toBe(405);
  });

  it.each([
    { host: 'attaquant.example' },
    { host: 'attaquant.example:8421' },
    { origin: 'http://attaquant.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
  ])('lets no other site in: %o', async (headers) => {
    const { status, text } = await ask('/', { headers: headers as Record<string, string> });
    expect(status).toBe(403);
    expect(text).toBe('odas: 403\n');
  });

  it('tells the pages when something is saved, and shows it', async () => {
    const told = new Promise<string>((resolve) => {
      request(`${server.url}events`, (response) => {
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          if (part.includes('retry')) writeFileSync(join(folder, 'actors/nouveau.yaml'), 'name: Nouvelle association\n');
          if (part.includes('changed')) resolve(part);
        });
      }).end();
    });
    expect(await told).toBe('data: changed\n\n');
  });

  it('says that the project is gone, and shows it again when it is back', async () => {
    const marker = join(folder, 'odas.yaml');
    const before = readFileSync(marker);
    rmSync(marker);
    const { status, text } = await ask('/document/copil');
    expect(status).toBe(503);
    expect(text).toContain('n’appartient à aucun projet');
    expect(text).toContain('new EventSource("/events")');
    writeFileSync(marker, before);
    expect(await ask('/document/copil')).toMatchObject({ status: 200 });
  });

  it('says what is wrong with a port', async () => {
    expect(await odas(['serve', '--port', 'x'], folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('n’est pas un port') as string,
    });
    const { port } = new URL(server.url);
    expect(await odas(['serve', '--port', port], folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('déjà pris') as string,
    });
    expect(await odas(['serve'], tmpdir())).toMatchObject({ code: 2 });
  });
});
