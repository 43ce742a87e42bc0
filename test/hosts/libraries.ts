import { ASYNC, script, style } from './host.js';
import type { Host } from './host.js';

const debian = (file: string): string => `<script src="/debian/${file}"></script>`;

/** Counts up by the library’s own means. */
const COUNTER = '<div id="theirs-app"></div>';
const counts = `var button = document.querySelector('#theirs-app button');
var before = Number(button.textContent);
button.click();
return new Promise(function (done) { setTimeout(function () { done(Number(document.querySelector('#theirs-app button').textContent) === before + 1); }, 60); });`;

const jqueryUi = (name: string, version: string): Host => ({
  name: `${name}-ui`,
  about: `jQuery ${version} with jQuery UI 1.13.3, its modal dialog open`,
  head: style('jquery-ui-dist/jquery-ui.min.css') + script(`${name}/dist/jquery.min.js`) + script('jquery-ui-dist/jquery-ui.min.js'),
  body: `<div id="theirs-modal" title="Theirs"><input id="their-field"></div><div id="their-tabs"><ul><li><a href="#t1">1</a></li><li><a href="#t2">2</a></li></ul><div id="t1">One</div><div id="t2">Two</div></div>
    <script>jQuery('#theirs-modal').dialog({ autoOpen: false, modal: true, closeOnEscape: true }); jQuery('#their-tabs').tabs();</script>`,
  works: `jQuery('#their-tabs').tabs('option', 'active', 1);
    return jQuery('#t2').is(':visible') && !jQuery('#t1').is(':visible');`,
  modal: `jQuery('#theirs-modal').dialog(open ? 'open' : 'close');`,
});

export const libraries: readonly Host[] = [
  jqueryUi('jquery1', '1.12.4'),
  jqueryUi('jquery3', '3.7.1'),
  {
    name: 'prototype',
    about: 'Prototype 1.7.3 with script.aculo.us 1.9.0, as old Plesk panels',
    head: debian('prototype/prototype.js') + debian('scriptaculous/effects.js') + debian('scriptaculous/dragdrop.js'),
    body: '<div id="their-box">Box</div>',
    works: `$('their-box').hide();
      var hidden = !$('their-box').visible();
      new Effect.Appear('their-box', { duration: 0.05 });
      var heard = 0;
      document.observe('theirs:called', function () { heard += 1; });
      $('their-box').fire('theirs:called');
      return hidden && heard === 1 && $$('#their-box').first() === $('their-box') && $A(arguments).length === 0;`,
  },
  {
    name: 'mootools',
    about: 'MooTools 1.4.5, Core and More',
    head: debian('mootools/mootools-core-nc.js') + debian('mootools/mootools-more-nc.js'),
    body: '<div id="their-box">Box</div>',
    works: `var heard = 0;
      document.id('their-box').addEvent('theirs', function () { heard += 1; }).fireEvent('theirs');
      return heard === 1 && $$('#their-box').length === 1 && new Element('i', { text: 'x' }).get('text') === 'x';`,
  },
  {
    name: 'extjs',
    about: 'ExtJS 6.2.0 as the whole page, its modal window open',
    head: '<link rel="stylesheet" href="/ext/classic/theme-classic/resources/theme-classic-all.css"><script src="/ext/ext-all.js"></script>',
    body: `<script>Ext.onReady(function () {
      Ext.create('Ext.container.Viewport', { layout: 'fit', items: [{ xtype: 'tabpanel', id: 'their-tabs', items: [{ title: 'One', html: 'Its text' }, { title: 'Two', html: 'More' }] }] });
      Ext.create('Ext.window.Window', { id: 'theirs-modal', title: 'Theirs', modal: true, closeAction: 'hide', animCollapse: false, items: [{ xtype: 'textfield', inputId: 'their-field' }] });
    });</script>`,
    works: `var tabs = Ext.getCmp('their-tabs');
      tabs.setActiveTab(1);
      return tabs.getActiveTab().title === 'Two' && Ext.query('#their-tabs .x-tab-active').length === 1;`,
    modal: `Ext.getCmp('theirs-modal')[open ? 'show' : 'hide']();`,
  },
  {
    name: 'requirejs',
    about: 'RequireJS 2.3.8 with jQuery through it, as cPanel',
    head: script('requirejs/require.js'),
    body: `<script>require.config({ paths: { jquery: '/npm/jquery3/dist/jquery.min' } }); require(['jquery'], function ($) { $('h1').addClass('theirs'); });</script>`,
    works: `return new Promise(function (done) {
      define('their/part', [], function () { return 7; });
      require(['their/part', 'jquery'], function (part, $) { done(part === 7 && $('h1').hasClass('theirs')); }, function () { done(false); });
    });`,
  },
  {
    name: 'requirejs-single-file',
    about: 'RequireJS 2.3.8 and our single file after it',
    head: script('requirejs/require.js'),
    tag: '<script src="/dist/faq.bundle.js"></script>',
    works: `return new Promise(function (done) {
      define('their/part', [], function () { return 7; });
      require(['their/part'], function (part) { done(part === 7); }, function () { done(false); });
    });`,
  },
  {
    name: 'angularjs',
    about: 'AngularJS 1.8.3',
    head: script('angular/angular.min.js'),
    body: '<div id="theirs-app" ng-app ng-init="n = 0"><button ng-click="n = n + 1">{{n}}</button></div>',
    works: counts,
  },
  { name: 'zone', about: 'zone.js 0.16.3, which puts its own promises, timers and listeners in', head: script('zone.js/bundles/zone.umd.min.js'), works: `return new Promise(function (done) { Zone.current.fork({ name: 'theirs' }).run(function () { setTimeout(function () { done(Zone.current.name === 'theirs'); }, 0); }); });` },
  {
    name: 'react',
    about: 'React 18.3.1 as the whole body',
    body: `${COUNTER}${script('react/umd/react.production.min.js')}${script('react-dom/umd/react-dom.production.min.js')}
      <script>(function () { var e = React.createElement; function App() { var s = React.useState(0); return e('button', { onClick: function () { s[1](s[0] + 1); } }, s[0]); } ReactDOM.createRoot(document.getElementById('theirs-app')).render(e(App)); })();</script>`,
    works: counts,
  },
  {
    name: 'vue',
    about: 'Vue 3.5.45',
    body: `${COUNTER}${script('vue/dist/vue.global.prod.js')}<script>Vue.createApp({ data: function () { return { n: 0 }; }, template: '<button @click="n++">{{ n }}</button>' }).mount('#theirs-app');</script>`,
    works: counts,
  },
  { name: 'core-js-2', about: 'core-js 2.6.12, all of it', head: script('core-js2/client/shim.min.js'), works: 'return Array.from(new Set([1, 2])).length === 2;' },
  { name: 'es6-shim', about: 'es6-shim 0.35.8 and its sham', head: script('es6-shim/es6-shim.min.js') + script('es6-shim/es6-sham.min.js'), works: 'return Array.from(new Set([1, 2])).length === 2;' },
  { name: 'sugar', about: 'Sugar 2.0.6, natives extended', head: `${script('sugar/dist/sugar.min.js')}<script>Sugar.extend();</script>`, works: `return [1, 2, 3].sum() === 6 && 'ab'.capitalize() === 'Ab';` },
  {
    name: 'htmx',
    about: 'htmx 2.0.4, which swaps what our tag stands in',
    head: script('htmx.org/dist/htmx.min.js') + '<meta name="htmx-config" content=\'{"includeIndicatorStyles": false}\'>',
    body: `<div id="their-part" hx-get="/part" hx-trigger="theirs">${ASYNC}</div>`,
    place: 'nowhere',
    // Our tag is in what comes, too: loaded after all else, it would start anew what the page has ended.
    works: `return new Promise(function (done) {
      var part = document.getElementById('their-part');
      part.addEventListener('load', function () { done(part.textContent.indexOf('swapped') >= 0); }, { once: true, capture: true });
      htmx.trigger('#their-part', 'theirs');
    });`,
  },
  {
    name: 'turbo',
    about: 'Turbo 8.0.23, which has gone to another page and replaced the body',
    head: `${script('@hotwired/turbo/dist/turbo.es2017-umd.js')}<script>Turbo.config.drive.progressBarDelay = 1e6;</script>`,
    stirs: `return new Promise(function (done) {
      document.addEventListener('turbo:load', function () { done(); }, { once: true });
      Turbo.visit(location.pathname + '?next', { action: 'replace' });
    });`,
    works: 'return typeof Turbo.visit === \'function\' && location.search.indexOf(\'next\') > 0;',
  },
];
