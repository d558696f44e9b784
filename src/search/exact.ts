import { foldText, isSameWord, type Token, toTerm } from '../base/fold.ts';
import { compareKinds, type SearchRecord } from './document.ts';
import { type Query, wordsOf } from './query.ts';
import type { Reading } from './readings.ts';
import { isTurning } from './telling.ts';

/** A record folded once, so that matching only compares words. */
export type Folded = {
  record: SearchRecord;
  title: Token[];
  text: Token[];
  /** Other names, and who and when, each on its own so that no row runs from one into the next. */
  others: Token[][];
};

/** A stretch of a text, to be lit. */
export type Span = { start: number; end: number };

/** How a record holds what was asked for. */
export type ExactMatch = {
  /** Higher is better. A name that is just what was typed leads, then words in a row, then words apart. */
  score: number;
  /**
   * `row`: all the words stand in a row. `cut`: so they do, but the first or last of them only as
   * a part of a longer word. `apart`: each stands somewhere.
   */
  how: 'row' | 'cut' | 'apart';
  titleSpans: Span[];
  textSpans: Span[];
  /** Another way of saying what was typed, where that is what stands there. */
  as: string | undefined;
};

/** So many words are a remembered sentence, which is there in a row or is not there. */
export const SENTENCE_WORDS = 6;

/** A term of so many words is a phrase that is quoted rather than a name. */
const PHRASE_WORDS = 3;

/** A single part of a word must have so many letters to be looked for within longer words. */
export const PART_LETTERS = 4;

const folded = new WeakMap<SearchRecord, Folded>();

/** A record folded, once for as long as it is kept. */
export function foldRecord(record: SearchRecord): Folded {
  let known = folded.get(record);
  if (!known) {
    known = {
      record,
      title: foldText(record.title),
      text: foldText(record.text),
      others: [...record.aliases, record.detail].map(foldText),
    };
    folded.set(record, known);
  }
  return known;
}

/** What was found in other words than those typed stands behind what was found in just those. */
const OTHER_WORDS = 3;

/**
 * Whether a record holds every wanted word and no unwanted one, and how. Every reading of the
 * query is tried, and the best one tells.
 */
export function matchRecord(
  record: Folded,
  query: Query,
  readings: readonly Reading[] = [{ wanted: query.wanted, as: undefined }],
): ExactMatch | undefined {
  let best: ExactMatch | undefined;
  const all = [record.title, ...record.others, record.text];
  if (!query.wanted.length || query.unwanted.some((row) => isIn(row, all))) return undefined;
  for (const reading of readings) {
    const match = matchReading(record, query, reading);
    if (match && match.score > (best?.score ?? 0)) best = match;
  }
  return best;
}

function matchReading(
  { record, title, text, others }: Folded,
  query: Query,
  { wanted, as }: Reading,
): ExactMatch | undefined {
  const words = wanted.flat();
  const names = [title, ...others];
  const all = [...names, text];
  const less = as === undefined ? 0 : OTHER_WORDS;
  if (wanted.every((row) => isIn(row, all))) {
    const isName = names.some(
      (name) => name.length === words.length && findRow(name, words).length > 0,
    );
    const inRow = { title: findRow(title, words), text: findRow(text, words) };
    // A phrase that a term explains was somebody's first: who typed it whole is after the words.
    const isPhrase = record.kind === 'term' && words.length >= PHRASE_WORDS;
    const row = isName
      ? isPhrase
        ? 59
        : 100
      : inRow.title.length
        ? 60
        : isIn(words, others)
          ? 50
          : words.length > 1 && inRow.text.length
            ? 40
            : 0;
    if (row)
      return {
        score: row - less,
        how: 'row',
        titleSpans: inRow.title,
        textSpans: inRow.text,
        as,
      };
    if (words.length < SENTENCE_WORDS && !all.some((field) => isTurnedRow(field, words))) {
      const light = (field: Token[]) =>
        wanted.flatMap((one) => findRow(field, one)).sort((a, b) => a.start - b.start);
      return {
        // Among words apart, those that stand in names count for more.
        score: 10 - less + (20 * wanted.filter((one) => isIn(one, names)).length) / wanted.length,
        how: wanted.length === 1 ? 'row' : 'apart',
        titleSpans: light(title),
        textSpans: light(text),
        as,
      };
    }
  }
  if (as !== undefined || !mayBeCut(query)) return undefined;
  const titleSpans = findCutRow(title, words, query);
  const textSpans = findCutRow(text, words, query);
  const inOthers = others.some((field) => findCutRow(field, words, query).length > 0);
  if (!titleSpans.length && !textSpans.length && !inOthers) return undefined;
  const score = (words.length > 1 ? 32 : 4) + (titleSpans.length ? 3 : inOthers ? 2 : 1);
  return { score, how: 'cut', titleSpans, textSpans, as };
}

/**
 * Whether words stand in a row but for one or two that turn it round: a "not", a "must", another
 * number. That is another sentence, however like it looks.
 */
export function isTurnedRow(tokens: readonly Token[], words: readonly string[]): boolean {
  if (words.filter((word) => !isTurning(toTerm(word))).length < 2) return false;
  const from = (at: number, next: number, turned: number): boolean => {
    if (next === words.length) return turned > 0;
    const there = tokens[at]?.word;
    if (there === undefined) return false;
    if (isSameWord(there, words[next] ?? '')) return from(at + 1, next + 1, turned);
    if (turned >= 2 || next === 0) return false;
    if (isTurning(toTerm(there)) && from(at + 1, next, turned + 1)) return true;
    if (isTurning(toTerm(words[next] ?? '')) && from(at, next + 1, turned + 1)) return true;
    // In place of a word, and not only beside it: among few words that would say too much.
    return (
      words.length > 2 &&
      next < words.length - 1 &&
      (isTurning(toTerm(there)) || isTurning(toTerm(words[next] ?? ''))) &&
      from(at + 1, next + 1, turned + 1)
    );
  };
  return tokens.some((_, at) => from(at, 0, 0));
}

/** Better first; among equals by kind, then the newer, then by number. */
export const compareMatches = (
  a: { score: number; record: Pick<SearchRecord, 'kind' | 'year'>; number: number },
  b: { score: number; record: Pick<SearchRecord, 'kind' | 'year'>; number: number },
): number =>
  b.score - a.score ||
  compareKinds(a.record.kind, b.record.kind) ||
  b.record.year - a.record.year ||
  a.number - b.number;

/** Only words as they were typed may be parts of longer ones; a quoted phrase is whole. */
export const mayBeCut = (query: Query): boolean => {
  const words = wordsOf(query);
  const { first, last } = query.open;
  if (words.length === 1) return first && (words[0]?.length ?? 0) >= PART_LETTERS;
  return words.length > 1 && (first || last);
};

const isIn = (row: readonly string[], fields: Token[][]): boolean =>
  fields.some((field) => findRow(field, row).length > 0);

/** Where words stand in a row among the tokens. */
export function findRow(tokens: readonly Token[], words: readonly string[]): Span[] {
  return findRows(tokens, words.length, (i) =>
    words.every((word, j) => isSameWord(tokens[i + j]?.word ?? '', word)),
  );
}

/** Where words stand in a row, the first perhaps the end of a longer word and the last a beginning. */
function findCutRow(tokens: readonly Token[], words: readonly string[], { open }: Query): Span[] {
  const last = words.length - 1;
  return findRows(tokens, words.length, (i) =>
    words.every((word, j) => {
      const token = tokens[i + j]?.word ?? '';
      if (isSameWord(token, word)) return true;
      if (j > 0 && j < last) return false;
      if ((j === 0 && !open.first) || (j === last && !open.last)) return false;
      // A number cut short is another number.
      if (/\d/.test(token)) return false;
      const there = word === toTerm(word) ? toTerm(token) : token;
      return last === 0
        ? there.includes(word)
        : j === 0
          ? there.endsWith(word)
          : there.startsWith(word);
    }),
  );
}

function findRows(tokens: readonly Token[], length: number, isAt: (i: number) => boolean): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i + length <= tokens.length; i++) {
    if (!isAt(i)) continue;
    const first = tokens[i] as Token;
    const last = tokens[i + length - 1] as Token;
    spans.push({ start: first.start, end: last.end });
  }
  return spans;
}
