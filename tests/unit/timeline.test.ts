import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay } from '../../src/base/when.ts';
import { toTimelineFrame, toTimelineItems } from '../../src/export/timeline.ts';
import type { TimelineFrame, TimelineItem } from '../../src/timeline/item.ts';
import {
  fitLabel,
  layoutTimeline,
  MIDDLE,
  measureLabel,
  type Shape,
  WIDE,
} from '../../src/timeline/layout.ts';
import { toSvg } from '../../src/timeline/svg.ts';
import {
  type Bounds,
  clampView,
  formatView,
  LEAST_DAYS,
  panView,
  parseView,
  wholeView,
  zoomView,
} from '../../src/timeline/view.ts';
import { loadHousing } from './site.ts';

const bounds: Bounds = {
  from: toDay(1988),
  to: toDay(2027),
  lanes: ['a', 'b', 'voices'],
  items: new Set(['x', 'y']),
};
const day = fc.integer({ min: bounds.from, max: bounds.to });
const view = fc
  .record({
    from: day,
    to: day,
    lanes: fc.option(fc.uniqueArray(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 2 }), {
      nil: undefined,
    }),
    item: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
  })
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
    ['?item=x&on=&q=<script>', { item: 'x' }],
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
  eras: [],
  offices: [],
  stances: [{ id: 's', title: 'S', shape: 'circle' }],
  from: bounds.from,
  to: bounds.to,
  confirmed: toDay(2026, 7, 2),
};
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
      themes: [],
      stance: 's',
      spoken: '',
    }),
  );
const items = fc
  .array(item, { maxLength: 120 })
  .map((list): TimelineItem[] => list.map((made, i) => ({ ...made, id: `i${i}` })));

type Box = { id: string; x0: number; x1: number; y: number };

/** What each item takes up: its bar or mark, and its label as wide as it was measured. */
const boxesOf = (shapes: Shape[]): Box[] =>
  shapes
    .filter(({ tag, attrs }) => tag === 'a' && String(attrs.class).startsWith('item'))
    .map((shape) => {
      const parts = (shape.children ?? []).flatMap((part) => {
        const x = Number(part.attrs.x);
        if (part.tag === 'rect') return [[x, x + Number(part.attrs.width), Number(part.attrs.y)]];
        if (part.tag === 'text')
          return [[x, x + measureLabel(part.text ?? ''), Number(part.attrs.y) - 12.5]];
        if (part.tag !== 'path') return [];
        const [, px = 0, py = 0] = /^M([\d.-]+) ([\d.-]+)/.exec(String(part.attrs.d)) ?? [];
        return [[Number(px), Number(px), Math.floor(Number(py) / 20) * 20]];
      });
      return {
        id: shape.key,
        x0: Math.min(...parts.map(([a]) => a ?? 0)),
        x1: Math.max(...parts.map(([, b]) => b ?? 0)),
        y: Number(parts.at(-1)?.[2] ?? 0),
      };
    });

describe('a layout', () => {
  test.each([WIDE, MIDDLE])(
    'names or counts every item shown, and nothing overlaps or leaves ($width wide)',
    (size) => {
      fc.assert(
        fc.property(items, view, (list, v) => {
          const drawing = layoutTimeline(frame, list, v, size);
          const wanted = list.filter((i) => {
            const last = i.open ? Math.max(i.from + 30, frame.confirmed) : i.to;
            return i.from <= v.to && last >= v.from && (!v.lanes || v.lanes.includes(i.lane));
          });
          const named = drawing.lanes.flatMap((lane) => lane.items);
          expect(new Set(named).size).toBe(named.length);
          expect(named.length + drawing.clustered).toBe(wanted.length);
          const counted = drawing.shapes
            .filter(({ attrs }) => attrs['data-count'] !== undefined)
            .reduce((sum, { attrs }) => sum + Number(attrs['data-count']), 0);
          expect(counted).toBe(drawing.clustered);
          const rows = Map.groupBy(
            boxesOf(drawing.shapes).filter(
              ({ id }) => list.find((i) => i.id === id)?.kind !== 'quote',
            ),
            ({ y }) => Math.round(y),
          );
          for (const boxes of rows.values()) {
            const sorted = boxes.sort((a, b) => a.x0 - b.x0);
            sorted.forEach((box, i) => {
              const next = sorted[i + 1];
              if (next) expect(next.x0).toBeGreaterThanOrEqual(box.x1 - 0.2);
              expect(box.x0).toBeGreaterThanOrEqual(size.gutter - 0.1);
              expect(box.x1).toBeLessThanOrEqual(size.width + 0.1);
            });
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  test('is the same for the same things, in whatever order they come', () => {
    fc.assert(
      fc.property(items, view, (list, v) => {
        const sorted = (drawing: ReturnType<typeof layoutTimeline>) =>
          JSON.stringify(drawing.shapes);
        expect(sorted(layoutTimeline(frame, [...list].reverse(), v, WIDE))).toBe(
          sorted(layoutTimeline(frame, list, v, WIDE)),
        );
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
        const drawing = layoutTimeline(frame, list, { ...v, item: chosen?.id }, WIDE);
        expect(drawing.lanes.flatMap((lane) => lane.items)).toContain(chosen?.id);
      }),
    );
  });

  test('keys are unique, so that a redrawing finds each shape again', () => {
    fc.assert(
      fc.property(items, view, (list, v) => {
        const keys = layoutTimeline(frame, list, v, WIDE).shapes.map(({ key }) => key);
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

  test('each step is one designed sentence', () => {
    expect(by('right-to-rent').spoken).toBe(
      'January 1986. Right to rent from then on. Building lane, replaced Garden estates.',
    );
    expect(by('sky-homes').spoken).toBe('9 March 1984. Sky homes, a proposal. Building lane.');
    expect(by('housing-vote-1971').spoken).toBe(
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
    const svg = toSvg(layoutTimeline(f, [evil], wholeView(f), WIDE), '/');
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;b&gt;&amp;');
  });
});
