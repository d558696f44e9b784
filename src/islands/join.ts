import type { Shape } from '../timeline/shape.ts';
import { toAttributes } from '../timeline/svg.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** An element with its key, and the shape that it was last given; none yet, where it was made at build. */
type Drawn = { key: string; at: Element; tag: string; shape?: Shape };

/** What each element holds, by key and in order: a draw writes what has changed and reads nothing back. */
const held = new WeakMap<Element, ReadonlyMap<string, Drawn>>();

/**
 * Brings the children of an element in line with shapes. What was made at build is found by its
 * key and kept, so that taking over changes nothing on the screen.
 */
export function join(parent: Element, shapes: readonly Shape[], base: string): void {
  const before = held.get(parent) ?? readHeld(parent);
  const wanted = new Map(shapes.map((shape) => [shape.key, shape]));
  const kept: Drawn[] = [];
  for (const drawn of before.values())
    if (wanted.get(drawn.key)?.tag === drawn.tag) kept.push(drawn);
    else drawn.at.remove();
  const after = new Map<string, Drawn>();
  let next = 0;
  for (const shape of wanted.values()) {
    const { key, tag } = shape;
    const found = before.get(key)?.tag === tag ? before.get(key) : undefined;
    const at = found?.at ?? document.createElementNS(SVG, tag);
    update(at, found?.shape, shape, base);
    if (shape.children) join(at, shape.children, base);
    // What is new comes in finished: each change of it in the page would be styled for itself.
    if (!found || found !== kept[next]) parent.insertBefore(at, kept[next]?.at ?? null);
    after.set(key, { key, at, tag, shape });
    // What was moved to the front stands there no more.
    while (after.has(kept[next]?.key ?? '')) next++;
  }
  held.set(parent, after);
}

/** What was made at build: of each key the first, and nothing else. */
function readHeld(parent: Element): ReadonlyMap<string, Drawn> {
  const found = new Map<string, Drawn>();
  for (const at of [...parent.children]) {
    const key = at.getAttribute('data-key') ?? '';
    if (found.has(key)) at.remove();
    else found.set(key, { key, at, tag: at.tagName.toLowerCase() });
  }
  return found;
}

function update(at: Element, before: Shape | undefined, shape: Shape, base: string): void {
  const text = shape.text ?? '';
  if (before) {
    const moved = before.at?.x !== shape.at?.x || before.at?.y !== shape.at?.y;
    if (moved || !isSame(before.attrs, shape.attrs))
      write(at, toAttributes(before, base), toAttributes(shape, base));
    if (!shape.children && (before.text ?? '') !== text) writeText(at, text);
    return;
  }
  write(at, readAttributes(at), toAttributes(shape, base));
  if (!shape.children && at.textContent !== text) writeText(at, text);
}

/** What there is of a text is changed and not made anew. */
function writeText(at: Element, text: string): void {
  if (at.firstChild) at.firstChild.nodeValue = text;
  else at.textContent = text;
}

type Attributes = Record<string, string | number>;

function isSame(a: Attributes, b: Attributes): boolean {
  for (const name in a) if (a[name] !== b[name]) return false;
  for (const name in b) if (!(name in a)) return false;
  return true;
}

function write(at: Element, before: Attributes, after: Attributes): void {
  for (const name in before) if (!(name in after)) at.removeAttribute(name);
  for (const name in after) {
    const value = String(after[name]);
    if (before[name] === undefined || String(before[name]) !== value) at.setAttribute(name, value);
  }
}

const readAttributes = (at: Element): Attributes =>
  Object.fromEntries([...at.attributes].map(({ name, value }) => [name, value]));
