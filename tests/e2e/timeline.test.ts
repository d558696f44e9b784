import type { TimelineItem } from '../../src/timeline/item.ts';
import { expect, test } from './fixtures.ts';

const ready = 'policy-timeline[data-ready]';

test('takes over the drawing made at build without a jump', async ({ page }) => {
  // The island waits for its data, so holding that back shows the page as it was made.
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/data/drawing.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('', { waitUntil: 'domcontentloaded' });
  await page.evaluate(() => document.fonts.ready);
  const look = () =>
    page.locator('svg.wide').evaluate((svg) => ({
      place: svg.getBoundingClientRect().toJSON(),
      shapes: [...svg.children].map((shape) => shape.outerHTML),
    }));
  const before = await look();
  release();
  await page.locator(ready).waitFor();
  expect(await look()).toEqual(before);
});

// A body breaks off when the network does, or the page is left while it comes: the page of a test tells of any error.
for (const [file, what] of [
  ['data/drawing.json', 'the timeline as it was made'],
  ['policies/gp-fundholding.json', 'what is known without it'],
] as const)
  test(`where ${file} is cut short, a reader is left with ${what}`, async ({ page }) => {
    await page.route(`**/${file}`, (route) =>
      route.fulfill({ contentType: 'application/json', body: '{"cut":' }),
    );
    const cut = page.waitForResponse(`**/${file}`);
    await page.goto('?item=gp-fundholding');
    await (await cut).finished();
    await page.locator('svg.wide').hover();
    if (file.startsWith('policies'))
      await expect(page.locator('[data-panel] h2')).toHaveText('GP fundholding');
    else await expect(page.locator(ready)).toHaveCount(0);
  });

test('the wheel alone scrolls the page; with Ctrl it zooms', async ({ page }) => {
  await page.goto('');
  await page.locator(ready).waitFor();
  await page.locator('svg.wide').hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(page.url()).not.toContain('from=');
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect(page).toHaveURL(/from=/);
});

test('dragging moves the time and replaces the address', async ({ page }) => {
  await page.goto('?from=1995-01-01&to=2005-01-01');
  await page.locator(ready).waitFor();
  const length = await page.evaluate(() => history.length);
  const box = await page.locator('svg.wide').boundingBox();
  if (!box) throw new Error('no drawing');
  await page.mouse.move(box.x + 700, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 500, box.y + 300, { steps: 5 });
  await page.mouse.up();
  // The day under the pointer went with it: 200 pixels are so many days at this scale. The address is
  // written whenever the drag rests, on a slow machine between two of its steps too.
  const perPixel = 3653 / ((box.width * (1272 - 132)) / 1280);
  const off = () => {
    const from = Date.parse(new URL(page.url()).searchParams.get('from') ?? '');
    return Math.abs((from - Date.parse('1995-01-01')) / 86_400_000 - 200 * perPixel);
  };
  await expect.poll(off).toBeLessThan(3 * perPixel);
  expect(await page.evaluate(() => history.length)).toBe(length);
});

for (const [name, path, width] of [
  ['whole', '', 1280],
  ['1995 to 2005', '?from=1995-01-01&to=2005-01-01', 1280],
  ['2019 to 2025', '?from=2019-01-01&to=2025-01-01', 1280],
  ['a choice', '?item=gp-fundholding', 1280],
  ['whole, middling screen', '', 820],
  ['2022, middling screen', '?from=2022-01-01&to=2023-06-01', 820],
] as const)
  test(`${name}: no label meets another or leaves the drawing, as the browser draws them`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 1000 });
    await page.goto(path);
    await page.locator(ready).waitFor();
    await page.evaluate(() => document.fonts.ready);
    const faults = await page.evaluate(() => {
      const svg = [...document.querySelectorAll<SVGSVGElement>('svg[data-drawing]')].find(
        (s) => s.clientWidth,
      );
      if (!svg) return ['no drawing'];
      const frame = svg.getBoundingClientRect();
      const labels = [...svg.querySelectorAll('text.label, text.strip-label, text.lane-title')].map(
        (el) => ({
          text: el.textContent ?? '',
          box: el.getBoundingClientRect(),
        }),
      );
      return labels.flatMap(({ text, box }, i) => {
        const faults: string[] = [];
        if (box.right > frame.right + 1 || box.left < frame.left - 1)
          faults.push(`${text} leaves the drawing`);
        for (const other of labels.slice(i + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (across > 0.5 && down > 3) faults.push(`${text} meets ${other.text}`);
        }
        return faults;
      });
    });
    expect(faults).toEqual([]);
  });

test('keys walk in time and between lanes, and speak', async ({ page }) => {
  await page.goto('');
  await page.locator(ready).waitFor();
  await page.locator('[data-frame]').focus();
  const say = page.locator('[data-say]');
  await page.keyboard.press('ArrowRight');
  const first = await say.textContent();
  await page.keyboard.press('ArrowRight');
  await expect(say).not.toHaveText(first ?? '');
  await page.keyboard.press('Home');
  await expect(say).toHaveText(first ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(say).toHaveText(/Working together lane/);
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/item=/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/item=/);
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/from=/);
});

test('what the keys reach is on the screen, and an end is said', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 620 });
  await page.goto('');
  await page.locator(ready).waitFor();
  await page.locator('[data-frame]').focus();
  const say = page.locator('[data-say]');
  const current = page.locator('svg.wide .current');
  for (const key of ['End', ...Array(6).fill('ArrowDown'), 'Home', ...Array(6).fill('ArrowUp')]) {
    const before = (await say.textContent()) ?? '';
    await page.keyboard.press(key);
    await expect(say).not.toHaveText(before);
    await expect(current).toBeInViewport({ ratio: 0.9 });
  }
  await page.keyboard.press('ArrowUp');
  await expect(say).toHaveText('No lane above.');
  await page.keyboard.press('End');
  await expect(say).toHaveText(/Buying care lane/);
  await page.keyboard.press('ArrowRight');
  await expect(say).toHaveText('Nothing later in this lane.');
});

test('what came before the drawing begins is counted, and told where the keys reach it', async ({
  page,
}) => {
  await page.goto('');
  await page.locator(ready).waitFor();
  const { frame, items } = await (await page.request.get('data/drawing.json')).json();
  const early = items.filter(({ open, to }: TimelineItem) => !open && to < frame.from);
  expect(early.length).toBeGreaterThan(0);
  await expect(
    page.getByText(`Of the ${items.length}, ${early.length} came before 1988`),
  ).toBeVisible();
  await page.locator('[data-frame]').focus();
  const say = page.locator('[data-say]');
  await page.keyboard.press('ArrowRight');
  await expect(say).toHaveClass(/visually-hidden/);
  for (const _ of Array(3)) await page.keyboard.press('ArrowDown');
  await expect(say).toHaveText('5 July 1948. The NHS begins. Launch, Law lane.');
  await expect(say).not.toHaveClass(/visually-hidden/);
  await expect(say).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('ArrowRight');
  await expect(say).toHaveClass(/visually-hidden/);
  await expect(page.locator('svg.wide .current')).toBeInViewport();
});

test('on a tablet what is chosen is told over the foot of the drawing, and both are seen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 820, height: 1100 });
  await page.goto('');
  await page.locator(ready).waitFor();
  const panel = page.locator('[data-panel]');
  const chosen = page.locator('svg.middle .item.chosen');
  for (const lane of [0, 2, 4, 5]) {
    const id = await page
      .locator('svg.middle .item.policy, svg.middle .item.event')
      .evaluateAll((all, hue) => {
        const hues = [
          ...new Set(all.map((one) => /hue-\d+/.exec(one.getAttribute('class') ?? '')?.[0])),
        ];
        return all
          .findLast((one) => one.classList.contains(hues[hue] ?? ''))
          ?.getAttribute('data-id');
      }, lane);
    await page.locator(`svg.middle [data-id="${id}"].item`).locator('.mark, .bar').first().click();
    await expect(page).toHaveURL(new RegExp(`item=${id}`));
    await expect(panel.getByRole('heading').first()).toBeInViewport();
    await expect(chosen).toBeInViewport({ ratio: 0.5 });
    const [mark, side] = [
      await chosen.boundingBox(),
      await page.locator('[data-side]').boundingBox(),
    ];
    expect(mark && side && mark.y + mark.height).toBeLessThan(side?.y ?? 0);
    await panel.getByRole('button', { name: 'Close' }).click();
    await expect(panel).toBeHidden();
  }
});

test('on a phone a link in the panel leads to the row under which it is told', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('');
  await page.locator(ready).waitFor();
  const panel = page.locator('[data-panel]');
  const details = page.locator('[data-detail]:visible');
  for (const [row, link] of [
    [6, 0],
    [60, -1],
  ] as const) {
    await details.nth(row).click();
    const links = panel.locator('a[data-choose]');
    await expect(links.first()).toBeVisible();
    const id = await links.nth(link).getAttribute('data-choose');
    await links.nth(link).click();
    await expect(page).toHaveURL(new RegExp(`item=${id}$`));
    await expect(panel.getByRole('heading').first()).toBeInViewport();
    await panel.getByRole('button', { name: 'Close' }).click();
  }
});

test('bad values in an address are left out one by one', async ({ page }) => {
  await page.goto('?from=banana&to=2010-01-01&lanes=law,zzz&item=%3Cscript%3E');
  await page.locator(ready).waitFor();
  await expect(page.locator('[data-shown]')).toHaveText('1988 to 2010');
  await expect(page.locator('[data-panel]')).toBeHidden();
});

test('a phone gets the list', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('');
  await expect(page.locator('svg.wide')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'The whole list' })).toBeVisible();
});

test('a choice is shown even where room is short, and offered only where it can be', async ({
  page,
}) => {
  for (const id of ['gp-federations', 'streeting-2024-veneer-of-engagement', 'nhs-plan-2000']) {
    await page.goto(`?item=${id}`);
    await page.locator(ready).waitFor();
    await expect(page.locator(`svg.wide .item.chosen[data-id="${id}"]`)).toBeVisible();
  }
  await page.goto('events/nhs-begins-1948/');
  await expect(page.getByRole('link', { name: 'See it on the timeline' })).toHaveCount(0);
});

test('a cluster opens into a list of all that it counts', async ({ page }) => {
  await page.goto('');
  await page.locator(ready).waitFor();
  const cluster = page.locator('svg.wide .cluster').last();
  const count = Number(await cluster.textContent());
  await cluster.click();
  const links = page.locator('[data-panel]').getByRole('link');
  await expect(links).toHaveCount(count);
  await page.locator('[data-panel]').getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('[data-panel]')).toBeHidden();
});

test('the keys begin at the item that the address names', async ({ page }) => {
  await page.goto('?item=primary-care-trusts');
  await page.locator(ready).waitFor();
  await page.locator('[data-frame]').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-say]')).toHaveText(/^1 April 1999\. Primary care groups/);
});
