import { writeFile } from 'node:fs/promises';
import type { FoundEngine } from './browsers.js';
import type { Driver } from './driver.js';
import { callOf, FAULT_SCRIPT, TAKE_FAULTS } from './driver-script.js';
import { startWebDriver } from './webdriver.js';
import type { WebDriver } from './webdriver.js';

interface Answer {
  readonly value?: unknown;
  readonly thrown?: string;
  readonly faults: readonly string[];
}

/** No window of GTK's is narrower. */
const NARROWEST = 334;

/** Debian's WebKitGTK in its MiniBrowser, over classic WebDriver. */
export async function openWebKit(found: FoundEngine): Promise<Driver> {
  const driver = await startWebDriver(found);
  await openBareWindow(driver);
  const faults: string[] = [];
  const run = async (expression: string): Promise<unknown> => {
    const answer = await execute(driver, expression);
    faults.push(...answer.faults);
    if (answer.thrown !== undefined) throw new Error(answer.thrown);
    return answer.value;
  };
  const setViewport = async (width: number, height: number): Promise<void> => {
    await driver.send('POST', '/window/rect', { width, height });
    await run(callOf(resized, [Math.max(width, NARROWEST), height]));
  };
  await setViewport(1280, 800);
  return {
    engine: 'webkit',
    version: driver.version,
    faults,
    async goto(url) {
      await driver.send('POST', '/url', { url });
      faults.length = 0;
      await run(FAULT_SCRIPT.replace(/;$/, ''));
    },
    async evaluate<Args extends readonly unknown[], Value>(work: (...args: Args) => Value | Promise<Value>, ...given: Args) {
      return (await run(callOf(work, given))) as Value;
    },
    click: (x, y) => driver.point([{ type: 'pointerMove', duration: 0, x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]),
    move: (x, y) => driver.point([{ type: 'pointerMove', duration: 0, x, y }]),
    type: (text) => driver.keys([...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }])),
    press: (keys) => driver.press(keys),
    setViewport,
    async screenshot(file) {
      await writeFile(file, Buffer.from((await driver.send('GET', '/screenshot')) as string, 'base64'));
    },
    close: () => driver.close(),
  };
}

/** In the page: waits until it has heard of its window's new size, or for a second where a window has other limits. */
async function resized(width: number, height: number): Promise<void> {
  for (let frames = 0; frames < 60 && (innerWidth !== width || innerHeight !== height); frames += 1) await new Promise(requestAnimationFrame);
}

/** A popup has no toolbar: its page is as large as its window, which can be as narrow as a phone. */
async function openBareWindow(driver: WebDriver): Promise<void> {
  const first = await driver.send('GET', '/window');
  await execute(driver, `open('about:blank', '', 'popup,noopener,width=1280,height=800') === undefined`);
  const handles = (await driver.send('GET', '/window/handles')) as readonly string[];
  await driver.send('DELETE', '/window');
  await driver.send('POST', '/window', { handle: handles.find((handle) => handle !== first) });
}

async function execute(driver: WebDriver, expression: string): Promise<Answer> {
  // As text: what a page adds to every object, the driver takes for a part of the answer.
  const script = `const done = arguments[arguments.length - 1];
    const say = (answer) => done(JSON.stringify({ ...answer, faults: ${TAKE_FAULTS} }));
    (async () => ${expression})().then((value) => say(value === undefined ? {} : { value }), (error) => say({ thrown: String(error && error.message || error) }));`;
  return JSON.parse((await driver.send('POST', '/execute/async', { script, args: [] })) as string) as Answer;
}
