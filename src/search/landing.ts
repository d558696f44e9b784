import { foldText, isSameWord } from '../base/fold.ts';
import { findRow, type Span } from './exact.ts';

/** Where words stand in a text, letter for letter but for what folding evens out; nothing where they do not. */
export function findWords(words: string, text: string): Span | undefined {
  const row = foldText(words).map(({ word }) => word);
  if (!row.length) return undefined;
  const tokens = foldText(text);
  // An acronym is what it is: here what was asked for came from the page itself.
  return findRow(tokens, row).find(({ start, end }) => {
    const there = foldText(text.slice(start, end));
    return there.every(({ word }, i) => isSameWord(word, row[i] ?? ''));
  });
}
