import type { Shape } from '../timeline/shape.ts';
import { toAttribute, toAttributes, toTransform } from '../timeline/svg.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** An element with its key, and the shape that it was last given; none yet, where it was made at build. */
type Drawn = { key: string; at: Element; tag: string; shape?: Shape };

/** What each element holds, in order: a draw writes what has changed and reads nothing back. */
const held = new WeakMap<Element, Drawn[]>();

/**
 * Brings the children of an element in line with shapes. What was made at build is found by its
 * key and kept, so that taking over changes nothing on the screen. Shapes that are `unseen`, where they
 * are and where they were, wait for a draw in which they are not.
 */
export function join(
  parent: Element,
  shapes: readonly Shape[],
  base: string,
  unseen: (shape: Shape) => boolean = () => false,
): void {
  const before = held.get(parent) ?? readHeld(parent);
  if (!isSame(before, shapes, unseen)) {
    held.set(parent, arrange(parent, before, shapes, base, unseen));
    return;
  }
  held.set(parent, before);
  let next = 0;
  for (const shape of shapes) {
    const drawn = before[next];
    if (drawn?.key !== shape.key) continue;
    refresh(drawn, shape, base, unseen);
    next++;
  }
}

/**
 * Whether no element comes, goes or changes its place, but for shapes that may wait: so it is with
 * most draws.
 */
function isSame(
  before: readonly Drawn[],
  shapes: readonly Shape[],
  unseen: (shape: Shape) => boolean,
): boolean {
  let next = 0;
  for (const shape of shapes) {
    const drawn = before[next];
    if (drawn?.key === shape.key && drawn.tag === shape.tag) next++;
    else if (!unseen(shape)) return false;
  }
  return next === before.length;
}

/** Takes away what is not wanted, brings in what is new, and puts all of it in order. */
function arrange(
  parent: Element,
  before: readonly Drawn[],
  shapes: readonly Shape[],
  base: string,
  unseen: (shape: Shape) => boolean,
): Drawn[] {
  const wanted = new Map(shapes.map((shape) => [shape.key, shape]));
  const known = new Map<string, Drawn>();
  for (const drawn of before)
    if (wanted.get(drawn.key)?.tag === drawn.tag) known.set(drawn.key, drawn);
    else drawn.at.remove();
  const kept = [...known.values()];
  const after: Drawn[] = [];
  const placed = new Set<Drawn>();
  let next = 0;
  for (const shape of wanted.values()) {
    const { key } = shape;
    const found = known.get(key);
    if (!found && unseen(shape)) continue;
    const drawn = found ?? make(shape, base, unseen);
    if (found) refresh(drawn, shape, base, unseen);
    // What is new comes in finished: each change of it in the page would be styled for itself.
    if (drawn !== kept[next]) parent.insertBefore(drawn.at, kept[next]?.at ?? null);
    after.push(drawn);
    placed.add(drawn);
    // What was moved to the front stands there no more.
    for (let ahead = kept[next]; ahead && placed.has(ahead); ahead = kept[next]) next++;
  }
  return after;
}

/** An element for a shape that has none yet, with all that is in it. */
function make(shape: Shape, base: string, unseen: (shape: Shape) => boolean): Drawn {
  const { key, tag, attrs, at: place, text, children } = shape;
  const at = document.createElementNS(SVG, tag);
  at.setAttribute('data-key', key);
  for (const name in attrs)
    at.setAttribute(...toAttribute(name, attrs[name] as string | number, base));
  if (place) at.setAttribute('transform', toTransform(place));
  if (children) held.set(at, arrange(at, [], children, base, unseen));
  else if (text) at.textContent = text;
  return { key, tag, at, shape };
}

/** What was made at build: of each key the first, and nothing else. */
function readHeld(parent: Element): Drawn[] {
  const found = new Map<string, Drawn>();
  for (const at of [...parent.children]) {
    const key = at.getAttribute('data-key') ?? '';
    if (found.has(key)) at.remove();
    else found.set(key, { key, at, tag: at.tagName.toLowerCase() });
  }
  return [...found.values()];
}

function refresh(
  drawn: Drawn,
  shape: Shape,
  base: string,
  unseen: (shape: Shape) => boolean,
): void {
  const { at, shape: before } = drawn;
  if (before === shape || (before && unseen(before) && unseen(shape))) return;
  drawn.shape = shape;
  if (before) change(at, before, shape, base);
  else give(at, toAttributes(shape, base));
  if (shape.children) join(at, shape.children, base, unseen);
  else writeText(at, before ? (before.text ?? '') : (at.textContent ?? ''), shape.text ?? '');
}

/** What there is of a text is changed and not made anew. */
function writeText(at: Element, before: string, text: string): void {
  if (before === text) return;
  if (at.firstChild) at.firstChild.nodeValue = text;
  else at.textContent = text;
}

/** Writes what differs from the shape that an element was last given. */
function change(at: Element, before: Shape, shape: Shape, base: string): void {
  if (shape.at && (before.at?.x !== shape.at.x || before.at.y !== shape.at.y))
    at.setAttribute('transform', toTransform(shape.at));
  for (const name in shape.attrs) {
    const value = shape.attrs[name] as string | number;
    if (before.attrs[name] !== value) at.setAttribute(...toAttribute(name, value, base));
  }
  for (const name in before.attrs)
    if (!(name in shape.attrs)) at.removeAttribute(toAttribute(name, '', base)[0]);
}

/** Gives an element attributes, and none besides, and leaves those that it has. */
function give(at: Element, attributes: Record<string, string>): void {
  for (const { name } of [...at.attributes]) if (!(name in attributes)) at.removeAttribute(name);
  for (const name in attributes) {
    const value = attributes[name] as string;
    if (at.getAttribute(name) !== value) at.setAttribute(name, value);
  }
}
