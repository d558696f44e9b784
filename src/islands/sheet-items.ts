import type { Brief } from '../sheet/brief.ts';
import { nameOfPath } from '../sheet/name.ts';
import { formatItem, parseItem, type SheetItem } from '../sheet/sheet.ts';
import { type Shown, toShown } from '../sheet/shown.ts';

/** What became of an item: shown, no longer on the site, or not to be had just now. */
export type Found =
  | { state: 'here'; shown: Shown; item: SheetItem }
  | { state: 'gone' }
  | { state: 'unreachable' };

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}

/**
 * Finds items by their names, each once. Which there are is read from `data/index.json`, so that nothing is
 * asked for in vain; an id that a record had before leads to that record.
 */
export class SheetItems {
  private readonly base: string;
  private index: Promise<Record<string, string>> | undefined;
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
    try {
      this.index ??= fetchJson(`${this.base}data/index.json`) as Promise<Record<string, string>>;
      const item = this.resolve(asked, await this.index);
      if (!item) return { state: 'gone' };
      const record = await fetchJson(`${this.base}${item.collection}/${item.id}.json`);
      const shown = toShown(item, (record as { brief: Brief }).brief);
      return shown ? { state: 'here', shown, item } : { state: 'gone' };
    } catch {
      // Whatever failed may succeed when it is asked for again.
      this.index = undefined;
      this.found.delete(formatItem(asked));
      return { state: 'unreachable' };
    }
  }

  private resolve(item: SheetItem, index: Record<string, string>): SheetItem | undefined {
    if (Object.hasOwn(index, `${item.collection}/${item.id}`)) return item;
    // Not a record's own id, but perhaps one it had: the index says where that leads.
    const now = parseItem(nameOfPath(index[item.id] ?? '') ?? '');
    return now?.collection === item.collection ? { ...item, id: now.id } : undefined;
  }
}
