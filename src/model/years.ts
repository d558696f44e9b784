import { covers, formatYears, toDay, type When } from '../base/when.ts';
import type { Archive, Era, Office, Policy, Quote, TimelineEvent } from './archive.ts';

/** The years of a policy, as they stand beside its name. */
export const yearsOf = (policy: Policy): string => {
  if (!policy.began) return `${formatYears(policy.date)}, proposed`;
  return policy.ended ? formatYears(policy.began, policy.ended) : `${formatYears(policy.began)}–`;
};

/** Whether a policy existed on a day: from its beginning to the day before its end. */
export const existedOn = (policy: Policy, day: number): boolean =>
  Boolean(policy.began && policy.began.from <= day && (!policy.ended || policy.ended.from > day));

/** The era that a date falls in by its first day. */
export const eraOn = (archive: Archive, when: When): Era | undefined =>
  archive.eras.findLast((era) => era.span.from <= when.from);

/** Who held an office on a day; on a day of change, the one who came in. */
export const holderOn = (office: Office, day: number) =>
  office.holders.findLast(({ held }) => covers(held, day));

/** What a year held. Things dated no closer than a span are told in the year the span begins. */
export type Year = {
  year: number;
  /** Those that stood on the last day of the year before. */
  atStart: Policy[];
  /** Those that stood on the year's last day, or on the last confirmed one. */
  atEnd: Policy[];
  /** The last day that can be told of. */
  last: number;
  began: Policy[];
  ended: Policy[];
  events: TimelineEvent[];
  quotes: Quote[];
  offices: { title: string; holders: Office['holders'] }[];
};

/** All that the archive tells of a year. */
export function describeYear(archive: Archive, year: number): Year {
  const first = toDay(year);
  // Nothing is told beyond the last confirmed day.
  const last = Math.min(toDay(year + 1) - 1, archive.site.confirmed.to);
  const within = (when: When | undefined) =>
    when !== undefined && when.from >= first && when.from <= last;
  return {
    year,
    atStart: archive.policies.filter((policy) => existedOn(policy, first - 1)),
    atEnd: archive.policies.filter((policy) => existedOn(policy, last)),
    last,
    began: archive.policies.filter((policy) => within(policy.began)),
    ended: archive.policies.filter((policy) => within(policy.ended)),
    events: archive.events.filter((event) => within(event.date)),
    quotes: archive.quotes.filter((quote) => within(quote.said)),
    offices: archive.offices
      .map(({ title, holders }) => ({
        title,
        holders: holders.filter(({ held }) => held.from <= last && (held.open || held.to >= first)),
      }))
      .filter(({ holders }) => holders.length),
  };
}

/** Whether a policy or an event meets the years that the timeline shows. */
export const isOnTimeline = ({ site }: Archive, record: Policy | TimelineEvent): boolean => {
  const from = toDay(site.span.from);
  if (record.is === 'event') return record.date.to >= from;
  // What began and is not known to have ended still goes on.
  return (record.began && !record.ended) || (record.ended ?? record.date).to >= from;
};

/** The years that have a page: those the timeline shows, up to the last confirmed day. */
export const listYears = ({ site }: Archive): number[] => {
  const last = Number(site.confirmed.edtf.slice(0, 4));
  return Array.from({ length: last - site.span.from + 1 }, (_, i) => site.span.from + i);
};
