import { foldText, toTerm } from '../base/fold.ts';
import { KIND_NAMES, KINDS, type SearchKind } from './document.ts';
import type { SearchIndex } from './index-file.ts';
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

/** A byte for each document, 1 where it passes, and what could not be understood. */
export async function applyFilters(
  index: SearchIndex,
  filters: Filters,
): Promise<{ passes: Uint8Array | undefined; notes: string[] }> {
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
  const passes = new Uint8Array(index.size);
  for (let i = 0; i < passes.length; i++) passes[i] = tests.every((test) => test(i)) ? 1 : 0;
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

/** Counts references, which are one more than a number so that 0 is none, as in the index. */
class Tally {
  private readonly size: number;
  private readonly seen: number[] = [];
  /** Made when there is something to count, because most of a corpus may have nothing. */
  private counts: Uint32Array | undefined;

  constructor(size: number) {
    this.size = size;
  }

  add(reference: number): void {
    if (!reference) return;
    this.counts ??= new Uint32Array(this.size);
    const count = this.counts[reference] as number;
    if (!count) this.seen.push(reference);
    this.counts[reference] = count + 1;
  }

  /** The most frequent, with their counts. */
  best(most: number): { key: number; count: number }[] {
    return this.seen
      .map((key) => ({ key, count: this.counts?.[key] ?? 0 }))
      .sort((a, b) => b.count - a.count || a.key - b.key)
      .slice(0, most);
  }
}

/** What a set of documents may be narrowed by. */
export function countFacets(index: SearchIndex, numbers: readonly number[]): Facets {
  const counts = {
    type: new Tally(KINDS.length + 1),
    speaker: new Tally(index.size + 1),
    source: new Tally(index.size + 1),
    policy: new Tally(index.size + 1),
    stance: new Tally(index.stances.length + 1),
    era: new Tally(index.size + 1),
  };
  for (const number of numbers) {
    counts.type.add(index.kindNumber(number) + 1);
    counts.speaker.add(index.speakerOf[number] as number);
    counts.source.add(index.sourceOf[number] as number);
    counts.stance.add(index.stanceOf[number] as number);
    counts.era.add(index.eraOf[number] as number);
    for (const policy of index.policiesOf(number)) counts.policy.add(policy);
  }
  const list = (tally: Tally, name: (key: number) => readonly [string, string]) =>
    tally.best(MOST_VALUES).map(({ key, count }) => {
      const [value, label] = name(key - 1);
      return { value, label, count };
    });
  const nameOf = (number: number) => index.nameOf(number) ?? ['', ''];
  return {
    type: list(counts.type, (kind) => {
      const id = KINDS[kind] ?? 'era';
      return [id, KIND_NAMES[id]];
    }),
    speaker: list(counts.speaker, nameOf),
    source: list(counts.source, nameOf),
    policy: list(counts.policy, nameOf),
    stance: list(counts.stance, (stance) => index.stances[stance] ?? ['', '']),
    era: list(counts.era, nameOf),
  };
}
