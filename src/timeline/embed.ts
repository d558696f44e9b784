import { formatDay } from '../base/when.ts';
import { cutAt } from './as-at.ts';
import { foldItems, matches } from './choice.ts';
import type { TimelineFrame, TimelineItem } from './item.ts';
import { type Drawing, layoutStill, MIDDLE } from './layout.ts';
import type { Shape } from './shape.ts';
import { formatStretch } from './spoken.ts';
import { isNarrowed, type View } from './view.ts';

/** How many items an embed lists under its drawing. */
const LISTED = 18;

/** The timeline in the frame of another page: a view as it was asked for, without tools. */
export type EmbeddedView = {
  drawing: Drawing;
  /** What is shown, in words. */
  caption: string;
  /** The most important of what is shown, in order of time, the chosen one among them. */
  listed: TimelineItem[];
  /** How many more there are. */
  rest: number;
  chosen: TimelineItem | undefined;
};

/** A link within a frame leads out of it. */
const openElsewhere = (shape: Shape): Shape => ({
  ...shape,
  attrs: shape.tag === 'a' ? { ...shape.attrs, target: '_blank', rel: 'noopener' } : shape.attrs,
  ...(shape.children ? { children: shape.children.map(openElsewhere) } : {}),
});

/** Draws and lists a view; the same at build, of the whole, and where a script can read the address. */
export function embedView(
  data: { frame: TimelineFrame; items: readonly TimelineItem[] },
  view: View,
): EmbeddedView {
  const { frame, items } =
    view.on === undefined ? data : cutAt(data.frame, [...data.items], view.on);
  const texts = view.q ? foldItems(items, frame.people) : new Map<string, string>();
  const found = items.filter((item) => matches(item, view, texts, 'lanes'));
  const shown = found.filter(
    (item) =>
      (!view.lanes || view.lanes.includes(item.lane)) &&
      item.from <= view.to &&
      (item.open ? frame.confirmed : item.to) >= view.from,
  );
  const chosen = items.find(({ id }) => id === view.item);
  const first = shown
    .toSorted((a, b) => b.importance - a.importance || a.from - b.from)
    .slice(0, LISTED);
  const listed = shown.filter((item) => first.includes(item) || item === chosen);
  const drawing = layoutStill(frame, [...found], MIDDLE, view);
  return {
    drawing: { ...drawing, shapes: drawing.shapes.map(openElsewhere) },
    caption: [
      formatStretch(view.from, view.to),
      ...(view.on === undefined ? [] : [`as at ${formatDay(view.on)}`]),
      ...(isNarrowed(view) ? [`${shown.length} ${shown.length === 1 ? 'item' : 'items'}`] : []),
    ].join(', '),
    listed,
    rest: shown.length - listed.length,
    chosen,
  };
}
