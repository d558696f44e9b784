import type { Span } from './exact.ts';

/** A stretch of text, lit or not. */
export type Piece = { text: string; lit: boolean };

/** A text in pieces, those within spans lit. Spans may overlap. */
export function lightText(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), lit: false });
    pieces.push({ text: text.slice(Math.max(at, start), end), lit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), lit: false });
  return pieces;
}

/**
 * About `length` letters around the lit words, where most different ones stand together, cut at
 * spaces, with an ellipsis where cut.
 */
export function cutExcerpt(text: string, spans: readonly Span[], length = 220): Piece[] {
  if (text.length <= length) return lightText(text, spans);
  // A third of the excerpt stands before the first lit words.
  const reach = (2 * length) / 3;
  const held = (from: Span) =>
    new Set(
      spans
        .filter(({ start, end }) => start >= from.start && end <= from.start + reach)
        .map(({ start, end }) => text.slice(start, end).toLowerCase()),
    ).size;
  let anchor = spans[0];
  for (const span of spans) if (anchor && held(span) > held(anchor)) anchor = span;
  const first = anchor?.start ?? 0;
  let from = Math.max(0, Math.min(first - length / 3, text.length - length));
  if (from > 0) from = text.indexOf(' ', from) + 1;
  let to = Math.min(text.length, from + length);
  if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), anchor?.end ?? 0);
  const inside = spans
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  const pieces = lightText(text.slice(from, to), inside);
  if (from > 0) pieces.unshift({ text: '…\u00A0', lit: false });
  if (to < text.length) pieces.push({ text: '\u00A0…', lit: false });
  return pieces;
}
