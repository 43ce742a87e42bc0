import type { Engine } from './browsers.js';

/** A unit test that cannot hold in an engine. It is run there all the same, and told by name at the end of the run. */
export interface Limit {
  readonly engine: Engine;
  /** Its whole name, the names of what it stands in before it. */
  readonly test: string;
  readonly why: string;
}

const STALE = 'WebKit keeps what the window’s size meant to an adopted style sheet while no element on the page has it: here the test before has removed the last, and the window has changed since';

export const LIMITS: readonly Limit[] = [
  { engine: 'webkit', test: '<faq-drawer> wide follows when room comes and goes', why: STALE },
  { engine: 'webkit', test: '<faq-drawer> wide gives an article without results the whole width', why: STALE },
  { engine: 'webkit', test: '<faq-drawer> as a sheet closes at a tap on the page above it, not at one inside, such as the second of two on what opened it', why: STALE },
];
