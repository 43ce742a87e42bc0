import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/*
 * npm run test:faults: every fault of content read in Node, and those of the network, with some of content, on whole
 * pages. With `--all`, all of them on whole pages, and test/faults/faults.md is written; with `--few`, of the network one for
 * each way it can end. Ends in `N passed, N failed`.
 */

const all = process.argv.includes('--all');
const few = process.argv.includes('--few') ? ['--grep', '@few'] : [];
const total = { passed: 0, failed: 0 };

for (const [command, ...args] of [
  ['tsx', 'test/unit.ts', 'test/faults/content.test.ts'],
  ['playwright', 'test', '--config', 'test/faults/config.ts', ...few],
] as const) {
  const output = await run(command, args);
  const [, passed = '0', failed = '1'] = /(?:^|\n)(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
  total.passed += Number(passed);
  total.failed += Number(failed);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...(all && { FAQ_FAULTS: 'all' }) };
    const child = spawn('npx', [command, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env, shell: process.platform === 'win32' });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('error', reject);
    child.on('close', () => resolve(stripVTControlCharacters(output)));
  });
}
