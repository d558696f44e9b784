import { foldWords, toTerm } from '../base/fold.ts';
import { findCandidates, findStands } from './candidates.ts';
import type { SearchRecord } from './document.ts';
import {
  compareMatches,
  type ExactMatch,
  foldRecord,
  matchRecord,
  mayBeCut,
  SENTENCE_WORDS,
} from './exact.ts';
import { cutExcerpt, lightText, type Piece } from './excerpt.ts';
import type { SearchIndex } from './index-file.ts';
import { parseQuery, type Query, wordsOf } from './query.ts';
import { unpackRecords } from './record-shards.ts';
import { rankSimilar } from './similar.ts';

/** One result, ready to be shown. */
export type Found = {
  record: Omit<SearchRecord, 'text' | 'aliases'>;
  title: Piece[];
  excerpt: Piece[];
};

/** Results of one strength. */
export type Shelf = {
  /** How many there are, shown or not. */
  count: number;
  /** Whether there may be more than were counted: too many to look through for a row of words. */
  atLeast: boolean;
  results: Found[];
};

/** What a query found. The two shelves are never mixed. */
export type Answer = { text: string; exact: Shelf; similar: Shelf };

/** How many results of each shelf to show. */
export type Wish = { exact: number; similar: number };

/** How many of the best are read to see whether the words stand in a row, where that only ranks them. */
const READ_TO_RANK = 60;
/** How many are read where a row decides whether they are found at all. */
const READ_TO_DECIDE = 2000;
/** How many candidates the fuzzy search looks at. */
const MOST_CANDIDATES = 30;

type Ranked = ExactMatch & { number: number; record: SearchRecord };

/** Answers queries from an index; texts are fetched only for what is shown or must be read. */
export class SearchEngine {
  private readonly index: SearchIndex;
  private readonly loadRecords: (shard: number) => Promise<string>;
  private readonly shards = new Map<number, Promise<SearchRecord[]>>();

  constructor(index: SearchIndex, loadRecords: (shard: number) => Promise<string>) {
    this.index = index;
    this.loadRecords = loadRecords;
  }

  /** Both shelves for what was typed. */
  async search(text: string, wish: Wish): Promise<Answer> {
    const query = parseQuery(text);
    const exact = await this.findExactly(query, wish.exact);
    const similar = await this.findSimilar(query, new Set(exact.numbers), wish.similar);
    return { text: query.text, exact: exact.shelf, similar };
  }

  private async findExactly(
    query: Query,
    most: number,
  ): Promise<{ shelf: Shelf; numbers: Iterable<number> }> {
    const words = wordsOf(query);
    const none = { shelf: { count: 0, atLeast: false, results: [] }, numbers: [] };
    if (!words.length) return none;
    const whole = await this.holdAll(query);
    // Whether a row is there decides, or it only tells what leads.
    const decides =
      words.length >= SENTENCE_WORDS ||
      words.some((word) => !this.index.findTerm(word).isSure) ||
      [...query.wanted, ...query.unwanted].some((row) => row.length > 1);
    const ordered = this.orderBeforeReading(whole, query);
    const limit = decides ? READ_TO_DECIDE : words.length > 1 ? READ_TO_RANK : most;
    let found = await this.match(ordered.slice(0, Math.max(limit, most)), query);
    let unread = ordered.slice(Math.max(limit, most));
    let atLeast = decides && unread.length > 0;
    if (decides) unread = [];
    if (!found.some(({ how }) => how === 'row') && mayBeCut(query)) {
      const cut = await this.holdCut(query);
      const seen = new Set(ordered);
      const more = cut.filter((number) => !seen.has(number));
      found = [...found, ...(await this.match(more.slice(0, READ_TO_DECIDE), query))];
      atLeast ||= more.length > READ_TO_DECIDE;
    } else found = found.filter(({ how }) => how !== 'cut');
    found.sort(compareMatches);
    return {
      shelf: {
        count: found.length + unread.length,
        atLeast,
        results: found
          .slice(0, most)
          .map(({ record, titleSpans, textSpans }) =>
            show(record, lightText(record.title, titleSpans), cutExcerpt(record.text, textSpans)),
          ),
      },
      numbers: [...found.map(({ number }) => number), ...unread],
    };
  }

  /** The documents that hold every wanted word somewhere, and no unwanted one. */
  private async holdAll(query: Query): Promise<number[]> {
    const terms = [...new Set(wordsOf(query))].map((word) => this.index.findTerm(word).term);
    if (terms.includes(-1)) return [];
    const without = this.findUnwanted(query);
    await this.index.prepare([...terms, ...without]);
    terms.sort((a, b) => this.index.countOf(a) - this.index.countOf(b));
    let held: Uint8Array | undefined;
    for (const term of terms) {
      const here = this.markHolders([term]);
      if (held)
        for (let i = 0; i < here.length; i++) here[i] = (here[i] as number) & (held[i] as number);
      held = here;
    }
    const left = this.markHolders(without);
    return listMarked(held, left);
  }

  /** The single words that must not be there; an acronym only where it is sure to be one. */
  private findUnwanted(query: Query): number[] {
    return query.unwanted.flatMap((row) => {
      const { term, isSure } = this.index.findTerm(row[0] ?? '');
      return row.length === 1 && isSure && term >= 0 ? [term] : [];
    });
  }

  /** The documents that may hold the words in a row, the first and last as parts of longer ones. */
  private async holdCut(query: Query): Promise<number[]> {
    const { vocabulary } = this.index;
    const words = wordsOf(query).map(toTerm);
    const groups = words.map((word, i) => {
      const exact = vocabulary.find(word);
      const own = exact < 0 ? [] : [exact];
      if (words.length === 1) return vocabulary.holding(word, 'anywhere');
      if (i === 0) return [...new Set([...own, ...vocabulary.holding(word, 'end')])];
      if (i < words.length - 1) return own;
      const [from, to] = vocabulary.startingWith(word);
      return Array.from({ length: to - from }, (_, j) => from + j);
    });
    if (groups.some((group) => !group.length)) return [];
    await this.index.prepare(groups.flat());
    let held: Uint8Array | undefined;
    for (const group of groups) {
      const here = this.markHolders(group);
      if (held)
        for (let i = 0; i < here.length; i++) here[i] = (here[i] as number) & (held[i] as number);
      held = here;
    }
    return this.orderBeforeReading(listMarked(held), query);
  }

  /** A byte for each document: 1 where it holds one of these words, in its names or its text. */
  private markHolders(terms: readonly number[]): Uint8Array {
    const marks = new Uint8Array(this.index.size);
    for (const term of terms) {
      const { names, texts } = this.index.read(term);
      for (let i = 0; i < names.length; i++) marks[names[i] as number] = 1;
      for (let i = 0; i < texts.length; i++) marks[texts[i] as number] = 1;
    }
    return marks;
  }

  /** Documents in the order in which they are worth reading, as far as the index itself can tell. */
  private orderBeforeReading(numbers: readonly number[], query: Query): number[] {
    if (!numbers.length) return [];
    const words = wordsOf(query).map(toTerm);
    const inNames = new Uint8Array(this.index.size);
    for (const word of new Set(words)) {
      const term = this.index.vocabulary.find(word);
      if (term < 0) continue;
      for (const number of this.index.read(term).names)
        inNames[number] = (inNames[number] as number) + 1;
    }
    const row = ` ${words.join(' ')} `;
    return numbers
      .map((number) => {
        const name = this.index.named[number];
        const best = (name?.slice(1) ?? []).map((text) => ` ${toTerm(foldWords(text))} `);
        const score = best.includes(row)
          ? 100
          : best.some((text) => text.includes(row))
            ? 60
            : (20 * (inNames[number] as number)) / words.length;
        const record = { kind: this.index.kindOf(number), year: this.index.years[number] ?? 0 };
        return { number, score, record };
      })
      .sort(compareMatches)
      .map(({ number }) => number);
  }

  private async match(numbers: readonly number[], query: Query): Promise<Ranked[]> {
    const records = await this.read(numbers);
    return records.flatMap((record, i) => {
      const match = matchRecord(foldRecord(record), query);
      return match ? [{ ...match, record, number: numbers[i] as number }] : [];
    });
  }

  private async findSimilar(
    query: Query,
    except: ReadonlySet<number>,
    most: number,
  ): Promise<Shelf> {
    const stands = findStands(this.index, query);
    await this.index.prepare(stands.flat().map(({ term }) => term));
    const unwanted = this.findUnwanted(query);
    await this.index.prepare(unwanted);
    const left = new Set([...except, ...listMarked(this.markHolders(unwanted))]);
    const candidates = findCandidates(this.index, stands, left, MOST_CANDIDATES);
    const records = await this.read(candidates.map(({ number }) => number));
    const ranked = rankSimilar(
      candidates.map((candidate, i) => ({ ...candidate, record: records[i] as SearchRecord })),
      query,
    ).slice(0, most);
    return {
      count: ranked.length,
      atLeast: false,
      results: ranked.map(({ record }) =>
        show(record, lightText(record.title, []), cutExcerpt(record.text, [])),
      ),
    };
  }

  /** Records by their numbers, each shard fetched once. */
  private async read(numbers: readonly number[]): Promise<SearchRecord[]> {
    return Promise.all(
      numbers.map(async (number) => {
        const { shard, place } = this.index.findRecord(number);
        return (await this.readShard(shard))[place] as SearchRecord;
      }),
    );
  }

  private readShard(shard: number): Promise<SearchRecord[]> {
    const known = this.shards.get(shard);
    if (known) return known;
    const loading = this.loadRecords(shard).then(unpackRecords);
    this.shards.set(shard, loading);
    loading.catch(() => this.shards.delete(shard));
    return loading;
  }
}

const show = (record: SearchRecord, title: Piece[], excerpt: Piece[]): Found => {
  const { id, kind, detail, path, year } = record;
  return { record: { id, kind, title: record.title, detail, path, year }, title, excerpt };
};

function listMarked(marks: Uint8Array | undefined, without?: Uint8Array): number[] {
  const numbers: number[] = [];
  if (marks) for (let i = 0; i < marks.length; i++) if (marks[i] && !without?.[i]) numbers.push(i);
  return numbers;
}
