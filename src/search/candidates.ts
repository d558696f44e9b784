import { toTerm } from '../base/fold.ts';
import type { SearchIndex } from './index-file.ts';
import { type Query, wordsOf } from './query.ts';

/** A document that holds words like those asked for, and how much of the asking it answers, up to 1. */
export type Candidate = { number: number; share: number };

/** A word of the corpus that may stand for one that was typed, and how well it does. */
type Stand = { term: number; worth: number };

/** Words that more than this share of the documents hold tell nothing, unless these are few. */
const COMMON = 0.25;
const FEW = 10;

/** How well a word stands for another that is so many letters away. */
const WORTH_BY_EDITS = [1, 0.8, 0.5];
/** A word that goes on where the typed one ends. */
const WORTH_OF_LONGER = 0.7;
const LONGER_FROM = 4;
const MOST_LONGER = 40;

/**
 * How many letters may differ: none in short words, where every other word is near, and fewer in
 * words that are spelt right. A number that is nearly another is another number.
 */
export const editsFor = (word: string, isKnown: boolean): number => {
  if (/\d/.test(word)) return 0;
  const most = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
  return isKnown ? most - 1 : most;
};

/** For each word typed, once: what in the corpus may stand for it, best first. */
export function findStands(index: SearchIndex, query: Query): Stand[][] {
  const { vocabulary } = index;
  return [...new Set(wordsOf(query).map(toTerm))].map((word) => {
    const worth = new Map<number, number>();
    const add = (term: number, value: number) => {
      if (value > (worth.get(term) ?? 0)) worth.set(term, value);
    };
    const exact = vocabulary.find(word);
    if (exact >= 0) add(exact, 1);
    for (const near of vocabulary.near(word, editsFor(word, exact >= 0)))
      add(near.term, WORTH_BY_EDITS[near.edits] ?? 0);
    if (word.length >= LONGER_FROM) {
      const [from, to] = vocabulary.startingWith(word);
      for (let term = from; term < Math.min(to, from + MOST_LONGER); term++)
        add(term, WORTH_OF_LONGER);
    }
    return [...worth]
      .map(([term, value]) => ({ term, worth: value }))
      .sort((a, b) => b.worth - a.worth || a.term - b.term);
  });
}

/**
 * The documents that answer most of a query, best first. Each word counts by how rare it is; one
 * that nothing stands for counts as the rarest, and nothing answers it.
 */
export function findCandidates(
  index: SearchIndex,
  stands: readonly (readonly Stand[])[],
  isLeftOut: (number: number) => boolean,
  most: number,
): Candidate[] {
  const weights = stands.map((list) => weigh(index, list));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!total) return [];
  const scores = new Float64Array(index.size);
  const touched: number[] = [];
  /** The last word that a document was credited with, so that its best stand alone counts. */
  const credited = new Uint8Array(index.size);
  stands.forEach((list, word) => {
    const weight = weights[word] as number;
    if (!weight) return;
    for (const { term, worth } of list) {
      const { names, texts } = index.read(term);
      for (const [numbers, factor] of [
        [names, 1],
        [texts, 0.98],
      ] as const)
        for (let i = 0; i < numbers.length; i++) {
          const number = numbers[i] as number;
          if (credited[number] === word + 1) continue;
          credited[number] = word + 1;
          if (scores[number] === 0) touched.push(number);
          scores[number] = (scores[number] as number) + weight * worth * factor;
        }
    }
  });
  const best: Candidate[] = [];
  for (const number of touched) {
    const share = (scores[number] as number) / total;
    if (share < LEAST_SHARE || isLeftOut(number)) continue;
    if (best.length === most && share <= (best.at(-1) as Candidate).share) continue;
    let at = best.length;
    while (at > 0 && isBefore({ number, share }, best[at - 1] as Candidate)) at--;
    best.splice(at, 0, { number, share });
    if (best.length > most) best.pop();
  }
  return best;
}

/** What answers less than this of a query is not like it. */
const LEAST_SHARE = 0.4;

const isBefore = (a: Candidate, b: Candidate): boolean =>
  a.share > b.share || (a.share === b.share && a.number < b.number);

/** How much a word tells: the rarer what best stands for it, the more. */
function weigh(index: SearchIndex, stands: readonly Stand[]): number {
  const best = stands[0]?.worth;
  let held = 0;
  for (const { term, worth } of stands)
    if (worth === best) held = Math.max(held, index.countOf(term));
  const isCommon = held > FEW && held / index.size > COMMON;
  return isCommon ? 0 : Math.log(1 + index.size / Math.max(1, held));
}
