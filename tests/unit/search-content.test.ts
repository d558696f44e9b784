import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { foldText, foldWords } from '../../src/base/fold.ts';
import { toLexicon, toSearchDocuments } from '../../src/export/search.ts';
import { checkContent } from '../../src/load/archive.ts';
import type { Archive } from '../../src/model/archive.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import type { Found, SearchEngine } from '../../src/search/engine.ts';
import { findTelling } from '../../src/search/telling.ts';
import { openEngine } from './engine.ts';

/** The search over this site's own content, tried many times with what readers do to words. */
let archive: Archive;
let documents: SearchDocument[];
let engine: SearchEngine;
beforeAll(() => {
  archive = checkContent('content').archive as Archive;
  documents = toSearchDocuments(archive);
  engine = openEngine(documents, toLexicon(archive));
});

/** Numbers that are the same in every run: a linear congruence, from a seed. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const idsOf = (results: readonly Found[]): string[] =>
  results.flatMap(({ record, more }) => [record.id, ...more.map((one) => one.record.id)]);

const NOISE: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'),
  (text) => text.replaceAll(' ', '\u00A0'),
  (text) => text.replaceAll(' ', '\n  '),
  (text) => text.replaceAll('fi', 'ﬁ').normalize('NFD'),
  (text) => text.replace(/(\p{Ll}{3})(\p{Ll}{3})/u, '$1\u00AD$2'),
  (text) => text.toLowerCase(),
];

test('2,000 stretches of quotations, 8 to 300 letters, cut anywhere: those that stand in one only come first', {
  timeout: 600_000,
}, async () => {
  const random = makeRandom(1);
  const quotes = documents.filter(({ kind }) => kind === 'quote');
  const bodies = quotes.map(({ title }) => ` ${foldWords(title).toLowerCase()} `);
  const elsewhere = documents
    .filter(({ kind }) => kind !== 'quote')
    .map(({ title, text, aliases, detail }) =>
      [title, text, detail, ...aliases].map((field) => foldWords(field).toLowerCase()).join(' | '),
    );
  let tried = 0;
  const missed: string[] = [];
  while (tried < 2000) {
    const quote = quotes[random(quotes.length)] as SearchDocument;
    const length = 8 + random(293);
    const from = random(Math.max(1, quote.title.length - length + 1));
    const stretch = quote.title.slice(from, from + length).trim();
    // A number cut short is another number, and is not to be found as that one: 20 is not 120.
    const isCutAt = (at: number) =>
      /\d[\d,.]?$/.test(quote.title.slice(0, at)) &&
      /^[\d,.]*[\d\p{L}]/u.test(quote.title.slice(at));
    if (isCutAt(from) || isCutAt(from + length)) continue;
    // What search can compare: words, at least one of them long enough to tell.
    const folded = foldWords(stretch).toLowerCase();
    if (folded.length < 8) continue;
    if (bodies.filter((body) => body.includes(folded)).length !== 1) continue;
    if (elsewhere.some((text) => text.includes(folded))) continue;
    tried++;
    const typed = (NOISE[random(NOISE.length)] as (text: string) => string)(stretch);
    const { exact } = await engine.search(typed, { exact: 5, similar: 0 });
    if (exact.results[0]?.record.id !== quote.id)
      missed.push(`${quote.id}: “${typed}” gave ${idsOf(exact.results)}`);
  }
  expect(missed).toEqual([]);
});

describe('500 misspellings by one letter', () => {
  test('of names, policies and rare words: the right thing is among the first three for 97 in 100', {
    timeout: 600_000,
  }, async () => {
    const random = makeRandom(2);
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const misspell = (word: string): string => {
      const at = 1 + random(word.length - 1);
      const letter = letters[random(26)] as string;
      return [
        word.slice(0, at) + word.slice(at + 1),
        word.slice(0, at) + letter + word.slice(at),
        word.slice(0, at) + letter + word.slice(at + 1),
        at + 1 < word.length
          ? `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`
          : word.slice(0, at) + word.slice(at + 1),
      ][random(4)] as string;
    };
    /** Words by who holds them, so that the right thing is any that holds the word meant. */
    const holders = new Map<string, Set<string>>();
    for (const { id, title, text, aliases, detail } of documents)
      for (const { word } of [title, text, detail, ...aliases].flatMap(foldText))
        holders.set(word, (holders.get(word) ?? new Set()).add(id));
    const named = documents.filter(({ kind }) => kind === 'policy' || kind === 'person');
    const rare = [...holders].filter(
      ([word, ids]) => word.length >= 6 && ids.size <= 2 && /^[a-z]+$/.test(word),
    );
    let right = 0;
    const missed: string[] = [];
    for (let i = 0; i < 500; i++) {
      let typed: string;
      let wanted: ReadonlySet<string>;
      if (i % 2) {
        const record = named[random(named.length)] as SearchDocument;
        const words = record.title.split(' ');
        const long = words.flatMap((word, at) => (/^\p{L}{5,}$/u.test(word) ? [at] : []));
        if (!long.length) {
          i--;
          continue;
        }
        const at = long[random(long.length)] as number;
        typed = words.map((word, j) => (j === at ? misspell(word) : word)).join(' ');
        wanted = new Set([record.id]);
      } else {
        const [word, ids] = rare[random(rare.length)] as [string, Set<string>];
        typed = misspell(word);
        wanted = ids;
      }
      const { exact, similar } = await engine.search(typed, { exact: 3, similar: 3 });
      const found = [...exact.results.slice(0, 3), ...similar.results.slice(0, 3)];
      if (idsOf(found).some((id) => wanted.has(id))) right++;
      else missed.push(`“${typed}” for ${[...wanted]}: ${idsOf(found)}`);
    }
    expect(right, missed.join('\n')).toBeGreaterThanOrEqual(485);
  });
});

test('a plain question shows what it is about among the first three', async () => {
  const lines = parse(readFileSync('tests/fixtures/questions.yaml', 'utf8')) as {
    question: string;
    id: string;
  }[];
  expect(lines).toHaveLength(20);
  const missed: string[] = [];
  for (const { question, id } of lines) {
    const { named, exact, similar } = await engine.search(question, { exact: 3, similar: 3 });
    const shown = [
      ...named.map((one) => one.id),
      ...idsOf(exact.results),
      ...idsOf(similar.results),
    ].slice(0, 3);
    if (!shown.includes(id)) missed.push(`“${question}” for ${id}: ${shown}`);
  }
  expect(missed).toEqual([]);
});

test('500 altered quotations: never on the exact shelf, and the change is told', {
  timeout: 600_000,
}, async () => {
  const random = makeRandom(3);
  const quotes = documents.filter(({ kind }) => kind === 'quote');
  const people = ['Marlowe', 'Okonkwo', 'Pembridge'];
  const missed: string[] = [];
  let tried = 0;
  while (tried < 500) {
    const quote = quotes[random(quotes.length)] as SearchDocument;
    const tokens = foldText(quote.title);
    if (tokens.length < 3) continue;
    const at = 1 + random(tokens.length - 2);
    const token = tokens[at] as (typeof tokens)[number];
    const original = quote.title.slice(token.start, token.end);
    const isFirst = /[.!?:…]\W*$/.test(quote.title.slice(0, token.start));
    const telling = findTelling(token.word, original, isFirst);
    const put = (words: string) =>
      quote.title.slice(0, token.start) + words + quote.title.slice(token.end);
    let altered: string;
    let what: string;
    if (telling === 'negation' && /^(?:not|no|never)$/.test(token.word)) {
      altered = put('').replace('  ', ' ');
      what = 'negation';
    } else if (telling === 'year' || (telling === 'number' && /^\d+$/.test(token.word))) {
      altered = put(String(Number(token.word) + 1 + random(5)));
      what = telling;
    } else if (telling === 'name' && /^\p{Lu}\p{Ll}{3,}$/u.test(original)) {
      altered = put(people[random(3)] as string);
      what = 'name';
    } else if (random(4) === 0 && telling === undefined) {
      altered = put(`not ${original}`);
      what = 'negation';
    } else continue;
    tried++;
    const { exact, similar } = await engine.search(altered, { exact: 60, similar: 12 });
    if (idsOf(exact.results).includes(quote.id))
      missed.push(`on the exact shelf: ${quote.id}: “${altered}”`);
    const found = similar.results.find(({ record }) => record.id === quote.id);
    if (!found?.notes.some((note) => note.what === what))
      missed.push(`${what} not told: ${quote.id}: “${altered}”: ${JSON.stringify(found?.notes)}`);
  }
  expect(missed).toEqual([]);
});
