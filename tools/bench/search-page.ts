// The search as a reader meets it: the built search page, its worker and its files over HTTP.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Page } from '@playwright/test';
import { TYPES } from './pages.ts';

export type InPage = {
  /** For each query, from the end of the pause in typing to the results in the page, in milliseconds. */
  waits: number[];
  /** For each query, how many parts of the index and of the records were fetched, and their bytes. */
  files: number[];
  bytes: number[];
  /** The longest task of the page itself while it was asked; 0 where none was over 50 ms, the least that is told. */
  longest: number;
  /**
   * The most processor time that the page itself took for a query, in all its tasks together. No
   * single task took more, however busy the machine was.
   */
  busiest: number;
  /** The same two while a megabyte was pasted. */
  longestOfPaste: number;
  busiestOfPaste: number;
};

/** The pause after which the page asks: it is no part of what is measured. */
const PAUSE_MS = 120;
const MEGABYTE = 2 ** 20;

/**
 * Asks the search page of a built site, each query in a page just opened whose index is at hand and
 * nothing else. `search` are the files of the search by their names, in place of the site's own.
 */
export async function measureInPage(
  page: Page,
  folder: string,
  search: ReadonlyMap<string, Uint8Array>,
  queries: readonly string[],
): Promise<InPage> {
  let fetched = { files: 0, bytes: 0 };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const send = (body: Uint8Array) =>
      response
        .writeHead(200, {
          'content-type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream',
        })
        .end(body);
    const own = search.get(path.replace(/^\/search\//, ''));
    if (own) {
      fetched = { files: fetched.files + 1, bytes: fetched.bytes + own.length };
      return send(own);
    }
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
    return existsSync(file) && statSync(file).isFile()
      ? send(readFileSync(file))
      : response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/search/`;
  const open = async () => {
    await page.goto(address);
    await page.locator('site-search[data-ready]').waitFor();
    const index = page.waitForResponse((response) => response.url().endsWith('/index.bin'));
    await page.locator('site-search input[name=q]').focus();
    await index;
    // A word that nothing holds: when it is answered, the index is read, and no part was fetched.
    await ask(page, 'zqxjkvwz');
  };
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const readBusy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const result: InPage = {
    waits: [],
    files: [],
    bytes: [],
    longest: 0,
    busiest: 0,
    longestOfPaste: 0,
    busiestOfPaste: 0,
  };
  for (const query of queries) {
    await open();
    const before = fetched;
    const busy = await readBusy();
    const { wait, longest } = await ask(page, query);
    result.busiest = Math.max(result.busiest, (await readBusy()) - busy);
    result.waits.push(wait);
    result.files.push(fetched.files - before.files);
    result.bytes.push(fetched.bytes - before.bytes);
    result.longest = Math.max(result.longest, longest);
  }
  await open();
  const words = queries.join(' ');
  const paste = `${words} `.repeat(Math.ceil(MEGABYTE / (words.length + 1))).slice(0, MEGABYTE);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), paste);
  await page.locator('site-search input[name=q]').fill('');
  const busy = await readBusy();
  result.longestOfPaste = await pasteInto(page);
  result.busiestOfPaste = (await readBusy()) - busy;
  server.close();
  return result;
}

/** Pastes by the keys that a reader presses, waits for the results, and gives the longest task. */
async function pasteInto(page: Page): Promise<number> {
  await page.evaluate(() => {
    const search = document.querySelector('site-search') as HTMLElement;
    delete search.dataset.searchDone;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        search.dataset.longest = String(Math.max(duration, Number(search.dataset.longest ?? 0)));
    }).observe({ type: 'longtask' });
  });
  await page.locator('site-search input[name=q]').press('ControlOrMeta+v');
  await page.locator('site-search[data-search-done]:not([data-search-done=""])').waitFor();
  await page.waitForTimeout(100);
  return Number(await page.locator('site-search').getAttribute('data-longest'));
}

/** Types into the page that is open, and waits for the results. */
const ask = (page: Page, text: string): Promise<{ wait: number; longest: number }> =>
  page.evaluate(
    async ([typed, pause]) => {
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      });
      observer.observe({ type: 'longtask' });
      const search = document.querySelector('site-search') as HTMLElement;
      const input = search.querySelector('input[name=q]') as HTMLInputElement;
      const done = new Promise<void>((resolve) => {
        new MutationObserver((_, self) => {
          self.disconnect();
          resolve();
        }).observe(search, { attributeFilter: ['data-search-done'] });
      });
      const start = performance.now();
      input.value = typed;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await done;
      const wait = performance.now() - start - pause;
      // What is drawn for the results belongs to the task that put them there, or to the next.
      await new Promise<void>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve(), 50)),
      );
      for (const { duration } of observer.takeRecords()) tasks.push(duration);
      observer.disconnect();
      return { wait, longest: Math.max(0, ...tasks) };
    },
    [text, PAUSE_MS] as const,
  );
