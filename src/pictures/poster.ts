import { scaleLinear } from 'd3-scale';
import { toCalendar, toDay } from '../base/when.ts';
import type { Archive } from '../model/archive.ts';
import type { TimelineFrame, TimelineItem } from '../timeline/item.ts';
import { measureLabel } from '../timeline/label.ts';
import { round, type Shape } from '../timeline/shape.ts';
import { classOfStance, drawStance } from '../timeline/stance.ts';
import type { Picture, TimeScale } from './picture.ts';

/** The room within the margins of a sheet, in points: one unit of a poster is one point of paper. */
export type Paper = { name: string; width: number; height: number };
// 277 by 190 and 400 by 277 millimetres: the sheets on their sides, with margins of a centimetre.
export const A4: Paper = { name: 'A4', width: 785, height: 538 };
export const A3: Paper = { name: 'A3', width: 1133, height: 785 };

/** An item with the number that it has on the poster, in order of time. */
export type Numbered = { number: number; item: TimelineItem };

/** Numbers from one on, in the order given. */
export const numberItems = (items: readonly TimelineItem[]): Numbered[] =>
  items.map((item, i) => ({ number: i + 1, item }));

/** The smallest type on paper, in points. Nothing is set smaller than eight. */
export const TYPE = 8.25;
const ROW = 11.5;
const BAR = 10;
const MARK = 6;
const PAD = 3;
const STRIP = 12;
const AXIS = 13;
/** What the name and the line under it take from the height of each sheet. */
const HEAD = 48;
/** How far a mark may stand from its day, tried in turn: the least that makes do with the fewest sheets. */
const SHIFTS = [0, 4, 8, 12, 16, 24, 32, 48, 64, 96];

/** An item in a row: the stretch that is kept free for it, and where its day is. */
type Placed = Numbered & {
  x0: number;
  x1: number;
  /** Where its day is, and where its bar ends, if it has one. */
  day: number;
  end: number | undefined;
  /** Where its name stands, if there is room for it. */
  nameAt: number | undefined;
};
type Row = Placed[];
type Lane = { id: string; title: string; hue: number; rows: Row[] };

/** A lane, or as many of its rows as a sheet had room for. */
type Part = Lane & { top: number };
type Sheet = { parts: Part[]; bottom: number };

/**
 * The whole timeline on as few sheets as hold it, every item with its number, none over another and
 * none beyond the edge. All sheets show the same years. Crowded years are drawn wider, and a mark whose
 * place is taken stands beside it with a line to its day.
 */
export function layoutPoster(
  frame: TimelineFrame,
  numbered: readonly Numbered[],
  paper: Paper,
  base: string,
): Picture[] {
  const wanted = [...frame.lanes, { id: 'voices', title: frame.voices, hue: 0 }].filter(({ id }) =>
    numbered.some(({ item }) => item.lane === id),
  );
  const gutter = Math.max(
    ...[...wanted, ...frame.offices].map(({ title }) => measureLabel(title, TYPE) + 6),
  );
  const left = Math.ceil(gutter);
  const right = paper.width - 1;
  const x = makeCrowdedScale(frame, numbered, left, right);
  const top = (frame.offices.length + 1) * STRIP + AXIS;
  const room = paper.height - HEAD;

  const fill = (lanes: readonly { id: string; title: string; hue: number }[], shift: number) =>
    lanes.map((lane) => ({
      ...lane,
      rows: fillRows(
        frame,
        numbered.filter(({ item }) => item.lane === lane.id),
        { x, left, right, shift },
      ),
    }));
  const tried = SHIFTS.map((shift) => fillSheets(fill(wanted, shift), top, room));
  const fewest = Math.min(...tried.map((sheets) => sheets.length));
  const cut = tried.find(({ length }) => length === fewest) ?? [];
  const whole = cut.every((sheet, i) =>
    sheet.parts.every(
      ({ id }) => !cut.slice(i + 1).some(({ parts }) => parts.some((part) => part.id === id)),
    ),
  );
  // A sheet with room to spare needs less shifting than the fullest one.
  const sheets = whole
    ? cut.map((sheet) => {
        const lanes = wanted.filter(({ id }) => sheet.parts.some((part) => part.id === id));
        const again = SHIFTS.map((shift) => fillSheets(fill(lanes, shift), top, room));
        return again.find(({ length }) => length === 1)?.[0] ?? sheet;
      })
    : cut;
  for (const { parts } of sheets)
    for (const { rows } of parts) for (const row of rows) nameRow(row, right);

  return sheets.map(({ parts, bottom }) => ({
    width: paper.width,
    height: Math.ceil(bottom),
    shapes: [
      ...drawYearLines(frame, x, top, bottom),
      ...drawStrips(frame, x, base),
      ...parts.flatMap((part) => drawPart(frame, part, paper.width, base)),
    ],
  }));
}

/** How much of the width goes to what begins in a year; the rest goes to the years evenly. */
const CROWD = 0.3;

/** Days to places, with more of the width for the years in which more begins. */
export function makeCrowdedScale(
  frame: TimelineFrame,
  numbered: readonly Numbered[],
  left: number,
  right: number,
): TimeScale {
  const first = toCalendar(frame.from).year;
  const last = toCalendar(frame.to).year;
  const days = [frame.from];
  for (let year = first + 1; year <= last; year++) days.push(toDay(year));
  days.push(frame.to + 1);
  const begun = days.slice(1).map(() => 0);
  for (const { item } of numbered) {
    const { year } = toCalendar(Math.min(frame.to, Math.max(frame.from, item.from)));
    begun[year - first] = (begun[year - first] ?? 0) + 1;
  }
  const span = frame.to + 1 - frame.from;
  const places = [left];
  for (const [i, count] of begun.entries()) {
    const even = ((days[i + 1] ?? 0) - (days[i] ?? 0)) / span;
    const crowded = numbered.length ? count / numbered.length : even;
    places.push((places[i] ?? left) + (even * (1 - CROWD) + crowded * CROWD) * (right - left));
  }
  return scaleLinear(days, places).clamp(true);
}

const isBar = (item: TimelineItem): boolean => item.kind === 'policy' && !item.hollow;
/** Numbers are set bold, and a little wider for it. */
const widthOf = (number: number): number => measureLabel(`${number}`, TYPE) * 1.12 + 3;

/** Puts the items of a lane into rows: bars where their days are, marks in the nearest free place. */
function fillRows(
  frame: TimelineFrame,
  numbered: readonly Numbered[],
  { x, left, right, shift }: { x: TimeScale; left: number; right: number; shift: number },
): Row[] {
  const rows: Row[] = [];
  const put = (placed: Placed, row: Row | undefined): void => {
    if (row) row.push(placed);
    else rows.push([placed]);
    row?.sort((a, b) => a.x0 - b.x0);
  };
  for (const { number, item } of numbered.filter((one) => isBar(one.item))) {
    const day = x(item.from);
    const end = Math.max(day + 1.5, x(item.open ? frame.confirmed : item.to));
    const x0 = Math.max(left, Math.min(day, right - widthOf(number)));
    const x1 = Math.min(right, Math.max(end, x0 + widthOf(number)));
    const placed = { number, item, day, x0, x1, end: Math.min(end, right), nameAt: undefined };
    put(
      placed,
      rows.find((row) => findPlace(row, placed, 0, left, right) !== undefined),
    );
  }
  for (const { number, item } of numbered.filter((one) => !isBar(one.item))) {
    const day = x(item.from);
    const width = MARK + widthOf(number);
    const x0 = Math.max(left, Math.min(day - MARK / 2, right - width));
    const wanted = { x0, x1: x0 + width };
    let best: { row: Row; at: number } | undefined;
    for (const row of rows) {
      const at = findPlace(row, wanted, shift, left, right);
      if (at === undefined || (best && Math.abs(at - x0) >= Math.abs(best.at - x0))) continue;
      best = { row, at };
      if (at === x0) break;
    }
    const at = best?.at ?? x0;
    put(
      { number, item, day, x0: at, x1: at + width, end: undefined, nameAt: undefined },
      best?.row,
    );
  }
  return rows;
}

/** The free place in a row that is nearest to the one wanted and not farther from it than so much. */
function findPlace(
  row: Row,
  wanted: { x0: number; x1: number },
  shift: number,
  left: number,
  right: number,
): number | undefined {
  const width = wanted.x1 - wanted.x0;
  let best: number | undefined;
  for (let i = 0; i <= row.length; i++) {
    const from = row[i - 1]?.x1 ?? left;
    const to = row[i]?.x0 ?? right;
    if (to - from < width) continue;
    const at = Math.min(Math.max(wanted.x0, from), to - width);
    const off = Math.abs(at - wanted.x0);
    // Rounding in the last place is no shift.
    if (off <= shift + 0.01 && (best === undefined || off < Math.abs(best - wanted.x0))) best = at;
  }
  return best;
}

/** Lanes onto sheets, in order: a lane moves to the next sheet whole, and is cut only where none could hold it. */
function fillSheets(lanes: readonly Lane[], top: number, room: number): Sheet[] {
  const most = Math.floor((room - top - 2 * PAD) / ROW);
  const sheets: Sheet[] = [{ parts: [], bottom: top }];
  for (const lane of lanes) {
    let rest = lane.rows;
    while (rest.length) {
      const sheet = sheets.at(-1) as Sheet;
      const free = Math.floor((room - sheet.bottom - 2 * PAD) / ROW);
      // A lane that needs a sheet of its own and more may as well begin here.
      const fits = rest.length <= free || (rest.length > most && free >= 4) || !sheet.parts.length;
      if (!fits) {
        sheets.push({ parts: [], bottom: top });
        continue;
      }
      const rows = rest.slice(0, Math.max(1, free));
      sheet.parts.push({ ...lane, rows, top: sheet.bottom });
      sheet.bottom += rows.length * ROW + 2 * PAD;
      rest = rest.slice(rows.length);
    }
  }
  return sheets;
}

/** Names what has room for its name before the next thing in its row, the more important first. */
function nameRow(row: Row, right: number): void {
  const named = [...row].sort(
    (a, b) => b.item.importance - a.item.importance || a.number - b.number,
  );
  for (const placed of named) {
    const next = row[row.indexOf(placed) + 1]?.x0 ?? right;
    const at = numberAt(placed) + widthOf(placed.number);
    if (at + measureLabel(placed.item.label, TYPE) + 2 > next) continue;
    placed.nameAt = at;
    placed.x1 = Math.max(placed.x1, at + measureLabel(placed.item.label, TYPE) + 2);
  }
}

const numberAt = ({ x0, end }: Placed): number => (end === undefined ? x0 + MARK + 1 : x0 + 2);

const setText = (
  key: string,
  name: string,
  x: number,
  y: number,
  text: string,
  data: Shape['attrs'] = {},
): Shape => ({
  key,
  tag: 'text',
  attrs: { class: name, x: round(x), y: round(y), 'font-size': TYPE, ...data },
  text,
});

function drawPart(frame: TimelineFrame, part: Part, width: number, base: string): Shape[] {
  const { top, rows, hue } = part;
  const shapes: Shape[] = [
    {
      key: `lane-${part.id}`,
      tag: 'rect',
      attrs: {
        class: `lane hue-${hue}`,
        x: 0,
        y: round(top),
        width,
        height: round(rows.length * ROW + 2 * PAD - 1),
      },
    },
    setText(`title-${part.id}`, `poster-lane hue-${hue}`, 2, top + PAD + 8.5, part.title),
  ];
  for (const [i, row] of rows.entries())
    for (const placed of row) shapes.push(drawItem(frame, placed, top + PAD + i * ROW, hue, base));
  return shapes;
}

function drawItem(
  frame: TimelineFrame,
  placed: Placed,
  top: number,
  hue: number,
  base: string,
): Shape {
  const { item, number, x0, day, end } = placed;
  const state = [item.open && 'open', item.hollow && 'hollow', item.vague && 'vague'].filter(
    Boolean,
  );
  const middle = round(top + BAR / 2);
  const drawn: Shape[] = [];
  if (end !== undefined)
    drawn.push(
      {
        key: 'bar',
        tag: 'rect',
        attrs: { class: 'bar', x: round(day), y: round(top), width: round(end - day), height: BAR },
      },
      {
        key: 'start',
        tag: 'rect',
        attrs: { class: 'start', x: round(day), y: round(top), width: 1.25, height: BAR },
      },
    );
  else {
    if (Math.abs(day - x0 - MARK / 2) > MARK / 2)
      drawn.push({
        key: 'lead',
        tag: 'path',
        attrs: {
          class: 'poster-lead',
          // Below the numbers, so that it crosses none on its way.
          d: `M${round(day)} ${round(top + BAR - 1.5)}V${round(top + BAR + 0.5)}H${round(x0 + MARK / 2)}`,
        },
      });
    const stance = frame.stances.find(({ id }) => id === item.stance);
    const shape = stance?.shape ?? (item.hollow ? 'square' : 'diamond');
    drawn.push({
      key: 'mark',
      tag: 'path',
      attrs: {
        class: stance ? `mark ${classOfStance(frame.stances, stance.id)}` : 'mark',
        d: drawStance(shape, round(x0 + 0.5), middle - (MARK - 1) / 2, MARK - 1),
      },
    });
  }
  const text = top + BAR - 2.25;
  return {
    key: item.id,
    tag: 'a',
    attrs: {
      class: ['item', item.kind, `hue-${hue}`, ...state].join(' '),
      href: base + item.path,
      'data-id': item.id,
      tabindex: -1,
    },
    children: [
      { key: 'title', tag: 'title', attrs: {}, text: `${item.years}, ${item.title}` },
      ...drawn,
      setText('number', 'poster-number', numberAt(placed), text, `${number}`),
      ...(placed.nameAt === undefined
        ? []
        : [setText('name', 'poster-name', placed.nameAt, text, item.label)]),
    ],
  };
}

/** Who was in office and which era it was, named where there is room; the page lists them all. */
function drawStrips(frame: TimelineFrame, x: TimeScale, base: string): Shape[] {
  const strips = [
    ...frame.offices.map(({ id, title, holders }) => ({
      id,
      title,
      era: false,
      parts: holders.map((holder) => ({ ...holder, path: undefined })),
    })),
    { id: 'eras', title: '', era: true, parts: frame.eras },
  ];
  return strips.flatMap(({ id, title, era, parts }, row) => {
    const y = row * STRIP;
    return [
      ...(title ? [setText(`strip-${id}`, 'poster-strip', 2, y + 8.5, title)] : []),
      ...parts
        .filter(({ from, to }) => to >= frame.from && from <= frame.to)
        .map((part, i): Shape => {
          const a = x(part.from);
          const b = x(part.to);
          const box: Shape = {
            key: 'box',
            tag: 'rect',
            attrs: {
              class: 'strip-box',
              x: round(a + 0.4),
              y,
              width: round(Math.max(0.6, b - a - 0.8)),
              height: STRIP - 1.5,
            },
          };
          const named = measureLabel(part.label, TYPE) + 4 <= b - a;
          return {
            key: `${id}-${i}`,
            tag: part.path ? 'a' : 'g',
            attrs: {
              class: era ? 'strip era' : 'strip',
              ...(part.path ? { href: base + part.path, tabindex: -1 } : {}),
            },
            children: [
              box,
              ...(named ? [setText('label', 'poster-name', a + 2.5, y + 8.25, part.label)] : []),
            ],
          };
        }),
    ];
  });
}

/** A line at the start of each year, and its number where there is room for it. */
function drawYearLines(frame: TimelineFrame, x: TimeScale, top: number, bottom: number): Shape[] {
  const shapes: Shape[] = [];
  let free = 0;
  for (let year = toCalendar(frame.from).year; year <= toCalendar(frame.to).year; year++) {
    const at = x(Math.max(frame.from, toDay(year)));
    shapes.push({
      key: `tick-${year}`,
      tag: 'line',
      attrs: { class: 'tick', x1: round(at), x2: round(at), y1: top - 3, y2: round(bottom) },
    });
    const width = measureLabel(`${year}`, TYPE);
    if (at < free || at + width > x(frame.to)) continue;
    free = at + width + 4;
    shapes.push(setText(`year-${year}`, 'poster-year', at, top - 4.5, `${year}`));
  }
  return shapes;
}

/** The first thing that an item cites: for a policy, where its beginning is shown. */
export function findFirstCitation(
  archive: Archive,
  id: string,
): { source: string; passage?: string | undefined } | undefined {
  const record = archive.records.get(id);
  if (record?.is === 'policy') {
    const began = record.milestones.find(({ kind }) => kind === 'began');
    return (began ?? record.milestones[0])?.cite[0];
  }
  if (record?.is === 'event') return record.cite[0];
  return record?.is === 'quote' ? record : undefined;
}
