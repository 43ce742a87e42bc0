/** Every text of ours, and every ground that it may stand on: 4.5 : 1. By the names of the tokens without `--_`. */
export const TEXTS: Readonly<Record<string, readonly string[]>> = {
  ink: ['surface', 'sunken', 'soft', 'warn', 'mark'],
  'ink-2': ['surface', 'sunken', 'soft', 'warn', 'mark'],
  // Places, counts and labels: in rows that are pointed at, in the chosen result, in code.
  'ink-3': ['surface', 'sunken', 'soft'],
  accent: ['surface', 'sunken', 'soft', 'warn'],
  good: ['surface', 'sunken'],
  'on-accent': ['accent'],
};

/** What shows where a control is, or the focus: 3 : 1. */
export const CONTROLS: Readonly<Record<string, readonly string[]>> = {
  edge: ['surface', 'sunken'],
  accent: ['surface', 'sunken', 'soft', 'warn'],
};

/** Lines that part what is apart without them too. */
export const ORNAMENTS: readonly string[] = ['line'];
