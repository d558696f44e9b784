import type { TimelineFrame } from './item.ts';
import { measureLabel } from './label.ts';
import { lastDay } from './lane-index.ts';
import {
  type Across,
  BLEED,
  type Cluster,
  listBefore,
  listOn,
  MARK,
  type Note,
  type Placed,
  SMALL,
} from './place.ts';
import { round, type Shape, toCorners } from './shape.ts';
import { classOfStance, drawStance } from './stance.ts';

export const BAR = 17;
/** Where the letters of a name stand, from the top of its bar. */
const BASELINE = 12.5;
const FADE = 24;
/** How far a tick hangs below its bar: no further than the gap between two rows. */
const TICK = 2.5;
/** How wide the edge is with which a bar begins. */
const EDGE = 3;
/** How small the mark of a milestone is. */
const STONE = 2.5;

/** A mark about its middle, by the name of its shape and half its size. */
const drawShape = (shape: string, x: number, y: number, r: number): string =>
  drawStance(shape, round(x - r), round(y - r), 2 * r);

/** How an item stands to what the reader chose. */
export type Emphasis = { chosen: boolean; dim: boolean };

/**
 * The shapes of one item: its bar or mark, its name, and the points of its life. They are drawn about
 * where its name begins: a name is the costliest to place, and what is drawn about it is cheap.
 */
export function drawItem(
  stood: Placed,
  hue: number,
  top: number,
  across: Across,
  stances: TimelineFrame['stances'],
  { chosen, dim }: Emphasis,
): Shape {
  // Only its place is rounded: what is drawn about it stays the same while the reader moves along.
  const origin = stood.label ? stood.labelX : stood.start;
  const placed = shiftPlaced(stood, origin);
  const near = shiftAcross(across, origin);
  const { item, label } = placed;
  const state = [
    chosen ? 'chosen' : '',
    dim ? 'dim' : '',
    item.gone ? 'gone' : '',
    item.hollow ? 'hollow' : '',
    item.vague ? 'vague' : '',
    item.open ? 'open' : '',
  ].filter(Boolean);
  const bar = !placed.point;
  const text = (key: string, kind: string, x: number, y: number, words: string): Shape => ({
    key,
    tag: 'text',
    attrs: { class: kind, x: round(x), y },
    text: words,
  });
  const children: Shape[] = [
    ...drawLead(placed, near),
    ...(bar ? drawBar(placed, near) : [drawMark(placed, stances)]),
    ...(bar ? drawTicks(placed, near) : []),
  ];
  if (label)
    children.push(
      text('label', placed.inside ? 'label inside' : 'label', placed.labelX, BASELINE, label),
    );
  placed.notes.forEach((note, i) => {
    children.push(
      note.below
        ? text(`note-${i}`, 'stone-label below', note.x, BASELINE + 18.5, note.text)
        : text(`note-${i}`, 'stone-label', note.x, BASELINE, note.text),
    );
  });
  if (placed.words)
    children.push(text('words', 'relation', placed.words.x, BASELINE, placed.words.text));
  return {
    key: item.id,
    tag: 'a',
    extent: [top, top + 2 * BAR],
    attrs: {
      class: ['item', item.kind, `hue-${hue}`, ...state].join(' '),
      'data-kind': item.kind,
      'data-id': item.id,
      'data-path': item.path,
      tabindex: -1,
    },
    // A group moves and not the link: what has classes takes a browser more than twice as long to style.
    children: [
      // A name that stands there whole needs no other.
      ...(label === item.label
        ? []
        : [
            {
              key: 'title',
              tag: 'title' as const,
              attrs: {},
              text: `${item.years}  ${item.title}`,
            },
          ]),
      { key: 'body', tag: 'g', at: { x: round(origin), y: top }, attrs: {}, children },
    ],
  };
}

const shiftAcross = ({ x, ...across }: Across, by: number): Across => ({
  ...across,
  left: across.left - by,
  right: across.right - by,
  x: (day) => x(day) - by,
});

/** What is placed, with its places counted from another origin. */
function shiftPlaced(placed: Placed, by: number): Placed {
  const { start, end, labelX, lead, notes, words } = placed;
  const shift = (note: Note): Note => ({ ...note, x: note.x - by });
  return {
    ...placed,
    start: start - by,
    end: end - by,
    labelX: labelX - by,
    lead: lead === undefined ? undefined : lead - by,
    notes: notes.length ? notes.map(shift) : notes,
    words: words && shift(words),
  };
}

/** At most how many elements an item becomes. */
export const countParts = ({ item, point, lead, notes, words }: Placed): number =>
  4 +
  (point ? 0 : 1 + (item.open ? 3 : 0) + ((item.stones?.length ?? 0) > 1 ? 1 : 0)) +
  (lead === undefined ? 0 : 3) +
  notes.length +
  (words ? 1 : 0);

function drawBar({ item, start, end: shown }: Placed, across: Across): Shape[] {
  const last = across.x(lastDay(item, across.confirmed));
  const edgeOfAll = across.right + BLEED;
  // What goes on after the days shown runs off the drawing: a bar that stopped short would seem to end.
  const end = Math.max(shown, Math.min(last, edgeOfAll));
  // What still goes on fades out over its last stretch.
  const fade = item.open && last <= edgeOfAll ? Math.min(FADE, (end - start) / 2) : 0;
  const begun = item.from >= across.from;
  const edge = begun ? EDGE / 2 : 0;
  const width = Math.max(EDGE, end - start - fade) - edge;
  const shapes: Shape[] = [
    {
      key: 'bar',
      tag: 'polygon',
      attrs: {
        class: begun ? 'bar begun' : 'bar',
        points: toCorners(start + edge, width, BAR),
        // A line down its left edge and no further, where it begins: an element of its own would have to
        // move with it.
        'stroke-dasharray': `${BAR} 9999`,
        'stroke-width': EDGE,
      },
    },
  ];
  for (let i = 0; fade > 0 && i < 3; i++)
    shapes.push({
      key: `fade-${i}`,
      tag: 'polygon',
      attrs: {
        class: `bar fade-${i}`,
        points: toCorners(end - fade + (i * fade) / 3, fade / 3, BAR),
      },
    });
  return shapes;
}

function drawMark({ item, start }: Placed, stances: TimelineFrame['stances']): Shape {
  const r = MARK / 2;
  const shape =
    item.kind === 'event'
      ? 'diamond'
      : item.kind === 'policy'
        ? 'square'
        : (stances.find(({ id }) => id === item.stance)?.shape ?? 'circle');
  // An outline is drawn within the size of a mark.
  const d = drawShape(shape, start + r, BAR / 2, item.kind === 'policy' ? r - 0.5 : r);
  const kind = item.kind === 'quote' ? `mark ${classOfStance(stances, item.stance)}` : 'mark';
  return { key: 'mark', tag: 'path', attrs: { class: kind, d } };
}

/** The thin line of what came before the beginning, with a mark for each point. */
function drawLead({ item, start, end, lead, notes }: Placed, across: Across): Shape[] {
  if (lead === undefined) return [];
  const middle = BAR / 2;
  const from = item.hollow ? end : lead;
  const to = item.hollow ? lead : start;
  const before = listBefore(item).filter(({ from: day }) => {
    const at = across.x(day);
    return at >= across.left && at <= across.right;
  });
  const draw = (kinds: RegExp) =>
    before
      .filter(({ kind }) => kinds.test(kind))
      .map(({ kind, from: day }) => {
        const shape = { legislated: 'diamond', piloted: 'square' }[kind] ?? 'circle';
        return drawShape(shape, across.x(day), middle, STONE + (shape === 'diamond' ? 1 : 0));
      })
      .join('');
  const rings = draw(/floated|promised|consulted/);
  const solid = draw(/legislated|piloted/);
  return [
    { key: 'lead', tag: 'path', attrs: { class: 'lead', d: breakLine(from, to, notes, middle) } },
    ...(rings
      ? [{ key: 'rings', tag: 'path' as const, attrs: { class: 'stone ring', d: rings } }]
      : []),
    ...(solid
      ? [{ key: 'stones', tag: 'path' as const, attrs: { class: 'stone', d: solid } }]
      : []),
  ];
}

/** A level line that leaves room for the names that stand on it. */
function breakLine(from: number, to: number, notes: readonly Note[], y: number): string {
  const gaps = notes
    .filter(({ x, below }) => !below && x > from && x < to)
    .map(({ x, text }) => [x - 2, x + measureLabel(text, SMALL) + 1] as const);
  const ends = [from, ...gaps.flat(), to];
  return ends
    .flatMap((at, i) => (i % 2 ? [] : [`M${round(at)} ${y}H${round(ends[i + 1] ?? at)}`]))
    .join('');
}

/** Small ticks below a bar where it changed, and a tall one where its end was announced; a name interrupts it. */
function drawTicks({ item, label, labelX }: Placed, across: Across): Shape[] {
  const labelEnd = labelX + measureLabel(label);
  const d = listOn(item, across.confirmed)
    .map(({ kind, from }) => ({ kind, at: across.x(from) }))
    .filter(({ at }) => at >= across.left && at <= across.right)
    .map(({ kind, at }) => {
      const x = round(at);
      const below = `${BAR}V${BAR + TICK}`;
      if (kind !== 'abolition announced') return `M${x} ${below}`;
      const named = label !== '' && at > labelX - 2 && at < labelEnd + 2;
      return named ? `M${x} ${-TICK}V0M${x} ${below}` : `M${x} 0V${BAR + TICK}`;
    })
    .join('');
  return d ? [{ key: 'ticks', tag: 'path', attrs: { class: 'stone-tick', d } }] : [];
}

/** A pill that counts what is not drawn by itself. */
export const drawCluster = (lane: string, cluster: Cluster, y: number): Shape => ({
  key: `bin-${clusterKey(lane, cluster)}`,
  tag: 'g',
  at: { x: round(cluster.x), y },
  extent: [y, y + BAR],
  attrs: {
    class: 'cluster',
    'data-cluster': clusterKey(lane, cluster),
  },
  children: [
    {
      key: 'box',
      tag: 'rect',
      attrs: {
        class: 'cluster-box',
        x: round(-cluster.width / 2),
        y: 1,
        width: round(cluster.width),
        height: 15,
        rx: 7,
      },
    },
    {
      key: 'count',
      tag: 'text',
      attrs: { class: 'cluster-count', x: 0, y: BASELINE },
      text: `+${cluster.count}`,
    },
  ],
});

/** What a pill is called in its drawing; the next drawing may use it for other days. */
export const clusterKey = (lane: string, { slot }: Pick<Cluster, 'slot'>): string =>
  `${lane}:${slot}`;
