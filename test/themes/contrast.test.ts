import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { wcagContrast } from 'culori';
import { readPanels } from '../../src/tools/compile/panel-file.js';
import { compileThemes } from '../../src/tools/vite/themes.js';
import { CONTROLS, ORNAMENTS, TEXTS } from '../support/colour-pairs.js';
import { colour, tokenColour } from '../support/token-colours.js';

// Whether their articles are there is asked elsewhere.
const { panels } = await readPanels('data/panels', []);
const themes = [{ id: 'none', name: 'No theme', tokens: {} }, ...compileThemes('data/themes.yaml', panels)];
const SCHEMES = ['light', 'dark'] as const;
const WHITE = '#ffffff';

type Pairs = Readonly<Record<string, readonly string[]>>;

/** A line for each pair of a theme that has less contrast than it needs. */
function tooFaint(pairs: Pairs, least: number, tokens: Readonly<Record<string, string>>, scheme: 'light' | 'dark'): readonly string[] {
  return Object.entries(pairs).flatMap(([text, grounds]) =>
    grounds.flatMap((ground) => {
      const ratio = wcagContrast(tokenColour(`--_${text}`, tokens, scheme), tokenColour(`--_${ground}`, tokens, scheme));
      return ratio < least ? [`${text} on ${ground}: ${ratio.toFixed(2)}`] : [];
    }),
  );
}

for (const { id, tokens } of themes) {
  for (const scheme of SCHEMES) {
    test(`every text and every control can be made out: ${id}, ${scheme}`, () => {
      assert.deepEqual(tooFaint(TEXTS, id === 'contrast' ? 7 : 4.5, tokens, scheme), []);
      assert.deepEqual(tooFaint(CONTROLS, id === 'contrast' ? 4.5 : 3, tokens, scheme), []);
    });
  }

  test(`the words of the help button can be made out: ${id}`, () => {
    const ground = /background: (oklch\(.*\));/.exec(readFileSync('src/elements/faq-launcher/faq-launcher.styles.ts', 'utf8'))?.[1] ?? '';
    const given = new Map(Object.entries(tokens).map(([name, value]) => [`--faq-${name}`, value]));
    assert.ok(wcagContrast(WHITE, colour(ground, given, 'light')) >= 4.5);
  });
}

test('the pairs are all that the styles use', () => {
  const used = new Set<string>();
  for (const file of readdirSync('src/elements', { recursive: true, encoding: 'utf8' })) {
    const css = file.endsWith('.styles.ts') ? readFileSync(join('src/elements', file), 'utf8') : '';
    for (const [, name] of css.matchAll(/(?:color|background|border|outline|stroke|fill)[\w-]*:[^;]*?var\(--_([\w-]+)\)/g)) used.add(name as string);
  }
  const known = new Set([...Object.keys(TEXTS), ...Object.values(TEXTS).flat(), ...Object.keys(CONTROLS), ...ORNAMENTS]);
  assert.deepEqual([...used].filter((name) => !known.has(name) && !/^radius/.test(name)), []);
  assert.deepEqual([...known].filter((name) => !used.has(name)), []);
});

test('a pair that is too faint is found', () => {
  assert.deepEqual(tooFaint({ ink: ['surface'] }, 4.5, { ink: '#999999' }, 'light'), ['ink on surface: 2.85']);
});

test('there is a theme for each panel that has one of its colour, and that is written once', () => {
  for (const { id, accent } of panels) {
    const theme = themes.find((candidate) => candidate.id === id);
    if (theme) assert.equal((theme.tokens as Record<string, string>)['accent'], accent);
  }
  assert.equal(themes.length - 1, 12);
});
