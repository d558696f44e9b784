/** One SVG element, with a key that stays the same from one drawing to the next. */
export type Shape = {
  key: string;
  tag: 'g' | 'a' | 'rect' | 'polygon' | 'line' | 'path' | 'text' | 'title';
  attrs: Record<string, string | number>;
  /** Where its own coordinates begin. What only moves changes nothing but this, and is not laid out anew. */
  at?: { x: number; y: number };
  /** From where to where down the drawing it stands, with all in it; what says nothing of it may stand anywhere. */
  extent?: readonly [top: number, bottom: number];
  text?: string;
  children?: Shape[];
};

/** How many elements shapes become, their children with them. */
export const countNodes = (shapes: readonly Shape[]): number =>
  shapes.reduce((sum, { children }) => sum + 1 + (children ? countNodes(children) : 0), 0);

/**
 * The corners of a box whose size changes as the reader zooms. Those of a `rect` are styles to a
 * browser, which works out all styles of it anew; these are not. The first two make its left edge.
 */
export const toCorners = (x: number, width: number, height: number): string =>
  `${round(x)},${height} ${round(x)},0 ${round(x + width)},0 ${round(x + width)},${height}`;

/** A coordinate as it is written: a tenth of a unit is finer than a screen shows. */
export const round = (n: number): number => Math.round(n * 10) / 10;
