import Fuse from 'fuse.js';
import { compareKinds, type SearchDocument } from './document.ts';
import { type Query, wordsOf } from './query.ts';

/** Longer queries are cut before the fuzzy search, whose cost grows with them. */
const MOST_LETTERS = 64;

/** Scores this close tell nothing apart; among equals a policy comes before a passage. */
const rank = (score = 1) => Math.round(score * 10);

export type SimilarResult = { document: SearchDocument; score: number };

/** Finds documents whose words look like those typed. Never mixed with what was found exactly. */
export class SimilarIndex {
  private readonly fuse: Fuse<SearchDocument>;

  constructor(documents: readonly SearchDocument[]) {
    this.fuse = new Fuse([...documents], {
      keys: [
        { name: 'title', weight: 3 },
        { name: 'aliases', weight: 3 },
        { name: 'text', weight: 1 },
      ],
      // The default looks at the first 60 letters only.
      ignoreLocation: true,
      ignoreDiacritics: true,
      includeScore: true,
      threshold: 0.3,
      minMatchCharLength: 3,
    });
  }

  /** Best first, without those in `except`. Words that must not be there are not looked for. */
  search(query: Query, except: ReadonlySet<string>, most: number): SimilarResult[] {
    const typed = wordsOf(query).join(' ').slice(0, MOST_LETTERS);
    if (typed.length < 3) return [];
    return this.fuse
      .search(typed)
      .filter(({ item }) => !except.has(item.id))
      .sort((a, b) => rank(a.score) - rank(b.score) || compareKinds(a.item, b.item))
      .slice(0, most)
      .map(({ item, score }) => ({ document: item, score: score ?? 1 }));
  }
}
