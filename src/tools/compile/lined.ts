import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';

import type { Report } from './fault.js';

/** YAML with the line of each value. Every scalar is text, so `no`, `5.10` and `2026-11-22` stay what was written. */
export type Lined = LinedText | LinedList | LinedMap;

export interface LinedText {
  readonly kind: 'text';
  readonly line: number;
  readonly text: string;
}

export interface LinedList {
  readonly kind: 'list';
  readonly line: number;
  readonly items: readonly Lined[];
}

export interface LinedMap {
  readonly kind: 'map';
  readonly line: number;
  readonly entries: ReadonlyMap<string, Lined>;
  /** The line of each key. */
  readonly keyLines: ReadonlyMap<string, number>;
}

/** Parses YAML whose first line is line `firstLine` of its file. Undefined when it is empty or was reported as broken. */
export function parseLined(yaml: string, firstLine: number, report: Report): Lined | undefined {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: counter });
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  for (const { message, pos } of document.errors) {
    const what = message.split(/ at line \d/)[0]!;
    report(
      lineAt(pos[0]),
      'YAML',
      `this is not valid YAML (${what})`,
      'Put quotes around a value that holds ": " or "#" or starts with a sign, and give a key once.',
    );
  }
  if (document.errors.length || !document.contents) return undefined;

  let isWhole = true;
  const convert = (node: Node, line = lineAt(node.range?.[0] ?? 0)): Lined => {
    if (isMap(node)) {
      const entries = new Map<string, Lined>();
      const keyLines = new Map<string, number>();
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : '';
        const keyLine = lineAt((key as Node).range?.[0] ?? 0);
        keyLines.set(name, keyLine);
        entries.set(name, value ? convert(value as Node) : { kind: 'text', line: keyLine, text: '' });
      }
      return { kind: 'map', line, entries, keyLines };
    }
    if (isSeq(node)) return { kind: 'list', line, items: node.items.map((item) => convert(item as Node)) };
    if (isAlias(node)) {
      report(line, 'YAML', 'an alias (*) cannot be used here', 'Write the value out.');
      isWhole = false;
    }
    return { kind: 'text', line, text: isScalar(node) ? String(node.value ?? '') : '' };
  };
  const lined = convert(document.contents);
  return isWhole ? lined : undefined;
}
