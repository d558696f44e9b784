import { describe, expect, test } from 'vitest';
import { toDay } from '../../src/base/when.ts';
import { claimsAbout, listClaims, listDisputes } from '../../src/model/claims.ts';
import { comparePath, listCompared, listPairs } from '../../src/model/compare.ts';
import { standingOn } from '../../src/model/standing.ts';
import { describeYear } from '../../src/model/years.ts';
import { loadHousing } from './site.ts';

const archive = loadHousing();
const find = (id: string) => {
  const record = archive.records.get(id);
  if (!record) throw new Error(`no ${id}`);
  return record;
};
const policy = (id: string) => {
  const record = find(id);
  if (record.is !== 'policy') throw new Error(`${id} is no policy`);
  return record;
};

describe('who stood in a role', () => {
  const on = (...date: [number, number, number]) =>
    standingOn(archive, toDay(...date)).map(({ role, standing }) => [
      role.id,
      standing.map(({ policy: { id }, counted }) => [id, counted?.count]),
    ]);

  test('from the day it began to the day before its end, with the last count', () => {
    expect(on(1971, 3, 31)).toEqual([['builder', []]]);
    expect(on(1971, 4, 1)).toEqual([['builder', [['garden-estates', 1]]]]);
    expect(on(1984, 12, 31)).toEqual([['builder', [['garden-estates', 1]]]]);
    // It ended in 1985, no day is known: from the first day that may mean, it is not told of.
    expect(on(1985, 1, 1)).toEqual([['builder', []]]);
  });

  test('only while it held the role', () => {
    const garden = policy('garden-estates');
    const held = { edtf: '1980/1982', from: toDay(1980), to: toDay(1983) - 1 };
    const roles = garden.roles.map((role) => ({
      ...role,
      held: { ...held, precision: 'interval' as const, uncertain: false, open: false },
    }));
    const changed = { ...archive, policies: [{ ...garden, roles }] };
    const builders = (day: number) => standingOn(changed, day)[0]?.standing.length;
    expect([1979, 1980, 1982, 1983].map((year) => builders(toDay(year)))).toEqual([0, 1, 1, 0]);
  });
});

describe('claims', () => {
  test('are found from either end, in order', () => {
    expect(listClaims(archive).map(({ path }) => path)).toEqual([
      'sources/millbrook-gazette-1984/#e1',
      'sources/millbrook-gazette-1984/#e2',
    ]);
    expect(claimsAbout(archive, find('garden-estates')).map(({ id }) => id)).toEqual(['e1']);
    expect(claimsAbout(archive, find('tom-birch')).map(({ id }) => id)).toEqual(['e2']);
  });

  test('a dispute shows every side, also the one that nobody takes, to those it concerns', () => {
    const sides = listDisputes(archive, find('right-to-rent'))[0]?.sides;
    expect(sides?.map(({ id, claims }) => [id, claims.length])).toEqual([
      ['did', 1],
      ['did-not', 0],
    ]);
    expect(listDisputes(archive, find('tom-birch'))).toEqual([]);
  });
});

describe('comparing', () => {
  test('each two once, whichever way round they are asked for', () => {
    const [a, b] = [policy('garden-estates'), policy('right-to-rent')];
    expect(listCompared(archive)).toEqual([a, b]);
    expect(listPairs(archive)).toEqual([[a, b]]);
    expect(comparePath(archive, a, b)).toBe('compare/garden-estates/right-to-rent/');
    expect(comparePath(archive, b, a)).toBe(comparePath(archive, a, b));
  });
});

describe('a year', () => {
  test('tells what stood at its start and at its end', () => {
    const year = describeYear(archive, 1986);
    expect(year.atStart).toEqual([]);
    expect(year.atEnd.map(({ id }) => id)).toEqual(['right-to-rent']);
  });

  test('is not told beyond the last confirmed day', () => {
    expect(describeYear(archive, 2020).last).toBe(toDay(2020, 6, 30));
    expect(describeYear(archive, 2019).last).toBe(toDay(2019, 12, 31));
  });
});
