/** Something in the articles that stops the build, or a warning, which does not: where it stands, what is wrong, and how to mend it. */
export interface Fault {
  /** Path of the file, from the folder that is built. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** A stable key for programs: `FIELD_MISSING`, `LINK_UNSAFE`. */
  readonly code: string;
  /** One sentence, lower case, without a full stop. */
  readonly message: string;
  /** What to do, as a sentence. */
  readonly mend: string;
}

/** Notes a fault, or a warning, in the file at hand. */
export type Report = (line: number, code: string, message: string, mend: string) => void;

/** Collects the faults of all files, so that one run shows them all. */
export class FaultList {
  readonly #faults: Fault[] = [];
  readonly #warnings: Fault[] = [];

  /** A notebook for one file. */
  of(file: string): Report {
    return (line, code, message, mend) => void this.#faults.push({ file, line, code, message, mend });
  }

  /** A notebook for what a file had better mend. */
  warningsOf(file: string): Report {
    return (line, code, message, mend) => void this.#warnings.push({ file, line, code, message, mend });
  }

  /** By file, then by line. */
  sorted(): readonly Fault[] {
    return inOrder(this.#faults);
  }

  /** By file, then by line. */
  sortedWarnings(): readonly Fault[] {
    return inOrder(this.#warnings);
  }
}

/** `data/mailboxes/webmail.md:12  …  → …`, a line a fault, as editors and people read it. */
export function faultLine(fault: Fault): string {
  return `${fault.file}:${fault.line}  ${fault.message}  → ${fault.mend}`;
}

const inOrder = (faults: readonly Fault[]): readonly Fault[] => [...faults].sort((a, b) => compare(a.file, b.file) || a.line - b.line);

/** The same order on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
