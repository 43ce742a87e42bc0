import { toBatches } from './endpoint.js';
import { follow } from './follow.js';
import type { Facts } from './follow.js';

/*
 * Who hears what visitors look for. Each starts at once and returns the way to stop it. Nothing is loaded and nobody is
 * asked: the counters are those that the page already has, found at each event, for they may be loaded late.
 */
export { clean } from './clean.js';
export { follow } from './follow.js';
export type { Facts, Tell } from './follow.js';

interface Counters {
  gtag?: (command: 'event', name: string, facts: Facts) => void;
  dataLayer?: unknown[];
  _paq?: unknown[];
  plausible?: (name: string, options: { readonly props: Facts }) => void;
}

const counters = (): Counters => window as unknown as Counters;

/** Google Analytics 4: events `faq_search`, `faq_article` …; through `gtag`, or a tag manager's `dataLayer`. */
export const toGa4 = (): (() => void) =>
  follow((name, facts) => {
    const { gtag, dataLayer } = counters();
    if (gtag) gtag('event', `faq_${name}`, facts);
    else dataLayer?.push({ event: `faq_${name}`, ...facts });
  });

/** Matomo: events of the category `Help`, and searches as site searches. */
export const toMatomo = (): (() => void) =>
  follow((name, facts) => {
    const { query, id, reason, article, total, position, helpful } = facts;
    // Matomo's own list of what is searched, and of what is searched in vain.
    if (total !== undefined) counters()._paq?.push(['trackSiteSearch', query ?? '', 'Help', total]);
    else counters()._paq?.push(['trackEvent', 'Help', name, String(id ?? reason ?? article ?? query ?? ''), ...(position !== undefined ? [position] : helpful !== undefined ? [Number(helpful)] : [])]);
  });

/** Plausible: events `Help: search` …, with custom properties. */
export const toPlausible = (): (() => void) => follow((name, facts) => counters().plausible?.(`Help: ${name}`, { props: facts }));

/** An address of the owner's own: batches of JSON, `{ "events": [{ "name": "search", "query": "imap", "total": 7, "at": 1764060000000 }] }`. */
export const toEndpoint = (address: string): (() => void) => {
  const batches = toBatches(new URL(address, document.baseURI).href);
  const stop = follow(batches.add);
  return () => {
    stop();
    batches.end();
  };
};
