// The engines that are measured, each made ready from what a browser would fetch. This file runs in
// Node and, served as it is, in a browser's worker.
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { SearchEngine } from '../../src/search/engine.ts';
import { SearchIndex } from '../../src/search/index-file.ts';

/** Finds the ids of the first ten. */
export type Find = (text: string) => string[] | Promise<string[]>;
/** Files by name, as they would be fetched. */
export type Files = Record<string, Uint8Array<ArrayBuffer>>;

type Row = { id: string; title: string; detail: string; text: string };
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

export const MINISEARCH = { fields: ['title', 'detail', 'text'], idField: 'id' };

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
  'MiniSearch, fuzzy 0.2 and prefix': (files) => {
    const mini = MiniSearch.loadJSON(decode(files.minisearch), MINISEARCH);
    return (text) =>
      mini
        .search(text, { fuzzy: 0.2, prefix: true })
        .slice(0, 10)
        .map(({ id }) => String(id));
  },
  'MiniSearch, two edits': (files) => {
    const mini = MiniSearch.loadJSON(decode(files.minisearch), MINISEARCH);
    return (text) =>
      mini
        .search(text, {
          fuzzy: (term) => (term.length < 4 ? 0 : term.length < 6 ? 1 : 2),
          prefix: true,
        })
        .slice(0, 10)
        .map(({ id }) => String(id));
  },
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
  /** Each query's time, in the order of the queries. */
  times: number[];
  found: string[][];
};

/** Makes an engine ready and asks it every query, after a few to warm it up. */
export async function measure(
  name: string,
  files: Files,
  queries: readonly string[],
): Promise<Measure> {
  const make = MAKE[name];
  if (!make) throw new Error(`no engine is called ${name}; there are ${ENGINES.join(', ')}`);
  const begin = performance.now();
  const find = make(files);
  const readyMs = performance.now() - begin;
  // The slow are not asked twice.
  const probe = performance.now();
  await find(queries[0] ?? '');
  if (performance.now() - probe < 100) for (const text of queries.slice(0, 40)) await find(text);
  const times: number[] = [];
  const found: string[][] = [];
  for (const text of queries) {
    const start = performance.now();
    found.push(await find(text));
    times.push(performance.now() - start);
  }
  return { readyMs, times, found };
}
