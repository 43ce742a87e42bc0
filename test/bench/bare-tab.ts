import type { Browser, CDPSession } from 'playwright';

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** For how long a quick finger holds a button down, ms. */
const HELD = 60;

/** Of a trace: when something began, how long it took, and of that the thread's own time, in µs. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** By what a page is known in a trace. */
const MARK = 'the page';

/** What a task's promises bring about follows it in a trace, and is part of the task. */
const AFTER_TASK = 'BlinkScheduler_PerformMicrotaskCheckpoint';

/** In each page from its start: the tasks of more than 50 ms, and a way to wait until nothing waits for the page. */
const WATCH = `
  // The compiler of these files gives functions their names by a helper that the page has not.
  globalThis.__name = (made) => made;
  globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  globalThis.atRest = async () => {
    // Some pages never rest, those of endless animations.
    const end = performance.now() + 3000;
    for (let quiet = 0; quiet < 6 && performance.now() < end; ) {
      const due = performance.now() + 100;
      await new Promise((resolve) => setTimeout(resolve, 100));
      quiet = performance.now() < due + 10 ? quiet + 1 : 0;
    }
  };`;

/**
 * A tab that is only told what to do. Playwright's own tabs hear of every request, for which the browser decodes all that
 * is loaded once more, on the page's own thread: a bench would measure its tools.
 */
export class BareTab {
  readonly #browser: CDPSession;
  readonly #context: string;
  readonly #session: string;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #asked = 0;

  private constructor(browser: CDPSession, context: string, session: string) {
    this.#browser = browser;
    this.#context = context;
    this.#session = session;
    browser.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      if (sessionId !== session) return;
      const answer = JSON.parse(message) as Answer;
      this.#waiting.get(answer.id ?? 0)?.(answer);
    });
  }

  /** Opens one of a desk's size with a cache, storage and cookies of its own, on an empty page; its pages are `watched` for long tasks. */
  static async open(browser: Browser, { watched = true } = {}): Promise<BareTab> {
    const cdp = await browser.newBrowserCDPSession();
    const { browserContextId } = await cdp.send('Target.createBrowserContext');
    const { targetId } = await cdp.send('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
    const tab = new BareTab(cdp, browserContextId, sessionId);
    await tab.send('Emulation.setDeviceMetricsOverride', { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false });
    if (!watched) return tab;
    await tab.send('Page.enable');
    await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCH });
    return tab;
  }

  /** Sends a command of the DevTools protocol. Rejects with what it says is wrong. */
  async send<Result = unknown>(method: string, params: object = {}): Promise<Result> {
    const id = ++this.#asked;
    const answered = new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => (error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result as Result)));
    });
    await this.#browser.send('Target.sendMessageToTarget', { sessionId: this.#session, message: JSON.stringify({ id, method, params }) });
    return answered.finally(() => this.#waiting.delete(id));
  }

  /** What an expression gives in the page, once it is settled. Rejects with what it throws. */
  async evaluate<Value = unknown>(expression: string): Promise<Value> {
    interface Evaluated {
      readonly result: { readonly value: Value };
      readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
    }
    const { result, exceptionDetails } = await this.send<Evaluated>('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Leads to an address, and waits until the page says that it has loaded. */
  async goto(url: string): Promise<void> {
    await this.send('Page.navigate', { url });
    await this.evaluate("new Promise((loaded) => (document.readyState === 'complete' ? loaded() : addEventListener('load', loaded)))");
  }

  /** Waits until nothing has waited for the page for more than half a second. */
  async rest(): Promise<void> {
    await this.evaluate('atRest()');
  }

  /** The tasks of more than 50 ms since this was last asked, in ms. */
  async longTasks(): Promise<readonly number[]> {
    return this.evaluate('longTasks.splice(0)');
  }

  /**
   * What the processor did for each of the page's tasks while a step was made, in ms. By the clock a task is longer where
   * others have the processors meanwhile: a worker, or what paints a page on a machine without a graphics card. That it is
   * watched makes the page slower by a tenth or two. Of other categories of a trace than `toplevel`, which are tasks, the
   * outermost of what they name.
   */
  async workOf(step: () => Promise<unknown>, categories: readonly string[] = ['toplevel']): Promise<readonly number[]> {
    const events: TraceEvent[] = [];
    const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
    this.#browser.on('Tracing.dataCollected', collect);
    await this.#browser.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: [...categories, 'blink.user_timing'] } });
    await this.evaluate(`performance.mark(${JSON.stringify(MARK)})`);
    await step();
    const ended = new Promise((resolve) => this.#browser.once('Tracing.tracingComplete', resolve));
    await this.#browser.send('Tracing.end');
    await ended;
    this.#browser.off('Tracing.dataCollected', collect);
    const mark = events.find(({ name }) => name === MARK);
    if (!mark) throw new Error('The trace of the page tells nothing of it.');
    const spans = events.filter(({ ph, pid, tid, ts }) => ph === 'X' && pid === mark.pid && tid === mark.tid && ts >= mark.ts);
    return worksIn(spans.sort((a, b) => a.ts - b.ts || b.dur! - a.dur!));
  }

  async move(x: number, y: number): Promise<void> {
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  }

  /** Presses the button and lets it go, as late as a quick finger does. */
  async click(x: number, y: number): Promise<void> {
    await this.#button('mousePressed', x, y);
    await new Promise((resolve) => setTimeout(resolve, HELD));
    await this.#button('mouseReleased', x, y);
  }

  async #button(type: string, x: number, y: number): Promise<void> {
    await this.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  }

  /** Types a letter. */
  async press(key: string): Promise<void> {
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  }

  async close(): Promise<void> {
    await this.#browser.send('Target.disposeBrowserContext', { browserContextId: this.#context });
    await this.#browser.detach();
  }
}

/** The work of each task of a thread, from what it did in the order of its beginning: what lies in something else is part of it. */
function worksIn(spans: readonly TraceEvent[]): readonly number[] {
  const works: number[] = [];
  let end = 0;
  for (const { name, ts, dur = 0, tdur = 0 } of spans) {
    if (ts < end) continue;
    if (name !== AFTER_TASK || !works.length) works.push(0);
    works[works.length - 1]! += tdur / 1000;
    end = ts + dur;
  }
  return works;
}
