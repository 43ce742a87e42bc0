import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fromRollup } from '@web/dev-server-rollup';
import { defaultReporter, startTestRunner } from '@web/test-runner';
import type { Reporter, TestResult, TestSuiteResult } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { slimFlexsearch } from '../src/tools/vite/slim-flexsearch.js';
import { findBrowser } from './support/browsers.js';

/** Runs the tests of the layers that need a browser: `npm run test:browser [-- FILE…]`. Ends in `N passed, N failed`. */
const FILES = ['store', 'elements', 'embed', 'analytics'].map((folder) => `test/${folder}/**/*.test.ts`);

const named = process.argv.slice(2);
const { executablePath, args, version } = findBrowser();
console.log(version);

const runner = await startTestRunner({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  config: {
    rootDir: process.cwd(),
    files: named.length > 0 ? named : FILES,
    concurrency: 1,
    nodeResolve: { browser: true, exportConditions: ['browser'] },
    browsers: [playwrightLauncher({ product: 'chromium', launchOptions: { executablePath, args: [...args] } })],
    // The same FlexSearch as in what is built.
    plugins: [fromRollup(slimFlexsearch)(), esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: join(process.cwd(), 'tsconfig.json') })],
    testFramework: { config: { timeout: 10_000 } },
    reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), tallyReporter()],
  },
});
runner?.on('stopped', (good) => (process.exitCode = good ? 0 : 1));

/** Counts every test; a file that fails without a failed test (it could not be loaded) is one failed, as is one without any. */
function tallyReporter(): Reporter {
  return {
    stop({ sessions }) {
      const files = sessions.map(({ testResults, passed }) => {
        const tests = testResults ? testsOf(testResults) : [];
        const good = tests.filter((test) => test.passed && !test.skipped).length;
        const bad = tests.length - good;
        return { good, bad: bad === 0 && (!passed || good === 0) ? 1 : bad };
      });
      const sum = (key: 'good' | 'bad'): number => files.reduce((total, file) => total + file[key], 0);
      console.log(`\n${sum('good')} passed, ${sum('bad')} failed`);
    },
  };
}

function testsOf(suite: TestSuiteResult): readonly TestResult[] {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}
