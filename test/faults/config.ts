import { defineConfig } from 'playwright/test';
import base from '../e2e.config.js';

/** Whole pages on a server that fails: `npm run test:faults`. */
export default defineConfig(base, {
  testDir: '.',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  outputDir: '../../test-results/faults',
  reporter: [['list'], ['../support/tally-reporter.ts'], ['./table-reporter.ts']],
});
