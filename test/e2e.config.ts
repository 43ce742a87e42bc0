import { defineConfig } from 'playwright/test';
import { findBrowser } from './support/browsers.js';

const { executablePath, args } = findBrowser();

/** Whole pages with what `npm run build` has made: `npm run test:e2e [-- FILE…]`; `--trace on` keeps what happened, for a fifth more time. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  // Texts, and pictures in letters of their own, are the same on every machine.
  snapshotPathTemplate: '{testDir}/goldens/{arg}{ext}',
  preserveOutput: 'failures-only',
  workers: 2,
  forbidOnly: true,
  fullyParallel: true,
  // How long a busy machine may take; how fast anything is, the benchmarks tell.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./support/tally-reporter.ts']],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath, args: [...args] },
  },
});
