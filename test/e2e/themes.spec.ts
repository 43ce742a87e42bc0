import { readdirSync, readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { wcagContrast } from 'culori';
import { AXE_SCRIPT } from '../support/axe.js';
import { expect, test } from './support/pages.js';
import type { HostPage } from './support/pages.js';
import type { Page } from 'playwright/test';

const THEMES = readdirSync('dist/themes').map((file) => file.replace('.css', ''));
const LOOKS = THEMES.flatMap((theme) => [`${theme} light`, `${theme} dark`]);

const call = (page: Page, ...args: readonly unknown[]) => page.evaluate((given) => window.faqElements?.(...given), args);

/** What the panel and its chief colours have come to. */
const look = (page: Page) =>
  page.locator('faq-drawer').evaluate((drawer) => {
    const panel = drawer.shadowRoot?.querySelector('dialog') as HTMLElement;
    const { backgroundColor, color, fontFamily, borderRadius, colorScheme } = getComputedStyle(panel);
    const probe = document.createElement('i');
    panel.append(probe);
    const of = (token: string): string => {
      probe.style.color = `color(from var(--_${token}) srgb r g b)`;
      const parts = getComputedStyle(probe).color.match(/ [\d.]+/g)?.map((part) => Math.round(Number(part) * 255)) ?? [];
      return `rgb(${parts.slice(0, 3).join(', ')})`;
    };
    const found = { backgroundColor, color, fontFamily, borderRadius, colorScheme, accent: of('accent'), edge: of('edge'), brand: of('brand') };
    probe.remove();
    return found;
  });

/** What a theme can make hard to read or to hit; what is the same in every theme, other tests ask. */
const RULES = ['color-contrast', 'link-in-text-block', 'target-size'];

/** What axe finds hard to read or to hit in the drawer. */
const faint = (page: Page) =>
  page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run(root: unknown, options: unknown): Promise<AxeResults> } };
    const { violations } = await axe.run('faq-drawer', { runOnly });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary}`));
  }, RULES);

const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  start: (page) => page.getByRole('tree').waitFor(),
  results: async (page) => {
    await call(page, 'search', 'imap or pop');
    await page.getByRole('option').first().waitFor();
    await page.getByRole('combobox').focus();
    await page.keyboard.press('ArrowDown');
  },
  article: async (page) => {
    await call(page, 'article', 'server-settings');
    await page.getByRole('heading', { name: 'Which server names' }).waitFor();
    await page.locator('faq-article [part=find]').waitFor();
  },
};

/** All that, and help that cannot be had. */
const ALL_STATES: typeof STATES = { ...STATES, failed: (page) => page.getByRole('heading', { name: 'Help could not be loaded' }).waitFor() };

/** Puts on one look after the other, in the page itself: what axe finds in each, and the colours of each. */
const wearAll = (page: Page) =>
  page.evaluate(async ([looks, runOnly]) => {
    const { axe } = window as unknown as { axe: { run(root: unknown, options: unknown): Promise<AxeResults> } };
    const panel = document.querySelector('faq-drawer')?.shadowRoot?.querySelector('dialog') as HTMLElement;
    const style = getComputedStyle(panel);
    const faults: string[] = [];
    /** Where not even the title's contrast was found. */
    const blind: string[] = [];
    const seen = new Set<string>();
    for (const theme of looks) {
      const before = style.cssText + style.color + style.backgroundColor + style.colorScheme;
      window.faqElements?.('configure', { theme });
      while (style.cssText + style.color + style.backgroundColor + style.colorScheme === before) await new Promise(requestAnimationFrame);
      const { violations, passes } = await axe.run('faq-drawer', { runOnly });
      if (!passes.some(({ id }) => id === 'color-contrast')) blind.push(theme);
      faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${theme}: ${id}: ${target.flat().join(' ')}: ${failureSummary}`)));
      seen.add([style.colorScheme, style.color, style.backgroundColor, style.borderRadius, style.fontFamily].join());
    }
    return { faults, blind, seen: seen.size };
  }, [LOOKS, RULES] as const);

for (const [state, reach] of Object.entries(ALL_STATES)) {
  test(`every theme can be read in light and dark: ${state}`, async ({ page, openTag, faults }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    if (state === 'failed') await page.route('**/pack.json', (route) => route.abort());
    await openTag({ attributes: 'data-contact="mailto:help@acme.example" data-var-imap-host="imap.acme.example"' });
    await call(page, 'open');
    await reach(page);
    await page.evaluate(AXE_SCRIPT);
    expect(await wearAll(page)).toEqual({ faults: [], blind: [], seen: LOOKS.length });
    if (state === 'failed') faults.splice(0);
  });
}

test('a theme is there when the drawer first opens, and nothing of the page changes', async ({ page, openTag }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openTag({ attributes: 'data-theme="bootstrap"' });
  const hostNow = () => page.evaluate(() => document.body.outerHTML + [...document.documentElement.attributes].map(({ name }) => name).join());
  const before = await hostNow();
  const grounds = await page.evaluateHandle(() => {
    const seen = new Set<string>();
    const watch = (): void => {
      const panel = document.querySelector('faq-drawer')?.shadowRoot?.querySelector('dialog:popover-open:not([hidden])');
      if (panel) seen.add(getComputedStyle(panel).backgroundColor);
      requestAnimationFrame(watch);
    };
    watch();
    return seen;
  });
  await page.getByRole('button', { name: 'Help' }).click();
  await expect(page.getByRole('tree')).toBeVisible();
  expect(await grounds.evaluate((seen) => [...seen])).toEqual(['rgb(33, 37, 41)']);
  expect(await hostNow()).toBe(before);
});

test('the owner’s own colour and styles win over a theme, which comes off again', async ({ page, openTag }) => {
  await openTag({ head: '<style>faq-drawer { --faq-radius: 1px }</style>', attributes: 'data-theme="plesk light" data-accent="#b00020"' });
  await call(page, 'open');
  await page.getByRole('combobox').waitFor();
  expect(await look(page)).toMatchObject({ brand: 'rgb(176, 0, 32)', borderRadius: '2px', colorScheme: 'light', fontFamily: expect.stringContaining('Open Sans') });
  await call(page, 'configure', { theme: 'light' });
  await expect.poll(async () => (await look(page)).fontFamily).toBe('system-ui, sans-serif');
});

test('a theme that is linked as a style sheet looks like the one that is named', async ({ page, openTag }) => {
  const looks: unknown[] = [];
  for (const host of [{ attributes: 'data-theme="roundcube"' }, { head: '<link rel="stylesheet" href="dist/themes/roundcube.css">' }]) {
    await openTag(host);
    await call(page, 'open');
    await page.getByRole('combobox').waitFor();
    looks.push(await look(page));
  }
  expect(looks[0]).toEqual(looks[1]);
});

/** How the help button looks: that of a theme differs in nothing but its ground. */
const launcherLook = (page: Page) =>
  page.getByRole('button', { name: 'Help' }).evaluate((button) => {
    const { backgroundColor, color, borderRadius, font, padding, border, boxShadow, opacity } = getComputedStyle(button);
    return { backgroundColor, color, borderRadius, font, padding, border, boxShadow, opacity, box: JSON.stringify(button.getBoundingClientRect()) };
  });

/** The help button as it is drawn, and as it is once the theme is there. */
async function launcherLooks(page: Page): Promise<readonly (Readonly<Record<string, string>>)[]> {
  const before = await launcherLook(page);
  await page.getByRole('button', { name: 'Help' }).hover();
  await page.waitForFunction(() => document.querySelector('faq-launcher')?.shadowRoot?.adoptedStyleSheets.some(({ cssRules }) => cssRules[0]?.cssText.includes('--faq-accent')));
  await page.mouse.move(0, 0);
  return [before, await launcherLook(page)];
}

const accentOf = (theme: string): string => /--faq-accent: (.*);/.exec(readFileSync(`dist/themes/${theme}.css`, 'utf8'))?.[1] ?? '';
const WAYS: Readonly<Record<string, (theme: string) => HostPage>> = {
  'data-accent': (theme) => ({ attributes: `data-theme="${theme}" data-accent="${accentOf(theme)}"` }),
  'a line of CSS': (theme) => ({ attributes: `data-theme="${theme}"`, head: `<style>faq-launcher { --faq-accent: ${accentOf(theme)} }</style>` }),
  'the style sheet of the theme': (theme) => ({ attributes: `data-theme="${theme}"`, head: `<link rel="stylesheet" href="dist/themes/${theme}.css">` }),
};

for (const [at, theme] of THEMES.entries()) {
  const [way, host] = Object.entries(WAYS)[at % 3]!;
  test(`the help button has the colour of ${theme} from the beginning, by ${way}`, async ({ page, openTag }) => {
    await openTag(host(theme));
    const [before, after] = await launcherLooks(page);
    expect(after).toEqual(before);
  });
}

test('where nothing says the colour of a theme beforehand, the help button changes its colour and nothing else', async ({ page, openTag }) => {
  await openTag({ attributes: 'data-theme="paper"' });
  const [before, after] = await launcherLooks(page);
  expect(after?.['backgroundColor']).not.toBe(before?.['backgroundColor']);
  expect({ ...after, backgroundColor: '' }).toEqual({ ...before, backgroundColor: '' });
});

test('a theme that is not there is told of, and the drawer opens as without one', async ({ page, openTag, faults }) => {
  await openTag({ attributes: 'data-theme="bootstrapp"' });
  await call(page, 'open');
  await expect(page.getByRole('combobox')).toBeVisible();
  expect(faults.splice(0)).toEqual([expect.stringContaining('theme is one of light, dark, auto, match, ')]);
});

/** Pages of very different looks, and what of them the drawer takes. */
const HOSTS = {
  'a warm page': {
    css: 'body { background: #fdf3e1; color: #3a2a14; font-family: Georgia, serif } .btn-primary { background: #a3471c; color: #fff; border: 0; border-radius: 3px } a { color: #a3471c }',
    expected: { backgroundColor: 'rgb(253, 243, 225)', brand: 'rgb(163, 71, 28)', fontFamily: 'Georgia, serif', borderRadius: '6px', colorScheme: 'light' },
  },
  'a dark page whose colours are written in oklch': {
    css: 'html { background: oklch(0.2 0.03 260); color: oklch(0.93 0.01 260) } body { font-family: monospace } a { color: rgb(62 205 145) } button { background: #333; color: #fff }',
    expected: { brand: 'rgb(62, 205, 145)', fontFamily: 'monospace', colorScheme: 'dark' },
  },
  'a page that is hard to read': {
    css: 'body { background: #8a8a8a; color: #777; font-family: sans-serif } .button { background: #ffef3e }',
    expected: { brand: 'rgb(255, 239, 62)', fontFamily: 'sans-serif', colorScheme: 'light' },
  },
};

for (const [name, { css, expected }] of Object.entries(HOSTS)) {
  test(`the drawer goes with ${name}, and can be read`, async ({ page, openTag }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const body = '<p>Words <a href="#x">and a link</a> <button type="button" class="btn-primary button">Do it</button></p>';
    await openTag({ head: `<style>${css}</style>`, body, attributes: 'data-theme="match" data-contact="mailto:help@acme.example"' });
    await call(page, 'open');
    await page.getByRole('combobox').waitFor();
    const found = await look(page);
    expect(found).toMatchObject(expected);
    expect(wcagContrast(found.color, found.backgroundColor)).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(found.accent, found.backgroundColor)).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(found.edge, found.backgroundColor)).toBeGreaterThanOrEqual(3);
    await page.evaluate(AXE_SCRIPT);
    for (const reach of Object.values(STATES)) {
      await reach(page);
      expect(await faint(page)).toEqual([]);
    }
  });
}

test('the page is looked at again when the drawer opens again', async ({ page, openTag }) => {
  await openTag({ head: '<style>body { background: #fff; color: #222 } .night { background: #111; color: #eee }</style>', attributes: 'data-theme="match"' });
  await call(page, 'open');
  await page.getByRole('combobox').waitFor();
  expect((await look(page)).colorScheme).toBe('light');
  await call(page, 'close');
  await page.evaluate(() => document.body.classList.add('night'));
  await call(page, 'open');
  await expect.poll(async () => (await look(page)).backgroundColor).toBe('rgb(17, 17, 17)');
});

for (const [panel, accent] of [['cpanel', 'rgb(15, 98, 172)'], ['plesk', 'rgb(38, 112, 184)'], ['webuzo', 'rgb(43, 108, 176)']] as const) {
  test(`the drawer goes with the page of a panel: ${panel}`, async ({ page, site }) => {
    await page.goto(`${site.url}/demo/panels/${panel}/`);
    await call(page, 'configure', { theme: 'match' });
    await call(page, 'open');
    await page.getByRole('combobox').last().waitFor();
    await expect.poll(async () => (await look(page)).brand).toBe(accent);
    expect((await look(page)).fontFamily).toBe(await page.locator('main').evaluate((main) => getComputedStyle(main).fontFamily));
  });
}

test("the page's styles reach the parts of what stands in a drawer", async ({ page, openTag }) => {
  await openTag({ head: '<style>faq-drawer::part(result) { color: rgb(1, 2, 3) } faq-drawer::part(title) { color: rgb(4, 5, 6) } faq-drawer::part(text) { color: rgb(7, 8, 9) }</style>' });
  await call(page, 'search', 'imap vs pop');
  await expect(page.getByRole('option').first()).toHaveCSS('color', 'rgb(1, 2, 3)');
  await page.getByRole('option').first().click();
  await expect(page.locator('faq-article [part=title]')).toHaveCSS('color', 'rgb(4, 5, 6)');
  await expect(page.locator('faq-article [part=body]')).toHaveCSS('color', 'rgb(7, 8, 9)');
});
