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
import { findNamed, type Named } from './named.ts';
import { NumberSet } from './number-set.ts';
import { type Filters, noFilters, parseQuery, type Query, type Sort, wordsOf } from './query.ts';
import { type Reading, readQuery } from './readings.ts';
import { RecordShard } from './record-shards.ts';
import { rankSimilar } from './similar.ts';
import { completeField, type FieldNames } from './suggest.ts';

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
  /** Records that are named in what was typed, where it is more than their name. */
  named: Named[];
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
  all: NumberSet;
  /** Those that the index is sure of: they hold what was asked for. */
  sure: NumberSet;
  /** Of those that it is not sure of, the best, as far as the index itself can tell. */
  toDecide: number[];
  /** Of those that it is sure of, the best. */
  toRank: number[];
};

/** What the exact shelf shows, and all that stands on it, shown or not. */
type Exact = { shelf: Shelf; all: NumberSet };

/** More than the number of any document: keys for sorting hold the number as their last part. */
const PLACES = 2 ** 21;

type Ranked = ExactMatch & { number: number; record: SearchRecord };

/** Answers queries from an index; texts are fetched only for what is shown or must be read. */
export class SearchEngine {
  /** The index that it answers from. */
  readonly index: SearchIndex;
  private readonly loadRecords: (shard: number) => Promise<string>;
  private readonly shards = new Map<number, Promise<RecordShard>>();
  /** Room to work in for each document, used by what does not wait: anew for each query it would cost more than the work. */
  private readonly scores: Float32Array;
  private readonly inNames: Uint16Array;

  constructor(index: SearchIndex, loadRecords: (shard: number) => Promise<string>) {
    this.index = index;
    this.loadRecords = loadRecords;
    this.scores = new Float32Array(index.size);
    this.inNames = new Uint16Array(index.size);
  }

  /** Both shelves for what was typed. */
  async search(text: string, wish: Wish): Promise<Answer> {
    const query = parseQuery(text);
    const filters = mergeFilters(query.filters, wish.filters ?? {});
    const { passes, notes } = applyFilters(this.index, filters);
    const isSimilarWanted = query.wanted.length > 0 && wish.similar > 0;
    // What the second shelf needs is on its way while the first is filled.
    const asked = isSimilarWanted ? this.prepareSimilar(query) : undefined;
    asked?.catch(() => {});
    const exact = query.wanted.length
      ? await this.findExactly(query, passes, wish)
      : await this.listAll(passes, wish);
    const similar = asked
      ? await this.findSimilar(query, await asked, exact.all, passes, wish.similar)
      : EMPTY;
    const [first] = exact.shelf.results;
    return {
      text: query.text,
      // What leads anyway need not be named.
      named: findNamed(query, this.index, (number) => passes?.has(number) === false).filter(
        ({ path }) => path !== first?.record.path,
      ),
      exact: exact.shelf,
      similar,
      facets: countFacets(this.index, exact.all),
      notes: [...query.notes, ...notes],
      completions: completeField(text, () => this.listNames()),
    };
  }

  /** The names that the fields of a query may take, to complete what is being typed. */
  listNames(): FieldNames {
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
    passes: NumberSet | undefined,
    { exact: most, sort = 'newest' }: Wish,
  ): Promise<Exact> {
    if (!passes) return { shelf: EMPTY, all: new NumberSet(this.index.size) };
    const shown = this.takeByYear(passes, sort === 'relevance' ? 'newest' : sort, most);
    const records = await this.read(shown);
    const results = group(
      records.map((record) => ({ record, found: show(record, NO_SPANS, undefined, []) })),
    );
    return {
      shelf: { count: passes.count, atLeast: false, shown: shown.length, results },
      all: passes,
    };
  }

  private async findExactly(
    query: Query,
    passes: NumberSet | undefined,
    { exact: most, sort = 'relevance' }: Wish,
  ): Promise<Exact> {
    const { size } = this.index;
    const readings = readQuery(query, this.index);
    const single = wordsOf(query).length === 1;
    const limit = mostToDecide(size);
    const window = sort === 'relevance' ? Math.max(most, single ? 0 : READ_TO_RANK) : 0;
    const proposal = await this.propose(query, readings, passes, limit, window);
    const { all, sure, toDecide, toRank } = proposal;
    let atLeast = all.count - sure.count > toDecide.length;
    let found = await this.match([...toDecide, ...toRank], query, readings);
    /** What is on the shelf for sure and was not read. */
    const unread = sure.copy();
    unread.drop(setOf(size, toRank));
    if (!unread.count && !found.some(({ how }) => how === 'row') && mayBeCut(query)) {
      const cut = await this.proposeCut(query, passes, all, limit);
      found = [...found, ...(await this.match(cut.best, query, readings))];
      atLeast ||= cut.isMore;
    } else found = found.filter(({ how }) => how !== 'cut');
    found.sort(compareMatches);

    const matches = new Map(found.map((match) => [match.number, match]));
    const shelf = unread;
    shelf.addAll([...matches.keys()]);
    // All that may be shown by relevance was read.
    const shown =
      sort === 'relevance'
        ? [...matches.keys()].slice(0, most)
        : this.takeByYear(shelf, sort, most);
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
      shelf: { count: shelf.count, atLeast, shown: shown.length, results },
      all: shelf,
    };
  }

  /** The documents that hold all that is wanted in any reading; of these, so many of the best. */
  private async propose(
    query: Query,
    readings: readonly Reading[],
    passes: NumberSet | undefined,
    mostToDecide: number,
    mostToRank: number,
  ): Promise<Proposal> {
    const { size } = this.index;
    const without = this.findUnwanted(query);
    const ways = readings
      .map((reading) => ({ reading, ...this.findTerms(query, reading) }))
      .filter(({ terms }) => !terms.includes(-1));
    await this.index.prepare([...without, ...ways.flatMap(({ terms }) => terms)]);
    const left = this.joinHolders(without);
    const all = new NumberSet(size);
    const sure = new NumberSet(size);
    const held = ways.map(({ reading, terms, isSure }) => {
      const found = this.holdAll(terms.map((term) => [term]));
      found.drop(left);
      if (passes) found.keep(passes);
      all.join(found);
      // What one reading is sure of, the others need not be.
      if (isSure) sure.join(found);
      return { reading, found };
    });
    const unsure = all.copy();
    unsure.drop(sure);
    // Where all are read there is nothing to choose.
    if (unsure.count > mostToDecide || sure.count > mostToRank) {
      this.scores.fill(0);
      for (const { reading, found } of held) this.score(found, reading);
    }
    return {
      all,
      sure,
      toDecide: this.takeScored(unsure, mostToDecide),
      toRank: this.takeScored(sure, mostToRank),
    };
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

  /**
   * The best of the documents that may hold the words in a row, the first and last as parts of
   * longer ones, and whether there are more.
   */
  private async proposeCut(
    query: Query,
    passes: NumberSet | undefined,
    except: NumberSet,
    most: number,
  ): Promise<{ best: number[]; isMore: boolean }> {
    const { index } = this;
    const { vocabulary } = index;
    const words = wordsOf(query).map(toTerm);
    const known = words.map((word) => vocabulary.find(word));
    if (known.slice(1, -1).includes(-1)) return { best: [], isMore: false };
    const groups = words.map((word, i) => {
      const exact = known[i] as number;
      const own = exact < 0 ? [] : [exact];
      if (words.length === 1) return vocabulary.holding(word, 'anywhere');
      if (i === 0) return [...new Set([...own, ...vocabulary.holding(word, 'end')])];
      if (i < words.length - 1) return own;
      const [from, to] = vocabulary.startingWith(word);
      return Array.from({ length: to - from }, (_, j) => from + j);
    });
    if (groups.some((terms) => !terms.length)) return { best: [], isMore: false };
    const count = (terms: readonly number[]) =>
      terms.reduce((sum, term) => sum + index.countOf(term), 0);
    let all: NumberSet | undefined;
    // Hundreds of words may begin as the last does. Where the rest leaves fewer documents than that,
    // reading these says sooner which of them hold one.
    for (const terms of groups.toSorted((a, b) => count(a) - count(b))) {
      if (all && all.count <= Math.min(terms.length, most)) break;
      await index.prepare(terms);
      const here = this.joinHolders(terms);
      if (all) all.keep(here);
      else {
        all = here;
        if (passes) all.keep(passes);
        all.drop(except);
      }
    }
    if (!all) return { best: [], isMore: false };
    if (all.count > most) {
      await index.prepare(known.filter((term) => term >= 0));
      this.scores.fill(0);
      this.score(all, { wanted: query.wanted, as: undefined });
    }
    return { best: this.takeScored(all, most), isMore: all.count > most };
  }

  /** The documents that hold at least one term of every group. */
  private holdAll(groups: readonly (readonly number[])[]): NumberSet {
    let held: NumberSet | undefined;
    for (const terms of groups) {
      const here = this.joinHolders(terms);
      if (held) here.keep(held);
      held = here;
    }
    return held ?? new NumberSet(this.index.size);
  }

  /** The documents that hold one of these words, in their names or their text. */
  private joinHolders(terms: readonly number[]): NumberSet {
    const holders = new NumberSet(this.index.size);
    for (const term of terms) this.index.addHolders(term, holders);
    return holders;
  }

  /**
   * How much documents are worth reading, as far as the index itself can tell: put into `scores`,
   * where no better reading has put more.
   */
  private score(found: NumberSet, { wanted, as }: Reading): void {
    const { scores } = this;
    const words = wanted.flat().map(toTerm);
    const less = as === undefined ? 0 : 3;
    const raise = (number: number, worth: number) => {
      if (worth - less > (scores[number] as number)) scores[number] = worth - less;
    };
    const terms = [...new Set(words)].map((word) => this.index.vocabulary.find(word));
    // A word of a name that is a term of its own may not have been fetched, and need not be.
    const lists = terms
      .filter((term) => term >= 0 && this.index.isPrepared(term))
      .map((term) => this.index.readNames(term))
      .filter(({ length }) => length);
    if (lists.length) this.inNames.fill(0);
    const { inNames } = this;
    for (const list of lists)
      for (let i = 0; i < list.length; i++)
        inNames[list[i] as number] = (inNames[list[i] as number] as number) + 1;
    for (const list of lists)
      for (let i = 0; i < list.length; i++) {
        const number = list[i] as number;
        if (found.has(number)) raise(number, (20 * (inNames[number] as number)) / words.length);
      }
    const row = ` ${words.join(' ')} `;
    for (let number = 0; number < this.index.named.length; number++) {
      if (!found.has(number)) continue;
      const names = this.index.foldedNames(number);
      if (names.includes(row)) raise(number, 100);
      else if (names.some((name) => name.includes(row))) raise(number, 60);
    }
  }

  /** A number that is higher for the better score, then the kind, the newer, the lower number. */
  private keyOf(number: number, score: number): number {
    const kind = KINDS.length - 1 - this.index.kindNumber(number);
    const year = this.index.years[number] as number;
    return ((Math.round(score * 100) * 16 + kind) * 4096 + year) * PLACES + (PLACES - 1 - number);
  }

  /** The best of a set by what `score` told of them. */
  private takeScored(set: NumberSet, most: number): number[] {
    return takeBest(set, (number) => this.keyOf(number, this.scores[number] as number), most);
  }

  /** The newest or the oldest of a set. */
  private takeByYear(set: NumberSet, sort: 'newest' | 'oldest', most: number): number[] {
    const { years } = this.index;
    return takeBest(
      set,
      (number) => {
        const year = years[number] as number;
        return (sort === 'newest' ? year : 4095 - year) * PLACES + (PLACES - 1 - number);
      },
      most,
    );
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

  /** The words that stand for those typed, with what is needed to know who holds them. */
  private async prepareSimilar(query: Query): Promise<ReturnType<typeof findStands>> {
    const asked = findStands(this.index, query);
    const terms = asked.flatMap(({ stands }) => stands.map(({ term }) => term));
    await this.index.prepare([...terms, ...this.findUnwanted(query)]);
    return asked;
  }

  private async findSimilar(
    query: Query,
    asked: ReturnType<typeof findStands>,
    except: NumberSet,
    passes: NumberSet | undefined,
    most: number,
  ): Promise<Shelf> {
    const left = this.joinHolders(this.findUnwanted(query));
    left.join(except);
    const isLeftOut = (number: number) => left.has(number) || passes?.has(number) === false;
    const related = this.findRelated(query).filter(({ number }) => !isLeftOut(number));
    const candidates: Candidate[] = findCandidates(
      this.index,
      asked,
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
      most,
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
    const named = [...forms].flatMap((form) => this.index.findNamed(form)).sort((a, b) => a - b);
    const found = new Set(named.flatMap((number) => this.index.relatedTo(number)));
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
    const difference = compareWords(plain, typed, name, there, best?.difference.cost);
    if (difference) best = { field, name, difference };
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

function setOf(size: number, numbers: readonly number[]): NumberSet {
  const set = new NumberSet(size);
  set.addAll(numbers);
  return set;
}

/** The numbers of a set with the highest keys, the highest first. A key holds its number as its last part. */
function takeBest(set: NumberSet, keyOf: (number: number) => number, most: number): number[] {
  const numbers = set.list();
  const room = Math.min(most, numbers.length);
  if (!room) return [];
  // Twice what is wanted is kept and then halved, so that most numbers are only compared with the last.
  const keys = new Float64Array(2 * room);
  let held = 0;
  let least = -1;
  const halve = () => {
    const sorted = keys.subarray(0, held).sort();
    keys.copyWithin(0, Math.max(0, held - room), held);
    held = Math.min(held, room);
    if (held === room) least = sorted[0] as number;
  };
  for (let i = 0; i < numbers.length; i++) {
    const key = keyOf(numbers[i] as number);
    if (key <= least) continue;
    keys[held++] = key;
    if (held === keys.length) halve();
  }
  halve();
  return Array.from(keys.subarray(0, held), (key) => PLACES - 1 - (key % PLACES)).reverse();
}
