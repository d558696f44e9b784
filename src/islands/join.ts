import { select } from 'd3-selection';
import type { Shape } from '../timeline/shape.ts';
import { toAttributes } from '../timeline/svg.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Brings the children of an element in line with shapes. What was made at build is found by its
 * key and kept, so that taking over changes nothing on the screen.
 */
export function join(parent: Element, shapes: readonly Shape[], base: string): void {
  select(parent)
    .selectChildren<SVGElement, Shape>()
    .data([...shapes], function (this: Element, shape) {
      return shape ? shape.key : (this.getAttribute?.('data-key') ?? '');
    } as (this: SVGElement | Element, shape: Shape) => string)
    .join((enter) =>
      enter.append((shape) => document.createElementNS(SVG, shape.tag) as SVGElement),
    )
    .order()
    .each(function (shape) {
      const attrs = toAttributes(shape, base);
      for (const name of this.getAttributeNames()) if (!(name in attrs)) this.removeAttribute(name);
      for (const [name, value] of Object.entries(attrs))
        if (this.getAttribute(name) !== String(value)) this.setAttribute(name, String(value));
      if (shape.children) join(this, shape.children, base);
      else if (this.textContent !== (shape.text ?? '')) this.textContent = shape.text ?? '';
    });
}
