import { toCalendar, toDay } from '../base/when.ts';
import type { Archive, Quote } from '../model/archive.ts';
import { fitLabel } from '../timeline/label.ts';
import { round, type Shape } from '../timeline/shape.ts';
import { classOfStance, drawStance } from '../timeline/stance.ts';
import { drawYears, EMPTY, makeTimeScale, type Picture, WIDTH } from './picture.ts';

/** The quotations of one stance in one stretch of months. */
export type Cell = { stance: string; from: number; quotes: Quote[] };

/** Months to a cell, tried from the shortest, until a mark has room in one. */
const MONTHS = [3, 6, 12, 24, 60, 120];

const startOf = (day: number, months: number): number => {
  const { year, month } = toCalendar(day);
  const whole = year * 12 + month - 1;
  const first = whole - (whole % months);
  return toDay(Math.floor(first / 12), (first % 12) + 1);
};

/**
 * Quotations by stance and stretch of months, in the order of the site's stances and then of time.
 * What was said at no exact day stands where the time it may have been said in begins.
 */
export function groupVoices(archive: Archive, months: number): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { id } of archive.site.stances)
    for (const quote of archive.quotes.filter(({ stance }) => stance === id)) {
      const from = startOf(quote.said.from, months);
      const key = `${id} ${from}`;
      const cell = cells.get(key) ?? { stance: id, from, quotes: [] };
      cell.quotes.push(quote);
      cells.set(key, cell);
    }
  return [...cells.values()];
}

const LEFT = 118;
const PITCH = 13;
const TOP = 6;

/** One mark for each quotation, in the row of its stance, stacked where a stretch holds many. */
export function drawVoices(archive: Archive): Picture & { months: number } {
  if (!archive.quotes.length) return { ...EMPTY, months: 0 };
  const years = archive.quotes.map(({ said }) => toCalendar(said.from).year);
  const from = toDay(Math.min(...years));
  const to = toDay(Math.max(...years) + 1) - 1;
  const right = WIDTH - 8;
  const x = makeTimeScale(from, to, LEFT, right);
  // The shortest months of the year bound the room in a cell.
  const roomIn = (months: number) => x(from + months * 29.5) - x(from) - 2;
  const months = MONTHS.find((n) => roomIn(n) >= PITCH) ?? 120;
  const cells = groupVoices(archive, months);
  const wide = Math.max(1, Math.floor(roomIn(months) / PITCH));
  const shapes: Shape[] = [];
  let top = TOP;
  for (const { id, title, shape } of archive.site.stances) {
    const own = cells.filter(({ stance }) => stance === id);
    const most = Math.max(1, ...own.map(({ quotes }) => Math.ceil(quotes.length / wide)));
    const height = most * PITCH + 10;
    const bottom = top + height;
    shapes.push(
      {
        key: `row-${id}`,
        tag: 'line',
        attrs: { class: 'tick', x1: 0, x2: right, y1: bottom, y2: bottom },
      },
      {
        key: `stance-${id}`,
        tag: 'text',
        attrs: { class: 'stance-name', x: 0, y: bottom - 8 },
        text: fitLabel(title, LEFT - 8, 12),
      },
    );
    for (const cell of own)
      cell.quotes.forEach((quote, i) => {
        const at = round(x(cell.from) + 2 + (i % wide) * PITCH);
        const up = bottom - 10 - Math.floor(i / wide) * PITCH;
        const speaker = archive.records.get(quote.speaker)?.title ?? quote.speaker;
        shapes.push({
          key: quote.id,
          tag: 'a',
          attrs: {
            class: 'item quote',
            'data-path': quote.path,
            'data-kind': 'quote',
            'data-id': quote.id,
            tabindex: -1,
          },
          children: [
            { key: 'title', tag: 'title', attrs: {}, text: `${speaker}: ${quote.title}` },
            {
              key: 'mark',
              tag: 'path',
              attrs: {
                class: `mark ${classOfStance(archive.site.stances, id)}`,
                d: drawStance(shape, at, up - 5, 10),
              },
            },
          ],
        });
      });
    top = bottom + 4;
  }
  return {
    months,
    width: WIDTH,
    height: top + 22,
    shapes: [...drawYears(from, to, x, TOP, top), ...shapes],
  };
}
