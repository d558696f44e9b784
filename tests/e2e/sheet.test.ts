import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { parse } from 'yaml';
import { SECOND } from '../../playwright.config.ts';
import { formatSheet, parseItem, type SheetItem } from '../../src/sheet/sheet.ts';
import { listViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';

const ready = 'source-sheet[data-ready]';
const items = (page: Page) => page.locator('[data-sheet] .part.item');

/** Twenty items of every kind, among them the longest ids that there are. */
function makeTwenty(): string {
  const index = Object.keys(
    JSON.parse(readFileSync('dist/data/index.json', 'utf8')) as Record<string, string>,
  ).filter((key) => parseItem(key));
  const longest = [...index].sort((a, b) => b.length - a.length).slice(0, 12);
  const kinds = ['people', 'terms', 'eras', 'events', 'policies', 'trails'].map(
    (kind) => index.find((key) => key.startsWith(`${kind}/`)) as string,
  );
  const names = [
    ...longest,
    ...kinds,
    'sources/pulse-2022-at-your-service#p7',
    'sources/pulse-2022-at-your-service#p8',
  ];
  const parts = names.map((name) => ({ item: parseItem(name) as SheetItem }));
  parts.splice(10, 0, { question: 'Who gained, and who lost?' } as never);
  return formatSheet({ edition: 1, title: 'A session', parts });
}

/** All the words of a printed file, in the order in which they were set. */
async function readPdf(file: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items: set } = await (await pdf.getPage(number)).getTextContent();
    texts.push(...set.map((item) => ('str' in item ? item.str : '')));
  }
  return texts.join('');
}

test.describe('a trainer', () => {
  test('gathers from several pages, orders by keys, asks, and hands out one link', async ({
    page,
    browser,
  }) => {
    const stored = () => page.evaluate(() => sessionStorage.length);
    await page.goto('policies/gp-fundholding/');
    await page.locator('theme-switch[data-ready]').waitFor();
    expect(await stored()).toBe(0);
    await expect(page.locator('[data-sheet-link]')).toBeHidden();
    await page.getByRole('button', { name: 'Add to sheet' }).click();
    await expect(page.getByText('is kept in this tab until you close it')).toBeVisible();
    await page.goto('sources/pulse-2022-at-your-service/');
    await page.getByRole('button', { name: 'Add to sheet: passage p7', exact: true }).click();
    await expect(page.locator('[data-sheet-link]')).toHaveText('Sheet (2)');
    await page.goto('quotes/streeting-2024-veneer-of-engagement/');
    await page.getByRole('button', { name: 'Add to sheet' }).press('Enter');
    await page.getByRole('link', { name: 'Sheet (3)' }).click();
    await page.locator(ready).waitFor();
    await expect(items(page)).toHaveCount(3);

    await page.getByLabel('Title').fill('Who <b>decides</b>?');
    await page.getByLabel('Title').press('Tab');
    const up = page.getByRole('button', { name: 'Up: “a veneer of engagement”' });
    await up.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('“a veneer of engagement”: now 2 of 3.')).toBeVisible();
    await expect(up).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(items(page).first()).toHaveAttribute(
      'data-id',
      'streeting-2024-veneer-of-engagement',
    );
    await page.getByRole('button', { name: 'Add a question at the top' }).click();
    await page.keyboard.type('What does the word “engagement” promise?');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Your question')).toHaveValue(/engagement/);
    const link = await page.locator('[data-link]').inputValue();
    expect(link).toContain('#1.1/TWho+%3Cb%3Edecides%3C%2Fb%3E%3F/Q');
    // The address is the link at every moment.
    expect(page.url()).toBe(link);

    // In a fresh profile it opens the same, for reading, and says whose words are whose.
    const fresh = await browser.newContext();
    const other = await fresh.newPage();
    await other.goto(link);
    await other.locator(ready).waitFor();
    await expect(other.getByRole('heading', { name: 'Who <b>decides</b>?' })).toBeVisible();
    await expect(
      other.getByText('written by whoever shared this link', { exact: false }).first(),
    ).toBeVisible();
    await expect(other.locator('.question-part')).toContainText(
      'Written by whoever shared this link.',
    );
    expect(
      await items(other).evaluateAll((list) =>
        list.map((item) => (item as HTMLElement).dataset.id),
      ),
    ).toEqual([
      'streeting-2024-veneer-of-engagement',
      'gp-fundholding',
      'pulse-2022-at-your-service#p7',
    ]);
    expect(await other.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
    await fresh.close();
  });

  test('hands out twenty items in a link of 2,000 characters, on paper with every citation, and as files', async ({
    page,
  }) => {
    await page.goto(`sheet/#${makeTwenty()}`);
    await page.locator(ready).waitFor();
    await expect(items(page)).toHaveCount(20);
    await expect(page.locator('[data-gone]')).toHaveCount(0);
    expect((await page.locator('[data-link]').inputValue()).length).toBeLessThanOrEqual(2000);
    expect(
      Number(await page.locator('[data-length]').getAttribute('data-length')),
    ).toBeLessThanOrEqual(2000);
    await page.emulateMedia({ media: 'print' });
    const wanted: string[] = [];
    for (const item of await items(page).all()) {
      await expect(item.locator('h3')).toBeVisible();
      wanted.push(await item.locator('h3').innerText());
      wanted.push(...(await item.locator('.item-cites li').allInnerTexts()));
      await expect(item.locator('.item-cites li').last()).toContainText('https://example.org/');
      await expect(item.locator('.item-cites li').last()).toBeVisible();
    }
    await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
    await expect(page.locator('.sheet-tools')).toBeHidden();
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(12);
    // What is on the paper: lines break anywhere, so spaces do not count.
    const bare = (text: string) => text.replace(/\s+/g, '');
    const printed = bare(await readPdf(pdf));
    expect(wanted.length).toBeGreaterThanOrEqual(40);
    for (const text of wanted) expect(printed, text).toContain(bare(text));
    await page.emulateMedia({ media: 'screen' });
    for (const [name, mark] of [
      ['Markdown', '## 20. '],
      ['HTML', '<h2>20. '],
    ] as const) {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name, exact: true }).click();
      const text = readFileSync(await (await saved).path(), 'utf8');
      expect(text).toContain(mark);
      expect(text).toContain('written by whoever shared this link');
      expect(text).not.toContain('This is no longer on the site');
    }
  });

  test('is told when the browser keeps nothing, and can go on', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new DOMException('closed', 'SecurityError');
        },
      });
    });
    await page.goto('policies/gp-fundholding/');
    await page.getByRole('button', { name: 'Add to sheet' }).click();
    await page.getByRole('link', { name: 'Open a sheet with it' }).click();
    await page.locator(ready).waitFor();
    await page.getByRole('button', { name: 'Change this sheet' }).click();
    await expect(page.getByText('its link below holds it')).toBeVisible();
    await page.getByLabel('Title').fill('Kept in the link');
    await page.getByLabel('Title').press('Tab');
    await expect(page).toHaveURL(/TKept\+in\+the\+link/);
  });
});

test('a link of an earlier edition opens, and lists what changed since', async ({ page }) => {
  const [{ fragment }] = parse(readFileSync('tests/fixtures/sheet-links.yaml', 'utf8'));
  await page.goto(`${SECOND}sheet/#${fragment}`);
  await page.locator(ready).waitFor();
  await expect(page.locator('[data-changes]')).toHaveText(
    '2 of 5 items changed since this sheet was made with edition 1 (31 January 2020). What changed stands under each.',
  );
  const estates = page.locator('[data-id="garden-estates"]');
  await expect(estates.locator('[data-change="corrected"]')).toContainText('summary in edition 2');
  await expect(estates.locator('del')).toContainText('five estates');
  await expect(estates.locator('ins')).toContainText('four estates');
  await expect(estates).toContainText('The count was of those planned');
  await expect(page.locator('[data-id="millbrook-gazette-1984#p2"] del')).toContainText('Five');
  // An id from before leads to its record; one that is no more is said.
  await expect(page.locator('[data-id="right-to-rent"]')).toBeVisible();
  await expect(page.locator('[data-id="sky-homes"] .item-changes')).toHaveCount(0);
  await expect(page.locator('[data-gone="quotes/no-such-quotation"]')).toContainText(
    'no longer on the site',
  );
  await expect(page.getByText('No longer on this site: quotes/no-such-quotation.')).toBeVisible();
  expect(await listViolations(page)).toEqual([]);
});

test.describe('presenting', () => {
  test('a trail goes by keys, buttons, links and Back, is large enough, and is never cut', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto('trails/the-partnership-debate/present/');
    await page.locator('present-deck[data-ready]').waitFor();
    const count = page.locator('[data-count]');
    const total = await page.locator('[data-slide]').count();
    for (const [key, at] of [
      ['ArrowRight', 2],
      ['Space', 3],
      ['PageDown', 4],
      ['ArrowLeft', 3],
      ['PageUp', 2],
      ['End', total],
      ['ArrowRight', total],
      ['Home', 1],
    ] as const) {
      await page.keyboard.press(key);
      await expect(count).toHaveText(`Slide ${at} of ${total}`);
    }
    for (let i = 1; i <= total; i++) {
      await expect(page.locator('[data-slide][data-current]')).toHaveId(String(i));
      const { least, hidden } = await page.evaluate(() => {
        const face = document.querySelector('[data-current] [data-face]') as HTMLElement;
        const sizes = [...face.querySelectorAll('p, h2')].map((text) =>
          Number.parseFloat(getComputedStyle(text).fontSize),
        );
        return {
          least: Math.min(...sizes) / innerHeight,
          hidden: face.scrollHeight - face.clientHeight,
        };
      });
      expect.soft(least, `slide ${i}`).toBeGreaterThan(0.039);
      expect.soft(hidden, `slide ${i}`).toBeLessThanOrEqual(1);
      if (i < total) await page.getByRole('button', { name: 'Next' }).click();
    }
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`#${total - 1}$`));
    await expect(count).toHaveText(`Slide ${total - 1} of ${total}`);
    await expect(page.locator('[data-say]')).toContainText(`Slide ${total - 1} of ${total}.`);
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/trails\/the-partnership-debate\/$/);
  });

  test('a second window has the notes and keeps in step', async ({ page, context }) => {
    await page.goto('trails/the-partnership-debate/present/#2');
    await page.locator('present-deck[data-ready]').waitFor();
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: 'Notes on another screen' }).click();
    const notes = await opened;
    await notes.locator('present-deck[data-ready]').waitFor();
    await expect(notes.locator('[data-count]')).toHaveText(/^Slide 2 of/);
    await expect(notes.locator('[data-current] .slide-notes')).toBeVisible();
    await expect(notes.locator('[data-next]')).toContainText('Next: ');
    await page.keyboard.press('ArrowRight');
    await expect(notes.locator('[data-count]')).toHaveText(/^Slide 3 of/);
    await notes.keyboard.press('ArrowRight');
    await expect(page.locator('[data-count]')).toHaveText(/^Slide 4 of/);
  });

  test('a sheet is shown as slides, with the words of whoever made it marked', async ({ page }) => {
    await page.goto('sheet/present/#1.1/TOur+session/pgp-fundholding/QWhy%3F/@3');
    await page.locator('present-deck[data-ready]').waitFor();
    await expect(page.locator('[data-current]')).toContainText('Why?');
    await expect(page.locator('[data-current]')).toContainText('Written by whoever shared');
    await page.keyboard.press('ArrowLeft');
    await expect(page).toHaveURL(/#1\.1\/TOur\+session\/pgp-fundholding\/QWhy%3F\/@2$/);
    await expect(page.locator('[data-current]')).toContainText('GP fundholding');
    await page.keyboard.press('Escape');
    await page.locator(ready).waitFor();
    await expect(page.getByRole('heading', { name: 'Our session' })).toBeVisible();
  });
});

test('a student tests herself on a trail by keys, and is told why', async ({ page }) => {
  await page.goto('trails/the-partnership-debate/test/');
  await page.locator('self-test[data-ready]').waitFor();
  const order = page.locator('[data-test="order"]');
  const list = order.locator('[data-item]');
  await order.getByRole('button', { name: 'Check the order' }).click();
  await expect(order.locator('[data-say]')).toHaveText(/^\d of \d are in their place\.$/);
  // Each is moved up, by keys alone, to where it belongs.
  const count = await list.count();
  for (let place = 1; place <= count; place++) {
    const item = order.locator(`[data-right="${place}"]`);
    const button = item.getByRole('button', { name: /^Up/ });
    await button.focus();
    while (
      (await item.evaluate((own) => [...(own.parentElement?.children ?? [])].indexOf(own))) >= place
    )
      await page.keyboard.press('Enter');
    await expect(button).toBeFocused();
  }
  await order.getByRole('button', { name: 'Check the order' }).press('Enter');
  await expect(order.locator('[data-say]')).toHaveText('That is the order.');
  const said = page.locator('[data-test="said"]').first();
  const right = await said.getAttribute('data-right');
  await said.getByRole('button', { name: /^Check/ }).press('Enter');
  await expect(said.locator('[data-say]')).toHaveText('Choose somebody first.');
  await said.locator(`input[value="${right}"]`).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(said.locator('[data-say]')).toHaveText(/^Yes, /);
  await expect(said.getByRole('link', { name: 'The quotation and its source' })).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('slides can be read, tests have their answers, and the sheet says what it needs', async ({
    page,
  }) => {
    await page.goto('trails/the-partnership-debate/present/');
    await expect(page.locator('[data-slide]').nth(3)).toBeVisible();
    await expect(page.locator('.slide-notes').nth(3)).toBeVisible();
    await expect(page.locator('[data-bar]')).toBeHidden();
    await page.goto('trails/the-partnership-debate/test/');
    await expect(page.getByRole('button', { name: /^(?:Up|Check)/ })).toHaveCount(0);
    await page.getByText('The order, with the dates').click();
    await expect(page.locator('[data-test="order"] details a').first()).toBeVisible();
    await page.goto('sheet/');
    await expect(page.getByText('needs JavaScript')).toBeVisible();
    await page.goto('policies/gp-fundholding/');
    await expect(page.getByRole('button', { name: 'Add to sheet' })).toHaveCount(0);
  });
});

test('the feed is well-formed Atom that a reader finds', async ({ page }) => {
  await page.goto(`${SECOND}changes/`);
  const found = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
  const xml = await (await page.request.get(new URL(found ?? '', SECOND).href)).text();
  const feed = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const atom = 'http://www.w3.org/2005/Atom';
    const children = (of: Element, name: string) =>
      [...of.children].filter((own) => own.localName === name && own.namespaceURI === atom);
    const root = document.documentElement;
    const need = (of: Element) =>
      ['id', 'title', 'updated'].map((name) => children(of, name).length);
    return {
      wrong: document.querySelector('parsererror')?.textContent ?? '',
      root: `${root.namespaceURI} ${root.localName}`,
      need: need(root),
      author: children(root, 'author').length,
      self: children(root, 'link').map((link) => link.getAttribute('rel')),
      entries: children(root, 'entry').map((entry) => ({
        need: need(entry),
        id: children(entry, 'id')[0]?.textContent ?? '',
        updated: children(entry, 'updated')[0]?.textContent ?? '',
        href: children(entry, 'link')[0]?.getAttribute('href') ?? '',
        content: children(entry, 'content')[0]?.textContent ?? '',
      })),
    };
  }, xml);
  expect(feed).toMatchObject({
    wrong: '',
    root: 'http://www.w3.org/2005/Atom feed',
    need: [1, 1, 1],
    author: 1,
    self: ['self', 'alternate'],
  });
  expect(feed.entries).toHaveLength(4);
  for (const { need, id, updated, href } of feed.entries) {
    expect(need).toEqual([1, 1, 1]);
    expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(href).toMatch(/^https:\/\/example\.org\/homes\//);
    // Each is told of at a place of the page of changes.
    await expect(page.locator(`[id="${new URL(id).hash.slice(1)}"]`)).toBeVisible();
  }
  expect(
    feed.entries.some(({ content }) => content.includes('It read: Millbrook built five')),
  ).toBe(true);
});
