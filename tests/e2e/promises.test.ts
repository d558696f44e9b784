import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { SECOND } from '../../playwright.config.ts';
import { listViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { PAGES } from './pages.ts';

test.describe('accessibility', () => {
  for (const [name, path] of Object.entries(PAGES))
    test(`axe finds nothing: ${name}`, async ({ page }) => {
      await page.goto(path);
      if (path.startsWith('search')) await page.locator('site-search[data-search-done]').waitFor();
      if (path.startsWith('sheet')) await page.locator('source-sheet[data-ready]').waitFor();
      if (path.includes('/present/')) await page.locator('present-deck[data-ready]').waitFor();
      if (path.startsWith('check/?')) await page.locator('[data-verdict]').waitFor();
      if (name.startsWith('timeline')) await page.locator('policy-timeline[data-ready]').waitFor();
      expect(await listViolations(page)).toEqual([]);
    });

  test('axe does find grey on grey, in light and in dark', async ({ page }) => {
    await page.goto('about/');
    await page
      .locator('main p')
      .first()
      .evaluate((at: HTMLElement) => {
        Object.assign(at.style, { color: '#888', background: '#777' });
      });
    const found = await listViolations(page);
    for (const media of ['light', 'dark'])
      expect(found.filter((line) => line.includes(media))).toHaveLength(1);
  });

  test('nothing is wider than a narrow screen', async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, name).toBeLessThanOrEqual(320);
    }
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every record is reachable from the front page, and every page whole', async ({ page }) => {
    test.setTimeout(120_000);
    const records = ['policies', 'events', 'quotes', 'sources', 'people', 'eras', 'trails'].flatMap(
      (collection) =>
        readdirSync(join('dist', collection), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => `/${collection}/${name}/`),
    );
    const seen = new Set<string>(['/']);
    const queue = ['/'];
    for (let path = queue.shift(); path; path = queue.shift()) {
      const response = await page.request.get(path.slice(1));
      expect(response.status(), path).toBe(200);
      const html = await response.text();
      expect(html, path).toMatch(/<h1[\s>]/);
      for (const [, href = ''] of html.matchAll(/<a\b[^>]*?\shref="([^"#?]+)/g)) {
        if (!href.startsWith('/') || seen.has(href) || !href.endsWith('/')) continue;
        seen.add(href);
        queue.push(href);
      }
    }
    // An address from before redirects, and nothing links to it any more.
    const moved = (path: string) =>
      readFileSync(join('dist', path, 'index.html'), 'utf8').includes('http-equiv="refresh"');
    expect(records.filter((path) => !seen.has(path) && !moved(path))).toEqual([]);
  });

  test('the timeline is drawn and listed', async ({ page }) => {
    await page.goto('');
    await expect(page.locator('svg.wide')).toBeVisible();
    await expect(page.locator('svg.wide a.item').first()).toHaveAttribute(
      'href',
      /^\/(?:policies|events|quotes)\//,
    );
    await expect(page.locator('[data-tools]')).toBeHidden();
  });

  test('searching leads to the lists', async ({ page }) => {
    await page.goto('search/');
    await expect(page.getByText('Searching needs JavaScript.')).toBeVisible();
  });
});

const htmlFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replaceAll('\\', '/'));

for (const [site, folder, base] of [
  ['this site', 'dist', '/'],
  ['the second site, under a sub-path', 'dist-second', '/homes/'],
] as const)
  test(`every internal link answers: ${site}`, () => {
    const html = new Map(
      htmlFiles(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
    const files = new Set(
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
        name.replaceAll('\\', '/'),
      ),
    );
    const ids = new Map(
      [...html].map(([name, text]) => [
        name,
        new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    );
    const broken: string[] = [];
    let checked = 0;
    for (const [name, text] of html)
      for (const [, raw = ''] of text.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
        const link = raw.replaceAll('&amp;', '&');
        if (/^(?:https?:|mailto:|data:)/.test(link)) continue;
        const url = new URL(link, `http://x${base}${name.replace(/index\.html$/, '')}`);
        checked++;
        if (!url.pathname.startsWith(base)) {
          broken.push(`${name}: ${link} leaves the base`);
          continue;
        }
        const path = decodeURIComponent(url.pathname.slice(base.length));
        const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        if (!files.has(file)) broken.push(`${name}: ${link}`);
        else if (
          url.hash &&
          !url.hash.startsWith('#:~:') &&
          !ids.get(file)?.has(decodeURIComponent(url.hash.slice(1)))
        )
          broken.push(`${name}: ${link} has no such place`);
      }
    expect(broken.slice(0, 20)).toEqual([]);
    expect(checked).toBeGreaterThan(html.size * 10);
  });

test('every numbered citation has its source at the foot of its page, in order of use', () => {
  const faults: string[] = [];
  for (const name of htmlFiles('dist')) {
    const html = readFileSync(join('dist', name), 'utf8');
    const used = [...html.matchAll(/aria-label="Source (\d+):/g)].map(([, n]) => Number(n));
    const listed = [...html.matchAll(/<li id="source-(\d+)"/g)].map(([, n]) => Number(n));
    const first = [...new Set(used)];
    if (first.join() !== listed.join()) faults.push(`${name}: used ${first}; listed ${listed}`);
  }
  expect(faults).toEqual([]);
});

test('one page of every kind is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      'no-inline-style': 'error',
      'void-style': 'off',
      // A slide's id is its number, so that `#3` is its address.
      'valid-id': ['error', { relaxed: true }],
    },
  });
  const faults: string[] = [];
  for (const path of Object.values(PAGES)) {
    const name = path.replace(/[?#].*/, '');
    const file = name === 'no-such-page/' ? '404.html' : `${name}index.html`;
    const report = await validator.validateString(readFileSync(join('dist', file), 'utf8'));
    for (const { messages } of report.results)
      for (const { ruleId, message, line } of messages)
        faults.push(`${file}:${line}: ${ruleId}: ${message}`);
  }
  expect([...new Set(faults)].slice(0, 20)).toEqual([]);
});

test('every page has a strict security policy and no inline style', () => {
  for (const name of htmlFiles('dist')) {
    const html = readFileSync(join('dist', name), 'utf8');
    expect(html, name).toMatch(
      /<meta http-equiv="content-security-policy" content="default-src 'self'/,
    );
    expect(html, name).not.toMatch(/unsafe-inline|unsafe-eval|\sstyle="/);
  }
});

test('reading pages need no script, and the timeline and search keep their weight', async ({
  page,
}) => {
  const weigh = async (path: string, marker: string) => {
    const scripts: string[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(new URL(response.url()).pathname);
    });
    await page.goto(path);
    await page.locator(marker).waitFor();
    page.removeAllListeners('response');
    // What a page says of itself to machines is data, and nothing of it runs.
    const inline = await page
      .locator('script:not([src], [type="application/ld+json"])')
      .allTextContents();
    const bytes = [...new Set(scripts)].map(
      (script) => gzipSync(readFileSync(join('dist', script))).length,
    );
    return [...bytes, ...inline.map((text) => gzipSync(text).length)].reduce(
      (sum, n) => sum + n,
      0,
    );
  };
  expect(await weigh('', 'policy-timeline[data-ready]')).toBeLessThan(60 * 1024);
  expect(await weigh('search/', 'site-search[data-ready]')).toBeLessThan(40 * 1024);
  // A page for reading needs none: this is the switch of colours, and what fetches the search or the
  // buttons of the share panel when they are used.
  expect(await weigh('policies/gp-fundholding/', 'theme-switch[data-ready]')).toBeLessThan(
    3 * 1024,
  );
});

test('the search index keeps its weight, and will when the content has grown by three fifths', () => {
  // It is packed as it stands in the folder, so its size is what travels.
  const { length } = readFileSync('dist/search/index.bin');
  expect(length * 1.6).toBeLessThan(120 * 1024);
});

test('the search is fetched when it is first needed and not before, and only what is shown', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('search/');
  await page.locator('site-search[data-ready]').waitFor();
  const ofSearch = (path: string) => /^\/search\/.+|search-worker|search\.json/.test(path);
  expect(asked.filter(ofSearch)).toEqual([]);
  const index = page.waitForResponse('**/search/index.bin');
  const box = page.getByRole('search', { name: 'This page' }).getByRole('searchbox');
  await box.focus();
  await index;
  // All its code, the worker's with it.
  const code = asked.filter((path) => path.endsWith('.js'));
  expect(code.some((path) => path.includes('search-worker'))).toBe(true);
  const bytes = code.map((path) => gzipSync(readFileSync(join('dist', path))).length);
  expect(bytes.reduce((sum, n) => sum + n, 0)).toBeLessThan(40 * 1024);
  expect(asked.filter((path) => path.includes('/records-'))).toEqual([]);
  await box.fill('veneer of engagement');
  await page.locator('[data-search-done="veneer of engagement"]').waitFor();
  expect(asked.filter((path) => path.includes('/records-')).length).toBeLessThan(4);
  expect(asked.filter((path) => path.endsWith('search.json'))).toEqual([]);
});

test('no cookie is set', async ({ page, context }) => {
  await page.goto('');
  await page.locator('policy-timeline[data-ready]').waitFor();
  expect(await context.cookies()).toEqual([]);
});

test('the theme is switched and remembered', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('about/');
  const light = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  await page.getByRole('button', { name: 'Dark colours' }).click();
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto('data/');
  expect(await paper()).toBe(dark);
  await expect(page.getByRole('button', { name: 'Light colours' })).toBeVisible();
});

test('the second site works under its sub-path', async ({ page }) => {
  await page.goto(SECOND);
  await page.locator('policy-timeline[data-ready]').waitFor();
  await page.locator('svg.wide [data-id="garden-estates"]').click();
  await page.locator('[data-panel]').getByRole('link', { name: 'Garden estates' }).click();
  await expect(page).toHaveURL(`${SECOND}policies/garden-estates/`);
  await page
    .getByRole('search', { name: 'Site' })
    .getByRole('searchbox')
    .fill('every home a garden');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-results="exact"] li').first()).toHaveAttribute(
    'data-id',
    'reeve-1984-every-home-a-garden',
  );
});

test('an address from before leads to the record that took its place', async ({ page }) => {
  const json = await page.request.get(`${SECOND}policies/right-to-let.json`);
  expect(await json.json()).toMatchObject({ id: 'right-to-rent' });
  await page.goto(`${SECOND}policies/right-to-let/`);
  await expect(page).toHaveURL(`${SECOND}policies/right-to-rent/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Right to rent');
});
