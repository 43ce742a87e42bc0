import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Where our one Trusted Types policy is made; Lit's own, `lit-html`, is a name that the host page may use itself. */
const POLICY = fileURLToPath(new URL('../../embed/trusted-types.ts', import.meta.url)).replaceAll('\\', '/');

/**
 * Makes Lit a guest on pages that are not ours: it leaves no global behind, takes our Trusted Types
 * policy, and extends the browser's own `Event` where Prototype or MooTools have put theirs in its place.
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
    .replace(/\w+\?\w+\.createPolicy\("lit-html",\{.*?\}\):void 0/, 'trustedTypes')
    .replace(/^/, code.includes('createPolicy(') ? `import{trustedTypes}from${JSON.stringify(POLICY)};` : '')
    .replace(/^/, code.includes('litPropertyMetadata') ? 'const litPropertyMetadata=new WeakMap;' : '')
    .replace(/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap/, 'void 0')
    .replace(/\(\w+\.(?:litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[^"]*"\)/g, 'void 0');
}
