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
 * A template whose values are marked (`src/tools/vite/lit-templates.ts`): a question mark in an attribute, or a comment.
 * That is all there is to find, so the text is not read before the browser reads it.
 */
const TEMPLATE = `constructor({strings:t}){let r,o=0;const d=this.parts=[];for(this.el=l.createElement("template"),this.el.innerHTML=V(t,t.join("?")),P.currentNode=this.el.content;r=P.nextNode();o++)if(r.attributes)for(const{name:t,value:i}of[...r.attributes]){const s=i.split("?");if(s[1]!=null){const[,i,e]=/([.?@])?(.*)/.exec(t);d.push({index:o,name:e,strings:s,ctor:"."===i?I:"?"===i?L:"@"===i?z:H}),r.removeAttribute(t)}}else d.push({index:o})}}`;

/**
 * What our elements make no use of: polyfills, style elements in place of style sheets, decorators, converters, attributes
 * that are more than a text or there, what has changed between two updates, and whether it has by any rule but
 * `Object.is`; in templates directives, SVG and MathML on their own, `noChange`, values in comments, in a tag itself and in
 * raw text, and listeners that are objects; and contexts that are told in a row. Lint holds that they make none.
 */
const SLIM: Readonly<Record<string, readonly Rewrite[]>> = {
  'css-tag.js': [
    [/,e=t\.ShadowRoot&&.*?CSSStyleSheet\.prototype,s=Symbol\(\),o=new WeakMap;/, ',e=!0,s=0;'],
    [/constructor\(t,e,o\)\{.*?(?=toString\(\))/, 'constructor(t){this.cssText=t}get styleSheet(){return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}'],
    ['t+"",void 0,s)', 't+"")'],
    ['return new n(o,t,s)', 'return new n(o)'],
    ['t instanceof CSSStyleSheet?t:t.styleSheet);', 't.styleSheet);'],
    ['toString(){return this.cssText}', ''],
    [/\(t=>\{if\(!0===t\._\$cssResult\$\).*?\}\)\(s\)/, '(s.cssText??s)'],
  ],
  'reactive-element.js': [
    ['{is:i,defineProperty:e,getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o,getPrototypeOf:n}', '{is:i,defineProperty:e,getOwnPropertyNames:r,getPrototypeOf:n}'],
    [/,c=a\.trustedTypes,.*?,p=a\.reactiveElementPolyfillSupport/, ',p=void 0'],
    [/u=\{toAttribute.*?hasChanged:f\};/, 'u=0,f=0;'],
    [/d=\(t,s\)=>t,/, ''],
    [/d\("elementProperties"\)/, '"elementProperties"'],
    [/d\("finalized"\)/, '"finalized"'],
    [/d\("properties"\)/, '"properties"'],
    [/y\[d\("elementProperties"\)\]/, 'y.elementProperties'],
    [/y\[d\("finalized"\)\]=new Map/, 'y.finalized=!0'],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [/static createProperty\(t,s=b\)\{.*?\}(?=static _\$Ei)/, 'static createProperty(t,s){this._$Ei(),this.elementProperties.set(t,s);const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(e){const h=this[i];this[i]=e,this.requestUpdate(t,h,s)},configurable:!0,enumerable:!0})}'],
    ['void 0!==t.l&&(this.l=[...t.l]),', ''],
    ['s=[...r(t),...o(t)];', 's=r(t);'],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=new Map;)/, ''],
    ['this.finalizeStyles(this.styles)', '[this.styles??[]].flat(1/0)'],
    [/static finalizeStyles\(s\)\{.*?\}(?=static _\$Eu)/, ''],
    ['!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0', '!1===i?void 0:i??t.toLowerCase()'],
    ['this._$Ep=void 0,this.isUpdatePending', 'this.isUpdatePending'],
    [',this._$Em=null', ''],
    ['this._$AL=new Map,', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['t.size>0&&(this._$Ep=t)', 'this._$Ep=t'],
    ['this.constructor.shadowRootOptions', '{mode:"open"}'],
    ['y.elementStyles=[],y.shadowRootOptions={mode:"open"},', ''],
    [/this\._\$AK\(t,i\)\}_\$ET\(t,s\)\{.*?\}(?=async _\$EP)/, `const e=this.constructor,h=e._$Eh.get(t);void 0!==h&&(this[h]=e.elementProperties.get(h).type?null!==i:i)}_$ET(t,s){const i=this.constructor,e=i.elementProperties.get(t),h=i._$Eu(t,e),r=e.type?s?"":null:s;null==r?this.removeAttribute(h):this.setAttribute(h,r)}requestUpdate(t,s,e){if(e){if(i(this[t],s))return;e.reflect&&(this._$Eq??=new Set).add(t)}this.isUpdatePending||(this._$ES=this._$EP())}`],
    ['const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending', 'return await this.scheduleUpdate(),!this.isUpdatePending'],
    [/(?<=scheduleUpdate\(\)\{return this\.performUpdate\(\)\})performUpdate\(\)\{.*?\}(?=willUpdate\(t\))/, 'performUpdate(){if(this.isUpdatePending){if(!this.hasUpdated)for(const[t,s]of this._$Ep)this[t]=s,this._$Ep.delete(t);try{this.willUpdate(),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update()}catch(t){throw this._$EM(),t}this._$AE()}}'],
    ['this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}', 'this.firstUpdated()),this.updated()}_$EM(){this.isUpdatePending=!1}'],
    ['willUpdate(t){}_$AE(t){', 'willUpdate(){}_$AE(){'],
    ['update(t){this._$Eq', 'update(){this._$Eq'],
    ['updated(t){}firstUpdated(t){}', 'updated(){}firstUpdated(){}'],
    ['this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}', 'this._$ES}'],
  ],
  'lit-html.js': [
    [/function M\(t,i,s=t,e\)\{.*?\}(?=class R\{)/, ''],
    ['_$AI(t,i=this){t=M(this,t,i),', '_$AI(t){'],
    ['t!==this._$AH&&t!==E&&this._(t)', 't!==this._$AH&&this._(t)'],
    ['_$AI(t,i=this,s,e){const', '_$AI(t,s){const'],
    ['t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,', 'o=!a(t)||t!==this._$AH,'],
    ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', 'r=e[s+n],'],
    ['o&&!e&&this.j(t)', 'o&&this.j(t)'],
    ['void 0!==s&&(void 0!==s.strings', '(void 0!==s.strings'],
    ['(s._$AI(t,s,i),', '(s._$AI(t,i),'],
    ['_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;const s=this._$AH', '_$AI(t){t??=A;const s=this._$AH'],
    ['throw Error("invalid template strings array")', 'throw Error(t)'],
    ['return void 0!==e?e.createHTML(i):i', 'return e?e.createHTML(i):i'],
    ['E=Symbol.for("lit-noChange"),A=Symbol.for("lit-nothing")', 'E=0,A=Symbol()'],
    ['d(t)?this.k(t):this._(t)', 'this.k(t)'],
    ['const s=i(t).nextSibling;i(t).remove()', 'const s=t.nextSibling;t.remove()'],
    ['constructor(){super(...arguments),this.type=3}', ''],
    ['constructor(){super(...arguments),this.type=4}', ''],
    ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
    ['this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,', 'this._$AH=A,this.element=t,this.name=i,'],
    ['this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,', 'this._$AH=A,this._$AA=t,this._$AB=i,'],
    ['this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i', 'this._$AV=[],this._$AD=t'],
    [/class Z\{.*?\}(?=const j=)/, ''],
    [',V:M,', ','],
    [',F:Z}', '}'],
    [/,h="\$lit\$",o=.*?(?=,l=document)/, ''],
    [/,f="\[ .*?\$=\/"\/g(?=,y=)/, ''],
    [/,y=\/\^\(\?:script.*?\/i/, ''],
    [/const N=.*?(?=class S\{)/, ''],
    [/(?<=const D=)\(t,i,s\)=>\{.*?return h\._\$AI\(t\),h\}/, '(t,i,s)=>(s._$litPart$??=new k(i.insertBefore(c(),s.renderBefore),s.renderBefore,0,s))._$AI(t)'],
    [/(?<=class S\{)constructor.*?\}(?=class R\{)/, TEMPLATE],
    ['{M:h,P:o,A:n,', '{'],
    ['L:N,', ''],
    ['let i;2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),this._$AV.push(i)', 'this._$AV.push(r.ctor?new r.ctor(h,r.name,r.strings,this,t):new k(h,h.nextSibling,this,t))'],
    ['"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)', 'this._$AC(t)'],
    // What has been drawn is not looked through once more; plain Lit does, and finds the same.
    ['$(t){const{values:i,_$litType$:s}=t', '$(t){if(this._$AH?.t===t)return;const{values:i}=t'],
    ['t.p(i),this.T(s),this._$AH=t}}', 't.p(i),this.T(s),this._$AH=t}this._$AH.t=t}'],
    ['B=t.litHtmlPolyfillSupport', 'B=void 0'],
    ['w=x(2),T=x(3)', 'w=0,T=0'],
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
    [',this._$Do=void 0', ''],
    ['update(t){const r=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=e(', 'update(){const r=this.render();super.update(),e('],
    ['render(){return r}', ''],
    ['i._$litElement$=!0,i["finalized"]=!0;', ''],
    ['connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}', ''],
  ],
  'context-consumer.js': [
    [/if\(this\.subscribe=!1,.*?this\.subscribe=h\?\?!1;/, 'this.t=(t,s)=>{this.unsubscribe&&this.unsubscribe!==s&&this.unsubscribe(),this.value=t,this.host.requestUpdate(),this.callback(t,s),this.unsubscribe=s},this.host=t,this.context=s.context,this.callback=s.callback,'],
    ['this.t,this.subscribe)', 'this.t,!0)'],
  ],
  'context-provider.js': [
    [/class e extends .*?\}(?=class i )/, ''],
    [/,this\.onProviderRequest=s=>\{.*?s\.stopPropagation\(\)\}(?=,this\.host=s)/, ''],
    [',this.host.addEventListener("context-provider",this.onProviderRequest)', ''],
    ['hostConnected(){this.host.dispatchEvent(new e(this.context,this.host))}', ''],
    [',e as ContextProviderEvent', ''],
    ['super(void 0!==e.context?e.initialValue:i)', 'super()'],
    ['void 0!==e.context?this.context=e.context:this.context=e', 'this.context=e.context'],
  ],
  'value-notifier.js': [
    ['get value(){return this.o}set value(s){this.setValue(s)}setValue(s,t=!1){const i=t||!Object.is(s,this.o);this.o=s,i&&', 'get value(){return this.o}setValue(s){const i=s!==this.o;this.o=s,i&&'],
    [',void 0!==s&&(this.value=s)', ''],
    ['{disposer:()=>{this.subscriptions.delete(s)},consumerHost:t});const{disposer:h}=this.subscriptions.get(s);s(this.value,h)', '()=>{this.subscriptions.delete(s)});s(this.value,this.subscriptions.get(s))'],
    ['const[s,{disposer:t}]of', 'const[s,t]of'],
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
