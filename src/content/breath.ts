/**
 * Lets the page do what waits, so that no work of ours holds it up. Not by `scheduler.yield`, which goes on before timers and
 * messages have their turn: a worker would hear no question before it had taken everything in.
 */
export async function breath(): Promise<void> {
  await held;
  const { scheduler } = globalThis as { scheduler?: { postTask?: (task: () => void) => unknown } };
  return new Promise((resolve) => scheduler?.postTask?.(resolve) ?? setTimeout(resolve));
}

let held: Promise<unknown> | undefined;

/** Makes the next breath last at least so many ms, for a worker: what draws the page may need its processor. */
export function holdBreath(ms: number): void {
  held = Promise.all([held, new Promise((resolve) => setTimeout(resolve, ms))]);
}

/** Waits until the page has nothing better to do, for work that nobody waits for. */
export function rest(): Promise<unknown> {
  // Safari knows no idle time.
  return new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
}
