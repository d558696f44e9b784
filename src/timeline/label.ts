/** Widths of letters in the timeline's type, a little generous so that nothing is cut. */
const WIDTHS = new Map<string, number>([
  ...[...'MWm%'].map((letter) => [letter, 0.9] as const),
  ...[...'ABCDEFGHIJKLNOPQRSTUVXYZ&—…'].map((letter) => [letter, 0.7] as const),
  ...[..."iljtfr.,:;'’ ()|!"].map((letter) => [letter, 0.33] as const),
]);

const USUAL = 0.58;
/** The same for the first letters of Unicode, where nearly all are: a drawing measures thousands. */
const TABLE = Float64Array.from(
  { length: 128 },
  (_, code) => WIDTHS.get(String.fromCharCode(code)) ?? USUAL,
);

/** Width of a label at a size of type. */
export function measureLabel(text: string, size = 11.5): number {
  let units = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // The second half of a letter that is written with two takes no room of its own.
    if (code < 128) units += TABLE[code] as number;
    else if (code < 0xdc00 || code > 0xdfff) units += WIDTHS.get(text.charAt(i)) ?? USUAL;
  }
  return units * size;
}

/** A label cut to a width with an ellipsis, or nothing when not even a few letters fit. */
export function fitLabel(text: string, width: number, size = 11.5): string {
  if (measureLabel(text, size) <= width) return text;
  let cut = text;
  while (cut && measureLabel(`${cut}…`, size) > width) cut = cut.slice(0, -1);
  return cut.length < 3 ? '' : `${cut.trimEnd()}…`;
}
