import { createHash } from 'node:crypto';
import { countVerbatim, toFingerprintText } from '../base/strict.ts';
import type { Archive, Verification } from './archive.ts';
import { digestQuote } from './link.ts';
import type { Problem } from './problem.ts';

/** A text from the folder that the editor holds; its name is only for messages. */
export type Text = { name: string; text: string };

/** What a text is known by, whatever its file is called: SHA-256 of its normalised form. */
export const fingerprint = (text: string): string =>
  createHash('sha256').update(toFingerprintText(text)).digest('hex');

/** Whose text is at hand, found by fingerprint and not by file name. */
export function matchTexts(archive: Archive, texts: Text[]): Map<string, string> {
  const byPrint = new Map(texts.map(({ text }) => [fingerprint(text), toFingerprintText(text)]));
  return new Map(
    archive.sources.flatMap((source) => {
      const text = source.text && byPrint.get(source.text.sha256);
      return text ? [[source.id, text] as const] : [];
    }),
  );
}

/**
 * Looks for every quotation in the passage it claims. The result holds those found once, word for
 * word; the rest are problems. A quotation whose source's text is not at hand keeps the seal of an
 * earlier check while its words and that text are still the same, and is counted as unread.
 */
export function verifyQuotes(
  archive: Archive,
  texts: ReadonlyMap<string, string>,
  checked: string,
  earlier?: Verification,
): { verification: Verification; problems: Problem[]; unread: number } {
  const verification: Verification = { checked, texts: {}, quotes: {} };
  const problems: Problem[] = [];
  let unread = 0;
  for (const quote of [...archive.quotes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const source = archive.sourcesById.get(quote.source);
    const text = texts.get(quote.source);
    if (!source?.text || text === undefined) {
      unread++;
      const digest = digestQuote(quote, quote.body);
      if (
        source?.text &&
        earlier?.quotes[quote.id] === digest &&
        earlier.texts[quote.source] === source.text.sha256
      ) {
        verification.quotes[quote.id] = digest;
        verification.texts[quote.source] = source.text.sha256;
      }
      continue;
    }
    const { file } = quote.place;
    const fail = (line: number, field: string, message: string) =>
      problems.push({ file, line, field, message });
    const lines = text.split('\n');
    const number = source.text.lines[quote.passage];
    if (!number) {
      fail(
        quote.place.lineOf(['passage']),
        'passage',
        `${quote.source} gives no line for ${quote.passage}; add it to text.lines`,
      );
      continue;
    }
    const found = countVerbatim(quote.body, lines[number - 1] ?? '');
    if (found === 1) {
      verification.quotes[quote.id] = digestQuote(quote, quote.body);
      verification.texts[quote.source] = source.text.sha256;
    } else if (found > 1)
      fail(
        quote.bodyLine,
        'body',
        `stands ${found} times in ${quote.passage} of ${quote.source}; quote more of it, so that it can be told apart`,
      );
    else {
      const elsewhere = Object.entries(source.text.lines).find(([, n]) =>
        countVerbatim(quote.body, lines[n - 1] ?? ''),
      );
      fail(
        quote.bodyLine,
        'body',
        elsewhere
          ? `stands in ${elsewhere[0]} of ${quote.source}, not in ${quote.passage}; correct the passage`
          : `does not stand word for word in ${quote.passage} of ${quote.source}; compare it letter by letter`,
      );
    }
  }
  verification.texts = Object.fromEntries(Object.entries(verification.texts).sort());
  return { verification, problems, unread };
}

/** How many words in a row may be alike by chance; more is copying. */
export const LEAK_WORDS = 12;

type Word = { word: string; line: number };

const toWords = (text: string, firstLine = 1): Word[] =>
  text.split('\n').flatMap((line, i) =>
    Array.from(
      line
        .normalize('NFKC')
        .toLowerCase()
        .matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu),
      ([word]) => ({
        word: word.replace('’', "'"),
        line: firstLine + i,
      }),
    ),
  );

const runs = (words: Word[]): { run: string; line: number; at: number }[] =>
  words.slice(0, Math.max(0, words.length - LEAK_WORDS + 1)).map(({ line }, at) => ({
    run: words
      .slice(at, at + LEAK_WORDS)
      .map(({ word }) => word)
      .join(' '),
    line,
    at,
  }));

/**
 * Finds runs of words in the content's own prose that stand in the protected texts too, other
 * than in registered quotations. `files` are those that must be in fresh words.
 */
export function findLeaks(
  archive: Archive,
  texts: Iterable<string>,
  files: { file: string; text: string }[],
): Problem[] {
  const quoted = new Set(
    archive.quotes.flatMap((quote) => runs(toWords(quote.body)).map(({ run }) => run)),
  );
  const protectedRuns = new Set<string>();
  for (const text of texts)
    for (const { run } of runs(toWords(text))) if (!quoted.has(run)) protectedRuns.add(run);
  return files.flatMap(({ file, text }) => {
    let free = 0;
    return runs(toWords(text)).flatMap(({ run, line, at }) => {
      if (at < free || !protectedRuns.has(run)) return [];
      free = at + LEAK_WORDS;
      return [
        {
          file,
          line,
          field: 'text',
          message: `“${run}” stands in a protected text; say it in fresh words, or register it as a quotation`,
        },
      ];
    });
  });
}
