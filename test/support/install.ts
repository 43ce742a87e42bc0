import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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
  updated ||= attempt(engine, 'apt-get', ['update']);
  return updated && attempt(engine, 'apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
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
