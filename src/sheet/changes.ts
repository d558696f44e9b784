import { PASSAGE_PATTERN } from '../base/id.ts';
import { formatItem, itemsOf, type Sheet, type SheetItem } from './sheet.ts';

/** What became of a record, or of one of its fields. */
export type Change = {
  /** `policies/x`, as it is called now. */
  record: string;
  title: string;
  /** Whole address of its page; of what was withdrawn, none. */
  url?: string;
  what: 'added' | 'changed' | 'corrected' | 'withdrawn';
  field?: string;
  old?: string;
  new?: string;
  /** Why, in an editor's words. */
  note?: string;
};
export type EditionChanges = {
  edition: number;
  /** `2026-11-22`. */
  date: string;
  title: string;
  note?: string;
  changes: Change[];
};
/** `/data/changes.json`: every edition, newest first, and what has changed since the newest. */
export type ChangesFile = { editions: EditionChanges[]; pending: Change[] };

/** A change with the edition that brought it; none for what is in no edition yet. */
export type DatedChange = Change & { edition?: number; date?: string };

/**
 * What changed of one item after an edition, oldest first. Of a passage only what concerns it and the
 * document as a whole, not its other passages.
 */
export function changesSince(
  { editions, pending }: ChangesFile,
  since: number,
  item: SheetItem,
): DatedChange[] {
  const record = `${item.collection}/${item.id}`;
  const concerns = (change: Change) =>
    change.record === record &&
    change.what !== 'added' &&
    (!item.passage || change.field === item.passage || !PASSAGE_PATTERN.test(change.field ?? ''));
  return [
    ...editions
      .filter(({ edition }) => edition > since)
      .sort((a, b) => a.edition - b.edition)
      .flatMap(({ edition, date, changes }) =>
        changes.filter(concerns).map((change) => ({ ...change, edition, date })),
      ),
    ...pending.filter(concerns),
  ];
}

/** What changed in a whole sheet since its edition, by item. Items without a change are left out. */
export const sheetChanges = (
  file: ChangesFile,
  sheet: Sheet,
): { item: SheetItem; changes: DatedChange[] }[] => {
  const once = new Map(itemsOf(sheet).map((item) => [formatItem(item), item]));
  return [...once.values()]
    .map((item) => ({ item, changes: changesSince(file, sheet.edition, item) }))
    .filter(({ changes }) => changes.length);
};

/** A field as a reader would call it. */
export const nameField = (field: string): string =>
  ({ body: 'text', said: 'date', text: 'words', cite: 'sources' })[field] ??
  (PASSAGE_PATTERN.test(field) ? `passage ${field}` : field);
