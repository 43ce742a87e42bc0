/** Lets the page do what waits, so that no work of ours holds it up. */
export function breath(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** Waits until the page has nothing better to do, for work that nobody waits for. */
export function rest(): Promise<unknown> {
  // Safari knows no idle time.
  return new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
}
