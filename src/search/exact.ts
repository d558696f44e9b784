import { foldText, type Token } from '../base/fold.ts';
import { compareKinds, type SearchDocument } from './document.ts';
import { type Query, wordsOf } from './query.ts';

/** A document folded once, so that every query only compares words. */
type Folded = {
  document: SearchDocument;
  title: Token[];
  text: Token[];
  /** Other names, and who and when, each on its own so that no row runs from one into the next. */
  others: Token[][];
};

/** A stretch of a text, to be lit. */
export type Span = { start: number; end: number };

export type ExactResult = {
  document: SearchDocument;
  score: number;
  titleSpans: Span[];
  textSpans: Span[];
};

/** Finds documents that hold every wanted word, as typed but for what folding evens out. */
export class ExactIndex {
  private readonly folded: Folded[];

  constructor(documents: readonly SearchDocument[]) {
    this.folded = documents.map((document) => ({
      document,
      title: foldText(document.title),
      text: foldText(document.text),
      others: [...document.aliases, document.detail].map(foldText),
    }));
  }

  /** Best first. A name that is exactly what was typed leads, then words in a row, then words apart. */
  search(query: Query): ExactResult[] {
    const words = wordsOf(query);
    if (!words.length) return [];
    return this.folded
      .flatMap((folded) => score(folded, query, words))
      .sort(
        (a, b) =>
          b.score - a.score ||
          compareKinds(a.document, b.document) ||
          b.document.year - a.document.year ||
          (a.document.id < b.document.id ? -1 : 1),
      );
  }
}

function score(
  { document, title, text, others }: Folded,
  query: Query,
  words: string[],
): ExactResult[] {
  const isIn = (row: string[], fields: Token[][]) =>
    fields.some((field) => findRow(field, row).length > 0);
  const names = [title, ...others];
  const all = [...names, text];
  if (query.unwanted.some((row) => isIn(row, all))) return [];
  if (!query.wanted.every((row) => isIn(row, all))) return [];
  const isName = names.some((name) => name.map(({ word }) => word).join(' ') === words.join(' '));
  const inRow = { title: findRow(title, words), text: findRow(text, words) };
  const points = isName
    ? 100
    : inRow.title.length
      ? 60
      : isIn(words, others)
        ? 50
        : words.length > 1 && inRow.text.length
          ? 40
          : query.wanted.every((row) => isIn(row, names))
            ? 30
            : 10;
  // Words that stand in a row as they were typed are lit as one stretch.
  const light = (field: Token[], whole: Span[]) =>
    whole.length
      ? whole
      : query.wanted.flatMap((row) => findRow(field, row)).sort((a, b) => a.start - b.start);
  return [
    {
      document,
      score: points,
      titleSpans: light(title, inRow.title),
      textSpans: light(text, inRow.text),
    },
  ];
}

/** Where words stand in a row among the tokens. */
function findRow(tokens: Token[], words: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i + words.length <= tokens.length; i++) {
    if (!words.every((word, j) => tokens[i + j]?.word === word)) continue;
    const first = tokens[i] as Token;
    const last = tokens[i + words.length - 1] as Token;
    spans.push({ start: first.start, end: last.end });
  }
  return spans;
}
