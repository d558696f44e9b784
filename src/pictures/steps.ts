import { toCalendar, toDay } from '../base/when.ts';
import type { Archive, Policy } from '../model/archive.ts';
import { type Count, countsInRoles } from '../model/standing.ts';
import { measureLabel } from '../timeline/label.ts';
import { round, type Shape } from '../timeline/shape.ts';
import { drawYears, EMPTY, makeTimeScale, type Picture, WIDTH } from './picture.ts';

/** How many of a kind of body there were, from one day until the next count or the end of its role. */
export type Step = { policy: Policy; figure: Count; from: number; to: number };

/** The counts of every policy that had one of the roles that are counted, in order of time. */
export function listSteps(archive: Archive): Step[] {
  const counted = new Set(archive.site.roles.filter((role) => role.counted).map(({ id }) => id));
  const last = archive.site.confirmed.to;
  return archive.policies
    .filter(({ began }) => began)
    .flatMap((policy) => {
      const counts = countsInRoles(policy, counted).filter(
        ({ figure }) => figure.date.from <= last,
      );
      return counts.map(({ figure, held }, i) => {
        const ends = [
          last,
          policy.ended?.from ?? last,
          held && !held.open ? held.to : last,
          counts[i + 1]?.figure.date.from ?? last,
        ];
        const from = figure.date.from;
        return { policy, figure, from, to: Math.max(from, Math.min(...ends)) };
      });
    });
}

const TOP = 34;
const LEFT = 44;
const HEIGHT = 300;

/** How many there were over time, as steps: a level holds until the next count. */
export function drawSteps(archive: Archive): Picture {
  const steps = listSteps(archive);
  if (!steps.length) return EMPTY;
  const most = Math.max(1, ...steps.map(({ figure }) => figure.count));
  const grid = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((n) => most / n <= 5) ?? most;
  const from = toDay(toCalendar(Math.min(...steps.map((step) => step.from))).year);
  const to = archive.site.confirmed.to;
  const bottom = TOP + HEIGHT;
  const right = WIDTH - 12;
  const x = makeTimeScale(from, to, LEFT, right);
  const y = (count: number) => bottom - (count / (Math.ceil(most / grid) * grid)) * HEIGHT;
  const shapes: Shape[] = drawYears(from, to, x, TOP, bottom);
  for (let level = 0; level <= most; level += grid)
    shapes.push(
      {
        key: `level-${level}`,
        tag: 'line',
        attrs: { class: 'tick', x1: LEFT, x2: right, y1: round(y(level)), y2: round(y(level)) },
      },
      {
        key: `level-label-${level}`,
        tag: 'text',
        attrs: { class: 'level-label', x: LEFT - 6, y: round(y(level) + 4) },
        text: `${level}`,
      },
    );

  /** Labels that are set already: a new one goes up until it meets none of them. */
  const taken: { x0: number; x1: number; y: number }[] = [];
  const label = (key: string, text: string, at: number, height: number, name: boolean) => {
    const size = name ? 12 : 11.5;
    const width = measureLabel(text, size);
    const x0 = Math.max(LEFT, Math.min(at, right - width));
    let place = height;
    while (taken.some((t) => t.x0 < x0 + width + 4 && x0 < t.x1 + 4 && Math.abs(t.y - place) < 13))
      place -= 13;
    taken.push({ x0, x1: x0 + width, y: place });
    shapes.push({
      key,
      tag: 'text',
      attrs: { class: name ? 'step-name' : 'step-count', x: round(x0), y: round(place) },
      text,
    });
  };

  for (const policy of new Set(steps.map((step) => step.policy))) {
    const own = steps.filter((step) => step.policy === policy);
    const hue = archive.site.lanes.find(({ id }) => id === policy.lane)?.hue ?? 0;
    const points = own.flatMap((step) => [
      `${round(x(step.from))} ${round(y(step.figure.count))}`,
      `${round(x(step.to))} ${round(y(step.figure.count))}`,
    ]);
    const first = own[0] as Step;
    const last = own.at(-1) as Step;
    const line = `M${points.join('L')}`;
    shapes.push(
      {
        key: `area-${policy.id}`,
        tag: 'path',
        attrs: {
          class: `step-area hue-${hue}`,
          d: `${line}L${round(x(last.to))} ${bottom}L${round(x(first.from))} ${bottom}z`,
        },
      },
      { key: `line-${policy.id}`, tag: 'path', attrs: { class: `step-line hue-${hue}`, d: line } },
    );
  }
  for (const policy of new Set(steps.map((step) => step.policy))) {
    const own = steps.filter((step) => step.policy === policy);
    // A level that goes on as it was needs no second number.
    for (const [i, step] of own.entries())
      if (step.figure.count !== own[i - 1]?.figure.count)
        label(
          `count-${policy.id}-${step.figure.date.edtf}`,
          `${step.figure.count}`,
          x(step.from) + 3,
          y(step.figure.count) - 5,
          false,
        );
    const highest = own.reduce((a, b) => (b.figure.count > a.figure.count ? b : a));
    label(
      `name-${policy.id}`,
      policy.short,
      x(highest.from) + 3,
      y(highest.figure.count) - 18,
      true,
    );
  }
  return { width: WIDTH, height: bottom + 24, shapes };
}
