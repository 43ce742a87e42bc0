import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FaqError } from '../../src/content/faq-error.js';
import { fetchPack } from '../../src/content/fetch-pack.js';
import type { Shelf } from '../../src/content/shelf.js';
import { createLocalSource } from '../../src/search/local-source.js';
import { BODY_WORD, manyFiles, ownFiles } from './articles.js';
import { CONTENT_FAULTS, isOfBodies, isOfIndex, needsMany } from './content-faults.js';
import { faultServer } from './server.js';
import type { FaultServer } from './server.js';

/*
 * Every fault that a pack can have, read from a server: what is refused is refused with a code, what is sound stays in
 * use, and once the fault is gone the same shelf, or a new one, has everything.
 */

let site: FaultServer;

before(async () => {
  const own = [...ownFiles()].map(([file, text]) => [`own/${file}`, text]);
  const many = [...manyFiles()].map(([file, text]) => [`many/${file}`, text]);
  site = await faultServer(Object.fromEntries([...own, ...many]));
});
after(() => site.close());

const codeOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: FaqError) => error.code,
  );

async function holdsAll(shelf: Shelf): Promise<void> {
  assert.equal(shelf.pack.articles.length, 20);
  const source = createLocalSource(shelf);
  await source.whole?.();
  for (const query of ['water the fern', 'aster is dry']) assert.ok((await source.search(query)).hits.length > 0, query);
  assert.equal((await source.search(BODY_WORD)).hits[0]?.id, 'aster');
  await shelf.bodies();
}

/** What works although a part does not. */
async function stays(shelf: Shelf): Promise<void> {
  const source = createLocalSource(shelf);
  assert.equal((await source.search('water the fern')).hits[0]?.id, 'fern');
  assert.equal((await source.get('fern')).id, 'fern');
  source.dispose?.();
}

for (const fault of CONTENT_FAULTS) {
  const { name, file, change, code } = fault;
  test(`${name}: ${code ?? 'nothing is lost'}`, async () => {
    const address = `${site.url}/${needsMany(fault) ? 'many' : 'own'}/pack.json`;
    site.break(file, ({ content, send }) => send(change(content.toString())));
    try {
      if (!code) return await holdsAll(await fetchPack(address));
      if (!isOfBodies(fault) && !isOfIndex(fault)) assert.equal(await codeOf(fetchPack(address)), code);
      else {
        const shelf = await fetchPack(address);
        assert.equal(await codeOf(isOfIndex(fault) ? shelf.index() : shelf.article('aster')), code);
        await stays(shelf);
        site.mend();
        await holdsAll(shelf);
      }
    } finally {
      site.mend();
    }
    await holdsAll(await fetchPack(address));
  });
}

test('every fault is one of its own', () => {
  assert.ok(CONTENT_FAULTS.length >= 80);
  assert.equal(new Set(CONTENT_FAULTS.map(({ name }) => name)).size, CONTENT_FAULTS.length);
});
