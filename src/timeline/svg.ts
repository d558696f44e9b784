import { escapeHtml } from '../base/html.ts';
import type { Shape } from './shape.ts';

/** An attribute of a shape as it stands in a page: a `data-path` leads somewhere. */
export const toAttribute = (
  name: string,
  value: string | number,
  base: string,
): [name: string, value: string] =>
  name === 'data-path' ? ['href', base + value] : [name, String(value)];

export const toTransform = ({ x, y }: { x: number; y: number }): string => `translate(${x} ${y})`;

/** All attributes of a shape as they stand in a page. */
export const toAttributes = (shape: Shape, base: string): Record<string, string> => ({
  'data-key': shape.key,
  ...Object.fromEntries(
    Object.entries(shape.attrs).map(([name, value]) => toAttribute(name, value, base)),
  ),
  ...(shape.at ? { transform: toTransform(shape.at) } : {}),
});

const toElement = (shape: Shape, base: string): string => {
  const attrs = Object.entries(toAttributes(shape, base))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
  const inner = (shape.children ?? []).map((child) => toElement(child, base)).join('');
  return `<${shape.tag}${attrs}>${escapeHtml(shape.text ?? '')}${inner}</${shape.tag}>`;
};

/** The shapes of a drawing as SVG, for the page that is made at build. */
export const toSvg = (drawing: { shapes: Shape[] }, base: string): string =>
  drawing.shapes.map((shape) => toElement(shape, base)).join('');
