import type { Brief } from './brief.ts';
import type { SheetItem } from './sheet.ts';

/** An item as a sheet, a slide or a file shows it, in plain words. */
export type Shown = {
  kind: string;
  id: string;
  /** What it is and when: `Scheme · 1991–1999`. */
  kicker: string;
  title: string;
  text: string;
  /** Who said it, of a quotation. */
  by?: string;
  /** Said where the words are not the original's own. */
  note?: string;
  /** The original in a few words, for a slide. */
  short?: string;
  /** Original first, then this site's page. */
  cites: string[];
  /** From the site's root, with the passage's place. */
  path: string;
};

/** Puts an item together from its record's brief; nothing where the passage that it names is not there. */
export function toShown(item: SheetItem, brief: Brief): Shown | undefined {
  const { passage } = item;
  const { kind, sort, title, when, text, by, path, cite } = brief;
  const join = (...parts: string[]) => parts.filter(Boolean).join(' · ');
  const cites = [cite.original ?? '', cite.page].filter(Boolean);
  if (!passage)
    return {
      kind,
      id: item.id,
      kicker: join(sort, when),
      title,
      text,
      ...(by ? { by } : {}),
      ...(cite.short ? { short: cite.short } : {}),
      cites,
      path,
    };
  const own = brief.passages?.[passage];
  if (!own) return undefined;
  return {
    kind: 'passage',
    id: `${item.id}#${passage}`,
    kicker: join(`Passage ${passage}`, when),
    title,
    text: own.text,
    ...(cite.short ? { short: `${cite.short}, ${passage}` } : {}),
    note: 'The passage in our own words; the original belongs to its publisher.',
    cites: [
      ...(cite.original ? [`${cite.original} Passage ${passage}.`] : []),
      `${cite.page}#${passage}`,
    ],
    path: `${path}#${passage}`,
  };
}
