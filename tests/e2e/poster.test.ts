import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
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

/** What a printed file says on each page, what lies over something else or beyond the edge, and the smallest type in points. */
async function readPdf(
  file: Buffer,
  [width, height]: readonly [number, number],
): Promise<{ pages: string[][]; faults: string[]; least: number }> {
  const faults: string[] = [];
  const pages: string[][] = [];
  let least = Number.POSITIVE_INFINITY;
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const boxes = items.flatMap((item) => {
      // An apostrophe on its own is set into the letter after it, as it should be.
      if (!('str' in item) || !item.str.trim() || /^[’ʼ']$/.test(item.str)) return [];
      const [, , c, d, x, y] = item.transform as [number, number, number, number, number, number];
      const size = Math.hypot(c, d);
      least = Math.min(least, Math.round(size * 100) / 100);
      // Letters without what hangs below the line, so that lines set close do not count as overlapping.
      return { text: item.str.trim(), x0: x, x1: x + item.width, y0: y, y1: y + size * 0.7 };
    });
    for (const [i, a] of boxes.entries()) {
      if (a.x0 < 0 || a.x1 > width || a.y0 < 0 || a.y1 > height)
        faults.push(`page ${number}: ${a.text} leaves the paper`);
      for (const b of boxes.slice(i + 1))
        if (a.x0 < b.x1 - 0.5 && b.x0 < a.x1 - 0.5 && a.y0 < b.y1 - 0.3 && b.y0 < a.y1 - 0.3)
          faults.push(`page ${number}: ${a.text} over ${b.text}`);
    }
    pages.push(boxes.map(({ text }) => text));
  }
  return { pages, faults, least };
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
    test(`${name}: printed to PDF, ${count} made-up items are all there, and none lies over another`, async ({
      page,
    }) => {
      await page.goto(path);
      const numbered = numberItems(makeItems(frame, count));
      const sheets = layoutPoster(frame, numbered, paper, '/');
      await page.evaluate(
        ({ made, rows }) => {
          const frames = [...document.querySelectorAll('.poster-sheet')];
          const [first] = frames;
          if (!first) throw new Error('The poster has no sheet: its mark-up has changed.');
          for (const extra of frames.slice(1)) extra.remove();
          for (const svg of made.toReversed()) {
            const sheet = first.cloneNode() as Element;
            sheet.innerHTML = svg;
            first.after(sheet);
          }
          first.remove();
          // The key's own rows serve as pattern, so that the longest titles and citations are among them.
          const key = document.querySelector('.poster-key');
          const patterns = [...(key?.children ?? [])];
          key?.replaceChildren(
            ...rows.map((title, i) => {
              const row = patterns[i % patterns.length]?.cloneNode(true) as Element;
              const link = row.querySelector('a');
              if (link && i % 3) link.textContent = title;
              return row;
            }),
          );
        },
        {
          made: sheets.map(
            (one) =>
              `<svg class="drawing" viewBox="0 0 ${one.width} ${one.height}">${toSvg(one, '')}</svg>`,
          ),
          rows: numbered.map(({ item }) => item.title),
        },
      );
      await page.evaluate(() => document.fonts.ready);
      const { pages, faults, least } = await readPdf(
        await page.pdf({ preferCSSPageSize: true }),
        sheet,
      );
      expect(faults).toEqual([]);
      // The drawing has its sheets, and what follows has others.
      expect(pages.length).toBeGreaterThan(sheets.length);
      const wanted = numbered.map(({ number }) => number);
      const drawn = pages
        .slice(0, sheets.length)
        .flatMap((texts) => texts.filter((text) => /^\d{1,3}$/.test(text)));
      expect(drawn.map(Number).sort((one, other) => one - other)).toEqual(wanted);
      const listed = pages
        .slice(sheets.length)
        .flatMap((texts) => texts.filter((text) => /^\d{1,3}\.$/.test(text)));
      expect(listed.map(Number.parseFloat).sort((one, other) => one - other)).toEqual(wanted);
      expect(least).toBeGreaterThanOrEqual(8);
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
