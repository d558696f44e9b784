import type { TimelineFrame } from './item.ts';
import { fitLabel, measureLabel } from './label.ts';
import type { Across } from './place.ts';
import { round, type Shape, toCorners } from './shape.ts';

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

/** The strips above the lanes: who was in office, one line for each office, and the eras. */
export const drawStrips = (
  { offices, eras }: TimelineFrame,
  view: { from: number; to: number },
  across: Across,
): Shape[] => [
  ...offices.flatMap((office, i) =>
    drawStrip(
      `office-${office.id}`,
      office.title,
      office.holders.map((holder, n) => ({ ...holder, key: `${office.id}-${n}` })),
      i * (STRIP + 2),
      view,
      across,
    ),
  ),
  ...drawStrip(
    'eras',
    'Era',
    eras.map((era) => ({ ...era, key: `era-${era.id}` })),
    offices.length * (STRIP + 2),
    view,
    across,
  ),
];

function drawStrip(
  name: string,
  title: string,
  parts: Part[],
  y: number,
  view: { from: number; to: number },
  { left, right, x }: Across,
): Shape[] {
  const kind = name === 'eras' ? 'era' : 'office';
  return [
    {
      key: `strip-${name}`,
      tag: 'text',
      attrs: { class: 'strip-title', x: 2, y: y + 13 },
      text: fitLabel(title, left - 6, 11),
    },
    ...parts
      .filter(({ from, to }) => from <= view.to && to >= view.from)
      .map((part): Shape => {
        const a = Math.max(left, x(part.from));
        const b = Math.min(right, x(part.to));
        // A name is shown whole or not at all; an era's may be cut.
        const room = b - a - 7;
        const whole = measureLabel(part.label, 11) <= room;
        const label = kind === 'era' || whole ? fitLabel(part.label, room, 11) : '';
        return {
          key: part.key,
          tag: part.path ? 'a' : 'g',
          at: { x: round(a), y },
          reach: STRIP,
          attrs: {
            class: `strip ${kind}`,
            ...(part.path
              ? {
                  'data-path': part.path,
                  'data-kind': kind,
                  'data-id': part.id ?? '',
                  tabindex: -1,
                }
              : {}),
          },
          children: [
            { key: 'title', tag: 'title', attrs: {}, text: part.title },
            {
              key: 'box',
              tag: 'polygon',
              attrs: { class: 'strip-box', points: toCorners(0, Math.max(1, b - a - 1), STRIP) },
            },
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
      }),
  ];
}
