import { formatDay, toCalendar } from '../base/when.ts';
import type { TimelineFrame, TimelineItem } from './item.ts';
import type { View } from './view.ts';

/** With a capital, as a sentence begins. */
const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The designed sentence that is spoken when a reader reaches an item. */
export function speakItem(
  item: TimelineItem,
  frame: TimelineFrame,
  byId: ReadonlyMap<string, TimelineItem>,
): string {
  const lane = frame.lanes.find(({ id }) => id === item.lane)?.title;
  const when = `${capitalise(item.when)}.`;
  if (item.kind === 'quote') {
    const stance = frame.stances.find(({ id }) => id === item.stance)?.title;
    // The title is `Speaker: words`.
    const speaker = item.title.slice(0, item.title.length - item.label.length - 2);
    return `${when} ${speaker} said: ${item.label}${/[.!?…]”?$/.test(item.label) ? '' : '.'} ${stance}, towards ${frame.towards}.`;
  }
  if (item.kind === 'event') {
    const kind = frame.kinds.find(({ id }) => id === item.sort)?.title;
    return `${when} ${item.title}. ${kind}, ${lane} lane.`;
  }
  const came = item.ties?.find(
    ({ side, happened, id }) => side === 'before' && happened && byId.has(id),
  );
  const life = item.hollow
    ? `${item.title}, a proposal.`
    : `${item.title} ${item.until ? `until ${item.until}` : 'from then on'}.`;
  const facts = [
    `${lane} lane`,
    ...(item.counts?.[0] ? [item.counts[0].words] : []),
    ...(came ? [`${came.words.toLowerCase()} ${byId.get(came.id)?.title}`] : []),
  ];
  return `${when} ${life} ${facts.join(', ')}.`;
}

/** A stretch of days: years, or months where few years are; one month once. */
export function formatStretch(from: number, to: number): string {
  const month = (day: number) => formatDay(day).replace(/^\d+ /, '');
  const name = (day: number) => (to - from > 3 * 366 ? toCalendar(day).year : month(day));
  return [...new Set([name(from), name(to)])].join(' to ');
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/**
 * A stretch summed up in a sentence: `1997 to 2002: 14 events, 5 of them Acts`. The kind named is the
 * first in the site's own order, which is that of weight.
 */
export function summarise(
  frame: TimelineFrame,
  items: readonly TimelineItem[],
  view: Pick<View, 'from' | 'to' | 'lanes'>,
): string {
  const within = (day: number) => day >= view.from && day <= view.to;
  const shown = items.filter(({ lane }) => !view.lanes || view.lanes.includes(lane));
  const events = shown.filter(({ kind, from }) => kind === 'event' && within(from));
  const policies = shown.filter(({ kind, hollow }) => kind === 'policy' && !hollow);
  const began = policies.filter(({ from }) => within(from)).length;
  const ended = policies.filter(({ open, to }) => !open && within(to)).length;
  const quotes = shown.filter(({ kind, from }) => kind === 'quote' && within(from)).length;
  const kind = frame.kinds.find(({ id, many }) => many && events.some(({ sort }) => sort === id));
  const some = events.filter(({ sort }) => sort === kind?.id).length;
  const name = some === 1 ? `of them “${kind?.title}”` : `of them ${kind?.many}`;
  return [
    `${formatStretch(view.from, view.to)}: ${count(events.length, 'event', 'events')}`,
    ...(some ? [`, ${some} ${name}`] : []),
    `; ${count(began, 'policy', 'policies')} began and ${ended} ended`,
    `; ${count(quotes, 'quotation', 'quotations')}.`,
  ].join('');
}
