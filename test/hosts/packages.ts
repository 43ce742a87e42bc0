import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installWithApt } from '../support/install.js';
import type { Host } from './host.js';

/** Where what the pages need stands that is no package of this project’s own, by the first part of its address. */
export const FOLDERS = { debian: '/usr/share/javascript', ext: 'node_modules/.cache/extjs-gpl-6.2.0' } as const;

/** Brings here what these pages need. Throws with the mend where it cannot be had: no page is left out unsaid. */
export function needPackages(hosts: readonly Host[]): void {
  const need = (folder: keyof typeof FOLDERS): boolean => hosts.some(({ head }) => head?.includes(`"/${folder}/`));
  if (need('debian')) needDebian();
  if (need('ext')) needExt();
}

/** Prototype, script.aculo.us and MooTools in the very versions that old panels use. */
function needDebian(): void {
  const missing = ['prototype', 'scriptaculous', 'mootools'].filter((name) => !existsSync(join(FOLDERS.debian, name))).map((name) => `libjs-${name}`);
  if (missing.length > 0 && !installWithApt('Prototype and MooTools', missing)) {
    throw new Error(`Two pages stand on Prototype and MooTools as Debian packs them. Install them (apt-get install ${missing.join(' ')}), or name the pages to visit.`);
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
  } catch (cause) {
    throw new Error('One page stands on ExtJS, which npm could not fetch. Try again where the registry can be reached, or name the pages to visit.', { cause });
  }
  const [file] = readdirSync(unpacking) as [string];
  execFileSync('tar', ['xzf', file, 'package/build/ext-all.js', 'package/build/classic/theme-classic'], { cwd: unpacking });
  renameSync(join(unpacking, 'package/build'), FOLDERS.ext);
  rmSync(unpacking, { recursive: true });
}
