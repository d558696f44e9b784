import { formatMoment, formatWhen, toDay, type When } from '../base/when.ts';
import type { Archive, Policy, Quote, TimelineEvent } from '../model/archive.ts';
import { findLineage, findTies } from '../model/ties.ts';
import { yearsOf } from '../model/years.ts';
import type { TimelineFrame, TimelineItem } from '../timeline/item.ts';

/** Dates known to a year or less are drawn as uncertain. */
const isVague = (when: When) => when.uncertain || when.to - when.from > 200;

/** With a capital, as a sentence begins. */
const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function policyItem(archive: Archive, policy: Policy): TimelineItem {
  const lane = archive.site.lanes.find(({ id }) => id === policy.lane);
  const lineage = findLineage(archive, policy);
  const sides = findTies(archive, policy);
  const came = sides.before.find(({ status }) => status === 'happened');
  const ties = (['before', 'after', 'beside'] as const).flatMap((side) =>
    sides[side].map((tie) => ({ side, words: tie.words, id: tie.policy.id })),
  );
  const end = policy.ended;
  return {
    id: policy.id,
    kind: 'policy',
    lane: policy.lane,
    label: policy.short,
    title: policy.title,
    summary: policy.summary,
    path: policy.path,
    years: yearsOf(policy),
    from: policy.date.from,
    to: end ? end.from : policy.date.to,
    open: Boolean(policy.began) && !end,
    hollow: !policy.began,
    vague: isVague(policy.date) || (end !== undefined && isVague(end)),
    importance: policy.importance,
    themes: policy.themes,
    before: lineage.before.map(({ id }) => id),
    after: lineage.after.map(({ id }) => id),
    ties,
    spoken: [
      `${capitalise(formatWhen(policy.date))}.`,
      policy.began
        ? `${policy.title} ${end ? `until ${formatWhen(end)}` : 'from then on'}.`
        : `${policy.title}, a proposal.`,
      `${lane?.title} lane${came ? `, ${came.words.toLowerCase()} ${came.policy.title}` : ''}.`,
    ].join(' '),
  };
}

function eventItem(archive: Archive, event: TimelineEvent): TimelineItem {
  const lane = archive.site.lanes.find(({ id }) => id === event.lane);
  const kind = archive.site.eventKinds.find(({ id }) => id === event.kind);
  return {
    id: event.id,
    kind: 'event',
    lane: event.lane,
    label: event.short,
    title: event.title,
    summary: event.summary,
    path: event.path,
    years: formatMoment(event.date),
    from: event.date.from,
    to: event.date.to,
    open: false,
    hollow: false,
    vague: isVague(event.date),
    importance: event.importance,
    themes: event.themes,
    spoken: `${capitalise(formatMoment(event.date))}. ${event.title}. ${kind?.title}, ${lane?.title} lane.`,
  };
}

function quoteItem(archive: Archive, quote: Quote): TimelineItem {
  const speaker = archive.records.get(quote.speaker)?.title ?? quote.speaker;
  const stance = archive.site.stances.find(({ id }) => id === quote.stance);
  return {
    id: quote.id,
    kind: 'quote',
    lane: 'voices',
    label: quote.title,
    title: `${speaker}: ${quote.title}`,
    summary: quote.body,
    path: quote.path,
    years: formatMoment(quote.said),
    from: quote.said.from,
    to: quote.said.to,
    open: false,
    hollow: false,
    vague: isVague(quote.said),
    importance: 1,
    themes: quote.themes,
    stance: quote.stance,
    speaker: quote.speaker,
    spoken: `${capitalise(formatMoment(quote.said))}. ${speaker} said: ${quote.title} ${stance?.title}, towards ${archive.site.stanceTowards}.`,
  };
}

/** Everything with a date, flat, in order of time. */
export const toTimelineItems = (archive: Archive): TimelineItem[] =>
  [
    ...archive.policies.map((policy) => policyItem(archive, policy)),
    ...archive.events.map((event) => eventItem(archive, event)),
    ...archive.quotes.map((quote) => quoteItem(archive, quote)),
  ].sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1));

/** What stands around the items: lanes, eras, offices and the bounds in time. */
export function toTimelineFrame(archive: Archive): TimelineFrame {
  const { site } = archive;
  const to = toDay(site.span.to) - 1;
  const spanOf = (when: When) => ({ from: when.from, to: when.open ? to : when.to });
  return {
    lanes: site.lanes.map(({ id, title, hue }) => ({ id, title, hue })),
    voices: site.voices,
    eras: archive.eras.map(({ id, short, path, span }) => ({
      id,
      label: short,
      path,
      ...spanOf(span),
    })),
    offices: archive.offices.map(({ id, title, holders }) => ({
      id,
      title,
      holders: holders.map(({ name, short, party, held }) => ({
        label: short ?? name,
        title: `${name}${party ? ` (${party})` : ''}, ${formatWhen(held)}`,
        from: held.from,
        // An office without a known end is drawn to the last confirmed day, not beyond.
        to: held.open ? site.confirmed.to : held.to,
      })),
    })),
    stances: site.stances.map(({ id, title, shape }) => ({ id, title, shape })),
    from: toDay(site.span.from),
    to,
    confirmed: site.confirmed.to,
  };
}
