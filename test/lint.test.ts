import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';

/** Code that must not reach somebody's page, and the rule that finds it. */
const FORBIDDEN: readonly (readonly [code: string, rule: string])[] = [
  ['export const a = Array.from(new Set([1]));', 'no-restricted-syntax'],
  ["export const a = new Event('faq-open');", 'no-restricted-syntax'],
  ["export const a = new Request('/pack.json');", 'no-restricted-syntax'],
  ['export class A extends Event {}', 'no-restricted-syntax'],
  ['export const a = (b: unknown) => b instanceof Element;', 'no-restricted-syntax'],
  ['export const a = (b: unknown) => b instanceof HTMLAnchorElement;', 'no-restricted-syntax'],
  ['export const a = (b: Element, c: string) => { b.innerHTML = c; };', 'no-unsanitized/property'],
  ["export const a = (b: Element) => { b.outerHTML = ''; };", 'no-restricted-syntax'],
  ["export const a = (b: Element) => b.insertAdjacentHTML('beforeend', '');", 'no-restricted-syntax'],
  ["document.write('');", 'no-restricted-syntax'],
  ["import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport const a = unsafeHTML('');", 'no-restricted-syntax'],
  ["eval('1');", 'no-eval'],
  ["export const a = new Function('return 1');", 'no-new-func'],
  ['export const a = (b: (c: number) => void) => b.bind(null, 1);', 'no-restricted-syntax'],
  ['for (const key in [1]) console.log(key);', 'no-restricted-syntax'],
  ['for (const [i, a] of [1].entries()) console.log(i, a);', 'no-restricted-syntax'],
  ["customElements.define('faq-x', class extends HTMLElement {});", 'no-restricted-syntax'],
  ["import { html } from 'lit';\nexport const a = html`<p style=\"color: red\"></p>`;", 'no-restricted-syntax'],
  ['export const a = (b: Element) => b.remove();', 'no-restricted-syntax'],
  ["import { html } from 'lit';\nexport const a = (b: string) => html`<textarea>${b}</textarea>`;", 'no-restricted-syntax'],
  ["import { LitElement } from 'lit';\nexport class A extends LitElement {\n  static override properties = { b: { type: Number } };\n}", 'no-restricted-syntax'],
  ["import { css } from 'lit';\nexport const a = css`p { margin: 1.5rem; }`;", 'no-restricted-syntax'],
  ['export const a = (b: any): unknown => b;', '@typescript-eslint/no-explicit-any'],
  ["import { html } from 'lit';\nexport const a = html`<img src=\"x.png\">`;", 'lit-a11y/alt-text'],
  ["import { html } from 'lit';\nexport const a = (b: string) => html`<p class=\"a\" class=${b}></p>`;", 'lit/no-duplicate-template-bindings'],
];

const eslint = new ESLint({ overrideConfigFile: 'test/eslint.config.js' });

async function rulesBroken(code: string, filePath: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

for (const [code, rule] of FORBIDDEN) {
  test(`${rule} finds ${JSON.stringify(code)}`, async () => {
    assert.ok((await rulesBroken(code, 'src/elements/example.ts')).includes(rule));
  });
}

test('what is safe passes', async () => {
  const code = `import { css, html } from 'lit';
export class FaqExampleEvent extends CustomEvent<string> {}
export const style = css\`:host { margin: 15px; } .rem { order: 1 }\`;
export const view = (words: ReadonlySet<string>) => html\`<p>\${[...words]}</p>\`;
export const pairs = (words: object, map: ReadonlyMap<string, number>) => [...Object.entries(words), ...map];
`;
  assert.deepEqual(await rulesBroken(code, 'src/elements/example.ts'), []);
});

test('elements are registered in src/define, and tools may do what only browsers suffer from', async () => {
  assert.deepEqual(await rulesBroken("customElements.define('faq-x', class extends HTMLElement {});", 'src/define/example.ts'), []);
  assert.deepEqual(await rulesBroken('export const a = Array.from([1]);', 'src/tools/example.ts'), []);
});
