import type { Brief } from '../sheet/brief.ts';
import { nameOfPath } from '../sheet/name.ts';
import { formatItem, parseItem, type SheetItem } from '../sheet/sheet.ts';
import { type Shown, toShown } from '../sheet/shown.ts';
import { fetchJson } from './fetched.ts';

/** What became of an item: shown, no longer on the site, or not to be had just now. */
export type Found =
  | { state: 'here'; shown: Shown; item: SheetItem }
  | { state: 'gone' }
  | { state: 'unreachable' };

type Index = Record<string, string>;

/**
 * Finds items by their names, each once. Which there are is read from `data/index.json`, so that nothing is
 * asked for in vain; an id that a record had before leads to that record.
 */
export class SheetItems {
  private readonly base: string;
  private index: Promise<Index | undefined> | undefined;
  private readonly found = new Map<string, Promise<Found>>();

  constructor(base: string) {
    this.base = base;
  }

  find(item: SheetItem): Promise<Found> {
    const name = formatItem(item);
    const known = this.found.get(name) ?? this.fetch(item);
    this.found.set(name, known);
    return known;
  }

  private async fetch(asked: SheetItem): Promise<Found> {
    this.index ??= fetchJson<Index>(`${this.base}data/index.json`);
    const index = await this.index;
    const item = index && this.resolve(asked, index);
    if (index && !item) return { state: 'gone' };
    const record =
      item && (await fetchJson<{ brief: Brief }>(`${this.base}${item.collection}/${item.id}.json`));
    if (!item || !record) {
      // Whatever failed may succeed when it is asked for again.
      this.index = undefined;
      this.found.delete(formatItem(asked));
      return { state: 'unreachable' };
    }
    const shown = toShown(item, record.brief);
    return shown ? { state: 'here', shown, item } : { state: 'gone' };
  }

  private resolve(item: SheetItem, index: Record<string, string>): SheetItem | undefined {
    if (Object.hasOwn(index, `${item.collection}/${item.id}`)) return item;
    // Not a record's own id, but perhaps one it had: the index says where that leads.
    const now = parseItem(nameOfPath(index[item.id] ?? '') ?? '');
    return now?.collection === item.collection ? { ...item, id: now.id } : undefined;
  }
}
