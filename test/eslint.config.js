import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What Prototype, MooTools and strict pages take away, and what our own rules forbid; each with what to write instead. */
const HOST_SAFETY = [
  ["MemberExpression[object.name='Array'][property.name='from']", 'Array.from is replaced on pages with Prototype or MooTools: use spread.'],
  ["NewExpression[callee.name='Event']", 'Event is replaced on pages with MooTools: subclass CustomEvent.'],
  ["NewExpression[callee.name='Request']", 'Request is replaced on pages with MooTools: call fetch with an address.'],
  [':matches(ClassDeclaration, ClassExpression)[superClass.name=/^(Event|Request)$/]', 'The global may be the host page’s own: subclass CustomEvent.'],
  ["BinaryExpression[operator='instanceof'][right.name=/^(Node|Element|(HTML|SVG)\\w*Element|Document|ShadowRoot|Window|Event)$/]", 'Another document has other classes: look at nodeType or localName.'],
  ["MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]", 'Text is text: build nodes, or use a Lit template.'],
  ["MemberExpression[object.name='document'][property.name=/^write(ln)?$/]", 'document.write breaks async scripts and strict pages.'],
  ["ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML)$/]", 'Markup never comes from strings.'],
  ["CallExpression[callee.property.name='bind'][arguments.length>1]", 'MooTools loses the arguments of a partial bind: use a closure.'],
  ['ForInStatement', 'for…in meets what host pages add to prototypes: use for…of over Object.keys(…) or Object.entries(…).'],
  ["CallExpression[callee.property.name='entries'][callee.object.name!='Object']", 'Prototype takes Array#entries away: use forEach or an index, and go over a Map itself (for (const [key, value] of map)).'],
  ["CallExpression[callee.property.name='remove'][arguments.length=0]", 'Prototype’s own `remove` throws where there is no parent: use replaceWith().'],
  ["TaggedTemplateExpression[tag.name='html'] TemplateElement[tail=false][value.raw=/(<(textarea|style|script|title)\\b[^>]*>[^<]*|<!--[^>]*)$/]", 'Our build of Lit knows no values in raw text or comments: set a property. See src/tools/vite/lit-as-guest.ts.'],
  ["PropertyDefinition[static=true][key.name='properties'] Property:matches([key.name=/^(converter|hasChanged|noAccessor|state|useDefault)$/], [key.name='type'][value.name!='Boolean'])", 'Our build of Lit knows texts and booleans alone as attributes. See src/tools/vite/lit-as-guest.ts.'],
  ["MethodDefinition[key.name=/^(willUpdate|update|updated|firstUpdated)$/] > FunctionExpression[params.length>0], MethodDefinition[key.name='shouldUpdate']", 'Our build of Lit does not say what has changed. See src/tools/vite/lit-as-guest.ts.'],
  ["ImportDeclaration[source.value=/^lit/] ImportSpecifier[imported.name!=/^(html|css|unsafeCSS|nothing|LitElement|TemplateResult|ReactiveController|ReactiveControllerHost|CSSResult|CSSResultGroup|PropertyValues)$/]", 'Our build of Lit has html, css and nothing alone. See src/tools/vite/lit-as-guest.ts.'],
  ["TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/\\sstyle\\s*=/]", 'Strict pages refuse style attributes: use a class or a custom property.'],
  ["CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']", 'Strict pages refuse style attributes: use style.setProperty.'],
  [":matches(TaggedTemplateExpression[tag.name='css'], VariableDeclarator[id.name=/Css$/]) TemplateElement[value.raw=/\\d\\s*rem\\b/]", 'Hosts change what a rem is: use px.'],
].map(([selector, message]) => ({ selector, message }));

const REGISTRATION = {
  selector: "CallExpression[callee.object.name='customElements'][callee.property.name='define']",
  message: 'Elements are registered in src/define alone.',
};

export default defineConfig(
  globalIgnores(['dist/', 'test-results/', 'node_modules/']),
  {
    files: ['**/*.{ts,js}'],
    extends: [tseslint.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/tools/**'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], noUnsanitized.configs.recommended],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Keys are handled where the focus is: at the tree, and at the field of the combobox, never at the rows themselves.
      'lit-a11y/click-events-have-key-events': 'off',
      // These do not see what a template's values become, and ask for what ARIA 1.1 asked for: axe checks what is rendered.
      'lit-a11y/accessible-name': 'off',
      'lit-a11y/role-has-required-aria-attrs': 'off',
      'no-restricted-syntax': ['error', ...HOST_SAFETY, REGISTRATION],
    },
  },
  {
    files: ['src/define/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...HOST_SAFETY] },
  },
  {
    // Chai's assertions are expressions: expect(drawer.open).to.be.true.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    // It imports the app, at an address that the build wrote into it.
    files: ['src/embed/load.ts'],
    rules: { 'no-unsanitized/method': 'off' },
  },
);
