import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** When a page showed its first mark, and when it could be used, in ms from when it was asked for. */
export type Opening = { paintedMs: number; readyMs: number };

/** What is on a page once it is ready, and one mark of an item, as selectors. */
export type Signs = { ready: string; mark: string };

/** Where a page tells what it noted: to the server that it came from. */
export const NOTED = '/noted';
/** A page that waits for a browser to come to rest, and goes on to the one asked for in `to`. */
export const WAITING = '/waiting';
export const WAITING_PAGE = `<!doctype html><title>Waiting</title><script>
setTimeout(() => { location.href = new URLSearchParams(location.search).get('to'); }, 1500);
</script>`;

/** Runs in the page from its start: notes the first frame with a mark, and the one by which it was ready, and tells both. */
function note({ mark, ready }: Signs, noted: string): void {
  let seen = false;
  let done = false;
  let painted: number | undefined;
  const look = (): void => {
    // What is there in this frame has been painted by the next.
    if (seen) painted ??= performance.now();
    if (done) {
      fetch(`${noted}?painted=${painted}&ready=${performance.now()}`);
      return;
    }
    if (!seen) {
      const found = document.querySelector(mark);
      seen = Boolean(
        found?.checkVisibility({ visibilityProperty: true }) && found.getBoundingClientRect().width,
      );
    }
    done = seen && document.querySelector(ready) !== null;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** A page that notes how it opens. First in its head: before what it loads, and before its policy forbids it. */
export const noteOpening = (html: string, signs: Signs): string =>
  html.replace('<head>', `<head><script>(${note})(${JSON.stringify(signs)}, '${NOTED}')</script>`);

/**
 * Opens a page in a browser of its own that nothing is attached to, as a reader has it: what drives a browser
 * runs scripts in its pages and keeps a copy of all they load, which takes as long as a small page. The browser
 * has come to rest on another site before, so that its own start is not counted. Nothing comes from elsewhere.
 * @param noted what the page tells, once it does
 * @returns nothing when the time is up first
 */
export async function measureOpening(
  executable: string,
  page: URL,
  noted: Promise<Opening>,
  { width, height }: { width: number; height: number },
  limitMs: number,
): Promise<Opening | undefined> {
  const profile = await mkdtemp(join(tmpdir(), 'opening-'));
  const waiting = new URL(WAITING, page);
  waiting.hostname = 'localhost';
  waiting.searchParams.set('to', page.href);
  const browser = spawn(
    executable,
    [
      '--headless',
      '--no-sandbox',
      '--no-first-run',
      '--disable-dev-shm-usage',
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      `--window-size=${width},${height}`,
      `--user-data-dir=${profile}`,
      waiting.href,
    ],
    { stdio: 'ignore', detached: true },
  );
  const ended = once(browser, 'exit');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  try {
    return await Promise.race([
      noted,
      late,
      ended.then(() => {
        throw new Error(`${executable} ended before it opened ${page.href}.`);
      }),
    ]);
  } finally {
    clearTimeout(timer);
    // With all the processes that it began.
    if (browser.exitCode === null && browser.pid) process.kill(-browser.pid, 'SIGKILL');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 9, retryDelay: 200 });
  }
}
