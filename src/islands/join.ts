import type { Shape } from '../timeline/shape.ts';
import { toAttributes } from '../timeline/svg.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What each element was last given, so that a draw writes what has changed and reads nothing back. */
const given = new WeakMap<Element, { attrs: Record<string, string | number>; text: string }>();

/**
 * Brings the children of an element in line with shapes. What was made at build is found by its
 * key and kept, so that taking over changes nothing on the screen.
 */
export function join(parent: Element, shapes: readonly Shape[], base: string): void {
  const wanted = new Map(shapes.map((shape) => [shape.key, shape]));
  const kept = new Map<string, Element>();
  for (const child of [...parent.children]) {
    const key = child.getAttribute('data-key') ?? '';
    if (wanted.get(key)?.tag === child.tagName.toLowerCase() && !kept.has(key))
      kept.set(key, child);
    else child.remove();
  }
  let next = parent.firstElementChild;
  for (const shape of shapes) {
    const made = kept.get(shape.key) ?? document.createElementNS(SVG, shape.tag);
    if (made === next) next = next.nextElementSibling;
    else parent.insertBefore(made, next);
    update(made, shape, base);
    if (shape.children) join(made, shape.children, base);
  }
}

function update(at: Element, shape: Shape, base: string): void {
  const attrs = toAttributes(shape, base);
  const before = given.get(at);
  const known = before?.attrs ?? readAttributes(at);
  for (const name in known) if (!(name in attrs)) at.removeAttribute(name);
  for (const [name, value] of Object.entries(attrs))
    if (String(known[name]) !== String(value)) at.setAttribute(name, String(value));
  const text = shape.text ?? '';
  if (!shape.children && (before?.text ?? at.textContent) !== text) at.textContent = text;
  given.set(at, { attrs, text });
}

const readAttributes = (at: Element): Record<string, string> =>
  Object.fromEntries([...at.attributes].map(({ name, value }) => [name, value]));
