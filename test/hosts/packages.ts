import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installWithApt } from '../support/install.js';
import type { Host } from './host.js';

/** Where what the pages need stands that is no package of this project’s own, by the first part of its address. */
export const FOLDERS = { debian: '/usr/share/javascript', ext: 'node_modules/.cache/extjs-gpl-6.2.0' } as const;

/** Brings here what these pages need. Where it cannot be had the mend is told, and the page that lacks it fails. */
export function needPackages(hosts: readonly Host[]): void {
  const need = (folder: keyof typeof FOLDERS): boolean => hosts.some(({ head }) => head?.includes(`"/${folder}/`));
  if (need('debian')) needDebian();
  if (need('ext')) needExt();
}

/** Prototype, script.aculo.us and MooTools in the very versions that old panels use. */
function needDebian(): void {
  const missing = ['prototype', 'scriptaculous', 'mootools'].filter((name) => !existsSync(join(FOLDERS.debian, name))).map((name) => `libjs-${name}`);
  if (missing.length > 0 && !installWithApt('Prototype and MooTools', missing)) {
    console.log(`Two pages stand on Prototype and MooTools as Debian packs them (apt-get install ${missing.join(' ')}), and fail without.`);
  }
}

/** ExtJS is 120 MB, nearly all of it not for browsers: who never visits its page need not wait for it, so it is no dependency. */
function needExt(): void {
  if (existsSync(FOLDERS.ext)) return;
  const unpacking = `${FOLDERS.ext}.part`;
  console.log('No ExtJS here yet: 120 MB are fetched once.');
  rmSync(unpacking, { recursive: true, force: true });
  mkdirSync(unpacking, { recursive: true });
  try {
    execFileSync('npm', ['pack', 'extjs-gpl@6.2.0', '--pack-destination', unpacking], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  } catch {
    return console.log('One page stands on ExtJS, which npm could not fetch, and fails without. Try again where the registry can be reached.');
  }
  const [file] = readdirSync(unpacking) as [string];
  execFileSync('tar', ['xzf', file, 'package/build/ext-all.js', 'package/build/classic/theme-classic'], { cwd: unpacking });
  renameSync(join(unpacking, 'package/build'), FOLDERS.ext);
  rmSync(unpacking, { recursive: true });
}
