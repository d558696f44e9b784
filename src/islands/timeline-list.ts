import type { TimelineFrame, TimelineItem } from '../timeline/item.ts';
import { lastDay } from '../timeline/lane-index.ts';
import type { View } from '../timeline/view.ts';
import { element, setText } from './element.ts';

export const findRow = (root: ParentNode, id: string): HTMLElement | undefined =>
  id
    ? (root.querySelector<HTMLElement>(`[data-list] li[data-id="${id}"]`) ?? undefined)
    : undefined;

/** Gives each row a button that opens its detail below it, and says which is open. */
export function offerDetails(root: ParentNode, open: string | undefined): void {
  for (const row of root.querySelectorAll<HTMLElement>('[data-list] li[data-id]')) {
    const made = row.querySelector('[data-detail]');
    const button =
      made ??
      element('button', { class: 'button detail', type: 'button', 'data-detail': '' }, [
        'Details',
        element('span', { class: 'visually-hidden' }, [
          ` of ${row.querySelector('a')?.textContent ?? ''}`,
        ]),
      ]);
    if (!made) row.querySelector('.aside')?.append(button);
    button.setAttribute('aria-expanded', String(row.dataset.id === open));
  }
}

/** Says of which row the detail was asked for. */
export function listenToRows(root: ParentNode, choose: (id: string) => void): void {
  root.querySelector('[data-list]')?.addEventListener('click', (event) => {
    const row = (event.target as Element).closest('[data-detail]')?.closest<HTMLElement>('li');
    if (row?.dataset.id) choose(row.dataset.id);
  });
}

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
