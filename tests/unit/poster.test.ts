import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toTimelineFrame, toTimelineItems } from '../../src/export/timeline.ts';
import { loadArchive } from '../../src/load/archive.ts';
import type { Archive } from '../../src/model/archive.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import {
  A3,
  A4,
  findFirstCitation,
  layoutPoster,
  makeCrowdedScale,
  numberItems,
  type Paper,
} from '../../src/pictures/poster.ts';
import type { TimelineItem } from '../../src/timeline/item.ts';
import { measureLabel } from '../../src/timeline/label.ts';
import type { Shape } from '../../src/timeline/shape.ts';
import { makeItems } from '../../tools/bench/items.ts';
import { loadHousing } from './site.ts';

const large = loadArchive();
const frame = toTimelineFrame(large);
const draw = (items: TimelineItem[], paper: Paper) =>
  layoutPoster(frame, numberItems(items), paper, '/');

const flatten = (shapes: readonly Shape[]): Shape[] =>
  shapes.flatMap((shape) => [shape, ...flatten(shape.children ?? [])]);

/** Every text of a sheet with the room that it takes, the bold ones with a little more. */
const listTexts = (sheet: Picture) =>
  flatten(sheet.shapes)
    .filter(({ tag }) => tag === 'text')
    .map(({ attrs, text = '' }) => {
      const size = Number(attrs['font-size']);
      const width = measureLabel(text, size) * (attrs.class === 'poster-number' ? 1.1 : 1);
      const [x, y] = [Number(attrs.x), Number(attrs.y)];
      return {
        text,
        size,
        kind: attrs.class,
        x0: x,
        x1: x + width,
        y0: y - size * 0.75,
        y1: y + 1,
      };
    });

function expectSound(sheets: Picture[], items: TimelineItem[], paper: Paper): void {
  const numbers = sheets.flatMap(listTexts).filter(({ kind }) => kind === 'poster-number');
  expect(numbers.map(({ text }) => Number(text)).sort((a, b) => a - b)).toEqual(
    items.map((_, i) => i + 1),
  );
  for (const sheet of sheets) {
    expect(sheet.width).toBeLessThanOrEqual(paper.width);
    expect(sheet.height).toBeLessThanOrEqual(paper.height - 44);
    const texts = listTexts(sheet);
    for (const [i, a] of texts.entries()) {
      expect(a.size, a.text).toBeGreaterThanOrEqual(8);
      expect(a.x0, a.text).toBeGreaterThanOrEqual(0);
      expect(a.x1, a.text).toBeLessThanOrEqual(paper.width + 0.1);
      expect(a.y0, a.text).toBeGreaterThanOrEqual(0);
      expect(a.y1, a.text).toBeLessThanOrEqual(sheet.height);
      for (const b of texts.slice(i + 1))
        if (a.x0 < b.x1 - 0.1 && b.x0 < a.x1 - 0.1 && a.y0 < b.y1 && b.y0 < a.y1)
          expect.fail(`${a.text} (${a.x0}) and ${b.text} (${b.x0}) overlap`);
    }
    // Marks and bars stay on the paper too, and no two of a lane lie over one another.
    const boxes = flatten(sheet.shapes).filter(({ attrs }) => attrs.class === 'bar');
    for (const [i, { attrs: a }] of boxes.entries()) {
      expect(Number(a.x) + Number(a.width)).toBeLessThanOrEqual(paper.width);
      for (const { attrs: b } of boxes.slice(i + 1))
        expect(
          a.y === b.y &&
            Number(a.x) < Number(b.x) + Number(b.width) - 0.15 &&
            Number(b.x) < Number(a.x) + Number(a.width) - 0.15,
        ).toBe(false);
    }
  }
}

for (const paper of [A4, A3])
  test.each([20, 200, 600])(
    `${paper.name}: as many numbers as items, and none over another, of %i`,
    (count) => {
      const items = makeItems(frame, count);
      expectSound(draw(items, paper), items, paper);
    },
  );

const sites: [string, Archive][] = [
  ['large', large],
  ['small', loadHousing()],
];
test.each(sites)('the %s site is all there on both papers', (_, archive) => {
  const items = toTimelineItems(archive);
  expect(items).toHaveLength(
    archive.policies.length + archive.events.length + archive.quotes.length,
  );
  for (const paper of [A4, A3]) {
    const sheets = layoutPoster(toTimelineFrame(archive), numberItems(items), paper, '/');
    expectSound(sheets, items, paper);
  }
});

test('the whole story is one sheet of A3, and two of A4 at most', () => {
  const items = toTimelineItems(large);
  expect(draw(items, A3)).toHaveLength(1);
  expect(draw(items, A4).length).toBeLessThanOrEqual(2);
});

test('whatever the items, every number is there once and none lies over another', () => {
  const lanes = [...frame.lanes.map(({ id }) => id), 'voices'];
  const item = fc
    .record({
      lane: fc.constantFrom(...lanes),
      bar: fc.boolean(),
      hollow: fc.boolean(),
      open: fc.boolean(),
      from: fc.integer({ min: frame.from - 20_000, max: frame.to + 400 }),
      length: fc.integer({ min: 0, max: 9000 }),
      importance: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ bar, length, ...rest }): TimelineItem => {
      const [made] = makeItems(frame, 1);
      return {
        ...(made as TimelineItem),
        ...rest,
        kind: bar ? 'policy' : 'event',
        to: bar ? rest.from + length : rest.from,
      };
    });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 120, size: 'max' }), (items) => {
      expectSound(draw(items, A4), items, A4);
    }),
    { numRuns: 25 },
  );
});

test('hundreds on one day are piled beside it, on more sheets where one is not enough', () => {
  const [made] = makeItems(frame, 1);
  const items = Array.from({ length: 600 }, (_, i) => ({
    ...(made as TimelineItem),
    id: `same-${i}`,
    kind: 'event' as const,
    lane: 'voices',
    from: frame.from + 9000,
    to: frame.from + 9000,
  }));
  expectSound(draw(items, A4), items, A4);
});

test('time runs one way, and a crowded year is wider than an empty one', () => {
  const day = frame.from + 3000;
  const items = makeItems(frame, 40).map((item) => ({ ...item, from: day, to: day }));
  const x = makeCrowdedScale(frame, numberItems(items), 0, 1000);
  fc.assert(
    fc.property(
      fc.integer({ min: frame.from, max: frame.to - 1 }),
      fc.integer({ min: 1, max: 2000 }),
      (a, gap) => x(a) < x(Math.min(frame.to, a + gap)) || a + gap > frame.to,
    ),
  );
  expect(x(day + 100) - x(day - 100)).toBeGreaterThan(3 * (x(day + 3100) - x(day + 2900)));
});

test('everything in the key has a citation', () => {
  for (const { id } of toTimelineItems(large)) {
    const cited = findFirstCitation(large, id);
    expect(cited && large.sourcesById.has(cited.source), id).toBe(true);
  }
});
