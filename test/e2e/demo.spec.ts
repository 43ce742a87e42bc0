import { expect, test } from './support/pages.js';

test('the help page of the demo shows an image, and plays a film', async ({ page, site }) => {
  await page.goto(`${site.url}/demo/help-page.html`);
  await page.getByRole('combobox').fill('webmail');
  await page.getByRole('option', { name: 'How does our webmail look?' }).click();
  const article = page.locator('faq-article');
  await expect.poll(() => article.getByRole('img').first().evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(600);
  await article.getByRole('button', { name: 'Play: Writing and sending a mail' }).click();
  await expect.poll(() => article.locator('video').evaluate((film: HTMLVideoElement) => film.videoWidth)).toBe(480);
});

test('the demo tells why an article was found, word for word', async ({ page, site, faults }) => {
  await page.goto(`${site.url}/demo/`);
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('pasword forgoten xyzzyq');
  const why = page.locator('#why');
  await expect(why).toContainText('“pasword forgoten xyzzyq”');
  await expect(why).toContainText('understood as “password forgotten');
  await expect(why).toContainText('in no article: xyzzyq');
  const first = why.getByRole('listitem').first();
  await expect(first.getByRole('button')).toHaveText('change-mailbox-password');
  await expect(first).toContainText('“pasword” understood as “password” in the title');
  await page.getByRole('dialog').getByRole('combobox').fill('imap or pop');
  await expect(why).toContainText('how close the title and the known queries are');
  expect(faults).toEqual([]);
});
