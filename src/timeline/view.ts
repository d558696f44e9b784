import { toDay, toIso } from '../base/when.ts';
import type { TimelineFrame, TimelineItem } from './item.ts';
import { mapById } from './lane-index.ts';

/**
 * What the reader looks at: a stretch of days, what is chosen to be shown, and the item chosen. It
 * never changes; every choice makes a new one, and it is the same thing as the address.
 */
export type View = {
  /** First and last day shown, counted from 1970. */
  readonly from: number;
  readonly to: number;
  /** Ids of the lanes shown; undefined for all. */
  readonly lanes: readonly string[] | undefined;
  /** Ids of themes and of kinds: what has any of them is shown; undefined for everything. */
  readonly themes: readonly string[] | undefined;
  readonly kinds: readonly string[] | undefined;
  /** Id of the person whose doings are shown. */
  readonly who: string | undefined;
  /** Words that must stand in what is shown. */
  readonly q: string | undefined;
  /** The day that the reader stands on: nothing later is told. */
  readonly on: number | undefined;
  /** Id of the item chosen. */
  readonly item: string | undefined;
  /** Id of the policy to which the way from the chosen one is told. */
  readonly path: string | undefined;
};

type Ids = { has(id: string): boolean };

/** What a view may be: the timeline's own bounds, and what there is to choose from. */
export type Bounds = {
  from: number;
  to: number;
  /** The last day that can be stood on. */
  confirmed: number;
  lanes: readonly string[];
  themes: readonly string[];
  kinds: readonly string[];
  people: Ids;
  items: ReadonlyMap<string, TimelineItem>;
};

type Span = Pick<Bounds, 'from' | 'to'>;

/** The bounds of a view of these items. */
export function findBounds(frame: TimelineFrame, items: readonly TimelineItem[]): Bounds {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return {
    from: frame.from,
    to: frame.to,
    confirmed: Math.min(frame.to, frame.confirmed),
    lanes: [...ids(frame.lanes), 'voices'],
    themes: ids(frame.themes),
    kinds: ids(frame.kinds),
    people: new Set(ids(frame.people)),
    items: mapById(items),
  };
}

/** The least stretch that can be shown, in days: about three months. */
export const LEAST_DAYS = 92;
/** The longest text that is looked for. */
const LONGEST_TEXT = 80;

export const wholeView = ({ from, to }: Span): View => ({
  from,
  to,
  lanes: undefined,
  themes: undefined,
  kinds: undefined,
  who: undefined,
  q: undefined,
  on: undefined,
  item: undefined,
  path: undefined,
});

/** Moves a stretch into the bounds, and widens or narrows it to what may be shown. */
export function clampView(view: View, bounds: Span): View {
  const most = bounds.to - bounds.from;
  const span = Math.min(most, Math.max(LEAST_DAYS, view.to - view.from));
  const from = Math.min(bounds.to - span, Math.max(bounds.from, view.from));
  return { ...view, from: Math.round(from), to: Math.round(from + span) };
}

/** Zooms about a day, which stays where it is. A factor over 1 shows less time. */
export function zoomView(view: View, factor: number, about: number, bounds: Span): View {
  const most = bounds.to - bounds.from;
  const span = view.to - view.from;
  const wanted = Math.min(most, Math.max(LEAST_DAYS, span / factor));
  const share = (about - view.from) / span;
  const from = about - share * wanted;
  return clampView({ ...view, from, to: from + wanted }, bounds);
}

/** Moves along by a share of what is shown. */
export const panView = (view: View, share: number, bounds: Span): View => {
  const by = (view.to - view.from) * share;
  return clampView({ ...view, from: view.from + by, to: view.to + by }, bounds);
};

/** Whether a view leaves out items that another choice would show, whatever stretch it shows. */
export const isNarrowed = (view: View): boolean =>
  Boolean(view.lanes || view.themes || view.kinds || view.who || view.q);

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The day of a date as it stands in an address; a year or month means its first day. */
export const parseDay = (text: string | null): number | undefined => {
  const match = DATE.exec(text ?? '');
  if (!match) return;
  const [, year, month = '01', day = '01'] = match;
  const parsed = toDay(Number(year), Number(month), Number(day));
  return toIso(parsed) === `${year}-${month}-${day}` ? parsed : undefined;
};

/** A text as it is looked for: single spaces, and not too long. */
export const trimText = (text: string): string | undefined =>
  [...text.toWellFormed().replace(/\s+/g, ' ').trim()].slice(0, LONGEST_TEXT).join('').trim() ||
  undefined;

/** Reads a view from an address's query. A bad value is left out; the rest counts. */
export function parseView(query: string, bounds: Bounds): View {
  const given = new URLSearchParams(query);
  const from = parseDay(given.get('from')) ?? bounds.from;
  const to = parseDay(given.get('to')) ?? bounds.to;
  const known = (name: string, allowed: readonly string[]) => {
    const ids = given.get(name)?.split(',') ?? [];
    const good = [...new Set(ids)].filter((id) => allowed.includes(id));
    return good.length ? good : undefined;
  };
  const one = (name: string, allowed: Ids) => {
    const id = given.get(name);
    return id && allowed.has(id) ? id : undefined;
  };
  const lanes = known('lanes', bounds.lanes);
  const on = parseDay(given.get('on'));
  const item = one('item', bounds.items);
  // A way leads from a policy to another.
  const isPolicy = (id: string) => bounds.items.get(id)?.kind === 'policy';
  const path = item && isPolicy(item) ? one('path', { has: isPolicy }) : undefined;
  return {
    ...clampView(from < to ? { ...wholeView(bounds), from, to } : wholeView(bounds), bounds),
    lanes: lanes && lanes.length < bounds.lanes.length ? lanes : undefined,
    themes: known('themes', bounds.themes),
    kinds: known('kinds', bounds.kinds),
    who: one('who', bounds.people),
    q: trimText(given.get('q') ?? ''),
    on: on !== undefined && on >= bounds.from && on <= bounds.confirmed ? on : undefined,
    item,
    path: path === item ? undefined : path,
  };
}

/** The query of a view: empty for the whole, otherwise with a leading `?`. */
export function formatView(view: View, bounds: Span): string {
  const query = new URLSearchParams();
  if (view.from !== bounds.from || view.to !== bounds.to) {
    query.set('from', toIso(view.from));
    query.set('to', toIso(view.to));
  }
  for (const name of ['lanes', 'themes', 'kinds'] as const) {
    const ids = view[name];
    if (ids) query.set(name, ids.join(','));
  }
  if (view.who) query.set('who', view.who);
  if (view.q) query.set('q', view.q);
  if (view.on !== undefined) query.set('on', toIso(view.on));
  if (view.item) query.set('item', view.item);
  if (view.path) query.set('path', view.path);
  const text = query.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}
