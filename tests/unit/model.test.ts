import { describe, expect, test } from 'vitest';
import { toDay } from '../../src/base/when.ts';
import {
  countSources,
  eventsOf,
  findBacklinks,
  findNeighbours,
  quotesOn,
} from '../../src/model/backlinks.ts';
import { makePageTexts } from '../../src/model/footnotes.ts';
import { linkArchive } from '../../src/model/link.ts';
import { findLineage, findTies } from '../../src/model/ties.ts';
import { describeYear, existedOn, holderOn, listYears } from '../../src/model/years.ts';
import { housingContent, loadHousing } from './site.ts';

const archive = loadHousing();
const policy = (id: string) => {
  const found = archive.records.get(id);
  if (found?.is !== 'policy') throw new Error(id);
  return found;
};

describe('descent', () => {
  test('is told from both ends', () => {
    const { before } = findTies(archive, policy('right-to-rent'));
    expect(before.map(({ words, policy, status }) => [words, policy.id, status])).toEqual([
      ['Replaced', 'garden-estates', 'happened'],
    ]);
    const { after } = findTies(archive, policy('garden-estates'));
    expect(after.map(({ words, policy, status }) => [words, policy.id, status])).toEqual([
      ['Would be replaced by', 'sky-homes', 'proposed'],
      ['Was replaced by', 'right-to-rent', 'happened'],
    ]);
  });
  test('a proposal is no history', () => {
    expect(findLineage(archive, policy('garden-estates')).after.map(({ id }) => id)).toEqual([
      'right-to-rent',
    ]);
    expect(findLineage(archive, policy('sky-homes')).before).toEqual([]);
  });
});

describe('years', () => {
  test('what existed is what had begun and had not ended', () => {
    expect(existedOn(policy('garden-estates'), toDay(1971, 3, 31))).toBe(false);
    expect(existedOn(policy('garden-estates'), toDay(1971, 4, 1))).toBe(true);
    expect(existedOn(policy('sky-homes'), toDay(1990))).toBe(false);
    expect(existedOn(policy('right-to-rent'), toDay(2019))).toBe(true);
  });
  test('a year tells what began, happened and was said in it', () => {
    const year = describeYear(archive, 1971);
    expect(year.began.map(({ id }) => id)).toEqual(['garden-estates']);
    expect(year.events.map(({ id }) => id)).toEqual(['housing-vote-1971']);
    expect(describeYear(archive, 1984).quotes).toHaveLength(2);
    expect(describeYear(archive, 1979).offices[0]?.holders.map(({ name }) => name)).toEqual([
      'Ada Reeve',
      'Tom Birch',
    ]);
  });
  test('on a day of change the one who came in holds the office', () => {
    const [mayor] = archive.offices;
    if (!mayor) throw new Error('no office');
    expect(holderOn(mayor, toDay(1979, 5, 4))?.name).toBe('Tom Birch');
    expect(holderOn(mayor, toDay(1969))).toBeUndefined();
  });
  test('pages go up to the year that the story is confirmed to', () => {
    expect(listYears(archive).at(-1)).toBe(2020);
  });
});

describe('who mentions what', () => {
  test('both ways, by kind', () => {
    const links = findBacklinks(archive, 'garden-estates');
    expect([...links.keys()].sort()).toEqual([
      'event',
      'policy',
      'quote',
      'source',
      'term',
      'trail',
    ]);
    const cites = findBacklinks(archive, '@millbrook-gazette-1984#p3');
    expect([...cites.values()].flat().map(({ id }) => id)).toEqual(['sky-homes']);
    expect(quotesOn(archive, 'garden-estates')).toHaveLength(2);
    expect(eventsOf(archive, 'garden-estates').map(({ id }) => id)).toEqual(['housing-vote-1971']);
    expect(countSources(archive, policy('sky-homes'))).toBe(1);
  });
  test('neighbours in a list', () => {
    expect(findNeighbours([1, 2, 3], 2)).toEqual({ previous: 1, next: 3 });
    expect(findNeighbours([1, 2], 1)).toEqual({ previous: undefined, next: 2 });
  });
});

test('a page numbers its sources by first use, each once', () => {
  const texts = makePageTexts(archive, '/base/');
  texts.inline('A [@millbrook-gazette-1984, p2; @millbrook-gazette-1984].');
  texts.cite([{ source: 'millbrook-gazette-1984', passage: 'p2' }]);
  expect(texts.footnotes().map(({ number, passage, href }) => [number, passage, href])).toEqual([
    [1, 'p2', '/base/sources/millbrook-gazette-1984/#p2'],
    [2, undefined, '/base/sources/millbrook-gazette-1984/'],
  ]);
});

test('a quotation carries its seal only while its words are those that were checked', () => {
  const content = housingContent();
  expect(linkArchive(content).archive.quotes.map(({ seal }) => seal !== undefined)).toEqual([
    true,
    true,
  ]);
  const changed = content.entries.map((entry) =>
    entry.collection === 'quotes' ? { ...entry, body: `${entry.body}!` } : entry,
  );
  const { archive } = linkArchive({ ...content, entries: changed });
  expect(archive.quotes.map(({ seal }) => seal)).toEqual([undefined, undefined]);
});
