import Fuse from 'fuse.js';
import type { Candidate } from './candidates.ts';
import { compareKinds, type SearchRecord } from './document.ts';
import { type Query, wordsOf } from './query.ts';

/** Longer queries are cut before the fuzzy search, whose cost grows with them. */
const MOST_LETTERS = 64;

/** How much the fuzzy search counts beside the share of the words. */
const FUZZY_PART = 0.25;

/** Scores this close tell nothing apart; among equals a policy comes before a passage. */
const rank = (score: number) => Math.round(score * 10);

/**
 * Candidates in their final order: by how much of the query they answer, and by how like it they
 * look as a whole. Only these few are looked at letter by letter.
 */
export function rankSimilar<T extends Candidate & { record: SearchRecord }>(
  candidates: readonly T[],
  query: Query,
): T[] {
  const typed = wordsOf(query).join(' ').slice(0, MOST_LETTERS);
  const fuse = new Fuse(
    candidates.map(({ record }) => record),
    {
      keys: [
        { name: 'title', weight: 3 },
        { name: 'aliases', weight: 3 },
        { name: 'text', weight: 1 },
      ],
      // The default looks at the first 60 letters only.
      ignoreLocation: true,
      ignoreDiacritics: true,
      includeScore: true,
      threshold: 0.4,
      minMatchCharLength: 3,
    },
  );
  const likeness = new Map(
    fuse.search(typed).map(({ refIndex, score = 1 }) => [refIndex, 1 - score]),
  );
  return candidates
    .map((candidate, i) => ({
      candidate,
      score: (1 - FUZZY_PART) * candidate.share + FUZZY_PART * (likeness.get(i) ?? 0),
    }))
    .sort(
      (a, b) =>
        rank(b.score) - rank(a.score) ||
        // Several words are more often a half-remembered sentence than a name.
        Number(isQuote(b.candidate, query)) - Number(isQuote(a.candidate, query)) ||
        compareKinds(a.candidate.record.kind, b.candidate.record.kind) ||
        b.score - a.score ||
        a.candidate.number - b.candidate.number,
    )
    .map(({ candidate }) => candidate);
}

const isQuote = ({ record }: { record: SearchRecord }, query: Query): boolean =>
  record.kind === 'quote' && wordsOf(query).length > 1;
