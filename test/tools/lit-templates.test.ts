import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markLiterals, minifyLiterals } from '../../src/tools/vite/lit-templates.js';

test('blanks in a template become one space, so nothing moves closer together', () => {
  assert.equal(minifyLiterals('html`\n  <b>a</b>\n  <i>b</i>  ${x}\n`'), 'html` <b>a</b> <i>b</i> ${x} `');
});

test('blanks inside a tag go, except in quotes and before a closing slash', () => {
  assert.equal(
    minifyLiterals('html`<a  title="one  two"\n  ?hidden=${h}\n  @click=${() => 1}\n>x</a><input .value=${v} />`'),
    'html`<a title="one  two" ?hidden=${h} @click=${() => 1}>x</a><input .value=${v} />`',
  );
});

test('svg elements keep their ends', () => {
  assert.equal(minifyLiterals('svg`<path d="M0 0"></path>\n<circle r="4" />`'), 'svg`<path d="M0 0"></path> <circle r="4" />`');
});

test('comments go, but not one that holds a value', () => {
  assert.equal(minifyLiterals('html`<!-- why --><p>${a}</p><!-- ${b} -->`'), 'html`<p>${a}</p><!-- ${b} -->`');
});

test('text that keeps its blanks is left alone', () => {
  const code = 'html`<div>\n<pre>  a\n   b</pre></div>`';
  assert.equal(minifyLiterals(code), code);
});

test('a template inside a value of another is minified too', () => {
  assert.equal(minifyLiterals('html`<ul>\n${list.map((x) => html`\n<li>${x}</li>\n`)}\n</ul>`'), 'html`<ul> ${list.map((x) => html` <li>${x}</li> `)} </ul>`');
});

test('styles lose comments and blanks, and keep strings, sums, fallbacks and descendants', () => {
  const css = `css\`
    /* why */
    :host { all: initial !important; width: calc(1px + 2px); height: 100vh; height: 100dvh; }
    .a > .b, .a :hover { content: 'x  ; 0.5'; opacity: 0.5; top: max( 1px, 10.05px ) }
    \${shared} .c { margin: 0 \${size} }
  \``;
  assert.equal(
    minifyLiterals(css),
    "css`:host{all:initial!important;width:calc(1px + 2px);height:100vh;height:100dvh}.a>.b,.a :hover{content:'x  ; 0.5';opacity:.5;top:max(1px,10.05px)}${shared} .c{margin:0 ${size}}`",
  );
});

test('other template literals are left alone', () => {
  const code = 'const text = `a  b`; other`  c  `; my.css`  d  `';
  assert.equal(minifyLiterals(code), code);
});

test('where a value goes between tags is marked, and in an attribute it is plain without', () => {
  assert.equal(markLiterals('html`<a href=${u} class="b ${c}">${x} and ${y}</a>`'), 'html`<a href=${u} class="b ${c}"><${x}> and <${y}></a>`');
  assert.equal(markLiterals('html`${a}<input .value=${v} /> ${b ? html`<i>${b}</i>` : c}`'), 'html`<${a}><input .value=${v} /> <${b ? html`<i><${b}></i>` : c}>`');
  assert.equal(markLiterals("html`<p title='a > b' ?hidden=${h}>1 > ${n}</p>`"), "html`<p title='a > b' ?hidden=${h}>1 > <${n}></p>`");
});

test('a template whose values would not be found again fails the build', () => {
  assert.throws(() => markLiterals('html`<a href="/?q=${q}">Why?</a>`'), /question mark/);
  assert.throws(() => markLiterals('html`<p .lineCount=${n}></p>`'), /lower case/);
  assert.throws(() => markLiterals('html`<p ${all}></p>`'), /No value of a template goes here/);
  assert.throws(() => markLiterals('html`<textarea rows="2">${text}</textarea>`'), /raw text/);
});
