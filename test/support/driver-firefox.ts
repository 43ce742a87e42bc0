import { launch } from 'puppeteer-core';
import type { KeyInput } from 'puppeteer-core';
import type { FoundEngine } from './browsers.js';
import type { Driver } from './driver.js';
import { callOf } from './driver-script.js';

/** A Firefox as its makers (or Debian) built it, over WebDriver BiDi. */
export async function openFirefox({ executablePath, args }: FoundEngine): Promise<Driver> {
  const browser = await launch({ browser: 'firefox', executablePath, args: [...args], defaultViewport: null });
  const [first] = await browser.pages();
  // The window that Firefox starts with never gets the focus, a second one does.
  const page = await browser.newPage();
  await first?.close();
  await page.setViewport({ width: 1280, height: 800 });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`thrown: ${error instanceof Error ? error.message : String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') faults.push(`console: ${message.text()}`);
  });
  return {
    engine: 'firefox',
    version: (await browser.version()).replace(/^firefox\//i, ''),
    faults,
    async goto(url) {
      faults.length = 0;
      await page.goto(url);
    },
    async evaluate<Args extends readonly unknown[], Value>(work: (...args: Args) => Value | Promise<Value>, ...given: Args) {
      return (await page.evaluate(callOf(work, given))) as Value;
    },
    click: (x, y) => page.mouse.click(x, y),
    move: (x, y) => page.mouse.move(x, y),
    type: (text) => page.keyboard.type(text),
    async press(keys) {
      const [key = '', ...held] = keys.split(/(?<=.)\+/).reverse() as KeyInput[];
      for (const one of held) await page.keyboard.down(one);
      await page.keyboard.press(key as KeyInput);
      for (const one of held) await page.keyboard.up(one);
    },
    setViewport: (width, height) => page.setViewport({ width, height }),
    async screenshot(path) {
      await page.screenshot({ path: path as `${string}.png` });
    },
    close: () => browser.close(),
  };
}
