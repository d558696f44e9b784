import { KINDS, pathOf, type SearchDocument, type SearchRecord } from './document.ts';

/** A source as its passages need it: id, short name, title, year, other names. */
type SourceRow = [id: string, short: string, title: string, year: number, ...aliases: string[]];
/** A record; a source or a passage names its source by its place in the shard's own list. */
type RecordRow =
  | [kind: number, year: number, id: string, title: string, detail: string, ...rest: string[]]
  | [kind: number, source: number, passage: string, text: string];
type Shard = { sources: SourceRow[]; records: RecordRow[] };

const SOURCE = KINDS.indexOf('source');
const PASSAGE = KINDS.indexOf('passage');

/** About how many letters a shard holds: some 4 KB once compressed. */
const SHARD_LETTERS = 12_000;

/** The texts of all documents, in files small enough to fetch for a few results. */
export type RecordShards = {
  /** The number of the first document in each shard. */
  starts: number[];
  /** JSON, one file each. */
  shards: string[];
};

/** Cuts documents, ordered, into shards. Nothing in a shard is said twice. */
export function packRecords(documents: readonly SearchDocument[]): RecordShards {
  const sources = new Map(
    documents.flatMap((document) =>
      document.kind === 'source' ? [[document.id, document] as const] : [],
    ),
  );
  const starts: number[] = [];
  const shards: Shard[] = [];
  let letters = Number.POSITIVE_INFINITY;
  documents.forEach((document, number) => {
    if (letters >= SHARD_LETTERS) {
      starts.push(number);
      shards.push({ sources: [], records: [] });
      letters = 0;
    }
    const shard = shards.at(-1) as Shard;
    const row = packRecord(document, shard, sources);
    shard.records.push(row);
    letters += row.join().length;
  });
  return { starts, shards: shards.map(writeShard) };
}

/** A shard as JSON with each record on a line of its own, so that one can be read without the others. */
const writeShard = ({ sources, records }: Shard): string =>
  `{"sources":${JSON.stringify(sources)},"records":[\n${records.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;

function packRecord(
  document: SearchDocument,
  shard: Shard,
  sources: ReadonlyMap<string, SearchDocument>,
): RecordRow {
  const { kind, year, id, title, detail, text, aliases } = document;
  const number = KINDS.indexOf(kind);
  if (kind !== 'source' && kind !== 'passage')
    return [number, year, id, title, detail, text, ...aliases];
  const source = sources.get(document.source);
  if (!source)
    throw new Error(
      `search: ${id}: source: "${document.source}" is not among the documents; add its source`,
    );
  let place = shard.sources.findIndex(([known]) => known === source.id);
  if (place < 0)
    place =
      shard.sources.push([source.id, source.detail, source.title, source.year, ...source.aliases]) -
      1;
  return [number, place, kind === 'passage' ? id.slice(source.id.length + 1) : '', text];
}

/** A shard as read; its records are parsed and made whole when they are asked for. */
export class RecordShard {
  /** The lines of the records, between the first, with the sources, and the last. */
  private readonly lines: string[];
  private sources: SourceRow[] | undefined;
  private readonly made: (SearchRecord | undefined)[] = [];

  constructor(json: string) {
    this.lines = json.split('\n');
  }

  /** How many records it holds. */
  get size(): number {
    return this.lines.length - 3;
  }

  /** The record at a place, whole again. */
  read(place: number): SearchRecord {
    const record = this.made[place] ?? this.make(place);
    this.made[place] = record;
    return record;
  }

  private make(place: number): SearchRecord {
    if (place < 0 || place >= this.size)
      throw new Error(`the shard of records has no place ${place}`);
    const row = JSON.parse(this.lines[place + 1]?.replace(/,$/, '') ?? '') as RecordRow;
    const kind = KINDS[row[0]] ?? 'era';
    if (row[0] !== SOURCE && row[0] !== PASSAGE) {
      const [, year, id, title, detail, text = '', ...aliases] = row as Extract<
        RecordRow,
        { 4: string }
      >;
      return { id, kind, title, detail, aliases, text, path: pathOf(kind, id), year };
    }
    const [, source, passage, text] = row as Extract<RecordRow, { length: 4 }>;
    this.sources ??= (JSON.parse(`${this.lines[0]}]}`) as Shard).sources;
    const [sourceId, short, title, year, ...aliases] = this.sources[source] as SourceRow;
    const id = row[0] === PASSAGE ? `${sourceId}#${passage}` : sourceId;
    const names =
      row[0] === PASSAGE
        ? { title: `${short}, ${passage}`, detail: title }
        : { title, detail: short };
    return { id, kind, ...names, aliases, text, path: pathOf(kind, id), year };
  }
}
