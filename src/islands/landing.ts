import { findWords } from '../search/landing.ts';
import { make } from './results.ts';

/** Longer words than these are not a link that this site made. */
const MOST_LETTERS = 400;

/**
 * Finds the words that the address names, at the place that it names or in the page, lights them and
 * brings them into view. Where they are not there it says so, and shows what the place reads now;
 * nothing that only looks like them is lit.
 */
export function landOnWords(): void {
  const words = (new URLSearchParams(location.search).get('words') ?? '').slice(0, MOST_LETTERS);
  if (!words.trim()) return;
  const main = document.querySelector('main') as HTMLElement;
  const named = location.hash.length > 1 ? decodeURIComponent(location.hash.slice(1)) : '';
  const place = named ? document.getElementById(named) : null;
  const lit = (place && light(words, place)) || (!place && light(words, main));
  if (lit) {
    lit.scrollIntoView({ block: 'center' });
    return;
  }
  const scope = place ?? main;
  const notice = make('p', 'landing');
  notice.setAttribute('role', 'status');
  notice.dataset.landing = 'gone';
  notice.append(
    `The words “${words}” do not stand here. `,
    place
      ? 'They may have been here before; this is what the passage reads now.'
      : 'They may have been here before; this is what the page reads now.',
  );
  if (place) {
    scope.prepend(notice);
    place.scrollIntoView({ block: 'center' });
  } else scope.querySelector('h1')?.after(notice);
}

/** Marks the words within an element, across the elements in it; the first mark, if they are there. */
function light(words: string, scope: HTMLElement): HTMLElement | undefined {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('script, style, .footnotes, .visually-hidden, .cite')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  let block: Element | null | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // Words of two paragraphs do not stand in a row.
    const own = node.parentElement?.closest(
      'p, li, dd, dt, h1, h2, h3, blockquote, td, th, figcaption',
    );
    if (own !== block && text) text += ' ¶ ';
    block = own;
    nodes.push({ node: node as Text, start: text.length });
    text += node.nodeValue ?? '';
  }
  const span = findWords(words, text);
  if (!span) return undefined;
  let first: HTMLElement | undefined;
  for (const { node, start } of nodes) {
    const from = Math.max(span.start, start) - start;
    const to = Math.min(span.end, start + node.data.length) - start;
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = make('mark', 'landed');
    range.surroundContents(mark);
    mark.dataset.landing = 'found';
    first ??= mark;
  }
  return first;
}
