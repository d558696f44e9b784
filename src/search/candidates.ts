import { toTerm } from '../base/fold.ts';
import type { SearchIndex } from './index-file.ts';
import { NumberSet } from './number-set.ts';
import { type Query, wordsOf } from './query.ts';
import { isSmall } from './small-words.ts';

/** A document that holds words like those asked for, and how much of the asking it answers, up to 1. */
export type Candidate = { number: number; share: number };

/** A word of the corpus that may stand for one that was typed, and how well it does. */
type Stand = { term: number; worth: number };
/** A word that was typed, and what may stand for it, best first. */
type Asked = { word: string; stands: Stand[] };

/** Words that more than this share of the documents hold tell nothing, unless these are few. */
const COMMON = 0.25;
const FEW = 10;

/** How well a word stands for another that is so many letters away. */
const WORTH_BY_EDITS = [1, 0.8, 0.5];
/** What the small words of a question count for, beside those that tell what it is about. */
const SMALL_PART = 0.1;
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

/** For each word typed, once: what in the corpus may stand for it. */
export function findStands(index: SearchIndex, query: Query): Asked[] {
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
    const stands = [...worth]
      .map(([term, value]) => ({ term, worth: value }))
      .sort((a, b) => b.worth - a.worth || a.term - b.term);
    return { word, stands };
  });
}

/**
 * The documents that answer most of a query, best first. Each word counts by how rare it is; one
 * that nothing stands for counts as the rarest, and nothing answers it.
 */
export function findCandidates(
  index: SearchIndex,
  asked: readonly Asked[],
  isLeftOut: (number: number) => boolean,
  most: number,
): Candidate[] {
  const areAllSmall = asked.every(({ word }) => isSmall(word));
  const words = asked
    .map(({ word, stands }) => ({
      list: stands,
      weight: weigh(index, stands) * (isSmall(word) && !areAllSmall ? SMALL_PART : 1),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  if (!total) return [];
  const { scores, credited } = roomFor(index);
  const touched = new NumberSet(index.size);
  let rest = total;
  words.forEach(({ list, weight }, word) => {
    // Who holds none of the rarer words cannot answer enough with those that are left.
    const isLate = rest < LEAST_SHARE * total;
    rest -= weight;
    const credit = (numbers: Uint32Array, worth: number) => {
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i] as number;
        const score = scores[number] as number;
        if (score === 0) {
          if (isLate) continue;
          touched.add(number);
        } else if (credited[number] === word + 1) continue;
        credited[number] = word + 1;
        scores[number] = score + worth;
      }
    };
    for (const { term, worth } of list) {
      credit(index.readNames(term), weight * worth);
      credit(index.readTexts(term), weight * worth * 0.98);
    }
  });
  const best: Candidate[] = [];
  for (const number of touched.list()) {
    const share = (scores[number] as number) / total;
    scores[number] = 0;
    credited[number] = 0;
    if (share < LEAST_SHARE) continue;
    if (best.length === most && share < (best.at(-1) as Candidate).share) continue;
    const candidate = { number, share };
    if (best.length === most && !isBefore(candidate, best.at(-1) as Candidate)) continue;
    if (isLeftOut(number)) continue;
    let at = best.length;
    while (at > 0 && isBefore(candidate, best[at - 1] as Candidate)) at--;
    best.splice(at, 0, candidate);
    if (best.length > most) best.pop();
  }
  return best;
}

/**
 * Room to work in for each document: what it was credited with, and the last word for which, so
 * that the best stand of a word alone counts. It is left empty, because making it anew would cost
 * more than the work.
 */
type Room = { scores: Float64Array; credited: Uint16Array };
const rooms = new WeakMap<SearchIndex, Room>();

function roomFor(index: SearchIndex): Room {
  let room = rooms.get(index);
  if (!room) {
    room = { scores: new Float64Array(index.size), credited: new Uint16Array(index.size) };
    rooms.set(index, room);
  }
  return room;
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
