import type { TimelineItem } from './item.ts';
import { fitLabel, measureLabel } from './label.ts';
import {
  compareItems,
  countBefore,
  countMeeting,
  findMeeting,
  findStarting,
  isBar,
  type LaneIndex,
  lastDay,
  type Run,
} from './lane-index.ts';

export const GAP = 6;
/** How far what goes on after the days shown is drawn beyond them, to the edge of the drawing. */
export const BLEED = 8;
export const MARK = 9;
/** Size of type of what stands beside a label: milestones and relations. */
export const SMALL = 10;

/** A stretch of time, in days. */
export type Stretch = { from: number; to: number };

/** Where days stand across a drawing, counted from where they stood in its `anchor`. */
export type Across = Stretch & {
  /** The stretch whose first day stands at the left edge of an unmoved drawing: the one shown, or one as long. */
  anchor: Stretch;
  /** How far all that stands in time is moved together. */
  shift: number;
  left: number;
  right: number;
  confirmed: number;
  x(day: number): number;
};

/** What a choice does to the drawing: who must be named, and the words of their descent. */
export type Chosen = {
  /** Placed before all others. */
  first: readonly TimelineItem[];
  /** The one whose milestones are all named. */
  open: string | undefined;
  words: ReadonlyMap<string, string>;
  held: Held | undefined;
};

/**
 * What a gesture that goes on holds to: the items that are named, each with its row. Names that came
 * and went with every frame could not be read, and cost most of it. `only` they may be named; or others
 * too, where they leave room.
 */
export type Held = { rows: ReadonlyMap<string, number>; only: boolean };

/** A small text with its place. */
export type Note = { x: number; text: string; below: boolean };

/** An item that is drawn by itself, with all that it takes up in its row. */
export type Placed = {
  item: TimelineItem;
  row: number;
  x0: number;
  x1: number;
  /** Where its bar or mark begins and ends. */
  start: number;
  end: number;
  labelX: number;
  label: string;
  inside: boolean;
  /** Drawn as a mark and not as a bar. */
  point: boolean;
  /** Where the line of what came before its beginning starts, if there is room for it. */
  lead: number | undefined;
  notes: Note[];
  words: Note | undefined;
};

/** A bin of days and how many of its items are drawn by nothing else. */
export type Cluster = {
  /**
   * Which of the pills of its lane stands for it. Of one that leaves the drawing, the next takes over
   * the elements: to change them costs less than to make others.
   */
  slot: number;
  /** An edge of the drawing may cut its days short. */
  from: number;
  to: number;
  x: number;
  width: number;
  count: number;
};

/** What has been placed in a lane so far. */
export type LaneState = {
  lane: LaneIndex;
  placed: Placed[];
  named: Set<string>;
  /** The stretches that are taken in each row. */
  taken: [number, number][][];
  limit: number;
};

export const startLane = (lane: LaneIndex, limit: number): LaneState => ({
  lane,
  placed: [],
  named: new Set(),
  taken: [],
  limit,
});

/** How many items of a lane meet the days shown. */
export const countLane = ({ runs }: LaneIndex, { from, to }: Across): number =>
  runs.reduce((sum, run) => sum + countMeeting(run, from, to), 0);

/** A run is read whole up to this many; beyond, a few are read from each bin. */
export const READ_WHOLE = 60;
const BIN = 48;

/**
 * The items of a run that may be named, few enough for any corpus. Of more than `whole`, each bin offers one in
 * turn, and the bins take their turns spread over the width, so that none crowds out the rest.
 */
export function listCandidates(
  run: Run,
  across: Across,
  each: number,
  whole = READ_WHOLE,
): TimelineItem[] {
  const { from, to, left, right } = across;
  if (countMeeting(run, from, to) <= whole) return findMeeting(run, from, to + 1, whole);
  const days = toBinDays((right - left) / (to - from), BIN);
  const first = Math.floor(from / days);
  const bins: number[] = [];
  for (let bin = first; bin * days <= to; bin++) bins.push(bin);
  // A bin's turn depends on nothing but its days: what is named stays so while the reader moves along.
  const offers = bins
    .sort((a, b) => scatter(a) - scatter(b))
    .map((bin) => {
      const end = Math.min(to + 1, (bin + 1) * days);
      return bin === first
        ? findMeeting(run, from, end, each)
        : findStarting(run, bin * days, end, each);
    });
  return Array.from({ length: each }, (_, turn) =>
    offers.flatMap((offer) => offer[turn] ?? []),
  ).flat();
}

/** How many days a bin holds, so that it is at least so wide: few different lengths over all zooms. */
function toBinDays(perDay: number, least: number): number {
  let days = 1;
  while (days * perDay < least) days = Math.ceil(days * 1.5);
  return days;
}

/** A place in a fixed, well mixed order (Knuth's multiplicative hash). */
const scatter = (n: number): number => Math.imul(n, 0x9e3779b1) >>> 0;

/** From how many units a year the milestones of every item are named. */
const NAMED_STONES = 90;

const BEFORE = new Set(['floated', 'promised', 'consulted', 'legislated', 'piloted']);

/** The milestones that stand on the thin line before a bar, or beside a proposal. */
export const listBefore = (item: TimelineItem) =>
  (item.stones ?? []).filter(
    ({ kind, from }) => BEFORE.has(kind) && (item.hollow ? from > item.from : from < item.from),
  );

/** The milestones that are ticks on a bar. */
export const listOn = (item: TimelineItem, confirmed: number) =>
  (item.stones ?? []).filter(
    ({ kind, from }) =>
      kind !== 'began' &&
      kind !== 'ended' &&
      from > item.from &&
      from < lastDay(item, confirmed) &&
      isBar(item),
  );

type Extent = Omit<Placed, 'item' | 'row'>;

/** Where an item's mark, its label and what belongs to them would stand. */
export function measureItem(
  item: TimelineItem,
  across: Across,
  { lead, words, open }: { lead: boolean; words: string; open: boolean },
): Extent {
  const { x, left, right, confirmed } = across;
  const bar = isBar(item);
  const start = Math.max(left, x(item.from));
  const end = bar
    ? Math.max(start, Math.min(right, x(lastDay(item, confirmed))))
    : Math.min(right, start + MARK);
  const before = lead && item.from >= across.from ? listBefore(item) : [];
  // A proposal has no bar: what was said of it later stands on a line after its mark.
  const far = before.length ? x(before[item.hollow ? before.length - 1 : 0]?.from ?? 0) : start;
  const leadTo = before.length
    ? item.hollow
      ? Math.min(right - 4, Math.max(far, end))
      : Math.max(left + 4, far)
    : undefined;
  const edge0 = leadTo !== undefined && !item.hollow ? Math.min(start, leadTo - 4) : start;
  const edge1 =
    leadTo !== undefined && item.hollow ? Math.max(end, leadTo + 4) : Math.max(end, start + 3);
  const width = measureLabel(item.label);
  let at: Pick<Extent, 'x0' | 'x1' | 'labelX' | 'label' | 'inside'>;
  if (bar && end - start >= width + 12)
    at = { x0: edge0, x1: edge1, labelX: start + 6, label: item.label, inside: true };
  else if (edge1 + 4 + width <= right)
    at = { x0: edge0, x1: edge1 + 4 + width, labelX: edge1 + 4, label: item.label, inside: false };
  else if (edge0 - 4 - width >= left)
    // No room to its right: the label ends where the mark begins.
    at = {
      x0: edge0 - 4 - width,
      x1: edge1,
      labelX: edge0 - 4 - width,
      label: item.label,
      inside: false,
    };
  else if (bar && end - start > 40)
    at = {
      x0: edge0,
      x1: edge1,
      labelX: start + 6,
      label: fitLabel(item.label, end - start - 12),
      inside: true,
    };
  else if (right - edge1 > edge0 - left)
    at = {
      x0: edge0,
      x1: right,
      labelX: edge1 + 4,
      label: fitLabel(item.label, right - edge1 - 4),
      inside: false,
    };
  else {
    const label = fitLabel(item.label, edge0 - 4 - left);
    const labelX = edge0 - 4 - measureLabel(label);
    at = { x0: labelX, x1: edge1, labelX, label, inside: false };
  }
  let told: Note | undefined;
  // Only before the name: after it, the words would tell of another. All of them, or the first.
  for (const text of words ? [words, words.split(', ')[0] ?? ''] : []) {
    const at0 = at.x0 - measureLabel(text, SMALL) - GAP;
    if (told || at0 < left) continue;
    told = { x: at0, text, below: false };
    at = { ...at, x0: at0 };
  }
  const extent = { ...at, start, end, point: !bar, lead: leadTo, words: told };
  return { ...extent, notes: nameStones(item, extent, across, open) };
}

/** The names of milestones that have room beside their marks; for the one chosen, of all of them. */
function nameStones(
  item: TimelineItem,
  { start, end, lead, labelX, label, inside, x0, x1 }: Omit<Extent, 'notes'>,
  { x, left, right, confirmed }: Across,
  open: boolean,
): Note[] {
  const notes: Note[] = [];
  const free: Note[] = [];
  // Read close up, or of the one chosen; over the whole they would be noise.
  if (!open && x(365) - x(0) < NAMED_STONES) return notes;
  const add = (kind: string, at: number, until: number) => {
    if (at < left || at > right) return;
    if (at + 6 + measureLabel(kind, SMALL) <= until)
      notes.push({ x: at + 6, text: kind, below: false });
    else if (open) free.push({ x: at, text: kind, below: true });
  };
  if (lead !== undefined) {
    const before = listBefore(item);
    before.forEach(({ kind, from }, i) => {
      const next = before[i + 1]?.from;
      const limit = item.hollow ? lead - 4 : start - 3;
      add(kind, x(from), Math.min(limit, next === undefined ? limit : x(next) - 5));
    });
  }
  const on = listOn(item, confirmed);
  const labelEnd = inside ? labelX + measureLabel(label) + GAP : start;
  on.forEach(({ kind, from }, i) => {
    const next = on[i + 1]?.from;
    const limit = next === undefined ? end - 3 : Math.min(end - 3, x(next) - 4);
    const at = x(from);
    if (at + 4 >= labelEnd) add(kind, at, limit);
    else if (open) free.push({ x: at, text: kind, below: true });
  });
  // What found no room stands in the row below, each beneath its mark and none on another.
  let last = x0;
  for (const note of free.sort((a, b) => a.x - b.x)) {
    const width = measureLabel(note.text, SMALL);
    const at = Math.max(last, Math.min(note.x - 4, Math.max(x1, end) - width));
    if (at + width > right || at > note.x + 3) continue;
    notes.push({ ...note, x: at });
    last = at + width + GAP;
  }
  return notes;
}

const isFree = (spans: readonly [number, number][] | undefined, x0: number, x1: number): boolean =>
  !spans?.some(([a, b]) => x1 + GAP > a && x0 < b + GAP);

/** Whether any row is free where the bar or mark alone would stand: most that find no room fail here. */
function hasRoom({ taken, limit }: LaneState, item: TimelineItem, across: Across): boolean {
  if (taken.length < limit) return true;
  const { x, left, right, confirmed } = across;
  const start = Math.max(left, x(item.from));
  const end = isBar(item) ? Math.min(right, x(lastDay(item, confirmed))) : start;
  return taken.some((spans) => isFree(spans, start, Math.max(start, end)));
}

/** Gives an item the first row where nothing of it meets another. Says whether there was one. */
export function placeItem(
  state: LaneState,
  item: TimelineItem,
  across: Across,
  chosen: Chosen,
): Placed | undefined {
  const { taken, limit } = state;
  if (!hasRoom(state, item, across)) return;
  const open = item.id === chosen.open;
  const words = chosen.words.get(item.id) ?? '';
  const had = chosen.held?.rows.get(item.id);
  for (const lead of listBefore(item).length ? [true, false] : [false]) {
    const extent = measureItem(item, across, { lead, words, open });
    const below = extent.notes.filter((note) => note.below);
    const under0 = below[0]?.x ?? 0;
    const lastNote = below.at(-1);
    const under1 = lastNote ? lastNote.x + measureLabel(lastNote.text, SMALL) : 0;
    // The row that it had, where that is free; or the first that is.
    for (let turn = had === undefined ? 0 : -1; turn < limit; turn++) {
      const row = turn < 0 ? (had ?? 0) : turn;
      if (row >= limit || !isFree(taken[row], extent.x0, extent.x1)) continue;
      const roomBelow =
        lastNote !== undefined && row + 1 < limit && isFree(taken[row + 1], under0, under1);
      while (taken.length <= row + (roomBelow ? 1 : 0)) taken.push([]);
      taken[row]?.push([extent.x0, extent.x1]);
      if (roomBelow) taken[row + 1]?.push([under0, under1]);
      const placed = {
        item,
        row,
        ...extent,
        notes: extent.notes.filter((note) => roomBelow || !note.below),
      };
      state.placed.push(placed);
      state.named.add(item.id);
      return placed;
    }
  }
  return;
}

/** A mark without words, as quotations are and what stands alone among clusters. */
export const placeMark = (item: TimelineItem, at: number, row: number): Placed => ({
  item,
  row,
  x0: at - MARK / 2,
  x1: at + MARK / 2,
  start: at - MARK / 2,
  end: at + MARK / 2,
  labelX: 0,
  label: '',
  inside: false,
  point: true,
  lead: undefined,
  words: undefined,
  notes: [],
});

/** Puts marks in rows, none on another, each in the one it `had` if it can; each gets its words where the next leaves room. */
export function placeMarks(
  state: LaneState,
  items: readonly TimelineItem[],
  across: Across,
  most: number,
  had: ReadonlyMap<string, number> | undefined,
): void {
  const { x, from, left, right } = across;
  const rows: Placed[][] = Array.from({ length: state.limit }, () => []);
  let count = 0;
  for (const item of items) {
    if (count >= most) break;
    const at = Math.min(right - MARK / 2, Math.max(left + MARK / 2, x(Math.max(item.from, from))));
    const isOpen = (marks: readonly Placed[] = []) =>
      marks.every((mark) => Math.abs(mark.x0 + MARK / 2 - at) >= MARK + 3);
    const before = had?.get(item.id);
    const row =
      before !== undefined && isOpen(rows[before]) ? before : rows.findIndex((own) => isOpen(own));
    if (row < 0) continue;
    rows[row]?.push(placeMark(item, at, row));
    state.named.add(item.id);
    count++;
  }
  for (const marks of rows) {
    marks.sort((a, b) => a.x0 - b.x0);
    marks.forEach((mark, i) => {
      const labelX = mark.end + 4;
      const until = (marks[i + 1]?.x0 ?? right + GAP) - GAP;
      const label = measureLabel(mark.item.label) <= until - labelX ? mark.item.label : '';
      state.placed.push(
        label ? { ...mark, labelX, label, x1: labelX + measureLabel(label) } : mark,
      );
    });
  }
  state.taken = rows.map((marks) => marks.map(({ x0, x1 }): [number, number] => [x0, x1]));
  while (state.taken.length && !state.taken.at(-1)?.length) state.taken.pop();
}

/** The least width of a bin that a cluster may stand in. */
export const CLUSTER = 48;

/**
 * Counts what is not drawn by itself, bin by bin, as the difference of how many there are and how
 * many have been named. A bin begins on a day that does not change while the reader moves along. One
 * at an edge counts what of it is shown; or, while a gesture goes on, the `whole` of it, so that its
 * number can be read.
 */
export function countClusters(
  state: LaneState,
  across: Across,
  least: number,
  whole: boolean,
): Cluster[] {
  const { from, to, left, right, x } = across;
  const { runs } = state.lane;
  if (countLane(state.lane, across) === state.named.size) return [];
  const perDay = (right - left) / (to - from);
  const days = toBinDays(perDay, least);
  const namedIn = new Map<number, number>();
  for (const { item } of state.placed) {
    const bin = Math.floor(Math.max(item.from, from) / days);
    namedIn.set(bin, (namedIn.get(bin) ?? 0) + 1);
  }
  const clusters: Cluster[] = [];
  // As many as can be in sight at once: nearly all of them always are.
  const slots = Math.ceil((to - from) / days) + 1;
  const firstBin = Math.floor(from / days);
  for (let bin = firstBin; bin * days <= to; bin++) {
    const [first, end] = [bin * days, (bin + 1) * days];
    const [a, b] = [Math.max(from, first), Math.min(to + 1, end)];
    const [since, until] = whole ? [first, end] : [a, b];
    // What began before the drawing does and still goes on is counted in its first bin.
    const all = runs.reduce(
      (sum, run) =>
        sum +
        countBefore(run.starts, until) -
        (bin === firstBin ? countBefore(run.ends, since) : countBefore(run.starts, since)),
      0,
    );
    const count = all - (namedIn.get(bin) ?? 0);
    const slot = ((bin % slots) + slots) % slots;
    if (count > 0)
      clusters.push({ slot, from: a, to: b - 1, count, x: x((first + end) / 2), width: 0 });
  }
  // At an edge of the drawing a bin may be cut to less than its pill needs: its neighbour takes it in.
  const joined: Cluster[] = [];
  for (const cluster of clusters) {
    const last = joined.at(-1);
    if (last && last.to + 1 === cluster.from && (narrow(last) || narrow(cluster)))
      joined[joined.length - 1] = {
        ...(narrow(last) ? cluster : last),
        from: last.from,
        to: cluster.to,
        count: last.count + cluster.count,
      };
    else joined.push(cluster);
  }
  return joined.map((cluster) => {
    // As wide for any number of as many digits.
    const digits = '0'.repeat(`${cluster.count}`.length);
    const width = Math.max(24, measureLabel(`+${digits}`, 10.5) + 10);
    const half = width / 2;
    return { ...cluster, width, x: Math.max(left + half, Math.min(right - half, cluster.x)) };
  });

  function narrow(cluster: Cluster): boolean {
    return (cluster.to + 1 - cluster.from) * perDay < CLUSTER - 1;
  }
}

/** Up to so many of the items that a cluster counts, in order of time. */
export function listHidden(
  { runs }: LaneIndex,
  named: ReadonlySet<string>,
  cluster: Pick<Cluster, 'from' | 'to'>,
  first: number,
  most: number,
): TimelineItem[] {
  const reach = most + named.size;
  return runs
    .flatMap((run) =>
      cluster.from <= first
        ? findMeeting(run, first, cluster.to + 1, reach)
        : findStarting(run, cluster.from, cluster.to + 1, reach),
    )
    .filter(({ id }) => !named.has(id))
    .sort(compareItems)
    .slice(0, most);
}
