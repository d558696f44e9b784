/** What an id may look like: lower-case words and digits joined by single hyphens. It is the file's name and part of an address. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What a passage's number may look like: `p7`, `p17a` for a bullet, `r2` for a theme in what readers wrote. */
export const PASSAGE_PATTERN = /^[a-z]+\d+[a-z]?$/;

/** How many single-letter edits (insert, delete, replace, swap neighbours) turn one word into the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * The id that somebody who wrote `wrong` most likely meant, or nothing when none is near.
 * Words shared count as well as letters, so that a part of an id finds the whole.
 */
export function findNearest(wrong: string, ids: Iterable<string>): string | undefined {
  const words = new Set(wrong.toLowerCase().split('-'));
  let best: string | undefined;
  let bestScore = 0.45;
  for (const id of ids) {
    const letters = 1 - editDistance(wrong.toLowerCase(), id) / Math.max(wrong.length, id.length);
    const other = id.split('-');
    const shared = other.filter((word) => words.has(word)).length;
    const score = Math.max(letters, shared / Math.max(words.size, other.length));
    if (score > bestScore) {
      best = id;
      bestScore = score;
    }
  }
  return best;
}
