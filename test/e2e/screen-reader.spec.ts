import type { Page } from 'playwright/test';
import { FERRY, serveFerry } from './support/ferry.js';
import { allowClipboard, expect, test } from './support/pages.js';
import type { HostPage } from './support/pages.js';
import { ScreenReader } from './support/screen-reader.js';
import { announced } from './support/ferry-states.js';

/*
 * What a visitor hears who does not see. The conversation in `goldens/screen-reader` is to be read as one; after a change
 * `npx playwright test --config test/e2e.config.ts screen-reader --update-snapshots` writes it anew.
 */

/** The page, with help ready to be opened and a reader that begins to listen. */
async function listen(page: Page, openTag: (host: HostPage) => Promise<void>): Promise<ScreenReader> {
  await serveFerry(page.context());
  await openTag({ attributes: `${FERRY} data-contact="mailto:help@ferry.example"` });
  await page.locator('faq-launcher button').hover();
  await expect(page.locator('faq-launcher button[aria-expanded]')).toBeVisible();
  const reader = new ScreenReader(page);
  await reader.start();
  return reader;
}

test('a visitor who listens opens help, asks, reads and goes back', async ({ page, openTag }) => {
  const reader = await listen(page, openTag);
  const press = (key: string) => page.keyboard.press(key);
  const field = page.getByRole('combobox');
  const silence = () => expect(page.locator('faq-search [role=status]')).toBeEmpty();

  await reader.hears('goes to the help button', () => press('Tab'));
  await reader.hears('opens help', async () => {
    await press('Enter');
    await expect(field).toBeFocused();
    await page.getByRole('tree').waitFor();
  });
  await reader.hears('types “cancle tickt”, and pauses', async () => {
    // All at once: on a busy machine keys would pause.
    await field.fill('cancle tickt');
    await announced(page, /cancel ticket/);
  });
  await reader.hears('presses Down', () => press('ArrowDown'));
  await reader.hears('presses Down again', () => press('ArrowDown'));
  await reader.hears('presses Up', () => press('ArrowUp'));
  await reader.hears('opens the article', async () => {
    await press('Enter');
    await page.locator('faq-article [part=find]').waitFor();
    await expect(page.getByRole('heading', { name: 'How do I cancel a ticket?' })).toBeFocused();
    await expect(page.locator('faq-article time.coming')).toHaveCount(0);
  });
  await reader.readsOn('reads it to its end');
  await reader.hears('presses Escape', async () => {
    await press('Escape');
    await expect(field).toBeFocused();
  });
  await reader.hears('presses Escape again', async () => {
    await press('Escape');
    await expect(field).toHaveValue('');
    await silence();
  });
  await reader.hears('asks what nobody has written about, and pauses', async () => {
    await field.fill('xqzvw');
    await announced(page, /Nothing/);
  });
  await reader.hears('presses Escape', async () => {
    await press('Escape');
    await expect(field).toHaveValue('');
  });
  await reader.hears('presses Escape again', async () => {
    await press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  expect(reader.conversation).toMatchSnapshot(['screen-reader', 'asking.txt']);
});

test('a visitor who listens looks through the topics, copies a value and says that it did not help', async ({ page, openTag }) => {
  const reader = await listen(page, openTag);
  const press = (key: string) => page.keyboard.press(key);
  const heading = (name: string) => page.getByRole('heading', { name });
  await page.evaluate(() => window.faqElements?.('open'));
  await page.getByRole('tree').waitFor();

  await reader.hears('has help opened', () => expect(page.getByRole('combobox')).toBeFocused());
  for (let stop = 1; stop <= 6; stop++) await reader.hears('presses Tab', () => press('Tab'));
  await reader.hears('presses Right', () => press('ArrowRight'));
  await reader.hears('presses Right again', () => press('ArrowRight'));
  await reader.hears('presses Enter', async () => {
    await press('Enter');
    await expect(heading('Changes and refunds')).toBeFocused();
  });
  await reader.readsOn('reads what is there');
  await reader.hears('presses Escape', async () => {
    await press('Escape');
    await expect(page.getByRole('combobox')).toBeFocused();
  });
  await reader.hears('follows a link of the page to an article', async () => {
    await page.evaluate(() => window.faqElements?.('article', 'timetable'));
    await expect(heading('How do I get the timetable on my phone?')).toBeFocused();
    await page.locator('faq-article [part=find]').waitFor();
  });
  await reader.hears('copies the server', async () => {
    await allowClipboard(page.context());
    await page.locator('faq-article .copy').first().focus();
    await press('Enter');
    await page.locator('faq-article .copy[data-done]').waitFor();
  });
  await expect(page.locator('faq-article .copy[data-done]')).toHaveCount(0);
  await reader.hears('goes to “No” and presses it', async () => {
    await page.getByRole('button', { name: 'No', exact: true }).focus();
    await press('Enter');
    await expect(page.getByText('Thank you')).toBeFocused();
  });
  await reader.readsOn('reads on');
  expect(reader.conversation).toMatchSnapshot(['screen-reader', 'browsing.txt']);
});

test('a visitor who listens hears once what does not load, wherever focus is', async ({ page, openTag, faults }) => {
  await page.route('**/pack.json', (route) => route.abort());
  const reader = await listen(page, openTag);
  const press = (key: string) => page.keyboard.press(key);
  const failure = page.getByRole('heading', { name: 'Help could not be loaded' });
  const title = page.getByRole('heading', { name: 'How do I get the timetable on my phone?' });
  const again = page.getByRole('button', { name: 'Try again' });
  const failed = page.locator('faq-article .failed');

  await reader.hears('opens help, which does not come', async () => {
    await page.evaluate(() => window.faqElements?.('open'));
    await expect(failure).toBeFocused();
  });
  await reader.hears('presses Tab', () => press('Tab'));
  await reader.hears('presses Enter, and it does not come again', async () => {
    await press('Enter');
    await expect(failure).toBeFocused();
  });
  await page.unroute('**/pack.json');
  await reader.hears('presses Tab and Enter, and it comes', async () => {
    await press('Tab');
    await press('Enter');
    await page.getByRole('tree').waitFor();
    await expect(page.getByRole('combobox')).toBeFocused();
  });
  await reader.hears('opens an article that is not there', async () => {
    await page.evaluate(() => window.faqElements?.('article', 'no-such'));
    await expect(page.getByRole('heading', { name: 'There is no such article' })).toBeFocused();
  });
  let give = (): void => {};
  const late = new Promise<void>((resolve) => (give = resolve));
  await page.route('**/bodies-*.json', (route) => late.then(() => route.abort()));
  await reader.hears('opens an article', async () => {
    await page.evaluate(() => void window.faqElements?.('article', 'timetable'));
    await expect(title).toBeFocused();
    await expect(page.locator('faq-article time.coming')).toHaveCount(0);
  });
  await reader.hears('waits for its text, which does not come', async () => {
    give();
    await failed.waitFor();
  });
  await reader.hears('presses “Try again”, and it does not come again', async () => {
    await again.focus();
    await press('Enter');
    await expect(title).toBeFocused();
    await failed.waitFor();
  });
  faults.splice(0);
  const sentences = reader.conversation.split('\n>').map((deed) => deed.match(/could not be loaded|There is no such/g)?.length ?? 0);
  expect(sentences).toEqual([1, 0, 1, 0, 1, 0, 1, 1]);
  expect(reader.conversation).toMatchSnapshot(['screen-reader', 'failing.txt']);
});
