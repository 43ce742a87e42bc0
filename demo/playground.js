import { build } from './controls.js';
import { Preview } from './preview.js';
import { snippet, withColour } from './snippet.js';

/* The playground: what is changed stands in the address of this page, and from there in the preview and in the lines to paste. */

const WAIT = 250;
/** Who comes with a phone is shown one. */
const USUAL = matchMedia('(max-width: 800px)').matches ? 'phone' : 'desk';
const data = await (await fetch('playground.json')).json();
const form = document.getElementById('controls');
const stage = document.getElementById('stage');
const said = document.getElementById('said');
const lines = document.getElementById('snippet');
const preview = new Preview(document.getElementById('preview'));

/** Where each kind stands in the address: `theme=plesk`, `--faq-radius=0`, `slot.footer=…`, `var.brand=…`. */
function stateOf(params) {
  const state = { on: 'site', width: USUAL, block: '', attributes: {}, values: {}, tokens: {}, slots: {} };
  for (const [key, value] of params) {
    const [kind, name] = key.split('.');
    if (key === 'on' || key === 'width' || key === 'block') state[key] = value;
    else if (kind === 'slot') state.slots[name] = value;
    else if (kind === 'var') state.values[name] = value;
    else if (key.startsWith('--faq-')) state.tokens[key] = value;
    else if (data.attributes.some((known) => known.name === key)) state.attributes[key] = value;
  }
  return state;
}

/** What is filled in, and no more. */
function written() {
  const params = new URLSearchParams();
  for (const [key, value] of [...new FormData(stage), ...new FormData(form)]) {
    const isUsual = (key === 'on' && value === 'site') || (key === 'width' && value === USUAL) || key.startsWith('-look');
    if (value.trim() && !isUsual) params.append(key, value);
  }
  return params;
}

function fill(params) {
  for (const field of [...stage.elements, ...form.elements]) {
    if (!field.name || field.type === 'fieldset') continue;
    const value = params.get(field.name) ?? '';
    if (field.type === 'radio') field.checked = field.value === (value || USUAL);
    else field.value = field.name === 'on' ? value || 'site' : value;
    field.dispatchEvent(new CustomEvent('filled'));
  }
}

function show(params) {
  const state = stateOf(params);
  const page = data.pages.find(({ id }) => id === state.on) ?? data.pages[0];
  lines.textContent = snippet(withColour(state, data.themes));
  void preview.show(page.address, state);
}

let timer;
function changed() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const params = written();
    history.replaceState(null, '', params.size ? `#${params}` : location.pathname);
    show(params);
  }, WAIT);
}

document.getElementById('on').append(...data.pages.map(({ id, name }) => new Option(name, id)));
build(form, data);
const fromAddress = () => {
  const params = new URLSearchParams(location.hash.slice(1));
  fill(params);
  show(params);
};
fromAddress();
addEventListener('hashchange', fromAddress);
form.addEventListener('input', changed);
stage.addEventListener('input', changed);
form.addEventListener('submit', (event) => event.preventDefault());
document.getElementById('reset').addEventListener('click', () => {
  fill(new URLSearchParams());
  changed();
});
document.getElementById('copy').addEventListener('click', async ({ target }) => {
  try {
    await navigator.clipboard.writeText(lines.textContent);
    said.textContent = target.textContent = 'Copied';
  } catch {
    getSelection().selectAllChildren(lines);
    said.textContent = target.textContent = 'Selected';
  }
  setTimeout(() => (target.textContent = 'Copy'), 2000);
});
