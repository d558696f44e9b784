import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameOfPath } from '../../src/sheet/name.ts';
import {
  addItem,
  cleanText,
  dropItem,
  EMPTY,
  formatItem,
  formatSheet,
  itemsOf,
  LINK_MOST,
  MOST,
  movePart,
  parseItem,
  parseSheet,
  readSlide,
  type Sheet,
  type SheetCollection,
  type SheetItem,
  type SheetPart,
  warnOfLength,
} from '../../src/sheet/sheet.ts';

const COLLECTIONS: SheetCollection[] = [
  'policies',
  'events',
  'quotes',
  'sources',
  'people',
  'terms',
  'eras',
  'trails',
];
const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const id = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join('-'));
const item: fc.Arbitrary<SheetItem> = fc.oneof(
  fc.record({ collection: fc.constantFrom(...COLLECTIONS), id }),
  fc.record({
    collection: fc.constant('sources' as const),
    id,
    passage: fc.stringMatching(/^[pr]\d{1,2}[a-c]?$/),
  }),
);
/** Whatever somebody may type, as a sheet keeps it. */
const text = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 400 }),
    )
    .map((typed) => cleanText(typed, most));
const part: fc.Arbitrary<SheetPart> = fc.oneof(
  item.map((own) => ({ item: own })),
  text(MOST.question)
    .filter(Boolean)
    .map((question) => ({ question })),
);
const sheet: fc.Arbitrary<Sheet> = fc.record({
  edition: fc.nat(999_999),
  title: text(MOST.title),
  parts: fc.array(part, { maxLength: 40, size: 'max' }),
});

describe('the link of a sheet', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(sheet, (own) => {
        expect(parseSheet(formatSheet(own))).toEqual({ sheet: own, unread: [] });
      }),
    );
  });

  test('is read as it was written after a browser had it', () => {
    fc.assert(
      fc.property(sheet, (own) => {
        const { hash } = new URL(`https://example.org/sheet/#${formatSheet(own)}`);
        expect(parseSheet(hash.slice(1))?.sheet).toEqual(own);
      }),
    );
  });

  test('holds nothing that a program takes for the end of a link', () => {
    fc.assert(
      fc.property(sheet, (own) => {
        expect(formatSheet(own)).toMatch(/^[\w./%+@-]+$/);
        expect(formatSheet(own)).not.toMatch(/[.+]$/);
      }),
    );
  });

  test('whatever stands in an address is read without a throw, and within the caps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (fragment) => {
        const read = parseSheet(`1.1/${fragment}`)?.sheet ?? EMPTY;
        expect([...read.title].length).toBeLessThanOrEqual(MOST.title);
        expect(itemsOf(read).length).toBeLessThanOrEqual(MOST.items);
        expect(parseSheet(formatSheet(read))?.sheet).toEqual(read);
      }),
    );
  });

  test('twenty of the longest ids and six questions fit', () => {
    const longest = COLLECTIONS.flatMap((collection) =>
      readdirSync(`content/${collection}`).map((file) => {
        const name = file.replace('.md', '');
        return formatItem({
          collection,
          id: name,
          ...(collection === 'sources' ? { passage: 'p17a' } : {}),
        });
      }),
    )
      .sort((a, b) => b.length - a.length)
      .slice(0, 20)
      .map((name) => ({ item: parseItem(name) as SheetItem }));
    expect(longest.every(({ item: own }) => own)).toBe(true);
    const question = 'Who gained from this, who lost, and how would you find out?';
    const own: Sheet = {
      edition: 12,
      title: 'Who held the budget? A session for second years',
      parts: [...longest, ...Array.from({ length: 6 }, () => ({ question }))],
    };
    // As long an address as a free host gives.
    const root = 'https://a-department-of-a-university.github.io/fundholding-to-neighbourhoods/';
    const link = `${root}sheet/#${formatSheet(own)}`;
    expect(link.length).toBeLessThanOrEqual(LINK_MOST);
    expect(warnOfLength(link.length)).toBeUndefined();
    expect(warnOfLength(2001)).toMatch(/2001 characters.*take something out/);
  });

  test('a link once sent keeps its meaning', () => {
    // Never change these lines: they are links that somebody may have.
    expect(
      parseSheet('1.3/TTwo+mayors/QWhy%3F/pgarden-estates/smillbrook-gazette-1984.p2/nada-reeve'),
    ).toEqual({
      sheet: {
        edition: 3,
        title: 'Two mayors',
        parts: [
          { question: 'Why?' },
          { item: { collection: 'policies', id: 'garden-estates' } },
          { item: { collection: 'sources', id: 'millbrook-gazette-1984', passage: 'p2' } },
          { item: { collection: 'people', id: 'ada-reeve' } },
        ],
      },
      unread: [],
    });
    expect(
      itemsOf(parseSheet('1.1/ea/qb/tc/ad/re')?.sheet ?? EMPTY).map(({ collection }) => collection),
    ).toEqual(['events', 'quotes', 'terms', 'eras', 'trails']);
  });

  test('what cannot be read is told of, and the rest is read', () => {
    expect(parseSheet('1.1/pgood/zwhat/Q%E0%A4/pBAD id/qx.p1')).toEqual({
      sheet: { edition: 1, title: '', parts: [{ item: { collection: 'policies', id: 'good' } }] },
      unread: ['zwhat', 'Q%E0%A4', 'pBAD id', 'qx.p1'],
    });
    expect(parseSheet('2.1/px')?.unread[0]).toMatch(/form that this page does not know/);
    expect(parseSheet('main')).toBeUndefined();
    expect(parseSheet('')).toBeUndefined();
  });

  test('a slide is no part of the sheet', () => {
    expect(readSlide('1.1/px/@3')).toBe(3);
    expect(readSlide('1.1/px')).toBe(1);
    expect(parseSheet('1.1/px/@3')?.sheet.parts).toHaveLength(1);
  });
});

test('an address is called as a button would', () => {
  for (const [path, name] of [
    ['policies/garden-estates/', 'policies/garden-estates'],
    ['https://example.org/homes/sources/gazette-1984/#p7', 'sources/gazette-1984#p7'],
    ['/homes/terms/#acronym-ge', 'terms/acronym-ge'],
  ] as const) {
    expect(nameOfPath(path)).toBe(name);
    expect(formatItem(parseItem(name) as SheetItem)).toBe(name);
  }
  expect(nameOfPath('')).toBeUndefined();
});

describe('making a sheet', () => {
  test('an item is there once, and goes when it is taken out', () => {
    fc.assert(
      fc.property(item, (own) => {
        const one = addItem(addItem(EMPTY, own), own);
        expect(itemsOf(one)).toEqual([own]);
        expect(dropItem(one, own).parts).toEqual([]);
        expect(parseItem(formatItem(own))).toEqual(own);
      }),
    );
  });

  test('moving loses nothing, and can be taken back', () => {
    fc.assert(
      fc.property(sheet, fc.nat(39), fc.integer({ min: -3, max: 3 }), (own, index, by) => {
        const moved = movePart(own, index, by);
        expect(moved.parts).toHaveLength(own.parts.length);
        expect(new Set(moved.parts)).toEqual(new Set(own.parts));
        const part = own.parts[index];
        if (!part) expect(moved).toBe(own);
        else {
          const at = moved.parts.indexOf(part);
          expect(movePart(moved, at, index - at)).toEqual(own);
        }
      }),
    );
  });

  test('text that turns or hides what is around it is taken out', () => {
    expect(cleanText(' a\u202E\n b\u0000\u200B ', 20)).toBe('a b');
    expect(cleanText('x'.repeat(500), MOST.title)).toHaveLength(MOST.title);
    expect(cleanText('\uD800x', 9)).toBe('\uFFFDx');
  });
});
