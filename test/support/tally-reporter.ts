import type { Reporter, Suite } from 'playwright/types/testReporter';

/** Ends Playwright's report in `N passed, N failed`; a test that is skipped, or passes at a second try only, has failed. */
class TallyReporter implements Reporter {
  #suite: Suite | undefined;
  #errors = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  /** What goes wrong outside any test: a file that cannot be loaded. */
  onError(): void {
    this.#errors += 1;
  }

  onExit(): Promise<void> {
    const tests = this.#suite?.allTests() ?? [];
    const passed = tests.filter((test) => test.outcome() === 'expected' && test.expectedStatus !== 'skipped').length;
    console.log(`\n${passed} passed, ${tests.length - passed + this.#errors} failed`);
    return Promise.resolve();
  }
}

// Playwright asks for a default export.
export default TallyReporter;
