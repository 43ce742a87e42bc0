import { readFile } from 'node:fs/promises';

import type { Report } from './fault.js';

/** The text of a file with `\n` at line ends and without a byte order mark, or undefined after a report. */
export async function readSource(path: string, report: Report): Promise<string | undefined> {
  const bytes = await readFile(path);
  const line = firstForeignLine(bytes);
  if (line) {
    report(line, 'NOT_UTF8', 'this line is not UTF-8 text', 'Save the file as UTF-8.');
    return undefined;
  }
  return new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
}

/** The first line that is not UTF-8, or 0. A line feed byte is never part of another character, so lines decode alone. */
function firstForeignLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return 0;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // The decoder says no by throwing only.
    return false;
  }
}
