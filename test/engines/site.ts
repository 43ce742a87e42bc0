import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

/** A page of an owner's, with our tag in it. */
export interface OwnerPage {
  readonly html: string;
  /** Its Content-Security-Policy. */
  readonly policy?: string;
}

export interface OwnerSite {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the pages by their names, scripts by theirs, and `dist/` beside them. */
export async function serveOwner(pages: Readonly<Record<string, OwnerPage>>, scripts: Readonly<Record<string, string>>): Promise<OwnerSite> {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const page = pages[path.slice(1)];
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(page.policy ? { 'content-security-policy': page.policy } : {}) }).end(page.html);
      return;
    }
    const body = scripts[path.slice(1)] ?? (path.startsWith('/dist/') ? await readFile(join(process.cwd(), path)).catch(() => undefined) : undefined);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${TYPES[extname(path)] ?? 'text/plain'}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
