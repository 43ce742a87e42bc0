/* The shell: what stands after "#" says which section its frame shows. */
const section = document.getElementById('section');

function show() {
  const [, list, form] = /^#\/(?:list\/([\w.]+)|form\?func=([\w.]+))/.exec(location.hash) ?? [];
  const func = list ?? form ?? 'email';
  section.contentWindow.location.replace(`/ispmgr?func=${func}&${section.dataset.auth}`);
  for (const link of document.querySelectorAll('.side a')) {
    if (link.hash === location.hash) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

addEventListener('hashchange', show);
show();
