/** What a search result may be. */
export type SearchKind =
  | 'policy'
  | 'event'
  | 'quote'
  | 'passage'
  | 'person'
  | 'term'
  | 'era'
  | 'source';

/** What search shows of one record or passage: plain, without references to others. */
export type SearchRecord = {
  /** The record's id; of a passage `source#p7`. */
  id: string;
  kind: SearchKind;
  title: string;
  /** What stands under the title: who and when. */
  detail: string;
  /** Other names, which count as much as the title. */
  aliases: string[];
  text: string;
  /** Address from the site's root. */
  path: string;
  /** Year for sorting; 0 when it has none. */
  year: number;
};

/** What search knows of one record or passage: what it shows, and what it may be narrowed by. */
export type SearchDocument = SearchRecord & {
  /** Id of the person who said it; empty where nobody is quoted. */
  speaker: string;
  /** Id of the source it stands in; empty where it stands in none. */
  source: string;
  /** Ids of the policies it bears on. */
  policies: string[];
  /** Id of its stance; empty where it takes none. */
  stance: string;
  /** Whether it was found word for word in its source: 0 no, 1 yes, 2 in a source that only recalls it. */
  seal: 0 | 1 | 2;
  /** Id of the era that its date falls in; empty where it has no date. */
  era: string;
};

/** How each kind is called above its results, the first to lead among equals. */
export const KIND_NAMES: Record<SearchKind, string> = {
  policy: 'Policy',
  person: 'Person or organisation',
  event: 'Event',
  term: 'Term',
  quote: 'Quotation',
  passage: 'Passage',
  source: 'Source',
  era: 'Era',
};

/** Kinds in the order in which they lead among equals. */
export const KINDS = Object.keys(KIND_NAMES) as SearchKind[];

/** Sorts by kind, in the order of the names above. */
export const compareKinds = (a: SearchKind, b: SearchKind): number =>
  KINDS.indexOf(a) - KINDS.indexOf(b);

/** Kinds that go by a name. The index holds their names whole, so that they are found at once. */
export const NAMED: readonly SearchKind[] = ['policy', 'person', 'event', 'term', 'era'];

const PATHS: Record<SearchKind, (id: string) => string> = {
  policy: (id) => `policies/${id}/`,
  person: (id) => `people/${id}/`,
  event: (id) => `events/${id}/`,
  term: (id) => `terms/#${id}`,
  quote: (id) => `quotes/${id}/`,
  passage: (id) => `sources/${id.replace('#', '/#')}`,
  source: (id) => `sources/${id}/`,
  era: (id) => `eras/${id}/`,
};

/** The address of what is found, from the site's root. */
export const pathOf = (kind: SearchKind, id: string): string => PATHS[kind](id);

const ORDER: readonly SearchKind[] = [...NAMED, 'quote', 'source', 'passage'];

/**
 * The order in which documents are numbered: those that go by a name, then quotations, then each
 * source with its passages behind it. Neighbours share words, which keeps the index small.
 */
export function orderDocuments(documents: readonly SearchDocument[]): SearchDocument[] {
  const passages = new Map<string, SearchDocument[]>();
  for (const document of documents)
    if (document.kind === 'passage')
      passages.set(document.source, [...(passages.get(document.source) ?? []), document]);
  return ORDER.flatMap((kind) =>
    kind === 'passage' ? [] : documents.filter((document) => document.kind === kind),
  ).flatMap((document) =>
    document.kind === 'source' ? [document, ...(passages.get(document.id) ?? [])] : [document],
  );
}
