import { scaleLinear } from 'd3-scale';
import { toCalendar, toDay } from '../base/when.ts';
import type { TimelineFrame, TimelineItem } from './item.ts';
import type { View } from './view.ts';

/** One SVG element, with a key that stays the same from one drawing to the next. */
export type Shape = {
  key: string;
  tag: 'g' | 'a' | 'rect' | 'line' | 'path' | 'text' | 'title';
  attrs: Record<string, string | number>;
  text?: string;
  children?: Shape[];
};

/** What is drawn and where, in the units of its own view box. */
export type Drawing = {
  width: number;
  height: number;
  /** Left and right edge of the part that stands for time. */
  left: number;
  right: number;
  shapes: Shape[];
  /** Ids of the items named, in order of time, lane by lane. */
  lanes: { id: string; items: string[] }[];
  /** How many items stand in clusters and not by name. */
  clustered: number;
};

/** How wide a drawing is and how it is divided. Two are made at build: for wide and for middling screens. */
export type Size = { width: number; gutter: number; rows: number };
export const WIDE: Size = { width: 1280, gutter: 132, rows: 6 };
export const MIDDLE: Size = { width: 760, gutter: 116, rows: 7 };

const ROW = 20;
const BAR = 17;
const GAP = 6;
const PAD = 5;
const AXIS = 22;
const STRIP = 18;
const MARK = 9;
const FADE = 24;

/** Width of a label in the timeline's type, a little generous so that nothing is cut. */
export const measureLabel = (text: string, size = 11.5): number => {
  let units = 0;
  for (const letter of text)
    units += /[MWm%]/.test(letter)
      ? 0.9
      : /[A-Z&—…]/.test(letter)
        ? 0.7
        : /[iljtfr.,:;'’ ()|!]/.test(letter)
          ? 0.33
          : 0.58;
  return units * size;
};

/** A label cut to a width with an ellipsis, or nothing when not even a few letters fit. */
export function fitLabel(text: string, width: number, size = 11.5): string {
  if (measureLabel(text, size) <= width) return text;
  let cut = text;
  while (cut && measureLabel(`${cut}…`, size) > width) cut = cut.slice(0, -1);
  return cut.length < 3 ? '' : `${cut.trimEnd()}…`;
}

type Placed = {
  item: TimelineItem;
  row: number;
  x0: number;
  x1: number;
  labelX: number;
  label: string;
  inside: boolean;
  /** A policy drawn as a point, where there is no room for its bar. */
  point?: boolean;
};

/** Items that found no room near one another, and where the pill that counts them stands. */
type Cluster = { x: number; row: number; items: TimelineItem[] };

/**
 * Lays out a view. Each lane gets as many rows as it needs up to the size's limit; the more
 * important are placed first, and what finds no room joins a cluster that says how many it holds.
 * `keep` is the item that must be named: the one chosen, or the one the keys stand on.
 */
export function layoutTimeline(
  frame: TimelineFrame,
  items: readonly TimelineItem[],
  view: View,
  size: Size,
  keep: string | undefined = view.item,
): Drawing {
  const left = size.gutter;
  const right = size.width - 8;
  const x = scaleLinear([view.from, view.to], [left, right]);
  const shown = items.filter((item) => item.from <= view.to && lastDay(item, frame) >= view.from);
  const lit = findLit(items, view.item);
  const shapes: Shape[] = [];
  const lanes: Drawing['lanes'] = [];
  let clustered = 0;

  let top = 0;
  for (const office of frame.offices) {
    shapes.push(
      ...drawStrip(
        `office-${office.id}`,
        office.title,
        office.holders.map((holder, i) => ({ ...holder, key: `${office.id}-${i}` })),
        top,
      ),
    );
    top += STRIP + 2;
  }
  shapes.push(
    ...drawStrip(
      'eras',
      'Era',
      frame.eras.map(({ id, label, path, from, to }) => ({
        key: `era-${id}`,
        label,
        title: label,
        path,
        id,
        from,
        to,
      })),
      top,
      'era',
    ),
  );
  top += STRIP + 4;
  const axisTop = top;
  top += AXIS;

  const body: Shape[] = [];
  const wanted = [
    ...frame.lanes.map((lane) => ({ ...lane, voices: false })),
    { id: 'voices', title: frame.voices, hue: 0, voices: true },
  ];
  for (const lane of wanted) {
    if (view.lanes && !view.lanes.includes(lane.id)) continue;
    const own = shown.filter((item) =>
      lane.voices ? item.kind === 'quote' : item.lane === lane.id && item.kind !== 'quote',
    );
    const packed = lane.voices ? packVoices(own) : pack(own);
    const rows = Math.max(1, packed.rows);
    const height = rows * ROW + PAD * 2 - (ROW - BAR);
    const rowTop = (row: number) => top + PAD + row * ROW;
    body.push({
      key: `lane-${lane.id}`,
      tag: 'rect',
      attrs: { class: `lane hue-${lane.hue}`, x: 0, y: top, width: size.width, height },
    });
    body.push({
      key: `lane-title-${lane.id}`,
      tag: 'text',
      attrs: { class: `lane-title hue-${lane.hue}`, x: 2, y: top + PAD + 13 },
      text: fitLabel(lane.title, left - 8, 12),
    });
    for (const placed of packed.placed) body.push(drawItem(placed, lane.hue, rowTop(placed.row)));
    for (const cluster of packed.clusters) {
      clustered += cluster.items.length;
      body.push(drawCluster(lane.id, cluster, rowTop(cluster.row)));
    }
    lanes.push({
      id: lane.id,
      items: packed.placed
        .map(({ item }) => item)
        .sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1))
        .map(({ id }) => id),
    });
    top += height + 3;
  }
  const height = top + 2;
  shapes.push(...drawAxis(axisTop, height), ...body);
  return { width: size.width, height, left, right, shapes, lanes, clustered };

  /** What the reader chose, or stands on with the keys, is always named. */
  function chosenFirst(a: TimelineItem, b: TimelineItem): number {
    return Number(b.id === keep) - Number(a.id === keep);
  }

  /** Greedy: each item goes to the first row where neither its bar nor its label meets another. */
  function pack(own: TimelineItem[]) {
    const order = [...own].sort(
      (a, b) =>
        chosenFirst(a, b) ||
        b.importance - a.importance ||
        kindOrder(a) - kindOrder(b) ||
        a.from - b.from ||
        (a.id < b.id ? -1 : 1),
    );
    const taken: [number, number][][] = [];
    const placed: Placed[] = [];
    const rest: TimelineItem[] = [];
    const limit = size.rows;
    for (const item of order) {
      const extent = measureItem(item);
      let row = taken.findIndex((spans) =>
        spans.every(([a, b]) => extent.x1 + GAP <= a || extent.x0 >= b + GAP),
      );
      if (row < 0 && taken.length < limit) row = taken.push([]) - 1;
      if (row < 0) rest.push(item);
      else {
        taken[row]?.push([extent.x0, extent.x1]);
        placed.push({ item, row, ...extent });
      }
    }
    const { clusters, alone } = makeClusters(rest, taken.length);
    const more = clusters.length + alone.length ? 1 : 0;
    return { placed: [...placed, ...alone], clusters, rows: taken.length + more };
  }

  function packVoices(own: TimelineItem[]) {
    // Marks without words; several on one spot share a cluster that says how many.
    const most = 2;
    const placed: Placed[] = [];
    const rest: TimelineItem[] = [];
    const taken: number[][] = Array.from({ length: most }, () => []);
    for (const item of [...own].sort(
      (a, b) => chosenFirst(a, b) || a.from - b.from || (a.id < b.id ? -1 : 1),
    )) {
      const x0 = x(Math.max(item.from, view.from)) - MARK / 2;
      const row = taken.findIndex((starts) =>
        starts.every((start) => Math.abs(start - x0) >= MARK + 3),
      );
      if (row < 0) rest.push(item);
      else {
        taken[row]?.push(x0);
        placed.push({ item, row, x0, x1: x0 + MARK, labelX: 0, label: '', inside: false });
      }
    }
    const { clusters, alone } = makeClusters(rest, most);
    const rows = Math.max(0, ...placed.map(({ row }) => row + 1));
    const more = clusters.length + alone.length ? 1 : 0;
    return { placed: [...placed, ...alone], clusters, rows: more ? most + 1 : rows };
  }

  function measureItem(item: TimelineItem): Omit<Placed, 'item' | 'row'> {
    const isBar = item.kind === 'policy' && !item.hollow;
    const start = Math.max(left, x(item.from));
    const end = Math.min(right, isBar ? x(lastDay(item, frame)) : start + MARK);
    const width = measureLabel(item.label);
    if (isBar && end - start >= width + 12)
      return { x0: start, x1: end, labelX: start + 6, label: item.label, inside: true };
    const after = Math.max(end, start + 3) + 4;
    if (after + width <= right)
      return { x0: start, x1: after + width, labelX: after, label: item.label, inside: false };
    // No room to its right: the label ends where the mark begins.
    const before = start - 4 - width;
    if (before >= left)
      return {
        x0: before,
        x1: Math.max(end, start + 3),
        labelX: before,
        label: item.label,
        inside: false,
      };
    if (isBar && end - start > 40)
      return {
        x0: start,
        x1: end,
        labelX: start + 6,
        label: fitLabel(item.label, end - start - 12),
        inside: true,
      };
    return {
      x0: start,
      x1: right,
      labelX: after,
      label: fitLabel(item.label, right - after),
      inside: false,
    };
  }

  function makeClusters(rest: TimelineItem[], row: number) {
    const clusters: Cluster[] = [];
    for (const item of [...rest].sort((a, b) => a.from - b.from)) {
      const at = Math.max(left + 10, Math.min(right - 12, x(Math.max(item.from, view.from))));
      const last = clusters.at(-1);
      if (last && at - last.x < 30) last.items.push(item);
      else clusters.push({ x: at, row, items: [item] });
    }
    // One alone is a mark without its name, not a pill that says +1.
    const alone = clusters
      .filter(({ items }) => items.length === 1)
      .map(
        ({ x: at, items }): Placed => ({
          item: items[0] as TimelineItem,
          row,
          x0: at - MARK / 2,
          x1: at + MARK / 2,
          labelX: 0,
          label: '',
          inside: false,
          point: true,
        }),
      );
    return { clusters: clusters.filter(({ items }) => items.length > 1), alone };
  }

  function drawItem(
    { item, x0, labelX, label, inside, point = false }: Placed,
    hue: number,
    y: number,
  ): Shape {
    const start = point ? x0 : Math.max(left, x(item.from));
    const isBar = item.kind === 'policy' && !item.hollow && !point;
    const state = [
      item.id === view.item ? 'chosen' : '',
      lit && !lit.has(item.id) ? 'dim' : '',
      item.hollow ? 'hollow' : '',
      item.vague ? 'vague' : '',
      item.open ? 'open' : '',
    ].filter(Boolean);
    const children: Shape[] = [];
    if (isBar) {
      const end = Math.min(right, x(lastDay(item, frame)));
      // What still goes on fades out over its last stretch.
      const fade =
        item.open && x(lastDay(item, frame)) <= right ? Math.min(FADE, (end - start) / 2) : 0;
      children.push({
        key: 'bar',
        tag: 'rect',
        attrs: {
          class: 'bar',
          x: round(start),
          y,
          width: round(Math.max(3, end - start - fade)),
          height: BAR,
          rx: 2,
        },
      });
      for (let i = 0; fade > 0 && i < 3; i++)
        children.push({
          key: `fade-${i}`,
          tag: 'rect',
          attrs: {
            class: `bar fade-${i}`,
            x: round(end - fade + (i * fade) / 3),
            y,
            width: round(fade / 3),
            height: BAR,
          },
        });
      if (item.from >= view.from)
        children.push({
          key: 'start',
          tag: 'rect',
          attrs: { class: 'start', x: round(start), y, width: 3, height: BAR, rx: 1 },
        });
    } else if (item.kind === 'quote') children.push(drawStance(item, x0, y + (BAR - MARK) / 2));
    else {
      const middle = start + MARK / 2;
      const up = y + 4;
      const path =
        item.kind === 'event'
          ? `M${round(middle)} ${up}l${MARK / 2} ${MARK / 2}l${-MARK / 2} ${MARK / 2}l${-MARK / 2} ${-MARK / 2}z`
          : `M${round(start + 0.5)} ${up + 0.5}h${MARK - 1}v${MARK - 1}h${-(MARK - 1)}z`;
      children.push({ key: 'mark', tag: 'path', attrs: { class: 'mark', d: path } });
    }
    if (label)
      children.push({
        key: 'label',
        tag: 'text',
        attrs: { class: inside ? 'label inside' : 'label', x: round(labelX), y: y + 12.5 },
        text: label,
      });
    return {
      key: item.id,
      tag: 'a',
      attrs: {
        class: ['item', item.kind, `hue-${hue}`, ...state].join(' '),
        'data-kind': item.kind,
        'data-id': item.id,
        'data-path': item.path,
        tabindex: -1,
      },
      children: [
        { key: 'title', tag: 'title', attrs: {}, text: `${item.years}  ${item.title}` },
        ...children,
      ],
    };
  }

  function drawStance(item: TimelineItem, x0: number, y: number): Shape {
    const shape = frame.stances.find(({ id }) => id === item.stance)?.shape ?? 'circle';
    const [w, h] = [MARK, MARK / 2];
    const d = {
      square: `M${round(x0)} ${y}h${w}v${w}h${-w}z`,
      triangle: `M${round(x0 + h)} ${y}l${h} ${w}h${-w}z`,
      diamond: `M${round(x0 + h)} ${y}l${h} ${h}l${-h} ${h}l${-h} ${-h}z`,
      circle: `M${round(x0)} ${y + h}a${h} ${h} 0 1 1 ${w} 0a${h} ${h} 0 1 1 ${-w} 0z`,
    }[shape];
    return { key: 'mark', tag: 'path', attrs: { class: `mark stance-${item.stance}`, d: d ?? '' } };
  }

  function drawCluster(lane: string, { x: at, items }: Cluster, y: number): Shape {
    return {
      key: `cluster-${lane}-${items[0]?.id}`,
      tag: 'g',
      attrs: {
        class: 'cluster',
        'data-cluster': items.map(({ id }) => id).join(' '),
        'data-count': items.length,
      },
      children: [
        { key: 'title', tag: 'title', attrs: {}, text: items.map(({ title }) => title).join('; ') },
        {
          key: 'box',
          tag: 'rect',
          attrs: {
            class: 'cluster-box',
            x: round(at - 10),
            y: y + 1,
            width: 24,
            height: 15,
            rx: 7,
          },
        },
        {
          key: 'count',
          tag: 'text',
          attrs: { class: 'cluster-count', x: round(at + 2), y: y + 12.5 },
          text: `+${items.length}`,
        },
      ],
    };
  }

  function drawStrip(
    name: string,
    title: string,
    parts: {
      key: string;
      label: string;
      title: string;
      from: number;
      to: number;
      path?: string;
      id?: string;
    }[],
    y: number,
    kind = 'office',
  ): Shape[] {
    return [
      {
        key: `strip-${name}`,
        tag: 'text',
        attrs: { class: 'strip-title', x: 2, y: y + 13 },
        text: fitLabel(title, left - 6, 11),
      },
      ...parts
        .filter(({ from, to }) => from <= view.to && to >= view.from)
        .map((part): Shape => {
          const a = Math.max(left, x(part.from));
          const b = Math.min(right, x(part.to));
          // A name is shown whole or not at all; an era's may be cut.
          const room = b - a - 7;
          const label =
            kind === 'era' || measureLabel(part.label, 11) <= room
              ? fitLabel(part.label, room, 11)
              : '';
          return {
            key: part.key,
            tag: part.path ? 'a' : 'g',
            attrs: {
              class: `strip ${kind}`,
              ...(part.path
                ? {
                    'data-path': part.path,
                    'data-kind': kind,
                    'data-id': part.id ?? '',
                    tabindex: -1,
                  }
                : {}),
            },
            children: [
              { key: 'title', tag: 'title', attrs: {}, text: part.title },
              {
                key: 'box',
                tag: 'rect',
                attrs: {
                  class: 'strip-box',
                  x: round(a),
                  y,
                  width: round(Math.max(1, b - a - 1)),
                  height: STRIP,
                },
              },
              ...(label
                ? [
                    {
                      key: 'label',
                      tag: 'text' as const,
                      attrs: { class: 'strip-label', x: round(a + 4), y: y + 13 },
                      text: label,
                    },
                  ]
                : []),
            ],
          };
        }),
    ];
  }

  function drawAxis(y: number, bottom: number): Shape[] {
    const shapes: Shape[] = [];
    for (const { day, label } of listTicks(view, (right - left) / 64)) {
      const at = round(x(day));
      shapes.push({
        key: `tick-${day}`,
        tag: 'line',
        attrs: { class: 'tick', x1: at, x2: at, y1: y + 16, y2: bottom },
      });
      if (x(day) + measureLabel(label) / 2 < right)
        shapes.push({
          key: `tick-label-${day}`,
          tag: 'text',
          attrs: { class: 'tick-label', x: at, y: y + 13 },
          text: label,
        });
    }
    if (frame.confirmed > view.from && frame.confirmed < view.to) {
      const at = round(x(frame.confirmed));
      shapes.push({
        key: 'confirmed',
        tag: 'rect',
        attrs: {
          class: 'unconfirmed',
          x: at,
          y: y + 16,
          width: round(Math.max(0, right - at)),
          height: round(bottom - y - 16),
        },
      });
    }
    return shapes;
  }
}

/** Which items a choice lights: itself and its line of descent. Undefined when nothing is chosen. */
function findLit(
  items: readonly TimelineItem[],
  chosen: string | undefined,
): Set<string> | undefined {
  const item = chosen && items.find(({ id }) => id === chosen);
  if (!item) return;
  return new Set([item.id, ...(item.before ?? []), ...(item.after ?? [])]);
}

const kindOrder = (item: TimelineItem) => (item.kind === 'policy' && !item.hollow ? 0 : 1);

/** Something still going on is drawn to the last confirmed day, and long enough to be seen. */
const lastDay = (item: TimelineItem, frame: TimelineFrame): number =>
  item.open ? Math.max(item.from + 30, frame.confirmed) : item.to;

const round = (n: number) => Math.round(n * 10) / 10;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Years, or months when fewer years are shown, spaced so that at most `most` are named. */
function listTicks(view: View, most: number): { day: number; label: string }[] {
  const years = (view.to - view.from) / 365.25;
  const first = toCalendar(view.from).year;
  const last = toCalendar(view.to).year;
  const step = [1, 2, 5, 10, 20, 50, 100].find((n) => years / n <= most) ?? 200;
  const ticks: { day: number; label: string }[] = [];
  const months = step > 1 ? 12 : ([1, 3, 6].find((n) => (years * 12) / n <= most) ?? 12);
  for (let year = Math.ceil(first / step) * step; year <= last; year += step)
    for (let month = 1; month <= 12; month += months) {
      const day = toDay(year, month);
      if (day >= view.from && day <= view.to)
        ticks.push({ day, label: month === 1 ? `${year}` : `${MONTHS[month - 1]}` });
    }
  return ticks;
}
