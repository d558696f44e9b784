import { foldText, toTerm } from '../base/fold.ts';
import { KIND_NAMES, KINDS, type SearchKind } from './document.ts';
import type { SearchIndex } from './index-file.ts';
import { NumberSet } from './number-set.ts';
import type { Filters } from './query.ts';

/** One value that results may be narrowed by, and how many of them have it. */
export type FacetValue = { value: string; label: string; count: number };

/** What results may be narrowed by, each with its values, the most frequent first. */
export type Facets = Record<
  'type' | 'speaker' | 'source' | 'policy' | 'stance' | 'era',
  FacetValue[]
>;

/** How many values of a facet are offered. */
const MOST_VALUES = 12;

/** The documents that pass, undefined where all do, and what could not be understood. */
export function applyFilters(
  index: SearchIndex,
  filters: Filters,
): { passes: NumberSet | undefined; notes: string[] } {
  const notes: string[] = [];
  const tests: ((number: number) => boolean)[] = [];
  const { kinds, from, to } = filters;
  if (kinds.length) tests.push((number) => kinds.includes(index.kindOf(number)));
  if (from !== undefined || to !== undefined)
    tests.push((number) => {
      const year = index.years[number] ?? 0;
      return year > 0 && year >= (from ?? 0) && year <= (to ?? 9999);
    });
  const narrow = (
    field: string,
    values: readonly string[],
    find: (value: string) => number[],
    has: (number: number, wanted: ReadonlySet<number>) => boolean,
  ) => {
    const wanted = new Set<number>();
    let known = false;
    for (const value of values) {
      const found = find(value);
      if (found.length) known = true;
      else notes.push(`“${field}:${value}” was left out: nothing here goes by that name.`);
      for (const number of found) wanted.add(number);
    }
    if (known) tests.push((number) => has(number, wanted));
  };
  narrow(
    'speaker',
    filters.speakers,
    (value) => findNamed(index, ['person'], value),
    (number, wanted) => wanted.has((index.speakerOf[number] ?? 0) - 1),
  );
  narrow(
    'policy',
    filters.policies,
    (value) => findNamed(index, ['policy', 'term'], value),
    (number, wanted) =>
      index.policiesOf(number).some((policy) => wanted.has(policy - 1)) || wanted.has(number),
  );
  narrow(
    'era',
    filters.eras,
    (value) => findNamed(index, ['era'], value),
    (number, wanted) => wanted.has((index.eraOf[number] ?? 0) - 1),
  );
  narrow(
    'source',
    filters.sources,
    (value) => findSources(index, value),
    (number, wanted) => wanted.has((index.sourceOf[number] ?? 0) - 1),
  );
  narrow(
    'stance',
    filters.stances,
    (value) =>
      index.stances.flatMap(([id, title], i) =>
        [id, title].some((name) => name.toLowerCase() === value.toLowerCase()) ? [i] : [],
      ),
    (number, wanted) => wanted.has((index.stanceOf[number] ?? 0) - 1),
  );
  if (!tests.length) return { passes: undefined, notes };
  const passes = new NumberSet(index.size);
  for (let i = 0; i < index.size; i++) if (tests.every((test) => test(i))) passes.add(i);
  return { passes, notes };
}

const termsOf = (text: string): string[] => foldText(text).map(({ word }) => toTerm(word));

/** Documents that go by a name: by id, else by a name that is this, else by one that holds its words. */
function findNamed(index: SearchIndex, kinds: readonly SearchKind[], value: string): number[] {
  const words = termsOf(value);
  if (!words.length) return [];
  let best: number[] = [];
  let bestRank = 0;
  index.named.forEach(([id, ...names], number) => {
    if (!kinds.includes(index.kindOf(number))) return;
    const folded = names.map(termsOf);
    const rank =
      id === value
        ? 3
        : folded.some((name) => name.join(' ') === words.join(' '))
          ? 2
          : folded.some((name) => words.every((word) => name.includes(word)))
            ? 1
            : 0;
    if (rank > bestRank) {
      best = [];
      bestRank = rank;
    }
    if (rank && rank === bestRank) best.push(number);
  });
  return best;
}

function findSources(index: SearchIndex, value: string): number[] {
  const words = termsOf(value);
  const found = [...index.sources].filter((number) => {
    const [id, short] = index.nameOf(number) ?? ['', ''];
    const name = termsOf(short);
    return id === value || (words.length > 0 && words.every((word) => name.includes(word)));
  });
  const same = found.filter((number) => index.nameOf(number)?.[0] === value);
  return same.length ? same : found;
}

/** What a set of documents may be narrowed by. */
export function countFacets(index: SearchIndex, set: NumberSet): Facets {
  const numbers = set.list();
  const tally = tallies.get(index) ?? new Tally(index.size + KINDS.length);
  tallies.set(index, tally);
  /** The most frequent references of the documents, named. With `starts`, each has a list of them. */
  const list = (
    references: Uint8Array | Uint32Array,
    name: (number: number) => readonly [string, string] | undefined,
    starts?: Uint32Array,
  ): FacetValue[] => {
    if (starts) tally.addLists(numbers, references, starts);
    else tally.addEach(numbers, references);
    return tally.takeBest(MOST_VALUES).map(({ key, count }) => {
      const [value, label] = name(key - 1) ?? ['', ''];
      return { value, label, count };
    });
  };
  const nameOf = (number: number) => index.nameOf(number);
  return {
    type: list(index.kindRefs, (kind) => {
      const id = KINDS[kind] ?? 'era';
      return [id, KIND_NAMES[id]];
    }),
    speaker: list(index.speakerOf, nameOf),
    source: list(index.sourceOf, nameOf),
    policy: list(index.policyNumbers, nameOf, index.policyStarts),
    stance: list(index.stanceOf, (stance) => index.stances[stance]),
    era: list(index.eraOf, nameOf),
  };
}

/** One for each index, left empty: its room for each document would cost more to make than to use. */
const tallies = new WeakMap<SearchIndex, Tally>();

/** Counts references, which are one more than a number so that 0 is none, as in the index. */
class Tally {
  private readonly counts: Uint32Array;
  private seen: number[] = [];

  /** `size` is the highest number. */
  constructor(size: number) {
    this.counts = new Uint32Array(size + 1);
  }

  /** Counts the reference of each document. */
  addEach(numbers: Uint32Array, references: Uint8Array | Uint32Array): void {
    for (let i = 0; i < numbers.length; i++) {
      const reference = references[numbers[i] as number] as number;
      if (reference) this.add(reference);
    }
  }

  /** Counts the references of each document, those from its start to the next one's. */
  addLists(numbers: Uint32Array, references: Uint8Array | Uint32Array, starts: Uint32Array): void {
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      const end = starts[number + 1] as number;
      for (let at = starts[number] as number; at < end; at++) this.add(references[at] as number);
    }
  }

  private add(reference: number): void {
    const count = this.counts[reference] as number;
    if (!count) this.seen.push(reference);
    this.counts[reference] = count + 1;
  }

  /** The most frequent, with their counts; then it is empty again. */
  takeBest(most: number): { key: number; count: number }[] {
    const best = this.seen
      .map((key) => ({ key, count: this.counts[key] as number }))
      .sort((a, b) => b.count - a.count || a.key - b.key)
      .slice(0, most);
    for (const key of this.seen) this.counts[key] = 0;
    this.seen = [];
    return best;
  }
}
