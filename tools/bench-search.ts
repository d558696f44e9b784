// Measures the search beside others, in Node and in Chromium, and writes a table of ratios:
//   npm run bench:search -- [sizes…] [--sample=100]     (default: today 10000 100000)
// `sample` is how many queries of each kind are asked, and how many words are planted to be found.
// The search page itself is measured where the site is built: `npm run build` first. With `--page`
// nothing else is, and only that part of the report is written anew.
// Pagefind is measured where it can be had: `npm install --no-save pagefind@1.6.0` first. It is no
// dependency, because its binaries for some platforms cannot be locked everywhere (see check-lock).
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import MiniSearch from 'minisearch';
import { makeSearchFiles, toLexicon, toSearchDocuments } from '../src/export/search.ts';
import { checkContent } from '../src/load/archive.ts';
import { orderDocuments, type SearchDocument } from '../src/search/document.ts';
import { EMPTY_LEXICON, type Lexicon, writeIndex } from '../src/search/index-file.ts';
import { packRecords } from '../src/search/record-shards.ts';
import { makeCorpus, makeQueries, type Query } from './bench/corpus.ts';
import { ENGINES, type Files, type Measure, MINISEARCH, measure } from './bench/engines.ts';
import { type InPage, measureInPage } from './bench/search-page.ts';
import { findChromium } from './browsers.mjs';

const REPORT = 'docs/search-bench.md';
const given = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const sizes = given.length ? given : ['today', '10000', '100000'];
const SAMPLE = Number(/--sample=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 100);
const IS_PAGE_ONLY = process.argv.includes('--page');
/** The built site whose search page is measured. */
const BUILT = 'dist';
/** So many queries are asked of the page: each opens it anew. */
const ASKED_IN_PAGE = 40;
/** Fuse alone takes seconds for each query of a large corpus; so few are asked there. */
const FEW = 4;

const brotli = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

type Corpus = { documents: SearchDocument[]; lexicon: Lexicon; queries: Query[] };

function makeToday(): Corpus {
  const { archive } = checkContent('content');
  if (!archive) throw new Error('content: it has problems; run `node tools/check-content.ts`');
  const documents = toSearchDocuments(archive);
  // The rarest words stand for the planted ones.
  const holders = new Map<string, string[]>();
  for (const { path, text, title } of documents)
    for (const word of new Set(`${title} ${text}`.toLowerCase().match(/\b[a-z]{8,}\b/g)))
      holders.set(word, [...(holders.get(word) ?? []), path]);
  const targets = new Map<string, string>();
  for (const [word, ids] of holders)
    if (ids.length === 1 && !targets.has(ids[0] ?? '')) targets.set(ids[0] ?? '', word);
  const long = documents.filter(({ text }) => text.split(' ').length > 12);
  return { documents, lexicon: toLexicon(archive), queries: makeQueries(long, targets, SAMPLE) };
}

function makeLarge(size: number): Corpus {
  const { documents, targets } = makeCorpus(size, SAMPLE);
  return { documents, lexicon: EMPTY_LEXICON, queries: makeQueries(documents, targets, SAMPLE) };
}

function makeFiles({ documents, lexicon }: Corpus): {
  files: Files;
  bytes: Record<string, number>;
} {
  const encoder = new TextEncoder();
  const ordered = orderDocuments(documents);
  const { starts, shards } = packRecords(ordered);
  const { core, postings } = writeIndex(ordered, starts, lexicon);
  // A source and an event may share an id, so an address stands for each.
  const rows = documents.map(({ path, title, detail, text }) => ({
    id: path,
    title,
    detail,
    text,
  }));
  const mini = new MiniSearch(MINISEARCH);
  mini.addAll(rows);
  const minisearch = encoder.encode(JSON.stringify(mini));
  const texts = encoder.encode(JSON.stringify(rows));
  const order = encoder.encode(JSON.stringify(ordered.map(({ path }) => path)));
  const files: Files = {
    core,
    minisearch,
    rows: texts,
    order,
    starts: encoder.encode(JSON.stringify(starts)),
  };
  postings.forEach((bytes, i) => {
    files[`postings-${i}`] = bytes;
  });
  shards.forEach((json, i) => {
    files[`records-${i}`] = encoder.encode(json);
  });
  const own = brotli(core) + postings.reduce((sum, bytes) => sum + brotli(bytes), 0);
  const others = brotli(minisearch);
  return {
    files,
    bytes: Object.fromEntries(
      ENGINES.map((name) => [
        name,
        name === 'this site' ? own : name.startsWith('Mini') ? others : brotli(texts),
      ]),
    ),
  };
}

const filesFor = (name: string, files: Files): string[] =>
  Object.keys(files).filter((file) =>
    name === 'this site'
      ? /^(?:core|postings|records)/.test(file)
      : name.startsWith('Mini')
        ? /^(?:minisearch|order|starts|records)/.test(file)
        : file === 'rows',
  );

const percentile = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;

type Result = {
  size: string;
  where: string;
  name: string;
  bytes: number;
  asked: number;
  recall: Record<string, string>;
} & {
  readyMs: number;
  p50: number;
  p95: number;
};

function summarise(
  size: string,
  where: string,
  name: string,
  bytes: number,
  queries: Query[],
  { readyMs, times, found }: Measure,
): Result {
  const recall = Object.fromEntries(
    ['one edit', 'two edits'].map((kind) => {
      const asked = queries.flatMap((query, i) =>
        query.kind === kind ? [found[i]?.includes(query.target) ?? false] : [],
      );
      return [kind, asked.length ? `${asked.filter(Boolean).length} of ${asked.length}` : '–'];
    }),
  );
  return {
    size,
    where,
    name,
    bytes,
    asked: times.length,
    recall,
    readyMs,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
}

/** Serves the sources as JavaScript, and the files of the corpus, to a browser. */
function serve(files: Files) {
  const packages: Record<string, string> = {
    'fuse.js': '/node_modules/fuse.js/dist/fuse.mjs',
    minisearch: '/node_modules/minisearch/dist/es/index.js',
  };
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = files[path.replace('/files/', '')];
    if (path.startsWith('/files/') && file) return response.end(file);
    if (path === '/')
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Bench</title>');
    const name = `.${path}`;
    if (!/^\/(?:src|tools|node_modules)\/[\w./-]+\.(?:ts|m?js)$/.test(path) || !existsSync(name))
      return response.writeHead(404).end();
    let code = readFileSync(name, 'utf8');
    if (name.endsWith('.ts')) code = stripTypeScriptTypes(code);
    for (const [bare, address] of Object.entries(packages))
      code = code.replaceAll(`from '${bare}'`, `from '${address}'`);
    return response.writeHead(200, { 'content-type': 'text/javascript' }).end(code);
  });
}

async function measureInChromium(
  page: Page,
  origin: string,
  name: string,
  files: string[],
  queries: string[],
): Promise<Measure> {
  return page.evaluate(
    ([task]) =>
      new Promise((resolve, reject) => {
        const worker = new Worker('/tools/bench/worker.ts', { type: 'module' });
        worker.onerror = () => reject(new Error('the worker could not be started'));
        worker.onmessage = ({ data }) => {
          worker.terminate();
          if (data.error) reject(new Error(data.error));
          else resolve(data);
        };
        worker.postMessage(task);
      }),
    [{ name, files, queries, origin }] as const,
  ) as Promise<Measure>;
}

/** Pagefind, where it is installed: it runs in a page only, from files of its own. */
async function measurePagefind(
  page: Page,
  size: string,
  documents: SearchDocument[],
  queries: Query[],
): Promise<Result | undefined> {
  const name = 'pagefind';
  const pagefind = await import(name).catch(() => undefined);
  if (!pagefind) return undefined;
  const { index } = await pagefind.createIndex();
  for (const { path, title, detail, text } of documents)
    await index.addCustomRecord({
      url: `/${path}`,
      content: `${title} ${detail} ${text}`,
      language: 'en',
      meta: { title: path },
    });
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  await index.writeFiles({ outputPath: folder });
  const { files } = await index.getFiles();
  const bytes = files.reduce(
    (sum: number, { content }: { content: Uint8Array }) => sum + content.length,
    0,
  );
  const types: Record<string, string> = {
    js: 'text/javascript',
    json: 'application/json',
    wasm: 'application/wasm',
  };
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!existsSync(path) || request.url === '/')
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Bench</title>');
    return response
      .writeHead(200, {
        'content-type': types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      })
      .end(readFileSync(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
  const measured = (await page.evaluate(
    async (texts) => {
      const script = '/pagefind.js';
      const begin = performance.now();
      const engine = await import(script);
      await engine.init();
      const readyMs = performance.now() - begin;
      const ask = async (text: string) => {
        const { results } = await engine.search(text);
        const shown = await Promise.all(
          results.slice(0, 10).map((one: { data(): Promise<unknown> }) => one.data()),
        );
        return (shown as { url: string }[]).map(({ url }) => url.slice(1));
      };
      // Its shards are fetched once before it is measured.
      for (const text of texts) await ask(text);
      const times: number[] = [];
      const found: string[][] = [];
      for (const text of texts) {
        const start = performance.now();
        found.push(await ask(text));
        times.push(performance.now() - start);
      }
      return { readyMs, times, found };
    },
    queries.map(({ text }) => text),
  )) as Measure;
  server.close();
  await pagefind.close();
  rmSync(folder, { recursive: true });
  return summarise(size, 'Chromium', 'Pagefind 1.6', bytes, queries, measured);
}

const PAGE_HEADING = '## In the page';
const results: Result[] = [];
const pages: ({ size: string } & InPage)[] = [];
const executablePath = findChromium(chromium.executablePath());
/** A browser for one measurement: an idle one may not outlive minutes of Node's work. */
async function withPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    return await use(await browser.newPage());
  } finally {
    await browser.close();
  }
}

for (const size of sizes) {
  const corpus = size === 'today' ? makeToday() : makeLarge(Number(size));
  const { documents, lexicon, queries } = corpus;
  console.error(`${size}: ${documents.length} records, ${queries.length} queries`);
  if (existsSync(join(BUILT, 'search', 'index.html'))) {
    console.error('  the page');
    const search = await makeSearchFiles(orderDocuments(documents), lexicon);
    const every = Math.ceil(queries.length / ASKED_IN_PAGE);
    const texts = queries.filter((_, i) => i % every === 0).map(({ text }) => text);
    pages.push({ size, ...(await withPage((page) => measureInPage(page, BUILT, search, texts))) });
  }
  if (IS_PAGE_ONLY) continue;
  const { files, bytes } = makeFiles(corpus);
  const server = serve(files);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  for (const name of ENGINES) {
    const isFuse = name.startsWith('Fuse');
    // Alone it takes minutes for each query of a large corpus.
    if (isFuse && documents.length > 20_000) continue;
    const every = isFuse && documents.length > 5000 ? Math.ceil(queries.length / FEW) : 1;
    const asked = queries.filter((_, i) => i % every === 0);
    const texts = asked.map(({ text }) => text);
    console.error(`  ${name}: Node`);
    results.push(
      summarise(size, 'Node', name, bytes[name] ?? 0, asked, await measure(name, files, texts)),
    );
    console.error(`  ${name}: Chromium`);
    const measured = await withPage(async (page) => {
      await page.goto(origin);
      return measureInChromium(page, origin, name, filesFor(name, files), texts);
    });
    results.push(summarise(size, 'Chromium', name, bytes[name] ?? 0, asked, measured));
  }
  const pagefind =
    documents.length > 20_000
      ? undefined
      : await withPage((page) => measurePagefind(page, size, documents, queries));
  if (pagefind) results.push(pagefind);
  server.close();
  writeFileSync(REPORT, writeReport());
}
if (IS_PAGE_ONLY) {
  const [kept = ''] = readFileSync(REPORT, 'utf8').split(PAGE_HEADING);
  writeFileSync(REPORT, kept.trimEnd() + writePagePart());
}
console.log(readFileSync(REPORT, 'utf8'));

/** Written as ratios to this site's own figure in the same run: machines differ, ratios less. */
function times(value: number, own: number): string {
  const ratio = value / own;
  return `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(1)}×`;
}
function writeReport(): string {
  const lines = results.map((one) => {
    const own =
      results.find(
        ({ size, where, name }) => size === one.size && where === one.where && name === 'this site',
      ) ?? one;
    const isOwn = one === own;
    const figure = (key: 'p50' | 'p95' | 'readyMs') =>
      isOwn ? `${one[key].toFixed(2)} ms` : times(one[key], own[key]);
    const weight = isOwn ? `${Math.round(one.bytes / 1024)} KB` : times(one.bytes, own.bytes);
    return `| ${one.size} | ${one.where} | ${one.name}${one.asked < 100 ? ` (${one.asked} queries)` : ''} | ${figure('p50')} | ${figure('p95')} | ${figure('readyMs')} | ${weight} | ${one.recall['one edit']} | ${one.recall['two edits']} |`;
  });
  const isPagefind = results.some(({ name }) => name.startsWith('Pagefind'));
  return `# The search beside others

Written by \`npm run bench:search\`. This site’s rows are measured; every other row is so many times this site’s figure in the same
run, corpus and place. Records are of 20 to 60 invented words by Zipf’s law with planted targets; \`today\` is this site’s own
content. Of each kind ${SAMPLE} queries are asked: words, three to six words in a row, and planted words with one and with two random
edits; recall is of the planted record among the first ten.

A query’s time is from the words to the first ten results with their texts, the index and all records being in memory as the bytes
that would be fetched: fetching is no part of it, unpacking is. In Chromium it is taken within the worker. Each query is asked in
three rounds, each by an engine made anew where that takes less than a second, and the middle one counts; what takes longer than
20 seconds in all is asked once. MiniSearch gives ids, so that what it finds is read from the same records and cut to an excerpt. This
site answers both shelves, with what differs and what to narrow by. Ready is from bytes at hand to the first query. The index is
compressed (Brotli 5) and without the texts, which Fuse.js searches itself. Fuse.js alone is asked few queries at 10,000 records,
where it takes seconds for each, and none at 100,000, where it takes minutes. ${
    isPagefind
      ? 'Pagefind is left out at 100,000.'
      : 'Pagefind is not in this run: it was not installed.'
  }

| Records | Where | Engine | p50 | p95 | Ready | Index | One edit | Two edits |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}${writePagePart()}`;
}

function writePagePart(): string {
  if (!pages.length) return '\n\nThe page itself was not measured: the site was not built.\n';
  const whole = (times: readonly number[], part: number) => Math.round(percentile(times, part));
  const task = (ms: number) => (ms ? `${Math.round(ms)} ms` : 'none over 50 ms');
  const inPage = pages.map(
    ({ size, waits, files, bytes, ...page }) =>
      `| ${size} | ${waits.length} | ${whole(waits, 0.5)} ms | ${whole(waits, 0.95)} ms | ${percentile(files, 0.5)} / ${percentile(files, 0.95)} | ${whole(bytes, 0.5) >> 10} / ${whole(bytes, 0.95) >> 10} KB | ${task(page.longest)} | ${Math.round(page.busiest)} ms | ${task(page.longestOfPaste)} | ${Math.round(page.busiestOfPaste)} ms |`,
  );
  return `

${PAGE_HEADING}

The search page as built, its worker and its files from a server on the same machine, with the records above in place of the site’s.
Each query is the first of a page just opened whose index was fetched: the wait is from the end of the pause in typing
(120 ms) to the results in the page, and holds every fetch of parts of the index and of the records; their number and weight are
given for the middle query and for one in twenty. A network adds its own time for each round of fetches. The weight of records is before the
host packs them. The last four columns tell what held up the page itself, for any of the queries and for a megabyte pasted: the longest
task by the clock, which counts what the machine did meanwhile (only tasks over 50 ms are told), and the processor time of all the
page’s tasks for one query together, which no single task can exceed.

| Records | Queries | Wait p50 | Wait p95 | Files | Weight | Longest task | Processor | Pasted: task | Pasted: processor |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${inPage.join('\n')}
`;
}
