import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toLexicon, toSearchDocuments } from '../../src/export/search.ts';
import { checkContent } from '../../src/load/archive.ts';
import type { Archive } from '../../src/model/archive.ts';
import { checkWords } from '../../src/search/check.ts';
import type { SearchEngine } from '../../src/search/engine.ts';
import { makeDocument, openEngine } from './engine.ts';

type Line = { text: string; speaker?: string; change?: string };
/** Lines that were written before the checker and are not changed to suit it. */
const lines = parse(readFileSync('tests/fixtures/check-lines.yaml', 'utf8')) as Record<
  'verbatim' | 'altered' | 'elsewhere' | 'unknown',
  Line[]
>;

/** Whether a change is told as what it is: a year is a number, and any change is one of a word. */
const isTold = (change: string, what: string): boolean =>
  what === change || change === 'word' || (change === 'number' && what === 'year');

let engine: SearchEngine;
beforeAll(() => {
  const archive = checkContent('content').archive as Archive;
  engine = openEngine(toSearchDocuments(archive), toLexicon(archive));
});

describe('two hundred lines', () => {
  test.each(Object.keys(lines) as (keyof typeof lines)[])('fifty %s', async (verdict) => {
    expect(lines[verdict]).toHaveLength(50);
    const missed: string[] = [];
    for (const { text, speaker = '', change } of lines[verdict]) {
      const check = await checkWords(engine, text, speaker);
      if (check.verdict !== verdict) missed.push(`${check.verdict}: “${text}” ${speaker}`);
      else if (change && !check.notes.some(({ what }) => isTold(change, what)))
        missed.push(`${change} not flagged: “${text}”: ${check.notes.map((note) => note.text)}`);
    }
    expect(missed).toEqual([]);
  });
});

describe('a verdict', () => {
  const one = openEngine([
    makeDocument('ada-reeve', 'Ada Reeve', '', { kind: 'person', aliases: ['Councillor Reeve'] }),
    makeDocument('tom-birch', 'Tom Birch', '', { kind: 'person' }),
    makeDocument(
      'q',
      'We said “every home a garden” [by 1985], and we – all of us – kept our word. It’s done.',
      '',
      {
        kind: 'quote',
        speaker: 'ada-reeve',
        source: 's',
        seal: 2,
      },
    ),
    makeDocument('s', 'Gardens for all', '', {
      kind: 'source',
      source: 's',
      detail: 'Gazette, 1984',
    }),
  ]);
  const verdict = async (text: string, speaker = '') =>
    (await checkWords(one, text, speaker)).verdict;

  test.each([
    ['“every home a garden”', ''],
    ["and we - all of us - kept our word. It's done", 'Reeve'],
    ['We said … kept our word', 'Councillor Ada Reeve'],
    ['… and we — all of us — kept our word…', 'ada-reeve'],
    ['We said “every home a garden” [by 1985]', ''],
    ['we said "every home a garden"', ''],
  ])('word for word: %s, %s', async (text, speaker) => {
    expect(await verdict(text, speaker)).toBe('verbatim');
  });
  test.each([
    ['We said every home a palace', 'word'],
    ['and we – all of us – did not keep our word', 'negation'],
    ['We SAID “every home a garden”', 'spelling'],
    ['kept our word … We said', 'word'],
    ['We said “every home a garden” [by 1986], and we', 'year'],
  ])('altered: %s', async (text, what) => {
    const check = await checkWords(one, text, '');
    expect(check.verdict).toBe('altered');
    expect(check.notes.map((note) => note.what)).toContain(what);
  });
  test('tells who, where and how it was proved', async () => {
    expect((await checkWords(one, 'every home a garden', 'Tom Birch')).verdict).toBe('elsewhere');
    expect((await checkWords(one, 'every home a garden', '')).evidence).toMatchObject([
      { speaker: 'Ada Reeve', source: 'Gazette, 1984', seal: 'second hand', record: { id: 'q' } },
    ]);
  });
  test('a sentence that holds a whole quotation is not one, and names what it holds', async () => {
    const some = openEngine([
      makeDocument('short', 'a garden', '', { kind: 'quote' }),
      makeDocument('part', 'every home a garden', '', { kind: 'quote' }),
      makeDocument('whole', 'Every home a garden, and every garden a gate', '', { kind: 'quote' }),
    ]);
    const within = async (text: string) => {
      const check = await checkWords(some, text, '');
      return [check.verdict, ...check.within.map(({ record }) => record.id)];
    };
    const report =
      'The minister told the House on Tuesday evening that his plan would give %, which the papers the next day thought unlikely';
    expect(await within(report.replace('%', '“every home a garden”'))).toEqual(['unknown', 'part']);
    expect(
      await within(report.replace('%', 'every home a garden, and every garden a gate')),
    ).toEqual(['unknown', 'whole', 'part']);
    expect(await within(report.replace('%', 'every house a garden'))).toEqual(['unknown']);
    expect(await within('every home a garden')).toEqual(['verbatim']);
  });
  test('a word or two tell nothing, and nothing is no words', async () => {
    for (const text of ['home', 'we', '', '  “…” ']) {
      const check = await checkWords(one, text, '');
      expect([check.verdict, check.isShort], text).toEqual(['unknown', true]);
    }
    expect(await verdict('something else that nobody here has said')).toBe('unknown');
  });
  test('among many quotations it is the same', async () => {
    const many = openEngine([
      makeDocument('ada-reeve', 'Ada Reeve', '', { kind: 'person' }),
      ...Array.from({ length: 900 }, (_, i) =>
        makeDocument(
          `q${i}`,
          `Plan number ${i} was to ${['mend', 'sell', 'burn'][i % 3]} the ${['roofs', 'walls', 'floors', 'doors'][i % 4]} of ward ${i}`,
          '',
          {
            kind: 'quote',
            speaker: 'ada-reeve',
          },
        ),
      ),
    ]);
    expect(
      (await checkWords(many, 'to mend the walls of ward 633', '')).evidence[0]?.record.id,
    ).toBe('q633');
    expect(
      (await checkWords(many, 'Plan number 633 was not to mend the walls of ward 633', '')).verdict,
    ).toBe('altered');
  });
});
