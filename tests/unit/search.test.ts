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
          const engine = openEngine(documents, undefined, cut ? 0 : undefined);
          const { exact } = await engine.search(typed, ALL);
          const plain = searchPlainly(documents, engine, typed);
          const ids = exact.results.flatMap(({ record, more }) => [
            record.id,
            ...more.map((one) => one.record.id),
          ]);
          expect(ids.sort()).toEqual([...plain].sort());
          // Passages of one source stand together; the rest stands where a plain look puts it.
          const apart = (id: string) => !id.startsWith('s');
          expect(exact.results.map(({ record }) => record.id).filter(apart)).toEqual(
            plain.filter(apart),
          );
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

describe('named within a question', () => {
  const engine = openEngine([
    make('gardens', 'Garden homes', 'They were built.', { aliases: ['Garden home', 'GH'] }),
    make('has', 'Housing authorities', '', { aliases: ['HAs'] }),
    make('place', 'Place', 'A scheme.'),
    make('homes', 'Homes', 'For all.'),
    make('term', 'GH', '', { kind: 'term', aliases: ['Garden homes'] }),
    ...Array.from({ length: 40 }, (_, i) => make(`d${i}`, `Thing ${i}`, `It has a place in ${i}.`)),
  ]);
  const ids = async (query: string) => (await engine.search(query, ALL)).named.map(({ id }) => id);

  test.each([
    ['did garden homes work', ['gardens']],
    ['what was a Garden Home?', ['gardens']],
    ['what is GH for', ['gardens']],
    ['what is gh for', ['gardens']],
    // A name by itself is what the exact shelf is for.
    ['garden homes', []],
    // Words that only look like letters, and a name that is a word, are no names.
    ['who has it', []],
    ['who are the HAs', ['has']],
    ['what is the place for it', []],
    // Within a longer name another is not meant.
    ['why garden homes and not flats', ['gardens']],
    ['why homes', ['homes']],
    ['homes cheap', []],
    ['garden homes -flats', []],
    ['did garden homes work type:person', []],
  ])('%s', async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  test('the small words of a question do not outweigh what it is about', async () => {
    const { similar } = await engine.search('has it a place among gardn homes', ALL);
    expect(similar.results[0]?.record.id).toBe('gardens');
  });
});

describe('fields', () => {
  const engine = openEngine(
    orderDocuments([
      make('pcg', 'Primary care groups', '', { aliases: ['PCG'], policies: ['pcg'] }),
      make('wes', 'Wes Streeting', '', { kind: 'person' }),
      make('ada', 'Ada Reeve', '', { kind: 'person' }),
      make('era', 'The long era', '', { kind: 'era' }),
      make('q1', 'Homes for all', '', {
        kind: 'quote',
        speaker: 'wes',
        source: 's',
        policies: ['pcg'],
        stance: 'for',
        era: 'era',
        year: 2019,
      }),
      make('q2', 'Homes for some', '', { kind: 'quote', speaker: 'ada', year: 2024 }),
      make('s', 'Gazette of homes', '', { kind: 'source', source: 's', detail: 'Gazette, 2019' }),
      make('s#p1', 'Gazette, 2019, p1', 'Homes were promised.', {
        kind: 'passage',
        source: 's',
        year: 2019,
      }),
    ]),
    { forms: [], related: [], stances: [['for', 'In favour']] },
  );
  const ask = (query: string) => engine.search(query, ALL);
  const ids = async (query: string) =>
    (await ask(query)).exact.results.flatMap(({ record, more }) => [
      record.id,
      ...more.map((one) => one.record.id),
    ]);

  test.each([
    ['homes speaker:streeting', ['q1']],
    ['homes speaker:"Ada Reeve"', ['q2']],
    ['homes speaker:streeting speaker:ada', ['q2', 'q1']],
    ['homes policy:PCG', ['q1']],
    ['homes source:gazette', ['q1', 's', 's#p1']],
    ['homes type:quote', ['q2', 'q1']],
    ['homes type:passages', ['s#p1']],
    ['homes stance:for', ['q1']],
    ['homes stance:"in favour"', ['q1']],
    ['homes era:long', ['q1']],
    ['homes year:2024', ['q2']],
    ['homes year:2020..2024', ['q2']],
    ['homes type:quote year:..2019', ['q1']],
    ['homes type:quote before:2020', ['q1']],
    ['homes after:2020', ['q2']],
    ['type:person', ['wes', 'ada']],
  ])('%s', async (query, expected) => {
    expect((await ids(query)).sort()).toEqual([...expected].sort());
  });

  test('a field without sense is left out and told, and the words are still found', async () => {
    for (const field of ['year:banana', 'type:zebra', 'speaker:nobody', 'before:x', 'year:..']) {
      const { exact, notes } = await ask(`homes ${field}`);
      expect(exact.count, field).toBe(4);
      expect(notes.join(), field).toContain('was left out');
    }
  });
  test('a word before a colon that is no field is a word', async () => {
    expect(parseQuery('the policy: homes').wanted.flat()).toEqual(['the', 'policy', 'homes']);
  });
  test('counts of what to narrow by are true', async () => {
    const { facets, exact } = await ask('homes');
    expect(facets.type.map(({ value, count }) => [value, count])).toEqual([
      ['quote', 2],
      ['passage', 1],
      ['source', 1],
    ]);
    for (const [param, values] of Object.entries(facets))
      for (const { value, count } of values)
        expect((await ask(`homes ${param}:"${value}"`)).exact.count, `${param} ${value}`).toBe(
          count,
        );
    expect(exact.count).toBe(4);
  });
  test('by date, in both directions', async () => {
    const years = async (sort: 'newest' | 'oldest') =>
      (await engine.search('homes type:quote', { ...ALL, sort })).exact.results.map(
        ({ record }) => record.year,
      );
    expect(await years('newest')).toEqual([2024, 2019]);
    expect(await years('oldest')).toEqual([2019, 2024]);
  });
});

describe('names in other forms', () => {
  const engine = openEngine(
    [
      make('pcg', 'Primary care groups', '', { aliases: ['PCG'] }),
      make('ics', 'Integrated care systems', 'All areas.'),
      make('icb', 'Integrated care boards', 'They buy.'),
      make('t', 'A text', 'Every primary care group met.'),
      make('u', 'Another', 'The PCGs met. So did GP-fundholders, and fund-holding went on.'),
      make('v', 'Fundholding ended', ''),
      make('w', 'Care', 'A group with primary aims.'),
    ],
    {
      forms: [
        ['PCG', 'PCGs', 'primary care group', 'Primary care groups'],
        ['ICS', 'integrated care system', 'Integrated care systems'],
      ],
      related: [['ics', 'icb']],
      stances: [],
    },
  );
  const ask = async (query: string) => (await engine.search(query, ALL)).exact.results;
  const ids = async (query: string) => (await ask(query)).map(({ record }) => record.id);
  test('letters find what they stand for, in the singular and the plural, and say so', async () => {
    expect((await ids('PCG')).sort()).toEqual(['pcg', 't', 'u']);
    expect((await ids('PCGs')).sort()).toEqual(['pcg', 't', 'u']);
    expect((await ids('"primary care group"')).sort()).toEqual(['pcg', 't', 'u']);
    const [, ...rest] = await ask('PCG');
    expect(rest.map(({ as }) => as).sort()).toEqual(['PCGs', 'primary care group']);
  });
  test('words apart are not the name', async () => {
    expect(await ids('PCG')).not.toContain('w');
  });
  test('a compound is found written together and apart', async () => {
    expect((await ids('fundholding')).sort()).toEqual(['u', 'v']);
    expect((await ids('fund-holding')).sort()).toEqual(['u', 'v']);
    expect((await ids('fund holding')).sort()).toEqual(['u', 'v']);
  });
  test('what only belongs with a name is on the other shelf and says so', async () => {
    const { exact, similar } = await engine.search('ICS', ALL);
    expect(exact.results.map(({ record }) => record.id)).toEqual(['ics']);
    expect(similar.results[0]).toMatchObject({
      record: { id: 'icb' },
      notes: [{ what: 'related', text: 'Not the same, but belongs with “ICS”' }],
    });
  });
});

describe('excerpts', () => {
  test('a long text is cut where most of the words stand together', () => {
    const text = `one ${'far '.repeat(100)}one and two${' away'.repeat(100)}`;
    const spans = [...text.matchAll(/one|two/g)].map(({ 0: word, index: start }) => ({
      start,
      end: start + word.length,
    }));
    const lit = cutExcerpt(text, spans, 120).filter((piece) => piece.lit);
    expect(lit.map(({ text }) => text)).toEqual(['one', 'two']);
  });
  test('put together they are the text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.array(fc.tuple(fc.nat(80), fc.nat(20)), { size: 'large' }),
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
