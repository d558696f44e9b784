import { toDay, toIso } from '../base/when.ts';

/**
 * What the reader looks at: a stretch of days, the lanes shown and the item chosen. It never
 * changes; every choice makes a new one, and it is the same thing as the address.
 */
export type View = {
  /** First and last day shown, counted from 1970. */
  readonly from: number;
  readonly to: number;
  /** Ids of the lanes shown; undefined for all. */
  readonly lanes: readonly string[] | undefined;
  /** Id of the item chosen. */
  readonly item: string | undefined;
};

/** What a view may be: the timeline's own bounds, its lanes and its items. */
export type Bounds = {
  from: number;
  to: number;
  lanes: readonly string[];
  items: { has(id: string): boolean };
};

/** The least stretch that can be shown, in days: about three months. */
export const LEAST_DAYS = 92;

export const wholeView = ({ from, to }: Pick<Bounds, 'from' | 'to'>): View => ({
  from,
  to,
  lanes: undefined,
  item: undefined,
});

/** Moves a stretch into the bounds, and widens or narrows it to what may be shown. */
export function clampView(view: View, bounds: Pick<Bounds, 'from' | 'to'>): View {
  const most = bounds.to - bounds.from;
  const span = Math.min(most, Math.max(LEAST_DAYS, view.to - view.from));
  const from = Math.min(bounds.to - span, Math.max(bounds.from, view.from));
  return { ...view, from: Math.round(from), to: Math.round(from + span) };
}

/** Zooms about a day, which stays where it is. A factor over 1 shows less time. */
export function zoomView(
  view: View,
  factor: number,
  about: number,
  bounds: Pick<Bounds, 'from' | 'to'>,
): View {
  const most = bounds.to - bounds.from;
  const span = view.to - view.from;
  const wanted = Math.min(most, Math.max(LEAST_DAYS, span / factor));
  const share = (about - view.from) / span;
  const from = about - share * wanted;
  return clampView({ ...view, from, to: from + wanted }, bounds);
}

/** Moves along by a share of what is shown. */
export const panView = (view: View, share: number, bounds: Pick<Bounds, 'from' | 'to'>): View => {
  const by = (view.to - view.from) * share;
  return clampView({ ...view, from: view.from + by, to: view.to + by }, bounds);
};

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const parseDay = (text: string | null): number | undefined => {
  const match = DATE.exec(text ?? '');
  if (!match) return;
  const [, year, month = '01', day = '01'] = match;
  const parsed = toDay(Number(year), Number(month), Number(day));
  return toIso(parsed) === `${year}-${month}-${day}` ? parsed : undefined;
};

/** Reads a view from an address's query. A bad value is left out; the rest counts. */
export function parseView(query: string, bounds: Bounds): View {
  const given = new URLSearchParams(query);
  const from = parseDay(given.get('from')) ?? bounds.from;
  const to = parseDay(given.get('to')) ?? bounds.to;
  const lanes = given
    .get('lanes')
    ?.split(',')
    .filter((lane) => bounds.lanes.includes(lane));
  const item = given.get('item');
  return {
    ...clampView(from < to ? { ...wholeView(bounds), from, to } : wholeView(bounds), bounds),
    lanes: lanes?.length && lanes.length < bounds.lanes.length ? lanes : undefined,
    item: item && bounds.items.has(item) ? item : undefined,
  };
}

/** The query of a view: empty for the whole, otherwise with a leading `?`. */
export function formatView(view: View, bounds: Pick<Bounds, 'from' | 'to'>): string {
  const query = new URLSearchParams();
  if (view.from !== bounds.from || view.to !== bounds.to) {
    query.set('from', toIso(view.from));
    query.set('to', toIso(view.to));
  }
  if (view.lanes) query.set('lanes', view.lanes.join(','));
  if (view.item) query.set('item', view.item);
  const text = query.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}
