import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { FoundEngine } from './browsers.js';

/** A step of a WebDriver action: `{ type: 'keyDown', value: 'a' }`. */
type Step = Readonly<Record<string, string | number>>;

/** As much of WebDriver (https://www.w3.org/TR/webdriver2/) as the tests need of WebKitGTK's. */
export interface WebDriver {
  readonly version: string;
  /** A command of the session: `send('POST', '/url', { url })`. */
  send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
  point(steps: readonly Step[]): Promise<void>;
  keys(steps: readonly Step[]): Promise<void>;
  /** `Escape`, `Shift+Tab`. */
  press(keys: string): Promise<void>;
  close(): Promise<void>;
}

/** The code points by which WebDriver knows keys that write nothing. */
export const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

export const keyValue = (name: string): string => {
  const value = KEYS[name] ?? name;
  if ([...value].length !== 1) throw new Error(`There is no key "${name}": name it in test/support/webdriver.ts.`);
  return value;
};

/** Starts WebKitWebDriver on a screen nobody sees, and a session of it. */
export async function startWebDriver({ executablePath, browserPath, args }: FoundEngine): Promise<WebDriver> {
  const port = await freePort();
  const server = spawn('xvfb-run', ['-a', '-s', '-screen 0 640x640x24', executablePath, `--port=${port}`], {
    stdio: 'ignore',
    // A group of its own, so that the screen and the browser end with it.
    detached: true,
    // WebKit refuses its sandbox to root, as Chromium does.
    env: { ...process.env, ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}) },
  });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const stop = (): void => {
    try {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  };
  process.once('exit', stop);
  const base = `http://127.0.0.1:${port}`;
  await ready(base, ended);
  const { sessionId, capabilities } = (await send(base, 'POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browserPath, args } } },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const command: WebDriver['send'] = (method, path, body) => send(`${base}/session/${sessionId}`, method, path, body);
  const act = async (source: object): Promise<void> => void (await command('POST', '/actions', { actions: [source] }));
  const keys: WebDriver['keys'] = (actions) => act({ type: 'key', id: 'keyboard', actions });
  return {
    version: capabilities.browserVersion,
    send: command,
    point: (actions) => act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }),
    keys,
    press(names) {
      const values = names.split(/(?<=.)\+/).map(keyValue);
      return keys([...values.map((value) => ({ type: 'keyDown', value })), ...[...values].reverse().map((value) => ({ type: 'keyUp', value }))]);
    },
    async close() {
      await command('DELETE', '');
      stop();
      await ended;
      process.off('exit', stop);
    },
  };
}

async function send(base: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${base}${path}`, { method, ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}) });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebDriver ${method} ${path}: ${error}${message ? `: ${message}` : ''}`);
}

/** The driver listens a moment after it has started: it is asked until it answers, or has ended. */
async function ready(base: string, ended: Promise<void>): Promise<void> {
  let over = false;
  void ended.then(() => (over = true));
  while (!over) {
    try {
      await send(base, 'GET', '/status');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('WebKitWebDriver ended before it listened.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
