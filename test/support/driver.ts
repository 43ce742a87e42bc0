import { openFirefox } from './driver-firefox.js';
import { openPlaywright } from './driver-playwright.js';
import { openWebKit } from './driver-webkit.js';
import { findEngine } from './browsers.js';
import type { Engine } from './browsers.js';

export { ENGINES } from './browsers.js';
export type { Engine } from './browsers.js';


/** One window of one engine, driven as a visitor does it: the keys and clicks are trusted input. The same for each engine. */
export interface Driver {
  readonly engine: Engine;
  readonly version: string;
  /** Opens the address and waits until it has loaded. */
  goto(url: string): Promise<void>;
  /** Runs a function in the page, whatever its policy forbids; arguments and answer are JSON. Async functions are awaited. */
  evaluate<Args extends readonly unknown[], Value>(work: (...args: Args) => Value | Promise<Value>, ...args: Args): Promise<Value>;
  click(x: number, y: number): Promise<void>;
  move(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  /** A key by its name (`Escape`, `ArrowDown`, `a`), with what is held meanwhile: `Shift+Tab`, `Control+k`. */
  press(key: string): Promise<void>;
  /** WebKitGTK's windows are no narrower than 334 pixels. */
  setViewport(width: number, height: number): Promise<void>;
  /**
   * Console errors and warnings, and errors nobody caught, since the last `goto`. Debian's WebKit tells no driver about
   * its console: there the page itself has to listen, from its first script (`FAULT_SCRIPT`) or else, as the driver
   * sees to, from the moment it has loaded; and what it heard is here after the next `evaluate`.
   */
  readonly faults: readonly string[];
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the engine. Throws, with the mend, when it cannot be had: `findEngine` tells beforehand. */
export async function openDriver(engine: Engine): Promise<Driver> {
  const found = findEngine(engine);
  if ('missing' in found) throw new Error(found.missing);
  if (found.by === 'playwright') return openPlaywright(found);
  return found.engine === 'firefox' ? openFirefox(found) : openWebKit(found);
}
