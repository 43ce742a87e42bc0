#!/usr/bin/env -S node --import tsx
import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';

/*
 * Starts a Firefox as its makers built it (`FAQ_BRIDGED_FIREFOX`) for Playwright, which takes this file for one. What the
 * two tell each other goes through here, but for one command that this Firefox does not know: which colours pages prefer.
 */
const LISTENING = 'WebDriver BiDi listening on ';

/** Our own questions are numbered from here; Playwright counts from one. */
const OURS = 2 ** 40;

/** How Firefox’s setting counts them. */
const SCHEMES = { dark: 0, light: 1, system: 2 } as const;

interface Answer {
  readonly id: number;
  readonly type: 'success' | 'error';
  readonly message: string;
  readonly result: { readonly contexts?: readonly { readonly context: string }[] };
}

/** Asks Firefox between what Playwright asks it. */
type Ask = (method: string, params: object) => Promise<Answer['result']>;

// Firefox's own window, where its settings are, is closed to drivers without this.
const firefox = spawn(process.env['FAQ_BRIDGED_FIREFOX'] ?? 'firefox', [...process.argv.slice(2), '--remote-allow-system-access'], { stdio: ['inherit', 'inherit', 'pipe'] });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => firefox.kill(signal));
firefox.on('error', ({ message }) => console.error(message));
firefox.on('exit', (code) => process.exit(code ?? 1));
createInterface(firefox.stderr).on('line', (line) => {
  if (line.startsWith(LISTENING)) bridge(line.slice(LISTENING.length));
  else console.error(line);
});

function bridge(address: string): void {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('listening', () => console.error(`${LISTENING}ws://127.0.0.1:${(server.address() as AddressInfo).port}`));
  server.on('connection', (playwright, { url = '' }) => {
    const remote = new WebSocket(address + url);
    const open = new Promise((resolve) => remote.once('open', resolve));
    const waiting = new Map<number, (answer: Answer) => void>();
    const ask: Ask = (method, params) =>
      new Promise((resolve, reject) => {
        const id = OURS + waiting.size;
        waiting.set(id, ({ type, message, result }) => (type === 'success' ? resolve(result) : reject(new Error(`${method}: ${message}`))));
        remote.send(JSON.stringify({ id, method, params }));
      });
    playwright.on('message', async (message) => {
      await open;
      const { id, method, params } = JSON.parse(String(message)) as { id: number; method: string; params: { features: { 'prefers-color-scheme'?: 'dark' | 'light' | null } } };
      if (method !== 'emulation.setMediaFeaturesOverride') return remote.send(String(message));
      const reply = await prefer(ask, params.features['prefers-color-scheme'] ?? 'system').then(
        () => ({ type: 'success', id, result: {} }),
        (cause: unknown) => ({ type: 'error', id, error: 'unknown error', message: String(cause) }),
      );
      playwright.send(JSON.stringify(reply));
    });
    remote.on('message', (message) => {
      const answer = JSON.parse(String(message)) as Answer;
      const hear = waiting.get(answer.id);
      if (hear) hear(answer);
      else playwright.send(String(message));
    });
    playwright.on('close', () => remote.close());
    remote.on('close', () => playwright.close());
  });
}

/** Lets all pages of this Firefox prefer light or dark: each has one visitor at a time. */
async function prefer(ask: Ask, scheme: keyof typeof SCHEMES): Promise<void> {
  const { contexts = [] } = await ask('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const setting = `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${SCHEMES[scheme]})`;
  await ask('script.evaluate', { expression: setting, target: { context: contexts[0]?.context }, awaitPromise: false });
}
