/**
 * Widths of letters in the timeline's type (Inter, its figures all of one width), as a share of its
 * size and rounded up, so that nothing is cut.
 */
const WIDTHS = new Map<string, number>(
  (
    [
      ['ijlI.,:;’‘', 0.28],
      ["ft|/'! ", 0.34],
      ['r()“”"', 0.45],
      ['szxkcyvaJLe–?', 0.58],
      ['0123456789-+BPRSTZ&', 0.66],
      ['ACDHKUVXY', 0.75],
      ['GNOQ', 0.77],
      ['w', 0.83],
      ['mM…', 0.91],
      ['W%—', 1],
    ] as const
  ).flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);
const USUAL = 0.61;
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
