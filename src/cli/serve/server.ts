// A server for one person on their own machine: the loopback address only, reading only, no other site let in, no file served by its path.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page to show: its HTML, already allowed one script by its digest. */
export interface Page {
  readonly status: number;
  readonly html: string;
  /** The digest of the only script that may run, as CSP writes it. */
  readonly script: string;
}

export interface Server {
  readonly url: string;
  /** Tells the pages that are open that something was saved. */
  readonly changed: () => void;
  readonly close: () => Promise<void>;
}

/** The only address listened on: nobody else on the network can reach it. */
const LOOPBACK = '127.0.0.1';
const SAFE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
} as const;
const MOST_WAITING = 50;

/** Whether a request comes from a page of ours, or from nobody's: a name that leads here by trickery is not ours. */
function isOurs({ headers }: IncomingMessage, port: number): boolean {
  const names = [`${LOOPBACK}:${port}`, `localhost:${port}`];
  if (!names.includes(headers.host ?? '')) return false;
  if (headers.origin !== undefined && !names.some((name) => headers.origin === `http://${name}`)) return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none' || headers['sec-fetch-mode'] === 'navigate';
}

function answer(response: ServerResponse, status: number, type: string, text: string, more: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...SAFE, 'Content-Type': `${type}; charset=utf-8`, ...more });
  response.end(text);
}

/** Listens; `show` makes the page of a path and its question marks. @throws what the system refuses: a port taken */
export async function serve(port: number, show: (path: string, query: URLSearchParams) => Promise<Page>): Promise<Server> {
  const waiting = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const taken = (server.address() as AddressInfo).port;
    if (!isOurs(request, taken)) return answer(response, 403, 'text/plain', 'odas: 403\n');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answer(response, 405, 'text/plain', 'odas: 405\n', { Allow: 'GET, HEAD' });
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${LOOPBACK}`);
    if (pathname === '/events') {
      if (waiting.size >= MOST_WAITING) return answer(response, 503, 'text/plain', 'odas: 503\n');
      response.writeHead(200, { ...SAFE, 'Content-Type': 'text/event-stream' });
      response.write('retry: 1000\n\n');
      waiting.add(response);
      response.on('close', () => waiting.delete(response));
      return undefined;
    }
    show(pathname, searchParams).then(
      (page) =>
        answer(response, page.status, 'text/html', request.method === 'HEAD' ? '' : page.html, {
          'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'; script-src '${page.script}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
        }),
      () => answer(response, 500, 'text/plain', 'odas: 500\n'),
    );
    return undefined;
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  return {
    url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`,
    changed: () => {
      for (const response of waiting) response.write('data: changed\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        for (const response of waiting) response.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
