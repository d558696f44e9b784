import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { flattenLinks, indexAddresses } from '../../src/export/records.ts';
import { loadArchive } from '../../src/load/archive.ts';
import { findSentences } from '../../src/markdown/sentences.ts';
import { listClaims } from '../../src/model/claims.ts';

/** The lines of a committed list of what this site's content must hold. */
const readList = (name: string): string[] =>
  readFileSync(`tests/lists/${name}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));

const archive = loadArchive();
const root = 'https://example.org/';
const index = indexAddresses(archive, root);
const isPublished = (address: string): boolean =>
  [...archive.records.values(), ...archive.sources].some(({ path }) => root + path === address);

test.each([
  ['inventory', 122],
  ['history', 95],
])('all of the list "%s" leads somewhere', (name, count) => {
  const asked = readList(name);
  expect(new Set(asked).size).toBe(count);
  expect(asked.filter((id) => !isPublished(index[id] ?? ''))).toEqual([]);
});

test('what the articles name leads to more than a source', () => {
  const paths = new Set([...archive.records.values()].map(({ path }) => root + path));
  expect(readList('inventory').filter((id) => !paths.has(index[id] ?? ''))).toEqual([]);
});

test('every listed claim stands in its source with both its ends, and in links.json', () => {
  const told = listClaims(archive).map(
    ({ source, id, subject, object }) =>
      `${source.id}#${id} ${root}${subject.path} ${root}${object.path}`,
  );
  const asked = readList('claims').map((line) => {
    const [claim, subject = '', object = ''] = line.split(' ');
    return `${claim} ${index[subject]} ${index[object]}`;
  });
  expect(new Set(asked).size).toBe(84);
  expect(asked.filter((claim) => !told.includes(claim))).toEqual([]);
  const rows = flattenLinks(archive, root) as { claim?: string }[];
  expect(rows.filter(({ claim }) => claim)).toHaveLength(told.length);
});

test('no policy or event tells anything without a source', () => {
  for (const record of [...archive.policies, ...archive.events]) {
    const sentences = findSentences(record.body);
    expect(sentences.length, record.id).toBeGreaterThan(1);
    expect(
      sentences.filter(({ sourced }) => !sourced),
      record.id,
    ).toEqual([]);
  }
});

test('every era is a story of 400 to 700 words with its minute', () => {
  for (const era of archive.eras) {
    const words = era.body
      .replace(/\[@[^\]]*\]/g, '')
      .replace(/^#.*$/gm, '')
      .replace(/\[\[[^\]|]*\|?([^\]]*)\]\]/g, '$1')
      .match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu);
    expect(words?.length, era.id).toBeGreaterThanOrEqual(400);
    expect(words?.length, era.id).toBeLessThanOrEqual(700);
    expect(era.body, era.id).toContain('## In one minute');
  }
});

test('at least five trails, each stop with a note and a question', () => {
  expect(archive.trails.length).toBeGreaterThanOrEqual(5);
  for (const { stops } of archive.trails) expect(stops.length).toBeGreaterThanOrEqual(5);
});
