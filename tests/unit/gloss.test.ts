import { describe, expect, test } from 'vitest';
import { toDay } from '../../src/base/when.ts';
import type { Archive, Term } from '../../src/model/archive.ts';
import { makePageTexts } from '../../src/model/footnotes.ts';
import { makeGlossary, meaningsIn } from '../../src/model/gloss.ts';
import { loadHousing } from './site.ts';

const housing = loadHousing();
const ge = housing.terms[0] as Term;
const own = housing.records.get('sky-homes') ?? ge;
const span = (from: number, to: number) => ({ from: toDay(from), to: toDay(to + 1) - 1 });
const held = (from: number, to: number) => ({
  edtf: `${from}/${to}`,
  ...span(from, to),
  precision: 'interval' as const,
  uncertain: false,
  open: false,
});
const term: Term = {
  ...ge,
  title: 'Green estate (GE)',
  aliases: ['GE', 'GEs', 'homes'],
  meanings: [
    { expansion: 'garden estate', held: held(1971, 1985), cite: [] },
    { expansion: 'great extension', held: held(1990, 1999), cite: [] },
  ],
};
const archive: Archive = { ...housing, terms: [term] };
const glossOn = (from: number, to: number) => makeGlossary(archive, '/', span(from, to), own);

describe('a term means what it meant in the page’s own time', () => {
  test.each([
    [1960, 1972, 'garden estate'],
    [1986, 1995, 'great extension'],
  ])('%i to %i', (from, to, expansion) => {
    expect(meaningsIn(term, span(from, to)).map((meaning) => meaning.expansion)).toEqual([
      expansion,
    ]);
    expect(glossOn(from, to)('The GE grew.', 'The GE grew.')[0]?.meaning).toBe(expansion);
  });
  test('outside its years nothing is said', () => {
    expect(meaningsIn(term, span(2005, 2006))).toEqual([]);
    expect(glossOn(2005, 2006)('The GE grew.', 'The GE grew.')).toEqual([]);
  });
  test('of two meanings held in that time, the one that the text names; else none is guessed', () => {
    const text = 'The great extension, or GE, grew.';
    expect(glossOn(1971, 1999)(text, text)).toMatchObject([
      { meaning: 'great extension', spelt: undefined },
    ]);
    expect(glossOn(1971, 1999)('The GE grew.', 'The GE grew.')).toEqual([]);
  });
});

describe('terms in a text', () => {
  const find = (text: string, gloss = glossOn(1971, 1972)) =>
    gloss(text, text).map(({ start, end, spelt }) => [text.slice(start, end), spelt]);

  test('letters are spelt out at their first use only, in the number they stand in', () => {
    const gloss = glossOn(1971, 1972);
    expect(find('The GE grew. Other GEs did not.', gloss)).toEqual([['GE', 'garden estate']]);
    expect(find('A GE.', gloss)).toEqual([]);
    expect(find('All GEs.')).toEqual([['GEs', 'garden estates']]);
    const meanings = [{ expansion: 'garden authority', cite: [] }];
    const other = { ...archive, records: new Map(), terms: [{ ...term, meanings }] };
    const text = 'All GEs.';
    expect(makeGlossary(other, '/', span(1971, 1972), own)(text, text)[0]?.spelt).toBe(
      'garden authorities',
    );
  });
  test('not where the text has told them', () => {
    expect(find('Garden estates (GEs) grew.')).toEqual([['GEs', undefined]]);
    const gloss = glossOn(1971, 1972);
    expect(find('A garden estate was begun.', gloss)).toEqual([]);
    expect(find('The GE grew.', gloss)).toEqual([['GE', undefined]]);
  });
  test('not within quotation marks, nor within other words', () => {
    expect(find('He said “a GE is no home” and left.')).toEqual([]);
    expect(find('He said “no” to the GE.')).toEqual([['GE', 'garden estate']]);
    expect(find('The GEM and pre-GE days of ge.')).toEqual([]);
  });
  test('not within the name of a record', () => {
    const { records } = loadHousing();
    const tower = { ...own, title: 'The GE tower', aliases: [] };
    const other = { ...archive, records: new Map([...records, ['tower', tower]]) };
    const text = 'The GE tower fell.';
    expect(makeGlossary(other as Archive, '/', span(1971, 1972), own)(text, text)).toEqual([]);
  });
  test('words are found in any case and need no spelling out', () => {
    expect(find('Green Estates folk')).toEqual([['Green Estates', undefined]]);
  });
  test('a term’s other names are for searching, and do not become links', () => {
    expect(find('Some homes.')).toEqual([]);
  });
});

test('a page spells letters out once, links them, and leaves headings and links alone', () => {
  const texts = makePageTexts(archive, '/', undefined, { record: own, time: span(1971, 1972) });
  expect(texts.plain('Of GEs & more.')).toBe(
    'Of <a class="term" href="/terms/#acronym-ge" data-kind="term" data-id="acronym-ge" title="garden estate">GEs</a> (garden estates) &amp; more.',
  );
  const fresh = makePageTexts(archive, '/', undefined, { record: own, time: span(1971, 1972) });
  const html = fresh.markdown(
    '## The GE\n\n[the GE](https://a.b/) and the GE [@millbrook-gazette-1984, p1].',
  );
  expect(html).toContain('<h2>The GE</h2>');
  expect(html).toContain('>the GE</a> and the <a class="term"');
  expect(html).toContain('>GE</a> (garden estate)<sup');
});

test('a page without a time of its own explains nothing', () => {
  expect(makePageTexts(archive, '/').markdown('A GE.')).toBe('<p>A GE.</p>\n');
});
