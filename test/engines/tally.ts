/** Counts checks that are made one after the other, and tells how each ends. */
export class Tally {
  #passed = 0;
  #failed = 0;

  async check(name: string, walk: () => Promise<void>): Promise<void> {
    try {
      await walk();
      this.#passed += 1;
      console.log(`  ✓ ${name}`);
    } catch (error) {
      this.#failed += 1;
      console.log(`  ✗ ${name}\n    ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** The last line, and the exit code with it. */
  end(): void {
    console.log(`\n${this.#passed} passed, ${this.#failed} failed`);
    process.exitCode = this.#failed > 0 ? 1 : 0;
  }
}
