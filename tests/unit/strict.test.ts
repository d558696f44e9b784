import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countVerbatim, toFingerprintText, toStrict } from '../../src/base/strict.ts';

const WORDS =
  'We genuinely mean it: that’s 2,168 partners – not “all” GPs – lost in 3 years (see p. 4), first‐hand.';

describe('what a printer may change proves the same', () => {
  test.each([
    ['straight quotation marks', (s: string) => s.replace(/[“”]/g, '"').replace(/’/g, "'")],
    ['a line break', (s: string) => s.replace(' lost ', '\n  lost ')],
    ['a no-break space', (s: string) => s.replace(' 3 ', '\u00A03\u00A0')],
    ['a soft hyphen', (s: string) => s.replace('genuinely', 'genu\u00ADinely')],
    ['another hyphen', (s: string) => s.replace('‐', '-')],
    ['letters composed otherwise', (s: string) => s.normalize('NFD')],
    ['a ligature', (s: string) => s.replace('first', 'ﬁrst')],
  ])('%s', (_, change) => {
    expect(countVerbatim(change(WORDS), `He said: ‘${WORDS}’ and left.`)).toBe(1);
    expect(countVerbatim(WORDS, `He said: ‘${change(WORDS)}’ and left.`)).toBe(1);
  });
});

describe('what changes the meaning does not prove', () => {
  test.each([
    ['a negation', 'not “all”', '“all”'],
    ['a digit', '2,168', '2,186'],
    ['a capital', 'GPs', 'gps'],
    ['a full stop', 'p. 4', 'p 4'],
    ['a word', 'partners', 'owners'],
    ['a colon', 'it:', 'it;'],
  ])('%s', (_, from, to) => {
    expect(WORDS).toContain(from);
    expect(countVerbatim(WORDS.replace(from, to), WORDS)).toBe(0);
  });

  test('any one letter changed', () => {
    const positions = [...WORDS].flatMap((letter, i) => (/[\p{L}\p{N}]/u.test(letter) ? [i] : []));
    fc.assert(
      fc.property(fc.constantFrom(...positions), fc.constantFrom('x', 'Q', '7'), (at, letter) => {
        fc.pre(WORDS[at] !== letter);
        const changed = WORDS.slice(0, at) + letter + WORDS.slice(at + 1);
        expect(countVerbatim(changed, WORDS)).toBe(0);
      }),
    );
  });
});

describe('omissions and insertions', () => {
  const passage = 'The [local] board can flex the funding locally to areas of greater need.';
  test.each([
    ['board can […] to areas', 1],
    ['board can [...] to areas', 1],
    ['The [local] board', 1],
    ['flex the [hospital] funding', 1],
    ['[GPs] flex the funding', 1],
    ['The [other] board', 0],
    ['[lokal] board can', 0],
    ['The [lokal]', 0],
    ['[The councils] can flex', 1],
    ['to areas […] board', 0],
    ['and areas', 0],
  ])('%s', (quotation, count) => {
    expect(countVerbatim(quotation, passage)).toBe(count);
  });
  test('a word within a word does not count, and two places are two', () => {
    expect(countVerbatim('tear up', 'They tear upon it')).toBe(0);
    expect(countVerbatim('in decline', 'It is in decline, truly in decline.')).toBe(2);
  });
});

test('a fingerprint text keeps its lines and forgets how they end', () => {
  expect(toFingerprintText('\uFEFFa  \r\nb\r\n\r\n')).toBe('a\nb');
  expect(toStrict('  a \n b ')).toBe('a b');
});

describe('ten thousand times', { timeout: 240_000 }, () => {
  const word = fc.constantFrom(
    ...'we will not improve the partnership model until GPs’ budgets of £2.5bn (not £20.5bn) are first-hand “ours” – by 2004/05, or 15 % of naïve offices find fluent flow'.split(
      ' ',
    ),
  );
  const sentence = fc
    .array(word, { minLength: 4, maxLength: 14 })
    .map((words) => `Then ${words.join(' ')} ended.`);

  /** What a printer may do to words, to one of their letters at a time. */
  const LAYOUT: Record<string, (text: string, at: number) => string> = {
    composition: (text) => text.normalize('NFD'),
    ligatures: (text) => text.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
    'straight marks': (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
    'low marks': (text) => text.replaceAll('“', '„'),
    'other hyphens': (text) => text.replaceAll('-', '\u2011'),
    'a soft hyphen': (text, at) =>
      /\p{L}/u.test(text[at] ?? '') && /\p{L}/u.test(text[at - 1] ?? '')
        ? `${text.slice(0, at)}\u00AD${text.slice(at)}`
        : text,
    'a new line': (text, at) => text.replaceAll(' ', (space, i) => (i >= at ? '\r\n\t' : space)),
    'no-break spaces': (text) => text.replaceAll(' ', '\u00A0'),
    'wide spaces': (text) => text.replaceAll(' ', ' \u2003 '),
  };

  test('a change of layout proves the same', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.array(fc.constantFrom(...Object.keys(LAYOUT)), { minLength: 1, maxLength: 4 }),
        fc.nat(120),
        (text, changes, at) => {
          const changed = changes.reduce((so, name) => LAYOUT[name]?.(so, at) ?? so, text);
          expect(countVerbatim(changed, `He said: ‘${text}’ and left.`)).toBe(1);
          expect(countVerbatim(text, `He said: ‘${changed}’ and left.`)).toBe(1);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  /** What changes the meaning, done to the words that stand inside. */
  const MEANING: Record<string, (words: string[], at: number) => string[]> = {
    'a word lost': (words, at) => words.filter((_, i) => i !== at),
    'a not added': (words, at) => [...words.slice(0, at), 'not', ...words.slice(at)],
    'a word twice': (words, at) => [...words.slice(0, at), words[at] ?? '', ...words.slice(at)],
    'two words swapped': (words, at) => {
      const [a = '', b = ''] = words.slice(at, at + 2);
      return [...words.slice(0, at), b, a, ...words.slice(at + 2)];
    },
    'a digit': (words) =>
      words.map((one) => one.replace(/\d/, (digit) => `${(Number(digit) + 1) % 10}`)),
    'the point in a number': (words) => words.map((one) => one.replace('2.5', '25')),
    'a sign of money': (words) => words.map((one) => one.replace('£', '$')),
    'a letter': (words, at) =>
      words.map((one, i) =>
        i === at ? one.replace(/[a-z]/, (a) => (a === 'x' ? 'y' : 'x')) : one,
      ),
    'small letters for large': (words) => words.map((one) => one.replace('GPs', 'gps')),
    'a large letter for a small': (words, at) =>
      words.map((one, i) => (i === at ? one.replace(/[a-z]/, (a) => a.toUpperCase()) : one)),
    'a comma': (words, at) => words.map((one, i) => (i === at ? `${one},` : one)),
    'a mark lost': (words, at) =>
      words.map((one, i) => (i === at ? one.replace(/[“”()’,%–-]/, '') : one)),
    'a dash for a hyphen': (words) => words.map((one) => one.replace('first-hand', 'first–hand')),
  };

  test('a change of meaning does not prove', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.constantFrom(...Object.keys(MEANING)),
        fc.nat(),
        (text, name, place) => {
          const words = text.split(' ');
          // The first and last words stay: without them it would be a shorter quotation, and true.
          const at = 1 + (place % (words.length - 2));
          const changed = (MEANING[name]?.(words, at) ?? words).join(' ');
          fc.pre(changed !== text);
          expect(countVerbatim(changed, `He said: ‘${text}’ and left.`)).toBe(0);
          expect(countVerbatim(text, `He said: ‘${changed}’ and left.`)).toBe(0);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
