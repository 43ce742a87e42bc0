import type { Plugin } from 'vite';

/** The name to allow in a page's `trusted-types` policy; Lit's own is `lit-html`, which the host page may use itself. */
const TRUSTED_TYPES_POLICY = 'faq-elements';

/**
 * Makes Lit a guest on pages that are not ours: it leaves no global behind, makes its Trusted Types policy under our
 * name, and extends the browser's own `Event` where Prototype or MooTools have put theirs in its place.
 */
export function litAsGuest(): Plugin {
  return {
    name: 'faq-lit-as-guest',
    apply: 'build',
    transform: {
      filter: { id: /[\\/]node_modules[\\/](?:lit|lit-html|lit-element|@lit)[\\/]/ },
      handler: (code) => ({ code: makeGuest(code), map: null }),
    },
  };
}

/** Rewrites one module of Lit's production build. */
export function makeGuest(code: string): string {
  return code
    .replace(/\bextends Event\b/g, 'extends Object.getPrototypeOf(CustomEvent)')
    .replace(/\bnew Event\(/g, 'new (Object.getPrototypeOf(CustomEvent))(')
    .replace('createPolicy("lit-html"', `createPolicy("${TRUSTED_TYPES_POLICY}"`)
    .replace(/^/, code.includes('litPropertyMetadata') ? 'const litPropertyMetadata=new WeakMap;' : '')
    .replace(/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap/, 'void 0')
    .replace(/\(\w+\.(?:litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[^"]*"\)/g, 'void 0');
}
