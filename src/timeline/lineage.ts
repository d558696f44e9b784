import type { TimelineItem } from './item.ts';
import type { View } from './view.ts';

/** What a choice lights: the items of the line, the links between them, and each link in words. */
export type Lit = {
  ids: ReadonlySet<string>;
  /** From the earlier to the later. */
  links: { from: string; to: string; happened: boolean }[];
  /** By the id of the item at which they arrive. */
  words: ReadonlyMap<string, string>;
};

/**
 * What the chosen item lights: its line of descent, and what it would replace, is said to have
 * replaced or runs against, told as that. Undefined when nothing is chosen.
 */
export function findLit(
  byId: ReadonlyMap<string, TimelineItem>,
  { item: id }: Pick<View, 'item'>,
  way?: readonly string[],
): Lit | undefined {
  const item = id ? byId.get(id) : undefined;
  if (!item) return;
  const about = (item.about ?? []).filter((other) => byId.has(other));
  const line = new Set(way ?? [item.id, ...(item.before ?? []), ...(item.after ?? []), ...about]);
  const links: Lit['links'] = [];
  const words = new Map<string, Set<string>>();
  // The words stand where the line arrives and are read from where it comes: `was replaced by`.
  const join = (from: string, to: string, happened: boolean) => {
    links.push({ from, to, happened });
    const text = byId.get(from)?.ties?.find(({ id: end }) => end === to)?.words;
    if (text) words.set(to, (words.get(to) ?? new Set()).add(text.toLowerCase()));
  };
  for (const later of line)
    for (const tie of byId.get(later)?.ties ?? [])
      if (tie.side === 'before' && line.has(tie.id) && (tie.happened || way))
        join(tie.id, later, tie.happened);
  // What is not history is joined to the chosen one only.
  if (!way)
    for (const tie of item.ties ?? []) {
      const other = byId.get(tie.id);
      if (!other || line.has(tie.id)) continue;
      line.add(tie.id);
      if (other.from < item.from) join(other.id, item.id, false);
      else join(item.id, other.id, false);
    }
  return {
    ids: line,
    links,
    words: new Map([...words].map(([at, texts]) => [at, [...texts].join(', ')])),
  };
}
