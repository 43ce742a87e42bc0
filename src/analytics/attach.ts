import { FaqError } from '../content/faq-error.js';
import { toEndpoint, toGa4, toMatomo, toPlausible } from './adapters.js';

const COUNTERS = { ga4: toGa4, matomo: toMatomo, plausible: toPlausible } as const;

/** Starts what the setting `analytics` names, until the signal ends it. */
export function attach(setting: string, signal: AbortSignal, report: (error: FaqError) => void): void {
  const counter = Object.hasOwn(COUNTERS, setting) ? COUNTERS[setting as keyof typeof COUNTERS] : undefined;
  if (!counter && !/[/:]/.test(setting)) {
    return report(new FaqError('CONFIG', `analytics is ${Object.keys(COUNTERS).join(', ')}, or an address such as /help-events, not "${setting}".`));
  }
  const stop = counter ? counter() : toEndpoint(setting);
  signal.addEventListener('abort', stop, { once: true });
}
