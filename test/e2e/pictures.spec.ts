import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright/test';
import { compileDocs } from '../../src/tools/compile/compile-docs.js';
import { packFiles } from '../../src/tools/compile/write-pack.js';
import { CHROMIUM_ALONE } from './support/chromium-alone.js';
import { expect, test } from './support/pages.js';
import { call, STATES } from './support/states.js';

/*
 * Every state as a picture, on a phone and a desk, in light and dark, in a language of each direction. `npm run test:e2e --
 * pictures --update-snapshots` takes them anew; `npm run contact-sheet` puts them side by side, to be looked at.
 */

const DEVICES = {
  phone: { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1120, height: 820 } },
};
const LOCALES = ['en', 'de', 'ar'];

/** Letters that are the same on every machine. */
const FONTS = ['@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2'].map((name) => fileURLToPath(import.meta.resolve(name)));
const HEAD = `<style>
  ${FONTS.map((file, i) => `@font-face { font-family: f${i}; src: url(/fonts/${basename(file)}); font-weight: 100 900 }`).join('\n')}
  html { color-scheme: light dark; font-family: f0, f1; --faq-font: f0, f1; --faq-mono: f0 }
</style>`;

/** Names as long as they come, and more of them than anybody wants. */
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk and mail of it';
const crowded = packFiles(
  compileDocs({
    docs: [...Array(500).keys()].map((i) => ({
      id: `a${i}`, title: i ? `How do I change setting ${i}?` : `Why does ${LONG.replaceAll(' ', '')} not send?`, body: `Open it. ${LONG}`, category: i ? `Category ${i}` : LONG.slice(0, 60), queries: [],
    })),
  }).pack!,
);

async function serveFonts(page: Page): Promise<void> {
  await page.route('**/fonts/*', (route) => route.fulfill({ contentType: 'font/woff2', body: readFileSync(FONTS.find((file) => basename(file) === basename(route.request().url()))!) }));
}

async function looksAs(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await expect(page.getByRole('dialog')).toHaveScreenshot(['pictures', `${name}.png`], { maxDiffPixelRatio: 0.01 });
}

for (const [device, settings] of Object.entries(DEVICES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${device}, ${colorScheme}`, { tag: CHROMIUM_ALONE }, () => {
      test.use({ ...settings, colorScheme, contextOptions: { reducedMotion: 'reduce' } });
      const title = (locale: string, state: string): string => `${state}-${device}-${colorScheme}-${locale}`;

      for (const locale of LOCALES) {
        test(`in ${locale}`, async ({ page, openTag }) => {
          await serveFonts(page);
          await openTag({ head: HEAD, attributes: `data-locale="${locale}"` });
          for (const { name, reach, wide } of STATES) {
            if (wide && device === 'phone') continue;
            await reach(page);
            await looksAs(page, title(locale, name));
          }
        });

        test(`in ${locale}, when the articles are late, and when they do not come`, async ({ page, openTag, faults }) => {
          await serveFonts(page);
          let answer = (): void => {};
          await page.route('**/pack.json', async (route) => {
            await new Promise<void>((resolve) => (answer = resolve));
            await route.fulfill({ status: 500 });
          });
          await openTag({ head: HEAD, attributes: `data-locale="${locale}"` });
          await call(page, 'open');
          await expect(page.locator('faq-drawer .late i').first()).toBeVisible();
          await looksAs(page, title(locale, 'late'));
          answer();
          await expect(page.locator('faq-drawer .failed')).toBeVisible();
          await looksAs(page, title(locale, 'failed'));
          faults.length = 0;
        });
      }

      test('long names and many of them', async ({ page, openTag }) => {
        await serveFonts(page);
        await page.route('**/crowd/*', (route) => route.fulfill({ contentType: 'application/json', body: crowded.get(basename(route.request().url())) ?? '' }));
        await openTag({ head: HEAD, attributes: 'data-pack="/crowd/pack.json"' });
        await call(page, 'open');
        await page.getByRole('tree').waitFor();
        await looksAs(page, title('en', 'crowded'));
        await call(page, 'article', 'a0');
        await page.locator('faq-article [part=find]').waitFor();
        await page.locator('faq-article time:not(.coming)').waitFor();
        await looksAs(page, title('en', 'crowded-article'));
      });
    });
  }
}
