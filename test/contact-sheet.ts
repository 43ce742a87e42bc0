import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from './support/browsers.js';

/** Puts the pictures of all states side by side, a row a state, to be looked at: `npm run contact-sheet [-- FOLDER]`. */
const folder = process.argv[2] ?? 'test-results';
const PICTURES = 'test/e2e/goldens/pictures';
const WIDTHS = { phone: 260, desk: 300 };

const { executablePath, args } = findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args] });
mkdirSync(folder, { recursive: true });
for (const [device, width] of Object.entries(WIDTHS)) {
  const rows = new Map<string, string[]>();
  for (const file of readdirSync(PICTURES).sort()) {
    const [, state, look] = new RegExp(`^(.+)-${device}-(.+)\\.png$`).exec(file) ?? [];
    if (state === undefined) continue;
    const picture = `<figure><img src="data:image/png;base64,${readFileSync(join(PICTURES, file)).toString('base64')}"><figcaption>${state}, ${look}</figcaption></figure>`;
    rows.set(state, [...(rows.get(state) ?? []), picture]);
  }
  const page = await browser.newPage({ viewport: { width: 6 * (width + 12) + 12, height: 800 } });
  await page.setContent(`<style>
    body { margin: 12px; background: #8a8f98; font: 12px system-ui } section { display: flex; gap: 12px; margin-block-end: 16px } figure { margin: 0; inline-size: ${width}px } img { inline-size: 100%; display: block }
  </style>${[...rows.values()].map((pictures) => `<section>${pictures.join('')}</section>`).join('')}`);
  const path = join(folder, `contact-sheet-${device}.png`);
  await page.screenshot({ path, fullPage: true });
  console.log(`${path}: ${rows.size} states`);
  await page.close();
}
await browser.close();
