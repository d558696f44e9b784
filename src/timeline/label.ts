/** Widths of letters in the timeline's type, a little generous so that nothing is cut. */
const WIDTHS = new Map<string, number>([
  ...[...'MWm%'].map((letter) => [letter, 0.9] as const),
  ...[...'ABCDEFGHIJKLNOPQRSTUVXYZ&—…'].map((letter) => [letter, 0.7] as const),
  ...[..."iljtfr.,:;'’ ()|!"].map((letter) => [letter, 0.33] as const),
]);

/** Width of a label at a size of type. */
export function measureLabel(text: string, size = 11.5): number {
  let units = 0;
  for (const letter of text) units += WIDTHS.get(letter) ?? 0.58;
  return units * size;
}

/** A label cut to a width with an ellipsis, or nothing when not even a few letters fit. */
export function fitLabel(text: string, width: number, size = 11.5): string {
  if (measureLabel(text, size) <= width) return text;
  let cut = text;
  while (cut && measureLabel(`${cut}…`, size) > width) cut = cut.slice(0, -1);
  return cut.length < 3 ? '' : `${cut.trimEnd()}…`;
}
