/** A place in a library's code, and what stands there instead. */
export type Rewrite = readonly [place: string | RegExp, instead: string];

/**
 * Rewrites a library's code where our build needs it otherwise. A place that is not there any more fails the build: the
 * library has changed, and somebody has to look.
 */
export function rewrite(code: string, rewrites: readonly Rewrite[], library: string): string {
  let written = code;
  for (const [place, instead] of rewrites) {
    const next = written.replace(place, () => instead);
    if (next === written) throw new Error(`${library} has changed: nothing in it is like ${String(place)} any more. See what stands there now, and write that into the build.`);
    written = next;
  }
  return written;
}
