import { foldText, type Token } from '../base/fold.ts';
import { compareKinds, type SearchDocument } from './document.ts';
import { type Query, wordsOf } from './query.ts';

/** A document folded once, so that every query only compares words. */
type Folded = { document: SearchDocument; title: Token[]; aliases: string[]; text: Token[] };

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
      aliases: document.aliases.map((alias) =>
        foldText(alias)
          .map(({ word }) => word)
          .join(' '),
      ),
      text: foldText(document.text),
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
  { document, title, aliases, text }: Folded,
  query: Query,
  words: string[],
): ExactResult[] {
  const all = [...title, ...text];
  const has = (word: string) => all.some((token) => token.word === word);
  if (query.unwanted.some(has)) return [];
  const inAlias = aliases.some((alias) => ` ${alias} `.includes(` ${words.join(' ')} `));
  const rows = query.wanted.map((row) => ({
    title: findRow(title, row),
    text: findRow(text, row),
  }));
  if (!inAlias && rows.some((row) => !row.title.length && !row.text.length)) return [];
  // Words that stand in a row as they were typed are lit as one stretch.
  const inRow = { title: findRow(title, words), text: findRow(text, words) };
  const phrase = words.join(' ');
  const name = title.map(({ word }) => word).join(' ');
  const points =
    name === phrase || aliases.includes(phrase)
      ? 100
      : inRow.title.length
        ? 60
        : inAlias
          ? 50
          : words.length > 1 && inRow.text.length
            ? 40
            : rows.every((row) => row.title.length)
              ? 30
              : 10;
  return [
    {
      document,
      score: points,
      titleSpans: inRow.title.length ? inRow.title : rows.flatMap((row) => row.title),
      textSpans: inRow.text.length
        ? inRow.text
        : rows.flatMap((row) => row.text).sort((a, b) => a.start - b.start),
    },
  ];
}

/** Where words stand in a row among the tokens. */
export function findRow(tokens: Token[], words: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i + words.length <= tokens.length; i++) {
    if (!words.every((word, j) => tokens[i + j]?.word === word)) continue;
    const first = tokens[i] as Token;
    const last = tokens[i + words.length - 1] as Token;
    spans.push({ start: first.start, end: last.end });
  }
  return spans;
}
