import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fromRollup } from '@web/dev-server-rollup';
import { defaultReporter, startTestRunner } from '@web/test-runner';
import type { BrowserLauncher } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { slimFlexsearch } from '../src/tools/vite/slim-flexsearch.js';
import type { FoundEngine } from './support/browsers.js';
import { driverLauncher } from './support/driver-launcher.js';
import { enginesOfThisRun } from './support/engines.js';
import { unitTally } from './support/unit-tally.js';

/**
 * Runs the tests of the layers that need a browser, in every engine that is here: `npm run test:browser [-- FILE…]`;
 * FAQ_ENGINES=chromium for one alone. Ends in `N passed, N failed`.
 */
const FILES = ['store', 'elements', 'embed', 'analytics'].map((folder) => `test/${folder}/**/*.test.ts`);

const named = process.argv.slice(2);
const engines = enginesOfThisRun();
const { reporter, told } = unitTally();

const runner = await startTestRunner({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  config: {
    rootDir: process.cwd(),
    files: named.length > 0 ? named : FILES,
    concurrency: 1,
    // One window at a time has the focus, and a busy machine is slow rather than wrong.
    concurrentBrowsers: 1,
    browserStartTimeout: 120_000,
    testsFinishTimeout: 300_000,
    nodeResolve: { browser: true, exportConditions: ['browser'] },
    browsers: engines.map(launcher),
    // The same FlexSearch as in what is built.
    plugins: [fromRollup(slimFlexsearch)(), esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: join(process.cwd(), 'tsconfig.json') })],
    testFramework: { config: { timeout: 10_000 } },
    reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), reporter],
  },
});
runner?.on('stopped', () => (process.exitCode = told.failed === 0 ? 0 : 1));

function launcher({ engine, by, executablePath, args }: FoundEngine): BrowserLauncher {
  if (by === 'system') return driverLauncher(engine);
  return Object.assign(playwrightLauncher({ product: engine, launchOptions: { executablePath, args: [...args] } }), { name: engine });
}
