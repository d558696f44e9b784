import type { AnyRecord, Archive } from '../model/archive.ts';
import { type CslItem, citePage, citeSource } from './csl.ts';

/** What Zotero calls each kind. The `citation_` names can tell journals and reports only. */
const ZOTERO: Record<CslItem['type'], string> = {
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  bill: 'bill',
  book: 'book',
  hearing: 'hearing',
  interview: 'interview',
  legislation: 'statute',
  'post-weblog': 'blogPost',
  regulation: 'statute',
  report: 'report',
  speech: 'presentation',
  webpage: 'webpage',
};

/**
 * What a page is, as names and contents of `<meta>`, for reference managers and for catalogues: the page of
 * a source stands for the source, and every other for itself.
 */
export function listMeta(archive: Archive, record: AnyRecord, root: string): [string, string][] {
  const item = record.is === 'source' ? citeSource(record) : citePage(archive, record, root);
  const [first, last] = item.page?.split(/[–-]/) ?? [];
  const isReport = item.type === 'report';
  const container =
    item.type === 'article-journal' ? 'citation_journal_title' : 'prism.publicationName';
  const fields: [string, string | undefined][] = [
    ['z:itemType', ZOTERO[item.type]],
    ['citation_title', item.title],
    ...(item.author ?? []).map((name): [string, string] => [
      'citation_author',
      'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
    ]),
    ['citation_publication_date', formatDate(item)],
    [container, item['container-title']],
    [isReport ? 'citation_technical_report_institution' : 'citation_publisher', item.publisher],
    ['citation_technical_report_number', isReport ? item.number : undefined],
    ['citation_volume', item.volume],
    ['citation_issue', item.issue],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_public_url', item.URL],
    ['citation_language', item.language],
  ];
  return fields.flatMap(([name, content]) =>
    content ? [[name, content] as [string, string]] : [],
  );
}

/** `2013/04/01`; a span of doubt is told by its years. */
const formatDate = ({ issued: { 'date-parts': ends } }: CslItem): string =>
  ends.length > 1
    ? ends.map(([year]) => year).join('-')
    : (ends[0] ?? []).map((part) => `${part}`.padStart(2, '0')).join('/');
