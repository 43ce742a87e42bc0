import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { HOSTS } from './hosts.js';
import { FOLDERS as fetched } from './packages.js';
import { eyesScript, pageOf } from './page.js';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8' };

/** What the addresses of the pages stand for. */
const FOLDERS: Readonly<Record<string, string>> = { dist: 'dist', older: 'dist', npm: 'node_modules', ...fetched };

const PART = `<p>Their part, swapped.</p><script async src="/dist/faq.js"></script>`;

/** The pages, what is built, and the packages, to this machine alone. */
export async function serveHosts(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname, search } = new URL(url, 'http://localhost');
    const send = (type: string, body: string | Buffer): void => void response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
    const host = HOSTS.find(({ name }) => pathname === `/hosts/${name}`);
    if (host) return send('text/html; charset=utf-8', pageOf(host, search !== '?framed'));
    if (pathname === '/eyes.js') return send(TYPES['.js'] as string, eyesScript);
    if (pathname === '/part') return send('text/html; charset=utf-8', PART);
    const file = fileAt(pathname);
    const content = file && (await readFile(file).catch(() => undefined));
    if (content) send(TYPES[extname(file)] ?? 'application/octet-stream', content);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close };
}

function fileAt(path: string): string | undefined {
  const [, top = '', ...rest] = normalize(decodeURIComponent(path)).split(sep);
  const folder = FOLDERS[top];
  return folder && join(folder, ...rest);
}
