import { fileURLToPath } from 'node:url';
import { defineConfig } from 'playwright/test';
import type { Project } from 'playwright/test';
import { CHROMIUM_ALONE } from './e2e/support/chromium-alone.js';
import { findEngine, wantedEngines } from './support/browsers.js';
import type { Engine } from './support/browsers.js';

/** A desk as Chromium has it without a screen: a pointer that is fine (2) and hovers (4), and scrollbars that take no room. */
const DESK = { 'ui.primaryPointerCapabilities': 2 + 4, 'ui.allPointerCapabilities': 2 + 4, 'ui.useOverlayScrollbars': 1 };

/** How the runner drives an engine. Throws with the mend where it cannot. */
function project(engine: Engine): Project {
  const found = findEngine(engine);
  if ('missing' in found) throw new Error(found.missing);
  const { executablePath, args, by, version } = found;
  // Each worker reads this file, too.
  if (!process.env['TEST_WORKER_INDEX']) console.log(`${engine}: ${version}`);
  const others = engine === 'chromium' ? {} : { grepInvert: new RegExp(CHROMIUM_ALONE) };
  if (by === 'playwright') return { name: engine, ...others, use: { browserName: engine, launchOptions: { executablePath, args: [...args] } } };
  if (engine === 'webkit') throw new Error('Playwright’s runner cannot drive WebKitGTK. Leave webkit out of FAQ_ENGINES, or let Playwright have its own: npx playwright install --with-deps webkit');
  const bridge = {
    executablePath: fileURLToPath(new URL('support/firefox-bridge.ts', import.meta.url)),
    env: { ...process.env, FAQ_BRIDGED_FIREFOX: executablePath },
    firefoxUserPrefs: DESK,
  };
  return { name: engine, ...others, use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: bridge } };
}

const engines = process.env['FAQ_ENGINES'] ? wantedEngines() : (['chromium'] as const);

/**
 * Whole pages with what `npm run build` has made: `npm run test:e2e [-- FILE…]`, in Chromium or what `FAQ_ENGINES` names;
 * `--trace on` keeps what happened, for a fifth more time.
 */
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
  projects: engines.map(project),
});
