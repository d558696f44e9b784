import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWords } from '../../src/base/fold.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { ExactIndex } from '../../src/search/exact.ts';
import { cutExcerpt, lightText } from '../../src/search/excerpt.ts';
import { parseQuery, wordsOf } from '../../src/search/query.ts';
import { SimilarIndex } from '../../src/search/similar.ts';

const make = (
  id: string,
  title: string,
  text = '',
  more: Partial<SearchDocument> = {},
): SearchDocument => ({
  id,
  kind: 'policy',
  title,
  detail: '',
  aliases: [],
  text,
  path: `${id}/`,
  year: 2000,
  ...more,
});

describe('queries', () => {
  test.each([
    ['gp led care', [['gp'], ['led'], ['care']], []],
    ['"teams without walls"', [['teams', 'without', 'walls']], []],
    ['“open mark', [['open', 'mark']], []],
    ['GP-led -salaried', [['gp', 'led']], [['salaried']]],
    [
      'care -GP-led -"old words"',
      [['care']],
      [
        ['gp', 'led'],
        ['old', 'words'],
      ],
    ],
    ['  ', [], []],
    ['"" - -- "', [], []],
  ])('%s', (text, wanted, unwanted) => {
    expect(parseQuery(text)).toMatchObject({ wanted, unwanted });
  });

  test('nothing typed is an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(() => new ExactIndex([make('a', 'A')]).search(parseQuery(text))).not.toThrow();
      }),
    );
  });
});

describe('exactly these words', () => {
  const documents = [
    make('pcn', 'Primary care networks', 'Groups of practices.', { aliases: ['PCN', 'PCNs'] }),
    make('pct', 'Primary care trusts', 'They came before networks of primary care.'),
    make('not', 'A denial', 'It would not improve care.'),
    make('quote', 'Teams without walls under one roof', '', {
      kind: 'quote',
      detail: 'Ada Reeve, 1984',
    }),
    make('passage', 'P, p1', 'Some teams, without any walls.', { kind: 'passage' }),
  ];
  const index = new ExactIndex(documents);
  const ids = (query: string) => index.search(parseQuery(query)).map(({ document }) => document.id);

  test('a name or another name leads', () => {
    expect(ids('primary care networks')).toEqual(['pcn', 'pct']);
    expect(ids('PCNs')).toEqual(['pcn']);
  });
  test('words in a row come before words apart, and quotation marks ask for the row', () => {
    expect(ids('teams without walls')).toEqual(['quote', 'passage']);
    expect(ids('"without walls"')).toEqual(['quote']);
  });
  test('a lost not is another sentence', () => {
    expect(ids('"would improve"')).toEqual([]);
    expect(ids('"would not improve"')).toEqual(['not']);
  });
  test('who said it and other names count among the words', () => {
    expect(ids('Reeve teams without walls')).toEqual(['quote']);
    expect(ids('PCN practices')).toEqual(['pcn']);
  });
  test('a word, a compound or a phrase may be left out, and another name too', () => {
    expect(ids('primary care -trusts')).toEqual(['pcn']);
    expect(ids('primary care -PCN')).toEqual(['pct']);
    expect(ids('teams -"without walls"')).toEqual(['passage']);
  });

  test('finds just what a plain look at the folded text finds', () => {
    const word = fc.constantFrom('care', 'team', 'walls', 'not', 'GP-led', '£2.5bn', 'NHS');
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 6 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (texts, query) => {
          const found = new ExactIndex(texts.map((t, i) => make(`d${i}`, 'Title', t)))
            .search(parseQuery(`"${query.join(' ')}"`))
            .map(({ document }) => document.id)
            .sort();
          const row = foldWords(query.join(' '));
          const naive = texts.flatMap((t, i) =>
            ` ${foldWords(t)} `.includes(` ${row} `) ? [`d${i}`] : [],
          );
          expect(found).toEqual(naive.sort());
        },
      ),
    );
  });

  test('what is lit is what was typed', () => {
    const [found] = index.search(parseQuery('"without walls"'));
    const lit = lightText(found?.document.title ?? '', found?.titleSpans ?? []).filter(
      (piece) => piece.lit,
    );
    expect(lit.map(({ text }) => foldWords(text))).toEqual(['without walls']);
  });
});

describe('most of the words', () => {
  const index = new ExactIndex([
    make('quote', 'Impose our view with a veneer of engagement', '', {
      kind: 'quote',
      detail: 'Wes Streeting',
    }),
    make('plan', 'A plan of consultation', 'A consultation of many views.'),
    make('other', 'A scheme of care', 'Of this and of that.'),
    ...Array.from({ length: 20 }, (_, i) => make(`d${i}`, `Of thing ${i}`)),
  ]);
  const ids = (query: string) => index.searchMost(parseQuery(query), 5).map(({ id }) => id);
  test('one wrong word does not lose the sentence', () => {
    expect(ids('veneer of consultation')[0]).toBe('quote');
    expect(ids('Streeting veneer consultation')[0]).toBe('quote');
  });
  test('common words alone find nothing, nor does a single word', () => {
    expect(ids('of nothing')).toEqual([]);
    expect(ids('veneer')).toEqual([]);
  });
});

describe('similar words', () => {
  const index = new SimilarIndex([
    make('wes', 'Wes Streeting'),
    make('nhs', 'Neighbourhood Health Service'),
    make('gpf', 'GP fundholding'),
  ]);
  test.each([
    ['Streting', 'wes'],
    ['neighborhood', 'nhs'],
    ['fundhloding', 'gpf'],
  ])('%s', (typed, id) => {
    expect(index.search(parseQuery(typed), new Set(), 5)[0]?.document.id).toBe(id);
  });
  test('what was found exactly is not shown again', () => {
    expect(index.search(parseQuery('Streeting'), new Set(['wes']), 5)).toEqual([]);
  });
});

describe('excerpts', () => {
  test('put together they are the text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.array(fc.tuple(fc.nat(80), fc.nat(20))),
        (text, pairs) => {
          const spans = pairs
            .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
            .filter(({ start, end }) => start < end);
          expect(
            lightText(text, spans)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
  test('a long text is cut around the words', () => {
    const text = `${'before '.repeat(60)}the very words${' after'.repeat(60)}`;
    const start = text.indexOf('the very words');
    const pieces = cutExcerpt(text, [{ start, end: start + 14 }], 120);
    expect(pieces.filter(({ lit }) => lit).map(({ text }) => text)).toEqual(['the very words']);
    expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(150);
  });
});

test('words of a query keep their order', () => {
  expect(wordsOf(parseQuery('b "c a"'))).toEqual(['b', 'c', 'a']);
});
