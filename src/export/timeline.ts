import { formatMoment, formatWhen, toDay, type When } from '../base/when.ts';
import type { AnyRecord, Archive, Policy, Quote, TimelineEvent } from '../model/archive.ts';
import { countSources } from '../model/backlinks.ts';
import { countsOf } from '../model/standing.ts';
import { findLineage, findTies } from '../model/ties.ts';
import { yearsOf } from '../model/years.ts';
import type { RoleRow, TimelineFrame, TimelineItem } from '../timeline/item.ts';
import { compareItems } from '../timeline/lane-index.ts';
import type { WayLink } from '../timeline/way.ts';

/** Dates known to a year or less are drawn as uncertain. */
const isVague = (when: When) => when.uncertain || when.to - when.from > 200;

const aliasesOf = ({ aliases }: Policy | TimelineEvent) => (aliases.length ? { aliases } : {});

function policyItem(archive: Archive, policy: Policy): TimelineItem {
  const lineage = findLineage(archive, policy);
  const sides = findTies(archive, policy);
  const end = policy.ended;
  return {
    id: policy.id,
    kind: 'policy',
    sort: policy.kind,
    lane: policy.lane,
    label: policy.short,
    title: policy.title,
    summary: policy.summary,
    ...aliasesOf(policy),
    path: policy.path,
    years: yearsOf(policy),
    from: policy.date.from,
    to: end ? end.from : policy.date.to,
    when: formatWhen(policy.date),
    ...(end ? { until: formatWhen(end) } : {}),
    open: Boolean(policy.began) && !end,
    hollow: !policy.began,
    vague: isVague(policy.date) || (end !== undefined && isVague(end)),
    importance: policy.importance,
    themes: policy.themes,
    people: policy.people,
    sources: countSources(archive, policy),
    stones: [...policy.milestones]
      .sort((a, b) => a.date.from - b.date.from)
      .map(({ kind, date }) => ({ kind, from: date.from, to: date.to, when: formatMoment(date) })),
    counts: countsOf(policy).map(({ date, value }) => ({
      from: date.from,
      words: `${value} ${date.precision === 'day' ? 'on' : 'in'} ${formatWhen(date)}`,
    })),
    before: lineage.before.map(({ id }) => id),
    after: lineage.after.map(({ id }) => id),
    ties: (['before', 'after', 'beside'] as const).flatMap((side) =>
      sides[side].map((tie) => ({
        side,
        words: tie.words,
        happened: tie.status === 'happened',
        id: tie.policy.id,
      })),
    ),
  };
}

const momentItem = (archive: Archive, record: TimelineEvent | Quote, when: When) => ({
  id: record.id,
  title: record.title,
  path: record.path,
  years: formatMoment(when),
  from: when.from,
  to: when.to,
  when: formatMoment(when),
  open: false,
  hollow: false,
  vague: isVague(when),
  themes: record.themes,
  about: record.policies.filter((id) => archive.records.get(id)?.is === 'policy'),
});

function eventItem(archive: Archive, event: TimelineEvent): TimelineItem {
  return {
    ...momentItem(archive, event, event.date),
    kind: 'event',
    sort: event.kind,
    lane: event.lane,
    label: event.short,
    summary: event.summary,
    ...aliasesOf(event),
    importance: event.importance,
    people: event.people,
    sources: countSources(archive, event),
  };
}

function quoteItem(archive: Archive, quote: Quote): TimelineItem {
  const speaker = archive.records.get(quote.speaker)?.title ?? quote.speaker;
  return {
    ...momentItem(archive, quote, quote.said),
    kind: 'quote',
    sort: 'quote',
    lane: 'voices',
    label: quote.title,
    title: `${speaker}: ${quote.title}`,
    summary: quote.body,
    importance: 1,
    people: [quote.speaker],
    sources: 1,
    stance: quote.stance,
  };
}

/** Everything with a date, flat, in order of time. */
export const toTimelineItems = (archive: Archive): TimelineItem[] =>
  [
    ...archive.policies.map((policy) => policyItem(archive, policy)),
    ...archive.events.map((event) => eventItem(archive, event)),
    ...archive.quotes.map((quote) => quoteItem(archive, quote)),
  ].sort(compareItems);

/** Each policy in a role, from the later of its beginning and the role's to the day before the earlier end. */
const toRoleRows = (archive: Archive, role: string): RoleRow[] =>
  archive.policies.flatMap((policy) =>
    policy.roles.flatMap(({ role: held, held: when, note }) => {
      if (held !== role || !policy.began) return [];
      const lasts = [
        ...(policy.ended ? [policy.ended.from - 1] : []),
        ...(when && !when.open ? [when.to] : []),
      ];
      return {
        id: policy.id,
        from: Math.max(policy.began.from, when?.from ?? policy.began.from),
        ...(lasts.length ? { to: Math.min(...lasts) } : {}),
        ...(note ? { note } : {}),
      };
    }),
  );

/** Everyone whom a record on the timeline names, by name. */
function listPeople(archive: Archive): TimelineFrame['people'] {
  const named = new Set([
    ...[...archive.policies, ...archive.events].flatMap(({ people }) => people),
    ...archive.quotes.map(({ speaker }) => speaker),
  ]);
  const titleOf = (record: AnyRecord | undefined, id: string) => record?.title ?? id;
  return [...named]
    .map((id) => ({ id, title: titleOf(archive.records.get(id), id) }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/** What stands around the items: lanes, eras, offices, roles, what can be chosen, and the bounds in time. */
export function toTimelineFrame(archive: Archive): TimelineFrame {
  const { site } = archive;
  const to = toDay(site.span.to) - 1;
  const spanOf = (when: When) => ({ from: when.from, to: when.open ? to : when.to });
  const kinds = [
    ...site.policyKinds.map(({ id, title }) => ({ id, title })),
    ...site.eventKinds.map(({ id, title, many }) => ({ id, title, ...(many ? { many } : {}) })),
    { id: 'quote', title: 'Quotation' },
  ];
  return {
    lanes: site.lanes.map(({ id, title, hue }) => ({ id, title, hue })),
    voices: site.voices,
    themes: site.themes.map(({ id, title }) => ({ id, title })),
    // A policy and an event of the same kind are chosen together.
    kinds: [...new Map(kinds.map((kind) => [kind.id, kind])).values()],
    people: listPeople(archive),
    eras: archive.eras.map(({ id, short, title, path, span }) => ({
      id,
      label: short,
      title,
      path,
      ...spanOf(span),
    })),
    offices: archive.offices.map(({ id, title, holders }) => ({
      id,
      title,
      holders: holders.map(({ name, short, party, held }) => {
        const who = `${name}${party ? ` (${party})` : ''}`;
        return {
          label: short ?? name,
          title: `${who}, ${formatWhen(held)}`,
          since: `${who}, from ${formatWhen(held).replace(/ (?:to .*|onwards)$/, '')}`,
          from: held.from,
          // An office without a known end is drawn to the last confirmed day, not beyond.
          to: held.open ? site.confirmed.to : held.to,
          open: held.open,
        };
      }),
    })),
    roles: site.roles.map(({ id, title }) => ({ id, title, rows: toRoleRows(archive, id) })),
    stances: site.stances.map(({ id, title, shape }) => ({ id, title, shape })),
    towards: site.stanceTowards,
    from: toDay(site.span.from),
    to,
    confirmed: site.confirmed.to,
  };
}

/** Every link between two policies with its note and citations, for telling the way from one to another. */
export const toWayLinks = (archive: Archive): WayLink[] =>
  archive.policies.flatMap((policy) => {
    const ties = findTies(archive, policy);
    return policy.links.flatMap(({ to, status, note, cite }) => {
      const other = archive.records.get(to);
      if (other?.is !== 'policy') return [];
      const told = (from: typeof ties, id: string) =>
        [...from.before, ...from.after, ...from.beside].find(
          (tie) => tie.policy.id === id && tie.note === note,
        )?.words ?? '';
      return {
        from: policy.id,
        to,
        words: told(ties, to),
        back: told(findTies(archive, other), policy.id),
        happened: status === 'happened',
        note,
        day: Math.max(policy.date.from, other.date.from),
        cite: cite.map(({ source, passage }) => ({
          label: archive.sourcesById.get(source)?.title ?? source,
          path: `sources/${source}/${passage ? `#${passage}` : ''}`,
        })),
      };
    });
  });
