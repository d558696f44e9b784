import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { readTyped, searchClient } from '../../src/islands/search-client.ts';
import { formatView, MOST_TYPED, parseView } from '../../src/search/view.ts';

/**
 * That nothing typed or pasted can hold up the page is proved by how it is built and not by a
 * clock: what goes beyond a length is cut off first, and the page's own code holds no search.
 */
const MEGABYTE = 'veneer of engagement '.repeat(50_000);

afterEach(() => vi.unstubAllGlobals());

test('a megabyte is cut before it goes to the worker, asked or checked', async () => {
  const posted: { id: number; text?: string; speaker?: string }[] = [];
  class FakeWorker extends EventTarget {
    postMessage(message: (typeof posted)[number]) {
      posted.push(message);
      queueMicrotask(() =>
        this.dispatchEvent(
          new MessageEvent('message', { data: { id: message.id, answer: undefined } }),
        ),
      );
    }
  }
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('location', { href: 'https://example.org/' });
  const client = searchClient('/search/');
  await client.ask(MEGABYTE, { exact: 10, similar: 10 });
  await client.check(MEGABYTE, 'Ada Reeve');
  expect(posted.map(({ text }) => text?.length)).toEqual([MOST_TYPED, MOST_TYPED]);
});

test('what stands in a field is cut as it is read, and an address as it is written and read', () => {
  expect(readTyped({ value: MEGABYTE } as HTMLInputElement)).toHaveLength(MOST_TYPED);
  const view = { ...parseView(''), q: readTyped({ value: MEGABYTE } as HTMLInputElement) };
  expect(formatView(view).length).toBeLessThan(4 * MOST_TYPED);
  expect(parseView(`?q=${MEGABYTE}`).q.length).toBeLessThanOrEqual(MOST_TYPED);
});

test('the fields themselves take no more, so that a browser need not lay out what is pasted', () => {
  for (const [file, field] of [
    ['pages/search/index.astro', '<input[^>]* name="q"[^>]*>'],
    ['pages/check/index.astro', '<textarea[^>]* name="q"[^>]*>'],
    ['components/SearchBox.astro', '<input[^>]* name="q"[^>]*>'],
  ] as const) {
    const [tag = ''] = new RegExp(field).exec(readFileSync(`src/${file}`, 'utf8')) ?? [];
    expect(tag, file).toContain(` maxlength="${MOST_TYPED}"`);
  }
});

const islands = readdirSync('src/islands').map((name) => ({
  name,
  code: readFileSync(`src/islands/${name}`, 'utf8'),
}));
const valuesFromSearch = (code: string): string[] =>
  [...code.matchAll(/\bimport (?!type\b)[^;]*?from '\.\.\/search\/([\w-]+)\.ts'/g)].map(
    ([, file = '']) => file,
  );

test('only the worker holds the search: what a page loads itself are names, addresses and lists', () => {
  const inPages = islands
    .filter(({ name }) => name !== 'search-worker.ts')
    .flatMap(({ code }) => valuesFromSearch(code));
  expect([...new Set(inPages)].sort()).toEqual(['document', 'landing', 'suggest', 'view']);
  const worker = islands.find(({ name }) => name === 'search-worker.ts')?.code ?? '';
  expect(valuesFromSearch(worker)).toEqual(['check', 'open']);
});

test('no island of the search reads a field but through the cut', () => {
  for (const name of ['site-search.ts', 'site-check.ts', 'search-box.ts']) {
    const { code = '' } = islands.find((one) => one.name === name) ?? {};
    // The order of results is chosen from a list and not typed.
    const reads = code.match(/[\w)]\.value\b(?!\s*=[^=])/g) ?? [];
    const chosen = code.match(/sort\.value as Sort/g) ?? [];
    expect(reads.length, name).toBe(chosen.length);
    expect(code, name).toContain('readTyped(');
  }
});
