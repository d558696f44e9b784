import type { ByteReader, ByteWriter } from './bytes.ts';
import { countBits } from './number-set.ts';

/** A word of the corpus that looks like one asked for, and how many letters tell them apart. */
export type Near = { term: number; edits: number };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const step = (a[i] as number) - (b[i] as number);
    if (step) return step;
  }
  return a.length - b.length;
};

/** Sorts words as the vocabulary holds them: by their bytes in UTF-8. */
export const sortTerms = (terms: Iterable<string>): string[] =>
  [...terms]
    .map((term) => ({ term, bytes: encoder.encode(term) }))
    .sort((a, b) => compareBytes(a.bytes, b.bytes))
    .map(({ term }) => term);

/**
 * Writes sorted words, each as the number of bytes it shares with the one before it and the rest.
 * The three are blocks of their own, because like beside like is compressed best.
 */
export function writeTerms(terms: readonly string[], writer: ByteWriter): void {
  let before = new Uint8Array();
  const shared: number[] = [];
  const rests: Uint8Array[] = [];
  for (const term of terms) {
    const bytes = encoder.encode(term);
    let same = 0;
    while (same < before.length && same < bytes.length && before[same] === bytes[same]) same++;
    shared.push(same);
    rests.push(bytes.subarray(same));
    before = bytes;
  }
  writer.varint(terms.length);
  for (const same of shared) writer.varint(same);
  for (const rest of rests) writer.varint(rest.length);
  for (const rest of rests) writer.all(rest);
}

/** Every word of the corpus, by number. It lives in one pool of bytes; words are made when asked for. */
export class Vocabulary {
  /** How many words there are. */
  readonly size: number;
  private readonly pool: Uint8Array;
  private readonly starts: Uint32Array;
  /** Which letters a word holds, a bit for each: words far apart in these are far apart. */
  private readonly letters: Uint32Array;
  /** Words by their length, so that only those of about the right length are looked at. */
  private readonly byLength: Uint32Array;
  private readonly lengthStarts: Uint32Array;
  /** The letters of the words by their length, in one row to be run through. */
  private readonly lettersByLength: Uint32Array;

  constructor(reader: ByteReader) {
    const size = reader.varint();
    const shared = new Uint32Array(size);
    const rests = new Uint32Array(size);
    for (let i = 0; i < size; i++) shared[i] = reader.varint();
    for (let i = 0; i < size; i++) rests[i] = reader.varint();
    this.size = size;
    this.starts = new Uint32Array(size + 1);
    let total = 0;
    let longest = 0;
    for (let i = 0; i < size; i++) {
      const length = (shared[i] as number) + (rests[i] as number);
      total += length;
      longest = Math.max(longest, length);
      this.starts[i + 1] = total;
    }
    this.pool = new Uint8Array(total);
    this.letters = new Uint32Array(size);
    const counts = new Uint32Array(longest + 2);
    for (let i = 0; i < size; i++) {
      const start = this.starts[i] as number;
      const same = shared[i] as number;
      if (same) {
        const before = this.starts[i - 1] as number;
        this.pool.copyWithin(start, before, before + same);
      }
      for (let at = start + same; at < start + same + (rests[i] as number); at++)
        this.pool[at] = reader.byte();
      const end = this.starts[i + 1] as number;
      this.letters[i] = lettersOf(this.pool, start, end);
      (counts[end - start + 1] as number)++;
    }
    for (let i = 1; i < counts.length; i++)
      counts[i] = (counts[i] as number) + (counts[i - 1] as number);
    this.lengthStarts = counts.slice();
    this.byLength = new Uint32Array(size);
    for (let i = 0; i < size; i++) {
      const length = (this.starts[i + 1] as number) - (this.starts[i] as number);
      this.byLength[counts[length] as number] = i;
      counts[length] = (counts[length] as number) + 1;
    }
    this.lettersByLength = this.byLength.map((term) => this.letters[term] as number);
  }

  private bytesOf(term: number): Uint8Array {
    return this.pool.subarray(this.starts[term], this.starts[term + 1]);
  }

  /** A word by its number. */
  read(term: number): string {
    return decoder.decode(this.bytesOf(term));
  }

  /** The first word that does not come before these bytes. */
  private seek(bytes: Uint8Array): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, bytes) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Below 0 where a word stands before these bytes, 0 where it is they, above 0 where it stands behind. */
  private compare(term: number, bytes: Uint8Array): number {
    const { pool } = this;
    const start = this.starts[term] as number;
    const length = (this.starts[term + 1] as number) - start;
    const shorter = Math.min(length, bytes.length);
    for (let i = 0; i < shorter; i++) {
      const step = (pool[start + i] as number) - (bytes[i] as number);
      if (step) return step;
    }
    return length - bytes.length;
  }

  /** The number of a word, or -1. */
  find(word: string): number {
    const bytes = encoder.encode(word);
    const at = this.seek(bytes);
    return at < this.size && this.compare(at, bytes) === 0 ? at : -1;
  }

  /** The words that begin with these letters: from the first to before the last. */
  startingWith(part: string): [from: number, to: number] {
    const bytes = encoder.encode(part);
    const from = this.seek(bytes);
    let low = from;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const begins = this.bytesOf(middle).subarray(0, bytes.length);
      if (compareBytes(begins, bytes) === 0) low = middle + 1;
      else high = middle;
    }
    return [from, low];
  }

  /** The words that hold these letters anywhere, or only at their end. */
  holding(part: string, where: 'anywhere' | 'end'): number[] {
    const bytes = encoder.encode(part);
    const wanted = lettersOf(bytes, 0, bytes.length);
    const found: number[] = [];
    for (let term = 0; term < this.size; term++) {
      if (wanted & ~(this.letters[term] as number)) continue;
      const end = this.starts[term + 1] as number;
      const start = this.starts[term] as number;
      const from = where === 'end' ? Math.max(start, end - bytes.length) : start;
      for (let at = from; at + bytes.length <= end; at++) {
        let i = 0;
        while (i < bytes.length && this.pool[at + i] === bytes[i]) i++;
        if (i < bytes.length) continue;
        found.push(term);
        break;
      }
    }
    return found;
  }

  /**
   * The words at most so many letters away, nearest first. Adding, losing or changing a letter
   * counts one, and so does swapping two neighbours.
   */
  near(word: string, most: number): Near[] {
    if (most < 1) return [];
    const bytes = encoder.encode(word);
    const letters = lettersOf(bytes, 0, bytes.length);
    const found: Near[] = [];
    const measure = new EditMeasure(bytes, most);
    const last = this.lengthStarts.length - 2;
    for (
      let length = Math.max(1, bytes.length - most);
      length <= Math.min(last, bytes.length + most);
      length++
    ) {
      const end = this.lengthStarts[length + 1] as number;
      for (let i = this.lengthStarts[length] as number; i < end; i++) {
        // One edit changes at most two letters of the set: it takes one away and brings one in.
        if (countBits((this.lettersByLength[i] as number) ^ letters) > 2 * most) continue;
        const term = this.byLength[i] as number;
        const start = this.starts[term] as number;
        const edits = measure.to(this.pool, start, start + length);
        if (edits <= most) found.push({ term, edits });
      }
    }
    return found.sort((a, b) => a.edits - b.edits || a.term - b.term);
  }
}

/** A bit for each letter from a to z, and one for each of six groups of everything else. */
function lettersOf(bytes: Uint8Array, from: number, to: number): number {
  let set = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    set |= byte >= 97 && byte <= 122 ? 1 << (byte - 97) : 1 << (26 + (byte % 6));
  }
  return set >>> 0;
}

/** Counts edits from one word to many. Only the cells that can still be near enough are worked out. */
class EditMeasure {
  private readonly word: Uint8Array;
  private readonly most: number;
  private readonly rows: [Uint8Array, Uint8Array, Uint8Array];

  constructor(word: Uint8Array, most: number) {
    this.word = word;
    this.most = most;
    const row = () => new Uint8Array(word.length + most + 3);
    this.rows = [row(), row(), row()];
  }

  /** The number of edits to the word in `pool` from `from` to `to`, or more than `most`. */
  to(pool: Uint8Array, from: number, to: number): number {
    const { word, most } = this;
    const far = most + 1;
    const other = to - from;
    if (Math.abs(word.length - other) > most) return far;
    let [before, last, row] = this.rows;
    for (let j = 0; j <= Math.min(other, most); j++) last[j] = j;
    if (other > most) last[most + 1] = far;
    for (let i = 1; i <= word.length; i++) {
      const low = Math.max(1, i - most);
      const high = Math.min(other, i + most);
      row[low - 1] = low === 1 ? Math.min(i, far) : far;
      let least = row[low - 1] as number;
      for (let j = low; j <= high; j++) {
        const a = word[i - 1];
        const b = pool[from + j - 1];
        let edits = (last[j - 1] as number) + (a === b ? 0 : 1);
        // Beyond the band on either side stands what was written there as too far.
        if (j < i + most) edits = Math.min(edits, (last[j] as number) + 1);
        edits = Math.min(edits, (row[j - 1] as number) + 1);
        if (i > 1 && j > 1 && a === pool[from + j - 2] && word[i - 2] === b)
          edits = Math.min(edits, (before[j - 2] as number) + 1);
        row[j] = Math.min(edits, far);
        least = Math.min(least, edits);
      }
      if (least > most) return far;
      [before, last, row] = [last, row, before];
    }
    return Math.min(last[other] as number, far);
  }
}
