import { foldText, foldWords, toTerm } from '../base/fold.ts';
import { type Candidate, findCandidates, findStands } from './candidates.ts';
import { compareWords, type Difference, describeDifference, type Note } from './difference.ts';
import type { SearchRecord } from './document.ts';
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

/** A document that the index proposes, before its text is read. */
type Proposed = {
  number: number;
  score: number;
  record: { kind: SearchRecord['kind']; year: number };
  /** Whether only its text tells that it holds what was asked for. */
  mustRead: boolean;
};
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
        ? await this.findSimilar(query, new Set(exact.numbers), passes, wish.similar)
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
    const turn = sort === 'oldest' ? -1 : 1;
    const numbers = listMarked(passes).sort(
      (a, b) => turn * ((this.index.years[b] ?? 0) - (this.index.years[a] ?? 0)) || a - b,
    );
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
    const proposed = await this.propose(query, readings, passes);
    const single = wordsOf(query).length === 1;
    const window = sort === 'relevance' ? Math.max(most, single ? 0 : READ_TO_RANK) : 0;
    const mustRead = proposed.filter((one) => one.mustRead);
    const limit = mostToDecide(this.index.size);
    const decided = mustRead.slice(0, limit);
    const mayRank = proposed.filter((one) => !one.mustRead);
    let found = await this.match([...decided, ...mayRank.slice(0, window)], query, readings);
    const unread = mayRank.slice(window);
    let atLeast = mustRead.length > decided.length;
    if (!unread.length && !found.some(({ how }) => how === 'row') && mayBeCut(query)) {
      const seen = new Set(proposed.map(({ number }) => number));
      const cut = (await this.proposeCut(query, passes)).filter(({ number }) => !seen.has(number));
      found = [...found, ...(await this.match(cut.slice(0, limit), query, readings))];
      atLeast ||= cut.length > limit;
    } else found = found.filter(({ how }) => how !== 'cut');
    found.sort(compareMatches);

    const ordered: { number: number; match: Ranked | undefined }[] = [
      ...found.map((match) => ({ number: match.number, match })),
      ...unread.map(({ number }) => ({ number, match: undefined })),
    ];
    if (sort !== 'relevance') {
      const turn = sort === 'oldest' ? -1 : 1;
      ordered.sort(
        (a, b) =>
          turn * ((this.index.years[b.number] ?? 0) - (this.index.years[a.number] ?? 0)) ||
          a.number - b.number,
      );
    }
    const shown = ordered.slice(0, most);
    const read = await this.match(
      shown.flatMap(({ number, match }) => (match ? [] : [{ number }])),
      query,
      readings,
    );
    const late = new Map(read.map((match) => [match.number, match]));
    const results = group(
      shown.flatMap(({ number, match }) => {
        const known = match ?? late.get(number);
        return known
          ? [{ record: known.record, found: show(known.record, known, known.as, []) }]
          : [];
      }),
    );
    return {
      shelf: { count: ordered.length, atLeast, shown: shown.length, results },
      numbers: ordered.map(({ number }) => number),
    };
  }

  /** The documents that hold all that is wanted in any reading, in the order in which to read them. */
  private async propose(
    query: Query,
    readings: readonly Reading[],
    passes: Uint8Array | undefined,
  ): Promise<Proposed[]> {
    const best = new Map<number, Proposed>();
    const without = this.findUnwanted(query);
    await this.index.prepare(without);
    const left = this.markHolders(without);
    for (const reading of readings) {
      const { terms, isSure } = this.findTerms(query, reading);
      if (terms.includes(-1)) continue;
      await this.index.prepare(terms);
      const numbers = listMarked(this.holdAll(terms.map((term) => [term])), left, passes);
      for (const one of this.order(numbers, reading, isSure)) {
        const known = best.get(one.number);
        // What one reading is sure of, the others need not be.
        const mustRead = one.mustRead && (known?.mustRead ?? true);
        if (!known || one.score > known.score) best.set(one.number, { ...one, mustRead });
        else known.mustRead = mustRead;
      }
    }
    return [...best.values()].sort(compareMatches);
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
  private async proposeCut(query: Query, passes: Uint8Array | undefined): Promise<Proposed[]> {
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
    const numbers = listMarked(this.holdAll(groups), undefined, passes);
    return this.order(numbers, { wanted: query.wanted, as: undefined }, false);
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

  /** Documents in the order in which they are worth reading, as far as the index itself can tell. */
  private order(numbers: readonly number[], { wanted, as }: Reading, isSure: boolean): Proposed[] {
    if (!numbers.length) return [];
    const words = wanted.flat().map(toTerm);
    const inNames = new Uint8Array(this.index.size);
    for (const word of new Set(words)) {
      const term = this.index.vocabulary.find(word);
      if (term < 0) continue;
      const { names } = this.index.read(term);
      for (let i = 0; i < names.length; i++)
        inNames[names[i] as number] = (inNames[names[i] as number] as number) + 1;
    }
    const row = ` ${words.join(' ')} `;
    return numbers
      .map((number) => {
        const [, ...names] = this.index.named[number] ?? [''];
        const folded = names.map((name) => ` ${toTerm(foldWords(name))} `);
        const score = folded.includes(row)
          ? 100
          : folded.some((name) => name.includes(row))
            ? 60
            : (20 * (inNames[number] as number)) / words.length;
        const record = { kind: this.index.kindOf(number), year: this.index.years[number] ?? 0 };
        return { number, score: as ? score - 3 : score, record, mustRead: !isSure };
      })
      .sort(compareMatches);
  }

  private async match(
    proposed: readonly { number: number }[],
    query: Query,
    readings: readonly Reading[],
  ): Promise<Ranked[]> {
    const records = await this.read(proposed.map(({ number }) => number));
    return records.flatMap((record, i) => {
      const match = matchRecord(foldRecord(record), query, readings);
      return match ? [{ ...match, record, number: proposed[i]?.number ?? 0 }] : [];
    });
  }

  private async findSimilar(
    query: Query,
    except: ReadonlySet<number>,
    passes: Uint8Array | undefined,
    most: number,
  ): Promise<Shelf> {
    const stands = findStands(this.index, query);
    const unwanted = this.findUnwanted(query);
    await this.index.prepare([...stands.flat().map(({ term }) => term), ...unwanted]);
    const left = this.markHolders(unwanted);
    const related = this.findRelated(query).filter(
      ({ number }) => !except.has(number) && !left[number] && (passes?.[number] ?? 1),
    );
    const isLeftOut = (number: number) =>
      Boolean(left[number]) || except.has(number) || !(passes?.[number] ?? 1);
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
  typed: ReturnType<typeof foldText>,
  record: SearchRecord,
): Nearest | undefined {
  let best: Nearest | undefined;
  const look = (field: Nearest['field'], name: string) => {
    const difference = compareWords(plain, typed, name, foldText(name));
    if (difference && difference.cost < (best?.difference.cost ?? Number.POSITIVE_INFINITY))
      best = { field, name, difference };
  };
  look('title', record.title);
  look('text', record.text);
  for (const name of [...record.aliases, record.detail]) look('name', name);
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
