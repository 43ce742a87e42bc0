/* The lines that an owner pastes, from what was changed in the playground: names of attributes, values, tokens and slots with what they are. */

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The attributes of the script tag. */
export function tagAttributes({ attributes, values }) {
  return [
    ...Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]),
    ...Object.entries(values).map(([name, value]) => [`data-var-${kebab(name)}`, value]),
  ];
}

/** The tokens as a rule of CSS; nothing when there are none. What would end the rule is left out. */
export function tokenRule(tokens) {
  const lines = Object.entries(tokens).map(([name, value]) => `  ${name}: ${value.replace(/[{}<;]/g, '')};`);
  return lines.length ? `faq-drawer, faq-launcher {\n${lines.join('\n')}\n}` : '';
}

/** With the colour of a theme said as well: the help button is drawn before the theme is there. */
export function withColour(state, themes) {
  const { theme = '', accent } = state.attributes;
  const worn = themes.find(({ id }) => theme.split(' ').includes(id));
  return !worn || accent || state.tokens['--faq-accent'] ? state : { ...state, attributes: { ...state.attributes, accent: worn.accent } };
}

/** All of it, in the order in which it stands on a page. */
export function snippet(state, src = '/faq/faq.js') {
  const rule = tokenRule(state.tokens);
  const slots = Object.entries(state.slots).map(([name, text]) => `  <span${name === 'page' ? '' : ` slot="${name}"`}>${escape(text)}</span>`);
  const attributes = tagAttributes(state).map(([name, value]) => `\n  ${name}="${escape(value)}"`);
  return [
    rule && `<style>\n${rule}\n</style>`,
    slots.length && `<faq-drawer>\n${slots.join('\n')}\n</faq-drawer>`,
    state.block && `<script type="application/json" data-faq-config>\n${state.block.replaceAll('</', '<\\/')}\n</script>`,
    `<script async src="${src}"${attributes.join('')}></script>`,
  ].filter(Boolean).join('\n');
}
