import type { TimelineFrame, TimelineItem } from '../timeline/item.ts';
import { lastDay } from '../timeline/lane-index.ts';
import type { View } from '../timeline/view.ts';
import { setText } from './element.ts';

/** What the years beside each row were when the page was made. */
const written = new WeakMap<Element, string>();

/**
 * Keeps the list below in step with the drawing: the same items, no later facts. `items` are those
 * that are chosen, as they are told on the day looked at.
 */
export function syncList(
  root: ParentNode,
  frame: TimelineFrame,
  items: ReadonlyMap<string, TimelineItem>,
  view: View,
  whole: boolean,
): void {
  const list = root.querySelector<HTMLElement>('[data-list]');
  if (!list) return;
  const isShown = (item: TimelineItem) =>
    (!view.lanes || view.lanes.includes(item.lane)) &&
    (whole || (item.from <= view.to && lastDay(item, frame.confirmed) >= view.from));
  list.toggleAttribute('data-told', view.on !== undefined);
  let count = 0;
  const rows = [...list.querySelectorAll<HTMLElement>('li[data-id]')];
  for (const row of rows) {
    const found = items.get(row.dataset.id ?? '');
    const item = found && isShown(found) ? found : undefined;
    row.hidden = !item;
    if (item) count++;
    if (item && item.id === view.item) row.setAttribute('aria-current', 'true');
    else row.removeAttribute('aria-current');
    const when = row.querySelector('.when');
    if (!when) continue;
    if (!written.has(when)) written.set(when, when.textContent ?? '');
    setText(when, view.on === undefined || !item ? (written.get(when) ?? '') : item.years);
  }
  for (const part of list.querySelectorAll<HTMLElement>('section[data-kind="era"]')) {
    part.hidden = !part.querySelector('li[data-id]:not([hidden])');
    // What was talked of long before it began stands in an era that is not told of yet.
    const unknown = !frame.eras.some(({ id }) => id === part.dataset.id);
    const heading = part.querySelector<HTMLElement>('.era-heading');
    if (heading) heading.hidden = unknown;
    // A hidden heading would still name its part to those who listen.
    if (unknown) part.removeAttribute('aria-labelledby');
    else part.setAttribute('aria-labelledby', `${part.id}-heading`);
    const link = list.querySelector(`.jump a[href="#${part.id}"]`)?.parentElement;
    if (link) link.hidden = part.hidden || unknown;
  }
  const all = count === rows.length;
  setText(list.querySelector('[data-listed]'), all ? '' : `Listed as chosen above: ${count}.`);
}
