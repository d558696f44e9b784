import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toDay } from '../../src/base/when.ts';
import { loadArchive } from '../../src/load/archive.ts';
import { standingOn } from '../../src/model/standing.ts';
import { existedOn, holderOn } from '../../src/model/years.ts';

type Told = {
  on: string;
  stood: string[];
  unsettled: string[];
  bought: string[];
  held: string[];
  perhaps: string[];
  primeMinister: string;
  healthSecretary: string;
};

const table = parse(readFileSync('tests/lists/as-at.yaml', 'utf8')) as Told[];
const archive = loadArchive();
const LANES = ['commissioning', 'provision'];

const dayOf = (date: string): number => {
  const [year = 0, month, day] = date.split('-').map(Number);
  return toDay(year, month, day);
};
const inRole = (role: string, day: number): string[] =>
  standingOn(archive, day)
    .filter((told) => told.role.id === role)
    .flatMap(({ standing }) => standing.map(({ policy }) => policy.id))
    .sort();
const inOffice = (office: string, day: number): string | undefined => {
  const found = archive.offices.find(({ id }) => id === office);
  return found && holderOn(found, day)?.name;
};

test('the table made by hand spans the story, and names only what there is', () => {
  expect(table.length).toBeGreaterThanOrEqual(20);
  expect(table.map(({ on }) => on)).toEqual(table.map(({ on }) => on).sort());
  const ids = new Set(archive.policies.map(({ id }) => id));
  for (const { stood, unsettled, bought, held, perhaps } of table)
    for (const id of [...stood, ...unsettled, ...bought, ...held, ...perhaps])
      expect(ids).toContain(id);
});

describe.each(table)('on $on', (told) => {
  const day = dayOf(told.on);

  test('the policies that stood', () => {
    const found = archive.policies
      .filter(({ lane, importance }) => LANES.includes(lane) && importance >= 2)
      .filter((policy) => existedOn(policy, day))
      .map(({ id }) => id)
      .filter((id) => !told.unsettled.includes(id));
    expect(found.sort()).toEqual([...told.stood].sort());
  });

  test('who bought care and who held the contracts', () => {
    expect(inRole('buyer', day)).toEqual([...told.bought].sort());
    const held = inRole('contract-holder', day).filter((id) => !told.perhaps.includes(id));
    expect(held).toEqual([...told.held].sort());
  });

  test('who was in office', () => {
    expect(inOffice('prime-minister', day)).toBe(told.primeMinister);
    expect(inOffice('health-secretary', day)).toBe(told.healthSecretary);
  });
});
