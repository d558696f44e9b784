const list = (words: string) => new Set(words.split(' '));

/**
 * English words, folded, that frame a question or hold a sentence together. Everything holds them
 * or might, so that what is asked about is told by the others. Words that turn a sentence round,
 * such as "not" and "must", are none of these.
 */
const SMALL = list(
  'a about after again all am an and any are as at be became because become been before being between both but by ' +
    'came come did do does doing done during each for from get got had happen happened happens has have having he her here ' +
    'him his how i if in into is it its just let like made make me mean means meant my of off on or our out over own ' +
    'really s she so some still such tell than that the their them then there these they this those through to too under ' +
    'until up us was we were what whatever when where whether which while who whom whose why will with would you your ' +
    'whats whos hows wheres whens',
);

/** Whether a folded word says little of what a query is about. */
export const isSmall = (word: string): boolean => SMALL.has(word);
