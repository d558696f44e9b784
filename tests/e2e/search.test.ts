import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { SECOND } from '../../playwright.config.ts';
import { listViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';

const exact = '[data-results="exact"]';
const similar = '[data-results="similar"]';

test.describe('the search page', () => {
  test('similar words say what differs', async ({ page }) => {
    await page.goto('search/?q=veneer+of+consultation');
    const first = page.locator(`${similar} > ol > li`).first();
    await expect(first).toHaveAttribute('data-id', 'streeting-2024-veneer-of-engagement');
    await expect(first.locator('.differs')).toContainText(
      'It says “engagement”, not “consultation”',
    );
  });

  test('results are narrowed, ordered and kept in the address, and Back takes a step back', async ({
    page,
  }) => {
    await page.goto('search/?q=contract');
    await page.locator('[data-search-done="contract"]').waitFor();
    await page.getByText('Narrow the results').click();
    const quotes = page.getByRole('button', { name: /^Quotation \d+$/ });
    const count = ((await quotes.textContent()) ?? '').match(/\d+/)?.[0] ?? '';
    await quotes.click();
    await expect(page).toHaveURL(/\?q=contract&type=quote$/);
    await expect(page.locator(`${exact} [data-count]`)).toHaveText(new RegExp(`^${count}(?:,|$)`));
    await expect(page.locator(`${exact} > ol > li:not(.quote)`)).toHaveCount(0);
    await expect(quotes).toHaveAttribute('aria-pressed', 'true');
    await expect(quotes).toBeFocused();
    await page.getByLabel('Order').selectOption('oldest');
    await expect(page).toHaveURL(/&sort=oldest$/);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('[data-search-done="contract"]').waitFor();
    expect(await other.locator(`${exact} > ol > li`).first().getAttribute('data-id')).toBe(
      await page.locator(`${exact} > ol > li`).first().getAttribute('data-id'),
    );
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(/\?q=contract$/);
    await expect(quotes).toHaveAttribute('aria-pressed', 'false');
  });

  test('a field without sense empties nothing and is told', async ({ page }) => {
    await page.goto('search/?q=polyclinic+year%3Abanana');
    await expect(page.getByRole('status').first()).toContainText('“year:banana” was left out');
    await expect(page.locator(`${exact} > ol > li`).first()).toBeVisible();
  });

  test('a plain question names what it is about above the shelves', async ({ page }) => {
    await page.goto('search/?q=did+fundholding+work');
    const named = page.locator('[data-named]');
    await named.getByRole('link', { name: 'GP fundholding' }).click();
    await expect(page).toHaveURL(/\/policies\/gp-fundholding\/$/);
    await page.goto('search/?q=fundholding');
    await page.locator('[data-search-done="fundholding"]').waitFor();
    await expect(named).toBeHidden();
  });

  test('places in one source stand together', async ({ page }) => {
    await page.goto('search/?q=Streeting+tear+up+contract');
    const more = page.locator(`${exact} details.more`).first();
    await more.locator('summary').click();
    await expect(more.locator('li').first()).toBeVisible();
  });

  test('every example on the page finds something', async ({ page }) => {
    await page.goto('search/');
    const links = await page
      .locator('.ways a')
      .evaluateAll((all) =>
        all.map((link) => (link as HTMLAnchorElement).getAttribute('href') ?? ''),
      );
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      await page.goto(`search/${link}`);
      await expect(page.locator(`${exact} > ol > li`).first()).toBeVisible();
    }
  });

  test('a megabyte pasted is cut before it leaves the field, and does not hold up the page', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const post = Worker.prototype.postMessage as (message: unknown) => void;
      Worker.prototype.postMessage = function (this: Worker, message: { text?: string }) {
        document.documentElement.dataset.posted = String(message.text?.length ?? 0);
        post.call(this, message);
      };
    });
    await page.goto('search/');
    await page.locator('site-search[data-ready]').waitFor();
    const longest = await page.evaluate(async () => {
      const tasks: number[] = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask' });
      const input = document.querySelector('site-search input[name=q]') as HTMLInputElement;
      input.value = 'veneer of engagement '.repeat(50_000);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      const done = document.querySelector('site-search') as HTMLElement;
      await new Promise<void>((resolve) => {
        new MutationObserver(() => resolve()).observe(done, {
          attributeFilter: ['data-search-done'],
        });
      });
      return Math.max(0, ...tasks);
    });
    test.info().annotations.push({ type: 'longest task, ms', description: String(longest) });
    await expect(page.locator('site-search')).toHaveAttribute('data-search-done', /^veneer of/);
    await expect(page.locator('html')).toHaveAttribute('data-posted', '2000');
    expect(new URL(page.url()).search.length).toBeLessThan(2100);
  });
});

test.describe('the search field of every page', () => {
  test('answers to / and works by keys alone', async ({ page }) => {
    await page.goto('about/');
    await page.keyboard.press('/');
    const box = page.locator('#site-q');
    await expect(box).toBeFocused();
    await expect(box).toHaveAttribute('role', 'combobox');
    await page.keyboard.type('veneer of');
    const list = page.getByRole('listbox', { name: 'Suggestions' });
    await expect(list.getByRole('option').first()).toBeVisible();
    await expect(box).toHaveAttribute('aria-expanded', 'true');
    await expect(list.getByRole('group', { name: 'Quotation' })).toBeVisible();
    // What was typed first is answered first; the keys are tried on the last answer.
    await expect(list.getByRole('option').last()).toContainText('results for “veneer of”');
    await page.keyboard.press('ArrowDown');
    const active = list.locator('[aria-selected="true"]');
    await expect(active).toHaveCount(1);
    await expect(box).toHaveAttribute(
      'aria-activedescendant',
      (await active.getAttribute('id')) ?? '',
    );
    await page.keyboard.press('ArrowUp');
    await expect(active).toHaveCount(0);
    await page.keyboard.press('ArrowUp');
    await expect(active).toContainText('results for “veneer of”');
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(box).toHaveValue('veneer of');
    await page.keyboard.press('ArrowDown');
    await expect(list).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/quotes\/streeting-2024-veneer-of-engagement\//);
  });

  test('Escape empties it when nothing is open, and Enter without a choice asks the search page', async ({
    page,
  }) => {
    await page.goto('about/');
    const box = page.locator('#site-q');
    await box.fill('polyclinic');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(box).toHaveValue('');
    await box.fill('polyclinic');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=polyclinic$/);
  });

  test('completes fields', async ({ page }) => {
    await page.goto('about/');
    await page.locator('#site-q').fill('contract speaker:stree');
    await page.getByRole('option', { name: 'contract speaker:"Wes Streeting"' }).click();
    await expect(page.locator('#site-q')).toHaveValue('contract speaker:"Wes Streeting"');
  });

  test('axe finds nothing while it is open, wide and narrow', async ({ page }) => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('about/');
      await page.locator('#site-q').fill('neighbourhood');
      await expect(page.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      const box = await page.getByRole('listbox', { name: 'Suggestions' }).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(await listViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    }
  });

  test('leaves / alone while somebody types', async ({ page }) => {
    await page.goto('search/');
    const box = page.getByRole('search', { name: 'This page' }).getByRole('searchbox');
    await box.fill('and');
    await box.press('/');
    await expect(box).toHaveValue('and/');
  });
});

test.describe('landing on the words', () => {
  test('a result opens its page with the words lit', async ({ page }) => {
    await page.goto('search/?q=%22veneer+of+engagement%22');
    await page.locator(`${exact} a`).first().click();
    const mark = page.locator('mark[data-landing="found"]').first();
    await expect(mark).toHaveText('veneer of engagement');
    await expect(mark).toBeInViewport();
  });

  test('a cold link to a passage does too, and only there', async ({ page }) => {
    await page.goto('search/?q=%22heads+of+all+42+systems%22');
    const address = await page
      .locator(`${exact} li[data-kind="passage"]:has(.excerpt mark) a`)
      .first()
      .getAttribute('href');
    await page.goto('about/');
    await page.goto(address ?? '');
    const marks = page.locator(':target mark[data-landing="found"]');
    await expect(marks.first()).toBeInViewport();
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('words that are gone are said to be gone, and nothing is lit in their place', async ({
    page,
  }) => {
    await page.goto('quotes/streeting-2024-veneer-of-engagement/?words=veneer+of+consultation');
    await expect(page.locator('[data-landing="gone"]')).toContainText(
      'The words “veneer of consultation” do not stand here.',
    );
    await page.goto('sources/pulse-2022-at-your-service/?words=zebra+crossing#p7');
    await expect(page.locator('#p7 [data-landing="gone"]')).toContainText(
      'what the passage reads now',
    );
    await expect(page.locator('mark')).toHaveCount(0);
  });
});

type Line = { text: string; speaker?: string };
const lines = parse(readFileSync('tests/fixtures/check-lines.yaml', 'utf8')) as Record<
  string,
  Line[]
>;

test.describe('did they really say it?', () => {
  for (const [verdict, list] of Object.entries(lines))
    test(`${verdict}, from an address`, async ({ page }) => {
      for (const { text, speaker } of list.slice(0, 5)) {
        await page.goto(
          `check/?${new URLSearchParams({ q: text, ...(speaker ? { speaker } : {}) })}`,
        );
        await expect(page.locator('[data-verdict]'), text).toHaveAttribute('data-verdict', verdict);
      }
    });

  test('a changed word is marked, and the address is shared', async ({ page }) => {
    await page.goto('check/');
    await page.getByLabel('The words').fill('the partnership model is not working and is thriving');
    await page.getByRole('button', { name: 'Check the words' }).click();
    await expect(page).toHaveURL(/\/check\/\?q=the\+partnership/);
    const verdict = page.locator('[data-verdict="altered"]');
    await expect(verdict.locator('del[data-change="negation"]')).toContainText('not');
    await expect(verdict.locator('[data-id="fuller-2022-working-and-thriving"]')).toContainText(
      'Claire Fuller',
    );
  });

  test('a citation is copied', async ({ page, context, browserName }) => {
    test.skip(browserName !== 'chromium', 'only Chromium grants the clipboard to a test');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('check/?q=veneer+of+engagement');
    await expect(page.locator('[data-verdict="verbatim"]')).toContainText('Checked word for word');
    await page.getByRole('button', { name: 'Copy a citation' }).click();
    await expect(page.locator('.evidence [role=status]')).toHaveText('Copied.');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('veneer of engagement');
    expect(text).toContain('Wes Streeting, 18 September 2024');
    expect(text).toContain('/quotes/streeting-2024-veneer-of-engagement/');
  });

  test('works under a sub-path', async ({ page }) => {
    await page.goto(`${SECOND}check/?q=every+home+a+garden`);
    await expect(page.locator('[data-verdict="verbatim"]')).toBeVisible();
    await page.goto(`${SECOND}search/?q=garden`);
    await expect(page.locator(`${exact} > ol > li`).first()).toBeVisible();
  });
});

test('the search is described for browsers', async ({ page }) => {
  await page.goto('about/');
  const link = page.locator('link[rel=search]');
  const response = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(await response.text()).toContain('/search/?q={searchTerms}');
});
