/**
 * The form in which words are compared for proof. Only what a printer may change without
 * changing the words is evened out: Unicode composition, ligatures, the shape of quotation marks
 * and hyphens, and white space. Case, digits, signs and punctuation all count.
 */
export const toStrict = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u00AD|\u200B|\uFEFF/g, '')
    .replace(/[ﬀ-ﬆ]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[‘’‚‛`´ʼ′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** The form of a whole document whose fingerprint is taken: its lines keep their numbers. */
export const toFingerprintText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trimEnd();

/** A text as a regular expression that matches it and nothing else. */
export const toPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const OMISSION = /\[(?:…|\.\.\.)\]/;
/** Square brackets that are no omission. */
const INSERTION = /\[(?!(?:…|\.\.\.)\])[^\]]*\]/;

/** A quotation with each of its insertions kept, as if the source had it, and left out. */
function readInsertions(quotation: string): string[] {
  const match = INSERTION.exec(quotation);
  if (!match) return [quotation];
  const before = quotation.slice(0, match.index);
  const after = readInsertions(quotation.slice(match.index + match[0].length));
  return after.flatMap((rest) => [before + match[0] + rest, before.replace(/ $/, '') + rest]);
}

/**
 * How often a quotation stands in a passage, word for word. `[…]` in the quotation stands for
 * words left out. Other square brackets are either in the passage too or an editor's insertion.
 */
export function countVerbatim(quotation: string, passage: string): number {
  const text = toStrict(passage);
  const given = toStrict(quotation);
  for (const reading of readInsertions(given)) {
    const parts = reading.trim().split(OMISSION);
    // Most passages do not hold the words at all, which is cheaper to see than a pattern to make.
    if (!parts.every((part) => text.includes(part))) continue;
    const words = parts.map(toPattern).join('.*?');
    // A quotation may not begin or end within a word, nor lose brackets of the passage's own.
    const before = given.startsWith('[') && !reading.startsWith('[') ? '(?<!\\] ?)' : '';
    const after = given.endsWith(']') && !reading.endsWith(']') ? '(?! ?\\[)' : '';
    const whole = new RegExp(
      `(?<![\\p{L}\\p{N}])${before}${words}(?![\\p{L}\\p{N}])${after}`,
      'gu',
    );
    const count = Array.from(text.matchAll(whole)).length;
    // The reading with the most brackets kept comes first, and says most.
    if (count) return count;
  }
  return 0;
}
