import { toDay } from '../base/when.ts';
import type { Archive, Policy } from '../model/archive.ts';
import { listDescent } from '../model/ties.ts';
import { fitLabel, measureLabel } from '../timeline/label.ts';
import { round, type Shape } from '../timeline/shape.ts';
import { drawYears, EMPTY, makeTimeScale, type Picture, WIDTH } from './picture.ts';

/** A bar of the tree: where it begins and ends, its row, and its name beside or within it. */
export type Bar = {
  policy: Policy;
  row: number;
  x0: number;
  x1: number;
  labelX: number;
  label: string;
};

const TOP = 8;
const ROW = 24;
const HEIGHT = 17;
const LEFT = 8;

/**
 * Lays the bars in rows. A bar goes to the row of what it came from, where there is room for it and
 * its name, or else to the nearest row that has.
 */
export function layoutFamily(archive: Archive): { bars: Bar[]; from: number; to: number } {
  const descent = listDescent(archive);
  const to = archive.site.confirmed.to;
  const first = toDay(archive.site.span.from);
  const members = archive.policies.filter(
    (policy) =>
      policy.date.from <= to &&
      (policy.ended?.from ?? to) > first &&
      descent.some(({ before, after }) => before === policy || after === policy),
  );
  const from = Math.max(first, Math.min(to, ...members.map(({ date }) => date.from)));
  const right = WIDTH - 8;
  const x = makeTimeScale(from, to, LEFT, right);
  const taken: [number, number][][] = [];
  const bars: Bar[] = [];
  for (const policy of members) {
    const x0 = Math.max(LEFT, x(policy.date.from));
    const x1 = Math.max(x0 + 4, policy.ended ? x(policy.ended.from) : right);
    const width = measureLabel(policy.short);
    const inside = x1 - x0 >= width + 12;
    const after = x1 + 5 + width <= right;
    const labelX = inside ? x0 + 6 : after ? x1 + 5 : x0 - 5 - width;
    const label =
      inside || after || labelX >= LEFT ? policy.short : fitLabel(policy.short, x1 - x0);
    const span: [number, number] = [Math.min(x0, labelX), Math.max(x1, labelX + width)];
    const wanted = descent
      .filter((step) => step.after === policy)
      .flatMap((step) => bars.find((bar) => bar.policy === step.before)?.row ?? []);
    const home = wanted[0] ?? 0;
    const isFree = (row: number) =>
      (taken[row] ?? []).every(([a, b]) => span[1] + 10 <= a || span[0] >= b + 10);
    let row = home;
    for (let away = 0; ; away++) {
      if (isFree(home + away)) {
        row = home + away;
        break;
      }
      if (home - away >= 0 && isFree(home - away)) {
        row = home - away;
        break;
      }
    }
    while (taken.length <= row) taken.push([]);
    taken[row]?.push(span);
    bars.push({ policy, row, x0, x1, labelX, label });
  }
  return { bars, from, to };
}

/** The family tree: bars for what existed, and lines from each to what came of it. */
export function drawFamily(archive: Archive): Picture {
  const { bars, from, to } = layoutFamily(archive);
  if (!bars.length) return EMPTY;
  const rows = Math.max(0, ...bars.map(({ row }) => row)) + 1;
  const bottom = TOP + rows * ROW;
  const x = makeTimeScale(from, to, LEFT, WIDTH - 8);
  const y = (row: number) => TOP + row * ROW;
  const shapes: Shape[] = drawYears(from, to, x, TOP, bottom);
  for (const { before, after, relation } of listDescent(archive)) {
    const a = bars.find(({ policy }) => policy === before);
    const b = bars.find(({ policy }) => policy === after);
    if (!a || !b) continue;
    // From the end of the one, or from where the other begins if both went on side by side.
    const x1 = Math.min(a.x1, Math.max(a.x0, b.x0));
    const [y1, y2] = [y(a.row) + HEIGHT / 2, y(b.row) + HEIGHT / 2];
    const bend = Math.max(14, Math.min(40, Math.abs(b.x0 - x1) / 2));
    shapes.push({
      key: `descent-${before.id}-${after.id}`,
      tag: 'path',
      attrs: {
        class: `descent ${relation.replaceAll(' ', '-')}`,
        d: `M${round(x1)} ${y1}C${round(x1 + bend)} ${y1} ${round(b.x0 - bend)} ${y2} ${round(b.x0)} ${y2}`,
      },
    });
  }
  for (const { policy, row, x0, x1, labelX, label } of bars) {
    const hue = archive.site.lanes.find(({ id }) => id === policy.lane)?.hue ?? 0;
    shapes.push({
      key: policy.id,
      tag: 'a',
      attrs: {
        class: `item policy hue-${hue}`,
        'data-path': policy.path,
        'data-kind': 'policy',
        'data-id': policy.id,
        tabindex: -1,
      },
      children: [
        {
          key: 'bar',
          tag: 'rect',
          attrs: {
            class: 'bar',
            x: round(x0),
            y: y(row),
            width: round(x1 - x0),
            height: HEIGHT,
            rx: 2,
          },
        },
        // What began before the picture does has no mark of its beginning.
        ...(policy.date.from < from
          ? []
          : [
              {
                key: 'start',
                tag: 'rect' as const,
                attrs: { class: 'start', x: round(x0), y: y(row), width: 3, height: HEIGHT, rx: 1 },
              },
            ]),
        {
          key: 'label',
          tag: 'text',
          attrs: {
            class: labelX > x0 && labelX < x1 ? 'label inside' : 'label',
            x: round(labelX),
            y: y(row) + 12.5,
          },
          text: label,
        },
      ],
    });
  }
  return { width: WIDTH, height: bottom + 24, shapes };
}
