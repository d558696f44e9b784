import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/search/bytes.ts';
import { NumberSet } from '../../src/search/number-set.ts';

const SIZE = 100;
const numbers = fc.array(fc.nat(SIZE - 1), { size: 'large' });
const setOf = (list: readonly number[]): NumberSet => {
  const set = new NumberSet(SIZE);
  set.addAll(list);
  return set;
};
const ascending = (list: Iterable<number>) => [...new Set(list)].sort((a, b) => a - b);

test('sets of numbers meet as sets do', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const change = (how: 'join' | 'keep' | 'drop') => {
        const set = setOf(a).copy();
        set[how](setOf(b));
        expect(set.count).toBe(set.list().length);
        return [...set.list()];
      };
      const one = new Set(a);
      const other = new Set(b);
      expect(change('join')).toEqual(ascending([...a, ...b]));
      expect(change('keep')).toEqual(ascending(a.filter((number) => other.has(number))));
      expect(change('drop')).toEqual(ascending(a.filter((number) => !other.has(number))));
      for (let number = 0; number < SIZE; number++)
        expect(setOf(a).has(number)).toBe(one.has(number));
    }),
  );
});

test('bits of bytes are the numbers that they stand for', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      const bytes = new Uint8Array(Math.ceil(SIZE / 8));
      for (const number of list)
        bytes[number >> 3] = (bytes[number >> 3] ?? 0) | (1 << (number & 7));
      const set = new NumberSet(SIZE);
      set.addPacked(bytes);
      expect([...set.list()]).toEqual(ascending(list));
    }),
  );
});

test('numbers written as gaps come back, and a list cut short is refused', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 30), { minLength: 1, size: 'large' }), (list) => {
      const sorted = ascending(list);
      const writer = new ByteWriter();
      sorted.forEach((number, i) => {
        writer.varint(number - (sorted[i - 1] ?? -1) - 1);
      });
      const bytes = writer.finish();
      const back = new Uint32Array(sorted.length);
      new ByteReader(bytes).gaps(back);
      expect([...back]).toEqual(sorted);
      expect(() =>
        new ByteReader(bytes.subarray(0, -1)).gaps(new Uint32Array(sorted.length)),
      ).toThrow('ends too early');
    }),
  );
});
