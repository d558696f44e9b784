import { foldText, foldWords, type Token, toTerm } from '../base/fold.ts';
import { type Candidate, findCandidates, findStands } from './candidates.ts';
import { compareWords, type Difference, describeDifference, type Note } from './difference.ts';
import { KINDS, type SearchRecord } from './document.ts';
import {
  compareMatches,
  type ExactMatch,
  foldRecord,
  matchRecord,
  mayBeCut,
  SENTENCE_WORDS,
  type Span,
} from './exact.ts';
import { cutExcerpt, lightText, type Piece } from './excerpt.ts';
import { applyFilters, countFacets, type Facets } from './filters.ts';
import type { SearchIndex } from './index-file.ts';
import { type Filters, noFilters, parseQuery, type Query, type Sort, wordsOf } from './query.ts';
import { type Reading, readQuery } from './readings.ts';
import { RecordShard } from './record-shards.ts';
import { rankSimilar } from './similar.ts';
import { completeField } from './suggest.ts';

/** What a result shows of a record. */
export type Shown = Omit<SearchRecord, 'text' | 'aliases'>;

/** One result, ready to be shown. */
export type Found = {
  record: Shown;
  title: Piece[];
  excerpt: Piece[];
  /** Another way of saying what was typed, where that is what was found. */
  as: string | undefined;
  /** Of a similar result: what differs from what was typed, what matters most first. */
  notes: Note[];
  /** What was found further in the same document. */
  more: Found[];
};

/** Results of one strength. */
export type Shelf = {
  /** How many there are, shown or not. */
  count: number;
  /** Whether there may be more than were counted: too many to look through for a row of words. */
  atLeast: boolean;
  /** How many of them are shown, those within others counted. */
  shown: number;
  results: Found[];
};

/** What a query found. The two shelves are never mixed. */
export type Answer = {
  text: string;
  exact: Shelf;
  similar: Shelf;
  /** What the exact shelf may be narrowed by. */
  facets: Facets;
  /** What of the query was left out, in sentences. */
  notes: string[];
  /** Whole queries that what is being typed at its end may become. */
  completions: string[];
};

/** How many results of each shelf to show, in what order, and what was chosen beside the words. */
export type Wish = { exact: number; similar: number; sort?: Sort; filters?: Partial<Filters> };

/** How many of the best are read to see whether the words stand in a row, where that only ranks them. */
const READ_TO_RANK = 40;
/** How many are read where a row decides whether they are found at all: of a large corpus fewer. */
const mostToDecide = (size: number): number => (size <= 20_000 ? 2000 : 100);
/** How many candidates the fuzzy search looks at. */
const MOST_CANDIDATES = 30;

/** The documents that the index proposes, before their texts are read. */
type Proposal = {
  /** The best first; beyond `ORDERED` in the order of their numbers. */
  numbers: number[];
  /** A byte for each document: 1 where the index is sure that it holds what was asked for. */
  isSure: Uint8Array;
};

/** So many proposals are put in order; nobody reads on to the rest but by narrowing. */
const ORDERED = 1000;

/** More than the number of any document: keys for sorting hold the number as their last part. */
const PLACES = 2 ** 21;

type Ranked = ExactMatch & { number: number; record: SearchRecord };

/** Answers queries from an index; texts are fetched only for what is shown or must be read. */
export class SearchEngine {
  /** The index that it answers from. */
  readonly index: SearchIndex;
  private readonly loadRecords: (shard: number) => Promise<string>;
  private readonly shards = new Map<number, Promise<RecordShard>>();

  constructor(index: SearchIndex, loadRecords: (shard: number) => Promise<string>) {
    this.index = index;
    this.loadRecords = loadRecords;
  }

  /** Both shelves for what was typed. */
  async search(text: string, wish: Wish): Promise<Answer> {
    const query = parseQuery(text);
    const filters = mergeFilters(query.filters, wish.filters ?? {});
    const { passes, notes } = await applyFilters(this.index, filters);
    const exact = query.wanted.length
      ? await this.findExactly(query, passes, wish)
      : await this.listAll(passes, wish);
    const similar =
      query.wanted.length && wish.similar > 0
        ? await this.findSimilar(query, this.mark(exact.numbers), passes, wish.similar)
        : EMPTY;
    return {
      text: query.text,
      exact: exact.shelf,
      similar,
      facets: countFacets(this.index, exact.numbers),
      notes: [...query.notes, ...notes],
      completions: completeField(text, this.listNames()),
    };
  }

  /** The names that the fields of a query may take, to complete what is being typed. */
  listNames(): Parameters<typeof completeField>[1] {
    const { index } = this;
    const of = (kind: SearchRecord['kind']) =>
      index.named.flatMap(([, title], number) => (index.kindOf(number) === kind ? [title] : []));
    return {
      speaker: of('person'),
      policy: of('policy'),
      era: of('era'),
      source: [...index.sources].map((number) => index.nameOf(number)?.[1] ?? ''),
      stance: index.stances.map(([, title]) => title),
    };
  }

  /** Everything that passes the filters, where no word was asked for. */
  private async listAll(
    passes: Uint8Array | undefined,
    { exact: most, sort = 'newest' }: Wish,
  ): Promise<{ shelf: Shelf; numbers: number[] }> {
    if (!passes) return { shelf: EMPTY, numbers: [] };
    const numbers = this.orderByYear(listMarked(passes), sort === 'relevance' ? 'newest' : sort);
    const shown = numbers.slice(0, most);
    const records = await this.read(shown);
    const results = group(
      records.map((record) => ({ record, found: show(record, NO_SPANS, undefined, []) })),
    );
    return {
      shelf: { count: numbers.length, atLeast: false, shown: shown.length, results },
      numbers,
    };
  }

  private async findExactly(
    query: Query,
    passes: Uint8Array | undefined,
    { exact: most, sort = 'relevance' }: Wish,
  ): Promise<{ shelf: Shelf; numbers: number[] }> {
    const readings = readQuery(query, this.index);
    const { numbers, isSure } = await this.propose(query, readings, passes);
    const single = wordsOf(query).length === 1;
    const window = sort === 'relevance' ? Math.max(most, single ? 0 : READ_TO_RANK) : 0;
    const limit = mostToDecide(this.index.size);
    const mustRead = numbers.filter((number) => !isSure[number]);
    const mayRank = numbers.filter((number) => isSure[number]);
    const decided = mustRead.slice(0, limit);
    let found = await this.match([...decided, ...mayRank.slice(0, window)], query, readings);
    const unread = mayRank.slice(window);
    let atLeast = mustRead.length > decided.length;
    if (!unread.length && !found.some(({ how }) => how === 'row') && mayBeCut(query)) {
      const seen = new Set(numbers);
      const cut = (await this.proposeCut(query, passes)).filter((number) => !seen.has(number));
      found = [...found, ...(await this.match(cut.slice(0, limit), query, readings))];
      atLeast ||= cut.length > limit;
    } else found = found.filter(({ how }) => how !== 'cut');
    found.sort(compareMatches);

    const matches = new Map(found.map((match) => [match.number, match]));
    const all = [...matches.keys(), ...unread];
    const ordered = sort === 'relevance' ? all : this.orderByYear(all, sort);
    const shown = ordered.slice(0, most);
    const late = shown.filter((number) => !matches.has(number));
    for (const match of await this.match(late, query, readings)) matches.set(match.number, match);
    const results = group(
      shown.flatMap((number) => {
        const known = matches.get(number);
        return known
          ? [{ record: known.record, found: show(known.record, known, known.as, []) }]
          : [];
      }),
    );
    return {
      shelf: { count: ordered.length, atLeast, shown: shown.length, results },
      numbers: ordered,
    };
  }

  /** The documents that hold all that is wanted in any reading. */
  private async propose(
    query: Query,
    readings: readonly Reading[],
    passes: Uint8Array | undefined,
  ): Promise<Proposal> {
    const scores = new Float32Array(this.index.size).fill(-1);
    const isSure = new Uint8Array(this.index.size);
    const without = this.findUnwanted(query);
    await this.index.prepare(without);
    const left = this.markHolders(without);
    for (const reading of readings) {
      const found = this.findTerms(query, reading);
      if (found.terms.includes(-1)) continue;
      await this.index.prepare(found.terms);
      const held = this.holdAll(found.terms.map((term) => [term]));
      const numbers = listMarked(held, left, passes);
      this.score(numbers, reading, scores);
      // What one reading is sure of, the others need not be.
      if (found.isSure) for (const number of numbers) isSure[number] = 1;
    }
    return { numbers: this.order(scores), isSure };
  }

  /**
   * The terms that a document must hold for a reading, and whether holding them is enough. A name
   * of several words that the index knows is one term.
   */
  private findTerms(query: Query, { wanted }: Reading): { terms: number[]; isSure: boolean } {
    const words = wanted.flat();
    let isSure =
      words.length < SENTENCE_WORDS && !query.unwanted.some((row) => !this.isOneTerm(row));
    const terms = wanted.flatMap((row) => {
      const phrase = row.length > 1 ? this.findPhrase(row) : -1;
      if (phrase >= 0) return [phrase];
      if (row.length > 1) isSure = false;
      return row.map((word) => {
        const found = this.index.findTerm(word);
        if (!found.isSure) isSure = false;
        return found.term;
      });
    });
    return { terms: [...new Set(terms)], isSure };
  }

  private findPhrase(row: readonly string[]): number {
    return this.index.vocabulary.find(row.map(toTerm).join(' '));
  }

  private isOneTerm(row: readonly string[]): boolean {
    return row.length === 1 && this.index.findTerm(row[0] ?? '').isSure;
  }

  /** The single words that must not be there; an acronym only where it is sure to be one. */
  private findUnwanted(query: Query): number[] {
    return query.unwanted.flatMap((row) => {
      const { term } = this.index.findTerm(row[0] ?? '');
      return this.isOneTerm(row) && term >= 0 ? [term] : [];
    });
  }

  /** The documents that may hold the words in a row, the first and last as parts of longer ones. */
  private async proposeCut(query: Query, passes: Uint8Array | undefined): Promise<number[]> {
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
    if (groups.some((terms) => !terms.length)) return [];
    await this.index.prepare(groups.flat());
    const scores = new Float32Array(this.index.size).fill(-1);
    const numbers = listMarked(this.holdAll(groups), undefined, passes);
    this.score(numbers, { wanted: query.wanted, as: undefined }, scores);
    return this.order(scores);
  }

  /** A byte for each document: 1 where it holds at least one term of every group. */
  private holdAll(groups: readonly (readonly number[])[]): Uint8Array {
    const rarest = groups
      .map((terms) => ({
        terms,
        count: terms.reduce((sum, term) => sum + this.index.countOf(term), 0),
      }))
      .sort((a, b) => a.count - b.count);
    let held: Uint8Array | undefined;
    for (const { terms } of rarest) {
      const here = this.markHolders(terms);
      if (held)
        for (let i = 0; i < here.length; i++) here[i] = (here[i] as number) & (held[i] as number);
      held = here;
    }
    return held ?? new Uint8Array(this.index.size);
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

  private mark(numbers: readonly number[]): Uint8Array {
    const marks = new Uint8Array(this.index.size);
    for (const number of numbers) marks[number] = 1;
    return marks;
  }

  /** How much documents are worth reading, as far as the index itself can tell; the best reading counts. */
  private score(numbers: readonly number[], { wanted, as }: Reading, scores: Float32Array): void {
    const words = wanted.flat().map(toTerm);
    const inNames = new Uint8Array(this.index.size);
    for (const word of new Set(words)) {
      const term = this.index.vocabulary.find(word);
      // A word of a name that is a term of its own may not have been fetched, and need not be.
      if (term < 0 || !this.index.isPrepared(term)) continue;
      const { names } = this.index.read(term);
      for (let i = 0; i < names.length; i++)
        inNames[names[i] as number] = (inNames[names[i] as number] as number) + 1;
    }
    const row = ` ${words.join(' ')} `;
    const less = as === undefined ? 0 : 3;
    for (const number of numbers) {
      const names = this.index.foldedNames(number);
      const worth = names.includes(row)
        ? 100
        : names.some((name) => name.includes(row))
          ? 60
          : (20 * (inNames[number] as number)) / words.length;
      scores[number] = Math.max(scores[number] as number, Math.max(0, worth - less));
    }
  }

  /** The documents that have a score: the best first, then by kind, the newer, the lower number. */
  private order(scores: Float32Array): number[] {
    const { index } = this;
    const listed: number[] = [];
    for (let number = 0; number < scores.length; number++)
      if ((scores[number] as number) >= 0) listed.push(number);
    const keys = new Float64Array(listed.length);
    for (let i = 0; i < keys.length; i++) {
      const number = listed[i] as number;
      const score = Math.round((scores[number] as number) * 100);
      const kind = KINDS.length - 1 - index.kindNumber(number);
      const year = index.years[number] as number;
      keys[i] = ((score * 16 + kind) * 4096 + year) * PLACES + (PLACES - 1 - number);
    }
    const numberOf = (key: number) => PLACES - 1 - (key % PLACES);
    const fromBest = (some: Float64Array) => Array.from(some.sort(), numberOf).reverse();
    if (keys.length <= 4 * ORDERED) return fromBest(keys);
    // Of many only the best are sorted; one in sixteen tells where these begin.
    const sample = keys.filter((_, i) => i % 16 === 0).sort();
    const least = sample[Math.floor(sample.length * (1 - ORDERED / keys.length))] as number;
    const ordered = fromBest(keys.filter((key) => key >= least));
    for (let i = 0; i < keys.length; i++)
      if ((keys[i] as number) < least) ordered.push(listed[i] as number);
    return ordered;
  }

  private orderByYear(numbers: readonly number[], sort: 'newest' | 'oldest'): number[] {
    const turn = sort === 'oldest' ? 1 : -1;
    const keys = Float64Array.from(
      numbers,
      (number) => turn * (this.index.years[number] as number) * PLACES + number,
    ).sort();
    return Array.from(keys, (key) => ((key % PLACES) + PLACES) % PLACES);
  }

  private async match(
    numbers: readonly number[],
    query: Query,
    readings: readonly Reading[],
  ): Promise<Ranked[]> {
    const records = await this.read(numbers);
    return records.flatMap((record, i) => {
      const match = matchRecord(foldRecord(record), query, readings);
      return match ? [{ ...match, record, number: numbers[i] ?? 0 }] : [];
    });
  }

  private async findSimilar(
    query: Query,
    except: Uint8Array,
    passes: Uint8Array | undefined,
    most: number,
  ): Promise<Shelf> {
    const stands = findStands(this.index, query);
    const unwanted = this.findUnwanted(query);
    await this.index.prepare([...stands.flat().map(({ term }) => term), ...unwanted]);
    const left = this.markHolders(unwanted);
    const related = this.findRelated(query).filter(
      ({ number }) => !except[number] && !left[number] && (passes?.[number] ?? 1),
    );
    const isLeftOut = (number: number) =>
      Boolean(left[number]) || Boolean(except[number]) || !(passes?.[number] ?? 1);
    const candidates: Candidate[] = findCandidates(
      this.index,
      stands,
      isLeftOut,
      MOST_CANDIDATES,
    ).filter(({ number }) => !related.some((one) => one.number === number));
    const records = await this.read([...related, ...candidates].map(({ number }) => number));
    const typed = foldText(query.plain);
    const ranked = rankSimilar(
      candidates.map((candidate, i) => {
        const record = records[related.length + i] as SearchRecord;
        return { ...candidate, record, nearest: findNearest(query.plain, typed, record) };
      }),
      query,
    );
    const results = [
      ...related.map(({ to }, i) => {
        const note: Note = { what: 'related', text: `Not the same, but belongs with “${to}”` };
        return show(records[i] as SearchRecord, NO_SPANS, undefined, [note]);
      }),
      ...ranked.map(({ record, nearest }) => showNearest(record, nearest)),
    ];
    return {
      count: results.length,
      atLeast: candidates.length === MOST_CANDIDATES,
      shown: Math.min(most, results.length),
      results: results.slice(0, most),
    };
  }

  /** What belongs with the record whose name was typed. */
  private findRelated(query: Query): { number: number; to: string }[] {
    const typed = wordsOf(query).map(toTerm).join(' ');
    if (!typed) return [];
    const forms = new Set([
      typed,
      ...this.index.otherForms(typed).map((form) => toTerm(foldWords(form))),
    ]);
    const found = new Set<number>();
    this.index.named.forEach(([, ...names], number) => {
      if (names.some((name) => forms.has(toTerm(foldWords(name)))))
        for (const other of this.index.relatedTo(number)) found.add(other);
    });
    return [...found].map((number) => ({ number, to: query.plain }));
  }

  /** Records by their numbers, each shard fetched once. */
  async read(numbers: readonly number[]): Promise<SearchRecord[]> {
    return Promise.all(
      numbers.map(async (number) => {
        const { shard, place } = this.index.findRecord(number);
        return (await this.readShard(shard)).read(place);
      }),
    );
  }

  private readShard(shard: number): Promise<RecordShard> {
    const known = this.shards.get(shard);
    if (known) return known;
    const loading = this.loadRecords(shard).then((json) => new RecordShard(json));
    this.shards.set(shard, loading);
    loading.catch(() => this.shards.delete(shard));
    return loading;
  }
}

/** The field of a record that is most like what was typed, and how it differs. */
export type Nearest = { field: 'title' | 'text' | 'name'; name: string; difference: Difference };

function findNearest(
  plain: string,
  typed: readonly Token[],
  record: SearchRecord,
): Nearest | undefined {
  let best: Nearest | undefined;
  const look = (field: Nearest['field'], name: string, there: readonly Token[]) => {
    const difference = compareWords(plain, typed, name, there);
    if (difference && difference.cost < (best?.difference.cost ?? Number.POSITIVE_INFINITY))
      best = { field, name, difference };
  };
  const { title, text, others } = foldRecord(record);
  look('title', record.title, title);
  look('text', record.text, text);
  [...record.aliases, record.detail].forEach((name, i) => {
    look('name', name, others[i] ?? []);
  });
  return best;
}

const EMPTY: Shelf = { count: 0, atLeast: false, shown: 0, results: [] };
const NO_SPANS = { titleSpans: [] as Span[], textSpans: [] as Span[] };

const show = (
  record: SearchRecord,
  { titleSpans, textSpans }: { titleSpans: Span[]; textSpans: Span[] },
  as: string | undefined,
  notes: Note[],
): Found => {
  const { id, kind, title, detail, path, year } = record;
  return {
    record: { id, kind, title, detail, path, year },
    title: lightText(title, titleSpans),
    excerpt: cutExcerpt(record.text, textSpans),
    as,
    notes,
    more: [],
  };
};

/** A similar result with the words that are the same lit, and told what differs. */
function showNearest(record: SearchRecord, nearest: Nearest | undefined): Found {
  if (!nearest) return show(record, NO_SPANS, undefined, []);
  const { field, difference } = nearest;
  const spans = difference.steps.flatMap((step) => (step.how === 'same' ? [step.there] : []));
  return show(
    record,
    {
      titleSpans: field === 'title' ? spans : [],
      textSpans: field === 'text' ? spans : [],
    },
    undefined,
    describeDifference(difference),
  );
}

/** Passages of a source stand together, under the first of them or under the source itself. */
function group(list: readonly { record: SearchRecord; found: Found }[]): Found[] {
  const bySource = new Map<string, Found>();
  const results: Found[] = [];
  for (const { record, found } of list) {
    const source =
      record.kind === 'passage'
        ? record.id.split('#')[0]
        : record.kind === 'source'
          ? record.id
          : '';
    const first = source ? bySource.get(source) : undefined;
    if (first) first.more.push(found);
    else {
      results.push(found);
      if (source) bySource.set(source, found);
    }
  }
  return results;
}

function mergeFilters(typed: Filters, chosen: Partial<Filters>): Filters {
  const none = noFilters();
  const both = <K extends 'kinds' | 'speakers' | 'sources' | 'policies' | 'stances' | 'eras'>(
    key: K,
  ) => [...typed[key], ...(chosen[key] ?? none[key])];
  return {
    kinds: both('kinds') as Filters['kinds'],
    speakers: both('speakers'),
    sources: both('sources'),
    policies: both('policies'),
    stances: both('stances'),
    eras: both('eras'),
    from: typed.from ?? chosen.from,
    to: typed.to ?? chosen.to,
  };
}

function listMarked(marks: Uint8Array, without?: Uint8Array, passes?: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < marks.length; i++)
    if (marks[i] && !without?.[i] && (passes?.[i] ?? 1)) numbers.push(i);
  return numbers;
}
