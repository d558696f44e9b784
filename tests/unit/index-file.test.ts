import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/base/id.ts';
import { makeSearchFiles, toLexicon, toSearchDocuments } from '../../src/export/search.ts';
import { ByteReader, ByteWriter, nameBytes } from '../../src/search/bytes.ts';
import { SearchIndex, writeIndex } from '../../src/search/index-file.ts';
import { packRecords, RecordShard } from '../../src/search/record-shards.ts';
import { sortTerms, Vocabulary, writeTerms } from '../../src/search/vocabulary.ts';
import { loadHousing } from './site.ts';

const read = (words: Iterable<string>): Vocabulary => {
  const writer = new ByteWriter();
  writeTerms(sortTerms(new Set(words)), writer);
  return new Vocabulary(new ByteReader(writer.finish()));
};

test('numbers come back as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat(), { size: 'large' }), (numbers) => {
      const writer = new ByteWriter();
      for (const number of numbers) writer.varint(number);
      const reader = new ByteReader(writer.finish());
      expect(numbers.map(() => reader.varint())).toEqual(numbers);
    }),
  );
});

test('a name for bytes changes with them', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (bytes, at, by) => {
        const other = bytes.slice();
        other[at % bytes.length] = ((other[at % bytes.length] ?? 0) + by) % 256;
        expect(nameBytes([other])).not.toBe(nameBytes([bytes]));
      },
    ),
  );
});

describe('the vocabulary', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdeé£9'), minLength: 1, maxLength: 9 });
  const words = fc.array(word, { maxLength: 40, size: 'max' });

  test('gives back its words, finds each, and no other', () => {
    fc.assert(
      fc.property(words, word, (list, other) => {
        const vocabulary = read(list);
        expect(vocabulary.size).toBe(new Set(list).size);
        for (const one of list) expect(vocabulary.read(vocabulary.find(one))).toBe(one);
        expect(vocabulary.find(other) >= 0).toBe(list.includes(other));
      }),
    );
  });

  test('finds beginnings, ends and middles as a plain look does', () => {
    fc.assert(
      fc.property(
        words,
        fc.string({ unit: fc.constantFrom(...'abé'), minLength: 1, maxLength: 3 }),
        (list, part) => {
          const vocabulary = read(list);
          const all = sortTerms(new Set(list));
          const [from, to] = vocabulary.startingWith(part);
          expect(all.slice(from, to)).toEqual(all.filter((one) => one.startsWith(part)));
          const names = (terms: number[]) => terms.map((term) => vocabulary.read(term));
          expect(names(vocabulary.holding(part, 'end'))).toEqual(
            all.filter((one) => one.endsWith(part)),
          );
          expect(names(vocabulary.holding(part, 'anywhere'))).toEqual(
            all.filter((one) => one.includes(part)),
          );
        },
      ),
    );
  });

  test('finds what is so many letters away, no more and no less', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        fc.array(plain, { maxLength: 60, size: 'max' }),
        plain,
        fc.integer({ min: 1, max: 2 }),
        (list, asked, most) => {
          const vocabulary = read(list);
          const near = vocabulary
            .near(asked, most)
            .map(({ term, edits }) => [vocabulary.read(term), edits]);
          const naive = sortTerms(new Set(list))
            .map((one) => [one, editDistance(one, asked)] as const)
            .filter(([, edits]) => edits <= most);
          expect(new Map(near as [string, number][])).toEqual(new Map(naive));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the files', () => {
  const archive = loadHousing();
  const documents = toSearchDocuments(archive);

  test('records come back whole from their shards', () => {
    const { starts, shards } = packRecords(documents);
    const back = shards.flatMap((json) => {
      const shard = new RecordShard(json);
      return Array.from({ length: shard.size }, (_, place) => shard.read(place));
    });
    expect(starts[0]).toBe(0);
    expect(back).toEqual(
      documents.map(({ id, kind, title, detail, aliases, text, path, year }) => ({
        id,
        kind,
        title,
        detail,
        aliases,
        text,
        path,
        year,
      })),
    );
  });

  test('what a document may be narrowed by comes back from the index', () => {
    const { starts } = packRecords(documents);
    const index = new SearchIndex(writeIndex(documents, starts, toLexicon(archive)).core, () =>
      Promise.reject(),
    );
    const idOf = (number: number | undefined) => documents[(number ?? 0) - 1]?.id ?? '';
    documents.forEach((document, number) => {
      expect(index.kindOf(number)).toBe(document.kind);
      expect(index.years[number]).toBe(document.year);
      expect(index.stances[(index.stanceOf[number] ?? 0) - 1]?.[0] ?? '').toBe(document.stance);
      expect(idOf(index.eraOf[number])).toBe(document.era);
      expect(idOf(index.speakerOf[number])).toBe(document.speaker);
      expect(idOf(index.sourceOf[number])).toBe(document.source);
      expect([...index.policiesOf(number)].map(idOf)).toEqual(document.policies);
    });
  });

  test('one file below a size, shards above it, and twice the same bytes', async () => {
    const small = await makeSearchFiles(documents);
    expect([...small.keys()].filter((name) => name.includes('postings'))).toEqual([]);
    const large = await makeSearchFiles(documents, undefined, 0);
    expect([...large.keys()].filter((name) => name.includes('postings'))).toHaveLength(1);
    const again = await makeSearchFiles(toSearchDocuments(loadHousing()));
    expect([...again]).toEqual([...small]);
  });

  test('an index of another layout is refused by name', () => {
    const writer = new ByteWriter();
    const head = new TextEncoder().encode('{"layout":99,"fold":1}');
    writer.varint(head.length);
    writer.all(head);
    expect(() => new SearchIndex(writer.finish(), () => Promise.reject())).toThrow(/layout 99/);
  });
});
