import { marksFor } from '../base/quotation-marks.ts';
import { KIND_NAMES } from '../search/document.ts';
import type { Found } from '../search/engine.ts';
import type { Piece } from '../search/excerpt.ts';
import type { Named } from '../search/named.ts';
import { nameOfPath } from '../sheet/name.ts';

/** An element with a class and what is in it. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}

/** Pieces as text and marks. */
export const toNodes = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, lit }) => (lit ? make('mark', '', text) : text));

/** The longest stretch of lit words, which a page is asked to show. */
function findWords({ title, excerpt, record }: Found): string {
  const lit = (pieces: readonly Piece[]) =>
    pieces.filter((piece) => piece.lit).map(({ text }) => text);
  // The title of a passage is its number, and of what has a name its heading.
  const own = record.kind === 'quote' ? lit(title) : [];
  const all = own.length ? own : lit(excerpt);
  return all.reduce((best, text) => (text.length > best.length ? text : best), '').slice(0, 300);
}

/** The address of a result: its page, at its place, with the words that were found. */
export function addressOf(base: string, found: Found): string {
  const [page = '', place] = (base + found.record.path).split('#');
  const words = findWords(found);
  const query = words ? `?words=${encodeURIComponent(words).replaceAll('%20', '+')}` : '';
  return page + query + (place ? `#${place}` : '');
}

/** A record that was named in what was typed, as an item of a list. */
export function makeNamed(base: string, { kind, id, title, path }: Named): HTMLLIElement {
  const link = make('a', '', title);
  link.href = base + path;
  const item = make('li', '', link, ' ', make('span', 'fine', KIND_NAMES[kind]));
  item.dataset.kind = kind;
  item.dataset.id = id;
  return item;
}

/** A result as an item of a list. */
export function makeResult(base: string, found: Found): HTMLLIElement {
  const { record, title, excerpt, as, notes, more } = found;
  const item = make('li', record.kind);
  item.dataset.kind = record.kind;
  item.dataset.id = record.id;
  const link = make('a');
  link.href = addressOf(base, found);
  const [open, close] = record.kind === 'quote' ? marksFor(record.title) : ['', ''];
  link.append(open, ...toNodes(title), close);
  const kicker = [KIND_NAMES[record.kind], record.detail].filter(Boolean).join(' · ');
  item.append(
    make('p', 'kicker', kicker),
    make('p', 'name', link),
    make('p', 'excerpt', ...toNodes(excerpt)),
  );
  const sheet = nameOfPath(record.path);
  if (sheet) {
    const add = make('button', 'sheet-add', 'Add to sheet');
    add.type = 'button';
    add.dataset.sheetAdd = sheet;
    add.dataset.name = record.title;
    add.setAttribute('aria-label', `Add to sheet: ${record.title}`);
    item.append(add);
  }
  if (as !== undefined) item.append(make('p', 'fine as', `Found as “${as}”`));
  if (notes.length) {
    const list = make('ul', 'differs');
    list.setAttribute('aria-label', 'What differs from what you typed');
    for (const { what, text } of notes) {
      const note = make('li', '', text);
      note.dataset.change = what;
      list.append(note);
    }
    item.append(list);
  }
  if (more.length) {
    const list = make('ol', 'results', ...more.map((one) => makeResult(base, one)));
    const count = `${more.length} more ${more.length === 1 ? 'place' : 'places'} in this source`;
    item.append(make('details', 'more', make('summary', '', count), list));
  }
  return item;
}
