import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/**
 * Everything that has to hold, in the order that tells soonest. A step that ends in a line `N passed, N failed` counts
 * its tests; any other is one check. A step that fails shows what it said, and the rest still runs.
 */
interface Step {
  readonly name: string;
  /** An npm script, and what it is given. */
  readonly script: string;
  readonly args?: readonly string[];
  /** The step is left out, and counts as failed, when this one has failed. */
  readonly needs?: string;
  /** The browsers it runs in, where it does not run in all that are here. */
  readonly engines?: string;
  /** Its output is of interest when all is well, too. */
  readonly tells?: boolean;
}

/** Of each kind of page the worst: a framework and its modal, loaders, patched natives, hard styles, layers, frames, routers. */
const FEW_PAGES = ['bootstrap-5', 'jquery3-ui', 'requirejs', 'zone', 'extended-prototypes', 'all-unset', 'highest-overlay', 'native-dialog', 'framed', 'router-moves'];

const STEPS: readonly Step[] = [
  { name: 'Types', script: 'types' },
  { name: 'Lint', script: 'lint' },
  { name: 'Unit tests in Node', script: 'test:unit' },
  { name: 'Build', script: 'build' },
  { name: 'Sizes', script: 'sizes', needs: 'build', tells: true },
  { name: 'What is built', script: 'test:dist', needs: 'build' },
  { name: 'Unit tests in Chromium', script: 'test:browser', engines: 'chromium' },
  { name: 'Whole pages in Chromium', script: 'test:e2e', needs: 'build' },
  { name: 'Some pages of others in Chromium', script: 'test:hosts', args: FEW_PAGES, needs: 'build' },
  { name: 'Some faults of network and content', script: 'test:faults', args: ['--few'], needs: 'build' },
];

/** What takes longer than anybody waits for at each change: `npm run test:all`. */
const LONG_STEPS: readonly Step[] = [
  { name: 'Unit tests in Firefox and WebKit', script: 'test:browser', engines: 'firefox,webkit', tells: true },
  { name: 'Whole pages in Firefox', script: 'test:e2e', engines: 'firefox', needs: 'build' },
  { name: 'A visitor’s way in every engine', script: 'test:engines', needs: 'build', tells: true },
  { name: 'Hostile texts in every engine', script: 'test:hostile', needs: 'build', tells: true },
  { name: 'What axe finds in every state, theme and engine', script: 'test:axe', needs: 'build', tells: true },
  { name: 'What each page of each panel is about', script: 'test:panels', needs: 'build' },
  { name: 'Pages of others in every engine', script: 'test:hosts', args: ['--all'], needs: 'build', tells: true },
  { name: 'Faults of network and content', script: 'test:faults', args: ['--all'], needs: 'build', tells: true },
];

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const failedScripts = new Set<string>();
const total = { passed: 0, failed: 0 };

const steps = process.argv.includes('--all') ? [...STEPS, ...LONG_STEPS] : STEPS;

for (const step of steps) {
  const started = Date.now();
  const { passed, failed, output } = await take(step);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failedScripts.add(step.script);
  if (failed > 0 || step.tells) console.log(`\n${withoutPassed(output)}\n`);
  console.log(`${failed > 0 ? '✗' : '✓'} ${step.name}: ${passed} passed, ${failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function take(step: Step): Promise<Tally & { output: string }> {
  if (step.needs && failedScripts.has(step.needs)) {
    return { passed: 0, failed: 1, output: `Left out: npm run ${step.needs} has to work first.` };
  }
  const { output, code } = await runScript(step);
  return { ...tally(output, code), output };
}

function tally(output: string, code: number): Tally {
  const line = /(?:^|\n)(\d+) passed, (\d+) failed\s*$/.exec(output);
  if (!line) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const [passed, failed] = [Number(line[1]), Number(line[2])];
  // A runner that fails without a failed test, or finds no test at all, has not shown that anything works.
  const unsound = (code !== 0 && failed === 0) || passed + failed === 0;
  return { passed, failed: unsound ? failed + 1 : failed };
}

function runScript({ script, args = [], engines }: Step): Promise<{ output: string; code: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', ...(engines && { FAQ_ENGINES: engines }) },
      shell: process.platform === 'win32',
    });
    let output = '';
    const collect = (chunk: string): void => void (output += chunk);
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ output: stripVTControlCharacters(output), code: code ?? 1 }));
  });
}

/** What failed is easier found where the hundreds of tests that passed are not listed. */
function withoutPassed(output: string): string {
  return output.replace(/^\s*[✔✓] .*\n/gm, '').trim();
}
