// What the search is measured on: records of invented words by Zipf's law, with targets planted in
// them, the same in every run.
import type { SearchDocument } from '../../src/search/document.ts';

export type Query = {
  text: string;
  /** Whether only records that hold the words as typed would do, or near ones are looked for. */
  kind: 'words' | 'phrase' | 'one edit' | 'two edits';
  /** The record that a misspelt word was planted in. */
  target: string;
};

/** Numbers that are the same in every run, from 0 to below 1: a linear congruence. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES =
  'al an ar be ca co con de di el en er es fa ge in is la le li lo ma me mi na ne no or pa pe pro ra re ri ro sa se si so ta te ti to tra un ve vi'.split(
    ' ',
  );

/** A vocabulary of so many words, short ones first, as in a language. */
function makeWords(count: number, random: () => number): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = 1 + Math.floor(random() * (1 + Math.log10(words.size + 10)));
    let word = '';
    for (let i = 0; i < syllables; i++)
      word += SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
    if (word.length > 1) words.add(word);
  }
  return [...words];
}

/** So many records of 20 to 60 words. So many of them hold a word that no other has. */
export function makeCorpus(
  size: number,
  planted = 100,
): {
  documents: SearchDocument[];
  targets: Map<string, string>;
} {
  const random = makeRandom(size);
  const words = makeWords(30_000, random);
  const pick = () => words[Math.floor(words.length ** random()) - 1] ?? 'the';
  const targets = new Map<string, string>();
  const known = new Set(words);
  const documents = Array.from({ length: size }, (_, i): SearchDocument => {
    const text = Array.from({ length: 20 + Math.floor(random() * 41) }, pick);
    const id = `record-${i}`;
    if (i % Math.max(1, Math.floor(size / planted)) === 0) {
      let word = '';
      do
        word = Array.from(
          { length: 8 + Math.floor(random() * 4) },
          () => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)],
        ).join('');
      while (known.has(word));
      known.add(word);
      text[Math.floor(text.length / 2)] = word;
      targets.set(`quotes/${id}/`, word);
    }
    return {
      id,
      kind: 'quote',
      title: text.slice(0, 12).join(' '),
      detail: `Speaker ${i % 500}, ${1990 + (i % 36)}`,
      aliases: [],
      text: text.join(' '),
      path: `quotes/${id}/`,
      year: 1990 + (i % 36),
      speaker: '',
      source: '',
      policies: [],
      stance: '',
      seal: 0,
      era: '',
    };
  });
  return { documents, targets };
}

/** One letter added, lost, changed or swapped with its neighbour. */
function edit(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1));
  const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)] ?? 'a';
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1);
    default:
      return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  }
}

/** The queries, so many of each kind: words, words in a row, and the planted words with one edit and with two. */
export function makeQueries(
  documents: readonly SearchDocument[],
  targets: ReadonlyMap<string, string>,
  sample = 50,
): Query[] {
  const random = makeRandom(7);
  const queries: Query[] = [];
  for (let i = 0; i < sample; i++) {
    const words = (documents[Math.floor(random() * documents.length)]?.text ?? '').split(' ');
    const count = 1 + (i % 3);
    const from = Math.floor(random() * (words.length - 6));
    queries.push({
      text: Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(
        ' ',
      ),
      kind: 'words',
      target: '',
    });
    queries.push({
      text: words.slice(from, from + 3 + (i % 4)).join(' '),
      kind: 'phrase',
      target: '',
    });
  }
  for (const [target, word] of [...targets].slice(0, sample)) {
    const once = edit(word, random);
    queries.push({ text: once, kind: 'one edit', target });
    queries.push({ text: edit(once, random), kind: 'two edits', target });
  }
  return queries;
}
