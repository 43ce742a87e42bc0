import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** A Chromium that tests can start. */
export interface Browser {
  readonly executablePath: string;
  /** What it calls itself: `Chromium 156.0.8078.79 built on Debian GNU/Linux 12`. */
  readonly version: string;
  readonly args: readonly string[];
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const MEND = `No Chromium was found, and none could be installed. Install one of them and run the tests again:
  npx playwright install --with-deps chromium
  apt-get install chromium                      (Debian)
or set FAQ_CHROMIUM to the path of a Chromium or Chrome that is here.`;

const isRoot = process.getuid?.() === 0;

/** Finds a Chromium, Playwright's own first, and installs one where there is none. Throws with the mend when it cannot. */
export function findBrowser(): Browser {
  const asked = process.env['FAQ_CHROMIUM'];
  if (asked && !runs(asked)) throw new Error(`FAQ_CHROMIUM is ${asked}, and that does not start.`);
  const found = asked || installed() || (installWithPlaywright() || installWithApt() ? installed() : undefined);
  if (!found) throw new Error(MEND);
  return { executablePath: found, version: versionOf(found), args: launchArguments() };
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...inPath, ...APPLICATIONS].find(runs);
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return versionOf(file) !== '';
  } catch {
    return false;
  }
}

/** Empty when the file does not start (Ubuntu's `chromium-browser` is often a stub that only asks for a snap). */
function versionOf(file: string): string {
  // Chrome on Windows opens a window instead of answering.
  if (process.platform === 'win32') return file;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 ? stdout.trim() : '';
}

function installWithPlaywright(): boolean {
  const extras = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  return attempt('npx', ['playwright', 'install', ...extras, 'chromium']);
}

function installWithApt(): boolean {
  if (!isRoot || !existsSync('/etc/debian_version')) return false;
  return attempt('apt-get', ['update']) && attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
}

function attempt(command: string, args: readonly string[]): boolean {
  console.log(`No Chromium here yet: ${command} ${args.join(' ')}`);
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

/** A browser that asks nobody for anything while it is tested. Chromium refuses its sandbox to root. */
function launchArguments(): readonly string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return isRoot ? ['--no-sandbox', ...quiet] : quiet;
}
