import type { TimelineFrame } from './item.ts';
import { fitLabel, measureLabel } from './label.ts';
import type { Across, Stretch } from './place.ts';
import { round, type Shape } from './shape.ts';

export const STRIP = 18;

type Part = {
  key: string;
  label: string;
  title: string;
  from: number;
  to: number;
  path?: string;
  id?: string;
};

/** Where the strips stand: one line for each office, and under them the eras. */
const topOf = (line: number): number => line * (STRIP + 2);

/** What the strips are called, in the gutter before them. */
export const drawStripTitles = ({ offices }: TimelineFrame, gutter: number): Shape[] =>
  [...offices.map(({ id, title }) => [`office-${id}`, title]), ['eras', 'Era']].map(
    ([name = '', title = ''], i) => ({
      key: `strip-${name}`,
      tag: 'text',
      attrs: { class: 'strip-title', x: 2, y: topOf(i) + 13 },
      text: fitLabel(title, gutter - 6, 11),
    }),
  );

/** The strips above the lanes: who was in office, and the eras. */
export const drawStrips = (
  { offices, eras }: TimelineFrame,
  view: Stretch,
  across: Across,
): Shape[] => [
  ...offices.flatMap(({ id, holders }, i) =>
    drawStrip(
      'office',
      holders.map((holder, n) => ({ ...holder, key: `${id}-${n}` })),
      topOf(i),
      view,
      across,
    ),
  ),
  ...drawStrip(
    'era',
    eras.map((era) => ({ ...era, key: `era-${era.id}` })),
    topOf(offices.length),
    view,
    across,
  ),
];

function drawStrip(
  kind: 'office' | 'era',
  parts: Part[],
  y: number,
  view: Stretch,
  { left, right, x }: Across,
): Shape[] {
  // Each box reaches as far as any could, under the next, which hides it from where it begins: so none
  // changes its size as the reader zooms. What ends before another begins is hidden by paper.
  const width = round((right - left) * 1.02);
  const points = `0,-0.5 ${width},-0.5 ${width},${STRIP + 0.5} 0,${STRIP + 0.5}`;
  const extent = [y, y + STRIP] as const;
  const box = (name: string): Shape => ({
    key: 'box',
    tag: 'polygon',
    attrs: { class: name, points },
  });
  return parts
    .filter(({ from, to }) => from <= view.to && to >= view.from)
    .flatMap((part, i, seen): Shape[] => {
      const a = Math.max(left, x(part.from));
      const b = Math.min(right, x(part.to));
      // A name is shown whole or not at all; an era's may be cut.
      const room = b - a - 7;
      const whole = measureLabel(part.label, 11) <= room;
      const label = kind === 'era' || whole ? fitLabel(part.label, room, 11) : '';
      const ends = part.to < view.to && (seen[i + 1]?.from ?? view.to) > part.to + 1;
      const strip: Shape = {
        key: part.key,
        tag: 'g',
        at: { x: round(a), y },
        extent,
        attrs: { class: `strip ${kind}` },
        children: [
          { key: 'title', tag: 'title', attrs: {}, text: part.title },
          box('strip-box'),
          ...(label
            ? [
                {
                  key: 'label',
                  tag: 'text' as const,
                  attrs: { class: 'strip-label', x: 4, y: 13 },
                  text: label,
                },
              ]
            : []),
        ],
      };
      return [
        // What leads to a page stands within its link, which stays where it is while the group moves.
        part.path
          ? {
              key: part.key,
              tag: 'a',
              extent,
              attrs: {
                'data-path': part.path,
                'data-kind': kind,
                'data-id': part.id ?? '',
                tabindex: -1,
              },
              children: [strip],
            }
          : strip,
        ...(ends
          ? [
              {
                ...box('strip-end'),
                key: `${part.key}-end`,
                at: { x: round(Math.max(a + 1, b)), y },
                extent,
              },
            ]
          : []),
      ];
    });
}
