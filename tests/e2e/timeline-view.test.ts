import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { TimelineFrame, TimelineItem } from '../../src/timeline/item.ts';
import { OVERVIEW } from '../../src/timeline/overview.ts';
import { speakItem } from '../../src/timeline/spoken.ts';
import { listViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';

const { frame, items } = JSON.parse(readFileSync('dist/data/drawing.json', 'utf8')) as {
  frame: TimelineFrame;
  items: TimelineItem[];
};
const open = async (page: Page, path: string) => {
  await page.goto(path);
  await page.locator('policy-timeline[data-ready]').waitFor();
};
/** The list and the counts follow once a gesture rests. */
const rested = (page: Page, query: string) =>
  expect(page.locator('policy-timeline')).toHaveAttribute('data-rested', query);
const panel = (page: Page) => page.locator('[data-panel]');

test('at twelve zooms and places: no name meets another or leaves its lane, and all are there or counted', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  const day = (year: number, month = 1) => `${year}-${String(month).padStart(2, '0')}-01`;
  const stretches: [string, string][] = [
    [day(1988), day(2027)],
    [day(1988), day(1993)],
    [day(1990), day(2000)],
    [day(1995), day(2005)],
    [day(1997), day(1999)],
    [day(2002), day(2012)],
    [day(2010), day(2014)],
    [day(2012, 3), day(2013, 6)],
    [day(2019), day(2025)],
    [day(2022), day(2023)],
    [day(2022, 2), day(2022, 6)],
    [day(2024), day(2027)],
  ];
  for (const [from, to] of stretches) {
    await open(page, `?from=${from}&to=${to}`);
    await page.evaluate(() => document.fonts.ready);
    const found = await page.locator('svg.wide').evaluate((svg) => {
      const boxOf = (el: Element) => el.getBoundingClientRect();
      const lanes = [...svg.querySelectorAll('rect.lane')].map(boxOf);
      const texts = [
        ...svg.querySelectorAll(
          '.label, .stone-label, .relation, .strip-label, .lane-title, .cluster-box',
        ),
      ].map((el) => ({
        text: el.textContent || 'a cluster',
        box: boxOf(el),
        own: el.parentElement,
      }));
      const faults = texts.flatMap(({ text, box, own }, i) => {
        const faults: string[] = [];
        const inLane = lanes.some(
          (lane) => box.top >= lane.top - 1 && box.bottom <= lane.bottom + 1,
        );
        if (own?.matches('.item, .cluster') && !inLane) faults.push(`${text} leaves its lane`);
        if (box.right > boxOf(svg).right + 1) faults.push(`${text} leaves the drawing`);
        for (const other of texts.slice(i + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (across > 0.5 && down > 3) faults.push(`${text} meets ${other.text}`);
        }
        return faults;
      });
      const clusters = [...svg.querySelectorAll<SVGElement>('.cluster')];
      return {
        faults,
        nodes: svg.querySelectorAll('*').length,
        named: svg.querySelectorAll('a.item').length,
        counted: clusters.reduce((sum, { textContent }) => sum + Number(textContent), 0),
        pills: clusters.map(({ textContent }) => textContent),
      };
    });
    expect(found.faults, `${from} to ${to}`).toEqual([]);
    expect(found.nodes).toBeLessThanOrEqual(800);
    for (const text of found.pills) expect(text).toMatch(/^\+\d+$/);
    const first = Date.parse(from) / 86_400_000;
    const last = Date.parse(to) / 86_400_000;
    const end = (item: TimelineItem) => (item.open ? Number.POSITIVE_INFINITY : item.to);
    const meet = items.filter((item) => item.from <= last && end(item) >= first);
    expect(found.named + found.counted, `${from} to ${to}`).toBe(meet.length);
  }
});

test('a cluster opens into just as many as it counts', async ({ page }) => {
  await open(page, '?from=2022-01-01&to=2023-01-01');
  const found = await page
    .locator('svg.wide .cluster')
    .evaluateAll((all) => all.map(({ dataset, textContent }) => [dataset.cluster, textContent]));
  expect(found.length).toBeGreaterThan(1);
  for (const [key, counted] of found) {
    const count = Number(counted);
    await page.locator(`svg.wide .cluster[data-cluster="${key}"]`).click();
    await expect(panel(page).getByRole('heading', { name: `${count} more` })).toBeVisible();
    // The drawing beside it has other clusters, so the list says which one it is of.
    const lane = [...frame.lanes, { id: 'voices', title: frame.voices }].find(
      ({ id }) => id === key?.split(':')[0],
    );
    await expect(panel(page)).toContainText(
      new RegExp(`${lane?.title}, (\\w+ 202\\d)( to (?!\\1)\\w+ 202\\d)?\\.`),
    );
    await expect(panel(page).locator('li')).toHaveCount(count);
    // And it is lit where it is.
    await expect(page.locator('svg.wide .lit')).toHaveCount(1);
    await panel(page).getByRole('button', { name: 'Close' }).click();
    await expect(panel(page)).toBeHidden();
    await expect(page.locator('svg.wide .lit')).toHaveCount(0);
  }
});

test('filters narrow the drawing, the list and the address; Back undoes each choice', async ({
  page,
}) => {
  await open(page, '');
  await page.getByText('Filter', { exact: true }).click();
  const theme = page.getByRole('checkbox', { name: /^Continuity of care/ });
  const count = Number((await theme.locator('xpath=..').textContent())?.match(/\d+/)?.[0]);
  await theme.check();
  await expect(page).toHaveURL(/themes=continuity/);
  await rested(page, '?themes=continuity');
  await expect(page.locator('[data-list] li[data-id]:not([hidden])')).toHaveCount(count);
  await expect(page.locator('[data-matching]')).toHaveText(`Shown: ${count} of ${items.length}.`);
  await page.getByLabel('Words in the timeline').fill('neighbourhood');
  await expect(page).toHaveURL(/q=neighbourhood/);
  await rested(page, '?themes=continuity&q=neighbourhood');
  const less = await page.locator('[data-list] li[data-id]:not([hidden])').count();
  expect(less).toBeLessThan(count);
  expect(less).toBeGreaterThan(0);
  await page.goBack();
  await expect(page).not.toHaveURL(/q=/);
  await page.goBack();
  await expect(page).not.toHaveURL(/themes=/);
  await expect(theme).not.toBeChecked();
  await rested(page, '');
  await expect(page.locator('[data-list] li[data-id]:not([hidden])')).toHaveCount(items.length);
});

test('a copied address shows the same in a fresh profile', async ({ page, browser, baseURL }) => {
  const query =
    '?from=2000-01-01&to=2020-01-01&lanes=commissioning,provision&on=2012-06-01&item=primary-care-trusts';
  await open(page, query);
  await expect(panel(page).getByRole('heading', { name: 'Primary care trusts' })).toBeVisible();
  const other = await browser.newContext(baseURL ? { baseURL } : {});
  const fresh = await other.newPage();
  await open(fresh, query);
  const look = (at: Page) =>
    at.locator('svg[data-drawing]').evaluateAll((all) => all.map((svg) => svg.innerHTML));
  expect(await look(fresh)).toEqual(await look(page));
  await other.close();
});

test('what the overview shows is dragged along, and a press beside it brings that day in', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 1600 });
  await open(page, '?from=1996-01-01&to=2004-01-01');
  const strip = page.locator('[data-overview] svg');
  const { x, y, width, height } = (await strip.boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  const edge = async (name: string) =>
    Number(await page.locator('[data-window]').getAttribute(name)) / OVERVIEW.width;
  const middle = async () => x + ((await edge('x')) + (await edge('width')) / 2) * width;
  const from = () => Date.parse(new URL(page.url()).searchParams.get('from') ?? '1996-01-01');
  await page.mouse.move(await middle(), y + height / 2);
  await page.mouse.down();
  await page.mouse.move((await middle()) + width / 4, y + height / 2, { steps: 5 });
  await page.mouse.up();
  // A quarter of 1988 to 2027, to a month or so.
  await expect
    .poll(() => (from() - Date.parse('1996-01-01')) / 864e5 / 365.25)
    .toBeCloseTo(9.75, 0);
  await page.mouse.click(x + width * 0.1, y + height / 2);
  await expect(page).toHaveURL(/from=1988/);
});

test('on a phone a link to what is chosen leads to what is told of it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, '?item=gp-fundholding');
  await expect(panel(page).getByRole('heading', { name: 'GP fundholding' })).toBeInViewport();
});

test('a gesture on a low screen leaves the same behind as a fresh profile, below the screen too', async ({
  page,
  browser,
  baseURL,
}) => {
  const size = { width: 1280, height: 520 };
  await page.setViewportSize(size);
  await open(page, '');
  const drawing = page.locator('svg.wide');
  await drawing.evaluate(async (svg) => {
    const { left, top } = svg.getBoundingClientRect();
    const turn = { ctrlKey: true, deltaY: -69, clientX: left + 700, clientY: top + 60 };
    for (let i = 0; i < 12; i++) {
      svg.dispatchEvent(new WheelEvent('wheel', { ...turn, bubbles: true, cancelable: true }));
      if (i < 11) await new Promise(requestAnimationFrame);
    }
    // What is told at the next rest is told of the whole gesture.
    svg.closest('policy-timeline')?.removeAttribute('data-rested');
  });
  await expect(page.locator('policy-timeline')).toHaveAttribute('data-rested', /from=/);
  const { search } = new URL(page.url());
  const other = await browser.newContext({ viewport: size, ...(baseURL ? { baseURL } : {}) });
  const fresh = await other.newPage();
  await open(fresh, search);
  // What is there, in which order, what it says, and where to a unit: an address holds whole days.
  const look = (at: Page) =>
    at.locator('svg.wide > *, svg.wide > g > *').evaluateAll((all) =>
      all.map((one) => {
        const [, x = '', y = ''] =
          /^translate\((\S+) (\S+)\)/.exec(one.getAttribute('transform') ?? '') ?? [];
        return {
          key: one.getAttribute('data-key'),
          text: one.textContent,
          x: Number(x),
          y: Number(y),
        };
      }),
    );
  const [mine, theirs] = [await look(page), await look(fresh)];
  const plain = ({ key, text, y }: (typeof mine)[number]) => ({ key, text, y });
  expect(mine.map(plain)).toEqual(theirs.map(plain));
  mine.forEach(({ x }, i) => {
    expect(Math.abs(x - (theirs[i]?.x ?? Number.NaN))).toBeLessThan(1);
  });
  // There was something to draw below the screen.
  const below = await page
    .locator('svg.wide .item')
    .evaluateAll(
      (all) => all.filter((one) => one.getBoundingClientRect().top > innerHeight).length,
    );
  expect(below).toBeGreaterThan(10);
  await other.close();
});

test('jumps to an era and to a year', async ({ page }) => {
  await open(page, '');
  const jump = page.getByLabel('Go to');
  await jump.selectOption('2006');
  await expect(page).toHaveURL(/from=2005-07/);
  await jump.selectOption({ index: 1 });
  await expect(page).toHaveURL(/from=19/);
});

test('the overview is driven by two native handles, and replaces the address', async ({ page }) => {
  await open(page, '');
  const length = await page.evaluate(() => history.length);
  const first = page.getByRole('slider', { name: 'First month shown' });
  await first.focus();
  for (let i = 0; i < 14; i++) await page.keyboard.press('ArrowRight');
  await expect(first).toHaveAttribute('aria-valuetext', 'March 1989');
  await expect(page).toHaveURL(/from=1989-03-01/);
  const last = page.getByRole('slider', { name: 'Last month shown' });
  await last.focus();
  await page.keyboard.press('PageDown');
  await expect(page).not.toHaveURL(/to=2027-12-31/);
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test('a double click zooms in about its place', async ({ page }) => {
  await open(page, '');
  const box = await page.locator('svg.wide').boundingBox();
  if (!box) throw new Error('no drawing');
  // The strip of the axis holds nothing that could be chosen.
  await page.mouse.dblclick(box.x + box.width * 0.5, box.y + 92);
  await expect(page).toHaveURL(/from=199\d/);
});

test.describe('with fingers', () => {
  test.use({ viewport: { width: 820, height: 1100 }, hasTouch: true });

  test('two fingers zoom and move, one scrolls the page, a double tap zooms in', async ({
    page,
  }) => {
    await open(page, '?from=1995-01-01&to=2010-01-01');
    const length = await page.evaluate(() => history.length);
    const box = await page.locator('svg.middle').boundingBox();
    if (!box) throw new Error('no drawing');
    const session = await page.context().newCDPSession(page);
    const y = box.y + 92;
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: xs.map((x, id) => ({ x: box.x + x, y, id })),
      });
    const stretch = () => {
      const query = new URL(page.url()).searchParams;
      return [Date.parse(query.get('from') ?? ''), Date.parse(query.get('to') ?? '')] as const;
    };
    const [from, to] = stretch();
    await touch('touchStart', 400, 440);
    for (const by of [10, 20, 40, 60]) await touch('touchMove', 400 - by, 440 + by);
    await touch('touchEnd');
    // They end four times as far apart; the address may be written before they do.
    await expect.poll(() => stretch()[1] - stretch()[0]).toBeLessThan((to - from) * 0.27);
    // The middle between the fingers stayed where it was.
    const share = (420 - (122 * box.width) / 760) / ((630 * box.width) / 760);
    const [first, last] = stretch();
    const before = from + share * (to - from);
    expect(Math.abs(first + share * (last - first) - before)).toBeLessThan((to - from) * 0.03);
    await touch('touchStart', 300, 340);
    for (const by of [20, 40, 60, 80]) await touch('touchMove', 300 + by, 340 + by);
    await touch('touchEnd');
    await expect.poll(() => stretch()[0]).toBeLessThan(first);
    expect(await page.evaluate(() => history.length)).toBe(length);
    const wide = stretch()[1] - stretch()[0];
    // A tenth of a second apart by the events' own clock, however slow the machine is.
    const now = Date.now() / 1000;
    for (const timestamp of [now, now + 0.1])
      for (const touchPoints of [[{ x: box.x + 420, y, id: 0 }], []])
        await session.send('Input.dispatchTouchEvent', {
          type: touchPoints.length ? 'touchStart' : 'touchEnd',
          touchPoints,
          timestamp,
        });
    await expect.poll(() => stretch()[1] - stretch()[0]).toBeLessThan(wide * 0.6);
  });
});

test('as at a day: nothing later is anywhere on the timeline or in the list', async ({ page }) => {
  await open(page, '?on=2006-06-01');
  await rested(page, '?on=2006-06-01');
  const main = page.locator('main');
  await expect(page.getByRole('heading', { name: 'On 1 June 2006' })).toBeVisible();
  const standing = page.locator('[data-standing]');
  await expect(standing).toContainText('Primary care trusts');
  await expect(standing).toContainText('303');
  await expect(standing).toContainText('Hewitt');
  // What is on the screen of the page's own part, without the tools to choose other days with.
  const seen = await main.evaluate((el) => {
    const texts: string[] = [];
    for (const part of el.querySelectorAll<HTMLElement>('[data-side], [data-list]'))
      texts.push(part.innerText);
    return texts.join('\n');
  });
  const svg = await page
    .locator('svg.wide')
    .evaluate((el) =>
      [...el.querySelectorAll('.item, .strip, .tick-label')]
        .map((part) => part.textContent)
        .join('\n'),
    );
  await expect(page.locator('[data-list] .jump a:visible').last()).toHaveText(/Contracts/);
  for (const later of [
    'Clinical commissioning groups',
    'Primary care networks',
    'Cameron',
    'Starmer',
  ]) {
    expect(seen).not.toContain(later);
    expect(svg).not.toContain(later);
  }
  // Nor can anything later be chosen.
  const offered = await page
    .locator('[data-jump] option, [data-who] option')
    .evaluateAll((all) =>
      all.filter((one) => !(one as HTMLOptionElement).hidden).map((one) => one.textContent),
    );
  expect(offered.join('\n')).toContain('2006');
  for (const later of ['2007', 'Starmer', 'Liberating'])
    expect(offered.join('\n')).not.toContain(later);
  const named = `${seen}\n${svg}`.match(/\b20(?:0[7-9]|[12]\d)\b/g);
  expect(named ?? []).toEqual([]);
  // The bar of what went on runs to the day and no further.
  const right = await page
    .locator('svg.wide .day')
    .evaluate((el) => el.getBoundingClientRect().right);
  for (const bar of await page.locator('svg.wide .item .bar').all())
    expect(await bar.evaluate((el) => el.getBoundingClientRect().right)).toBeLessThanOrEqual(
      right + 3,
    );
  await page.getByRole('button', { name: 'Next change' }).click();
  await expect(page).toHaveURL(/on=2006-(?:0[6-9]|1)/);
  await page.getByRole('button', { name: 'Back to all that is known' }).click();
  await expect(page).not.toHaveURL(/on=/);
  await expect(standing).toBeHidden();
});

test('playing is offered, can be paused, and is not offered where less motion is asked for', async ({
  page,
}) => {
  await open(page, '?on=1990-01-01');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page).not.toHaveURL(/on=1990-01-01/);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '?on=1990-01-01');
  await expect(page.getByRole('button', { name: 'Play' })).toBeHidden();
});

test('a choice tells its facts, lights its line, and moves the day only where one is stood on', async ({
  page,
}) => {
  await open(page, '');
  await page.locator('svg.wide a[data-id="primary-care-trusts"]').click();
  await expect(panel(page).getByRole('heading', { name: 'Primary care trusts' })).toBeVisible();
  await expect(panel(page)).toContainText('303');
  await expect(panel(page).getByRole('heading', { name: 'Its steps' })).toBeVisible();
  await expect(page).not.toHaveURL(/on=/);
  const svg = page.locator('svg.wide');
  await expect(svg.locator('.link').first()).toBeAttached();
  await expect(svg.locator('a[data-id="gp-fundholding"]')).not.toHaveClass(/dim/);
  await expect(svg.locator('a[data-id="gms-contract"]')).toHaveClass(/dim/);
  await expect(svg.locator('a[data-id="clinical-commissioning-groups"] .relation')).toHaveText(
    /was replaced by/,
  );
  await panel(page).getByRole('link', { name: 'Primary care groups', exact: true }).first().click();
  await expect(page).toHaveURL(/item=primary-care-groups/);
  await open(page, '?on=2012-06-01');
  await page.locator('svg.wide a[data-id="primary-care-trusts"]').click();
  // They were there on that day: the reader stays on it.
  await expect(page).toHaveURL(/on=2012-06-01&item=primary-care-trusts/);
  await page.locator('svg.wide a[data-id="gp-fundholding"]').click();
  await expect(page).toHaveURL(/on=1991-04-01&item=gp-fundholding/);
});

test('how did we get here: the way between two policies, step by step with its sources', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, '?item=gp-fundholding');
  await expect(panel(page).getByRole('heading', { name: 'GP fundholding' })).toBeVisible();
  expect(asked.some((url) => url.endsWith('ways.json'))).toBe(false);
  await panel(page)
    .getByLabel(/^Between GP fundholding and/)
    .selectOption('integrated-care-systems');
  await expect(page).toHaveURL(/path=integrated-care-systems/);
  const way = panel(page).locator('.way > li');
  await expect(way.first()).toContainText('GP fundholding (1991–1999)');
  await expect(way.last()).toContainText('Integrated care systems');
  for (const step of await way.all())
    await expect(step.getByRole('link').last()).toHaveAttribute('href', /sources\//);
  await page.goBack();
  await expect(page).not.toHaveURL(/path=/);
  // Asked from the later end, it is told from the earlier; where none descends from the other, that is said.
  await open(page, '?item=integrated-care-systems&path=gp-fundholding');
  await expect(way.first()).toContainText('GP fundholding (1991–1999)');
  await open(page, '?item=primary-care-networks&path=gp-fundholding');
  await expect(panel(page)).toContainText(
    'No line of descent recorded here leads from GP fundholding to Primary care networks.',
  );
});

test('the keys reach every item once each, and each says its sentence', async ({ page }) => {
  await open(page, '');
  const application = page.locator('[data-frame]');
  await application.focus();
  // Steps are taken in the page, where each is over once its sentence stands there.
  const said = await application.evaluate((el) => {
    const press = (key: string) => {
      el.dispatchEvent(new KeyboardEvent('keydown', { key }));
      return document.querySelector('[data-say]')?.textContent ?? '';
    };
    const LAST = 'Nothing later in this lane.';
    const lanes: string[][] = [];
    for (let more = true; more; more = press('ArrowDown') !== 'No lane below.') {
      const lane: string[] = [];
      for (let next = press('Home'); next !== LAST; next = press('ArrowRight')) lane.push(next);
      lanes.push(lane);
    }
    return lanes.flat();
  });
  const byId = new Map(items.map((item) => [item.id, item]));
  expect(said.sort()).toEqual(items.map((item) => speakItem(item, frame, byId)).sort());
  for (const sentence of said) expect(sentence).toMatch(/^[A-Z0-9][^\n]+$/);
});

/** Ten sentences as they are spoken, by how many lanes down they stand. */
const SENTENCES: [number, string][] = [
  [
    0,
    '1 April 1982. District health authorities until 1 April 1996. Buying care lane, 111 on 30 September 1994.',
  ],
  [
    0,
    '1 April 1991. GP fundholding until 1 April 1999. Buying care lane, 3,565 on 1 April 1997, was made possible by The NHS internal market.',
  ],
  [
    0,
    '1 April 1999. Primary care groups until 1 April 2002. Buying care lane, 481 on 1 April 1999, replaced GP fundholding.',
  ],
  [
    0,
    '1 April 2013. Clinical commissioning groups until 1 July 2022. Buying care lane, 211 on 1 April 2013, replaced Primary care trusts.',
  ],
  [1, 'March 1998. NHS Direct until 31 March 2014. Working together lane.'],
  [
    1,
    '1 July 2019. Primary care networks from then on. Working together lane, 1,259 in June 2019, grew from Primary Care Home.',
  ],
  [2, 'April 1998. Personal Medical Services from then on. Contracts and pay lane.'],
  [3, '21 March 1997. NHS (Primary Care) Act 1997. Act of Parliament, Law lane.'],
  [4, '9 December 1997. The new NHS white paper. White paper, Reviews and plans lane.'],
  [
    6,
    '18 September 2024. Wes Streeting said: “a veneer of engagement”. Takes no side, towards the GP partnership model.',
  ],
];

test('ten designed sentences', async ({ page }) => {
  await open(page, '');
  await page.locator('[data-frame]').focus();
  const say = page.locator('[data-say]');
  const press = async (key: string) => {
    await page.keyboard.press(key);
    return (await say.textContent()) ?? '';
  };
  for (const [lanes, sentence] of SENTENCES) {
    for (let i = 0; i < 8; i++) await press('ArrowUp');
    for (let i = 0; i < lanes; i++) await press('ArrowDown');
    let heard = await press('Home');
    for (let i = 0; i < 90 && heard !== sentence; i++) heard = await press('ArrowRight');
    await expect(say).toMatchAriaSnapshot(`- status: ${JSON.stringify(sentence)}`);
  }
});

test('S sums up the years shown, and the question mark shows the keys', async ({ page }) => {
  await open(page, '?from=1997-01-01&to=2002-12-31');
  await page.locator('[data-frame]').focus();
  await page.keyboard.press('s');
  await expect(page.locator('[data-say]')).toHaveText(
    /^1997 to 2002: \d+ events, \d+ of them Acts;/,
  );
  await page.keyboard.press('?');
  const keys = page.locator('[data-keys] dd', { hasText: 'sum up the years shown' });
  await expect(keys).toBeVisible();
  await expect(page.locator('[data-say]')).toHaveText(/^The keys\. /);
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-frame]')).toBeFocused();
  await expect(panel(page)).toBeHidden();
});

test('beside a link that is not history it is told who says so, but not on a day before', async ({
  page,
}) => {
  await open(page, '?item=independent-contractor-model');
  const { ties } = await (
    await page.request.get('policies/independent-contractor-model.json')
  ).json();
  const doubted = ties.filter(({ status }: { status: string }) => status !== 'happened');
  expect(doubted.length).toBeGreaterThan(3);
  const rows = panel(page).locator('li');
  for (const { words, note } of doubted)
    await expect(rows.filter({ hasText: note }).filter({ hasText: words })).toHaveCount(1);
  for (const { note } of ties.filter(({ status }: { status: string }) => status === 'happened'))
    await expect(rows.filter({ hasText: note })).toHaveCount(0);
  await open(page, '?item=independent-contractor-model&on=2024-10-01');
  await expect(rows.filter({ hasText: 'Is said' })).not.toHaveCount(0);
  for (const { note } of doubted) await expect(panel(page)).not.toContainText(note);
});

test('a tool that opens leaves the names of all tools where they are', async ({ page }) => {
  await open(page, '');
  const names = page.locator('[data-tools] > .tool > summary');
  const places = () =>
    names.evaluateAll((all) =>
      all.map((one) => {
        const { x, y } = one.getBoundingClientRect();
        return [Math.round(x), Math.round(y + scrollY)];
      }),
    );
  const before = await places();
  expect(before.length).toBeGreaterThan(3);
  for (const name of ['Filter', 'As at a day', 'Take away', 'Share']) {
    await names.filter({ hasText: name }).click();
    const body = page.locator('[data-tools] > .tool[open] > .tool-body').last();
    await expect(body).toBeVisible();
    expect(await places()).toEqual(before);
    expect((await body.boundingBox())?.width).toBeGreaterThan(600);
  }
});

test('Escape clears what is searched for, then closes the tool and stays with its name', async ({
  page,
}) => {
  await open(page, '');
  const tool = page.locator('[data-filters]');
  const name = tool.locator('summary');
  await name.focus();
  await page.keyboard.press('Enter');
  const words = page.getByLabel('Words in the timeline');
  await words.fill('walk-in');
  await expect(page).toHaveURL(/q=walk-in/);
  await words.press('Escape');
  await expect(words).toBeVisible();
  await words.fill('');
  await page.getByLabel('Person or organisation').press('Escape');
  await expect(words).toBeHidden();
  await expect(name).toBeFocused();
  await expect(panel(page)).toBeHidden();
});

/** A state that its address shows by itself. */
const STILL = async (_: Page): Promise<unknown> => undefined;
const STATES: [string, string, (page: Page) => Promise<unknown>][] = [
  ['a choice', '?item=primary-care-networks', STILL],
  ['a way', '?item=primary-care-networks&path=gp-fundholding', STILL],
  ['as at', '?on=2006-06-01&item=primary-care-trusts', STILL],
  ['the filter open', '?themes=continuity', STILL],
  ['the keys shown', '', (page) => page.getByText('Keyboard', { exact: true }).click()],
  ['a cluster', '', (page) => page.locator('svg.wide .cluster').last().click()],
];
for (const [name, path, act] of STATES)
  test(`axe finds nothing in the timeline: ${name}, light, dark and forced colours`, async ({
    page,
  }) => {
    await open(page, path);
    await act(page);
    expect(await listViolations(page, 'policy-timeline')).toEqual([]);
  });

test('no state is wider than a screen of 320, as at 400 %', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [name, path, act] of STATES.filter(([, , act]) => act === STILL)) {
    await open(page, path);
    await act(page);
    if (path.includes('item='))
      await panel(page).getByRole('heading', { name: 'Its steps' }).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, name).toBeLessThanOrEqual(320);
  }
});

for (const width of [360, 390])
  test.describe(`a phone, ${width} wide`, () => {
    test.use({ viewport: { width, height: 780 }, hasTouch: true, isMobile: true });

    test('time runs down; filters, days and choices work on the list', async ({ page }) => {
      await open(page, '?item=primary-care-trusts&on=2006-06-01');
      await rested(page, '?on=2006-06-01&item=primary-care-trusts');
      await expect(page.locator('svg[data-drawing]').first()).toBeHidden();
      await expect(panel(page).getByRole('heading', { name: 'Primary care trusts' })).toBeVisible();
      await expect(page.locator('[data-standing]')).toContainText('303');
      const row = page.locator('[data-list] li[data-id="primary-care-trusts"]');
      await expect(row).toHaveAttribute('aria-current', 'true');
      await expect(row.locator('[data-panel]')).toBeVisible();
      await expect(row.locator('> .when')).toHaveText('2000–');
      await expect(row.locator('.aside .lane-word')).toHaveText('Buying care');
      await page.getByRole('button', { name: 'Back to all that is known' }).tap();
      await expect(row.locator('> .when')).toHaveText('2000–2013');
      await panel(page).getByRole('button', { name: 'Close' }).tap();
      await expect(panel(page)).toBeHidden();
      const detail = row.getByRole('button', { name: 'Details of Primary care trusts' });
      await expect(detail).toBeFocused();
      await detail.tap();
      await expect(row.locator('[data-panel]')).toBeFocused();
      await expect(detail).toHaveAttribute('aria-expanded', 'true');
      await expect(page).toHaveURL(/item=primary-care-trusts/);
      await detail.tap();
      await expect(panel(page)).toBeHidden();
      await page.getByRole('checkbox', { name: /^Law/ }).tap();
      await expect(page).toHaveURL(/lanes=/);
      await expect(page.locator('[data-list] .lane-word.hue-4').first()).toBeHidden();
      await page.getByLabel('Go to').selectOption('2012');
      await expect(page.locator('[data-list] li[data-id="gp-fundholding"]')).toBeHidden();
      await expect(
        page.locator('[data-list] li[data-id="clinical-commissioning-groups"]'),
      ).toBeVisible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    });
  });

for (const kind of ['SVG', 'PNG'] as const)
  test(`the present view is taken away as ${kind}`, async ({ page }) => {
    await page.goto('?from=1995-01-01&to=2005-01-01');
    await page.locator('policy-timeline[data-ready]').waitFor();
    await page.getByText('Take away', { exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save as ${kind}` }).click();
    expect((await download).suggestedFilename()).toBe(
      `timeline-1995-01-01-2005-01-01.${kind.toLowerCase()}`,
    );
  });
