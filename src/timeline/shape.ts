/** One SVG element, with a key that stays the same from one drawing to the next. */
export type Shape = {
  key: string;
  tag: 'g' | 'a' | 'rect' | 'line' | 'path' | 'text' | 'title';
  attrs: Record<string, string | number>;
  text?: string;
  children?: Shape[];
};

/** How many elements shapes become, their children with them. */
export const countNodes = (shapes: readonly Shape[]): number =>
  shapes.reduce((sum, { children }) => sum + 1 + (children ? countNodes(children) : 0), 0);

/** A coordinate as it is written: a tenth of a unit is finer than a screen shows. */
export const round = (n: number): number => Math.round(n * 10) / 10;
