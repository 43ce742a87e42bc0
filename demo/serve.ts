import { spawn } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { answer } from './panels/answer.js';
import type { Answer } from './panels/answer.js';

/** The files of this repository, for pages that stand in `demo/` and `test/` and use `../dist/faq.js`. */
export interface Site {
  /** `http://localhost:8080`, no slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** What the playground can change; it is read from docs and source when it is asked for. */
const PLAYGROUND = '/demo/playground.json';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webm': 'video/webm',
  '.woff2': 'font/woff2',
  // What the owners of panels install is there to be read.
  ...Object.fromEntries(['.php', '.tt', '.conf', '.xml', '.sh', '.inc', '.md', '.dist'].map((ending) => [ending, 'text/plain; charset=utf-8'])),
};

/** Serves these folders of the repository to this machine alone, at `port`, or at a free one where that is taken (0: any). */
export async function serve(folders: readonly string[], port: number): Promise<Site> {
  const server = createServer(({ url = '/', method }, response) => {
    const path = pathOf(url);
    if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405);
    if (path === '/') return redirect(response, `/${folders[0]}/`);
    if (path === PLAYGROUND && folders.includes('demo')) return void givePlayground(response);
    const page = path && folders.includes('demo') ? answer(url) : undefined;
    if (page) return give(page, response);
    const file = path && fileAt(path, folders);
    if (!file) return refuse(response, 404);
    if (statSync(file).isDirectory()) return redirect(response, `${path}/`);
    sendFile(file, response);
  });
  await listen(server, port);
  const close = (): Promise<void> =>
    new Promise((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    });
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close };
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    // No path at all, `/%` for one: nothing stands there.
    return undefined;
  }
}

/** The file or the folder at a path, unless the path leads out of the folders. */
function fileAt(path: string, folders: readonly string[]): string | undefined {
  const local = normalize(path).slice(1);
  if (path.includes('\0') || !folders.some((folder) => local.startsWith(normalize(folder) + sep))) return undefined;
  const file = join(ROOT, local.endsWith(sep) ? `${local}index.html` : local);
  return existsSync(file) ? file : undefined;
}

function sendFile(file: string, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' });
  createReadStream(file).pipe(response);
}

/** Gives what stands at an address of a look-alike panel. */
function give(page: Answer, response: ServerResponse): void {
  if ('file' in page) return sendFile(page.file, response);
  if ('location' in page) return redirect(response, page.location);
  response.writeHead(200, { 'content-type': page.type, 'content-security-policy': page.policy, 'cache-control': 'no-cache' }).end(page.body);
}

async function givePlayground(response: ServerResponse): Promise<void> {
  const { playgroundData } = await import('./playground-data.js');
  response.writeHead(200, { 'content-type': TYPES['.json'], 'cache-control': 'no-cache' }).end(JSON.stringify(playgroundData()));
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(String(status));
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) listen(server, 0).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, 'localhost', resolve);
  });
}

/** Shows the address in the visitor's browser, where there is a screen. */
function openBrowser(url: string): void {
  const { platform, env } = process;
  if (env['CI'] || (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'])) return;
  const [command, ...args] = platform === 'darwin' ? ['open'] : platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const child = spawn(command as string, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('No browser could be opened: open the address yourself.'));
  child.unref();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const site = await serve(['demo', 'dist'], Number(process.env['PORT'] ?? 8080));
  console.log(`\n  The demo is at ${site.url}/demo/  (Ctrl+C ends it)\n`);
  openBrowser(`${site.url}/demo/`);
}
