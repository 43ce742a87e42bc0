import assert from 'node:assert/strict';
import { test } from 'node:test';

import { hasFigure } from '../../src/content/has-figure.js';
import { isFilm, safeMedia } from '../../src/content/media.js';
import { frameAddress } from '../../src/content/players.js';
import { inFull, readdress } from '../../src/content/readdress.js';
import { EVERY_NODE, say } from '../support/sample-pack.js';

const PACK = 'https://cdn.example/help/pack.json';
const PAGE = 'http://localhost:8080/page';

for (const [url, href, own] of [
  ['media/a.png', 'https://cdn.example/help/media/a.png', true],
  ['/a.png', 'https://cdn.example/a.png', true],
  ['https://other.example/a.png', 'https://other.example/a.png', false],
  ['http://localhost:8080/a.png', 'http://localhost:8080/a.png', true],
  ['data:image/png;base64,AAAA', 'data:image/png;base64,AAAA', true],
] as const) {
  test(`${url} may be shown`, () => assert.deepEqual(safeMedia(url, PACK, PAGE), { href, own }));
}

for (const url of ['', ' ', 'http://other.example/a.png', 'ftp://other.example/a.png', 'mailto:a@b.example', '#faq/spf', 'https://a:b@other.example/a.png', 'https://other.example/a b.png', 'data:image/svg+xml;base64,AAAA', 'data:image/png,<svg onload=x>', 'data:text/html;base64,AAAA', 'DATA:image/svg+xml,x', 'blob:https://cdn.example/1', 'javascript:void(0)', '\u0001javascript:x', '/\\other.example\u0000']) {
  test(`${JSON.stringify(url)} may not be shown`, () => assert.equal(safeMedia(url, PACK, PAGE), undefined));
}

test('a film is told by its ending', () => {
  assert.deepEqual(['a.mp4', 'A.WEBM?x', 'a.mp4#t=3', 'a.mp4.html', 'mp4', 'https://video.example/watch'].map(isFilm), [true, true, true, false, false, false]);
});

for (const [page, frame] of [
  ['https://www.youtube.com/watch?list=x&v=abcdefghijk&t=3', 'https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1'],
  ['https://youtu.be/abcdefghijk?si=1', 'https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1'],
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1'],
  ['https://vimeo.com/76979871/0a1b', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=0a1b'],
  ['https://peer.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d', 'https://peer.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?autoplay=1'],
  ['https://video.example/embed/7', 'https://video.example/embed/7'],
  ['https://evil.example/?https://www.youtube.com/watch?v=abcdefghijk', 'https://evil.example/?https://www.youtube.com/watch?v=abcdefghijk'],
] as const) {
  test(`the player of ${page}`, () => assert.equal(frameAddress(page), frame));
}

test('images and films are found, and put somewhere else, wherever they stand in a body', () => {
  const image = { type: 'image', url: 'a.png', alt: 'A' } as const;
  const deep = [{ type: 'list', ordered: true, children: [{ type: 'listItem', children: [{ type: 'blockquote', kind: 'tip', children: [image] }] }] }] as const;
  assert.ok(hasFigure(EVERY_NODE) && hasFigure(deep) && !hasFigure(say('x')) && !hasFigure(EVERY_NODE.slice(0, 8)));
  assert.match(JSON.stringify(readdress(deep, (url) => inFull(url, PACK))), /"https:\/\/cdn\.example\/help\/a\.png"/);
  assert.deepEqual(readdress(EVERY_NODE, (url) => url), EVERY_NODE);
  assert.equal(inFull('https://[', PACK), 'https://[');
});
