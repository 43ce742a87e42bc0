import { ASYNC, SINGLE_FILE } from './host.js';
import type { Host } from './host.js';

/** The single file has the bodies with it: there, the passage that answers stands above the first result. */
export const SINGLE_FILE_PAGE = 'single-file';

/** Ways in which our script comes into a page, and places where our elements stand. */
export const placements: readonly Host[] = [
  { name: 'in-head', about: 'the tag in the head, neither async nor deferred', tag: '<script src="/dist/faq.js"></script>', place: 'head' },
  { name: 'deferred', about: 'the tag in the head, deferred', tag: '<script defer src="/dist/faq.js"></script>', place: 'head' },
  { name: 'injected', about: 'a script that makes the tag, and takes it out again at once', place: 'nowhere', body: `<script>(function () { var tag = document.createElement('script'); tag.src = '/dist/faq.js'; document.head.appendChild(tag); tag.onload = function () { tag.remove(); }; })();</script>` },
  { name: 'twice', about: 'the tag twice', tag: ASYNC + ASYNC },
  { name: 'two-copies', about: 'two copies of the script from two places, as of two versions', tag: '<script src="/older/faq.js"></script><script src="/dist/faq.js"></script>' },
  { name: SINGLE_FILE_PAGE, about: 'the single file', tag: SINGLE_FILE, differs: /^results: (result|mark) box$/ },
  { name: 'single-file-and-tag', about: 'the single file, then the tag', tag: SINGLE_FILE + ASYNC },
  {
    name: 'package-and-tag',
    about: 'our elements registered by the npm package of the page’s own bundle, then the tag',
    head: `<script type="importmap">{ "imports": {
      "lit": "/npm/lit/index.js", "lit/": "/npm/lit/", "@lit/context": "/npm/@lit/context/index.js", "@lit/reactive-element": "/npm/@lit/reactive-element/reactive-element.js",
      "@lit/reactive-element/": "/npm/@lit/reactive-element/", "lit-html": "/npm/lit-html/lit-html.js", "lit-html/": "/npm/lit-html/", "lit-element": "/npm/lit-element/lit-element.js", "lit-element/": "/npm/lit-element/", "lit-element/lit-element.js": "/npm/lit-element/lit-element.js" } }</script>
      <script type="module">import '/dist/define/all.js'; window.theirPackage = true; const tag = document.createElement('script'); tag.src = '/dist/faq.js'; document.body.append(tag);</script>`,
    place: 'nowhere',
    works: 'return window.theirPackage === true;',
  },
  { name: 'module', about: 'the tag as a module', tag: '<script type="module" src="/dist/faq.js"></script>' },
  { name: 'elements-before', about: 'the page’s own drawer, parsed before the script', body: '<faq-drawer data-theirs><a href="/help">Help</a></faq-drawer>' },
  { name: 'elements-after', about: 'the page’s own drawer, parsed after the script has run', tag: '<script src="/dist/faq.js"></script>', place: 'head', body: '<faq-drawer data-theirs><a href="/help">Help</a></faq-drawer>' },
  {
    name: 'launcher-in-shadow-root',
    about: 'the page’s own button in two nested shadow roots',
    // Its own button looks as the page wants it, and with no launcher of ours below it the panel is higher.
    differs: /: launcher | box$/,
    tag: '<script async src="/dist/faq.js" data-launcher="#their-help"></script>',
    body: `<div id="their-host"></div><script>(function () {
      var outer = document.getElementById('their-host').attachShadow({ mode: 'open' });
      var inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      var button = inner.appendChild(document.createElement('button'));
      button.id = 'their-help'; button.textContent = 'Help';
    })();</script>`,
  },
  { name: 'framed', about: 'in a frame of the same site', framed: '' },
  { name: 'sandboxed', about: 'in a frame with `sandbox="allow-scripts"`, the single file', framed: 'sandbox="allow-scripts"', tag: SINGLE_FILE },
  {
    name: 'router-moves',
    about: 'a router that moves the page’s own drawer elsewhere, takes it out and puts it back',
    body: '<section id="their-view"><faq-drawer data-theirs></faq-drawer></section>',
    stirs: `var view = document.getElementById('their-view');
      var drawer = document.querySelector('faq-drawer');
      document.body.appendChild(view);
      drawer.remove();
      return new Promise(function (done) { setTimeout(function () { view.appendChild(drawer); document.querySelector('main').appendChild(view); setTimeout(done, 0); }, 0); });`,
  },
  {
    name: 'router-replaces',
    about: 'a router that replaces the whole body, twice',
    stirs: `for (var i = 0; i < 2; i += 1) { var next = document.createElement('body'); next.innerHTML = '<main><h1>View ' + i + '</h1><button id="theirs">Theirs</button></main>'; document.body.replaceWith(next); }`,
    works: `return document.querySelector('h1').textContent === 'View 1';`,
  },
];
