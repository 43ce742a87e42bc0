import type { Engine } from '../support/driver.js';
import { CHECKS } from './checks.js';
import type { Check, Faults } from './checks.js';
import { HOSTS } from './hosts.js';

/** What each engine found on each page. */
export interface Found {
  readonly engine: Engine;
  readonly version: string;
  readonly faults: ReadonlyMap<string, Faults>;
}

const LETTERS: Readonly<Record<Engine, string>> = { chromium: 'C', firefox: 'F', webkit: 'W' };

/** The table, a row for each page and a column for each check; what failed is told below it. */
export function table(found: readonly Found[]): string {
  const notes: string[] = [];
  const cell = (host: string, check: Check): string => {
    const failed = found.filter(({ faults }) => faults.get(host)?.[check] !== undefined);
    const passed = found.filter((each) => each.faults.has(host) && !failed.includes(each)).map(({ engine }) => LETTERS[engine]).join(' ');
    const marks = failed.map(({ engine, faults }) => {
      notes.push(`${LETTERS[engine]}, ${host}, ${check}: ${faults.get(host)?.[check]?.replaceAll('|', '\\|')}`);
      return `✗ ${LETTERS[engine]}[${notes.length}](#what-failed)`;
    });
    return [passed, ...marks].filter(Boolean).join(' ');
  };
  const rows = HOSTS.map(({ name, about }) => `| **${name}**: ${about} | ${CHECKS.map((check) => cell(name, check)).join(' | ')} |`);
  const total = found.reduce((sum, { faults }) => sum + faults.size * CHECKS.length, 0);
  return `# Pages of others

Made by \`npm run test:hosts\`, from visits to pages by name or to all. ${found.map(({ engine, version, faults }) => `${LETTERS[engine]}: ${name(engine)} ${version}, ${faults.size} of ${HOSTS.length} pages visited`).join('; ')}.
An engine that is not named in a row has not been there. ${total - notes.length} of ${total} checks hold.

| page | ${CHECKS.join(' | ')} |
|---|${CHECKS.map(() => ':-:|').join('')}
${rows.join('\n')}
${notes.length > 0 ? `\n## What failed\n\n${notes.map((note, index) => `${index + 1}. ${note}`).join('\n')}\n` : ''}`;
}

const name = (engine: Engine): string => ({ chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' })[engine];
