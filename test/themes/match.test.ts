import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wcagContrast } from 'culori';
import fc from 'fast-check';
import type { Rgb } from '../../src/embed/themes/colour.js';
import { hex } from '../../src/embed/themes/colour.js';
import { matchTokens } from '../../src/embed/themes/match-tokens.js';
import { CONTROLS, TEXTS } from '../support/colour-pairs.js';

const NAMES: Readonly<Record<string, string>> = { accent: 'link', 'on-accent': 'on-link' };
const part = fc.integer({ min: 0, max: 255 }).map((value) => value / 255);
const colour: fc.Arbitrary<Rgb> = fc.tuple(part, part, part);

const rgb = (css: string): Rgb => [1, 3, 5].map((at) => parseInt(css.slice(at, at + 2), 16) / 255) as unknown as Rgb;

function faint(tokens: Readonly<Record<string, string>>): readonly string[] {
  const of = (name: string): string => tokens[NAMES[name] ?? name] ?? '';
  return ([[TEXTS, 4.5], [CONTROLS, 3]] as const).flatMap(([pairs, least]) =>
    Object.entries(pairs).flatMap(([text, grounds]) => grounds.filter((ground) => wcagContrast(of(text), of(ground)) < least).map((ground) => `${text} on ${ground}: ${of(text)} on ${of(ground)}`)),
  );
}

test('whatever the colours of a page, all can be made out', () => {
  fc.assert(fc.property(colour, colour, colour, (background, ink, accent) => assert.deepEqual(faint(matchTokens({ background, ink, accent }).tokens), [])), { numRuns: 2000 });
});

test('a page that can be read is taken as it is', () => {
  const { scheme, tokens } = matchTokens({ background: rgb('#fdf8ee'), ink: rgb('#2c2318'), accent: rgb('#0f62ac'), font: 'Georgia', radius: '4px' });
  assert.equal(scheme, 'light');
  assert.deepEqual({ ...tokens, ...{ surface: '#fdf8ee', ink: '#2c2318', accent: '#0f62ac', link: '#0f62ac', font: 'Georgia', radius: '4px' } }, tokens);
});

test('a dark page has a dark drawer, whose links are lighter than the page’s own', () => {
  const { scheme, tokens } = matchTokens({ background: rgb('#14171d'), ink: rgb('#eef1f6'), accent: rgb('#0f62ac') });
  assert.equal(scheme, 'dark');
  assert.equal(tokens['surface'], '#14171d');
  assert.ok(wcagContrast(tokens['link'] ?? '', '#14171d') > wcagContrast(hex(rgb('#0f62ac')), '#14171d'));
});
