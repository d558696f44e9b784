/** What search knows of one record or passage: plain, without references to others. */
export type SearchDocument = {
  /** The record's id; of a passage `source#p7`. */
  id: string;
  kind: 'policy' | 'event' | 'quote' | 'passage' | 'person' | 'term' | 'era' | 'source';
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

/** How each kind is called above its results, and the order of kinds among equals. */
export const KIND_NAMES: Record<SearchDocument['kind'], string> = {
  policy: 'Policy',
  person: 'Person or organisation',
  event: 'Event',
  term: 'Term',
  quote: 'Quotation',
  passage: 'Passage',
  source: 'Source',
  era: 'Era',
};
