/**
 * A date or span as plain numbers. It keeps the precision that its author wrote: a year is
 * a span of 365 or 366 days, never its first day. Made by `parseWhen` in edtf.ts.
 */
export type When = {
  /** The text as written, in EDTF (ISO 8601-2): `2013-04-01`, `2013-04`, `2013`, `2007~`, `2022-07/2022-12`. */
  edtf: string;
  /** First and last day it may mean, as days since 1 January 1970 (UTC), both included. */
  from: number;
  to: number;
  precision: Precision;
  /** Written with `~` or `?`: about then, or perhaps then. */
  uncertain: boolean;
  /** An interval without an end (`2013/..`): `to` is then the same as its start's last day. */
  open: boolean;
};
/** A stretch of days, both included, counted from 1970. */
export type Days = { from: number; to: number };

export type Precision = 'day' | 'month' | 'year' | 'decade' | 'interval';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAY_MS = 86_400_000;

/** Days since 1970 of a calendar day; months count from 1. */
export const toDay = (year: number, month = 1, day = 1): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / DAY_MS);
};

/** The calendar day of a day number; months count from 1. */
export const toCalendar = (day: number): { year: number; month: number; day: number } => {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** `2013-04-01` of a day number. */
export const toIso = (day: number): string => {
  const { year, month, day: d } = toCalendar(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
};

/** A day for reading: `1 April 2013`. */
export const formatDay = (day: number): string => {
  const { year, month, day: d } = toCalendar(day);
  return `${d} ${MONTHS[month - 1]} ${year}`;
};

const formatPart = (day: number, precision: Precision): string => {
  const { year, month } = toCalendar(day);
  if (precision === 'day') return formatDay(day);
  if (precision === 'month') return `${MONTHS[month - 1]} ${year}`;
  return precision === 'decade' ? `the ${Math.floor(year / 10) * 10}s` : `${year}`;
};

/** The precision of one EDTF date (not of an interval), by its shape. */
export const precisionOf = (edtf: string): Precision => {
  const bare = edtf.replace(/[~?%]/g, '');
  if (/^\d{3}X$/.test(bare)) return 'decade';
  return bare.length > 7 ? 'day' : bare.length > 4 ? 'month' : 'year';
};

/** A date for reading, no more precise than it is: `1 April 2013`, `April 2013`, `2013`, `about 2007`. */
export function formatWhen(when: When): string {
  const about = when.uncertain ? 'about ' : '';
  if (when.precision !== 'interval') return about + formatPart(when.from, when.precision);
  const [start = '', end = ''] = when.edtf.split('/');
  const first = formatPart(when.from, precisionOf(start));
  if (when.open) return `${about}${first} onwards`;
  return `${about}${first} to ${formatPart(when.to, precisionOf(end))}`;
}

/** The date of something that took a moment: an interval says only that it lies between two dates. */
export function formatMoment(when: When): string {
  if (when.precision !== 'interval' || when.open) return formatWhen(when);
  const [start = '', end = ''] = when.edtf.split('/');
  const first = formatPart(when.from, precisionOf(start));
  const last = formatPart(when.to, precisionOf(end));
  // Two days in a row are a night and a morning, not a span of doubt.
  return when.to - when.from <= 1 ? `${first} or ${last}` : `between ${first} and ${last}`;
}

/** The year or years for a narrow place: `2013`, `2007–2010`, `2013–`. */
export function formatYears(from: When, to?: When): string {
  const start = toCalendar(from.from).year;
  const tilde = from.uncertain ? 'c. ' : '';
  if (!to) return from.open ? `${tilde}${start}–` : `${tilde}${start}`;
  const end = toCalendar(to.to).year;
  return end === start ? `${tilde}${start}` : `${tilde}${start}–${end}`;
}

/** What `<time datetime>` may hold: a day, a month or a year; nothing for vaguer dates. */
export const toDatetime = (when: When): string | undefined =>
  /^\d{4}(-\d{2}){0,2}$/.test(when.edtf) ? when.edtf : undefined;

/** Sorts earlier first; of two that begin together, the more exact first. */
export const compareWhen = (a: When, b: When): number => a.from - b.from || a.to - b.to;

/** The gap from one date to a later one in the words people use: `3 years 2 months`, `about 4 years`. */
export function formatGap(from: When, to: When): string {
  const a = toCalendar(from.from);
  const b = toCalendar(to.from);
  const exact = from.precision === 'day' || from.precision === 'month';
  const bothExact = exact && (to.precision === 'day' || to.precision === 'month');
  if (!bothExact) {
    const years = b.year - a.year;
    return years === 0 ? 'within a year' : `about ${years} year${years === 1 ? '' : 's'}`;
  }
  const byDay = from.precision === 'day' && to.precision === 'day';
  let months = (b.year - a.year) * 12 + b.month - a.month;
  if (byDay && b.day < a.day) months -= 1;
  if (months < 1) {
    if (!byDay) return 'the same month';
    const days = to.from - from.from;
    return days === 0 ? 'the same day' : `${days} day${days === 1 ? '' : 's'}`;
  }
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return [
    years ? `${years} year${years === 1 ? '' : 's'}` : '',
    rest ? `${rest} month${rest === 1 ? '' : 's'}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Whether a day lies within what a date may mean. */
export const covers = (when: When, day: number): boolean =>
  day >= when.from && (when.open || day <= when.to);

/**
 * A date that was checked at build, read again where the parser is not at hand: day, month, year, decade
 * or an interval of them.
 */
export function reviveWhen(edtf: string): When {
  const [start = '', end] = edtf.split('/');
  const bounds = (text: string): [number, number] => {
    const [year = '', month, day] = text.replace(/[~?%]/g, '').split('-');
    const first = Number(year.replace('X', '0'));
    if (month && day) return [toDay(first, +month, +day), toDay(first, +month, +day)];
    if (month) return [toDay(first, +month), toDay(first, +month + 1) - 1];
    return [toDay(first), toDay(first + (year.endsWith('X') ? 10 : 1)) - 1];
  };
  const open = end === '..' || end === '';
  const [from, firstEnd] = bounds(start);
  const [, to] = end === undefined || open ? [0, firstEnd] : bounds(end);
  return {
    edtf,
    from,
    to,
    precision: end === undefined ? precisionOf(edtf) : 'interval',
    uncertain: /[~?%]/.test(edtf),
    open,
  };
}
