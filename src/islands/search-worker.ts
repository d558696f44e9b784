import { type Check, checkWords } from '../search/check.ts';
import type { Answer, SearchEngine, Wish } from '../search/engine.ts';
import { openSearch } from '../search/open.ts';

/** What the page asks of the worker: to fetch the index, to answer what was typed, or to check words. */
export type Request = { id: number; folder: string } & (
  | { ask: 'prepare' }
  | { ask: 'search'; text: string; wish: Wish }
  | { ask: 'check'; text: string; speaker: string }
);

/** What the worker gives back. */
export type Reply =
  | { id: number; answer: Answer | Check | undefined }
  | { id: number; error: string };

/** One engine for the life of the page, asked for again only after it could not be had. */
let engine: Promise<SearchEngine> | undefined;

const open = (folder: string): Promise<SearchEngine> => {
  engine ??= openSearch(folder);
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
};

const reply = (what: Reply): void => postMessage(what);

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const { id, folder } = data;
  try {
    const ready = await open(folder);
    if (data.ask === 'search') reply({ id, answer: await ready.search(data.text, data.wish) });
    else if (data.ask === 'check')
      reply({ id, answer: await checkWords(ready, data.text, data.speaker) });
    else reply({ id, answer: undefined });
  } catch (error) {
    // A new edition may have taken the place of the old one: the next query begins afresh.
    engine = undefined;
    reply({ id, error: String(error) });
  }
});
