import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, foldWords } from '../../src/base/fold.ts';

describe('written otherwise, found all the same', () => {
  test.each([
    ['GP-led', 'GP led'],
    ['GP–led', 'gp-led'],
    ['don’t', "don't"],
    ['“teams without walls”', 'teams without walls'],
    ['£2.5bn', '£2.5 billion'],
    ['£2.5bn', '£2,500m'],
    ['£2.5BN', '£2.5 Billion'],
    ['2004/05', '2004-05'],
    ['2004–2005', '2004/05'],
    ['20%', '20 per cent'],
    ['20 percent', '20%'],
    ['neigh\u00ADbour\u00ADhood', 'neighbourhood'],
    ['ﬁve oﬃces', 'five offices'],
    ['a\u00A0b', 'a b'],
    ['Gödel', 'Godel'],
    ['1,250 networks', '1250 networks'],
  ])('%s = %s', (a, b) => {
    expect(foldWords(a)).toBe(foldWords(b));
  });
});

describe('never confused', () => {
  test.each([
    ['would improve', 'would not improve'],
    ['£2.05bn', '£20.5bn'],
    ['£2.5bn', '£2.5m'],
    ['£5', '5'],
    ['2004', '2004/05'],
    ['2004/05', '2005/06'],
    ['1.5', '15'],
    ['can', 'cannot'],
  ])('%s is not %s', (a, b) => {
    expect(foldWords(a)).not.toBe(foldWords(b));
  });
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
