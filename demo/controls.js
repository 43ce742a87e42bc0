/* A field for everything that can be changed, made from what docs and source say of it. */

const SCHEMES = ['auto', 'light', 'dark'];

function element(name, className = '', text = '') {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function select(name, options) {
  const made = element('select');
  made.name = name;
  made.append(...options.map(([value, text = value]) => new Option(text, value)));
  return made;
}

function textField(name, placeholder) {
  const made = element('input');
  Object.assign(made, { name, placeholder, autocomplete: 'off', spellcheck: false });
  return made;
}

/** The name of a thing, its field, and what it does. */
function labelled(name, text, ...fields) {
  const label = element('label');
  label.append(element('span', 'name', name), ...fields);
  if (text) label.append(element('span', 'text', text));
  return label;
}

/** The first colour of a text, as a picker takes it. */
function firstColour(text) {
  const [, digits] = /#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])/i.exec(text) ?? [];
  return digits && `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

/** A colour is picked or written; what is written counts. */
function colourField(name, standard, shown) {
  const [pick, text] = [element('input'), textField(name, standard)];
  pick.type = 'color';
  pick.setAttribute('aria-label', `${shown}: pick a colour`);
  const follow = () => (pick.value = firstColour(text.value) ?? firstColour(standard) ?? '#808080');
  pick.addEventListener('input', () => (text.value = pick.value));
  for (const type of ['input', 'filled']) text.addEventListener(type, follow);
  text.setAttribute('aria-label', shown);
  const pair = element('span', 'pair');
  pair.append(pick, text);
  return pair;
}

/** A look and a scheme are two words of one attribute. */
function themeFields(themes) {
  const word = element('input');
  Object.assign(word, { type: 'hidden', name: 'theme' });
  const look = select('-look', [['', 'Ours'], ['match', 'Match the page'], ...themes.map(({ id, name }) => [id, name])]);
  const scheme = select('-look-scheme', [['', 'As the visitor’s system'], ['light', 'Light'], ['dark', 'Dark']]);
  const join = () => (word.value = [look.value, scheme.value].filter(Boolean).join(' '));
  for (const field of [look, scheme]) field.addEventListener('input', join);
  word.addEventListener('filled', () => {
    const words = word.value.split(/\s+/);
    look.value = words.find((part) => !SCHEMES.includes(part)) ?? '';
    scheme.value = words.find((part) => part === 'light' || part === 'dark') ?? '';
  });
  const made = element('div', 'theme');
  made.append(labelled('data-theme', 'A ready look, or one that goes with the page.', look), labelled('light or dark', '', scheme), word);
  return made;
}

function attributeField(attribute, themes) {
  const { name, text, standard, choices } = attribute;
  const shown = `data-${name}`;
  if (name === 'theme') return themeFields(themes);
  if (name === 'accent') return labelled(shown, text, colourField(name, '#2457d6', shown));
  return labelled(shown, text, choices.length ? select(name, [['', standard || choices[0]], ...choices.map((choice) => [choice])]) : textField(name, standard));
}

/** A shadow has colours too, but is none. */
const isColour = (standard) => /^(?:#|light-dark\(#|of the accent)/.test(standard);

function tokenField({ name, text, standard }) {
  return labelled(name, text, isColour(standard) ? colourField(name, standard, name) : textField(name, standard));
}

function block(summary, fields, isOpen = false) {
  const made = element('details');
  made.open = isOpen;
  const group = element('div', 'group');
  group.append(...fields);
  made.append(element('summary', '', summary), group);
  return made;
}

export function build(form, { attributes, values, tokens, slots, themes }) {
  const first = ['theme', 'accent', 'heading', 'position', 'label'];
  const rank = ({ name }) => (first.indexOf(name) + 1 || 99);
  const json = element('textarea');
  Object.assign(json, { name: 'block', rows: 5, placeholder: '{ "strings": { "contact": "Open a ticket" } }', spellcheck: false });
  form.append(
    block('Attributes', [...attributes].sort((a, b) => rank(a) - rank(b)).map((attribute) => attributeField(attribute, themes)), true),
    block('Tokens', tokens.map(tokenField)),
    block('Slots', slots.map(({ name, text }) => labelled(name || 'no name', text, textField(`slot.${name || 'page'}`, '')))),
    block('Values that articles show', values.map(({ name, text, standard }) => labelled(`{{${name}}}`, text, textField(`var.${name}`, standard)))),
    block('JSON block', [labelled('data-faq-config', 'strings, overrides and rules, as an object of JSON.', json)]),
  );
}
