import { foldText } from '../base/fold.ts';

/** What somebody asked for: words that must all be there, phrases word by word, and words that must not. */
export type Query = {
  text: string;
  /** Each a list of folded words that must stand in a row; a single word is a row of one. */
  wanted: string[][];
  unwanted: string[][];
  /** Whether quotation marks were put around any of what is wanted. */
  quoted: boolean;
};

/** Reads a query. Nothing in it is an error: an open quotation mark closes at the end. */
export function parseQuery(text: string): Query {
  const query: Query = { text: text.trim(), wanted: [], unwanted: [], quoted: false };
  for (const match of text.matchAll(/(-?)(?:["“”]([^"“”]*)(?:["“”]|$)|([^\s"“”]+))/g)) {
    const [, minus, phrase, word] = match;
    const words = foldText(phrase ?? word ?? '').map((token) => token.word);
    if (!words.length) continue;
    (minus ? query.unwanted : query.wanted).push(words);
    if (phrase && !minus) query.quoted = true;
  }
  return query;
}

/** All wanted words in the order typed. */
export const wordsOf = (query: Query): string[] => query.wanted.flat();
