import { z } from 'astro/zod';
import type { AnyRecord, Archive } from '../model/archive.ts';
import { listClaims } from '../model/claims.ts';
import { COLLECTIONS, type Collection } from '../schema/collections.ts';

/** A value as it stands in a data file: dates as EDTF, citations as `source, p7`. */
type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** A record as a flat object with the names of its front matter, besides `id` and `url`. */
export type FlatRecord = { id: string; url: string; [field: string]: Plain };

function toPlain(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return (value ?? null) as Plain;
  if ('edtf' in value) return value.edtf as string;
  if (
    'source' in value &&
    Object.keys(value).every((key) => key === 'source' || key === 'passage')
  ) {
    const { source, passage } = value as { source: string; passage?: string };
    return passage ? `${source}, ${passage}` : source;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, toPlain(part)]),
  );
}

/** One record as the data files show it. `root` is the site's full address, ending in a slash. */
export function flattenRecord(record: AnyRecord, root: string): FlatRecord {
  const fields = Object.keys(COLLECTIONS[record.collection].shape).filter(
    (field) => field !== 'text',
  );
  const source = record as unknown as Record<string, unknown>;
  const flat: FlatRecord = { id: record.id, url: root + record.path };
  for (const field of fields) if (source[field] !== undefined) flat[field] = toPlain(source[field]);
  // A policy's own `date` is worked out from its milestones, so it is not a field of the file.
  if (record.is === 'quote') flat.text = record.body;
  else if (record.is === 'source') {
    flat.passages = record.passages.map(({ id, digest, notes }) => ({ id, digest, notes }));
    if (record.text) flat.sha256 = record.text.sha256;
  } else flat.body = record.body;
  return flat;
}

export const flattenCollection = (
  archive: Archive,
  collection: Collection,
  root: string,
): FlatRecord[] => archive[collection].map((record) => flattenRecord(record, root));

/**
 * Every link between policies, and every claim of a source that one thing led to another, as a row
 * of its own. A claim also names its source, its id there and its address.
 */
export const flattenLinks = (archive: Archive, root: string): Plain[] => [
  ...archive.policies.flatMap((policy) =>
    policy.links.map((link) => ({
      from: policy.id,
      ...(toPlain(link) as { [key: string]: Plain }),
    })),
  ),
  ...listClaims(archive).map((claim) => ({
    from: claim.subject.id,
    relation: claim.relation,
    to: claim.object.id,
    status: claim.status,
    note: claim.note,
    cite: [`${claim.source.id}, ${claim.passage}`],
    claim: `${claim.source.id}#${claim.id}`,
    url: root + claim.path,
    ...(claim.dispute ? { dispute: claim.dispute, side: claim.side ?? '' } : {}),
  })),
];

/**
 * Every id and alias, and the address it leads to. A source has an id space of its own, so it
 * stands here under `sources/…`, and under its bare id only where no record has it.
 */
export function indexAddresses(archive: Archive, root: string): Record<string, string> {
  const index = new Map<string, string>();
  const add = (key: string, record: AnyRecord) => {
    if (!index.has(key)) index.set(key, root + record.path);
  };
  const records = [...archive.records.values()];
  for (const record of records) add(record.id, record);
  for (const record of [...records, ...archive.sources]) {
    add(`${record.collection}/${record.id}`, record);
    for (const was of record.was) add(was, record);
  }
  for (const source of archive.sources) add(source.id, source);
  for (const record of [...records, ...archive.sources])
    if ('aliases' in record) for (const alias of record.aliases) add(alias, record);
  return Object.fromEntries([...index].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The JSON Schema of a collection's front matter. */
export const describeCollection = (collection: Collection): unknown =>
  z.toJSONSchema(COLLECTIONS[collection], { io: 'input' });

/** What a spreadsheet may take for the beginning of a formula, behind any apostrophes. */
const FORMULA = /^'*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;

/** A value as one text: a list of plain texts joined by `; `, anything deeper as JSON. */
function toCellText(value: Plain | undefined): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const plain = value.every((part) => typeof part === 'string' && part && !part.includes(';'));
    return plain ? value.join('; ') : JSON.stringify(value);
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function toCell(value: Plain | undefined): string {
  const text = toCellText(value);
  // An apostrophe before it makes it text; one that was there already is kept behind the new one.
  const safe = typeof value !== 'number' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Records as CSV for spreadsheets: UTF-8 with a byte-order mark, without which Excel reads another alphabet,
 * lines ended by CRLF, and every field that any record has.
 */
export function toCsv(records: FlatRecord[]): string {
  const fields = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = [fields, ...records.map((record) => fields.map((field) => record[field]))];
  return `\uFEFF${rows.map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`;
}
