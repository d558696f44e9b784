import { SearchEngine } from './engine.ts';
import { readEdition, SearchIndex } from './index-file.ts';

/** Fetches the index from a folder and makes an engine of it, which fetches the rest as it needs it. */
export async function openSearch(folder: string): Promise<SearchEngine> {
  // Asked for anew each time, which costs little: its shards go when a new edition comes.
  const { edition, core } = readEdition(
    await fetchBytes(`${folder}index.bin`, { cache: 'no-cache' }),
  );
  const index = new SearchIndex(core, (shard) =>
    fetchBytes(`${folder}${edition}/postings-${shard}.bin`),
  );
  return new SearchEngine(index, async (shard) =>
    (await fetchAnswer(`${folder}${edition}/records-${shard}.json`)).text(),
  );
}

async function fetchAnswer(address: string, how: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, how);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** What stands at an address. It is packed as a file, unless a host has unpacked it on the way. */
async function fetchBytes(address: string, how: RequestInit = {}): Promise<Uint8Array> {
  const bytes = new Uint8Array(await (await fetchAnswer(address, how)).arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
