import assert from 'node:assert/strict';
import { get } from 'node:http';
import { test } from 'node:test';
import { serve } from '../../demo/serve.js';

/** Asks for a path as it is written: `fetch` would tidy it first. */
function ask(url: string, path: string): Promise<{ status: number | undefined; location: string | undefined; type: string | undefined }> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    get({ host: 'localhost', port, path }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location, type: response.headers['content-type'] });
    }).on('error', reject);
  });
}

test('the demo server gives the files of its folders and leads / to the first', async () => {
  const site = await serve(['data', 'demo'], 0);
  try {
    assert.equal((await ask(site.url, '/')).location, '/data/');
    assert.equal((await ask(site.url, '/data/mailboxes')).location, '/data/mailboxes/');
    assert.equal((await ask(site.url, '/data/categories.yaml?v=1')).status, 200);
    assert.equal((await ask(site.url, '/data/nothing.html')).status, 404);
  } finally {
    await site.close();
  }
});

test('no path leads out of its folders', async () => {
  const site = await serve(['data'], 0);
  try {
    for (const path of ['/package.json', '/data/../package.json', '/data/%2e%2e/package.json', '/data/..%2fpackage.json', '/data%00', '/%', '//etc/passwd', '/datax']) {
      assert.equal((await ask(site.url, path)).status, 404, path);
    }
  } finally {
    await site.close();
  }
});

test('where the port is taken, a free one serves', async () => {
  const first = await serve(['data'], 0);
  const second = await serve(['data'], Number(new URL(first.url).port));
  try {
    assert.notEqual(second.url, first.url);
    assert.equal((await ask(second.url, '/data/categories.yaml')).status, 200);
  } finally {
    await first.close();
    await second.close();
  }
});
