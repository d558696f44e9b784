import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countVerbatim } from '../../src/base/strict.ts';
import { listStretches } from '../../src/export/annotations.ts';
import { DATA_FILES } from '../../src/export/files.ts';
import { type FlatRecord, toCsv } from '../../src/export/records.ts';
import { DESCRIBED, describeExport, listFields } from '../../src/export/schemas.ts';
import { loadArchive } from '../../src/load/archive.ts';
import { writeHeaders } from '../../tools/host-files.ts';
import { loadHousing } from './site.ts';

const ROOT = 'https://example.org/';
const sites = [loadArchive(), loadHousing()];
const read = (archive: (typeof sites)[number], name: string) =>
  JSON.parse(DATA_FILES[name]?.make(archive, ROOT) ?? '');

const makeValidator = (name: string) => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(describeExport(name, ROOT));
};

test.each(Object.keys(DESCRIBED))('all exported %s are as their schema says', (name) => {
  const validate = makeValidator(name);
  for (const archive of sites) {
    const rows = read(archive, `${name}.json`);
    expect(validate(rows), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
    // It is not a schema that takes anything.
    if (rows.length === 0) continue;
    expect(validate([{ ...rows[0], invented: 1 }])).toBe(false);
    const { [Object.keys(rows[0])[0] as string]: _, ...less } = rows[0];
    expect(validate([less])).toBe(false);
  }
});

test.each(Object.keys(DESCRIBED))(
  'each field of %s is explained, and each that is used',
  (name) => {
    const fields = listFields(describeExport(name, ROOT));
    expect(fields.filter(({ about }) => !about).map((field) => field.name)).toEqual([]);
    const used = new Set(
      sites.flatMap((archive) => read(archive, `${name}.json`).flatMap(Object.keys)),
    );
    const named = new Set(fields.map((field) => field.name));
    expect([...used].filter((field) => !named.has(field as string))).toEqual([]);
  },
);

/** A cell as it was before it was guarded, read by what it is expected to be. */
const unguard = (cell: string) =>
  /^'+[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/.test(cell) ? cell.slice(1) : cell;
const readBack = (cell: string, like: unknown): unknown => {
  const text = unguard(cell);
  if (typeof like === 'string') return text;
  if (like === null) return text === '' ? null : text;
  if (Array.isArray(like)) {
    if (
      text.startsWith('[') &&
      like.some((part) => typeof part !== 'string' || !part || part.includes(';'))
    )
      return JSON.parse(text);
    return text === '' ? [] : text.split('; ');
  }
  return JSON.parse(text);
};
const parseCsv = (csv: string): string[][] =>
  parse(csv, { bom: true, record_delimiter: '\r\n', relax_column_count: false });

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '=1+1',
    "'=1+1",
    "''-2",
    '+44',
    '-5',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    'a;b',
    'a; b',
    '"',
    ',',
    '＝1',
  ),
);
const value = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(text, { maxLength: 4 }),
  fc.array(fc.record({ a: text, b: fc.integer() }), { minLength: 1, maxLength: 3 }),
);

test('CSV gives back every value that went in, and no text begins as a formula does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ id: text, url: text, one: value, two: value }), {
        minLength: 1,
        maxLength: 5,
      }),
      (records) => {
        const rows = parseCsv(toCsv(records as FlatRecord[]));
        expect(rows).toHaveLength(records.length + 1);
        const [names = [], ...cells] = rows;
        for (const [i, record] of records.entries())
          for (const [j, name] of names.entries()) {
            const cell = cells[i]?.[j] ?? '';
            const like = record[name as keyof typeof record];
            expect(readBack(cell, like)).toEqual(like);
            if (typeof like !== 'number') expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
          }
      },
    ),
    { numRuns: 300 },
  );
});

test('the CSV of both sites has a row for each record and its words unchanged', () => {
  for (const archive of sites) {
    const csv = DATA_FILES['quotes.csv']?.make(archive, ROOT) ?? '';
    expect(csv.startsWith('\uFEFFid,url,')).toBe(true);
    const [names = [], ...rows] = parseCsv(csv);
    expect(rows.map((row) => unguard(row[names.indexOf('text')] ?? ''))).toEqual(
      archive.quotes.map(({ body }) => body),
    );
    for (const name of Object.keys(DATA_FILES).filter((file) => file.endsWith('.csv')))
      for (const row of parseCsv(DATA_FILES[name]?.make(archive, ROOT) ?? '').slice(1))
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
  }
});

test('each quotation is an annotation with the exact words, of its source and of its passage here', () => {
  for (const archive of sites) {
    const made = read(archive, 'annotations.jsonld');
    expect(made['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(made.total).toBe(archive.quotes.length);
    for (const [i, quote] of archive.quotes.entries()) {
      const { id, type, target } = made.first.items[i];
      expect([id, type]).toEqual([`${ROOT}${quote.path}#annotation`, 'Annotation']);
      const exact = target.flatMap(
        (one: { selector: { exact?: string } }) => one.selector.exact ?? [],
      );
      for (const stretch of exact) {
        expect(quote.body).toContain(stretch);
        expect(stretch).not.toMatch(/[[\]]/);
      }
      const source = archive.sourcesById.get(quote.source);
      expect(exact.length > 0).toBe(Boolean(source?.url));
      expect(JSON.stringify(target)).not.toMatch(/"(?:prefix|suffix)"/);
      expect(target.at(-1)).toMatchObject({
        source: `${ROOT}sources/${quote.source}/`,
        selector: { type: 'FragmentSelector', value: quote.passage },
      });
    }
  }
});

test('the stretches of a quotation stand in whatever it quotes', () => {
  const piece = fc.constantFrom('we said', 'a garden,', 'and so', 'no.');
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 6 }), fc.nat(5), (pieces, at) => {
      const quoted = pieces.map((part, i) => (i === at % pieces.length ? '[…]' : part)).join(' ');
      const passage = `Before. ${pieces.join(' ')} After.`;
      for (const stretch of listStretches(quoted)) expect(passage).toContain(stretch);
      if (countVerbatim(quoted, passage) === 0) expect(pieces.length).toBeGreaterThan(1);
    }),
  );
});

test('one rule for each address: embeds may be framed, nothing else', () => {
  const headers = writeHeaders('/homes/', ['_astro', 'data', 'embed', 'quotes']);
  const rules = headers.split(/\n(?=\/)/);
  expect(rules.map((rule) => rule.split('\n')[0])).toEqual([
    '/homes/',
    '/homes/_astro/*',
    '/homes/data/*',
    '/homes/embed/*',
    '/homes/quotes/*',
  ]);
  for (const rule of rules)
    expect(rule.includes('frame-ancestors *')).toBe(rule.startsWith('/homes/embed/'));
});
