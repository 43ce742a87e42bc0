import type { Engine } from '../support/driver.js';

/** In how many looks and widths nothing was wrong, by the names of the states. */
export interface Found {
  readonly engine: Engine;
  readonly version: string;
  readonly clean: ReadonlyMap<string, number>;
}

const NAMES: Readonly<Record<Engine, string>> = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** A row for each state, a column for each engine. */
export function table(found: readonly Found[], themes: number, widths: readonly number[]): string {
  const states = [...(found[0]?.clean.keys() ?? [])];
  const sum = found.flatMap(({ clean }) => [...clean.values()]).reduce((total, looks) => total + looks, 0);
  return `# Nothing that axe finds

Made by \`npm run test:axe\` when nothing at all was wrong: ${sum} times axe has looked, and found no violation, and no text whose contrast it
could not tell. Each number is how often in that state: in the owner's own look by all rules, and in ${themes} themes, each in light and
dark, by the rules that colours, letters and sizes can break; at a width of ${widths.join(' and ')} px, where a state exists in both.

| state | ${found.map(({ engine, version }) => `${NAMES[engine]} ${version}`).join(' | ')} |
|---|${found.map(() => '--:|').join('')}
${states.map((state) => `| ${state} | ${found.map(({ clean }) => clean.get(state) ?? 0).join(' | ')} |`).join('\n')}
`;
}
