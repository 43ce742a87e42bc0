import { FaqError } from '../content/faq-error.js';

/** As far as we use it; TypeScript’s own library has no Trusted Types yet. */
interface Policy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes;
const same = (text: string): string => text;

/**
 * Our one Trusted Types policy, which the build gives to Lit too: for the markup of our own templates and the address
 * of our worker, never for anything from outside. Without it nothing can be drawn where a page asks for Trusted Types.
 */
export const trustedTypes = factory && makePolicy(factory);

function makePolicy(maker: NonNullable<typeof factory>): Policy {
  try {
    return maker.createPolicy('faq-elements', { createHTML: same, createScriptURL: same });
  } catch (cause) {
    throw new FaqError('POLICY', 'the Content-Security-Policy of this page has to name faq-elements in its trusted-types.', { cause });
  }
}
