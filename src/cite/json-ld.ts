import { toDatetime, type When } from '../base/when.ts';
import type { AnyRecord, Archive, Source } from '../model/archive.ts';
import { nameRecord } from './csl.ts';

/** What a document is in the words of schema.org. Where that has no kind of its own, `genre` says it. */
const KINDS: Record<Source['type'], [type: string, genre?: string]> = {
  'article-journal': ['ScholarlyArticle'],
  'article-magazine': ['Article'],
  'article-newspaper': ['NewsArticle'],
  bill: ['Legislation', 'Bill'],
  book: ['Book'],
  hearing: ['CreativeWork', 'Parliamentary proceedings'],
  interview: ['Article', 'Interview'],
  legislation: ['Legislation'],
  'post-weblog': ['BlogPosting'],
  regulation: ['Legislation', 'Regulations'],
  report: ['Report'],
  speech: ['CreativeWork', 'Speech'],
  webpage: ['WebPage'],
};

type Json = { [key: string]: unknown };

/** A date that schema.org takes: a day, month or year, or a span of them; nothing for vaguer ones. */
const toDate = (when: When | undefined): string | undefined =>
  when && (toDatetime(when) ?? (/^[\d-]+\/[\d-]+$/.test(when.edtf) ? when.edtf : undefined));

const describeSource = (source: Source): Json => {
  const [type, genre] = KINDS[source.type];
  return {
    '@type': type,
    name: source.title,
    genre,
    author: source.authors.map((author) =>
      'literal' in author
        ? { '@type': 'Organization', name: author.literal }
        : { '@type': 'Person', name: [author.given, author.family].filter(Boolean).join(' ') },
    ),
    datePublished: toDate(source.issued),
    isPartOf: source.container && { '@type': 'CreativeWork', name: source.container },
    publisher: source.publisher && { '@type': 'Organization', name: source.publisher },
    legislationIdentifier: type === 'Legislation' ? source.number : undefined,
    reportNumber: type === 'Report' ? source.number : undefined,
    url: source.url,
  };
};

/** What a record tells of, in the words of schema.org. */
function describeThing(archive: Archive, record: AnyRecord, root: string): Json {
  const person = (id: string): Json | undefined => {
    const found = archive.records.get(id);
    return found?.is === 'person'
      ? {
          '@type': found.kind === 'person' ? 'Person' : 'Organization',
          name: found.title,
          url: root + found.path,
        }
      : undefined;
  };
  switch (record.is) {
    case 'quote': {
      const source = archive.sourcesById.get(record.source);
      return {
        '@type': 'Quotation',
        text: record.body,
        creator: person(record.speaker),
        dateCreated: toDate(record.said),
        isPartOf: source && describeSource(source),
      };
    }
    case 'source':
      return describeSource(record);
    case 'event':
      return {
        '@type': 'Event',
        name: record.title,
        alternateName: record.official,
        startDate: toDate(record.date)?.split('/')[0],
        endDate: toDate(record.date)?.split('/')[1],
        performer: record.people.map(person),
      };
    case 'person':
      return {
        ...person(record.id),
        alternateName: record.aliases,
        jobTitle: record.kind === 'person' ? record.offices.map(({ title }) => title) : undefined,
        sameAs: record.url,
      };
    case 'policy':
      return { '@type': 'Thing', name: record.title, alternateName: record.aliases };
    case 'trail':
      return {
        '@type': 'LearningResource',
        name: record.title,
        timeRequired: `PT${record.minutes}M`,
      };
    case 'era':
      return { '@type': 'Thing', name: record.title, temporalCoverage: toDate(record.span) };
    case 'term':
      return { '@type': 'DefinedTerm', name: record.title };
  }
}

/** Whether a value says nothing, so that it may be left out. */
const isBare = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.every(isBare));

/**
 * A record's page and what it tells of as JSON-LD, as text that may stand in a `<script>`: no `<` is
 * left in it, so nothing in it can end the element.
 */
export function formatJsonLd(archive: Archive, record: AnyRecord, root: string): string {
  const { site } = archive;
  const isArticle = record.is === 'policy' || record.is === 'era';
  const page = {
    '@context': 'https://schema.org',
    '@type': isArticle ? 'Article' : record.is === 'person' ? 'ProfilePage' : 'WebPage',
    '@id': root + record.path,
    name: nameRecord(archive, record),
    headline: isArticle ? record.title : undefined,
    description: record.summary,
    inLanguage: site.language,
    datePublished: toDate(site.published),
    license: site.licence.url,
    isPartOf: { '@type': 'WebSite', name: site.name, url: root },
    [isArticle ? 'about' : 'mainEntity']: describeThing(archive, record, root),
  };
  return JSON.stringify(page, (_, value) => (isBare(value) ? undefined : value)).replaceAll(
    '<',
    '\\u003c',
  );
}
