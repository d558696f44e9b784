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

  /**
   * Documents that hold most of the words but not all, those that hold the rarer words first. A
   * half-remembered sentence is often right but for a word.
   */
  searchMost(query: Query, most: number): SearchDocument[] {
    const words = [...new Set(wordsOf(query))];
    if (words.length < 2) return [];
    const holders = new Map(
      words.map((word) => [word, this.folded.filter((folded) => holds(folded, word))]),
    );
    // A word counts by how rare it is; one that nothing holds counts as the rarest.
    const weigh = (word: string) => {
      const share = Math.max(1, holders.get(word)?.length ?? 0) / this.folded.length;
      return share > COMMON ? 0 : -Math.log(share);
    };
    const total = words.reduce((sum, word) => sum + weigh(word), 0);
    const found = new Map<Folded, number>();
    for (const word of words)
      for (const folded of holders.get(word) ?? [])
        found.set(folded, (found.get(folded) ?? 0) + weigh(word));
    return [...found]
      .map(([{ document }, weight]) => ({ document, share: total ? weight / total : 0 }))
      .filter(({ share }) => share >= 0.4 && share < 1)
      .sort(
        (a, b) =>
          Math.round(b.share * 20) - Math.round(a.share * 20) ||
          Number(b.document.kind === 'quote') - Number(a.document.kind === 'quote') ||
          compareKinds(a.document, b.document) ||
          (a.document.id < b.document.id ? -1 : 1),
      )
      .slice(0, most)
      .map(({ document }) => document);
  }
}

const holds = ({ title, text, others }: Folded, word: string): boolean =>
  [title, ...others, text].some((field) => field.some((token) => token.word === word));

/** Words so common that sharing them tells nothing, as a share of all documents. */
const COMMON = 0.25;

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
          : // Among words apart, those that stand in names count for more.
            10 + (20 * query.wanted.filter((row) => isIn(row, names)).length) / query.wanted.length;
  // Words that stand in a row as they were typed are lit as one stretch, and nothing else is.
  const light = (field: Token[], whole: Span[]) =>
    inRow.title.length || inRow.text.length
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
