import { readFileSync } from 'node:fs';
import { A3, A4, layoutPoster, numberItems } from '../../src/pictures/poster.ts';
import type { TimelineFrame, TimelineItem } from '../../src/timeline/item.ts';
import { toSvg } from '../../src/timeline/svg.ts';
import { makeItems } from '../../tools/bench/items.ts';
import { expect, test } from './fixtures.ts';

type Data = { frame: TimelineFrame; items: TimelineItem[] };
const { frame, items } = JSON.parse(readFileSync('dist/data/drawing.json', 'utf8')) as Data;

/** The width within the margins in millimetres, and the sheet's in points. */
const PAPERS = [
  { name: 'A4', path: 'poster/', inner: 277, sheet: [842, 595], paper: A4 },
  { name: 'A3', path: 'poster/a3/', inner: 400, sheet: [1191, 842], paper: A3 },
] as const;

/** Runs in the page: every number drawn, what is cut or lies over something else, and the smallest type. */
function lookAtSheets(): { numbers: string[]; faults: string[]; least: number } {
  const faults: string[] = [];
  const numbers: string[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const svg of document.querySelectorAll<SVGSVGElement>('.poster svg.drawing')) {
    const frame = svg.getBoundingClientRect();
    const unit = frame.width / svg.viewBox.baseVal.width;
    const boxes = [...svg.querySelectorAll('text')].map((text) => {
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * unit;
      least = Math.min(least, size);
      if (text.classList.contains('poster-number')) numbers.push(text.textContent);
      const { left, right, top, bottom } = text.getBoundingClientRect();
      // Letters are lower than the line they stand in.
      const slack = (bottom - top - size * 0.75) / 2;
      return { text: text.textContent, left, right, top: top + slack, bottom: bottom - slack };
    });
    for (const [i, a] of boxes.entries()) {
      if (a.left < frame.left - 0.5 || a.right > frame.right + 0.5)
        faults.push(`${a.text} leaves the drawing`);
      for (const b of boxes.slice(i + 1))
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          faults.push(`${a.text} over ${b.text}`);
    }
    if (frame.right > innerWidth + 0.5) faults.push('the drawing is wider than the paper');
  }
  for (const text of document.querySelectorAll('.poster :is(p, li, dd, dt, a)'))
    if (text.checkVisibility() && !text.closest('svg'))
      least = Math.min(least, Number.parseFloat(getComputedStyle(text).fontSize));
  return { numbers, faults, least };
}

for (const { name, path, inner, sheet, paper } of PAPERS) {
  test(`${name}: on paper every number can be read, and none lies over another`, async ({
    page,
  }) => {
    await page.emulateMedia({ media: 'print' });
    // As wide as the paper within its margins, at 96 pixels to the inch.
    await page.setViewportSize({ width: Math.round((inner / 25.4) * 96), height: 900 });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const { numbers, faults, least } = await page.evaluate(lookAtSheets);
    expect(faults).toEqual([]);
    expect(numbers.map(Number).sort((a, b) => a - b)).toEqual(items.map((_, i) => i + 1));
    // Eight points are ten pixels and two thirds.
    expect(least).toBeGreaterThanOrEqual((8 / 72) * 96);
  });

  for (const count of [20, 200, 600])
    test(`${name}: of ${count} made-up items none lies over another either`, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: Math.round((inner / 25.4) * 96), height: 900 });
      await page.goto(path);
      const sheets = layoutPoster(frame, numberItems(makeItems(frame, count)), paper, '/');
      await page.evaluate(
        (made) => {
          const frames = [...document.querySelectorAll('.poster-sheet')];
          for (const extra of frames.slice(1)) extra.remove();
          if (frames[0]) frames[0].innerHTML = made.join('');
        },
        sheets.map(
          (one) =>
            `<svg class="drawing" viewBox="0 0 ${one.width} ${one.height}">${toSvg(one, '')}</svg>`,
        ),
      );
      const { numbers, faults, least } = await page.evaluate(lookAtSheets);
      expect(faults).toEqual([]);
      expect(numbers).toHaveLength(count);
      expect(new Set(numbers).size).toBe(count);
      expect(least).toBeGreaterThanOrEqual((8 / 72) * 96);
    });

  test(`${name}: the key tells the date, title and source of each`, async ({ page }) => {
    await page.goto(path);
    const key = page.locator('.poster-key > li');
    await expect(key).toHaveCount(items.length);
    const told = await key.evaluateAll((rows) =>
      rows.map((row) => ({
        id: row.querySelector<HTMLElement>('[data-id]')?.dataset.id,
        when: row.querySelector('.poster-when')?.textContent,
        cite: row.querySelector('.poster-cite')?.textContent,
      })),
    );
    expect(told.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(told.filter(({ when, cite }) => !when || !cite)).toEqual([]);
  });

  test(`${name}: printing gives sheets of that size, and each drawing a sheet to itself`, async ({
    page,
  }) => {
    await page.goto(path);
    const drawings = await page.locator('.poster svg.drawing').count();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
    expect(sizes.length).toBeGreaterThan(drawings);
    for (const [, width, height] of sizes) {
      expect(Math.abs(Number(width) - sheet[0])).toBeLessThan(2);
      expect(Math.abs(Number(height) - sheet[1])).toBeLessThan(2);
    }
  });
}

test('on a narrow screen the drawing scrolls in its own frame, and the key is whole', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('poster/');
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBe(0);
  await expect(page.locator('.poster-key > li').last()).toBeVisible();
});
