import type { Check } from '../search/check.ts';
import type { Answer, Wish } from '../search/engine.ts';
import { MOST_TYPED } from '../search/view.ts';
import type { Reply, Request } from './search-worker.ts';

type Waiting = { resolve(answer: Answer | Check | undefined): void; reject(error: Error): void };
type Question = Request extends infer R
  ? R extends Request
    ? Omit<R, 'id' | 'folder'>
    : never
  : never;

/** The page's side of the search: a worker does the work, so that nothing typed can hold up the page. */
class SearchClient {
  private readonly folder: string;
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  /** `folder` is the address of the folder that holds the index. */
  constructor(folder: string) {
    this.folder = new URL(folder, location.href).href;
  }

  /** Fetches the index, so that it is there when it is needed. */
  async prepare(): Promise<void> {
    await this.send({ ask: 'prepare' });
  }

  /** An answer to what was typed. Rejects when the index or a part of it could not be fetched. */
  async ask(text: string, wish: Wish): Promise<Answer> {
    return (await this.send({ ask: 'search', text: text.slice(0, MOST_TYPED), wish })) as Answer;
  }

  /** A verdict on words, and on who is said to have said them. */
  async check(text: string, speaker: string): Promise<Check> {
    return (await this.send({ ask: 'check', text: text.slice(0, MOST_TYPED), speaker })) as Check;
  }

  private send(question: Question): Promise<Answer | Check | undefined> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.start().postMessage({ id, folder: this.folder, ...question } satisfies Request);
    });
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const waiting = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if ('error' in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.answer);
    });
    worker.addEventListener('error', () => {
      this.worker = undefined;
      for (const { reject } of this.waiting.values())
        reject(new Error('the search could not be started'));
      this.waiting.clear();
    });
    this.worker = worker;
    return worker;
  }
}

/**
 * What stands in a field. The island of a search takes it from here and nowhere else: a megabyte
 * pasted is cut before anything is made of it, and the page is not held up.
 */
export const readTyped = (
  field: HTMLInputElement | HTMLTextAreaElement,
  most = MOST_TYPED,
): string => field.value.slice(0, most);

const clients = new Map<string, SearchClient>();

/** The client for an index, one for all parts of a page. */
export function searchClient(folder: string): SearchClient {
  const client = clients.get(folder) ?? new SearchClient(folder);
  clients.set(folder, client);
  return client;
}
