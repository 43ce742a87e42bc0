import { findEngine, wantedEngines } from './browsers.js';
import type { FoundEngine } from './browsers.js';

/**
 * The engines that are here of those this run is to have (FAQ_ENGINES), Chromium first. Tells which they are, and which
 * could not be had and why. There is no run without Chromium, unless other engines are asked for by name.
 */
export function enginesOfThisRun(): readonly FoundEngine[] {
  const found: FoundEngine[] = [];
  for (const engine of wantedEngines()) {
    const one = findEngine(engine);
    if ('missing' in one) {
      if (engine === 'chromium') throw new Error(one.missing);
      console.log(`${engine}: not run. ${one.missing}`);
    } else {
      console.log(`${engine}: ${one.version}`);
      found.push(one);
    }
  }
  if (found.length === 0) throw new Error('None of the engines that FAQ_ENGINES names could be had.');
  return found;
}
