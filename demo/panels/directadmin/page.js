/* A single page with routes: the program draws every page itself and changes the address without loading anything. */
const { createApp, h, ref } = Vue;
const { createRouter, createWebHistory, RouterLink, RouterView } = VueRouter;

const link = (to, text, className) => h(RouterLink, { to, class: className }, () => text);

function cell(given) {
  if (typeof given === 'string') return given;
  if (given.code) return h('code', given.code);
  if (given.link) return link(given.to, given.link);
  if (given.badge) return h('span', { class: ['badge', given.tone] }, given.badge);
  return [h('meter', { class: 'meter', value: given.used, max: given.of, high: given.of * 0.9 }), ` ${given.used} of ${given.of} GB`];
}

const DataTable = {
  props: ['block'],
  setup({ block }) {
    const words = ref('');
    const text = (row) => JSON.stringify(row).toLowerCase();
    return () => [
      block.filter && h('input', { type: 'search', class: 'filter', placeholder: block.filter, 'aria-label': block.filter, onInput: ({ target }) => (words.value = target.value.toLowerCase()) }),
      h('div', { class: 'scroll' }, [
        h('table', { class: 'list' }, [
          h('thead', h('tr', block.columns.map((column) => h('th', { scope: 'col' }, column)))),
          h('tbody', block.rows.filter((row) => text(row).includes(words.value)).map((row) => h('tr', row.map((given) => h('td', cell(given)))))),
        ]),
      ]),
    ];
  },
};

function control(field, refused) {
  const own = { class: 'control', id: field.name, name: field.name };
  if (field.options) return h('select', own, field.options.map((option) => h('option', option)));
  if (field.type === 'textarea') return h('textarea', { ...own, rows: 5, value: field.value });
  if (field.type === 'checkbox') return h('input', { id: field.name, name: field.name, type: 'checkbox', checked: true });
  return h('input', { ...own, type: field.type ?? 'text', value: field.value, autocomplete: 'off', 'aria-invalid': refused || undefined, 'aria-describedby': refused ? `${field.name}-refusal` : undefined });
}

const DataForm = {
  props: ['block'],
  setup({ block }) {
    const refused = ref([]);
    const submit = (event) => {
      event.preventDefault();
      const given = new FormData(event.target);
      refused.value = block.fields.filter(({ name, most }) => most && Number(given.get(name)) > most).map(({ name }) => name);
    };
    return () =>
      h('form', { class: 'form', novalidate: true, onSubmit: submit }, [
        block.fields.map((field) => {
          const wrong = refused.value.includes(field.name);
          return h('div', { class: 'row', key: field.name }, [
            h('label', { class: 'label', for: field.name }, field.label),
            control(field, wrong),
            field.suffix && h('span', { class: 'suffix' }, ` ${field.suffix}`),
            field.hint && h('p', { class: 'hint' }, field.hint),
            wrong && h('p', { class: 'refusal input-error', id: `${field.name}-refusal` }, field.refusal),
          ]);
        }),
        h('button', { class: 'button primary', type: 'submit' }, block.submit),
      ]);
  },
};

function draw(block) {
  if (block.kind === 'table') return h(DataTable, { block });
  if (block.kind === 'form') return h(DataForm, { block });
  if (block.kind === 'text') return h('p', { class: 'text' }, block.text);
  if (block.kind === 'notice') return h('div', { class: ['notice', block.tone] }, block.text);
  if (block.kind === 'actions') return h('p', { class: 'actions' }, block.links.map(({ link: text, to }) => link(to, text, 'button primary')));
  return h('section', { class: 'facts' }, [h('h2', block.title), h('dl', block.rows.map(([name, value]) => h('div', [h('dt', name), h('dd', value)])))]);
}

async function start() {
  const pages = await (await fetch('/api/pages')).json();
  const path = ({ address }) => address.split('?')[0];
  const routes = pages.map((page) => ({
    path: path(page),
    component: { render: () => h('article', { key: page.address }, [h('h1', { class: 'page-title' }, page.title), page.blocks.map(draw)]) },
    meta: page,
  }));
  const router = createRouter({ history: createWebHistory(), routes });
  router.afterEach(({ meta }) => (document.title = `${meta.title ?? ''} - DirectAdmin`));
  const menu = h('ul', pages.filter((page) => page.menu).map((page) => h('li', link(page.address, page.menu))));
  const app = createApp(() => [
    h('header', { class: 'bar' }, [h('span', { class: 'brand' }, 'DirectAdmin'), h('span', { class: 'user' }, 'acme · acme.example')]),
    h('nav', { class: 'side', 'aria-label': 'Account' }, menu),
    h('main', { id: 'appContent' }, h(RouterView)),
  ]);
  app.use(router);
  await router.isReady().catch(() => undefined);
  app.mount('#root');
}

start();
