import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, findNearest, ID_PATTERN } from '../../src/base/id.ts';

/** The definition, without a table: slow and plainly right. */
function naive(a: string, b: string): number {
  if (!a || !b) return a.length + b.length;
  const cut = Math.min(
    naive(a.slice(1), b) + 1,
    naive(a, b.slice(1)) + 1,
    naive(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  );
  const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return swapped ? Math.min(cut, naive(a.slice(2), b.slice(2)) + 1) : cut;
}

test('edit distance is what its definition says', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(naive(a, b));
      for (const most of [0, 1, 2])
        expect(editDistance(a, b, most) <= most).toBe(naive(a, b) <= most);
    }),
  );
});

test('the nearest id is found by letters and by words', () => {
  const ids = ['gponline-2022-fuller', 'pulse-2024-neighbourhood', 'primary-care-trusts'];
  expect(findNearest('gponline-22-fuller', ids)).toBe('gponline-2022-fuller');
  expect(findNearest('primary-care-trust', ids)).toBe('primary-care-trusts');
  expect(findNearest('zebra', ids)).toBeUndefined();
});

test.each(['a', 'gp-fundholding', 'x-2004'])('%s is an id', (id) => {
  expect(id).toMatch(ID_PATTERN);
});
test.each(['', 'GP', 'a--b', '-a', 'a b', 'naïve'])('%j is no id', (id) => {
  expect(id).not.toMatch(ID_PATTERN);
});
