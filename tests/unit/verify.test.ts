import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linkArchive } from '../../src/model/link.ts';
import { findLeaks, fingerprint, matchTexts, verifyQuotes } from '../../src/model/verify.ts';
import { housingContent } from './site.ts';

const TEXT = readFileSync('tests/fixtures/housing-texts/gazette.txt', 'utf8');
const archive = () => linkArchive({ ...housingContent(), verification: undefined }).archive;
const check = (change: (a: ReturnType<typeof archive>) => void, text = TEXT) => {
  const changed = archive();
  change(changed);
  const texts = matchTexts(changed, [{ name: 'any.txt', text }]);
  return { ...verifyQuotes(changed, texts, '2026-01-01'), texts };
};
const birch = (a: ReturnType<typeof archive>) =>
  a.quotes.find(({ id }) => id === 'birch-1984-rents-cannot-stay') as (typeof a.quotes)[number];

test('a text is found by its fingerprint, however its lines end', () => {
  const { texts, problems, verification } = check(() => {}, TEXT.replaceAll('\n', '\r\n'));
  expect([...texts.keys()]).toEqual(['millbrook-gazette-1984']);
  expect(problems).toEqual([]);
  expect(Object.keys(verification.quotes)).toHaveLength(2);
});

test('a text that differs by a letter is another text', () => {
  const { texts, unread } = check(() => {}, TEXT.replace('pride', 'prude'));
  expect(texts.size).toBe(0);
  expect(unread).toBe(2);
  expect(fingerprint(TEXT)).not.toBe(fingerprint(TEXT.replace('pride', 'prude')));
});

test.each([
  [
    'a changed letter',
    'rents cannot stay […] for eve',
    /does not stand word for word in p2 of millbrook-gazette-1984/,
  ],
  [
    'another passage',
    'the whole town on stilts',
    /stands in p3 of millbrook-gazette-1984, not in p2; correct the passage/,
  ],
  ['two places', 'that', /stands 2 times in p2 of millbrook-gazette-1984; quote more of it/],
])('%s fails by name', (_, words, message) => {
  const { problems } = check((a) => {
    birch(a).body = words;
  });
  expect(problems).toHaveLength(1);
  expect(problems[0]?.file).toBe('tests/fixtures/housing/quotes/birch-1984-rents-cannot-stay.md');
  expect(problems[0]?.message).toMatch(message);
});

test('a run of twelve words is a leak, eleven are not, and a quotation is none', () => {
  const run = 'the last that this council builds for as long as anyone can now foresee'.split(' ');
  const leak = (words: string) =>
    findLeaks(archive(), [TEXT], [{ file: 'x.md', text: `Fresh.\n${words}, it says` }]).map(
      ({ line }) => line,
    );
  expect(leak(run.slice(0, 11).join(' '))).toEqual([]);
  expect(leak(run.slice(0, 12).join(' ').toUpperCase())).toEqual([2]);
  const quoted = archive();
  birch(quoted).body = run.join(' ');
  expect(findLeaks(quoted, [TEXT], [{ file: 'x.md', text: run.join(' ') }])).toEqual([]);
});

test('a text that is not at hand keeps the seals of an earlier check, while the words are the same', () => {
  const { verification } = check(() => {});
  const again = (change: (a: ReturnType<typeof archive>) => void) => {
    const changed = archive();
    change(changed);
    return Object.keys(
      verifyQuotes(changed, new Map(), '2026-02-02', verification).verification.quotes,
    );
  };
  expect(again(() => {})).toHaveLength(2);
  const left = again((a) => {
    birch(a).body = 'other words';
  });
  expect(left).toEqual(['reeve-1984-every-home-a-garden']);
});
