import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test as base, type Frame, type Page } from '@playwright/test';
import { SECOND } from '../../playwright.config.ts';
import { listViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';

const QUOTE = 'quotes/streeting-2024-veneer-of-engagement/';
const EMBEDS = [
  `embed/${QUOTE}`,
  'embed/policies/clinical-commissioning-groups/',
  'embed/events/fuller-stocktake-2022/',
  'embed/sources/pulse-2022-at-your-service/',
  'embed/people/wes-streeting/',
  'embed/eras/the-internal-market-era/',
  'embed/trails/fundholding-to-neighbourhoods/',
  'embed/timeline/',
];
const OFFERED = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

let server: Server;
let hostHtml = '';
// A page of another origin on this machine. One made up by the browser would count as far away, and may frame nothing here.
base.beforeAll(async () => {
  server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(hostHtml),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
base.afterAll(() => server.close());

/** Opens a page of another origin that frames an address of ours; what it is told is gathered in `heights`. */
async function host(page: Page, address: string, sandbox: string | undefined, width = 600) {
  const frame = new URL(address, test.info().project.use.baseURL);
  const attribute = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
  hostHtml = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body><script>
window.heights = [];
addEventListener('message', ({ data }) => window.heights.push(data));
</script><iframe src="${frame.href}" width="${width}" height="300"${attribute}></iframe>`;
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  const framed = page.frames().find((one) => one !== page.mainFrame()) as Frame;
  await framed.waitForLoadState();
  return framed;
}

const heightsOf = (page: Page) =>
  page.evaluate(
    () => (window as unknown as { heights: { type: string; height: number }[] }).heights,
  );

// Of a sandbox without scripts the browser itself reports that it held them back, which is no fault.
for (const sandbox of [undefined, 'allow-scripts', '', OFFERED])
  (sandbox === '' ? base : test)(
    `in another page, ${sandbox === undefined ? 'without a sandbox' : `sandbox="${sandbox}"`}: readable at 280 pixels`,
    async ({ page }) => {
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      for (const address of EMBEDS) {
        const frame = await host(page, address, sandbox, 280);
        const { body, wide, text } = await frame.locator('main').evaluate((main) => ({
          body: main.getBoundingClientRect().width,
          wide: document.documentElement.scrollWidth,
          text: getComputedStyle(main).paddingLeft,
        }));
        expect(wide, address).toBeLessThanOrEqual(280);
        expect(body, address).toBeGreaterThan(200);
        // Its own styles are there.
        expect(text, address).not.toBe('0px');
        await expect(frame.locator('[data-permalink]')).toBeVisible();
        await expect(frame.locator('footer')).toContainText('confirmed to');
        if (sandbox === '') expect(await heightsOf(page)).toEqual([]);
        else {
          await expect.poll(() => heightsOf(page)).not.toEqual([]);
          const told = (await heightsOf(page)).at(-1);
          const high = await frame.evaluate(() => document.body.getBoundingClientRect().height);
          expect(told).toEqual({ type: 'height', height: Math.ceil(high) });
        }
      }
      expect(errors).toEqual([]);
    },
  );

for (const sandbox of [undefined, OFFERED])
  test(`a link opens the record in a new tab, ${sandbox ? 'out of the sandbox that is offered' : 'without a sandbox'}`, async ({
    page,
    context,
  }) => {
    const frame = await host(page, `embed/${QUOTE}`, sandbox);
    const opened = context.waitForEvent('page');
    await frame.locator('[data-permalink]').click();
    const tab = await opened;
    await tab.waitForLoadState();
    expect(new URL(tab.url()).pathname).toBe(`/${QUOTE}`);
    // The new tab is an ordinary one: its scripts run and it knows nothing of the host.
    await tab.locator('theme-switch[data-ready]').waitFor();
    expect(await tab.evaluate(() => window.opener)).toBeNull();
  });

for (const sandbox of [undefined, 'allow-scripts'])
  test(`the timeline shows the view asked for, ${sandbox ? 'in a sandbox too' : 'without a sandbox'}`, async ({
    page,
  }) => {
    const frame = await host(
      page,
      'embed/timeline/?from=1997-01-01&to=2003-12-31&lanes=commissioning&item=primary-care-groups&who=nobody',
      sandbox,
      800,
    );
    await frame.locator('timeline-embed[data-ready]').waitFor();
    await expect(frame.locator('[data-caption]')).toHaveText(/^1997 to 2003, \d+ items$/);
    await expect(frame.locator('svg [data-id="primary-care-groups"].item')).toHaveAttribute(
      'target',
      '_blank',
    );
    await expect(frame.locator('[data-chosen]')).toContainText('Primary care groups');
    const ids = await frame
      .locator('[data-listed] li')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.id));
    expect(ids).toContain('primary-care-groups');
    expect(ids).not.toContain('clinical-commissioning-groups');
    await expect(frame.locator('[data-permalink]')).toHaveAttribute(
      'href',
      '/?from=1997-01-01&to=2003-12-31&lanes=commissioning&item=primary-care-groups',
    );
  });

test('with a day to stand on the timeline tells nothing later', async ({ page }) => {
  await page.goto('embed/timeline/?on=1998-06-01');
  await page.locator('timeline-embed[data-ready]').waitFor();
  await expect(page.locator('[data-caption]')).toContainText('as at 1 June 1998');
  await expect(page.locator('svg [data-id="clinical-commissioning-groups"]')).toHaveCount(0);
});

// What is refused is reported in the console, so this one does not go through the fixtures.
base('a page that is no embed cannot be framed, and an embed can', async ({ page, request }) => {
  const frame = await host(page, QUOTE, undefined);
  expect(frame.url()).toMatch(/^chrome-error:/);
  for (const path of ['', QUOTE, 'data/', 'poster/', 'search/?q=x']) {
    const { 'content-security-policy': csp } = (await request.get(path)).headers();
    expect(csp, path).toBe("frame-ancestors 'none'");
  }
  const headers = (await request.get(EMBEDS[0] as string)).headers();
  expect(headers['content-security-policy']).toBe('frame-ancestors *');
  expect(headers['x-frame-options']).toBeUndefined();
  const second = (await request.get(`${SECOND}policies/garden-estates/`)).headers();
  expect(second['content-security-policy']).toBe("frame-ancestors 'none'");
});

base('without headers the timeline stays whole, and no error is uncaught', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const bare = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*/, '').replace(/\/$/, '/index.html');
    const type = path.endsWith('.html') ? 'text/html' : 'text/javascript';
    response.writeHead(200, { 'content-type': type }).end(readFileSync(join('dist', path)));
  });
  await new Promise<void>((listening) => bare.listen(0, '127.0.0.1', listening));
  const root = `http://127.0.0.1:${(bare.address() as AddressInfo).port}`;
  const frame = await host(page, `${root}/embed/timeline/?from=1997-01-01`, 'allow-scripts', 800);
  await expect(frame.locator('svg .item').first()).toBeVisible();
  await expect.poll(() => heightsOf(page)).not.toEqual([]);
  await expect(frame.locator('[data-caption]')).toHaveText('1988 to 2027');
  expect(errors).toEqual([]);
  bare.close();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('an embed is whole, and the timeline leads to the whole', async ({ page }) => {
    await page.goto(`embed/${QUOTE}`);
    await expect(page.locator('[data-words]')).toContainText('a veneer of engagement');
    await page.goto('embed/timeline/?from=1997-01-01');
    await expect(page.locator('svg .item').first()).toBeVisible();
    await expect(page.locator('[data-permalink]')).toBeVisible();
  });
});

test('axe finds nothing in embeds', async ({ page }) => {
  for (const address of EMBEDS) {
    await page.goto(address);
    expect(await listViolations(page), address).toEqual([]);
  }
});

const htmlIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('index.html'),
  );

test('each record has an embed, an oEmbed answer that leads to it, and a picture', () => {
  for (const [folder, root] of [
    ['dist', 'https://example.org/'],
    ['dist-second', 'https://example.org/homes/'],
  ] as const) {
    const embeds = htmlIn(join(folder, 'embed')).filter((name) => name !== 'timeline/index.html');
    expect(embeds.length).toBeGreaterThan(8);
    // Of the large site every seventh is enough to look at; of the small one all.
    for (const name of embeds.filter((_, i) => folder !== 'dist' || i % 7 === 0)) {
      const html = readFileSync(join(folder, 'embed', name), 'utf8');
      expect(html, name).toContain('<meta name="robots" content="noindex">');
      // Nothing is fetched: its styles and script stand in it.
      expect(html, name).not.toMatch(/\ssrc="|rel="stylesheet"|<img|@font-face/);
      for (const [tag] of html.matchAll(/<a\s[^>]*>/g))
        expect(tag, name).toMatch(/target="_blank" rel="noopener/);
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '';
      expect(canonical.startsWith(root), name).toBe(true);
      const path = canonical.slice(root.length).replace(/\/$/, '');
      const page = readFileSync(join(folder, path, 'index.html'), 'utf8');
      const found =
        /<link rel="alternate" type="application\/json\+oembed"[^>]*href="([^"]+)"/.exec(page)?.[1];
      expect(found, path).toBe(`${root}${path}.oembed.json`);
      const answer = JSON.parse(readFileSync(join(folder, `${path}.oembed.json`), 'utf8'));
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', thumbnail_width: 1200 });
      expect(answer.html, path).toContain(`src="${root}embed/${path}/"`);
      // The picture is a PNG of the size that the page says.
      const picture = readFileSync(join(folder, `${path}.card.png`));
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], path).toEqual([1200, 630]);
      expect(page, path).toContain(`<meta property="og:image" content="${root}${path}.card.png">`);
    }
  }
});

test('the site map lists each page that may be found, once', () => {
  const listed = [...readFileSync('dist-second/sitemap.xml', 'utf8').matchAll(/<loc>([^<]+)/g)].map(
    ([, address]) => address,
  );
  const pages = htmlIn('dist-second')
    .filter((name) => {
      const html = readFileSync(join('dist-second', name), 'utf8');
      return !html.includes('name="robots" content="noindex"');
    })
    .map((name) => `https://example.org/homes/${name.replace(/index\.html$/, '')}`);
  expect(listed.toSorted()).toEqual(pages.toSorted());
  expect(listed.some((address) => address?.includes('/embed/'))).toBe(false);
  expect(readFileSync('dist-second/robots.txt', 'utf8')).toContain(
    'Sitemap: https://example.org/homes/sitemap.xml',
  );
});
