import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listPending, toChanges, toFeed } from '../../src/export/changes.ts';
import { checkContent } from '../../src/load/archive.ts';
import {
  compareWithDigest,
  type FieldTexts,
  formatDigest,
  narrowChange,
  parseDigest,
} from '../../src/model/editions.ts';
import { type ChangesFile, changesSince, sheetChanges } from '../../src/sheet/changes.ts';
import { EMPTY, parseItem, parseSheet } from '../../src/sheet/sheet.ts';
import { HOUSING, loadHousing } from './site.ts';

const ROOT = 'https://example.org/homes/';

const texts: fc.Arbitrary<FieldTexts> = fc
  .dictionary(
    fc.stringMatching(/^policies\/[a-z]{1,3}$/),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.string({ minLength: 1 })),
  )
  .map(
    (records) => new Map(Object.entries(records).map(([k, v]) => [k, new Map(Object.entries(v))])),
  );

describe('the digest of an edition', () => {
  test('against the same texts says nothing, read back from its file', () => {
    fc.assert(
      fc.property(texts, (own) => {
        expect(compareWithDigest(parseDigest(formatDigest(3, own)), own)).toEqual([]);
        expect(parseDigest(formatDigest(3, own)).edition).toBe(3);
      }),
    );
  });

  test('tells each difference, as a plain look at both does', () => {
    fc.assert(
      fc.property(texts, texts, (before, now) => {
        const told = compareWithDigest(parseDigest(formatDigest(1, before)), now).map(
          ({ record, what, field }) => [record, what, field ?? ''].join(' '),
        );
        const plain = [...new Set([...before.keys(), ...now.keys()])].flatMap((record) => {
          const a = before.get(record);
          const b = now.get(record);
          if (!a) return [`${record} added `];
          if (!b) return [`${record} withdrawn `];
          return [...new Set([...a.keys(), ...b.keys()])]
            .filter((field) => a.get(field) !== b.get(field))
            .map((field) => `${record} changed ${field}`);
        });
        expect(told.sort()).toEqual(plain.sort());
      }),
    );
  });

  test('a record that was renamed is the same record', () => {
    const digest = parseDigest(
      formatDigest(1, new Map([['policies/a', new Map([['title', 'A']])]])),
    );
    const now: FieldTexts = new Map([['policies/b', new Map([['title', 'B']])]]);
    expect(compareWithDigest(digest, now, () => ['policies/a'])).toEqual([
      { record: 'policies/b', what: 'changed', field: 'title', now: 'B' },
    ]);
  });

  test('of long texts only the lines that differ are kept', () => {
    expect(narrowChange('a\nb\nc', 'a\nx\nc')).toEqual({ old: 'b', new: 'x' });
    expect(narrowChange('a', 'a\nb')).toEqual({ old: '', new: 'b' });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c')),
        fc.array(fc.constantFrom('a', 'b', 'c')),
        (x, y) => {
          const { old, new: now } = narrowChange(x.join('\n'), y.join('\n'));
          expect(old === now).toBe(x.join('\n') === y.join('\n') || (old === '' && now === ''));
        },
      ),
    );
  });
});

describe('npm run edition', () => {
  let folder = '';
  const content = () => join(folder, 'content');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  const edition = (...args: string[]) =>
    execFileSync(process.execPath, ['tools/edition.ts', ...args], {
      env: { ...process.env, CONTENT_DIR: content() },
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const edit = (file: string, from: string, to: string) => {
    const text = readFileSync(join(content(), file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(content(), file), text.replace(from, to));
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'edition-test-'));
    cpSync(HOUSING, content(), { recursive: true });
    for (const name of ['editions.yaml', 'edition-digest.txt']) rmSync(join(content(), name));
    git('init', '-q');
    edition('--title', 'First', '--date', '2020-07-01');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('seals what changed, with the words before and after, and the content is then good', () => {
    expect(edition()).toMatch('Nothing has changed since edition 1.');
    edit('policies/garden-estates.md', 'built four estates with', 'built five estates with');
    edit('sources/millbrook-gazette-1984.md', 'A builder wants towers.', 'A builder wants none.');
    expect(edition()).toMatch(
      /changed {3}policies\/garden-estates summary[\s\S]*millbrook-gazette-1984 p3/,
    );
    edition('--title', 'Second', '--date', '2020-08-01', '--note', 'Two things were mended.');
    const [, second] = parse(readFileSync(join(content(), 'editions.yaml'), 'utf8'));
    expect(second).toEqual({
      edition: 2,
      date: '2020-08-01',
      title: 'Second',
      note: 'Two things were mended.',
      changes: [
        {
          record: 'policies/garden-estates',
          what: 'changed',
          field: 'summary',
          old: 'Millbrook built four estates with gardens between 1971 and 1985, and let them at low rents.',
          new: 'Millbrook built five estates with gardens between 1971 and 1985, and let them at low rents.',
        },
        {
          record: 'sources/millbrook-gazette-1984',
          what: 'changed',
          field: 'p3',
          old: 'A builder wants towers.',
          new: 'A builder wants none.',
        },
      ],
    });
    const { archive, problems } = checkContent(content());
    expect(problems).toEqual([]);
    expect(archive && listPending(archive)).toEqual([]);
  });

  test('does not seal when what a field read before cannot be proved', () => {
    edit('people/tom-birch.md', 'who raised the rents', 'who lowered the rents');
    const digest = readFileSync(join(content(), 'edition-digest.txt'), 'utf8');
    writeFileSync(
      join(content(), 'edition-digest.txt'),
      digest.replace(/(people\/tom-birch .*summary:)\w+/, '$100000000'),
    );
    expect(() => edition('--title', 'Third')).toThrow(/tom-birch summary/);
    expect(edition('--title', 'Third', '--without-old')).toMatch('Edition 3 is sealed');
  });
});

describe('the ledger of the second site', () => {
  const archive = loadHousing();
  const file = JSON.parse(JSON.stringify(toChanges(archive, ROOT))) as ChangesFile;

  test('is told newest first, with titles and addresses of today', () => {
    expect(file.editions.map(({ edition }) => edition)).toEqual([2, 1]);
    expect(file.editions[0]?.changes[0]).toMatchObject({
      record: 'policies/garden-estates',
      title: 'Garden estates',
      url: `${ROOT}policies/garden-estates/`,
      what: 'corrected',
      note: expect.stringMatching(/count/),
    });
    expect(file.pending).toMatchObject([
      { record: 'people/tom-birch', what: 'changed', field: 'summary' },
    ]);
  });

  test('a sheet is told what concerns it and nothing else', () => {
    const item = (name: string) => parseItem(name) as NonNullable<ReturnType<typeof parseItem>>;
    const fields = (name: string, since: number) =>
      changesSince(file, since, item(name)).map(({ field }) => field);
    expect(fields('policies/garden-estates', 1)).toEqual(['summary']);
    expect(fields('policies/garden-estates', 2)).toEqual([]);
    expect(fields('sources/millbrook-gazette-1984#p2', 1)).toEqual(['p2']);
    expect(fields('sources/millbrook-gazette-1984#p1', 1)).toEqual([]);
    expect(fields('sources/millbrook-gazette-1984', 1)).toEqual(['p2']);
    expect(fields('people/tom-birch', 2)).toEqual(['summary']);
    expect(fields('policies/sky-homes', 1)).toEqual([]);
    const sheet = parseSheet('1.1/ppx/pgarden-estates/pgarden-estates/psky-homes')?.sheet ?? EMPTY;
    expect(sheetChanges(file, sheet).map(({ item: own }) => own.id)).toEqual(['garden-estates']);
  });

  test('the feed has each edition and each record changed, with days of the ledger', () => {
    const feed = toFeed(archive, ROOT);
    expect([...feed.matchAll(/<entry>/g)]).toHaveLength(4);
    expect(feed).toBe(toFeed(loadHousing(), ROOT));
    expect([...feed.matchAll(/<updated>([^<]+)</g)].map(([, date]) => date)).toEqual([
      '2020-06-30T00:00:00Z',
      '2020-06-30T00:00:00Z',
      '2020-06-30T00:00:00Z',
      '2020-06-30T00:00:00Z',
      '2020-01-31T00:00:00Z',
    ]);
    const ids = [...feed.matchAll(/<id>([^<]+)</g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
