/* The shell: what stands after "#" says which section its frame shows. */
const section = document.getElementById('section');
let from = 'email';

/** A section of the panel; or the page of the help module, which is told what was shown before and no session. */
const address = (func) => (func === 'faqelements' ? `/manimg/faq-elements/page.html?func=${from}` : `/ispmgr?func=${func}&${section.dataset.auth}`);

function show() {
  const [, list, form] = /^#\/(?:list\/([\w.]+)|form\?func=([\w.]+))/.exec(location.hash) ?? [];
  const func = list ?? form ?? 'email';
  section.contentWindow.location.replace(address(func));
  if (func !== 'faqelements') from = func;
  for (const link of document.querySelectorAll('.side a')) {
    if (link.hash === location.hash) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

addEventListener('hashchange', show);
show();
