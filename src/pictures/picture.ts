import { scaleLinear } from 'd3-scale';
import { toCalendar, toDay } from '../base/when.ts';
import { round, type Shape } from '../timeline/shape.ts';

/** A drawing made at build, in the units of its own view box. */
export type Picture = { width: number; height: number; shapes: Shape[] };

/** The picture of nothing: a site may have nothing to draw. */
export const EMPTY: Picture = { width: 0, height: 0, shapes: [] };

/** The width of every picture: text is drawn at the size it is set in on a wide page. */
export const WIDTH = 960;

/** From days to places across a picture. */
export type TimeScale = (day: number) => number;

export const makeTimeScale = (from: number, to: number, left: number, right: number): TimeScale =>
  scaleLinear([from, to], [left, right]);

/** Years at even steps as vertical lines with their numbers below, at most one for every 70 units. */
export function drawYears(
  from: number,
  to: number,
  x: TimeScale,
  top: number,
  bottom: number,
): Shape[] {
  const first = toCalendar(from).year;
  const last = toCalendar(to).year;
  const room = Math.max(1, (x(to) - x(from)) / 70);
  const step = [1, 2, 5, 10, 20, 50].find((n) => (last - first) / n <= room) ?? 100;
  const shapes: Shape[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const day = toDay(year);
    if (day < from || day > to) continue;
    const at = round(x(day));
    shapes.push(
      {
        key: `tick-${year}`,
        tag: 'line',
        attrs: { class: 'tick', x1: at, x2: at, y1: top, y2: bottom },
      },
      {
        key: `tick-label-${year}`,
        tag: 'text',
        attrs: { class: 'tick-label', x: at, y: bottom + 15 },
        text: `${year}`,
      },
    );
  }
  return shapes;
}
