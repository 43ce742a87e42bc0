/** A link that passed the policy. */
export interface SafeLink {
  /** The address in full, or `#faq/<id>` for an article. */
  readonly href: string;
  /** The id of the article it leads to. */
  readonly article?: string;
  /** True for a web address of another site than the base's. */
  readonly external: boolean;
}

const PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'];
const ARTICLE = '#faq/';

/** Blanks and invisible characters: none has a place in an address, and some make browsers and readers see two different ones. */
const UNSEEN = /[\p{Z}\p{C}]/u;

/**
 * The one policy for links: web, mail and telephone addresses, addresses relative to `base`, and articles
 * (`#faq/<id>`). Anything else is undefined, a name or password before the host and a relative address without a base
 * included; the text of such a link is shown as text. Blanks around the address are forgiven.
 */
export function safeLink(url: string, base?: string): SafeLink | undefined {
  const address = url.trim();
  if (!address || UNSEEN.test(address)) return undefined;
  try {
    if (address.startsWith(ARTICLE)) {
      const article = decodeURIComponent(address.slice(ARTICLE.length));
      return article ? { href: articleLink(article), article, external: false } : undefined;
    }
    const { href, protocol, origin, username, password } = new URL(address, base);
    if (!PROTOCOLS.includes(protocol) || username || password) return undefined;
    return { href, external: protocol.startsWith('http') && (!base || origin !== new URL(base).origin) };
  } catch {
    // Neither `new URL` nor decodeURIComponent can say no in another way.
    return undefined;
  }
}

/** The address of an article inside the help desk. */
export function articleLink(id: string): string {
  return ARTICLE + encodeURIComponent(id);
}
