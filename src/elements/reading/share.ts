/** Panels that put a session into their paths: an address of theirs is nobody else's. */
const SESSION = /\/cpsess\d/;

/**
 * The address to hand on: the page's canonical one where it names one, else its own without the query, which may hold a
 * session. Undefined where the owner has given articles no addresses, and where the page's is not to be handed on.
 */
export function addressOf(article: string, prefix: string | undefined): string | undefined {
  if (!prefix) return undefined;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const page = (canonical || location.origin + location.pathname).split('#')[0]!;
  return /^https?:/.test(page) && !SESSION.test(page) ? page + prefix + encodeURIComponent(article) : undefined;
}

/** Hands an address on the way a phone does it; false where there is no such way. */
export async function hand(url: string, title: string): Promise<boolean> {
  if (!navigator.share || !matchMedia('(pointer: coarse)').matches) return false;
  try {
    await navigator.share({ url, title });
    return true;
  } catch (cause) {
    // Who changes their mind has been served.
    return (cause as DOMException).name === 'AbortError';
  }
}
