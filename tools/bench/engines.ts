// The engines that are measured, each made ready from what a browser would fetch. This file runs in
// Node and, served as it is, in a browser's worker.
import Fuse from 'fuse.js';
import MiniSearch, { type SearchOptions } from 'minisearch';
import { SearchEngine } from '../../src/search/engine.ts';
import { cutExcerpt } from '../../src/search/excerpt.ts';
import { SearchIndex } from '../../src/search/index-file.ts';
import { RecordShard } from '../../src/search/record-shards.ts';

/** Finds the ids of the first ten. */
export type Find = (text: string) => string[] | Promise<string[]>;
/** Files by name, as they would be fetched. */
export type Files = Record<string, Uint8Array<ArrayBuffer>>;

type Row = { id: string; title: string; detail: string; text: string };
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

export const MINISEARCH = { fields: ['title', 'detail', 'text'], idField: 'id' };

/**
 * MiniSearch gives ids. What a reader is shown it would have to fetch too, so that the first ten are
 * read from the same files as ours, and an excerpt is cut around the first word found.
 */
function makeMini(files: Files, options: (text: string) => SearchOptions): Find {
  const mini = MiniSearch.loadJSON<Row>(decode(files.minisearch), MINISEARCH);
  const numbers = new Map(
    (JSON.parse(decode(files.order)) as string[]).map((id, number) => [id, number]),
  );
  const starts = JSON.parse(decode(files.starts)) as number[];
  const shards = new Map<number, RecordShard>();
  const read = (number: number) => {
    const shard = starts.findLastIndex((start) => start <= number);
    const known = shards.get(shard) ?? new RecordShard(decode(files[`records-${shard}`]));
    shards.set(shard, known);
    return known.read(number - (starts[shard] as number));
  };
  return (text) =>
    mini
      .search(text, options(text))
      .slice(0, 10)
      .map(({ id, terms }) => {
        const record = read(numbers.get(String(id)) ?? 0);
        const start = Math.max(0, record.text.toLowerCase().indexOf(terms[0] ?? ''));
        cutExcerpt(record.text, [{ start, end: start + (terms[0] ?? '').length }]);
        return record.path;
      });
}

const MAKE: Record<string, (files: Files) => Find> = {
  'this site': (files) => {
    const index = new SearchIndex(
      files.core as Uint8Array,
      async (shard) => files[`postings-${shard}`] as Uint8Array,
    );
    const engine = new SearchEngine(index, async (shard) => decode(files[`records-${shard}`]));
    return async (text) => {
      const { exact, similar } = await engine.search(text, { exact: 10, similar: 10 });
      return [...exact.results, ...similar.results].slice(0, 10).map(({ record }) => record.path);
    };
  },
  'MiniSearch, fuzzy 0.2 and prefix': (files) =>
    makeMini(files, () => ({ fuzzy: 0.2, prefix: true })),
  'MiniSearch, two edits': (files) =>
    makeMini(files, () => ({
      fuzzy: (term) => (term.length < 4 ? 0 : term.length < 6 ? 1 : 2),
      prefix: true,
    })),
  'Fuse.js alone': (files) => {
    const fuse = new Fuse(JSON.parse(decode(files.rows)) as Row[], {
      keys: ['title', 'detail', 'text'],
      ignoreLocation: true,
      threshold: 0.3,
    });
    return (text) => fuse.search(text, { limit: 10 }).map(({ item }) => item.id);
  },
};

export const ENGINES = Object.keys(MAKE);

export type Measure = {
  readyMs: number;
  /** Each query's time, in the order of the queries: the median of the rounds. */
  times: number[];
  found: string[][];
};

/** Each query is asked so many times, and its median counts: the machine may be busy with other things. */
const ROUNDS = 3;
/** What takes longer than this is asked once. */
const LONG_MS = 20_000;
/** An engine that is ready sooner than this is made anew for each round, so that it starts with nothing unpacked. */
const SOON_MS = 1000;

/** Makes an engine ready and asks it every query, after a few to warm the code up. */
export async function measure(
  name: string,
  files: Files,
  queries: readonly string[],
): Promise<Measure> {
  const make = MAKE[name];
  if (!make) throw new Error(`no engine is called ${name}; there are ${ENGINES.join(', ')}`);
  const begin = performance.now();
  let find = make(files);
  const readyMs = performance.now() - begin;
  // The slow are not asked twice.
  const probe = performance.now();
  await find(queries[0] ?? '');
  if (performance.now() - probe < 100) for (const text of queries.slice(0, 40)) await find(text);
  const rounds: number[][] = [];
  let found: string[][] = [];
  for (const started = performance.now(); rounds.length < ROUNDS; ) {
    if (readyMs < SOON_MS) find = make(files);
    const times: number[] = [];
    found = [];
    for (const text of queries) {
      const start = performance.now();
      found.push(await find(text));
      times.push(performance.now() - start);
    }
    rounds.push(times);
    if (performance.now() - started > LONG_MS) break;
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
  return {
    readyMs,
    times: queries.map((_, i) => median(rounds.map((times) => times[i] ?? 0))),
    found,
  };
}
