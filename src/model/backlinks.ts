import type { AnyRecord, Archive, Kind, Quote, TimelineEvent } from './archive.ts';

/** Records that refer to this one, each once, by kind. */
export function findBacklinks(archive: Archive, key: string): Map<Kind, AnyRecord[]> {
  const byKind = new Map<Kind, AnyRecord[]>();
  for (const { from } of archive.mentions.get(key) ?? []) {
    const list = byKind.get(from.is) ?? [];
    if (!list.includes(from)) list.push(from);
    byKind.set(from.is, list);
  }
  return byKind;
}

/** Quotations that bear on a policy, in order of time. */
export const quotesOn = (archive: Archive, id: string): Quote[] =>
  archive.quotes.filter((quote) => quote.policies.includes(id));

/** Events that name a policy, or that one of its milestones names. */
export const eventsOf = (archive: Archive, id: string): TimelineEvent[] => {
  const policy = archive.records.get(id);
  const own = policy?.is === 'policy' ? policy.milestones.map(({ event }) => event) : [];
  return archive.events.filter((event) => event.policies.includes(id) || own.includes(event.id));
};

/** How many sources a record cites. */
export const countSources = (archive: Archive, record: AnyRecord): number => {
  let count = 0;
  for (const [key, mentions] of archive.mentions)
    if (key.startsWith('@') && !key.includes('#') && mentions.some(({ from }) => from === record))
      count++;
  return count;
};

/** The record before and after this one in a list in order of time. */
export const findNeighbours = <T>(
  list: readonly T[],
  item: T,
): { previous: T | undefined; next: T | undefined } => {
  const index = list.indexOf(item);
  return { previous: list[index - 1], next: list[index + 1] };
};
