import { script, style } from './host.js';
import type { Host } from './host.js';

/** The dialog of a Bootstrap; its attributes changed names with version 5. */
const modalMarkup = (data: string): string => `<div class="modal fade" id="theirs-modal" tabindex="-1" role="dialog">
  <div class="modal-dialog" role="document"><div class="modal-content"><div class="modal-body">
    <input class="form-control" id="their-field"><button type="button" class="btn btn-default" ${data}dismiss="modal">Close</button>
  </div></div></div>
</div>
<div class="dropdown"><button class="btn btn-primary dropdown-toggle" id="their-menu" ${data}toggle="dropdown">Menu</button>
  <ul class="dropdown-menu"><li><a class="dropdown-item" href="#">One</a></li></ul></div>`;

const jqueryModal = `return new Promise(function (done) {
  jQuery('#theirs-modal').one(open ? 'shown.bs.modal' : 'hidden.bs.modal', function () { done(); }).modal(open ? 'show' : 'hide');
});`;

/** Opens the page's menu and closes it again. */
const menuWorks = (openOne: string): string => `var menu = document.getElementById('their-menu');
menu.click();
var opened = document.querySelector('${openOne}') !== null;
menu.click();
return opened && document.querySelector('${openOne}') === null;`;

export const frameworks: readonly Host[] = [
  {
    name: 'bootstrap-3',
    about: 'Bootstrap 3.4.1 with jQuery 1.12.4, its modal open',
    head: style('bootstrap3/dist/css/bootstrap.min.css') + style('bootstrap3/dist/css/bootstrap-theme.min.css'),
    body: modalMarkup('data-') + script('jquery1/dist/jquery.min.js') + script('bootstrap3/dist/js/bootstrap.min.js'),
    works: menuWorks('.dropdown.open'),
    modal: jqueryModal,
  },
  {
    name: 'bootstrap-4',
    about: 'Bootstrap 4.6.2 with jQuery 3.7.1, its modal open',
    head: style('bootstrap4/dist/css/bootstrap.min.css'),
    body: modalMarkup('data-') + script('jquery3/dist/jquery.min.js') + script('bootstrap4/dist/js/bootstrap.bundle.min.js'),
    works: menuWorks('.dropdown-menu.show'),
    modal: jqueryModal,
  },
  {
    name: 'bootstrap-5',
    about: 'Bootstrap 5.3.8, its modal open',
    head: style('bootstrap5/dist/css/bootstrap.min.css'),
    body: modalMarkup('data-bs-') + script('bootstrap5/dist/js/bootstrap.bundle.min.js'),
    works: menuWorks('.dropdown-menu.show'),
    modal: `return new Promise(function (done) {
      var element = document.getElementById('theirs-modal');
      element.addEventListener(open ? 'shown.bs.modal' : 'hidden.bs.modal', function () { done(); }, { once: true });
      bootstrap.Modal.getOrCreateInstance(element)[open ? 'show' : 'hide']();
    });`,
  },
  { name: 'tailwind', about: 'the reset of Tailwind 4.3.5', head: style('tailwindcss/preflight.css') },
  { name: 'bulma', about: 'Bulma 1.0.4', head: style('bulma/css/bulma.min.css') },
  {
    name: 'foundation',
    about: 'Foundation 6.9.0 with jQuery 3.7.1, its Reveal open',
    head: style('foundation-sites/dist/css/foundation.min.css'),
    body: `<div class="reveal" id="theirs-modal" data-reveal data-animation-in="" data-close-on-esc="false"><input id="their-field"><button class="close-button" data-close>×</button></div>
      <ul class="accordion" data-accordion data-allow-all-closed="true" data-slide-speed="0"><li class="accordion-item" data-accordion-item><a href="#" class="accordion-title">One</a><div class="accordion-content" data-tab-content>Its text</div></li></ul>
      ${script('jquery3/dist/jquery.min.js')}${script('foundation-sites/dist/js/foundation.min.js')}<script>jQuery(document).foundation();</script>`,
    works: `jQuery('.accordion').foundation('down', jQuery('.accordion-content'));
      return jQuery('.accordion-item').hasClass('is-active');`,
    modal: `return new Promise(function (done) {
      jQuery('#theirs-modal').one(open ? 'open.zf.reveal' : 'closed.zf.reveal', function () { done(); }).foundation(open ? 'open' : 'close');
    });`,
  },
];
