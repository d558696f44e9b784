import { toCalendar } from '../base/when.ts';
import type { TimelineFrame, TimelineItem } from './item.ts';

/** What can be known of an item on a day, or nothing if it had not been heard of. */
function cutItem(item: TimelineItem, day: number): TimelineItem | undefined {
  if (item.kind !== 'policy')
    return item.from <= day ? { ...item, to: Math.min(item.to, day) } : undefined;
  const stones = (item.stones ?? []).filter(({ from }) => from <= day);
  const first = stones[0];
  if (!first) return;
  const known = { ...item, stones, counts: item.counts?.filter(({ from }) => from <= day) ?? [] };
  const { until, ...unending } = known;
  // Not yet begun, if it ever did: on that day it was a proposal.
  if (item.hollow || item.from > day)
    return {
      ...unending,
      hollow: true,
      open: false,
      from: first.from,
      to: Math.min(first.to, day),
      when: first.when,
      years: `${toCalendar(first.from).year}, proposed`,
      vague: first.to - first.from > 200,
    };
  if (!item.open && item.to <= day) return { ...known, gone: true };
  const years = item.open ? item.years : `${item.years.split('–')[0]}–`;
  return { ...unending, open: true, to: Math.min(item.to, day), years };
}

/**
 * The timeline as it could be told on a day: nothing later is in it, neither what came after nor how
 * things ended. Everything that is drawn, listed or spoken is made from this.
 */
export function cutAt(
  frame: TimelineFrame,
  items: readonly TimelineItem[],
  day: number,
): { frame: TimelineFrame; items: TimelineItem[] } {
  const cut = items.flatMap((item) => cutItem(item, day) ?? []);
  const byId = new Map(cut.map((item) => [item.id, item]));
  const begun = (id: string) => byId.get(id)?.hollow === false;
  const told = cut.map((item) => {
    if (!item.ties) return item;
    return {
      ...item,
      // What happened between two is told once both have begun; what is only said of them, once both are known of.
      ties: item.ties.filter(({ id, happened }) =>
        happened ? begun(id) && !item.hollow : byId.has(id),
      ),
      before: item.before?.filter(begun) ?? [],
      after: item.hollow ? [] : (item.after?.filter(begun) ?? []),
    };
  });
  return {
    frame: {
      ...frame,
      confirmed: Math.min(frame.confirmed, day),
      eras: frame.eras
        .filter(({ from }) => from <= day)
        .map((era) => ({ ...era, to: Math.min(era.to, day) })),
      offices: frame.offices.map((office) => ({
        ...office,
        holders: office.holders
          .filter(({ from }) => from <= day)
          .map((holder) =>
            holder.to > day ? { ...holder, to: day, open: true, title: holder.since } : holder,
          ),
      })),
    },
    items: told,
  };
}

/** The days on which something began, ended or happened, or an office changed hands, in order. */
export function listChanges(frame: TimelineFrame, items: readonly TimelineItem[]): number[] {
  const days = [
    ...items
      .filter(({ kind }) => kind !== 'quote')
      .flatMap(({ kind, hollow, open, from, to }) =>
        kind === 'policy' && !hollow && !open ? [from, to] : [from],
      ),
    ...frame.offices.flatMap(({ holders }) => holders.map(({ from }) => from)),
  ];
  return [...new Set(days)]
    .filter((day) => day >= frame.from && day <= frame.confirmed)
    .sort((a, b) => a - b);
}

/** A note without the sentences that name a later year. */
export const cutText = (text: string, day: number | undefined): string => {
  if (day === undefined) return text;
  const { year } = toCalendar(day);
  return text
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) =>
      (sentence.match(/\b(?:1[89]|20)\d\d\b/g) ?? []).every((named) => Number(named) <= year),
    )
    .join(' ');
};
