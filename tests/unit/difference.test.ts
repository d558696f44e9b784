import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, describeDifference } from '../../src/search/difference.ts';
import { makeDocument, openEngine } from './engine.ts';

const TEXT =
  'We said then that Ada Reeve would not improve 2,168 homes by 1984, and you may ask why nobody did.';

const notes = (typed: string) => {
  const difference = compareTexts(typed, TEXT);
  return difference
    ? describeDifference(difference).map(({ what, text }) => `${what}: ${text}`)
    : [];
};

describe('what differs is told', () => {
  test.each([
    ['would not improve', []],
    ['Ada Reeve would improve 2,168 homes', ['negation: You left out “not”']],
    ['we said not then that', ['negation: You added “not”']],
    ['would not improve 2,186 homes', ['number: Another number: it says “2,168”, not “2,186”']],
    ['homes by 1985, and', ['year: Another year: it says “1984”, not “1985”']],
    ['that Tom Reeve would not', ['name: Another name: it says “Ada”, not “Tom”']],
    ['and you must ask why', ['modal: Another verb: it says “may”, not “must”']],
    ['not imporve 2,168 homes', ['spelling: Spelt otherwise: it says “improve”, not “imporve”']],
    ['and you may wonder', ['word: It says “ask”, not “wonder”']],
    ['zebras eat ask grass daily', ['few: Has 1 of these 5 words together']],
  ])('%s', (typed, expected) => {
    expect(notes(typed)).toEqual(expected);
  });
});

test('a stretch of a text differs in nothing, and one word lost within it is one step', () => {
  const words = TEXT.split(' ');
  fc.assert(
    fc.property(
      fc.nat(words.length - 4),
      fc.integer({ min: 4, max: 12 }),
      fc.nat(),
      (from, length, place) => {
        const stretch = words.slice(from, from + length);
        expect(compareTexts(stretch.join(' '), TEXT)?.cost).toBe(0);
        const at = 1 + (place % (stretch.length - 2));
        const without = stretch.filter((_, i) => i !== at).join(' ');
        const difference = compareTexts(without, TEXT);
        expect(difference?.steps.filter(({ how }) => how !== 'same')).toHaveLength(1);
        expect(difference?.steps.filter(({ how }) => how === 'lost')).toHaveLength(1);
      },
    ),
  );
});

test('putting the steps together again gives what was typed', () => {
  const word = fc.constantFrom(...TEXT.split(' '), 'never', 'homs', '1990');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), (words) => {
      const typed = words.join(' ');
      const steps = compareTexts(typed, TEXT)?.steps ?? [];
      const back = steps.flatMap((step) => (step.how === 'lost' ? [] : [step.typed.text]));
      expect(back.join(' ')).toBe(
        typed.replace(/[,.]/g, (mark, i) =>
          /\d/.test(typed[i + 1] ?? '') && mark === ',' ? mark : '',
        ),
      );
    }),
  );
});

describe('an altered sentence is never on the exact shelf', () => {
  const engine = openEngine([
    makeDocument('q', 'It would not improve care', 'In 2019 it said so. In 2018 too.', {
      kind: 'quote',
    }),
    makeDocument('n', 'We must have 42 boards', 'There were 43 before.', { kind: 'quote' }),
    makeDocument('other', 'Improve care'),
  ]);
  const shelves = async (typed: string) => {
    const { exact, similar } = await engine.search(typed, { exact: 9, similar: 9 });
    const ids = (results: typeof exact.results) => results.map(({ record }) => record.id);
    return { exact: ids(exact.results), similar: similar.results };
  };
  test.each([
    ['would improve care', 'q', 'negation'],
    ['It would improve care', 'q', 'negation'],
    ['We must have 43 boards', 'n', 'number'],
    ['We have 42 boards', 'n', 'modal'],
  ])('%s', async (typed, id, what) => {
    const { exact, similar } = await shelves(typed);
    expect(exact).not.toContain(id);
    const found = similar.find(({ record }) => record.id === id);
    expect(found?.notes.map((note) => note.what)).toContain(what);
  });
  test('as it stands it is', async () => {
    expect((await shelves('it would not improve care')).exact).toEqual(['q']);
  });
});
