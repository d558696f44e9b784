import { toCalendar, toDay } from '../base/when.ts';
import type { Archive, Quote } from '../model/archive.ts';
import type { Shape } from '../timeline/shape.ts';
import { drawYears, makeTimeScale, type Picture, round, WIDTH } from './picture.ts';

/** The quotations of one stance in one quarter of a year. */
export type Cell = { stance: string; from: number; quotes: Quote[] };

const quarterOf = (day: number): number => {
  const { year, month } = toCalendar(day);
  return toDay(year, Math.floor((month - 1) / 3) * 3 + 1);
};

/** Quotations by stance and quarter, in the order of the site's stances and then of time. */
export function groupVoices(archive: Archive): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { id } of archive.site.stances)
    for (const quote of archive.quotes.filter(({ stance }) => stance === id)) {
      const from = quarterOf(quote.said.from);
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

/** Paths of the stance shapes in a box of ten by ten: a stance is never colour alone. */
const SHAPES: Record<string, string> = {
  circle: 'a5 5 0 1 1 10 0a5 5 0 1 1 -10 0z',
  square: 'm0 -5h10v10h-10z',
  triangle: 'm5 -5l5 10h-10z',
  diamond: 'm5 -5l5 5l-5 5l-5 -5z',
};

/** One mark for each quotation, in the row of its stance, stacked where a quarter holds many. */
export function drawVoices(archive: Archive, base: string): Picture {
  const cells = groupVoices(archive);
  const years = cells.map(({ from }) => toCalendar(from).year);
  const from = toDay(Math.min(...years));
  const to = toDay(Math.max(...years) + 1) - 1;
  const right = WIDTH - 8;
  const x = makeTimeScale(from, to, LEFT, right);
  const wide = Math.max(1, Math.floor((x(from + 91) - x(from) - 2) / PITCH));
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
        text: title,
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
            href: base + quote.path,
            'data-kind': 'quote',
            'data-id': quote.id,
            tabindex: -1,
          },
          children: [
            { key: 'title', tag: 'title', attrs: {}, text: `${speaker}: ${quote.title}` },
            {
              key: 'mark',
              tag: 'path',
              attrs: { class: `mark stance-${id}`, d: `M${at} ${up}${SHAPES[shape]}` },
            },
          ],
        });
      });
    top = bottom + 4;
  }
  return {
    width: WIDTH,
    height: top + 22,
    shapes: [...drawYears(from, to, x, TOP, top), ...shapes],
  };
}
