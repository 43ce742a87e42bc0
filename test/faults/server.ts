import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is about to be sent: the right file, unless a fault has its way. */
export interface Exchange {
  readonly path: string;
  readonly response: ServerResponse;
  readonly content: Buffer;
  readonly type: string;
  /** Sends it as it is, or something else in its place. */
  readonly send: (content?: Buffer | string, headers?: Readonly<Record<string, string>>) => void;
  /** Sends it once all is mended. */
  readonly hold: () => void;
}

export type Answer = (exchange: Exchange) => void;

export interface FaultServer {
  /** The same server by two names: two origins. */
  readonly url: string;
  readonly stranger: string;
  /** What has been asked for so far. */
  readonly requests: string[];
  /** Has a file of its own from now on. */
  put(path: string, content: string | Uint8Array, headers?: Readonly<Record<string, string>>): void;
  /** From now on, requests for such a path are answered so. */
  break(path: RegExp, answer: Answer): void;
  /** From now on all is well; what was held back is sent, and what stalled is cut, as it is where a network comes back. */
  mend(): void;
  /** Resolves once such a path has been asked for. */
  asked(path: RegExp): Promise<void>;
  close(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html; charset=utf-8', '.png': 'image/png' };

const bytes = (content: string | Uint8Array): Buffer => Buffer.from(content as Uint8Array);
const half = (content: Buffer): Buffer => content.subarray(0, content.length >> 1);
const whole = ({ content, type }: Exchange): Record<string, string> => ({ 'content-type': type, 'content-length': String(content.length) });

/** The ways in which a server, or what stands before it, does not do what it should. */
export const BEHAVIOURS = {
  'status 403': ({ response }) => void response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>Forbidden</h1>'),
  'status 404': ({ response }) => void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not here</h1>'),
  'status 410': ({ response }) => void response.writeHead(410).end(),
  'status 429': ({ response }) => void response.writeHead(429, { 'retry-after': '60' }).end(),
  'status 500': ({ response }) => void response.writeHead(500).end('{"error":"oops"}'),
  'status 503': ({ response }) => void response.writeHead(503).end(),
  'status 204': ({ response }) => void response.writeHead(204).end(),
  'a redirect loop': ({ path, response }) => void response.writeHead(302, { location: path }).end(),
  'a redirect to a sign-in page': ({ response }) => void response.writeHead(302, { location: '/sign-in.html' }).end(),
  late: ({ hold }) => hold(),
  'stalled headers': () => {},
  'stalled body': (exchange) => void exchange.response.writeHead(200, whole(exchange)).write(half(exchange.content)),
  'a slow trickle': (exchange) => {
    exchange.response.writeHead(200, whole(exchange));
    let at = 0;
    const drip = setInterval(() => exchange.response.write(exchange.content.subarray(at, ++at)), 50);
    exchange.response.on('close', () => clearInterval(drip));
  },
  'reset before the headers': ({ response }) => void response.socket?.resetAndDestroy(),
  'reset in the body': (exchange) => {
    exchange.response.writeHead(200, whole(exchange)).write(half(exchange.content), () => exchange.response.socket?.resetAndDestroy());
  },
  'closed before all was sent': (exchange) => {
    exchange.response.writeHead(200, whole(exchange)).write(half(exchange.content), () => exchange.response.socket?.end());
  },
  'permission for another site': ({ send }) => send(undefined, { 'access-control-allow-origin': 'https://elsewhere.example' }),
  'gzip that is none': ({ send }) => send(undefined, { 'content-encoding': 'gzip' }),
  'a header that is none': ({ response }) => void response.socket?.end('\0\0\0\0\0\0\0\0 no protocol at all'),
  'a web page in its place': ({ send }) => send('<!doctype html><title>Welcome</title>', { 'content-type': 'text/html' }),
  'the wrong content type': ({ send }) => send(undefined, { 'content-type': 'text/html' }),
} satisfies Record<string, Answer>;

export type Behaviour = keyof typeof BEHAVIOURS;

/** Serves dist/, the files given (`own/pack.json`) and pages made in the test, to this machine alone. */
export async function faultServer(files: Readonly<Record<string, string>>, at = 0): Promise<FaultServer> {
  const requests: string[] = [];
  const waiting = new Set<() => void>();
  const held = new Set<() => void>();
  const begun = new Set<ServerResponse>();
  const made = new Map<string, { content: Buffer; headers: Readonly<Record<string, string>> }>();
  for (const [path, content] of Object.entries(files)) made.set(path, { content: bytes(content), headers: {} });
  let faults: { path: RegExp; answer: Answer }[] = [];

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const own = made.get(path.slice(1));
    const content = own ? own.content : built(path);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const send: Exchange['send'] = (instead = content, headers = {}) =>
      void response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', 'access-control-allow-origin': '*', ...own?.headers, ...headers }).end(instead);
    const fault = faults.find((one) => one.path.test(path));
    if (fault) begun.add(response);
    if (fault) fault.answer({ path, response, content: content ?? Buffer.alloc(0), type, send, hold: () => held.add(() => send()) });
    else if (content) send();
    else response.writeHead(404).end();
    requests.push(path);
    for (const look of [...waiting]) look();
  });
  await new Promise<void>((ready) => server.listen(at, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    stranger: `http://localhost:${port}`,
    requests,
    put: (path, content, headers = {}) => void made.set(path, { content: bytes(content), headers }),
    break: (path, answer) => void faults.push({ path, answer }),
    mend() {
      faults = [];
      for (const release of held) release();
      held.clear();
      for (const response of begun) if (!response.writableEnded) response.socket?.resetAndDestroy();
      begun.clear();
    },
    asked: (path) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!requests.some((one) => path.test(one))) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A file of dist/, if it is one. */
function built(path: string): Buffer | undefined {
  try {
    return path.startsWith('/dist/') ? readFileSync(join(ROOT, normalize(path))) : undefined;
  } catch {
    return undefined;
  }
}
