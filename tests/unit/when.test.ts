import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWhen } from '../../src/base/edtf.ts';
import {
  covers,
  formatGap,
  formatWhen,
  formatYears,
  toCalendar,
  toDatetime,
  toDay,
  toIso,
} from '../../src/base/when.ts';

describe('dates keep the precision they were written with', () => {
  test.each([
    ['2013-04-01', '1 April 2013'],
    ['2013-04', 'April 2013'],
    ['2013', '2013'],
    ['2007~', 'about 2007'],
    ['199X', 'the 1990s'],
    ['198X/199X', 'the 1980s to the 1990s'],
    ['2022-07-11/2022-12-31', '11 July 2022 to 31 December 2022'],
    ['2022-07/2022-12', 'July 2022 to December 2022'],
    ['2013/..', '2013 onwards'],
    ['2019-07-01/..', '1 July 2019 onwards'],
    ['1991-04-01/1999', '1 April 1991 to 1999'],
  ])('%s reads %s', (edtf, words) => {
    expect(formatWhen(parseWhen(edtf))).toBe(words);
  });

  test('a year is a span and never its first day', () => {
    const year = parseWhen('2013');
    expect([toIso(year.from), toIso(year.to)]).toEqual(['2013-01-01', '2013-12-31']);
    expect(toDatetime(year)).toBe('2013');
  });

  test.each([
    '2013-13-01',
    '2022-02-30',
    'yesterday',
    '1 April 2013',
    '[2012,2013]',
    '2013-21',
    '201X-04',
    '2013-04-XX',
    '201X-04/2014',
    '2013-04-01T00:30',
    '../2013',
  ])('%s is refused with a sentence', (text) => {
    expect(() => parseWhen(text)).toThrow(/write/);
  });

  test('days and calendars agree with the platform for every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (day) => {
        const { year, month, day: d } = toCalendar(day);
        expect(toDay(year, month, d)).toBe(day);
        expect(toIso(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        const when = parseWhen(toIso(day));
        expect([when.from, when.to]).toEqual([day, day]);
      }),
    );
  });

  test('years beside a name', () => {
    expect(formatYears(parseWhen('1991-04-01'), parseWhen('1999-04-01'))).toBe('1991–1999');
    expect(formatYears(parseWhen('2007~'))).toBe('c. 2007');
    expect(formatYears(parseWhen('2019-07-01/..'))).toBe('2019–');
  });

  test.each([
    ['1997-12-09', '1999-04-01', '1 year 3 months'],
    ['2013-04-01', '2022-07-01', '9 years 3 months'],
    ['2013-04-01', '2013-04-11', '10 days'],
    ['2013-04-01', '2013-04-01', 'the same day'],
    ['2013-04', '2013-04', 'the same month'],
    ['2013', '2016-05-01', 'about 3 years'],
    ['2013', '2013-05-01', 'within a year'],
    ['2013-01-31', '2013-02-28', '28 days'],
  ])('from %s to %s is %s', (from, to, words) => {
    expect(formatGap(parseWhen(from), parseWhen(to))).toBe(words);
  });

  test('an open interval covers what follows it', () => {
    const held = parseWhen('2024-07-05/..');
    expect(covers(held, toDay(2030))).toBe(true);
    expect(covers(held, toDay(2024, 7, 4))).toBe(false);
  });
});
