import { formatDay } from '../base/when.ts';
import { listTicks } from './axis.ts';
import { clusterKey, countParts, drawCluster, drawItem } from './draw-item.ts';
import type { TimelineFrame, TimelineItem } from './item.ts';
import { fitLabel, measureLabel } from './label.ts';
import { compareItems, indexItems, type LaneIndex, type TimelineIndex } from './lane-index.ts';
import { findLit, type Lit } from './lineage.ts';
import {
  type Across,
  BLEED,
  type Chosen,
  CLUSTER,
  type Cluster,
  countClusters,
  countLane,
  type LaneState,
  listCandidates,
  listHidden,
  MARK,
  type Placed,
  placeItem,
  placeMark,
  placeMarks,
  READ_WHOLE,
  type Stretch,
  startLane,
} from './place.ts';
import { countNodes, round, type Shape } from './shape.ts';
import { drawStrips, drawStripTitles, STRIP } from './strip.ts';
import { type View, wholeView } from './view.ts';

/** How wide a drawing is and how it is divided. Two are made at build: for wide and for middling screens. */
export type Size = { width: number; gutter: number; rows: number };
export const WIDE: Size = { width: 1280, gutter: 132, rows: 6 };
/** Where a panel stands beside it. */
export const BESIDE: Size = { width: 936, gutter: 124, rows: 7 };
export const MIDDLE: Size = { width: 760, gutter: 122, rows: 7 };

/**
 * What is drawn on: the frame, the sorted items, and how many rows each lane has. The rows are those
 * that the whole needs, so that lanes stay where they are while the reader zooms and moves.
 */
export type Sheet = {
  frame: TimelineFrame;
  index: TimelineIndex;
  size: Size;
  /** Rows of names, and whether there is one more for what is counted. */
  rows: ReadonlyMap<string, { named: number; more: boolean }>;
};

/** A lane of a drawing: where it is, and what it shows. */
export type DrawnLane = {
  id: string;
  top: number;
  bottom: number;
  /** Ids of the items drawn by themselves, in order of time. */
  items: string[];
  clusters: Cluster[];
  /** Its ground and its title, and what stands on it in time. */
  ground: Shape[];
  body: Shape[];
};

/** What is drawn and where, in the units of its own view box. */
export type Drawing = {
  width: number;
  height: number;
  /** Left and right edge of the part that stands for time. */
  left: number;
  right: number;
  shapes: Shape[];
  lanes: DrawnLane[];
  /** How many items stand in clusters and not by themselves. */
  clustered: number;
  /** The row of each item that is named. */
  rows: ReadonlyMap<string, number>;
  /** The stretch that places were counted from. */
  anchor: Stretch;
};

/** A gesture that goes on, from one draw to the next. */
export type Gesture = {
  /** What was drawn last. Where just as much time is shown, places are counted from the same anchor. */
  before: Drawing;
  /** Nothing is named that was not; or others too, where those named leave room. */
  only: boolean;
  /** A lane off the screen stays as it was drawn, until the gesture rests. */
  unseen(lane: DrawnLane): boolean;
};

const ROW = 20;
const BAR = 17;
const PAD = 5;
const AXIS = 22;
const VOICE_ROWS = 3;
/** How many rows a line of descent may add to a lane. */
const MORE_ROWS = 8;
/** Beyond so many, quotations are marks without an attempt to give all of them words. */
const FEW = 40;

/** How many items each bin of a crowded run offers for naming. */
const OFFERS = 3;

/** After so many in a row without room, a run is left to its clusters. */
const ENOUGH = 30;

/** Room is kept for so many clusters in each lane, each of a group, a pill and a number; a crowd has no more. */
const MOST_CLUSTERS = 6;
const CLUSTER_NODES = 3;

/** What else there is of a drawing: its groups, the lines of its axis, what is not confirmed, and the day. */
const FURNITURE = 10;

/** The most elements that a drawing is made of, however large the corpus. */
export const MOST_NODES = 800;

/**
 * Where more than so many are shown, names are a sample of them whatever is done. Fewer are easier
 * to read, and quicker to move. They are spread over the width, since not all of any importance can have one.
 */
const CROWD = { items: 1000, nodes: 400 };

/** Rules a sheet for items: sorts them and gives each lane the rows that the whole of it needs. */
export function ruleSheet(
  frame: TimelineFrame,
  items: readonly TimelineItem[],
  size: Size,
  byId?: ReadonlyMap<string, TimelineItem>,
): Sheet {
  const index = indexItems(frame, items, byId);
  const bare = { frame, index, size, rows: new Map() };
  const view = wholeView(frame);
  const states = placeLanes(bare, view, makeAcross(bare, view), NOTHING, 0);
  const rows = new Map(
    states.map(({ state, clusters, alone }) => [
      state.lane.id,
      {
        // A lane that cannot name all it has takes the rows it may have, now and at any zoom.
        named: clusters.length ? state.limit : Math.max(1, state.taken.length),
        more: clusters.length + alone.length > 0,
      },
    ]),
  );
  return { frame, index, size, rows };
}

const NOTHING: Chosen = { first: [], open: undefined, words: new Map(), held: undefined };

function makeAcross(
  { frame, size }: Pick<Sheet, 'frame' | 'size'>,
  { from, to }: Stretch,
  before?: Stretch,
): Across {
  const anchor = before && before.to - before.from === to - from ? before : { from, to };
  const [first, last] = edgesOf(size);
  // A line and no more: d3's scale would be a tenth of the script that takes over the drawing.
  const perDay = (last - first) / (to - from);
  const shift = round((anchor.from - from) * perDay);
  const x = (day: number) => first + (day - anchor.from) * perDay;
  const [left, right] = [first - shift, last - shift];
  return { from, to, anchor, shift, left, right, confirmed: frame.confirmed, x };
}

/** The lanes that a gesture has off the screen, by their names. */
const listWaiting = ({ before, unseen }: Gesture): Map<string, DrawnLane> =>
  new Map(before.lanes.filter(unseen).map((lane) => [lane.id, lane]));

/** Left and right edge of the part of a drawing that stands for time. */
const edgesOf = ({ gutter, width }: Size): [left: number, right: number] => [gutter, width - BLEED];

const isOf = (lane: LaneIndex, item: TimelineItem): boolean =>
  lane.voices ? item.kind === 'quote' : item.kind !== 'quote' && lane.id === item.lane;

type Laid = { state: LaneState; clusters: Cluster[]; alone: Placed[] };

/**
 * Places the items of every lane, the most important of all lanes first, until there is no room or
 * the drawing has as many elements as it may. What is left is counted.
 */
function placeLanes(
  { index, size, rows }: Sheet,
  view: View,
  across: Across,
  chosen: Chosen,
  furniture: number,
  waiting: ReadonlyMap<string, DrawnLane> = new Map(),
): Laid[] {
  const lanes = index.lanes.filter(({ id }) => !view.lanes || view.lanes.includes(id));
  const states = lanes
    .filter(({ id }) => !waiting.has(id))
    .map((lane) => startLane(lane, lane.voices ? VOICE_ROWS : size.rows));
  const reserve = lanes.length * MOST_CLUSTERS * CLUSTER_NODES;
  const shownCount = lanes.reduce((sum, lane) => sum + countLane(lane, across), 0);
  const crowded = shownCount > CROWD.items;
  const most = crowded ? CROWD.nodes : MOST_NODES;
  let left = most - furniture - reserve;
  for (const { body } of waiting.values()) left -= countNodes(body);
  const inView = (item: TimelineItem) =>
    item.from <= across.to &&
    (item.open ? Math.max(item.from, across.confirmed) : item.to) >= across.from;
  const { held } = chosen;
  const known = [...(held?.rows.keys() ?? [])].flatMap((id) => index.byId.get(id) ?? []);
  for (const item of chosen.first) {
    const state = states.find(({ lane }) => isOf(lane, item));
    if (!state || state.lane.voices || !inView(item)) continue;
    let placed = placeItem(state, item, across, chosen);
    // A line of descent may need a few more rows than the lane has.
    while (!placed && state.limit < size.rows + MORE_ROWS) {
      state.limit++;
      placed = placeItem(state, item, across, chosen);
    }
    if (placed) left -= countParts(placed);
  }
  for (const importance of [3, 2, 1])
    states.forEach((state, i) => {
      // Lanes that need less leave the rest to those after them.
      const share = Math.max(0, Math.floor(left / (states.length - i)));
      const used = state.lane.voices
        ? importance === 1
          ? placeVoices(state, across, chosen, share)
          : 0
        : nameTier(state, importance, share);
      left -= used;
    });
  const laid = (least: number): Laid[] =>
    states.map((state) => {
      const counted = countClusters(state, across, least, held !== undefined);
      const alone = counted.flatMap((cluster) => {
        if (cluster.count > 1) return [];
        const [item] = listHidden(state.lane, state.named, cluster, across.from, 1);
        if (!item) return [];
        const at = across.x(Math.max(item.from, across.from));
        const [a, b] = [across.x(cluster.from), across.x(cluster.to + 1)];
        return [placeMark(item, Math.max(a + MARK / 2, Math.min(b - MARK / 2, at)), -1)];
      });
      return { state, alone, clusters: counted.filter(({ count }) => count > 1) };
    });
  // Where so many stand close that their clusters are too many, wider bins hold more. How wide
  // depends on nothing but the zoom, so that a move makes no other bins.
  const wide = () => laid((across.right - across.left) / (MOST_CLUSTERS - 2));
  if (crowded) return wide();
  const fine = laid(CLUSTER);
  const pills = fine.reduce((sum, { clusters, alone }) => sum + clusters.length + alone.length, 0);
  return pills * CLUSTER_NODES <= left + reserve ? fine : wide();

  function nameTier(state: LaneState, importance: number, share: number): number {
    let used = 0;
    for (const item of known) {
      if (item.importance !== importance || state.named.has(item.id)) continue;
      if (!isOf(state.lane, item) || !inView(item)) continue;
      const placed = placeItem(state, item, across, chosen);
      if (placed) used += countParts(placed);
    }
    // A lane that has no row for what is counted names what comes; such a row would move those below.
    if (held?.only && rows.get(state.lane.id)?.more !== false) return used;
    for (const run of state.lane.runs) {
      if (run.importance !== importance) continue;
      const candidates = listCandidates(run, across, OFFERS, crowded ? 0 : READ_WHOLE);
      let failed = 0;
      for (const item of candidates) {
        if (used >= share) return used;
        if (state.named.has(item.id)) continue;
        const placed = placeItem(state, item, across, chosen);
        if (placed) used += countParts(placed);
        failed = placed ? 0 : failed + 1;
        // A whole turn of a crowded run found no room anywhere: neither will the next.
        if (failed > ENOUGH && candidates.length > READ_WHOLE) break;
      }
    }
    return used;
  }

  /** With words, where all that are shown have room for them; otherwise as marks. */
  function placeVoices(state: LaneState, at: Across, choice: Chosen, share: number): number {
    const others = held?.only
      ? []
      : state.lane.runs.flatMap((run) => listCandidates(run, at, VOICE_ROWS * 3));
    const first = [...choice.first, ...known].filter(
      (item) => item.kind === 'quote' && inView(item),
    );
    const order = [...new Set([...first, ...others])];
    if (order.length <= FEW) {
      const trial = startLane(state.lane, state.limit);
      // Words that would send a mark to another row wait until the gesture rests.
      const stays = ({ item, row }: Placed) => !held?.only || held.rows.get(item.id) === row;
      if (
        order.every((item) => {
          const placed = placeItem(trial, item, at, choice);
          return placed && stays(placed);
        })
      ) {
        Object.assign(state, trial);
        return state.placed.reduce((sum, placed) => sum + countParts(placed), 0);
      }
    }
    placeMarks(state, order, at, Math.floor(share / 4), held?.rows);
    return state.placed.reduce((sum, placed) => sum + countParts(placed), 0);
  }
}

/**
 * Lays out a view. Importance decides what is named; what finds no room joins a cluster that says
 * how many it holds. `keep` is the item that must be named: the one chosen, or the one the keys
 * stand on. `way` are the ids of a way through history that is lit in place of a line of descent.
 * Of a `gesture` that goes on, what it holds to. What is not named is counted all the same.
 */
export function layoutTimeline(
  sheet: Sheet,
  view: View,
  keep: string | undefined = view.item,
  way?: readonly string[],
  gesture?: Gesture,
): Drawing {
  const { frame, index, size } = sheet;
  const across = makeAcross(sheet, view, gesture?.before.anchor);
  const { left, right, x } = across;
  const lit = findLit(index.byId, view, way);
  const kept = keep ? index.byId.get(keep) : undefined;
  const chosen: Chosen = {
    first: [
      ...new Set([
        ...(kept ? [kept] : []),
        ...[...(lit?.ids ?? [])].flatMap((id) => index.byId.get(id) ?? []),
      ]),
    ],
    open: view.item,
    words: lit?.words ?? new Map(),
    held: gesture && { rows: gesture.before.rows, only: gesture.only },
  };
  const strips = drawStrips(frame, view, across);
  const titles = drawStripTitles(frame, size.gutter);
  const axisTop = (frame.offices.length + 1) * (STRIP + 2) + 2;
  const ticks = listTicks(view, (right - left) / 64);
  const laneCount = view.lanes?.length ?? index.lanes.length;
  const links = lit ? lit.links.length * 1 + 1 : 0;
  const furniture =
    countNodes([...titles, ...strips]) + ticks.length * 2 + laneCount * 2 + links + FURNITURE;
  // A line of descent goes through all lanes: then none of them waits.
  const waiting =
    gesture?.only && !chosen.first.length ? listWaiting(gesture) : new Map<string, DrawnLane>();
  const laid = placeLanes(sheet, view, across, chosen, furniture, waiting);

  const lanes: DrawnLane[] = [];
  const rows = new Map<string, number>();
  const spots = new Map<string, { x0: number; x1: number; y: number }>();
  let top = axisTop + AXIS;
  for (const at of index.lanes) {
    const found = waiting.get(at.id);
    const own = laid.find(({ state }) => state.lane === at);
    // Where a lane above it has grown, none can stay as it was.
    if (found && gesture && found.top !== top)
      return layoutTimeline(sheet, view, keep, way, { ...gesture, unseen: () => false });
    const lane = found ?? (own && drawLane(own));
    if (!lane) continue;
    lanes.push(lane);
    top = lane.bottom + 3;
    for (const id of found?.items ?? []) {
      const row = gesture?.before.rows.get(id);
      if (row !== undefined) rows.set(id, row);
    }
  }
  const height = top + 2;
  const day = drawDay(axisTop, height);
  const shapes = [
    ...titles,
    along('behind', [...strips, ...drawAxis(axisTop, height)]),
    ...lanes.flatMap(({ ground }) => ground),
    along('before', [
      ...drawLinks(lit, spots),
      // A name that reaches over the day interrupts its line.
      ...day.slice(0, 1),
      ...lanes.flatMap(({ body }) => body),
      ...day.slice(1),
    ]),
  ];
  const [first, last] = edgesOf(size);
  return {
    width: size.width,
    height,
    left: first,
    right: last,
    shapes,
    lanes,
    clustered: lanes.reduce(
      (sum, { clusters }) => sum + clusters.reduce((n, c) => n + c.count, 0),
      0,
    ),
    rows,
    anchor: across.anchor,
  };

  /** What stands in time, moved as one: to a browser that is one change, and little of it is painted anew. */
  function along(key: string, children: Shape[]): Shape {
    return { key, tag: 'g', at: { x: across.shift, y: 0 }, attrs: {}, children };
  }

  function drawLane({ state, clusters, alone }: Laid): DrawnLane {
    const { lane } = state;
    const ruled = sheet.rows.get(lane.id) ?? { named: 1, more: false };
    const named = Math.max(ruled.named, state.taken.length);
    const more = ruled.more || clusters.length + alone.length > 0;
    const tall = (named + (more ? 1 : 0)) * ROW + PAD * 2 - (ROW - BAR);
    const rowTop = (row: number) => top + PAD + (row < 0 ? named : row) * ROW;
    // In order of time whatever was placed first: elements that keep their order are not moved.
    const drawn = [...state.placed, ...alone].sort((a, b) => compareItems(a.item, b.item));
    const items = drawn.map((placed) => {
      const { item, row, start, end } = placed;
      if (row >= 0) rows.set(item.id, row);
      spots.set(item.id, { x0: start, x1: end, y: rowTop(row) + BAR / 2 });
      return drawItem(placed, lane.hue, rowTop(row), across, frame.stances, {
        chosen: item.id === view.item,
        dim: Boolean(lit && !lit.ids.has(item.id)),
      });
    });
    const pills = clusters
      .toSorted((a, b) => a.slot - b.slot)
      .map((cluster) => drawCluster(lane.id, cluster, rowTop(-1)));
    return {
      id: lane.id,
      top,
      bottom: top + tall,
      items: drawn.map(({ item }) => item.id),
      clusters,
      ground: drawGround(lane, top, tall),
      body: [...items, ...pills],
    };
  }

  function drawGround(lane: LaneIndex, y: number, tall: number): Shape[] {
    return [
      {
        key: `lane-${lane.id}`,
        tag: 'rect',
        attrs: { class: `lane hue-${lane.hue}`, x: 0, y, width: size.width, height: tall },
      },
      {
        key: `lane-title-${lane.id}`,
        tag: 'text',
        attrs: { class: `lane-title hue-${lane.hue}`, x: 2, y: y + PAD + 13 },
        text: fitLabel(lane.title, size.gutter - 8, 12),
      },
    ];
  }

  /** A line from where the earlier stands, on the day the later begins, to the later. */
  function drawLinks(
    light: Lit | undefined,
    places: ReadonlyMap<string, { x0: number; x1: number; y: number }>,
  ): Shape[] {
    return (light?.links ?? []).flatMap(({ from, to, happened }) => {
      const a = places.get(from);
      const b = places.get(to);
      if (!a || !b || a.y === b.y) return [];
      const at = Math.max(a.x0, Math.min(a.x1, b.x0 + 1));
      const down = b.y > a.y ? 1 : -1;
      const [y0, y1] = [a.y + (down * BAR) / 2, b.y - (down * BAR) / 2];
      // It turns in the gap between two rows, so that it crosses no name.
      const turn = y1 - (down * (ROW - BAR)) / 2;
      const end = b.x0 + 1.5;
      return [
        {
          key: `link-${from}-${to}`,
          tag: 'path' as const,
          attrs: {
            class: happened ? 'link' : 'link unproved',
            d: `M${round(at)} ${round(y0)}V${round(turn)}H${round(end)}V${round(y1)}`,
          },
        },
      ];
    });
  }

  function drawAxis(y: number, bottom: number): Shape[] {
    const marks: Shape[] = [];
    const onDay = view.on === undefined ? Number.NaN : x(view.on);
    const down = (at: number, above: number) => `M${round(at)} ${y + above}V${round(bottom)}`;
    const add = (kind: string, d: string) => {
      if (d) marks.push({ key: kind, tag: 'path', attrs: { class: kind, d } });
    };
    add('tick', ticks.map(({ day }) => down(x(day), 16)).join(''));
    for (const { day, label } of ticks) {
      const at = round(x(day));
      // The day that the reader stands on has its own words there.
      const told =
        (view.on === undefined || day <= view.on) &&
        x(day) + measureLabel(label) / 2 < right &&
        !(Math.abs(at - onDay) < 74);
      if (told)
        // A group moves; words that were moved themselves would be laid out anew.
        marks.push({
          key: `tick-${day}`,
          tag: 'g',
          at: { x: at, y: y + 13 },
          attrs: {},
          children: [{ key: 'label', tag: 'text', attrs: { class: 'tick-label' }, text: label }],
        });
    }
    add(
      'era-line',
      frame.eras
        .filter(({ from }) => from > view.from && from < view.to)
        .map(({ from }) => down(x(from), -4))
        .join(''),
    );
    if (frame.confirmed > view.from && frame.confirmed < view.to) {
      const at = round(x(frame.confirmed));
      marks.push({
        key: 'confirmed',
        tag: 'rect',
        attrs: {
          class: 'unconfirmed',
          x: at,
          y: y + 16,
          width: round(Math.max(0, right - at)),
          height: round(Math.max(0, bottom - y - 16)),
        },
      });
    }
    return marks;
  }

  function drawDay(y: number, bottom: number): Shape[] {
    if (view.on === undefined || view.on < view.from || view.on > view.to) return [];
    const at = x(view.on);
    const text = formatDay(view.on);
    const half = measureLabel(text) / 2 + 5;
    const middle = Math.max(left + half, Math.min(right - half, at));
    return [
      {
        key: 'day',
        tag: 'line',
        attrs: { class: 'day', x1: round(at), x2: round(at), y1: y + 16, y2: bottom },
      },
      {
        key: 'day-box',
        tag: 'rect',
        attrs: {
          class: 'day-box',
          x: round(middle - half),
          y: y - 1,
          width: round(half * 2),
          height: 17,
          rx: 2,
        },
      },
      {
        key: 'day-label',
        tag: 'text',
        attrs: { class: 'day-label', x: round(middle), y: y + 12 },
        text,
      },
    ];
  }
}

/** Lays out a view that nobody will zoom or move: its lanes take the rows that it needs and no more. */
export const layoutStill = (
  frame: TimelineFrame,
  items: readonly TimelineItem[],
  size: Size,
  view: View,
): Drawing =>
  layoutTimeline({ frame, index: indexItems(frame, items), size, rows: new Map() }, view);

/** The cluster that a pill of a drawing stands for, and its lane. */
export function findCluster(
  { lanes }: Drawing,
  key: string,
): { lane: DrawnLane; cluster: Cluster } | undefined {
  for (const lane of lanes)
    for (const cluster of lane.clusters)
      if (clusterKey(lane.id, cluster) === key) return { lane, cluster };
  return;
}

/** A drawing with a stretch of days lit in one of its lanes, behind what stands there. */
export function lightStretch(
  drawing: Drawing,
  { from, to }: Stretch,
  lit: Stretch & { lane: string },
): Drawing {
  const lane = drawing.lanes.find(({ id }) => id === lit.lane);
  const { left, right, width, shapes } = drawing;
  const x = (day: number) => left + ((day - from) / (to - from)) * (right - left);
  const x0 = Math.max(left, x(lit.from));
  const x1 = Math.min(width, x(lit.to + 1));
  if (!lane || x1 <= x0) return drawing;
  const stretch: Shape = {
    key: 'lit',
    tag: 'rect',
    attrs: {
      class: 'lit',
      x: round(x0),
      y: lane.top,
      width: round(x1 - x0),
      height: lane.bottom - lane.top,
    },
  };
  return { ...drawing, shapes: [...shapes.slice(0, -1), stretch, ...shapes.slice(-1)] };
}

/** Up to so many of the items that a cluster of a drawing counts, in order of time. */
export function listCluster(
  { index }: Sheet,
  lane: DrawnLane,
  cluster: Cluster,
  { from }: View,
  most: number,
): TimelineItem[] {
  const found = index.lanes.find(({ id }) => id === lane.id);
  return found ? listHidden(found, new Set(lane.items), cluster, from, most) : [];
}

/** How many items a drawing shows or counts. */
export const countShown = (sheet: Sheet, view: View): number =>
  sheet.index.lanes
    .filter(({ id }) => !view.lanes || view.lanes.includes(id))
    .reduce((sum, lane) => sum + countLane(lane, makeAcross(sheet, view)), 0);
