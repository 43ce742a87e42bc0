import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reporter, TestCase, TestResult } from 'playwright/types/testReporter';

interface Row {
  readonly kind: string;
  readonly fault: string;
  readonly happened: string;
  readonly code?: string;
  readonly recovery: string;
}

const FILE = fileURLToPath(new URL('faults.md', import.meta.url));

/** Writes what came of each fault, when all were tried and none came out otherwise. */
class TableReporter implements Reporter {
  readonly #rows: Row[] = [];

  onTestEnd({ annotations }: TestCase, { status }: TestResult): void {
    const note = annotations.find(({ type }) => type === 'fault')?.description;
    if (note && status === 'passed') this.#rows.push(JSON.parse(note) as Row);
  }

  onEnd({ status }: { status: string }): void {
    if (process.env['FAQ_FAULTS'] !== 'all' || status !== 'passed') return;
    const cell = (text: string): string => text.replaceAll('|', '\\|');
    const table = (kind: string): string[] => {
      const rows = this.#rows.filter((row) => row.kind === kind).sort((a, b) => (a.fault < b.fault ? -1 : 1));
      const lines = rows.map(({ fault, happened, code, recovery }) => `| ${cell(fault)} | ${happened} | ${code ? `\`${code}\`` : '–'} | ${recovery} |`);
      return [`## Faults of the ${kind}: ${rows.length}`, '', '| fault | what happens | `faq-error` | recovery |', '|---|---|---|---|', ...lines, ''];
    };
    const head = [
      '# What happens when things go wrong',
      '',
      'Made by `npm run test:faults -- --all`: each row was tried in Chromium on a page with the script tag, with the files of dist/ and a server that fails.',
      'In every row the event came once, with this code; nothing pretended to be on its way after 8 s; nothing was thrown into the page; and no more than one line',
      'stood in the console.',
      '',
    ];
    writeFileSync(FILE, [...head, ...table('network'), ...table('content')].join('\n').trimEnd() + '\n');
  }
}

// Playwright asks for a default export.
export default TableReporter;
