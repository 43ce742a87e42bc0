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
 * What our elements make no use of: polyfills, style elements in place of style sheets, decorators, converters, attributes
 * that hold JSON, defaults that are no attributes, accessors of one's own, and in templates directives, MathML, comments,
 * values in comments, in a tag itself and in raw text, listeners that are objects, and contexts that are told in a row.
 */
const SLIM: Readonly<Record<string, readonly Rewrite[]>> = {
  'css-tag.js': [
    [/,e=t\.ShadowRoot&&.*?CSSStyleSheet\.prototype,/, ',e=!0,'],
    [/if\(this\._\$cssResult\$=!0,o!==s\)throw Error\(.*?\);/, ''],
    [/\(t=>\{if\(!0===t\._\$cssResult\$\).*?\}\)\(s\)/, '(s.cssText??s)'],
  ],
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
    ['if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),', 'if(this._$Ei(),'],
    [/const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(const\[s,i\]of t\)\{.*?\}(?=\}let t=!1;)/, ''],
    ['const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)}', 'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)}'],
    ['s=[...r(t),...o(t)];', 's=r(t);'],
    ['(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
    ['h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;', 'h=u;'],
    ['if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i', 'return[s??[]].flat(1/0)'],
  ],
  'lit-html.js': [
    [/function M\(t,i,s=t,e\)\{.*?\}(?=class R\{)/, ''],
    ['t=M(this,t,i),', ''],
    ['t=M(this,t,i,0),', ''],
    ['r=M(this,e[s+n],i,n)', 'r=e[s+n]'],
    ['M(this,t,i,0)??A', 't??A'],
    [/class Z\{.*?\}(?=const j=)/, ''],
    [',V:M,', ','],
    [',F:Z}', '}'],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
    [':1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))', ':i=new r.ctor(h,r.name,r.strings,this,t)'],
    ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
    [/if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else if\(8===)/, ''],
    ['B=t.litHtmlPolyfillSupport', 'B=void 0'],
    ['T=x(3)', 'T=0'],
    ['3===i?"<math>":""', '""'],
    ['3===i?"</math>":""', '""'],
    ['if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i)', 'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i)'],
    ['"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p)', 'void 0!==u[1]?c=m:c=p'],
    ['c=n??v,', 'c=v,'],
    [':c===_||c===m?c=v:(c=p,n=void 0)', ':c=v'],
    ['_=/-->/g,', ''],
    [/,y=\/\^\(\?:script.*?\/i/, ''],
    ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
    [/get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, ''],
    [/get parentNode\(\)\{let t=this\._\$AA\.parentNode;.*?\}get startNode\(\)\{.*?\}get endNode\(\)\{.*?\}/, ''],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    [',this._$Cv=e?.isConnected??!0', ''],
    ['this._$AP?.(!1,!0,s);', ';'],
    [/setConnected\(t\)\{.*?\}(?=\}class H)/, ''],
    ['(t?.creationScope??l)', 'l'],
    ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
    ['"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)', 'this._$AH.call(this.options.host,t)'],
  ],
  'lit-element.js': [
    [',s.litElementHydrateSupport?.({LitElement:i});', ';'],
    ['o=s.litElementPolyfillSupport', 'o=void 0'],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
    ['connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}', ''],
  ],
  'context-consumer.js': [
    ['if(this.subscribe=!1,', 'this.subscribe=!1,'],
    [',void 0!==s.context){const t=s;this.context=t.context,this.callback=t.callback,this.subscribe=t.subscribe??!1}else this.context=s,this.callback=i,this.subscribe=h??!1;', ';this.context=s.context,this.callback=s.callback,this.subscribe=s.subscribe;'],
  ],
  'context-provider.js': [
    ['super(void 0!==e.context?e.initialValue:i)', 'super()'],
    ['void 0!==e.context?this.context=e.context:this.context=e', 'this.context=e.context'],
  ],
  'value-notifier.js': [
    ['get value(){return this.o}set value(s){this.setValue(s)}setValue(s,t=!1){const i=t||!Object.is(s,this.o);this.o=s,i&&', 'get value(){return this.o}setValue(s){const i=s!==this.o;this.o=s,i&&'],
    [',void 0!==s&&(this.value=s)', ''],
    ['clearCallbacks(){this.subscriptions.clear()}', ''],
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
  const own = /[\\/](?:reactive-element|lit-html|lit-element|context[\\/]lib|controllers)[\\/][\w-]+\.js$/.test(id);
  return own ? rewrite(native, [...(GUEST[file] ?? []), ...(SLIM[file] ?? [])], `Lit's ${file}`) : native;
}
