import type { TimelineFrame, TimelineItem } from './item.ts';

/**
 * The items of one importance in one lane, all bars or all points, in order of time. Sorted once, so
 * that a draw finds and counts what it shows by halving and never walks through all of them.
 */
export type Run = {
  items: readonly TimelineItem[];
  importance: number;
  bars: boolean;
  /** First days, and last days, each sorted for itself: their places differ by those in between. */
  starts: Float64Array;
  ends: Float64Array;
  /**
   * The latest last day under each node of a binary tree over `items`. A prefix maximum alone
   * would be spoilt by one long life that stands first.
   */
  reach: Float64Array;
};

/** A lane with its runs, the most important first, bars before points. */
export type LaneIndex = { id: string; hue: number; title: string; voices: boolean; runs: Run[] };

export type TimelineIndex = {
  lanes: LaneIndex[];
  byId: ReadonlyMap<string, TimelineItem>;
  size: number;
};

/** Something still going on is drawn to the last day that is told of. */
export const lastDay = (item: TimelineItem, confirmed: number): number =>
  item.open ? Math.max(item.from, confirmed) : item.to;

/** A policy that began is a bar; an event, a quotation and a proposal are points. */
export const isBar = (item: TimelineItem): boolean => item.kind === 'policy' && !item.hollow;

export const compareItems = (a: TimelineItem, b: TimelineItem): number =>
  a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Items by their ids. A loop: pairs made for a map of thousands would cost more than the map. */
export function mapById(items: readonly TimelineItem[]): ReadonlyMap<string, TimelineItem> {
  const byId = new Map<string, TimelineItem>();
  for (const item of items) byId.set(item.id, item);
  return byId;
}

function makeRun(items: TimelineItem[], confirmed: number): Run {
  const sorted = items.sort(compareItems);
  const count = sorted.length;
  let width = 1;
  while (width < count) width *= 2;
  const starts = new Float64Array(count);
  const reach = new Float64Array(width * 2).fill(Number.NEGATIVE_INFINITY);
  sorted.forEach((item, i) => {
    starts[i] = item.from;
    reach[width + i] = lastDay(item, confirmed);
  });
  for (let node = width - 1; node > 0; node--) {
    const [left, right] = [reach[node * 2] as number, reach[node * 2 + 1] as number];
    reach[node] = left > right ? left : right;
  }
  const first = sorted[0] as TimelineItem;
  return {
    items: sorted,
    importance: first.importance,
    bars: isBar(first),
    starts,
    ends: reach.slice(width, width + count).sort(),
    reach,
  };
}

/** Importance goes from three to one. */
const MOST_IMPORTANT = 3;

/** The items of each lane by importance, the greatest first, and of each the bars before the points. */
function groupItems(items: readonly TimelineItem[]): Map<string, TimelineItem[][]> {
  const lanes = new Map<string, TimelineItem[][]>();
  for (const item of items) {
    const lane = item.kind === 'quote' ? VOICES : item.lane;
    let groups = lanes.get(lane);
    if (!groups) {
      groups = Array.from({ length: MOST_IMPORTANT * 2 }, () => []);
      lanes.set(lane, groups);
    }
    groups[(MOST_IMPORTANT - item.importance) * 2 + (isBar(item) ? 0 : 1)]?.push(item);
  }
  return lanes;
}

/** The name under which quotations are grouped: no lane can have it. */
const VOICES = '\n';

/**
 * Sorts the items of a timeline for drawing. Done once for a choice of items, not for each draw.
 * @param byId the same items by their ids, where they are at hand
 */
export function indexItems(
  frame: Pick<TimelineFrame, 'lanes' | 'voices' | 'confirmed'>,
  items: readonly TimelineItem[],
  byId = mapById(items),
): TimelineIndex {
  const lanes = groupItems(items);
  const runs = (lane: string) =>
    (lanes.get(lane) ?? [])
      .filter(({ length }) => length)
      .map((group) => makeRun(group, frame.confirmed));
  return {
    lanes: [
      ...frame.lanes.map((lane) => ({ ...lane, voices: false, runs: runs(lane.id) })),
      { id: 'voices', title: frame.voices, hue: 0, voices: true, runs: runs(VOICES) },
    ],
    byId,
    size: items.length,
  };
}

/** How many of the sorted days lie before a day. */
export function countBefore(days: Float64Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many items of a run meet a stretch of days, both ends included. */
export const countMeeting = ({ starts, ends }: Run, from: number, to: number): number =>
  Math.max(0, countBefore(starts, to + 1) - countBefore(ends, from));

/** Up to so many of the items that meet a stretch and begin before `to`, in order. */
export function findMeeting(run: Run, from: number, to: number, most: number): TimelineItem[] {
  const limit = countBefore(run.starts, to);
  const width = run.reach.length / 2;
  const found: TimelineItem[] = [];
  const visit = (node: number, first: number, size: number): void => {
    if (first >= limit || found.length >= most || (run.reach[node] as number) < from) return;
    if (node >= width) {
      const item = run.items[first];
      if (item) found.push(item);
      return;
    }
    visit(node * 2, first, size / 2);
    visit(node * 2 + 1, first + size / 2, size / 2);
  };
  if (run.items.length) visit(1, 0, width);
  return found;
}

/** Up to so many of the items that begin from one day to the day before another, in order. */
export function findStarting(run: Run, from: number, to: number, most: number): TimelineItem[] {
  const first = countBefore(run.starts, from);
  return run.items.slice(first, Math.min(first + most, countBefore(run.starts, to)));
}
