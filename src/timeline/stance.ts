/** The shapes that stances have: a stance is never colour alone. */
export type StanceShape = 'circle' | 'square' | 'triangle' | 'diamond';

/** The path of a stance's shape in a square box, by the box's upper left corner and its size. */
export function drawStance(shape: string, x: number, y: number, size: number): string {
  const half = size / 2;
  switch (shape) {
    case 'square':
      return `M${x} ${y}h${size}v${size}h${-size}z`;
    case 'triangle':
      return `M${x + half} ${y}l${half} ${size}h${-size}z`;
    case 'diamond':
      return `M${x + half} ${y}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`;
    default:
      return `M${x} ${y + half}a${half} ${half} 0 1 1 ${size} 0a${half} ${half} 0 1 1 ${-size} 0z`;
  }
}

/** The class that gives a stance its colour, by its place among the site's stances. */
export const classOfStance = (stances: readonly { id: string }[], id: string | undefined): string =>
  `stance-${stances.findIndex((stance) => stance.id === id) + 1}`;
