import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FOLD_VERSION, foldText, foldWords, isSameWord } from '../../src/base/fold.ts';
import { makeDocument, openEngine } from './engine.ts';

type Pairs = [string, string][];
/** The editors' table of what is the same to search, and of what never is. */
const table = parse(readFileSync('tests/fixtures/folding.yaml', 'utf8')) as {
  same: Pairs;
  different: Pairs;
};

/** Whether a text holds words, asked for in quotation marks. */
async function holds(text: string, words: string): Promise<boolean> {
  const engine = openEngine([makeDocument('d', 'Title', `Before ${text} after`)]);
  const bare = words.replace(/["“”]/g, '');
  return (await engine.search(`"${bare}"`, { exact: 1, similar: 0 })).exact.count > 0;
}

test('the table is as large as was promised', () => {
  expect(table.same.length).toBeGreaterThanOrEqual(60);
  expect(table.different.length).toBeGreaterThanOrEqual(30);
});

describe('written otherwise, found all the same', () => {
  test.each(table.same)('%s = %s', async (a, b) => {
    expect(foldWords(a)).toBe(foldWords(b));
    expect(foldWords(a)).not.toBe('');
    // Loud words in a longer text are acronyms or names; there is no telling which.
    const isLoud = a === a.toUpperCase() && a !== a.toLowerCase() && a.length > 9;
    if (!isLoud) expect(await holds(a, b)).toBe(true);
    if (!isLoud) expect(await holds(b, a)).toBe(true);
  });
});

describe('never confused', () => {
  test.each(table.different)('%s is not %s', async (a, b) => {
    expect(foldWords(a)).not.toBe(foldWords(b));
    // Words that stand in a longer row are there; and who types an acronym small is shown it.
    const [wordsA, wordsB] = [foldText(a), foldText(b)];
    const isIn = (row: typeof wordsA, all: typeof wordsA) =>
      all.some((_, i) => row.every(({ word }, j) => isSameWord(all[i + j]?.word ?? '', word)));
    expect(await holds(a, b)).toBe(isIn(wordsB, wordsA));
    expect(await holds(b, a)).toBe(isIn(wordsA, wordsB));
    expect((await holds(a, b)) && (await holds(b, a))).toBe(false);
  });
});

test('what folds to what is frozen with the version', async () => {
  const texts = [...table.same, ...table.different].flat();
  await expect(
    `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, foldWords(text)])), null, 1)}\n`,
  ).toMatchFileSnapshot(`../golden/fold-${FOLD_VERSION}.json`);
});

test('who types an acronym small is shown it, and who types it large is not shown a small word', () => {
  expect(isSameWord('INT', 'int')).toBe(true);
  expect(isSameWord('int', 'INT')).toBe(false);
});

test('tokens point back at the original, in order and without overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      let at = 0;
      for (const { word, start, end } of foldText(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(word).not.toBe('');
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.lorem(), (text) => {
      expect(foldWords(foldWords(text))).toBe(foldWords(text));
    }),
  );
});
