import { foldText, isSameWord, type Token, toTerm } from '../base/fold.ts';
import { editDistance } from '../base/id.ts';
import { countBits } from './number-set.ts';
import { findTelling, type Telling } from './telling.ts';

/** One step from what was typed to what a text says. */
export type Step =
  | { how: 'same'; typed: Word; there: Word }
  /** Another word stands there. */
  | { how: 'changed'; typed: Word; there: Word; what: Telling | 'spelling' | 'word' }
  /** Typed, but not there. */
  | { how: 'added'; typed: Word; what: Telling | 'word' }
  /** There, but not typed. */
  | { how: 'lost'; there: Word; what: Telling | 'word' };

/** A word as it was written, and where. */
export type Word = { text: string; start: number; end: number };

/** What was typed against the stretch of a text that is most like it. */
export type Difference = {
  steps: Step[];
  /** How many of the words typed stand there. */
  same: number;
  /** What the steps cost: 0 is word for word. */
  cost: number;
  /** The stretch of the text. */
  start: number;
  end: number;
};

/** What matters more comes first. */
const ORDER = ['negation', 'number', 'year', 'name', 'modal', 'spelling', 'word'] as const;

/** A misspelt word costs less than another word. */
const SPELLING_COST = 0.5;

/** A shade less than another word, so that a word lost near an end is told as that. */
const LOST_COST = 0.99;

/** Whether one word is the other misspelt. Numbers are never that. */
export const isMisspelt = (a: string, b: string): boolean =>
  mayBeNear(a, lettersOf(a), b, lettersOf(b)) && isNear(a, b);

/** How many letters may differ in words of which the shorter has so many. */
const mostEdits = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** What is cheap to tell, which leaves few words to be compared letter by letter. */
function mayBeNear(a: string, lettersOfA: number, b: string, lettersOfB: number): boolean {
  const most = mostEdits(Math.min(a.length, b.length));
  if (most === 0 || Math.abs(a.length - b.length) > most) return false;
  // An edit touches two letters at most, so words that differ in more are far apart.
  return countBits(lettersOfA ^ lettersOfB) <= 2 * most;
}

function isNear(a: string, b: string): boolean {
  const most = mostEdits(Math.min(a.length, b.length));
  return !/\d/.test(a + b) && editDistance(a, b, most) <= most;
}

/** A bit for each letter that a word holds; letters that share a bit only make words look nearer. */
function lettersOf(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

/** What comparing asks of each word again and again: its small letters, which these are, and what was found to be near it. */
type Outline = { terms: string[]; letters: Int32Array; near: Map<string, boolean>[] };

/** Kept for as long as the folded text is, which is compared with many queries. */
const outlines = new WeakMap<readonly Token[], Outline>();

function outlineOf(tokens: readonly Token[]): Outline {
  let outline = outlines.get(tokens);
  if (!outline) {
    const terms = tokens.map((token) => toTerm(token.word));
    outline = { terms, letters: Int32Array.from(terms, lettersOf), near: [] };
    outlines.set(tokens, outline);
  }
  return outline;
}

/**
 * Compares folded words typed with a folded text and finds the stretch that takes the fewest steps;
 * nothing where these do not cost less than `below`.
 */
export function compareWords(
  typedText: string,
  typed: readonly Token[],
  text: string,
  there: readonly Token[],
  below = Number.POSITIVE_INFINITY,
): Difference | undefined {
  if (!typed.length || !there.length) return undefined;
  const width = there.length + 1;
  const costs = new Float64Array((typed.length + 1) * width);
  const { terms: termsTyped, letters: lettersTyped, near } = outlineOf(typed);
  const { terms: termsThere, letters: lettersThere } = outlineOf(there);
  /** What it costs to put the word at one place for that at another. */
  const price = (i: number, j: number): number => {
    const a = termsTyped[i] as string;
    const b = termsThere[j] as string;
    if (a === b && isSameWord((there[j] as Token).word, (typed[i] as Token).word)) return 0;
    if (!mayBeNear(a, lettersTyped[i] as number, b, lettersThere[j] as number)) return 1;
    near[i] ??= new Map();
    const known = near[i].get(b) ?? isNear(a, b);
    near[i].set(b, known);
    return known ? SPELLING_COST : 1;
  };
  const at = (i: number, j: number): number => costs[i * width + j] as number;
  for (let i = 1; i <= typed.length; i++) {
    const row = i * width;
    costs[row] = i;
    for (let j = 1; j < width; j++) {
      const above = row - width + j;
      const least = Math.min(
        (costs[above] as number) + 1,
        (costs[row + j - 1] as number) + LOST_COST,
      );
      const before = costs[above - 1] as number;
      // What a word costs is asked only where it can matter.
      costs[row + j] = before < least ? Math.min(least, before + price(i - 1, j - 1)) : least;
    }
  }
  let end = 0;
  for (let j = 1; j < width; j++) if (at(typed.length, j) < at(typed.length, end)) end = j;
  if (at(typed.length, end) >= below) return undefined;
  // A last word that is another stands for the one that is there, and is not merely left over.
  if (at(typed.length, end + 1) === at(typed.length, end) && end + 1 < width) end++;

  const word = (source: string, token: Token): Word => ({
    text: source.slice(token.start, token.end),
    start: token.start,
    end: token.end,
  });
  const tell = (source: string, token: Token): Telling | undefined =>
    findTelling(token.word, source.slice(token.start, token.end), isSentenceStart(source, token));
  const steps: Step[] = [];
  let i = typed.length;
  let j = end;
  while (i > 0) {
    const a = typed[i - 1] as Token;
    const b = there[j - 1];
    const cost = b ? price(i - 1, j - 1) : 1;
    if (b && at(i, j) === at(i - 1, j - 1) + cost) {
      const typedWord = word(typedText, a);
      const thereWord = word(text, b);
      if (cost === 0) steps.push({ how: 'same', typed: typedWord, there: thereWord });
      else {
        // What either of them tells counts: a "not" gone is as much as a "not" come.
        const told = [tell(text, b), tell(typedText, a)];
        const what =
          ORDER.find((kind) => told.some((one) => one === kind)) ??
          (cost === SPELLING_COST ? 'spelling' : ('word' as const));
        // A name misspelt is still the name.
        steps.push({
          how: 'changed',
          typed: typedWord,
          there: thereWord,
          what: what === 'name' && cost === SPELLING_COST ? 'spelling' : what,
        });
      }
      i--;
      j--;
    } else if (at(i, j) === at(i - 1, j) + 1) {
      steps.push({ how: 'added', typed: word(typedText, a), what: tell(typedText, a) ?? 'word' });
      i--;
    } else {
      const lost = b as Token;
      steps.push({ how: 'lost', there: word(text, lost), what: tell(text, lost) ?? 'word' });
      j--;
    }
  }
  steps.reverse();
  const first = there[j] ?? (there.at(-1) as Token);
  const last = there[Math.max(j, end - 1)] ?? first;
  return {
    steps,
    same: steps.filter(({ how }) => how === 'same').length,
    cost: at(typed.length, end),
    start: first.start,
    end: last.end,
  };
}

/** Compares two texts, folding both. */
export const compareTexts = (typed: string, text: string): Difference | undefined =>
  compareWords(typed, foldText(typed), text, foldText(text));

/** Whether a word begins a text or a sentence. */
const isSentenceStart = (text: string, { start }: Token): boolean =>
  /(?:^|[.!?:…]["”’')\]]*)[\s"“‘'([]*$/.test(text.slice(Math.max(0, start - 12), start)) ||
  /^[\s"“‘'([]*$/.test(text.slice(0, start));

/** One thing that differs, for the reader. */
export type Note = { what: Telling | 'spelling' | 'word' | 'related' | 'few'; text: string };

const NAMES: Partial<Record<Note['what'], string>> = {
  number: 'Another number',
  year: 'Another year',
  name: 'Another name',
  modal: 'Another verb',
  spelling: 'Spelt otherwise',
};

/** So many notes are shown at most; the rest are counted. */
const MOST_NOTES = 4;

/** What differs, in short sentences, what matters most first. */
export function describeDifference({ steps, same }: Difference): Note[] {
  const typed = steps.filter(({ how }) => how !== 'lost').length;
  const notes = steps.flatMap((step): Note[] => {
    if (step.how === 'same') return [];
    const { what } = step;
    if (step.how === 'lost') return [{ what, text: `You left out “${step.there.text}”` }];
    // The same word may well stand elsewhere in the text, so nothing is said of that.
    if (step.how === 'added') return [{ what, text: `You added “${step.typed.text}”` }];
    const name = NAMES[what];
    const text = `it says “${step.there.text}”, not “${step.typed.text}”`;
    return [{ what, text: name ? `${name}: ${text}` : `I${text.slice(1)}` }];
  });
  const spelt = notes.filter(({ what }) => what === 'spelling').length;
  // Where hardly a word is where it was typed, a list of all that differs would say nothing.
  if ((same + spelt) * 2 <= typed)
    return [{ what: 'few', text: `Has ${same + spelt} of these ${typed} words together` }];
  const rank = ({ what }: Note) => (ORDER as readonly string[]).indexOf(what);
  notes.sort((a, b) => rank(a) - rank(b));
  const rest = notes.length - MOST_NOTES;
  return rest > 0
    ? [
        ...notes.slice(0, MOST_NOTES),
        { what: 'word', text: `and ${rest} more ${rest === 1 ? 'difference' : 'differences'}` },
      ]
    : notes;
}
