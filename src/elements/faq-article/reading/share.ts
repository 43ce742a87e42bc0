import { readAddress } from '../../../store/page-context/address.js';

/**
 * The address to hand on: the page's canonical one where it names one, else its own without the query, which may hold a
 * session. Undefined where the owner has given articles no addresses, and where a session stands in the page's own, as in
 * those of panels: that is nobody else's.
 */
export function addressOf(article: string, prefix: string | undefined): string | undefined {
  if (!prefix) return undefined;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const page = (canonical || location.origin + location.pathname).split('#')[0]!;
  const { protocol, pathname } = new URL(page);
  const isPublic = /^https?:$/.test(protocol) && readAddress({ pathname, search: '', hash: '' }).path === pathname;
  return isPublic ? page + prefix + encodeURIComponent(article) : undefined;
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
