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
