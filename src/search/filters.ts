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

/** What a set of documents may be narrowed by. */
export function countFacets(index: SearchIndex, numbers: readonly number[]): Facets {
  const counts = {
    type: new Map<number, number>(),
    speaker: new Map<number, number>(),
    source: new Map<number, number>(),
    policy: new Map<number, number>(),
    stance: new Map<number, number>(),
    era: new Map<number, number>(),
  };
  const add = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1);
  const addReference = (map: Map<number, number>, reference: number | undefined) => {
    if (reference) add(map, reference - 1);
  };
  for (const number of numbers) {
    add(counts.type, KINDS.indexOf(index.kindOf(number)));
    addReference(counts.speaker, index.speakerOf[number]);
    addReference(counts.source, index.sourceOf[number]);
    addReference(counts.stance, index.stanceOf[number]);
    addReference(counts.era, index.eraOf[number]);
    for (const policy of index.policiesOf(number)) addReference(counts.policy, policy);
  }
  const list = (map: Map<number, number>, name: (key: number) => readonly [string, string]) =>
    [...map]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_VALUES)
      .map(([key, count]) => {
        const [value, label] = name(key);
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
