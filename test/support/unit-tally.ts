import type { Reporter, TestResult, TestSession, TestSuiteResult } from '@web/test-runner';
import { LIMITS } from './engine-limits.js';
import type { Limit } from './engine-limits.js';

interface Named {
  readonly name: string;
  readonly result: TestResult;
}

/**
 * Counts every test in every engine; a file that fails without a failed test (it could not be loaded) is one failed, as
 * is one without any. Tests that cannot hold in an engine are named with the reason instead, and `told.failed` is what
 * is left.
 */
export function unitTally(): { readonly reporter: Reporter; readonly told: { failed: number } } {
  const told = { failed: 0 };
  const reporter: Reporter = {
    stop({ sessions }) {
      let passed = 0;
      told.failed = 0;
      for (const engine of new Set(sessions.map(({ browser }) => browser.name))) {
        const { good, bad, limits } = tally(engine, sessions.filter(({ browser }) => browser.name === engine));
        console.log(`\n${engine}: ${good} passed, ${bad} failed${limits.length > 0 ? `, ${limits.length} known not to hold there:` : ''}`);
        for (const { test, why } of limits) console.log(`  ${test}\n    ${why}.`);
        passed += good;
        told.failed += bad;
      }
      console.log(`\n${passed} passed, ${told.failed} failed`);
    },
  };
  return { reporter, told };
}

function tally(engine: string, sessions: readonly TestSession[]): { good: number; bad: number; limits: readonly Limit[] } {
  const limits: Limit[] = [];
  let [good, bad] = [0, 0];
  for (const { testResults, passed } of sessions) {
    const tests = testResults ? testsOf(testResults) : [];
    const failed = tests.filter(({ result }) => !result.passed || result.skipped);
    const known = failed.flatMap(({ name, result }) => (result.skipped ? [] : LIMITS.filter((limit) => limit.engine === engine && limit.test === name)));
    good += tests.length - failed.length;
    bad += failed.length === 0 && (!passed || tests.length === 0) ? 1 : failed.length - known.length;
    limits.push(...known);
  }
  return { good, bad, limits };
}

function testsOf(suite: TestSuiteResult, above = ''): readonly Named[] {
  const inside = `${above} ${suite.name}`;
  return [...suite.tests.map((result) => ({ name: `${inside} ${result.name}`.trim(), result })), ...suite.suites.flatMap((inner) => testsOf(inner, inside))];
}
