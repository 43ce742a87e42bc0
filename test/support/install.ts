import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const isRoot = process.getuid?.() === 0;

/** Whether packages can be installed here as Debian's (and Ubuntu's) root does. */
export const hasApt = isRoot && existsSync('/etc/debian_version');

let updated = false;

export function installWithPlaywright(engine: string): boolean {
  const extras = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  return attempt(engine, 'npx', ['playwright', 'install', ...extras, engine]);
}

export function installWithApt(engine: string, packages: readonly string[]): boolean {
  if (!hasApt) return false;
  updated ||= apt(engine, 'update');
  return updated && apt(engine, 'install', '-y', '--no-install-recommends', ...packages);
}

/** One at a time: apt refuses a second one, and tests that run side by side may lack the same. */
function apt(engine: string, ...args: readonly string[]): boolean {
  return attempt(engine, 'flock', [join(tmpdir(), 'faq-elements-apt.lock'), 'apt-get', ...args]);
}

function attempt(engine: string, command: string, args: readonly string[]): boolean {
  console.log(`No ${engine} here yet: ${command} ${args.join(' ')}`);
  try {
    execFileSync(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      shell: process.platform === 'win32',
    });
    return true;
  } catch (error) {
    console.log(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
