import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay } from '../../src/base/when.ts';
import { toTimelineFrame, toTimelineItems } from '../../src/export/timeline.ts';
import { loadArchive } from '../../src/load/archive.ts';
import type { TimelineFrame, TimelineItem } from '../../src/timeline/item.ts';
import { fitLabel, measureLabel } from '../../src/timeline/label.ts';
import {
  BESIDE,
  countShown,
  type Drawing,
  type DrawnLane,
  findCluster,
  layoutStill,
  layoutTimeline,
  lightStretch,
  listCluster,
  MIDDLE,
  MOST_NODES,
  ruleSheet,
  type Sheet,
  type Size,
  WIDE,
} from '../../src/timeline/layout.ts';
import { findLit } from '../../src/timeline/lineage.ts';
import { countNodes, type Shape } from '../../src/timeline/shape.ts';
import { formatStretch, speakItem } from '../../src/timeline/spoken.ts';
import { toSvg } from '../../src/timeline/svg.ts';
import {
  type Bounds,
  clampView,
  formatView,
  LEAST_DAYS,
  panView,
  parseView,
  trimText,
  type View,
  wholeView,
  zoomView,
} from '../../src/timeline/view.ts';
import { loadHousing } from './site.ts';

const bounds: Bounds = {
  from: toDay(1988),
  to: toDay(2027),
  confirmed: toDay(2026, 7, 2),
  lanes: ['a', 'b', 'voices'],
  themes: ['t1', 't2'],
  kinds: ['k1', 'k2', 'quote'],
  people: new Set(['p']),
  items: new Map(['x', 'y'].map((id) => [id, { id, kind: 'policy' } as TimelineItem])),
};
const day = fc.integer({ min: bounds.from, max: bounds.to });
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const someOf = (...ids: string[]) =>
  some(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }));
const view: fc.Arbitrary<View> = fc
  .record({
    from: day,
    to: day,
    lanes: someOf('a', 'b'),
    themes: someOf('t1', 't2'),
    kinds: someOf('k1', 'k2', 'quote'),
    who: some(fc.constant('p')),
    q: fc.string({ unit: 'binary', maxLength: 100 }).map(trimText),
    on: some(fc.integer({ min: bounds.from, max: bounds.confirmed })),
    item: some(fc.constantFrom('x', 'y')),
    path: fc.constant(undefined),
  })
  .chain(
    (made) =>
      fc.record({
        ...Object.fromEntries(
          Object.entries(made).map(([key, value]) => [key, fc.constant(value)]),
        ),
        path: some(fc.constantFrom('x', 'y')).map((path) =>
          made.item && path !== made.item ? path : undefined,
        ),
      }) as fc.Arbitrary<View>,
  )
  .map((v) =>
    clampView({ ...v, from: Math.min(v.from, v.to), to: Math.max(v.from, v.to) }, bounds),
  );

describe('a view is its address', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(view, (v) => {
        expect(parseView(formatView(v, bounds), bounds)).toEqual(v);
      }),
    );
  });

  test('the whole has no query', () => {
    expect(formatView(wholeView(bounds), bounds)).toBe('');
  });

  test.each([
    ['?from=nonsense&to=2005', { from: bounds.from, to: toDay(2005) }],
    ['?from=2005-02-31', { from: bounds.from, to: bounds.to }],
    ['?from=2010&to=2000', { from: bounds.from, to: bounds.to }],
    ['?lanes=a,zzz', { lanes: ['a'] }],
    ['?lanes=zzz', { lanes: undefined }],
    ['?item=zzz', { item: undefined }],
    ['?item=x&on=&q=<script>', { item: 'x', on: undefined, q: '<script>' }],
    ['?themes=t1,zzz,t1&kinds=zzz', { themes: ['t1'], kinds: undefined }],
    ['?on=2030-01-01', { on: undefined }],
    ['?on=2006-06-01', { on: toDay(2006, 6, 1) }],
    ['?who=zzz&q=%20%20', { who: undefined, q: undefined }],
    ['?path=y', { path: undefined }],
    ['?item=x&path=x', { item: 'x', path: undefined }],
    ['?item=x&path=y', { item: 'x', path: 'y' }],
    ['?from=1066&to=9999', { from: bounds.from, to: bounds.to }],
  ])('%s: bad values are left out one by one', (query, expected) => {
    expect(parseView(query, bounds)).toMatchObject(expected);
  });

  test('zooming keeps the day under the pointer, unless an edge is met', () => {
    fc.assert(
      fc.property(
        view,
        fc.double({ min: 0.25, max: 4, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (v, factor, share) => {
          const about = v.from + share * (v.to - v.from);
          const zoomed = zoomView(v, factor, about, bounds);
          expect(zoomed.from).toBeGreaterThanOrEqual(bounds.from);
          expect(zoomed.to).toBeLessThanOrEqual(bounds.to);
          expect(zoomed.to - zoomed.from).toBeGreaterThanOrEqual(LEAST_DAYS - 1);
          const free = zoomed.from > bounds.from && zoomed.to < bounds.to;
          if (free)
            expect(
              Math.abs((about - zoomed.from) / (zoomed.to - zoomed.from) - share),
            ).toBeLessThan(0.02);
        },
      ),
    );
  });

  test('moving keeps the stretch and stays within the bounds', () => {
    fc.assert(
      fc.property(view, fc.double({ min: -3, max: 3, noNaN: true }), (v, share) => {
        const moved = panView(v, share, bounds);
        expect(Math.abs(moved.to - moved.from - (v.to - v.from))).toBeLessThanOrEqual(1);
        expect(moved.from).toBeGreaterThanOrEqual(bounds.from);
        expect(moved.to).toBeLessThanOrEqual(bounds.to);
      }),
    );
  });
});

const frame: TimelineFrame = {
  lanes: [
    { id: 'a', title: 'Lane A', hue: 1 },
    { id: 'b', title: 'Lane B', hue: 2 },
  ],
  voices: 'Voices',
  themes: [],
  kinds: [],
  people: [],
  roles: [],
  towards: 'it',
  eras: [],
  offices: [],
  stances: [{ id: 's', title: 'S', shape: 'circle' }],
  from: bounds.from,
  to: bounds.to,
  confirmed: toDay(2026, 7, 2),
};
/** Points of a life before, in and after it, as a policy's file may have them. */
const stonesOf = ({ from, length }: { from: number; length: number }) =>
  [
    ['floated', -700],
    ['promised', -650],
    ['legislated', -90],
    ['began', 0],
    ['changed', Math.floor(length / 2)],
    ['abolition announced', length - 1],
  ].map(([kind, after]) => ({
    kind: String(kind),
    from: from + Number(after),
    to: from + Number(after),
    when: '',
  }));
const item = fc
  .record({
    kind: fc.constantFrom('policy' as const, 'event' as const, 'quote' as const),
    lane: fc.constantFrom('a', 'b'),
    label: fc.string({
      unit: fc.constantFrom('a', 'm', 'W', ' ', 'i', 'é'),
      minLength: 1,
      maxLength: 34,
    }),
    from: day,
    length: fc.integer({ min: 0, max: 9000 }),
    open: fc.boolean(),
    hollow: fc.boolean(),
    importance: fc.integer({ min: 1, max: 3 }),
  })
  .map(
    (made): Omit<TimelineItem, 'id'> => ({
      ...made,
      lane: made.kind === 'quote' ? 'voices' : made.lane,
      to: made.from + made.length,
      title: made.label,
      summary: '',
      path: 'p/',
      years: '',
      vague: false,
      sort: 'k1',
      when: '',
      hollow: made.kind === 'policy' && made.hollow,
      open: made.kind === 'policy' && !made.hollow && made.open,
      themes: [],
      people: [],
      sources: 0,
      stance: 's',
      ...(made.kind === 'policy' ? { stones: stonesOf(made) } : {}),
    }),
  );
const listOf = (minLength: number, maxLength: number) =>
  fc
    // As long as they may be: of short ones, which it would prefer, each item finds room.
    .array(item, { minLength, maxLength, size: 'max' })
    .map((list): TimelineItem[] => list.map((made, i) => ({ ...made, id: `i${i}` })));
const items = listOf(0, 120);
const many = listOf(80, 120);

const lay = (list: readonly TimelineItem[], v: View, size: Size) => {
  const sheet = ruleSheet(frame, list, size);
  return { sheet, drawing: layoutTimeline(sheet, v) };
};
const classOf = (shape: Shape) => String(shape.attrs.class ?? '');

type Box = { id: string; item: string; x0: number; x1: number; y0: number; y1: number };

const cornersOf = ({ attrs }: Shape): [number, number][] =>
  String(attrs.points)
    .split(' ')
    .map((corner) => corner.split(',').map(Number) as [number, number]);

const isInTime = ({ key }: Shape): boolean => key === 'behind' || key === 'before';

/** The shapes of a drawing that stand in time, as they are within what moves them together. */
const inTime = ({ shapes }: Drawing): Shape[] =>
  shapes.filter(isInTime).flatMap(({ children }) => children ?? []);

const shift = (shape: Shape, by: number): Shape => {
  const { at, children } = shape;
  if (at) return { ...shape, at: { x: at.x + by, y: at.y } };
  return children ? { ...shape, children: children.map((child) => shift(child, by)) } : shape;
};

/** The shapes of a drawing, each where it stands. */
const standing = ({ shapes }: Drawing): Shape[] =>
  shapes.flatMap((shape) =>
    isInTime(shape)
      ? (shape.children ?? []).map((child) => shift(child, shape.at?.x ?? 0))
      : [shape],
  );

/** What moves of an item, or of anything else that stands in time. */
const bodyOf = (shape: Shape | undefined): Shape | undefined =>
  shape?.at ? shape : shape?.children?.find(({ at }) => at);

/** An item's link and body, without where they are down the drawing: a lane above may have grown. */
const across = (shape: Shape | undefined) => {
  const body = bodyOf(shape);
  return [shape?.attrs, body?.attrs, body?.at?.x, body?.children];
};

/** What every bar, mark, label and pill takes up, as wide as it was measured. */
const boxesOf = (shapes: readonly Shape[]): Box[] =>
  shapes
    .filter((shape) => /^(?:item|cluster)/.test(classOf(shape)))
    .flatMap((shape) =>
      (bodyOf(shape)?.children ?? []).flatMap((part, n): Box[] => {
        const id = `${shape.key} ${part.key} ${n}`;
        const { x: left, y: top } = bodyOf(shape)?.at ?? { x: Number.NaN, y: Number.NaN };
        const x = left + Number(part.attrs.x);
        const y = top + Number(part.attrs.y);
        const box = (x0: number, x1: number, y0: number, y1: number) => [
          { id, item: shape.key, x0, x1, y0, y1 },
        ];
        if (part.tag === 'polygon') {
          const corners = cornersOf(part);
          const [xs, ys] = [corners.map(([at]) => left + at), corners.map(([, at]) => top + at)];
          return box(Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys));
        }
        if (part.tag === 'rect')
          return box(x, x + Number(part.attrs.width), y, y + Number(part.attrs.height));
        if (part.tag === 'text' && !classOf(part).includes('cluster'))
          return box(
            x,
            x + measureLabel(part.text ?? '', /stone|relation/.test(classOf(part)) ? 10 : 11.5),
            y - 9,
            y + 2,
          );
        if (classOf(part).startsWith('mark')) {
          // A mark's path begins at its left or its top, never more than its size from its middle.
          const [, px = 0, py = 0] = /^M([\d.-]+) ([\d.-]+)/.exec(String(part.attrs.d)) ?? [];
          const at = left + Number(px);
          return box(at, at, top + Number(py), top + Number(py) + 1);
        }
        return [];
      }),
    );

const lastOf = (i: TimelineItem) => (i.open ? Math.max(i.from, frame.confirmed) : i.to);
const meets = (list: readonly TimelineItem[], v: View) =>
  list.filter(
    (i) => i.from <= v.to && lastOf(i) >= v.from && (!v.lanes || v.lanes.includes(i.lane)),
  );

/** What must hold of every drawing, of whatever items and view. */
function checkDrawing(drawing: Drawing, size: Size) {
  const boxes = boxesOf(standing(drawing));
  const drawn = drawing.lanes.map(({ items, clusters }) => items.length + clusters.length);
  expect(new Set(boxes.map((box) => box.item)).size).toBe(drawn.reduce((sum, n) => sum + n, 0));
  const rows = Map.groupBy(boxes, ({ y0 }) => Math.floor(y0 / 4));
  for (const [row, own] of rows) {
    const near = [...own, ...(rows.get(row + 1) ?? []), ...(rows.get(row + 2) ?? [])];
    const sorted = near.sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1);
    sorted.forEach((box, i) => {
      for (let n = i + 1; n < sorted.length && (sorted[n]?.x0 ?? 0) < box.x1 - 0.2; n++) {
        const other = sorted[n] as Box;
        // A label inside its own bar is no overlap.
        if (other.item === box.item || other.y0 >= box.y1 || box.y0 >= other.y1) continue;
        expect.fail(`${box.id} meets ${other.id}`);
      }
    });
  }
  // No tick of a bar runs through its name.
  for (const parts of standing(drawing).map((shape) => bodyOf(shape)?.children ?? [])) {
    const label = parts.find(({ key }) => key === 'label');
    const ticks = parts.find(({ key }) => key === 'ticks');
    const from = Number(label?.attrs.x);
    for (const [, x, y0, y1] of String(ticks?.attrs.d).matchAll(/M([\d.-]+) ([\d.-]+)V([\d.-]+)/g))
      if (Number(x) > from && Number(x) < from + measureLabel(label?.text ?? ''))
        expect(Number(y0) >= 17 || Number(y1) <= 0, `${x} ${y0} ${y1}`).toBe(true);
  }
  for (const box of boxes) {
    expect(box.x0).toBeGreaterThanOrEqual(size.gutter - 0.1);
    expect(box.x1, box.id).toBeLessThanOrEqual(size.width + 0.1);
    expect(
      drawing.lanes.some(({ top, bottom }) => box.y0 >= top && box.y1 <= bottom + 1),
      `${box.id} is in a lane`,
    ).toBe(true);
  }
}

/** While a gesture goes on, a pill counts what it hides; one that an edge cuts counts all of its days. */
function checkCounts(sheet: Sheet, { lanes }: Drawing, v: View, list: readonly TimelineItem[]) {
  const hidden = lanes.flatMap((lane) =>
    lane.clusters.flatMap((cluster) => {
      const found = listCluster(sheet, lane, cluster, v, 500);
      if (cluster.from > v.from && cluster.to < v.to) expect(cluster.count).toBe(found.length);
      else expect(cluster.count).toBeGreaterThanOrEqual(found.length);
      return found;
    }),
  );
  const seen = [...lanes.flatMap(({ items: drawn }) => drawn), ...hidden.map(({ id }) => id)];
  expect(seen.sort()).toEqual(
    meets(list, v)
      .map(({ id }) => id)
      .sort(),
  );
}

describe('a layout', () => {
  test.each([WIDE, BESIDE, MIDDLE])(
    'draws or counts every item shown, and nothing overlaps or leaves its lane ($width wide)',
    (size) => {
      fc.assert(
        fc.property(items, view, (list, v) => {
          const { sheet, drawing } = lay(list, v, size);
          const wanted = meets(list, v);
          const drawn = drawing.lanes.flatMap((lane) => lane.items);
          expect(new Set(drawn).size).toBe(drawn.length);
          expect(drawn.length + drawing.clustered).toBe(wanted.length);
          expect(countShown(sheet, v)).toBe(wanted.length);
          const counted = standing(drawing)
            .filter((shape) => classOf(shape) === 'cluster')
            .reduce((sum, { children }) => sum + Number(children?.at(-1)?.text), 0);
          expect(counted).toBe(drawing.clustered);
          checkDrawing(drawing, size);
        }),
        { numRuns: 60 },
      );
    },
  );

  test('a cluster opens into just those items that are not drawn, each in one cluster', () => {
    fc.assert(
      fc.property(items, view, (list, v) => {
        const { sheet, drawing } = lay(list, v, MIDDLE);
        const keys = standing(drawing).flatMap(({ attrs }) => attrs['data-cluster'] ?? []);
        expect(new Set(keys).size).toBe(keys.length);
        const hidden = keys.flatMap((key) => {
          const { lane, cluster } = findCluster(drawing, String(key)) ?? expect.fail(`no ${key}`);
          return listCluster(sheet, lane, cluster, v, 500).map(({ id }) => id);
        });
        const drawn = drawing.lanes.flatMap((lane) => lane.items);
        expect([...hidden, ...drawn].sort()).toEqual(
          meets(list, v)
            .map(({ id }) => id)
            .sort(),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('what is lit of an opened cluster is where its items begin, in its lane', () => {
    fc.assert(
      fc.property(items, view, (list, v) => {
        const { sheet, drawing } = lay(list, v, WIDE);
        const { left, right } = drawing;
        const x = (of: number) => left + ((of - v.from) / (v.to - v.from)) * (right - left);
        for (const lane of drawing.lanes)
          for (const cluster of lane.clusters) {
            const { from, to } = cluster;
            const { shapes } = lightStretch(drawing, v, { lane: lane.id, from, to });
            const { attrs } = shapes.find(({ key }) => key === 'lit') as Shape;
            expect(shapes.filter(({ key }) => key !== 'lit')).toEqual(drawing.shapes);
            const [x0, width] = [Number(attrs.x), Number(attrs.width)];
            expect(attrs).toMatchObject({ y: lane.top, height: lane.bottom - lane.top });
            for (const one of listCluster(sheet, lane, cluster, v, 500)) {
              const at = Math.max(left, x(one.from));
              expect(at).toBeGreaterThanOrEqual(x0 - 0.2);
              expect(at).toBeLessThanOrEqual(x0 + width + 0.2);
            }
          }
        expect(lightStretch(drawing, v, { lane: 'a', from: v.to + 400, to: v.to + 500 })).toBe(
          drawing,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('while a gesture goes on, nothing new is named, rows are kept and all else is counted', () => {
    fc.assert(
      fc.property(items, view, view, (list, before, now) => {
        const { sheet, drawing } = lay(list, before, WIDE);
        const next = { ...now, item: undefined };
        const unseen = () => false;
        const moved = layoutTimeline(sheet, next, undefined, undefined, {
          before: drawing,
          only: true,
          unseen,
        });
        // But for a lane that has no row for what is counted: it names what comes.
        for (const { id, items: named } of moved.lanes)
          if (sheet.rows.get(id)?.more)
            for (const one of named)
              if (moved.rows.has(one)) expect(drawing.rows.has(one), one).toBe(true);
        checkCounts(sheet, moved, next, list);
        checkDrawing(moved, WIDE);
        // Nothing moves while nothing changes.
        const same = layoutTimeline(sheet, { ...before, item: undefined }, undefined, undefined, {
          before: drawing,
          only: true,
          unseen,
        });
        if (!before.item && !before.path)
          for (const [id, row] of same.rows) expect(row, id).toBe(drawing.rows.get(id));
        // Where more may be named, the most important of what was named stay where they are.
        const more = layoutTimeline(sheet, next, undefined, undefined, {
          before: moved,
          only: false,
          unseen,
        });
        checkCounts(sheet, more, next, list);
        checkDrawing(more, WIDE);
        for (const { id, importance, kind } of list)
          if (importance === 3 && kind !== 'quote' && moved.rows.has(id))
            expect(more.rows.get(id), id).toBe(moved.rows.get(id));
      }),
      { numRuns: 60 },
    );
  });

  test('what a gesture moves along is moved as one, and stands where a draw of its own would put it', () => {
    let kept = 0;
    fc.assert(
      fc.property(many, day, fc.integer({ min: -15, max: 15 }), (list, from, percent) => {
        const by = percent / 100;
        const still = clampView({ ...wholeView(bounds), from, to: from + 9000 }, bounds);
        const { sheet, drawing } = lay(list, still, WIDE);
        const next = panView(still, by, bounds);
        const draw = (before: Drawing) =>
          layoutTimeline(sheet, next, undefined, undefined, {
            before,
            only: true,
            unseen: () => false,
          });
        const moved = draw(drawing);
        expect(moved.anchor).toEqual({ from: still.from, to: still.to });
        const own = draw({ ...drawing, anchor: { from: 0, to: 1 } });
        expect(own.anchor).toEqual({ from: next.from, to: next.to });
        const there = standing(own);
        expect(standing(moved).map(({ key }) => key)).toEqual(there.map(({ key }) => key));
        standing(moved).forEach(({ key, at }, i) => {
          if (at) expect(Math.abs(at.x - (there[i]?.at?.x ?? 0)), key).toBeLessThan(0.25);
        });
        // What is far from either edge, before and now, has not changed at all.
        const shapes = new Map(inTime(drawing).map((shape) => [shape.key, shape]));
        const room = (next.to - next.from) * 0.2;
        const isInner = ({ stones = [], ...i }: TimelineItem) =>
          // Voices get their words, or lose them, all together.
          i.kind !== 'quote' &&
          [still, next].every(
            ({ from, to }) =>
              Math.min(i.from, ...stones.map((stone) => stone.from)) > from + room &&
              lastOf(i) < to - room,
          );
        const inner = new Set(list.filter(isInner).map(({ id }) => id));
        for (const shape of inTime(moved))
          if (inner.has(shape.key) && moved.rows.get(shape.key) === drawing.rows.get(shape.key)) {
            expect(across(shape)).toEqual(across(shapes.get(shape.key)));
            kept++;
          }
      }),
      { numRuns: 80 },
    );
    expect(kept).toBeGreaterThan(50);
  });

  test('a lane off the screen stays as it was while a gesture goes on, and the others are as they would be', () => {
    fc.assert(
      fc.property(items, view, view, (list, before, now) => {
        const { sheet, drawing } = lay(
          list,
          { ...before, item: undefined, lanes: undefined },
          WIDE,
        );
        const next = { ...now, item: undefined, lanes: undefined };
        const draw = (unseen: (lane: DrawnLane) => boolean) =>
          layoutTimeline(sheet, next, undefined, undefined, {
            before: drawing,
            only: true,
            unseen,
          });
        const all = draw(() => false);
        const [first, second, ...rest] = draw(({ id }) => id === 'b').lanes;
        const [was, own] = [drawing.lanes[1], all.lanes[1]];
        expect(first).toEqual(all.lanes[0]);
        // Unless the lane above it has grown, so that it cannot stay where it was.
        if (was?.top === own?.top) expect(second).toBe(was);
        else expect(second).toEqual(own);
        if (second?.bottom === own?.bottom) expect(rest).toEqual(all.lanes.slice(2));
      }),
      { numRuns: 60 },
    );
  });

  test('what stands still takes no more room than it needs, and tells as much', () => {
    fc.assert(
      fc.property(items, view, (list, v) => {
        const still = layoutStill(frame, list, WIDE, v);
        checkDrawing(still, WIDE);
        const drawn = still.lanes.flatMap((lane) => lane.items).length;
        expect(drawn + still.clustered).toBe(meets(list, v).length);
        expect(still.height).toBeLessThanOrEqual(lay(list, v, WIDE).drawing.height);
        // A lane that shows nothing by itself is one row high, or two with what it counts.
        for (const { id, top, bottom } of still.lanes)
          if (!still.lanes.find((lane) => lane.id === id)?.items.length)
            expect(bottom - top).toBeLessThan(50);
      }),
      { numRuns: 40 },
    );
  });

  test('of fifty thousand items, all are counted and few are drawn', () => {
    const many = fc.sample(item, { numRuns: 50_000, seed: 4 }).map((made, i) => ({
      ...made,
      id: `i${i}`,
    }));
    for (const size of [WIDE, BESIDE, MIDDLE]) {
      const sheet = ruleSheet(frame, many, size);
      for (const [from, to] of [
        [bounds.from, bounds.to],
        [toDay(1995), toDay(2005)],
        [toDay(2024), bounds.to],
        [toDay(2003, 4), toDay(2003, 8)],
      ] as const) {
        const v = { ...wholeView(bounds), from, to };
        const drawing = layoutTimeline(sheet, v);
        expect(countNodes(drawing.shapes)).toBeLessThanOrEqual(MOST_NODES);
        const drawn = drawing.lanes.flatMap((lane) => lane.items).length;
        expect(drawn).toBeGreaterThan(20);
        expect(drawn + drawing.clustered).toBe(meets(many, v).length);
        checkDrawing(drawing, size);
      }
    }
  });

  test('within a lane order is kept: what begins later is never drawn further to the left', () => {
    fc.assert(
      fc.property(items, view, (list, v) => {
        const { drawing } = lay(list, v, WIDE);
        for (const lane of drawing.lanes) {
          const starts = lane.items.map((id) => {
            const shape = standing(drawing).find(({ key }) => key === id);
            const body = bodyOf(shape);
            const part = body?.children?.find(({ key }) => key === 'bar' || key === 'mark');
            const found = /^M?([\d.-]+)/.exec(
              String(part?.attrs.d ?? part?.attrs.points ?? ''),
            )?.[1];
            // The line of an edge is drawn about its middle.
            const edge = part && classOf(part).includes('begun') ? 1.5 : 0;
            return (body?.at?.x ?? Number.NaN) + Number(found) - edge;
          });
          // A mark alone stays within its bin, and a mark's path may begin at its middle.
          starts.forEach((x, i) => {
            if (i) expect(x).toBeGreaterThanOrEqual((starts[i - 1] ?? 0) - 9.6);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a bar ends on its last day, and runs off the drawing where that is later than what is shown', () => {
    fc.assert(
      fc.property(items, view, (list, v) => {
        const { drawing } = lay(list, { ...v, on: undefined }, WIDE);
        const { left, right } = drawing;
        const x = (of: number) => left + ((of - v.from) / (v.to - v.from)) * (right - left);
        const boxes = boxesOf(standing(drawing)).filter(({ id }) => / (?:bar|fade-\d) /.test(id));
        for (const [key, own] of Map.groupBy(boxes, (box) => box.item)) {
          const { from, ...one } = list.find(({ id }) => id === key) as TimelineItem;
          const end = Math.min(WIDE.width, x(lastOf({ ...one, from })));
          // The shortest bar is as wide as its edge.
          const least = Math.max(left, x(from)) + 3;
          const drawn = Math.max(...own.map(({ x1 }) => x1));
          expect(Math.abs(drawn - Math.max(end, least)), key).toBeLessThan(0.3);
        }
      }),
    );
  });

  test('is the same for the same things, in whatever order they come', () => {
    fc.assert(
      fc.property(items, view, (list, v) => {
        const draw = (some: TimelineItem[]) => JSON.stringify(lay(some, v, WIDE).drawing.shapes);
        expect(draw([...list].reverse())).toBe(draw(list));
      }),
      { numRuns: 30 },
    );
  });

  test('what the reader chose is named wherever it is in view', () => {
    fc.assert(
      fc.property(items, view, fc.nat(), (list, v, n) => {
        const chosen = list[n % Math.max(1, list.length)];
        fc.pre(chosen !== undefined && chosen.from <= v.to && chosen.from >= v.from);
        fc.pre(!v.lanes || v.lanes.includes(chosen?.lane ?? ''));
        const { drawing } = lay(list, { ...v, item: chosen?.id, path: undefined }, WIDE);
        expect(drawing.lanes.flatMap((lane) => lane.items)).toContain(chosen?.id);
      }),
    );
  });

  test('what is seen of a strip on any day is who held the office, and paper where nobody did', () => {
    const terms = fc.array(
      fc.record({
        gap: fc.constantFrom(0, 0, 0, 1, 400),
        length: fc.integer({ min: 20, max: 4000 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(terms, view, (list, v) => {
        let last = frame.from - 300;
        const holders = list.map(({ gap, length }, i) => {
          const from = last + gap;
          last = from + length;
          return { label: `H${i}`, title: `H${i}`, since: '', from, to: last, open: false };
        });
        const held = { ...frame, offices: [{ id: 'o', title: 'O', holders }] };
        const drawing = layoutTimeline(ruleSheet(held, [], WIDE), { ...v, on: undefined });
        const { left, right } = drawing;
        const boxes = standing(drawing).filter((shape) =>
          /^strip(?:-end)?(?: |$)/.test(classOf(shape)),
        );
        const widthOf = ({ attrs, children }: Shape) =>
          /([\d.]+),18/.exec(String(attrs.points ?? children?.[1]?.attrs.points))?.[1];
        expect(new Set(boxes.map(widthOf)).size).toBeLessThanOrEqual(1);
        for (let i = 0; i <= 200; i++) {
          const day = v.from + ((v.to - v.from) * i) / 200;
          const x = left + ((right - left) * i) / 200;
          // Close to an edge it may be either.
          if (boxes.some(({ at }) => Math.abs((at?.x ?? 0) - x) < 1.5)) continue;
          // The last that begins before it lies on all others.
          const top = boxes.findLast(({ at }) => (at?.x ?? 0) < x);
          if (top) expect((top.at?.x ?? 0) + Number(widthOf(top))).toBeGreaterThanOrEqual(x);
          const there = holders.find(({ from, to }, n) => {
            const next = holders[n + 1]?.from ?? Number.POSITIVE_INFINITY;
            return from <= day && day <= (next <= to + 1 ? next : to);
          });
          expect(top?.children?.[0]?.text, `${x}`).toBe(there?.title);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('keys are unique, so that a redrawing finds each shape again', () => {
    fc.assert(
      fc.property(items, view, (list, v) => {
        const keys = standing(lay(list, v, WIDE).drawing).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 30 },
    );
  });
});

test('a label is cut to its room or left out', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.integer({ min: 0, max: 200 }), (text, room) => {
      const cut = fitLabel(text, room);
      if (cut) expect(measureLabel(cut)).toBeLessThanOrEqual(room);
      expect(cut === text || cut === '' || cut.endsWith('…')).toBe(true);
    }),
  );
});

test('of every line of descent on the timeline, each policy in view is named, however narrow the drawing', () => {
  const archive = loadArchive();
  const whole = toTimelineFrame(archive);
  const list = toTimelineItems(archive);
  const byId = new Map(list.map((i) => [i.id, i]));
  for (const size of [WIDE, BESIDE, MIDDLE]) {
    const sheet = ruleSheet(whole, list, size);
    for (const { id } of list.filter(({ kind }) => kind === 'policy')) {
      const v = { ...wholeView(whole), item: id };
      const { rows } = layoutTimeline(sheet, v);
      const unnamed = [...(findLit(byId, v)?.ids ?? [])].filter((one) => !rows.has(one));
      expect(unnamed, `${id}, ${size.width} wide`).toEqual([]);
    }
  }
});

describe('the second site on its timeline', () => {
  const archive = loadHousing();
  const list = toTimelineItems(archive);
  const by = (id: string) => list.find((i) => i.id === id) as TimelineItem;

  test('a life is a bar, a proposal hollow, a year vague', () => {
    expect(by('garden-estates')).toMatchObject({
      hollow: false,
      open: false,
      vague: true,
      years: '1971–1985',
    });
    expect(by('right-to-rent')).toMatchObject({
      open: true,
      before: ['garden-estates'],
      after: [],
    });
    expect(by('sky-homes')).toMatchObject({ hollow: true, before: [], years: '1984, proposed' });
  });

  const say = (id: string) =>
    speakItem(by(id), toTimelineFrame(archive), new Map(list.map((i) => [i.id, i])));

  test('each step is one designed sentence', () => {
    expect(say('right-to-rent')).toBe(
      'January 1986. Right to rent from then on. Building lane, replaced Garden estates.',
    );
    expect(say('sky-homes')).toBe('9 March 1984. Sky homes, a proposal. Building lane.');
    expect(say('housing-vote-1971')).toBe(
      '12 February 1971. The council votes for garden estates. Vote, Statute lane.',
    );
  });

  test('an office without a known end is drawn to the last confirmed day', () => {
    const [mayor] = toTimelineFrame(archive).offices;
    expect(mayor?.holders.at(-1)?.to).toBe(toDay(2020, 6, 30));
  });

  test('text in a drawing cannot break out of it', () => {
    const evil = { ...by('sky-homes'), title: '"><script>', label: '<b>&' };
    const f = toTimelineFrame(archive);
    const svg = toSvg(layoutTimeline(ruleSheet(f, [evil], WIDE), wholeView(f)), '/');
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;b&gt;&amp;');
  });
});

test.each([
  [toDay(2019, 1, 1), toDay(2019, 1, 20), 'January 2019'],
  [toDay(2019, 1, 20), toDay(2019, 2, 1), 'January 2019 to February 2019'],
  [toDay(2001, 5, 1), toDay(2019, 2, 1), '2001 to 2019'],
])('a stretch is told by its months, or by its years: %d to %d', (from, to, words) => {
  expect(formatStretch(from, to)).toBe(words);
});
