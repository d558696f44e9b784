import { gzipSync } from 'node:zlib';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium } from '../browsers.mjs';
import { measureOpening, type Signs } from './opening.ts';
import type { Pages } from './pages.ts';

/** One way of drawing a timeline: where its page is, and how a reader would zoom and pan it. */
export type Tool = Signs & {
  name: string;
  path: string;
  /** What holds the whole drawing, and where to point. */
  root: string;
  target: string;
  /** One step nearer by a tenth, or one away. */
  zoom(page: Page, nearer: boolean): Promise<void>;
  /** How much time is on the screen, in a unit of the tool's own. */
  span(page: Page): Promise<number>;
};

/** What was measured of one tool at one size; undefined where the time limit came first. */
export type Measures = {
  /** Script and styles of the page, gzip, in bytes. */
  bytes: number | undefined;
  /** From a browser that nothing is attached to. */
  paintedMs: number | undefined;
  readyMs: number | undefined;
  /** The same as ready, from the browser that is taken through the steps. */
  drivenMs: number | undefined;
  /** Main-thread task time for each step, and how many of the steps were done. */
  taskMs: number | undefined;
  /** Of that, what went to script, and to working out styles and places; the rest is mostly painting. */
  scriptMs: number | undefined;
  layoutMs: number | undefined;
  steps: number;
  /** How many times nearer the first third of the steps went: the same work was asked of each. */
  nearer: number | undefined;
  frameP50Ms: number | undefined;
  frameP95Ms: number | undefined;
  nodes: number | undefined;
  heapMb: number | undefined;
};

export const STEPS = 60;
const VIEWPORT = { width: 1280, height: 900 };

/** The page's window, where the times of its frames are kept, and when it was ready. */
type Watched = Window &
  typeof globalThis & { bench: { ready: number | undefined; frames: number[] } };

/** Runs in the page from its start: notes all frames, and the one that the page was ready by. */
function watch(ready: string): void {
  const noted: Watched['bench'] = { ready: undefined, frames: [] };
  (window as Watched).bench = noted;
  let done = false;
  const look = (time: number): void => {
    noted.frames.push(time);
    // What is there in this frame has been painted by the next.
    if (done) noted.ready ??= performance.now();
    else done = document.querySelector(ready) !== null;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const quantile = (sorted: readonly number[], share: number): number | undefined =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** The result, or undefined when the time is up first. What was begun may still go on. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.max(0, ms));
  });
  // Work that is given up on fails when its browser is closed, which is no news.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const readMetrics = async (cdp: CDPSession): Promise<Map<string, number>> =>
  new Map(
    (await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]),
  );

/** Waits until a frame has been drawn after what was done. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

/** The steps: twenty nearer, twenty along by a twentieth of the width, twenty away again. */
function* listSteps(page: Page, tool: Tool, box: Box): Generator<() => Promise<void>> {
  const x = (share: number) => box.x + box.width * share;
  const y = box.y + box.height / 2;
  for (let i = 0; i < STEPS / 3; i++) yield () => tool.zoom(page, true);
  for (let i = 0; i < STEPS / 3; i++) {
    const at = i % 10;
    yield async () => {
      if (at === 0) {
        await page.mouse.move(x(0.85), y);
        await page.mouse.down();
      }
      await page.mouse.move(x(0.8 - at * 0.05), y);
      if (at === 9) {
        await page.mouse.up();
        await page.mouse.move(x(0.5), y);
      }
    };
  }
  for (let i = 0; i < STEPS / 3; i++) yield () => tool.zoom(page, false);
}

type Box = { x: number; y: number; width: number; height: number };

/** The part of the target that is on the screen. */
async function findTarget(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).filter({ visible: true }).first().boundingBox();
  if (!box) throw new Error(`${selector} is not on the page.`);
  const y = Math.max(0, box.y);
  return { ...box, y, height: Math.min(box.y + box.height, VIEWPORT.height) - y };
}

/**
 * Opens a tool's page twice, each time in a browser of its own: once to see how it opens, and once to take it
 * through the steps. Errors where no browser is found.
 */
export async function measure(pages: Pages, tool: Tool, limitMs: number): Promise<Measures> {
  const executablePath = findChromium(chromium.executablePath());
  if (!executablePath)
    throw new Error('There is no Chromium here: npm test finds or installs one.');
  const { root } = pages;
  const result: Measures = {
    bytes: undefined,
    paintedMs: undefined,
    readyMs: undefined,
    drivenMs: undefined,
    taskMs: undefined,
    scriptMs: undefined,
    layoutMs: undefined,
    steps: 0,
    nearer: undefined,
    frameP50Ms: undefined,
    frameP95Ms: undefined,
    nodes: undefined,
    heapMb: undefined,
  };
  const opening = await measureOpening(
    executablePath,
    new URL(tool.path, root),
    pages.noteNext({ ready: tool.ready, mark: tool.mark }),
    VIEWPORT,
    limitMs,
  );
  pages.noteNone();
  if (!opening) return result;
  Object.assign(result, opening);
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    const cdp = await page.context().newCDPSession(page);
    // Counted in the thread's own time, so that what else the machine does is not counted.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const weighed: Promise<number>[] = [];
    page.on('response', (response) => {
      if (/\.(?:js|css)$/.test(new URL(response.url()).pathname))
        weighed.push(
          response.body().then(
            (body) => gzipSync(body, { level: 9 }).length,
            () => 0,
          ),
        );
    });
    // Nothing may come from elsewhere: it would measure a network.
    await page.route(
      (url) => url.origin !== root,
      (route) => route.abort(),
    );
    await page.addInitScript(watch, tool.ready);
    const begun = Date.now();
    const left = () => limitMs - (Date.now() - begun);
    await within(left(), page.goto(root + tool.path, { waitUntil: 'commit' }));
    result.drivenMs = await within(
      left(),
      page
        .waitForFunction(() => (window as Watched).bench?.ready, undefined, { timeout: limitMs })
        .then((handle) => handle.jsonValue()),
    );
    if (result.drivenMs === undefined) return result;
    const inline = await page.locator('script:not([src]), style').allTextContents();
    result.bytes = [
      ...(await Promise.all(weighed)),
      ...inline.map((text) => gzipSync(text, { level: 9 }).length),
    ].reduce((sum, bytes) => sum + bytes, 0);

    const box = await findTarget(page, tool.target);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await drawn(page);
    const span = await tool.span(page);
    const before = await readMetrics(cdp);
    await page.evaluate(() => {
      (window as Watched).bench.frames = [];
    });
    const started = Date.now();
    for (const step of listSteps(page, tool, box)) {
      const done = await within(
        limitMs - (Date.now() - started),
        step()
          .then(() => drawn(page))
          .then(() => true),
      );
      if (!done) break;
      result.steps++;
      if (result.steps === STEPS / 3) result.nearer = span / (await tool.span(page));
    }
    if (!result.steps) return result;
    // What was put off is work all the same.
    if (result.steps === STEPS) await page.waitForTimeout(500);
    const after = await within(limitMs, readMetrics(cdp));
    const frames = await within(
      limitMs,
      page.evaluate(() => (window as Watched).bench.frames),
    );
    if (!after || !frames) return result;
    const spent = (...names: string[]) =>
      (names.reduce((sum, name) => sum + (after.get(name) ?? 0) - (before.get(name) ?? 0), 0) *
        1000) /
      result.steps;
    result.taskMs = spent('TaskDuration');
    result.scriptMs = spent('ScriptDuration');
    result.layoutMs = spent('RecalcStyleDuration', 'LayoutDuration');
    const gaps = frames
      .slice(1)
      .map((time, i) => time - (frames[i] ?? time))
      .sort((a, b) => a - b);
    result.frameP50Ms = quantile(gaps, 0.5);
    result.frameP95Ms = quantile(gaps, 0.95);
    result.nodes = await within(
      limitMs,
      page.evaluate(
        (selector) =>
          [...document.querySelectorAll(`${selector} *`)].filter((node) => node.checkVisibility())
            .length,
        tool.root,
      ),
    );
    await within(limitMs, cdp.send('HeapProfiler.collectGarbage'));
    const settled = await within(limitMs, readMetrics(cdp));
    const heap = settled?.get('JSHeapUsedSize');
    result.heapMb = heap && heap / 2 ** 20;
    return result;
  } finally {
    await within(10_000, browser.close());
  }
}
