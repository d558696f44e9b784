import { foldText, toTerm } from '../base/fold.ts';
import type { SearchIndex } from './index-file.ts';
import type { Query } from './query.ts';

/** One way to understand a query: as typed, or with a name said in another way. */
export type Reading = {
  wanted: string[][];
  /** The other way of saying it; undefined where the words are those typed. */
  as: string | undefined;
};

/** More ways than these say little that is new. */
const MOST = 8;

/** A word is looked for in two parts only where one of them is as rare as this. */
const RARE = 40;
const PART_LETTERS = 3;

/**
 * The ways to understand a query: as it was typed first; then with one acronym or name in another
 * of its forms, and with one compound written together or apart.
 */
export function readQuery(query: Query, index: SearchIndex): Reading[] {
  const readings: Reading[] = [{ wanted: query.wanted, as: undefined }];
  const { wanted } = query;
  const replace = (from: number, to: number, row: string[], as: string) => {
    if (readings.length < MOST)
      readings.push({ wanted: [...wanted.slice(0, from), row, ...wanted.slice(to)], as });
  };
  for (let from = 0; from < wanted.length; from++) {
    // A row by itself, or single words that follow each other.
    for (let to = from + 1; to <= wanted.length; to++) {
      const words = wanted.slice(from, to).flat().map(toTerm);
      if (to - from > 1 && wanted.slice(from, to).some((row) => row.length > 1)) break;
      if (words.length > index.longestName) break;
      for (const form of index.otherForms(words.join(' ')))
        replace(
          from,
          to,
          foldText(form).map(({ word }) => word),
          form,
        );
      if (words.length !== 2) continue;
      const joined = words.join('');
      if (index.vocabulary.find(joined) >= 0) replace(from, to, [joined], joined);
    }
    const [word = '', ...rest] = (wanted[from] ?? []).map(toTerm);
    if (rest.length) continue;
    for (let cut = PART_LETTERS; cut <= word.length - PART_LETTERS; cut++) {
      const parts = [word.slice(0, cut), word.slice(cut)];
      const counts = parts.map((part) => {
        const term = index.vocabulary.find(part);
        return term < 0 ? 0 : index.countOf(term);
      });
      if (Math.min(...counts) > 0 && Math.min(...counts) <= RARE)
        replace(from, from + 1, parts, parts.join(' '));
    }
  }
  return readings;
}
