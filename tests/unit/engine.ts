import type { SearchDocument } from '../../src/search/document.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { compareMatches, foldRecord, matchRecord } from '../../src/search/exact.ts';
import { type Lexicon, SearchIndex, writeIndex } from '../../src/search/index-file.ts';
import { parseQuery } from '../../src/search/query.ts';
import { readQuery } from '../../src/search/readings.ts';
import { packRecords } from '../../src/search/record-shards.ts';

/** A document for search, a policy with nothing but a name unless more is said. */
export const makeDocument = (
  id: string,
  title: string,
  text = '',
  more: Partial<SearchDocument> = {},
): SearchDocument => ({
  id,
  kind: 'policy',
  title,
  detail: '',
  aliases: [],
  text,
  path: `${more.kind ?? 'policy'}/${id}/`,
  year: 2000,
  speaker: '',
  source: '',
  policies: [],
  stance: '',
  seal: 0,
  era: '',
  ...more,
});

/** An engine over ordered documents, its files kept at hand. `oneFile` 0 cuts the postings. */
export function openEngine(
  documents: readonly SearchDocument[],
  lexicon?: Lexicon,
  oneFile?: number,
): SearchEngine {
  const { starts, shards } = packRecords(documents);
  const { core, postings } = writeIndex(documents, starts, lexicon, oneFile);
  const index = new SearchIndex(core, async (shard) => postings[shard] as Uint8Array);
  return new SearchEngine(index, async (shard) => shards[shard] as string);
}

/** The ids that a look at every record finds, without any index: what the engine must find too. */
export function searchPlainly(
  documents: readonly SearchDocument[],
  engine: SearchEngine,
  text: string,
): string[] {
  const query = parseQuery(text);
  const readings = readQuery(query, engine.index);
  const found = documents.flatMap((record, number) => {
    const match = matchRecord(foldRecord(record), query, readings);
    return match ? [{ ...match, record, number }] : [];
  });
  // Parts of words count only where nothing holds the words whole.
  const whole = found.some(({ how }) => how === 'row');
  return found
    .filter(({ how }) => !whole || how !== 'cut')
    .sort(compareMatches)
    .map(({ record }) => record.id);
}
