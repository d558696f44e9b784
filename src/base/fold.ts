/** A word of a text as it is compared when searching, and where it stands in the original. */
export type Token = { word: string; start: number; end: number };

/**
 * The version of folding. An index names the version it was made with and is read by no other, so
 * any change of what folds to what is a new version.
 */
export const FOLD_VERSION = 1;

/** Amounts by the letters that follow a number, as powers of ten. */
const SCALES: Record<string, number> = {
  billion: 9,
  bn: 9,
  million: 6,
  mn: 6,
  m: 6,
  thousand: 3,
  k: 3,
};

/** What is on the page but is no letter: soft hyphens, joiners and other marks without width. */
const UNSEEN = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';

/**
 * Spans of years, numbers with what follows them, `per cent`, `&`, words with inner apostrophes.
 * Hyphens and dashes part words, so that `state-led` is `state led`; a full stop or comma inside a
 * number belongs to it, so that £2.05bn is not £20.5bn.
 */
const TOKENS = new RegExp(
  [
    '(?<span>(?:18|19|20)\\d\\d[/\\u2010-\\u2015\\u2212-](?:\\d{4}|\\d{2})(?!\\d))',
    '(?<money>[£$€]?)(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)' +
      '(?:[\\s\\u2010-\\u2015-]?(?<scale>billion|million|thousand|bn|mn|m|k)(?![\\p{L}\\p{N}]))?',
    '(?<percent>%|per[\\s-]?cent(?![\\p{L}])|(?<=\\d)pc(?![\\p{L}\\p{N}]))',
    '(?<and>&)',
    `(?<word>\\p{L}[\\p{L}\\p{N}\\p{M}${UNSEEN}]*(?:['’ʼ‘＇][\\p{L}]+)*)`,
  ].join('|'),
  'yiu',
);

const NOT_COMPARED = new RegExp(`[${UNSEEN}'’ʼ‘＇]|\\p{M}`, 'gu');

/** Capitals that stand for words: `ABC`, `ABCs`. Longer rows of capitals are words said loudly. */
const ACRONYM = /^\p{Lu}{2,5}s?$/u;

const plain = (text: string): string =>
  text.normalize('NFKD').replace(NOT_COMPARED, '').normalize('NFC');

/** Whether a whole text is in capitals, so that none of them tells an acronym. */
const isLoud = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && (/\p{Lu}{6}/u.test(text) || /(?:\p{Lu}+\P{L}+){3}\p{Lu}/u.test(text));

/** `2.5` and 9 as `2500000000`, by moving the point, so that no fraction is lost. */
function scaleNumber(number: string, power: number): string {
  const [whole = '', part = ''] = number.replaceAll(',', '').split('.');
  const digits = whole + part.slice(0, power).padEnd(power, '0');
  const rest = part.slice(power).replace(/0+$/, '');
  return digits.replace(/^0+(?=\d)/, '') + (rest ? `.${rest}` : '');
}

/** The token that a match of `TOKENS` stands for, if it is one. */
function readMatch(match: RegExpExecArray, loud: boolean): Token | undefined {
  const start = match.index;
  const end = start + match[0].length;
  const { span, money = '', number, scale, percent, and, word } = match.groups ?? {};
  if (span) {
    const [first = '', last = ''] = span.split(/[^\d]/);
    return { word: `${first}/${last.slice(-2)}`, start, end };
  }
  if (number) {
    const power = scale ? (SCALES[scale.toLowerCase()] ?? 0) : 0;
    return { word: money + scaleNumber(number, power), start, end };
  }
  if (percent) return { word: '%', start, end };
  if (and) return { word: 'and', start, end };
  const bare = plain(word ?? '');
  const folded = !loud && ACRONYM.test(bare) ? bare : bare.toLowerCase();
  return folded ? { word: folded, start, end } : undefined;
}

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Signs that begin a token or go on with one: whatever is not ASCII may be a letter. */
const isTellingSign = (code: number): boolean =>
  code > 127 || code === 39 || code === 37 || code === 38 || code === 36;

/**
 * The end of a plain word that begins at a letter: ASCII letters and digits with nothing after them
 * that could belong to it; -1 where only the pattern can tell. Most words are plain, and reading
 * them by hand is ten times faster.
 */
function endOfPlainWord(text: string, start: number): number {
  let end = start + 1;
  let code = text.charCodeAt(end);
  while (isLetter(code) || isDigit(code)) code = text.charCodeAt(++end);
  if (code > 127 || code === 39) return -1;
  // `per cent` and `pc` are signs.
  return (text.charCodeAt(start) | 32) === 112 && /^p(?:c$|er)/i.test(text.slice(start, end))
    ? -1
    : end;
}

/** Only words of this length may be acronyms. */
const MOST_ACRONYM = 6;

/** The folded words of a text, with their places in it. The same function serves build and browser. */
export function foldText(text: string): Token[] {
  const tokens: Token[] = [];
  const loud = isLoud(text);
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      const end = endOfPlainWord(text, at);
      if (end > 0) {
        const word = text.slice(at, end);
        const isAcronym = !loud && word.length <= MOST_ACRONYM && ACRONYM.test(word);
        tokens.push({ word: isAcronym ? word : word.toLowerCase(), start: at, end });
        at = end;
        continue;
      }
    } else if (!isDigit(code) && !isTellingSign(code)) {
      at++;
      continue;
    }
    TOKENS.lastIndex = at;
    const match = TOKENS.exec(text);
    if (!match) {
      at++;
      continue;
    }
    const token = readMatch(match, loud);
    if (token) tokens.push(token);
    at = match.index + match[0].length;
  }
  return tokens;
}

/** The form in which a word is filed: an acronym with the same letters written small. */
export const toTerm = (word: string): string => word.toLowerCase();

/**
 * Whether a word of a text is the word typed. Who types `int` is shown `INT` too; who types `INT`
 * is not shown `int`, which is another word.
 */
export const isSameWord = (there: string, typed: string): boolean =>
  there === typed ||
  (there.length === typed.length && typed === toTerm(typed) && toTerm(there) === typed);

/** A text folded to one string, its words parted by single spaces. */
export const foldWords = (text: string): string =>
  foldText(text)
    .map(({ word }) => word)
    .join(' ');
