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

type Kind = SearchDocument['kind'];

/** How each kind is called above its results, the first to lead among equals. */
export const KIND_NAMES: Record<Kind, string> = {
  policy: 'Policy',
  person: 'Person or organisation',
  event: 'Event',
  term: 'Term',
  quote: 'Quotation',
  passage: 'Passage',
  source: 'Source',
  era: 'Era',
};

const ORDER = Object.keys(KIND_NAMES);

/** Sorts by kind, in the order of the names above. */
export const compareKinds = (a: SearchDocument, b: SearchDocument): number =>
  ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);

const PATHS: Record<Kind, (id: string) => string> = {
  policy: (id) => `policies/${id}/`,
  person: (id) => `people/${id}/`,
  event: (id) => `events/${id}/`,
  term: (id) => `terms/#${id}`,
  quote: (id) => `quotes/${id}/`,
  passage: (id) => `sources/${id.replace('#', '/#')}`,
  source: (id) => `sources/${id}/`,
  era: (id) => `eras/${id}/`,
};

/** A record as it travels: its kind is known from the list it stands in, its address from its id. */
export type SearchRecord = Omit<SearchDocument, 'kind' | 'path'>;
/** A source travels with its passages, which take their names and year from it. */
export type SearchSource = SearchRecord & { short: string; passages: [id: string, text: string][] };
/** The file that the browser fetches: nothing in it is said twice. */
export type SearchFile = {
  records: Partial<Record<Kind, SearchRecord[]>>;
  sources: SearchSource[];
};

/** The documents of a search file, whole again. */
export function readSearchFile({ records, sources }: SearchFile): SearchDocument[] {
  const make = (kind: Kind, record: SearchRecord): SearchDocument => ({
    ...record,
    kind,
    path: PATHS[kind](record.id),
  });
  return [
    ...Object.entries(records).flatMap(([kind, list]) =>
      list.map((record) => make(kind as Kind, record)),
    ),
    ...sources.flatMap(({ short, passages, ...source }) => [
      make('source', { ...source, detail: short, aliases: [...source.aliases, short] }),
      ...passages.map(([id, text]) =>
        make('passage', {
          id: `${source.id}#${id}`,
          title: `${short}, ${id}`,
          detail: source.title,
          aliases: [],
          text,
          year: source.year,
        }),
      ),
    ]),
  ];
}
