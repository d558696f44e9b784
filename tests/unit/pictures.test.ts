import { expect, test } from 'vitest';
import { toDay } from '../../src/base/when.ts';
import { loadArchive } from '../../src/load/archive.ts';
import type { Archive } from '../../src/model/archive.ts';
import { listDescent } from '../../src/model/ties.ts';
import { drawFamily, layoutFamily } from '../../src/pictures/family.ts';
import { drawSteps, listSteps } from '../../src/pictures/steps.ts';
import { drawVoices, groupVoices } from '../../src/pictures/voices.ts';
import { measureLabel } from '../../src/timeline/label.ts';
import type { Shape } from '../../src/timeline/shape.ts';
import { loadHousing } from './site.ts';

// The small site proves the rules; the large one, that they hold where it is crowded.
const small = loadHousing();
const both: [string, Archive][] = [
  ['small', small],
  ['large', loadArchive()],
];

test('a count holds until the next one or the end', () => {
  expect(listSteps(small).map(({ figure, from, to }) => [figure.count, from, to])).toEqual([
    [1, toDay(1971, 4), toDay(1985)],
    [4, toDay(1985), toDay(1985)],
  ]);
});

test.each(both)('every count of the %s site is drawn with its number', (_, archive) => {
  const texts = drawSteps(archive)
    .shapes.filter(({ attrs }) => attrs.class === 'step-count')
    .map(({ text }) => Number(text));
  // A level that goes on as it was is numbered once.
  const changes = listSteps(archive).filter(
    (step, i, all) =>
      all[i - 1]?.policy !== step.policy || all[i - 1]?.figure.count !== step.figure.count,
  );
  expect(texts).toEqual(changes.map(({ figure }) => figure.count));
});

const boxes = (shapes: Shape[], classes: string[], size: number) =>
  shapes
    .filter(({ attrs }) => classes.includes(String(attrs.class)))
    .map(({ attrs, text = '' }) => ({
      text,
      x0: Number(attrs.x),
      x1: Number(attrs.x) + measureLabel(text, size),
      y: Number(attrs.y),
    }));

test.each(both)(
  'no two labels of the steps of the %s site overlap, nor leave the picture',
  (_, archive) => {
    const picture = drawSteps(archive);
    const labels = boxes(picture.shapes, ['step-count', 'step-name'], 11.5);
    for (const [i, a] of labels.entries()) {
      expect(a.x0, a.text).toBeGreaterThanOrEqual(0);
      expect(a.x1, a.text).toBeLessThanOrEqual(picture.width);
      expect(a.y, a.text).toBeGreaterThan(8);
      for (const b of labels.slice(i + 1))
        expect(a.x0 < b.x1 && b.x0 < a.x1 && Math.abs(a.y - b.y) < 11, `${a.text} ${b.text}`).toBe(
          false,
        );
    }
  },
);

test('a tree joins what truly existed and truly came of one another', () => {
  expect(listDescent(small).map(({ before, after }) => [before.id, after.id])).toEqual([
    ['garden-estates', 'right-to-rent'],
  ]);
});

test.each(both)('no two bars or names of the tree of the %s site share a place', (_, archive) => {
  const { bars } = layoutFamily(archive);
  expect(new Set(bars.map(({ policy }) => policy)).size).toBe(bars.length);
  const spans = bars.map((bar) => ({
    ...bar,
    from: Math.min(bar.x0, bar.labelX),
    to: Math.max(bar.x1, bar.labelX + measureLabel(bar.label)),
  }));
  for (const [i, a] of spans.entries())
    for (const b of spans.slice(i + 1))
      expect(a.row === b.row && a.from < b.to && b.from < a.to, `${a.label} ${b.label}`).toBe(
        false,
      );
  const picture = drawFamily(archive);
  expect(picture.shapes.filter(({ tag }) => tag === 'a')).toHaveLength(bars.length);
  expect(picture.shapes.filter(({ tag }) => tag === 'path')).toHaveLength(
    listDescent(archive).length,
  );
});

test.each(both)(
  'every quotation of the %s site is one mark, apart from the others, in the row of its stance',
  (_, archive) => {
    const picture = drawVoices(archive);
    const cells = groupVoices(archive, picture.months);
    expect(cells.flatMap(({ quotes }) => quotes)).toHaveLength(archive.quotes.length);
    const marks = picture.shapes.filter(({ tag }) => tag === 'a');
    expect(marks).toHaveLength(archive.quotes.length);
    const rows = picture.shapes
      .filter(({ key }) => key.startsWith('row-'))
      .map(({ key, attrs }) => ({ stance: key.slice(4), bottom: Number(attrs.y1) }));
    const places = marks.map(({ attrs, children }) => {
      const path = String(children?.[1]?.attrs.d);
      const [, x = 0, y = 0] = (/^M([\d.]+) ([\d.]+)/.exec(path) ?? []).map(Number);
      return { id: attrs['data-id'], x, y };
    });
    for (const [i, { id, x, y }] of places.entries()) {
      const quote = archive.quotes.find((one) => one.id === id);
      expect(rows.find(({ bottom }) => y < bottom)?.stance, String(id)).toBe(quote?.stance);
      for (const other of places.slice(i + 1))
        expect(Math.abs(other.x - x) < 6 && Math.abs(other.y - y) < 6, `${id} ${other.id}`).toBe(
          false,
        );
    }
  },
);

test('a site with nothing to draw has empty pictures', () => {
  const none = { ...small, policies: [], quotes: [] };
  for (const picture of [drawSteps(none), drawFamily(none), drawVoices(none)])
    expect(picture.shapes).toEqual([]);
});

test('what ended before the years shown is not in the tree, nor a count after the last day known', () => {
  const later = { ...small, site: { ...small.site, span: { from: 1986, to: 2021 } } };
  expect(layoutFamily(later).bars.map(({ policy }) => policy.id)).toEqual(['right-to-rent']);
  const early = { ...small.site.confirmed, from: toDay(1980), to: toDay(1980) };
  expect(listSteps({ ...small, site: { ...small.site, confirmed: early } })).toHaveLength(1);
});
