/** What makes a changed word matter. */
export type Telling = 'negation' | 'number' | 'year' | 'modal' | 'name';

const list = (words: string) => new Set(words.split(' '));

/** Words, folded, that turn a sentence round. */
const NEGATIONS = list(
  'no not never none nor neither nobody nothing nowhere cannot without hardly barely scarcely ' +
    'aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mustnt neednt shouldnt wasnt werent wont wouldnt',
);
const MODALS = list('can could may might must shall should will would ought');
const NUMBERS = list(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half third quarter ' +
    'first second fourth fifth once twice double triple dozen % all some most few many every',
);
const YEAR = /^(?:1[89]|20)\d\d(?:\/\d\d)?$/;

/**
 * What a word would tell if it were lost, added or changed; nothing for a common word. `original`
 * is the word as it was written, which tells names; `isFirst` that it begins a sentence, where
 * every word has a capital.
 */
export function findTelling(word: string, original: string, isFirst: boolean): Telling | undefined {
  if (NEGATIONS.has(word)) return 'negation';
  if (YEAR.test(word)) return 'year';
  if (/\d/.test(word) || NUMBERS.has(word)) return 'number';
  if (MODALS.has(word)) return 'modal';
  return /^\p{Lu}/u.test(original) && !isFirst && word !== 'i' ? 'name' : undefined;
}

/** Whether a word turns a sentence round, or is an amount: what nothing may be read past. */
export const isTurning = (word: string): boolean =>
  NEGATIONS.has(word) || MODALS.has(word) || /\d/.test(word);
