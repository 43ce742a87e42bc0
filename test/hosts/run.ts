import { writeFile } from 'node:fs/promises';
import { findEngine } from '../support/browsers.js';
import { ENGINES, openDriver } from '../support/driver.js';
import type { Driver, Engine } from '../support/driver.js';
import { CHECKS, visit } from './checks.js';
import type { Faults, Look } from './checks.js';
import { SINGLE_FILE } from './host.js';
import type { Host } from './host.js';
import { HOSTS } from './hosts.js';
import { needPackages } from './packages.js';
import { SINGLE_FILE_PAGE } from './placements.js';
import { serveHosts } from './server.js';
import { table } from './table.js';
import type { Found } from './table.js';

/**
 * Holds our script against pages of others, as they are built: `npm run test:hosts` in Chromium, `-- --all` in each
 * engine and with the table, `-- NAME…` on those pages alone. Ends in `N passed, N failed`.
 */
const args = process.argv.slice(2);
const all = args.includes('--all');
const names = args.filter((arg) => !arg.startsWith('--'));
const named = process.env['FAQ_ENGINES']?.split(',') ?? (all ? ENGINES : ['chromium']);
const engines = ENGINES.filter((engine) => named.includes(engine));
const [blank] = HOSTS as [Host];
const unknown = names.filter((name) => !HOSTS.some((host) => host.name === name));
if (unknown.length > 0) throw new Error(`There is no page ${unknown.join(', ')}. There are ${HOSTS.map(({ name }) => name).join(', ')}.`);
const hosts = HOSTS.filter((host) => names.length === 0 || host === blank || names.includes(host.name));

needPackages(hosts);
const site = await serveHosts();
let passed = 0;
let failed = 0;
const found: Found[] = [];
const here = engines.filter((engine) => {
  const search = findEngine(engine);
  if (!('missing' in search)) return true;
  console.log(search.missing);
  failed += 1;
  return false;
});
await Promise.all(here.map(through));
site.close();

for (const { engine, version, faults } of found) {
  for (const failures of faults.values()) {
    const wrong = Object.keys(failures).length;
    passed += CHECKS.length - wrong;
    failed += wrong;
  }
  console.log(`✓ ${engine} ${version}: ${faults.size} pages`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** All pages in one engine; Chromium takes two at a time, in two windows. */
async function through(engine: Engine): Promise<void> {
  const faults = new Map<string, Faults>();
  const drivers = await Promise.all((engine === 'chromium' ? [1, 2] : [1]).map(() => openDriver(engine)));
  const [first] = drivers as [Driver];
  found.push({ engine, version: first.version, faults });
  const start = await visit(first, site.url, blank, undefined);
  faults.set(blank.name, start.faults);
  const single = HOSTS.find(({ name }) => name === SINGLE_FILE_PAGE) as Host;
  const ofSingleFile = hosts.some(withSingleFile) ? await held(drivers.at(-1) as Driver, single, start.look) : undefined;
  if (ofSingleFile) faults.set(single.name, ofSingleFile.faults);
  const waiting = hosts.filter((host) => host !== blank && host !== single);
  const lane = async (driver: Driver): Promise<void> => {
    for (let host = waiting.shift(); host; host = waiting.shift()) {
      const result = await held(driver, host, (withSingleFile(host) && ofSingleFile?.look) || start.look);
      faults.set(host.name, result.faults);
      if (all && names.length === 0) await writeFile('test/hosts/matrix.md', table(found));
    }
  };
  await Promise.all(drivers.map(lane));
  await Promise.all(drivers.map((driver) => driver.close()));
}

/** A page that breaks the visit itself has failed all checks. */
async function held(driver: Driver, host: Host, reference: Look): Promise<{ faults: Faults; look?: Look }> {
  const start = performance.now();
  const result: { faults: Faults; look?: Look } = await visit(driver, site.url, host, reference).catch((error: unknown) => ({ faults: Object.fromEntries(CHECKS.map((check) => [check, String(error).split('\n')[0]])) }));
  const { faults } = result;
  console.log(`${Object.keys(faults).length > 0 ? '✗' : '✓'} ${driver.engine}: ${host.name} (${Math.round(performance.now() - start)} ms)`);
  for (const [check, why] of Object.entries(faults)) console.log(`    ${check}: ${why}`);
  return result;
}

function withSingleFile({ tag }: Host): boolean {
  return tag?.includes(SINGLE_FILE) ?? false;
}
