import playwright from 'playwright';
import type { CDPSession, Page } from 'playwright';
import type { FoundEngine } from './browsers.js';
import type { Driver } from './driver.js';
import { callOf } from './driver-script.js';

/** Chromium as it is, or a Firefox or WebKit that Playwright has installed. */
export async function openPlaywright({ engine, executablePath, args }: FoundEngine): Promise<Driver> {
  const browser = await playwright[engine].launch({ executablePath, args: [...args] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const session = engine === 'chromium' ? await page.context().newCDPSession(page) : undefined;
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  return {
    engine,
    version: browser.version(),
    faults,
    async goto(url) {
      faults.length = 0;
      await page.goto(url);
    },
    evaluate: (work, ...given) => evaluate(page, session, callOf(work, given)),
    click: (x, y) => page.mouse.click(x, y),
    move: (x, y) => page.mouse.move(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    async screenshot(path) {
      await page.screenshot({ path });
    },
    close: () => browser.close(),
  };
}

/** Playwright evaluates by the page's own `eval`, which strict policies forbid; Chromium's protocol asks nobody. */
async function evaluate<Value>(page: Page, session: CDPSession | undefined, expression: string): Promise<Value> {
  if (!session) return page.evaluate<Value>(expression);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: false });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Value;
}
