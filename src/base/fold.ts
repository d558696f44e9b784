/** A word of a text as it is compared when searching, and where it stands in the original. */
export type Token = { word: string; start: number; end: number };

/** The version of folding. Whatever is folded is compared only with what was folded alike. */
export const FOLD_VERSION = 1;

const SCALES: Record<string, string> = {
  bn: 'billion',
  billion: 'billion',
  m: 'million',
  mn: 'million',
  million: 'million',
  k: 'thousand',
};

/**
 * Spans of years, numbers with what follows them, `per cent`, words with inner apostrophes.
 * Hyphens and dashes part words, so that `state-led` is `state led`; a full stop or comma inside a
 * number belongs to it, so that £2.05bn is not £20.5bn.
 */
const TOKENS =
  /(?<span>(?:18|19|20)\d\d[/–-](?:\d{4}|\d{2})(?!\d))|(?<money>[£$€]?)(?<number>\d+(?:,\d{3})*(?:\.\d+)?)(?:\s?(?<scale>billion|million|bn|mn|m|k)(?![\p{L}\p{N}]))?|(?<percent>%|per\s?cent(?![\p{L}]))|(?<word>\p{L}[\p{L}\p{N}\p{M}\u00AD]*(?:['’ʼ][\p{L}]+)*)/giu;

const plain = (text: string) =>
  text
    .replace(/[\u00AD'’ʼ]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

/** The folded words of a text, with their places in it. The same function serves build and browser. */
export function foldText(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKENS)) {
    const start = match.index;
    const end = start + match[0].length;
    const { span, money = '', number, scale, percent, word } = match.groups ?? {};
    if (span) {
      const [first = '', last = ''] = span.split(/[/–-]/);
      tokens.push({ word: `${first}/${last.slice(-2)}`, start, end });
    } else if (number) {
      const value = Number(number.replaceAll(',', ''));
      const name = scale && SCALES[scale.toLowerCase()];
      const [amount, unit] =
        name === 'million' && value >= 1000 ? [value / 1000, 'billion'] : [value, name];
      tokens.push({ word: `${money}${amount}${unit ? ` ${unit}` : ''}`, start, end });
    } else if (percent) tokens.push({ word: '%', start, end });
    else if (word) tokens.push({ word: plain(word), start, end });
  }
  return tokens;
}

/** A text folded to one string, its words parted by single spaces. */
export const foldWords = (text: string): string =>
  foldText(text)
    .map(({ word }) => word)
    .join(' ');
