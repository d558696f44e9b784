/** What an id may look like: lower-case words and digits joined by single hyphens. It is the file's name and part of an address. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What a passage's number may look like: `p7`, `p17a` for a bullet, `r2` for a theme in what readers wrote. */
export const PASSAGE_PATTERN = /^[a-z]+\d+[a-z]?$/;

/**
 * How many single-letter edits (insert, delete, replace, swap neighbours) turn one word into the
 * other. Where they are more than `most`, counting may stop at any number above it.
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  const width = b.length + 1;
  let before = new Uint16Array(width);
  let last = Uint16Array.from({ length: width }, (_, j) => j);
  let row = new Uint16Array(width);
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    row[0] = i;
    let leastHere = i;
    for (let j = 1; j < width; j++) {
      const other = b.charCodeAt(j - 1);
      let least = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (letter === other ? 0 : 1),
      );
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        least = Math.min(least, (before[j - 2] as number) + 1);
      row[j] = least;
      leastHere = Math.min(leastHere, least);
    }
    // A swap reaches back over one row.
    if (leastHere > most && leastBefore > most) return leastHere;
    leastBefore = leastHere;
    [before, last, row] = [last, row, before];
  }
  return last[b.length] as number;
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
