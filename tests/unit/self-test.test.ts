import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBrief } from '../../src/export/brief.ts';
import { makeSelfTest } from '../../src/export/self-test.ts';
import { checkContent } from '../../src/load/archive.ts';
import type { Archive } from '../../src/model/archive.ts';
import {
  hashOf,
  pickApart,
  type Spread,
  shuffle,
  shuffleAway,
  thinOut,
} from '../../src/sheet/self-test.ts';
import { toShown } from '../../src/sheet/shown.ts';
import { loadHousing } from './site.ts';

const archive = checkContent('content').archive as Archive;
const trails = archive.trails.flatMap((trail) => {
  const own = makeSelfTest(archive, trail);
  return own ? [{ trail, ...own }] : [];
});

const spread: fc.Arbitrary<Spread> = fc
  .tuple(fc.nat(40), fc.nat(8))
  .map(([from, length]) => ({ from, to: from + length }));

test('what is picked lies apart, and no more could be', () => {
  const isApart = (things: Spread[]) =>
    things.every((a, i) => things.slice(i + 1).every((b) => a.to < b.from || b.to < a.from));
  fc.assert(
    fc.property(fc.array(spread, { maxLength: 9 }), (things) => {
      const picked = pickApart(things);
      expect(isApart(picked)).toBe(true);
      // Every choice of things that there is.
      let most = 0;
      for (let mask = 0; mask < 1 << things.length; mask++) {
        const chosen = things.filter((_, i) => mask & (1 << i));
        if (chosen.length > most && isApart(chosen)) most = chosen.length;
      }
      expect(picked).toHaveLength(most);
    }),
    { numRuns: 60 },
  );
});

test('a shuffle loses nothing, is always the same, and tells nothing', () => {
  const things = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 3, maxLength: 8 });
  fc.assert(
    fc.property(things, fc.string(), (ids, salt) => {
      const right = ids.map((id) => ({ id }));
      const shuffled = shuffleAway(right, salt);
      expect(shuffled).toEqual(shuffleAway(right, salt));
      expect(shuffled.map(({ id }) => id).sort()).toEqual([...ids].sort());
      expect(shuffled.map(({ id }) => id)).not.toEqual(ids);
      expect(shuffled.map(({ id }) => id)).not.toEqual([...ids].reverse());
      expect(shuffle([...right].reverse(), salt)).toEqual(shuffle(right, salt));
    }),
  );
  expect(hashOf('')).toBe(hashOf(''));
  expect(thinOut([1, 2, 3, 4, 5], 3)).toEqual([1, 3, 5]);
});

test('every trail of this site tests its own stops', () => {
  expect(trails).toHaveLength(archive.trails.length);
  for (const { trail, order } of trails) {
    expect(order?.right.length, trail.id).toBeGreaterThanOrEqual(3);
    const stops = trail.stops.map(({ item }) => item);
    expect(order?.right.every(({ id }) => stops.includes(id))).toBe(true);
  }
});

test('one order only is right, by the dates as they are written', () => {
  for (const { order } of trails) {
    const spans = (order?.right ?? []).map(({ id }) => {
      const record = archive.records.get(id);
      const when =
        record?.is === 'policy'
          ? record.began
          : record?.is === 'event'
            ? record.date
            : record?.is === 'quote'
              ? record.said
              : undefined;
      return when as NonNullable<typeof when>;
    });
    for (const [i, span] of spans.entries()) {
      const next = spans[i + 1];
      if (next) expect(span.to).toBeLessThan(next.from);
    }
    for (const { title } of order?.right ?? []) expect(title).not.toMatch(/\b\d{4}\b/);
  }
});

test('one speaker only is right, and the place of the answer tells nothing', () => {
  const places = new Set<number>();
  const all = trails.flatMap(({ said }) => said);
  expect(all.length).toBeGreaterThan(5);
  for (const { words, choices, speaker } of all) {
    const ids = choices.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    expect(ids.filter((id) => id === speaker)).toHaveLength(1);
    expect(words).not.toContain(archive.records.get(speaker)?.title);
    places.add(ids.indexOf(speaker));
  }
  expect(places.size).toBeGreaterThan(2);
});

test('a trail whose stops give no question has no test', () => {
  const housing = loadHousing();
  const [trail] = housing.trails;
  expect(trail).toBeDefined();
  if (!trail) return;
  expect(makeSelfTest(housing, { ...trail, stops: trail.stops.slice(0, 1) })).toBeUndefined();
});

test('every record can stand on a sheet, with what it is and a citation', () => {
  const root = 'https://example.org/';
  for (const record of [...archive.records.values(), ...archive.sources]) {
    const brief = toBrief(archive, record, root);
    const shown = toShown({ collection: record.collection, id: record.id }, brief);
    expect(shown?.title, record.id).toBeTruthy();
    expect(shown?.text, record.id).toBeTruthy();
    expect(shown?.cites.at(-1), record.id).toContain(root + record.path);
    expect(shown?.text, record.id).not.toMatch(/\[\[|\[@/);
    // A quotation keeps its omissions, insertions and speaker.
    if (record.is === 'quote') {
      expect(shown?.text).toContain(record.body);
      expect(shown?.by).toContain(archive.records.get(record.speaker)?.title);
    }
    if (record.is === 'source')
      for (const { id } of record.passages)
        expect(
          toShown({ collection: 'sources', id: record.id, passage: id }, brief)?.cites,
          `${record.id}#${id}`,
        ).toHaveLength(2);
  }
});
