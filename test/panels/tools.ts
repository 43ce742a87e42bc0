import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installWithApt } from '../support/install.js';

const PACKAGES = { php: 'php-cli', xmllint: 'libxml2-utils' } as const;

/** A program that reads what owners install, and that no Node package holds. */
export type Tool = keyof typeof PACKAGES | 'sh';

/** Installs a tool where it is missing and can be had. Throws with the mend when it cannot: nothing is left unread. */
export function needTool(tool: Tool): void {
  if (tool === 'sh' || runs(tool)) return;
  const name = PACKAGES[tool];
  installWithApt(tool, [name]);
  if (!runs(tool)) throw new Error(`${tool} is needed to read what owners of panels install. Install it (Debian: apt-get install ${name}) and run the tests again.`);
}

/** The same for the framework of Plesk, which is in no registry: the demo takes it from Debian's package. */
export function needPrototype(): void {
  const file = process.env['FAQ_PROTOTYPE'] ?? '/usr/share/javascript/prototype/prototype.js';
  if (!existsSync(file)) installWithApt('Prototype', ['libjs-prototype']);
  if (!existsSync(file)) throw new Error('Prototype 1.7.3 is needed for the pages of Plesk. Install it (Debian: apt-get install libjs-prototype), or set FAQ_PROTOTYPE to its path.');
}

const runs = (tool: string): boolean => spawnSync(tool, ['--version']).status === 0;

/** What a program writes; throws with what it complains of when it fails. */
export function run(tool: Tool, args: readonly string[], options: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {}): string {
  needTool(tool);
  return execFileSync(tool, args, { encoding: 'utf8', input: options.input ?? '', env: { ...process.env, ...options.env }, stdio: ['pipe', 'pipe', 'pipe'] });
}
