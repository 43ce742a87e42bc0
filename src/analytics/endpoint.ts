import type { Facts, Tell } from './follow.js';

/** A batch goes out when it is this long, or its first event this old, in ms; and when the page is left. */
const MOST = 20;
const OLDEST = 10_000;

export function toBatches(address: string): { readonly add: Tell; readonly end: () => void } {
  const life = new AbortController();
  let events: (Facts & { readonly name: string; readonly at: number })[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (events.length > 0) post(address, JSON.stringify({ events }));
    events = [];
  };
  const add: Tell = (name, facts) => {
    events.push({ name, ...facts, at: Date.now() });
    if (events.length >= MOST) flush();
    else timer ??= setTimeout(flush, OLDEST);
  };
  const { signal } = life;
  // The last that a phone surely says of a page: not that it is left, but that it is seen no more.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush(), { signal });
  addEventListener('pagehide', flush, { signal });
  return {
    add,
    end: () => {
      flush();
      life.abort();
    },
  };
}

/**
 * As a text, which needs no permission in advance from another origin. A beacon names the page's address as its referrer,
 * and a panel's address holds a session: so a beacon is what goes where no other request outlives its page.
 */
function post(address: string, body: string): void {
  if (!('keepalive' in Request.prototype)) return void navigator.sendBeacon(address, body);
  fetch(address, { method: 'POST', body, keepalive: true, credentials: 'omit', referrerPolicy: 'strict-origin' }).catch(() => undefined);
}
