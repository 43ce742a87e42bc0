import type { BrowserLauncher } from '@web/test-runner';
import { openDriver } from './driver.js';
import type { Driver, Engine } from './driver.js';

/** What the runner's commands (`sendKeys`, `setViewport`, …) ask of a page of Playwright's. */
interface CommandPage {
  readonly keyboard: { type(text: string): Promise<void>; press(key: string): Promise<void> };
  readonly mouse: { move(x: number, y: number): Promise<void>; click(x: number, y: number): Promise<void> };
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  emulateMedia(media: { readonly colorScheme?: string }): Promise<void>;
}

/** Runs unit tests in an engine that the Web Test Runner has no launcher for, one file after the other in one window. */
export function driverLauncher(engine: Engine): BrowserLauncher & { getPage(): CommandPage } {
  let starting: Promise<Driver> | undefined;
  let loading: Promise<void> | undefined;
  const active = new Set<string>();
  const driver = (): Promise<Driver> => (starting ??= openDriver(engine));
  return {
    name: engine,
    // The commands serve three launchers only, and know them by this name.
    type: 'playwright',
    concurrency: 1,
    async startSession(id, url) {
      active.add(id);
      const { setViewport, goto } = await driver();
      await setViewport(800, 600);
      loading = goto(url);
      await loading;
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: async () => (await driver()).evaluate(() => location.href),
    async stopSession(id) {
      active.delete(id);
      // A navigation that another interrupts is an error of its own in Firefox.
      await loading?.catch(() => undefined);
      await (await driver()).goto('about:blank');
      return {};
    },
    startDebugSession() {
      throw new Error('Tests are debugged in Chromium.');
    },
    stop: async () => (await starting)?.close(),
    getPage: () => ({
      keyboard: { type: async (text) => (await driver()).type(text), press: async (key) => (await driver()).press(key) },
      mouse: { move: async (x, y) => (await driver()).move(x, y), click: async (x, y) => (await driver()).click(x, y) },
      setViewportSize: async ({ width, height }) => (await driver()).setViewport(width, height),
      // Nothing emulates the visitor's colour scheme in these; the owner's property says the same to our elements.
      emulateMedia: async ({ colorScheme = 'light' }) =>
        (await driver()).evaluate((scheme) => document.documentElement.style.setProperty('--faq-color-scheme', scheme), colorScheme),
    }),
  };
}
