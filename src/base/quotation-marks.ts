/** The pair of quotation marks that does not clash with those within some words. */
export const marksFor = (words: string): [open: string, close: string] =>
  words.includes('“') ? ['‘', '’'] : ['“', '”'];

/** Words in quotation marks. */
export const quoteWords = (words: string): string => marksFor(words).join(words);
