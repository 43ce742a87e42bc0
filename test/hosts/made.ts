import { SINGLE_FILE } from './host.js';
import type { Host } from './host.js';

const native = `var dialog = document.getElementById('theirs-modal');
if (open) dialog.showModal(); else dialog.close();`;

/** The words on the launcher are the owner's, and run as the page does. */
const DIRECTION = /launcher button direction$/;

/** Pages as hostile as we could make them. */
export const made: readonly Host[] = [
  { name: 'all-unset', about: '`* { all: unset !important }`', head: '<style>* { all: unset !important; }</style>' },
  {
    name: 'loud-styles',
    about: 'huge, upside down, red and hidden by `!important` rules for every element of the body but its dialogs, and ours by name',
    differs: DIRECTION,
    head: `<style>:not(:root, body, dialog), ::before, ::after, faq-drawer, faq-launcher { color: red !important; font: italic 40px serif !important; letter-spacing: 9px !important; transform: rotate(180deg) !important; opacity: 0.4 !important; pointer-events: none !important; visibility: hidden !important; filter: blur(3px) !important; direction: rtl !important; text-transform: uppercase !important; zoom: 2 !important; user-select: none !important; content-visibility: hidden !important; clip-path: circle(1px) !important; }</style>`,
  },
  { name: 'body-transform', about: 'a body that is transformed, filtered and clipped', head: '<style>body { transform: translate(50px, 20px) scale(0.9); filter: blur(0); contain: paint; overflow: hidden; height: 300px; }</style>' },
  { name: 'highest-overlay', about: 'a layer over all at z-index 2147483647', body: '<div id="their-layer" style="position:fixed;inset:0;z-index:2147483647;background:rgb(200 200 255 / 0.5)"></div>' },
  { name: 'native-dialog', about: 'a native modal dialog', body: '<dialog id="theirs-modal"><form method="dialog"><input id="their-field"><button>Close</button></form></dialog>', modal: native },
  { name: 'html-62', about: '`html { font-size: 62.5% }`', head: '<style>html { font-size: 62.5%; line-height: 3; } body { font-size: 1.6rem; }</style>' },
  { name: 'quirks', about: 'no doctype: quirks mode', quirks: true },
  { name: 'base-href', about: '`<base href>` to another folder, and links that open elsewhere', head: '<base href="/elsewhere/deep/" target="_blank">' },
  { name: 'rtl', about: '`dir=rtl` on the page', html: 'dir="rtl"', differs: DIRECTION },
  { name: 'dark', about: '`color-scheme: light only` and forced colours of its own', head: '<style>:root { color-scheme: only light; background: #000; color: #fff; accent-color: red; } :root * { cursor: none !important; }</style>' },
  {
    name: 'document-write',
    about: '`document.write` after the page has loaded, the new page with our tag again',
    stirs: `return new Promise(function (done) {
      var works = window.hostWorks;
      window.theirDone = function () { setTimeout(done, 0); };
      document.open();
      document.write('<!doctype html><html lang="en"><head><title>Written</title><link rel="icon" href="data:,"></head><body><main><h1>Written</h1></main><script src="/dist/faq.js" onload="theirDone()"></' + 'script></body></html>');
      document.close();
    });`,
    works: `return document.title === 'Written';`,
  },
  {
    name: 'extended-prototypes',
    about: 'Object.prototype and Array.prototype extended, enumerably',
    head: `<script>
      Object.prototype.theirs = function () { return 1; };
      Object.prototype.get = Object.prototype.set = undefined;
      delete Object.prototype.get; delete Object.prototype.set;
      Object.prototype.locale = 'xx'; Function.prototype.once = Function.prototype.passive = function () {};
      Array.prototype.theirs = function () { return 2; };
      String.prototype.theirs = Function.prototype.theirs = Number.prototype.theirs = function () { return 3; };
    </script>`,
    works: 'return ({}).theirs() === 1 && [].theirs() === 2;',
  },
  {
    name: 'late-fetch',
    about: '`fetch` replaced by one that is late with what it knows and talks nonsense otherwise',
    head: `<script>(function () { var real = window.fetch; window.fetch = function (what, options) {
      return new Promise(function (done) { setTimeout(done, 80); }).then(function () { return /\\/dist\\//.test(String(what && what.url || what)) ? real.call(window, what, options) : { nonsense: true }; });
    }; })();</script>`,
    works: `return fetch('/theirs').then(function (answer) { return answer.nonsense === true; });`,
  },
  {
    name: 'throwing-fetch',
    about: '`fetch` replaced by one that throws; our single file, which needs none',
    head: `<script>window.fetch = function () { throw new Error('no fetch here'); };</script>`,
    tag: SINGLE_FILE,
    works: 'try { fetch("/theirs"); return false; } catch (error) { return error.message === "no fetch here"; }',
  },
  {
    name: 'eager-keys',
    about: 'a page that eats keys, takes the focus back and stops every event it can',
    head: `<script>
      document.addEventListener('keydown', function (event) { var at = event.target; if (at.nodeName !== 'INPUT') { event.preventDefault(); event.stopPropagation(); } }, false);
      document.addEventListener('focusin', function (event) { if (!document.getElementById('their-trap')) return; if (event.target !== document.getElementById('their-trap')) document.getElementById('their-trap').focus(); }, false);
    </script>`,
    works: 'return true;',
  },
  {
    name: 'clobbered',
    about: 'ids and names of the page that stand in the way of globals: a form `faqElements`, images named `body` and `head`',
    body: `<form id="faqElements" name="customElements"><input name="parentNode"><input name="children"><input name="id"></form>
      <img name="body" alt=""><img name="head" alt=""><a id="script" name="store"></a>`,
  },
];
