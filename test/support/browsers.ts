import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import playwright from 'playwright';
import { hasApt, installWithApt, installWithPlaywright, isRoot } from './install.js';

export type Engine = 'chromium' | 'firefox' | 'webkit';

export const ENGINES: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

/** A Chromium that tests can start. */
export interface Browser {
  readonly executablePath: string;
  /** What it calls itself: `Chromium 156.0.8078.79 built on Debian GNU/Linux 12`. */
  readonly version: string;
  readonly args: readonly string[];
}

/** An engine that tests can start. */
export interface FoundEngine extends Browser {
  readonly engine: Engine;
  /** Playwright drives any Chromium, and a Firefox or WebKit of its own; the system's speak standard protocols. */
  readonly by: 'playwright' | 'system';
  /** What the system's WebKit driver (`executablePath`) is to start. */
  readonly browserPath?: string;
}

/** An engine that cannot be had here, and why. */
export interface MissingEngine {
  readonly engine: Engine;
  readonly missing: string;
}

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const CHROMIUM_ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const FIREFOX = ['firefox-esr', 'firefox'];
const FIREFOX_ELSEWHERE = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

/** What Debian calls it. */
const PACKAGES: Readonly<Record<Engine, readonly string[]>> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

const MEND = `No Chromium was found, and none could be installed. Install one of them and run the tests again:
  npx playwright install --with-deps chromium
  apt-get install chromium                      (Debian)
or set FAQ_CHROMIUM to the path of a Chromium or Chrome that is here.`;

/** Finds a Chromium, Playwright's own first, and installs one where there is none. Throws with the mend when it cannot. */
export function findBrowser(): FoundEngine {
  const found = findEngine('chromium');
  if ('missing' in found) throw new Error(found.missing);
  return found;
}

/** The engines that this run is to have: all, or those that FAQ_ENGINES names (`chromium,firefox`). */
export function wantedEngines(): readonly Engine[] {
  const named = (process.env['FAQ_ENGINES'] ?? '').split(',').map((name) => name.trim()).filter(Boolean);
  const wrong = named.find((name) => !ENGINES.some((engine) => engine === name));
  if (wrong) throw new Error(`FAQ_ENGINES names "${wrong}". There are: ${ENGINES.join(', ')}.`);
  return named.length > 0 ? ENGINES.filter((engine) => named.includes(engine)) : ENGINES;
}

/**
 * Finds the engine, Playwright's own first, and installs it where it is not: by Playwright, or else by apt as Debian's
 * root. On a test server a missing engine that Debian's root could have installed is an error, not a shorter run.
 */
export function findEngine(engine: Engine): FoundEngine | MissingEngine {
  const found = installed(engine) ?? (installWithPlaywright(engine) || installWithApt(engine, PACKAGES[engine]) ? installed(engine) : undefined);
  if (found) return found;
  if (engine === 'chromium') return { engine, missing: MEND };
  const missing = `No ${engine} was found, and none could be installed: npx playwright install --with-deps ${engine}, or as Debian's root apt-get install ${PACKAGES[engine].join(' ')}.`;
  if (process.env['CI'] && hasApt) throw new Error(missing);
  return { engine, missing };
}

function installed(engine: Engine): FoundEngine | undefined {
  if (engine === 'chromium') return chromium();
  const own = playwright[engine].executablePath();
  if (existsSync(own)) return { engine, by: 'playwright', executablePath: own, version: playwrightVersion(engine), args: [] };
  return engine === 'firefox' ? firefox() : webkit();
}

function chromium(): FoundEngine | undefined {
  const executablePath = asked('FAQ_CHROMIUM') ?? [playwright.chromium.executablePath(), ...inPath(CHROMIUM), ...CHROMIUM_ELSEWHERE].find(runs);
  return executablePath ? { engine: 'chromium', by: 'playwright', executablePath, version: versionOf(executablePath), args: launchArguments() } : undefined;
}

function firefox(): FoundEngine | undefined {
  const executablePath = asked('FAQ_FIREFOX') ?? [...inPath(FIREFOX), ...FIREFOX_ELSEWHERE].find(runs);
  return executablePath ? { engine: 'firefox', by: 'system', executablePath, version: versionOf(executablePath), args: [] } : undefined;
}

/** WebKitGTK: its driver, a browser for it, and a screen that nobody has to see. */
function webkit(): FoundEngine | undefined {
  const [executablePath] = inPath(['WebKitWebDriver']).filter(exists);
  const [browserPath] = miniBrowsers();
  if (!executablePath || !browserPath || !['xvfb-run', 'xauth'].every((name) => inPath([name]).some(exists))) return undefined;
  // A popup has no toolbar around its page, so the driver opens one; nobody has clicked for it.
  const args = ['--automation', '--javascript-can-open-windows-automatically=true'];
  return { engine: 'webkit', by: 'system', executablePath, browserPath, version: versionOf('xvfb-run', ['-a', browserPath]), args };
}

/** Debian keeps them in /usr/lib/<architecture>/webkit2gtk-4.1, others in /usr/libexec/webkit2gtk-4.1. */
function miniBrowsers(): readonly string[] {
  const folders = ['/usr/libexec', '/usr/lib', ...list('/usr/lib').map((name) => join('/usr/lib', name))];
  const homes = folders.flatMap((folder) => list(folder).filter((name) => /^webkit(?:2gtk|gtk)-/.test(name)).map((name) => join(folder, name)));
  return homes.map((home) => join(home, 'MiniBrowser')).filter(exists).sort().reverse();
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A path that the tester has named has to start. */
function asked(variable: string): string | undefined {
  const path = process.env[variable];
  if (path && !runs(path)) throw new Error(`${variable} is ${path}, and that does not start.`);
  return path || undefined;
}

function inPath(names: readonly string[]): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function exists(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const runs = (file: string): boolean => exists(file) && versionOf(file) !== '';

/** Empty when the file does not start (Ubuntu's `chromium-browser` is often a stub that only asks for a snap). */
function versionOf(file: string, args: readonly string[] = []): string {
  // Chrome on Windows opens a window instead of answering.
  if (process.platform === 'win32') return file;
  const { status, stdout } = spawnSync(file, [...args, '--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 ? stdout.trim() : '';
}

/** Playwright's WebKit does not tell its version before it runs, but Playwright knows what it has installed. */
function playwrightVersion(engine: Engine): string {
  const home = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const { browsers } = JSON.parse(readFileSync(join(home, 'browsers.json'), 'utf8')) as { browsers: readonly { name: string; browserVersion: string }[] };
  return `${engine} ${browsers.find(({ name }) => name === engine)?.browserVersion ?? ''} (Playwright)`;
}

/** A browser that asks nobody for anything while it is tested. Chromium refuses its sandbox to root. */
function launchArguments(): readonly string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return isRoot ? ['--no-sandbox', ...quiet] : quiet;
}
