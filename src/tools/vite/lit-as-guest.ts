import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { rewrite } from './rewrite.js';
import type { Rewrite } from './rewrite.js';

/** Where our one Trusted Types policy is made; Lit's own, `lit-html`, is a name that the host page may use itself. */
const POLICY = fileURLToPath(new URL('../../embed/trusted-types.ts', import.meta.url)).replaceAll('\\', '/');

/**
 * On a page that is not ours, Lit leaves no global behind and takes our Trusted Types policy. It hands a listener on as its
 * own options, too: with Sugar, whose functions all have a `once`, that is a listener for one event.
 */
const GUEST: Readonly<Record<string, readonly Rewrite[]>> = {
  'reactive-element.js': [
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [/\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\)/, 'void 0'],
  ],
  'lit-html.js': [
    [/^/, `import{trustedTypes}from${JSON.stringify(POLICY)};`],
    [/\w\?\w\.createPolicy\("lit-html",\{.*?\}\):void 0/, 'trustedTypes'],
    ['removeEventListener(this.name,this,s)', 'removeEventListener(this.name,this)'],
    ['addEventListener(this.name,this,t)', 'addEventListener(this.name,this)'],
    [/\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\)/, 'void 0'],
  ],
  'lit-element.js': [[/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[^"]*"\)/, 'void 0']],
};

/**
 * What our elements make no use of: polyfills, style elements in place of style sheets, decorators, attributes that hold
 * JSON, defaults that are no attributes, and in templates directives, comments with values and values in a tag itself.
 */
const SLIM: Readonly<Record<string, readonly Rewrite[]>> = {
  'css-tag.js': [[/,e=t\.ShadowRoot&&.*?CSSStyleSheet\.prototype,/, ',e=!0,']],
  'reactive-element.js': [
    ['p=a.reactiveElementPolyfillSupport', 'p=void 0'],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=new Map;)/, ''],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    ['void 0!==t.l&&(this.l=[...t.l]),', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['break;case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
    ['break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
    ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
    ['i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL', '(this._$AL'],
    ['this.hasUpdated||i||(s=void 0)', 'this.hasUpdated||(s=void 0)'],
    ['this[e]=r??this._$Ej?.get(e)??r', 'this[e]=r'],
  ],
  'lit-html.js': [
    [/function M\(t,i,s=t,e\)\{.*?\}(?=class R\{)/, 'function M(t,i){return i}'],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
    [':1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))', ':i=new r.ctor(h,r.name,r.strings,this,t)'],
    ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
    [/if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else if\(8===)/, ''],
    ['B=t.litHtmlPolyfillSupport', 'B=void 0'],
  ],
  'lit-element.js': [
    [',s.litElementHydrateSupport?.({LitElement:i});', ';'],
    ['o=s.litElementPolyfillSupport', 'o=void 0'],
  ],
};

/**
 * Lit as our pages of other people need it: it leaves nothing behind, extends the browser's own `Event` where Prototype or
 * MooTools have put theirs in its place, and is without what our elements make no use of.
 */
export function litAsGuest(): Plugin {
  return {
    name: 'faq-lit-as-guest',
    apply: 'build',
    transform: {
      filter: { id: /[\\/]node_modules[\\/](?:lit|lit-html|lit-element|@lit)[\\/]/ },
      handler: (code, id) => ({ code: makeGuest(code, id), map: null }),
    },
  };
}

/** Rewrites one module of Lit's production build. */
export function makeGuest(code: string, id: string): string {
  const file = relative(process.cwd(), id).replaceAll('\\', '/').split('/').at(-1)!;
  if (/^(?:async-)?directive/.test(file)) throw new Error(`Our build of Lit knows no directives, and something imports ${file}. Do without it, or see src/tools/vite/lit-as-guest.ts.`);
  const native = code.replace(/\bextends Event\b/g, 'extends Object.getPrototypeOf(CustomEvent)').replace(/\bnew Event\(/g, 'new (Object.getPrototypeOf(CustomEvent))(');
  // The same names stand in front of Lit's own files alone.
  const own = /[\\/](?:reactive-element|lit-html|lit-element)[\\/][\w-]+\.js$/.test(id);
  return own ? rewrite(native, [...(GUEST[file] ?? []), ...(SLIM[file] ?? [])], `Lit's ${file}`) : native;
}
