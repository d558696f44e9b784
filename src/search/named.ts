import { foldWords, isSameWord, toTerm } from '../base/fold.ts';
import { compareKinds, pathOf, type SearchKind } from './document.ts';
import type { SearchIndex } from './index-file.ts';
import { type Query, wordsOf } from './query.ts';
import { isSmall } from './small-words.ts';

/** A record whose name stands among other words that were typed. */
export type Named = {
  kind: SearchKind;
  id: string;
  title: string;
  /** Address from the site's root. */
  path: string;
};

/** More names than these are no answer to one question. */
const MOST = 3;

/** Longer names than this nobody types within a question. */
const MOST_WORDS = 8;

/** A name of one word that more than this share of the documents hold is a word, and no name. */
const COMMON = 0.1;

/**
 * The records that are named in what was typed, where it is more than their name: longer names
 * before those within them, then by kind. A name may be in the singular or the plural.
 */
export function findNamed(
  query: Query,
  index: SearchIndex,
  isLeftOut: (number: number) => boolean,
): Named[] {
  // Who leaves words out has something narrower in mind than a name.
  if (query.unwanted.length) return [];
  const words = wordsOf(query);
  const terms = words.map(toTerm);
  // What is a name as a whole is on the exact shelf.
  if (inEitherNumber(terms).some((name) => index.findNamed(name).length)) return [];
  const taken = new Set<number>();
  const found: { number: number; length: number }[] = [];
  // One word among others may be a name by chance; within a question it is what is asked about.
  const isQuestion = words.some(isSmall);
  for (let length = Math.min(words.length - 1, MOST_WORDS); length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const places = Array.from({ length }, (_, i) => from + i);
      if (places.some((place) => taken.has(place))) continue;
      const row = terms.slice(from, from + length);
      if (words.slice(from, from + length).every(isSmall)) continue;
      const numbers = inEitherNumber(row)
        .flatMap((name) => index.findNamed(name))
        .filter(
          (number) =>
            length > 1 || (isQuestion && isNameByItself(index, number, words[from] ?? '')),
        )
        .filter((number) => !isLeftOut(number));
      const [first] = numbers.map((number) => index.kindOf(number)).sort(compareKinds);
      if (!first) continue;
      for (const place of places) taken.add(place);
      // Of a policy and the term that explains its name, the policy.
      for (const number of numbers)
        if (index.kindOf(number) === first && !found.some((one) => one.number === number))
          found.push({ number, length });
    }
  return found
    .sort(
      (a, b) =>
        compareKinds(index.kindOf(a.number), index.kindOf(b.number)) ||
        b.length - a.length ||
        a.number - b.number,
    )
    .slice(0, MOST)
    .map(({ number }) => {
      const [id, title] = index.nameOf(number) ?? ['', ''];
      const kind = index.kindOf(number);
      return { kind, id, title, path: pathOf(kind, id) };
    });
}

/** A name, and the same with an `s` more or less at its end. */
function inEitherNumber(row: readonly string[]): string[] {
  const name = row.join(' ');
  return [name, name.endsWith('s') ? name.slice(0, -1) : `${name}s`];
}

/** Whether one word that was typed is a name, and not a word that many texts hold or that only looks like one. */
function isNameByItself(index: SearchIndex, number: number, word: string): boolean {
  const { term } = index.findTerm(word);
  const isWord = term < 0 || index.countOf(term) / index.size <= COMMON;
  return index.namesOf(number).some((name) => {
    const folded = foldWords(name);
    if (folded === toTerm(folded)) return isWord && inEitherNumber([toTerm(word)]).includes(folded);
    // Letters typed small are an acronym only where nothing holds them as a word.
    return isSameWord(folded, word) && (folded === word || index.isOnlyCapital(term));
  });
}
