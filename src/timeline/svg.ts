import { escapeHtml } from '../base/html.ts';
import type { Shape } from './shape.ts';

/** The attributes of a shape as they stand in a page: a `data-path` leads somewhere. */
export const toAttributes = (shape: Shape, base: string): Record<string, string | number> => {
  const { 'data-path': path, ...attrs } = shape.attrs;
  return {
    'data-key': shape.key,
    ...attrs,
    ...(path === undefined ? {} : { href: base + path }),
    ...(shape.at ? { transform: `translate(${shape.at.x} ${shape.at.y})` } : {}),
  };
};

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
