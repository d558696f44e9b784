import { escapeHtml } from '../base/html.ts';
import { formatDay, reviveWhen } from '../base/when.ts';
import type { AnyRecord, Archive } from '../model/archive.ts';
import { compareWithDigest, type FieldTexts } from '../model/editions.ts';
import type { Change, ChangesFile, EditionChanges } from '../sheet/changes.ts';
import { nameField } from '../sheet/changes.ts';
import { flattenRecord } from './records.ts';

/** A field's value in lines that can be read and compared; nothing where it says nothing. */
function toLines(value: unknown): string {
  if (value === null || value === undefined || value === false || value === '') return '';
  if (Array.isArray(value)) return value.map(toLine).filter(Boolean).join('\n');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, part]) => `${key}: ${toLine(part)}`)
      .join('\n');
  return String(value);
}

function toLine(value: unknown): string {
  if (Array.isArray(value)) return value.map(toLine).join(', ');
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  return Object.entries(value)
    .filter(([, part]) => !(Array.isArray(part) && part.length === 0))
    .map(([key, part]) => `${key}: ${toLine(part)}`)
    .join('; ');
}

const nameOf = (record: AnyRecord): string => `${record.collection}/${record.id}`;

const listAll = (archive: Archive): AnyRecord[] => [
  ...archive.records.values(),
  ...archive.sources,
];

/**
 * Every published record field by field, as the data files have it. A source's passages are fields of their
 * own, so that a change of one is no change of the others.
 */
export const toFieldTexts = (archive: Archive): FieldTexts =>
  new Map(
    listAll(archive)
      .map((record) => {
        const { id: _id, url: _url, passages, ...flat } = flattenRecord(record, '');
        const own = Array.isArray(passages)
          ? (passages as { id: string; digest: string; notes: string[] }[])
          : [];
        return [
          nameOf(record),
          new Map(
            [
              ...Object.entries(flat).map(([field, value]) => [field, toLines(value)] as const),
              ...own.map(({ id, digest, notes }) => [id, [digest, ...notes].join('\n')] as const),
            ].filter(([, text]) => text),
          ),
        ] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** What differs from the last edition. Longer texts than this are left to the record's own page. */
const PENDING_MOST = 900;

export function listPending(archive: Archive) {
  const records = new Map(listAll(archive).map((record) => [nameOf(record), record]));
  return compareWithDigest(archive.digest, toFieldTexts(archive), (name) => {
    const record = records.get(name);
    return record ? record.was.map((id) => `${record.collection}/${id}`) : [];
  });
}

/** Every edition, newest first, and what has changed since; each change with its record's title and address. */
export function toChanges(archive: Archive, root: string): ChangesFile {
  const records = new Map<string, AnyRecord>(
    listAll(archive).flatMap((record) =>
      [record.id, ...record.was].map((id) => [`${record.collection}/${id}`, record] as const),
    ),
  );
  const complete = (change: Omit<Change, 'title'> & { title?: string | undefined }): Change => {
    const record = records.get(change.record);
    const { title, ...rest } = change;
    return {
      ...rest,
      record: record ? nameOf(record) : change.record,
      title: record?.title ?? title ?? change.record,
      ...(record ? { url: root + record.path } : {}),
    };
  };
  const defined = <T extends object>(value: T): T =>
    Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
  return {
    editions: archive.editions
      .map(({ changes, ...edition }) =>
        defined({
          ...edition,
          changes: changes.map((change) => complete(defined(change) as Change)),
        } as EditionChanges),
      )
      .reverse(),
    pending: archive.editions.length
      ? listPending(archive).map(({ now, ...difference }) =>
          complete({
            ...difference,
            ...(now && now.length <= PENDING_MOST ? { new: now } : {}),
          }),
        )
      : [],
  };
}

/** The changes of one record together, in the order of the ledger. */
export function groupByRecord(changes: readonly Change[]): [record: string, changes: Change[]][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes)
    groups.set(change.record, [...(groups.get(change.record) ?? []), change]);
  return [...groups];
}

/** Where a record's changes in an edition stand on the page of changes. */
export const placeOfChanges = (edition: number, record: string): string =>
  `e${edition}-${record.replace('/', '-')}`;

/** `22 November 2026` of `2026-11-22`. */
export const formatEditionDay = (date: string): string => formatDay(reviveWhen(date).from);

const WORDS = {
  added: 'Added',
  changed: 'Changed',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
};

/** One change in a sentence: `Corrected: summary. It read: … It reads: …` */
const tellChange = (change: Change): string =>
  [
    `${WORDS[change.what]}${change.field ? `: ${nameField(change.field)}` : ''}.`,
    change.note,
    change.old && `It read: ${change.old}`,
    change.new && `It reads: ${change.new}`,
  ]
    .filter(Boolean)
    .join('\n');

/** What was added, corrected, changed or withdrawn as an Atom feed, newest first; a day of the ledger is midnight, UTC. */
export function toFeed(archive: Archive, root: string): string {
  const { site } = archive;
  const { editions } = toChanges(archive, root);
  const x = escapeHtml;
  const timeOf = (date: string) => `${date}T00:00:00Z`;
  const entry = (place: string, date: string, title: string, href: string, text: string) =>
    `  <entry>
    <id>${x(`${root}changes/#${place}`)}</id>
    <title>${x(title)}</title>
    <updated>${timeOf(date)}</updated>
    <link rel="alternate" type="text/html" href="${x(href)}"/>
    <content type="text">${x(text)}</content>
  </entry>
`;
  const entries = editions.flatMap(({ edition, date, title, note, changes }) => {
    const count = (what: Change['what']) =>
      new Set(changes.filter((change) => change.what === what).map(({ record }) => record)).size;
    const counts = (['added', 'changed', 'corrected', 'withdrawn'] as const)
      .filter((what) => count(what))
      .map((what) => `${count(what)} ${what}`)
      .join(', ');
    const place = `e${edition}`;
    const about = [note, counts && `Records: ${counts}.`].filter(Boolean).join(' ');
    return [
      entry(place, date, title, `${root}changes/#${place}`, about || title),
      ...groupByRecord(changes).map(([record, own]) =>
        entry(
          placeOfChanges(edition, record),
          date,
          `${WORDS[own[0]?.what ?? 'changed']}: ${own[0]?.title ?? record}`,
          own[0]?.url ?? `${root}changes/#${placeOfChanges(edition, record)}`,
          own.map(tellChange).join('\n\n'),
        ),
      ),
    ];
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${x(site.language)}">
  <id>${x(`${root}feed.xml`)}</id>
  <title>${x(`${site.name}: what changed`)}</title>
  <subtitle>${x(site.tagline)}</subtitle>
  <updated>${timeOf(editions[0]?.date ?? '1970-01-01')}</updated>
  <author><name>${x(site.name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${x(`${root}feed.xml`)}"/>
  <link rel="alternate" type="text/html" href="${x(`${root}changes/`)}"/>
${entries.join('')}</feed>
`;
}
