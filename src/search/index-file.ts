import { FOLD_VERSION, foldText, foldWords, toTerm } from '../base/fold.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { KINDS, NAMED, type SearchDocument, type SearchKind } from './document.ts';
import { NumberSet } from './number-set.ts';
import { sortTerms, Vocabulary, writeTerms } from './vocabulary.ts';

/** The layout of the file. A reader takes only the one that it was written for. */
const LAYOUT = 3;

/**
 * Up to this many bytes of postings travel in one file with the rest; more are cut into shards, so
 * that what is fetched first stays small however much there is to search.
 */
const ONE_FILE = 64 * 1024;
const SHARD_BYTES = 28 * 1024;

/** What the index says about itself, as JSON at its beginning. */
type Head = {
  layout: number;
  fold: number;
  /** How many documents there are. */
  size: number;
  /** Of the first documents, those that go by a name: id, title, other names. */
  named: [id: string, title: string, ...aliases: string[]][];
  /** Of the sources, in their order: id and short name. */
  sources: [id: string, short: string][];
  stances: [id: string, title: string][];
  /** Forms of a name that mean the same: an acronym, what it stands for, either in the plural. */
  forms: string[][];
  /** Pairs of named documents, by number, that are not the same but belong together. */
  related: [number, number][];
  /** How many documents each shard of records holds. */
  records: number[];
  /** How many bytes each shard of postings holds; empty when all are in this file. */
  postings: number[];
};

/** What the search knows beside its documents. */
export type Lexicon = {
  /** Forms of a name that mean the same. */
  forms: string[][];
  /** Pairs of ids of records that go by a name and belong together. */
  related: [string, string][];
  /** Stances by id, with their names. */
  stances: [id: string, title: string][];
};

export const EMPTY_LEXICON: Lexicon = { forms: [], related: [], stances: [] };

/** How a word is written where it stands: in small letters, as an acronym, or in both ways. */
const SMALL = 1;
const CAPITAL = 2;

/** The files that an index is made of. */
export type IndexFiles = { core: Uint8Array<ArrayBuffer>; postings: Uint8Array<ArrayBuffer>[] };

/** The words that a document is found by under its own name; a passage has its source's besides. */
const namesOf = (document: SearchDocument): string[] =>
  document.kind === 'passage'
    ? [document.id.slice(document.source.length + 1)]
    : [document.title, document.detail, ...document.aliases];

/** Writes the index of documents, ordered; `starts` are the first documents of the record shards. */
export function writeIndex(
  documents: readonly SearchDocument[],
  starts: readonly number[],
  lexicon: Lexicon = EMPTY_LEXICON,
  oneFile = ONE_FILE,
): IndexFiles {
  const size = documents.length;
  const { stances } = lexicon;
  const phrases = new Map<string, string[][]>();
  for (const form of lexicon.forms.flat()) {
    const words = foldText(form).map(({ word }) => toTerm(word));
    const [first = ''] = words;
    if (words.length > 1) phrases.set(first, [...(phrases.get(first) ?? []), words]);
  }
  type Holders = { names: number[]; texts: number[]; capitals: number };
  const holders = new Map<string, Holders>();
  const enter = (field: 'names' | 'texts', text: string, number: number) => {
    const add = (term: string, capitals: number) => {
      let held = holders.get(term);
      if (!held) {
        held = { names: [], texts: [], capitals: 0 };
        holders.set(term, held);
      }
      held.capitals |= capitals;
      if (held[field].at(-1) !== number) held[field].push(number);
    };
    const tokens = foldText(text);
    const terms = tokens.map(({ word }) => toTerm(word));
    tokens.forEach(({ word }, i) => {
      add(terms[i] ?? '', terms[i] === word ? SMALL : CAPITAL);
      // A name of several words is entered as one too: who asks for it need not read the texts.
      for (const phrase of phrases.get(terms[i] ?? '') ?? [])
        if (phrase.every((part, j) => terms[i + j] === part)) add(phrase.join(' '), SMALL);
    });
  };
  documents.forEach((document, number) => {
    for (const name of namesOf(document)) enter('names', name, number);
    enter('texts', document.text, number);
  });
  const terms = sortTerms(holders.keys());
  const lists = terms.map((term) => holders.get(term) as Holders);
  const packed = lists.map(({ names, texts }) => {
    const writer = new ByteWriter();
    packNumbers(names, size, writer);
    packNumbers(texts, size, writer);
    return writer.finish();
  });

  const total = packed.reduce((sum, { length }) => sum + length, 0);
  const postings: Uint8Array<ArrayBuffer>[] = [];
  if (total > oneFile) {
    let writer = new ByteWriter();
    for (const bytes of packed) {
      if (writer.length && writer.length + bytes.length > SHARD_BYTES) {
        postings.push(writer.finish());
        writer = new ByteWriter();
      }
      writer.all(bytes);
    }
    postings.push(writer.finish());
  }

  const named = documents.filter(({ kind }) => NAMED.includes(kind));
  const numbers = new Map(
    documents.map(({ kind, id }, number) => [
      `${kind === 'source' ? '@' : ''}${kind === 'passage' ? '#' : ''}${id}`,
      number,
    ]),
  );
  const head: Head = {
    layout: LAYOUT,
    fold: FOLD_VERSION,
    size,
    named: named.map(({ id, title, aliases }) => [id, title, ...aliases]),
    sources: documents
      .filter(({ kind }) => kind === 'source')
      .map(({ id, detail }) => [id, detail]),
    stances,
    forms: lexicon.forms,
    related: lexicon.related.flatMap(([a, b]): [number, number][] => {
      const [one, other] = [numbers.get(a), numbers.get(b)];
      return one === undefined || other === undefined ? [] : [[one, other]];
    }),
    records: starts.map((start, i) => (starts[i + 1] ?? size) - start),
    postings: postings.map(({ length }) => length),
  };
  /** One more than the number of a document, so that 0 says none. */
  const refer = (key: string) => (numbers.get(key) ?? -1) + 1;

  const writer = new ByteWriter();
  const text = new TextEncoder().encode(JSON.stringify(head));
  writer.varint(text.length);
  writer.all(text);
  const column = (read: (document: SearchDocument) => number) => {
    for (const document of documents) writer.varint(read(document));
  };
  column(({ kind }) => KINDS.indexOf(kind));
  column(({ year }) => year);
  column(({ stance }) => stances.findIndex(([id]) => id === stance) + 1);
  column(({ seal }) => seal);
  column(({ era }) => refer(era));
  column(({ speaker }) => refer(speaker));
  // A source and its passages stand together, so their source need not be said.
  column(({ kind, source }) =>
    source && kind !== 'source' && kind !== 'passage' ? refer(`@${source}`) : 0,
  );
  column(({ policies }) => policies.length);
  for (const { policies } of documents) for (const id of policies) writer.varint(refer(id));
  writeTerms(terms, writer);
  for (const { capitals } of lists) writer.varint(capitals);
  for (const { names } of lists) writer.varint(names.length);
  for (const { texts } of lists) writer.varint(texts.length);
  for (const { length } of packed) writer.varint(length);
  if (!postings.length) for (const bytes of packed) writer.all(bytes);
  return { core: writer.finish(), postings };
}

/** An index with the name of its edition before it. */
export function nameEdition(edition: string, core: Uint8Array): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  const name = new TextEncoder().encode(edition);
  writer.varint(name.length);
  writer.all(name);
  writer.all(core);
  return writer.finish();
}

/** The edition of an index, and the index without it. */
export function readEdition(bytes: Uint8Array): { edition: string; core: Uint8Array } {
  const reader = new ByteReader(bytes);
  const edition = new TextDecoder().decode(reader.take(reader.varint()));
  return { edition, core: bytes.subarray(reader.at) };
}

/** Numbers as gaps, or as a bit for each document where more than one in eight has it. */
function packNumbers(numbers: readonly number[], size: number, writer: ByteWriter): void {
  if (!bytesAsBits(numbers.length, size)) {
    let before = -1;
    for (const number of numbers) {
      writer.varint(number - before - 1);
      before = number;
    }
    return;
  }
  const bits = new Uint8Array(bytesAsBits(numbers.length, size));
  for (const number of numbers) bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
  writer.all(bits);
}

function unpackNumbers(count: number, size: number, reader: ByteReader): Uint32Array {
  const numbers = new Uint32Array(count);
  if (!bytesAsBits(count, size)) {
    reader.gaps(numbers);
    return numbers;
  }
  const bits = reader.take(bytesAsBits(count, size));
  let at = 0;
  for (let byte = 0; byte < bits.length; byte++) {
    let rest = bits[byte] as number;
    while (rest) {
      numbers[at++] = byte * 8 + (31 - Math.clz32(rest & -rest));
      rest &= rest - 1;
    }
  }
  return numbers;
}

/** How many bytes a list of numbers takes as bits, or 0 where it is written as gaps. */
const bytesAsBits = (count: number, size: number): number =>
  count * 8 <= size ? 0 : Math.ceil(size / 8);

/** Passes over packed numbers without unpacking them. */
function skipNumbers(count: number, size: number, reader: ByteReader): void {
  const bytes = bytesAsBits(count, size);
  if (bytes) reader.take(bytes);
  else for (let i = 0; i < count; i++) reader.varint();
}

const NO_NAMES: readonly string[] = [];
const NO_NUMBERS = new Uint32Array();
const NO_LIST: readonly number[] = [];

/** How many words' postings are kept unpacked. */
const MOST_KEPT = 256;

/** An index as read: every word, who holds it, and what documents may be narrowed by. */
export class SearchIndex {
  /** How many documents there are. */
  readonly size: number;
  readonly vocabulary: Vocabulary;
  /** Of the first documents, those that go by a name: id, title, other names. */
  readonly named: Head['named'];
  /** Stances, in the order of their numbers: id and name. */
  readonly stances: readonly [id: string, title: string][];
  /** The most words that any form of a name has. */
  readonly longestName: number;
  readonly years: Uint16Array;
  /** Of each document one more than the number of its stance, era, speaker or source; 0 is none. */
  readonly stanceOf: Uint8Array;
  /** Whether a quotation was found word for word: 0 no, 1 yes, 2 in a source that only recalls it. */
  readonly sealOf: Uint8Array;
  readonly eraOf: Uint32Array;
  readonly speakerOf: Uint32Array;
  readonly sourceOf: Uint32Array;
  /** Of each document one more than the place of its kind in the list of kinds. */
  readonly kindRefs: Uint8Array;
  /** Where the policies of each document begin in `policyNumbers`, each one more than its number. */
  readonly policyStarts: Uint32Array;
  readonly policyNumbers: Uint32Array;
  private readonly capitals: Uint8Array;
  private readonly nameCounts: Uint32Array;
  private readonly textCounts: Uint32Array;
  /** Where the postings of each word begin, in all shards put together. */
  private readonly starts: Uint32Array;
  private readonly recordStarts: number[];
  private readonly shardStarts: number[];
  private readonly shards: (Uint8Array | Promise<void> | undefined)[];
  private readonly forms = new Map<string, string[]>();
  private readonly related = new Map<number, number[]>();
  private readonly sourceNames = new Map<number, [id: string, short: string]>();
  private readonly namesFolded: string[][] = [];
  private byName: Map<string, number[]> | undefined;
  private readonly keptNames = new Map<number, Uint32Array>();
  private readonly keptTexts = new Map<number, Uint32Array>();
  private readonly keptHolders = new Map<number, NumberSet>();
  /** The first document that is a source; before it nothing has passages. */
  private readonly firstSource: number;
  private readonly loadPostings: (shard: number) => Promise<Uint8Array>;

  /**
   * Reads an index. `loadPostings` fetches a shard of postings by its number; it is called only
   * where the index was large enough to be cut.
   */
  constructor(bytes: Uint8Array, loadPostings: (shard: number) => Promise<Uint8Array>) {
    this.loadPostings = loadPostings;
    const reader = new ByteReader(bytes);
    const head = JSON.parse(new TextDecoder().decode(reader.take(reader.varint()))) as Head;
    if (head.layout !== LAYOUT || head.fold !== FOLD_VERSION)
      throw new Error(
        `the search index has layout ${head.layout} and folding ${head.fold}, not ${LAYOUT} and ${FOLD_VERSION}; load the page again`,
      );
    const { size } = head;
    this.size = size;
    this.named = head.named;
    this.stances = head.stances;
    let longest = 0;
    for (const group of head.forms) {
      const folded = group.map((form) => foldText(form).map(({ word }) => toTerm(word)));
      for (const words of folded) {
        longest = Math.max(longest, words.length);
        const key = words.join(' ');
        const others = group.filter((_, i) => folded[i]?.join(' ') !== key);
        this.forms.set(key, [...new Set([...(this.forms.get(key) ?? []), ...others])]);
      }
    }
    this.longestName = Math.max(2, longest);
    for (const [one, other] of head.related) {
      this.related.set(one, [...(this.related.get(one) ?? []), other]);
      this.related.set(other, [...(this.related.get(other) ?? []), one]);
    }
    const column = <T extends { [n: number]: number }>(values: T): T => {
      for (let i = 0; i < size; i++) values[i] = reader.varint();
      return values;
    };
    this.kindRefs = column(new Uint8Array(size));
    for (let i = 0; i < size; i++) this.kindRefs[i] = (this.kindRefs[i] as number) + 1;
    let source = 0;
    for (let i = 0; i < size; i++) {
      const name = head.sources[source];
      if (name && this.kindOf(i) === 'source') {
        this.sourceNames.set(i, name);
        source++;
      }
    }
    this.years = column(new Uint16Array(size));
    this.stanceOf = column(new Uint8Array(size));
    this.sealOf = column(new Uint8Array(size));
    this.eraOf = column(new Uint32Array(size));
    this.speakerOf = column(new Uint32Array(size));
    this.sourceOf = column(new Uint32Array(size));
    let own = 0;
    for (let i = 0; i < size; i++) {
      const kind = this.kindOf(i);
      if (kind === 'source') own = i + 1;
      if (kind === 'source' || kind === 'passage') this.sourceOf[i] = own;
    }
    this.firstSource = this.kindRefs.indexOf(KINDS.indexOf('source') + 1);
    if (this.firstSource < 0) this.firstSource = size;
    this.policyStarts = new Uint32Array(size + 1);
    for (let i = 0; i < size; i++)
      this.policyStarts[i + 1] = (this.policyStarts[i] as number) + reader.varint();
    this.policyNumbers = new Uint32Array(this.policyStarts[size] as number);
    for (let i = 0; i < this.policyNumbers.length; i++) this.policyNumbers[i] = reader.varint();
    this.vocabulary = new Vocabulary(reader);
    const terms = this.vocabulary.size;
    this.capitals = new Uint8Array(terms);
    for (let i = 0; i < terms; i++) this.capitals[i] = reader.varint();
    this.nameCounts = new Uint32Array(terms);
    for (let i = 0; i < terms; i++) this.nameCounts[i] = reader.varint();
    this.textCounts = new Uint32Array(terms);
    for (let i = 0; i < terms; i++) this.textCounts[i] = reader.varint();
    this.starts = new Uint32Array(terms + 1);
    for (let i = 0; i < terms; i++)
      this.starts[i + 1] = (this.starts[i] as number) + reader.varint();
    this.recordStarts = [0];
    for (const count of head.records)
      this.recordStarts.push((this.recordStarts.at(-1) as number) + count);
    this.shardStarts = [0];
    for (const length of head.postings)
      this.shardStarts.push((this.shardStarts.at(-1) as number) + length);
    if (head.postings.length) this.shards = head.postings.map(() => undefined);
    else {
      this.shards = [bytes.subarray(reader.at)];
      this.shardStarts.push(this.starts[terms] as number);
    }
  }

  /** The place of a document's kind in the list of kinds. */
  kindNumber(number: number): number {
    return (this.kindRefs[number] as number) - 1;
  }

  /** What kind a document is. */
  kindOf(number: number): SearchKind {
    return KINDS[this.kindNumber(number)] as SearchKind;
  }

  /** The policies that a document bears on, each one more than its number. */
  policiesOf(number: number): Uint32Array {
    if (this.policyStarts[number] === this.policyStarts[number + 1]) return NO_NUMBERS;
    return this.policyNumbers.subarray(this.policyStarts[number], this.policyStarts[number + 1]);
  }

  /** The other forms of a name, by its folded words in small letters. */
  otherForms(words: string): readonly string[] {
    return this.forms.get(words) ?? [];
  }

  /** The named documents that belong to one. */
  relatedTo(number: number): readonly number[] {
    return this.related.get(number) ?? [];
  }

  /** The id and the name of a document that goes by a name, or of a source. */
  nameOf(number: number): readonly [id: string, title: string] | undefined {
    const named = this.named[number];
    return named ? [named[0], named[1]] : this.sourceNames.get(number);
  }

  /** The numbers of the sources. */
  get sources(): Iterable<number> {
    return this.sourceNames.keys();
  }

  /**
   * The term that a word is filed under, or -1. An acronym is not found where the same letters only
   * stand small; where they stand both ways, the texts must tell which.
   */
  findTerm(word: string): { term: number; isSure: boolean } {
    const small = toTerm(word);
    const term = this.vocabulary.find(small);
    if (term < 0 || small === word) return { term, isSure: true };
    const written = this.capitals[term] as number;
    return { term: written & CAPITAL ? term : -1, isSure: written === CAPITAL };
  }

  /** How many documents hold a word, counting one twice that has it in name and text. */
  countOf(term: number): number {
    return (this.nameCounts[term] as number) + (this.textCounts[term] as number);
  }

  /** The shard of records that a document stands in, and its place there. */
  findRecord(number: number): { shard: number; place: number } {
    const shard = findLast(this.recordStarts, number);
    return { shard, place: number - (this.recordStarts[shard] as number) };
  }

  /** Fetches what is needed to know who holds these words. */
  async prepare(terms: readonly number[]): Promise<void> {
    const wanted = new Set(
      terms.map((term) => findLast(this.shardStarts, this.starts[term] as number)),
    );
    await Promise.all([...wanted].map((shard) => this.prepareShard(shard)));
  }

  private prepareShard(shard: number): Promise<void> | undefined {
    const known = this.shards[shard];
    if (known instanceof Uint8Array) return undefined;
    const loading =
      known ??
      this.loadPostings(shard).then(
        (bytes) => {
          this.shards[shard] = bytes;
        },
        (error) => {
          this.shards[shard] = undefined;
          throw error;
        },
      );
    if (!known) this.shards[shard] = loading;
    return loading;
  }

  /** Whether the postings of a word are at hand. */
  isPrepared(term: number): boolean {
    return (
      this.shards[findLast(this.shardStarts, this.starts[term] as number)] instanceof Uint8Array
    );
  }

  /** The names of a document that goes by a name, folded, with a space before and behind each. */
  foldedNames(number: number): readonly string[] {
    const named = this.named[number];
    if (!named) return NO_NAMES;
    let names = this.namesFolded[number];
    if (!names) {
      names = named.slice(1).map((name) => ` ${toTerm(foldWords(name))} `);
      this.namesFolded[number] = names;
    }
    return names;
  }

  /** The title and the other names of a document that goes by a name. */
  namesOf(number: number): readonly string[] {
    return this.named[number]?.slice(1) ?? NO_NAMES;
  }

  /** Whether a word stands in capitals wherever it stands. */
  isOnlyCapital(term: number): boolean {
    return this.capitals[term] === CAPITAL;
  }

  /** The documents that go by a name, by its folded words in small letters. */
  findNamed(words: string): readonly number[] {
    if (!this.byName) {
      this.byName = new Map();
      for (let number = 0; number < this.named.length; number++)
        for (const name of new Set(this.foldedNames(number))) {
          const known = this.byName.get(name);
          if (known) known.push(number);
          else this.byName.set(name, [number]);
        }
    }
    return this.byName.get(` ${words} `) ?? NO_LIST;
  }

  /** The documents that hold a word that was prepared among their names. A passage holds its source's names too. */
  readNames(term: number): Uint32Array {
    const count = this.nameCounts[term] as number;
    if (!count) return NO_NUMBERS;
    return keep(this.keptNames, term, () =>
      this.inherit(unpackNumbers(count, this.size, this.readerOf(term))),
    );
  }

  /** The documents that hold a word that was prepared in their text. */
  readTexts(term: number): Uint32Array {
    const count = this.textCounts[term] as number;
    if (!count) return NO_NUMBERS;
    return keep(this.keptTexts, term, () => {
      const reader = this.readerOf(term);
      skipNumbers(this.nameCounts[term] as number, this.size, reader);
      return unpackNumbers(count, this.size, reader);
    });
  }

  /** Adds to a set the documents that hold a word that was prepared, in names or text. */
  addHolders(term: number, holders: NumberSet): void {
    // What many hold is asked for often, and is kept as a set.
    if (bytesAsBits(this.countOf(term), this.size))
      holders.join(keep(this.keptHolders, term, () => this.makeHolders(term)));
    else {
      holders.addAll(this.readNames(term));
      holders.addAll(this.readTexts(term));
    }
  }

  private makeHolders(term: number): NumberSet {
    const holders = new NumberSet(this.size);
    holders.addAll(this.readNames(term));
    const bytes = bytesAsBits(this.textCounts[term] as number, this.size);
    if (bytes) {
      const reader = this.readerOf(term);
      skipNumbers(this.nameCounts[term] as number, this.size, reader);
      holders.addPacked(reader.take(bytes));
    } else holders.addAll(this.readTexts(term));
    return holders;
  }

  private readerOf(term: number): ByteReader {
    const start = this.starts[term] as number;
    const shard = findLast(this.shardStarts, start);
    const bytes = this.shards[shard];
    if (!(bytes instanceof Uint8Array))
      throw new Error(`the postings of "${this.vocabulary.read(term)}" were not prepared`);
    return new ByteReader(bytes, start - (this.shardStarts[shard] as number));
  }

  /** With each source all its passages, which stand behind it. */
  private inherit(names: Uint32Array): Uint32Array {
    if (!names.length || (names.at(-1) as number) < this.firstSource) return names;
    if (!names.some((number) => this.hasPassages(number))) return names;
    const all: number[] = [];
    for (const number of names) {
      if (all.at(-1) === undefined || number > (all.at(-1) as number)) all.push(number);
      if (!this.hasPassages(number)) continue;
      for (
        let next = Math.max(number, all.at(-1) as number) + 1;
        this.isPassageOf(next, number);
        next++
      )
        all.push(next);
    }
    return Uint32Array.from(all);
  }

  private hasPassages(number: number): boolean {
    return this.kindOf(number) === 'source' && this.isPassageOf(number + 1, number);
  }

  private isPassageOf(number: number, source: number): boolean {
    return (
      number < this.size &&
      this.kindOf(number) === 'passage' &&
      this.sourceOf[number] === source + 1
    );
  }
}

/** What is kept under a key, made where it is not; when too much is kept, all is let go. */
function keep<T>(kept: Map<number, T>, key: number, make: () => T): T {
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

/** The last place in an ascending list that holds no more than a value; ends count as none. */
function findLast(starts: readonly number[], value: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
