import { quoteWords } from '../base/quotation-marks.ts';
import { precisionOf, toCalendar, type When } from '../base/when.ts';
import type { AnyRecord, Archive, Quote, Source } from '../model/archive.ts';
import { quoteWhole } from './quotation.ts';

/** A name in CSL-JSON: a person's in parts, a body's whole. */
export type CslName = { family: string; given?: string } | { literal: string };
/** A date in CSL-JSON: its day, month or year, and its last one where it is a range. */
export type CslDate = { 'date-parts': number[][]; circa?: true };

/** A thing that can be cited, in the form that reference managers and citation libraries read. */
export type CslItem = {
  id: string;
  type: Source['type'];
  title: string;
  author?: CslName[];
  'container-title'?: string;
  publisher?: string;
  volume?: string;
  issue?: string;
  page?: string;
  number?: string;
  issued: CslDate;
  accessed?: CslDate;
  URL?: string;
  language?: string;
  note?: string;
};

/** What is cited where a record is: the one thing it rests on, where there is one, and its page here. */
export type Cited = {
  original: CslItem | undefined;
  /** Where in the original: `p7`. */
  passage: string | undefined;
  page: CslItem;
};

/** A source as CSL-JSON. */
export function citeSource(source: Source): CslItem {
  // A site is often its own publisher, and is named once.
  const publisher = source.publisher === source.container ? undefined : source.publisher;
  return {
    id: source.id,
    type: source.type,
    title: source.title,
    ...(source.authors.length ? { author: source.authors.map(toName) } : {}),
    ...(source.container ? { 'container-title': source.container } : {}),
    ...(publisher ? { publisher } : {}),
    ...readNumber(source),
    issued: toCslDate(source.issued),
    ...(source.accessed ? { accessed: toCslDate(source.accessed) } : {}),
    ...(source.url ? { URL: source.url } : {}),
  };
}

/** A record's page here as CSL-JSON. `root` is the site's full address, ending in a slash. */
export const citePage = (archive: Archive, record: AnyRecord, root: string): CslItem => ({
  id: `${record.is}-${record.id}`,
  type: 'webpage',
  title: namePage(archive, record),
  'container-title': archive.site.name,
  issued: toCslDate(archive.site.published),
  URL: root + record.path,
  language: archive.site.language,
});

/**
 * What a record is cited by. The original of a quotation is the source it stands in, with the words
 * themselves as a note; that of an event is the first source that shows its date.
 */
export function citeRecord(archive: Archive, record: AnyRecord, root: string): Cited {
  const page = citePage(archive, record, root);
  const cite = findOriginal(record);
  const source = cite && archive.sourcesById.get(cite.source);
  if (!source) return { original: undefined, passage: undefined, page };
  const original = citeSource(source);
  return {
    original:
      record.is === 'quote'
        ? { ...original, id: record.id, note: describeQuote(archive, record) }
        : original,
    passage: cite.passage,
    page,
  };
}

/**
 * The items of a record's own files for reference managers. A source is given as itself, and a
 * quotation as its source and as its page; all else is what this site says, so its page alone.
 */
export function listItems(archive: Archive, record: AnyRecord, root: string): CslItem[] {
  const { original, page } = citeRecord(archive, record, root);
  if (record.is === 'source') return [citeSource(record)];
  return record.is === 'quote' && original ? [original, page] : [page];
}

/** A record's name where it stands alone: that of a quotation says who is quoted. */
export const nameRecord = (archive: Archive, record: AnyRecord): string =>
  record.is === 'quote'
    ? `${archive.records.get(record.speaker)?.title ?? record.speaker}: ${record.title}`
    : record.title;

/** The name of a record's page: that of a source is a digest, and must not be taken for the source. */
const namePage = (archive: Archive, record: AnyRecord): string =>
  record.is === 'source' ? `Digest of ${quoteWords(record.title)}` : nameRecord(archive, record);

function findOriginal(record: AnyRecord): { source: string; passage?: string } | undefined {
  if (record.is === 'quote') return { source: record.source, passage: record.passage };
  if (record.is === 'source') return { source: record.id };
  return record.is === 'event' ? record.cite[0] : undefined;
}

const describeQuote = (archive: Archive, quote: Quote): string =>
  `Passage ${quote.passage}: ${quoteWhole(archive, quote)}`;

/** Authors who are counted and not named stand in a source as `and others`; a style adds its own `and`. */
const toName = (author: Source['authors'][number]): CslName =>
  'literal' in author
    ? { literal: author.literal.replace(/^and /, '') }
    : { family: author.family, ...(author.given ? { given: author.given } : {}) };

/**
 * A date as CSL has it. The two ends of a range must be as precise as one another there, and a range
 * says that something was published between them, not all the while.
 */
export function toCslDate(when: When): CslDate {
  const [first = when.edtf, last] =
    when.precision === 'interval' ? when.edtf.split('/') : [when.edtf];
  const ends = [toParts(when.from, first)];
  if (last && last !== '..') ends.push(toParts(when.to, last));
  const length = Math.min(...ends.map((parts) => parts.length));
  return {
    'date-parts': ends.map((parts) => parts.slice(0, length)),
    ...(when.uncertain || ends.length > 1 ? { circa: true } : {}),
  };
}

function toParts(days: number, edtf: string): number[] {
  const { year, month, day } = toCalendar(days);
  const precision = precisionOf(edtf);
  return precision === 'day' ? [year, month, day] : precision === 'month' ? [year, month] : [year];
}

/** `10(1): 31–39`, `304, 615`, `12: e130`, `176 (9)` and their like; a year before is left out. */
const VOLUME =
  /^(?:\d{4};)?(?<volume>\d+)(?: ?\((?<issue>[^)]+)\))?(?: ?[:,] ?(?<page>[a-z]?\d[\w–-]*))?$/;
const PAGES = /^(?:[a-z]?\d+[–-][a-z]?\d+|[a-z]\d+)$/;

/** A source's number by the names that its kind has for it. That of a web page is of no use to a reader. */
export function readNumber({
  type,
  number,
}: Pick<Source, 'type' | 'number'>): Pick<CslItem, 'volume' | 'issue' | 'page' | 'number'> {
  if (!number) return {};
  if (type === 'article-journal') {
    if (PAGES.test(number)) return { page: number };
    const { volume, issue, page } = VOLUME.exec(number)?.groups ?? {};
    if (!volume) return { number };
    return { volume, ...(issue ? { issue } : {}), ...(page ? { page } : {}) };
  }
  const [, volume] = /^Volume (\d+)$/.exec(number) ?? [];
  if (volume) return { volume };
  return /^(?:article-|post-|webpage)/.test(type) ? {} : { number };
}
