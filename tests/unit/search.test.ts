import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWords } from '../../src/base/fold.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { orderDocuments } from '../../src/search/document.ts';
import { cutExcerpt, lightText } from '../../src/search/excerpt.ts';
import { parseQuery, wordsOf } from '../../src/search/query.ts';
import { makeDocument, openEngine, searchPlainly } from './engine.ts';

const make = makeDocument;

const ALL = { exact: 10_000, similar: 12 };

describe('queries', () => {
  test.each([
    ['gp led care', [['gp'], ['led'], ['care']], []],
    ['"teams without walls"', [['teams', 'without', 'walls']], []],
    ['“open mark', [['open', 'mark']], []],
    ['GP-led -salaried', [['GP', 'led']], [['salaried']]],
    [
      'care -GP-led -"old words"',
      [['care']],
      [
        ['GP', 'led'],
        ['old', 'words'],
      ],
    ],
    ['  ', [], []],
    ['"" - -- "', [], []],
  ])('%s', (text, wanted, unwanted) => {
    expect(parseQuery(text)).toMatchObject({ wanted, unwanted });
  });

  test('nothing typed is an error', async () => {
    const engine = openEngine([make('a', 'A')]);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
        await expect(engine.search(text, ALL)).resolves.toBeTruthy();
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
    make('passage', 'Passage', 'Some teams, without any walls.', { kind: 'event' }),
    make('careful', 'A careful plan'),
  ];
  const engine = openEngine(documents);
  const ids = async (query: string) =>
    (await engine.search(query, ALL)).exact.results.map(({ record }) => record.id);

  test('a name or another name leads', async () => {
    expect(await ids('primary care networks')).toEqual(['pcn', 'pct']);
    expect(await ids('PCNs')).toEqual(['pcn']);
  });
  test('words in a row come before words apart, and quotation marks ask for the row', async () => {
    expect(await ids('teams without walls')).toEqual(['quote', 'passage']);
    expect(await ids('"without walls"')).toEqual(['quote']);
  });
  test('a lost not is another sentence', async () => {
    expect(await ids('"would improve"')).toEqual([]);
    expect(await ids('"would not improve"')).toEqual(['not']);
  });
  test('who said it and other names count among the words', async () => {
    expect(await ids('Reeve teams without walls')).toEqual(['quote']);
    expect(await ids('PCN practices')).toEqual(['pcn']);
  });
  test('a word, a compound or a phrase may be left out, and another name too', async () => {
    expect(await ids('primary care -trusts')).toEqual(['pcn']);
    expect(await ids('primary care -PCN')).toEqual(['pct']);
    expect(await ids('teams -"without walls"')).toEqual(['passage']);
  });

  test('a sentence without its not is not there, and says so on the other shelf', async () => {
    expect(await ids('it would improve the care of all')).toEqual([]);
  });
  test('a stretch cut within its first and last words is there all the same', async () => {
    expect(await ids('eams without wal')).toEqual(['quote']);
    expect(await ids('ithou')).toEqual(['quote', 'passage']);
    // In quotation marks the words are whole.
    expect(await ids('"eams without wal"')).toEqual([]);
  });
  test('what was typed whole is not looked for in longer words', async () => {
    expect(await ids('care')).not.toContain('careful');
  });

  test('finds just what a plain look at every record finds, in the same order', async () => {
    const word = fc.constantFrom(
      'care',
      'team',
      'teams',
      'walls',
      'not',
      'GP-led',
      '£2.5bn',
      'INT',
      'int',
    );
    const words = (most: number) =>
      fc.array(word, { maxLength: most }).map((list) => list.join(' '));
    const kind = fc.constantFrom<SearchDocument['kind']>('policy', 'quote', 'passage');
    const query = fc
      .array(fc.tuple(fc.constantFrom('', '-', '"', 'cut'), words(3)), {
        minLength: 1,
        maxLength: 3,
      })
      .map((parts) =>
        parts
          .map(([how, text]) =>
            how === 'cut' ? text.slice(1, -1) : how === '"' ? `"${text}"` : how + text,
          )
          .join(' '),
      );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(kind, words(4), words(8)), { minLength: 1, maxLength: 9 }),
        query,
        fc.boolean(),
        async (texts, typed, cut) => {
          const documents = orderDocuments([
            make('s', 'Some source', '', { kind: 'source', source: 's', detail: 'S' }),
            ...texts.map(([kind, title, text], i) =>
              kind === 'passage'
                ? make(`s#p${i}`, `S, p${i}`, text, {
                    kind,
                    source: 's',
                    detail: 'Some source',
                    year: 2000,
                  })
                : make(`d${i}`, title, text, { kind }),
            ),
          ]);
          const { exact } = await openEngine(documents, cut ? 0 : undefined).search(typed, ALL);
          const plain = searchPlainly(documents, typed);
          expect(exact.results.map(({ record }) => record.id)).toEqual(plain);
          expect(exact.count).toBe(plain.length);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('what is lit is what was typed', async () => {
    const { exact } = await engine.search('"without walls"', ALL);
    const lit = exact.results[0]?.title.filter((piece) => piece.lit) ?? [];
    expect(lit.map(({ text }) => foldWords(text))).toEqual(['without walls']);
  });
});

describe('similar words', () => {
  const engine = openEngine([
    make('quote', 'Impose our view with a veneer of engagement', '', {
      kind: 'quote',
      detail: 'Wes Streeting',
    }),
    make('plan', 'A plan of consultation', 'A consultation of many views.'),
    make('other', 'A scheme of care', 'Of this and of that.'),
    make('wes', 'Wes Streeting', '', { kind: 'person' }),
    make('nhs', 'Neighbourhood Health Service'),
    make('gpf', 'GP fundholding'),
    ...Array.from({ length: 40 }, (_, i) => make(`d${i}`, `Of thing ${i}`)),
  ]);
  const ids = async (query: string) =>
    (await engine.search(query, ALL)).similar.results.map(({ record }) => record.id);

  test('one wrong word does not lose the sentence', async () => {
    expect((await ids('veneer of consultation'))[0]).toBe('quote');
    expect((await ids('Streeting veneer consultation'))[0]).toBe('quote');
  });
  test('common words alone find nothing', async () => {
    expect(await ids('of nothing')).toEqual([]);
  });
  test.each([
    ['Streting', 'wes'],
    ['neighborhood', 'nhs'],
    ['fundhloding', 'gpf'],
  ])('%s', async (typed, id) => {
    expect((await ids(typed))[0]).toBe(id);
  });
  test('what was found exactly is not shown again', async () => {
    expect(await ids('Streeting')).not.toContain('wes');
  });
  test('a word left out is left out here too', async () => {
    expect(await ids('Streting -veneer')).toEqual(['wes']);
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
