import { foldText, isSameWord, type Token, toTerm } from '../base/fold.ts';
import { compareKinds, type SearchRecord } from './document.ts';
import { type Query, wordsOf } from './query.ts';

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
};

/** So many words are a remembered sentence, which is there in a row or is not there. */
export const SENTENCE_WORDS = 6;

/** A single part of a word must have so many letters to be looked for within longer words. */
export const PART_LETTERS = 4;

export const foldRecord = (record: SearchRecord): Folded => ({
  record,
  title: foldText(record.title),
  text: foldText(record.text),
  others: [...record.aliases, record.detail].map(foldText),
});

/** Whether a record holds every wanted word and no unwanted one, and how. */
export function matchRecord({ title, text, others }: Folded, query: Query): ExactMatch | undefined {
  const words = wordsOf(query);
  if (!words.length) return undefined;
  const names = [title, ...others];
  const all = [...names, text];
  if (query.unwanted.some((row) => isIn(row, all))) return undefined;
  if (query.wanted.every((row) => isIn(row, all))) {
    const isName = names.some(
      (name) => name.length === words.length && findRow(name, words).length > 0,
    );
    const inRow = { title: findRow(title, words), text: findRow(text, words) };
    const inOthers = isIn(words, others);
    const row = isName
      ? 100
      : inRow.title.length
        ? 60
        : inOthers
          ? 50
          : words.length > 1 && inRow.text.length
            ? 40
            : 0;
    if (row) return { score: row, how: 'row', titleSpans: inRow.title, textSpans: inRow.text };
    if (words.length < SENTENCE_WORDS) {
      const light = (field: Token[]) =>
        query.wanted.flatMap((wanted) => findRow(field, wanted)).sort((a, b) => a.start - b.start);
      return {
        // Among words apart, those that stand in names count for more.
        score:
          10 +
          (20 * query.wanted.filter((wanted) => isIn(wanted, names)).length) / query.wanted.length,
        how: words.length === 1 ? 'row' : 'apart',
        titleSpans: light(title),
        textSpans: light(text),
      };
    }
  }
  if (!mayBeCut(query)) return undefined;
  const titleSpans = findCutRow(title, words);
  const textSpans = findCutRow(text, words);
  const inOthers = others.some((field) => findCutRow(field, words).length > 0);
  if (!titleSpans.length && !textSpans.length && !inOthers) return undefined;
  const score = (words.length > 1 ? 32 : 4) + (titleSpans.length ? 3 : inOthers ? 2 : 1);
  return { score, how: 'cut', titleSpans, textSpans };
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
  return !query.quoted && (words.length > 1 || (words[0]?.length ?? 0) >= PART_LETTERS);
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
function findCutRow(tokens: readonly Token[], words: readonly string[]): Span[] {
  const last = words.length - 1;
  return findRows(tokens, words.length, (i) =>
    words.every((word, j) => {
      const token = tokens[i + j]?.word ?? '';
      if (isSameWord(token, word)) return true;
      if (j > 0 && j < last) return false;
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
