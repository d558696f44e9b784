import type { SearchEngine, Wish } from '../search/engine.ts';
import { openSearch } from '../search/open.ts';

/** What the page asks of the worker: to fetch the index, or an answer to what was typed. */
export type Request = { id: number; folder: string; text?: string; wish?: Wish };

/** One engine for the life of the page, asked for again only after it could not be had. */
let engine: Promise<SearchEngine> | undefined;

const open = (folder: string): Promise<SearchEngine> => {
  engine ??= openSearch(folder);
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
};

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const { id, folder, text, wish } = data;
  try {
    const ready = await open(folder);
    postMessage({
      id,
      answer: text === undefined || !wish ? undefined : await ready.search(text, wish),
    });
  } catch (error) {
    // A new edition may have taken the place of the old one: the next query begins afresh.
    engine = undefined;
    postMessage({ id, error: String(error) });
  }
});
