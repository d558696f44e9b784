import { foldText, foldWords, toTerm } from '../base/fold.ts';
import { countVerbatim, toStrict } from '../base/strict.ts';
import { findCandidates, findStands } from './candidates.ts';
import {
  compareWords,
  type Difference,
  describeDifference,
  type Note,
  type Step,
} from './difference.ts';
import type { SearchRecord } from './document.ts';
import type { SearchEngine, Shown } from './engine.ts';
import { parseQuery } from './query.ts';

/** What is known of some words. */
export type Verdict = 'verbatim' | 'altered' | 'elsewhere' | 'unknown';

/** A quotation that words were found in, or in an altered form. */
export type Evidence = {
  record: Shown;
  /** The quotation's words. */
  words: string;
  speaker: string;
  /** The source that it is quoted from, by its short name. */
  source: string;
  /** Whether it was found word for word in the text of its source, and whether that text only recalls it. */
  seal: 'none' | 'sealed' | 'second hand';
};

/** The verdict on some words, and why. */
export type Check = {
  verdict: Verdict;
  /** What was compared: the words without outer quotation marks. */
  words: string;
  /** Where they stand; the nearest quotation where they are altered; none where they are unknown. */
  evidence: Evidence[];
  /** Of unknown words: quotations that stand whole within them. */
  within: Evidence[];
  /** Of altered words: every step from what was typed to what was said. */
  steps: Step[];
  /** What of these matters, in sentences. */
  notes: Note[];
  /** Of altered words: whether somebody else is said to have said them besides. */
  isOther: boolean;
  /** Whether there were too few words to tell anything. */
  isShort: boolean;
};

/** Up to so many quotations all are compared; of more, those that the index proposes. */
const COMPARE_ALL = 400;
const MOST_CANDIDATES = 30;

/** Fewer letters than this are words that anybody says, unless they are a whole quotation. */
const LEAST_LETTERS = 8;

/** A quotation of fewer words than this stands within a sentence by chance. */
const LEAST_WITHIN = 3;

/** At least so much of the words must stand in a quotation for them to be called altered. */
const SAME_PART = 0.6;
/** And the steps between them must cost no more than this part of the words. */
const MOST_COST = 0.45;

/** What stands around words when they are quoted, and is not theirs. */
const stripOuter = (text: string): string =>
  text
    .trim()
    .replace(/^(?:[\s"“”„«»'‘’]|\[?(?:…|\.\.\.)\]?)+/u, '')
    .replace(/(?:[\s"“”«»'‘’,;]|\[?(?:…|\.\.\.)\]?)+$/u, '');

/** One form for what quoting changes by custom: dashes between words, and marks of omission. */
const evenOut = (text: string): string =>
  toStrict(text)
    .replace(/ [-–—] /g, ' – ')
    .replace(/\s*\[?(?:…|\.\.\.)\]?\s*/g, ' […] ')
    .trim();

/** Whether words stand in a quotation word for word, as they are or with the first or last mark changed. */
function isVerbatim(words: string, quotation: string): boolean {
  const there = evenOut(quotation);
  const given = evenOut(words);
  const ways = new Set([
    given,
    // A quotation set into a sentence may begin small or large and end with that sentence's stop.
    given.replace(/[.!?]$/, ''),
    given.replace(/^\p{L}/u, (letter) => letter.toLowerCase()),
    given.replace(/^\p{L}/u, (letter) => letter.toUpperCase()),
    given.replace(/^\p{L}/u, (letter) => letter.toLowerCase()).replace(/[.!?]$/, ''),
    given.replace(/^\p{L}/u, (letter) => letter.toUpperCase()).replace(/[.!?]$/, ''),
  ]);
  for (const way of ways) if (way && countVerbatim(way, there) > 0) return true;
  return false;
}

/** Did they really say it? Compares words with every quotation; with a speaker, with who said it. */
export async function checkWords(
  engine: SearchEngine,
  text: string,
  speaker: string,
): Promise<Check> {
  const words = stripOuter(text);
  const typed = foldText(words);
  const answer: Check = {
    verdict: 'unknown',
    words,
    evidence: [],
    within: [],
    steps: [],
    notes: [],
    isOther: false,
    isShort: false,
  };
  if (!typed.length) return { ...answer, isShort: true };
  const numbers = await propose(engine, words);
  const records = await engine.read(numbers);
  const quotes = numbers.map((number, i) => ({ number, record: records[i] as SearchRecord }));
  const give = ({ number, record }: (typeof quotes)[number]) => toEvidence(engine, number, record);

  const isWhole = (record: SearchRecord) => foldWords(record.title) === foldWords(words);
  const found = quotes.filter(({ record }) => isVerbatim(words, record.title));
  const telling = found.filter(
    ({ record }) => (typed.length > 1 && words.length >= LEAST_LETTERS) || isWhole(record),
  );
  if (telling.length) {
    // The quotation that is just these words leads, then the shortest that holds them.
    telling.sort((a, b) => a.record.title.length - b.record.title.length || a.number - b.number);
    const theirs = telling.filter(({ number }) => isSpeaker(engine, number, speaker));
    return theirs.length
      ? { ...answer, verdict: 'verbatim', evidence: theirs.map(give) }
      : { ...answer, verdict: 'elsewhere', evidence: telling.map(give) };
  }
  if (found.length) return { ...answer, isShort: true };

  let nearest: { quote: (typeof quotes)[number]; difference: Difference } | undefined;
  for (const quote of quotes) {
    const there = foldText(quote.record.title);
    const difference = compareWords(words, typed, quote.record.title, there);
    if (!difference || !isAltered(difference, typed.length)) continue;
    const theirs = speaker && isSpeaker(engine, quote.number, speaker) ? 0.001 : 0;
    if (difference.cost - theirs < (nearest?.difference.cost ?? Number.POSITIVE_INFINITY))
      nearest = { quote, difference: { ...difference, cost: difference.cost - theirs } };
  }
  if (!nearest) {
    // A sentence of one's own may hold words of another, as a report does that quotes a speech.
    const within = quotes
      .filter(
        ({ record }) =>
          foldText(record.title).length >= LEAST_WITHIN && isVerbatim(record.title, words),
      )
      .sort((a, b) => b.record.title.length - a.record.title.length || a.number - b.number);
    return { ...answer, within: within.map(give) };
  }
  const { quote, difference } = nearest;
  const notes = describeDifference(difference);
  return {
    ...answer,
    verdict: 'altered',
    evidence: [give(quote)],
    steps: difference.steps,
    notes: notes.length
      ? notes
      : [{ what: 'word', text: 'The words are the same; capitals or punctuation differ' }],
    isOther: speaker !== '' && !isSpeaker(engine, quote.number, speaker),
  };
}

/** Whether words are near enough to a quotation to be that quotation altered. */
function isAltered({ steps, same, cost }: Difference, typed: number): boolean {
  const spelt = steps.filter(
    ({ how, ...step }) => how === 'changed' && 'what' in step && step.what === 'spelling',
  ).length;
  return (
    same >= 2 &&
    same + spelt >= 3 &&
    (same + spelt) / typed >= SAME_PART &&
    cost / typed <= MOST_COST
  );
}

/** The quotations to compare: all where they are few, else those that hold most of the words. */
async function propose(engine: SearchEngine, words: string): Promise<number[]> {
  const { index } = engine;
  const quotes: number[] = [];
  for (let number = 0; number < index.size; number++)
    if (index.kindOf(number) === 'quote') quotes.push(number);
  if (quotes.length <= COMPARE_ALL) return quotes;
  const query = parseQuery(words.replace(/["“”:]|(?<=^|\s)-/g, ' '));
  const stands = findStands(index, query);
  await index.prepare(stands.flatMap((word) => word.stands.map(({ term }) => term)));
  return findCandidates(
    index,
    stands,
    (number) => index.kindOf(number) !== 'quote',
    MOST_CANDIDATES,
  ).map(({ number }) => number);
}

/** Whether a quotation is by who is said to have said it; anybody will do when nobody is named. */
function isSpeaker(engine: SearchEngine, number: number, speaker: string): boolean {
  const given = termsOf(speaker);
  if (!given.length) return true;
  const person = (engine.index.speakerOf[number] ?? 0) - 1;
  const [id, title = '', ...aliases] = engine.index.named[person] ?? [''];
  if (!id) return false;
  if (speaker.trim() === id) return true;
  const family = termsOf(title).at(-1) ?? '';
  return [title, ...aliases].some((name) => {
    const own = termsOf(name);
    const holds = (some: readonly string[], all: readonly string[]) =>
      some.length > 0 && some.every((word) => all.includes(word));
    // The family name alone, and the name with an office before it.
    return holds(given, own) || (holds(own, given) && given.includes(family)) || holds(own, given);
  });
}

const termsOf = (text: string): string[] => foldText(text).map(({ word }) => toTerm(word));

function toEvidence(engine: SearchEngine, number: number, record: SearchRecord): Evidence {
  const { index } = engine;
  const { id, kind, title, detail, path, year } = record;
  return {
    record: { id, kind, title, detail, path, year },
    words: title,
    speaker: index.nameOf((index.speakerOf[number] ?? 0) - 1)?.[1] ?? '',
    source: index.nameOf((index.sourceOf[number] ?? 0) - 1)?.[1] ?? '',
    seal: (['none', 'sealed', 'second hand'] as const)[index.sealOf[number] ?? 0] ?? 'none',
  };
}
