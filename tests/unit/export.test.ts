import { describe, expect, test } from 'vitest';
import { citeSource } from '../../src/cite/csl.ts';
import { toTextFragment } from '../../src/cite/text-fragment.ts';
import { DATA_FILES } from '../../src/export/files.ts';
import { flattenCollection, indexAddresses, toCsv } from '../../src/export/records.ts';
import { toSearchDocuments } from '../../src/export/search.ts';
import { loadHousing } from './site.ts';

const archive = loadHousing();
const ROOT = 'https://example.org/homes/';
const source = archive.sources[0] as (typeof archive.sources)[number];

test('the data files of the second site are as they were', async () => {
  for (const name of [
    'quotes.json',
    'policies.json',
    'quotes.csv',
    'index.json',
    'timeline.json',
    'timelinejs.json',
    'drawing.json',
    'references.csl.json',
    'references.bib',
    'references.ris',
  ])
    await expect(DATA_FILES[name]?.make(archive, ROOT)).toMatchFileSnapshot(`../golden/${name}`);
});

test('every file can be made, twice the same', () => {
  for (const [name, file] of Object.entries(DATA_FILES)) {
    const made = file.make(archive, ROOT);
    expect(made.endsWith('\n'), name).toBe(true);
    expect(file.make(loadHousing(), ROOT), name).toBe(made);
    if (name.endsWith('.json')) expect(() => JSON.parse(made), name).not.toThrow();
  }
});

test('a quotation has its words as text, and its dates keep their precision', () => {
  const [quote] = flattenCollection(archive, 'quotes', ROOT);
  expect(quote).toMatchObject({
    said: '1984-03',
    speaker: 'ada-reeve',
    text: 'We said every home a garden, and [by 1985] we had kept our word',
    url: 'https://example.org/homes/quotes/reeve-1984-every-home-a-garden/',
  });
});

test('dates in other formats say no more than is known', () => {
  const made = JSON.parse(DATA_FILES['timelinejs.json']?.make(archive, ROOT) ?? '');
  const find = (id: string) =>
    made.events.find((event: { unique_id: string }) => event.unique_id === id);
  expect(made.events).toHaveLength(
    archive.policies.length + archive.events.length + archive.quotes.length,
  );
  expect(find('garden-estates').start_date).toEqual({ year: 1971, month: 4, day: 1 });
  expect(find('garden-estates').end_date).toEqual({ year: 1985 });
  expect(find('birch-1984-rents-cannot-stay').start_date).toEqual({ year: 1984, month: 3 });
});

test('every id and alias has an address', () => {
  const index = indexAddresses(archive, ROOT);
  expect(index['garden-estates']).toBe(`${ROOT}policies/garden-estates/`);
  expect(index.GE).toBe(`${ROOT}policies/garden-estates/`);
  expect(index['acronym-ge']).toBe(`${ROOT}terms/#acronym-ge`);
  expect(index['sources/millbrook-gazette-1984']).toBe(`${ROOT}sources/millbrook-gazette-1984/`);
});

describe('CSV opens right in a spreadsheet', () => {
  test('no cell is taken for a formula, and marks are quoted', () => {
    const csv = toCsv([{ id: '=1+1', url: 'a,b', list: ['x', 'y'], words: 'say "no"\nnow' }]);
    expect(csv).toBe('\uFEFFid,url,list,words\r\n\'=1+1,"a,b",x; y,"say ""no""\nnow"\r\n');
  });
});

describe('references', () => {
  test('as CSL', () => {
    expect(citeSource(source)).toMatchObject({
      type: 'article-newspaper',
      author: [{ family: 'Vance', given: 'Nora' }],
      issued: { 'date-parts': [[1984, 3, 9]] },
      URL: 'https://example.org/gazette',
    });
  });
  test('a text fragment names the first and last words', () => {
    expect(toTextFragment('https://a.b/', 'one two')).toBe('https://a.b/#:~:text=one%20two');
    expect(toTextFragment('https://a.b/', 'a b c d e f g h i j k, l-m')).toBe(
      'https://a.b/#:~:text=a%20b%20c%20d%20e,h%20i%20j%20k%2C%20l%2Dm',
    );
  });
});

test('a document found leads to the record it was made from', () => {
  const paths = new Map(
    [...archive.records.values(), ...archive.sources].map(({ is, id, path }) => [
      `${is} ${id}`,
      path,
    ]),
  );
  for (const { kind, id, path } of toSearchDocuments(archive))
    if (kind !== 'passage') expect(path).toBe(paths.get(`${kind} ${id}`));
});

test('search knows every record and each passage', () => {
  const documents = toSearchDocuments(archive);
  expect(documents).toHaveLength(3 + 1 + 2 + 2 + 1 + 1 + 3 + 2);
  expect(documents.find(({ id }) => id === 'millbrook-gazette-1984#p1')).toMatchObject({
    kind: 'passage',
    path: 'sources/millbrook-gazette-1984/#p1',
    text: 'The former mayor recalls the vote of 1971 and the promise of gardens.',
    source: 'millbrook-gazette-1984',
    year: 1984,
  });
  expect(documents.find(({ kind }) => kind === 'quote')).toMatchObject({
    speaker: archive.quotes[0]?.speaker,
    policies: archive.quotes[0]?.policies,
    stance: archive.quotes[0]?.stance,
  });
});
